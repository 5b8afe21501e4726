/* drift.h - the facts that differ between two versions. */
#ifndef DIPTYCH_COMPARE_DRIFT_H
#define DIPTYCH_COMPARE_DRIFT_H

#include "compare/comparison.h"

/*
 * Fill the findings of a comparison whose links, edits and quotation links are there:
 * most serious first, then in reading order. Returns false with ERROR_MEMORY.
 */
bool drift_find_all(struct comparison *comparison, struct error *err);

/* The list that the finders of src/compare/drift_*.c fill, each with its own kinds. */
struct drift {
    struct comparison *comparison;
    size_t capacity; /* of comparison->findings */
    struct error *err;
};

/*
 * Add a finding.
 *
 * severity  1 to 3, 3 the most serious
 * places    copied; at least one; in reading order; evidence of at most some eight
 * words format    as printf: one line that tells the reader what differs
 *
 * Returns false with ERROR_MEMORY in drift->err.
 */
bool drift_add(struct drift *drift, enum finding_kind kind, int severity,
               const struct finding_place *places, size_t place_count,
               const char *format, ...) __attribute__((format(printf, 6, 7)));

/* Does one finding of this kind have evidence that overlaps the spans of both sides? */
bool drift_has_evidence(const struct drift *drift, enum finding_kind kind,
                        const struct span spans[SIDE_COUNT]);

/* Does one finding of this kind have evidence that overlaps the span of this side? */
bool drift_has_evidence_on(const struct drift *drift, enum finding_kind kind,
                           enum side side, struct span span);

/* The finders, in the order in which they run: a later one is silent where an earlier
 * one has spoken. Each returns false with ERROR_MEMORY. */
bool drift_find_names(struct drift *drift);
/* Two that changed places around the same words of a linked sentence: who did what to
 * whom is turned round. Kind name. O(words), and for each sentence the square of its
 * words that changed their order. */
bool drift_find_roles(struct drift *drift);
bool drift_find_numbers(struct drift *drift);
bool drift_find_negations(struct drift *drift);
bool drift_find_passages(struct drift *drift);
bool drift_find_speakers(struct drift *drift);
bool drift_find_quotes(struct drift *drift);

#endif
