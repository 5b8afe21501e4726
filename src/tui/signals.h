/* signals.h - signals as bytes in a pipe; and the terminal given back when the program
 * falls. */
#ifndef DIPTYCH_TUI_SIGNALS_H
#define DIPTYCH_TUI_SIGNALS_H

#include "base/error.h"

/*
 * Catch signals: those that end the program, stop it or change the window's size wake
 * signals_fd(); those of our own faults restore the terminal and are raised again.
 *
 * tty  the terminal's descriptor; its present state is what is restored
 */
bool signals_start(int tty, struct error *err);

/* Let signals be as they were. */
void signals_stop(void);

/* Bytes that the terminal needs to leave the screen; copied. Call once it is started.
 */
void signals_set_leave_bytes(const char *bytes);

/* Readable when a signal came. */
int signals_fd(void);

/* The next signal that came, or 0. */
int signals_next(void);

/* Stop the process as SIGTSTP by default does; returns when it goes on. */
void signals_stop_process(void);

/* While another program has the terminal: keys that interrupt are for it alone, and one
 * that stops stops both. Then take the signals back. */
void signals_yield(void);
void signals_retake(void);

/* Has the process been stopped and gone on since this was last asked, or since
 * signals_yield()? */
bool signals_take_continued(void);

/* In a child, before it becomes another program. */
void signals_become_plain(void);

/* Die of a signal. */
void signals_raise_default(int number);

#endif
