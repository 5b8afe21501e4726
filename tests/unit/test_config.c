/* test_config.c - the table of settings, and the configuration file. */
#include "base/file.h"
#include "session/command.h"
#include "session/config.h"
#include "session/layout.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static void write_file(const char *path, const char *bytes)
{
    struct error err = {0};
    assert_true(file_write(path, bytes, strlen(bytes), &err));
}

/* What holds after a file of these bytes was read. */
static void read_config(struct config *config, const char *bytes)
{
    char path[] = "/tmp/diptych-config-XXXXXX";
    struct error err = {0};
    int file = mkstemp(path);
    assert_true(file >= 0);
    close(file);
    write_file(path, bytes);
    assert_true(config_init(config, &err));
    assert_true(config_read(config, path, &err));
    unlink(path);
}

/* The complaints without the file's name: "LINE: what". */
static const char *complaint(const struct config *config, size_t index)
{
    static char line[512];
    const char *at = config->complaints.count ? config->complaints.text.bytes : "";
    for (; index; index--) {
        at = strchr(at, '\n');
        assert_non_null(at);
        at++;
    }
    at = strchr(at, ':');
    assert_non_null(at);
    snprintf(line, sizeof line, "%.*s", (int)strcspn(at + 1, "\n"), at + 1);
    return line;
}

static void assert_keys(const struct config *config, const char *name, const char *keys)
{
    struct buffer printed = {0};
    const struct command *command = command_find(name, strlen(name));
    assert_non_null(command);
    command_print_keys(&printed, &config->keys, command, 0);
    buffer_append_char(&printed, '\0');
    assert_string_equal(printed.bytes, keys);
    buffer_clear(&printed);
}

static void each_setting_has_a_name_of_its_own_and_a_value_that_reads_back(void **state)
{
    (void)state;
    struct settings settings;
    settings_init(&settings);
    for (int i = 0; i < SETTING_COUNT; i++) {
        const struct setting *row = setting_row((enum setting_id)i);
        struct buffer value = {0};
        struct error err = {0};
        enum setting_id id;
        assert_true(row->name && *row->name && row->help && *row->help);
        assert_true(setting_find(row->name, strlen(row->name), &id));
        assert_int_equal(id, i);
        settings_print_value(&value, &settings, id);
        buffer_append_char(&value, '\0');
        assert_true(
            settings_set(&settings, id, value.bytes, SETTING_FROM_READER, &err));
        buffer_clear(&value);
        if (row->kind != SETTING_KIND_THEME)
            assert_int_equal(settings.values[i], row->usual);
    }
}

static void a_value_that_is_none_is_refused_with_what_may_be_set(void **state)
{
    (void)state;
    static const struct refused {
        enum setting_id id;
        const char *value;
        const char *message;
    } all[] = {
        {SETTING_LAYOUT, "sideways",
         "no such value; one of auto, side, stack, one, linear"},
        {SETTING_MEASURE, "19", "give a number from 20 to 400"},
        {SETTING_MEASURE, "401", "give a number from 20 to 400"},
        {SETTING_MEASURE, "76x", "give a number from 20 to 400"},
        {SETTING_MEASURE, "99999999999999999999", "give a number from 20 to 400"},
        {SETTING_MOUSE, "perhaps", "no such value; one of yes, no"},
        {SETTING_THEME, "../default",
         "no name of a theme; give small letters, digits, - and _"},
        {SETTING_THEME, "", "no name of a theme; give small letters, digits, - and _"},
    };
    struct settings settings;
    settings_init(&settings);
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        struct error err = {0};
        assert_false(settings_set(&settings, all[i].id, all[i].value,
                                  SETTING_FROM_READER, &err));
        assert_string_equal(err.message, all[i].message);
    }
}

static void an_option_is_stronger_than_the_file(void **state)
{
    (void)state;
    struct settings settings;
    struct error err = {0};
    settings_init(&settings);
    assert_true(
        settings_set(&settings, SETTING_MEASURE, "60", SETTING_FROM_OPTION, &err));
    assert_true(
        settings_set(&settings, SETTING_MEASURE, "50", SETTING_FROM_FILE, &err));
    assert_int_equal(settings.values[SETTING_MEASURE], 60);
    assert_true(
        settings_set(&settings, SETTING_MEASURE, "40", SETTING_FROM_READER, &err));
    assert_int_equal(settings.values[SETTING_MEASURE], 40);
}

