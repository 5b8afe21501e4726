/* bead_path.h - the best way through two rows of passages, bead by bead. */
#ifndef DIPTYCH_COMPARE_BEAD_PATH_H
#define DIPTYCH_COMPARE_BEAD_PATH_H

#include "compare/corridor.h"
#include "compare/likeness.h"

/* Their place makes up for no more than this part of the gaps that a link saves. */
#define PLACE_SHARE 0.74f

/* What a bead costs, in units of likeness. */
struct bead_costs {
    float level;         /* so alike are links of the pair, in the mean */
    float threshold;     /* a link of two passages must be more alike than this */
    float least;         /* nor may their place make up for more than leaves this */
    float least_several; /* a bead of more than two passages must be as alike */
    float extra;         /* of each passage that a bead has beyond one a side; and of a
                            side that has text and a heading or caption, too */
    float gap;    /* of leaving a run of passages of one side without a link; below 0
                     where most passages have none */
    float length; /* of a bead, times the square of the logarithm by which the weights
                     of its sides differ */
};

struct bead_search; /* a lattice whose pairs are measured */

/*
 * Measure the pairs of a lattice, for one or more searches with different costs.
 *
 * lattice  copied; its passages are borrowed, like the bags
 * meter    of these bags; so is that of each later call
 *
 * Returns a new search, freed with bead_search_free(), or NULL with ERROR_MEMORY.
 * O(points of the corridor x distinct words of a passage).
 */
struct bead_search *bead_search_new(const struct lattice *lattice,
                                    const struct bags *bags,
                                    struct likeness_meter *meter, struct error *err);
void bead_search_free(struct bead_search *search);

/* Measure the passages of the left again that have a word whose kin changed.
 * is_changed  by word
 * Returns false with ERROR_MEMORY. */
bool bead_search_measure_again(struct bead_search *search, struct likeness_meter *meter,
                               const bool *is_changed, struct error *err);

/*
 * Append the beads of the best path through the lattice, in order: 1-1 to 1-4 and 4-1,
 * 2-2, 2-3 and 3-2; what is in no bead has no counterpart there.
 *
 * A bead gains, for each of its passages, half of what its cover exceeds the threshold
 * by; so a passage joins a bead only if it explains words that the others do not. Sides
 * of different length cost it (Gale and Church 1993, section 3.3). A run of passages
 * without a counterpart pays for being opened, so that one passage between two linked
 * ones is linked more readily (Gotoh 1982).
 *
 * list  beads are appended; freed by the caller
 *
 * Returns false with ERROR_MEMORY. Source: Gale and Church 1993, section 3, for the
 * dynamic programme; the gains are ours.
 */
bool bead_search_run(const struct bead_search *search, struct likeness_meter *meter,
                     const struct bead_costs *costs, struct bead_list *list,
                     struct error *err);

#endif
