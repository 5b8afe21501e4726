/* view.c - the panes of a frame: text and numbers, and where all things are. */
#include "session/view.h"

#include "base/translate.h"
#include "session/glyph.h"
#include "session/noting.h"
#include "session/pins.h"
#include "session/place.h"
#include "session/statusbar.h"
#include "session/view_parts.h"

#include <stdio.h>
#include <string.h>

enum {
    VIEW_SMALLEST_COLUMNS = 24,
    VIEW_SMALLEST_ROWS = 6,
    VIEW_SIDE_COLUMNS = 100, /* side by side from this width on */
    VIEW_OVERVIEW_CELLS = 6,
};

enum layout_mode view_mode_for(uint32_t columns)
{
    return columns >= VIEW_SIDE_COLUMNS ? LAYOUT_SIDE : LAYOUT_STACK;
}

static uint32_t view_number_cells(const struct session *session)
{
    size_t most = 0;
    for (int side = 0; side < SIDE_COUNT; side++)
        if (session->comparison->documents[side]->paragraph_count > most)
            most = session->comparison->documents[side]->paragraph_count;
    uint32_t cells = 2;
    for (; most >= 10; most /= 10)
        cells++;
    return cells < 3 ? 3 : cells;
}

static void view_measure_rows(const struct session *session, enum layout_mode mode,
                              struct view_geometry *geometry)
{
    uint32_t rows = session->rows;
    geometry->window_row = rows >= 8 && mode != LAYOUT_LINEAR ? 1 : 0;
    geometry->footer_row = rows ? rows - 1 : 0;
    geometry->status_row = rows >= 2 ? rows - 2 : 0;
    uint32_t room = geometry->status_row > geometry->window_row
                        ? geometry->status_row - geometry->window_row
                        : 1;
    uint32_t wanted = 0;
    if (session->panel.kind == PANEL_HELP)
        wanted = room - room / 6;
    else if (session->panel.kind != PANEL_NONE)
        wanted = room * 9 / 20 > 7 ? room * 9 / 20 : 7;
    /* No more rows than lines, but a short list keeps its size while it is filtered. */
    uint32_t lines = session->panel.count > 4 ? (uint32_t)session->panel.count : 4;
    if (wanted > lines + 1)
        wanted = lines + 1;
    if (wanted + 2 > room)
        wanted = wanted && room > 4 ? room - 2 : wanted ? room / 2 : 0;
    geometry->panel_rows = wanted;
    geometry->window_rows =
        room > geometry->panel_rows ? room - geometry->panel_rows : 1;
    geometry->panel_row = geometry->window_row + geometry->window_rows;
}

struct view_geometry view_measure(const struct session *session, enum layout_mode mode)
{
    struct view_geometry g = {0};
    uint32_t columns = session->columns;
    uint32_t measure = (uint32_t)session->settings.values[SETTING_MEASURE];
    g.is_too_small =
        columns < VIEW_SMALLEST_COLUMNS || session->rows < VIEW_SMALLEST_ROWS;
    view_measure_rows(session, mode, &g);
    if (mode == LAYOUT_LINEAR) {
        /* Text alone, from the left edge on. */
        g.overview_column = columns;
        g.text_cells = columns < measure ? columns : measure;
        return g;
    }
    g.overview_cells = columns >= 60 ? VIEW_OVERVIEW_CELLS : 0;
    g.overview_column = columns - g.overview_cells;
    uint32_t room = g.overview_column, panes = mode == LAYOUT_SIDE ? 2 : 1;
    g.gutter_cells = mode == LAYOUT_SIDE ? (room >= 130 ? 5 : 3) : 2;
    /* Without numbers there is room for the sign of a note. */
    g.number_cells =
        session->settings.values[SETTING_NUMBERS] ? view_number_cells(session) : 2;
    if (mode == LAYOUT_STACK)
        g.number_cells++; /* L or R before it */
    if (room < panes * (g.number_cells + 20) + g.gutter_cells)
        g.number_cells = 0;
    uint32_t around = panes * g.number_cells + g.gutter_cells + (panes == 1 ? 1 : 0);
    g.text_cells = room > around ? (room - around) / panes : 2;
    if (g.text_cells > measure)
        g.text_cells = measure;
    if (g.text_cells < 4)
        g.text_cells = 4;
    uint32_t used = around + panes * g.text_cells;
    uint32_t margin = room > used ? (room - used) / 2 : 0;
    g.number_column[SIDE_LEFT] = margin;
    g.text_column[SIDE_LEFT] = margin + g.number_cells;
    if (panes == 1) {
        g.gutter_column = g.text_column[SIDE_LEFT];
        g.text_column[SIDE_LEFT] += g.gutter_cells;
        g.number_column[SIDE_RIGHT] = g.number_column[SIDE_LEFT];
        g.text_column[SIDE_RIGHT] = g.text_column[SIDE_LEFT];
    } else {
        g.gutter_column = g.text_column[SIDE_LEFT] + g.text_cells;
        g.number_column[SIDE_RIGHT] = g.gutter_column + g.gutter_cells;
        g.text_column[SIDE_RIGHT] = g.number_column[SIDE_RIGHT] + g.number_cells;
    }
    return g;
}

