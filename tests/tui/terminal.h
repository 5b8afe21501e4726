/*
 * terminal.h - the program on a terminal of its own: a pseudo-terminal, an emulator
 * that draws what the program writes, and a way to know when the program has done all
 * it will.
 *
 * The program is idle when the kernel has handed it every byte sent, it sleeps in a
 * poll without a time limit, and every byte that it wrote has been read. Nothing here
 * waits for a time to pass; a program that does not come to rest fails the test.
 */
#ifndef DIPTYCH_TESTS_TUI_TERMINAL_H
#define DIPTYCH_TESTS_TUI_TERMINAL_H

#include "tui/screen.h"

#include <stdbool.h>
#include <stddef.h>

struct terminal;

struct terminal_options {
    unsigned columns;
    unsigned rows;
    const char *term;               /* TERM; NULL: xterm-256color */
    const char *locale;             /* LC_ALL; NULL: C.UTF-8 */
    const char *const *environment; /* further NAME=VALUE, NULL-ended; NULL: none */
    const char *input_path;         /* standard input; NULL: the terminal */
    const char *home; /* HOME; NULL: a new one that goes with the terminal */
};

enum terminal_state {
    TERMINAL_IDLE,
    TERMINAL_STOPPED, /* by SIGTSTP */
    TERMINAL_ENDED,
};

/*
 * Start a program as the foreground job of a new session, and wait for its rest.
 *
 * options    borrowed for the call
 * arguments  NULL-ended, the program's path first
 *
 * Returns a terminal for terminal_close(), which kills a program that still runs.
 */
struct terminal *terminal_open(const struct terminal_options *options,
                               const char *const *arguments);
void terminal_close(struct terminal *terminal);

/* Send keys as a keyboard does; wait for rest. */
enum terminal_state terminal_send(struct terminal *terminal, const char *bytes);

/* Send a signal to the program; wait for rest. */
enum terminal_state terminal_signal(struct terminal *terminal, int number);

/* Change the window's size; wait for rest. */
enum terminal_state terminal_resize(struct terminal *terminal, unsigned columns,
                                    unsigned rows);

/* Let a fresh emulator take the place of the one that drew so far, and have the program
 * paint everything; the program's state does not change. */
void terminal_repaint(struct terminal *terminal);

/* Close the terminal under the program, and wait for its end. */
void terminal_hang_up(struct terminal *terminal);

/* What is shown at rest. Valid until the next call for this terminal. */
const struct screen *terminal_screen(const struct terminal *terminal);

/* Is the alternate screen shown? */
bool terminal_is_alternate(const struct terminal *terminal);

/* Are the terminal's modes those from before the program started? */
bool terminal_modes_are_restored(const struct terminal *terminal);

/* What the program wrote since the start, unread by an emulator. */
const char *terminal_output(const struct terminal *terminal, size_t *length);

/* After TERMINAL_ENDED: as waitpid() gives it. */
int terminal_exit_status(const struct terminal *terminal);

#endif
