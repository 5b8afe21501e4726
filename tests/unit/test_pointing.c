/* test_pointing.c - going to a word by its neighbours, and to what the overview shows
 * by a click. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "showing.h"
#include "story.h"

#include "session/place.h"
#include "session/view.h"

#include <string.h>

static void open_story(struct showing *showing)
{
    showing_open(showing, story_left, story_right, 120, 24);
}

static void words_are_gone_through_one_by_one(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing);
    showing_press(&showing, "w");
    assert_string_equal(showing_word(&showing), "to");
    showing_press(&showing, "Right Right Right");
    assert_string_equal(showing_word(&showing), "The");
    showing_press(&showing, "2 w W");
    assert_string_equal(showing_word(&showing), "harbour");
    showing_press(&showing, "9 Left");
    assert_string_equal(showing_word(&showing), "Lighthouse");
    showing_press(&showing, "W");
    assert_string_equal(showing_word(&showing), "Lighthouse");
    showing_close(&showing);
}

static void signs_are_no_words(void **state)
{
    (void)state;
    struct showing showing;
    showing_open(&showing, "\"Stop!\" - \"No.\"\n", "\"Stop!\" - \"No.\"\n", 120, 24);
    showing_press(&showing, "w W");
    assert_string_equal(showing_word(&showing), "Stop");
    showing_press(&showing, "w");
    assert_string_equal(showing_word(&showing), "No");
    showing_press(&showing, "w");
    assert_string_equal(showing_word(&showing), "No");
    showing_close(&showing);
}

/* A row is as wide as what is drawn of it. */
static void
blanks_with_something_unseen_between_take_no_word_off_the_screen(void **state)
{
    (void)state;
    char text[400] = "";
    for (char letter = 'a'; letter < 'm'; letter++) {
        const char word[] = {letter, 'b', 'c', 'd', 'e', 'f', 'g', letter, '\0'};
        strcat(strcat(text, word), " \u200B ");
    }
    struct showing showing;
    showing_open(&showing, text, text, 80, 24);
    for (char letter = 'a'; letter < 'm'; letter++) {
        const char word[] = {letter, 'b', 'c', 'd', 'e', 'f', 'g', letter, '\0'};
        assert_true(showing_find(&showing, word) > 0);
    }
    assert_true(showing_find(&showing, "abcdefga bbcdefgb cbcdefgc") > 0);
    showing_press(&showing, "w w w w w w w");
    assert_string_equal(showing_word(&showing), "hbcdefgh");
    showing_close(&showing);
}

/* In every layout the word is on the screen, and the way back ends where it began. */
static void the_word_stays_on_the_screen_to_the_end_and_back(void **state)
{
    (void)state;
    static const char *const layouts[] = {"side", "stack", "one", "linear"};
    struct error err = {0};
    struct showing showing;
    open_story(&showing);
    struct session *session = showing.session;
    for (size_t i = 0; i < sizeof layouts / sizeof *layouts; i++) {
        char line[32] = "layout ";
        strcat(line, layouts[i]);
        command_run_line(session, line, &err);
        showing_press(&showing, "g");
        for (int step = 0; step < 400; step++) {
            showing_press(&showing, step < 200 ? "w" : "W");
            long row = place_screen_row(session, session->focus, place_offset(session));
            assert_in_range(row, 0, place_window_rows(session) - 1);
        }
        assert_string_equal(showing_word(&showing), "Lighthouse");
    }
    showing_close(&showing);
}

/* Every sign of the overview leads to something of its lane that stands there. */
static void a_click_on_a_sign_of_the_overview_goes_to_what_it_stands_for(void **state)
{
    (void)state;
    static const enum target_kind kinds[] = {TARGET_CHANGE, TARGET_QUOTE,
                                             TARGET_FINDING, TARGET_MOVE};
    struct showing showing;
    struct error err = {0};
    size_t clicks[4] = {0};
    open_story(&showing);
    struct session *session = showing.session;
    struct view_geometry g = view_measure(session, session->layout.mode);
    for (uint32_t row = 0; row < g.window_rows; row++)
        for (uint32_t lane = 0; lane < 4; lane++) {
            showing_row(&showing, 0);
            const struct cell *cell = frame_cell(&showing.frame, g.window_row + row,
                                                 g.overview_column + 2 + lane);
            if (cell->bytes[0] == ' ')
                continue;
            session_click(session, g.overview_column + 2 + lane, g.window_row + row,
                          &err);
            assert_int_equal(session->target.kind, kinds[lane]);
            clicks[lane]++;
        }
    for (size_t lane = 0; lane < 4; lane++)
        assert_true(clicks[lane] > 0);
    showing_press(&showing, "''");
    showing_close(&showing);
}

