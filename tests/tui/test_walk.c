/*
 * test_walk.c - thousands of keys in no sensible order. After each the screen is what a
 * full painting shows, and what is linked stands level.
 */
#include "tui/reader.h"

#include "tui/testing.h"

#include <stdio.h>
#include <string.h>

static const char *const walk_keys[] = {
    "j",      "k",       "5j",   "7k",   " ",       "b",   "d",          "u",
    "\005",   "\031",    "g",    "G",    "9g",      "50%", "J",          "K",
    "3J",     "]c",      "[c",   "12]c", "]d",      "[d",  "]m",         "[m",
    "]u",     "[u",      "}",    "{",    ";",       ",",   "\r",         "\t",
    "ma",     "'a",      "''",   "\017", "/the\r",  "n",   "N",          "l",
    "L",      "t",       "i",    "h",    "x",       "X",   "T",          "s",
    "S",      "\007",    "\033", ":",    ":ty\t\r", "R",   "]",          "4",
    "\033OB", "\033[6~", "\001", "za",   "zM",      "zR",  "2}",         "zM",
    "M",      "F",       "C",    "U",    ".",       "o",   "O",          "+",
    "-",      "y",       "]p",   "[j",   "]j",      "*",   "\033&the\r", "\033&\r",
};

/* What is typed; first whatever was begun is given up, so that it is not taken for
 * keys. */
static const char *const walk_lines[] = {
    "\033?r:e[nr]\r",          "\033:layout side\r",    "\033:layout linear\r",
    "\033c a note\r",          "\033:set theme dark\r", "\033:set theme default\r",
    "\033:set detail facts\r",
};

/* After these the passages that correspond, or where their numbers stand, are others.
 */
static const char *const walk_changes[] = {
    "a",
    "A",
    "a\t}a",
    "\033:set measure 40\r",
    "\033:set measure 76\r",
    "\033:set numbers no\r",
    "\033:set numbers yes\r",
};

enum {
    WALK_KEY_COUNT = sizeof walk_keys / sizeof *walk_keys,
    WALK_LINE_COUNT = sizeof walk_lines / sizeof *walk_lines,
    WALK_CHANGE_COUNT = sizeof walk_changes / sizeof *walk_changes,
};

static const struct walk_size {
    unsigned columns;
    unsigned rows;
} walk_sizes[] = {{100, 30}, {80, 24}, {160, 45}, {101, 17}, {220, 60}, {40, 12}};

enum { WALK_SIZE_COUNT = sizeof walk_sizes / sizeof *walk_sizes };

/* The same numbers on every machine (Marsaglia 2003, "Xorshift RNGs"). */
static unsigned walk_random(uint32_t *seed, unsigned end)
{
    *seed ^= *seed << 13;
    *seed ^= *seed >> 17;
    *seed ^= *seed << 5;
    return *seed % end;
}

/* What the reader pressed last, for the report of a failure. */
struct walk {
    struct terminal *terminal;
    const struct reader_pair *pair;
    struct reader_columns columns[WALK_SIZE_COUNT]; /* {0}: numbers are not side by side
                                                     */
    unsigned size;
    bool has_moves;
    bool changes_all; /* walk_changes too: what is level is not known */
    bool is_unlocked;
    unsigned level_count; /* how often what is linked was found level */
    char trail[256];
};

static void walk_note(struct walk *walk, const char *keys)
{
    char note[64];
    size_t length = strlen(walk->trail);
    size_t put = 0;
    note[put++] = ' ';
    for (; *keys && put + 3 < sizeof note; keys++) {
        if ((unsigned char)*keys < ' ') {
            note[put++] = '^';
            note[put++] = (char)(*keys + '@');
        } else {
            note[put++] = *keys;
        }
    }
    note[put] = '\0';
    if (length + put >= sizeof walk->trail) {
        memmove(walk->trail, walk->trail + put, length - put + 1);
        length -= put;
    }
    memcpy(walk->trail + length, note, put + 1);
}

static bool walk_is_side_by_side(const struct screen *screen,
                                 struct reader_columns columns)
{
    return columns.right && screen->rows > 8 &&
           screen_has(screen, 0, columns.right + 2, 'R') &&
           screen_has(screen, 0, columns.right + 3, 'I');
}

