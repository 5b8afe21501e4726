/* test_session.c - scrolling, jumping, resizing: what is where on the screen. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "showing.h"
#include "story.h"

#include "session/place.h"

#include <stdio.h>
#include <string.h>

/* The current word is on the screen. */
static void assert_place_visible(struct showing *showing)
{
    struct session *session = showing->session;
    long rows = (long)place_window_rows(session);
    long row = place_screen_row(session, session->focus, place_offset(session));
    assert_in_range(row, 0, rows - 1);
}

static void open_story(struct showing *showing, uint32_t columns, uint32_t rows)
{
    showing_open(showing, story_left, story_right, columns, rows);
}

static void linked_passages_start_on_one_row(void **state)
{
    (void)state;
    struct showing showing;
    static const char *const starts[][2] = {
        {"The harbour board", "The port board"}, {"Seven members", "Seven members"},
        {"Fishermen say", "Fishermen say"},      {"The town museum", "The town museum"},
        {"The tower goes", "The tower goes"},
    };
    for (uint32_t columns = 100; columns <= 220; columns += 15) {
        open_story(&showing, columns, 120);
        for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
            int row = showing_find(&showing, starts[i][0]);
            assert_in_range(row, 1, 117);
            const char *text = showing_row(&showing, (uint32_t)row);
            const char *first = strstr(text, starts[i][0]);
            assert_non_null(strstr(first + 1, starts[i][1]));
        }
        showing_close(&showing);
    }
}

static void five_hundred_steps_down_and_up_end_where_they_began(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing, 110, 14);
    char before[16][256];
    for (uint32_t row = 0; row < 12; row++)
        snprintf(before[row], sizeof before[row], "%s", showing_row(&showing, row));
    for (int i = 0; i < 500; i++)
        showing_press(&showing, "j");
    assert_true(showing_find(&showing, "Lighthouse to be sold") < 0);
    for (int i = 0; i < 500; i++)
        showing_press(&showing, "k");
    for (uint32_t row = 0; row < 12; row++)
        assert_string_equal(showing_row(&showing, row), before[row]);
    showing_close(&showing);
}

static void unlocked_panes_scroll_alone_and_meet_again(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing, 110, 14);
    showing_press(&showing, "s");
    struct layout_place still = showing.session->top[SIDE_RIGHT];
    showing_press(&showing, "j j j j j");
    assert_int_equal(layout_place_compare(still, showing.session->top[SIDE_RIGHT]), 0);
    assert_int_not_equal(layout_place_compare(still, showing.session->top[SIDE_LEFT]),
                         0);
    showing_press(&showing, "s");
    assert_true(place_is_level(showing.session));
    assert_int_not_equal(layout_place_compare(still, showing.session->top[SIDE_LEFT]),
                         0);
    /* To the end in one leaves the other where it is, also for whoever goes there. */
    showing_press(&showing, "g s G");
    assert_int_equal(layout_place_compare(still, showing.session->top[SIDE_RIGHT]), 0);
    showing_press(&showing, "Tab");
    assert_int_equal(showing.session->focus, SIDE_RIGHT);
    assert_int_equal(layout_place_compare(still, showing.session->top[SIDE_RIGHT]), 0);
    showing_close(&showing);
}

static void the_same_passage_stays_on_top_through_resizes(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing, 120, 16);
    showing_press(&showing, "} } } } }");
    showing_press(&showing, "j j j");
    struct layout_place top = showing.session->top[SIDE_LEFT];
    uint32_t token = showing.session->token[SIDE_LEFT];
    static const uint32_t widths[] = {160, 100, 70, 210, 45, 130, 24, 120};
    for (size_t i = 0; i < sizeof widths / sizeof *widths; i++) {
        showing_resize(&showing, widths[i], 16);
        assert_int_equal(showing.session->top[SIDE_LEFT].block, top.block);
    }
    assert_int_equal(showing.session->top[SIDE_LEFT].row, top.row);
    assert_int_equal(showing.session->token[SIDE_LEFT], token);
    showing_close(&showing);
}

