/* spot.c - taking a place, and coming back to it. */
#include "session/counterpart.h"
#include "session/place.h"
#include "session/session.h"

/* A byte on or below a pane's top row, within its block. */
static void session_find_top_offset(struct session *session, enum side pane,
                                    struct session_spot *spot)
{
    struct layout *layout = &session->layout;
    struct layout_place place = session->top[pane];
    spot->top_side[pane] = pane;
    spot->top_offset[pane] = INDEX_NONE;
    if (place.block >= layout->block_count || place.row <= 0)
        return;
    uint32_t rows = layout_block_rows(layout, place.block);
    for (; place.row < (int32_t)rows; place.row++)
        for (int i = 0; i < SIDE_COUNT; i++) {
            enum side column = i ? !pane : pane;
            struct layout_line line = layout_line_at(layout, place, column);
            enum piece_kind kind;
            if (line.kind != LINE_TEXT)
                continue;
            spot->top_side[pane] = line.side;
            spot->top_offset[pane] = layout_source_offset(
                layout, place.block, line.side, line.span.start, &kind);
            return;
        }
}

struct session_spot session_take_spot(struct session *session)
{
    struct session_spot spot = {.focus = session->focus,
                                .generation = session->generation,
                                .target = session->target,
                                .is_unlocked = !session->is_locked};
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        spot.token[side] = session->token[side];
        spot.top[side] = session->top[side];
        session_find_top_offset(session, side, &spot);
    }
    return spot;
}

struct session_spot session_spot_at(struct session *session, enum side side,
                                    uint32_t token)
{
    struct session_spot spot = {.focus = side, .generation = session->generation};
    uint32_t offset = layout_token_offset(&session->layout, side, token);
    struct layout_place top = layout_place_of(&session->layout, side, offset);
    top = layout_move(&session->layout, top, -(long)place_window_rows(session) / 3);
    if (top.row < 0)
        top = (struct layout_place){0, 0};
    spot.token[side] = token;
    spot.token[!side] = counterpart_find(&session->layout, side, token);
    if (spot.token[!side] == INDEX_NONE)
        spot.token[!side] = session->token[!side];
    for (int pane = 0; pane < SIDE_COUNT; pane++) {
        spot.top[pane] = top;
        spot.top_side[pane] = side;
        spot.top_offset[pane] = offset;
    }
    return spot;
}

static void session_restore_tops(struct session *session,
                                 const struct session_spot *spot)
{
    struct layout *layout = &session->layout;
    for (int pane = 0; pane < SIDE_COUNT; pane++) {
        session->top[pane] = spot->top[pane];
        if (spot->generation == session->generation ||
            spot->top[pane].block >= layout->block_count)
            continue;
        if (spot->top_offset[pane] == INDEX_NONE)
            session->top[pane] = layout_block_start(layout, spot->top[pane].block);
        else
            session->top[pane] =
                layout_place_of(layout, spot->top_side[pane], spot->top_offset[pane]);
    }
    if (layout->mode != LAYOUT_SIDE)
        session->top[!spot->focus] = session->top[spot->focus];
}

void session_return_to(struct session *session, const struct session_spot *spot)
{
    bool was_level =
        layout_place_compare(spot->top[SIDE_LEFT], spot->top[SIDE_RIGHT]) == 0 ||
        (spot->is_unlocked && session->is_locked);
    session->focus = spot->focus;
    for (int side = 0; side < SIDE_COUNT; side++)
        session->token[side] = spot->token[side];
    session->target = spot->target;
    session_restore_tops(session, spot);
    if (was_level)
        session->top[!spot->focus] = session->top[spot->focus];
    layout_configure(&session->layout, session->layout.mode, session->layout.text_cells,
                     session->focus);
    session->has_anchor = false;
    place_bring_into_view(session);
    place_turn_page(session);
    place_keep_visible(session);
}
