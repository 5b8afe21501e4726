/* test_link_parts.c - which paragraphs the links of their sentences hold together. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "compare/link_parts.h"
#include "comparing.h"

#include <stdlib.h>

enum { PASSAGES_MOST = 4, GROUPS_MOST = 4 };

/* Paragraphs of a sentence each: both have the same indices. */
static const char three[] =
    "The lamp was lit.\n\nThe ferry was late.\n\nThe bell was cracked.\n";
static const char two[] = "Somebody lit the lamp.\n\nNobody took the ferry.\n";

struct parting {
    struct comparing comparing;
    struct range tokens[SIDE_COUNT][PASSAGES_MOST];
    struct passage_set passages;
    struct link_list paragraphs;
    struct link_list sentences;
};

/* Groups by passage, `-` for none: "011", "01". */
static void parting_link(struct parting *parting, struct link_list *list,
                         const char *left, const char *right)
{
    const char *const groups[SIDE_COUNT] = {left, right};
    uint32_t group_of[SIDE_COUNT][PASSAGES_MOST];
    float scores[GROUPS_MOST] = {0.5f, 0.5f, 0.5f, 0.5f};
    uint32_t move_blocks[GROUPS_MOST];
    bool are_firm[GROUPS_MOST] = {false};
    struct grouping grouping = {
        .scores = scores, .move_blocks = move_blocks, .are_firm = are_firm};
    for (int g = 0; g < GROUPS_MOST; g++)
        move_blocks[g] = INDEX_NONE;
    for (int s = 0; s < SIDE_COUNT; s++) {
        grouping.group_of[s] = group_of[s];
        for (size_t p = 0; p < parting->passages.count[s]; p++) {
            uint32_t group = (uint32_t)(groups[s][p] - '0');
            group_of[s][p] = groups[s][p] == '-' ? INDEX_NONE : group;
            if (groups[s][p] != '-' && group >= grouping.group_count)
                grouping.group_count = group + 1;
        }
    }
    assert_true(link_list_build(list, &parting->passages, &grouping, NULL));
}

static void parting_open(struct parting *parting, const char *left, const char *right)
{
    *parting = (struct parting){0};
    comparing_open(&parting->comparing, left, right, "en");
    for (int s = 0; s < SIDE_COUNT; s++) {
        const struct document *document = parting->comparing.documents[s];
        assert_true(document->paragraph_count <= PASSAGES_MOST);
        assert_int_equal(document->sentence_count, document->paragraph_count);
        for (size_t p = 0; p < document->paragraph_count; p++)
            parting->tokens[s][p] = document->paragraphs[p].tokens;
        parting->passages.documents[s] = document;
        parting->passages.tokens[s] = parting->tokens[s];
        parting->passages.count[s] = document->paragraph_count;
    }
}

static void parting_take(struct parting *parting)
{
    assert_true(link_parts_take(&parting->paragraphs, &parting->sentences,
                                &parting->passages, &(struct comparison_options){0},
                                NULL));
}

static void parting_close(struct parting *parting)
{
    link_list_clear(&parting->paragraphs);
    link_list_clear(&parting->sentences);
    comparing_close(&parting->comparing);
}

static const struct link *link_of(const struct parting *parting, enum side side,
                                  uint32_t paragraph)
{
    const struct link_list *list = &parting->paragraphs;
    return &list->links[list->link_of[side][paragraph]];
}

/* The first two of the three are answered by one sentence, which is the counterpart of
 * the second one's paragraph and the third's. */
static void a_sentence_that_answers_two_links_holds_its_own_paragraphs(void **state)
{
    (void)state;
    for (enum side side = SIDE_LEFT; side < SIDE_COUNT; side++) {
        bool is_left = side == SIDE_LEFT;
        struct parting parting;
        parting_open(&parting, is_left ? three : two, is_left ? two : three);
        parting_link(&parting, &parting.paragraphs, is_left ? "011" : "01",
                     is_left ? "01" : "011");
        parting_link(&parting, &parting.sentences, is_left ? "00-" : "-0",
                     is_left ? "-0" : "00-");
        parting_take(&parting);
        assert_int_equal(link_of(&parting, side, 0)->members[!side].count, 1);
        assert_int_equal(link_of(&parting, side, 1)->members[side].count, 1);
        assert_int_equal(link_of(&parting, side, 1)->members[!side].count, 1);
        assert_int_equal(link_of(&parting, side, 2)->members[!side].count, 0);
        parting_close(&parting);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sentence_that_answers_two_links_holds_its_own_paragraphs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
