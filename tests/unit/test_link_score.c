/* test_link_score.c - what makes a link more or less probable. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "compare/link_score.h"

enum { PASSAGE_COUNT = 40, BEAD_COUNT = 8 };

/* Passages of one weight, and links of one likeness: 0-0, 1-1 and so on. */
struct story {
    struct bags bags;
    float weights[PASSAGE_COUNT];
    struct bead beads[BEAD_COUNT];
    struct bead_list list;
    float scores[BEAD_COUNT];
};

static void story_init(struct story *story, float likeness)
{
    *story = (struct story){.bags.mean_weight = 2};
    for (int p = 0; p < PASSAGE_COUNT; p++)
        story->weights[p] = 20;
    for (int s = 0; s < SIDE_COUNT; s++) {
        story->bags.side[s].weights = story->weights;
        story->bags.side[s].passage_count = BEAD_COUNT;
    }
    for (uint32_t b = 0; b < BEAD_COUNT; b++)
        story->beads[b] =
            (struct bead){.members = {{b}, {b}}, .count = {1, 1}, .likeness = likeness};
    story->list = (struct bead_list){story->beads, BEAD_COUNT, BEAD_COUNT};
}

static void story_score(struct story *story)
{
    link_scores_find(&story->list, &story->bags, story->scores);
}

static void a_link_that_had_other_places_is_less_sure(void **state)
{
    (void)state;
    struct story tight, wide;
    story_init(&tight, 0.4f);
    story_init(&wide, 0.4f);
    /* Five passages on the left and three on the right for the fourth link. */
    for (uint32_t b = 3; b < BEAD_COUNT; b++) {
        wide.beads[b].members[SIDE_LEFT][0] += b > 3 ? 4 : 2;
        wide.beads[b].members[SIDE_RIGHT][0] += b > 3 ? 2 : 1;
    }
    wide.bags.side[SIDE_LEFT].passage_count += 4;
    wide.bags.side[SIDE_RIGHT].passage_count += 2;
    story_score(&tight);
    story_score(&wide);
    assert_true(wide.scores[3] < tight.scores[3] - 0.02f);
    assert_true(wide.scores[0] == tight.scores[0]);
}

/* What the fourth link scores with so many passages of such a weight on either side. */
static float score_among(uint32_t gap, float weight)
{
    struct story story;
    story_init(&story, 0.4f);
    for (int p = 0; p < PASSAGE_COUNT; p++)
        story.weights[p] = weight;
    for (int s = 0; s < SIDE_COUNT; s++) {
        for (uint32_t b = 3; b < BEAD_COUNT; b++)
            story.beads[b].members[s][0] += b > 3 ? 2 * gap : gap;
        story.bags.side[s].passage_count += 2 * gap;
    }
    story_score(&story);
    return story.scores[3];
}

static void what_shares_many_words_needs_no_place(void **state)
{
    (void)state;
    assert_true(score_among(1, 20) > score_among(8, 20));
    assert_true(score_among(1, 200) == score_among(8, 200));
    assert_true(score_among(8, 200) > score_among(1, 20));
}

static void a_link_beside_one_that_went_elsewhere_is_less_sure(void **state)
{
    (void)state;
    struct story straight, crossed;
    story_init(&straight, 0.4f);
    story_init(&crossed, 0.4f);
    crossed.beads[3].members[SIDE_RIGHT][0] = BEAD_COUNT;
    crossed.bags.side[SIDE_RIGHT].passage_count++;
    story_score(&straight);
    story_score(&crossed);
    assert_true(crossed.scores[2] < straight.scores[2]);
    assert_true(crossed.scores[3] < straight.scores[3]);
    assert_true(crossed.scores[4] < straight.scores[4]);
}

static void a_split_and_what_stands_there_by_its_place_are_less_sure(void **state)
{
    (void)state;
    struct story plain, split, weak;
    story_init(&plain, 0.6f);
    story_init(&split, 0.6f);
    story_init(&weak, 0.6f);
    split.beads[3].count[SIDE_RIGHT] = 2;
    split.beads[3].members[SIDE_RIGHT][1] = 4;
    for (uint32_t b = 4; b < BEAD_COUNT; b++)
        split.beads[b].members[SIDE_RIGHT][0]++;
    split.bags.side[SIDE_RIGHT].passage_count++;
    weak.beads[3].weak[SIDE_LEFT] = 1;
    story_score(&plain);
    story_score(&split);
    story_score(&weak);
    assert_true(split.scores[3] < plain.scores[3]);
    assert_true(weak.scores[3] < plain.scores[3]);
}

/* 3 and 5 of the left are one link, and 4 between them is the next one. */
static void a_link_inside_another_one_is_no_surer_than_one_beside_it(void **state)
{
    (void)state;
    for (float weight = 10; weight <= 160; weight *= 2) {
        struct story beside, inside;
        story_init(&beside, 0.4f);
        story_init(&inside, 0.4f);
        for (int p = 0; p < PASSAGE_COUNT; p++)
            beside.weights[p] = inside.weights[p] = weight;
        for (uint32_t b = 5; b < BEAD_COUNT; b++)
            inside.beads[b].members[SIDE_LEFT][0]++;
        inside.beads[3].count[SIDE_LEFT] = 2;
        inside.beads[3].members[SIDE_LEFT][1] = 5;
        inside.bags.side[SIDE_LEFT].passage_count++;
        story_score(&beside);
        story_score(&inside);
        assert_true(inside.scores[4] <= beside.scores[4]);
    }
}

static void links_of_texts_that_are_not_related_are_worth_nothing(void **state)
{
    (void)state;
    struct story story;
    story_init(&story, 0.08f);
    story_score(&story);
    for (int b = 0; b < BEAD_COUNT; b++)
        assert_true(story.scores[b] <= 0);
}

static void scores_do_not_know_left_from_right(void **state)
{
    (void)state;
    struct story story, mirrored;
    story_init(&story, 0.4f);
    story_init(&mirrored, 0.4f);
    for (uint32_t b = 3; b < BEAD_COUNT; b++) {
        story.beads[b].members[SIDE_LEFT][0] += 3;
        mirrored.beads[b].members[SIDE_RIGHT][0] += 3;
    }
    story.bags.side[SIDE_LEFT].passage_count += 3;
    mirrored.bags.side[SIDE_RIGHT].passage_count += 3;
    story_score(&story);
    story_score(&mirrored);
    for (int b = 0; b < BEAD_COUNT; b++)
        assert_true(story.scores[b] == mirrored.scores[b]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_link_that_had_other_places_is_less_sure),
        cmocka_unit_test(what_shares_many_words_needs_no_place),
        cmocka_unit_test(a_link_beside_one_that_went_elsewhere_is_less_sure),
        cmocka_unit_test(a_split_and_what_stands_there_by_its_place_are_less_sure),
        cmocka_unit_test(a_link_inside_another_one_is_no_surer_than_one_beside_it),
        cmocka_unit_test(links_of_texts_that_are_not_related_are_worth_nothing),
        cmocka_unit_test(scores_do_not_know_left_from_right),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
