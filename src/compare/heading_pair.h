/* heading_pair.h - headings in the same place answer each other, whatever their words.
 */
#ifndef DIPTYCH_COMPARE_HEADING_PAIR_H
#define DIPTYCH_COMPARE_HEADING_PAIR_H

#include "compare/bead_path.h"

/*
 * Link headings that nothing answers and that stand in the same place: first in both
 * documents, as titles do; between the same two links; or alone in their lattice. A
 * heading is written anew more often than anything else in an article, and still it is
 * that heading. Several in a row answer each other if there are as many; at the top the
 * first of each else, if neither may be a kicker above the title.
 *
 * Not where most other passages of both documents have no counterpart: they may be two
 * articles.
 *
 * lattices  where counterparts in order are sought
 * list      beads are appended
 *
 * Returns false with ERROR_MEMORY. O(passages + beads).
 */
bool headings_join(struct bead_list *list, const struct lattice *lattices,
                   size_t lattice_count, const struct bags *bags,
                   struct likeness_meter *meter, struct error *err);

#endif
