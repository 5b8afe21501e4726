/* drifting.c - running tables of pairs of sentences. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "drifting.h"

#include <stdlib.h>
#include <string.h>

enum { PLACES_MOST = 32 }; /* of one case */

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

/* The places of findings of one kind, each as "left|right" of the case. */
struct drift_places {
    char *texts[PLACES_MOST];
    size_t count;
};

static void drift_places_add(struct drift_places *places,
                             const struct comparison *comparison,
                             const struct finding_place *place, bool is_swapped)
{
    struct buffer out = {0};
    for (int k = 0; k < SIDE_COUNT; k++) {
        int side = is_swapped ? 1 - k : k;
        if (k)
            buffer_append_char(&out, '|');
        if (place->has[side])
            buffer_append(
                &out, document_bytes(comparison->documents[side], place->spans[side]),
                span_length(place->spans[side]));
    }
    assert_true(places->count < PLACES_MOST);
    places->texts[places->count] = buffer_take_string(&out, NULL);
    assert_non_null(places->texts[places->count++]);
}

static void drift_places_clear(struct drift_places *places)
{
    for (size_t i = 0; i < places->count; i++)
        free(places->texts[i]);
    places->count = 0;
}

static char *drift_places_join(const struct drift_places *places)
{
    struct buffer out = {0};
    for (size_t i = 0; i < places->count; i++) {
        if (i)
            buffer_append_string(&out, "; ");
        buffer_append_string(&out, places->texts[i]);
    }
    char *text = buffer_take_string(&out, NULL);
    assert_non_null(text);
    return text;
}

static int drift_compare_texts(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
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

/* What is left out of one version is added in the other. */
static enum finding_kind drift_mirror_kind(enum finding_kind kind)
{
    return kind == FINDING_OMISSION   ? FINDING_ADDITION
           : kind == FINDING_ADDITION ? FINDING_OMISSION
                                      : kind;
}

/* is_swapped: the other way round; what it says is asked only of the right one. */
static void drift_find_places(const struct drift_run *run, bool is_swapped,
                              struct drift_places *places)
{
    struct error err = {0};
    struct comparison_options options = {0};
    enum finding_kind kind = is_swapped ? drift_mirror_kind(run->kind) : run->kind;
    const char *tag = run->row->tag ? run->row->tag : "en";
    struct language *language = language_load(SOURCE_DATA_DIR, NULL, tag, &err);
    assert_string_equal(err.message, "");
    struct lexicon *lexicon = lexicon_new(&err);
    struct document *left =
        drift_read(is_swapped ? run->row->right : run->row->left, language, lexicon);
    struct document *right =
        drift_read(is_swapped ? run->row->left : run->row->right, language, lexicon);
    struct comparison *comparison = comparison_new(left, right, &options, &err);
    assert_non_null(comparison);
    for (size_t i = 0; i < comparison->finding_count; i++) {
        const struct finding *finding = &comparison->findings[i];
        for (size_t k = 0; finding->kind == kind && k < finding->place_count; k++)
            drift_places_add(places, comparison, &finding->places[k], is_swapped);
    }
    if (!is_swapped)
        drift_assert_first(run, comparison);
    comparison_free(comparison);
    document_free(left);
    document_free(right);
    lexicon_free(lexicon);
    language_free(language);
}

/* The places of both ways round are the same, in whatever order. */
static void drift_assert_mirrored(const struct drift_run *run,
                                  struct drift_places *places)
{
    struct drift_places mirrored = {0};
    drift_find_places(run, true, &mirrored);
    qsort(places->texts, places->count, sizeof *places->texts, drift_compare_texts);
    qsort(mirrored.texts, mirrored.count, sizeof *mirrored.texts, drift_compare_texts);
    char *expected = drift_places_join(places), *found = drift_places_join(&mirrored);
    assert_string_equal(found, expected);
    free(expected);
    free(found);
    drift_places_clear(&mirrored);
}

static void drift_test_case(void **state)
{
    const struct drift_run *run = *state;
    struct drift_places places = {0};
    drift_find_places(run, false, &places);
    char *text = drift_places_join(&places);
    if (run->row->is_known_failure)
        assert_string_not_equal(text, run->row->expected);
    else
        assert_string_equal(text, run->row->expected);
    drift_assert_mirrored(run, &places);
    drift_places_clear(&places);
    free(text);
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
