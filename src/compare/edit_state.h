/* edit_state.h - which words of a passage count as kept, moved and changed. */
#ifndef DIPTYCH_COMPARE_EDIT_STATE_H
#define DIPTYCH_COMPARE_EDIT_STATE_H

#include "compare/word_passage.h"

/*
 * Decide the state of each word of a passage: kept in place, moved, or changed. Kept
 * words that stand alone in a rewrite count as changed: islands of "the" and "of" hide
 * what happened.
 *
 * Returns false with ERROR_MEMORY. O(n log n).
 * Source: the weighing of islands is the semantic clean-up of Fraser 2006 (diff match
 * patch), with words weighted by class instead of counted letters.
 */
bool edit_states_find(struct word_passage *passage, struct error *err);

#endif
