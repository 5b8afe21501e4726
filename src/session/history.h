/*
 * history.h - lines that were typed at the prompts, kept between runs.
 *
 * The file has a line each, oldest first: `:` and a command, or `/` and a pattern. What
 * is typed is added at once, under a lock, so that two readers lose nothing of each
 * other.
 */
#ifndef DIPTYCH_SESSION_HISTORY_H
#define DIPTYCH_SESSION_HISTORY_H

#include "base/error.h"

#include <stddef.h>

enum { HISTORY_MOST = 100 };

enum history_kind {
    HISTORY_COMMANDS,
    HISTORY_PATTERNS,
    HISTORY_KEPT_COUNT,                   /* those above are kept between runs */
    HISTORY_FILTERS = HISTORY_KEPT_COUNT, /* of lists */
    HISTORY_NOTES,                        /* and reasons */
    HISTORY_KIND_COUNT,
};

/* Embedded; {0} is empty. */
struct history {
    char *lines[HISTORY_MOST]; /* owned; oldest first */
    size_t count;
};

void history_clear(struct history *history);

/* Is this the line that was typed last, so that there is nothing to remember? */
bool history_ends_with(const struct history *history, const char *line);

/* Add a line, which is copied; the oldest goes where there are very many. False with
 * ERROR_MEMORY. */
bool history_add(struct history *history, const char *line, struct error *err);

/* Read what earlier runs kept into empty histories; a file that cannot be read is
 * empty. False with ERROR_MEMORY. */
bool history_read(struct history histories[HISTORY_KEPT_COUNT], const char *path,
                  struct error *err);

/*
 * Add a line to the file, whose folder is made if need be.
 *
 * kind  one that is kept
 * line  without control characters
 *
 * What cannot be written is forgotten with this run.
 */
void history_keep(const char *path, enum history_kind kind, const char *line);

#endif
