/* house_spelling.h - two ways to spell one word, either of which is a house's style. */
#ifndef DIPTYCH_COMPARE_HOUSE_SPELLING_H
#define DIPTYCH_COMPARE_HOUSE_SPELLING_H

#include "article/document.h"

/*
 * Is one word the other as another house or reform spells it: colour, color; Photo,
 * Foto? The rule <spellings> of the language's lemmas has pairs of letters with a colon
 * between; a $ behind them stands for the end of the word.
 *
 * left, right  lexicon ids, in lower case
 *
 * O(length * pairs).
 */
bool house_spellings_agree(const struct document *document, uint32_t left,
                           uint32_t right);

#endif
