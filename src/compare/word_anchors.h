/* word_anchors.h - sequences of words that occur once in either run. */
#ifndef DIPTYCH_COMPARE_WORD_ANCHORS_H
#define DIPTYCH_COMPARE_WORD_ANCHORS_H

#include "compare/word_match.h"

/* A sequence that stands at one place of either run. */
struct word_anchor {
    uint32_t at[SIDE_COUNT];
};

struct word_anchor_slot {
    uint64_t hash;
    uint32_t at[SIDE_COUNT];
    uint32_t count[SIDE_COUNT];
};

/* Stretches of two runs. */
struct word_stretch {
    const struct word_item *items[SIDE_COUNT]; /* of the whole runs */
    struct range side[SIDE_COUNT];
};

/*
 * Find the sequences of `length` words that occur exactly once in both stretches, in
 * order of the left.
 *
 * slots, slot_capacity  room for the hash table, kept between calls
 * anchors               set to a new array for free(), NULL if there are none
 *
 * Returns false with ERROR_MEMORY. O(words).
 */
bool word_anchors_find(const struct word_stretch *stretch, uint32_t length,
                       struct word_anchor_slot **slots, size_t *slot_capacity,
                       struct word_anchor **anchors, size_t *anchor_count,
                       struct error *err);

/*
 * Keep a longest subset of anchors that does not cross, in order.
 *
 * Returns false with ERROR_MEMORY. O(n log n).
 */
bool word_anchors_straighten(struct word_anchor *anchors, size_t *anchor_count,
                             struct error *err);

#endif
