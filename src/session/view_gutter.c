/* view_gutter.c - signs of how passages belong together, and the overview. */
#include "session/glyph.h"
#include "session/place.h"
#include "session/view_parts.h"

static const struct view_sign {
    const char *sign;
    enum role role;
} view_signs[RELATION_COUNT] = {
    [RELATION_DROPPED] = {"-", ROLE_SIGN_DROPPED},
    [RELATION_ADDED] = {"+", ROLE_SIGN_ADDED},
    [RELATION_MOVED] = {">", ROLE_SIGN_MOVED},
    [RELATION_REGROUPED] = {"~", ROLE_SIGN_SHAPE},
    [RELATION_SPLIT] = {"~", ROLE_SIGN_SHAPE},
    [RELATION_MERGED] = {"~", ROLE_SIGN_SHAPE},
    [RELATION_SAME] = {"=", ROLE_SIGN_SAME},
    [RELATION_EDITED] = {"~", ROLE_SIGN_EDITED},
};

static void view_draw_sign(struct view *view, uint32_t row, uint32_t block,
                           uint32_t column)
{
    const struct layout *layout = &view->session->layout;
    const struct layout_block *b = &layout->blocks[block];
    struct view_sign sign =
        view_signs[layout->comparison->paragraph_links.links[b->link].relation];
    if (b->twin != INDEX_NONE) {
        sign.role = ROLE_SIGN_MOVED;
        sign.sign = b->members[SIDE_LEFT].count ? ">" : "<";
    }
    frame_put_string(view->frame, row, column, view->frame->columns, sign.sign,
                     view_style(view, sign.role));
}

/* The lines that hold the passages of a split or merge together. */
static void view_draw_band(struct view *view, uint32_t row, struct layout_place place,
                           uint32_t centre, uint32_t band_end)
{
    struct layout *layout = &view->session->layout;
    bool starts[SIDE_COUNT];
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        struct layout_line line = layout_line_at(layout, place, side);
        starts[side] = line.kind == LINE_TEXT && line.row == 0;
    }
    uint32_t r = (uint32_t)place.row;
    enum glyph glyph = GLYPH_VERTICAL;
    if (r == 0)
        glyph = GLYPH_BAND_TOP;
    else if (starts[SIDE_LEFT] && starts[SIDE_RIGHT])
        glyph = r == band_end ? GLYPH_BAND_END_BOTH : GLYPH_BAND_BOTH;
    else if (starts[SIDE_LEFT])
        glyph = r == band_end ? GLYPH_BAND_END_LEFT : GLYPH_BAND_LEFT;
    else if (starts[SIDE_RIGHT])
        glyph = r == band_end ? GLYPH_BAND_END_RIGHT : GLYPH_BAND_RIGHT;
    struct frame_style style = view_style(view, ROLE_SIGN_SHAPE);
    const char *dash = glyph_string(GLYPH_HORIZONTAL, view->charset);
    if (starts[SIDE_LEFT])
        frame_put_string(view->frame, row, centre - 1, view->frame->columns, dash,
                         style);
    frame_put_string(view->frame, row, centre, view->frame->columns,
                     glyph_string(glyph, view->charset), style);
    if (starts[SIDE_RIGHT])
        frame_put_string(view->frame, row, centre + 1, view->frame->columns, dash,
                         style);
}

void view_draw_gutter(struct view *view, uint32_t row, struct layout_place place,
                      const struct layout_line *line)
{
    struct layout *layout = &view->session->layout;
    const struct layout_fold *fold = layout_fold_of(layout, place.block);
    if (place.block >= layout->block_count || place.row < 0 ||
        !view->geometry.gutter_cells || (fold && fold->reason == FOLD_UNMATCHED))
        return;
    if (layout->mode != LAYOUT_SIDE) {
        bool is_first = layout->mode == LAYOUT_ONE || line->kind == LINE_FOLD
                            ? place.row == 0
                            : line->kind == LINE_TEXT && line->row == 0;
        if (is_first)
            view_draw_sign(view, row, place.block, view->geometry.gutter_column);
        return;
    }
    uint32_t centre = view->geometry.gutter_column + view->geometry.gutter_cells / 2;
    const struct layout_block *block = &layout->blocks[place.block];
    bool is_band =
        block->members[SIDE_LEFT].count + block->members[SIDE_RIGHT].count > 2 &&
        block->members[SIDE_LEFT].count && block->members[SIDE_RIGHT].count;
    uint32_t band_end = is_band ? layout_band_end(layout, place.block) : 0;
    if (is_band && (uint32_t)place.row <= band_end)
        view_draw_band(view, row, place, centre, band_end);
    else if (place.row == 0)
        view_draw_sign(view, row, place.block, centre);
}

