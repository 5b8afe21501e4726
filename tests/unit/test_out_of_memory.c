/* test_out_of_memory.c - each allocation of a whole run fails in turn, and the failure
 * travels up. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "failing.h"

#include "article/language_detect.h"
#include "compare/comparison.h"
#include "export/report.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

static const char *const versions[SIDE_COUNT] = {
    "The ferry\n\n"
    "“We sailed at 6:30 a.m. with 140 passengers,” Captain Ada Brill said. She did not "
    "wait for the mail.\n\n"
    "The harbour master, Tomas Orr, called the fog “a wall”. Nobody was hurt.\n\n"
    "The next boat leaves on Monday.\n",
    "<!DOCTYPE html><h1>The ferry</h1>"
    "<ul><li>The next boat leaves on Tuesday.</ul>"
    "<p>&quot;We sailed at 6:30 am with 104 passengers,\" Captain Ada Bril told us. "
    "She "
    "waited "
    "for the mail.</p>"
    "<p>Harbour master Tomas Orr called the fog a wall.\n",
};

struct run {
    struct lexicon *lexicon;
    struct language *languages[SIDE_COUNT];
    struct document *documents[SIDE_COUNT];
    struct comparison *comparison;
    struct buffer out;
};

static bool read_version(struct run *run, enum side side, struct error *err)
{
    struct buffer raw = {0};
    struct text text = {0};
    struct markup markup = {0};
    char tag[LANGUAGE_TAG_BYTES];
    buffer_append_string(&raw, versions[side]);
    bool is_page = media_kind_of("-", &raw) == MEDIA_HTML;
    struct language_detector *detector =
        language_detector_new(SOURCE_DATA_DIR, NULL, err);
    if (detector && buffer_check(&raw, err) &&
        text_decode(&text, &raw, NULL, "version", err) &&
        (!is_page || markup_read(&markup, &text, MEDIA_HTML, "version", err))) {
        language_detect(detector, &text, tag);
        run->languages[side] = language_load(SOURCE_DATA_DIR, NULL, tag, err);
    }
    language_detector_free(detector);
    if (run->languages[side])
        run->documents[side] = document_read(
            &text,
            &(struct document_options){.label = "version",
                                       .language = run->languages[side],
                                       .markup = is_page ? &markup : NULL},
            run->lexicon, err);
    text_clear(&text);
    markup_clear(&markup);
    buffer_clear(&raw);
    return run->documents[side] != NULL;
}

static bool write_reports(struct run *run, struct error *err)
{
    size_t count;
    const struct report_format *formats = report_format_table(&count);
    const struct report_options options = {
        .width_cells = REPORT_WIDTH_USUAL,
        .wants_word_links = true,
        .finding_kinds = REPORT_ALL_KINDS,
        .paths = {"left", "right"},
    };
    for (size_t i = 0; i < count; i++) {
        buffer_clear(&run->out);
        if (!formats[i].write(run->comparison, &options, &run->out, err))
            return false;
    }
    return report_write_check(run->comparison, &options, &run->out, err);
}

/* From the bytes of two versions to every report. */
static bool run_all(struct error *err)
{
    struct run run = {0};
    run.lexicon = lexicon_new(err);
    bool ok = run.lexicon && read_version(&run, SIDE_LEFT, err) &&
              read_version(&run, SIDE_RIGHT, err);
    if (ok)
        run.comparison =
            comparison_new(run.documents[SIDE_LEFT], run.documents[SIDE_RIGHT],
                           &(struct comparison_options){.wants_word_links = true}, err);
    ok = run.comparison && write_reports(&run, err);
    buffer_clear(&run.out);
    comparison_free(run.comparison);
    for (enum side side = SIDE_LEFT; side < SIDE_COUNT; side++) {
        document_free(run.documents[side]);
        language_free(run.languages[side]);
    }
    lexicon_free(run.lexicon);
    return ok;
}

static void run_with_enough_memory_succeeds(void **state)
{
    (void)state;
    struct error err = {0};
    assert_true(run_all(&err));
    assert_int_equal(err.code, ERROR_NONE);
}

static void each_failed_allocation_ends_the_run_with_an_error(void **state)
{
    (void)state;
    json_set_alloc_funcs(malloc, free);
    for (long nth = 1;; nth++) {
        struct error err = {0};
        failing_allocation = nth;
        bool ok = run_all(&err);
        bool has_failed = failing_allocation == 0;
        failing_allocation = 0;
        if (!has_failed) {
            assert_true(ok);
            assert_true(nth > 100);
            return;
        }
        if (ok || err.code != ERROR_MEMORY)
            fail_msg("allocation %ld failed; the run said %s, error %d (%s)", nth,
                     ok ? "success" : "failure", (int)err.code, err.message);
    }
}

/* The reader goes on with the words that it has when a new edition has no room. */
static void a_failed_allocation_leaves_a_lexicon_whole(void **state)
{
    (void)state;
    enum { WORDS = 3000 };
    struct error err = {0};
    struct lexicon *lexicon = lexicon_new(&err);
    char word[16];
    uint32_t id;
    assert_non_null(lexicon);
    for (int i = 0; i < WORDS; i++) {
        size_t length = (size_t)snprintf(word, sizeof word, "weir%d", i);
        for (long nth = 1;; nth++) {
            failing_allocation = nth;
            bool is_added = lexicon_intern(lexicon, word, length, &id, &err);
            failing_allocation = 0;
            if (is_added)
                break;
            assert_false(lexicon_find(lexicon, word, length, &id));
            err = (struct error){0};
        }
        assert_int_equal(id, i);
        assert_string_equal(lexicon_word(lexicon, id, NULL), word);
    }
    assert_int_equal(lexicon_count(lexicon), WORDS);
    lexicon_free(lexicon);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(run_with_enough_memory_succeeds),
        cmocka_unit_test(each_failed_allocation_ends_the_run_with_an_error),
        cmocka_unit_test(a_failed_allocation_leaves_a_lexicon_whole),
    };
    return cmocka_run_group_tests_name("out of memory", tests, NULL, NULL) != 0;
}
