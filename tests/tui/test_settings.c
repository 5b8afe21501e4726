/* test_settings.c - the configuration file and :set, seen on the screen. */
#include "tui/reader.h"

#include "tui/testing.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PATH_BYTES = 256 };

/* A home folder with a configuration. */
struct home {
    char path[64];
    char config[PATH_BYTES];
    char theme[PATH_BYTES]; /* its own theme "mine" */
};

static void home_write(const char *path, const char *bytes)
{
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    assert_true(fputs(bytes, file) >= 0);
    assert_int_equal(fclose(file), 0);
}

static void home_open(struct home *home, const char *config)
{
    char folder[PATH_BYTES];
    static const char *const folders[] = {".config", ".config/diptych",
                                          ".config/diptych/themes"};
    snprintf(home->path, sizeof home->path, "/tmp/diptych-home-XXXXXX");
    assert_non_null(mkdtemp(home->path));
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
        snprintf(folder, sizeof folder, "%s/%s", home->path, folders[i]);
        assert_int_equal(mkdir(folder, 0700), 0);
    }
    snprintf(home->config, sizeof home->config, "%s/.config/diptych/config",
             home->path);
    snprintf(home->theme, sizeof home->theme, "%s/.config/diptych/themes/mine",
             home->path);
    home_write(home->config, config);
}

static void home_close(struct home *home)
{
    char command[PATH_BYTES];
    snprintf(command, sizeof command, "rm -rf '%s'", home->path);
    assert_int_equal(system(command), 0);
}

static struct terminal *open_at_home(const struct home *home,
                                     const char *const *arguments)
{
    struct reader_pair pair;
    struct terminal_options options = {
        .columns = 120, .rows = 30, .home = home ? home->path : NULL};
    reader_pair_of_sample(&pair, "lighthouse");
    return reader_open_with(&pair, &options, arguments);
}

static void keys_of_ones_own_work_and_are_shown(void **state)
{
    (void)state;
    struct home home;
    home_open(&home, "[keys]\nnext-quotation = w\nquit = W\nhelp = ;\nhelp = \";\"\n");
    struct terminal *terminal = open_at_home(&home, NULL);
    reader_expect(terminal, "w quotations");
    reader_expect(terminal, "; help");
    reader_press(terminal, "w");
    reader_expect_status(terminal, "quotation 1 of");
    reader_press(terminal, "J");
    reader_expect_status(terminal, "J is not a key of the reader");
    reader_press(terminal, ";");
    reader_expect(terminal, "  w  ");
    assert_int_equal(terminal_send(terminal, "W"), TERMINAL_ENDED);
    terminal_close(terminal);
    home_close(&home);
}

static void a_bad_line_is_told_and_the_others_hold(void **state)
{
    (void)state;
    struct home home;
    home_open(&home, "layout = one\nmesure = 3\nfoo\n");
    struct terminal *terminal = open_at_home(&home, NULL);
    reader_expect_status(terminal, "config:2: mesure: no such setting");
    reader_expect_status(terminal, "(and 1 more)");
    reader_press(terminal, ":set layout\r");
    reader_expect_status(terminal, "layout = one");
    terminal_close(terminal);
    home_close(&home);
}

/* No byte of the file acts on the terminal. */
static void strange_bytes_of_a_bad_line_are_shown_safely(void **state)
{
    (void)state;
    struct home home;
    home_open(&home, "\033[31mred\007\x9b \xff\xfe = 1\n");
    struct terminal *terminal = open_at_home(&home, NULL);
    reader_expect_status(terminal, "config:1: ");
    reader_expect_status(terminal, "no such setting");
    reader_expect_painted(terminal, "opening");
    size_t length;
    assert_null(strstr(terminal_output(terminal, &length), "\033[31mred"));
    terminal_close(terminal);
    home_close(&home);
}

static void settings_are_changed_while_reading(void **state)
{
    (void)state;
    struct terminal *terminal = open_at_home(NULL, NULL);
    struct reader_columns side = reader_find_columns(terminal_screen(terminal));
    assert_true(side.right > side.left);
    reader_press(terminal, ":set measure=40\r");
    struct reader_columns narrow = reader_find_columns(terminal_screen(terminal));
    assert_true(narrow.left > side.left);
    assert_true(narrow.right - narrow.left < side.right - side.left);
    reader_press(terminal, ":set layout stack\r");
    reader_expect(terminal, "L1");
    reader_expect(terminal, "R1");
    reader_press(terminal, ":set layout = side\r");
    reader_expect_no(terminal, "L1");
    reader_press(terminal, ":set detail\r");
    reader_expect_status(terminal, "detail = words (facts, words, typography)");
    reader_press(terminal, "T:set detail\r");
    reader_expect_status(terminal, "detail = typography");
    reader_expect_painted(terminal, ":set");
    terminal_close(terminal);
}

