/* link_score.h - how probable it is that a link is right. */
#ifndef DIPTYCH_COMPARE_LINK_SCORE_H
#define DIPTYCH_COMPARE_LINK_SCORE_H

#include "compare/bead.h"
#include "compare/passage_bag.h"

/*
 * The probability that each bead is right, from its likeness, the words that it
 * shares, the beads that stand directly beside it on both sides, how many others there
 * was room for where it stands, how many beads there are, whether it is a split or
 * merge, and what only its place speaks for. A logistic function above a floor, fitted
 * to annotated pairs; see doc/algorithms.md for how well it holds on kinds that were
 * left out.
 *
 * list    in order of the left
 * scores  one a bead, filled
 *
 * O(beads).
 */
void link_scores_find(const struct bead_list *list, const struct bags *bags,
                      float *scores);

#endif
