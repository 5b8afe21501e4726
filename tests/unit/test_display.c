/* test_display.c - what is shown of a text, and how wide it is. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "text/character.h"
#include "text/display.h"

#include <stdlib.h>
#include <string.h>
#include <unigbrk.h>
#include <unistr.h>

static char *show(const char *bytes, size_t length, enum display_charset charset)
{
    struct buffer out = {0};
    struct display_cluster cluster;
    for (size_t i = 0; i < length; i += cluster.source_bytes) {
        display_read_cluster(bytes + i, length - i, charset, &cluster);
        buffer_append(&out, cluster.bytes, cluster.length);
    }
    return buffer_take_string(&out, NULL);
}

static void assert_shown(const char *string, enum display_charset charset,
                         const char *expected, uint32_t width_cells)
{
    char *shown = show(string, strlen(string), charset);
    assert_string_equal(shown, expected);
    assert_int_equal(display_width_cells(string, strlen(string), charset), width_cells);
    free(shown);
}

struct showing {
    const char *string;
    const char *expected;
    uint32_t width_cells;
};

static void assert_all_shown(const struct showing *showings, size_t count,
                             enum display_charset charset)
{
    for (size_t i = 0; i < count; i++)
        assert_shown(showings[i].string, charset, showings[i].expected,
                     showings[i].width_cells);
}

#define ASSERT_SHOWN(charset, ...)                                                     \
    do {                                                                               \
        static const struct showing showings[] = {__VA_ARGS__};                        \
        (void)state;                                                                   \
        assert_all_shown(showings, sizeof showings / sizeof *showings, charset);       \
    } while (0)

static void letters_and_marks_are_shown_as_they_are(void **state)
{
    ASSERT_SHOWN(DISPLAY_UTF8, {"plain", "plain", 5},
                 {"caf\u00E9 \u201Cso\u201D", "caf\u00E9 \u201Cso\u201D", 9},
                 {"e\u0301a", "e\u0301a", 2}, {"\u0623\u064E", "\u0623\u064E", 1});
}

static void wide_characters_take_two_cells(void **state)
{
    ASSERT_SHOWN(DISPLAY_UTF8, {"\u6771\u4EAC", "\u6771\u4EAC", 4},
                 {"\uFF21", "\uFF21", 2}, {"\uD55C", "\uD55C", 2},
                 {"\u1112\u1161\u11AB", "\u1112\u1161\u11AB", 2},
                 {"\U0001F600", "\U0001F600", 2});
}

static void emoji_sequences_take_two_cells(void **state)
{
    ASSERT_SHOWN(DISPLAY_UTF8,
                 {"\U0001F468\u200D\U0001F469\u200D\U0001F467",
                  "\U0001F468\u200D\U0001F469\u200D\U0001F467", 2},
                 {"\U0001F1E9\U0001F1EA", "\U0001F1E9\U0001F1EA", 2},
                 {"\u2764\uFE0F", "\u2764\uFE0F", 2},
                 {"\U0001F44D\U0001F3FD", "\U0001F44D\U0001F3FD", 2},
                 {"1\uFE0F\u20E3", "1\uFE0F\u20E3", 2});
}

static void invisible_characters_leave_nothing(void **state)
{
    ASSERT_SHOWN(DISPLAY_UTF8, {"co\u00ADop", "coop", 4}, {"a\u200Bb", "ab", 2},
                 {"a\u200Db", "ab", 2}, {"\uFEFFa", "a", 1}, {"a\u200Eb", "ab", 2});
}

static void control_characters_are_shown_with_a_caret(void **state)
{
    ASSERT_SHOWN(DISPLAY_UTF8, {"\x1B[31m", "^[[31m", 6}, {"\x07", "^G", 2},
                 {"\x7F", "^?", 2});
    char *shown = show("a\0b", 3, DISPLAY_UTF8);
    assert_string_equal(shown, "a^@b");
    free(shown);
}

static void what_could_deceive_is_shown_by_number(void **state)
{
    ASSERT_SHOWN(DISPLAY_UTF8, {"\u202Ex", "<U+202E>x", 9}, {"\u2066", "<U+2066>", 8},
                 {"\xC2\x9B"
                  "31m",
                  "<U+009B>31m", 11},
                 {"\uFFF9", "<U+FFF9>", 8}, {"\U000E0FFF\u0378", "<U+0378>", 8},
                 {"\uFFFE", "<U+FFFE>", 8});
}

static void white_space_of_any_kind_is_blanks(void **state)
{
    ASSERT_SHOWN(DISPLAY_UTF8, {"a\tb", "a b", 3}, {"a\nb", "a b", 3},
                 {"a\r\nb", "a b", 3}, {"a\u00A0b", "a b", 3}, {"a\u2028b", "a b", 3},
                 {"a\u3000b", "a b", 3},
                 {"a\xC2\x85"
                  "b",
                  "a b", 3},
                 {"a  b", "a  b", 4}, {"a\fb", "a b", 3});
}

static void an_accent_without_a_letter_stands_on_a_circle(void **state)
{
    ASSERT_SHOWN(DISPLAY_UTF8, {"\u0301", "\u25CC\u0301", 1},
                 {"a\n\u0301", "a \u25CC\u0301", 3});
}

static void very_long_clusters_are_cut_at_a_character(void **state)
{
    (void)state;
    char bytes[2001] = "a";
    for (size_t i = 1; i + 1 < sizeof bytes; i += 2)
        memcpy(bytes + i, "\u0301", 2);
    struct display_cluster cluster;
    display_read_cluster(bytes, 1999, DISPLAY_UTF8, &cluster);
    assert_int_equal(cluster.source_bytes, 1999);
    assert_int_equal(cluster.width_cells, 1);
    assert_in_range(cluster.length, 25, DISPLAY_CLUSTER_BYTES);
    assert_null(u8_check((const uint8_t *)cluster.bytes, cluster.length));
}

static void ascii_has_plain_forms(void **state)
{
    ASSERT_SHOWN(
        DISPLAY_ASCII, {"\u201Cso\u201D", "\"so\"", 4}, {"it\u2019s", "it's", 4},
        {"a\u2014b", "a-b", 3}, {"\u2026", "...", 3}, {"caf\u00E9", "cafe", 4},
        {"Stra\u00DFe", "Strasse", 7}, {"\uFB01n", "fin", 3}, {"\u00A32", "GBP2", 4},
        {"\u00BD", "1/2", 3}, {"\u6771", "?", 1}, {"\u00AB\u00BB", "<<>>", 4},
        {"\U0001F600", "?", 1}, {"\u202E", "<U+202E>", 8}, {"e\u0301", "e", 1});
}

static void a_line_of_evidence_has_single_blanks(void **state)
{
    (void)state;
    struct buffer out = {0};
    const char *string = "one \n  two\u00A0 \u200B three";
    display_append_line(&out, string, strlen(string), DISPLAY_UTF8);
    char *line = buffer_take_string(&out, NULL);
    assert_string_equal(line, "one two three");
    free(line);
}

static uint32_t next_random(uint32_t *seed)
{
    *seed ^= *seed << 13;
    *seed ^= *seed >> 17;
    *seed ^= *seed << 5;
    return *seed;
}

/* Code points where something is likely to go wrong, and any others. */
static uint32_t random_code(uint32_t *seed)
{
    static const uint32_t picks[] = {0x200D, 0xFE0F, 0x1F468, 0x1F1E9, 0x1F3FD, 0x301,
                                     0x1100, 0x1161, 0x11A8,  0xAC00,  0x0D,    0x0A,
                                     0x600,  0x93E,  0x915,   0x94D,   0xAD,    0x202E};
    uint32_t r = next_random(seed);
    if (r & 0x10000)
        return picks[r % (sizeof picks / sizeof *picks)];
    uint32_t code = r % (r & 0x20000 ? 0x110000 : 0x3100);
    return code >= 0xD800 && code < 0xE000 ? 'x' : code;
}

