/* quote_candidates.h - which pairs of quotations are worth scoring, and their scores.
 * Private to src/compare. */
#ifndef DIPTYCH_COMPARE_QUOTE_CANDIDATES_H
#define DIPTYCH_COMPARE_QUOTE_CANDIDATES_H

#include "compare/quote_assign.h"
#include "compare/quote_match.h"

/* Embedded; {0} is none. */
struct quote_candidates {
    struct assign_candidate *items;
    size_t count;
    size_t capacity;
};

/*
 * Score all pairs inside linked passages that stand at about the same rank, and
 * anywhere those that share the rarest word of one of them.
 *
 * candidates  {0}; those that are worth something are appended; cleared by the caller
 *
 * Returns false with ERROR_MEMORY. O(quotations) pairs are scored.
 */
bool quote_candidates_find(struct quote_candidates *candidates,
                           const struct quote_match *match, struct error *err);
void quote_candidates_clear(struct quote_candidates *candidates);

#endif
