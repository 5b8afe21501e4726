/* test_leaving.c - however the reader ends or pauses, the terminal is given back as it
 * was; and what a document holds never reaches the terminal as a command. */
#include "tui/desk.h"

#include "tui/testing.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>

static struct terminal *open_tiny(void)
{
    struct reader_pair pair;
    reader_pair_of_fixture(&pair, "tiny");
    struct terminal *terminal = reader_open(&pair, 100, 24);
    assert_true(terminal_is_alternate(terminal));
    assert_false(terminal_modes_are_restored(terminal));
    return terminal;
}

static void expect_terminal_restored(const struct terminal *terminal)
{
    assert_false(terminal_is_alternate(terminal));
    assert_true(terminal_modes_are_restored(terminal));
}

static void quitting_restores_the_terminal(void **state)
{
    (void)state;
    static const char *const ways[] = {"q",  "Q",       "ZZ",  ":quit\r",
                                       "hQ", "l/x\rqq", "3]cq"};
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        struct terminal *terminal = open_tiny();
        assert_int_equal(terminal_send(terminal, ways[i]), TERMINAL_ENDED);
        assert_int_equal(terminal_exit_status(terminal), 0);
        expect_terminal_restored(terminal);
        terminal_close(terminal);
    }
}

static void a_command_line_that_quits_shows_nothing(void **state)
{
    (void)state;
    struct desk desk;
    char export[DESK_PATH_BYTES];
    const char *const arguments[] = {export, "+q", "+bogus", NULL};
    size_t length;
    desk_open(&desk);
    snprintf(export, sizeof export, "+export html %s/page.html", desk.folder);
    struct terminal *terminal = desk_read(&desk, NULL, arguments);
    assert_int_equal(terminal_exit_status(terminal), 0);
    terminal_output(terminal, &length);
    assert_int_equal(length, 0);
    terminal_close(terminal);
    assert_non_null(strstr(desk_contents(&desk, "page.html"), "<!DOCTYPE html>"));
    desk_close(&desk);
}

static size_t count_in_output(const struct terminal *terminal, const char *text)
{
    size_t length, part = strlen(text), count = 0;
    const char *output = terminal_output(terminal, &length);
    for (size_t i = 0; i + part <= length; i++)
        count += memcmp(output + i, text, part) == 0;
    return count;
}

/* The terminal is taken while small files are read. To leave the other screen twice
 * would move the cursor of this one, and take a title off that is another program's. */
static void what_cannot_be_read_gives_the_terminal_back_once(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    desk_write(&desk, "right.txt", "%PDF-1.7\n", 0600);
    struct terminal *terminal = desk_read(&desk, NULL, NULL);
    assert_int_equal(WEXITSTATUS(terminal_exit_status(terminal)), 2);
    assert_int_equal(count_in_output(terminal, "right.txt: is a PDF file"), 1);
    assert_int_equal(count_in_output(terminal, "\033[?1049h"), 1);
    assert_int_equal(count_in_output(terminal, "\033[?1049l"), 1);
    expect_terminal_restored(terminal);
    terminal_close(terminal);
    desk_close(&desk);
}

/* A terminal that has one screen only keeps what was drawn; a prompt must not stand in
 * the reader's last row. */
static void the_last_row_is_left_empty_on_a_plain_terminal(void **state)
{
    (void)state;
    struct reader_pair pair;
    const struct terminal_options options = {
        .columns = 100, .rows = 24, .term = "vt100"};
    reader_pair_of_fixture(&pair, "tiny");
    struct terminal *terminal = reader_open_with(&pair, &options, NULL);
    assert_string_not_equal(terminal_screen(terminal)->text[23], "");
    assert_int_equal(terminal_send(terminal, "q"), TERMINAL_ENDED);
    const struct screen *screen = terminal_screen(terminal);
    assert_string_equal(screen->text[23], "");
    assert_int_equal(screen->cursor_row, 23);
    assert_int_equal(screen->cursor_column, 0);
    terminal_close(terminal);
}

/* The signal ends the reader as it ends any program, after the terminal is restored. */
static void fatal_signals_restore_the_terminal(void **state)
{
    (void)state;
    static const int signals[] = {SIGTERM, SIGHUP,  SIGINT, SIGQUIT,
                                  SIGABRT, SIGSEGV, SIGBUS, SIGFPE};
    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
        struct terminal *terminal = open_tiny();
        reader_press(terminal, "Jl");
        assert_int_equal(terminal_signal(terminal, signals[i]), TERMINAL_ENDED);
        int status = terminal_exit_status(terminal);
        assert_true(WIFSIGNALED(status));
        assert_int_equal(WTERMSIG(status), signals[i]);
        expect_terminal_restored(terminal);
        terminal_close(terminal);
    }
}

static void a_closed_terminal_ends_the_reader(void **state)
{
    (void)state;
    struct terminal *terminal = open_tiny();
    terminal_hang_up(terminal);
    int status = terminal_exit_status(terminal);
    assert_true(WIFSIGNALED(status));
    assert_int_equal(WTERMSIG(status), SIGHUP);
    terminal_close(terminal);
}

