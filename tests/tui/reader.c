/* reader.c - see reader.h. */
#include "tui/reader.h"

#include "tui/testing.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jansson.h>

static unsigned reader_first_index(const json_t *list)
{
    return json_array_size(list)
               ? (unsigned)json_integer_value(json_array_get(list, 0)) + 1
               : 0;
}

static void reader_read_links(struct reader_pair *pair)
{
    char command[sizeof BUILT_PROGRAM + 2 * READER_NAME_BYTES + 64];
    snprintf(command, sizeof command, "'%s' --format=json '%s' '%s'", BUILT_PROGRAM,
             pair->left, pair->right);
    FILE *report = popen(command, "r");
    assert_non_null(report);
    json_error_t error;
    json_t *json = json_loadf(report, 0, &error);
    assert_non_null(json);
    pclose(report);
    const json_t *links = json_object_get(json, "paragraph_links");
    assert_in_range(json_array_size(links), 1, READER_PASSAGES_MOST);
    for (size_t i = 0; i < json_array_size(links); i++) {
        const json_t *from = json_array_get(links, i);
        struct reader_link *link = &pair->links[pair->link_count++];
        link->left = reader_first_index(json_object_get(from, "left"));
        link->right = reader_first_index(json_object_get(from, "right"));
        snprintf(link->relation, sizeof link->relation, "%s",
                 json_string_value(json_object_get(from, "relation")));
    }
    json_decref(json);
}

void reader_pair_of_sample(struct reader_pair *pair, const char *name)
{
    *pair = (struct reader_pair){.link_count = 0};
    snprintf(pair->left, sizeof pair->left, "%s/samples/%s/left.txt", SOURCE_DATA_DIR,
             name);
    snprintf(pair->right, sizeof pair->right, "%s/samples/%s/right.txt",
             SOURCE_DATA_DIR, name);
    reader_read_links(pair);
}

void reader_pair_of_fixture(struct reader_pair *pair, const char *name)
{
    *pair = (struct reader_pair){.link_count = 0};
    snprintf(pair->left, sizeof pair->left, "%s/data/tui/%s/left.txt", TESTS_DIR, name);
    snprintf(pair->right, sizeof pair->right, "%s/data/tui/%s/right.txt", TESTS_DIR,
             name);
    reader_read_links(pair);
}

/* With READER_VALGRIND the reader runs under that program, which makes it end with 99
 * if there was an error or a leak. Returns how many arguments come before the reader's.
 */
static size_t reader_put_valgrind(const char **arguments)
{
    const char *valgrind = getenv("READER_VALGRIND");
    const char *const options[] = {
        valgrind,
        "-q",
        "--error-exitcode=99",
        "--leak-check=full",
        "--show-leak-kinds=all",
        "--errors-for-leak-kinds=all",
        "--suppressions=" TESTS_DIR "/ncurses.supp",
        "--log-file=valgrind-reader.log",
    };
    size_t count = valgrind ? sizeof options / sizeof *options : 0;
    for (size_t i = 0; i < count; i++)
        arguments[i] = options[i];
    return count;
}

struct terminal *reader_open_with(const struct reader_pair *pair,
                                  const struct terminal_options *options,
                                  const char *const *arguments)
{
    static const char *const labels[] = {"-L", "LEFT", "-L", "RIGHT"};
    const char *whole[24];
    size_t count = reader_put_valgrind(whole);
    whole[count++] = BUILT_PROGRAM;
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
        whole[count++] = labels[i];
    for (size_t i = 0; arguments && arguments[i] && i < 4; i++)
        whole[count++] = arguments[i];
    whole[count++] = options->input_path ? "-" : pair->left;
    whole[count++] = pair->right;
    whole[count] = NULL;
    return terminal_open(options, whole);
}

struct terminal *reader_open(const struct reader_pair *pair, unsigned columns,
                             unsigned rows)
{
    struct terminal_options options = {.columns = columns, .rows = rows};
    return reader_open_with(pair, &options, NULL);
}

/* A test fails with the screen before it. */
static void reader_fail(const struct terminal *terminal, const char *what)
{
    screen_print(terminal_screen(terminal), stderr);
    fail_msg("%s", what);
}

const struct screen *reader_press(struct terminal *terminal, const char *keys)
{
    if (terminal_send(terminal, keys) != TERMINAL_IDLE)
        reader_fail(terminal, "the reader ended");
    return terminal_screen(terminal);
}

void reader_append_key(char *out, const char *name, size_t length)
{
    static const char *const names[][2] = {
        {"Down", "\033OB"},  {"Up", "\033OA"},   {"PgDn", "\033[6~"},
        {"PgUp", "\033[5~"}, {"Home", "\033OH"}, {"End", "\033OF"},
        {"Space", " "},      {"Tab", "\t"},      {"Enter", "\r"},
        {"Esc", "\033"},     {"F1", "\033OP"},   {"Left", "\033OD"},
        {"Right", "\033OC"},
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strlen(names[i][0]) == length && memcmp(names[i][0], name, length) == 0) {
            strcat(out, names[i][1]);
            return;
        }
    if (length == 2 && name[0] == '^') {
        char control[2] = {(char)(name[1] - '@'), '\0'};
        strcat(out, control);
    } else {
        strncat(out, name, length);
    }
}

const char *reader_status(const struct terminal *terminal)
{
    const struct screen *screen = terminal_screen(terminal);
    return screen->text[screen->rows - 2];
}

