/*
 * tui.h - a session on a terminal.
 */
#ifndef DIPTYCH_TUI_TUI_H
#define DIPTYCH_TUI_TUI_H

#include "base/error.h"

struct session;

/* Can the reader run: is standard output a terminal that is known and can move its
 * cursor (not TERM=dumb), and are there keys (standard input or /dev/tty)? */
bool tui_is_possible(void);

/* The screen's size without starting the screen, for what is run before; 80 by 24 if
 * unknown. */
void tui_find_size(unsigned *columns, unsigned *rows);

/*
 * Show the session, as its settings say, until the reader quits. The locale must be
 * set.
 *
 * Returns true after an ordinary end, the terminal as it was. False with ERROR_IO (no
 * terminal) or ERROR_MEMORY, the terminal restored all the same. A signal that ends the
 * program ends it: the terminal is restored and the signal raised again.
 */
bool tui_run(struct session *session, struct error *err);

#endif
