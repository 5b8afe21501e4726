/* test_align.c - which passages are linked, and how the link is called. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/buffer.h"
#include "compare/link_evidence.h"
#include "comparing.h"

#include <stdlib.h>
#include <string.h>

#define LAMP "The keeper lit the lamp before dusk and wrote the hour into his book."
#define FERRY                                                                          \
    "Three ferries lay at anchor because the pilots had refused the night run."
#define BAKER   "Odile Marchetti sold her last loaves to the crew of a Norwegian trawler."
#define SCHOOL  "Lessons at the harbour school were cut short by the noise of the pumps."
#define COUNCIL "Councillors promised 40,000 crowns for a breakwater of granite blocks."
#define BELL    "The bell that had hung in the chapel since 1811 cracked during the gale."

static void assert_links(const char *left, const char *right, const char *expected)
{
    struct comparing comparing;
    comparing_open(&comparing, left, right, "en");
    char *links = comparing_links(&comparing.comparison->paragraph_links);
    assert_string_equal(links, expected);
    free(links);
    comparing_close(&comparing);
}

static void equal_paragraphs_are_the_same(void **state)
{
    (void)state;
    assert_links(LAMP "\n\n" FERRY "\n\n" BAKER "\n",
                 LAMP "\n\n" FERRY "\n\n" BAKER "\n", "0=0 same; 1=1 same; 2=2 same");
}

static void curly_marks_and_long_dashes_leave_a_paragraph_the_same(void **state)
{
    (void)state;
    assert_links("\"It's late\" - so he said.\n", "“It’s late” – so he said.\n",
                 "0=0 same");
}

static void a_reworded_paragraph_is_edited(void **state)
{
    (void)state;
    assert_links(LAMP "\n\n" FERRY "\n\n" BAKER "\n",
                 LAMP "\n\n"
                      "At anchor lay three ferries, since pilots refused to run by "
                      "night.\n\n" BAKER "\n",
                 "0=0 same; 1=1 edited; 2=2 same");
}

static void what_one_side_alone_has_is_dropped_or_added(void **state)
{
    (void)state;
    assert_links(LAMP "\n\n" FERRY "\n\n" BAKER "\n", LAMP "\n\n" BAKER "\n",
                 "0=0 same; 1=- dropped; 2=1 same");
    assert_links(LAMP "\n\n" BAKER "\n", LAMP "\n\n" FERRY "\n\n" BAKER "\n",
                 "0=0 same; -=1 added; 1=2 same");
}

static void an_unlike_paragraph_in_the_same_place_is_no_counterpart(void **state)
{
    (void)state;
    assert_links(LAMP "\n\n" FERRY "\n\n" BAKER "\n",
                 LAMP "\n\n" COUNCIL "\n\n" BAKER "\n",
                 "0=0 same; -=1 added; 1=- dropped; 2=2 same");
}

static void a_paragraph_cut_in_two_is_split(void **state)
{
    (void)state;
    assert_links(LAMP "\n\n" FERRY " " SCHOOL "\n\n" BAKER "\n",
                 LAMP "\n\n" FERRY "\n\n" SCHOOL "\n\n" BAKER "\n",
                 "0=0 same; 1=1,2 split; 2=3 same");
}

static void what_was_added_behind_a_passage_is_no_half_of_it(void **state)
{
    (void)state;
    assert_links(LAMP "\n\n" BAKER "\n\n" FERRY " " SCHOOL "\n\n" COUNCIL "\n\n" BELL
                      "\n",
                 LAMP "\n\n" BAKER "\n\n" FERRY " Lessons were cut short.\n\n"
                      "The noise of the pumps has worried the harbour council for "
                      "years.\n\n" COUNCIL "\n\n" BELL "\n",
                 "0=0 same; 1=1 same; 2=2 edited; -=3 added; 3=4 same; 4=5 same");
}

/* However alike all others are, it is as alike as can be. */
static void a_short_paragraph_cut_in_two_among_equal_ones_is_split(void **state)
{
    (void)state;
    enum { EQUAL_COUNT = 60 };
    struct buffer left = {0}, right = {0};
    for (int k = 0; k < EQUAL_COUNT; k++) {
        buffer_printf(&left, "Keeper %d lit lamp %d at %d.\n\n", k, 900 + k, 7000 + k);
        buffer_printf(&right, "Keeper %d lit lamp %d at %d.\n\n", k, 900 + k, 7000 + k);
    }
    buffer_append_string(&left, "He stayed; she left.\n");
    buffer_append_string(&right, "He stayed.\n\nShe left.\n");
    char *texts[] = {buffer_take_string(&left, NULL), buffer_take_string(&right, NULL)};
    struct comparing comparing;
    comparing_open(&comparing, texts[0], texts[1], "en");
    const struct link_list *list = &comparing.comparison->paragraph_links;
    assert_int_equal(list->links[list->count - 1].relation, RELATION_SPLIT);
    comparing_close(&comparing);
    free(texts[0]);
    free(texts[1]);
}

