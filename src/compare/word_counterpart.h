/* word_counterpart.h - different words that stand for each other in this pair. */
#ifndef DIPTYCH_COMPARE_WORD_COUNTERPART_H
#define DIPTYCH_COMPARE_WORD_COUNTERPART_H

#include "compare/bead.h"
#include "compare/word_kin.h"

/*
 * Learn counterparts from beads and add them to the kin: two words that again and again
 * stand on either side of a bead, each without an equal or a kin there, as hunalign and
 * Bleualign find their dictionaries (Varga and others 2005; Sennrich and Volk 2010).
 *
 * list  each word's kin stay sorted, best first; on failure it is as it was
 *
 * Returns false with ERROR_MEMORY. O(words of the beads): of each bead a limited number
 * of words is looked at. Source of the test: Dunning 1993, "Accurate methods for the
 * statistics of surprise and coincidence", section 4.
 */
bool counterparts_learn(struct kin_list *list, const struct bags *bags,
                        const struct bead_list *beads, struct error *err);

#endif
