/* test_lists.c - choosing in lists: what the panes show meanwhile, in what order the
 * lines stand, and the way back. */
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

static void open_story(struct showing *showing)
{
    showing_open(showing, story_left, story_right, 120, 30);
}

static const struct panel_line *chosen_line(const struct showing *showing)
{
    const struct panel *panel = &showing->session->panel;
    assert_true(panel->selected < panel->shown_count);
    return &panel->lines[panel->shown[panel->selected]];
}

/* Is a text of the screen's panes lit? */
static bool is_lit(struct showing *showing, const char *text)
{
    int row = showing_find(showing, text);
    if (row < 0)
        return false;
    for (uint32_t column = 0; column < showing->frame.columns; column++) {
        const struct cell *cell = frame_cell(&showing->frame, (uint32_t)row, column);
        if (cell->length == 1 && cell->bytes[0] == text[0] &&
            cell->accents & ACCENT_SELECTED)
            return true;
    }
    return false;
}

static void what_is_chosen_is_lit_in_both_panes(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing);
    showing_press(&showing, "l / 1 . 4 Enter");
    assert_int_equal(showing.session->target.kind, TARGET_FINDING);
    assert_true(is_lit(&showing, "1.4 million"));
    assert_true(is_lit(&showing, "14 million"));
    showing_close(&showing);
}

/* Where the versions stand below each other, too: the number is on the last row of
 * either. */
static void what_is_chosen_is_seen_of_both_versions(void **state)
{
    (void)state;
    static const char text[] =
        "The ferry had waited for the tide since the morning, and those on board had "
        "played cards, slept, and quarrelled about the price of hay in the northern "
        "parishes, when the mate at last came down and told them that the crossing "
        "would take longer than usual and cost each of them %s crowns.\n";
    static const struct seen {
        const char *layout;
        const char *words[SIDE_COUNT];
    } layouts[] = {{"set layout stack", {"them 40", "them 70"}},
                   {"set layout one", {"[-40-]", "{+70+}"}}};
    for (size_t i = 0; i < sizeof layouts / sizeof *layouts; i++) {
        struct showing showing;
        char left[400], right[400];
        snprintf(left, sizeof left, text, "40");
        snprintf(right, sizeof right, text, "70");
        showing_open(&showing, left, right, 60, 17);
        showing_press(&showing, ":");
        showing_type(&showing, layouts[i].layout);
        showing_press(&showing, "l");
        assert_non_null(strstr(chosen_line(&showing)->text, "40"));
        for (int side = 0; side < SIDE_COUNT; side++)
            assert_true(showing_find(&showing, layouts[i].words[side]) > 0);
        showing_close(&showing);
    }
}

static void a_page_leads_back_to_its_list_and_a_list_to_the_text(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing);
    showing_press(&showing, "l i h q");
    assert_int_equal(showing.session->panel.kind, PANEL_FINDINGS);
    showing_press(&showing, "i L");
    assert_int_equal(showing.session->panel.kind, PANEL_QUOTES);
    showing_press(&showing, "q");
    assert_int_equal(showing.session->panel.kind, PANEL_NONE);
    showing_close(&showing);
}

static void closing_leads_back_from_what_was_only_looked_at(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing);
    showing_press(&showing, "}");
    struct session_spot before = session_take_spot(showing.session);
    showing_press(&showing, "l G");
    assert_int_not_equal(showing.session->token[before.focus],
                         before.token[before.focus]);
    showing_press(&showing, "q");
    assert_int_equal(showing.session->panel.kind, PANEL_NONE);
    assert_int_equal(showing.session->focus, before.focus);
    assert_int_equal(showing.session->token[before.focus], before.token[before.focus]);
    assert_int_equal(
        layout_place_compare(showing.session->top[SIDE_LEFT], before.top[SIDE_LEFT]),
        0);
    /* That of `}` alone. */
    assert_int_equal(showing.session->trail.count, 1);
    showing_close(&showing);
}

static void enter_goes_there_and_one_jump_leads_back(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing);
    showing_press(&showing, "}");
    uint32_t before = showing.session->token[showing.session->focus];
    showing_press(&showing, "l G Enter");
    uint32_t there = showing.session->token[showing.session->focus];
    showing_press(&showing, "q");
    assert_int_equal(showing.session->token[showing.session->focus], there);
    showing_press(&showing, "^O");
    assert_int_equal(showing.session->token[showing.session->focus], before);
    showing_close(&showing);
}

