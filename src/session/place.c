/* place.c - keeping a word on the screen, and bringing others there. */
#include "session/place.h"

#include "session/findings.h"
#include "session/fold.h"
#include "session/view.h"

#include <stdlib.h>

uint32_t place_window_rows(const struct session *session)
{
    return view_measure(session, session->layout.mode).window_rows;
}

static const struct document *place_document(const struct session *session,
                                             enum side side)
{
    return session->comparison->documents[side];
}

uint32_t place_offset(const struct session *session)
{
    return layout_token_offset(&session->layout, session->focus,
                               session->token[session->focus]);
}

uint32_t place_block(const struct session *session)
{
    const struct document *document = place_document(session, session->focus);
    uint32_t paragraph = document_paragraph_at(document, place_offset(session));
    if (paragraph == INDEX_NONE)
        return 0;
    return session->layout.block_of[session->focus][paragraph];
}

long place_screen_row(struct session *session, enum side side, uint32_t offset)
{
    struct layout_place place = layout_place_of(&session->layout, side, offset);
    return layout_rows_between(&session->layout,
                               session->top[place_pane(session, side)], place,
                               2 * (long)session->rows + 2);
}

static struct layout_place place_clamp(struct session *session, struct layout_place top)
{
    struct layout_place last =
        layout_last_top(&session->layout, place_window_rows(session));
    if (layout_place_compare(top, last) > 0)
        top = last;
    if (layout_is_hidden(&session->layout, top.block))
        top = layout_block_start(&session->layout, top.block);
    if (top.row < 0)
        top = (struct layout_place){0, 0};
    return layout_page_of(&session->layout, top);
}

void place_turn_page(struct session *session)
{
    if (session->layout.mode != LAYOUT_LINEAR)
        return;
    struct layout_place place =
        layout_place_of(&session->layout, session->focus, place_offset(session));
    session->top[SIDE_LEFT] = session->top[SIDE_RIGHT] =
        layout_page_of(&session->layout, place);
}

void place_set_top(struct session *session, struct layout_place top)
{
    top = place_clamp(session, top);
    bool moves_both = session->is_locked || session->layout.mode != LAYOUT_SIDE;
    if (moves_both || session->focus == SIDE_LEFT)
        session->top[SIDE_LEFT] = top;
    if (moves_both || session->focus == SIDE_RIGHT)
        session->top[SIDE_RIGHT] = top;
    session->has_anchor = false;
}

static void place_set(struct session *session, enum side side, uint32_t token)
{
    struct layout *layout = &session->layout;
    session->focus = side;
    session->token[side] = token;
    layout_configure(layout, layout->mode, layout->text_cells, side);
}

void place_bring_into_view(struct session *session)
{
    enum { PLACE_FAR_ROWS = 100000 }; /* no screen's words take as many at any width */
    struct layout *layout = &session->layout;
    enum side side = session->focus;
    long rows = (long)place_window_rows(session), margin = rows / 6;
    struct layout_place place = layout_place_of(layout, side, place_offset(session));
    long row = layout_rows_between(layout, session->top[place_pane(session, side)],
                                   place, PLACE_FAR_ROWS);
    if (row >= 0 && row < rows)
        return;
    long moved = row < 0 ? row - margin : row - (rows - 1 - margin);
    for (int pane = 0; pane < SIDE_COUNT; pane++) {
        struct layout_place top = layout_move(layout, session->top[pane], moved);
        session->top[pane] = top.row < 0 ? (struct layout_place){0, 0} : top;
    }
}

struct place_hold place_take_hold(struct session *session)
{
    return (struct place_hold){
        .spot = session_take_spot(session),
        .row = place_screen_row(session, session->focus, place_offset(session)),
    };
}

void place_restore(struct session *session, const struct place_hold *hold)
{
    const struct layout_place *tops = hold->spot.top;
    bool was_level = layout_place_compare(tops[SIDE_LEFT], tops[SIDE_RIGHT]) == 0;
    session->generation++;
    session_return_to(session, &hold->spot);
    if (!was_level)
        return;
    struct layout_place place =
        layout_place_of(&session->layout, session->focus, place_offset(session));
    session->top[SIDE_LEFT] = session->top[SIDE_RIGHT] =
        place_clamp(session, layout_move(&session->layout, place, -hold->row));
}

/* Back to the side that the reader chose, as soon as it has words to be at. */
static void place_prefer_side(struct session *session)
{
    if (session->focus == session->preferred)
        return;
    long row = place_screen_row(session, session->focus, place_offset(session));
    uint32_t rows = place_window_rows(session);
    uint32_t near = row < 0 ? 0 : row >= (long)rows ? rows - 1 : (uint32_t)row;
    uint32_t token = place_token_near(session, session->preferred, near, 0);
    if (token != INDEX_NONE)
        place_set(session, session->preferred, token);
}

