/* test_hostile.c - texts that broke the program once, and such as could, through the
 * whole of it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../fuzz/fuzz_compare.h"
#include "base/buffer.h"

#include <string.h>

/* The same text twice in one input: compared with itself. */
static void run_twice(const char *bytes, size_t length)
{
    struct buffer input = {0};
    buffer_append(&input, bytes, length);
    buffer_append(&input, bytes, length);
    assert_false(input.failed);
    assert_int_equal(LLVMFuzzerTestOneInput((const uint8_t *)input.bytes, input.length),
                     0);
    buffer_clear(&input);
}

static void run_repeated(const char *piece, size_t piece_bytes, unsigned count)
{
    struct buffer text = {0};
    for (unsigned i = 0; i < count; i++)
        buffer_append(&text, piece, piece_bytes);
    assert_false(text.failed);
    run_twice(text.bytes, text.length);
    buffer_clear(&text);
}

#define RUN_REPEATED(string, count) run_repeated(string, sizeof(string) - 1, count)

static void empty_and_tiny_texts_are_compared(void **state)
{
    (void)state;
    assert_int_equal(LLVMFuzzerTestOneInput((const uint8_t *)"", 0), 0);
    RUN_REPEATED("a", 1);
    RUN_REPEATED("\n", 5);
    RUN_REPEATED("\"", 1);
}

static void a_text_may_end_in_a_particle_of_names(void **state)
{
    (void)state;
    RUN_REPEATED("“It leaks,” said the von", 1);
    RUN_REPEATED("„Es tropft“, sagte die Frau von", 1);
}

static void two_may_tell_each_other(void **state)
{
    (void)state;
    RUN_REPEATED(
        "Amos Pike told Tilda Marsh to wait, and Tilda Marsh told Amos Pike to "
        "go.\n",
        1);
    RUN_REPEATED("»Es tropft«, sagte Pike, sagte Tilda Marsh, die dort wohnt.\n", 1);
}

static void a_paragraph_of_invisible_characters_is_none(void **state)
{
    (void)state;
    RUN_REPEATED("\u200D\n\nOne.\n\n\u200B\u00AD\n\nTwo.\n", 1);
    /* The last byte tells how it is read: these two as Markdown and as HTML. */
    RUN_REPEATED("One.\n\n  \uFEFF\n\nTwo \u2019 five", 1);
    RUN_REPEATED("<p>One.</p><p>\u200D</p><p>Two, three, four.", 1);
}

static void bytes_that_are_no_text_are_compared(void **state)
{
    (void)state;
    RUN_REPEATED("\0\0\0", 500);
    RUN_REPEATED("\xFF\xFE\x80\xC3", 300);
    RUN_REPEATED("\x7F"
                 "ELF\2\1\1\0\x1B[2J",
                 100);
}

static void marks_without_words_are_compared(void **state)
{
    (void)state;
    RUN_REPEATED("“‘", 500);
    RUN_REPEATED("’”", 500);
    RUN_REPEATED("\"", 2000);
    RUN_REPEATED("'", 2000);
    RUN_REPEATED("“And\n\n", 200);
    RUN_REPEATED(". ", 2000);
}

static void very_long_words_and_lines_are_compared(void **state)
{
    (void)state;
    RUN_REPEATED("x", 200000);
    RUN_REPEATED("e\u0301\u0302\u0301", 20000);
    RUN_REPEATED("word, ", 8000);
}

static void very_many_equal_paragraphs_are_compared(void **state)
{
    (void)state;
    RUN_REPEATED("The same again.\n\n", 300);
    RUN_REPEATED("- item\n", 300);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(empty_and_tiny_texts_are_compared),
        cmocka_unit_test(a_text_may_end_in_a_particle_of_names),
        cmocka_unit_test(two_may_tell_each_other),
        cmocka_unit_test(a_paragraph_of_invisible_characters_is_none),
        cmocka_unit_test(bytes_that_are_no_text_are_compared),
        cmocka_unit_test(marks_without_words_are_compared),
        cmocka_unit_test(very_long_words_and_lines_are_compared),
        cmocka_unit_test(very_many_equal_paragraphs_are_compared),
    };
    return cmocka_run_group_tests_name("hostile texts", tests, NULL, NULL) != 0;
}