/* The place at the bottom of a wide screen would be rows below a narrow one. */
static void the_word_is_kept_through_every_layout_and_size(void **state)
{
    (void)state;
    static const char *const keys[] = {"Tab", "g", "} } J", "} } } ]c"};
    static const uint32_t sizes[][2] = {{100, 24}, {60, 10}, {220, 60}, {80, 9}};
    for (size_t k = 0; k < sizeof keys / sizeof *keys; k++) {
        struct showing showing;
        open_story(&showing, 160, 30);
        showing_press(&showing, keys[k]);
        struct session *session = showing.session;
        uint32_t last = place_window_rows(session) - 1;
        uint32_t token = place_token_near(session, session->focus, last, 9);
        session->token[session->focus] = token;
        struct layout_place top = session->top[session->focus];
        for (int i = 0; i < 3; i++) {
            showing_press(&showing, "S");
            assert_int_equal(session->token[session->focus], token);
            assert_place_visible(&showing);
        }
        for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
            showing_resize(&showing, sizes[i][0], sizes[i][1]);
            assert_int_equal(session->token[session->focus], token);
            assert_place_visible(&showing);
        }
        showing_resize(&showing, 160, 30);
        assert_int_equal(layout_place_compare(top, session->top[session->focus]), 0);
        showing_close(&showing);
    }
}

static void the_counterpart_is_the_word_that_answers(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing, 120, 20);
    showing_press(&showing, "/ c l i m b s Enter");
    assert_string_equal(showing_word(&showing), "climbs");
    assert_int_equal(showing.session->focus, SIDE_LEFT);
    showing_press(&showing, "Tab");
    assert_int_equal(showing.session->focus, SIDE_RIGHT);
    assert_string_equal(showing_word(&showing), "climbs");
    showing_press(&showing, "Enter");
    assert_int_equal(showing.session->focus, SIDE_LEFT);
    assert_string_equal(showing_word(&showing), "climbs");
    showing_close(&showing);
}

static void marks_are_come_back_to(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing, 120, 16);
    showing_press(&showing, "4 g m a G");
    assert_string_not_equal(showing_word(&showing), "Seven");
    showing_press(&showing, "'a");
    assert_string_equal(showing_word(&showing), "Seven");
    showing_press(&showing, "'b");
    assert_non_null(strstr(showing.session->notice, "no such mark"));
    showing_close(&showing);
}

static void splits_merges_and_lone_passages_show_their_signs(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing, 120, 120);
    int split = showing_find(&showing, "An engineer from");
    assert_non_null(strstr(showing_row(&showing, (uint32_t)split), "-+-"));
    int dropped = showing_find(&showing, "A choir sang");
    assert_non_null(strstr(showing_row(&showing, (uint32_t)dropped), " - "));
    assert_non_null(strstr(showing_row(&showing, (uint32_t)dropped), "/ / / /"));
    int added = showing_find(&showing, "Insurance companies");
    assert_non_null(strstr(showing_row(&showing, (uint32_t)added), " + "));
    showing_close(&showing);
}

static void one_pane_shows_changes_in_brackets(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing, 90, 40);
    assert_int_equal(showing.session->layout.mode, LAYOUT_STACK);
    assert_non_null(strstr(showing.session->notice, "stacked"));
    showing_press(&showing, "S");
    assert_int_equal(showing.session->layout.mode, LAYOUT_ONE);
    assert_true(showing_find(&showing, "The [-harbour-] {+port+} board") >= 0);
    showing_press(&showing, "]c");
    assert_string_equal(showing_word(&showing), "harbour");
    showing_press(&showing, "S");
    assert_int_equal(showing.session->layout.mode, LAYOUT_SIDE);
    assert_string_equal(showing_word(&showing), "harbour");
    showing_close(&showing);
}

static void what_is_told_of_the_width_goes_with_it(void **state)
{
    (void)state;
    struct showing showing;
    struct error err = {0};
    open_story(&showing, 90, 40);
    assert_non_null(strstr(showing.session->notice, "90 columns"));
    assert_true(session_resize(showing.session, 80, 40, &err));
    assert_non_null(strstr(showing.session->notice, "80 columns"));
    assert_true(session_resize(showing.session, 120, 40, &err));
    assert_string_equal(showing.session->notice, "");
    session_notify(showing.session, "another notice");
    assert_true(session_resize(showing.session, 140, 40, &err));
    assert_string_equal(showing.session->notice, "another notice");
    showing_close(&showing);
}

static void search_finds_in_both_versions_or_one(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing, 120, 20);
    showing_press(&showing, "/ b o a r d Enter");
    assert_int_equal(showing.session->search.stops.count, 4);
    showing_press(&showing, "/ l : b o a r d Enter");
    assert_int_equal(showing.session->search.stops.count, 2);
    showing_press(&showing, "/ B o a r d Enter");
    assert_non_null(strstr(showing.session->notice, "not found"));
    showing_press(&showing, "/ ( Enter");
    assert_int_equal(showing.session->search.stops.count, 0);
    assert_true(showing.session->notice[0] != '\0');
    showing_press(&showing, "/ M o n d a y | T u e s d a y Enter");
    assert_int_equal(showing.session->search.stops.count, 2);
    showing_press(&showing, "n");
    assert_string_equal(showing_word(&showing), "Tuesday");
    showing_press(&showing, "n");
    assert_string_equal(showing_word(&showing), "Monday");
    showing_close(&showing);
}