void place_keep_visible(struct session *session)
{
    uint32_t rows = place_window_rows(session);
    enum side side = session->focus;
    uint32_t offset = place_offset(session);
    long row = place_screen_row(session, side, offset);
    bool is_visible = row >= 0 && row < (long)rows;
    if (is_visible && session->comparison->documents[side]->tokens.count)
        return;
    struct layout_place place = layout_place_of(&session->layout, side, offset);
    struct layout_line line = layout_line_at(&session->layout, place, side);
    uint32_t column = line.kind == LINE_TEXT
                          ? place_line_column(session, place, &line, side, offset)
                          : 0;
    uint32_t edge = is_visible ? (uint32_t)row : row < 0 ? 0 : rows - 1;
    uint32_t token = place_token_near(session, side, edge, column);
    /* A field of nothing may fill the pane, or the version be empty: the words are in
     * the other one then. */
    if (token == INDEX_NONE) {
        side = !side;
        token = place_token_near(session, side, edge, column);
    }
    if (token != INDEX_NONE)
        place_set(session, side, token);
}

void place_scroll(struct session *session, long rows)
{
    struct layout *layout = &session->layout;
    /* Pages are turned, whatever the unit. */
    if (layout->mode == LAYOUT_LINEAR) {
        long page = (long)layout->page_rows, pages = rows / page;
        rows = (pages ? pages : rows < 0 ? -1 : 1) * page;
    }
    enum side pane = place_pane(session, session->focus);
    struct layout_place old = session->top[pane];
    struct layout_place top = layout_move(layout, old, rows);
    struct layout_place limit = {0, 0};
    if (rows > 0)
        limit = layout_last_top(layout, place_window_rows(session));
    int beyond = layout_place_compare(top, limit);
    if (rows > 0 ? beyond > 0 : beyond < 0) {
        /* A jump may have gone past the end; that is no reason to move back. */
        bool was_beyond = rows > 0 ? layout_place_compare(old, limit) > 0
                                   : layout_place_compare(old, limit) < 0;
        top = was_beyond ? old : limit;
    }
    long moved = layout_rows_between(layout, old, top, rows < 0 ? -rows : rows);
    bool moves_both = session->is_locked || layout->mode != LAYOUT_SIDE;
    session->top[pane] = top;
    if (moves_both)
        session->top[!pane] = layout_move(layout, session->top[!pane], moved);
    session->has_anchor = false;
    place_prefer_side(session);
    place_keep_visible(session);
    place_light(session);
}

/* The bytes of a target on one side that hold the place. */
static bool place_target_holds(const struct session *session, uint32_t offset)
{
    const struct comparison *c = session->comparison;
    struct target target = session->target;
    enum side side = session->focus;
    switch (target.kind) {
    case TARGET_QUOTE:
        return c->quote_links.links[target.index].has_span[side] &&
               span_holds(c->quote_links.links[target.index].spans[side], offset);
    case TARGET_FINDING:
        return c->findings[target.index].places[target.detail].has[side] &&
               span_holds(c->findings[target.index].places[target.detail].spans[side],
                          offset);
    case TARGET_CHANGE:
        return target.detail == 0 &&
               span_holds(c->edits[target.index].spans[side], offset);
    case TARGET_MATCH:
        return target.index < session->search.stops.count &&
               span_holds(session->search.stops.stops[target.index].spans[side],
                          offset);
    default:
        return false;
    }
}

void place_light(struct session *session)
{
    uint32_t offset = place_offset(session);
    enum side side = session->focus;
    if (session->target.kind != TARGET_NONE && place_target_holds(session, offset))
        return;
    session->target = (struct target){TARGET_NONE, 0, 0};
    const struct annotation *quote =
        annotation_holding(&session->annotations.quotes[side], offset);
    const struct annotation *finding = findings_shown_at(session, side, offset);
    if (finding && (!quote || span_length(finding->span) <= span_length(quote->span)))
        session->target =
            (struct target){TARGET_FINDING, finding->index, finding->detail};
    else if (quote)
        session->target = (struct target){TARGET_QUOTE, quote->index, 0};
}

/* Where a stop stands on a side. */
struct place_end {
    struct layout_place start;
    struct layout_place last;
};

static struct place_end place_find_end(struct session *session, const struct stop *stop,
                                       enum side side)
{
    struct span span = stop->spans[side];
    struct place_end end;
    uint32_t offset = span.start;
    if (span_is_empty(span) && offset)
        offset--;
    end.start = layout_place_of(&session->layout, side, offset);
    end.last = span_is_empty(span)
                   ? end.start
                   : layout_place_of(&session->layout, side, span.end - 1);
    return end;
}

