/* place_word.c - which word stands at a row and column of a pane, and where in a row a
 * word stands. */
#include "session/place.h"

uint32_t place_line_column(const struct session *session, struct layout_place place,
                           const struct layout_line *line, enum side side,
                           uint32_t offset)
{
    uint32_t column = line->indent_cells;
    bool after_space = false;
    for (uint32_t at = line->span.start; at < line->span.end;) {
        enum piece_kind kind;
        struct display_cluster cluster;
        uint32_t source =
            layout_source_offset(&session->layout, place.block, side, at, &kind);
        bool is_other = kind == (side == SIDE_LEFT ? PIECE_RIGHT : PIECE_LEFT);
        if (source >= offset && kind != PIECE_BRACKET && !is_other)
            break;
        display_read_in_line(line->bytes + at, line->span.end - at,
                             session->layout.charset, &cluster, &after_space);
        column += cluster.width_cells;
        at += cluster.source_bytes;
    }
    return column;
}

/* The byte of a line's text at a column. */
static uint32_t place_line_offset(const struct session *session,
                                  const struct layout_line *line, uint32_t column)
{
    uint32_t at = line->span.start, x = line->indent_cells, last = at;
    bool after_space = false;
    while (at < line->span.end) {
        struct display_cluster cluster;
        display_read_in_line(line->bytes + at, line->span.end - at,
                             session->layout.charset, &cluster, &after_space);
        x += cluster.width_cells;
        last = at;
        if (x > column)
            break;
        at += cluster.source_bytes;
    }
    return last;
}

/* In one pane, the byte of a line nearest to another that is of a side. */
static uint32_t place_own_offset(const struct session *session,
                                 const struct layout_line *line, uint32_t block,
                                 enum side side, uint32_t at)
{
    enum piece_kind other = side == SIDE_LEFT ? PIECE_RIGHT : PIECE_LEFT;
    uint32_t length = span_length(line->span);
    for (uint32_t away = 0; away <= length; away++)
        for (int direction = 1; direction >= -1; direction -= 2) {
            uint32_t near = direction > 0 ? at + away : at - away;
            enum piece_kind kind;
            if (!span_holds(line->span, near))
                continue;
            layout_source_offset(&session->layout, block, side, near, &kind);
            if (kind != PIECE_BRACKET && kind != other)
                return near;
        }
    return at;
}

/* A fold's row stands for the first word behind it. */
static bool place_token_of_fold(const struct session *session, enum side side,
                                uint32_t block, uint32_t *token)
{
    struct range passages = layout_fold_passages(
        &session->layout, layout_fold_of(&session->layout, block), side);
    if (!passages.count)
        return false;
    struct range tokens =
        session->comparison->documents[side]->paragraphs[passages.first].tokens;
    *token = tokens.first;
    return tokens.count > 0;
}

static bool place_token_on_row(struct session *session, enum side side, uint32_t row,
                               uint32_t column, uint32_t *token)
{
    struct layout *layout = &session->layout;
    struct layout_place place =
        layout_move(layout, session->top[place_pane(session, side)], (long)row);
    struct layout_line line = layout_line_at(layout, place, side);
    if (line.kind == LINE_FOLD)
        return place_token_of_fold(session, side, place.block, token);
    if (line.kind != LINE_TEXT || (line.side != side && !layout_is_merged(layout)))
        return false;
    if (layout_is_merged(layout) && !layout->blocks[place.block].members[side].count)
        return false;
    const struct document *document = session->comparison->documents[side];
    enum piece_kind kind;
    uint32_t at = place_line_offset(session, &line, column);
    at = place_own_offset(session, &line, place.block, side, at);
    uint32_t offset = layout_source_offset(layout, place.block, side, at, &kind);
    uint32_t found = document_token_at(document, offset);
    if (found >= document->tokens.count)
        return false;
    if (!layout_is_merged(layout) &&
        document->tokens.tokens[found].start >= line.span.end) {
        /* Behind the last word of the row. */
        if (found == 0)
            return false;
        found--;
    }
    *token = found;
    /* A row of the other version's words stands for a word on another row. */
    struct layout_place stands =
        layout_place_of(layout, side, document->tokens.tokens[found].start);
    return !layout_is_merged(layout) || layout_place_compare(stands, place) == 0;
}

uint32_t place_token_near(struct session *session, enum side side, uint32_t row,
                          uint32_t column)
{
    uint32_t rows = place_window_rows(session), token;
    for (uint32_t away = 0; away < rows; away++) {
        if (row + away < rows &&
            place_token_on_row(session, side, row + away, column, &token))
            return token;
        if (away && away <= row &&
            place_token_on_row(session, side, row - away, column, &token))
            return token;
    }
    return INDEX_NONE;
}