static void a_file_sets_settings_and_keys(void **state)
{
    (void)state;
    struct config config;
    read_config(&config, "\xef\xbb\xbf# mine\r\n"
                         "layout = one\r\n"
                         "   measure=60 ; narrow\n"
                         "detail: typography\n"
                         "\n"
                         "[keys]\n"
                         "next-quotation = w <F5>x\n"
                         "repeat-jump = \";\" .\n"
                         "half-down =\n");
    assert_int_equal(config.complaints.count, 0);
    assert_int_equal(config.settings.values[SETTING_LAYOUT], 3);
    assert_int_equal(config.settings.values[SETTING_MEASURE], 60);
    assert_int_equal(config.settings.values[SETTING_DETAIL], SETTING_DETAIL_TYPOGRAPHY);
    assert_keys(&config, "next-quotation", "w  <F5>x");
    assert_keys(&config, "repeat-jump", ";  .");
    assert_keys(&config, "half-down", "");
    config_clear(&config);
}

static void a_key_given_to_another_command_is_taken_from_the_first(void **state)
{
    (void)state;
    struct config config;
    read_config(&config, "[keys]\ndown = k Down\nup = j\n");
    assert_int_equal(config.complaints.count, 0);
    assert_keys(&config, "down", "k  Down");
    assert_keys(&config, "up", "j");
    config_clear(&config);
}

static void a_bad_line_is_named_and_the_others_hold(void **state)
{
    (void)state;
    struct config config;
    read_config(&config, "mesure = 60\n"
                         "measure = wide\n"
                         "what is this\n"
                         "measure = 61\n"
                         "[keys\n"
                         "[keys]\n"
                         "next-quotaton = w\n"
                         "down = jjjjj\n"
                         "repeat-jump = ;\n"
                         "up = w\n"
                         "[colors]\n"
                         "old = 3\n");
    assert_int_equal(config.complaints.count, 8);
    assert_string_equal(complaint(&config, 0),
                        "1: mesure: no such setting; --print-config shows them all");
    assert_string_equal(complaint(&config, 1),
                        "2: measure = wide: give a number from 20 to 400");
    assert_string_equal(complaint(&config, 2),
                        "3: what is this: is no setting; write NAME = VALUE");
    assert_string_equal(complaint(&config, 3),
                        "5: [keys: is no setting; write NAME = VALUE");
    assert_string_equal(
        complaint(&config, 4),
        "7: next-quotaton: no such command; --list-keys shows them all");
    assert_string_equal(
        complaint(&config, 5),
        "8: down: jjjjj is no key; write keys as --list-keys shows them");
    assert_string_equal(complaint(&config, 6),
                        "9: repeat-jump: ; begins a comment; write \";\" for the key");
    assert_string_equal(
        complaint(&config, 7),
        "12: [colors]: no such part; settings stand at the top, keys in [keys]");
    assert_int_equal(config.settings.values[SETTING_MEASURE], 61);
    assert_keys(&config, "up", "w");
    assert_keys(&config, "down", "j  Down  ^E");
    config_clear(&config);
}

static void a_line_too_long_and_a_zero_byte_are_told(void **state)
{
    (void)state;
    char text[1000];
    struct config config;
    memset(text, 'x', sizeof text);
    memcpy(text, "measure = ", 10);
    memcpy(text + sizeof text - 15, "\nmeasure = 62\n", 15);
    read_config(&config, text);
    assert_int_equal(config.complaints.count, 1);
    assert_non_null(strstr(complaint(&config, 0), "1: the line is longer than "));
    assert_int_equal(config.settings.values[SETTING_MEASURE], 62);
    config_clear(&config);
}

static void a_file_that_is_not_there_is_no_complaint_but_a_folder_is(void **state)
{
    (void)state;
    struct config config;
    struct error err = {0};
    assert_true(config_init(&config, &err));
    assert_true(config_read(&config, "/nowhere/at/all", &err));
    assert_int_equal(config.complaints.count, 0);
    assert_true(config_read(&config, "/tmp", &err));
    assert_int_equal(config.complaints.count, 1);
    config_clear(&config);
}

