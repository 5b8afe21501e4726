/*
 * target.h - the things a reader goes to: changes, quotations, findings, moves,
 * passages without a counterpart; each kind as stops in reading order.
 */
#ifndef DIPTYCH_SESSION_TARGET_H
#define DIPTYCH_SESSION_TARGET_H

#include "session/layout.h"

enum target_kind {
    TARGET_NONE,
    TARGET_PASSAGE,   /* index of the block */
    TARGET_QUOTE,     /* of the quotation link */
    TARGET_CHANGE,    /* of the edit; a dropped or added passage is one, too (below) */
    TARGET_FINDING,   /* of the finding */
    TARGET_MOVE,      /* of the block of the left end */
    TARGET_UNMATCHED, /* of the block */
    TARGET_MATCH,     /* of the search's match */
    TARGET_KIND_COUNT,
};

struct target {
    enum target_kind kind;
    uint32_t index;
    uint32_t detail; /* the place of a finding; for TARGET_CHANGE 1: `index` is the
                        block of a passage that stands on one side only */
};

static inline bool target_equal(struct target a, struct target b)
{
    return a.kind == b.kind && a.index == b.index && a.detail == b.detail;
}

/* A target with its place: where each side of it is, and where it stands in the order
 * of the article. */
struct stop {
    struct target target;
    struct span spans[SIDE_COUNT];
    bool has[SIDE_COUNT];
    uint32_t block; /* where it is met in reading order */
    uint32_t share; /* how far into that block, of 2^32 */
};

struct stop_list {
    struct stop *stops;
    size_t count;
    size_t capacity;
};

struct stops {
    struct stop_list lists[TARGET_KIND_COUNT]; /* TARGET_MATCH is kept by the search */
};

/* Find the stops of a comparison that is laid out. False with ERROR_MEMORY. O(n log n).
 */
bool stops_init(struct stops *stops, const struct layout *layout, struct error *err);
void stops_clear(struct stops *stops);

/* Add a stop, its `block` and `share` set from its spans. */
bool stop_list_add(struct stop_list *list, const struct layout *layout,
                   struct stop stop, struct error *err);

/* Bring stops into reading order. */
void stop_list_sort(struct stop_list *list);

/* The first stop of a target (of any detail if `detail` is UINT32_MAX); count if none.
 */
size_t stop_list_find(const struct stop_list *list, struct target target);

/* How far a byte of one side is into a block, of 2^32. */
uint32_t stop_share(const struct layout *layout, uint32_t block, enum side side,
                    uint32_t offset);

#endif
