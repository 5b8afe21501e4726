/* test_day.c - a fact-checker's way through a pair, from opening to quitting. Also run
 * with the reader under valgrind (make check-valgrind). */
#include "tui/reader.h"

#include "tui/testing.h"

static void a_pair_is_read_from_opening_to_quitting(void **state)
{
    (void)state;
    struct reader_pair pair;
    reader_pair_of_sample(&pair, "lighthouse");
    struct terminal *terminal = reader_open(&pair, 120, 36);
    reader_expect_status(terminal, "passage 1");
    reader_press(terminal, "J");
    reader_expect_status(terminal, "quotation 1 of");
    reader_press(terminal, "i");
    reader_expect(terminal, "Why");
    reader_press(terminal, "\033");
    reader_press(terminal, "JJJ");
    reader_press(terminal, "l");
    reader_expect(terminal, " Findings ");
    reader_press(terminal, "/name\r");
    reader_press(terminal, "j\r");
    reader_press(terminal, "x");
    reader_expect_status(terminal, "dismissed");
    reader_press(terminal, "q");
    reader_press(terminal, "/keeper\r");
    reader_expect_status(terminal, "match");
    reader_press(terminal, "nnN");
    reader_press(terminal, "]m");
    reader_press(terminal, "\r");
    reader_press(terminal, "ma");
    terminal_resize(terminal, 80, 24);
    terminal_resize(terminal, 160, 45);
    reader_press(terminal, "SSS");
    reader_press(terminal, "GLG\r\033");
    reader_press(terminal, "'ahG\033t\r\033");
    reader_press(terminal, ":typo\t\r");
    reader_expect_status(terminal, "typography shown");
    reader_press(terminal, "s5jTs");
    reader_press(terminal, "''");
    reader_expect_painted(terminal, "the day");
    assert_int_equal(terminal_send(terminal, "q"), TERMINAL_ENDED);
    assert_int_equal(terminal_exit_status(terminal), 0);
    assert_true(terminal_modes_are_restored(terminal));
    assert_false(terminal_is_alternate(terminal));
    terminal_close(terminal);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_pair_is_read_from_opening_to_quitting),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