static void suspended(struct terminal *terminal)
{
    struct screen before = {0};
    char difference[2048];
    expect_terminal_restored(terminal);
    assert_int_equal(terminal_signal(terminal, SIGCONT), TERMINAL_IDLE);
    assert_true(terminal_is_alternate(terminal));
    assert_false(terminal_modes_are_restored(terminal));
    reader_expect_painted(terminal, "going on");
    screen_copy(&before, terminal_screen(terminal));
    reader_press(terminal, "}");
    reader_press(terminal, "\014");
    assert_false(screen_equal(&before, terminal_screen(terminal), 0, before.rows,
                              difference, sizeof difference));
    screen_clear(&before);
}

static void suspending_by_key_gives_the_terminal_back_for_the_while(void **state)
{
    (void)state;
    struct terminal *terminal = open_tiny();
    assert_int_equal(terminal_send(terminal, "\032"), TERMINAL_STOPPED);
    suspended(terminal);
    assert_int_equal(terminal_send(terminal, "q"), TERMINAL_ENDED);
    expect_terminal_restored(terminal);
    terminal_close(terminal);
}

static void suspending_by_signal_gives_the_terminal_back_for_the_while(void **state)
{
    (void)state;
    struct terminal *terminal = open_tiny();
    assert_int_equal(terminal_signal(terminal, SIGTSTP), TERMINAL_STOPPED);
    suspended(terminal);
    terminal_close(terminal);
}

static void a_resize_while_suspended_is_seen_afterwards(void **state)
{
    (void)state;
    struct terminal *terminal = open_tiny();
    assert_int_equal(terminal_send(terminal, "\032"), TERMINAL_STOPPED);
    terminal_resize(terminal, 120, 30);
    assert_int_equal(terminal_signal(terminal, SIGCONT), TERMINAL_IDLE);
    reader_expect(terminal, "Monday");
    const struct screen *screen = terminal_screen(terminal);
    assert_int_equal(reader_window_rows(screen), 27);
    reader_expect_painted(terminal, "a resize while suspended");
    terminal_close(terminal);
}

/* Bytes of the strange pair that would be commands to a terminal, and the invisible
 * characters that would turn the text round. */
/* ncurses resets the palette where it may have changed it; that ends in a bell. */
static bool is_of_palette_reset(const char *output, size_t at)
{
    static const char reset[] = "\033]104\007";
    size_t before = sizeof reset - 2;
    return at >= before && memcmp(output + at - before, reset, sizeof reset - 1) == 0;
}

static void commands_in_a_document_never_reach_the_terminal(void **state)
{
    (void)state;
    static const char *const forbidden[] = {
        "\033]0;owned", /* a title */
        "\033[31mbody", /* a colour right before the document's text */
        "\302\233",     /* C1 CSI in UTF-8 */
        "\342\200\256", /* right-to-left override */
        "\342\201\246", /* left-to-right isolate */
        "\007",         /* a bell */
    };
    struct reader_pair pair;
    reader_pair_of_fixture(&pair, "strange");
    static const char *const layouts[] = {"", "S", "SS", "hG", "/body\r", "lL", "ti"};
    for (size_t i = 0; i < sizeof layouts / sizeof *layouts; i++) {
        struct terminal *terminal = reader_open(&pair, 100, 40);
        reader_press(terminal, layouts[i]);
        reader_press(terminal, "jJ]c]c]c]c}}}Gg");
        size_t length;
        const char *output = terminal_output(terminal, &length);
        for (size_t f = 0; f < sizeof forbidden / sizeof *forbidden; f++) {
            size_t part = strlen(forbidden[f]);
            for (size_t at = 0; at + part <= length; at++)
                if (memcmp(output + at, forbidden[f], part) == 0 &&
                    !is_of_palette_reset(output, at))
                    fail_msg("forbidden bytes %zu reached the terminal", f);
        }
        assert_int_equal(terminal_send(terminal, "Q"), TERMINAL_ENDED);
        terminal_close(terminal);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(quitting_restores_the_terminal),
        cmocka_unit_test(a_command_line_that_quits_shows_nothing),
        cmocka_unit_test(what_cannot_be_read_gives_the_terminal_back_once),
        cmocka_unit_test(the_last_row_is_left_empty_on_a_plain_terminal),
        cmocka_unit_test(fatal_signals_restore_the_terminal),
        cmocka_unit_test(a_closed_terminal_ends_the_reader),
        cmocka_unit_test(suspending_by_key_gives_the_terminal_back_for_the_while),
        cmocka_unit_test(suspending_by_signal_gives_the_terminal_back_for_the_while),
        cmocka_unit_test(a_resize_while_suspended_is_seen_afterwards),
        cmocka_unit_test(commands_in_a_document_never_reach_the_terminal),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
