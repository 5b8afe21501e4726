/*
 * carry.h - from the words of an edition to those of the next one, by holding both
 * against each other as two versions.
 */
#ifndef DIPTYCH_SESSION_CARRY_H
#define DIPTYCH_SESSION_CARRY_H

#include "session/layout.h"
#include "session/passage_counts.h"

/* Embedded; {0} carries every word to itself. */
struct carry {
    struct comparison *editions[SIDE_COUNT]; /* NULL: that version stayed as it is */
    struct layout layouts[SIDE_COUNT];       /* of these, for their edits */
};

/*
 * before, now  documents of one lexicon; the same one where a version stayed; borrowed
 *
 * False with ERROR_MEMORY or ERROR_TOO_LARGE; carry_clear() is due in any case. Costs a
 * comparison for each version that changed.
 */
bool carry_init(struct carry *carry, const struct document *const *before,
                const struct document *const *now, struct error *err);
void carry_clear(struct carry *carry);

/* The word that became of a word; where its passage was dropped, the last one of what
 * stood before it. O(edits of the passage). */
uint32_t carry_token(const struct carry *carry, enum side side, uint32_t token);

/* The passage that became of a passage, the first one if several; INDEX_NONE. */
uint32_t carry_passage(const struct carry *carry, enum side side, uint32_t passage);

/* What became of the passages of a version; all 0 for one that stayed. O(passages). */
struct passage_counts carry_count(const struct carry *carry, enum side side);

#endif