static void tab_goes_to_what_is_shown_and_back_to_the_list(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing);
    showing_press(&showing, "l G");
    uint32_t there = showing.session->token[showing.session->focus];
    showing_press(&showing, "Tab");
    assert_false(showing.session->panel.has_keys);
    assert_int_equal(showing.session->token[showing.session->focus], there);
    showing_press(&showing, "}");
    uint32_t further = showing.session->token[showing.session->focus];
    showing_press(&showing, "Tab");
    assert_true(showing.session->panel.has_keys);
    showing_press(&showing, "q");
    assert_int_equal(showing.session->token[showing.session->focus], further);
    showing_close(&showing);
}

static void findings_are_sorted_by_severity_or_by_place(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing);
    const struct panel *panel = &showing.session->panel;
    const struct comparison *c = showing.session->comparison;
    showing_press(&showing, "l G");
    struct target chosen = chosen_line(&showing)->target;
    assert_true(panel->count > 3);
    for (size_t i = 1; i < panel->count; i++)
        assert_true(c->findings[panel->lines[i].target.index].severity <=
                    c->findings[panel->lines[i - 1].target.index].severity);
    showing_press(&showing, "s");
    assert_true(showing_find(&showing, "in reading order") >= 0);
    const struct stop_list *stops = &showing.session->stops.lists[TARGET_FINDING];
    for (size_t i = 0; i < panel->count; i++)
        assert_int_equal(panel->lines[i].target.index, stops->stops[i].target.index);
    assert_int_equal(chosen_line(&showing)->target.index, chosen.index);
    /* Each line stays chosen, wherever the other order has it. */
    for (size_t i = 0; i < panel->count; i++) {
        showing_press(&showing, i ? "j" : "g");
        chosen = chosen_line(&showing)->target;
        showing_press(&showing, "s");
        assert_int_equal(chosen_line(&showing)->target.index, chosen.index);
        showing_press(&showing, "s");
        assert_int_equal(chosen_line(&showing)->target.index, chosen.index);
    }
    showing_press(&showing, "q l");
    assert_true(showing_find(&showing, "in reading order") >= 0);
    showing_press(&showing, "s");
    assert_true(showing_find(&showing, "most serious first") >= 0);
    showing_close(&showing);
}

static void what_follows_a_dismissed_line_is_shown_before_it_is_dismissed(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing);
    const struct session *session = showing.session;
    showing_press(&showing, "l g j");
    struct target second = chosen_line(&showing)->target;
    showing_press(&showing, "j");
    struct target third = chosen_line(&showing)->target;
    showing_press(&showing, "k x");
    assert_true(session_is_dismissed(session, second.index));
    assert_int_equal(chosen_line(&showing)->target.index, third.index);
    assert_int_equal(session->target.kind, TARGET_FINDING);
    assert_int_equal(session->target.index, third.index);
    showing_press(&showing, "k U");
    assert_int_equal(chosen_line(&showing)->target.index, second.index);
    assert_int_equal(session->target.index, second.index);
    /* From the page of reasons, too. */
    showing_press(&showing, "i x q");
    assert_int_equal(session->panel.kind, PANEL_FINDINGS);
    assert_int_equal(chosen_line(&showing)->target.index, third.index);
    assert_int_equal(session->target.index, third.index);
    /* What is chosen stays so when dismissed lines come back above it. */
    showing_press(&showing, "X");
    assert_int_equal(chosen_line(&showing)->target.index, third.index);
    showing_close(&showing);
}

