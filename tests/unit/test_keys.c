/* test_keys.c - names of keys, and what sequences mean. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "session/keys.h"

#include <string.h>

static struct key_sequence parse(const char *name)
{
    struct key_sequence sequence;
    assert_true(key_parse(name, strlen(name), &sequence));
    return sequence;
}

static void names_are_printed_as_they_are_read(void **state)
{
    (void)state;
    static const char *const names[] = {"j",    "]q",    "''",       "^F", "Space",
                                        "PgDn", "Enter", "<Space>q", "F1", "Esc",
                                        "Tab",  "%",     "\u00e9",   "^]", "F12"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        struct key_sequence sequence = parse(names[i]);
        struct buffer out = {0};
        key_sequence_print(&out, &sequence);
        assert_int_equal(out.length, strlen(names[i]));
        assert_memory_equal(out.bytes, names[i], out.length);
        buffer_clear(&out);
    }
}

static void control_keys_are_their_codes(void **state)
{
    (void)state;
    assert_int_equal(parse("^A").keys[0], 1);
    assert_int_equal(parse("^Z").keys[0], 26);
    assert_int_equal(parse("Enter").keys[0], 13);
}

static void what_is_no_key_is_refused(void **state)
{
    (void)state;
    struct key_sequence sequence;
    assert_false(key_parse("", 0, &sequence));
    assert_false(key_parse("abcde", 5, &sequence));
    assert_false(key_parse("a\x01", 2, &sequence));
    assert_false(key_parse("\xff", 1, &sequence));
}

static void a_sequence_waits_for_its_last_key(void **state)
{
    (void)state;
    struct key_map map = {0};
    struct error err = {0};
    uint32_t command = 0;
    struct key_sequence next = parse("]q"), start = parse("]"), other = parse("]x");
    assert_true(key_map_bind(&map, &next, 7, &err));
    assert_int_equal(key_map_find(&map, &start, &command), KEY_MATCH_PREFIX);
    assert_int_equal(key_map_find(&map, &next, &command), KEY_MATCH_WHOLE);
    assert_int_equal(command, 7);
    assert_int_equal(key_map_find(&map, &other, &command), KEY_MATCH_NONE);
    key_map_clear(&map);
}

static void a_later_binding_overrules(void **state)
{
    (void)state;
    struct key_map map = {0};
    struct error err = {0};
    uint32_t command = 0;
    struct key_sequence j = parse("j");
    assert_true(key_map_bind(&map, &j, 1, &err));
    assert_true(key_map_bind(&map, &j, 2, &err));
    assert_int_equal(key_map_find(&map, &j, &command), KEY_MATCH_WHOLE);
    assert_int_equal(command, 2);
    assert_int_equal(map.count, 1);
    key_map_clear(&map);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_are_printed_as_they_are_read),
        cmocka_unit_test(control_keys_are_their_codes),
        cmocka_unit_test(what_is_no_key_is_refused),
        cmocka_unit_test(a_sequence_waits_for_its_last_key),
        cmocka_unit_test(a_later_binding_overrules),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
