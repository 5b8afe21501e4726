/* word_settle.h - equal words go to where their neighbours went. */
#ifndef DIPTYCH_COMPARE_WORD_SETTLE_H
#define DIPTYCH_COMPARE_WORD_SETTLE_H

#include "compare/word_passage.h"

/*
 * Give equal words another partner where that one, unlike the present one, stands
 * beside their neighbour's partner: when two sentences change places, so do their full
 * stops.
 *
 * O(words).
 */
void word_passage_settle(struct word_passage *passage);

#endif
