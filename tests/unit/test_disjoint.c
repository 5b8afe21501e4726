/* test_disjoint.c - sets that grow together. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/disjoint.h"

#include <stdlib.h>

enum { THINGS = 9 };

static void each_thing_is_alone_at_first(void **state)
{
    (void)state;
    uint32_t *sets = disjoint_new(THINGS, NULL);
    for (uint32_t i = 0; i < THINGS; i++)
        assert_int_equal(disjoint_find(sets, i), i);
    free(sets);
}

static void the_least_thing_stands_for_its_set_in_whatever_order(void **state)
{
    (void)state;
    static const uint32_t joints[][2] = {{7, 5}, {5, 3}, {8, 7}, {1, 2}};
    for (size_t first = 0; first < 4; first++) {
        uint32_t *sets = disjoint_new(THINGS, NULL);
        for (size_t i = 0; i < 4; i++) {
            const uint32_t *joint = joints[(first + i) % 4];
            disjoint_join(sets, joint[i % 2], joint[1 - i % 2]);
        }
        static const uint32_t least[THINGS] = {0, 1, 1, 3, 4, 3, 6, 3, 3};
        for (uint32_t i = 0; i < THINGS; i++)
            assert_int_equal(disjoint_find(sets, i), least[i]);
        free(sets);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_thing_is_alone_at_first),
        cmocka_unit_test(the_least_thing_stands_for_its_set_in_whatever_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
