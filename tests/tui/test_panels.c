/* test_panels.c - lists, help, reasons and the prompt; every key of the table; what is
 * dismissed, now and when the pair is opened again. */
#include "tui/reader.h"

#include "tui/testing.h"

#include "session/command.h"

#include <ftw.h>
#include <stdio.h>
#include <string.h>

static struct terminal *open_sample(const char *name)
{
    struct reader_pair pair;
    reader_pair_of_sample(&pair, name);
    return reader_open(&pair, 110, 34);
}

/* "n of m" of a list's title row. */
static unsigned list_count(const struct terminal *terminal, const char *title,
                           unsigned *selected)
{
    unsigned count = 0;
    const struct screen *screen = terminal_screen(terminal);
    int row = screen_find(screen, 2, title);
    const char *found = row < 0 ? NULL : strstr(screen->text[row], title);
    if (!found || sscanf(found + strlen(title), " %u of %u", selected, &count) != 2) {
        screen_print(screen, stderr);
        fail_msg("no list \"%s\"", title);
    }
    return count;
}

static void lists_open_filter_jump_and_close(void **state)
{
    (void)state;
    static const struct list {
        const char *key;
        const char *title;
        const char *filter; /* of which some lines hold it, but not all */
    } lists[] = {
        {"l", " Findings ", "name"},
        {"L", " Quotations ", "verbatim"},
        {"t", " Contents", NULL},
    };
    struct terminal *terminal = open_sample("lighthouse");
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        const struct list *list = &lists[i];
        unsigned selected, all, filtered;
        struct screen before = {0};
        screen_copy(&before, terminal_screen(terminal));
        reader_press(terminal, list->key);
        reader_expect_painted(terminal, list->key);
        all = list_count(terminal, list->title, &selected);
        assert_true(all > 0);
        assert_int_equal(selected, 1);
        if (list->filter) {
            reader_press(terminal, "G");
            list_count(terminal, list->title, &selected);
            assert_int_equal(selected, all);
            reader_press(terminal, "g");
            reader_press(terminal, "/");
            reader_press(terminal, list->filter);
            reader_press(terminal, "\r");
            filtered = list_count(terminal, list->title, &selected);
            assert_in_range(filtered, 1, all - 1);
            reader_press(terminal, "/\025\r");
            assert_int_equal(list_count(terminal, list->title, &selected), all);
        }
        reader_press(terminal, "j\r");
        reader_expect_painted(terminal, "Enter in a list");
        reader_press(terminal, "\t");
        reader_press(terminal, "\t");
        reader_press(terminal, "q");
        assert_int_equal(screen_find(terminal_screen(terminal), 2, list->title), -1);
        reader_press(terminal, "\033");
        reader_press(terminal, "g");
        screen_clear(&before);
    }
    terminal_close(terminal);
}

static void a_list_closed_at_once_leaves_the_panes_as_they_were(void **state)
{
    (void)state;
    static const char *const keys[] = {"l", "L", "t", "i", "h"};
    struct terminal *terminal = open_sample("edition");
    struct screen before = {0};
    reader_press(terminal, "9j");
    screen_copy(&before, terminal_screen(terminal));
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        reader_press(terminal, keys[i]);
        reader_press(terminal, i % 2 ? "q" : "\033");
        reader_expect_same_rows(&before, terminal_screen(terminal));
    }
    screen_clear(&before);
    terminal_close(terminal);
}

