/*
 * place.h - the current place: a word in the focused pane, always on the screen; and
 * what brings words onto the screen.
 */
#ifndef DIPTYCH_SESSION_PLACE_H
#define DIPTYCH_SESSION_PLACE_H

#include "session/session.h"

/* Rows of the panes. */
uint32_t place_window_rows(const struct session *session);

/* Which top row a side has: both sides share one where there is one pane. */
static inline enum side place_pane(const struct session *session, enum side side)
{
    return session->layout.mode == LAYOUT_SIDE ? side : SIDE_LEFT;
}

/* Do the panes have one top row? */
static inline bool place_is_level(const struct session *session)
{
    return layout_place_compare(session->top[SIDE_LEFT], session->top[SIDE_RIGHT]) == 0;
}

/* The word of the focused pane: its first byte, its block. A version without words has
 * offset 0. */
uint32_t place_offset(const struct session *session);
uint32_t place_block(const struct session *session);

/* Where a word of a side stands: the row in its pane, which may be outside of it (then
 * no further than two screens beyond). */
long place_screen_row(struct session *session, enum side side, uint32_t offset);

/* Put the top of both panes (if they are locked, else of the focused one). */
void place_set_top(struct session *session, struct layout_place top);

/* Scroll the focused pane, and the other with it while they are locked; the current
 * place is dragged along the edge. */
void place_scroll(struct session *session, long rows);

/* Go to something that stands on either side or both: both come level, and it is lit.
 * The panes stay where they are if it is well in view. */
void place_show(struct session *session, const struct stop *stop);

/* Where passages stand alone: show the page that the place is on. */
void place_turn_page(struct session *session);

/* After the tops changed: drag the place onto the screen. */
void place_keep_visible(struct session *session);

/* After the rows changed: move both panes as little as brings the place onto the
 * screen, with some rows around it. */
void place_bring_into_view(struct session *session);

/* Where the current word is on the screen, before rows come or go. */
struct place_hold {
    struct session_spot spot;
    long row;
};

struct place_hold place_take_hold(struct session *session);

/* After rows came or went: the word is on its row again, what was level is level. */
void place_restore(struct session *session, const struct place_hold *hold);

/* Light the smallest finding or quotation that holds the place, if what is lit does
 * not. */
void place_light(struct session *session);

/* ---- Words and rows (place_word.c) ---- */

/* The column of a byte within a line's text. */
uint32_t place_line_column(const struct session *session, struct layout_place place,
                           const struct layout_line *line, enum side side,
                           uint32_t offset);

/* The word of a side nearest to a row and column of its pane. INDEX_NONE if the pane
 * shows none. */
uint32_t place_token_near(struct session *session, enum side side, uint32_t row,
                          uint32_t column);

#endif
