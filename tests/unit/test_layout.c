/* test_layout.c - blocks of links of every shape, and rows that can be walked both
 * ways. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "comparing.h"
#include "session/layout.h"
#include "story.h"

#include <stdio.h>
#include <string.h>

struct laid_out {
    struct comparing comparing;
    struct layout layout;
};

static void lay_out(struct laid_out *laid, const char *left, const char *right,
                    enum layout_mode mode, uint32_t cells)
{
    struct error err = {0};
    comparing_open(&laid->comparing, left, right, "en");
    assert_true(
        layout_init(&laid->layout, laid->comparing.comparison, DISPLAY_UTF8, &err));
    layout_configure(&laid->layout, mode, cells, SIDE_LEFT);
}

static void clear(struct laid_out *laid)
{
    struct error err = {0};
    assert_true(layout_check(&laid->layout, &err));
    layout_clear(&laid->layout);
    comparing_close(&laid->comparing);
}

static void each_passage_stands_in_one_block_in_the_order_of_its_text(void **state)
{
    (void)state;
    struct laid_out laid;
    lay_out(&laid, story_left, story_right, LAYOUT_SIDE, 40);
    for (int side = 0; side < SIDE_COUNT; side++) {
        uint32_t next = 0;
        for (uint32_t i = 0; i < laid.layout.block_count; i++) {
            uint32_t count;
            const uint32_t *members =
                layout_members(&laid.layout, i, (enum side)side, &count);
            for (uint32_t j = 0; j < count; j++) {
                assert_int_equal(members[j], next++);
                assert_int_equal(laid.layout.block_of[side][members[j]], i);
            }
        }
        assert_int_equal(next, laid.comparing.documents[side]->paragraph_count);
    }
    clear(&laid);
}

static void a_moved_passage_has_two_blocks_that_know_each_other(void **state)
{
    (void)state;
    struct laid_out laid;
    uint32_t ends = 0;
    lay_out(&laid, story_left, story_right, LAYOUT_SIDE, 40);
    for (uint32_t i = 0; i < laid.layout.block_count; i++) {
        const struct layout_block *block = &laid.layout.blocks[i];
        if (block->twin == INDEX_NONE)
            continue;
        ends++;
        assert_int_not_equal(block->twin, i);
        assert_int_equal(laid.layout.blocks[block->twin].twin, i);
        assert_int_equal(laid.layout.blocks[block->twin].link, block->link);
    }
    assert_int_equal(ends, 2);
    clear(&laid);
}

/* Links that cross without being called moved must not upset the order. */
static void links_that_cross_are_shown_as_moved(void **state)
{
    (void)state;
    struct laid_out laid;
    lay_out(&laid, story_left, story_right, LAYOUT_SIDE, 40);
    struct link_list *list = &laid.comparing.comparison->paragraph_links;
    struct error err = {0};
    for (size_t i = 0; i < list->count; i++)
        if (list->links[i].relation == RELATION_MOVED)
            list->links[i].relation = RELATION_EDITED;
    layout_clear(&laid.layout);
    assert_true(
        layout_init(&laid.layout, laid.comparing.comparison, DISPLAY_UTF8, &err));
    uint32_t ends = 0;
    for (uint32_t i = 0; i < laid.layout.block_count; i++)
        ends += laid.layout.blocks[i].twin != INDEX_NONE;
    assert_int_equal(ends, 2);
    clear(&laid);
}

static void rows_are_walked_back_the_way_they_were_walked(void **state)
{
    (void)state;
    static const enum layout_mode modes[] = {LAYOUT_SIDE, LAYOUT_STACK, LAYOUT_ONE};
    for (size_t i = 0; i < sizeof modes / sizeof *modes; i++) {
        struct laid_out laid;
        lay_out(&laid, story_left, story_right, modes[i], 33);
        for (long rows = -50; rows < 300; rows += 7) {
            struct layout_place start = {3, 1};
            struct layout_place there = layout_move(&laid.layout, start, rows);
            struct layout_place back = layout_move(&laid.layout, there, -rows);
            assert_int_equal(layout_place_compare(start, back), 0);
            assert_int_equal(layout_rows_between(&laid.layout, start, there, 100000),
                             rows);
        }
        clear(&laid);
    }
}

