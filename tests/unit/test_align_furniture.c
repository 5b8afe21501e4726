/* test_align_furniture.c - bylines and their like answer their like, and titles titles.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "comparing.h"
#include "walk.h"

#define TITLE  "Loaves for a trawler\n\n"
#define TITLE2 "Nobody slept in Orlsund\n\n"

#define SIGNPOST                                                                       \
    "Read more: forgotten lighthouse keepers of Skerry Sound, and the granite widows " \
    "who still polish brass lamps for them\n\n"

#define ALONE UINT32_MAX

/* The counterparts of the left paragraphs, ALONE for none; each link has one of each.
 */
static void assert_partners(const char *left, const char *right,
                            const uint32_t *partners, uint32_t partner_count)
{
    for (int turn = 0; turn < 2; turn++) { /* and mirrored */
        struct comparing comparing;
        comparing_open(&comparing, turn ? right : left, turn ? left : right, "en");
        const struct link_list *list = &comparing.comparison->paragraph_links;
        enum side own = turn ? SIDE_RIGHT : SIDE_LEFT;
        assert_int_equal(list->passage_count[own], partner_count);
        for (uint32_t p = 0; p < partner_count; p++) {
            uint32_t count;
            const uint32_t *members =
                link_members(list, &list->links[list->link_of[own][p]], !own, &count);
            if (partners[p] == ALONE) {
                assert_int_equal(count, 0);
                continue;
            }
            assert_int_equal(count, 1);
            assert_int_equal(members[0], partners[p]);
        }
        comparing_close(&comparing);
    }
}

#define ASSERT_PARTNERS(left, right, ...)                                              \
    assert_partners(left, right, (const uint32_t[]){__VA_ARGS__},                      \
                    sizeof((const uint32_t[]){__VA_ARGS__}) / sizeof(uint32_t))

static void bylines_answer_each_other_whatever_their_names(void **state)
{
    (void)state;
    ASSERT_PARTNERS(TITLE "By Agnete Moll, Staff Writer\n\n" MAYOR BAKER SCHOOL,
                    TITLE "Text: Per Dahl\n\n" MAYOR2 BAKER2 SCHOOL, 0, 1, 2, 3, 4);
}

static void a_byline_does_not_answer_text_that_has_its_name(void **state)
{
    (void)state;
    ASSERT_PARTNERS(TITLE MAYOR "By Abel Quist\n\n" BAKER SCHOOL,
                    TITLE MAYOR2 "Abel Quist sat by and ate.\n\n" BAKER2 SCHOOL, 0, 1,
                    ALONE, 3, 4);
}

static void a_byline_that_became_a_signature_is_where_its_name_is(void **state)
{
    (void)state;
    ASSERT_PARTNERS(TITLE "By Agnete Moll\n\n" MAYOR BAKER SCHOOL QUIST,
                    TITLE MAYOR2 BAKER2 SCHOOL QUIST "Agnes Moll", 0, 5, 1, 2, 3, 4);
}

static void rights_and_stamps_answer_each_other_at_their_end(void **state)
{
    (void)state;
    ASSERT_PARTNERS(TITLE "Updated 10:32 GMT\n\n" MAYOR BAKER SCHOOL QUIST
                          "Copyright 2024 The Orlsund Mail",
                    TITLE "Published 4 March 2024, 07:15\n\n" MAYOR2 BAKER2 SCHOOL QUIST
                          "© Sund Press. All rights reserved.",
                    0, 1, 2, 3, 4, 5, 6);
}

static void what_is_advertised_answers_nothing_else(void **state)
{
    (void)state;
    ASSERT_PARTNERS(TITLE MAYOR "Sign up for our weekly letter.\n\n" BAKER SCHOOL,
                    TITLE MAYOR2 BAKER2 "Read more: how the pumps came\n\n" SCHOOL, 0,
                    1, ALONE, 2, 4);
}

