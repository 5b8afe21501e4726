/*
 * spot.h - a place to come back to.
 */
#ifndef DIPTYCH_SESSION_SPOT_H
#define DIPTYCH_SESSION_SPOT_H

#include "session/target.h"

/* Where a pane stood: enough to come back to the very rows, or after a resize to the
 * same words. */
struct session_spot {
    enum side focus;
    uint32_t token[SIDE_COUNT];
    struct layout_place top[SIDE_COUNT];
    enum side top_side[SIDE_COUNT]; /* for when the rows have changed: a byte on or */
    uint32_t
        top_offset[SIDE_COUNT]; /* below the top row; INDEX_NONE: a block's first */
    uint32_t generation;        /* session.generation when it was taken */
    struct target target;
    bool is_unlocked; /* each pane had its own top */
};

#endif
