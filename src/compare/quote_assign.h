/* quote_assign.h - the best one-to-one assignment of a sparse set of candidates.
 * Private to src/compare. */
#ifndef DIPTYCH_COMPARE_QUOTE_ASSIGN_H
#define DIPTYCH_COMPARE_QUOTE_ASSIGN_H

#include "base/error.h"

#include <stddef.h>
#include <stdint.h>

/* Two things that may belong together, and what that is worth: more than 0. */
struct assign_candidate {
    uint32_t left;
    uint32_t right;
    float score;
};

/*
 * Choose candidates so that nothing has two counterparts and the sum of scores is
 * greatest; of equal sums the one that pairs what stands at the same place.
 *
 * candidates   reordered
 * left_count, right_count  how many things there are on each side
 * partner      by left: its right counterpart, or INDEX_NONE; left_count items of the
 *              caller's
 *
 * Connected groups of up to ASSIGN_EXACT_SIZE a side are solved exactly, larger ones
 * best score first. Returns false with ERROR_MEMORY. O(candidates log candidates + sum
 * of cubes of the exact groups).
 * Source: Kuhn 1955; the successive shortest paths of Jonker and Volgenant 1987.
 */
bool assign_best(struct assign_candidate *candidates, size_t count, size_t left_count,
                 size_t right_count, uint32_t *partner, struct error *err);

enum { ASSIGN_EXACT_SIZE = 128 };

#endif