static void counts_and_control_keys_move_in_a_list_as_plain_keys_do(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing);
    struct session *session = showing.session;
    const struct panel *panel = &session->panel;
    showing_press(&showing, "l g 3 j");
    assert_int_equal(panel->selected, 3);
    assert_int_equal(session->pending_count, -1);
    showing_press(&showing, "2 k");
    assert_int_equal(panel->selected, 1);
    showing_press(&showing, "4 G");
    assert_int_equal(panel->selected, 3);
    assert_int_equal(session->target.index, chosen_line(&showing)->target.index);
    showing_press(&showing, "2 g");
    assert_int_equal(panel->selected, 1);
    showing_press(&showing, "9 9 G");
    assert_int_equal(panel->selected, panel->shown_count - 1);
    static const char *const twins[][2] = {{"d", "^D"}, {"u", "^U"}, {"Space", "^F"},
                                           {"b", "^B"}, {"j", "^E"}, {"k", "^Y"}};
    for (size_t i = 0; i < sizeof twins / sizeof *twins; i++) {
        showing_press(&showing, "3 g");
        showing_press(&showing, twins[i][0]);
        size_t there = panel->selected;
        showing_press(&showing, "3 g");
        showing_press(&showing, twins[i][1]);
        assert_int_equal(panel->selected, there);
        assert_int_not_equal(there, 2);
    }
    showing_close(&showing);
}

static void a_dismissed_finding_is_gone_to_as_one(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing);
    showing_press(&showing, "]d x C Enter");
    const char *notice = showing.session->notice;
    assert_memory_equal(notice, "dismissed: ", strlen("dismissed: "));
    showing_close(&showing);
}

static const char quotes_left[] =
    "\"We sailed at dawn,\" said Ada Holm, the mate of the ferry.\n\n"
    "\"The pump held all night,\" said Bo Lind, who had watched it.\n\n"
    "\"Nobody was hurt,\" said Cy Marsh of the coast guard.\n";
static const char quotes_right[] =
    "\"We sailed at dawn,\" said Ada Holm, the mate of the ferry.\n\n"
    "\"The old pump held all night,\" said Bo Lind, who had watched it.\n\n"
    "\"Nobody was not hurt,\" said Cy Marsh of the coast guard.\n";

static void quotations_are_sorted_by_place_or_by_what_is_at_risk(void **state)
{
    (void)state;
    struct showing showing;
    showing_open(&showing, quotes_left, quotes_right, 120, 30);
    const struct panel *panel = &showing.session->panel;
    showing_press(&showing, "L");
    assert_int_equal(panel->count, 3);
    assert_non_null(strstr(panel->lines[0].text, "We sailed"));
    showing_press(&showing, "s");
    assert_non_null(strstr(panel->lines[0].text, "Nobody"));
    assert_non_null(strstr(panel->lines[1].text, "pump"));
    assert_non_null(strstr(panel->lines[2].text, "We sailed"));
    showing_close(&showing);
}

static void a_list_opens_at_what_is_here(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing);
    showing_press(&showing, "]d ]d");
    uint32_t lit = showing.session->target.index;
    showing_press(&showing, "l");
    assert_int_equal(chosen_line(&showing)->target.index, lit);
    showing_press(&showing, "q Esc 6 g l");
    assert_non_null(strstr(chosen_line(&showing)->text, "1.4 million"));
    showing_close(&showing);
}

static void a_list_opens_at_its_top_before_anything_was_gone_to(void **state)
{
    (void)state;
    struct showing showing;
    showing_open(&showing,
                 "A mild day at the quay.\n\nThe ferry carried 40 goats over.\n",
                 "A mild day at the quay. Nobody fell in.\n\nThe ferry carried 70 "
                 "goats over.\n",
                 120, 30);
    showing_press(&showing, "l");
    assert_int_equal(showing.session->panel.shown_count, 2);
    assert_non_null(strstr(chosen_line(&showing)->text, "40 goats"));
    showing_press(&showing, "q Esc } { w l");
    assert_non_null(strstr(chosen_line(&showing)->text, "Nobody fell in"));
    showing_close(&showing);
}

static void moves_are_listed_with_both_ends(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing);
    showing_press(&showing, "M");
    assert_int_equal(showing.session->panel.count, 1);
    assert_true(showing_find(&showing, "Moved passages 1 of 1") >= 0);
    assert_non_null(strstr(chosen_line(&showing)->lead, "5"));
    assert_non_null(strstr(chosen_line(&showing)->lead, "11  down"));
    assert_non_null(strstr(chosen_line(&showing)->text, "The keeper"));
    showing_press(&showing, "Enter q");
    assert_int_equal(showing.session->target.kind, TARGET_MOVE);
    showing_close(&showing);
}

