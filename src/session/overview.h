/*
 * overview.h - the whole article in one narrow column: where changes, quotations,
 * findings and moves are.
 */
#ifndef DIPTYCH_SESSION_OVERVIEW_H
#define DIPTYCH_SESSION_OVERVIEW_H

#include "session/target.h"

struct session;

enum overview_lane {
    OVERVIEW_CHANGES,
    OVERVIEW_QUOTES,
    OVERVIEW_FINDINGS,
    OVERVIEW_MOVES,
    OVERVIEW_LANE_COUNT,
};

/* Embedded; {0} is empty. Rows share the article by bytes, so that nothing need be laid
 * out. */
struct overview {
    uint64_t *weight_before; /* by block: bytes before it; one more than blocks */
    uint32_t row_count;      /* what `counts` is for; 0: count anew */
    uint32_t *counts;        /* by lane, then row: how many stops begin there */
};

/* False with ERROR_MEMORY; overview_clear() is due in any case. O(passages). */
bool overview_init(struct overview *overview, const struct layout *layout,
                   struct error *err);
void overview_clear(struct overview *overview);

/* Count the stops of a session for so many rows, unless that is what is counted. False
 * with ERROR_MEMORY. O(stops) when it counts. */
bool overview_count(struct session *session, uint32_t row_count, struct error *err);

static inline uint32_t overview_count_at(const struct overview *overview,
                                         enum overview_lane lane, uint32_t row)
{
    return overview->counts[(uint32_t)lane * overview->row_count + row];
}

/* The row of a place, and the block of a row. */
uint32_t overview_row_of(struct session *session, struct layout_place place,
                         uint32_t row_count);
uint32_t overview_block_at(const struct session *session, uint32_t row,
                           uint32_t row_count);

/* The first stop that a row counts in a lane. False if it counts none. */
bool overview_find_stop(const struct session *session, enum overview_lane lane,
                        uint32_t row, uint32_t row_count, struct target *target);

#endif
