/*
 * view.h - the session as a frame: panes, gutter, overview, title, status and footer.
 */
#ifndef DIPTYCH_SESSION_VIEW_H
#define DIPTYCH_SESSION_VIEW_H

#include "session/session.h"

/* Where things are on a screen of a size. Columns are those of cells. */
struct view_geometry {
    bool is_too_small;    /* nothing but a line that says so */
    uint32_t window_row;  /* the first row of the panes */
    uint32_t window_rows; /* at least 1 */
    uint32_t panel_row;
    uint32_t panel_rows; /* 0: no panel */
    uint32_t status_row;
    uint32_t footer_row;
    uint32_t number_column[SIDE_COUNT]; /* paragraph numbers */
    uint32_t number_cells;
    uint32_t text_column[SIDE_COUNT]; /* one pane uses SIDE_LEFT's */
    uint32_t text_cells;
    uint32_t gutter_column;
    uint32_t gutter_cells;
    uint32_t overview_column;
    uint32_t overview_cells; /* 0: none */
};

/* The layout for a width that the reader has not chosen one for. */
enum layout_mode view_mode_for(uint32_t columns);

/* Where things are in a layout (not LAYOUT_AUTO) on the session's screen. O(1). */
struct view_geometry view_measure(const struct session *session, enum layout_mode mode);

/* Fill a frame of the session's size. False with ERROR_MEMORY. O(cells). */
bool view_draw(struct session *session, struct frame *frame, struct error *err);

/* The change, quotation, finding or move that a cell of the overview stands for. False
 * if it stands for none. */
bool view_find_target(const struct session *session, uint32_t column, uint32_t row,
                      struct target *target);

/* The word at a cell, or where a click on the overview leads. False if nothing is
 * there. */
bool view_find(struct session *session, uint32_t column, uint32_t row, enum side *side,
               uint32_t *token);

#endif