static void matches_are_listed_with_the_words_around_them(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing);
    showing_press(&showing, "/ v o t e Enter F");
    const struct panel *panel = &showing.session->panel;
    assert_int_equal(panel->count, showing.session->search.stops.count);
    for (size_t i = 0; i < panel->count; i++) {
        const struct panel_line *line = &panel->lines[i];
        assert_int_equal(span_length(line->strong), 4);
        assert_memory_equal(line->text + line->strong.start, "vote", 4);
    }
    assert_non_null(strstr(panel->lines[0].lead, "left"));
    showing_press(&showing, "j");
    assert_int_equal(showing.session->target.kind, TARGET_MATCH);
    assert_int_equal(showing.session->target.index, 1);
    showing_press(&showing, "q Esc F");
    assert_true(showing_find(&showing, "no match: / searches") >= 0);
    showing_close(&showing);
}

static void a_page_opened_from_a_list_leads_back_to_it(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing);
    showing_press(&showing, "l / m i l l i o n Enter");
    struct target chosen = chosen_line(&showing)->target;
    showing_press(&showing, "i");
    assert_int_equal(showing.session->panel.kind, PANEL_WHY);
    assert_true(showing_find(&showing, "Finding") >= 0);
    showing_press(&showing, "q");
    assert_int_equal(showing.session->panel.kind, PANEL_FINDINGS);
    assert_string_equal(showing.session->panel.filter, "million");
    assert_int_equal(chosen_line(&showing)->target.index, chosen.index);
    showing_press(&showing, "q");
    assert_int_equal(showing.session->panel.kind, PANEL_NONE);
    showing_close(&showing);
}

static void contents_count_in_words_where_there_is_room(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing);
    showing_press(&showing, "t");
    assert_non_null(strstr(chosen_line(&showing)->lead, " changes   1 quotations "));
    assert_true(showing_find(&showing, "c changes") < 0);
    showing_resize(&showing, 80, 30);
    assert_null(strstr(chosen_line(&showing)->lead, "changes"));
    assert_non_null(strstr(chosen_line(&showing)->lead, "c   1q"));
    assert_true(showing_find(&showing, "c changes, q quotations") >= 0);
    showing_close(&showing);
}

static const char places_left[] =
    "Marius Feld opened the mill.\n\nMarius Feld closed the mill.\n\n"
    "The mill of Marius Feld burned.\n";
static const char places_right[] =
    "Marius Fold opened the mill.\n\nMarius Fold closed the mill.\n\n"
    "The mill of Marius Fold burned.\n";

static void the_places_of_a_finding_are_stepped_through(void **state)
{
    (void)state;
    struct showing showing;
    showing_open(&showing, places_left, places_right, 120, 30);
    const struct session *session = showing.session;
    showing_press(&showing, "]d");
    assert_int_equal(session->target.kind, TARGET_FINDING);
    assert_int_equal(session->comparison->findings[session->target.index].place_count,
                     3);
    showing_press(&showing, "]p");
    assert_non_null(strstr(session->notice, "place 2 of 3"));
    showing_press(&showing, "[p [p");
    assert_non_null(strstr(session->notice, "place 3 of 3"));
    showing_press(&showing, "l Enter");
    assert_int_equal(session->target.detail, 0);
    showing_press(&showing, "Enter");
    assert_int_equal(session->target.detail, 1);
    showing_press(&showing, "q Esc 3 g [p");
    assert_non_null(strstr(session->notice, "no finding here"));
    showing_close(&showing);
}

static void jumps_are_a_list_to_go_along(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing);
    const struct session *session = showing.session;
    uint32_t tokens[4];
    for (int i = 0; i < 4; i++) {
        tokens[i] = session->token[session->focus];
        showing_press(&showing, "}");
    }
    uint32_t end = session->token[session->focus];
    showing_press(&showing, "3 ^O");
    assert_int_equal(session->token[session->focus], tokens[1]);
    showing_press(&showing, "]j");
    assert_int_equal(session->token[session->focus], tokens[2]);
    showing_press(&showing, "9 ]j");
    assert_int_equal(session->token[session->focus], end);
    showing_press(&showing, "]j");
    assert_non_null(strstr(session->notice, "no jump lies ahead"));
    showing_press(&showing, "9 [j");
    assert_int_equal(session->token[session->focus], tokens[0]);
    /* A jump from within the list forgets what lay ahead. */
    showing_press(&showing, "] c ]j");
    assert_non_null(strstr(session->notice, "no jump lies ahead"));
    showing_press(&showing, "''");
    assert_int_equal(session->token[session->focus], tokens[0]);
    showing_press(&showing, "''");
    assert_int_not_equal(session->token[session->focus], tokens[0]);
    showing_close(&showing);
}