/* In one pane, which side a piece is of: what is the same counts as the new text. */
static enum side view_piece_side(enum piece_kind kind, enum side line_side)
{
    return kind == PIECE_LEFT    ? SIDE_LEFT
           : kind == PIECE_RIGHT ? SIDE_RIGHT
                                 : line_side;
}

/* In one pane a blank between words is of neither version: it has what both its
 * neighbours have, so that lit words and evidence are one stretch. */
static void view_join_blank(struct view *view, uint32_t row, uint32_t column,
                            const struct shade *before, const struct shade *behind)
{
    struct cell *cell = frame_cell(view->frame, row, column);
    cell->accents = (uint8_t)(before->accents & behind->accents);
    if (cell->accents)
        cell->role = (uint8_t)behind->role;
}

static void view_draw_text(struct view *view, uint32_t row, enum side column_side,
                           uint32_t block, const struct layout_line *line)
{
    struct session *session = view->session;
    const struct layout *layout = &session->layout;
    uint32_t column = view->geometry.text_column[column_side] + line->indent_cells;
    uint32_t end = view->geometry.text_column[column_side] + view->geometry.text_cells;
    bool is_merged = layout_is_merged(layout);
    struct shade shade = {.until = 0}, before = {.until = 0};
    uint32_t blank = UINT32_MAX; /* the column of one whose neighbour comes */
    bool after_space = false;
    for (uint32_t at = line->span.start; at < line->span.end;) {
        enum piece_kind kind;
        enum side side = line->side;
        uint32_t source = layout_source_offset(layout, block, side, at, &kind);
        uint32_t paragraph = line->paragraph;
        if (is_merged) {
            side = view_piece_side(kind, session->focus);
            if (!layout->blocks[block].members[side].count)
                side = line->side;
            source = layout_source_offset(layout, block, side, at, &kind);
            paragraph =
                document_paragraph_at(session->comparison->documents[side], source);
        }
        if ((is_merged || source >= shade.until) && paragraph != INDEX_NONE)
            shade = shade_at(session, &view->light, side, paragraph, source);
        if (kind == PIECE_BRACKET)
            shade = (struct shade){.role = ROLE_NUMBER};
        struct display_cluster cluster;
        display_read_in_line(line->bytes + at, line->span.end - at, view->charset,
                             &cluster, &after_space);
        at += cluster.source_bytes;
        if (!cluster.width_cells)
            continue;
        uint32_t put = column;
        column = frame_put_cluster(view->frame, row, column, end, &cluster, shade.role,
                                   shade.accents);
        if (kind == PIECE_BRACKET && cluster.is_space) {
            blank = column > put ? put : UINT32_MAX;
            continue;
        }
        if (blank != UINT32_MAX)
            view_join_blank(view, row, blank, &before, &shade);
        blank = UINT32_MAX;
        before = shade;
    }
}

/* What the reader did with a passage: a note, a pin, both, or half a pin. */
static const char *view_passage_sign(const struct session *session, enum side side,
                                     uint32_t paragraph)
{
    const struct session_half_pin *half = &session->half_pin;
    if (half->is_set && half->side == side && half->paragraph == paragraph)
        return "?";
    bool has_note = noting_has(session, side, paragraph);
    if (pins_have(session, side, paragraph))
        return has_note ? "&" : "^";
    return has_note ? "*" : " ";
}

