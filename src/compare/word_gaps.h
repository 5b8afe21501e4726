/* word_gaps.h - words that were put in the place of others. */
#ifndef DIPTYCH_COMPARE_WORD_GAPS_H
#define DIPTYCH_COMPARE_WORD_GAPS_H

#include "compare/word_match.h"

/*
 * Link what is left over between two links, or beside one, to what is left over there
 * on the other side.
 *
 * matcher  its partners are set, and are added to
 * offsets  added to the positions in the pairs that are appended to list
 *
 * Returns false with ERROR_MEMORY. Cost: O(left + right).
 */
bool word_gaps_fill(struct word_matcher *matcher, const uint32_t offsets[SIDE_COUNT],
                    struct word_pair_list *list, struct error *err);

#endif
