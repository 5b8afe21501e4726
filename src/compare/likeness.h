/* likeness.h - how much of the words of one group of passages another group has. */
#ifndef DIPTYCH_COMPARE_LIKENESS_H
#define DIPTYCH_COMPARE_LIKENESS_H

#include "compare/bead.h"
#include "compare/row_likeness.h"

/*
 * What two groups share. Every occurrence of a word is matched with one occurrence at
 * most, so that a repetition, or a fragment beside a sentence that explains everything
 * already, finds nothing left to match.
 */
struct likeness {
    float shared;             /* weight of the matched words */
    float weight[SIDE_COUNT]; /* of all words */
    float cover[SIDE_COUNT]
               [BEAD_SIDE_LIMIT]; /* by passage: the share of its weight
                                     that is matched, shrunk for short ones
                                     unless it equals the other's only one */
    float whole; /* geometric mean of the shares of both groups, shrunk; 1 if all their
                    words are equal */
};

struct likeness_meter;

/*
 * A meter over bags and kin, which it borrows and which may be changed between
 * measurements. Freed with likeness_meter_free(). NULL with ERROR_MEMORY.
 */
struct likeness_meter *likeness_meter_new(const struct bags *bags,
                                          const struct kin_list *kin,
                                          struct error *err);
void likeness_meter_free(struct likeness_meter *meter);

/* The weight that a passage's share is of: all its words, and the padding. */
float likeness_meter_weigh(const struct likeness_meter *meter, enum side side,
                           uint32_t passage);

/* For single passages, many at a time; the meter's own. */
struct row_meter *likeness_meter_rows(const struct likeness_meter *meter);

/* Set the group of the left (at most BEAD_SIDE_LIMIT passages). O(distinct words). */
void likeness_meter_load(struct likeness_meter *meter, const uint32_t *passages,
                         uint32_t count);

/* Measure the loaded group against one of the right. O(distinct words and kin). */
void likeness_meter_measure(struct likeness_meter *meter, const uint32_t *passages,
                            uint32_t count, struct likeness *likeness);

/* Measure the sides of a bead against each other; its likeness is set, too. */
struct likeness likeness_meter_measure_bead(struct likeness_meter *meter,
                                            struct bead *bead);

#endif
