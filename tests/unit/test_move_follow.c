/* test_move_follow.c - what goes along with a passage that moved, and what does not. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "compare/move_follow.h"
#include "measuring.h"

#include <stdlib.h>

#define LAMP "The keeper lit the lamp before dusk and wrote the hour into his book.\n\n"
#define SCHOOL                                                                         \
    "Lessons at the harbour school were cut short by the noise of the pumps.\n\n"
#define FLAG    "Abel Quist came down to the quay with the flag of the mail boat.\n\n"
#define COUNCIL "Councillors promised 40,000 crowns for a breakwater of granite.\n\n"
#define BREAD   "“It had always smelt of bread and of tar,” he said.\n\n"
#define CAKE    "“It had always smelt of cake and of tar,” he said.\n\n"

struct pair {
    uint32_t left, right;
};

/* These, and no others, follow those that are linked. */
static void assert_followers_at(const char *left, const char *right,
                                const struct pair *linked, size_t linked_count,
                                const struct bead_costs *costs,
                                const struct pair *expected, size_t expected_count)
{
    struct measuring m;
    struct bead_list list = {0};
    measuring_open(&m, left, right);
    for (size_t b = 0; b < linked_count; b++) {
        const struct bead bead = {
            .members = {{linked[b].left}, {linked[b].right}},
            .count = {1, 1},
        };
        assert_true(bead_list_append(&list, &bead, NULL));
    }
    assert_true(moves_follow(&list, &m.bags, m.meter, costs, NULL));
    assert_int_equal(list.count, linked_count + expected_count);
    for (size_t b = 0; b < expected_count; b++) {
        const struct bead *bead = &list.beads[linked_count + b];
        assert_int_equal(bead->count[SIDE_LEFT], 1);
        assert_int_equal(bead->count[SIDE_RIGHT], 1);
        assert_int_equal(bead->members[SIDE_LEFT][0], expected[b].left);
        assert_int_equal(bead->members[SIDE_RIGHT][0], expected[b].right);
    }
    free(list.beads);
    measuring_close(&m);
}

static void assert_followers(const char *left, const char *right,
                             const struct pair *linked, size_t linked_count,
                             float level, const struct pair *expected,
                             size_t expected_count)
{
    const struct bead_costs costs = {.level = level, .threshold = 0.3f};
    assert_followers_at(left, right, linked, linked_count, &costs, expected,
                        expected_count);
}

static const char moved_left[] = LAMP SCHOOL FLAG BREAD COUNCIL;
static const char moved_right[] = FLAG CAKE LAMP SCHOOL COUNCIL;
static const struct pair moved_links[] = {{0, 2}, {1, 3}, {2, 0}, {4, 4}};

static void what_stands_beside_a_moved_passage_goes_with_it(void **state)
{
    (void)state;
    assert_followers(moved_left, moved_right, moved_links, 4, 0.5f,
                     &(struct pair){3, 1}, 1);
}

static void it_must_be_as_alike_as_links_are_in_the_mean(void **state)
{
    (void)state;
    assert_followers(moved_left, moved_right, moved_links, 4, 0.95f, NULL, 0);
    assert_followers(LAMP SCHOOL FLAG BREAD COUNCIL,
                     FLAG
                     "Nobody knew when the tide would turn.\n\n" LAMP SCHOOL COUNCIL,
                     moved_links, 4, 0.5f, NULL, 0);
}

static void passages_follow_one_after_another(void **state)
{
    (void)state;
    static const struct pair links[] = {{0, 3}, {3, 2}, {4, 4}};
    static const struct pair followers[] = {{2, 1}, {1, 0}};
    assert_followers(LAMP SCHOOL BREAD FLAG COUNCIL, SCHOOL CAKE FLAG LAMP COUNCIL,
                     links, 3, 0.5f, followers, 2);
}

static void the_more_is_left_over_there_the_more_alike_they_must_be(void **state)
{
    (void)state;
    static const struct pair near_links[] = {{0, 2}, {1, 0}, {3, 3}};
    static const struct pair far_links[] = {{0, 6}, {1, 0}, {3, 7}};
    struct measuring m;
    struct likeness likeness;
    uint32_t bread = 2, cake = 1;
    measuring_open(&m, LAMP FLAG BREAD COUNCIL, FLAG CAKE LAMP COUNCIL);
    likeness_meter_load(m.meter, &bread, 1);
    likeness_meter_measure(m.meter, &cake, 1, &likeness);
    measuring_close(&m);
    assert_followers(LAMP FLAG BREAD COUNCIL, FLAG CAKE LAMP COUNCIL, near_links, 3,
                     likeness.whole - 0.01f, &(struct pair){2, 1}, 1);
    assert_followers(LAMP FLAG BREAD COUNCIL,
                     FLAG CAKE "Gulls.\n\nFog.\n\nRain.\n\nIce.\n\n" LAMP COUNCIL,
                     far_links, 3, likeness.whole - 0.01f, NULL, 0);
}

static void a_heading_must_only_be_as_alike_as_a_link(void **state)
{
    (void)state;
    static const struct pair links[] = {{0, 2}, {2, 1}, {3, 3}};
    assert_followers(LAMP "Board forbids the sale of eels\n\n" FLAG COUNCIL,
                     "No sale of eels today\n\n" FLAG LAMP COUNCIL, links, 3, 0.95f,
                     &(struct pair){1, 0}, 1);
}

/* Where hardly anything is alike the threshold is below anything. */
static void headings_that_share_nothing_do_not_follow(void **state)
{
    (void)state;
    static const struct pair links[] = {{0, 2}, {2, 1}, {3, 3}};
    const struct bead_costs costs = {.level = 0.1f, .threshold = -0.03f, .least = 0.1f};
    assert_followers_at(LAMP "Board forbids the sale of eels\n\n" FLAG COUNCIL,
                        "Fog until noon\n\n" FLAG LAMP COUNCIL, links, 3, &costs, NULL,
                        0);
}

static void what_stands_between_links_in_order_is_left_to_the_path(void **state)
{
    (void)state;
    static const struct pair links[] = {{0, 0}, {2, 2}};
    assert_followers(LAMP BREAD COUNCIL, LAMP CAKE COUNCIL, links, 2, 0, NULL, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_stands_beside_a_moved_passage_goes_with_it),
        cmocka_unit_test(it_must_be_as_alike_as_links_are_in_the_mean),
        cmocka_unit_test(passages_follow_one_after_another),
        cmocka_unit_test(the_more_is_left_over_there_the_more_alike_they_must_be),
        cmocka_unit_test(a_heading_must_only_be_as_alike_as_a_link),
        cmocka_unit_test(headings_that_share_nothing_do_not_follow),
        cmocka_unit_test(what_stands_between_links_in_order_is_left_to_the_path),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