/* What tells a list item and a block quotation from other text on every terminal. */
static void view_draw_margin(struct view *view, uint32_t row, enum side column_side,
                             const struct layout_line *line)
{
    uint32_t column = view->geometry.text_column[column_side];
    uint32_t end = column + line->indent_cells;
    uint32_t length = span_length(line->bullet);
    if (line->paragraph_kind == PARAGRAPH_BLOCK_QUOTE && line->indent_cells >= 2) {
        frame_put_string(view->frame, row, end - 2, end,
                         glyph_string(GLYPH_VERTICAL, view->charset),
                         view_style(view, ROLE_BLOCK_QUOTE));
    } else if (length) {
        const char *bytes = document_bytes(
            view->session->comparison->documents[line->side], line->bullet);
        uint32_t cells = display_width_cells(bytes, length, view->charset);
        frame_put(view->frame, row, end - 1 - cells, end, bytes, length,
                  view_style(view, ROLE_NUMBER));
    }
}

static void view_draw_number(struct view *view, uint32_t row, enum side column_side,
                             uint32_t block, const struct layout_line *line)
{
    char text[16];
    bool is_stacked = view->session->layout.mode == LAYOUT_STACK;
    uint32_t cells = view->geometry.number_cells;
    if (cells < 2 || line->row != 0)
        return;
    const char *lead = !is_stacked ? "" : line->side == SIDE_LEFT ? "L" : "R";
    if (view->session->settings.values[SETTING_NUMBERS])
        snprintf(text, sizeof text, "%s%u", lead, (unsigned)line->paragraph + 1);
    else
        snprintf(text, sizeof text, "%s", lead);
    uint32_t length = (uint32_t)strlen(text);
    uint32_t column = view->geometry.number_column[column_side];
    if (length + 1 <= cells)
        column += cells - 1 - length;
    column = frame_put_string(view->frame, row, column, view->frame->columns, text,
                              view_style(view, block == view->current_block
                                                   ? ROLE_NUMBER_CURRENT
                                                   : ROLE_NUMBER));
    const char *sign = view_passage_sign(view->session, line->side, line->paragraph);
    if (*sign != ' ')
        frame_put_string(view->frame, row, column, view->frame->columns, sign,
                         view_style(view, ROLE_NUMBER_CURRENT));
}

static void view_draw_field(struct view *view, uint32_t row, enum side column_side,
                            uint32_t from_column)
{
    const char *hatch = glyph_string(GLYPH_HATCH, view->charset);
    uint32_t end = view->geometry.text_column[column_side] + view->geometry.text_cells;
    for (uint32_t column = from_column; column < end; column += 2)
        frame_put_string(view->frame, row, column, end, hatch,
                         view_style(view, ROLE_FIELD));
}

/* "moved down to 15": from the side that is empty here to where its passage stands. */
static void view_draw_pointer(struct view *view, uint32_t row, enum side column_side,
                              uint32_t block, const struct layout_line *line)
{
    const struct layout *layout = &view->session->layout;
    uint32_t twin = layout->blocks[block].twin, count;
    enum side far = layout->mode == LAYOUT_SIDE ? column_side : line->side;
    const uint32_t *members = layout_members(layout, twin, far, &count);
    bool is_below = twin > block;
    char text[96];
    const char *arrow = glyph_string(is_below ? GLYPH_DOWN : GLYPH_UP, view->charset);
    unsigned number = count ? (unsigned)members[0] + 1 : 0;
    if (far == SIDE_RIGHT)
        snprintf(text, sizeof text,
                 is_below ? _("%s moved: stands on the right as %u, below ")
                          : _("%s moved: stands on the right as %u, above "),
                 arrow, number);
    else
        snprintf(text, sizeof text,
                 is_below ? _("%s moved: stood on the left as %u, below ")
                          : _("%s moved: stood on the left as %u, above "),
                 arrow, number);
    uint32_t end = view->geometry.text_column[column_side] + view->geometry.text_cells;
    uint32_t column =
        frame_put_clipped(view->frame, row, view->geometry.text_column[column_side],
                          end, text, view_style(view, ROLE_POINTER));
    if (layout->mode == LAYOUT_SIDE)
        view_draw_field(view, row, column_side, column);
}