static void paragraphs_run_together_are_merged(void **state)
{
    (void)state;
    assert_links(LAMP "\n\n" FERRY "\n\n" SCHOOL "\n\n" BAKER "\n\n" BELL "\n",
                 LAMP "\n\n" FERRY " " SCHOOL " " BAKER "\n\n" BELL "\n",
                 "0=0 same; 1,2,3=1 merged; 4=2 same");
}

static void a_heading_is_not_merged_into_the_text_that_repeats_it(void **state)
{
    (void)state;
    assert_links("Three ferries at anchor\n\n" FERRY "\n\n" BAKER "\n",
                 FERRY "\n\n" BAKER "\n", "0=- dropped; 1=0 same; 2=1 same");
}

static void a_moved_paragraph_is_not_reported_as_dropped(void **state)
{
    (void)state;
    assert_links(LAMP "\n\n" FERRY "\n\n" BAKER "\n\n" SCHOOL "\n\n" COUNCIL "\n",
                 LAMP "\n\n" BAKER "\n\n" SCHOOL "\n\n" COUNCIL "\n\n" FERRY "\n",
                 "0=0 same; 1=4 moved; 2=1 same; 3=2 same; 4=3 same");
}

static void a_moved_paragraph_may_be_edited(void **state)
{
    (void)state;
    assert_links(LAMP "\n\n" FERRY " " BELL "\n\n" BAKER "\n\n" SCHOOL "\n\n" COUNCIL
                      "\n",
                 LAMP "\n\n" BAKER "\n\n" SCHOOL "\n\n" COUNCIL "\n\n"
                      "Three ferries still lay at anchor, for their pilots had refused "
                      "the night run. And the bell that hung in the old chapel since "
                      "1811 cracked during that gale.\n",
                 "0=0 same; 1=4 moved; 2=1 same; 3=2 same; 4=3 same");
}

static void a_run_that_moved_together_is_one_move(void **state)
{
    (void)state;
    struct comparing comparing;
    comparing_open(
        &comparing,
        LAMP "\n\n" FERRY "\n\n" BAKER "\n\n" SCHOOL "\n\n" COUNCIL "\n\n" BELL "\n",
        LAMP "\n\n" SCHOOL "\n\n" COUNCIL "\n\n" BELL "\n\n" FERRY "\n\n" BAKER "\n",
        "en");
    const struct link_list *list = &comparing.comparison->paragraph_links;
    assert_int_equal(list->count, 6);
    assert_int_equal(list->links[1].relation, RELATION_MOVED);
    assert_int_equal(list->links[2].relation, RELATION_MOVED);
    assert_int_equal(list->links[1].move_block, list->links[2].move_block);
    assert_int_equal(list->links[0].move_block, INDEX_NONE);
    assert_int_equal(list->links[3].move_block, INDEX_NONE);
    comparing_close(&comparing);
}

static void inflected_and_garbled_words_link_what_shares_no_word(void **state)
{
    (void)state;
    assert_links(LAMP
                 "\n\nHelicopters rescued fishermen stranded near Rockhallen.\n\n" BAKER
                 "\n",
                 LAMP "\n\nHelicopter rescuing stranding fisherman nearly "
                      "Rokhallen.\n\n" BAKER "\n",
                 "0=0 same; 1=1 edited; 2=2 same");
}

static const char mirrored_left[] =
    LAMP "\n\n" FERRY " " SCHOOL "\n\n" BAKER "\n\n" COUNCIL
         "\n\nThe end of it.\n\n" BELL "\n";
static const char mirrored_right[] = COUNCIL
    "\n\n" FERRY "\n\n" SCHOOL "\n\nBaker Odile Marchetti sold her loaves to the "
    "Norwegian crew.\n\n" BELL "\n\nThe end of it all.\n\nThe end of it.\n";

