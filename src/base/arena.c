/* arena.c - a chain of blocks; the newest has the free room. */
#include "base/arena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { ARENA_BLOCK_BYTES = 16384 };

struct arena_block {
    struct arena_block *older;
    size_t used_bytes;
    size_t size_bytes;
    max_align_t memory[];
};

void arena_clear(struct arena *arena)
{
    while (arena->newest) {
        struct arena_block *block = arena->newest;
        arena->newest = block->older;
        free(block);
    }
}

void arena_take(struct arena *arena, struct arena *taken)
{
    struct arena_block **end = &arena->newest;
    while (*end)
        end = &(*end)->older;
    *end = taken->newest;
    taken->newest = NULL;
}

static struct arena_block *arena_add_block(struct arena *arena, size_t wanted_bytes)
{
    size_t size =
        wanted_bytes > ARENA_BLOCK_BYTES / 4 ? wanted_bytes : ARENA_BLOCK_BYTES;
    struct arena_block *block = malloc(sizeof *block + size);
    if (!block)
        return NULL;
    block->used_bytes = 0;
    block->size_bytes = size;
    /* A block of its own for something big goes behind the newest, whose room stays in
     * use. */
    if (arena->newest && size == wanted_bytes) {
        block->older = arena->newest->older;
        arena->newest->older = block;
    } else {
        block->older = arena->newest;
        arena->newest = block;
    }
    return block;
}

void *arena_new(struct arena *arena, size_t count, size_t item_size, struct error *err)
{
    const size_t align = sizeof(max_align_t);
    if (item_size && count > (SIZE_MAX / 2 - ARENA_BLOCK_BYTES) / item_size) {
        error_set_memory(err);
        return NULL;
    }
    size_t size = (count * item_size + align - 1) / align * align;
    struct arena_block *block = arena->newest;
    if (!block || block->size_bytes - block->used_bytes < size)
        block = arena_add_block(arena, size);
    if (!block) {
        error_set_memory(err);
        return NULL;
    }
    void *memory = (char *)block->memory + block->used_bytes;
    block->used_bytes += size;
    return memset(memory, 0, size);
}

char *arena_copy_string(struct arena *arena, const char *bytes, size_t length,
                        struct error *err)
{
    char *copy = arena_new(arena, length + 1, 1, err);
    if (copy && length)
        memcpy(copy, bytes, length);
    return copy;
}
