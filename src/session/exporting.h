/* exporting.h - reports written from inside the reader. */
#ifndef DIPTYCH_SESSION_EXPORTING_H
#define DIPTYCH_SESSION_EXPORTING_H

#include "session/command.h"

/* The formats that can be written, NULL-ended. */
extern const char *const exporting_formats[];

/* A file's name as a shell has it: ~/ is the home. For free(); NULL with ERROR_MEMORY.
 */
char *exporting_expand_path(const struct session *session, const char *path,
                            struct error *err);

/*
 * Write a report with the reader's marks, notes and pins: `FORMAT [FILE]`, or a FILE
 * whose name tells the format; opens the prompt if there is no argument. Without FILE
 * it is named for the right version; a file that exists is replaced only if FORMAT ends
 * with `!`, and a version never.
 */
command_handler exporting_command_write;

#endif
