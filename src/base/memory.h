/* memory.h - allocation whose sizes cannot overflow and whose failure is an error. */
#ifndef DIPTYCH_BASE_MEMORY_H
#define DIPTYCH_BASE_MEMORY_H

#include "base/error.h"

#include <stddef.h>

/*
 * Allocate count items of item_size bytes, zeroed.
 * Returns memory for free(), or NULL with ERROR_MEMORY; count 0 gives a pointer that
 * may be freed.
 */
void *memory_new(size_t count, size_t item_size, struct error *err);

/* What memory_reserve() does where there is no room yet. */
bool memory_grow(void *items, size_t *capacity, size_t wanted, size_t item_size,
                 struct error *err);

/*
 * Make room for at least `wanted` items in a growing array.
 *
 * items     address of the array's pointer (NULL at first); moved by realloc, and the
 *           new room is not zeroed
 * capacity  items it has room for; grows by half, so appending is amortised O(1)
 *
 * Returns false with ERROR_MEMORY, the array untouched.
 */
static inline bool memory_reserve(void *items, size_t *capacity, size_t wanted,
                                  size_t item_size, struct error *err)
{
    return wanted <= *capacity || memory_grow(items, capacity, wanted, item_size, err);
}

/* Give back the room of an array beyond its first `count` items; moved by realloc.
 * Returns false with ERROR_MEMORY, the array untouched. */
bool memory_trim(void *items, size_t *capacity, size_t count, size_t item_size,
                 struct error *err);

/* A zero-ended copy of length bytes, for free(); NULL with ERROR_MEMORY. */
char *memory_copy_string(const char *bytes, size_t length, struct error *err);

#endif