static void an_advertisement_does_not_move(void **state)
{
    (void)state;
    ASSERT_PARTNERS(TITLE MAYOR "Advertisement\n\n" BAKER SCHOOL QUIST,
                    TITLE MAYOR BAKER SCHOOL "Advertisement\n\n" QUIST, 0, 1, ALONE, 2,
                    3, 5);
    ASSERT_PARTNERS(TITLE MAYOR "Advertisement\n\n" BAKER SCHOOL QUIST,
                    TITLE MAYOR2 "Advertisement\n\n" BAKER SCHOOL QUIST, 0, 1, 2, 3, 4,
                    5);
}

static void nor_does_one_of_many_rare_words(void **state)
{
    (void)state;
    static const char left[] = TITLE MAYOR SIGNPOST BAKER SCHOOL QUIST;
    static const char right[] = TITLE MAYOR BAKER SCHOOL SIGNPOST QUIST;
    ASSERT_PARTNERS(left, right, 0, 1, ALONE, 2, 3, 5);
}

static void furniture_parts_no_text(void **state)
{
    (void)state;
    ASSERT_PARTNERS(
        TITLE MAYOR BAKER SCHOOL QUIST
        "The pumps will rest from Friday on, said nobody.\n\n"
        "Additional reporting by Per Dahl",
        TITLE MAYOR BAKER SCHOOL QUIST
        "Read more: bread of the north\n\nFrom Friday it will be quiet again.\n\n"
        "Sign up for our weekly letter.",
        0, 1, 2, 3, 4, 6, ALONE);
}

static void titles_answer_each_other_rather_than_what_stands_below(void **state)
{
    (void)state;
    ASSERT_PARTNERS(
        TITLE "The crew of a Norwegian trawler ate bread from Orlsund, and its mayor "
              "was silent.\n\n" MAYOR BAKER SCHOOL QUIST,
        "A crew, a mayor and his silence\n\n" MAYOR2 BAKER2 SCHOOL QUIST, 0, ALONE, 1,
        2, 3, 4);
}

static void titles_answer_each_other_whatever_is_advertised_above(void **state)
{
    (void)state;
    ASSERT_PARTNERS("Read more: bread of the north\n\n" TITLE MAYOR BAKER SCHOOL,
                    "Sign up for our weekly letter.\n\n" TITLE2 MAYOR2 BAKER2 SCHOOL,
                    ALONE, 1, 2, 3, 4);
    ASSERT_PARTNERS("HARBOURS\n\n" TITLE MAYOR BAKER SCHOOL,
                    "Sign up for our weekly letter.\n\n" TITLE2 MAYOR2 BAKER2 SCHOOL,
                    ALONE, 1, 2, 3, 4);
}

static void a_lone_word_above_a_title_is_no_title(void **state)
{
    (void)state;
    ASSERT_PARTNERS(TITLE MAYOR BAKER SCHOOL QUIST,
                    "HARBOURS\n\n" TITLE2 MAYOR2 BAKER2 SCHOOL QUIST, 1, 2, 3, 4, 5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bylines_answer_each_other_whatever_their_names),
        cmocka_unit_test(a_byline_does_not_answer_text_that_has_its_name),
        cmocka_unit_test(a_byline_that_became_a_signature_is_where_its_name_is),
        cmocka_unit_test(rights_and_stamps_answer_each_other_at_their_end),
        cmocka_unit_test(what_is_advertised_answers_nothing_else),
        cmocka_unit_test(an_advertisement_does_not_move),
        cmocka_unit_test(nor_does_one_of_many_rare_words),
        cmocka_unit_test(furniture_parts_no_text),
        cmocka_unit_test(titles_answer_each_other_rather_than_what_stands_below),
        cmocka_unit_test(titles_answer_each_other_whatever_is_advertised_above),
        cmocka_unit_test(a_lone_word_above_a_title_is_no_title),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
