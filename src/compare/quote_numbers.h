/* quote_numbers.h - do two quotations give other numbers, however these are written? */
#ifndef DIPTYCH_COMPARE_QUOTE_NUMBERS_H
#define DIPTYCH_COMPARE_QUOTE_NUMBERS_H

#include "article/quantity.h"
#include "compare/comparison.h"

/* Words of one document, with what reads its quantities. All borrowed. */
struct number_run {
    const struct document *document;
    struct quantity_reader *reader;
    const uint32_t *tokens; /* ascending */
    uint32_t count;
};

/*
 * Has each of two runs of words a quantity that is not worth any of the other's, or of
 * the rest of the other's sentences?
 *
 * differ  set
 *
 * Returns false with ERROR_MEMORY. O(words of these sentences), and the square of the
 * quantities.
 */
bool quote_numbers_differ(const struct number_run *left, const struct number_run *right,
                          bool *differ, struct error *err);

#endif
