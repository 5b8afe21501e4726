/* bead.h - passages that belong together, and where such ones are sought. */
#ifndef DIPTYCH_COMPARE_BEAD_H
#define DIPTYCH_COMPARE_BEAD_H

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

/* One of a single passage a side; how alike they are is not known yet. */
static inline struct bead bead_of_two(uint32_t left, uint32_t right)
{
    return (struct bead){.members = {{left}, {right}}, .count = {1, 1}};
}

/* Is it a split or a merge: are there more than two passages? */
static inline bool bead_is_several(const struct bead *bead)
{
    return bead->count[SIDE_LEFT] + bead->count[SIDE_RIGHT] > 2;
}

static inline uint32_t bead_last(const struct bead *bead, int side)
{
    return bead->members[side][bead->count[side] - 1];
}

/* Does `next` begin directly behind a bead on both sides? */
static inline bool bead_is_followed(const struct bead *bead, const struct bead *next)
{
    for (int s = 0; s < SIDE_COUNT; s++)
        if (next->members[s][0] != bead_last(bead, s) + 1)
            return false;
    return true;
}

struct bead_list {
    struct bead *beads;
    size_t count;
    size_t capacity;
};

/* Returns false with ERROR_MEMORY. */
bool bead_list_append(struct bead_list *list, const struct bead *bead,
                      struct error *err);

/*
 * By passage of a side: the bead that has it, INDEX_NONE if none has.
 *
 * Returns an array of passage_count items for free(), or NULL with ERROR_MEMORY.
 */
uint32_t *bead_list_find_owners(const struct bead_list *list, int side,
                                size_t passage_count, struct error *err);

#endif
