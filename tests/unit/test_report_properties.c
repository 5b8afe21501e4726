/* test_report_properties.c - what holds for every pair: a file against itself is
 * silent, one word is one edit, swapped files give the mirror, two runs give the same
 * bytes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "article/language_detect.h"
#include "base/file.h"
#include "base/memory.h"
#include "export/report.h"

#include <ctype.h>
#include <glob.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- Pairs of files ---- */

struct pair {
    char *paths[SIDE_COUNT];
};

struct pair_list {
    struct pair *pairs;
    size_t count;
    size_t capacity;
};

static void pair_list_add(struct pair_list *list, const char *left, const char *right)
{
    assert_true(memory_reserve(&list->pairs, &list->capacity, list->count + 1,
                               sizeof *list->pairs, NULL));
    list->pairs[list->count++] =
        (struct pair){{memory_copy_string(left, strlen(left), NULL),
                       memory_copy_string(right, strlen(right), NULL)}};
}

/* The sample articles, and the small pair of the reports' tests. */
static struct pair_list find_pairs(void)
{
    struct pair_list list = {0};
    pair_list_add(&list, TESTS_DIR "/data/cli/left.txt",
                  TESTS_DIR "/data/cli/right.txt");
    glob_t found;
    assert_int_equal(glob(SOURCE_DATA_DIR "/samples/*/left.txt", 0, NULL, &found), 0);
    for (size_t i = 0; i < found.gl_pathc; i++) {
        char right[1024];
        const char *left = found.gl_pathv[i];
        size_t folder_length = strlen(left) - strlen("left.txt");
        snprintf(right, sizeof right, "%.*sright.txt", (int)folder_length, left);
        pair_list_add(&list, left, right);
    }
    globfree(&found);
    return list;
}

static void pair_list_clear(struct pair_list *list)
{
    for (size_t i = 0; i < list->count; i++)
        for (int side = 0; side < SIDE_COUNT; side++)
            free(list->pairs[i].paths[side]);
    free(list->pairs);
}

static char *read_file(const char *path)
{
    struct buffer raw = {0};
    struct error err = {0};
    assert_true(file_read(path, TEXT_LIMIT_BYTES, &raw, &err));
    char *content = buffer_take_string(&raw, &err);
    assert_non_null(content);
    return content;
}

/* ---- Reports of two contents ---- */

static struct document *read_content(const char *content, struct lexicon *lexicon,
                                     struct language **language)
{
    struct buffer raw = {0};
    struct text text = {0};
    struct error err = {0};
    char tag[LANGUAGE_TAG_BYTES];
    buffer_append_string(&raw, content);
    assert_true(text_decode(&text, &raw, NULL, "test", &err));
    struct language_detector *detector =
        language_detector_new(SOURCE_DATA_DIR, NULL, &err);
    assert_non_null(detector);
    language_detect(detector, &text, tag);
    language_detector_free(detector);
    *language = language_load(SOURCE_DATA_DIR, NULL, tag, &err);
    assert_non_null(*language);
    struct document *document = document_read(
        &text, &(struct document_options){.label = "version", .language = *language},
        lexicon, &err);
    assert_non_null(document);
    buffer_clear(&raw);
    return document;
}

/* The whole way from contents to JSON; for free(). */
static char *write_json(const char *left, const char *right)
{
    struct error err = {0};
    struct buffer out = {0};
    struct language *languages[SIDE_COUNT];
    struct lexicon *lexicon = lexicon_new(&err);
    assert_non_null(lexicon);
    struct document *a = read_content(left, lexicon, &languages[SIDE_LEFT]);
    struct document *b = read_content(right, lexicon, &languages[SIDE_RIGHT]);
    struct comparison *comparison = comparison_new(
        a, b, &(struct comparison_options){.wants_word_links = true}, &err);
    assert_non_null(comparison);
    const struct report_options options = {
        .width_cells = REPORT_WIDTH_USUAL,
        .wants_word_links = true,
        .finding_kinds = REPORT_ALL_KINDS,
        .paths = {"left", "right"},
    };
    assert_true(report_format_find("json")->write(comparison, &options, &out, &err));
    comparison_free(comparison);
    document_free(a);
    document_free(b);
    lexicon_free(lexicon);
    language_free(languages[SIDE_LEFT]);
    language_free(languages[SIDE_RIGHT]);
    char *json = buffer_take_string(&out, &err);
    assert_non_null(json);
    return json;
}

static json_t *compare(const char *left, const char *right)
{
    char *json = write_json(left, right);
    json_error_t error;
    json_t *report = json_loads(json, JSON_ALLOW_NUL, &error);
    if (!report)
        fail_msg("%s at line %d", error.text, error.line);
    free(json);
    return report;
}

static const char *word(const json_t *object, const char *key)
{
    return json_string_value(json_object_get(object, key));
}

