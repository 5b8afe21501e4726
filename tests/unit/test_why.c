/* test_why.c - the page of reasons, paragraph by paragraph. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "showing.h"
#include "story.h"

#include <stdio.h>
#include <string.h>

/* What stands behind the nth lead of this name, from 0, its rows joined; "" if there is
 * none. A paragraph without a lead is one of its own. */
static const char *reason(const struct showing *showing, const char *lead, int nth)
{
    static char text[2048];
    const struct panel *panel = &showing->session->panel;
    size_t i = 0;
    *text = '\0';
    for (; i < panel->count; i++)
        if (strcmp(panel->lines[i].lead, lead) == 0 && nth-- == 0)
            break;
    if (i < panel->count)
        strcat(text, panel->lines[i].text);
    while (++i < panel->count && !*panel->lines[i].lead) {
        size_t length = strlen(text);
        if (text[length - 1] == '.')
            break;
        snprintf(text + length, sizeof text - length, " %s", panel->lines[i].text);
    }
    return text;
}

/* Is a sentence on the page, however it is broken into rows? */
static bool says(const struct showing *showing, const char *sentence)
{
    static char page[8192];
    const struct panel *panel = &showing->session->panel;
    *page = '\0';
    for (size_t i = 0; i < panel->count; i++) {
        size_t length = strlen(page);
        snprintf(page + length, sizeof page - length, " %s", panel->lines[i].text);
    }
    if (strstr(page, sentence))
        return true;
    print_message("%s\n", page);
    return false;
}

static void ask(struct showing *showing, const char *keys)
{
    showing_open(showing, story_left, story_right, 120, 40);
    showing_press(showing, keys);
    assert_int_equal(showing->session->panel.kind, PANEL_WHY);
}

static void a_link_is_told_with_what_speaks_for_it_and_against_it(void **state)
{
    (void)state;
    struct showing showing;
    ask(&showing, "2 g i");
    assert_string_equal(reason(&showing, "Passage", 0), "left 2, right 2: edited.");
    assert_true(says(
        &showing, " They tell the same at the same place in the order, in words that "
                  "differ in part. 2 places differ. That they belong together is "));
    const char *text = reason(&showing, "  for it", 0);
    assert_non_null(strstr(text, "The right has "));
    assert_non_null(strstr(text, "% of those of the right. Both have: "));
    assert_true(says(&showing, " The passages before and behind are linked, too. Both "
                               "are about as long."));
    assert_string_equal(reason(&showing, "  against", 0),
                        "Only the left has: harbour, monday. Only the right has: "
                        "port, tuesday.");
    showing_close(&showing);
}

static void a_split_names_all_its_passages_and_how_long_they_are(void **state)
{
    (void)state;
    struct showing showing;
    showing_open(
        &showing,
        "The dredger left the basin at noon. Its crew had been promised a bonus "
        "for each ton of silt, the company wrote.\n",
        "The dredger left the basin at noon.\n", 120, 40);
    showing_press(&showing, "i");
    assert_string_equal(reason(&showing, "Passage", 0), "left 1, right 1: edited.");
    assert_true(says(&showing, "The left is 3."));
    assert_true(says(&showing, " times as long."));
    showing_close(&showing);
    ask(&showing, "6 g i");
    assert_string_equal(reason(&showing, "Passage", 0), "left 6, right 5-6: split.");
    showing_close(&showing);
}

static void a_lone_passage_has_nothing_for_it(void **state)
{
    (void)state;
    struct showing showing;
    ask(&showing, "1 0 g i");
    assert_string_equal(reason(&showing, "Passage", 0), "left 10: dropped.");
    assert_string_equal(reason(&showing, "  for it", 0), "");
    assert_true(
        says(&showing, "Nothing on the right tells the same: no passage there"));
    showing_press(&showing, "q Tab 8 g i");
    assert_string_equal(reason(&showing, "Passage", 0), "right 8: added.");
    showing_close(&showing);
}

