/* stray_marks.h - passages of marks alone, which broke off a passage with words. */
#ifndef DIPTYCH_COMPARE_STRAY_MARKS_H
#define DIPTYCH_COMPARE_STRAY_MARKS_H

#include "compare/bead.h"
#include "compare/link_list.h"

/*
 * Let passages without words and without a group join that of the passage before or
 * behind them, if its counterpart has their marks and it lacks them: "ROME -" against
 * "ROME" and "-" on a line of its own. What joined before counts.
 *
 * beads     by group
 * grouping  group_of is changed
 *
 * O(passages + tokens of the passages beside such ones).
 */
void stray_marks_join(const struct passage_set *passages, const struct bead *beads,
                      struct grouping *grouping);

#endif
