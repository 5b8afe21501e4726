/* reversal.h - a version that tells the other one backwards, as a live blog does with
 * the newest entry first. */
#ifndef DIPTYCH_COMPARE_REVERSAL_H
#define DIPTYCH_COMPARE_REVERSAL_H

#include "compare/link_list.h"

/*
 * Do the passages of one side stand in the opposite order of those of the other? Told
 * by the words that stand once on each side.
 *
 * is_reversed  set
 *
 * Returns false with ERROR_MEMORY. O(tokens + words).
 */
bool reversal_find(const struct passage_set *passages, bool *is_reversed,
                   struct error *err);

/*
 * Turn a grouping back that was found with the passages of the right in reversed order:
 * group_of is turned round, and what stands outside the heaviest part in order moved,
 * each group by itself.
 *
 * passages  in their true order
 * first     of the right; what stands before it was in its place
 *
 * Returns false with ERROR_MEMORY. O(n log n).
 */
bool reversal_turn_back(struct grouping *grouping, const struct passage_set *passages,
                        size_t first, struct error *err);

#endif
