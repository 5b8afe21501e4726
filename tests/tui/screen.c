/* screen.c - see screen.h. */
#include "tui/screen.h"

#include "tui/testing.h"

#include <stdlib.h>
#include <string.h>

#include <unistr.h>

static int screen_color(const VTermColor *color, bool is_default)
{
    if (is_default)
        return SCREEN_COLOR_DEFAULT;
    return VTERM_COLOR_IS_INDEXED(color) ? color->indexed.idx : SCREEN_COLOR_RGB;
}

static struct screen_cell screen_take_cell(const VTermScreen *from, unsigned row,
                                           unsigned column)
{
    struct screen_cell cell = {.attributes = 0};
    VTermScreenCell got = {.width = 0};
    vterm_screen_get_cell(from, (VTermPos){.row = (int)row, .col = (int)column}, &got);
    for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && got.chars[i]; i++)
        cell.chars[i] = got.chars[i];
    if (got.chars[0] == 0)
        cell.chars[0] = ' ';
    if (got.chars[0] == UINT32_MAX)
        return (struct screen_cell){.chars = {0}}; /* its looks are those before it */
    cell.attributes = (got.attrs.bold ? SCREEN_BOLD : 0u) |
                      (got.attrs.underline ? SCREEN_UNDERLINE : 0u) |
                      (got.attrs.reverse ? SCREEN_REVERSE : 0u);
    cell.foreground = screen_color(&got.fg, VTERM_COLOR_IS_DEFAULT_FG(&got.fg));
    cell.background = screen_color(&got.bg, VTERM_COLOR_IS_DEFAULT_BG(&got.bg));
    return cell;
}

static char *screen_make_text(const struct screen *screen, unsigned row)
{
    char *text =
        testing_allocate((size_t)screen->columns * VTERM_MAX_CHARS_PER_CELL * 6 + 1, 1);
    size_t length = 0, end = 0;
    for (unsigned column = 0; column < screen->columns; column++) {
        const struct screen_cell *cell = screen_cell(screen, row, column);
        for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell->chars[i]; i++) {
            uint8_t bytes[6];
            int used = u8_uctomb(bytes, cell->chars[i], sizeof bytes);
            for (int j = 0; j < used; j++)
                text[length++] = (char)bytes[j];
            if (cell->chars[i] != ' ')
                end = length;
        }
    }
    text[end] = '\0';
    return text;
}

static void screen_make_texts(struct screen *screen)
{
    screen->text = testing_allocate(screen->rows, sizeof *screen->text);
    for (unsigned row = 0; row < screen->rows; row++)
        screen->text[row] = screen_make_text(screen, row);
}

void screen_take(struct screen *screen, VTerm *vterm)
{
    int rows, columns;
    VTermPos cursor;
    screen_clear(screen);
    vterm_get_size(vterm, &rows, &columns);
    screen->rows = (unsigned)rows;
    screen->columns = (unsigned)columns;
    screen->cells =
        testing_allocate((size_t)screen->rows * screen->columns, sizeof *screen->cells);
    for (unsigned row = 0; row < screen->rows; row++)
        for (unsigned column = 0; column < screen->columns; column++)
            screen->cells[(size_t)row * screen->columns + column] =
                screen_take_cell(vterm_obtain_screen(vterm), row, column);
    screen_make_texts(screen);
    vterm_state_get_cursorpos(vterm_obtain_state(vterm), &cursor);
    screen->cursor_row = (unsigned)cursor.row;
    screen->cursor_column = (unsigned)cursor.col;
}

void screen_copy(struct screen *screen, const struct screen *from)
{
    size_t count = (size_t)from->rows * from->columns;
    struct screen_cell *cells = testing_allocate(count, sizeof *cells);
    memcpy(cells, from->cells, count * sizeof *cells);
    screen_clear(screen);
    *screen = *from;
    screen->cells = cells;
    screen_make_texts(screen);
}

void screen_clear(struct screen *screen)
{
    for (unsigned row = 0; row < screen->rows; row++)
        free(screen->text[row]);
    free(screen->text);
    free(screen->cells);
    *screen = (struct screen){0};
}

const struct screen_cell *screen_cell(const struct screen *screen, unsigned row,
                                      unsigned column)
{
    if (row >= screen->rows || column >= screen->columns)
        fail_msg("no cell %u,%u on a screen of %ux%u", row, column, screen->columns,
                 screen->rows);
    return screen->cells + (size_t)row * screen->columns + column;
}

bool screen_has(const struct screen *screen, unsigned row, unsigned column,
                uint32_t character)
{
    return screen_cell(screen, row, column)->chars[0] == character;
}

int screen_find(const struct screen *screen, unsigned from, const char *text)
{
    for (unsigned row = from; row < screen->rows; row++)
        if (strstr(screen->text[row], text))
            return (int)row;
    return -1;
}

static bool screen_cells_equal(const struct screen_cell *a, const struct screen_cell *b)
{
    return memcmp(a->chars, b->chars, sizeof a->chars) == 0 &&
           a->attributes == b->attributes && a->foreground == b->foreground &&
           a->background == b->background;
}

bool screen_equal(const struct screen *a, const struct screen *b, unsigned first,
                  unsigned end, char *difference, size_t size)
{
    if (a->rows != b->rows || a->columns != b->columns) {
        snprintf(difference, size, "sizes differ: %ux%u, %ux%u", a->columns, a->rows,
                 b->columns, b->rows);
        return false;
    }
    for (unsigned row = first; row < end; row++)
        for (unsigned column = 0; column < a->columns; column++) {
            const struct screen_cell *x = screen_cell(a, row, column),
                                     *y = screen_cell(b, row, column);
            if (screen_cells_equal(x, y))
                continue;
            snprintf(difference, size,
                     "row %u, column %u: U+%04X attributes %u colours %d,%d;"
                     " U+%04X attributes %u colours %d,%d\n  %s\n  %s",
                     row, column, (unsigned)x->chars[0], x->attributes, x->foreground,
                     x->background, (unsigned)y->chars[0], y->attributes, y->foreground,
                     y->background, a->text[row], b->text[row]);
            return false;
        }
    return true;
}

void screen_print(const struct screen *screen, FILE *out)
{
    fprintf(out, "# ---- screen %ux%u\n", screen->columns, screen->rows);
    for (unsigned row = 0; row < screen->rows; row++)
        fprintf(out, "# %s\n", screen->text[row]);
    fprintf(out, "# ---- cursor %u,%u\n", screen->cursor_row, screen->cursor_column);
}
