/* equal_passages.h - passages that are equal in both versions, taken out of the way
 * before anything is measured. */
#ifndef DIPTYCH_COMPARE_EQUAL_PASSAGES_H
#define DIPTYCH_COMPARE_EQUAL_PASSAGES_H

#include "compare/bead.h"
#include "compare/passage_bag.h"

/* The gaps between equal passages: lattices whose passages the given ones own. */
struct lattice_list {
    struct lattice *lattices;
    size_t count;
    size_t capacity;
};

/*
 * Link passages that are equal word for word, and keep what is between them.
 *
 * Those at both ends of each lattice are linked, since no path through it can do
 * better. In large lattices so are passages that occur once on either side, in their
 * heaviest run in order, and whatever equal ones stand next to them (patience diff,
 * Cohen 2003, with weights). Other lattices stay whole: there the best path is quickly
 * found.
 *
 * settled  gets a bead for each pair, likeness 1; freed by the caller
 * gaps     {0}; those with passages on both sides, freed with lattice_list_clear()
 *
 * Returns false with ERROR_MEMORY. O(tokens + passages log passages).
 */
bool equal_passages_settle(const struct passage_set *passages, const struct bags *bags,
                           const struct lattice *lattices, size_t lattice_count,
                           struct bead_list *settled, struct lattice_list *gaps,
                           struct error *err);

void lattice_list_clear(struct lattice_list *list);

#endif
