/* test_divided.c - words that the end of a line divides are one word. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "article/divided.h"
#include "comparing.h"
#include "reading.h"

#include <stdlib.h>
#include <string.h>

/* The words of a text, one blank between them. */
static void assert_words(const char *content, const char *tag, const char *expected)
{
    struct reading reading;
    struct buffer words = {0};
    struct error err = {0};
    reading_open(&reading, content, tag, PARAGRAPHS_BLANK);
    for (size_t i = 0; i < reading.document->tokens.count; i++) {
        if (i)
            buffer_append_char(&words, ' ');
        buffer_append_string(
            &words, lexicon_word(reading.lexicon,
                                 reading.document->tokens.tokens[i].word, NULL));
    }
    char *got = buffer_take_string(&words, &err);
    assert_non_null(got);
    assert_string_equal(got, expected);
    free(got);
    reading_close(&reading);
}

static void a_word_that_a_hyphen_cuts_is_whole(void **state)
{
    (void)state;
    assert_words("The recon-\nstruction of the sea wall", "en",
                 "The reconstruction of the sea wall");
    assert_words("The recon- \r\n   struction of the sea wall", "en",
                 "The reconstruction of the sea wall");
    assert_words("Der Wieder\u2010\naufbau der Mole", "de",
                 "Der Wiederaufbau der Mole");
}

static void names_and_numbers_keep_their_hyphen(void **state)
{
    (void)state;
    assert_words("The Franco-\nDanish ferry", "en", "The Franco-Danish ferry");
    assert_words("A 20-\nyear-old deckhand", "en", "A 20-year-old deckhand");
}

static void what_only_looks_divided_stays_as_it_is(void **state)
{
    (void)state;
    assert_words("Two-\nand three-year leases", "en", "Two - and three-year leases");
    assert_words("Vor-\nund Nachteile der Mole", "de", "Vor - und Nachteile der Mole");
    assert_words("The bell -\nrung twice -\nfell", "en",
                 "The bell - rung twice - fell");
    assert_words("Back to the quay-\nHolt waved", "en",
                 "Back to the quay - Holt waved");
    assert_words("Plan B-\nside notes", "en", "Plan B - side notes");
    assert_words("recon- struction", "en", "recon - struction");
    assert_words("Lifted at 4-\n5 in the morning", "en",
                 "Lifted at 4 - 5 in the morning");
}

static void a_run_of_katakana_goes_on_in_the_next_line(void **state)
{
    (void)state;
    assert_words("島のフェリーター\nミナルは閉鎖", "ja",
                 "島 の フェリーターミナル は 閉 鎖");
    assert_words("フェリー ターミナル", "ja", "フェリー ターミナル");
}

static void groups_of_a_number_are_one_number(void **state)
{
    (void)state;
    assert_words("Das kostet 25\n350 Kronen im Jahr", "de",
                 "Das kostet 25 350 Kronen im Jahr");
    assert_words("Das kostet 1 025\n350 Kronen", "de", "Das kostet 1 025 350 Kronen");
    assert_words("Im Jahr 2019\n300 Boote", "de", "Im Jahr 2019 300 Boote");
    struct comparing comparing;
    comparing_open(&comparing, "Das kostet 25\n350 Kronen im Jahr.\n",
                   "Das kostet 25 350 Kronen im Jahr.\n", "de");
    char *edits = comparing_edits(&comparing);
    assert_string_equal(edits, "");
    free(edits);
    comparing_close(&comparing);
}

static void numbers_of_a_column_are_numbers_of_their_own(void **state)
{
    (void)state;
    struct reading reading;
    reading_open(&reading, "12\n25\n350\n400\n", "de", PARAGRAPHS_BLANK);
    assert_int_equal(reading.document->tokens.count, 4);
    reading_close(&reading);
}

static void paragraphs_behind_a_divided_word_keep_their_tokens(void **state)
{
    (void)state;
    struct reading reading;
    reading_open(&reading, "The recon-\nstruction began.\n\nIt ended.\n", "en",
                 PARAGRAPHS_BLANK);
    const struct document *document = reading.document;
    assert_int_equal(document->paragraph_count, 2);
    assert_int_equal(document->paragraphs[0].tokens.count, 4);
    assert_int_equal(document->paragraphs[1].tokens.first, 4);
    assert_int_equal(document->paragraphs[1].tokens.count, 3);
    assert_int_equal(document->tokens.count, 7);
    const struct token *word = &document->tokens.tokens[1];
    assert_true(word->flags & TOKEN_DIVIDED);
    assert_int_equal(word->start, 4);
    assert_int_equal(word->length, strlen("recon-\nstruction"));
    reading_close(&reading);
}

/* Each way round: which of the two is read first must not matter. */
static void the_hyphen_is_given_back_where_a_version_writes_it(void **state)
{
    (void)state;
    static const struct pair {
        const char *tag;
        const char *texts[2];
    } pairs[] = {{"en",
                  {"It was a long-\nheld view of the recon-\nstruction.\n",
                   "It was a long-held view of the reconstruction.\n"}},
                 {"fr",
                  {"Le phare, dit-\nelle, sera recons-\ntruit.\n",
                   "Le phare, dit-elle, sera reconstruit.\n"}}};
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        for (int first = 0; first < 2; first++) {
            struct comparing comparing;
            comparing_open(&comparing, pairs[i].texts[first], pairs[i].texts[!first],
                           pairs[i].tag);
            char *edits = comparing_edits(&comparing);
            assert_string_equal(edits, "");
            free(edits);
            comparing_close(&comparing);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_word_that_a_hyphen_cuts_is_whole),
        cmocka_unit_test(names_and_numbers_keep_their_hyphen),
        cmocka_unit_test(what_only_looks_divided_stays_as_it_is),
        cmocka_unit_test(a_run_of_katakana_goes_on_in_the_next_line),
        cmocka_unit_test(groups_of_a_number_are_one_number),
        cmocka_unit_test(numbers_of_a_column_are_numbers_of_their_own),
        cmocka_unit_test(paragraphs_behind_a_divided_word_keep_their_tokens),
        cmocka_unit_test(the_hyphen_is_given_back_where_a_version_writes_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
