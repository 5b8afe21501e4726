/* quote_pair.h - which quotations of two versions correspond, and what became of them.
 */
#ifndef DIPTYCH_COMPARE_QUOTE_PAIR_H
#define DIPTYCH_COMPARE_QUOTE_PAIR_H

#include "compare/denial.h"
#include "compare/quote_bag.h"

/*
 * Fill the quotation links of a comparison whose passage links and edits are there.
 *
 * weights  of the words of both documents; borrowed
 * denials  borrowed
 *
 * Every quotation of both documents stands in at least one link. Returns false with
 * ERROR_MEMORY.
 */
bool quote_pair_all(struct comparison *comparison, const struct quote_weights *weights,
                    const struct denial_readers *denials, struct error *err);

#endif
