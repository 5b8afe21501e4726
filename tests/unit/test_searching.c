/* test_searching.c - patterns while they are typed, the word here, and passages that
 * match alone. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "showing.h"
#include "story.h"

#include "session/place.h"

#include <string.h>

static void open_story(struct showing *showing)
{
    showing_open(showing, story_left, story_right, 120, 30);
}

static void the_first_match_is_shown_while_the_pattern_is_typed(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing);
    const struct session *session = showing.session;
    showing_press(&showing, "/ m");
    size_t many = session->search.stops.count;
    showing_press(&showing, "e r i d");
    assert_string_equal(showing_word(&showing), "Meridian");
    assert_true(session->search.stops.count < many);
    assert_true(showing_find(&showing, "match 1 of 2") >= 0);
    showing_press(&showing, "z");
    assert_string_equal(session->notice, "meridz: not found");
    showing_press(&showing, "Backspace Enter");
    assert_string_equal(showing_word(&showing), "Meridian");
    showing_press(&showing, "^O");
    assert_string_equal(showing_word(&showing), "Lighthouse");
    assert_int_equal(session->trail.at, 0);
    showing_close(&showing);
}

static void giving_up_leads_back_to_the_place_and_the_pattern_before(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing);
    const struct session *session = showing.session;
    showing_press(&showing, "/ l e n s Enter");
    size_t count = session->search.stops.count;
    showing_press(&showing, "g");
    struct session_spot before = session_take_spot(showing.session);
    showing_press(&showing, "? t h e Esc");
    assert_string_equal(session->search.pattern, "lens");
    assert_int_equal(session->search.stops.count, count);
    assert_int_equal(session->token[before.focus], before.token[before.focus]);
    assert_int_equal(
        layout_place_compare(session->top[SIDE_LEFT], before.top[SIDE_LEFT]), 0);
    showing_press(&showing, "/ ( Esc");
    assert_string_equal(session->search.pattern, "lens");
    showing_close(&showing);
}

static void the_word_here_is_searched_as_a_whole_word(void **state)
{
    (void)state;
    struct showing showing;
    showing_open(&showing, "The tower is old.\n\nThe towers are old.\n\nA tower!\n",
                 "The tower is new.\n\nThe towers are new.\n\nA Tower!\n", 120, 30);
    const struct session *session = showing.session;
    showing_press(&showing, "/ t o w e r Enter *");
    assert_int_equal(session->search.stops.count, 4);
    assert_int_equal(session->target.index, 1);
    showing_press(&showing, "#");
    assert_true(session->search.is_backward);
    showing_press(&showing, "N");
    assert_int_equal(session->target.kind, TARGET_MATCH);
    showing_close(&showing);
}

static void a_word_with_signs_is_no_pattern(void **state)
{
    (void)state;
    struct showing showing;
    showing_open(&showing, "It cost 1.5 crowns.\n\nIt cost 1x5 crowns.\n",
                 "It cost 1.5 crowns.\n\nIt cost 1x5 crowns.\n", 120, 30);
    showing_press(&showing, "/ 1 [ . ] 5 Enter *");
    assert_int_equal(showing.session->search.stops.count, 2);
    showing_close(&showing);
}

static void on_a_sign_the_word_behind_it_is_searched(void **state)
{
    (void)state;
    struct showing showing;
    static const char text[] = "(Ferries) are late.\n";
    showing_open(&showing, text, text, 120, 30);
    showing_press(&showing, "*");
    assert_non_null(showing.session->search.pattern);
    assert_string_equal(showing.session->search.pattern, "\\<Ferries\\>");
    showing_close(&showing);
}

static void only_passages_that_match_are_shown(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing);
    const struct session *session = showing.session;
    showing_press(&showing, "& l e n s | c h o i r Enter");
    assert_int_equal(session->folding, FOLDING_UNMATCHED);
    assert_true(showing_find(&showing, "The town museum asked") >= 0);
    assert_true(showing_find(&showing, "A choir sang") >= 0);
    assert_true(showing_find(&showing, "Seven members") < 0);
    assert_true(showing_find(&showing, "no match") >= 0);
    assert_true(showing_find(&showing, "only matches") >= 0);
    for (uint32_t i = 0; i < session->layout.block_count; i++) {
        bool matches = false;
        for (size_t j = 0; j < session->search.stops.count; j++)
            matches |= session->search.stops.stops[j].block == i;
        assert_int_equal(matches, layout_fold_of(&session->layout, i) == NULL);
    }
    /* The word is a match, not one that was folded away. */
    assert_int_equal(session->target.kind, TARGET_MATCH);
    showing_press(&showing, "& Enter");
    assert_int_equal(session->folding, FOLDING_NONE);
    assert_true(showing_find(&showing, "no match") < 0);
    showing_close(&showing);
}

static void
passages_that_match_stay_through_layouts_levels_and_other_searches(void **state)
{
    (void)state;
    static const char *const keys[] = {"S", "S", "S", "+", "-", "-", "+"};
    struct showing showing;
    open_story(&showing);
    const struct session *session = showing.session;
    showing_press(&showing, "& l e n s Enter / c h o i r Enter g");
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        showing_press(&showing, keys[i]);
        assert_int_equal(session->folding, FOLDING_UNMATCHED);
        assert_true(showing_find(&showing, "no match") >= 0);
        assert_true(showing_find(&showing, "Fishermen") < 0);
    }
    showing_press(&showing, "Esc");
    assert_int_equal(session->folding, FOLDING_NONE);
    assert_true(showing_find(&showing, "no match") < 0);
    showing_close(&showing);
}

