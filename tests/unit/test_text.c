/* test_text.c - from the bytes of a file to UTF-8, whatever they are. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "text/text.h"

#include <string.h>
#include <unistr.h>

#define BYTES(string) (string), sizeof(string) - 1

static bool decode(struct text *text, const char *bytes, size_t length,
                   const char *encoding, struct error *err)
{
    struct buffer raw = {0};
    buffer_append(&raw, bytes, length);
    bool decoded = text_decode(text, &raw, encoding, "file", err);
    buffer_clear(&raw);
    return decoded;
}

struct decoding {
    const char *bytes;
    size_t length;
    const char *encoding;
    const char *expected;
    size_t expected_length;
    const char *charset;
    uint32_t bom_bytes;
    uint32_t replaced_count;
    bool is_converted;
    bool is_guessed;
};

static void assert_decoding(const struct decoding *wanted)
{
    struct text text;
    struct error err = {0};
    assert_true(decode(&text, wanted->bytes, wanted->length, wanted->encoding, &err));
    assert_int_equal(text.length, wanted->expected_length);
    assert_memory_equal(text.bytes, wanted->expected, wanted->expected_length);
    assert_int_equal(text.bytes[text.length], 0);
    assert_string_equal(text.charset, wanted->charset);
    assert_int_equal(text.bom_bytes, wanted->bom_bytes);
    assert_int_equal(text.replaced_count, wanted->replaced_count);
    assert_int_equal(text.is_converted, wanted->is_converted);
    assert_int_equal(text.is_guessed, wanted->is_guessed);
    text_clear(&text);
}

static void valid_utf8_stays_as_it_is(void **state)
{
    (void)state;
    assert_decoding(&(struct decoding){BYTES("caf\xC3\xA9\r\n\f\0x"), NULL,
                                       BYTES("caf\xC3\xA9\r\n\f\0x"), "UTF-8", 0, 0,
                                       false, false});
    assert_decoding(
        &(struct decoding){BYTES(""), NULL, BYTES(""), "UTF-8", 0, 0, false, false});
}

static void byte_order_mark_of_utf8_is_counted_and_kept(void **state)
{
    (void)state;
    assert_decoding(&(struct decoding){BYTES("\xEF\xBB\xBFhi"), NULL,
                                       BYTES("\xEF\xBB\xBFhi"), "UTF-8", 3, 0, false,
                                       false});
}

static void utf16_and_utf32_are_known_by_their_marks(void **state)
{
    (void)state;
    assert_decoding(&(struct decoding){BYTES("\xFF\xFEh\0\xE9\0"), NULL,
                                       BYTES("h\xC3\xA9"), "UTF-16LE", 0, 0, true,
                                       false});
    assert_decoding(&(struct decoding){BYTES("\xFE\xFF\xD8\x3D\xDE\x00"), NULL,
                                       BYTES("\xF0\x9F\x98\x80"), "UTF-16BE", 0, 0,
                                       true, false});
    assert_decoding(&(struct decoding){BYTES("\xFF\xFE\0\0h\0\0\0"), NULL, BYTES("h"),
                                       "UTF-32LE", 0, 0, true, false});
    assert_decoding(&(struct decoding){BYTES("\0\0\xFE\xFF\0\0\0h"), NULL, BYTES("h"),
                                       "UTF-32BE", 0, 0, true, false});
}

static void unfinished_utf16_ends_in_one_replacement(void **state)
{
    (void)state;
    assert_decoding(&(struct decoding){BYTES("\xFF\xFEh\0x"), NULL,
                                       BYTES("h\xEF\xBF\xBD"), "UTF-16LE", 0, 1, true,
                                       false});
}

static void windows_1252_is_the_guess_where_nothing_tells(void **state)
{
    (void)state;
    assert_decoding(&(struct decoding){BYTES("\x93"
                                             "caf\xE9\x94 \x80"),
                                       NULL,
                                       BYTES("\xE2\x80\x9C"
                                             "caf\xC3\xA9\xE2\x80\x9D \xE2\x82\xAC"),
                                       "windows-1252", 0, 0, true, true});
}

static void a_few_broken_bytes_in_utf8_are_replaced_and_counted(void **state)
{
    (void)state;
    assert_decoding(
        &(struct decoding){BYTES("\xC3\xA9\xC3\xA9 \xFF \xC3\xA9 \xE2\x80"), NULL,
                           BYTES("\xC3\xA9\xC3\xA9 \xEF\xBF\xBD \xC3\xA9 \xEF\xBF\xBD"),
                           "UTF-8", 0, 2, true, false});
}

static void surrogates_and_overlong_forms_are_replaced(void **state)
{
    (void)state;
    struct text text;
    assert_true(decode(&text, BYTES("\xEF\xBB\xBF\xED\xA0\x80\xC0\xAF"), NULL, NULL));
    assert_null(u8_check((const uint8_t *)text.bytes, text.length));
    assert_true(text.replaced_count > 0);
    assert_int_equal(text.bom_bytes, 3);
    text_clear(&text);
}

static void the_told_encoding_comes_after_valid_utf8(void **state)
{
    (void)state;
    assert_decoding(&(struct decoding){BYTES("\xE4"), "iso-8859-1", BYTES("\xC3\xA4"),
                                       "iso-8859-1", 0, 0, true, false});
    assert_decoding(&(struct decoding){BYTES("\xC3\xA4"), "iso-8859-1",
                                       BYTES("\xC3\xA4"), "UTF-8", 0, 0, false, false});
}

static void the_told_encoding_decides_where_utf8_proves_nothing(void **state)
{
    (void)state;
    assert_decoding(&(struct decoding){BYTES("h\0i\0"), "UTF-16LE", BYTES("hi"),
                                       "UTF-16LE", 0, 0, true, false});
    assert_decoding(&(struct decoding){BYTES("+AOQ-"), "UTF-7", BYTES("\xC3\xA4"),
                                       "UTF-7", 0, 0, true, false});
    assert_decoding(&(struct decoding){BYTES("plain"), "iso-8859-1", BYTES("plain"),
                                       "iso-8859-1", 0, 0, false, false});
}

static void an_unknown_encoding_is_an_error_that_names_it(void **state)
{
    (void)state;
    struct text text;
    struct error err = {0};
    assert_false(decode(&text, BYTES("\xE4"), "klingon", &err));
    assert_int_equal(err.code, ERROR_INPUT);
    assert_non_null(strstr(err.message, "klingon"));
}

static void control_characters_are_counted_but_not_layout(void **state)
{
    (void)state;
    struct text text;
    assert_true(decode(&text, BYTES("a\0\x1B[31m\t\r\n\f\x7F\xC2\x80\xC2\x85\xC2\xA0"),
                       NULL, NULL));
    assert_int_equal(text.control_count, 4);
    text_clear(&text);
}

static void every_line_break_is_measured(void **state)
{
    (void)state;
    static const struct {
        const char *bytes;
        uint32_t length;
    } breaks[] = {
        {"\n", 1},
        {"\r\n", 2},
        {"\r", 1},
        {"\rx", 1},
        {"\f", 1},
        {"\xC2\x85", 2},
        {"\xE2\x80\xA8", 3},
        {"\xE2\x80\xA9", 3},
        {"\xC2\xA0", 0},
        {"\xE2\x80\x99", 0},
        {" ", 0},
        {"", 0},
    };
    for (size_t i = 0; i < sizeof breaks / sizeof *breaks; i++) {
        struct text text;
        assert_true(
            decode(&text, breaks[i].bytes, strlen(breaks[i].bytes), NULL, NULL));
        assert_int_equal(text_line_break_at(&text, 0), breaks[i].length);
        text_clear(&text);
    }
}

/* A small generator of our own (xorshift, Marsaglia 2003), so that runs repeat. */
static uint32_t next_random(uint32_t *seed)
{
    *seed ^= *seed << 13;
    *seed ^= *seed >> 17;
    *seed ^= *seed << 5;
    return *seed;
}

