/*
 * test_walk.c - thousands of keys in no sensible order. After each the screen is what a
 * full painting shows, and what is linked stands level.
 */
#include "tui/reader.h"

#include "tui/testing.h"

#include <stdio.h>
#include <string.h>

/* What may follow a key. */
enum walk_effect {
    WALK_STAYS_LEVEL,
    WALK_MAY_PART, /* a jump may bring both ends of a move level, all else then is not
                    */
    WALK_LOCKS,    /* or unlocks the panes */
};

static const struct walk_key {
    const char *keys;
    enum walk_effect effect;
} walk_keys[] = {
    {"j", WALK_STAYS_LEVEL},
    {"k", WALK_STAYS_LEVEL},
    {"5j", WALK_STAYS_LEVEL},
    {"7k", WALK_STAYS_LEVEL},
    {" ", WALK_STAYS_LEVEL},
    {"b", WALK_STAYS_LEVEL},
    {"d", WALK_STAYS_LEVEL},
    {"u", WALK_STAYS_LEVEL},
    {"\005", WALK_STAYS_LEVEL},
    {"\031", WALK_STAYS_LEVEL},
    {"g", WALK_STAYS_LEVEL},
    {"G", WALK_STAYS_LEVEL},
    {"9g", WALK_STAYS_LEVEL},
    {"50%", WALK_STAYS_LEVEL},
    {"J", WALK_MAY_PART},
    {"K", WALK_MAY_PART},
    {"3J", WALK_MAY_PART},
    {"]c", WALK_MAY_PART},
    {"[c", WALK_MAY_PART},
    {"12]c", WALK_MAY_PART},
    {"]d", WALK_MAY_PART},
    {"[d", WALK_MAY_PART},
    {"]m", WALK_MAY_PART},
    {"[m", WALK_MAY_PART},
    {"]u", WALK_MAY_PART},
    {"[u", WALK_MAY_PART},
    {"}", WALK_MAY_PART},
    {"{", WALK_MAY_PART},
    {";", WALK_MAY_PART},
    {",", WALK_MAY_PART},
    {"\r", WALK_MAY_PART},
    {"\t", WALK_STAYS_LEVEL},
    {"ma", WALK_STAYS_LEVEL},
    {"'a", WALK_MAY_PART},
    {"''", WALK_MAY_PART},
    {"\017", WALK_MAY_PART},
    {"/the\r", WALK_MAY_PART},
    {"?r:e[nr]\r", WALK_MAY_PART},
    {"n", WALK_MAY_PART},
    {"N", WALK_MAY_PART},
    {"l", WALK_STAYS_LEVEL},
    {"L", WALK_STAYS_LEVEL},
    {"t", WALK_STAYS_LEVEL},
    {"i", WALK_STAYS_LEVEL},
    {"h", WALK_STAYS_LEVEL},
    {"x", WALK_STAYS_LEVEL},
    {"X", WALK_STAYS_LEVEL},
    {"T", WALK_STAYS_LEVEL},
    {"s", WALK_LOCKS},
    {"S", WALK_STAYS_LEVEL},
    {"\007", WALK_STAYS_LEVEL},
    {"\033", WALK_STAYS_LEVEL},
    {":", WALK_STAYS_LEVEL},
    {":ty\t\r", WALK_STAYS_LEVEL},
    {":layout side\r", WALK_STAYS_LEVEL},
    {"]", WALK_STAYS_LEVEL},
    {"4", WALK_STAYS_LEVEL},
    {"\033OB", WALK_STAYS_LEVEL},
    {"\033[6~", WALK_STAYS_LEVEL},
    {"\001", WALK_STAYS_LEVEL},
};

enum { WALK_KEY_COUNT = sizeof walk_keys / sizeof *walk_keys };

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
    bool may_be_apart;
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

/* Do both panes show their first passage in the first row? */
static bool walk_is_at_start(const struct walk *walk)
{
    const struct screen *screen = terminal_screen(walk->terminal);
    struct reader_columns columns = walk->columns[walk->size];
    if (!walk_is_side_by_side(screen, columns))
        return false;
    struct reader_numbers numbers = reader_numbers_at(screen, columns, 1);
    return numbers.left == 1 && numbers.right == 1;
}

static void walk_check(struct walk *walk)
{
    char complaint[128];
    const struct screen *screen = terminal_screen(walk->terminal);
    struct reader_columns columns = walk->columns[walk->size];
    reader_expect_painted(walk->terminal, walk->trail);
    if (!walk_is_side_by_side(screen, columns))
        return;
    bool is_level =
        reader_is_level(screen, columns, walk->pair, complaint, sizeof complaint);
    walk->level_count += is_level;
    if (is_level || walk->is_unlocked || walk->may_be_apart)
        return;
    screen_print(screen, stderr);
    fprintf(stderr, "# after%s\n", walk->trail);
    fail_msg("%s", complaint);
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
    const struct walk_key *key = &walk_keys[walk_random(seed, WALK_KEY_COUNT)];
    walk_note(walk, key->keys);
    bool had_unlocked = strstr(reader_status(walk->terminal), "unlocked") != NULL;
    reader_press(walk->terminal, key->keys);
    walk->is_unlocked =
        had_unlocked || strstr(reader_status(walk->terminal), "unlocked") != NULL;
    if (key->effect == WALK_MAY_PART)
        walk->may_be_apart = true;
    else if (strcmp(key->keys, "g") == 0 && walk_is_at_start(walk))
        walk->may_be_apart = false;
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
                         bool has_moves)
{
    struct walk walk = {.pair = pair};
    walk_measure(&walk);
    walk.terminal = reader_open(pair, walk_sizes[0].columns, walk_sizes[0].rows);
    walk_check(&walk);
    for (unsigned i = 0; i < steps; i++) {
        walk_step(&walk, &seed);
        if (!has_moves)
            walk.may_be_apart = false;
    }
    terminal_close(walk.terminal);
    assert_true(walk.level_count > steps / 10);
}

static void walk_of_a_story_and_its_copy(void **state)
{
    (void)state;
    struct reader_pair pair;
    reader_pair_of_sample(&pair, "lighthouse");
    walk_through(&pair, 2463534242u, 1200, true);
}

static void walk_of_wide_and_strange_text(void **state)
{
    (void)state;
    struct reader_pair pair;
    reader_pair_of_fixture(&pair, "strange");
    walk_through(&pair, 88675123u, 500, true);
}

static void walk_where_nothing_moved_keeps_everything_level(void **state)
{
    (void)state;
    struct reader_pair pair;
    reader_pair_of_fixture(&pair, "garden");
    walk_through(&pair, 362436069u, 800, false);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(walk_of_a_story_and_its_copy),
        cmocka_unit_test(walk_of_wide_and_strange_text),
        cmocka_unit_test(walk_where_nothing_moved_keeps_everything_level),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
