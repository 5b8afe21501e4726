/* link_evidence.h - what spoke for a link and against it, for the reader who asks. */
#ifndef DIPTYCH_COMPARE_LINK_EVIDENCE_H
#define DIPTYCH_COMPARE_LINK_EVIDENCE_H

#include "compare/comparison.h"

enum { EVIDENCE_WORD_LIMIT = 6 };

/* A few words (ids of their lower case), the rarest first. */
struct evidence_words {
    uint32_t words[EVIDENCE_WORD_LIMIT];
    uint32_t count;
};

struct link_evidence {
    float cover[SIDE_COUNT];      /* by side: the share of the weight of its words
                                     that the other side has, too; rare words weigh more */
    float likeness;               /* of both together, 0..1 */
    struct evidence_words shared; /* equal words: for the link */
    struct evidence_words kin[SIDE_COUNT]; /* words spelt alike, pair by pair: for it */
    struct evidence_words counterparts[SIDE_COUNT]; /* words that keep meeting in links,
                                                       pair by pair: for it */
    struct evidence_words
        alone[SIDE_COUNT];   /* words the other side has not: against it */
    float place[SIDE_COUNT]; /* 0 at the start of the document .. 1 at its end */
    float length_ratio;      /* weight of the right by that of the left */
    bool follows[2]; /* the link before it, and the one behind it, stand beside it on
                        both sides */
};

/*
 * Collect the evidence of a link with passages on both sides (of the first four of a
 * side).
 *
 * list   the comparison's paragraph links or its sentence links
 * index  of the link in it
 *
 * Returns false with ERROR_MEMORY. Computed anew on each call: O(words of the
 * documents).
 */
bool link_evidence_find(const struct comparison *comparison,
                        const struct link_list *list, uint32_t index,
                        struct link_evidence *evidence, struct error *err);

#endif
