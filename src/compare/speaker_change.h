/* speaker_change.h - is one speaker surely another than the one named in his place? */
#ifndef DIPTYCH_COMPARE_SPEAKER_CHANGE_H
#define DIPTYCH_COMPARE_SPEAKER_CHANGE_H

#include "compare/quote_bag.h"

/*
 * Do two speakers that speaker_compare() tells apart surely differ?
 *
 * Two names do unless they end alike, and neither joins several people, or one of them
 * is a place. A description in a name's place is mostly the same person (Ottersbach,
 * the officer), unless it was brought in as somebody unknown: "a spokesman", or "the
 * spokesman" after "a council spokesman". Two descriptions differ if both are of one
 * person and end in other nouns.
 *
 * weights  tell where each word stands
 *
 * O(words of two paragraphs, and for a single word its places).
 */
bool speakers_surely_differ(const struct comparison *comparison,
                            const struct quote_weights *weights,
                            const struct speaker *left, const struct speaker *right);

#endif
