/* test_report_mirror.c - swapped files give the mirrored report. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "reporting.h"

#include "base/buffer.h"
#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

static const char *const mirrored_words[][2] = {
    {"dropped", "added"},     {"split", "merged"},
    {"unmarked", "marked"},   {"less-specific", "more-specific"},
    {"lost", "gained"},       {"delete", "insert"},
    {"omission", "addition"},
};

static const char *mirror_word(const char *string)
{
    for (size_t i = 0; i < sizeof mirrored_words / sizeof *mirrored_words; i++)
        for (int k = 0; k < 2; k++)
            if (strcmp(mirrored_words[i][k], string) == 0)
                return mirrored_words[i][!k];
    return string;
}

static void mirror_member(json_t *object, const char *key)
{
    const char *value = reporting_word(object, key);
    if (value)
        json_object_set_new(object, key, json_string(mirror_word(value)));
}

static void swap_members(json_t *object, const char *left, const char *right)
{
    json_t *a = json_incref(json_object_get(object, left));
    json_t *b = json_incref(json_object_get(object, right));
    if (a && b) {
        json_object_set(object, left, b);
        json_object_set(object, right, a);
    }
    json_decref(a);
    json_decref(b);
}

/* Not compared: sentences for the reader, which name left and right as they are. */
static void mirror_item(json_t *item)
{
    size_t index;
    json_t *place;
    swap_members(item, "left", "right");
    swap_members(item, "left_span", "right_span");
    mirror_member(item, "relation");
    mirror_member(item, "op");
    mirror_member(item, "speaker");
    json_array_foreach(json_object_get(item, "places"), index, place)
        swap_members(place, "left", "right");
    if (reporting_word(item, "message"))
        mirror_member(item, "kind");
}

static int compare_strings(const void *a, const void *b)
{
    char *const *x = a;
    char *const *y = b;
    return strcmp(*x, *y);
}

/* A list as one string, whatever its order; for free(). */
static char *dump_sorted(json_t *list)
{
    size_t count = json_array_size(list);
    char **lines = memory_new(count, sizeof *lines, NULL);
    struct buffer all = {0};
    size_t index;
    json_t *item;
    json_array_foreach(list, index, item)
    {
        json_t *places = json_object_get(item, "places");
        if (places) {
            char *sorted = dump_sorted(places);
            json_object_set_new(item, "places", json_string(sorted));
            free(sorted);
        }
        json_object_del(item, "message");
        json_object_del(item, "reasons");
        lines[index] = json_dumps(item, JSON_SORT_KEYS | JSON_REAL_PRECISION(3));
        assert_non_null(lines[index]);
    }
    qsort(lines, count, sizeof *lines, compare_strings);
    for (size_t i = 0; i < count; i++) {
        buffer_printf(&all, "%s\n", lines[i]);
        free(lines[i]);
    }
    free(lines);
    return buffer_take_string(&all, NULL);
}

static void assert_mirrored(const char *name, const char *key, json_t *forth,
                            json_t *back)
{
    size_t index;
    json_t *item;
    json_t *mirrored = json_object_get(back, key);
    json_array_foreach(mirrored, index, item) mirror_item(item);
    char *expected = dump_sorted(json_object_get(forth, key));
    char *found = dump_sorted(mirrored);
    if (strcmp(expected, found) != 0) {
        size_t at = 0;
        while (expected[at] == found[at])
            at++;
        while (at && expected[at - 1] != '\n')
            at--;
        print_error("%s: %s: as it is\n%.300s\nmirrored\n%.300s\n", name, key,
                    expected + at, found + at);
        fail();
    }
    free(expected);
    free(found);
}

/* tags: of the languages that they are read in; NULL: it is recognised */
static void assert_mirrored_in(const char *name, const char *left, const char *right,
                               const char *const tags[SIDE_COUNT])
{
    static const char *const keys[] = {"paragraph_links", "sentence_links", "edits",
                                       "word_links",      "quote_links",    "findings"};
    char *there = reporting_write(left, tags[SIDE_LEFT], right, tags[SIDE_RIGHT]);
    char *here = reporting_write(right, tags[SIDE_RIGHT], left, tags[SIDE_LEFT]);
    json_t *forth = reporting_parse(there);
    json_t *back = reporting_parse(here);
    for (size_t k = 0; k < sizeof keys / sizeof *keys; k++)
        assert_mirrored(name, keys[k], forth, back);
    json_decref(forth);
    json_decref(back);
    free(there);
    free(here);
}

static void assert_swapped_is_mirrored(const char *name, const char *left,
                                       const char *right)
{
    assert_mirrored_in(name, left, right, (const char *const[]){NULL, NULL});
}

static void swapped_files_give_the_mirrored_report(void **state)
{
    (void)state;
    struct sample_pair_list list = sample_pairs_read();
    for (size_t i = 0; i < list.count; i++) {
        const char *left = list.pairs[i].contents[SIDE_LEFT];
        const char *right = list.pairs[i].contents[SIDE_RIGHT];
        assert_swapped_is_mirrored(list.pairs[i].name, left, right);
    }
    sample_pairs_clear(&list);
}

