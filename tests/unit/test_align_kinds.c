/* test_align_kinds.c - headings and captions answer each other rather than the text. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "comparing.h"
#include "walk.h"

static void assert_linked(const struct comparing *comparing, uint32_t left,
                          uint32_t right)
{
    const struct link_list *list = &comparing->comparison->paragraph_links;
    const struct link *link = &list->links[list->link_of[SIDE_LEFT][left]];
    uint32_t count;
    const uint32_t *members = link_members(list, link, SIDE_LEFT, &count);
    assert_int_equal(count, 1);
    assert_int_equal(members[0], left);
    members = link_members(list, link, SIDE_RIGHT, &count);
    assert_int_equal(count, 1);
    assert_int_equal(members[0], right);
}

static void assert_in_step(const char *left, const char *right)
{
    struct comparing comparing;
    comparing_open(&comparing, left, right, "en");
    const struct link_list *list = &comparing.comparison->paragraph_links;
    const struct link_list *sentences = &comparing.comparison->sentence_links;
    assert_int_equal(list->passage_count[SIDE_LEFT], list->passage_count[SIDE_RIGHT]);
    assert_int_equal(sentences->link_of[SIDE_LEFT][0],
                     sentences->link_of[SIDE_RIGHT][0]);
    for (uint32_t p = 0; p < list->passage_count[SIDE_LEFT]; p++)
        assert_linked(&comparing, p, p);
    comparing_close(&comparing);
}

static void a_heading_answers_a_heading_that_is_less_like_it_than_the_text(void **state)
{
    (void)state;
    assert_in_step(
        "The walk for the ferry reaches Orlsund\n\n"
        "Some 900 islanders crossed the middle of Orlsund on Sunday to demand that the "
        "ferry to Tern Island sail again, which was stopped on the fourth of "
        "August.\n\n" MAYOR BAKER,
        "Hundreds demand in Orlsund that the ferry sail\n\n"
        "Some 900 islanders crossed the middle of the town on Sunday, since the boat "
        "to Tern Island was stopped on the fourth of August.\n\n" MAYOR2 BAKER2);
}

static void titles_answer_each_other_whatever_their_words(void **state)
{
    (void)state;
    assert_in_step("Loaves for a trawler\n\n" MAYOR BAKER SCHOOL,
                   "Nobody slept in Orlsund\n\n" MAYOR2 BAKER SCHOOL);
}

static void titles_stand_above_other_headings(void **state)
{
    (void)state;
    struct comparing comparing;
    comparing_open(
        &comparing,
        "Loaves for a trawler\n\nHarbour office, press release\n\n" MAYOR BAKER SCHOOL,
        "Nobody slept in Orlsund\n\n" MAYOR2 BAKER SCHOOL, "en");
    assert_linked(&comparing, 0, 0);
    assert_linked(&comparing, 2, 1);
    comparing_close(&comparing);
}

static void a_title_that_asks_or_speaks_twice_is_one(void **state)
{
    (void)state;
    assert_in_step("Loaves for a trawler\n\n" MAYOR BAKER SCHOOL,
                   "Who slept in Orlsund?\n\n" MAYOR2 BAKER SCHOOL);
    assert_in_step(
        "Loaves for a trawler\n\n" MAYOR BAKER SCHOOL,
        "'I did not sleep. Nor did you': nights in Orlsund\n\n" MAYOR2 BAKER SCHOOL);
}

static void a_title_that_may_be_either_of_two_headings_is_left_alone(void **state)
{
    (void)state;
    struct comparing comparing;
    comparing_open(&comparing, "Loaves for a trawler\n\n" MAYOR BAKER SCHOOL,
                   "Island news\n\nNobody slept in Orlsund\n\n" MAYOR2 BAKER SCHOOL,
                   "en");
    const struct link_list *list = &comparing.comparison->paragraph_links;
    assert_int_equal(list->links[list->link_of[SIDE_LEFT][0]].relation,
                     RELATION_DROPPED);
    comparing_close(&comparing);
}

static void headings_between_the_same_links_answer_each_other(void **state)
{
    (void)state;
    assert_in_step("Loaves for a trawler\n\n" MAYOR "Bread\n\n" BAKER SCHOOL,
                   "Loaves for a trawler\n\n" MAYOR2 "Norway\n\n" BAKER SCHOOL);
}

static void as_many_headings_in_a_row_answer_each_other(void **state)
{
    (void)state;
    assert_in_step(
        "Loaves for a trawler\n\nAnd a bell for nobody\n\n" MAYOR BAKER SCHOOL,
        "Island news\n\nA mayor is silent\n\n" MAYOR2 BAKER SCHOOL);
}

static void headings_over_different_texts_do_not(void **state)
{
    (void)state;
    struct comparing comparing;
    comparing_open(&comparing, MAYOR "Bread\n\n" BAKER SCHOOL QUIST,
                   MAYOR2 BAKER "Norway\n\n" SCHOOL QUIST, "en");
    const struct link_list *list = &comparing.comparison->paragraph_links;
    assert_int_equal(list->links[list->link_of[SIDE_LEFT][1]].relation,
                     RELATION_DROPPED);
    assert_int_equal(list->links[list->link_of[SIDE_RIGHT][2]].relation,
                     RELATION_ADDED);
    comparing_close(&comparing);
}

static void titles_of_unrelated_texts_are_not_linked(void **state)
{
    (void)state;
    struct comparing comparing;
    comparing_open(&comparing, "Loaves for a trawler\n\n" BAKER SCHOOL,
                   "Nobody slept in Orlsund\n\n" MAYOR
                   "Abel Quist came down to the quay with the flag of his boat.\n\n",
                   "en");
    const struct link_list *list = &comparing.comparison->paragraph_links;
    for (size_t i = 0; i < list->count; i++)
        assert_true(list->links[i].relation == RELATION_DROPPED ||
                    list->links[i].relation == RELATION_ADDED);
    comparing_close(&comparing);
}

static void a_heading_goes_with_the_text_below_it(void **state)
{
    (void)state;
    struct comparing comparing;
    static const uint32_t partners[] = {2, 3, 4, 0, 1, 5, 6};
    comparing_open(
        &comparing,
        "The harbour board sold its last tug to a yard in Gdynia on Thursday.\n\n"
        "Schools\n\n" SCHOOL "Board forbids the sale of eels on the quay\n\n"
        "The chairman, Ottilie Kranz, said that a rule of 1911 had allowed eels only "
        "from baskets, and that every tub on the stones had been against it for a "
        "hundred years.\n\n"
        "Bakers\n\n" BAKER,
        "No sale of eels on the quay\n\n"
        "Chairman Ottilie Kranz said that a rule of 1911 allowed eels only from "
        "baskets, and that every tub on the stones had been against it for a hundred "
        "years.\n\n"
        "The harbour board sold its last tug to a yard in Gdynia on Thursday.\n\n"
        "Schools\n\n" SCHOOL "Bakers\n\n" BAKER,
        "en");
    for (uint32_t p = 0; p < 7; p++)
        assert_linked(&comparing, p, partners[p]);
    comparing_close(&comparing);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(
            a_heading_answers_a_heading_that_is_less_like_it_than_the_text),
        cmocka_unit_test(titles_answer_each_other_whatever_their_words),
        cmocka_unit_test(titles_stand_above_other_headings),
        cmocka_unit_test(a_title_that_asks_or_speaks_twice_is_one),
        cmocka_unit_test(a_title_that_may_be_either_of_two_headings_is_left_alone),
        cmocka_unit_test(headings_between_the_same_links_answer_each_other),
        cmocka_unit_test(as_many_headings_in_a_row_answer_each_other),
        cmocka_unit_test(headings_over_different_texts_do_not),
        cmocka_unit_test(titles_of_unrelated_texts_are_not_linked),
        cmocka_unit_test(a_heading_goes_with_the_text_below_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
