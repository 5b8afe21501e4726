/* test_opening.c - the first screen: sizes, kinds of terminals, where keys come from.
 */
#include "tui/reader.h"

#include "tui/testing.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>

static struct terminal *open_sample(unsigned columns, unsigned rows)
{
    struct reader_pair pair;
    reader_pair_of_sample(&pair, "lighthouse");
    return reader_open(&pair, columns, rows);
}

/* Open the tiny pair on a kind of terminal. */
static struct terminal *open_on(const char *term, const char *locale,
                                const char *const *environment,
                                const char *const *arguments)
{
    struct reader_pair pair;
    struct terminal_options options = {.columns = 100,
                                       .rows = 24,
                                       .term = term,
                                       .locale = locale,
                                       .environment = environment};
    reader_pair_of_fixture(&pair, "tiny");
    return reader_open_with(&pair, &options, arguments);
}

/* What a reader sees in any case. */
static void expect_reader(const struct terminal *terminal)
{
    reader_expect(terminal, "LEFT");
    reader_expect(terminal, "RIGHT");
    reader_expect(terminal, "The bridge is open");
    reader_expect(terminal, "Monday");
    reader_expect(terminal, "Tuesday");
    reader_expect_status(terminal, "passage 1");
    reader_expect(terminal, "h help");
}

static bool shows_colors(const struct screen *screen)
{
    for (unsigned row = 0; row < screen->rows; row++)
        for (unsigned column = 0; column < screen->columns; column++) {
            const struct screen_cell *cell = screen_cell(screen, row, column);
            if (cell->foreground != SCREEN_COLOR_DEFAULT ||
                cell->background != SCREEN_COLOR_DEFAULT)
                return true;
        }
    return false;
}

/* The strongest colour of the palette that is shown. */
static int greatest_color(const struct screen *screen)
{
    int greatest = SCREEN_COLOR_DEFAULT;
    for (unsigned row = 0; row < screen->rows; row++)
        for (unsigned column = 0; column < screen->columns; column++)
            if (screen_cell(screen, row, column)->foreground > greatest)
                greatest = screen_cell(screen, row, column)->foreground;
    return greatest;
}

static bool shows_only_ascii(const struct screen *screen)
{
    for (unsigned row = 0; row < screen->rows; row++)
        for (const char *c = screen->text[row]; *c; c++)
            if ((unsigned char)*c >= 128)
                return false;
    return true;
}

static void narrow_terminals_are_stacked_and_told_so(void **state)
{
    (void)state;
    struct terminal *terminal = open_sample(80, 24);
    reader_expect_status(terminal, "stacked: 80 columns");
    reader_expect(terminal, "L1");
    reader_expect(terminal, "R1");
    reader_expect_painted(terminal, "opening");
    terminal_close(terminal);
}

static void wide_terminals_have_two_level_panes(void **state)
{
    (void)state;
    static const unsigned sizes[][2] = {{100, 30}, {160, 45}, {220, 60}};
    struct reader_pair pair;
    reader_pair_of_sample(&pair, "lighthouse");
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        struct terminal *terminal = reader_open(&pair, sizes[i][0], sizes[i][1]);
        const struct screen *screen = terminal_screen(terminal);
        struct reader_columns columns = reader_find_columns(screen);
        reader_expect_level(terminal, columns, &pair);
        assert_int_equal(reader_window_rows(screen), sizes[i][1] - 3);
        reader_expect_painted(terminal, "opening");
        terminal_close(terminal);
    }
}

static void a_reader_without_a_home_is_told_that_nothing_is_kept(void **state)
{
    (void)state;
    struct reader_pair pair;
    const struct terminal_options options = {.columns = 120, .rows = 24, .home = ""};
    static const char *const arguments[] = {"--no-session", NULL};
    reader_pair_of_fixture(&pair, "tiny");
    struct terminal *terminal = reader_open_with(&pair, &options, NULL);
    reader_expect_status(terminal, "nothing will be kept: neither HOME nor");
    terminal_close(terminal);
    terminal = reader_open_with(&pair, &options, arguments);
    reader_expect_status(terminal, "passage 1");
    terminal_close(terminal);
}

static void a_folder_that_cannot_be_made_is_told_at_once(void **state)
{
    (void)state;
    static const char *const environment[] = {"XDG_STATE_HOME=/dev/null", NULL};
    struct terminal *terminal = open_on(NULL, NULL, environment, NULL);
    reader_expect_status(terminal, "nothing will be kept: /dev/null/diptych: ");
    terminal_close(terminal);
}

