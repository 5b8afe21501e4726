/* reporting.c - the JSON reports of two contents, and the sample pairs, for tests. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "reporting.h"

#include "article/language_detect.h"
#include "base/file.h"
#include "base/memory.h"
#include "export/report.h"

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *read_file(const char *path)
{
    struct buffer raw = {0};
    struct error err = {0};
    assert_true(file_read(path, TEXT_LIMIT_BYTES, &raw, &err));
    char *content = buffer_take_string(&raw, &err);
    assert_non_null(content);
    return content;
}

static void sample_pair_add(struct sample_pair_list *list, const char *left,
                            const char *right)
{
    assert_true(memory_reserve(&list->pairs, &list->capacity, list->count + 1,
                               sizeof *list->pairs, NULL));
    list->pairs[list->count++] =
        (struct sample_pair){{read_file(left), read_file(right)},
                             memory_copy_string(left, strlen(left), NULL)};
}

struct sample_pair_list sample_pairs_read(void)
{
    struct sample_pair_list list = {0};
    sample_pair_add(&list, TESTS_DIR "/data/cli/left.txt",
                    TESTS_DIR "/data/cli/right.txt");
    glob_t found;
    assert_int_equal(glob(SOURCE_DATA_DIR "/samples/*/left.txt", 0, NULL, &found), 0);
    for (size_t i = 0; i < found.gl_pathc; i++) {
        char right[1024];
        const char *left = found.gl_pathv[i];
        size_t folder_length = strlen(left) - strlen("left.txt");
        snprintf(right, sizeof right, "%.*sright.txt", (int)folder_length, left);
        sample_pair_add(&list, left, right);
    }
    globfree(&found);
    return list;
}

void sample_pairs_clear(struct sample_pair_list *list)
{
    for (size_t i = 0; i < list->count; i++) {
        for (int side = 0; side < SIDE_COUNT; side++)
            free(list->pairs[i].contents[side]);
        free(list->pairs[i].name);
    }
    free(list->pairs);
}

static void detect(const struct text *text, char tag[LANGUAGE_TAG_BYTES])
{
    struct error err = {0};
    struct language_detector *detector =
        language_detector_new(SOURCE_DATA_DIR, NULL, &err);
    assert_non_null(detector);
    language_detect(detector, text, tag);
    language_detector_free(detector);
}

static struct document *read_content(const char *content, const char *tag,
                                     struct lexicon *lexicon,
                                     struct language **language)
{
    struct buffer raw = {0};
    struct text text = {0};
    struct error err = {0};
    char detected[LANGUAGE_TAG_BYTES];
    buffer_append_string(&raw, content);
    assert_true(text_decode(&text, &raw, NULL, "test", &err));
    if (!tag)
        detect(&text, detected);
    *language = language_load(SOURCE_DATA_DIR, NULL, tag ? tag : detected, &err);
    assert_non_null(*language);
    struct document *document = document_read(
        &text, &(struct document_options){.label = "version", .language = *language},
        lexicon, &err);
    assert_non_null(document);
    buffer_clear(&raw);
    return document;
}

char *reporting_write(const char *left, const char *left_tag, const char *right,
                      const char *right_tag)
{
    struct error err = {0};
    struct buffer out = {0};
    struct language *languages[SIDE_COUNT];
    struct lexicon *lexicon = lexicon_new(&err);
    assert_non_null(lexicon);
    struct document *a = read_content(left, left_tag, lexicon, &languages[SIDE_LEFT]);
    struct document *b =
        read_content(right, right_tag, lexicon, &languages[SIDE_RIGHT]);
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

json_t *reporting_parse(const char *json)
{
    json_error_t error;
    json_t *value = json_loads(json, JSON_ALLOW_NUL, &error);
    if (!value)
        fail_msg("%s at line %d", error.text, error.line);
    return value;
}

json_t *reporting_compare(const char *left, const char *right)
{
    char *json = reporting_write(left, NULL, right, NULL);
    json_t *report = reporting_parse(json);
    free(json);
    return report;
}

const char *reporting_word(const json_t *object, const char *key)
{
    return json_string_value(json_object_get(object, key));
}
