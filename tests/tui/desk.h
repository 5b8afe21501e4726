/*
 * desk.h - a folder of the test's own with two versions in it, the home of the reader
 * that reads them, and programs that it may find.
 */
#ifndef DIPTYCH_TESTS_TUI_DESK_H
#define DIPTYCH_TESTS_TUI_DESK_H

#include "tui/reader.h"

#include <sys/types.h>

enum { DESK_PATH_BYTES = 256 };

struct desk {
    char folder[64];
    char path_variable[DESK_PATH_BYTES]; /* PATH=... with the folder first */
    struct reader_pair pair;             /* without links */
};

/* Three passages about a ferry, two of them edited; desk_close() removes all. */
void desk_open(struct desk *desk);
void desk_close(struct desk *desk);

/* Write a file of the desk, in place. */
void desk_write(const struct desk *desk, const char *name, const char *text,
                mode_t mode);

/* What a file of the desk holds; "" if there is none. Valid until the next call. */
const char *desk_contents(const struct desk *desk, const char *name);

/* A reader at the desk, 120 by 30. variables, arguments: NULL-ended; NULL: none. */
struct terminal *desk_read(const struct desk *desk, const char *const *variables,
                           const char *const *arguments);

#endif