static void a_passage_of_a_retelling_is_linked_by_its_place(void **state)
{
    (void)state;
    assert_links(
        LAMP "\n\n" BAKER "\n\n" FERRY "\n\n" SCHOOL "\n\n" COUNCIL "\n\n" BELL "\n",
        "Before dusk the keeper noted the hour at which the lamp was lit.\n\n"
        "A Norwegian crew bought the last loaves that Odile Marchetti had.\n\n"
        "The pilots would not sail, so ferries stayed at anchor all night.\n\n"
        "Children went home early, for the teachers could not be heard at all.\n\n"
        "A granite breakwater will cost 40,000 crowns, it was promised.\n\n"
        "In the chapel the old bell cracked when the gale came.\n",
        "0=0 edited; 1=1 edited; 2=2 edited; 3=3 edited; 4=4 edited; 5=5 edited");
}

static void last_passages_are_not_linked_by_their_place_alone(void **state)
{
    (void)state;
    assert_links(
        LAMP "\n\n" BAKER "\n\n" FERRY "\n\n" SCHOOL "\n\n" COUNCIL
             "\n\nThe rival yard, which reports next week, fell six per cent.\n",
        "Before dusk the keeper noted the hour at which the lamp was lit.\n\n"
        "A Norwegian crew bought the last loaves that Odile Marchetti had.\n\n"
        "The pilots would not sail, so ferries stayed at anchor all night.\n\n"
        "Children went home early, for the teachers could not be heard at all.\n\n"
        "A granite breakwater will cost 40,000 crowns, it was promised.\n\n"
        "(Reporting by Odile Fenwick; editing by Sam Raybourn)\n",
        "0=0 edited; 1=1 edited; 2=2 edited; 3=3 edited; 4=4 edited; -=5 added; 5=- "
        "dropped");
}

static void a_passage_like_another_far_away_is_not_linked_by_its_place(void **state)
{
    (void)state;
    assert_links(LAMP "\n\n" FERRY "\n\n" SCHOOL "\n\n" BAKER "\n\n" BELL "\n",
                 BAKER "\n\n" LAMP "\n\n" FERRY "\n\n" SCHOOL
                       "\n\nThe crew of a trawler slept on the quay.\n\n" BELL "\n",
                 "0=1 same; 1=2 same; 2=3 same; -=4 added; 3=0 moved; 4=5 same");
}

static void a_reworded_paragraph_of_a_short_text_is_found_where_it_moved(void **state)
{
    (void)state;
    assert_links(LAMP "\n\n" FERRY "\n\n" SCHOOL "\n\n" COUNCIL
                      "\n\nThe oldest boat of the fleet, built in 1962, is to become a "
                      "museum in the harbour.\n",
                 LAMP "\n\nThe fleet's oldest boat, which dates from 1962, will be "
                      "turned into a museum at the harbour.\n\n" FERRY "\n\n" SCHOOL
                      "\n\n" COUNCIL "\n",
                 "0=0 same; 1=2 same; 2=3 same; 3=4 same; 4=1 moved");
}

/* Guard and beacon stand for warden and lantern, as three other paragraphs show. */
static const char warden[] = LAMP
    "\n\nThe warden hung a lantern over the north pier for the herring boats.\n\n" FERRY
    "\n\nNobody had told the warden that the lantern on the south pier leaked."
    "\n\n" BAKER "\n\n" SCHOOL
    "\n\nA new lantern came in October, and the warden paid for it.\n\n" COUNCIL
    "\n\nNo warden, no lantern.\n\n" BELL "\n";
static const char guard[] = LAMP
    "\n\nThe guard hung a beacon over the north pier for the herring boats.\n\n" FERRY
    "\n\nNobody had told the guard that the beacon on the south pier leaked."
    "\n\n" BAKER "\n\n" SCHOOL
    "\n\nA new beacon came in October, and the guard paid for it.\n\n" COUNCIL
    "\n\nA beacon wants a guard.\n\n" BELL "\n";

static void words_that_keep_meeting_are_counterparts(void **state)
{
    (void)state;
    assert_links(warden, guard,
                 "0=0 same; 1=1 edited; 2=2 same; 3=3 edited; 4=4 same; 5=5 same; "
                 "6=6 edited; 7=7 same; 8=8 edited; 9=9 same");
}

