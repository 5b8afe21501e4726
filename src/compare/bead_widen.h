/* bead_widen.h - what is left over beside a link may be part of it. */
#ifndef DIPTYCH_COMPARE_BEAD_WIDEN_H
#define DIPTYCH_COMPARE_BEAD_WIDEN_H

#include "compare/bead_path.h"

/*
 * Let a piece of text that no bead has join the bead directly before or behind it,
 * whose one passage on the other side says what it says, too: a question that went into
 * the answer, a remark that was run together with the next.
 *
 * That passage must have words for it which the bead leaves unexplained: as many of its
 * own as a link needs, less what the place makes up for the gap that is saved; and no
 * less than a word of mean weight. No path weighs that against the cost of a merge: it
 * is asked of what would be left over otherwise.
 *
 * costs  those of the path
 *
 * Returns false with ERROR_MEMORY. O(words of the passages without a bead and of their
 * neighbours).
 */
bool beads_widen(struct bead_list *list, const struct bags *bags,
                 struct likeness_meter *meter, const struct bead_costs *costs,
                 struct error *err);

#endif
