/* quote_difference.h - from where on the words of a pair of quotations differ. */
#ifndef DIPTYCH_COMPARE_QUOTE_DIFFERENCE_H
#define DIPTYCH_COMPARE_QUOTE_DIFFERENCE_H

#include "compare/comparison.h"

/* So many words are shown before the first that differs. */
enum { QUOTE_LEAD_WORDS = 2 };

/* The number of words, in any case of letters, that are equal at the start of two runs
 * of tokens, one of each document. O(words). */
uint32_t quote_common_start(const struct comparison *comparison,
                            const struct range tokens[SIDE_COUNT]);

/* Do the words differ, in more than case and the signs at the end? The link has spans
 * on both sides. O(words). */
bool quote_words_differ(const struct comparison *comparison,
                        const struct quote_link *link);

/* Of a side's words and signs the first that differs, with the words before it that an
 * excerpt shows; empty at the start where none does. The link has spans on both sides.
 * O(words). */
struct span quote_first_difference(const struct comparison *comparison,
                                   const struct quote_link *link, enum side side);

#endif