static void swapped_versions_have_the_same_links(void **state)
{
    (void)state;
    struct comparing straight, swapped;
    comparing_open(&straight, mirrored_left, mirrored_right, "en");
    comparing_open(&swapped, mirrored_right, mirrored_left, "en");
    const struct link_list *a = &straight.comparison->paragraph_links;
    const struct link_list *b = &swapped.comparison->paragraph_links;
    assert_int_equal(a->count, b->count);
    for (size_t p = 0; p < a->passage_count[SIDE_LEFT]; p++) {
        const struct link *one = &a->links[a->link_of[SIDE_LEFT][p]];
        const struct link *other = &b->links[b->link_of[SIDE_RIGHT][p]];
        assert_int_equal(one->members[SIDE_RIGHT].count,
                         other->members[SIDE_LEFT].count);
        assert_true(one->score == other->score);
        for (uint32_t k = 0; k < one->members[SIDE_RIGHT].count; k++)
            assert_int_equal(
                a->members[SIDE_RIGHT][one->members[SIDE_RIGHT].first + k],
                b->members[SIDE_LEFT][other->members[SIDE_LEFT].first + k]);
    }
    comparing_close(&straight);
    comparing_close(&swapped);
}

static void every_sentence_stands_in_one_link(void **state)
{
    (void)state;
    struct comparing comparing;
    comparing_open(&comparing, LAMP " " FERRY "\n\n" BAKER "\n\n" BELL "\n",
                   LAMP " " SCHOOL " " FERRY "\n\n" COUNCIL "\n", "en");
    char *links = comparing_links(&comparing.comparison->sentence_links);
    assert_string_equal(links, "0=0 same; -=1 added; 1=2 same; -=3 added; 2=- dropped; "
                               "3=- dropped");
    free(links);
    comparing_close(&comparing);
}

static void a_sentence_that_went_to_another_paragraph_is_found_there(void **state)
{
    (void)state;
    struct comparing comparing;
    comparing_open(
        &comparing, LAMP " " FERRY " " BAKER "\n\n" SCHOOL " " COUNCIL " " BELL "\n",
        LAMP " " BAKER "\n\n" SCHOOL " " COUNCIL " " BELL " " FERRY "\n", "en");
    const struct link_list *list = &comparing.comparison->sentence_links;
    assert_int_equal(list->link_of[SIDE_LEFT][1], list->link_of[SIDE_RIGHT][5]);
    assert_int_equal(list->links[list->link_of[SIDE_LEFT][1]].relation, RELATION_MOVED);
    comparing_close(&comparing);
}

static void paragraphs_without_words_are_linked_by_their_marks(void **state)
{
    (void)state;
    assert_links(LAMP "\n\n* * *\n\n" FERRY "\n", LAMP "\n\n* * *\n\n" FERRY "\n",
                 "0=0 same; 1=1 same; 2=2 same");
}

static void a_mark_that_broke_off_stays_with_its_words(void **state)
{
    (void)state;
    assert_links("BERGEN \u2014\n\n" LAMP "\n\n" FERRY "\n",
                 "BERGEN\n\n\u2013\n\n" LAMP "\n\n" FERRY "\n",
                 "0=0,1 split; 1=2 same; 2=3 same");
    assert_links(LAMP "\n\n***\n\n" FERRY "\n", LAMP "\n\n" FERRY "\n",
                 "0=0 same; 1=- dropped; 2=1 same");
}

static void japanese_paragraphs_are_linked_by_their_characters(void **state)
{
    (void)state;
    assert_links("灯台守は日暮れ前に灯をともした。\n\n三隻の船が港に停泊している。\n\n"
                 "議会は防波堤に予算を付けた。\n",
                 "灯台守が日没前に灯をともした。\n\n議会は防波堤に予算を約束した。\n",
                 "0=0 edited; 1=- dropped; 2=1 edited");
}

#define TUG_STRUCK                                                                     \
    "The Osprey struck the bar at about 10:40 p.m. in thick fog, some 600 metres "     \
    "from the harbour entrance, according to Captain Ines Varga."
#define TUG_SAID                                                                       \
    "\"Everybody is off and everybody is counted,\" Varga told reporters at the "      \
    "quay. \"No other number matters tonight.\""
#define TUG_FREED                                                                      \
    "Tugs pulled the Osprey free shortly before noon and towed her to Eastness, "      \
    "where divers were to look at her hull."
#define TUG_BOTH                                                                       \
    "The ship struck the bar in thick fog at about 10:40 p.m. Tuesday, some 600 "      \
    "meters from the harbor entrance. \"Everybody is off and everybody is counted,\" " \
    "Captain Ines Varga told reporters at the quay that night."

