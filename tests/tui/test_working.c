/* test_working.c - a reader's work with other programs around: clipboard, editor,
 * another reader of the same pair, files that change. */
#include "tui/desk.h"

#include "tui/testing.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool output_has(const struct terminal *terminal, const char *text)
{
    size_t length, part = strlen(text);
    const char *output = terminal_output(terminal, &length);
    for (size_t i = 0; i + part <= length; i++)
        if (memcmp(output + i, text, part) == 0)
            return true;
    return false;
}

static void copying_uses_the_tool_of_the_display(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    char script[DESK_PATH_BYTES];
    snprintf(script, sizeof script, "#!/bin/sh\ncat >%s/clipboard\n", desk.folder);
    desk_write(&desk, "xclip", script, 0700);
    const char *const variables[] = {desk.path_variable, "DISPLAY=:7", NULL};
    struct terminal *terminal = desk_read(&desk, variables, NULL);
    reader_press(terminal, "y");
    reader_expect_status(terminal, "copied: left 1, right 1");
    reader_expect_status(terminal, "by xclip");
    assert_string_equal(desk_contents(&desk, "clipboard"),
                        "LEFT, line 1:\n"
                        "The ferry leaves at nine, said the harbour master.\n\n"
                        "RIGHT, line 1:\n"
                        "The ferry leaves at ten, said the harbour master.\n");
    reader_press(terminal, "}}\tY");
    reader_expect_status(terminal, "copied: right 3 (");
    assert_string_equal(desk_contents(&desk, "clipboard"),
                        "RIGHT, line 5:\nThe council will vote on the pier in May.\n");
    assert_false(output_has(terminal, "\033]52"));
    terminal_close(terminal);
    desk_close(&desk);
}

static void a_tool_that_hangs_is_ended_and_the_terminal_asked(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    desk_write(&desk, "xclip", "#!/bin/sh\nexec sleep 600\n", 0700);
    desk_write(&desk, "xsel", "#!/bin/sh\nexit 1\n", 0700);
    const char *const variables[] = {desk.path_variable, "DISPLAY=:7", NULL};
    struct terminal *terminal = desk_read(&desk, variables, NULL);
    reader_press(terminal, "y");
    reader_expect_status(terminal, "by the terminal");
    terminal_close(terminal);
    desk_close(&desk);
}

static void copying_without_a_display_asks_the_terminal(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    struct terminal *terminal = desk_read(&desk, NULL, NULL);
    reader_press(terminal, "Y");
    reader_expect_status(terminal, "by the terminal");
    /* "LEFT, line 1:\nThe f" */
    assert_true(output_has(terminal, "\033]52;c;TEVGVCwgbGluZSAxOgpUaGUgZ"));
    assert_false(output_has(terminal, "\033Ptmux"));
    reader_expect_painted(terminal, "copying");
    terminal_close(terminal);

    static const char *const variables[] = {"TMUX=/tmp/tmux,1,0", NULL};
    terminal = desk_read(&desk, variables, NULL);
    reader_press(terminal, "Y");
    assert_true(output_has(terminal, "\033Ptmux;\033\033]52;c;TEVGVCwgbGluZSAxOgp"));
    terminal_close(terminal);
    desk_close(&desk);
}

static void a_command_line_may_copy_and_open_the_editor(void **state)
{
    (void)state;
    static const char *const copying[] = {"+copy", NULL}, *const viewing[] = {"+view",
                                                                              NULL};
    struct desk desk;
    desk_open(&desk);
    desk_write(&desk, "myeditor", "#!/bin/sh\necho \"$@\" >\"${0%/*}/opened\"\n", 0700);
    const char *const variables[] = {desk.path_variable, "EDITOR=myeditor", NULL};
    struct terminal *terminal = desk_read(&desk, NULL, copying);
    reader_expect_status(terminal, "copied: left 1, right 1");
    reader_press(terminal, "j");
    terminal_close(terminal);
    terminal = desk_read(&desk, variables, viewing);
    reader_expect_painted(terminal, "the editor");
    terminal_close(terminal);
    assert_memory_equal(desk_contents(&desk, "opened"), "+1 ", 3);
    desk_close(&desk);
}

static void what_is_too_long_is_not_copied_and_told(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    char path[DESK_PATH_BYTES];
    snprintf(path, sizeof path, "%s/left.txt", desk.folder);
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    for (int i = 0; i < 20000; i++)
        fputs("word ", file);
    assert_int_equal(fclose(file), 0);
    struct terminal *terminal = desk_read(&desk, NULL, NULL);
    reader_press(terminal, "Y");
    reader_expect_status(terminal, "too long for the terminal's clipboard");
    assert_false(output_has(terminal, "\033]52"));
    terminal_close(terminal);
    desk_close(&desk);
}

