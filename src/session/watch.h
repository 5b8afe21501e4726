/*
 * watch.h - noticing that files have changed, once whoever writes them is done.
 *
 * A file is written in many ways: another one is renamed over it, it is emptied and
 * written anew in pieces, it is gone for a moment. So a change counts when the file has
 * been quiet for a while and, as far as that can be known, nobody writes it any more.
 */
#ifndef DIPTYCH_SESSION_WATCH_H
#define DIPTYCH_SESSION_WATCH_H

#include "base/error.h"

#include <stddef.h>

struct watch;

/*
 * Begin to watch files as they are now.
 *
 * paths  borrowed; must outlive the watch. "-" never changes
 * polls  look each second; else let the system tell, if it can
 *
 * Returns a new watch, freed with watch_free(), or NULL with ERROR_MEMORY.
 */
struct watch *watch_new(const char *const *paths, size_t count, bool polls,
                        struct error *err);
void watch_free(struct watch *watch);

/* Readable when something may have happened; -1: only time tells. */
int watch_fd(const struct watch *watch);

/* In how many milliseconds to look at the latest, -1: when watch_fd() is readable. */
int watch_wait_ms(const struct watch *watch);

/* Look. Returns whether a file has changed since the last time and is quiet now. */
bool watch_look(struct watch *watch);

#endif