void view_draw_parted_gutter(struct view *view, uint32_t row,
                             const struct layout_place places[])
{
    const struct layout *layout = &view->session->layout;
    uint32_t first = view->geometry.gutter_column;
    uint32_t last = first + view->geometry.gutter_cells - 1;
    frame_put_string(view->frame, row, first + view->geometry.gutter_cells / 2,
                     view->frame->columns, glyph_string(GLYPH_VERTICAL, view->charset),
                     view_style(view, ROLE_FIELD));
    for (int side = 0; side < SIDE_COUNT; side++)
        if (places[side].block < layout->block_count && places[side].row == 0 &&
            layout->blocks[places[side].block].members[side].count)
            view_draw_sign(view, row, places[side].block,
                           side == SIDE_LEFT ? first : last);
}

static enum glyph view_shade_glyph(uint32_t count, uint32_t most)
{
    if (count * 3 > most * 2)
        return GLYPH_SHADE_DARK;
    return count * 3 > most ? GLYPH_SHADE_MEDIUM : GLYPH_SHADE_LIGHT;
}

bool view_draw_overview(struct view *view, struct error *err)
{
    struct session *session = view->session;
    uint32_t rows = view->geometry.window_rows;
    if (!view->geometry.overview_cells)
        return true;
    if (!overview_count(session, rows, err))
        return false;
    struct layout_place top = session->top[place_pane(session, session->focus)];
    struct layout_place bottom = layout_move(&session->layout, top, (long)rows - 1);
    uint32_t first = overview_row_of(session, top, rows);
    uint32_t last = overview_row_of(session, bottom, rows);
    uint32_t most = 1;
    for (uint32_t i = 0; i < rows; i++)
        if (overview_count_at(&session->overview, OVERVIEW_CHANGES, i) > most)
            most = overview_count_at(&session->overview, OVERVIEW_CHANGES, i);
    for (uint32_t i = 0; i < rows; i++) {
        uint32_t counts[OVERVIEW_LANE_COUNT];
        for (int lane = 0; lane < OVERVIEW_LANE_COUNT; lane++)
            counts[lane] =
                overview_count_at(&session->overview, (enum overview_lane)lane, i);
        const struct {
            const char *string;
            enum role role;
        } cells[] = {
            {glyph_string(i >= first && i <= last ? GLYPH_VIEW : GLYPH_VERTICAL,
                          view->charset),
             i >= first && i <= last ? ROLE_OVERVIEW_VIEW : ROLE_FIELD},
            {counts[OVERVIEW_CHANGES]
                 ? glyph_string(view_shade_glyph(counts[OVERVIEW_CHANGES], most),
                                view->charset)
                 : " ",
             ROLE_OVERVIEW_CHANGE},
            {counts[OVERVIEW_QUOTES] ? "\"" : " ", ROLE_OVERVIEW_QUOTE},
            {counts[OVERVIEW_FINDINGS] ? "!" : " ", ROLE_OVERVIEW_FINDING},
            {counts[OVERVIEW_MOVES] ? glyph_string(GLYPH_MOVE, view->charset) : " ",
             ROLE_OVERVIEW_MOVE},
        };
        uint32_t column = view->geometry.overview_column + 1;
        for (size_t j = 0; j < sizeof cells / sizeof *cells; j++)
            frame_put_string(view->frame, view->geometry.window_row + i,
                             column + (uint32_t)j, view->frame->columns,
                             cells[j].string, view_style(view, cells[j].role));
    }
    return true;
}
