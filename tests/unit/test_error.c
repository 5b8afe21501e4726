/* test_error.c - the failure that is told is the first one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/error.h"

#include <string.h>

static void the_first_failure_is_kept(void **state)
{
    (void)state;
    struct error err = {0};
    assert_false(error_set(&err, ERROR_INPUT, "%s: line %d", "a.txt", 3));
    assert_false(error_set(&err, ERROR_IO, "and then another"));
    assert_false(error_set_memory(&err));
    assert_int_equal(err.code, ERROR_INPUT);
    assert_string_equal(err.message, "a.txt: line 3");
}

static void nobody_need_listen(void **state)
{
    (void)state;
    assert_false(error_set(NULL, ERROR_IO, "unheard"));
    assert_false(error_set_memory(NULL));
}

static void a_long_message_is_cut(void **state)
{
    (void)state;
    struct error err = {0};
    char name[2 * ERROR_MESSAGE_BYTES];
    memset(name, 'x', sizeof name - 1);
    name[sizeof name - 1] = '\0';
    assert_false(error_set(&err, ERROR_IO, "%s", name));
    assert_int_equal(strlen(err.message), ERROR_MESSAGE_BYTES - 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_first_failure_is_kept),
        cmocka_unit_test(nobody_need_listen),
        cmocka_unit_test(a_long_message_is_cut),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
