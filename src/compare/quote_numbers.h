/* quote_numbers.h - do two quotations give other numbers, however these are written? */
#ifndef DIPTYCH_COMPARE_QUOTE_NUMBERS_H
#define DIPTYCH_COMPARE_QUOTE_NUMBERS_H

#include "article/quantity.h"

/* The quantities of the sentences of one document, each read when it is first asked
 * for: a sentence may hold thousands of quotations. */
struct quote_numbers;

/* Freed with quote_numbers_free(); NULL with ERROR_MEMORY. The document is borrowed. */
struct quote_numbers *quote_numbers_new(const struct document *document,
                                        struct error *err);
void quote_numbers_free(struct quote_numbers *numbers);

/* Words of one document, with its quantities. All borrowed. */
struct number_run {
    struct quote_numbers *numbers;
    const uint32_t *tokens; /* ascending; not none */
    uint32_t count;
};

/*
 * Has each of two runs of words a quantity that is not worth any of the other's, or of
 * the rest of the other's sentences?
 *
 * differ  set
 *
 * Returns false with ERROR_MEMORY. O(words of these sentences) where they are new, and
 * the quantities of one run times at most some hundreds of each of the other's
 * sentences.
 */
bool quote_numbers_differ(const struct number_run *left, const struct number_run *right,
                          bool *differ, struct error *err);

#endif
