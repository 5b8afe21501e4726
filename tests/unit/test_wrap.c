/* test_wrap.c - where the rows of a paragraph break. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "text/wrap.h"

#include <stdlib.h>
#include <string.h>

static char *wrap(const char *string, uint32_t width_cells, bool keep_breaks)
{
    struct wrap_row_list list = {0};
    struct buffer out = {0};
    assert_true(wrap_append(&list, string, (struct span){0, (uint32_t)strlen(string)},
                            width_cells, keep_breaks, DISPLAY_UTF8, NULL));
    for (size_t i = 0; i < list.count; i++) {
        struct span span = list.rows[i].span;
        if (i)
            buffer_append_char(&out, '|');
        display_append_line(&out, string + span.start, span_length(span), DISPLAY_UTF8);
    }
    wrap_row_list_clear(&list);
    return buffer_take_string(&out, NULL);
}

struct wrapping {
    const char *string;
    uint32_t width_cells;
    const char *expected;
};

static void assert_wrapped(const struct wrapping *cases, size_t count, bool keep_breaks)
{
    for (size_t i = 0; i < count; i++) {
        char *rows = wrap(cases[i].string, cases[i].width_cells, keep_breaks);
        assert_string_equal(rows, cases[i].expected);
        free(rows);
    }
}

#define ASSERT_WRAPPED(keep_breaks, ...)                                               \
    do {                                                                               \
        static const struct wrapping cases[] = {__VA_ARGS__};                          \
        (void)state;                                                                   \
        assert_wrapped(cases, sizeof cases / sizeof *cases, keep_breaks);              \
    } while (0)

static void rows_break_between_words(void **state)
{
    ASSERT_WRAPPED(false, {"one two three", 7, "one two|three"},
                   {"one two three", 8, "one two|three"}, {"one two", 7, "one two"},
                   {"one two", 6, "one|two"}, {"", 10, ""}, {"  ", 10, ""},
                   {"well-known fact", 7, "well-|known|fact"});
}

static void white_space_is_one_blank_and_ends_no_row(void **state)
{
    ASSERT_WRAPPED(false, {"one  two   three ", 7, "one two|three"},
                   {" one\n two\r\nthree", 20, "one two three"},
                   {"one\ftwo", 20, "one two"}, {"one \u00A0 two", 7, "one two"},
                   {"one \u200B two", 7, "one two"});
}

static void line_breaks_may_be_kept(void **state)
{
    ASSERT_WRAPPED(true, {"one\ntwo three", 5, "one|two|three"}, {"a\n\nb", 5, "a||b"},
                   {"a\r\nb\u2028c", 5, "a|b|c"});
}

static void a_word_wider_than_a_row_is_cut(void **state)
{
    ASSERT_WRAPPED(false, {"abcdefgh i", 3, "abc|def|gh|i"},
                   {"abcdefg h", 3, "abc|def|g h"}, {"a bcdefgh i", 4, "a|bcde|fgh|i"},
                   {"e\u0301e\u0301e\u0301", 2, "e\u0301e\u0301|e\u0301"});
}

static void wide_characters_stay_whole(void **state)
{
    ASSERT_WRAPPED(false, {"\u6771\u4EAC\u6771", 3, "\u6771|\u4EAC|\u6771"},
                   {"\u6771\u4EAC\u6771", 5, "\u6771\u4EAC|\u6771"},
                   {"a\u6771", 2, "a|\u6771"});
}

static void marks_stay_with_their_words(void **state)
{
    ASSERT_WRAPPED(false, {"He said \u201Cno.\u201D", 12, "He said|\u201Cno.\u201D"},
                   {"a\u00A0b c", 3, "a b|c"}, {"his Ph.D. is", 7, "his|Ph.D.|is"},
                   {"co\u00ADoperate so", 5, "coope|rate|so"});
}

static void an_escape_wider_than_the_row_stands_alone(void **state)
{
    ASSERT_WRAPPED(false, {"a\u202E\u202Eb", 4, "a|<U+202E>|<U+202E>|b"});
}

static uint32_t next_random(uint32_t *seed)
{
    *seed ^= *seed << 13;
    *seed ^= *seed >> 17;
    *seed ^= *seed << 5;
    return *seed;
}

static void assert_nothing_visible(const char *bytes, uint32_t from, uint32_t to)
{
    while (from < to) {
        struct display_cluster cluster;
        display_read_cluster(bytes + from, to - from, DISPLAY_UTF8, &cluster);
        assert_true(cluster.is_space || !cluster.length);
        from += cluster.source_bytes;
    }
}

/* Cells of a row as a view draws it: white space as single blanks. */
static uint32_t drawn_width(const char *bytes, struct span span)
{
    struct buffer out = {0};
    display_append_line(&out, bytes + span.start, span_length(span), DISPLAY_UTF8);
    uint32_t width_cells = display_width_cells(out.bytes, out.length, DISPLAY_UTF8);
    buffer_clear(&out);
    return width_cells;
}

static void rows_hold_all_that_is_seen_and_fit(void **state)
{
    (void)state;
    static const char *const pieces[] = {
        "a",          "word",   " ",          " ",      "\n",         "-",
        ".",          "\u6771", "\u0301",     "\u00AD", "\u200B",     "\u201C",
        "\u201D",     "\u00A0", "1,5",        "\x1B",   "\U0001F600", "\u3002",
        "\U0001F468", "\u200D", "longerword",
    };
    uint32_t seed = 3;
    for (unsigned round = 0; round < 3000; round++) {
        char bytes[100];
        uint32_t length = 0;
        for (;;) {
            const char *piece =
                pieces[next_random(&seed) % (sizeof pieces / sizeof *pieces)];
            if (length + strlen(piece) > sizeof bytes)
                break;
            memcpy(bytes + length, piece, strlen(piece));
            length += (uint32_t)strlen(piece);
        }
        uint32_t width_cells = 2 + next_random(&seed) % 20;
        struct wrap_row_list list = {0};
        assert_true(wrap_append(&list, bytes, (struct span){0, length}, width_cells,
                                false, DISPLAY_UTF8, NULL));
        assert_true(list.count > 0);
        uint32_t at = 0;
        for (size_t i = 0; i < list.count; i++) {
            struct wrap_row row = list.rows[i];
            assert_true(row.span.start >= at && row.span.end >= row.span.start);
            assert_nothing_visible(bytes, at, row.span.start);
            assert_int_equal(drawn_width(bytes, row.span), row.width_cells);
            assert_true(row.width_cells <= width_cells);
            at = row.span.end;
        }
        assert_nothing_visible(bytes, at, length);
        wrap_row_list_clear(&list);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_break_between_words),
        cmocka_unit_test(white_space_is_one_blank_and_ends_no_row),
        cmocka_unit_test(line_breaks_may_be_kept),
        cmocka_unit_test(a_word_wider_than_a_row_is_cut),
        cmocka_unit_test(wide_characters_stay_whole),
        cmocka_unit_test(marks_stay_with_their_words),
        cmocka_unit_test(an_escape_wider_than_the_row_stands_alone),
        cmocka_unit_test(rows_hold_all_that_is_seen_and_fit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
