/* test_pattern.c - what is typed, as PCRE2 reads it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "session/pattern.h"
#include "text/character.h"

#include <stdlib.h>
#include <string.h>

static void expect_read(const char *typed, const char *expression, bool ignores_case)
{
    struct error err = {0};
    bool ignores = !ignores_case;
    char *read = pattern_read(typed, &ignores, &err);
    assert_non_null(read);
    assert_string_equal(read, expression);
    assert_int_equal(ignores, ignores_case);
    free(read);
}

static void a_blank_is_any_white_space_but_in_brackets_and_literals(void **state)
{
    (void)state;
    expect_read("a b", "a\\s+b", true);
    expect_read("a\xC2\xA0"
                "b",
                "a\\s+b", true);
    expect_read("a[ ]b", "a[ ]b", true);
    expect_read("a[] ]b c", "a[] ]b\\s+c", true);
    expect_read("[^] ][[:alpha:] ] ", "[^] ][[:alpha:] ]\\s+", true);
    expect_read("a\\ b", "a\\ b", true);
    expect_read("\\Qa b.\\E c", "\\Qa b.\\E\\s+c", true);
    expect_read("\\Qa b", "\\Qa b", true);
    expect_read("[ a", "[ a", true);
    expect_read("\\", "\\", true);
    expect_read("", "", true);
}

static void edges_of_words_and_case_are_said_as_in_vi(void **state)
{
    (void)state;
    expect_read("\\<tower\\>", "(?<!\\w)tower(?!\\w)", true);
    expect_read("tower\\C", "tower", false);
    expect_read("\\cTower", "Tower", true);
    expect_read("Tower", "Tower", false);
    expect_read("\\Wtower", "\\Wtower", true);
    expect_read("\\\xC3\x84tower", "\\\xC3\x84tower", true);
    expect_read("\xC3\x84tower", "\xC3\x84tower", false);
}

static void marks_and_dashes_stand_for_all_of_their_kind(void **state)
{
    (void)state;
    char expression[512];
    static const char *const typed[] = {"don't", "don\xE2\x80\x99t", "don`t"};
    for (size_t i = 0; i < sizeof typed / sizeof *typed; i++) {
        strcpy(expression, "don");
        strcat(strcat(expression, pattern_class('\'')), "t");
        expect_read(typed[i], expression, true);
    }
    expect_read("\xC2\xAB", pattern_class('"'), true);
    expect_read("\xE2\x80\x93", pattern_class('-'), true);
    expect_read("don\\'t", "don\\'t", true);
    expect_read("['-]", "['-]", true);
    /* Signs of a group are none of the text. */
    expect_read("(?-i)a", "(?-i)a", true);
    expect_read("(?'name'a)", "(?'name'a)", true);
}

/* Read a class that holds characters, \x{...} and ranges of these. */
static uint32_t read_member(const char **at)
{
    uint32_t code = (unsigned char)**at;
    if (code != '\\') {
        (*at)++;
        return code;
    }
    assert_memory_equal(*at, "\\x{", 3);
    char *end;
    code = (uint32_t)strtoul(*at + 3, &end, 16);
    assert_int_equal(*end, '}');
    *at = end + 1;
    return code;
}

static bool class_has(const char *class, uint32_t code)
{
    const char *at = class + 1;
    while (*at && *at != ']') {
        uint32_t first = read_member(&at), last = first;
        if (*at == '-' && at[1] != ']') {
            at++;
            last = read_member(&at);
        }
        if (code >= first && code <= last)
            return true;
    }
    return false;
}

static void the_forms_of_a_mark_are_those_that_are_no_difference(void **state)
{
    (void)state;
    static const char marks[] = {'"', '\'', '-'};
    for (size_t i = 0; i < sizeof marks; i++) {
        const char *class = pattern_class(marks[i]);
        for (uint32_t code = 1; code < 0x11000; code++)
            if (class_has(class, code) != (character_plain_mark(code) == marks[i]))
                fail_msg("U+%04X in the class of %c", (unsigned)code, marks[i]);
    }
    assert_null(pattern_class('a'));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_blank_is_any_white_space_but_in_brackets_and_literals),
        cmocka_unit_test(edges_of_words_and_case_are_said_as_in_vi),
        cmocka_unit_test(marks_and_dashes_stand_for_all_of_their_kind),
        cmocka_unit_test(the_forms_of_a_mark_are_those_that_are_no_difference),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