/* Each version asks the lists of its own language, whatever that is. */
static void swapped_languages_give_the_mirrored_report(void **state)
{
    (void)state;
    static const char *const tags[][SIDE_COUNT] = {
        {"en", "de"}, {"fr", "en"}, {"de", "es"}, {"it", "fr"}};
    struct sample_pair_list list = sample_pairs_read();
    for (size_t i = 0; i < list.count; i++)
        for (size_t k = 0; k < sizeof tags / sizeof *tags; k++)
            assert_mirrored_in(list.pairs[i].name, list.pairs[i].contents[SIDE_LEFT],
                               list.pairs[i].contents[SIDE_RIGHT], tags[k]);
    sample_pairs_clear(&list);
}

/* Two quotations fit equally well, and neither stands in a linked passage. */
static void swapped_rivals_for_a_quotation_are_decided_alike(void **state)
{
    (void)state;
    assert_swapped_is_mirrored(
        __func__,
        "The lamp stood on the pier all night and nobody asked the harbour board why."
        "\n\nUnder “Lower Tooth” they slept.\n\nSouth by “Lower Tooth” men ate.\n",
        "“Lower Tooth” it was.\n\nThe lamp stood on the pier all night and nobody "
        "asked "
        "the harbour board why.\n\nThey slept.\n\nMen ate.\n");
}

/* In German only "Herr" tells that Quandt is a name, and so that Larchau behind it is
 * one; but "Herr" stands in one of the versions alone. */
static void swapped_names_are_known_alike(void **state)
{
    (void)state;
    assert_swapped_is_mirrored(
        __func__,
        "Am Montag kam Herr Quandt in das Haus am Hafen. Dort sang am Abend Lerchau "
        "leise.\n",
        "Am Montag kam der Quandt in das Haus am Hafen. Dort sang am Abend Quandt "
        "Larchau leise.\n");
}

/* Before Hainford the one name is longer than the other: whether a word of a longer
 * name changed is asked of both. */
static void swapped_names_of_other_lengths_weigh_alike(void **state)
{
    (void)state;
    assert_swapped_is_mirrored(
        __func__,
        "“We sleep badly,” said Anna Marlow Hainford at the gate of the mill.\n",
        "“We sleep badly,” said Anna Stolz from Hainford at the gate of the mill.\n");
}

/* An article is part of no name, whichever version writes it with a capital. */
static void swapped_articles_before_a_name_weigh_alike(void **state)
{
    (void)state;
    assert_swapped_is_mirrored(
        __func__,
        "It was the Liberal whose spokesman, Piers Amory, said it was a poor bill, "
        "only "
        "a little better than the fog that we are all in tonight.\n",
        "The Lib opposed it. Spokesman Piers Amory called it a poor bill, only a "
        "little "
        "better than the fog that we are all in tonight.\n");
}

/* A few words that somebody without a name is quoted with say little about who it was,
 * in whichever version they are few. */
static void swapped_speakers_without_names_are_judged_alike(void **state)
{
    (void)state;
    assert_swapped_is_mirrored(
        __func__, "One harbour master once called the pier “a road to the sea”.\n",
        "“It is a road to the sea,” the letter read.\n");
}

#define LAMP                                                                           \
    "The lamp stood on the pier all night and nobody asked the harbour board why it "  \
    "burned so late in a year of so much fog and rain that the gulls walked.\n\n"
#define NET                                                                            \
    "Nine boats left before dawn to look for the missing net, and seven came back "    \
    "with nothing to show but a boot, two bottles and a letter from the moon.\n\n"

/* "amber" and "copper" are equally rare, and lead to two places. */
static void swapped_places_of_lost_marks_are_chosen_alike(void **state)
{
    (void)state;
    assert_swapped_is_mirrored(
        __func__, LAMP "“Amber lantern, cedar, violin, marble, copper.”\n\n" NET,
        "A lantern, cedar, violin, marble, copper were sold.\n\n" LAMP NET
        "Somebody bought amber, a lantern, cedar, violin, marble.\n");
}

static void swapped_places_of_speakers_are_counted_alike(void **state)
{
    (void)state;
    assert_swapped_is_mirrored(
        __func__,
        "“The wall holds,” said Ona Reeve.\n\n" LAMP
        "“It will hold until the spring,” she said.\n\n" NET,
        "“The wall holds,” said Lem Harker. “It will hold until the spring,” he said."
        "\n\n" LAMP NET);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(swapped_files_give_the_mirrored_report),
        cmocka_unit_test(swapped_languages_give_the_mirrored_report),
        cmocka_unit_test(swapped_rivals_for_a_quotation_are_decided_alike),
        cmocka_unit_test(swapped_names_are_known_alike),
        cmocka_unit_test(swapped_names_of_other_lengths_weigh_alike),
        cmocka_unit_test(swapped_articles_before_a_name_weigh_alike),
        cmocka_unit_test(swapped_speakers_without_names_are_judged_alike),
        cmocka_unit_test(swapped_places_of_lost_marks_are_chosen_alike),
        cmocka_unit_test(swapped_places_of_speakers_are_counted_alike),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
