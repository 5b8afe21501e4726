/* test_datadir.c - the order in which the data folder is looked for. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/datadir.h"

#include <stdlib.h>
#include <string.h>

static void assert_finds(const char *asked, const char *program, const char *expected)
{
    struct error err = {0};
    char *found = datadir_find(asked, program, "/nowhere/share/diptych", &err);
    assert_non_null(found);
    assert_string_equal(found, expected);
    assert_int_equal(err.code, ERROR_NONE);
    free(found);
}

static void what_is_asked_for_comes_first(void **state)
{
    (void)state;
    assert_finds("/asked/for", BUILT_PROGRAM, "/asked/for");
}

static void data_beside_the_program_comes_before_the_installed(void **state)
{
    (void)state;
    const size_t folder_length = strlen(BUILT_PROGRAM) - strlen("diptych");
    char expected[4096] = {0};
    assert_true(folder_length + sizeof "data" <= sizeof expected);
    memcpy(expected, BUILT_PROGRAM, folder_length);
    memcpy(expected + folder_length, "data", sizeof "data");
    assert_finds(NULL, BUILT_PROGRAM, expected);
    assert_finds("", BUILT_PROGRAM, expected);
}

static void installed_folder_is_the_last_resort(void **state)
{
    (void)state;
    assert_finds(NULL, "/nowhere/bin/diptych", "/nowhere/share/diptych");
    assert_finds(NULL, NULL, "/nowhere/share/diptych");
    assert_finds(NULL, "diptych", "/nowhere/share/diptych");
}

static void running_program_knows_its_own_absolute_path(void **state)
{
    (void)state;
    char *path = datadir_program_path("test_datadir");
    assert_non_null(path);
    assert_int_equal(path[0], '/');
    const char *name = strrchr(path, '/');
    assert_string_equal(name, "/test_datadir");
    free(path);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_asked_for_comes_first),
        cmocka_unit_test(data_beside_the_program_comes_before_the_installed),
        cmocka_unit_test(installed_folder_is_the_last_resort),
        cmocka_unit_test(running_program_knows_its_own_absolute_path),
    };
    return cmocka_run_group_tests_name("datadir", tests, NULL, NULL) != 0;
}