static void a_command_in_another_encoding_is_understood(void **state)
{
    (void)state;
    struct reader_pair pair;
    const struct terminal_options options = {.columns = 120, .rows = 24};
    static const char *const arguments[] = {"--no-session", "+note caf\xe9", "+notes",
                                            NULL};
    reader_pair_of_fixture(&pair, "tiny");
    struct terminal *terminal = reader_open_with(&pair, &options, arguments);
    reader_expect(terminal, "caf\u00e9 - passage 1 of the");
    terminal_close(terminal);
}

static void many_colors_are_used_where_there_are_many(void **state)
{
    (void)state;
    struct terminal *terminal = open_on("xterm-256color", NULL, NULL, NULL);
    expect_reader(terminal);
    assert_true(greatest_color(terminal_screen(terminal)) >= 16);
    terminal_close(terminal);
}

static void eight_colors_are_enough(void **state)
{
    (void)state;
    struct terminal *terminal = open_on("xterm", NULL, NULL, NULL);
    expect_reader(terminal);
    int greatest = greatest_color(terminal_screen(terminal));
    assert_in_range(greatest, 1, 7);
    reader_expect_painted(terminal, "opening");
    terminal_close(terminal);
}

static void no_colors_are_enough(void **state)
{
    (void)state;
    struct terminal *terminal = open_on("vt100", NULL, NULL, NULL);
    expect_reader(terminal);
    assert_false(shows_colors(terminal_screen(terminal)));
    reader_press(terminal, "J");
    reader_expect_painted(terminal, "J");
    terminal_close(terminal);
}

static void no_color_is_obeyed(void **state)
{
    (void)state;
    static const char *const environment[] = {"NO_COLOR=1", NULL};
    struct terminal *terminal = open_on(NULL, NULL, environment, NULL);
    expect_reader(terminal);
    assert_false(shows_colors(terminal_screen(terminal)));
    terminal_close(terminal);
}

static void colors_can_be_turned_off(void **state)
{
    (void)state;
    static const char *const arguments[] = {"--color=never", NULL};
    struct terminal *terminal = open_on(NULL, NULL, NULL, arguments);
    expect_reader(terminal);
    assert_false(shows_colors(terminal_screen(terminal)));
    terminal_close(terminal);
}

static void a_locale_without_utf8_shows_ascii_alone(void **state)
{
    (void)state;
    struct terminal *terminal = open_on(NULL, "C", NULL, NULL);
    expect_reader(terminal);
    assert_true(shows_only_ascii(terminal_screen(terminal)));
    terminal_close(terminal);
}

static void ascii_can_be_asked_for(void **state)
{
    (void)state;
    static const char *const arguments[] = {"--ascii", NULL};
    struct terminal *terminal = open_on(NULL, NULL, NULL, arguments);
    expect_reader(terminal);
    assert_true(shows_only_ascii(terminal_screen(terminal)));
    terminal_close(terminal);
}

static void a_document_may_come_from_standard_input(void **state)
{
    (void)state;
    struct reader_pair pair;
    reader_pair_of_fixture(&pair, "tiny");
    struct terminal_options options = {
        .columns = 100, .rows = 24, .input_path = pair.left};
    struct terminal *terminal = reader_open_with(&pair, &options, NULL);
    expect_reader(terminal);
    reader_press(terminal, "}");
    reader_expect_status(terminal, "passage 2 of");
    assert_int_equal(terminal_send(terminal, "q"), TERMINAL_ENDED);
    assert_true(WIFEXITED(terminal_exit_status(terminal)));
    assert_int_equal(WEXITSTATUS(terminal_exit_status(terminal)), 0);
    assert_true(terminal_modes_are_restored(terminal));
    terminal_close(terminal);
}

static void a_dumb_terminal_gets_the_side_by_side_report(void **state)
{
    (void)state;
    struct terminal *terminal = open_on("dumb", NULL, NULL, NULL);
    assert_true(WIFEXITED(terminal_exit_status(terminal)));
    assert_int_equal(WEXITSTATUS(terminal_exit_status(terminal)), 1);
    size_t length;
    const char *output = terminal_output(terminal, &length);
    for (size_t i = 0; i < length; i++)
        assert_true(output[i] != '\033');
    reader_expect(terminal, "Monday");
    reader_expect(terminal, "Tuesday");
    terminal_close(terminal);
}

