/* heading_pair.h - headings in the same place answer each other, whatever their words.
 */
#ifndef DIPTYCH_COMPARE_HEADING_PAIR_H
#define DIPTYCH_COMPARE_HEADING_PAIR_H

#include "compare/left_over.h"

/*
 * Link headings that nothing answers and that stand in the same place: first in both
 * documents, as titles do; between the same two links; or alone in their lattice. A
 * heading is written anew more often than anything else in an article, and still it is
 * that heading. Several in a row answer each other if there are as many; at the top the
 * first of each else, if neither may be a kicker above the title.
 *
 * left_over  of two versions of one article
 *
 * Returns false with ERROR_MEMORY. O(passages + beads).
 */
bool headings_join(struct left_over *left_over, struct error *err);

#endif
