/* test_complete.c - what Tab offers in the prompt, and names of other programs. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "showing.h"

#include "base/file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char text[] = "The harbour board met on Monday.\n\nIt rained.\n";

static void open_text(struct showing *showing)
{
    showing_open(showing, text, text, 120, 40);
}

static void type(struct showing *showing, const char *line)
{
    struct error err = {0};
    for (; *line; line++)
        session_key(showing->session, (uint32_t)(unsigned char)*line, &err);
    assert_int_equal(err.code, ERROR_NONE);
}

/* The candidates for a line, separated by blanks. */
static const char *candidates(const struct showing *showing, const char *line)
{
    static char all[2048];
    struct completions found = {0};
    struct error err = {0};
    assert_true(complete_line(showing->session, line, &found, &err));
    all[0] = '\0';
    for (size_t i = 0; i < found.count; i++)
        snprintf(all + strlen(all), sizeof all - strlen(all), "%s%s", i ? " " : "",
                 found.items[i]);
    completions_clear(&found);
    return all;
}

static void commands_settings_and_their_values_are_offered(void **state)
{
    (void)state;
    struct showing showing;
    open_text(&showing);
    assert_string_equal(candidates(&showing, "typ"), "typography");
    assert_string_equal(candidates(&showing, "fold"), "fold fold-all");
    assert_string_equal(candidates(&showing, "no-such"), "");
    assert_string_equal(candidates(&showing, "no-such x"), "");
    assert_string_equal(candidates(&showing, "layout s"), "side stack");
    assert_string_equal(candidates(&showing, "set meas"), "measure");
    assert_string_equal(candidates(&showing, "set asc"), "");
    assert_string_equal(candidates(&showing, "set nom"), "nomouse");
    assert_non_null(strstr(candidates(&showing, "set mouse "), "yes"));
    assert_non_null(strstr(candidates(&showing, "set detail=f"), "facts"));
    assert_string_equal(candidates(&showing, "set measure 7"), "");
    assert_string_equal(candidates(&showing, "against "), "1 2");
    assert_string_equal(candidates(&showing, "help typ"), "typography");
    assert_string_equal(candidates(&showing, "export ht"), "html");
    showing_close(&showing);
}

static void files_are_offered_behind_a_format(void **state)
{
    (void)state;
    struct showing showing;
    struct error err = {0};
    char folder[] = "/tmp/diptych-complete-XXXXXX", path[64], line[128], expected[256];
    static const char *const names[] = {"report.html", "reports", ".hidden", "other"};
    assert_non_null(mkdtemp(folder));
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        snprintf(path, sizeof path, "%s/%s", folder, names[i]);
        if (i == 1)
            assert_int_equal(mkdir(path, 0700), 0);
        else
            assert_true(file_write(path, "x", 1, &err));
    }
    open_text(&showing);
    snprintf(line, sizeof line, "export html %s/rep", folder);
    snprintf(expected, sizeof expected, "%s/report.html %s/reports/", folder, folder);
    assert_string_equal(candidates(&showing, line), expected);
    snprintf(line, sizeof line, "export html %s/", folder);
    assert_null(strstr(candidates(&showing, line), "hidden"));
    snprintf(line, sizeof line, "export html %s/.h", folder);
    assert_non_null(strstr(candidates(&showing, line), ".hidden"));
    showing.session->options.home = folder;
    assert_string_equal(candidates(&showing, "export html ~/rep"),
                        "~/report.html ~/reports/");
    snprintf(line, sizeof line, "export html %s/none/", folder);
    assert_string_equal(candidates(&showing, line), "");
    showing_close(&showing);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        snprintf(path, sizeof path, "%s/%s", folder, names[i]);
        assert_int_equal(remove(path), 0);
    }
    assert_int_equal(rmdir(folder), 0);
}

static void tab_goes_round_the_candidates_and_back(void **state)
{
    (void)state;
    struct showing showing;
    open_text(&showing);
    const struct prompt *prompt = &showing.session->prompt;
    type(&showing, ":fold");
    showing_press(&showing, "Tab");
    assert_string_equal(prompt->line, "fold");
    showing_press(&showing, "Tab");
    assert_string_equal(prompt->line, "fold-all");
    showing_press(&showing, "Tab S-Tab");
    assert_string_equal(prompt->line, "fold-all");
    showing_press(&showing, "^U");
    type(&showing, "set detail ");
    showing_press(&showing, "Tab");
    assert_string_equal(prompt->line, "set detail facts");
    showing_press(&showing, "Esc");
    showing_close(&showing);
}

static void the_prompt_says_what_a_command_does(void **state)
{
    (void)state;
    struct showing showing;
    open_text(&showing);
    type(&showing, ":");
    assert_true(showing_find(&showing, "Tab completes") >= 0);
    type(&showing, "against ");
    assert_true(showing_find(&showing, "compare this version with the Nth") >= 0);
    showing_press(&showing, "Esc");
    showing_close(&showing);
}

static void a_key_of_several_shows_what_may_follow(void **state)
{
    (void)state;
    struct showing showing;
    open_text(&showing);
    showing_press(&showing, "]");
    assert_true(showing_find(&showing, "q quotation  c change  d finding") >= 0);
    showing_press(&showing, "Esc z");
    assert_true(showing_find(&showing, "a fold  M fold all  R unfold all") >= 0);
    showing_press(&showing, "R");
    assert_true(showing_find(&showing, "q quit") >= 0);
    showing_close(&showing);
}

