/* test_linear.c - passages one at a time in plain words, and the cursor on the current
 * word in every layout: what a screen reader or a braille line needs. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "session/place.h"
#include "session/view.h"
#include "showing.h"
#include "story.h"

#include <stdio.h>
#include <string.h>

static void open_linear(struct showing *showing, uint32_t columns, uint32_t rows)
{
    showing_open(showing, story_left, story_right, columns, rows);
    showing_press(showing, ":");
    showing_type(showing, "layout linear");
}

/* The cell under the cursor begins the current word. */
static void expect_cursor_on_word(struct showing *showing)
{
    char row[256];
    const char *word = showing_word(showing);
    snprintf(row, sizeof row, "%s", showing_row(showing, showing->frame.cursor_row));
    const struct cell *cell = frame_cell(&showing->frame, showing->frame.cursor_row,
                                         showing->frame.cursor_column);
    /* A curly apostrophe may be shown as another one. */
    if (cell->bytes[0] == word[0])
        return;
    fail_msg("the cursor is not on \"%s\": column %u of \"%s\"", word,
             (unsigned)showing->frame.cursor_column, row);
}

static void a_pair_is_told_in_plain_words(void **state)
{
    (void)state;
    struct showing showing;
    open_linear(&showing, 100, 24);
    showing_press(&showing, "}");
    assert_string_equal(showing_row(&showing, 0), "left 2, right 2: edited, 2 changes");
    assert_memory_equal(showing_row(&showing, 1), "Left: The harbour board", 23);
    int right = showing_find(&showing, "Right: The port board of Vendling");
    int change = showing_find(&showing, "Changed: harbour - became - port");
    assert_true(right > 1 && change > right);
    assert_int_equal(showing_find(&showing, "Changed: Monday - became - Tuesday"),
                     change + 1);
    assert_int_equal(showing_find(&showing, "Finding: "), change + 2);
    assert_int_equal(showing_find(&showing, "Lighthouse to be sold"), -1);
    showing_close(&showing);
}

static void equal_passages_are_told_once_and_moved_ones_at_both_places(void **state)
{
    (void)state;
    struct showing showing;
    open_linear(&showing, 100, 24);
    assert_string_equal(showing_row(&showing, 0), "left 1, right 1: same");
    assert_string_equal(showing_row(&showing, 1), "Both: Lighthouse to be sold");
    showing_press(&showing, "]m");
    assert_int_equal(showing_find(&showing, "moved"), 0);
    assert_true(showing_find(&showing, "Left: The keeper's garden") == 1);
    int right = showing_find(&showing, "Right: The keeper's garden");
    assert_true(right > 1);
    showing_press(&showing, "Enter");
    assert_int_equal(showing_find(&showing, "Right: The keeper's garden"), right);
    expect_cursor_on_word(&showing);
    showing_close(&showing);
}

static void what_is_dismissed_is_not_told(void **state)
{
    (void)state;
    struct showing showing;
    open_linear(&showing, 100, 24);
    showing_press(&showing, "]d");
    int row = showing_find(&showing, "Finding: ");
    assert_true(row > 0);
    showing_press(&showing, "x");
    assert_int_equal(showing_find(&showing, "Finding: "), -1);
    showing_press(&showing, "U");
    assert_int_equal(showing_find(&showing, "Finding: "), row);
    showing_close(&showing);
}

/* What does not fit is on the next page; pages lead through all and back. */
static void pages_are_turned_and_none_is_left_out(void **state)
{
    (void)state;
    struct showing showing;
    char pages[100][256];
    int count = 0;
    open_linear(&showing, 40, 8);
    showing_press(&showing, "g");
    for (struct layout_place before = {INDEX_NONE, 0}; count < 100; count++) {
        struct layout_place top = showing.session->top[SIDE_LEFT];
        if (layout_place_compare(top, before) == 0)
            break;
        before = top;
        snprintf(pages[count], sizeof pages[count], "%s", showing_row(&showing, 0));
        showing_press(&showing, count % 2 ? "j" : "Space");
    }
    assert_in_range(count, 15, 99);
    assert_memory_equal(pages[0], "left 1, right 1", 15);
    for (int i = count - 1; i > 0; i--) {
        assert_string_equal(showing_row(&showing, 0), pages[i]);
        showing_press(&showing, i % 2 ? "b" : "k");
    }
    assert_string_equal(showing_row(&showing, 0), pages[0]);
    showing_close(&showing);
}

static void the_place_is_kept_on_the_way_to_other_layouts_and_sizes(void **state)
{
    (void)state;
    struct showing showing;
    char word[64];
    open_linear(&showing, 100, 24);
    showing_press(&showing, "J J");
    snprintf(word, sizeof word, "%s", showing_word(&showing));
    showing_resize(&showing, 50, 10);
    expect_cursor_on_word(&showing);
    showing_press(&showing, "S S S");
    showing_resize(&showing, 120, 30);
    showing_press(&showing, ":");
    showing_type(&showing, "set layout linear");
    assert_string_equal(showing_word(&showing), word);
    expect_cursor_on_word(&showing);
    showing_close(&showing);
}

static void the_cursor_is_on_the_current_word_in_every_layout(void **state)
{
    (void)state;
    static const char *const layouts[] = {"side", "stack", "one", "linear"};
    static const char *const keys[] = {"J", "]c", "]d", "]m", "]u",  "}",
                                       "j", "d",  "G",  "g",  "Tab", "Enter"};
    struct showing showing;
    for (size_t i = 0; i < sizeof layouts / sizeof *layouts; i++) {
        char line[32];
        showing_open(&showing, story_left, story_right, 100, 20);
        snprintf(line, sizeof line, "layout %s", layouts[i]);
        showing_press(&showing, ":");
        showing_type(&showing, line);
        for (size_t k = 0; k < 5 * sizeof keys / sizeof *keys; k++) {
            showing_press(&showing, keys[k * 7 % (sizeof keys / sizeof *keys)]);
            expect_cursor_on_word(&showing);
        }
        showing_close(&showing);
    }
}

static void the_cursor_is_on_the_chosen_line_of_a_list(void **state)
{
    (void)state;
    struct showing showing;
    showing_open(&showing, story_left, story_right, 120, 30);
    showing_press(&showing, "l g j");
    showing_row(&showing, 0);
    assert_int_equal(*showing_row(&showing, showing.frame.cursor_row), '>');
    assert_int_equal(showing.frame.cursor_column, 0);
    uint32_t before = showing.frame.cursor_row;
    showing_press(&showing, "j");
    showing_row(&showing, 0);
    assert_int_equal(showing.frame.cursor_row, before + 1);
    showing_press(&showing, "Tab");
    expect_cursor_on_word(&showing);
    showing_close(&showing);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_pair_is_told_in_plain_words),
        cmocka_unit_test(equal_passages_are_told_once_and_moved_ones_at_both_places),
        cmocka_unit_test(what_is_dismissed_is_not_told),
        cmocka_unit_test(pages_are_turned_and_none_is_left_out),
        cmocka_unit_test(the_place_is_kept_on_the_way_to_other_layouts_and_sizes),
        cmocka_unit_test(the_cursor_is_on_the_current_word_in_every_layout),
        cmocka_unit_test(the_cursor_is_on_the_chosen_line_of_a_list),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
