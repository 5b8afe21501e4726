/* test_name_likeness.c - what of a name is heard, and how alike two names sound. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "compare/name_likeness.h"

#include <stdlib.h>
#include <string.h>

static void assert_letters(const char *word, const char *expected)
{
    struct buffer all = {0};
    struct name_letters letters;
    name_append_letters(&all, word, strlen(word));
    char *text = buffer_take_string(&all, NULL);
    name_letters_read(&letters, word, strlen(word));
    assert_string_equal(text, expected);
    assert_string_equal(letters.bytes, expected);
    free(text);
}

static void letters_are_what_is_heard_of_a_name(void **state)
{
    (void)state;
    assert_letters("O'Neill", "oneill");
    assert_letters("Karin Voss-Lehmann", "karinvosslehmann");
    assert_letters("Łukasz Yıldırım", "lukaszyildirim");
    assert_letters("Ærø Groß", "aerogross");
    assert_letters("Q\u0301ue\u0301neur", "queneur");
    assert_letters("Иванов", "иванов");
    assert_letters("A3127", "a3127");
    assert_letters("'s", "s");
    assert_letters("?!", "");
    assert_letters("", "");
}

static void long_names_are_cut_between_letters(void **state)
{
    (void)state;
    struct name_letters letters;
    char word[3 * NAME_LETTERS_LIMIT] = "a";
    for (size_t i = 0; i < NAME_LETTERS_LIMIT; i++)
        memcpy(word + 1 + 2 * i, "\u0436", 2);
    name_letters_read(&letters, word, 1 + 2 * NAME_LETTERS_LIMIT);
    assert_int_equal(strlen(letters.bytes), NAME_LETTERS_LIMIT - 1);
    assert_memory_equal(letters.bytes, word, NAME_LETTERS_LIMIT - 1);
}

static int thousandths(const char *a, const char *b)
{
    double likeness = name_likeness(a, b, 0);
    assert_true(likeness == name_likeness(b, a, 0));
    return (int)(1000 * likeness + 0.5);
}

static void likeness_counts_what_is_heard(void **state)
{
    (void)state;
    assert_int_equal(thousandths("holt", "holt"), 1000);
    assert_int_equal(thousandths("hollmann", "holman"), 1000); /* doubled letters */
    /* One of four letters is another: of its sound group half, with three letters of
     * the beginning alike, or with none. */
    assert_int_equal(thousandths("marc", "mark"), 913);
    assert_int_equal(thousandths("marc", "marl"), 825);
    assert_int_equal(thousandths("bern", "vern"), 875);
    assert_int_equal(thousandths("bern", "zern"), 750);
    assert_int_equal(thousandths("holt", ""), 0);
    assert_int_equal(thousandths("ab", "zyxw"), 125);
}

static void likeness_below_the_least_is_none(void **state)
{
    (void)state;
    assert_true(name_likeness("marc", "marl", 0.82) > 0);
    assert_true(name_likeness("marc", "marl", 0.83) == 0);
    assert_true(name_likeness("abernathy", "nunezboyd", 0.5) == 0);
}

static void two_letters_may_have_changed_places(void **state)
{
    (void)state;
    assert_true(name_is_transposed("walz", "wazl"));
    assert_false(name_is_transposed("walz", "walz"));
    assert_false(name_is_transposed("walz", "zalw"));
    assert_false(name_is_transposed("walz", "wazll"));
}

static void numbers_in_codes_may_differ(void **state)
{
    (void)state;
    assert_true(name_equals_but_numbers("a3127", "a3172"));
    assert_true(name_equals_but_numbers("a31b7", "a3127b9"));
    assert_false(name_equals_but_numbers("a3127", "b3127"));
    assert_false(name_equals_but_numbers("a3127", "a"));
    assert_false(name_equals_but_numbers("holt", "holt"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(letters_are_what_is_heard_of_a_name),
        cmocka_unit_test(long_names_are_cut_between_letters),
        cmocka_unit_test(likeness_counts_what_is_heard),
        cmocka_unit_test(likeness_below_the_least_is_none),
        cmocka_unit_test(two_letters_may_have_changed_places),
        cmocka_unit_test(numbers_in_codes_may_differ),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
