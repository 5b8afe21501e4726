/* test_command.c - the table of commands keeps its promises. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "showing.h"

#include <ctype.h>
#include <string.h>

static const char text[] = "The harbour board met on Monday.\n\nIt rained.\n";

static void each_command_is_named_once_and_documented(void **state)
{
    (void)state;
    size_t count;
    const struct command *table = command_table(&count);
    for (size_t i = 0; i < count; i++) {
        assert_non_null(table[i].name);
        assert_true(*table[i].help != '\0');
        assert_non_null(table[i].handler);
        assert_true(table[i].category < CATEGORY_COUNT);
        assert_true(table[i].argument != ARGUMENT_WORD || table[i].words);
        assert_true(!table[i].words || table[i].argument >= ARGUMENT_WORD);
        for (const char *at = table[i].name; *at; at++)
            assert_true(islower((unsigned char)*at) || *at == '-');
        assert_int_not_equal(table[i].help[strlen(table[i].help) - 1], '.');
        for (size_t j = 0; j < i; j++)
            assert_string_not_equal(table[i].name, table[j].name);
    }
}

static void each_default_key_parses_and_means_one_command(void **state)
{
    (void)state;
    size_t count, key_count = 0;
    const struct command *table = command_table(&count);
    struct key_map map = {0};
    struct error err = {0};
    assert_true(command_bind_defaults(&map, &err));
    for (size_t i = 0; i < count; i++)
        for (const char *key = table[i].keys; *key;) {
            key += strcspn(key, " ");
            key += strspn(key, " ");
            key_count++;
        }
    assert_int_equal(map.count, key_count);
    key_map_clear(&map);
}

static void each_control_key_has_a_plain_twin(void **state)
{
    (void)state;
    size_t count;
    const struct command *table = command_table(&count);
    for (size_t i = 0; i < count; i++) {
        bool has_plain = false, has_key = *table[i].keys != '\0';
        for (const char *key = table[i].keys; *key;) {
            size_t length = strcspn(key, " ");
            has_plain |= *key != '^' || length == 1;
            key += length + strspn(key + length, " ");
        }
        /* What every terminal program has under its control key. */
        bool is_customary = strcmp(table[i].name, "suspend") == 0 ||
                            strcmp(table[i].name, "redraw") == 0 ||
                            strcmp(table[i].name, "where") == 0;
        assert_true(!has_key || has_plain || is_customary);
    }
}

static void help_shows_every_command_with_its_keys(void **state)
{
    (void)state;
    struct showing showing;
    size_t count;
    const struct command *table = command_table(&count);
    showing_open(&showing, text, text, 120, 40);
    showing_press(&showing, "h");
    const struct panel *panel = &showing.session->panel;
    assert_int_equal(panel->kind, PANEL_HELP);
    for (size_t i = 0; i < count; i++) {
        bool is_shown = false;
        size_t length = strcspn(table[i].keys, " ");
        for (size_t j = 0; j < panel->count; j++)
            is_shown |= strcmp(panel->lines[j].text, table[i].help) == 0 &&
                        strncmp(panel->lines[j].lead + 2, table[i].keys, length) == 0;
        assert_true(is_shown);
    }
    showing_close(&showing);
}

static void an_alias_means_one_command_and_hides_none(void **state)
{
    (void)state;
    size_t count;
    const struct command *table = command_table(&count);
    for (size_t i = 0; i < count; i++)
        for (const char *at = table[i].aliases; at && *at;) {
            size_t length = strcspn(at, " ");
            assert_ptr_equal(command_find(at, length), &table[i]);
            for (size_t j = 0; j < count; j++)
                assert_false(strlen(table[j].name) == length &&
                             memcmp(table[j].name, at, length) == 0);
            at += length + strspn(at + length, " ");
        }
}

static void the_list_of_keys_names_every_command(void **state)
{
    (void)state;
    struct key_map map = {0};
    struct error err = {0};
    struct buffer out = {0};
    size_t count;
    const struct command *table = command_table(&count);
    assert_true(command_bind_defaults(&map, &err));
    command_list_keys(&out, &map);
    buffer_append_char(&out, '\0');
    for (size_t i = 0; i < count; i++)
        assert_non_null(strstr(out.bytes, table[i].name));
    buffer_clear(&out);
    key_map_clear(&map);
}

static void names_may_be_cut_while_they_are_unambiguous(void **state)
{
    (void)state;
    assert_string_equal(command_find("typo", 4)->name, "typography");
    assert_string_equal(command_find("search", 6)->name, "search");
    assert_null(command_find("next-", 5));
    assert_string_equal(command_find("next", 4)->name, "next");
    assert_null(command_find("nonsense", 8));
    assert_null(command_find("", 0));
}

static void lines_of_the_prompt_are_run(void **state)
{
    (void)state;
    struct showing showing;
    struct error err = {0};
    showing_open(&showing, text, text, 120, 20);
    command_run_line(showing.session, "2", &err);
    assert_string_equal(showing_word(&showing), "It");
    command_run_line(showing.session, "layout stack", &err);
    assert_int_equal(showing.session->layout.mode, LAYOUT_STACK);
    command_run_line(showing.session, "/monday", &err);
    assert_string_equal(showing_word(&showing), "Monday");
    assert_int_equal(command_run_line(showing.session, "quit", &err), EFFECT_QUIT);
    command_run_line(showing.session, "quit now", &err);
    assert_string_equal(showing.session->notice, "quit takes no argument");
    command_run_line(showing.session, "frobnicate", &err);
    assert_non_null(strstr(showing.session->notice, "frobnicate: no such command"));
    command_run_line(showing.session, "next-", &err);
    assert_non_null(strstr(showing.session->notice, "commands begin so"));
    command_run_line(showing.session, "layout upside-down", &err);
    assert_non_null(strstr(showing.session->notice, "upside-down: no such layout"));
    assert_int_equal(showing.session->layout.mode, LAYOUT_STACK);
    assert_int_equal(err.code, ERROR_NONE);
    showing_close(&showing);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_command_is_named_once_and_documented),
        cmocka_unit_test(each_default_key_parses_and_means_one_command),
        cmocka_unit_test(each_control_key_has_a_plain_twin),
        cmocka_unit_test(help_shows_every_command_with_its_keys),
        cmocka_unit_test(an_alias_means_one_command_and_hides_none),
        cmocka_unit_test(the_list_of_keys_names_every_command),
        cmocka_unit_test(names_may_be_cut_while_they_are_unambiguous),
        cmocka_unit_test(lines_of_the_prompt_are_run),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
