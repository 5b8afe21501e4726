/* edits.h - what changed word by word inside linked paragraphs. */
#ifndef DIPTYCH_COMPARE_EDITS_H
#define DIPTYCH_COMPARE_EDITS_H

#include "compare/comparison.h"

/*
 * Fill the edits, typography changes and (where wanted) word links of a comparison
 * whose paragraph and sentence links are there.
 *
 * Returns false with ERROR_MEMORY.
 */
bool edits_find_all(struct comparison *comparison,
                    const struct comparison_options *options, struct error *err);

#endif