static void a_paragraph_that_no_sentence_answers_falls_out_of_its_group(void **state)
{
    (void)state;
    assert_links(LAMP "\n\n" TUG_STRUCK "\n\n" TUG_SAID "\n\n" BAKER "\n",
                 LAMP "\n\n" TUG_FREED "\n\n" TUG_BOTH "\n\n" BAKER "\n",
                 "0=0 same; -=1 added; 1,2=2 merged; 3=3 same");
    assert_links(LAMP "\n\n" TUG_FREED "\n\n" TUG_BOTH "\n\n" BAKER "\n",
                 LAMP "\n\n" TUG_STRUCK "\n\n" TUG_SAID "\n\n" BAKER "\n",
                 "0=0 same; 1=- dropped; 2=1,2 split; 3=3 same");
}

/* Its one sentence went into the first of the other's, which answers the first of the
 * paragraph before. */
static void a_paragraph_woven_into_the_one_before_stays_in_its_group(void **state)
{
    (void)state;
    assert_links(
        LAMP
        "\n\n" FERRY
        "\n\nThe skipper was less patient with the harbour master, Ada Brandt, who "
        "he felt should have closed the bar for the flag. \"Everybody on the quay "
        "saw it, except the one man who is paid to,\" he said.\n\n"
        "Brandt watched the bar for almost three hours before letting the trawlers "
        "sail.\n\n" BAKER "\n",
        "Before dusk the keeper had lit his lamp and noted the hour in a book.\n\n"
        "At anchor lay three ferries, since pilots refused to run by night.\n\n"
        "He was unhappy, though, that harbour master Brandt had let the trawlers sail "
        "over the bar after a watch lasting nearly three hours. \"Everybody on the "
        "quay saw it except the one man who's paid to,\" he said.\n\n"
        "Her last loaves Odile Marchetti gave to a Norwegian trawler's crew.\n",
        "0=0 edited; 1=1 edited; 2,3=2 merged; 4=3 edited");
}

static void a_paragraph_run_together_with_one_far_from_it_is_merged(void **state)
{
    (void)state;
    assert_links(LAMP "\n\n" FERRY "\n\n" SCHOOL "\n\n" COUNCIL "\n\n" BAKER "\n",
                 LAMP "\n\n" FERRY " " COUNCIL "\n\n" SCHOOL "\n\n" BAKER "\n",
                 "0=0 same; 1,3=1 merged; 2=2 same; 4=3 same");
}

static void marks_that_broke_off_join_only_where_they_are_lacking(void **state)
{
    (void)state;
    assert_links("EASTNESS - -\n\n" LAMP "\n", "EASTNESS\n\n-\n\n-\n\n-\n\n" LAMP "\n",
                 "0=0,1,2 split; -=3 added; 1=4 same");
    assert_links("EASTNESS -\n\n" LAMP "\n", "-\n\nEASTNESS\n\n-\n\n" LAMP "\n",
                 "0=0,1 split; -=2 added; 1=3 same");
}

static void near_copies_score_higher_than_free_rewordings(void **state)
{
    (void)state;
    struct comparing comparing;
    comparing_open(&comparing, LAMP "\n\n" FERRY "\n\n" BAKER "\n",
                   LAMP
                   "\n\n"
                   "Three ships stayed at anchor when pilots would not go by night."
                   "\n\n" BAKER "\n",
                   "en");
    const struct link_list *list = &comparing.comparison->paragraph_links;
    assert_int_equal(list->count, 3);
    assert_true(list->links[0].score > list->links[1].score);
    assert_true(list->links[1].score > 0);
    comparing_close(&comparing);
}

static bool words_have(const struct comparing *comparing,
                       const struct evidence_words *words, const char *wanted)
{
    for (uint32_t i = 0; i < words->count; i++) {
        size_t length;
        if (!strcmp(lexicon_word(comparing->lexicon, words->words[i], &length), wanted))
            return true;
    }
    return false;
}