static size_t fill_randomly(char *bytes, size_t room, uint32_t *seed)
{
    size_t length = 0;
    while (length + 4 <= room)
        length += character_write(bytes + length, random_code(seed));
    return length;
}

static void nothing_shown_controls_a_terminal(void **state)
{
    (void)state;
    uint32_t seed = 11;
    for (unsigned round = 0; round < 3000; round++) {
        char bytes[64];
        size_t length = fill_randomly(bytes, sizeof bytes, &seed);
        for (int charset = DISPLAY_UTF8; charset <= DISPLAY_ASCII; charset++) {
            char *shown = show(bytes, length, (enum display_charset)charset);
            size_t shown_length = strlen(shown);
            assert_null(u8_check((uint8_t *)shown, shown_length));
            for (size_t i = 0; i < shown_length;) {
                uint32_t used;
                uint32_t code = character_read(shown + i, shown_length - i, &used);
                assert_true(code >= 0x20 && code != 0x7F &&
                            !(code >= 0x80 && code < 0xA0) && code != 0x2028 &&
                            code != 0x2029);
                assert_false(character_is_direction_control(code));
                assert_true(charset == DISPLAY_UTF8 || code < 0x80);
                i += used;
            }
            free(shown);
        }
    }
}

static void clusters_are_those_of_unicode(void **state)
{
    (void)state;
    uint32_t seed = 23;
    for (unsigned round = 0; round < 5000; round++) {
        char bytes[48], breaks[48];
        size_t length = fill_randomly(bytes, sizeof bytes, &seed);
        u8_grapheme_breaks((const uint8_t *)bytes, length, breaks);
        for (size_t at = 0; at < length;) {
            size_t end = at + character_cluster_bytes(bytes + at, length - at);
            assert_int_equal(breaks[at], 1);
            for (size_t i = at + 1; i < end; i++)
                assert_int_equal(breaks[i], 0);
            at = end;
        }
    }
}