static void what_is_set_and_what_cannot_be_is_told(void **state)
{
    (void)state;
    static const struct told {
        const char *keys;
        const char *status;
    } all[] = {
        {":set\r", "layout=auto measure=76 numbers detail=words theme=default nomouse "
                   "watch=no"},
        {":set all\r", "watch=no"},
        {":set nomouse yes\r", "nomouse yes: to give a value, write set mouse VALUE"},
        {":set mouse? no\r", "mouse? no: to give a value, write set mouse VALUE"},
        {":set mouse?\r", "mouse = no (yes, no)"},
        {":set mesure 3\r", "mesure: no such setting"},
        {":set measure 3\r", "measure: 3: give a number from 20 to 400"},
        {":set layout sideways\r", "layout: sideways: no such value; one of auto"},
        {":set theme none\r", "theme: none: no such theme; one of "},
        {":set color never\r", "color is set before the reader starts"},
    };
    struct terminal *terminal = open_at_home(NULL, NULL);
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        reader_press(terminal, all[i].keys);
        reader_expect_status(terminal, all[i].status);
    }
    terminal_close(terminal);
}

static int count_ground(const struct screen *screen, int color)
{
    int count = 0;
    for (unsigned row = 0; row < screen->rows; row++)
        for (unsigned column = 0; column < screen->columns; column++)
            count += screen_cell(screen, row, column)->background == color;
    return count;
}

static void a_theme_of_ones_own_is_found_and_taken_up(void **state)
{
    (void)state;
    struct home home;
    home_open(&home, "");
    home_write(home.theme, "[colors]\nground = 17 0 0 222\ntext = 230 7 7 16\n");
    struct terminal *terminal = open_at_home(&home, NULL);
    assert_int_equal(count_ground(terminal_screen(terminal), 17), 0);
    reader_press(terminal, ":set theme mine\r");
    assert_true(count_ground(terminal_screen(terminal), 17) > 120 * 20);
    reader_expect_painted(terminal, ":set theme");
    reader_press(terminal, ":set theme default\r");
    assert_int_equal(count_ground(terminal_screen(terminal), 17), 0);
    terminal_close(terminal);
    home_write(home.config, "theme = mine\n");
    terminal = open_at_home(&home, NULL);
    assert_true(count_ground(terminal_screen(terminal), 17) > 120 * 20);
    terminal_close(terminal);
    home_close(&home);
}

static void write_theme_of(const struct home *home, int first)
{
    static const char *const names[] = {"ground", "text",  "old",   "new",
                                        "moved",  "quote", "alert", "faint"};
    char theme[512] = "[colors]\n";
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        size_t length = strlen(theme);
        snprintf(theme + length, sizeof theme - length, "%s = %d 0 0 -\n", names[i],
                 first + (int)i);
    }
    home_write(home->theme, theme);
}

/* A terminal has only so many pairs of colours, and each theme wants others. */
static void a_theme_after_many_others_has_its_colours(void **state)
{
    (void)state;
    static const char *const arguments[] = {"--theme=mine", NULL};
    enum { FIRST = 20, STEP = 8, LAST = FIRST + 15 * STEP };
    struct home home;
    home_open(&home, "");
    struct terminal *terminal = open_at_home(&home, NULL);
    for (int first = FIRST; first <= LAST; first += STEP) {
        write_theme_of(&home, first);
        reader_press(terminal, ":set theme mine\r");
        if (first < LAST)
            reader_press(terminal, ":set theme default\r");
    }
    struct terminal *fresh = open_at_home(&home, arguments);
    const struct screen *expected = terminal_screen(fresh);
    char difference[2048];
    assert_true(count_ground(expected, LAST) > 120 * 20);
    if (!screen_equal(expected, terminal_screen(terminal), 0, expected->rows - 2,
                      difference, sizeof difference))
        fail_msg("%s", difference);
    terminal_close(fresh);
    terminal_close(terminal);
    home_close(&home);
}

static void a_bad_line_of_a_theme_is_told_and_the_others_hold(void **state)
{
    (void)state;
    static const char *const arguments[] = {"--theme=mine", NULL};
    struct home home;
    home_open(&home, "");
    home_write(home.theme,
               "[colors]\ntext = 300 1 1 1\nground = 17 0 0 -\n[roles]\nfoo = bold\n");
    struct terminal *terminal = open_at_home(&home, arguments);
    reader_expect_status(terminal, "mine:2: text: give four numbers");
    assert_true(count_ground(terminal_screen(terminal), 17) > 120 * 20);
    terminal_close(terminal);
    home_close(&home);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keys_of_ones_own_work_and_are_shown),
        cmocka_unit_test(a_bad_line_is_told_and_the_others_hold),
        cmocka_unit_test(strange_bytes_of_a_bad_line_are_shown_safely),
        cmocka_unit_test(settings_are_changed_while_reading),
        cmocka_unit_test(what_is_set_and_what_cannot_be_is_told),
        cmocka_unit_test(a_theme_of_ones_own_is_found_and_taken_up),
        cmocka_unit_test(a_theme_after_many_others_has_its_colours),
        cmocka_unit_test(a_bad_line_of_a_theme_is_told_and_the_others_hold),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
