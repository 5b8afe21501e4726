/*
 * tui.h - a session on a terminal.
 */
#ifndef DIPTYCH_TUI_TUI_H
#define DIPTYCH_TUI_TUI_H

#include "base/error.h"

struct session;

enum tui_color {
    TUI_COLOR_AUTO, /* what the terminal has; none with NO_COLOR */
    TUI_COLOR_ALWAYS,
    TUI_COLOR_NEVER,
};

struct tui_options {
    enum tui_color color;
    bool wants_mouse;
};

/* Can the reader run: is standard output a terminal that is known and can move its
 * cursor (not TERM=dumb), and are there keys (standard input or /dev/tty)? */
bool tui_is_possible(void);

/* The screen's size without starting the screen, for what is run before; 80 by 24 if
 * unknown. */
void tui_find_size(unsigned *columns, unsigned *rows);

/*
 * Show the session until the reader quits. The locale must be set.
 *
 * options  borrowed; not NULL
 *
 * Returns true after an ordinary end, the terminal as it was. False with ERROR_IO (no
 * terminal) or ERROR_MEMORY, the terminal restored all the same. A signal that ends the
 * program ends it: the terminal is restored and the signal raised again.
 */
bool tui_run(const struct tui_options *options, struct session *session,
             struct error *err);

#endif