static void every_byte_of_the_source_is_in_one_cluster(void **state)
{
    (void)state;
    uint32_t seed = 31;
    for (unsigned round = 0; round < 2000; round++) {
        char bytes[64];
        size_t length = fill_randomly(bytes, sizeof bytes, &seed), at = 0;
        uint32_t width_cells = 0;
        while (at < length) {
            struct display_cluster cluster;
            display_read_cluster(bytes + at, length - at, DISPLAY_UTF8, &cluster);
            assert_in_range(cluster.source_bytes, 1, length - at);
            assert_true(cluster.length || !cluster.width_cells);
            at += cluster.source_bytes;
            width_cells += cluster.width_cells;
        }
        assert_int_equal(width_cells, display_width_cells(bytes, length, DISPLAY_UTF8));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(letters_and_marks_are_shown_as_they_are),
        cmocka_unit_test(wide_characters_take_two_cells),
        cmocka_unit_test(emoji_sequences_take_two_cells),
        cmocka_unit_test(invisible_characters_leave_nothing),
        cmocka_unit_test(control_characters_are_shown_with_a_caret),
        cmocka_unit_test(what_could_deceive_is_shown_by_number),
        cmocka_unit_test(white_space_of_any_kind_is_blanks),
        cmocka_unit_test(an_accent_without_a_letter_stands_on_a_circle),
        cmocka_unit_test(very_long_clusters_are_cut_at_a_character),
        cmocka_unit_test(ascii_has_plain_forms),
        cmocka_unit_test(a_line_of_evidence_has_single_blanks),
        cmocka_unit_test(nothing_shown_controls_a_terminal),
        cmocka_unit_test(clusters_are_those_of_unicode),
        cmocka_unit_test(every_byte_of_the_source_is_in_one_cluster),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