static void the_help_shows_every_command_and_its_keys(void **state)
{
    (void)state;
    struct reader_pair pair;
    reader_pair_of_fixture(&pair, "tiny");
    struct terminal *terminal = reader_open(&pair, 110, 60);
    size_t count, shown = 0;
    const struct command *commands = command_table(&count);
    bool *seen = testing_allocate(count, sizeof *seen);
    reader_press(terminal, "h");
    for (int page = 0; page < 4; page++) {
        const struct screen *screen = terminal_screen(terminal);
        for (size_t i = 0; i < count; i++)
            for (int row = screen_find(screen, 0, commands[i].help);
                 row >= 0 && !seen[i];
                 row = screen_find(screen, (unsigned)row + 1, commands[i].help)) {
                char key[16] = "";
                snprintf(key, sizeof key, " %.*s ", (int)strcspn(commands[i].keys, " "),
                         commands[i].keys);
                seen[i] = strstr(screen->text[row], key) != NULL;
                shown += seen[i];
            }
        reader_press(terminal, " ");
    }
    for (size_t i = 0; i < count; i++)
        if (!seen[i])
            fail_msg("the help does not show %s", commands[i].name);
    assert_int_equal(shown, count);
    free(seen);
    terminal_close(terminal);
}

static void reasons_are_given_for_a_quotation_and_a_finding(void **state)
{
    (void)state;
    struct terminal *terminal = open_sample("lighthouse");
    reader_press(terminal, "J");
    reader_press(terminal, "i");
    reader_expect(terminal, "Why");
    reader_expect_painted(terminal, "i");
    reader_press(terminal, "\033");
    reader_press(terminal, "]d");
    reader_press(terminal, "i");
    reader_expect(terminal, "Why");
    terminal_close(terminal);
}

/* Was the cursor shown or hidden by what was written last? */
static bool has_visible_cursor(const struct terminal *terminal)
{
    static const char shown[] = "\033[?25h", hidden[] = "\033[?25l";
    size_t length, at = sizeof shown - 1;
    const char *output = terminal_output(terminal, &length);
    bool is_visible = true;
    for (; at <= length; at++) {
        const char *found = output + at - (sizeof shown - 1);
        if (memcmp(found, hidden, sizeof hidden - 1) == 0)
            is_visible = false;
        else if (memcmp(found, shown, sizeof shown - 1) == 0)
            is_visible = true;
    }
    return is_visible;
}

static void the_cursor_is_seen_in_the_text_and_where_one_types(void **state)
{
    (void)state;
    static const struct step {
        const char *keys;
        bool is_visible;
    } steps[] = {{"J", true},   {"l", false}, {"i", false},  {"h", false}, {"/", true},
                 {"\r", false}, {"\t", true}, {"\t", false}, {"qq", true}};
    struct terminal *terminal = open_sample("lighthouse");
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        reader_press(terminal, steps[i].keys);
        if (has_visible_cursor(terminal) != steps[i].is_visible)
            fail_msg("after %zu steps the cursor is %s", i + 1,
                     steps[i].is_visible ? "hidden" : "seen");
        reader_expect_painted(terminal, steps[i].keys);
    }
    terminal_close(terminal);
}

static void an_unbound_key_is_named(void **state)
{
    (void)state;
    struct terminal *terminal = open_sample("bruecke");
    reader_press(terminal, "B");
    reader_expect_status(terminal, "B is not a key");
    reader_press(terminal, "]z");
    reader_expect_status(terminal, "]z is not a key");
    /* Shift and an arrow. */
    reader_press(terminal, "\033[1;2D");
    reader_expect_status(terminal, "this key has no name in the reader");
    terminal_close(terminal);
}

static void the_prompt_completes_runs_and_keeps_its_history(void **state)
{
    (void)state;
    struct terminal *terminal = open_sample("edition");
    const struct screen *screen = reader_press(terminal, ":typo\t");
    assert_non_null(strstr(screen->text[screen->rows - 1], ":typography"));
    reader_press(terminal, "\r");
    reader_expect_status(terminal, "typography shown");
    screen = reader_press(terminal, ":\033OA");
    assert_non_null(strstr(screen->text[screen->rows - 1], ":typography"));
    reader_press(terminal, "\r");
    reader_expect_status(terminal, "typography hidden");
    reader_press(terminal, ":layout st\t\r");
    reader_expect_status(terminal, "layout: stacked");
    reader_press(terminal, ":layout side\r");
    reader_press(terminal, ":5\r");
    reader_expect_status(terminal, "passage 5");
    reader_press(terminal, ":no-such\r");
    reader_expect_status(terminal, "no-such: no such command");
    reader_press(terminal, ":half\033");
    reader_press(terminal, ":\010");
    reader_expect_painted(terminal, "leaving the prompt");
    terminal_close(terminal);
}

