/* test_document.c - finding places in a document. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "reading.h"

#include <string.h>

static const char sample[] = "One two.\r\nThree four.\n\nFive six. Seven.\n";

static void lines_are_counted_by_line_feeds(void **state)
{
    (void)state;
    struct reading reading;
    reading_open(&reading, "a\r\nb\rc\nd", "en", PARAGRAPHS_BLANK);
    assert_int_equal(document_line_at(reading.document, 0), 1);
    assert_int_equal(document_line_at(reading.document, 2), 1);
    assert_int_equal(document_line_at(reading.document, 3), 2);
    assert_int_equal(document_line_at(reading.document, 5), 2);
    assert_int_equal(document_line_at(reading.document, 7), 3);
    assert_int_equal(document_line_at(reading.document, 8), 3);
    reading_close(&reading);
}

static void paragraph_is_found_by_a_byte_in_it_or_before_it(void **state)
{
    (void)state;
    struct reading reading;
    reading_open(&reading, sample, "en", PARAGRAPHS_LINE);
    const uint32_t five = (uint32_t)(strstr(sample, "Five") - sample);
    assert_int_equal(document_paragraph_at(reading.document, 0), 0);
    assert_int_equal(document_paragraph_at(reading.document, 9), 1);
    assert_int_equal(document_paragraph_at(reading.document, five - 1), 2);
    assert_int_equal(document_paragraph_at(reading.document, five + 3), 2);
    assert_int_equal(document_paragraph_at(reading.document, sizeof sample - 1),
                     INDEX_NONE);
    reading_close(&reading);
}

static void tokens_are_found_by_span(void **state)
{
    (void)state;
    struct reading reading;
    reading_open(&reading, "One two three", "en", PARAGRAPHS_LINE);
    struct range range = document_tokens_in(reading.document, (struct span){5, 9});
    assert_int_equal(range.first, 1);
    assert_int_equal(range.count, 2);
    range = document_tokens_in(reading.document, (struct span){3, 4});
    assert_int_equal(range.count, 0);
    assert_int_equal(document_token_at(reading.document, 13), 3);
    struct span span =
        document_token_range_span(reading.document, (struct range){0, 2}, 99);
    assert_int_equal(span.start, 0);
    assert_int_equal(span.end, 7);
    span = document_token_range_span(reading.document, (struct range){0, 0}, 99);
    assert_int_equal(span.start, 99);
    assert_int_equal(span.end, 99);
    reading_close(&reading);
}

static void byte_order_mark_is_outside_the_first_paragraph(void **state)
{
    (void)state;
    struct reading reading;
    reading_open(&reading, "\xef\xbb\xbfOne.", "en", PARAGRAPHS_AUTO);
    assert_int_equal(reading.document->paragraphs[0].span.start, 3);
    assert_int_equal(reading.document->paragraphs[0].line, 1);
    reading_close(&reading);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_are_counted_by_line_feeds),
        cmocka_unit_test(paragraph_is_found_by_a_byte_in_it_or_before_it),
        cmocka_unit_test(tokens_are_found_by_span),
        cmocka_unit_test(byte_order_mark_is_outside_the_first_paragraph),
    };
    return cmocka_run_group_tests_name("document", tests, NULL, NULL) != 0;
}
