/* test_words.c - which words answer each other, and as what. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "compare/word_align.h"
#include "comparing.h"

#include <stdlib.h>
#include <string.h>

/* Fail unless `line` is among the word links that are not of equal words. */
static void assert_linked(const char *tag, const char *left, const char *right,
                          const char *line)
{
    struct comparing comparing;
    comparing_open(&comparing, left, right, tag);
    char *links = comparing_word_links(&comparing);
    if (!strstr(links, line))
        assert_string_equal(links, line);
    free(links);
    comparing_close(&comparing);
}

/* How many words of the left that are written so answer an equal word. */
static size_t count_same(const char *left, const char *right, const char *word)
{
    struct comparing comparing;
    size_t count = 0;
    comparing_open(&comparing, left, right, "en");
    const struct comparison *comparison = comparing.comparison;
    const struct document *document = comparison->documents[SIDE_LEFT];
    for (size_t i = 0; i < comparison->word_link_count; i++) {
        const struct word_link *link = &comparison->word_links[i];
        struct span span =
            document_token_range_span(document, link->tokens[SIDE_LEFT], 0);
        count += link->kind == WORD_SAME && span_length(span) == strlen(word) &&
                 memcmp(document_bytes(document, span), word, strlen(word)) == 0;
    }
    comparing_close(&comparing);
    return count;
}

static void equal_words_that_stand_alone_are_linked_if_they_are_near(void **state)
{
    (void)state;
    assert_int_equal(count_same("“No,” said I to the porter.\n",
                                "“No,” I said to the porter.\n", "I"),
                     1);
    assert_int_equal(count_same("They sold it to us for a song.\n",
                                "For a song it was sold to us.\n", "it"),
                     1);
    assert_int_equal(count_same("It was the porter of the mill who held the lamp.\n",
                                "He lit lamps, and somebody else was there.\n", "was"),
                     0);
}

static void numbers_are_linked_by_value(void **state)
{
    (void)state;
    assert_linked("en", "The firm lost 1,500 jobs at the yard last year.\n",
                  "The firm lost 1500 jobs at the yard last year.\n",
                  "number: 1,500 = 1500\n");
}

static void another_value_is_a_replacement(void **state)
{
    (void)state;
    assert_linked("en", "The firm lost 1,500 jobs at the yard last year.\n",
                  "The firm lost 15,000 jobs at the yard last year.\n",
                  "replaced: 1,500 = 15,000\n");
}

static void names_are_linked_through_their_misspelling(void **state)
{
    (void)state;
    assert_linked("en", "On Friday the envoy met Marwitz and the harbour board.\n",
                  "The harbour board and Marvits met the envoy on Friday.\n",
                  "name: Marwitz = Marvits\n");
}

static void forms_of_one_word_are_linked(void **state)
{
    (void)state;
    assert_linked("en", "The council promises new ferries for the outer islands.\n",
                  "New ferries for the outer islands were promised by the council.\n",
                  "inflection: promises = promised\n");
}

static void irregular_forms_are_linked_by_the_list_of_the_language(void **state)
{
    (void)state;
    assert_linked("en", "The crew brings the boat home before the storm.\n",
                  "Before the storm the crew brought the boat home.\n",
                  "inflection: brings = brought\n");
    assert_linked("de", "Der Bürgermeister ging am Abend mit seinem Hund nach Hause.\n",
                  "Am Abend geht der Bürgermeister mit seinem Hund nach Hause.\n",
                  "inflection: ging = geht\n");
}

static void hyphens_make_no_other_word(void **state)
{
    (void)state;
    assert_linked("en", "The towns co-operate on the sewers of the valley.\n",
                  "The towns cooperate on the sewers of the valley.\n",
                  "spelling: co-operate = cooperate\n");
}

static void what_stands_in_the_same_place_is_replaced(void **state)
{
    (void)state;
    assert_linked("en", "The rascal of the village stole a kayak.\n",
                  "The scoundrel of the village stole a kayak.\n",
                  "replaced: rascal = scoundrel\n");
}

static void a_word_may_stand_for_a_phrase(void **state)
{
    (void)state;
    assert_linked("en", "The guests left immediately after the speech.\n",
                  "The guests left right away after the speech.\n",
                  "replaced: immediately = right away\n");
}

static void links_may_cross(void **state)
{
    (void)state;
    struct comparing comparing;
    comparing_open(&comparing, "\"Sharks!\" exclaimed Ortega.\n",
                   "\"Sharks!\" Ortega exclaimed.\n", "en");
    const struct comparison *c = comparing.comparison;
    size_t words = 0;
    for (size_t i = 0; i < c->word_link_count; i++)
        words += c->word_links[i].kind == WORD_SAME;
    assert_int_equal(words, 7);
    comparing_close(&comparing);
}

static void words_are_linked_without_any_word_list(void **state)
{
    (void)state;
    assert_linked("xx", "The council promises new ferries for the outer islands.\n",
                  "New ferries for the outer islands were promised by the council.\n",
                  "inflection: promises = promised\n");
}

