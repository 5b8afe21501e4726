/* test_quote_assign.c - the best one-to-one assignment, and what decides between
 * equals.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/memory.h"
#include "base/span.h"
#include "compare/quote_assign.h"

#include <stdlib.h>

static void assert_partners(struct assign_candidate *candidates, size_t count,
                            size_t left_count, size_t right_count,
                            const uint32_t *expected)
{
    struct error err = {0};
    uint32_t *partner = memory_new(left_count, sizeof *partner, &err);
    assert_true(assign_best(candidates, count, left_count, right_count, partner, &err));
    for (size_t i = 0; i < left_count; i++)
        assert_int_equal(partner[i], expected[i]);
    free(partner);
}

static void the_sum_of_scores_is_the_greatest(void **state)
{
    (void)state;
    struct assign_candidate candidates[] = {
        {0, 0, 0.9f}, {0, 1, 0.8f}, {1, 0, 0.8f}, {1, 1, 0.1f}, {2, 2, 0.3f}};
    assert_partners(candidates, 5, 4, 3, (const uint32_t[]){1, 0, 2, INDEX_NONE});
}

static void equals_are_paired_at_the_same_place(void **state)
{
    (void)state;
    enum { EACH = 4 };
    struct assign_candidate candidates[EACH * EACH];
    for (uint32_t i = 0; i < EACH * EACH; i++)
        candidates[i] = (struct assign_candidate){i / EACH, EACH - 1 - i % EACH, 0.5f};
    assert_partners(candidates, EACH * EACH, EACH, EACH,
                    (const uint32_t[]){0, 1, 2, 3});
}

static void of_fewer_the_nearest_are_paired(void **state)
{
    (void)state;
    /* One on the left, in the middle; three on the right, and the other way round. */
    struct assign_candidate one[] = {{1, 0, 0.5f}, {1, 1, 0.5f}, {1, 2, 0.5f}};
    assert_partners(one, 3, 3, 3, (const uint32_t[]){INDEX_NONE, 1, INDEX_NONE});
    struct assign_candidate other[] = {{2, 1, 0.5f}, {1, 1, 0.5f}, {0, 1, 0.5f}};
    assert_partners(other, 3, 3, 3, (const uint32_t[]){INDEX_NONE, 1, INDEX_NONE});
}

/* Too many for the exact solution: best first, and as mirrored. */
static void large_groups_are_paired_best_first(void **state)
{
    (void)state;
    enum { EACH = ASSIGN_EXACT_SIZE + 8 };
    struct error err = {0};
    struct assign_candidate *candidates =
        memory_new((size_t)EACH * EACH, sizeof *candidates, &err);
    uint32_t *expected = memory_new(EACH, sizeof *expected, &err);
    assert_non_null(candidates);
    assert_non_null(expected);
    for (uint32_t i = 0; i < EACH; i++) {
        expected[i] = EACH - 1 - i;
        for (uint32_t k = 0; k < EACH; k++)
            candidates[i * EACH + k] =
                (struct assign_candidate){i, k, i + k == EACH - 1 ? 0.9f : 0.2f};
    }
    assert_partners(candidates, (size_t)EACH * EACH, EACH, EACH, expected);
    free(candidates);
    free(expected);
}

static void nothing_is_paired_with_nothing(void **state)
{
    (void)state;
    assert_partners(NULL, 0, 0, 0, NULL);
    assert_partners(NULL, 0, 2, 0, (const uint32_t[]){INDEX_NONE, INDEX_NONE});
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_sum_of_scores_is_the_greatest),
        cmocka_unit_test(equals_are_paired_at_the_same_place),
        cmocka_unit_test(of_fewer_the_nearest_are_paired),
        cmocka_unit_test(large_groups_are_paired_best_first),
        cmocka_unit_test(nothing_is_paired_with_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