/* Is an end in view with its pane's top, and some rows around it, so that nothing need
 * move? At the article's ends there are none. */
static bool place_end_is_visible(struct session *session, enum side side,
                                 const struct place_end *end)
{
    struct layout *layout = &session->layout;
    long window = (long)place_window_rows(session), margin = window / 8;
    struct layout_place top = session->top[place_pane(session, side)];
    long first = layout_rows_between(layout, top, end->start, window);
    long last = layout_rows_between(layout, top, end->last, window);
    bool is_at_start = top.block == 0 && top.row <= 0;
    bool is_at_end =
        layout_place_compare(top, layout_last_top(layout, (uint32_t)window)) >= 0;
    if (first < (is_at_start ? 0 : margin) || first >= window)
        return first == 0 && last >= window;
    return last < window - (is_at_end ? 0 : margin);
}

/* The row a jump's end comes to: with as much of its block above as does no harm. */
static long place_comfortable_row(struct session *session, const struct place_end *end)
{
    long window = (long)place_window_rows(session);
    long into = end->start.row < 0 ? 0 : end->start.row;
    long height = layout_rows_between(&session->layout, end->start, end->last, window);
    long row = window / 5 + into;
    if (row + height >= window)
        row = window / 3;
    if (row + height >= window)
        row = window > height ? window - 1 - height : 0;
    return row;
}

/* Both ends on one row, though they stand in different blocks. */
static void place_show_apart(struct session *session, const struct place_end ends[])
{
    struct layout *layout = &session->layout;
    long row = (long)place_window_rows(session) / 4;
    for (int side = 0; side < SIDE_COUNT; side++) {
        struct layout_place first = {0, 0};
        long above = layout_rows_between(layout, first, ends[side].start, row);
        if (above < row)
            row = above;
    }
    for (int side = 0; side < SIDE_COUNT; side++)
        session->top[side] = layout_move(layout, ends[side].start, -row);
}

/* Where the sides stand below each other: from the first of both ends to the last, or
 * the focused one alone where there is not room for both. */
static struct place_end place_join_ends(struct session *session,
                                        const struct place_end ends[], enum side focus)
{
    long window = (long)place_window_rows(session);
    struct place_end whole = ends[focus];
    if (layout_place_compare(ends[!focus].start, whole.start) < 0)
        whole.start = ends[!focus].start;
    if (layout_place_compare(ends[!focus].last, whole.last) > 0)
        whole.last = ends[!focus].last;
    long height =
        layout_rows_between(&session->layout, whole.start, whole.last, window);
    return height < window ? whole : ends[focus];
}

void place_show(struct session *session, const struct stop *stop)
{
    struct layout *layout = &session->layout;
    enum side focus = session->preferred;
    if (!stop->has[focus])
        focus = !focus;
    fold_reveal(session, stop);
    session->focus = focus;
    layout_configure(layout, layout->mode, layout->text_cells, focus);
    struct place_end ends[SIDE_COUNT] = {{{0, 0}, {0, 0}}, {{0, 0}, {0, 0}}};
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        if (!stop->has[side])
            continue;
        const struct document *document = place_document(session, side);
        uint32_t token = document_token_at(document, stop->spans[side].start);
        if (token && token == document->tokens.count)
            token--;
        session->token[side] = token;
        ends[side] = place_find_end(session, stop, side);
    }
    session->target = stop->target;
    session->is_apart = session->has_anchor = false;
    if (layout->mode == LAYOUT_LINEAR) {
        place_turn_page(session);
        return;
    }
    long window = (long)place_window_rows(session);
    bool is_of_both = stop->has[SIDE_LEFT] && stop->has[SIDE_RIGHT];
    bool has_both = is_of_both && layout->mode == LAYOUT_SIDE;
    if (is_of_both && !has_both)
        ends[focus] = place_join_ends(session, ends, focus);
    if (has_both && (ends[SIDE_LEFT].start.block != ends[SIDE_RIGHT].start.block ||
                     labs((long)ends[SIDE_LEFT].start.row -
                          ends[SIDE_RIGHT].start.row) >= window)) {
        place_show_apart(session, ends);
        return;
    }
    bool is_visible =
        place_is_level(session) && place_end_is_visible(session, focus, &ends[focus]) &&
        (!has_both || place_end_is_visible(session, !focus, &ends[!focus]));
    if (is_visible)
        return;
    struct layout_place top = layout_move(
        layout, ends[focus].start, -place_comfortable_row(session, &ends[focus]));
    if (has_both && layout_place_compare(ends[!focus].start, top) < 0)
        top = ends[!focus].start;
    top = place_clamp(session, top);
    session->top[SIDE_LEFT] = session->top[SIDE_RIGHT] = top;
}
