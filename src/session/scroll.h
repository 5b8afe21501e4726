/* scroll.h - commands that move the panes and the place without looking for anything.
 */
#ifndef DIPTYCH_SESSION_SCROLL_H
#define DIPTYCH_SESSION_SCROLL_H

#include "session/session.h"

/* Variants of scroll_command_rows, negative for back. */
enum scroll_unit {
    SCROLL_ROW = 1,
    SCROLL_HALF,
    SCROLL_WINDOW,
};

/* Variants of scroll_command_to; with a count SCROLL_START and SCROLL_END go to the
 * passage of that number. */
enum scroll_goal {
    SCROLL_START,
    SCROLL_END,
    SCROLL_PERCENT,
};

/* Variants of scroll_command_place: where the row of the current word comes to. */
enum scroll_row {
    SCROLL_TO_TOP,
    SCROLL_TO_MIDDLE,
    SCROLL_TO_BOTTOM,
};

command_handler scroll_command_rows;
command_handler scroll_command_words; /* variant 1 forward, -1 back */
command_handler scroll_command_to;
command_handler scroll_command_place;

#endif
