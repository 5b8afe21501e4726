/* memory.c - checked allocation. */
#include "base/memory.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

void *memory_new(size_t count, size_t item_size, struct error *err)
{
    void *memory = calloc(count ? count : 1, item_size ? item_size : 1);
    if (!memory)
        error_set_memory(err);
    return memory;
}

bool memory_grow(void *items, size_t *capacity, size_t wanted, size_t item_size,
                 struct error *err)
{
    size_t grown = *capacity + *capacity / 2;
    if (grown < wanted)
        grown = wanted;
    if (grown < 8)
        grown = 8;
    if (grown > SIZE_MAX / item_size)
        return error_set_memory(err);
    void *old;
    memcpy(&old, items, sizeof old);
    void *moved = realloc(old, grown * item_size);
    if (!moved)
        return error_set_memory(err);
    memcpy(items, &moved, sizeof moved);
    *capacity = grown;
    return true;
}

void memory_trim(void *items, size_t *capacity, size_t count, size_t item_size)
{
    void *old;
    memcpy(&old, items, sizeof old);
    void *moved = count && count < *capacity ? realloc(old, count * item_size) : NULL;
    if (!moved) /* nothing to give back, or not now */
        return;
    memcpy(items, &moved, sizeof moved);
    *capacity = count;
}

char *memory_copy_string(const char *bytes, size_t length, struct error *err)
{
    char *copy = memory_new(length + 1, 1, err);
    if (copy && length)
        memcpy(copy, bytes, length);
    return copy;
}
