/* bead.h - passages that belong together, and where such ones are sought. */
#ifndef DIPTYCH_COMPARE_BEAD_H
#define DIPTYCH_COMPARE_BEAD_H

#include "base/memory.h"
#include "compare/comparison.h"

/* Passages in order on each side: rows are of the left, columns of the right. */
struct lattice {
    const uint32_t *passages[SIDE_COUNT];
    uint32_t count[SIDE_COUNT];
};

enum { BEAD_SIDE_LIMIT = 4 }; /* passages of one side of a bead */

/* Passages of both sides that are taken for counterparts. */
struct bead {
    uint32_t members[SIDE_COUNT][BEAD_SIDE_LIMIT]; /* ascending */
    uint8_t count[SIDE_COUNT];
    uint8_t weak[SIDE_COUNT]; /* bits, lowest first: members that share less than two
                                 passages alone would need; their place put them here */
    float likeness;           /* 0..1 */
};

struct bead_list {
    struct bead *beads;
    size_t count;
    size_t capacity;
};

/* Returns false with ERROR_MEMORY. */
static inline bool bead_list_append(struct bead_list *list, const struct bead *bead,
                                    struct error *err)
{
    if (!memory_reserve(&list->beads, &list->capacity, list->count + 1,
                        sizeof *list->beads, err))
        return false;
    list->beads[list->count++] = *bead;
    return true;
}

#endif
