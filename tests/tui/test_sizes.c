/*
 * test_sizes.c - every layout, every panel and every key at four sizes of screen, on
 * terminals with many, few and no colours, in UTF-8 and in ASCII.
 *
 * What must hold of any screen: it is what a full painting shows, the title, status and
 * footer are where they belong, the cursor is in the panes or the prompt, and what is
 * linked stands level.
 */
#include "tui/reader.h"

#include "session/command.h"
#include "tui/testing.h"

#include <stdio.h>
#include <string.h>

static const struct size {
    unsigned columns;
    unsigned rows;
} sizes[] = {{80, 24}, {100, 30}, {160, 45}, {220, 60}};

static const char *const layouts[] = {"side", "stack", "one", "linear"};

static const struct kind {
    const char *term;
    const char *options[2];
} kinds[] = {
    {"xterm-256color", {"--theme=default", NULL}},
    {"xterm", {"--theme=dark", NULL}},
    {"xterm-256color", {"--theme=light", "--ascii"}},
    {"xterm", {"--color=never", NULL}},
};

enum {
    SIZES = sizeof sizes / sizeof *sizes,
    LAYOUTS = sizeof layouts / sizeof *layouts,
    KINDS = sizeof kinds / sizeof *kinds,
};

/* A reader of a size and layout; the kind of terminal changes with both. */
static struct terminal *open_at(const char *sample, size_t size, size_t layout)
{
    char argument[32];
    const struct kind *kind = &kinds[(size + layout) % KINDS];
    const char *const arguments[] = {argument, kind->options[0], kind->options[1],
                                     NULL};
    struct reader_pair pair;
    struct terminal_options options = {
        .columns = sizes[size].columns, .rows = sizes[size].rows, .term = kind->term};
    snprintf(argument, sizeof argument, "--layout=%s", layouts[layout]);
    reader_pair_of_sample(&pair, sample);
    return reader_open_with(&pair, &options, arguments);
}

static void expect_sound(struct terminal *terminal, const char *after)
{
    const struct screen *screen = terminal_screen(terminal);
    reader_expect_painted(terminal, after);
    screen = terminal_screen(terminal);
    assert_in_range(screen->cursor_row, 0, screen->rows - 1);
    if (screen->cursor_row == screen->rows - 2)
        fail_msg("after %s the cursor is on the status line", after);
    if (!*screen->text[screen->rows - 2])
        fail_msg("after %s nothing is on the status line", after);
}

/* ---- Panels ---- */

static const struct panel {
    const char *keys;
    const char *title;
    bool is_list;
} panels[] = {
    {"l", " Findings ", true},      {"L", " Quotations ", true},
    {"t", " Contents ", true},      {"M", " Moved passages ", true},
    {"/the\rF", " Matches ", true}, {"i", " Why", false},
    {"h", " Help", false},          {"cx\rC", " Notes, marks and pins ", true},
};

/* Its title, its chosen line, its keys. */
static void expect_panel(const struct terminal *terminal, const struct panel *panel)
{
    const struct screen *screen = terminal_screen(terminal);
    int row = screen_find(screen, 0, panel->title);
    if (row < 1)
        screen_print(screen, stderr);
    assert_in_range(row, 1, screen->rows - 4);
    assert_non_null(strstr(screen->text[screen->rows - 1], "q close"));
    if (panel->is_list)
        assert_true(screen_find(screen, (unsigned)row + 1, "> ") > row);
}

