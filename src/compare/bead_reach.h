/* bead_reach.h - the points of a lattice that a bead can reach back to. */
#ifndef DIPTYCH_COMPARE_BEAD_REACH_H
#define DIPTYCH_COMPARE_BEAD_REACH_H

#include "compare/corridor.h"
#include "compare/likeness.h"

/* Less alike than this is chance: a bead of several needs a pair that is more; others
 * join it by what they share with the rest, their place and the length. */
#define LEAST_LIKENESS 0.1f

enum bead_state {
    STATE_LINKED, /* a bead ends here */
    STATE_DROPPING,
    STATE_ADDING,
    STATE_COUNT,
};

/*
 * What is known of a point (i, j) while beads can begin there: the best ways to it, and
 * how alike row i - 1 and column j - 1 are. Around the corridor are points to which no
 * way leads and whose passages share nothing, so that nobody need ask where it ends.
 */
struct bead_point {
    double scores[STATE_COUNT];
    double best; /* of the scores */
    float likeness;
    /* How much of row i - 1 so many of the last columns have at most, and how much of
       column j - 1 the last rows: as if no word had to be divided among them. */
    float row_covers[BEAD_SIDE_LIMIT + 1], column_covers[BEAD_SIDE_LIMIT + 1];
    uint16_t alike; /* which of the last rows are like which of the last columns beyond
                       chance: four bits for each row, the last one lowest */
};

/* The row at hand and those before it that a bead reaches back to. */
struct bead_reach {
    const struct corridor *corridor;
    uint32_t row_count; /* of the lattice */
    struct bead_point *points;
    size_t capacity;
    ptrdiff_t width;                     /* points that are kept of a row */
    ptrdiff_t rows[BEAD_SIDE_LIMIT + 1]; /* so many rows back: its place in `points`,
                                            where column 0 would be */
};

/* reach  {0}; cleared with bead_reach_clear(), also after a failure; borrows the
 *        corridor
 * Returns false with ERROR_MEMORY. */
bool bead_reach_init(struct bead_reach *reach, const struct corridor *corridor,
                     uint32_t row_count, struct error *err);
void bead_reach_clear(struct bead_reach *reach);

/*
 * Go on to row i (from 0 on), whose points have no ways yet.
 *
 * likeness  of the row's passage and each column's, by point of the row
 * roots     of the weights of both sides' passages
 */
void bead_reach_open_row(struct bead_reach *reach, uint32_t i, const float *likeness,
                         float *const roots[SIDE_COUNT]);

/* The point so many rows back, in column j, which may be up to BEAD_SIDE_LIMIT before
 * the corridor. */
static inline struct bead_point *bead_reach_at(const struct bead_reach *reach,
                                               uint32_t rows_back, int64_t j)
{
    return &reach->points[reach->rows[rows_back] + j];
}

#endif