void reader_expect_status(const struct terminal *terminal, const char *text)
{
    if (strstr(reader_status(terminal), text))
        return;
    fprintf(stderr, "# no \"%s\" on the status line\n", text);
    reader_fail(terminal, reader_status(terminal));
}

void reader_expect(const struct terminal *terminal, const char *text)
{
    if (screen_find(terminal_screen(terminal), 0, text) < 0)
        reader_fail(terminal, text);
}

void reader_expect_no(const struct terminal *terminal, const char *text)
{
    if (screen_find(terminal_screen(terminal), 0, text) >= 0)
        reader_fail(terminal, text);
}

static bool reader_is_overview(const struct screen *screen, unsigned row)
{
    static const uint32_t edges[] = {0x2503, 0x2502, '#', '|'};
    for (size_t i = 0; i < sizeof edges / sizeof *edges; i++)
        if (screen_has(screen, row, screen->columns - 5, edges[i]))
            return true;
    return false;
}

unsigned reader_window_rows(const struct screen *screen)
{
    unsigned row = 1;
    while (row < screen->rows && reader_is_overview(screen, row))
        row++;
    return row - 1;
}

static bool reader_is_gutter(const struct screen *screen, unsigned column)
{
    static const uint32_t signs[] = {'=', '~', '-', '+', '>', '<', 0x252c};
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (screen_has(screen, 1, column, signs[i]))
            return true;
    return false;
}

struct reader_columns reader_find_columns(const struct screen *screen)
{
    struct reader_columns columns = {0, 0};
    unsigned column = 0;
    while (column + 1 < screen->columns && screen_has(screen, 1, column, ' '))
        column++;
    columns.left = column;
    if (!screen_has(screen, 1, column, '1'))
        fail_msg("no passage 1 on the left: %s", screen->text[1]);
    for (column += 20; column + 8 < screen->columns && !columns.right; column++) {
        unsigned number = column + 1;
        if (!reader_is_gutter(screen, column))
            continue;
        while (number < column + 8 && !screen_has(screen, 1, number, '1'))
            number++;
        if (number > column + 2 && screen_has(screen, 1, number - 1, ' ') &&
            screen_has(screen, 1, number + 1, ' '))
            columns.right = number;
    }
    if (!columns.right)
        fail_msg("no passage 1 on the right: %s", screen->text[1]);
    return columns;
}

static unsigned reader_number(const struct screen *screen, unsigned row, unsigned last)
{
    unsigned number = 0, unit = 1;
    for (unsigned column = last;; column--) {
        const struct screen_cell *cell = screen_cell(screen, row, column);
        if (cell->chars[0] < '0' || cell->chars[0] > '9')
            break;
        number += unit * (unsigned)(cell->chars[0] - '0');
        unit *= 10;
        if (column == 0)
            break;
    }
    return number;
}

struct reader_numbers reader_numbers_at(const struct screen *screen,
                                        struct reader_columns columns, unsigned row)
{
    return (struct reader_numbers){reader_number(screen, row, columns.left),
                                   reader_number(screen, row, columns.right)};
}

static int reader_find_number(const struct screen *screen, unsigned column,
                              unsigned number)
{
    unsigned rows = reader_window_rows(screen);
    for (unsigned row = 1; row <= rows; row++)
        if (reader_number(screen, row, column) == number)
            return (int)row;
    return -1;
}

int reader_find_left(const struct screen *screen, struct reader_columns columns,
                     unsigned number)
{
    return reader_find_number(screen, columns.left, number);
}

bool reader_is_level(const struct screen *screen, struct reader_columns columns,
                     const struct reader_pair *pair, char *complaint, size_t size)
{
    for (unsigned i = 0; i < pair->link_count; i++) {
        const struct reader_link *link = &pair->links[i];
        if (!link->left || !link->right || strcmp(link->relation, "moved") == 0)
            continue;
        int left = reader_find_number(screen, columns.left, link->left);
        int right = reader_find_number(screen, columns.right, link->right);
        if (left == right)
            continue;
        snprintf(complaint, size, "%u on row %d, its counterpart %u on row %d",
                 link->left, left, link->right, right);
        return false;
    }
    return true;
}

void reader_expect_level(const struct terminal *terminal, struct reader_columns columns,
                         const struct reader_pair *pair)
{
    char complaint[128];
    if (!reader_is_level(terminal_screen(terminal), columns, pair, complaint,
                         sizeof complaint))
        reader_fail(terminal, complaint);
}

void reader_expect_painted(struct terminal *terminal, const char *after)
{
    struct screen before = {0};
    char difference[2048];
    screen_copy(&before, terminal_screen(terminal));
    terminal_repaint(terminal);
    const struct screen *now = terminal_screen(terminal);
    if (!screen_equal(&before, now, 0, now->rows, difference, sizeof difference)) {
        screen_print(&before, stderr);
        fprintf(stderr, "# after %s: painted by steps, then anew: %s\n", after,
                difference);
        reader_fail(terminal, "the screen is not what the reader believes");
    }
    assert_int_equal(before.cursor_row, now->cursor_row);
    assert_int_equal(before.cursor_column, now->cursor_column);
    screen_clear(&before);
}

void reader_expect_same_rows(const struct screen *a, const struct screen *b)
{
    unsigned rows = reader_window_rows(a);
    bool is_same = rows == reader_window_rows(b);
    for (unsigned row = 1; is_same && row <= rows; row++)
        is_same = strcmp(a->text[row], b->text[row]) == 0;
    if (is_same)
        return;
    screen_print(a, stderr);
    screen_print(b, stderr);
    fail_msg("the panes show other rows");
}
