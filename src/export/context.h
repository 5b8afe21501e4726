/* context.h - a piece of evidence with the words around it. */
#ifndef DIPTYCH_EXPORT_CONTEXT_H
#define DIPTYCH_EXPORT_CONTEXT_H

#include "article/document.h"

struct context {
    struct span before;
    struct span evidence;
    struct span after;
    bool is_cut_before; /* the passage goes on there */
    bool is_cut_after;
};

/*
 * The words of a passage around a span of it: about as much before as behind, whole
 * tokens, not beyond the passage.
 *
 * budget_bytes  how much may stand around the evidence, about
 */
struct context context_around(const struct document *document, struct span evidence,
                              uint32_t budget_bytes);

#endif
