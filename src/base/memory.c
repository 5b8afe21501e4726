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

bool memory_trim(void *items, size_t *capacity, size_t count, size_t item_size,
                 struct error *err)
{
    if (!count || count >= *capacity)
        return true;
    void *old;
    memcpy(&old, items, sizeof old);
    void *moved = realloc(old, count * item_size);
    if (!moved)
        return error_set_memory(err);
    memcpy(items, &moved, sizeof moved);
    *capacity = count;
    return true;
}

char *memory_copy_string(const char *bytes, size_t length, struct error *err)
{
    char *copy = memory_new(length + 1, 1, err);
    if (copy && length)
        memcpy(copy, bytes, length);
    return copy;
}
