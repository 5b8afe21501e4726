/* passage_counts.h - what became of the passages of a version, in numbers and words. */
#ifndef DIPTYCH_SESSION_PASSAGE_COUNTS_H
#define DIPTYCH_SESSION_PASSAGE_COUNTS_H

#include "base/buffer.h"
#include "compare/comparison.h"

/* {0} counts nothing. */
struct passage_counts {
    size_t edited; /* also split, merged and regrouped */
    size_t added;
    size_t dropped;
    size_t moved;
};

/* O(passages). */
struct passage_counts passage_counts_of(const struct comparison *comparison);

/* Append "2 passages edited, 1 added" to a list that begins at out->bytes[start];
 * nothing where nothing changed but typography. */
void passage_counts_append(struct buffer *out, size_t start,
                           const struct passage_counts *counts);

#endif
