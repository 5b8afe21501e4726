/* quote_numbers.h - do two quotations give other numbers, however these are written? */
#ifndef DIPTYCH_COMPARE_QUOTE_NUMBERS_H
#define DIPTYCH_COMPARE_QUOTE_NUMBERS_H

#include "compare/comparison.h"

/*
 * Has each of two runs of words a quantity that is not worth any of the other's?
 *
 * tokens  of each side, ascending; borrowed for the call
 * differ  set
 *
 * Returns false with ERROR_MEMORY. O(words of the documents), for the readers, and the
 * square of the quantities.
 */
bool quote_numbers_differ(const struct document *const documents[SIDE_COUNT],
                          const uint32_t *const tokens[SIDE_COUNT],
                          const uint32_t counts[SIDE_COUNT], bool *differ,
                          struct error *err);

#endif