/* "6-9: 4 passages, unchanged, 231 words" */
static void view_describe_fold(char *text, size_t size, const struct layout *layout,
                               const struct layout_fold *fold, struct range passages)
{
    unsigned first = passages.first + 1, last = range_end(passages);
    unsigned count = passages.count, words = fold->word_count;
    bool is_one = count == 1;
    if (fold->reason == FOLD_UNMATCHED && is_one)
        snprintf(text, size,
                 ngettext(" %u: no match, %u word ", " %u: no match, %u words ", words),
                 first, words);
    else if (fold->reason == FOLD_UNMATCHED)
        snprintf(text, size, _(" %u-%u: %u passages, no match, %u words "), first, last,
                 count, words);
    /* At the level of facts, other words may have changed. */
    else if (layout->quiet_edits && is_one)
        snprintf(text, size,
                 ngettext(" %u: no fact changed, %u word ",
                          " %u: no fact changed, %u words ", words),
                 first, words);
    else if (layout->quiet_edits)
        snprintf(text, size, _(" %u-%u: %u passages, no fact changed, %u words "),
                 first, last, count, words);
    else if (is_one)
        snprintf(
            text, size,
            ngettext(" %u: unchanged, %u word ", " %u: unchanged, %u words ", words),
            first, words);
    else
        snprintf(text, size, _(" %u-%u: %u passages, unchanged, %u words "), first,
                 last, count, words);
}

/* "-- 6-9: 4 passages, unchanged, 231 words ----" */
static void view_draw_fold(struct view *view, uint32_t row, enum side column_side,
                           uint32_t block)
{
    const struct layout *layout = &view->session->layout;
    const struct layout_fold *fold = layout_fold_of(layout, block);
    uint32_t column = view->geometry.text_column[column_side];
    uint32_t end = column + view->geometry.text_cells;
    bool is_current =
        view->current_block >= block && view->current_block < block + fold->block_count;
    const char *dash = glyph_string(GLYPH_HORIZONTAL, view->charset);
    struct range passages = layout_fold_passages(layout, fold, column_side);
    if (!passages.count && layout->mode != LAYOUT_SIDE)
        passages = layout_fold_passages(layout, fold, !column_side);
    char text[96];
    for (uint32_t at = column; at < end; at++)
        frame_put_string(view->frame, row, at, end, dash, view_style(view, ROLE_FIELD));
    if (!passages.count)
        return;
    view_describe_fold(text, sizeof text, layout, fold, passages);
    frame_put_clipped(view->frame, row, column + 2, end, text,
                      view_style(view, is_current ? ROLE_NUMBER_CURRENT : ROLE_NUMBER));
}

static void view_draw_line(struct view *view, uint32_t row, enum side column_side,
                           uint32_t block, const struct layout_line *line)
{
    switch (line->kind) {
    case LINE_TEXT:
        view_draw_number(view, row, column_side, block, line);
        view_draw_margin(view, row, column_side, line);
        view_draw_text(view, row, column_side, block, line);
        break;
    case LINE_FIELD:
        view_draw_field(view, row, column_side,
                        view->geometry.text_column[column_side]);
        break;
    case LINE_POINTER:
        view_draw_pointer(view, row, column_side, block, line);
        break;
    case LINE_FOLD:
        view_draw_fold(view, row, column_side, block);
        break;
    case LINE_BLANK:
    default:
        break;
    }
}

static void view_draw_panes(struct view *view)
{
    struct session *session = view->session;
    struct layout *layout = &session->layout;
    bool is_side = layout->mode == LAYOUT_SIDE, is_level = place_is_level(session);
    struct layout_place places[SIDE_COUNT] = {session->top[SIDE_LEFT],
                                              session->top[SIDE_RIGHT]};
    for (uint32_t i = 0; i < view->geometry.window_rows; i++) {
        uint32_t row = view->geometry.window_row + i;
        struct layout_line line = {.kind = LINE_BLANK};
        for (enum side side = 0; side < (is_side ? 2 : 1); side++) {
            line = layout_line_at(layout, places[side], side);
            view_draw_line(view, row, side, places[side].block, &line);
        }
        if (is_level || !is_side)
            view_draw_gutter(view, row, places[SIDE_LEFT], &line);
        else
            view_draw_parted_gutter(view, row, places);
        for (enum side side = 0; side < SIDE_COUNT; side++)
            places[side] = layout_move(layout, places[side], 1);
    }
}