static void a_side_alone_is_no_pattern(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing, 120, 20);
    showing_press(&showing, "/ b o a r d Enter / r : Enter");
    assert_string_equal(showing.session->notice, "r: needs a pattern behind it");
    assert_int_equal(showing.session->search.stops.count, 4);
    showing_close(&showing);
}

static void a_long_notice_has_the_room_of_the_counts_till_the_next_key(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing, 80, 20);
    showing_press(&showing, "Esc");
    assert_non_null(strstr(showing_row(&showing, 18), " findings "));
    session_notify(showing.session,
                   "a notice that is as long as those of findings tend to be here");
    const char *row = showing_row(&showing, 18);
    assert_non_null(strstr(row, "tend to be here"));
    assert_null(strstr(row, " findings  "));
    assert_non_null(strchr(row, '%'));
    showing_press(&showing, "Esc");
    assert_non_null(strstr(showing_row(&showing, 18), " findings "));
    showing_close(&showing);
}

static void what_is_lit_in_one_pane_is_one_stretch(void **state)
{
    (void)state;
    struct showing showing;
    static const char text[] =
        "The keeper said: \"We would never go.\" Then he left.\n";
    showing_open(&showing, text, text, 120, 30);
    showing_press(&showing, "S S J");
    int row = showing_find(&showing, "We would never go");
    assert_true(row >= 0);
    size_t lit = 0;
    for (uint32_t column = 0; column < showing.frame.columns; column++)
        lit +=
            frame_cell(&showing.frame, (uint32_t)row, column)->accents & ACCENT_SELECTED
                ? 1
                : 0;
    assert_int_equal(lit, strlen("We would never go."));
    showing_close(&showing);
}

static void a_finding_around_a_dismissed_one_is_lit(void **state)
{
    (void)state;
    struct showing showing;
    showing_open(&showing,
                 "The keeper spoke in the old hall on Monday.\n\n"
                 "\"We would never switch it off,\" said Ann Bo.\n",
                 "The keeper spoke in the old hall on Monday.\n\n"
                 "\"We would switch it off,\" said Ann Bo.\n",
                 120, 30);
    struct session *session = showing.session;
    showing_press(&showing, "/ n e v e r Enter Esc");
    showing_press(&showing, "W w");
    uint32_t inner = session->target.index;
    assert_int_equal(session->target.kind, TARGET_FINDING);
    assert_int_equal(session->comparison->findings[inner].kind, FINDING_NEGATION);
    showing_press(&showing, "x Esc W w");
    assert_true(session_is_dismissed(session, inner));
    assert_int_equal(session->target.kind, TARGET_FINDING);
    assert_int_not_equal(session->target.index, inner);
    showing_press(&showing, "x Esc x");
    assert_false(session_is_dismissed(session, inner));
    showing_close(&showing);
}

static void a_finding_is_dismissed_and_brought_back(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing, 120, 30);
    size_t lit, count = session_count_stops(showing.session, TARGET_FINDING, &lit);
    assert_true(count > 0);
    showing_press(&showing, "]d x");
    assert_int_equal(session_count_stops(showing.session, TARGET_FINDING, &lit),
                     count - 1);
    char told[40];
    snprintf(told, sizeof told, "dismissed (%zu left): ", count - 1);
    assert_memory_equal(showing.session->notice, told, strlen(told));
    showing_press(&showing, "X");
    assert_int_equal(session_count_stops(showing.session, TARGET_FINDING, &lit), count);
    showing_press(&showing, "x X");
    assert_int_equal(session_count_stops(showing.session, TARGET_FINDING, &lit), count);
    showing_close(&showing);
}

static void lists_jump_filter_and_close(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing, 120, 30);
    showing_press(&showing, "L");
    assert_int_equal(showing.session->panel.kind, PANEL_QUOTES);
    assert_int_equal(showing.session->panel.shown_count, 1);
    showing_press(&showing, "Enter");
    assert_string_equal(showing_word(&showing), "We");
    showing_press(&showing, "/ x y z z y");
    assert_int_equal(showing.session->panel.shown_count, 0);
    showing_press(&showing, "Esc");
    assert_int_equal(showing.session->panel.shown_count, 1);
    assert_int_equal(showing_press(&showing, "q"), EFFECT_REDRAW);
    assert_int_equal(showing.session->panel.kind, PANEL_NONE);
    assert_int_equal(showing_press(&showing, "q"), EFFECT_QUIT);
    showing_close(&showing);
}

