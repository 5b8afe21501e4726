/* move.h - passages that stand elsewhere in the other version. */
#ifndef DIPTYCH_COMPARE_MOVE_H
#define DIPTYCH_COMPARE_MOVE_H

#include "compare/bead_path.h"

/*
 * Part the beads of two and two whose passages changed places: a path cannot cross
 * itself and takes them for one. Returns false with ERROR_MEMORY. O(words of such
 * beads).
 */
bool moves_uncross(struct bead_list *list, const struct bags *bags,
                   struct likeness_meter *meter, struct error *err);

/*
 * Let go of plugs and signposts that were linked across the order of the text: that an
 * advertisement stands elsewhere is no news.
 *
 * list  sorted by left place here
 *
 * Returns false with ERROR_MEMORY. O(beads log passages).
 */
bool moves_drop_plugs(struct bead_list *list, const struct bags *bags,
                      struct error *err);

/*
 * Link passages that no bead has, or that only their place put into one, with
 * counterparts anywhere in the other document. Having no place to speak for them, they
 * need more in common than passages in order.
 *
 * list  beads are appended, and lose what moved
 *
 * Returns false with ERROR_MEMORY. O(words of the passages without a bead).
 */
bool moves_rescue(struct bead_list *list, const struct bags *bags,
                  struct likeness_meter *meter, const struct bead_costs *costs,
                  struct error *err);

/*
 * Number the moved runs: beads outside the heaviest ascending part of all beads moved,
 * and those that follow each other on both sides moved together.
 *
 * list         sorted by left place here
 * move_blocks  one a bead, filled; INDEX_NONE where it did not move
 *
 * Returns false with ERROR_MEMORY. O(beads log passages).
 */
bool moves_number(struct bead_list *list, const struct bags *bags,
                  uint32_t *move_blocks, struct error *err);

#endif