static void walk_check(struct walk *walk)
{
    char complaint[128];
    const struct screen *screen = terminal_screen(walk->terminal);
    struct reader_columns columns = walk->columns[walk->size];
    reader_expect_painted(walk->terminal, walk->trail);
    if (walk->changes_all || !walk_is_side_by_side(screen, columns))
        return;
    bool is_level =
        reader_is_level(screen, columns, walk->pair, complaint, sizeof complaint);
    walk->level_count += is_level;
    /* A jump across a move brings its two ends level, and tells that all else is not.
     */
    bool is_apart = strstr(reader_status(walk->terminal), " apart ") != NULL;
    if (is_level || walk->is_unlocked || (walk->has_moves && is_apart))
        return;
    screen_print(screen, stderr);
    fprintf(stderr, "# after%s\n", walk->trail);
    fail_msg("%s", complaint);
}

static const char *walk_choose(const struct walk *walk, uint32_t *seed)
{
    unsigned end = WALK_KEY_COUNT + WALK_LINE_COUNT;
    unsigned which =
        walk_random(seed, end + (walk->changes_all ? WALK_CHANGE_COUNT : 0));
    if (which < WALK_KEY_COUNT)
        return walk_keys[which];
    return which < end ? walk_lines[which - WALK_KEY_COUNT] : walk_changes[which - end];
}

static void walk_step(struct walk *walk, uint32_t *seed)
{
    if (walk_random(seed, 40) == 0) {
        walk->size = walk_random(seed, WALK_SIZE_COUNT);
        terminal_resize(walk->terminal, walk_sizes[walk->size].columns,
                        walk_sizes[walk->size].rows);
        walk_note(walk, "(size)");
        walk_check(walk);
        return;
    }
    const char *keys = walk_choose(walk, seed);
    walk_note(walk, keys);
    bool had_unlocked = strstr(reader_status(walk->terminal), "unlocked") != NULL;
    reader_press(walk->terminal, keys);
    walk->is_unlocked =
        had_unlocked || strstr(reader_status(walk->terminal), "unlocked") != NULL;
    walk_check(walk);
}

/* The columns of the numbers at each size, from a reader that just opened. */
static void walk_measure(struct walk *walk)
{
    for (unsigned i = 0; i < WALK_SIZE_COUNT; i++) {
        if (walk_sizes[i].columns < 100)
            continue;
        struct terminal *terminal =
            reader_open(walk->pair, walk_sizes[i].columns, walk_sizes[i].rows);
        walk->columns[i] = reader_find_columns(terminal_screen(terminal));
        terminal_close(terminal);
    }
}

static void walk_through(const struct reader_pair *pair, uint32_t seed, unsigned steps,
                         struct walk walk)
{
    walk.pair = pair;
    walk_measure(&walk);
    walk.terminal = reader_open(pair, walk_sizes[0].columns, walk_sizes[0].rows);
    walk_check(&walk);
    for (unsigned i = 0; i < steps; i++)
        walk_step(&walk, &seed);
    terminal_close(walk.terminal);
    assert_true(walk.changes_all || walk.level_count > steps / 10);
}

static void walk_of_a_story_and_its_copy(void **state)
{
    (void)state;
    struct reader_pair pair;
    reader_pair_of_sample(&pair, "lighthouse");
    walk_through(&pair, 2463534242u, 1200, (struct walk){.has_moves = true});
}

static void walk_of_wide_and_strange_text(void **state)
{
    (void)state;
    struct reader_pair pair;
    reader_pair_of_fixture(&pair, "strange");
    walk_through(&pair, 88675123u, 500, (struct walk){.has_moves = true});
}

static void walk_where_nothing_moved_keeps_everything_level(void **state)
{
    (void)state;
    struct reader_pair pair;
    reader_pair_of_fixture(&pair, "garden");
    walk_through(&pair, 362436069u, 800, (struct walk){0});
}

static void walk_with_pins_and_settings(void **state)
{
    (void)state;
    struct reader_pair pair;
    reader_pair_of_sample(&pair, "edition");
    walk_through(&pair, 521288629u, 700, (struct walk){.changes_all = true});
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(walk_of_a_story_and_its_copy),
        cmocka_unit_test(walk_of_wide_and_strange_text),
        cmocka_unit_test(walk_where_nothing_moved_keeps_everything_level),
        cmocka_unit_test(walk_with_pins_and_settings),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
