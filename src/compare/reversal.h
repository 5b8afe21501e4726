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
 * The order in which the passages of the right tell what the left tells, if they stand
 * in the opposite one: from the last to the first, but headings and datelines stay
 * above what they lead.
 *
 * sorts  of the passages in their true order
 * first  what stands before it keeps its place
 *
 * Returns an array for free(), by place the passage that stands there; NULL with
 * ERROR_MEMORY. O(n).
 */
uint32_t *reversal_order(const struct passage_sort *sorts, size_t count, size_t first,
                         struct error *err);

/*
 * Turn a grouping back that was found with the passages of the right in such an order;
 * what stands outside the heaviest part in their true order moved, each group by
 * itself.
 *
 * passages  in their true order
 * order     from reversal_order()
 *
 * Returns false with ERROR_MEMORY. O(n log n).
 */
bool reversal_turn_back(struct grouping *grouping, const struct passage_set *passages,
                        const uint32_t *order, struct error *err);

#endif
