/* test_german.c - the reader speaks to a German: status, footer, lists, reasons, help,
 * prompts and complaints; and what it writes for programs stays as it is. */
#include "tui/desk.h"

#include "tui/testing.h"

#include <stdio.h>
#include <string.h>

static const char *const german[] = {"LANGUAGE=de", NULL};

static struct terminal *open_german(unsigned columns, unsigned rows,
                                    const char *const *arguments)
{
    struct reader_pair pair;
    struct terminal_options options = {
        .columns = columns, .rows = rows, .environment = german};
    reader_pair_of_sample(&pair, "bruecke");
    return reader_open_with(&pair, &options, arguments);
}

static void the_screen_is_german(void **state)
{
    (void)state;
    struct terminal *terminal = open_german(160, 45, NULL);
    reader_expect_status(terminal, "Absatz 1 → 1: bearbeitet");
    reader_expect_status(terminal, "Abweichungen");
    reader_expect(terminal, "q Ende");
    reader_expect(terminal, "h Hilfe");
    reader_press(terminal, "J");
    reader_expect_status(terminal, "Zitat 1 von 1");
    reader_press(terminal, "]m");
    reader_expect_status(terminal, "verschobener Absatz 1 von");
    reader_press(terminal, "zM");
    reader_expect(terminal, "unverändert, ");
    reader_press(terminal, "B");
    reader_expect_status(terminal, "B ist keine Taste des Leseprogramms (h: Hilfe)");
    reader_press(terminal, "s");
    reader_expect_status(terminal, "Spalten gelöst");
    reader_press(terminal, ":nix\r");
    reader_expect_status(terminal, "nix: diesen Befehl gibt es nicht (h: Hilfe)");
    reader_press(terminal, ":set measure 3\r");
    reader_expect_status(terminal, "measure: 3: nennen Sie eine Zahl von 20 bis 400");
    reader_expect_painted(terminal, "German");
    terminal_close(terminal);
}

/* How many blanks stand before the counts on the narrowest screen that has a word. */
static size_t blanks_where_it_fits(struct terminal *terminal, const char *word,
                                   const char *before)
{
    reader_press(terminal, ":layout one\r");
    reader_press(terminal, "g");
    for (unsigned columns = 40; columns < 120; columns++) {
        terminal_resize(terminal, columns, 30);
        const char *status = reader_status(terminal);
        const char *end = strstr(status, before);
        if (strstr(status, word) && end)
            return strspn(end + strlen(before), " ");
    }
    return 0;
}

/* A letter of two bytes takes one column. */
static void umlauts_take_no_room_from_the_counts(void **state)
{
    (void)state;
    struct reader_pair pair;
    reader_pair_of_sample(&pair, "bruecke");
    struct terminal *english = reader_open(&pair, 100, 30);
    struct terminal *terminal = open_german(100, 30, NULL);
    size_t blanks = blanks_where_it_fits(english, " changes", ": edited");
    assert_true(blanks > 0);
    assert_int_equal(blanks_where_it_fits(terminal, " Änderungen", ": bearbeitet"),
                     blanks);
    terminal_close(english);
    terminal_close(terminal);
}

static void lists_reasons_and_help_are_german(void **state)
{
    (void)state;
    struct terminal *terminal = open_german(160, 45, NULL);
    reader_press(terminal, "l");
    reader_expect(terminal, " Abweichungen 1 von ");
    reader_expect(terminal, "die gravierendsten zuerst");
    reader_expect(terminal, "Zahl");
    reader_expect(terminal, "eine andere Zahl: ");
    reader_expect(terminal, "q schließen");
    reader_press(terminal, "ql");
    reader_press(terminal, "qL");
    reader_expect(terminal, " Zitate 1 von ");
    reader_expect(terminal, "wörtlich");
    reader_press(terminal, "qJi");
    reader_expect(terminal, "Sprecher");
    reader_expect(terminal, "Dass sie zusammengehören, ist zu ");
    reader_press(terminal, "qh");
    reader_expect(terminal, "nächstes Zitatpaar");
    reader_expect(terminal, "Springen");
    reader_expect_painted(terminal, "h");
    terminal_close(terminal);
}

static void the_linear_layout_is_german(void **state)
{
    (void)state;
    static const char *const arguments[] = {"--layout=linear", NULL};
    struct terminal *terminal = open_german(80, 24, arguments);
    const struct screen *screen = terminal_screen(terminal);
    assert_string_equal(screen->text[0], "links 1, rechts 1: bearbeitet, 2 Änderungen");
    reader_expect(terminal, "Links: Altenrode sperrt");
    reader_expect(terminal, "Hinzugefügt: Risse im Anker:");
    terminal_close(terminal);
}

static void umlauts_are_plain_where_there_is_only_ascii(void **state)
{
    (void)state;
    static const char *const arguments[] = {"--ascii", NULL};
    struct terminal *terminal = open_german(120, 30, arguments);
    reader_expect_status(terminal, "Anderungen");
    reader_expect_painted(terminal, "ASCII");
    terminal_close(terminal);
}

/* As after a login from a machine that has other locales. */
static void a_locale_that_is_not_installed_is_spoken_all_the_same(void **state)
{
    (void)state;
    struct reader_pair pair;
    struct terminal_options options = {
        .columns = 120, .rows = 30, .locale = "de_XX.UTF-8"};
    reader_pair_of_sample(&pair, "bruecke");
    struct terminal *terminal = reader_open_with(&pair, &options, NULL);
    reader_expect_status(terminal, "Absatz 1 → 1: bearbeitet");
    reader_expect_status(terminal, "Änderungen");
    reader_expect_painted(terminal, "opening");
    terminal_close(terminal);
}

/* A German reader's report for people is German, that for programs is not. */
static void reports_from_inside_are_german_for_people_only(void **state)
{
    (void)state;
    struct desk desk;
    char keys[DESK_PATH_BYTES];
    desk_open(&desk);
    struct terminal *terminal = desk_read(&desk, german, NULL);
    reader_press(terminal, "]dOr");
    reader_press(terminal, "im Hafen gefragt\r");
    snprintf(keys, sizeof keys, "text %s/report.txt\r", desk.folder);
    reader_press(terminal, "e");
    reader_press(terminal, keys);
    reader_expect_status(terminal, " geschrieben (text, ");
    assert_non_null(strstr(desk_contents(&desk, "report.txt"), "eine andere Zahl: "));
    assert_non_null(
        strstr(desk_contents(&desk, "report.txt"), "Rückfrage: im Hafen gefragt"));
    snprintf(keys, sizeof keys, "tsv %s/report.tsv\r", desk.folder);
    reader_press(terminal, "e");
    reader_press(terminal, keys);
    assert_non_null(strstr(desk_contents(&desk, "report.tsv"), "another number: "));
    assert_non_null(
        strstr(desk_contents(&desk, "report.tsv"), "queried: im Hafen gefragt"));
    reader_press(terminal, "l");
    reader_expect(terminal, "Zahl (Rückfrage)");
    terminal_close(terminal);
    desk_close(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_screen_is_german),
        cmocka_unit_test(umlauts_take_no_room_from_the_counts),
        cmocka_unit_test(lists_reasons_and_help_are_german),
        cmocka_unit_test(the_linear_layout_is_german),
        cmocka_unit_test(umlauts_are_plain_where_there_is_only_ascii),
        cmocka_unit_test(a_locale_that_is_not_installed_is_spoken_all_the_same),
        cmocka_unit_test(reports_from_inside_are_german_for_people_only),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