static void a_quotation_is_told_with_its_risks_and_its_speakers(void **state)
{
    (void)state;
    struct showing showing;
    showing_open(
        &showing, "\u201cWe sold 40 boats and lost none,\u201d said Odda Lindqvist.\n",
        "\u201cWe sold 14 boats and lost none,\u201d said Odda Lindqvist.\n", 120, 40);
    showing_press(&showing, "J i");
    assert_string_equal(reason(&showing, "Quotation", 0), "reworded.");
    assert_string_equal(reason(&showing, "  left", 0),
                        "We sold 40 boats and lost none,");
    assert_true(says(&showing, "The words inside the marks were changed. How well the "
                               "two fit each other: "));
    assert_true(says(&showing, " of 100. At risk: a number."));
    assert_string_equal(reason(&showing, "  speaker", 0),
                        "Both versions name the same speaker. Left: Odda Lindqvist. "
                        "Right: Odda Lindqvist.");
    showing_close(&showing);
}

static void a_finding_is_told_with_its_places_and_the_keys_that_judge_it(void **state)
{
    (void)state;
    struct showing showing;
    showing_open(&showing,
                 "Marten Oldekop opened the bridge on Monday.\n\n"
                 "The bridge was built for the trams, said Oldekop.\n",
                 "Marten Oldekob opened the bridge on Monday.\n\n"
                 "The bridge was built for the trams, said Oldekob.\n",
                 120, 40);
    showing_press(&showing, "]d i");
    assert_memory_equal(reason(&showing, "Finding", 0), "name (to check): ", 17);
    assert_true(says(
        &showing, " This is place 1 of 2; ]p goes to the next one. x dismisses it, o "
                  "marks it as checked, O as an open question."));
    /* A command without a key is named as the prompt takes it. */
    size_t count;
    key_map_unbind(&showing.session->keys,
                   (uint32_t)(command_find("dismiss", 7) - command_table(&count)));
    showing_press(&showing, "q i");
    assert_true(says(&showing, " :dismiss dismisses it, o marks it as checked, "));
    showing_close(&showing);
}

static void accepted_variants_of_a_name_are_told(void **state)
{
    (void)state;
    struct showing showing;
    showing_open(&showing, "The trains to Kyiv were late again on Friday.\n",
                 "The trains to Kiev were late once more on Friday.\n", 120, 40);
    showing_press(&showing, "i");
    assert_true(says(&showing, "Accepted variants of one name: Kyiv, Kiev"));
    showing_close(&showing);
}

static void what_the_reader_noted_is_told_where_it_belongs(void **state)
{
    (void)state;
    struct showing showing;
    ask(&showing, "2 g i");
    assert_string_equal(reason(&showing, "  noted", 0), "");
    showing_press(&showing, "q Esc c");
    showing_type(&showing, "ask the port");
    showing_press(&showing, "i");
    assert_string_equal(reason(&showing, "  noted", 0), "note: ask the port");
    showing_press(&showing, "q ]d O r");
    showing_type(&showing, "who counted?");
    showing_press(&showing, "i");
    const char *noted = "queried: who counted?";
    assert_memory_equal(reason(&showing, "  noted", 0), noted, strlen(noted));
    showing_press(&showing, "q J c");
    showing_type(&showing, "on tape");
    showing_press(&showing, "i");
    assert_string_equal(reason(&showing, "  noted", 0), "note: on tape");
    showing_close(&showing);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_link_is_told_with_what_speaks_for_it_and_against_it),
        cmocka_unit_test(a_split_names_all_its_passages_and_how_long_they_are),
        cmocka_unit_test(a_lone_passage_has_nothing_for_it),
        cmocka_unit_test(a_quotation_is_told_with_its_risks_and_its_speakers),
        cmocka_unit_test(a_finding_is_told_with_its_places_and_the_keys_that_judge_it),
        cmocka_unit_test(accepted_variants_of_a_name_are_told),
        cmocka_unit_test(what_the_reader_noted_is_told_where_it_belongs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
