/* test_list_rows.c - what is seen of a list's lines where they do not fit, and how many
 * they are said to be. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "showing.h"
#include "story.h"

#include "session/panel_fit.h"

#include <stdio.h>
#include <string.h>

/* The halves of "head: left -> right" and, between bars, what is to be seen of them. */
static void expect_fit(const char *marked, uint32_t room_cells, const char *expected)
{
    char text[200];
    uint32_t bars[4] = {0}, bar_count = 0, length = 0;
    for (const char *at = marked; *at; at++) {
        if (*at == '|')
            bars[bar_count++] = length;
        else
            text[length++] = *at;
    }
    text[length] = '\0';
    const char *colon = strstr(text, ": "), *arrow = strstr(text, " -> ");
    uint32_t left = colon ? (uint32_t)(colon + 2 - text) : 0;
    uint32_t middle = (uint32_t)(arrow - text);
    struct panel_pair pair = {{{left, middle}, {middle + 4, length}},
                              {{bars[0], bars[1]}, {bars[2], bars[3]}}};
    struct buffer out = {0};
    panel_fit_pair(&out, text, &pair, room_cells, DISPLAY_ASCII);
    buffer_append_char(&out, '\0');
    assert_false(out.failed);
    assert_string_equal(out.bytes, expected);
    buffer_clear(&out);
}

static void a_pair_that_fits_is_whole(void **state)
{
    (void)state;
    expect_fit("a |word| -> a |sword|", 17, "a word -> a sword");
    expect_fit("other words: a |word| -> a |sword|", 30,
               "other words: a word -> a sword");
}

static void a_half_begins_where_it_differs_if_that_would_be_cut_off(void **state)
{
    (void)state;
    expect_fit("who is really |calling the shots| -> who is really |calling the shot|",
               44, "..calling the shots -> ..calling the shot");
}

static void both_halves_begin_where_one_must(void **state)
{
    (void)state;
    expect_fit("I have spoken |to the rats and| they are -> "
               "I have spoken |to the rats|, all of them",
               58, "..to the rats and they are -> ..to the rats, all of them");
    expect_fit("I have spoken |to the rats and| they are -> I |have|", 34,
               "..to the rats and they.. -> I have");
}

static void words_before_what_differs_give_way_to_it(void **state)
{
    (void)state;
    expect_fit("|bakers have sold| rolls -> |bakers have bought| rolls", 26,
               "..sold.. -> ..bought..");
    expect_fit("so |bakers have sold| -> so |bakers have bought|", 32,
               "..have sold -> ..have bought");
}

static void halves_that_differ_early_are_cut_at_their_ends(void **state)
{
    (void)state;
    expect_fit("|nobody| fell into the river -> |somebody| fell into the river", 34,
               "nobody fell.. -> somebody fell..");
}

static void one_half_gets_what_the_other_does_not_need(void **state)
{
    (void)state;
    expect_fit("|soon| -> |by| the end of the week on Friday", 30,
               "soon -> by the end of the..");
    expect_fit("|by| the end of the week on Friday -> |soon|", 30,
               "by the end of the.. -> soon");
}

static void half_a_number_is_not_told(void **state)
{
    (void)state;
    expect_fit("|they| wanted some 4000 goats -> |he| wanted some 4 goats", 48,
               "they wanted some.. -> he wanted some 4 goats");
    expect_fit("|incomprehensibilities| -> |unimaginablenesses|", 34,
               "incomprehensi.. -> unimaginablen..");
}

static void what_differs_is_not_cut_off_with_the_comma_behind_it(void **state)
{
    (void)state;
    expect_fit("they all |came|, with their goats -> |x|", 20, "they all came.. -> x");
    expect_fit("they all |came|, with their goats -> |x|", 19, "..came, with.. -> x");
}

static void the_head_gives_way_to_the_halves(void **state)
{
    (void)state;
    expect_fit("other words: |nobody| fell into the river -> |somebody| fell in, too",
               60, "other words: nobody fell into the.. -> somebody fell in, too");
    expect_fit("other words: |nobody| fell into the river -> |somebody| fell in, too",
               40, "nobody fell into.. -> somebody fell..");
}

static void no_room_is_no_trouble(void **state)
{
    (void)state;
    for (uint32_t room = 0; room < 12; room++) {
        static const char text[] = "x: \344\270\200\344\272\214 -> \344\270\211";
        struct panel_pair pair = {{{3, 9}, {13, 16}}, {{6, 9}, {13, 16}}};
        struct buffer out = {0};
        panel_fit_pair(&out, text, &pair, room, DISPLAY_UTF8);
        assert_false(out.failed);
        buffer_clear(&out);
    }
}

/* Two long quotations that differ in their last words. */
static const char sworn_left[] =
    "The mate told the inquiry: \"We took the inner channel because the chart said "
    "that it was deep enough, and I would do the same again tomorrow.\"\n";
static const char sworn_right[] =
    "The mate told the inquiry: \"We took the inner channel because the chart said "
    "that it was deep enough, and I would do the same again today.\"\n";

static void a_narrow_list_of_quotations_shows_the_words_that_differ(void **state)
{
    (void)state;
    struct showing showing;
    showing_open(&showing, sworn_left, sworn_right, 80, 24);
    showing_press(&showing, "L");
    assert_true(
        showing_find(&showing, "..same again tomorrow. -> ..same again today.") > 0);
    showing_resize(&showing, 300, 24);
    assert_true(showing_find(&showing, "I would do the same again tomorrow. -> We took "
                                       "the inner channel") > 0);
    showing_close(&showing);
}