static void each_word_stands_on_the_row_that_is_said_to_hold_it(void **state)
{
    (void)state;
    static const enum layout_mode modes[] = {LAYOUT_SIDE, LAYOUT_STACK, LAYOUT_ONE};
    for (size_t i = 0; i < sizeof modes / sizeof *modes; i++) {
        struct laid_out laid;
        lay_out(&laid, story_left, story_right, modes[i], 31);
        struct layout *layout = &laid.layout;
        const struct document *document = laid.comparing.documents[SIDE_LEFT];
        for (size_t j = 0; j < document->tokens.count; j++) {
            const struct token *token = &document->tokens.tokens[j];
            struct layout_place place =
                layout_place_of(layout, SIDE_LEFT, token->start);
            struct layout_line line = layout_line_at(layout, place, SIDE_LEFT);
            assert_int_equal(line.kind, LINE_TEXT);
            uint32_t offset = token->start;
            if (modes[i] == LAYOUT_ONE)
                offset =
                    layout_merged_offset(layout, place.block, SIDE_LEFT, token->start);
            assert_true(span_holds(line.span, offset));
            /* Marks may be those of the other version. */
            if (token_is_wordlike(token))
                assert_memory_equal(line.bytes + offset,
                                    document->text.bytes + token->start, 1);
        }
        clear(&laid);
    }
}

static void both_sides_of_a_block_start_on_its_first_row(void **state)
{
    (void)state;
    struct laid_out laid;
    lay_out(&laid, story_left, story_right, LAYOUT_SIDE, 28);
    for (uint32_t i = 0; i < laid.layout.block_count; i++)
        for (int side = 0; side < SIDE_COUNT; side++) {
            struct layout_place first = {i, 0};
            struct layout_line line =
                layout_line_at(&laid.layout, first, (enum side)side);
            if (laid.layout.blocks[i].members[side].count) {
                assert_int_equal(line.kind, LINE_TEXT);
                assert_int_equal(line.row, 0);
            } else {
                assert_int_equal(line.kind, laid.layout.blocks[i].twin == INDEX_NONE
                                                ? LINE_FIELD
                                                : LINE_POINTER);
            }
            struct layout_place last = {i, (int32_t)layout_block_rows(&laid.layout, i) -
                                               1};
            line = layout_line_at(&laid.layout, last, (enum side)side);
            assert_int_equal(line.kind, LINE_BLANK);
        }
    clear(&laid);
}

static void the_last_top_shows_the_last_row_at_the_windows_end(void **state)
{
    (void)state;
    struct laid_out laid;
    lay_out(&laid, story_left, story_right, LAYOUT_SIDE, 40);
    struct layout_place top = layout_last_top(&laid.layout, 10);
    struct layout_place end = {laid.layout.block_count, 0};
    assert_int_equal(layout_rows_between(&laid.layout, top, end, 1000), 11);
    top = layout_last_top(&laid.layout, 10000);
    assert_int_equal(top.block, 0);
    assert_int_equal(top.row, 0);
    clear(&laid);
}

/* The rows of the left side as they are drawn, a bar before each. */
static void print_rows(struct laid_out *laid, uint32_t block, char *out, size_t size)
{
    size_t length = 0;
    out[0] = '\0';
    for (int32_t row = 0;; row++) {
        struct layout_line line =
            layout_line_at(&laid->layout, (struct layout_place){block, row}, SIDE_LEFT);
        if (line.kind != LINE_TEXT)
            return;
        length += (size_t)snprintf(
            out + length, size - length, "%u%.*s|%.*s\n", (unsigned)line.indent_cells,
            (int)span_length(line.bullet),
            laid->comparing.documents[SIDE_LEFT]->text.bytes + line.bullet.start,
            (int)span_length(line.span), line.bytes + line.span.start);
    }
}

static void bullets_hang_beside_what_they_begin(void **state)
{
    (void)state;
    static const char text[] = "The board said of three things:\n\n"
                               "- Ropes that hold the two boats at the quay\n\n"
                               "12) Lamps that burn all the night through\n";
    struct laid_out laid;
    char rows[256];
    lay_out(&laid, text, text, LAYOUT_SIDE, 34);
    print_rows(&laid, 1, rows, sizeof rows);
    assert_string_equal(rows, "4-|Ropes that hold the two boats\n4|at the quay\n");
    print_rows(&laid, 2, rows, sizeof rows);
    assert_string_equal(rows, "612)|Lamps that burn all the\n6|night through\n");
    clear(&laid);
}

