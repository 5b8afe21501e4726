/* paint.c - cells to curses, each run at its own position. */
#include "tui/paint.h"

#include <curses.h>
#include <string.h>
#include <wchar.h>

enum { PAINT_RUN_CELLS = 256, PAINT_PAIRS = 64 };

void painter_start(struct painter *painter, bool wants_color)
{
    *painter = (struct painter){0};
    /* Pairs of a terminal without colours must not be touched at all. */
    if (!wants_color || !has_colors() || start_color() == ERR)
        return;
    bool has_default = use_default_colors() == OK;
    painter->color_count = has_default ? COLORS : 0;
    painter->pairs_most = COLOR_PAIRS < PAINT_PAIRS ? COLOR_PAIRS : PAINT_PAIRS;
}

void painter_take_theme(struct painter *painter)
{
    painter->pair_count = 0;
    for (enum role role = 0; role < ROLE_COUNT; role++)
        for (unsigned accents = 0; accents < ACCENT_SETS; accents++)
            painter->looks[role][accents] =
                theme_look_up(&painter->theme, role, accents, painter->color_count);
}

void painter_clear(struct painter *painter)
{
    frame_clear(&painter->shown);
}

static short painter_pair(struct painter *painter, int foreground, int background)
{
    if (foreground == THEME_DEFAULT && background == THEME_DEFAULT)
        return 0;
    for (int i = 0; i < painter->pair_count; i++)
        if (painter->pairs[i][0] == foreground && painter->pairs[i][1] == background)
            return painter->pairs[i][2];
    short number = (short)(painter->pair_count + 1);
    if (number >= painter->pairs_most ||
        init_pair(number, (short)foreground, (short)background) == ERR)
        return 0;
    short *pair = painter->pairs[painter->pair_count++];
    pair[0] = (short)foreground;
    pair[1] = (short)background;
    pair[2] = number;
    return number;
}

static void painter_set_style(struct painter *painter, struct theme_style style)
{
    attr_t attributes = A_NORMAL;
    if (style.attributes & THEME_BOLD)
        attributes |= A_BOLD;
    if (style.attributes & THEME_UNDERLINE)
        attributes |= A_UNDERLINE;
    if (style.attributes & THEME_REVERSE)
        attributes |= A_REVERSE;
    if (style.attributes & THEME_DIM)
        attributes |= A_DIM;
    short pair = 0;
    if (painter->color_count)
        pair = painter_pair(painter, style.foreground, style.background);
    attr_set(attributes, pair, NULL);
}

/* Does a blank show more of a style than its ground? */
static bool paint_shows_on_blank(struct theme_style style)
{
    return style.attributes & (THEME_UNDERLINE | THEME_REVERSE);
}

/* The style of a cell behind one of the style `before`. A blank takes that over where
 * nobody can see it: each change of style costs the terminal's line some twenty bytes.
 */
static struct theme_style painter_style(const struct painter *painter,
                                        const struct cell *cell,
                                        struct theme_style before)
{
    struct theme_style style = painter->looks[cell->role][cell->accents];
    bool is_blank = cell->length == 1 && cell->bytes[0] == ' ';
    return is_blank && style.background == before.background &&
                   !paint_shows_on_blank(style) && !paint_shows_on_blank(before)
               ? before
               : style;
}

static bool paint_styles_equal(struct theme_style a, struct theme_style b)
{
    return a.foreground == b.foreground && a.background == b.background &&
           a.attributes == b.attributes;
}

static bool paint_is_ascii(const struct cell *cell)
{
    return cell->length == 1 && (unsigned char)cell->bytes[0] < 128;
}

/* A cluster in its own cells. What the C library would give another width than ours is
 * cut to its first character, and that to blanks: the columns stay straight. */
static void paint_cluster(int row, int column, const struct cell *cell)
{
    wchar_t wide[8];
    mbstate_t state = {0};
    const char *bytes = cell->bytes, *end = cell->bytes + cell->length;
    int count = 0;
    while (bytes < end && count < 5) {
        size_t used = mbrtowc(&wide[count], bytes, (size_t)(end - bytes), &state);
        if (used == 0 || used > (size_t)(end - bytes))
            break;
        int width = wcwidth(wide[count]);
        if (count ? width != 0 : width != cell->width_cells)
            break;
        bytes += used;
        count++;
    }
    if (count)
        mvaddnwstr(row, column, wide, count);
    else
        mvaddnstr(row, column, "  ", cell->width_cells);
}

static bool paint_cells_equal(const struct cell *a, const struct cell *b)
{
    return a->length == b->length && a->width_cells == b->width_cells &&
           a->role == b->role && a->accents == b->accents &&
           memcmp(a->bytes, b->bytes, a->length) == 0;
}

static void painter_paint_row(struct painter *painter, const struct frame *frame,
                              uint32_t row)
{
    const struct cell *cells = frame_cell(frame, row, 0);
    struct theme_style style = painter->looks[ROLE_BLANK][0];
    for (uint32_t column = 0; column < frame->columns;) {
        const struct cell *first = &cells[column];
        style = painter_style(painter, first, style);
        painter_set_style(painter, style);
        if (!paint_is_ascii(first)) {
            if (first->width_cells)
                paint_cluster((int)row, (int)column, first);
            column += first->width_cells ? first->width_cells : 1;
            continue;
        }
        char run[PAINT_RUN_CELLS];
        uint32_t start = column, count = 0;
        while (column < frame->columns && count < PAINT_RUN_CELLS &&
               paint_is_ascii(&cells[column]) &&
               paint_styles_equal(painter_style(painter, &cells[column], style), style))
            run[count++] = cells[column++].bytes[0];
        mvaddnstr((int)row, (int)start, run, (int)count);
    }
}

/*
 * The cell that the cursor stands on is never lit, nor does it change places with its
 * ground: a block that some terminals draw in the colour of their letters, and the
 * letter in the cell's ground, would hide it (xterm, light letters on a lit ground).
 */
static void painter_paint_under_cursor(struct painter *painter,
                                       const struct frame *frame)
{
    const struct cell *cell =
        frame_cell(frame, frame->cursor_row, frame->cursor_column);
    struct theme_style style =
        painter->looks[cell->role][cell->accents & ACCENT_FINDING];
    if (!cell->width_cells || frame->hides_cursor)
        return;
    style.attributes &= ~(unsigned)THEME_REVERSE;
    painter_set_style(painter, style);
    paint_cluster((int)frame->cursor_row, (int)frame->cursor_column, cell);
}

static bool painter_row_differs(const struct painter *painter,
                                const struct frame *frame, uint32_t row)
{
    for (uint32_t column = 0; column < frame->columns; column++)
        if (!paint_cells_equal(frame_cell(frame, row, column),
                               frame_cell(&painter->shown, row, column)))
            return true;
    return false;
}

void painter_paint(struct painter *painter, struct frame *frame, bool is_whole)
{
    struct frame before = painter->shown;
    bool is_new = frame->columns != before.columns || frame->rows != before.rows;
    if (is_whole)
        clearok(curscr, TRUE);
    for (uint32_t row = 0; row < frame->rows; row++)
        if (is_new || is_whole || row == before.cursor_row ||
            painter_row_differs(painter, frame, row))
            painter_paint_row(painter, frame, row);
    painter_paint_under_cursor(painter, frame);
    if (frame->hides_cursor != before.hides_cursor)
        curs_set(frame->hides_cursor ? 0 : 1);
    move((int)frame->cursor_row, (int)frame->cursor_column);
    refresh();
    painter->shown = *frame;
    *frame = before;
}