static void each_word_stands_in_one_link_at_most(void **state)
{
    (void)state;
    struct comparing comparing;
    comparing_open(&comparing,
                   "The keeper of the light saw the boat and the crew of the boat saw "
                   "the light of the keeper, and they waved.\n",
                   "The crew saw the light of the boat, and the keeper of the boat saw "
                   "the crew and the light; they waved and waved.\n",
                   "en");
    const struct comparison *c = comparing.comparison;
    assert_true(c->word_link_count > 10);
    for (size_t i = 0; i < c->word_link_count; i++)
        for (size_t k = 0; k < i; k++)
            for (int side = 0; side < SIDE_COUNT; side++) {
                struct range a = c->word_links[i].tokens[side];
                struct range b = c->word_links[k].tokens[side];
                assert_true(range_end(a) <= b.first || range_end(b) <= a.first);
            }
    comparing_close(&comparing);
}

/* `count` words drawn from `kinds` ones, a paragraph. For free(). */
static char *monotonous_text(size_t count, unsigned kinds, unsigned seed)
{
    char *text = malloc(count * 3 + 2);
    assert_non_null(text);
    for (size_t i = 0; i < count; i++) {
        seed = seed * 1103515245U + 12345U;
        text[3 * i] = (char)('a' + (seed >> 16) % kinds);
        text[3 * i + 1] = (char)('a' + (seed >> 24) % kinds);
        text[3 * i + 2] = ' ';
    }
    text[3 * count] = '\n';
    text[3 * count + 1] = '\0';
    return text;
}

/* Without bounds these would take minutes, and more memory than there is. */
static void texts_of_two_letters_are_compared_within_bounds(void **state)
{
    (void)state;
    char *left = monotonous_text(20000, 2, 1), *right = monotonous_text(20000, 2, 2);
    struct comparing comparing;
    comparing_open(&comparing, left, right, "en");
    comparing_close(&comparing);
    free(left);
    free(right);
}

static void a_periodic_text_keeps_its_phase_through_a_few_changes(void **state)
{
    (void)state;
    static const char period[] = "bell buoy cape dock ";
    enum { REPEATS = 3000, LENGTH = sizeof period - 1 };
    char *left = malloc(REPEATS * LENGTH + 1), *right = malloc(REPEATS * LENGTH + 16);
    assert_true(left && right);
    for (size_t i = 0; i < REPEATS; i++)
        memcpy(left + i * LENGTH, period, LENGTH);
    left[REPEATS * LENGTH] = '\0';
    strcpy(right, left + 5);
    memcpy(right + 20000, "moor", 4);
    struct comparing comparing;
    comparing_open(&comparing, left, right, "en");
    char *edits = comparing_edits(&comparing);
    assert_string_equal(edits, "delete: bell => \nreplace: buoy => moor\n");
    free(edits);
    comparing_close(&comparing);
    free(left);
    free(right);
}

static void a_word_changed_in_a_long_paragraph_is_one_edit(void **state)
{
    (void)state;
    char *left = monotonous_text(20000, 26, 1), *right = monotonous_text(20000, 26, 1);
    memcpy(right + 30000, "QQ", 2);
    struct comparing comparing;
    comparing_open(&comparing, left, right, "en");
    assert_int_equal(comparing.comparison->edit_count, 1);
    comparing_close(&comparing);
    free(left);
    free(right);
}

/* The same mark, of a quotation and as an apostrophe. */
static void of_two_runs_the_same_one_comes_first_whichever_is_named_first(void **state)
{
    (void)state;
    struct lexicon *lexicon = lexicon_new(NULL);
    struct token token = {.length = 1};
    uint32_t double_mark;
    assert_non_null(lexicon);
    assert_true(lexicon_intern(lexicon, "'", 1, &token.word, NULL));
    assert_true(lexicon_intern(lexicon, "\"", 1, &double_mark, NULL));
    const struct word_item mark = {
        .token = &token, .word = double_mark, .is_quotation_mark = true};
    const struct word_item apostrophe = {.token = &token, .word = token.word};
    const struct word_run a = {&mark, 1}, b = {&apostrophe, 1};
    assert_true(word_run_precedes(lexicon, &a, &b) !=
                word_run_precedes(lexicon, &b, &a));
    lexicon_free(lexicon);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(equal_words_that_stand_alone_are_linked_if_they_are_near),
        cmocka_unit_test(numbers_are_linked_by_value),
        cmocka_unit_test(another_value_is_a_replacement),
        cmocka_unit_test(names_are_linked_through_their_misspelling),
        cmocka_unit_test(forms_of_one_word_are_linked),
        cmocka_unit_test(irregular_forms_are_linked_by_the_list_of_the_language),
        cmocka_unit_test(hyphens_make_no_other_word),
        cmocka_unit_test(what_stands_in_the_same_place_is_replaced),
        cmocka_unit_test(a_word_may_stand_for_a_phrase),
        cmocka_unit_test(links_may_cross),
        cmocka_unit_test(words_are_linked_without_any_word_list),
        cmocka_unit_test(each_word_stands_in_one_link_at_most),
        cmocka_unit_test(texts_of_two_letters_are_compared_within_bounds),
        cmocka_unit_test(a_periodic_text_keeps_its_phase_through_a_few_changes),
        cmocka_unit_test(a_word_changed_in_a_long_paragraph_is_one_edit),
        cmocka_unit_test(of_two_runs_the_same_one_comes_first_whichever_is_named_first),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
