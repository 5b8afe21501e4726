/* drifting.c - running tables of pairs of sentences. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "drifting.h"

#include <stdlib.h>
#include <string.h>

struct drift_run {
    const struct drift_case *row;
    enum finding_kind kind;
};

static struct document *drift_read(const char *content, const struct language *language,
                                   struct lexicon *lexicon)
{
    struct error err = {0};
    struct buffer raw = {0};
    struct text text = {0};
    buffer_append_string(&raw, content);
    assert_true(text_decode(&text, &raw, NULL, "test", &err));
    buffer_clear(&raw);
    struct document_options options = {
        .label = "test", .paragraphs = PARAGRAPHS_LINE, .language = language};
    struct document *document = document_read(&text, &options, lexicon, &err);
    assert_non_null(document);
    return document;
}

static void drift_append_place(struct buffer *out, const struct comparison *comparison,
                               const struct finding_place *place)
{
    if (out->length)
        buffer_append_string(out, "; ");
    for (int side = 0; side < SIDE_COUNT; side++) {
        if (side)
            buffer_append_char(out, '|');
        if (place->has[side])
            buffer_append(
                out, document_bytes(comparison->documents[side], place->spans[side]),
                span_length(place->spans[side]));
    }
}

static const struct finding *drift_find_first(const struct comparison *comparison,
                                              enum finding_kind kind)
{
    for (size_t i = 0; i < comparison->finding_count; i++)
        if (comparison->findings[i].kind == kind)
            return &comparison->findings[i];
    return NULL;
}

static void drift_assert_first(const struct drift_run *run,
                               const struct comparison *comparison)
{
    const struct finding *first = drift_find_first(comparison, run->kind);
    const char *says = run->row->says;
    if (!says && !run->row->severity)
        return;
    assert_non_null(first);
    if (says && strncmp(first->message, says, strlen(says)) != 0)
        assert_string_equal(first->message, says);
    if (run->row->severity)
        assert_int_equal(first->severity, run->row->severity);
}

static char *drift_find_places(const struct drift_run *run)
{
    struct error err = {0};
    struct comparison_options options = {0};
    struct buffer places = {0};
    const char *tag = run->row->tag ? run->row->tag : "en";
    struct language *language = language_load(SOURCE_DATA_DIR, NULL, tag, &err);
    assert_string_equal(err.message, "");
    struct lexicon *lexicon = lexicon_new(&err);
    struct document *left = drift_read(run->row->left, language, lexicon);
    struct document *right = drift_read(run->row->right, language, lexicon);
    struct comparison *comparison = comparison_new(left, right, &options, &err);
    assert_non_null(comparison);
    for (size_t i = 0; i < comparison->finding_count; i++)
        for (size_t k = 0; comparison->findings[i].kind == run->kind &&
                           k < comparison->findings[i].place_count;
             k++)
            drift_append_place(&places, comparison, &comparison->findings[i].places[k]);
    drift_assert_first(run, comparison);
    comparison_free(comparison);
    document_free(left);
    document_free(right);
    lexicon_free(lexicon);
    language_free(language);
    char *text = buffer_take_string(&places, &err);
    assert_non_null(text);
    return text;
}

static void drift_test_case(void **state)
{
    const struct drift_run *run = *state;
    char *places = drift_find_places(run);
    if (run->row->is_known_failure)
        assert_string_not_equal(places, run->row->expected);
    else
        assert_string_equal(places, run->row->expected);
    free(places);
}

int drift_run_cases(const char *group, enum finding_kind kind,
                    const struct drift_case *cases, size_t count)
{
    struct CMUnitTest *tests = calloc(count, sizeof *tests);
    struct drift_run *runs = calloc(count, sizeof *runs);
    if (!tests || !runs)
        return 1;
    for (size_t i = 0; i < count; i++) {
        runs[i] = (struct drift_run){&cases[i], kind};
        tests[i] = (struct CMUnitTest){.name = cases[i].name,
                                       .test_func = drift_test_case,
                                       .initial_state = &runs[i]};
    }
    int failed = _cmocka_run_group_tests(group, tests, count, NULL, NULL);
    free(tests);
    free(runs);
    return failed != 0;
}
