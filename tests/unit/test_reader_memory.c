/* test_reader_memory.c - memory ends while the reader searches, lists, completes and
 * turns to other versions: the failure travels up, and nothing is lost or leaks. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "failing.h"

#include "base/file.h"
#include "session/session.h"
#include "session/versions.h"
#include "session/view.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { VERSION_COUNT = 3 };

static const char *const texts[VERSION_COUNT] = {
    "The ferry\n\n\"We sailed at six,\" said Ada Brill.\n\nNobody was hurt in May.\n",
    "The ferry\n\n\"We sailed at nine,\" said Ada Bril.\n\nNobody was hurt in May.\n",
    "The ferry\n\nNobody was hurt in June.\n\n\"We sailed at nine,\" said Ada Bril.\n",
};

struct fixture {
    char folder[64];
    char paths[VERSION_COUNT][80];
    struct versions *versions;
    struct comparison *comparison;
};

static void fixture_open(struct fixture *fixture)
{
    struct error err = {0};
    struct version_options items[VERSION_COUNT];
    snprintf(fixture->folder, sizeof fixture->folder, "/tmp/diptych-memory-XXXXXX");
    assert_non_null(mkdtemp(fixture->folder));
    for (size_t i = 0; i < VERSION_COUNT; i++) {
        snprintf(fixture->paths[i], sizeof fixture->paths[i], "%s/%zu.txt",
                 fixture->folder, i);
        assert_true(file_write(fixture->paths[i], texts[i], strlen(texts[i]), &err));
        items[i] = (struct version_options){.path = fixture->paths[i]};
    }
    fixture->versions =
        versions_new(&(struct versions_options){.data_folder = SOURCE_DATA_DIR,
                                                .language = "en",
                                                .items = items,
                                                .count = VERSION_COUNT},
                     &err);
    assert_non_null(fixture->versions);
    for (size_t i = 0; i < VERSION_COUNT; i++)
        assert_non_null(versions_document(fixture->versions, i, &err));
    fixture->comparison =
        comparison_new(versions_document(fixture->versions, 0, &err),
                       versions_document(fixture->versions, 1, &err),
                       &(struct comparison_options){.pins = NULL}, &err);
    assert_non_null(fixture->comparison);
}

static void fixture_close(struct fixture *fixture)
{
    comparison_free(fixture->comparison);
    versions_free(fixture->versions);
    for (size_t i = 0; i < VERSION_COUNT; i++)
        assert_int_equal(unlink(fixture->paths[i]), 0);
    assert_int_equal(rmdir(fixture->folder), 0);
}

/* Press keys and draw after each, until memory ends. */
static bool press(struct session *session, struct frame *frame, const char *keys,
                  struct error *err)
{
    for (; *keys; keys++) {
        if (session_key(session, (uint32_t)(unsigned char)*keys, err) == EFFECT_QUIT)
            return false;
        if (!view_draw(session, frame, err))
            return false;
    }
    return true;
}

/* Let one allocation of a walk fail. True if the walk came to its end before. */
static bool walk(const struct fixture *fixture, const char *keys, long failing)
{
    struct error err = {0};
    struct frame frame = {0};
    struct session *session = session_new(
        fixture->comparison,
        &(struct session_options){.versions = fixture->versions, .version = {0, 1}},
        &err);
    assert_non_null(session);
    assert_true(session_resize(session, 120, 24, &err));
    failing_allocation = failing;
    bool is_whole = press(session, &frame, keys, &err);
    bool has_failed = failing_allocation == 0 && failing;
    failing_allocation = 0;
    /* A failure ends the program and says why; some can be done without. */
    assert_true(is_whole || err.code == ERROR_MEMORY);
    session_free(session);
    frame_clear(&frame);
    return !has_failed;
}

static void memory_ends_at_any_step(const char *keys, long stride)
{
    struct fixture fixture;
    fixture_open(&fixture);
    long failing = 1;
    while (!walk(&fixture, keys, failing))
        failing += stride;
    assert_true(failing > 10 * stride);
    fixture_close(&fixture);
}

static void while_a_pattern_is_typed_and_listed(void **state)
{
    (void)state;
    memory_ends_at_any_step("/ada\rnF\033*&sailed\r\033/zz\033", 1);
}

static void while_lists_are_looked_through(void **state)
{
    (void)state;
    memory_ends_at_any_step("ljsiq/na\r\rqLsj\tqMqt\rq", 1);
}

static void while_the_prompt_completes(void **state)
{
    (void)state;
    memory_ends_at_any_step(":fo\t\t\025set detail \t\r:layout st\t\r:help pin\rq", 1);
}

static void while_versions_are_turned(void **state)
{
    (void)state;
    memory_ends_at_any_step("/ada\r&sailed\r]vV\rq:against 1\r", 5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(while_a_pattern_is_typed_and_listed),
        cmocka_unit_test(while_lists_are_looked_through),
        cmocka_unit_test(while_the_prompt_completes),
        cmocka_unit_test(while_versions_are_turned),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