static void closing_a_panel_brings_the_panes_back(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing, 110, 24);
    showing_press(&showing, "G");
    struct layout_place top = showing.session->top[SIDE_LEFT];
    uint32_t token = showing.session->token[SIDE_LEFT];
    static const char *const panels[] = {"h q", "l q", "L q", "t q", "i q", "h Esc"};
    for (size_t i = 0; i < sizeof panels / sizeof *panels; i++) {
        showing_press(&showing, panels[i]);
        assert_int_equal(layout_place_compare(showing.session->top[SIDE_LEFT], top), 0);
        assert_int_equal(showing.session->token[SIDE_LEFT], token);
    }
    showing_close(&showing);
}

static void the_prompt_completes_commands_and_their_words(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing, 120, 30);
    showing_press(&showing, ": l a y Tab");
    assert_string_equal(showing.session->prompt.line, "layout");
    showing_press(&showing, "Space o Tab Enter");
    assert_int_equal(showing.session->layout.mode, LAYOUT_ONE);
    showing_press(&showing, ": Up");
    assert_string_equal(showing.session->prompt.line, "layout one");
    showing_press(&showing, "Esc");
    assert_int_equal(showing.session->prompt.kind, PROMPT_NONE);
    showing_close(&showing);
}

static void empty_versions_and_tiny_screens_are_survived(void **state)
{
    (void)state;
    static const char *const texts[] = {"", "\n\n", "One.\n", "\xef\xbb\xbf"};
    static const char keys[] =
        "j k Space b d u g G } { J K ]c ]d ]m ]u ; , Tab Enter n N x X s S S S T l Esc "
        "L Esc t Esc i Esc h Esc ^G ''";
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        for (size_t j = 0; j < sizeof texts / sizeof *texts; j++) {
            struct showing showing;
            showing_open(&showing, texts[i], texts[j], 120, 24);
            showing_press(&showing, keys);
            showing_row(&showing, 0);
            showing_close(&showing);
        }
    for (uint32_t columns = 1; columns < 60; columns += 4)
        for (uint32_t rows = 1; rows < 12; rows++) {
            struct showing showing;
            open_story(&showing, columns, rows);
            showing_press(&showing, keys);
            showing_row(&showing, 0);
            showing_close(&showing);
        }
}

static void beside_an_empty_version_the_place_is_in_the_other(void **state)
{
    (void)state;
    static const char text[] = "One tide.\n\nTwo boats.\n";
    for (int empty = 0; empty < SIDE_COUNT; empty++) {
        struct showing showing;
        showing_open(&showing, empty == SIDE_LEFT ? "" : text,
                     empty == SIDE_LEFT ? text : "", 120, 24);
        assert_string_equal(showing.session->notice,
                            empty == SIDE_LEFT ? "left: there is no text in it"
                                               : "right: there is no text in it");
        assert_string_equal(showing_word(&showing), "One");
        showing_press(&showing, "G");
        assert_int_equal(place_block(showing.session), 1);
        showing_press(&showing, "g w");
        assert_string_equal(showing_word(&showing), "tide");
        showing_press(&showing, "Tab");
        assert_string_equal(showing_word(&showing), "tide");
        showing_close(&showing);
    }
}

