/* drift.h - the facts that differ between two versions. */
#ifndef DIPTYCH_COMPARE_DRIFT_H
#define DIPTYCH_COMPARE_DRIFT_H

#include "compare/comparison.h"

/*
 * Fill the findings of a comparison whose links, edits and quotation links are there:
 * most serious first, then in reading order. Returns false with ERROR_MEMORY.
 */
bool drift_find_all(struct comparison *comparison, struct error *err);

#endif
