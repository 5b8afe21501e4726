/* test_character.c - what single code points are taken for. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "text/character.h"

#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>
#include <uniwbrk.h>

static void classes_are_those_a_reader_sees(void **state)
{
    (void)state;
    static const struct {
        uint32_t code;
        enum character_class class;
    } cases[] = {
        {'a', CHARACTER_LETTER},        {'Z', CHARACTER_LETTER},
        {0xE9, CHARACTER_LETTER},       {0x2BF, CHARACTER_LETTER},
        {0x5D0, CHARACTER_LETTER},      {0xD55C, CHARACTER_LETTER},
        {0x30BF, CHARACTER_KATAKANA},   {0x3042, CHARACTER_IDEOGRAPH},
        {0x6771, CHARACTER_IDEOGRAPH},  {0xE2A, CHARACTER_IDEOGRAPH},
        {'7', CHARACTER_DIGIT},         {0x661, CHARACTER_DIGIT},
        {0xBD, CHARACTER_FRACTION},     {'_', CHARACTER_LOW_LINE},
        {'\'', CHARACTER_SINGLE_MARK},  {0x2019, CHARACTER_SINGLE_MARK},
        {0x2BC, CHARACTER_SINGLE_MARK}, {'"', CHARACTER_DOUBLE_MARK},
        {0xAB, CHARACTER_DOUBLE_MARK},  {0x300C, CHARACTER_DOUBLE_MARK},
        {'-', CHARACTER_DASH},          {0x2014, CHARACTER_DASH},
        {'$', CHARACTER_CURRENCY},      {0x20AC, CHARACTER_CURRENCY},
        {'(', CHARACTER_BRACKET},       {0xFF09, CHARACTER_BRACKET},
        {'%', CHARACTER_PUNCTUATION},   {0x3002, CHARACTER_PUNCTUATION},
        {'+', CHARACTER_SYMBOL},        {0x1F600, CHARACTER_SYMBOL},
        {0x202E, CHARACTER_SYMBOL},     {'\0', CHARACTER_SYMBOL},
        {0x1B, CHARACTER_SYMBOL},       {' ', CHARACTER_SPACE},
        {'\t', CHARACTER_SPACE},        {0xA0, CHARACTER_SPACE},
        {0x3000, CHARACTER_SPACE},      {'\n', CHARACTER_LINE_BREAK},
        {'\r', CHARACTER_LINE_BREAK},   {'\f', CHARACTER_LINE_BREAK},
        {0x85, CHARACTER_LINE_BREAK},   {0x2028, CHARACTER_LINE_BREAK},
        {0xAD, CHARACTER_INVISIBLE},    {0x200B, CHARACTER_INVISIBLE},
        {0x200E, CHARACTER_INVISIBLE},  {0xFEFF, CHARACTER_INVISIBLE},
        {0x301, CHARACTER_EXTEND},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(character_classify(cases[i].code), cases[i].class);
}

static void classes_of_spaces_agree_with_unicode(void **state)
{
    (void)state;
    for (uint32_t code = 0; code < 0x110000; code++) {
        bool is_space = character_classify(code) <= CHARACTER_LINE_BREAK;
        assert_int_equal(is_space, uc_is_property_white_space(code));
        assert_int_equal(is_space, character_is_space(code));
    }
}

/* The short cuts for the letters of common scripts lead to where the long way does. */
static void plain_letters_are_what_unicode_says(void **state)
{
    (void)state;
    for (uint32_t code = 0; code < 0x110000; code++) {
        if (!character_is_plain_letter(code))
            continue;
        char letter[4], lower[4];
        uint32_t length = character_write(letter, code);
        uint32_t lower_length = character_write(lower, uc_tolower(code));
        size_t composed_length, folded_length;
        uint8_t *composed = u8_normalize(UNINORM_NFC, (uint8_t *)letter, length, NULL,
                                         &composed_length);
        uint8_t *folded = u8_casefold((uint8_t *)letter, length, NULL, UNINORM_NFC,
                                      NULL, &folded_length);
        assert_true(code >= 0x80);
        assert_int_equal(composed_length, length);
        assert_memory_equal(composed, letter, length);
        assert_int_equal(uc_combining_class(code), 0);
        assert_int_equal(folded_length, lower_length);
        assert_memory_equal(folded, lower, lower_length);
        assert_int_equal(character_plain_mark(code), 0);
        assert_false(character_is_invisible(code));
        free(composed);
        free(folded);
    }
}

static void plain_letters_are_of_the_class_of_their_word_breaks(void **state)
{
    (void)state;
    for (uint32_t code = 0; code < 0x110000; code++) {
        if (!character_is_plain_letter(code))
            continue;
        int breaks = uc_wordbreak_property(code);
        assert_true(uc_is_general_category(code, UC_LETTER));
        assert_int_equal(character_classify(code),
                         breaks == WBP_ALETTER || breaks == WBP_HL ? CHARACTER_LETTER
                         : breaks == WBP_KATAKANA                  ? CHARACTER_KATAKANA
                                                  : CHARACTER_IDEOGRAPH);
    }
}

static void code_points_are_read_as_they_were_written(void **state)
{
    (void)state;
    static const uint32_t codes[] = {'a', 0xE9, 0x2019, 0x1F600, 0x7F, 0xFFFD};
    char bytes[32];
    uint32_t length = 0, used, at = 0;
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        length += character_write(bytes + length, codes[i]);
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
        assert_int_equal(character_read(bytes + at, length - at, &used), codes[i]);
        at += used;
    }
    assert_int_equal(at, length);
}

static void flags_families_and_line_ends_are_whole_clusters(void **state)
{
    (void)state;
    static const struct {
        const char *string;
        size_t length_bytes;
    } cases[] = {
        {"ab", 1},
        {"e\u0301\u0302b", 5},
        {"\r\nx", 2},
        {"\n\r", 1},
        {"\U0001F1E9\U0001F1EA\U0001F1EB", 8},
        {"\U0001F468\u200D\U0001F469x", 11},
        {"a\u200D\U0001F469", 4},
        {"\U0001F3F4\U000E0067\U000E007F!", 12},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(
            character_cluster_bytes(cases[i].string, strlen(cases[i].string)),
            cases[i].length_bytes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(classes_are_those_a_reader_sees),
        cmocka_unit_test(classes_of_spaces_agree_with_unicode),
        cmocka_unit_test(plain_letters_are_what_unicode_says),
        cmocka_unit_test(plain_letters_are_of_the_class_of_their_word_breaks),
        cmocka_unit_test(code_points_are_read_as_they_were_written),
        cmocka_unit_test(flags_families_and_line_ends_are_whole_clusters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