static void panels_at(size_t size, size_t layout)
{
    struct screen before = {0};
    struct terminal *terminal = open_at("lighthouse", size, layout);
    for (size_t i = 0; i < sizeof panels / sizeof *panels; i++) {
        const struct panel *panel = &panels[i];
        const char *open = panel->keys + strlen(panel->keys) - 1;
        /* What the search and the note leave on the screen is no change of the panel.
         */
        for (const char *key = panel->keys; key < open; key++)
            reader_press(terminal, (const char[]){*key, '\0'});
        reader_press(terminal, "J");
        screen_copy(&before, terminal_screen(terminal));
        reader_press(terminal, open);
        expect_panel(terminal, panel);
        expect_sound(terminal, panel->title);
        reader_press(terminal, "q");
        reader_expect_no(terminal, panel->title);
        expect_sound(terminal, "q");
        for (unsigned row = 1; row + 3 < before.rows; row++)
            assert_string_equal(before.text[row], terminal_screen(terminal)->text[row]);
    }
    screen_clear(&before);
    terminal_close(terminal);
}

static void every_panel_opens_and_leaves_the_panes_as_they_were(void **state)
{
    (void)state;
    for (size_t size = 0; size < SIZES; size++)
        for (size_t layout = 0; layout < LAYOUTS; layout++)
            panels_at(size, layout);
}

/* ---- Keys ---- */

static bool ends_the_reader(const struct command *command)
{
    static const char *const names[] = {"close", "quit", "suspend"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(command->name, names[i]) == 0)
            return true;
    return false;
}

/* All keys, each from a place with something to act on, and from the next one. */
static void keys_at(size_t size, size_t layout)
{
    size_t count;
    const struct command *commands = command_table(&count);
    struct terminal *terminal = open_at("edition", size, layout);
    for (size_t i = 0; i < count; i++)
        for (const char *key = commands[i].keys; *key;) {
            size_t length = strcspn(key, " ");
            char keys[32] = "";
            reader_append_key(keys, key, length);
            key += length + strspn(key + length, " ");
            if (ends_the_reader(&commands[i]))
                continue;
            if (commands[i].argument == ARGUMENT_LETTER)
                strcat(keys, "a");
            reader_press(terminal, keys);
            reader_expect_no(terminal, "is not a key");
            expect_sound(terminal, commands[i].name);
            reader_press(terminal, "\033");
            reader_press(terminal, "\033");
            reader_press(terminal, "}");
        }
    terminal_close(terminal);
}

/* Each key at each size, in two layouts. */
static void every_key_of_the_table_does_no_harm(void **state)
{
    (void)state;
    for (size_t size = 0; size < SIZES; size++)
        for (size_t layout = size; layout < size + LAYOUTS; layout += 2)
            keys_at(size, layout % LAYOUTS);
}

/* ---- Layouts ---- */

static void a_sign_of_several_letters_in_ascii_is_shown_whole(void **state)
{
    (void)state;
    static const char *const arguments[] = {"--ascii", NULL};
    struct reader_pair pair;
    struct terminal_options options = {.columns = 100, .rows = 24};
    reader_pair_of_sample(&pair, "edition");
    struct terminal *terminal = reader_open_with(&pair, &options, arguments);
    reader_press(terminal, "/1,400\r");
    reader_expect(terminal, "GBP1,400");
    reader_expect_painted(terminal, "GBP");
    reader_press(terminal, "l");
    reader_expect(terminal, "$1,400 -> GBP1,400");
    terminal_close(terminal);
}

static void side_by_side_is_level_at_every_size(void **state)
{
    (void)state;
    struct reader_pair pair;
    reader_pair_of_fixture(&pair, "garden");
    for (size_t size = 1; size < SIZES; size++) {
        struct terminal *terminal =
            reader_open(&pair, sizes[size].columns, sizes[size].rows);
        struct reader_columns columns = reader_find_columns(terminal_screen(terminal));
        static const char *const keys[] = {"]c", "d", "J", "zM", "zR", "-", "l", "q"};
        for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
            reader_press(terminal, keys[i]);
            reader_expect_level(terminal, columns, &pair);
        }
        terminal_close(terminal);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_panel_opens_and_leaves_the_panes_as_they_were),
        cmocka_unit_test(every_key_of_the_table_does_no_harm),
        cmocka_unit_test(a_sign_of_several_letters_in_ascii_is_shown_whole),
        cmocka_unit_test(side_by_side_is_level_at_every_size),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
