/* paint.h - a frame onto the curses screen, only what differs. */
#ifndef DIPTYCH_TUI_PAINT_H
#define DIPTYCH_TUI_PAINT_H

#include "session/frame.h"
#include "tui/theme.h"

/* Pairs of colours that were allocated, and what the screen shows. */
struct painter {
    struct frame shown;
    struct theme theme;
    struct theme_style looks[ROLE_COUNT][ACCENT_SETS]; /* of the theme's cells */
    int color_count;                                   /* 0: no colours */
    short pairs[64][3]; /* foreground, background, number */
    int pair_count;
    int pairs_most;
};

/* After the screen was started; the theme is set before the first painting, and a new
 * one before a whole one. */
void painter_start(struct painter *painter, bool wants_color);
/* For a new theme, before it is painted: its colours take the pairs of the old one's,
 * of which a terminal has only so many. */
void painter_take_theme(struct painter *painter);
void painter_clear(struct painter *painter);

/* Bring the screen to a frame, which is kept as what is shown; the one that was shown
 * before is given for it, to be drawn anew. is_whole: trust nothing that is on the
 * terminal. */
void painter_paint(struct painter *painter, struct frame *frame, bool is_whole);

#endif