static void signs_of_quotations_and_headings_are_not_drawn(void **state)
{
    (void)state;
    static const char text[] = "What was said of it\n===================\n\n"
                               "> We keep 5 > 4 boats here\n> > and shall keep\n"
                               "> them.\n\nNobody else said a word about it.\n";
    static const enum layout_mode modes[] = {LAYOUT_SIDE, LAYOUT_STACK};
    for (size_t i = 0; i < sizeof modes / sizeof *modes; i++) {
        struct laid_out laid;
        char rows[256];
        lay_out(&laid, text, text, modes[i], 60);
        print_rows(&laid, 0, rows, sizeof rows);
        assert_string_equal(rows, "0|What was said of it\n");
        print_rows(&laid, 1, rows, sizeof rows);
        assert_string_equal(
            rows, "3|We keep 5 > 4 boats here\n    and shall keep\n  them.\n");
        clear(&laid);
    }
}

static void one_pane_has_the_margins_of_two(void **state)
{
    (void)state;
    struct laid_out laid;
    char rows[256];
    lay_out(&laid, "- Ropes that hold\n\n- Lamps that burn\n",
            "- Ropes that held\n\n- Lamps that burn\n", LAYOUT_ONE, 60);
    print_rows(&laid, 0, rows, sizeof rows);
    assert_string_equal(rows, "4-|Ropes that [-\u2060hold-] {+held+}\n");
    clear(&laid);
}

static void narrow_text_stands_at_the_margin(void **state)
{
    (void)state;
    static const char text[] = "Brought along:\n\n- a lamp\n- two oars\n- a pear\n";
    struct laid_out laid;
    lay_out(&laid, text, text, LAYOUT_SIDE, 40);
    assert_int_equal(laid.comparing.documents[SIDE_LEFT]->paragraphs[1].kind,
                     PARAGRAPH_LIST_ITEM);
    assert_int_equal(layout_indent(&laid.layout, SIDE_LEFT, 1), 4);
    layout_configure(&laid.layout, LAYOUT_SIDE, 23, SIDE_LEFT);
    assert_int_equal(layout_indent(&laid.layout, SIDE_LEFT, 1), 0);
    clear(&laid);
}

static void one_pane_shows_where_a_passage_was_split(void **state)
{
    (void)state;
    struct laid_out laid;
    bool has_sign = false;
    lay_out(&laid, story_left, story_right, LAYOUT_ONE, 400);
    struct layout_place place =
        layout_place_of(&laid.layout, SIDE_LEFT,
                        laid.comparing.documents[SIDE_LEFT]->paragraphs[5].span.start);
    struct layout_line line = layout_line_at(&laid.layout, place, SIDE_LEFT);
    for (uint32_t at = line.span.start; at + 3 < line.span.end; at++)
        has_sign |= memcmp(line.bytes + at, "\u00b6 Re", 5) == 0;
    assert_true(has_sign);
    clear(&laid);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_passage_stands_in_one_block_in_the_order_of_its_text),
        cmocka_unit_test(a_moved_passage_has_two_blocks_that_know_each_other),
        cmocka_unit_test(links_that_cross_are_shown_as_moved),
        cmocka_unit_test(rows_are_walked_back_the_way_they_were_walked),
        cmocka_unit_test(each_word_stands_on_the_row_that_is_said_to_hold_it),
        cmocka_unit_test(both_sides_of_a_block_start_on_its_first_row),
        cmocka_unit_test(the_last_top_shows_the_last_row_at_the_windows_end),
        cmocka_unit_test(bullets_hang_beside_what_they_begin),
        cmocka_unit_test(signs_of_quotations_and_headings_are_not_drawn),
        cmocka_unit_test(one_pane_has_the_margins_of_two),
        cmocka_unit_test(narrow_text_stands_at_the_margin),
        cmocka_unit_test(one_pane_shows_where_a_passage_was_split),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
