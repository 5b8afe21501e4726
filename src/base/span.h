/* span.h - half-open ranges, and the index that stands for "none". */
#ifndef DIPTYCH_BASE_SPAN_H
#define DIPTYCH_BASE_SPAN_H

#include <stdbool.h>
#include <stdint.h>

#define INDEX_NONE UINT32_MAX

/* Bytes [start, end) of a document's text. An empty span still has a place. */
struct span {
    uint32_t start;
    uint32_t end;
};

/* Items [first, first + count) of an array. */
struct range {
    uint32_t first;
    uint32_t count;
};

static inline uint32_t span_length(struct span span)
{
    return span.end - span.start;
}

static inline bool span_is_empty(struct span span)
{
    return span.start == span.end;
}

/* Does the span hold the byte at this offset? */
static inline bool span_holds(struct span span, uint32_t offset)
{
    return span.start <= offset && offset < span.end;
}

static inline bool span_contains(struct span outer, struct span inner)
{
    return outer.start <= inner.start && inner.end <= outer.end;
}

static inline bool span_overlaps(struct span a, struct span b)
{
    return a.start < b.end && b.start < a.end;
}

static inline uint32_t range_end(struct range range)
{
    return range.first + range.count;
}

#endif
