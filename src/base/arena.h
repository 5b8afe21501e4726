/* arena.h - many small things that die together. */
#ifndef DIPTYCH_BASE_ARENA_H
#define DIPTYCH_BASE_ARENA_H

#include "base/error.h"

#include <stddef.h>

struct arena_block;

/* Embedded; {0} is an empty arena. What it gave lives until arena_clear(). */
struct arena {
    struct arena_block *newest;
};

/* Free all that it gave. */
void arena_clear(struct arena *arena);

/* Take over what another arena gave; it is empty then. O(its blocks). */
void arena_take(struct arena *arena, struct arena *taken);

/* Room for count items of item_size bytes, zeroed, aligned for any type. NULL with
 * ERROR_MEMORY, also for a product that overflows. O(size). */
void *arena_new(struct arena *arena, size_t count, size_t item_size, struct error *err);

/* A zero-ended copy of length bytes; NULL with ERROR_MEMORY. */
char *arena_copy_string(struct arena *arena, const char *bytes, size_t length,
                        struct error *err);

#endif
