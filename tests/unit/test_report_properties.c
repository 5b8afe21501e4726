/* test_report_properties.c - what holds for every pair: a file against itself is
 * silent, one word is one edit, two runs give the same bytes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "reporting.h"

#include "base/buffer.h"
#include "base/memory.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- Against itself ---- */

static void assert_silent(json_t *report)
{
    size_t index;
    json_t *item;
    assert_int_equal(json_array_size(json_object_get(report, "edits")), 0);
    assert_int_equal(json_array_size(json_object_get(report, "findings")), 0);
    json_array_foreach(json_object_get(report, "paragraph_links"), index, item)
        assert_string_equal(reporting_word(item, "relation"), "same");
    json_array_foreach(json_object_get(report, "sentence_links"), index, item)
        assert_string_equal(reporting_word(item, "relation"), "same");
    json_array_foreach(json_object_get(report, "quote_links"), index, item)
        assert_string_equal(reporting_word(item, "relation"), "verbatim");
}

static void file_against_itself_is_silent(void **state)
{
    (void)state;
    struct sample_pair_list list = sample_pairs_read();
    for (size_t i = 0; i < list.count; i++)
        for (int side = 0; side < SIDE_COUNT; side++) {
            const char *content = list.pairs[i].contents[side];
            json_t *report = reporting_compare(content, content);
            assert_silent(report);
            json_decref(report);
        }
    sample_pairs_clear(&list);
}

static void passage_without_words_is_itself(void **state)
{
    (void)state;
    static const char content[] = "One came.\n\n* * *\n\nTwo went.\n\n\u2013\n";
    json_t *report = reporting_compare(content, content);
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
    struct sample_pair_list list = sample_pairs_read();
    for (size_t i = 0; i < list.count; i++) {
        const char *content = list.pairs[i].contents[SIDE_LEFT];
        char *changed = memory_copy_string(content, strlen(content), NULL);
        size_t length;
        char *found = changed;
        assert_non_null(changed);
        for (int nth = 0; nth < 5 && (found = find_plain_word(found, &length)); nth++) {
            memset(found, 'q', length);
            json_t *report = reporting_compare(content, changed);
            assert_int_equal(json_array_size(json_object_get(report, "edits")), 1);
            json_decref(report);
            memcpy(found, content + (found - changed), length);
            found += length + strlen(found + length) / 6;
        }
        free(changed);
    }
    sample_pairs_clear(&list);
}

static void two_runs_give_the_same_bytes(void **state)
{
    (void)state;
    struct sample_pair_list list = sample_pairs_read();
    for (size_t i = 0; i < list.count; i++) {
        const char *left = list.pairs[i].contents[SIDE_LEFT];
        const char *right = list.pairs[i].contents[SIDE_RIGHT];
        char *first = reporting_write(left, NULL, right, NULL);
        char *second = reporting_write(left, NULL, right, NULL);
        assert_string_equal(first, second);
        free(first);
        free(second);
    }
    sample_pairs_clear(&list);
}

/* ---- The form of the JSON ---- */

static void control_characters_are_legal_json(void **state)
{
    (void)state;
    static const char content[] = "He said “a\x01"
                                  "b\x1b[31m” twice.\n";
    json_t *report = reporting_compare(content, content);
    json_t *quotes = json_object_get(
        json_array_get(json_object_get(report, "documents"), 0), "quotes");
    assert_int_equal(json_array_size(quotes), 1);
    assert_string_equal(reporting_word(json_array_get(quotes, 0), "text"), "a\x01"
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
    char *json = reporting_write(content, NULL, content, NULL);
    static const char *const obeyed[] = {"\x7f", "\xc2\x9b", "\u202e", "\u2069"};
    for (size_t i = 0; i < sizeof obeyed / sizeof *obeyed; i++)
        assert_null(strstr(json, obeyed[i]));
    assert_non_null(strstr(json, "evil\\u2069\u00e9"));
    free(json);
    json_t *report = reporting_compare(content, content);
    json_t *quotes = json_object_get(
        json_array_get(json_object_get(report, "documents"), 0), "quotes");
    assert_string_equal(reporting_word(json_array_get(quotes, 0), "text"), text);
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
    struct sample_pair_list list = sample_pairs_read();
    for (size_t i = 0; i < list.count; i++) {
        const char *left = list.pairs[i].contents[SIDE_LEFT];
        const char *right = list.pairs[i].contents[SIDE_RIGHT];
        json_t *report = reporting_compare(left, right);
        assert_links_cover(report, "paragraph_links", "paragraphs");
        assert_links_cover(report, "sentence_links", "sentences");
        json_decref(report);
    }
    sample_pairs_clear(&list);
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
    json_t *report = reporting_compare(texts[SIDE_LEFT].bytes, texts[SIDE_RIGHT].bytes);
    json_t *findings = json_object_get(report, "findings");
    assert_true(json_array_size(findings) > 0);
    assert_non_null(
        strstr(reporting_word(json_array_get(findings, 0), "message"), long_word));
    json_decref(report);
    buffer_clear(&texts[SIDE_LEFT]);
    buffer_clear(&texts[SIDE_RIGHT]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_finding_about_very_long_words_is_told),
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
