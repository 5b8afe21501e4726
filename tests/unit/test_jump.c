/* test_jump.c - stepping from one thing to the next, and the way back. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "showing.h"
#include "story.h"

#include "session/place.h"

#include <string.h>

static void open_story(struct showing *showing, uint32_t columns, uint32_t rows)
{
    showing_open(showing, story_left, story_right, columns, rows);
}

static void quotations_are_one_key_apart(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing, 120, 20);
    showing_press(&showing, "J");
    assert_string_equal(showing_word(&showing), "We");
    assert_int_equal(showing.session->target.kind, TARGET_QUOTE);
    assert_true(showing_find(&showing, "quotation 1 of 1") >= 0);
    showing_press(&showing, "J");
    assert_non_null(strstr(showing.session->notice, "wrapped"));
    showing_close(&showing);
}

static void jumps_come_with_rows_around_them(void **state)
{
    (void)state;
    static const char *const keys[] = {"]c", "[c", "]d", "J"};
    struct showing showing;
    open_story(&showing, 110, 27);
    struct session *session = showing.session;
    long window = (long)place_window_rows(session);
    for (size_t k = 0; k < sizeof keys / sizeof *keys; k++)
        for (int i = 0; i < 30; i++) {
            showing_press(&showing, keys[k]);
            if (!place_is_level(session))
                continue; /* both ends of a move */
            struct layout_place top = session->top[session->focus];
            long row = place_screen_row(session, session->focus, place_offset(session));
            bool is_at_start = top.block == 0 && top.row <= 0;
            bool is_at_end =
                layout_place_compare(
                    top, layout_last_top(&session->layout, (uint32_t)window)) >= 0;
            assert_in_range(row, is_at_start ? 0 : window / 8,
                            window - 1 - (is_at_end ? 0 : window / 8));
        }
    showing_close(&showing);
}

static void changes_are_stepped_through_with_counts_and_back(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing, 120, 20);
    showing_press(&showing, "]c");
    assert_string_equal(showing_word(&showing), "harbour");
    showing_press(&showing, "]c");
    assert_string_equal(showing_word(&showing), "Monday");
    showing_press(&showing, "[c");
    assert_string_equal(showing_word(&showing), "harbour");
    showing_press(&showing, "2 ]c ,");
    assert_string_equal(showing_word(&showing), "Monday");
    showing_press(&showing, "^O");
    showing_press(&showing, "[j");
    assert_string_equal(showing_word(&showing), "harbour");
    showing_press(&showing, "]j");
    assert_string_equal(showing_word(&showing), "nobody");
    showing_close(&showing);
}

static void enter_brings_both_ends_of_a_move_level_and_back(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing, 110, 16);
    showing_press(&showing, "5 g");
    assert_string_equal(showing_word(&showing), "The");
    assert_true(showing_find(&showing, "moved: stands on the right as 11, below") >= 0);
    struct layout_place top = showing.session->top[SIDE_LEFT];
    showing_press(&showing, "Enter");
    int row = showing_find(&showing, "The keeper");
    assert_true(row >= 0);
    const char *left = strstr(showing_row(&showing, (uint32_t)row), "The keeper");
    assert_non_null(strstr(left + 1, "The keeper"));
    showing_press(&showing, "Enter");
    assert_int_equal(layout_place_compare(showing.session->top[SIDE_LEFT], top), 0);
    assert_int_equal(layout_place_compare(showing.session->top[SIDE_RIGHT], top), 0);
    showing_close(&showing);
}

static void passages_are_no_jump_to_repeat(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing, 120, 20);
    showing_press(&showing, "]c } ;");
    assert_int_equal(showing.session->target.kind, TARGET_CHANGE);
    showing_close(&showing);
}

static void a_jump_from_within_the_list_forgets_what_lay_ahead(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing, 120, 20);
    showing_press(&showing, "]c ]c ]c [j [j ]c ]j");
    assert_non_null(strstr(showing.session->notice, "no jump lies ahead"));
    showing_press(&showing, "[j");
    assert_string_equal(showing.session->notice, "place 2 of the 3 jumped between");
    showing_close(&showing);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(quotations_are_one_key_apart),
        cmocka_unit_test(jumps_come_with_rows_around_them),
        cmocka_unit_test(changes_are_stepped_through_with_counts_and_back),
        cmocka_unit_test(enter_brings_both_ends_of_a_move_level_and_back),
        cmocka_unit_test(passages_are_no_jump_to_repeat),
        cmocka_unit_test(a_jump_from_within_the_list_forgets_what_lay_ahead),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