/* ---- The mirror ---- */

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
    const char *value = word(object, key);
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
    if (word(item, "message"))
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

static void assert_swapped_is_mirrored(const char *name, const char *left,
                                       const char *right)
{
    static const char *const keys[] = {"paragraph_links", "sentence_links", "edits",
                                       "word_links",      "quote_links",    "findings"};
    json_t *forth = compare(left, right);
    json_t *back = compare(right, left);
    for (size_t k = 0; k < sizeof keys / sizeof *keys; k++)
        assert_mirrored(name, keys[k], forth, back);
    json_decref(forth);
    json_decref(back);
}

static void swapped_files_give_the_mirrored_report(void **state)
{
    (void)state;
    struct pair_list list = find_pairs();
    for (size_t i = 0; i < list.count; i++) {
        char *left = read_file(list.pairs[i].paths[SIDE_LEFT]);
        char *right = read_file(list.pairs[i].paths[SIDE_RIGHT]);
        assert_swapped_is_mirrored(list.pairs[i].paths[SIDE_LEFT], left, right);
        free(left);
        free(right);
    }
    pair_list_clear(&list);
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

/* ---- Against itself ---- */

static void assert_silent(json_t *report)
{
    size_t index;
    json_t *item;
    assert_int_equal(json_array_size(json_object_get(report, "edits")), 0);
    assert_int_equal(json_array_size(json_object_get(report, "findings")), 0);
    json_array_foreach(json_object_get(report, "paragraph_links"), index, item)
        assert_string_equal(word(item, "relation"), "same");
    json_array_foreach(json_object_get(report, "sentence_links"), index, item)
        assert_string_equal(word(item, "relation"), "same");
    json_array_foreach(json_object_get(report, "quote_links"), index, item)
        assert_string_equal(word(item, "relation"), "verbatim");
}

static void file_against_itself_is_silent(void **state)
{
    (void)state;
    struct pair_list list = find_pairs();
    for (size_t i = 0; i < list.count; i++)
        for (int side = 0; side < SIDE_COUNT; side++) {
            char *content = read_file(list.pairs[i].paths[side]);
            json_t *report = compare(content, content);
            assert_silent(report);
            json_decref(report);
            free(content);
        }
    pair_list_clear(&list);
}

static void passage_without_words_is_itself(void **state)
{
    (void)state;
    static const char content[] = "One came.\n\n* * *\n\nTwo went.\n\n\u2013\n";
    json_t *report = compare(content, content);
    assert_silent(report);
    json_decref(report);
}

/* The next run of at least five small ASCII letters between blanks; NULL if none. */
static char *find_plain_word(char *at, size_t *length)
{
    for (; *at; at++) {
        if (at[0] != ' ')
            continue;
        *length = 0;
        while (islower((unsigned char)at[1 + *length]) &&
               (unsigned char)at[1 + *length] < 0x80)
            (*length)++;
        if (*length >= 5 && at[1 + *length] == ' ')
            return at + 1;
    }
    return NULL;
}

static void one_changed_word_is_one_edit(void **state)
{
    (void)state;
    struct pair_list list = find_pairs();
    for (size_t i = 0; i < list.count; i++) {
        char *content = read_file(list.pairs[i].paths[SIDE_LEFT]);
        char *changed = read_file(list.pairs[i].paths[SIDE_LEFT]);
        size_t length;
        char *found = changed;
        for (int nth = 0; nth < 5 && (found = find_plain_word(found, &length)); nth++) {
            memset(found, 'q', length);
            json_t *report = compare(content, changed);
            assert_int_equal(json_array_size(json_object_get(report, "edits")), 1);
            json_decref(report);
            memcpy(found, content + (found - changed), length);
            found += length + strlen(found + length) / 6;
        }
        free(content);
        free(changed);
    }
    pair_list_clear(&list);
}

static void two_runs_give_the_same_bytes(void **state)
{
    (void)state;
    struct pair_list list = find_pairs();
    for (size_t i = 0; i < list.count; i++) {
        char *left = read_file(list.pairs[i].paths[SIDE_LEFT]);
        char *right = read_file(list.pairs[i].paths[SIDE_RIGHT]);
        char *first = write_json(left, right);
        char *second = write_json(left, right);
        assert_string_equal(first, second);
        free(first);
        free(second);
        free(left);
        free(right);
    }
    pair_list_clear(&list);
}

/* ---- The form of the JSON ---- */

static void control_characters_are_legal_json(void **state)
{
    (void)state;
    static const char content[] = "He said “a\x01"
                                  "b\x1b[31m” twice.\n";
    json_t *report = compare(content, content);
    json_t *quotes = json_object_get(
        json_array_get(json_object_get(report, "documents"), 0), "quotes");
    assert_int_equal(json_array_size(quotes), 1);
    assert_string_equal(word(json_array_get(quotes, 0), "text"), "a\x01"
                                                                 "b\x1b[31m");
    json_decref(report);
}

static void json_holds_nothing_that_a_terminal_obeys(void **state)
{
    (void)state;
    static const char text[] = "a\x7f"
                               "b\xc2\x9b"
                               "31m\u202eevil\u2069\u00e9";
    char content[64];
    snprintf(content, sizeof content, "He said “%s” twice.\n", text);
    char *json = write_json(content, content);
    static const char *const obeyed[] = {"\x7f", "\xc2\x9b", "\u202e", "\u2069"};
    for (size_t i = 0; i < sizeof obeyed / sizeof *obeyed; i++)
        assert_null(strstr(json, obeyed[i]));
    assert_non_null(strstr(json, "evil\\u2069\u00e9"));
    free(json);
    json_t *report = compare(content, content);
    json_t *quotes = json_object_get(
        json_array_get(json_object_get(report, "documents"), 0), "quotes");
    assert_string_equal(word(json_array_get(quotes, 0), "text"), text);
    json_decref(report);
}

/* Every passage of both sides stands in exactly one link. */
static void assert_links_cover(json_t *report, const char *key, const char *passages)
{
    static const char *const sides[SIDE_COUNT] = {"left", "right"};
    for (int side = 0; side < SIDE_COUNT; side++) {
        json_t *document =
            json_array_get(json_object_get(report, "documents"), (size_t)side);
        size_t count = json_array_size(json_object_get(document, passages));
        int *seen = memory_new(count, sizeof *seen, NULL);
        size_t index, k;
        json_t *link, *member;
        json_array_foreach(json_object_get(report, key), index, link)
            json_array_foreach(json_object_get(link, sides[side]), k, member)
                seen[json_integer_value(member)]++;
        for (size_t i = 0; i < count; i++)
            assert_int_equal(seen[i], 1);
        free(seen);
    }
}

static void every_passage_stands_in_one_link(void **state)
{
    (void)state;
    struct pair_list list = find_pairs();
    for (size_t i = 0; i < list.count; i++) {
        char *left = read_file(list.pairs[i].paths[SIDE_LEFT]);
        char *right = read_file(list.pairs[i].paths[SIDE_RIGHT]);
        json_t *report = compare(left, right);
        assert_links_cover(report, "paragraph_links", "paragraphs");
        assert_links_cover(report, "sentence_links", "sentences");
        json_decref(report);
        free(left);
        free(right);
    }
    pair_list_clear(&list);
}

/* A word may be as long as it likes, and is told whole: cut anywhere it might end
 * inside a character. */
static void a_finding_about_very_long_words_is_told(void **state)
{
    (void)state;
    char long_word[2 * 400 + 1] = "";
    struct buffer texts[SIDE_COUNT] = {{0}, {0}};
    for (size_t at = 0; at + 2 < sizeof long_word; at += 2)
        memcpy(long_word + at, "\u00e9", 3);
    for (int side = 0; side < SIDE_COUNT; side++) {
        buffer_printf(&texts[side], "“We saw %d %.*s there,” said Ann Poe.%c", 5 + side,
                      (int)(sizeof long_word - 1 - 2 * (size_t)side), long_word, '\0');
        assert_false(texts[side].failed);
    }
    json_t *report = compare(texts[SIDE_LEFT].bytes, texts[SIDE_RIGHT].bytes);
    json_t *findings = json_object_get(report, "findings");
    assert_true(json_array_size(findings) > 0);
    assert_non_null(strstr(word(json_array_get(findings, 0), "message"), long_word));
    json_decref(report);
    buffer_clear(&texts[SIDE_LEFT]);
    buffer_clear(&texts[SIDE_RIGHT]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(swapped_files_give_the_mirrored_report),
        cmocka_unit_test(swapped_rivals_for_a_quotation_are_decided_alike),
        cmocka_unit_test(swapped_names_are_known_alike),
        cmocka_unit_test(a_finding_about_very_long_words_is_told),
        cmocka_unit_test(swapped_names_of_other_lengths_weigh_alike),
        cmocka_unit_test(swapped_articles_before_a_name_weigh_alike),
        cmocka_unit_test(swapped_speakers_without_names_are_judged_alike),
        cmocka_unit_test(swapped_places_of_lost_marks_are_chosen_alike),
        cmocka_unit_test(swapped_places_of_speakers_are_counted_alike),
        cmocka_unit_test(file_against_itself_is_silent),
        cmocka_unit_test(passage_without_words_is_itself),
        cmocka_unit_test(one_changed_word_is_one_edit),
        cmocka_unit_test(two_runs_give_the_same_bytes),
        cmocka_unit_test(control_characters_are_legal_json),
        cmocka_unit_test(json_holds_nothing_that_a_terminal_obeys),
        cmocka_unit_test(every_passage_stands_in_one_link),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