static void the_editor_opens_at_the_line_and_gives_the_screen_back(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    char script[DESK_PATH_BYTES], expected[READER_NAME_BYTES + 8];
    snprintf(script, sizeof script, "#!/bin/sh\necho \"$@\" >%s/arguments\n",
             desk.folder);
    desk_write(&desk, "myeditor", script, 0700);
    const char *const variables[] = {desk.path_variable, "EDITOR=myeditor -t", NULL};
    struct terminal *terminal = desk_read(&desk, variables, NULL);
    reader_press(terminal, "}}\tv");
    snprintf(expected, sizeof expected, "-t +5 %s\n", desk.pair.right);
    assert_string_equal(desk_contents(&desk, "arguments"), expected);
    assert_true(terminal_is_alternate(terminal));
    reader_expect_painted(terminal, "the editor");
    terminal_close(terminal);

    static const char *const bad[] = {"VISUAL=false", NULL};
    terminal = desk_read(&desk, bad, NULL);
    reader_press(terminal, "v");
    reader_expect_status(terminal, "the editor (false) ended with 1");
    terminal_close(terminal);
    desk_close(&desk);
}

static void an_editor_that_suspends_goes_on_with_the_reader(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    desk_write(&desk, "myeditor", "#!/bin/sh\nkill -TSTP 0\nprintf 'later' >>\"$1\"\n",
               0700);
    const char *const variables[] = {desk.path_variable, "EDITOR=myeditor", NULL};
    struct terminal *terminal = desk_read(&desk, variables, NULL);
    reader_press(terminal, "c");
    assert_int_equal(terminal_send(terminal, "\030"), TERMINAL_STOPPED);
    assert_int_equal(terminal_signal(terminal, SIGCONT), TERMINAL_IDLE);
    reader_expect_status(terminal, "note: ");
    reader_press(terminal, "C");
    reader_expect(terminal, "later - ");
    terminal_close(terminal);
    desk_close(&desk);
}

static void a_long_note_is_written_in_the_editor_and_found_when_reopened(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    desk_write(&desk, "myeditor", "#!/bin/sh\nprintf 'and\\nmore\\n\\n' >>\"$1\"\n",
               0700);
    const char *const variables[] = {desk.path_variable, "EDITOR=myeditor", NULL};
    struct terminal *terminal = desk_read(&desk, variables, NULL);
    reader_press(terminal, "c");
    reader_press(terminal, "who says so ");
    reader_press(terminal, "\030");
    reader_expect_status(terminal, "note: ");
    reader_press(terminal, "C");
    reader_expect(terminal, "who says so and more - ");
    assert_int_equal(terminal_send(terminal, "Q"), TERMINAL_ENDED);
    terminal_close(terminal);
    terminal = desk_read(&desk, variables, NULL);
    reader_press(terminal, "C");
    reader_expect(terminal, "who says so and more - ");
    terminal_close(terminal);
    desk_close(&desk);
}

static void what_is_pasted_is_text_and_no_keys(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    struct terminal *terminal = desk_read(&desk, NULL, NULL);
    assert_true(output_has(terminal, "\033[?2004h"));
    reader_press(terminal, "\033[200~Q\nx\033[201~");
    reader_expect_status(terminal, "what is pasted are no keys");
    reader_press(terminal, "c");
    reader_press(terminal, "\033[200~\n Said in\r\n  May. Q\n");
    reader_press(terminal, "No, June.\n\033[201~");
    reader_press(terminal, "\r");
    reader_press(terminal, "C");
    reader_expect(terminal, "Said in May. Q No, June. - ");
    reader_press(terminal, "q/\033[200~harbour\n master\033[201~\r");
    reader_expect_status(terminal, "match 1 of 2: harbour master");
    /* One that never ends is broken off. */
    reader_press(terminal, "\033[200~jjQ\003j");
    reader_press(terminal, "G");
    reader_expect_painted(terminal, "a paste");
    assert_int_equal(terminal_send(terminal, "Q"), TERMINAL_ENDED);
    assert_true(output_has(terminal, "\033[?2004l"));
    terminal_close(terminal);
    desk_close(&desk);
}

static void suspending_works_while_something_is_typed(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    struct terminal *terminal = desk_read(&desk, NULL, NULL);
    static const char *const before[] = {":typ", "l", "l/x", "m", "c", "i", "h"};
    for (size_t i = 0; i < sizeof before / sizeof *before; i++) {
        reader_press(terminal, before[i]);
        assert_int_equal(terminal_send(terminal, "\032"), TERMINAL_STOPPED);
        assert_int_equal(terminal_signal(terminal, SIGCONT), TERMINAL_IDLE);
        reader_expect_painted(terminal, before[i]);
        reader_press(terminal, "\033");
        reader_press(terminal, "\033");
    }
    terminal_close(terminal);
    desk_close(&desk);
}