/* Settings and keys of the most awkward kind come back as they were. */
static void what_is_printed_reads_back(void **state)
{
    (void)state;
    static const char *const files[] = {
        "",
        "layout = stack\nmeasure = 33\ndetail = facts\nnumbers = no\nmouse = on\ncolor "
        "= never\n"
        "keep = no\nascii = yes\n"
        "[keys]\nrepeat-jump = \";\" \"\"\" \";x\" ;\nnext-match = = [= ]] # [#\n"
        "quit = <Space>q ^[ F12 ä\nup =\nsearch = : \"/\"\n",
    };
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        struct config config, again;
        struct buffer first = {0}, second = {0};
        read_config(&config, files[i]);
        assert_int_equal(config.complaints.count, 0);
        config_print(&first, &config);
        buffer_append_char(&first, '\0');
        read_config(&again, first.bytes);
        assert_int_equal(again.complaints.count, 0);
        config_print(&second, &again);
        buffer_append_char(&second, '\0');
        assert_string_equal(first.bytes, second.bytes);
        assert_memory_equal(config.settings.values, again.settings.values,
                            sizeof config.settings.values);
        assert_int_equal(config.keys.count, again.keys.count);
        buffer_clear(&first);
        buffer_clear(&second);
        config_clear(&config);
        config_clear(&again);
    }
}

static void a_zero_byte_hides_nothing_behind_it(void **state)
{
    (void)state;
    static const char bytes[] = "mouse = yes\0no\nlayout = one\n";
    char path[] = "/tmp/diptych-config-XXXXXX";
    struct config config;
    struct error err = {0};
    int file = mkstemp(path);
    assert_true(file >= 0);
    assert_int_equal(write(file, bytes, sizeof bytes - 1), sizeof bytes - 1);
    close(file);
    assert_true(config_init(&config, &err));
    assert_true(config_read(&config, path, &err));
    unlink(path);
    assert_int_equal(config.complaints.count, 1);
    assert_string_equal(complaint(&config, 0),
                        "1: mouse = yes?no: no such value; one of yes, no");
    assert_int_equal(config.settings.values[SETTING_MOUSE], 0);
    assert_int_equal(config.settings.values[SETTING_LAYOUT], LAYOUT_ONE);
    config_clear(&config);
}

static void the_first_of_several_complaints_counts_the_others(void **state)
{
    (void)state;
    struct config config;
    struct buffer first = {0};
    read_config(&config, "mesure = 3\n");
    complaints_print_first(&first, &config.complaints);
    buffer_append_char(&first, '\0');
    assert_memory_equal(first.bytes, "diptych-config-", 15);
    assert_null(strstr(first.bytes, "more"));
    config_clear(&config);
    first.length = 0;
    read_config(&config, "mesure = 3\nlay out\n[kees]\na = b\n");
    complaints_print_first(&first, &config.complaints);
    buffer_append_char(&first, '\0');
    assert_non_null(strstr(first.bytes, ":1: mesure: no such setting"));
    assert_non_null(strstr(first.bytes, " (and 2 more)"));
    config_clear(&config);
    buffer_clear(&first);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(
            each_setting_has_a_name_of_its_own_and_a_value_that_reads_back),
        cmocka_unit_test(a_value_that_is_none_is_refused_with_what_may_be_set),
        cmocka_unit_test(an_option_is_stronger_than_the_file),
        cmocka_unit_test(a_file_sets_settings_and_keys),
        cmocka_unit_test(a_key_given_to_another_command_is_taken_from_the_first),
        cmocka_unit_test(a_bad_line_is_named_and_the_others_hold),
        cmocka_unit_test(a_line_too_long_and_a_zero_byte_are_told),
        cmocka_unit_test(a_file_that_is_not_there_is_no_complaint_but_a_folder_is),
        cmocka_unit_test(what_is_printed_reads_back),
        cmocka_unit_test(a_zero_byte_hides_nothing_behind_it),
        cmocka_unit_test(the_first_of_several_complaints_counts_the_others),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
