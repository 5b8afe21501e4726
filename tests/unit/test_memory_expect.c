/* test_memory_expect.c - hints about memory, which leave it as usable as it was. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/memory_expect.h"
#include "base/task.h"

#include <stdlib.h>
#include <string.h>

enum { BLOCK_COUNT = 200, STEP_BYTES = 331 };

struct blocks {
    unsigned char *bytes[BLOCK_COUNT];
    unsigned char mark; /* of the first one */
};

/* Six megabytes in blocks of all sizes. */
static bool take(void *context, struct error *err)
{
    struct blocks *blocks = context;
    for (size_t i = 0; i < BLOCK_COUNT; i++) {
        blocks->bytes[i] = malloc((i + 1) * STEP_BYTES);
        if (!blocks->bytes[i])
            return error_set(err, ERROR_MEMORY, "a block");
        memset(blocks->bytes[i], blocks->mark + (int)i, (i + 1) * STEP_BYTES);
    }
    return true;
}

static void check_and_free(struct blocks *blocks)
{
    for (size_t i = 0; i < BLOCK_COUNT; i++) {
        unsigned char mark = (unsigned char)(blocks->mark + i);
        assert_int_equal(blocks->bytes[i][0], mark);
        assert_int_equal(blocks->bytes[i][(i + 1) * STEP_BYTES - 1], mark);
        free(blocks->bytes[i]);
    }
}

static void blocks_stay_apart_after_a_start(void **state)
{
    (void)state;
    struct blocks before = {.mark = 1}, after = {.mark = 2};
    struct error err = {0};
    assert_true(take(&before, &err));
    memory_start();
    memory_expect(1 << 20);
    assert_true(take(&after, &err));
    check_and_free(&before);
    check_and_free(&after);
}

static void threads_take_and_free_what_was_expected(void **state)
{
    (void)state;
    static const size_t expected_bytes[] = {1 << 16, 8 << 20};
    for (size_t i = 0; i < 2; i++) {
        struct blocks theirs = {.mark = 3}, ours = {.mark = 4};
        struct error err = {0};
        struct task task;
        memory_expect(expected_bytes[i]);
        task_start(&task, take, &theirs, true);
        assert_true(take(&ours, &err));
        assert_true(task_finish(&task, &err));
        check_and_free(&theirs);
        check_and_free(&ours);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(blocks_stay_apart_after_a_start),
        cmocka_unit_test(threads_take_and_free_what_was_expected),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