static void a_pattern_without_a_match_hides_nothing(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing);
    showing_press(&showing, "& z z z Enter");
    assert_string_equal(showing.session->notice, "zzz: not found");
    assert_int_equal(showing.session->folding, FOLDING_NONE);
    showing_press(&showing, "& ( Enter");
    assert_int_equal(showing.session->folding, FOLDING_NONE);
    assert_true(*showing.session->notice != '\0');
    showing_close(&showing);
}

static void the_place_is_on_the_screen_whatever_is_folded(void **state)
{
    (void)state;
    static const char *const patterns[] = {"choir", "l:garden", "r:insurance",
                                           "lens",  "e",        "Vendling"};
    struct showing showing;
    open_story(&showing);
    struct session *session = showing.session;
    struct error err = {0};
    for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
        assert_int_equal(search_show_only(session, patterns[i], &err), EFFECT_REDRAW);
        for (int step = 0; step < 30; step++) {
            showing_press(&showing, step % 3 ? "j" : step % 2 ? "}" : "Tab");
            long row = place_screen_row(session, session->focus, place_offset(session));
            assert_in_range(row, 0, place_window_rows(session) - 1);
        }
        showing_press(&showing, "S");
    }
    showing_close(&showing);
}

/* A pattern that tries each way to cut a run of letters in two. */
static void a_search_that_is_broken_off_does_not_say_not_found(void **state)
{
    (void)state;
    struct showing showing;
    static const char text[] =
        "The siren went aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaah.\n";
    showing_open(&showing, text, text, 120, 30);
    static const char *const keys[] = {"/ ( a + ) + $ Enter", "& ( a + ) + $ Enter"};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        showing_press(&showing, keys[i]);
        assert_string_equal(showing.session->notice,
                            "(a+)+$: not looked through to the end; there may be more "
                            "matches than these: 0");
    }
    showing_close(&showing);
}

static void blanks_and_escapes_in_a_pattern_mean_what_they_should(void **state)
{
    (void)state;
    struct showing showing;
    static const char text[] = "The pilot of the old\nFerry slept.\n";
    showing_open(&showing, text, text, 120, 30);
    struct search *search = &showing.session->search;
    const struct layout *layout = &showing.session->layout;
    static const struct pattern {
        const char *pattern;
        size_t count;
    } patterns[] = {
        {"old ferry", 2},   {"old[ ]ferry", 0}, {"\\Wferry", 2}, {"\\WferrY", 0},
        {"l:old ferry", 1}, {"r:pilot", 1},     {"ferry", 2},    {"FERRY", 0},
    };
    for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
        assert_true(search_run(search, layout, patterns[i].pattern, NULL));
        assert_int_equal(search->stops.count, patterns[i].count);
    }
    showing_close(&showing);
}

static void typography_is_no_difference_to_a_search(void **state)
{
    (void)state;
    struct showing showing;
    showing_open(&showing, "The keeper\xE2\x80\x99s light \xE2\x80\x94 gone.\n",
                 "The keeper's light - gone.\n", 120, 30);
    struct session *session = showing.session;
    showing_press(&showing, "/ k e e p e r ' s Enter");
    assert_int_equal(session->search.stops.count, 2);
    showing_press(&showing, "/ Space - Space Enter");
    assert_int_equal(session->search.stops.count, 2);
    showing_press(&showing, "g w *");
    assert_int_equal(session->search.stops.count, 2);
    showing_close(&showing);
}

static void a_word_that_ends_with_a_stop_is_found(void **state)
{
    (void)state;
    struct showing showing;
    static const char text[] = "U.S. troops left the U.S. base.\n";
    showing_open(&showing, text, text, 120, 30);
    showing_press(&showing, "*");
    assert_int_equal(showing.session->search.stops.count, 4);
    showing_close(&showing);
}

static void enter_alone_goes_on_with_the_last_pattern(void **state)
{
    (void)state;
    struct showing showing;
    open_story(&showing);
    const struct session *session = showing.session;
    showing_press(&showing, "/ Enter");
    assert_string_equal(session->notice, "no pattern was searched before");
    showing_press(&showing, "/ v o t e Enter");
    size_t count = session->search.stops.count;
    assert_true(count > 2);
    assert_int_equal(session->target.index, 0);
    showing_press(&showing, "/ Enter");
    assert_int_equal(session->target.index, 1);
    showing_press(&showing, "/ Enter n");
    assert_int_equal(session->target.index, 3 % count);
    showing_press(&showing, "? Enter");
    assert_int_equal(session->target.index, 2);
    showing_press(&showing, "n");
    assert_int_equal(session->target.index, 1);
    showing_press(&showing, "Esc / Enter");
    assert_string_equal(session->search.pattern, "vote");
    assert_int_equal(session->search.stops.count, count);
    showing_close(&showing);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_first_match_is_shown_while_the_pattern_is_typed),
        cmocka_unit_test(giving_up_leads_back_to_the_place_and_the_pattern_before),
        cmocka_unit_test(the_word_here_is_searched_as_a_whole_word),
        cmocka_unit_test(a_word_with_signs_is_no_pattern),
        cmocka_unit_test(on_a_sign_the_word_behind_it_is_searched),
        cmocka_unit_test(only_passages_that_match_are_shown),
        cmocka_unit_test(
            passages_that_match_stay_through_layouts_levels_and_other_searches),
        cmocka_unit_test(a_pattern_without_a_match_hides_nothing),
        cmocka_unit_test(the_place_is_on_the_screen_whatever_is_folded),
        cmocka_unit_test(a_search_that_is_broken_off_does_not_say_not_found),
        cmocka_unit_test(blanks_and_escapes_in_a_pattern_mean_what_they_should),
        cmocka_unit_test(typography_is_no_difference_to_a_search),
        cmocka_unit_test(a_word_that_ends_with_a_stop_is_found),
        cmocka_unit_test(enter_alone_goes_on_with_the_last_pattern),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
