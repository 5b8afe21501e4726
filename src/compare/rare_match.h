/* rare_match.h - passages that are each other's best by the rare words they share. */
#ifndef DIPTYCH_COMPARE_RARE_MATCH_H
#define DIPTYCH_COMPARE_RARE_MATCH_H

#include "compare/bead.h"
#include "compare/passage_bag.h"

/* What the rare words of a row say. */
struct rare_match {
    uint32_t column; /* the best one, INDEX_NONE if no rare word is shared or the
                        column has a better row */
    float weight;    /* of the rare words shared */
    float share;     /* of all rare words of the poorer of the two, 0..1 */
    float runner_up; /* weight shared with the next best column */
};

/*
 * Find for each row of the lattice the column that shares most weight of rare words,
 * where the row is best for the column, too. Rare is what stands in few rows and few
 * columns.
 *
 * matches  one a row, filled
 *
 * Returns false with ERROR_MEMORY. O(words of the lattice + zeroed memory for those of
 * the lexicon).
 */
bool rare_matches_find(struct rare_match *matches, const struct lattice *lattice,
                       const struct bags *bags, struct error *err);

#endif