/* A walk of keys in an order that only looks random. */
static void a_long_walk_never_loses_the_place(void **state)
{
    (void)state;
    static const char *const keys[] = {"j",
                                       "k",
                                       "Space",
                                       "b",
                                       "d",
                                       "u",
                                       "}",
                                       "{",
                                       "J",
                                       "K",
                                       "]c",
                                       "[c",
                                       "]d",
                                       "[d",
                                       "]m",
                                       "]u",
                                       "[u",
                                       "Enter",
                                       "G",
                                       "g",
                                       "Tab",
                                       ";",
                                       ",",
                                       "''",
                                       "ma",
                                       "'a",
                                       "S",
                                       "T",
                                       "l",
                                       "Esc",
                                       "L",
                                       "i",
                                       "h",
                                       "t",
                                       "q",
                                       "n",
                                       "X",
                                       "50%",
                                       "3j",
                                       "2J",
                                       "x",
                                       "w",
                                       "W",
                                       "M",
                                       "F",
                                       "V",
                                       "]p",
                                       "^O",
                                       "]j",
                                       "*",
                                       "#",
                                       "zM",
                                       "zR",
                                       "za",
                                       "&",
                                       "/ t h Esc",
                                       "/ l e n Enter",
                                       "& l e n s Enter",
                                       "& Enter",
                                       "l s j j",
                                       "L s G",
                                       "l / c r Enter",
                                       "l i q",
                                       "j j Enter",
                                       "+",
                                       "-"};
    static const uint32_t sizes[][2] = {{120, 30}, {80, 24}, {160, 45}, {100, 12}};
    struct showing showing;
    uint32_t random = 12345;
    open_story(&showing, 120, 30);
    showing_press(&showing, "/ t h e Enter");
    for (int i = 0; i < 3000; i++) {
        random = random * 1664525 + 1013904223;
        uint32_t choice = (random >> 16) % (sizeof keys / sizeof *keys + 1);
        if (choice == sizeof keys / sizeof *keys) {
            const uint32_t *size = sizes[(random >> 8) % 4];
            showing_resize(&showing, size[0], size[1]);
        } else if (strcmp(keys[choice], "q") != 0 ||
                   showing.session->panel.kind != PANEL_NONE) {
            showing_press(&showing, keys[choice]);
        }
        assert_place_visible(&showing);
        if (i % 50 == 0)
            showing_row(&showing, 0);
    }
    showing_close(&showing);
}

static void the_chosen_pane_has_the_place_again_behind_an_addition(void **state)
{
    (void)state;
    struct showing showing;
    static const char before[] =
        "The keeper opened the gate of the garden at seven.\n\n";
    static const char after[] =
        "The gardener closed it again when the bell had rung.\n";
    char left[256], right[4096];
    snprintf(left, sizeof left, "%s%s", before, after);
    snprintf(right, sizeof right, "%s", before);
    for (int i = 0; i < 40; i++)
        strcat(right, "Pears hung from the southern wall in two long rows. ");
    strcat(right, "\n\n");
    strcat(right, after);
    showing_open(&showing, left, right, 110, 12);
    bool was_right = false;
    for (int i = 0; i < 200; i++) {
        showing_press(&showing, "j");
        was_right |= showing.session->focus == SIDE_RIGHT;
        assert_place_visible(&showing);
    }
    assert_true(was_right);
    assert_int_equal(showing.session->focus, SIDE_LEFT);
    showing_close(&showing);
}

static void panes_stand_side_by_side_from_a_hundred_columns_on(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing, 99, 24);
    assert_int_equal(showing.session->layout.mode, LAYOUT_STACK);
    showing_resize(&showing, 100, 24);
    assert_int_equal(showing.session->layout.mode, LAYOUT_SIDE);
    showing_close(&showing);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(linked_passages_start_on_one_row),
        cmocka_unit_test(five_hundred_steps_down_and_up_end_where_they_began),
        cmocka_unit_test(unlocked_panes_scroll_alone_and_meet_again),
        cmocka_unit_test(the_same_passage_stays_on_top_through_resizes),
        cmocka_unit_test(the_word_is_kept_through_every_layout_and_size),
        cmocka_unit_test(the_counterpart_is_the_word_that_answers),
        cmocka_unit_test(marks_are_come_back_to),
        cmocka_unit_test(splits_merges_and_lone_passages_show_their_signs),
        cmocka_unit_test(one_pane_shows_changes_in_brackets),
        cmocka_unit_test(what_is_told_of_the_width_goes_with_it),
        cmocka_unit_test(search_finds_in_both_versions_or_one),
        cmocka_unit_test(a_side_alone_is_no_pattern),
        cmocka_unit_test(a_long_notice_has_the_room_of_the_counts_till_the_next_key),
        cmocka_unit_test(what_is_lit_in_one_pane_is_one_stretch),
        cmocka_unit_test(a_finding_around_a_dismissed_one_is_lit),
        cmocka_unit_test(a_finding_is_dismissed_and_brought_back),
        cmocka_unit_test(lists_jump_filter_and_close),
        cmocka_unit_test(closing_a_panel_brings_the_panes_back),
        cmocka_unit_test(the_prompt_completes_commands_and_their_words),
        cmocka_unit_test(empty_versions_and_tiny_screens_are_survived),
        cmocka_unit_test(beside_an_empty_version_the_place_is_in_the_other),
        cmocka_unit_test(a_long_walk_never_loses_the_place),
        cmocka_unit_test(the_chosen_pane_has_the_place_again_behind_an_addition),
        cmocka_unit_test(panes_stand_side_by_side_from_a_hundred_columns_on),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
