/* title_pair.h - the titles of two versions answer each other, whatever their words. */
#ifndef DIPTYCH_COMPARE_TITLE_PAIR_H
#define DIPTYCH_COMPARE_TITLE_PAIR_H

#include "compare/bead_path.h"

/*
 * Link the headings with which both documents begin, if nothing answers either and they
 * may answer each other. A title is written anew more often than anything else in an
 * article, and still it is the title. Not where most passages of both have no
 * counterpart, so that they may be two articles; nor where a second heading follows
 * that nothing answers: then it may be that one.
 *
 * lattices  where counterparts in order are sought
 * list      the bead is appended
 *
 * Returns false with ERROR_MEMORY. O(beads + lattices).
 */
bool titles_join(struct bead_list *list, const struct lattice *lattices,
                 size_t lattice_count, const struct bags *bags,
                 struct likeness_meter *meter, struct error *err);

#endif
