/* test_bead_room.c - what place there was for a bead, and what chance does in it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "compare/bead_room.h"

#include <math.h>

enum { PASSAGE_COUNT = 30 };

static const struct bead_costs costs = {.threshold = 0.3f, .gap = 0.1f};

static struct bead pair(uint32_t left, uint32_t right, float likeness)
{
    return (struct bead){
        .members = {{left}, {right}}, .count = {1, 1}, .likeness = likeness};
}

/* The path of three through all passages of so many a side; returns what is left. */
static size_t count_left(struct bead *beads, const uint32_t counts[SIDE_COUNT])
{
    uint32_t passages[PASSAGE_COUNT];
    for (uint32_t p = 0; p < PASSAGE_COUNT; p++)
        passages[p] = p;
    const struct lattice lattice = {
        .passages = {passages, passages},
        .count = {counts[SIDE_LEFT], counts[SIDE_RIGHT]},
    };
    struct bead_list list = {beads, 3, 3};
    beads_drop_chance(&list, 0, &lattice, &costs);
    return list.count;
}

static void room_is_what_stands_between_the_neighbours(void **state)
{
    (void)state;
    const struct range bounds[SIDE_COUNT] = {{0, 10}, {2, 20}};
    const struct bead before = pair(1, 3, 1), bead = pair(4, 6, 0.5f),
                      behind = pair(6, 9, 1);
    assert_true(fabsf(bead_room(&bead, &before, &behind, bounds) - logf(4 * 5)) <
                1e-5f);
    assert_true(fabsf(bead_room(&bead, NULL, &behind, bounds) - logf(6 * 7)) < 1e-5f);
    assert_true(fabsf(bead_room(&bead, NULL, NULL, bounds) - logf(10 * 20)) < 1e-5f);
}

static void a_bead_that_fills_its_room_has_no_room_beside(void **state)
{
    (void)state;
    const struct range bounds[SIDE_COUNT] = {{0, 3}, {0, 4}};
    const struct bead before = pair(0, 0, 1);
    const struct bead bead = {.members = {{1, 2}, {1, 2, 3}}, .count = {2, 3}};
    assert_true(fabsf(bead_room(&bead, &before, NULL, bounds)) < 1e-5f);
}

static void a_weak_pair_among_many_passages_is_taken_for_chance(void **state)
{
    (void)state;
    struct bead wide[] = {pair(0, 0, 1), pair(12, 14, 0.38f), pair(29, 29, 1)};
    assert_int_equal(count_left(wide, (const uint32_t[]){30, 30}), 2);
    assert_int_equal(wide[1].members[SIDE_LEFT][0], 29);
    struct bead alike[] = {pair(0, 0, 1), pair(12, 14, 0.7f), pair(29, 29, 1)};
    assert_int_equal(count_left(alike, (const uint32_t[]){30, 30}), 3);
}

static void a_weak_pair_without_another_place_stays(void **state)
{
    (void)state;
    struct bead tight[] = {pair(0, 0, 1), pair(1, 1, 0.12f), pair(2, 2, 1)};
    assert_int_equal(count_left(tight, (const uint32_t[]){3, 3}), 3);
}

static void what_chance_does_is_the_same_in_swapped_versions(void **state)
{
    (void)state;
    for (uint32_t place = 1; place < 20; place++)
        for (int step = 0; step < 20; step++) {
            float likeness = 0.2f + 0.01f * (float)step;
            struct bead given[] = {pair(0, 0, 1), pair(3, place, likeness),
                                   pair(6, 21, 1)};
            struct bead mirrored[] = {pair(0, 0, 1), pair(place, 3, likeness),
                                      pair(21, 6, 1)};
            assert_int_equal(count_left(given, (const uint32_t[]){8, 22}),
                             count_left(mirrored, (const uint32_t[]){22, 8}));
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(room_is_what_stands_between_the_neighbours),
        cmocka_unit_test(a_bead_that_fills_its_room_has_no_room_beside),
        cmocka_unit_test(a_weak_pair_among_many_passages_is_taken_for_chance),
        cmocka_unit_test(a_weak_pair_without_another_place_stays),
        cmocka_unit_test(what_chance_does_is_the_same_in_swapped_versions),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
