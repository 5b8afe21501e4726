/*
 * complete.h - what may stand where a line of the prompt ends: commands, settings and
 * their values, formats, files, versions.
 */
#ifndef DIPTYCH_SESSION_COMPLETE_H
#define DIPTYCH_SESSION_COMPLETE_H

#include "base/error.h"

#include <stddef.h>

struct session;

/* Embedded; {0} is empty. */
struct completions {
    char **items; /* owned, in order */
    size_t count;
    size_t capacity;
    size_t start; /* the byte of the line where the word begins that they complete */
};

/* Find what may stand there; what was found before is forgotten. False with
 * ERROR_MEMORY. Costs a look into a folder where a file is meant. */
bool complete_line(const struct session *session, const char *line,
                   struct completions *found, struct error *err);
void completions_clear(struct completions *found);

#endif
