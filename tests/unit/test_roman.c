/* test_roman.c - which words are Roman numerals. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "article/language.h"
#include "article/roman.h"

#include <string.h>

struct roman_case {
    const char *word;
    uint32_t value; /* 0: none */
};

static void assert_values(const char *tag, const struct roman_case *cases, size_t count)
{
    struct error err = {0};
    struct language *language = language_load(SOURCE_DATA_DIR, NULL, tag, &err);
    assert_non_null(language);
    for (size_t i = 0; i < count; i++) {
        bool is_letter;
        size_t length = strlen(cases[i].word);
        uint32_t value = roman_read(language, cases[i].word, length, &is_letter);
        if (value != cases[i].value)
            fail_msg("%s: %u", cases[i].word, (unsigned)value);
        assert_int_equal(is_letter, length == 1);
    }
    language_free(language);
}

static void numerals_in_their_usual_form_are_read(void **state)
{
    (void)state;
    static const struct roman_case cases[] = {
        {"I", 1},    {"II", 2},     {"IV", 4},   {"VIII", 8},   {"IX", 9},
        {"X", 10},   {"XIV", 14},   {"XIX", 19}, {"XXXIX", 39}, {"IIII", 0},
        {"XXXX", 0}, {"XXXXII", 0}, {"VX", 0},   {"IXX", 0},    {"XL", 0},
        {"CD", 0},   {"MD", 0},     {"ii", 0},   {"Iv", 0},     {"", 0},
        {"VII.", 0}, {"IIs", 0},    {"IIth", 2},
    };
    assert_values("en", cases, sizeof cases / sizeof *cases);
}

static void the_endings_of_ordinals_are_the_languages(void **state)
{
    (void)state;
    static const struct roman_case cases[] = {
        {"XVIIIe", 18}, {"Ier", 1}, {"XVIIIth", 0}, {"XVIIIeme-siecle", 0}};
    assert_values("fr", cases, sizeof cases / sizeof *cases);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numerals_in_their_usual_form_are_read),
        cmocka_unit_test(the_endings_of_ordinals_are_the_languages),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
