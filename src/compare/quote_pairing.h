/* quote_pairing.h - pairs of quotations while they are sought. Private to quote_pair.c,
 * quote_inner.c and quote_parts.c. */
#ifndef DIPTYCH_COMPARE_QUOTE_PAIRING_H
#define DIPTYCH_COMPARE_QUOTE_PAIRING_H

#include "compare/quote_candidates.h"

struct pairing {
    struct quote_match match;
    struct quote_candidates candidates;
    uint32_t *partner[SIDE_COUNT]; /* quotation -> counterpart */
    uint32_t *joined[SIDE_COUNT];  /* quotation -> the one of its own side that it is a
                                      part of together with, or INDEX_NONE */
};

/* How far from a quotation another one may be that is joined to it. */
enum { PAIRING_REACH = 2 };

static inline const struct document *pairing_document(const struct pairing *pairing,
                                                      enum side side)
{
    return pairing->match.comparison->documents[side];
}

/*
 * Give what answers only the words of an inner quotation to that one, then pair what
 * pairs of quotations have inside: each just one that nothing else answers.
 *
 * Returns false with ERROR_MEMORY. O(quotations * their words).
 */
bool quote_inner_pair(struct pairing *pairing, struct error *err);

/*
 * Join the parts of a quotation that became several, or of several that became one, and
 * of two that became two others by parting the same words elsewhere. What is joined to
 * another one has no partner of its own.
 *
 * Returns false with ERROR_MEMORY. O(quotations * their words).
 */
bool quote_parts_join(struct pairing *pairing, struct error *err);

#endif