static void view_place_cursor(struct view *view)
{
    struct session *session = view->session;
    enum side side = session->focus;
    enum side column_side = place_pane(session, side);
    uint32_t offset = place_offset(session);
    long row = place_screen_row(session, side, offset);
    uint32_t column = 0;
    if (row < 0)
        row = 0;
    if (row >= (long)view->geometry.window_rows)
        row = (long)view->geometry.window_rows - 1;
    else {
        struct layout_place place = layout_place_of(&session->layout, side, offset);
        struct layout_line line = layout_line_at(&session->layout, place, side);
        if (line.kind == LINE_TEXT)
            column = place_line_column(session, place, &line, side, offset);
    }
    if (column >= view->geometry.text_cells)
        column = view->geometry.text_cells - 1;
    view->frame->cursor_row = view->geometry.window_row + (uint32_t)row;
    view->frame->cursor_column = view->geometry.text_column[column_side] + column;
}

/* In a panel a title or a line is lit, and a block before it shows nothing more. In the
 * layout that is read aloud it is drawn all the same. */
static bool view_hides_cursor(const struct session *session)
{
    return session->panel.kind != PANEL_NONE && session->panel.has_keys &&
           session->prompt.kind == PROMPT_NONE && session->layout.mode != LAYOUT_LINEAR;
}

static void view_draw_too_small(struct view *view)
{
    struct frame *frame = view->frame;
    frame_put_clipped(frame, 0, 0, frame->columns, _("diptych: too small"),
                      view_style(view, ROLE_NOTICE));
    frame_put_clipped(frame, 1, 0, frame->columns, _("enlarge, or q to quit"),
                      view_style(view, ROLE_NOTICE));
}

bool view_draw(struct session *session, struct frame *frame, struct error *err)
{
    struct view view = {.session = session,
                        .frame = frame,
                        .geometry = view_measure(session, session->layout.mode),
                        .light = shade_find_light(session),
                        .charset = session->options.charset,
                        .current_block = place_block(session)};
    if (!frame_resize(frame, session->columns, session->rows, err))
        return false;
    frame->cursor_row = frame->cursor_column = 0;
    frame->hides_cursor = view_hides_cursor(session);
    if (view.geometry.is_too_small) {
        view_draw_too_small(&view);
        return true;
    }
    view_draw_panes(&view);
    view_place_cursor(&view);
    statusbar_draw_title(session, &view.geometry, frame);
    if (!view_draw_overview(&view, err) ||
        !statusbar_draw_status(session, &view.geometry, frame, err))
        return false;
    if (session->panel.kind != PANEL_NONE)
        panel_draw(&session->panel, frame, view.geometry.panel_row,
                   view.geometry.panel_rows, view.charset);
    if (session->prompt.kind != PROMPT_NONE)
        prompt_draw(&session->prompt, frame, view.geometry.footer_row, view.charset);
    else if (!statusbar_draw_footer(session, &view.geometry, frame, err))
        return false;
    return layout_check(&session->layout, err);
}

bool view_find_target(const struct session *session, uint32_t column, uint32_t row,
                      struct target *target)
{
    /* Behind a blank and the line that shows what is in view. */
    enum { VIEW_LANES_AFTER = 2 };
    struct view_geometry g = view_measure(session, session->layout.mode);
    uint32_t first = g.overview_column + VIEW_LANES_AFTER;
    return !g.is_too_small && g.overview_cells && row >= g.window_row &&
           row < g.window_row + g.window_rows && column >= first &&
           column < first + OVERVIEW_LANE_COUNT &&
           overview_find_stop(session, (enum overview_lane)(column - first),
                              row - g.window_row, g.window_rows, target);
}

bool view_find(struct session *session, uint32_t column, uint32_t row, enum side *side,
               uint32_t *token)
{
    struct view_geometry g = view_measure(session, session->layout.mode);
    if (g.is_too_small || row < g.window_row || row >= g.window_row + g.window_rows)
        return false;
    *side = session->focus;
    if (session->layout.mode == LAYOUT_SIDE)
        *side = column < g.gutter_column + g.gutter_cells / 2 ? SIDE_LEFT : SIDE_RIGHT;
    if (g.overview_cells && column >= g.overview_column) {
        uint32_t block = overview_block_at(session, row - g.window_row, g.window_rows);
        if (block >= session->layout.block_count)
            return false;
        *side = session->focus;
        trail_push(session);
        place_set_top(session, (struct layout_place){block, 0});
        *token = place_token_near(session, *side, 0, 0);
        return *token != INDEX_NONE;
    }
    uint32_t text = g.text_column[*side];
    *token = place_token_near(session, *side, row - g.window_row,
                              column > text ? column - text : 0);
    return *token != INDEX_NONE;
}
