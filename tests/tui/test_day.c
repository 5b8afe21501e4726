/* test_day.c - a fact-checker's way through a pair, from opening to quitting, and the
 * next morning. Also run with the reader under valgrind (make check-valgrind). */
#include "tui/desk.h"

#include "tui/testing.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

/* A desk whose two versions are those of a sample. */
static void desk_open_sample(struct desk *desk, const char *name)
{
    static const char *const files[] = {"left.txt", "right.txt"};
    desk_open(desk);
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        char path[1024], text[16384];
        snprintf(path, sizeof path, "%s/samples/%s/%s", SOURCE_DATA_DIR, name,
                 files[i]);
        FILE *file = fopen(path, "r");
        assert_non_null(file);
        size_t length = fread(text, 1, sizeof text - 1, file);
        assert_in_range(length, 100, sizeof text - 2);
        text[length] = '\0';
        fclose(file);
        desk_write(desk, files[i], text, 0600);
    }
}

static void leave(struct terminal *terminal)
{
    assert_int_equal(terminal_send(terminal, "Q"), TERMINAL_ENDED);
    assert_int_equal(terminal_exit_status(terminal), 0);
    assert_true(terminal_modes_are_restored(terminal));
    assert_false(terminal_is_alternate(terminal));
    terminal_close(terminal);
}

/* The list tells what is wrong; each item is looked at, explained, and judged. */
static void judge_findings(struct terminal *terminal)
{
    reader_press(terminal, "l");
    reader_expect(terminal, " Findings 1 of");
    reader_press(terminal, "/name\r");
    reader_expect(terminal, "filter: name");
    reader_press(terminal, "j\r");
    reader_press(terminal, "x");
    reader_expect_status(terminal, "dismissed (");
    reader_press(terminal, "q");
    reader_press(terminal, "g");
    reader_press(terminal, "]d");
    reader_press(terminal, "i");
    reader_expect(terminal, " Why");
    reader_expect(terminal, "  Finding ");
    reader_press(terminal, "q");
    reader_press(terminal, "O");
    reader_expect_status(terminal, "queried (");
    reader_press(terminal, "r");
    reader_press(terminal, "asked the desk\r");
    reader_press(terminal, "]d");
    reader_press(terminal, "o");
    reader_expect_status(terminal, "checked (");
}

static void read_quotations(struct terminal *terminal)
{
    reader_press(terminal, "gJ");
    reader_expect_status(terminal, "quotation 1 of");
    reader_press(terminal, "JJJ");
    reader_expect_status(terminal, "quotation 4 of");
    reader_press(terminal, "c");
    reader_press(terminal, "on tape, 14:02\r");
    reader_expect_status(terminal, "note: quotation");
    reader_press(terminal, "L");
    reader_press(terminal, "G\r");
    reader_press(terminal, "q");
    reader_press(terminal, "]m");
    reader_press(terminal, "\r");
    reader_press(terminal, "ma");
}

/* A passage is pinned by hand, which is undone and done again. */
static void pin_passages(struct terminal *terminal)
{
    reader_press(terminal, "\t5ga");
    reader_expect(terminal, "5?");
    reader_press(terminal, "\t6ga");
    reader_expect_status(terminal, "pinned: 5 and 6");
    reader_expect(terminal, "5^");
    reader_press(terminal, "U");
    reader_expect_status(terminal, "undone: pin, passages 5 and 6");
    reader_expect_no(terminal, "5^");
    reader_press(terminal, ".");
    reader_expect_status(terminal, "done again: pin, passages 5 and 6");
    reader_expect(terminal, "6^");
}

static void look_around(struct terminal *terminal)
{
    reader_press(terminal, "/keeper\r");
    reader_expect_status(terminal, "match");
    reader_press(terminal, "nnN");
    reader_press(terminal, "F");
    reader_expect(terminal, " Matches ");
    reader_press(terminal, "\r\033\033");
    terminal_resize(terminal, 80, 24);
    terminal_resize(terminal, 160, 45);
    reader_press(terminal, "SSS");
    reader_press(terminal, "zMzR--+");
    reader_press(terminal, "t\r\033");
    reader_press(terminal, ":typo\t\r");
    reader_expect_status(terminal, "typography shown");
    reader_press(terminal, "s5jTs");
    reader_press(terminal, "''");
    reader_expect_painted(terminal, "looking around");
}

static void export_report(struct terminal *terminal, const struct desk *desk)
{
    char keys[DESK_PATH_BYTES];
    struct stat status;
    snprintf(keys, sizeof keys, "html %s/report.html\r", desk->folder);
    reader_press(terminal, "e");
    reader_press(terminal, keys);
    reader_expect_status(terminal, "wrote ");
    snprintf(keys, sizeof keys, "%s/report.html", desk->folder);
    assert_int_equal(stat(keys, &status), 0);
    assert_true(status.st_size > 10000);
    snprintf(keys, sizeof keys, "md %s/report.md\r", desk->folder);
    reader_press(terminal, "e");
    reader_press(terminal, keys);
    const char *report = desk_contents(desk, "report.md");
    assert_non_null(strstr(report, "queried: asked the desk"));
}

/* Everything is as it was left. */
static void find_all_as_left(struct terminal *terminal, const char *status)
{
    reader_expect_status(terminal, "1 finding dismissed before");
    reader_press(terminal, "\033");
    reader_expect_status(terminal, status);
    reader_press(terminal, "C");
    reader_expect(terminal, "on tape, 14:02 - quotation");
    reader_expect(terminal, "asked the desk - ");
    reader_expect(terminal, "checked");
    reader_expect(terminal, "dismissed");
    reader_expect(terminal, "passages 5 and 6");
    reader_expect(terminal, " Notes, marks and pins 1 of 5");
    reader_press(terminal, "q");
    reader_press(terminal, "'a");
    reader_expect_status(terminal, "moved");
    reader_press(terminal, "5g");
    reader_expect(terminal, "5^");
    reader_press(terminal, "U");
    reader_expect_status(terminal, "undone: pin, passages 5 and 6");
}

static void a_day_ends_and_the_next_one_finds_all_as_it_was_left(void **state)
{
    (void)state;
    struct desk desk;
    char status[64];
    desk_open_sample(&desk, "lighthouse");
    struct terminal *terminal = desk_read(&desk, NULL, NULL);
    reader_expect_status(terminal, "passage 1");
    judge_findings(terminal);
    read_quotations(terminal);
    pin_passages(terminal);
    look_around(terminal);
    export_report(terminal, &desk);
    reader_press(terminal, "12g\033");
    snprintf(status, sizeof status, "%.20s", reader_status(terminal));
    assert_non_null(strstr(status, "12"));
    leave(terminal);
    terminal = desk_read(&desk, NULL, NULL);
    find_all_as_left(terminal, status);
    leave(terminal);
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_day_ends_and_the_next_one_finds_all_as_it_was_left),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
