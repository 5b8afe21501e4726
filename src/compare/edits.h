/* edits.h - what changed word by word inside linked paragraphs. */
#ifndef DIPTYCH_COMPARE_EDITS_H
#define DIPTYCH_COMPARE_EDITS_H

#include "compare/comparison.h"

/*
 * Fill the edits, typography changes and (where wanted) word links of a comparison
 * whose paragraph and sentence links are there.
 *
 * Edits are coherent stretches of whole words, in reading order of the left; a dropped
 * or added passage has none, its link tells. The spans of different edits do not
 * overlap. Swapped documents give mirrored edits.
 *
 * Returns false with ERROR_MEMORY. Cost: that of word_align() of what changed, linear
 * in what did not.
 */
bool edits_find_all(struct comparison *comparison,
                    const struct comparison_options *options, struct error *err);

#endif