static void words_that_lost_their_marks_alone_are_listed_once(void **state)
{
    (void)state;
    struct showing showing;
    showing_open(&showing, "Ada Holm called it \"a joke with decimals\" on Monday.\n",
                 "Ada Holm called it a joke with decimals on Monday.\n", 120, 24);
    showing_press(&showing, "L");
    assert_true(showing_find(&showing, "unmarked  a joke with decimals") > 0);
    assert_int_equal(showing_find(&showing, "decimals ->"), -1);
    showing_close(&showing);
}

static void a_narrow_list_of_findings_cuts_halves_that_look_like_a_message(void **state)
{
    (void)state;
    struct showing showing;
    showing_open(
        &showing,
        "Holm wrote: \"Our plan is this: north -> south, then to the goats.\"\n",
        "Holm wrote: \"Our plan is that: east -> west, then to the goats.\"\n", 100,
        24);
    const struct finding *finding = &showing.session->comparison->findings[0];
    const struct span left = finding->words[SIDE_LEFT];
    const struct span right = finding->words[SIDE_RIGHT];
    assert_memory_equal(finding->message + left.start, "this: north -> south", 20);
    assert_int_equal(span_length(left), 20);
    assert_string_equal(finding->message + right.start, "that: east -> west");
    assert_int_equal(right.end, strlen(finding->message));
    showing_press(&showing, "l");
    assert_true(showing_find(&showing, "this: north -> south -> that: east -> west") >
                0);
    showing_resize(&showing, 54, 24);
    assert_true(showing_find(&showing, "this: north ->.. -> that: east ->..") > 0);
    showing_close(&showing);
}

static void a_filter_finds_words_that_are_not_in_sight(void **state)
{
    (void)state;
    struct showing showing;
    showing_open(&showing, sworn_left, sworn_right, 80, 24);
    showing_press(&showing, "L / c h a n n e l Enter");
    assert_int_equal(showing.session->panel.shown_count, 1);
    showing_close(&showing);
}

static void a_filter_that_is_given_up_leaves_the_choice(void **state)
{
    (void)state;
    struct showing showing;
    showing_open(&showing, story_left, story_right, 120, 30);
    const struct panel *panel = &showing.session->panel;
    showing_press(&showing, "l g j j j");
    uint32_t token = showing.session->token[showing.session->focus];
    showing_press(&showing, "/ z z z");
    assert_int_equal(panel->shown_count, 0);
    showing_press(&showing, "Esc");
    assert_int_equal(panel->selected, 3);
    assert_int_equal(showing.session->token[showing.session->focus], token);
    /* A line that the filter holds stays chosen, another gives way to the first. */
    showing_press(&showing, "/ e Enter");
    assert_int_equal(panel->lines[panel->shown[panel->selected]].target.index, 3);
    showing_press(&showing, "/ Enter");
    assert_int_equal(panel->lines[panel->shown[panel->selected]].target.index, 3);
    showing_press(&showing, "/ n Enter");
    assert_int_equal(panel->selected, 0);
    assert_int_equal(panel->lines[panel->shown[0]].target.index, 4);
    showing_close(&showing);
}

/* Of findings the list has one order and the jumps another. */
static void which_of_how_many_is_said_once(void **state)
{
    (void)state;
    struct showing showing;
    showing_open(&showing, story_left, story_right, 120, 30);
    size_t count = showing.session->comparison->finding_count;
    char title[40], total[40];
    snprintf(title, sizeof title, " Findings 2 of %zu", count);
    snprintf(total, sizeof total, "  %zu findings", count);
    showing_press(&showing, "l g j");
    assert_true(showing_find(&showing, title) > 0);
    assert_true(showing_find(&showing, total) > 0);
    assert_int_equal(showing_find(&showing, "finding "), -1);
    showing_press(&showing, "Enter");
    assert_null(strstr(showing.session->notice, " of "));
    showing_press(&showing, "Tab");
    snprintf(title, sizeof title, " Findings (%zu)", count);
    assert_true(showing_find(&showing, title) > 0);
    showing_press(&showing, "]d");
    assert_memory_equal(showing.session->notice, "finding ", 8);
    showing_close(&showing);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_pair_that_fits_is_whole),
        cmocka_unit_test(a_half_begins_where_it_differs_if_that_would_be_cut_off),
        cmocka_unit_test(both_halves_begin_where_one_must),
        cmocka_unit_test(words_before_what_differs_give_way_to_it),
        cmocka_unit_test(halves_that_differ_early_are_cut_at_their_ends),
        cmocka_unit_test(one_half_gets_what_the_other_does_not_need),
        cmocka_unit_test(half_a_number_is_not_told),
        cmocka_unit_test(what_differs_is_not_cut_off_with_the_comma_behind_it),
        cmocka_unit_test(the_head_gives_way_to_the_halves),
        cmocka_unit_test(no_room_is_no_trouble),
        cmocka_unit_test(a_narrow_list_of_quotations_shows_the_words_that_differ),
        cmocka_unit_test(words_that_lost_their_marks_alone_are_listed_once),
        cmocka_unit_test(
            a_narrow_list_of_findings_cuts_halves_that_look_like_a_message),
        cmocka_unit_test(a_filter_finds_words_that_are_not_in_sight),
        cmocka_unit_test(a_filter_that_is_given_up_leaves_the_choice),
        cmocka_unit_test(which_of_how_many_is_said_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