/* The prompt's line after some keys. */
static void expect_typed(struct terminal *terminal, const char *keys, const char *line)
{
    const struct screen *screen = reader_press(terminal, keys);
    assert_memory_equal(screen->text[screen->rows - 1], line, strlen(line));
    reader_press(terminal, "\033");
}

static void what_was_typed_is_brought_back_in_the_next_run(void **state)
{
    (void)state;
    static const char *const alone[] = {"--no-session", NULL};
    struct desk desk;
    desk_open(&desk);
    struct terminal *one = desk_read(&desk, NULL, NULL);
    struct terminal *other = desk_read(&desk, NULL, NULL);
    reader_press(one, "/pier\r");
    reader_press(other, ":set measure 60\r");
    reader_press(one, ":set measure 50\r");
    reader_press(other, "?harbour\r");
    reader_press(other, "cnobody else's business\r");
    terminal_close(one);
    terminal_close(other);
    one = desk_read(&desk, NULL, NULL);
    expect_typed(one, ":\033OA", ":set measure 50 ");
    expect_typed(one, ":\033OA\033OA", ":set measure 60 ");
    /* Patterns are one list, whichever way they were searched. */
    expect_typed(one, "/\033OA", "/harbour");
    expect_typed(one, "&\033OA\033OA", "&pier");
    terminal_close(one);
    assert_null(strstr(desk_contents(&desk, ".local/state/diptych/history"), "nobody"));
    one = desk_read(&desk, NULL, alone);
    expect_typed(one, ":\033OA", ":   a command");
    terminal_close(one);
    desk_close(&desk);
}

static void the_panes_are_as_they_were_left(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    struct terminal *terminal = desk_read(&desk, NULL, NULL);
    reader_press(terminal, "s-");
    assert_int_equal(terminal_send(terminal, "q"), TERMINAL_ENDED);
    terminal_close(terminal);
    terminal = desk_read(&desk, NULL, NULL);
    reader_expect_status(terminal, "facts  unlocked  ");
    reader_press(terminal, "s+");
    terminal_hang_up(terminal);
    terminal_close(terminal);
    terminal = desk_read(&desk, NULL, NULL);
    assert_null(strstr(reader_status(terminal), "facts"));
    assert_null(strstr(reader_status(terminal), "unlocked"));
    terminal_close(terminal);
    desk_close(&desk);
}

static void two_readers_of_a_pair_see_each_other_and_lose_nothing(void **state)
{
    (void)state;
    struct desk desk;
    desk_open(&desk);
    struct terminal *one = desk_read(&desk, NULL, NULL);
    struct terminal *two = desk_read(&desk, NULL, NULL);
    reader_expect_status(two, "somebody else reads this pair");
    reader_press(one, "gc");
    reader_press(one, "from one\r");
    reader_press(two, "}}c");
    reader_press(two, "from two\r");
    reader_expect_status(two, "taken in from another reader: 1");
    reader_press(two, "C");
    reader_expect(two, "from one - ");
    reader_expect(two, "from two - ");
    /* Undoing reaches one's own alone. */
    reader_press(two, "qUU");
    reader_expect_status(two, "nothing to undo");
    reader_press(two, "C");
    reader_expect(two, "from one - ");
    reader_expect_no(two, "from two - ");
    terminal_close(two);
    terminal_close(one);
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(copying_uses_the_tool_of_the_display),
        cmocka_unit_test(a_tool_that_hangs_is_ended_and_the_terminal_asked),
        cmocka_unit_test(copying_without_a_display_asks_the_terminal),
        cmocka_unit_test(a_command_line_may_copy_and_open_the_editor),
        cmocka_unit_test(what_is_too_long_is_not_copied_and_told),
        cmocka_unit_test(the_editor_opens_at_the_line_and_gives_the_screen_back),
        cmocka_unit_test(an_editor_that_suspends_goes_on_with_the_reader),
        cmocka_unit_test(a_long_note_is_written_in_the_editor_and_found_when_reopened),
        cmocka_unit_test(what_is_pasted_is_text_and_no_keys),
        cmocka_unit_test(suspending_works_while_something_is_typed),
        cmocka_unit_test(what_was_typed_is_brought_back_in_the_next_run),
        cmocka_unit_test(the_panes_are_as_they_were_left),
        cmocka_unit_test(two_readers_of_a_pair_see_each_other_and_lose_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
