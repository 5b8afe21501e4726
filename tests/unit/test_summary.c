/* test_summary.c - a document in numbers, and rows of prose. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "export/prose.h"
#include "export/summary.h"
#include "reading.h"

#include <stdlib.h>
#include <string.h>

static void assert_summary(const char *content, const char *expected)
{
    struct reading reading;
    struct buffer out = {0};
    reading_open(&reading, content, "en", PARAGRAPHS_BLANK);
    summary_append_document(&out, reading.document);
    char *text = buffer_take_string(&out, NULL);
    assert_non_null(text);
    assert_string_equal(text, expected);
    free(text);
    reading_close(&reading);
}

static void what_was_done_to_read_a_file_is_told(void **state)
{
    (void)state;
    assert_summary("One came. Two “went”.\n\nNobody else.\n",
                   "2 paragraphs, 3 sentences, 1 quotation");
    assert_summary("The caf\xe9 closed.\n",
                   "1 paragraph, 1 sentence, 0 quotations; encoding guessed: "
                   "windows-1252");
    assert_summary(
        "The café, the thé and a \xff closed.\n",
        "1 paragraph, 1 sentence, 0 quotations; read as UTF-8; 1 invalid byte "
        "sequence replaced");
    assert_summary("", "0 paragraphs, 0 sentences, 0 quotations");
}

static void assert_row(struct prose *prose, const char *expected, uint32_t cells)
{
    struct error err = {0};
    struct buffer out = {0};
    assert_true(prose_wrap(prose, 40, &err));
    assert_int_equal(prose->rows.count, 1);
    assert_int_equal(prose_append_row(prose, 0, &out), cells);
    char *row = buffer_take_string(&out, &err);
    assert_non_null(row);
    assert_string_equal(row, expected);
    free(row);
}

static void runs_of_blanks_are_one_in_a_row(void **state)
{
    (void)state;
    struct prose prose = {0};
    prose_add_string(&prose, "The  weir ", PROSE_PLAIN);
    prose_add_string(&prose, " \t held", PROSE_NEW);
    assert_row(&prose, "The weir held", 13);
    prose_clear(&prose);
}

static void colours_end_in_the_row_that_they_begin_in(void **state)
{
    (void)state;
    struct prose prose = {.has_color = true};
    prose_add_string(&prose, "The ", PROSE_PLAIN);
    prose_add_string(&prose, "old", PROSE_OLD);
    prose_add_string(&prose, "new", PROSE_NEW);
    assert_row(&prose, "The \033[31mold\033[0m\033[1;34mnew\033[0m", 10);
    prose_clear(&prose);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_done_to_read_a_file_is_told),
        cmocka_unit_test(runs_of_blanks_are_one_in_a_row),
        cmocka_unit_test(colours_end_in_the_row_that_they_begin_in),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