static void the_list_of_jumps_forgets_the_oldest(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing);
    for (int i = 0; i < 2 * TRAIL_KEPT + 5; i++)
        showing_press(&showing, "}");
    assert_int_equal(showing.session->trail.count, TRAIL_KEPT);
    for (int i = 0; i < TRAIL_KEPT + 5; i++)
        showing_press(&showing, "^O");
    assert_int_equal(showing.session->trail.at, 0);
    for (int i = 0; i < TRAIL_KEPT + 5; i++)
        showing_press(&showing, "]j");
    assert_int_equal(showing.session->trail.at, TRAIL_KEPT - 1);
    showing_close(&showing);
}

static void a_match_far_into_a_passage_is_seen_in_its_line(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing);
    showing_press(&showing, "/ w a t e r l i n e Enter F");
    const char *text = chosen_line(&showing)->text;
    assert_memory_equal(text, "..", 2);
    assert_non_null(strstr(text, "two cracks below the waterline"));
    assert_null(strstr(text, "engineer"));
    showing_close(&showing);
}

static void the_chosen_line_is_on_the_screen(void **state)
{
    (void)state;
    struct showing showing;
    showing_open(&showing, story_left, story_right, 120, 16);
    showing_press(&showing, "/ t h e Enter F");
    const struct panel *panel = &showing.session->panel;
    static const char *const keys[] = {"j", "j", "G", "k", "k", "u", "g"};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        showing_press(&showing, keys[i]);
        int row = showing_find(&showing, "> ");
        assert_true(row > 0);
        assert_true(panel->count > panel->row_count);
        char text[24];
        snprintf(text, sizeof text, "%s", chosen_line(&showing)->text);
        assert_non_null(strstr(showing_row(&showing, (uint32_t)row), text));
    }
    showing_close(&showing);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_chosen_is_lit_in_both_panes),
        cmocka_unit_test(what_is_chosen_is_seen_of_both_versions),
        cmocka_unit_test(closing_leads_back_from_what_was_only_looked_at),
        cmocka_unit_test(enter_goes_there_and_one_jump_leads_back),
        cmocka_unit_test(tab_goes_to_what_is_shown_and_back_to_the_list),
        cmocka_unit_test(findings_are_sorted_by_severity_or_by_place),
        cmocka_unit_test(a_dismissed_finding_is_gone_to_as_one),
        cmocka_unit_test(counts_and_control_keys_move_in_a_list_as_plain_keys_do),
        cmocka_unit_test(what_follows_a_dismissed_line_is_shown_before_it_is_dismissed),
        cmocka_unit_test(quotations_are_sorted_by_place_or_by_what_is_at_risk),
        cmocka_unit_test(a_list_opens_at_what_is_here),
        cmocka_unit_test(a_list_opens_at_its_top_before_anything_was_gone_to),
        cmocka_unit_test(moves_are_listed_with_both_ends),
        cmocka_unit_test(matches_are_listed_with_the_words_around_them),
        cmocka_unit_test(a_page_opened_from_a_list_leads_back_to_it),
        cmocka_unit_test(a_page_leads_back_to_its_list_and_a_list_to_the_text),
        cmocka_unit_test(contents_count_in_words_where_there_is_room),
        cmocka_unit_test(the_places_of_a_finding_are_stepped_through),
        cmocka_unit_test(jumps_are_a_list_to_go_along),
        cmocka_unit_test(the_list_of_jumps_forgets_the_oldest),
        cmocka_unit_test(a_match_far_into_a_passage_is_seen_in_its_line),
        cmocka_unit_test(the_chosen_line_is_on_the_screen),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
