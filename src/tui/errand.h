/* errand.h - other programs on the reader's behalf: clipboard tools and the editor. */
#ifndef DIPTYCH_TUI_ERRAND_H
#define DIPTYCH_TUI_ERRAND_H

#include "base/buffer.h"

#include <stdint.h>

/*
 * Put text on the clipboard: by a tool of the display if there is one, else by the
 * terminal (OSC 52), which may or may not take it.
 *
 * tty   the terminal's descriptor, for writing
 * told  what was done, or why not, is appended
 *
 * Returns whether anything was done.
 */
bool errand_copy(int tty, const char *text, size_t length, struct buffer *told);

/*
 * Show a file in the editor ($VISUAL, $EDITOR, vi) and wait for its end; if it is
 * stopped, so is this program. The screen must have been left.
 *
 * tty   where keys come from
 * line  0: none
 *
 * False with ERROR_IO.
 */
bool errand_edit(int tty, const char *path, uint32_t line, struct error *err);

/* The same with a text in a file of its own; *edited for free(), NULL on failure. */
bool errand_edit_text(int tty, const char *text, char **edited, struct error *err);

#endif
