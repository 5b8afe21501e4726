/* move_follow.h - what stands beside a moved passage on both sides went with it. */
#ifndef DIPTYCH_COMPARE_MOVE_FOLLOW_H
#define DIPTYCH_COMPARE_MOVE_FOLLOW_H

#include "compare/bead_path.h"

/*
 * Link passages beside a bead, outward from it, where no path could come by: what is
 * linked next there on one side is not what is linked next on the other, since the bead
 * or these moved. Place says less than on a path, so they must be as alike as links of
 * the pair are in the mean; two headings or two captions, of which there are few, only
 * as much as a link must be; and more the more passages are left over there.
 *
 * list   beads are appended, of one passage a side
 * costs  those of the last path
 *
 * Returns false with ERROR_MEMORY. O(passages + beads, with a measurement each).
 */
bool moves_follow(struct bead_list *list, const struct bags *bags,
                  struct likeness_meter *meter, const struct bead_costs *costs,
                  struct error *err);

#endif
