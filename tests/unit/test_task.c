/* test_task.c - work that a second thread may do. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/latch.h"
#include "base/task.h"

#include <signal.h>

struct sum {
    unsigned limit;
    unsigned long total;
    bool blocks_interrupts; /* found while it ran */
    bool blocks_crashes;
};

static bool add_up(void *context, struct error *err)
{
    struct sum *sum = context;
    sigset_t blocked;
    (void)err;
    for (unsigned i = 1; i <= sum->limit; i++)
        sum->total += i;
    pthread_sigmask(SIG_SETMASK, NULL, &blocked);
    sum->blocks_interrupts = sigismember(&blocked, SIGINT) == 1;
    sum->blocks_crashes = sigismember(&blocked, SIGSEGV) == 1 ||
                          sigismember(&blocked, SIGBUS) == 1 ||
                          sigismember(&blocked, SIGABRT) == 1;
    return true;
}

static bool refuse(void *context, struct error *err)
{
    const char *what = context;
    return error_set(err, ERROR_TOO_LARGE, "%s: too large", what);
}

static void a_task_gives_the_same_with_and_without_a_thread(void **state)
{
    (void)state;
    for (int wants_thread = 0; wants_thread < 2; wants_thread++) {
        struct sum sum = {.limit = 1000};
        struct task task;
        struct error err = {0};
        task_start(&task, add_up, &sum, wants_thread);
        assert_true(task_finish(&task, &err));
        assert_int_equal(err.code, ERROR_NONE);
        assert_int_equal(sum.total, 500500);
    }
}

static void tasks_may_run_beside_each_other(void **state)
{
    (void)state;
    struct task tasks[4];
    struct sum sums[4] = {{.limit = 10}, {.limit = 100}, {.limit = 1000}, {.limit = 1}};
    const unsigned long totals[] = {55, 5050, 500500, 1};
    struct error err = {0};
    for (int i = 0; i < 4; i++)
        task_start(&tasks[i], add_up, &sums[i], true);
    for (int i = 0; i < 4; i++) {
        assert_true(task_finish(&tasks[i], &err));
        assert_int_equal(sums[i].total, totals[i]);
    }
}

static void a_failure_is_told_by_whoever_waits(void **state)
{
    (void)state;
    for (int wants_thread = 0; wants_thread < 2; wants_thread++) {
        char what[] = "a lexicon";
        struct task task;
        struct error err = {0};
        task_start(&task, refuse, what, wants_thread);
        assert_false(task_finish(&task, &err));
        assert_int_equal(err.code, ERROR_TOO_LARGE);
        assert_string_equal(err.message, "a lexicon: too large");
    }
}

static void the_first_failure_is_kept(void **state)
{
    (void)state;
    char what[] = "a later one";
    struct task task;
    struct error err = {0};
    task_start(&task, refuse, what, true);
    error_set(&err, ERROR_MEMORY, "the first");
    assert_false(task_finish(&task, &err));
    assert_int_equal(err.code, ERROR_MEMORY);
    assert_string_equal(err.message, "the first");
}

static void signals_stay_with_the_thread_that_starts_a_task(void **state)
{
    (void)state;
    struct sum sum = {.limit = 1};
    struct task task;
    struct error err = {0};
    sigset_t blocked;
    task_start(&task, add_up, &sum, true);
    bool has_thread = task.has_thread;
    assert_true(task_finish(&task, &err));
    assert_int_equal(sum.blocks_interrupts, has_thread);
    /* Their handler gives the terminal back. */
    assert_false(sum.blocks_crashes);
    pthread_sigmask(SIG_SETMASK, NULL, &blocked);
    assert_int_equal(sigismember(&blocked, SIGINT), 0);
}

struct halves {
    struct latch is_half_done;
    unsigned first, second;
};

static bool do_halves(void *context, struct error *err)
{
    struct halves *halves = context;
    (void)err;
    halves->first = 1;
    latch_open(&halves->is_half_done);
    halves->second = 2;
    return true;
}

static void a_latch_lets_on_who_waits_for_a_part_of_a_task(void **state)
{
    (void)state;
    for (int wants_thread = 0; wants_thread < 2; wants_thread++) {
        struct halves halves = {0};
        struct task task;
        struct error err = {0};
        latch_init(&halves.is_half_done);
        task_start(&task, do_halves, &halves, wants_thread);
        latch_wait(&halves.is_half_done);
        assert_int_equal(halves.first, 1);
        latch_wait(&halves.is_half_done); /* it stays open */
        assert_true(task_finish(&task, &err));
        assert_int_equal(halves.second, 2);
        latch_clear(&halves.is_half_done);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_task_gives_the_same_with_and_without_a_thread),
        cmocka_unit_test(tasks_may_run_beside_each_other),
        cmocka_unit_test(a_failure_is_told_by_whoever_waits),
        cmocka_unit_test(the_first_failure_is_kept),
        cmocka_unit_test(signals_stay_with_the_thread_that_starts_a_task),
        cmocka_unit_test(a_latch_lets_on_who_waits_for_a_part_of_a_task),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