static void the_evidence_names_shared_kindred_and_lonely_words(void **state)
{
    (void)state;
    struct comparing comparing;
    comparing_open(&comparing, LAMP "\n\n" BAKER "\n\n" BELL "\n",
                   LAMP "\n\n"
                        "Odile Marchetty sold the loaves to a trawler.\n\n" BELL "\n",
                   "en");
    struct link_evidence evidence;
    struct error err = {0};
    assert_true(link_evidence_find(comparing.comparison,
                                   &comparing.comparison->paragraph_links, 1, &evidence,
                                   &err));
    assert_true(words_have(&comparing, &evidence.shared, "odile"));
    assert_true(words_have(&comparing, &evidence.kin[SIDE_LEFT], "marchetti"));
    assert_true(words_have(&comparing, &evidence.kin[SIDE_RIGHT], "marchetty"));
    assert_true(words_have(&comparing, &evidence.alone[SIDE_LEFT], "norwegian"));
    assert_false(words_have(&comparing, &evidence.alone[SIDE_RIGHT], "marchetty"));
    assert_true(evidence.cover[SIDE_RIGHT] > evidence.cover[SIDE_LEFT]);
    assert_true(evidence.length_ratio < 1);
    assert_true(evidence.follows[0] && evidence.follows[1]);
    comparing_close(&comparing);
}

static void the_evidence_names_words_that_meet_elsewhere_too(void **state)
{
    (void)state;
    struct comparing comparing;
    struct error err = {0};
    struct link_evidence evidence;
    comparing_open(&comparing, warden, guard, "en");
    assert_true(link_evidence_find(comparing.comparison,
                                   &comparing.comparison->paragraph_links, 8, &evidence,
                                   &err));
    assert_int_equal(evidence.counterparts[SIDE_LEFT].count, 2);
    assert_true(words_have(&comparing, &evidence.counterparts[SIDE_LEFT], "warden"));
    assert_true(words_have(&comparing, &evidence.counterparts[SIDE_RIGHT], "beacon"));
    assert_false(words_have(&comparing, &evidence.alone[SIDE_LEFT], "lantern"));
    assert_true(words_have(&comparing, &evidence.alone[SIDE_RIGHT], "wants"));
    comparing_close(&comparing);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(equal_paragraphs_are_the_same),
        cmocka_unit_test(curly_marks_and_long_dashes_leave_a_paragraph_the_same),
        cmocka_unit_test(a_reworded_paragraph_is_edited),
        cmocka_unit_test(what_one_side_alone_has_is_dropped_or_added),
        cmocka_unit_test(an_unlike_paragraph_in_the_same_place_is_no_counterpart),
        cmocka_unit_test(a_paragraph_cut_in_two_is_split),
        cmocka_unit_test(a_short_paragraph_cut_in_two_among_equal_ones_is_split),
        cmocka_unit_test(what_was_added_behind_a_passage_is_no_half_of_it),
        cmocka_unit_test(paragraphs_run_together_are_merged),
        cmocka_unit_test(a_heading_is_not_merged_into_the_text_that_repeats_it),
        cmocka_unit_test(a_moved_paragraph_is_not_reported_as_dropped),
        cmocka_unit_test(a_moved_paragraph_may_be_edited),
        cmocka_unit_test(a_run_that_moved_together_is_one_move),
        cmocka_unit_test(inflected_and_garbled_words_link_what_shares_no_word),
        cmocka_unit_test(a_passage_of_a_retelling_is_linked_by_its_place),
        cmocka_unit_test(last_passages_are_not_linked_by_their_place_alone),
        cmocka_unit_test(a_passage_like_another_far_away_is_not_linked_by_its_place),
        cmocka_unit_test(a_reworded_paragraph_of_a_short_text_is_found_where_it_moved),
        cmocka_unit_test(words_that_keep_meeting_are_counterparts),
        cmocka_unit_test(swapped_versions_have_the_same_links),
        cmocka_unit_test(every_sentence_stands_in_one_link),
        cmocka_unit_test(a_sentence_that_went_to_another_paragraph_is_found_there),
        cmocka_unit_test(paragraphs_without_words_are_linked_by_their_marks),
        cmocka_unit_test(a_mark_that_broke_off_stays_with_its_words),
        cmocka_unit_test(japanese_paragraphs_are_linked_by_their_characters),
        cmocka_unit_test(a_paragraph_that_no_sentence_answers_falls_out_of_its_group),
        cmocka_unit_test(a_paragraph_woven_into_the_one_before_stays_in_its_group),
        cmocka_unit_test(a_paragraph_run_together_with_one_far_from_it_is_merged),
        cmocka_unit_test(marks_that_broke_off_join_only_where_they_are_lacking),
        cmocka_unit_test(near_copies_score_higher_than_free_rewordings),
        cmocka_unit_test(the_evidence_names_shared_kindred_and_lonely_words),
        cmocka_unit_test(the_evidence_names_words_that_meet_elsewhere_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
