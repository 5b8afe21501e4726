/* test_moved_passages.c - short articles in which passages stand elsewhere. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "comparing.h"

#define QUAY   "The ferry will leave the town quay on Monday.\n\n"
#define BOAT   "The board will not sell the boat at all.\n\n"
#define SCHOOL "The school on the island has nine pupils and two teachers.\n\n"
#define BRIDGE "A bridge was promised in 1998 and again in 2011.\n\n"
#define MAYOR  "The mayor, Tor Lund, was not at the meeting.\n\n"

#define ORME                                                                           \
    "Clive Orme, who bought the old boatyard for two million crowns in 2016, did not " \
    "come to the meeting.\n\n"
#define ORME2                                                                          \
    "The boatyard's owner, Clive Orme, did not come to the meeting. He paid two "      \
    "million crowns for it in 2016.\n\n"
#define PILOT                                                                          \
    "A woman who speaks for the harbour board said the pilot's job was safe until "    \
    "spring.\n\n"
#define PILOT2                                                                         \
    "The pilot's job is safe until spring, a woman who speaks for the harbour board "  \
    "said.\n\n"

/* One passage moved, the others are as they were, and nothing is an edit. */
static void assert_one_move(const char *left, const char *right)
{
    struct comparing comparing;
    comparing_open(&comparing, left, right, "en");
    const struct link_list *links = &comparing.comparison->paragraph_links;
    size_t moved = 0;
    for (size_t i = 0; i < links->count; i++) {
        if (links->links[i].relation == RELATION_MOVED)
            moved++;
        else
            assert_string_equal(relation_name(links->links[i].relation), "same");
    }
    assert_int_equal(moved, 1);
    assert_int_equal(comparing.comparison->edit_count, 0);
    comparing_close(&comparing);
}

static void neighbours_that_changed_places_are_one_move(void **state)
{
    (void)state;
    assert_one_move(QUAY BOAT SCHOOL MAYOR, QUAY SCHOOL BOAT MAYOR);
}

static void passage_moved_over_others_is_not_dropped_and_added(void **state)
{
    (void)state;
    assert_one_move(QUAY BOAT BRIDGE SCHOOL MAYOR, QUAY SCHOOL BOAT BRIDGE MAYOR);
    assert_one_move(QUAY SCHOOL BOAT BRIDGE MAYOR, QUAY BOAT BRIDGE SCHOOL MAYOR);
}

static void first_passage_may_become_the_last(void **state)
{
    (void)state;
    assert_one_move(SCHOOL QUAY BOAT BRIDGE MAYOR, QUAY BOAT BRIDGE MAYOR SCHOOL);
}

static void reworded_neighbours_may_change_places(void **state)
{
    (void)state;
    struct comparing comparing;
    comparing_open(&comparing, QUAY ORME PILOT MAYOR, QUAY PILOT2 ORME2 MAYOR, "en");
    const struct link_list *links = &comparing.comparison->paragraph_links;
    size_t moved = 0;
    for (size_t i = 0; i < links->count; i++) {
        moved += links->links[i].relation == RELATION_MOVED;
        assert_string_not_equal(relation_name(links->links[i].relation), "regrouped");
    }
    assert_int_equal(links->count, 4);
    assert_int_equal(moved, 1);
    comparing_close(&comparing);
}

static void two_that_moved_far_may_change_places(void **state)
{
    (void)state;
    struct comparing comparing;
    comparing_open(&comparing, QUAY BOAT BRIDGE SCHOOL MAYOR ORME PILOT,
                   PILOT2 ORME2
                   "On Monday the ferry is to sail from the town quay.\n\n"
                   "There is no plan of the board to sell the boat.\n\n"
                   "In 1998 they promised a bridge, and in 2011 once more.\n\n"
                   "Nine pupils go to school on the island, where two teachers are.\n\n"
                   "Tor Lund, who is mayor, did not attend the meeting.\n\n",
                   "en");
    const struct link_list *links = &comparing.comparison->paragraph_links;
    for (uint32_t p = 0; p < 7; p++)
        assert_int_equal(links->link_of[SIDE_LEFT][p],
                         links->link_of[SIDE_RIGHT][p < 5 ? p + 2 : 6 - p]);
    assert_int_equal(links->count, 7);
    comparing_close(&comparing);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(neighbours_that_changed_places_are_one_move),
        cmocka_unit_test(passage_moved_over_others_is_not_dropped_and_added),
        cmocka_unit_test(first_passage_may_become_the_last),
        cmocka_unit_test(reworded_neighbours_may_change_places),
        cmocka_unit_test(two_that_moved_far_may_change_places),
    };
    return cmocka_run_group_tests_name("moved passages", tests, NULL, NULL) != 0;
}