static void an_unknown_terminal_is_an_error_that_says_so(void **state)
{
    (void)state;
    struct terminal *terminal = open_on("no-such-terminal", NULL, NULL, NULL);
    assert_true(WIFEXITED(terminal_exit_status(terminal)));
    assert_int_equal(WEXITSTATUS(terminal_exit_status(terminal)), 2);
    reader_expect(terminal, "no-such-terminal");
    assert_true(terminal_modes_are_restored(terminal));
    terminal_close(terminal);
}

static void more_than_two_versions_are_read_step_by_step(void **state)
{
    (void)state;
    struct reader_pair pair;
    struct reader_pair garden;
    struct terminal_options options = {.columns = 110, .rows = 30};
    reader_pair_of_fixture(&pair, "tiny");
    reader_pair_of_fixture(&garden, "garden");
    /* Before the two stands a third, the first of all. */
    const char *const arguments[] = {garden.left, NULL};
    struct terminal *terminal = reader_open_with(&pair, &options, arguments);
    reader_expect(terminal, "1/3 LEFT");
    reader_expect(terminal, "2/3 RIGHT");
    reader_press(terminal, "]v");
    reader_expect_painted(terminal, "]v");
    reader_expect(terminal, "2/3 RIGHT");
    reader_expect(terminal, "Tuesday");
    reader_expect_status(terminal, "versions 2 and 3 of 3");
    reader_press(terminal, "V");
    reader_expect_painted(terminal, "V");
    reader_expect(terminal, "Versions 3 of 3");
    reader_press(terminal, "k\r");
    reader_expect_status(terminal, "versions 1 and 2 of 3");
    /* The word is still that of version 2. */
    reader_press(terminal, "q\t:against 3\r");
    reader_expect_status(terminal, "versions 1 and 3 of 3");
    reader_expect_painted(terminal, ":against");
    terminal_close(terminal);
}

static void a_command_runs_after_opening(void **state)
{
    (void)state;
    static const char *const arguments[] = {"+/crowns", NULL};
    struct terminal *terminal = open_on(NULL, NULL, NULL, arguments);
    reader_expect_status(terminal, "match 1 of 2");
    terminal_close(terminal);
}

static void tiny_screens_do_no_harm(void **state)
{
    (void)state;
    static const unsigned sizes[][2] = {{20, 5}, {1, 1},  {2, 3},  {24, 6},
                                        {25, 7}, {40, 3}, {3, 40}, {60, 8}};
    struct reader_pair pair;
    reader_pair_of_sample(&pair, "edition");
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        struct terminal *terminal = reader_open(&pair, sizes[i][0], sizes[i][1]);
        reader_press(terminal, "jJ]c]dlj\r\033h\033/the\rnTSSSG");
        terminal_resize(terminal, 100, 30);
        reader_expect_painted(terminal, "growing from tiny");
        terminal_resize(terminal, sizes[i][0], sizes[i][1]);
        reader_press(terminal, "kK[c[dLj\r\033tiN\033SSg");
        assert_int_equal(terminal_send(terminal, "Q"), TERMINAL_ENDED);
        assert_int_equal(terminal_exit_status(terminal), 0);
        terminal_close(terminal);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(narrow_terminals_are_stacked_and_told_so),
        cmocka_unit_test(wide_terminals_have_two_level_panes),
        cmocka_unit_test(a_reader_without_a_home_is_told_that_nothing_is_kept),
        cmocka_unit_test(a_folder_that_cannot_be_made_is_told_at_once),
        cmocka_unit_test(a_command_in_another_encoding_is_understood),
        cmocka_unit_test(many_colors_are_used_where_there_are_many),
        cmocka_unit_test(eight_colors_are_enough),
        cmocka_unit_test(no_colors_are_enough),
        cmocka_unit_test(no_color_is_obeyed),
        cmocka_unit_test(colors_can_be_turned_off),
        cmocka_unit_test(a_locale_without_utf8_shows_ascii_alone),
        cmocka_unit_test(ascii_can_be_asked_for),
        cmocka_unit_test(a_document_may_come_from_standard_input),
        cmocka_unit_test(a_dumb_terminal_gets_the_side_by_side_report),
        cmocka_unit_test(an_unknown_terminal_is_an_error_that_says_so),
        cmocka_unit_test(more_than_two_versions_are_read_step_by_step),
        cmocka_unit_test(a_command_runs_after_opening),
        cmocka_unit_test(tiny_screens_do_no_harm),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
