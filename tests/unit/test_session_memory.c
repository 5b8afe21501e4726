/*
 * test_session_memory.c - memory ends somewhere in a reader's session: while it opens,
 * a list is filled, passages are pinned, a file is read again. The session says so and
 * can be ended; nothing is leaked (seen under valgrind and the sanitizers).
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "failing.h"

#include "session/session.h"
#include "session/store.h"
#include "session/versions.h"
#include "session/view.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char first[] = "\"We sail at nine,\" said Oda Brandt.\n\n"
                            "The pier had cost 40 crowns.\n\n"
                            "Nobody came to see it open in the rain of that spring.\n";
static const char second[] = "\"We sail at ten,\" said Oda Brand.\n\n"
                             "The pier had cost 60 crowns.\n\n"
                             "Nobody came to see it open in the rain of that spring.\n";
static const char third[] = "\"We sail at ten,\" said Oda Brandt.\n\n"
                            "The fog lifted towards noon, and the gulls came back.\n\n"
                            "The pier had cost 60 crowns.\n";

struct run {
    char folder[40];
    char paths[SIDE_COUNT][64];
    struct versions *versions;
    struct comparison *comparison;
};

static void put(const char *path, const char *text)
{
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    assert_true(fputs(text, file) >= 0);
    assert_int_equal(fclose(file), 0);
}

static void run_open(struct run *run)
{
    struct error err = {0};
    struct version_options items[SIDE_COUNT];
    strcpy(run->folder, "/tmp/diptych-memory-XXXXXX");
    assert_non_null(mkdtemp(run->folder));
    for (int side = 0; side < SIDE_COUNT; side++) {
        snprintf(run->paths[side], sizeof run->paths[side], "%s/%d", run->folder, side);
        put(run->paths[side], side ? second : first);
        items[side] = (struct version_options){.path = run->paths[side]};
    }
    run->versions =
        versions_new(&(struct versions_options){.data_folder = SOURCE_DATA_DIR,
                                                .language = "en",
                                                .items = items,
                                                .count = SIDE_COUNT},
                     &err);
    assert_non_null(run->versions);
    const struct document *left = versions_document(run->versions, 0, &err);
    const struct document *right = versions_document(run->versions, 1, &err);
    run->comparison =
        comparison_new(left, right, &(struct comparison_options){.pin_count = 0}, &err);
    assert_non_null(run->comparison);
}

static void run_close(struct run *run)
{
    comparison_free(run->comparison);
    versions_free(run->versions);
    for (int side = 0; side < SIDE_COUNT; side++)
        unlink(run->paths[side]);
    assert_int_equal(rmdir(run->folder), 0);
}

/* Until something fails: all panels, pins, notes, layouts, a new edition. */
static bool read_on(struct run *run, struct session *session, struct error *err)
{
    static const char keys[] = "Jixc";
    static const char more[] = "h}a\ta}SSS-+zMzRlLtMCUU.";
    struct frame frame = {0};
    bool ok = session_resize(session, 100, 30, err);
    for (const char *key = keys; ok && *key; key++)
        ok = session_key(session, (uint32_t)(unsigned char)*key, err) != EFFECT_QUIT;
    for (const char *key = "a note\r"; ok && *key; key++)
        ok = session_key(session, *key == '\r' ? KEY_CODE_ENTER : (uint32_t)*key,
                         err) != EFFECT_QUIT;
    for (const char *key = more; ok && *key; key++)
        ok = session_key(session, *key == '\t' ? KEY_CODE_TAB : (uint32_t)*key, err) !=
                 EFFECT_QUIT &&
             view_draw(session, &frame, err);
    put(run->paths[SIDE_RIGHT], third);
    ok = ok && session_key(session, 'R', err) != EFFECT_QUIT &&
         view_draw(session, &frame, err);
    frame_clear(&frame);
    return ok;
}

/* *has_failed: was there an allocation of this number? */
static bool run_all(long nth, bool *has_failed, struct error *err)
{
    struct run run = {.versions = NULL};
    run_open(&run);
    failing_allocation = nth;
    struct session *session = session_new(
        run.comparison,
        &(struct session_options){.versions = run.versions, .version = {0, 1}}, err);
    bool ok = session && read_on(&run, session, err);
    *has_failed = nth && failing_allocation == 0;
    failing_allocation = 0;
    session_free(session);
    run_close(&run);
    return ok;
}

static void a_session_with_enough_memory_goes_well(void **state)
{
    (void)state;
    struct error err = {0};
    bool has_failed;
    assert_true(run_all(0, &has_failed, &err));
    assert_int_equal(err.code, ERROR_NONE);
}

static void memory_may_end_at_any_time(void **state)
{
    (void)state;
    enum { STEP = 7 }; /* every allocation would take minutes under valgrind */
    json_set_alloc_funcs(malloc, free);
    for (long nth = 1;; nth += nth < 100 ? 1 : STEP) {
        struct error err = {0};
        bool has_failed;
        bool ok = run_all(nth, &has_failed, &err);
        if (!has_failed) {
            assert_true(ok);
            assert_true(nth > 500);
            return;
        }
        if (!ok && err.code != ERROR_MEMORY)
            fail_msg("allocation %ld failed; the session said %d (%s)", nth,
                     (int)err.code, err.message);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_session_with_enough_memory_goes_well),
        cmocka_unit_test(memory_may_end_at_any_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
