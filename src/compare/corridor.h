/* corridor.h - the part of the lattice of passages in which the best path is sought. */
#ifndef DIPTYCH_COMPARE_CORRIDOR_H
#define DIPTYCH_COMPARE_CORRIDOR_H

#include "compare/rare_match.h"

/* A lattice point (i, j) stands behind the first i rows and the first j columns. */

/* Row i = 0 .. rows has the points low[i] .. high[i]; both ascend; the corners are in.
 */
struct corridor {
    uint32_t *low, *high;
    size_t *starts; /* row -> number of points in rows before it; rows + 2 */
};

/*
 * Find a corridor. Small lattices are taken whole. In large ones passages that share
 * words that are rare on both sides, and are each other's best by far, are anchors; the
 * heaviest run of anchors in order (Jacobson and Vo 1992) fixes the corridor, which is
 * never larger than a number of points linear in rows and columns.
 *
 * corridor  {0}; cleared with corridor_clear(), also after a failure
 *
 * Returns false with ERROR_MEMORY. O(words + rows log rows).
 */
bool corridor_init(struct corridor *corridor, const struct lattice *lattice,
                   const struct bags *bags, struct error *err);
void corridor_clear(struct corridor *corridor);

#endif
