/* row_likeness.h - how alike one passage of the left and each of many of the right are.
 */
#ifndef DIPTYCH_COMPARE_ROW_LIKENESS_H
#define DIPTYCH_COMPARE_ROW_LIKENESS_H

#include "compare/word_kin.h"

/*
 * A passage is treated as if it had this much more text, in words of mean weight, that
 * is not matched: one shared word in a passage of three says less than ten in thirty.
 */
#define SHRINKAGE_WORDS 0.9f

static inline float likeness_padding(const struct bags *bags)
{
    return SHRINKAGE_WORDS * bags->mean_weight;
}

/* Do equal words make up two passages? Short ones that are equal are as sure as long
 * ones. */
static inline bool likeness_weights_are_equal(float shared, float left, float right)
{
    return shared > 0 && shared >= 0.9999f * (left > right ? left : right);
}

/*
 * The likeness of single passages as likeness_meter_measure() has it, for a whole row
 * of a lattice: the words of the right are kept in lists by word, so that a pair costs
 * the words that both have, not all that they have.
 */
struct row_meter;

/*
 * bags, kin  borrowed; may be changed between rows
 *
 * Returns a new meter, freed with row_meter_free(), or NULL with ERROR_MEMORY.
 */
struct row_meter *row_meter_new(const struct bags *bags, const struct kin_list *kin,
                                struct error *err);
void row_meter_free(struct row_meter *meter);

/*
 * Set the columns: passages of the right, in the order of a lattice.
 *
 * passages  borrowed until they are set again
 *
 * Returns false with ERROR_MEMORY. O(1) but for the room.
 */
bool row_meter_set_columns(struct row_meter *meter, const uint32_t *passages,
                           uint32_t count, struct error *err);

/*
 * Measure a passage of the left against the columns from `first` on, before `end`.
 * Neither may be less than for the row before.
 *
 * Returns their likenesses, `whole` of each pair; valid until the next row. O(words and
 * kin of the passage + what it shares + words of the columns that are new).
 */
const float *row_meter_measure(struct row_meter *meter, uint32_t passage,
                               uint32_t first, uint32_t end);

#endif
