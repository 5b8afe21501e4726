/*
 * tui.h - a session on a terminal.
 */
#ifndef DIPTYCH_TUI_TUI_H
#define DIPTYCH_TUI_TUI_H

#include "base/error.h"

struct session;

/* The screen's size without starting the screen, for what is run before; 80 by 24 if
 * unknown. */
void tui_find_size(unsigned *columns, unsigned *rows);

struct tui;

/*
 * Take the terminal for what tui_run() will show. Nothing is on the screen yet; a
 * signal that ends the program waits for tui_run().
 *
 * Returns a new reader's terminal, freed with tui_free(). NULL with ERROR_IO (no
 * terminal) or ERROR_MEMORY, the terminal as it was. The locale must be set, standard
 * output be a terminal that can move its cursor.
 */
struct tui *tui_new(bool wants_color, struct error *err);

/* Give the terminal back, if tui_run() has not. */
void tui_free(struct tui *tui);

/*
 * Show the session, as its settings say, until the reader quits; once.
 *
 * Returns true after an ordinary end, the terminal as it was. False with ERROR_IO or
 * ERROR_MEMORY, the terminal restored all the same. A signal that ends the program ends
 * it: the terminal is restored and the signal raised again.
 */
bool tui_run(struct tui *tui, struct session *session, struct error *err);

#endif