static void an_empty_prompt_says_what_it_takes(void **state)
{
    (void)state;
    static const char *const prompts[][2] = {
        {"/", "l: or r:"}, {"?", "the help is h"}, {"&", "nothing shows all"}};
    struct showing showing;
    open_text(&showing);
    for (size_t i = 0; i < sizeof prompts / sizeof *prompts; i++) {
        showing_press(&showing, prompts[i][0]);
        assert_true(showing_find(&showing, prompts[i][1]) >= 0);
        showing_press(&showing, "x");
        assert_true(showing_find(&showing, prompts[i][1]) < 0);
        showing_press(&showing, "Esc");
    }
    showing_close(&showing);
}

static void names_of_other_programs_are_understood(void **state)
{
    (void)state;
    static const char *const lines[][2] = {
        {"q", "close"},     {"q!", "quit"},     {"h", "help"},
        {"n", "next"},      {"p", "prev"},      {"w", "export"},
        {"se", "set"},      {"next", "next"},   {"quotation", "quotations"},
        {"x", "quit"},      {"qall", "quit"},   {"noh", "cancel"},
        {"ls", "versions"}, {"marks", "notes"}, {"e!", "reload"},
    };
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        const struct command *found = command_find(lines[i][0], strlen(lines[i][0]));
        assert_non_null(found);
        assert_string_equal(found->name, lines[i][1]);
    }
    struct showing showing;
    open_text(&showing);
    /* As in vi, :q closes the help alone. */
    showing_press(&showing, "h :");
    type(&showing, "q\r");
    assert_int_equal(showing.session->panel.kind, PANEL_NONE);
    type(&showing, ":$\r");
    assert_string_equal(showing_word(&showing), ".");
    type(&showing, ":1\r");
    assert_string_equal(showing_word(&showing), "The");
    type(&showing, ":&harbour\r");
    assert_int_equal(showing.session->folding, FOLDING_UNMATCHED);
    const int *numbers = &showing.session->settings.values[SETTING_NUMBERS];
    static const struct {
        const char *line;
        int numbers;
    } settings[] = {{":set nonumbers\r", 0},    {":set nu!\r", 1},
                    {":set nu!\r", 0},          {":set numbers=yes\r", 1},
                    {":set nonu\r", 0},         {":set numbers\r", 1},
                    {":set nonumbers yes\r", 1}};
    for (size_t i = 0; i < sizeof settings / sizeof *settings; i++) {
        type(&showing, settings[i].line);
        assert_int_equal(*numbers, settings[i].numbers);
    }
    type(&showing, ":set nolayout\r");
    assert_string_equal(showing.session->notice,
                        "nolayout: no such setting (set alone names them)");
    showing_close(&showing);
}

static void all_settings_are_told_where_a_screen_has_80_columns(void **state)
{
    (void)state;
    struct showing showing;
    open_text(&showing);
    showing_resize(&showing, 80, 24);
    type(&showing, ":set\r");
    assert_true(showing_find(&showing, "layout=auto measure=76 numbers detail=words "
                                       "theme=default nomouse watch=no") > 0);
    assert_int_equal(showing_find(&showing, "100%"), -1);
    showing_press(&showing, "k");
    assert_true(showing_find(&showing, "100%") > 0);
    showing_close(&showing);
}

static void a_key_stands_for_its_command(void **state)
{
    (void)state;
    struct showing showing;
    open_text(&showing);
    type(&showing, ":G\r");
    assert_string_equal(showing_word(&showing), ".");
    type(&showing, ":2G\r");
    assert_string_equal(showing_word(&showing), "It");
    type(&showing, ":]d\r");
    assert_string_equal(showing.session->notice, "no finding in these versions");
    type(&showing, ":]\r");
    assert_string_equal(showing.session->notice, "]: no such command (h: help)");
    showing_close(&showing);
}

static void help_is_asked_for_by_a_word(void **state)
{
    (void)state;
    struct showing showing;
    open_text(&showing);
    const struct panel *panel = &showing.session->panel;
    type(&showing, ":help typography\r");
    assert_int_equal(panel->kind, PANEL_HELP);
    assert_true(panel->shown_count > 0 && panel->shown_count < panel->count);
    type(&showing, ":help unmatched\r");
    assert_int_equal(panel->kind, PANEL_HELP);
    assert_true(showing_find(&showing, "next unmatched passage") >= 0);
    showing_press(&showing, "q");
    assert_int_equal(panel->kind, PANEL_NONE);
    showing_close(&showing);
}

static void rebound_keys_are_shown_wherever_keys_are(void **state)
{
    (void)state;
    struct showing showing;
    size_t count;
    open_text(&showing);
    const struct command *dismiss = command_find("dismiss", 7);
    uint32_t index = (uint32_t)(dismiss - command_table(&count));
    struct key_sequence key;
    struct error err = {0};
    assert_true(key_parse("F9", 2, &key));
    key_map_unbind(&showing.session->keys, index);
    assert_true(key_map_bind(&showing.session->keys, &key, index, &err));
    showing_press(&showing, "l");
    assert_true(showing_find(&showing, "F9 dismiss") >= 0);
    showing_press(&showing, "q");
    type(&showing, ":help dismiss the\r");
    assert_true(showing_find(&showing, "F9 ") >= 0);
    showing_close(&showing);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(commands_settings_and_their_values_are_offered),
        cmocka_unit_test(files_are_offered_behind_a_format),
        cmocka_unit_test(tab_goes_round_the_candidates_and_back),
        cmocka_unit_test(the_prompt_says_what_a_command_does),
        cmocka_unit_test(a_key_of_several_shows_what_may_follow),
        cmocka_unit_test(an_empty_prompt_says_what_it_takes),
        cmocka_unit_test(names_of_other_programs_are_understood),
        cmocka_unit_test(all_settings_are_told_where_a_screen_has_80_columns),
        cmocka_unit_test(a_key_stands_for_its_command),
        cmocka_unit_test(help_is_asked_for_by_a_word),
        cmocka_unit_test(rebound_keys_are_shown_wherever_keys_are),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
