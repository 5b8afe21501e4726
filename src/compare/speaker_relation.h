/* speaker_relation.h - whether two speakers are one person, and how they are named.
 * Private to src/compare. */
#ifndef DIPTYCH_COMPARE_SPEAKER_RELATION_H
#define DIPTYCH_COMPARE_SPEAKER_RELATION_H

#include "compare/quote_bag.h"

/*
 * Compare the speaker of a passage of the left with that of its counterpart.
 *
 * A garble is told from a second person by evidence: where both spellings stand in both
 * versions they are two people. A name against a description is the same person only if
 * the two stand side by side somewhere, or the other version does not know the name.
 *
 * O(length of the names, squared), and O(tokens) for a name against a description that
 * the other version knows.
 */
enum speaker_relation speaker_compare(const struct comparison *comparison,
                                      const struct quote_weights *weights,
                                      const struct speaker *left,
                                      const struct speaker *right);

/* Is a speaker named by a proper name rather than a description? */
bool speaker_is_named(const struct speaker *speaker);

#endif