static void typography_is_shown_and_hidden(void **state)
{
    (void)state;
    struct terminal *terminal = open_sample("edition");
    struct screen before = {0};
    char difference[2048];
    screen_copy(&before, terminal_screen(terminal));
    unsigned rows = reader_window_rows(&before);
    reader_press(terminal, "T");
    reader_expect_status(terminal, "typography shown");
    reader_press(terminal, "T");
    reader_expect_status(terminal, "typography hidden");
    assert_true(screen_equal(&before, terminal_screen(terminal), 1, rows + 1,
                             difference, sizeof difference));
    screen_clear(&before);
    terminal_close(terminal);
}

static void where_am_i_is_answered(void **state)
{
    (void)state;
    struct terminal *terminal = open_sample("bruecke");
    reader_press(terminal, "\007");
    reader_expect_status(terminal, "LEFT: line 1, passage 1 of");
    terminal_close(terminal);
}

static int remove_entry(const char *path, const struct stat *status, int type,
                        struct FTW *walk)
{
    (void)status, (void)type, (void)walk;
    return remove(path);
}

static void what_is_dismissed_stays_dismissed(void **state)
{
    (void)state;
    struct reader_pair pair;
    char home[] = "/tmp/diptych-home-XXXXXX";
    assert_non_null(mkdtemp(home));
    struct terminal_options options = {.columns = 110, .rows = 34, .home = home};
    reader_pair_of_sample(&pair, "lighthouse");
    struct terminal *terminal = reader_open_with(&pair, &options, NULL);
    unsigned selected;
    reader_press(terminal, "l");
    unsigned all = list_count(terminal, " Findings ", &selected);
    reader_press(terminal, "x");
    assert_int_equal(list_count(terminal, " Findings ", &selected), all - 1);
    reader_press(terminal, "X");
    assert_int_equal(list_count(terminal, "dismissed ones too ", &selected), all);
    reader_press(terminal, "g");
    reader_expect(terminal, "(dismissed)");
    reader_press(terminal, "X");
    assert_int_equal(terminal_send(terminal, "Q"), TERMINAL_ENDED);
    terminal_close(terminal);

    terminal = reader_open_with(&pair, &options, NULL);
    reader_press(terminal, "l");
    assert_int_equal(list_count(terminal, " Findings ", &selected), all - 1);
    terminal_close(terminal);
    nftw(home, remove_entry, 8, FTW_DEPTH | FTW_PHYS);
}

static void function_keys_are_known(void **state)
{
    (void)state;
    struct terminal *terminal = open_sample("bruecke");
    reader_press(terminal, "\033OP");
    reader_expect(terminal, "Help - ");
    reader_press(terminal, "q\033[24~");
    reader_expect_status(terminal, "F12 is not a key");
    terminal_close(terminal);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lists_open_filter_jump_and_close),
        cmocka_unit_test(a_list_closed_at_once_leaves_the_panes_as_they_were),
        cmocka_unit_test(the_help_shows_every_command_and_its_keys),
        cmocka_unit_test(reasons_are_given_for_a_quotation_and_a_finding),
        cmocka_unit_test(the_cursor_is_seen_in_the_text_and_where_one_types),
        cmocka_unit_test(an_unbound_key_is_named),
        cmocka_unit_test(the_prompt_completes_runs_and_keeps_its_history),
        cmocka_unit_test(typography_is_shown_and_hidden),
        cmocka_unit_test(where_am_i_is_answered),
        cmocka_unit_test(what_is_dismissed_stays_dismissed),
        cmocka_unit_test(function_keys_are_known),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