static void a_click_chooses_in_a_list_and_another_goes_there(void **state)
{
    (void)state;
    struct showing showing;
    struct error err = {0};
    open_story(&showing);
    struct session *session = showing.session;
    showing_press(&showing, "l Tab");
    int title = showing_find(&showing, " Findings ");
    assert_true(title > 0);
    assert_int_equal(session_click(session, 9, (uint32_t)title + 3, &err),
                     EFFECT_REDRAW);
    assert_true(session->panel.has_keys);
    assert_int_equal(session->panel.selected, 2);
    assert_true(session->has_preview);
    session_click(session, 9, (uint32_t)title + 3, &err);
    assert_false(session->has_preview);
    uint32_t there = session->token[session->focus];
    showing_press(&showing, "q");
    assert_int_equal(session->token[session->focus], there);
    showing_press(&showing, "h");
    title = showing_find(&showing, " Help ");
    session_click(session, 9, (uint32_t)title + 3, &err);
    assert_int_equal(session->panel.kind, PANEL_HELP);
    showing_close(&showing);
}

static void marks_that_are_set_are_told_while_a_letter_is_waited_for(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing);
    showing_press(&showing, "'");
    assert_true(showing_find(&showing, "no mark is set") >= 0);
    showing_press(&showing, "Esc m c } m a '");
    assert_true(showing_find(&showing, "set: a c") >= 0);
    showing_press(&showing, "c");
    assert_string_equal(showing_word(&showing), "Lighthouse");
    assert_true(showing_find(&showing, "set: a c") < 0);
    showing_close(&showing);
}

static void cancelling_nothing_tells_the_way_out(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing);
    showing_press(&showing, "^C");
    assert_string_equal(showing.session->notice, "Q quits, h helps");
    showing_press(&showing, "]c ^C");
    assert_string_equal(showing.session->notice, "");
    assert_int_equal(showing.session->target.kind, TARGET_NONE);
    showing_close(&showing);
}

static void a_click_beside_the_signs_goes_to_that_part_of_the_article(void **state)
{
    (void)state;
    struct showing showing;
    struct error err = {0};
    open_story(&showing);
    struct session *session = showing.session;
    struct view_geometry g = view_measure(session, session->layout.mode);
    uint32_t before = 0;
    static const uint32_t quarters[] = {0, 1, 2, 3};
    for (size_t i = 0; i < sizeof quarters / sizeof *quarters; i++) {
        uint32_t row = g.window_row + quarters[i] * g.window_rows / 4;
        session_click(session, g.overview_column + 1, row, &err);
        uint32_t block = place_block(session);
        assert_true(i ? block > before : block == 0);
        before = block;
    }
    showing_close(&showing);
}

static void a_dismissed_finding_leaves_the_overview(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing);
    struct session *session = showing.session;
    struct view_geometry g = view_measure(session, session->layout.mode);
    for (size_t i = 0; i < session->comparison->finding_count; i++)
        showing_press(&showing, "]d x");
    static const struct overview_step {
        const char *keys;
        bool has_signs;
    } steps[] = {{"Esc", false}, {"X", true}, {"X", false}};
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        bool has_signs = false;
        showing_press(&showing, steps[i].keys);
        showing_row(&showing, 0);
        for (uint32_t row = g.window_row; row < g.window_row + g.window_rows; row++)
            has_signs |=
                frame_cell(&showing.frame, row, g.overview_column + 4)->bytes[0] == '!';
        assert_int_equal(has_signs, steps[i].has_signs);
    }
    showing_close(&showing);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_are_gone_through_one_by_one),
        cmocka_unit_test(signs_are_no_words),
        cmocka_unit_test(
            blanks_with_something_unseen_between_take_no_word_off_the_screen),
        cmocka_unit_test(the_word_stays_on_the_screen_to_the_end_and_back),
        cmocka_unit_test(a_click_on_a_sign_of_the_overview_goes_to_what_it_stands_for),
        cmocka_unit_test(a_click_chooses_in_a_list_and_another_goes_there),
        cmocka_unit_test(marks_that_are_set_are_told_while_a_letter_is_waited_for),
        cmocka_unit_test(cancelling_nothing_tells_the_way_out),
        cmocka_unit_test(a_click_beside_the_signs_goes_to_that_part_of_the_article),
        cmocka_unit_test(a_dismissed_finding_leaves_the_overview),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