static void any_bytes_in_any_encoding_become_valid_utf8(void **state)
{
    (void)state;
    static const char *const encodings[] = {
        NULL, "UTF-8", "UTF-16", "UTF-16BE", "SHIFT_JIS", "GB18030", "UTF-7", "BIG5"};
    uint32_t seed = 2;
    for (unsigned round = 0; round < 800; round++) {
        char bytes[200];
        size_t length = next_random(&seed) % sizeof bytes;
        for (size_t i = 0; i < length; i++)
            bytes[i] = (char)(next_random(&seed) >> 7);
        struct text text;
        assert_true(decode(&text, bytes, length, encodings[round % 8], NULL));
        assert_null(u8_check((const uint8_t *)text.bytes, text.length));
        text_clear(&text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(valid_utf8_stays_as_it_is),
        cmocka_unit_test(byte_order_mark_of_utf8_is_counted_and_kept),
        cmocka_unit_test(utf16_and_utf32_are_known_by_their_marks),
        cmocka_unit_test(unfinished_utf16_ends_in_one_replacement),
        cmocka_unit_test(windows_1252_is_the_guess_where_nothing_tells),
        cmocka_unit_test(a_few_broken_bytes_in_utf8_are_replaced_and_counted),
        cmocka_unit_test(surrogates_and_overlong_forms_are_replaced),
        cmocka_unit_test(the_told_encoding_comes_after_valid_utf8),
        cmocka_unit_test(the_told_encoding_decides_where_utf8_proves_nothing),
        cmocka_unit_test(an_unknown_encoding_is_an_error_that_names_it),
        cmocka_unit_test(control_characters_are_counted_but_not_layout),
        cmocka_unit_test(every_line_break_is_measured),
        cmocka_unit_test(any_bytes_in_any_encoding_become_valid_utf8),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
