/* test_lexicon.c - which spellings are one word. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "text/lexicon.h"

#include <stdio.h>
#include <string.h>

static uint32_t intern(struct lexicon *lexicon, const char *word)
{
    uint32_t id;
    assert_true(lexicon_intern(lexicon, word, strlen(word), &id, NULL));
    return id;
}

static void typography_alone_makes_no_other_word(void **state)
{
    (void)state;
    static const char *const pairs[][2] = {
        {"don\u2019t", "don't"},
        {"don\u00B4t", "don't"},
        {"\u201C", "\""},
        {"\u201E", "\""},
        {"\u00AB", "\u201D"},
        {"\u300C", "\""},
        {"''", "\""},
        {"``", "\u201C"},
        {",,", "\u201E"},
        {"\u2019\u2019", "\u201D"},
        {"\u2018", "'"},
        {"`", "'"},
        {"\u203A", "'"},
        {"\u2014", "-"},
        {"\u2013", "--"},
        {"---", "\u2212"},
        {"co\u2010op", "co-op"},
        {"\u2026", "..."},
        {"1\u00A0500", "1\u202F500"},
        {"co\u00ADoperate", "cooperate"},
        {"wo\u200Brd", "word"},
        {"\uFB01nal", "final"},
        {"\uFF21\uFF11", "A1"},
        {"cafe\u0301", "caf\u00E9"},
        {"\uFF02", "\""},
    };
    struct lexicon *lexicon = lexicon_new(NULL);
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        uint32_t left = intern(lexicon, pairs[i][0]);
        assert_int_equal(left, intern(lexicon, pairs[i][1]));
        assert_int_equal(left, intern(lexicon, pairs[i][0]));
    }
    lexicon_free(lexicon);
}

static void what_differs_in_more_than_typography_stays_apart(void **state)
{
    (void)state;
    static const char *const pairs[][2] = {
        {"cafe", "caf\u00E9"}, {"Word", "word"},   {"1,500", "1500"},
        {"''", "'"},           {"...", "...."},    {"m\u00B2", "m2"},
        {"co-op", "coop"},     {"a\u202Eb", "ab"}, {"\u00BD", "1/2"},
    };
    struct lexicon *lexicon = lexicon_new(NULL);
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        assert_int_not_equal(intern(lexicon, pairs[i][0]),
                             intern(lexicon, pairs[i][1]));
    lexicon_free(lexicon);
}

static void lower_case_is_found_for_every_word(void **state)
{
    (void)state;
    static const char *const pairs[][2] = {
        {"Word", "word"},
        {"WORD", "word"},
        {"word", "word"},
        {"\u00C9cole", "\u00E9cole"},
        {"O\u2019Neill", "o'neill"},
        {"U.S.", "u.s."},
        {"Stra\u00DFe", "STRASSE"},
        {"\u03A3", "\u03C3"},
        {"$4.5bn", "$4.5BN"},
    };
    struct lexicon *lexicon = lexicon_new(NULL);
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        uint32_t left = lexicon_lower(lexicon, intern(lexicon, pairs[i][0]));
        assert_int_equal(left, lexicon_lower(lexicon, intern(lexicon, pairs[i][1])));
        assert_int_equal(left, lexicon_lower(lexicon, left));
    }
    lexicon_free(lexicon);
}

static void the_folded_word_can_be_read_back(void **state)
{
    (void)state;
    struct lexicon *lexicon = lexicon_new(NULL);
    size_t length;
    uint32_t id = intern(lexicon, "O\u2019Neill\u2019s");
    assert_string_equal(lexicon_word(lexicon, id, &length), "O'Neill's");
    assert_int_equal(length, 9);
    assert_string_equal(lexicon_word(lexicon, intern(lexicon, "\u200B"), &length), "");
    assert_int_equal(length, 0);
    lexicon_free(lexicon);
}

static void ids_stay_what_they_are_while_the_table_grows(void **state)
{
    (void)state;
    enum { COUNT = 50000 };
    struct lexicon *lexicon = lexicon_new(NULL);
    char word[32];
    for (unsigned i = 0; i < COUNT; i++) {
        snprintf(word, sizeof word, "word%u", i);
        assert_int_equal(intern(lexicon, word), i);
    }
    for (unsigned i = 0; i < COUNT; i++) {
        snprintf(word, sizeof word, "word%u", i);
        assert_int_equal(intern(lexicon, word), i);
        assert_string_equal(lexicon_word(lexicon, i, NULL), word);
    }
    assert_int_equal(lexicon_count(lexicon), COUNT);
    lexicon_free(lexicon);
}

static void words_with_zero_bytes_are_told_apart(void **state)
{
    (void)state;
    struct lexicon *lexicon = lexicon_new(NULL);
    uint32_t one, two;
    assert_true(lexicon_intern(lexicon, "a\0b", 3, &one, NULL));
    assert_true(lexicon_intern(lexicon, "a\0c", 3, &two, NULL));
    assert_int_not_equal(one, two);
    lexicon_free(lexicon);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(typography_alone_makes_no_other_word),
        cmocka_unit_test(what_differs_in_more_than_typography_stays_apart),
        cmocka_unit_test(lower_case_is_found_for_every_word),
        cmocka_unit_test(the_folded_word_can_be_read_back),
        cmocka_unit_test(ids_stay_what_they_are_while_the_table_grows),
        cmocka_unit_test(words_with_zero_bytes_are_told_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
