/*
 * annotation.h - what is known about the words of one version, found by where they
 * stand.
 */
#ifndef DIPTYCH_SESSION_ANNOTATION_H
#define DIPTYCH_SESSION_ANNOTATION_H

#include "compare/comparison.h"

struct annotation {
    struct span span;
    uint32_t reach;  /* the furthest end of this one and all before it */
    uint32_t index;  /* of the edit, quotation link, finding ... */
    uint32_t detail; /* of the place in a finding, else 0 */
};

/* By start, a longer one before a shorter one. Embedded; {0} is empty. */
struct annotation_list {
    struct annotation *items;
    size_t count;
    size_t capacity;
};

/* Add one at the end. False with ERROR_MEMORY. */
bool annotation_add(struct annotation_list *list, struct span span, uint32_t index,
                    uint32_t detail, struct error *err);

/* Bring into order, once all are added. O(n log n), O(n) if they are in order. */
void annotation_sort(struct annotation_list *list);
void annotation_clear(struct annotation_list *list);

/* The first annotation that may overlap bytes from offset on; step on while
 * item.span.start < end, and skip those that end before. O(log n). */
size_t annotation_first(const struct annotation_list *list, uint32_t offset);

/* Does what an annotation is of, by its index, count? */
typedef bool annotation_counts(const void *context, uint32_t index);

/* The shortest annotation of those that count (NULL: all do) that holds a byte; NULL if
 * none. */
const struct annotation *annotation_holding_if(const struct annotation_list *list,
                                               uint32_t offset,
                                               annotation_counts *counts,
                                               const void *context);

/* The shortest of all. */
static inline const struct annotation *
annotation_holding(const struct annotation_list *list, uint32_t offset)
{
    return annotation_holding_if(list, offset, NULL, NULL);
}

/* Both sides of everything in a comparison. */
struct annotations {
    struct annotation_list edits[SIDE_COUNT];
    struct annotation_list typography[SIDE_COUNT];
    struct annotation_list quotes[SIDE_COUNT]; /* spans of quotation links: where the
                                                  words are, marks or not */
    struct annotation_list marks[SIDE_COUNT];  /* quotation marks; index: of the
                                                  quotation link */
    struct annotation_list findings[SIDE_COUNT];
};

/* False with ERROR_MEMORY; annotations_clear() is due in any case. O(n log n). */
bool annotations_init(struct annotations *annotations,
                      const struct comparison *comparison, struct error *err);
void annotations_clear(struct annotations *annotations);

#endif
