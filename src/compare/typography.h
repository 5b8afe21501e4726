/* typography.h - what differs in its marks, spaces and code points only. */
#ifndef DIPTYCH_COMPARE_TYPOGRAPHY_H
#define DIPTYCH_COMPARE_TYPOGRAPHY_H

#include "compare/word_passage.h"

/* Embedded; its comparison gets the changes. */
struct typography_stage {
    struct comparison *comparison;
    size_t capacity;
};

/*
 * Append the typography changes of a passage whose words are aligned: equal words with
 * other bytes, and other spaces between words that stand together on both sides. Where
 * lines break is no typography. In order of the left document.
 *
 * Returns false with ERROR_MEMORY. O(bytes of the passage).
 */
bool typography_find(struct typography_stage *stage, const struct word_passage *passage,
                     uint32_t link, struct error *err);

#endif
