/* test_fold.c - unchanged stretches folded away and back. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "showing.h"

#include "session/place.h"

#include <string.h>

#define FOLD_FIRST                                                                     \
    "The ferry crossed the narrow sound on Monday with nobody but the pilot and his "  \
    "dog on board.\n\n"
#define FOLD_SAME                                                                      \
    "Its timetable hangs in the window of the bakery, where the baker has kept it "    \
    "for "                                                                             \
    "thirty years.\n\n"                                                                \
    "Visitors ask her for the way to the quay, and she draws them a map upon the "     \
    "paper "                                                                           \
    "of a loaf.\n\n"
#define FOLD_HEADING "Where the boats are built\n\n"
#define FOLD_LAST                                                                      \
    "The yard behind the church has two sheds, a slipway and a crane that nobody has " \
    "dared to use since winter.\n\n"                                                   \
    "The pilot said he would go on with the crossing.\n"

static const char fold_left[] = FOLD_FIRST FOLD_SAME FOLD_HEADING FOLD_LAST;
static const char fold_right[] =
    "The ferry crossed the narrow sound on Friday with nobody but the pilot and his "
    "dog on board.\n\n" FOLD_SAME FOLD_HEADING FOLD_LAST;

static const char *const fold_layouts[] = {"", "S", "S S"};

static void assert_place_visible(struct showing *showing)
{
    struct session *session = showing->session;
    long row = place_screen_row(session, session->focus, place_offset(session));
    assert_in_range(row, 0, (long)place_window_rows(session) - 1);
}

static void what_is_unchanged_folds_and_headings_stay(void **state)
{
    (void)state;
    for (size_t i = 0; i < 3; i++) {
        struct showing showing;
        showing_open(&showing, fold_left, fold_right, 120, 40);
        showing_press(&showing, fold_layouts[i]);
        showing_press(&showing, "zM");
        assert_true(showing_find(&showing, "2-3: 2 passages, unchanged, 39 words") >=
                    0);
        assert_true(showing_find(&showing, "timetable") < 0);
        assert_true(showing_find(&showing, "a map upon") < 0);
        assert_true(showing_find(&showing, "Where the boats are built") >= 0);
        assert_true(showing_find(&showing, "The ferry crossed") >= 0);
        showing_close(&showing);
    }
}

static void the_word_stays_while_all_is_folded_and_unfolded(void **state)
{
    (void)state;
    for (size_t i = 0; i < 3; i++) {
        struct showing showing;
        showing_open(&showing, fold_left, fold_right, 110, 14);
        showing_press(&showing, fold_layouts[i]);
        showing_press(&showing, "j j }");
        struct session *session = showing.session;
        uint32_t token = session->token[session->focus];
        showing_press(&showing, "zM");
        assert_place_visible(&showing);
        showing_press(&showing, "zR");
        assert_place_visible(&showing);
        assert_true(showing_find(&showing, "unchanged,") < 0);
        assert_int_equal(session->token[session->focus], token);
        showing_close(&showing);
    }
}

static void a_stretch_folds_alone_and_a_changed_passage_does_not(void **state)
{
    (void)state;
    struct showing showing;
    showing_open(&showing, fold_left, fold_right, 120, 40);
    showing_press(&showing, "za");
    assert_non_null(strstr(showing.session->notice, "has changed"));
    showing_press(&showing, "} za");
    assert_true(showing_find(&showing, "2-3: 2 passages, unchanged") >= 0);
    assert_true(showing_find(&showing, "The yard behind") >= 0);
    showing_press(&showing, "za");
    assert_true(showing_find(&showing, "timetable") >= 0);
    showing_close(&showing);
}

static void jumps_count_a_fold_as_one_and_open_what_they_lead_into(void **state)
{
    (void)state;
    struct showing showing;
    showing_open(&showing, fold_left, fold_right, 120, 40);
    showing_press(&showing, "zM } }");
    assert_string_equal(showing_word(&showing), "Where");
    showing_press(&showing, "{");
    assert_true(showing_find(&showing, "timetable") < 0);
    showing_press(&showing, "/ l o a f Enter");
    assert_string_equal(showing_word(&showing), "loaf");
    assert_true(showing_find(&showing, "timetable") >= 0);
    assert_true(showing_find(&showing, "The yard behind") < 0);
    showing_close(&showing);
}

static void rows_are_walked_back_over_folds(void **state)
{
    (void)state;
    for (size_t i = 0; i < 3; i++) {
        struct showing showing;
        showing_open(&showing, fold_left, fold_right, 110, 14);
        showing_press(&showing, fold_layouts[i]);
        showing_press(&showing, "zM");
        struct layout *layout = &showing.session->layout;
        for (long rows = 0; rows < 40; rows++) {
            struct layout_place start = {0, 1};
            struct layout_place there = layout_move(layout, start, rows);
            assert_false(there.block < layout->block_count &&
                         layout_is_hidden(layout, there.block));
            assert_int_equal(
                layout_place_compare(layout_move(layout, there, -rows), start), 0);
            assert_int_equal(layout_rows_between(layout, start, there, 1000), rows);
        }
        showing_close(&showing);
    }
}

static void folds_stay_through_layouts_and_sizes(void **state)
{
    (void)state;
    static const uint32_t sizes[][2] = {{80, 24}, {100, 9}, {40, 12}, {220, 60}};
    struct showing showing;
    showing_open(&showing, fold_left, fold_right, 160, 45);
    showing_press(&showing, "} zM");
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        showing_resize(&showing, sizes[i][0], sizes[i][1]);
        for (int j = 0; j < 3; j++) {
            showing_press(&showing, "S");
            assert_place_visible(&showing);
            assert_true(showing_find(&showing, "2-3: 2 ") >= 0);
        }
    }
    showing_close(&showing);
}

static void a_row_or_two_alone_is_not_folded(void **state)
{
    (void)state;
    struct showing showing;
    showing_open(&showing,
                 FOLD_FIRST "The pilot said nothing more.\n\n"
                            "Four boats lie in the basin.\n",
                 FOLD_FIRST "The pilot said nothing more.\n\n"
                            "Nine boats lie in the basin.\n",
                 120, 40);
    showing_press(&showing, "zM");
    assert_true(showing_find(&showing, "2 passages, unchanged") >= 0);
    showing_close(&showing);
    showing_open(&showing,
                 "Four boats lie in the basin.\n\nThe pilot said nothing more.\n\n"
                 "Two more are expected on Friday.\n",
                 "Nine boats lie in the basin.\n\nThe pilot said nothing more.\n\n"
                 "Two more are expected on Sunday.\n",
                 120, 40);
    showing_press(&showing, "zM");
    assert_string_equal(showing.session->notice, "nothing is folded");
    assert_true(showing_find(&showing, "The pilot said nothing") >= 0);
    showing_close(&showing);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_unchanged_folds_and_headings_stay),
        cmocka_unit_test(the_word_stays_while_all_is_folded_and_unfolded),
        cmocka_unit_test(a_stretch_folds_alone_and_a_changed_passage_does_not),
        cmocka_unit_test(jumps_count_a_fold_as_one_and_open_what_they_lead_into),
        cmocka_unit_test(rows_are_walked_back_over_folds),
        cmocka_unit_test(folds_stay_through_layouts_and_sizes),
        cmocka_unit_test(a_row_or_two_alone_is_not_folded),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
