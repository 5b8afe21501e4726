/* bead_reach.c - a ring of the last rows of the corridor, with a margin around it. */
#include "compare/bead_reach.h"

#include "base/memory.h"

#include <math.h>
#include <stdlib.h>

enum {
    RING_ROWS = BEAD_SIDE_LIMIT + 1,
    ROW_BITS = (1 << BEAD_SIDE_LIMIT) - 1, /* of bead_point.alike */
};

static const struct bead_point outside = {
    .scores = {-HUGE_VAL, -HUGE_VAL, -HUGE_VAL},
    .best = -HUGE_VAL,
};

/* The last column that a bead which begins in this row can end in. */
static int64_t reach_end(const struct bead_reach *reach, uint32_t i)
{
    uint32_t last = i + BEAD_SIDE_LIMIT;
    return reach->corridor->high[last < reach->row_count ? last : reach->row_count];
}

bool bead_reach_init(struct bead_reach *reach, const struct corridor *corridor,
                     uint32_t row_count, struct error *err)
{
    reach->corridor = corridor;
    reach->row_count = row_count;
    for (uint32_t i = 0; i <= row_count; i++) {
        int64_t width = reach_end(reach, i) - corridor->low[i] + 1 + BEAD_SIDE_LIMIT;
        if (width > reach->width)
            reach->width = width;
    }
    size_t count = (size_t)reach->width * RING_ROWS;
    if (!memory_reserve(&reach->points, &reach->capacity, count, sizeof *reach->points,
                        err))
        return false;
    for (size_t p = 0; p < count; p++)
        reach->points[p] = outside;
    for (int r = 0; r < RING_ROWS; r++) /* those before the first */
        reach->rows[r] = (RING_ROWS - 1 - r) * reach->width + BEAD_SIDE_LIMIT;
    return true;
}

void bead_reach_clear(struct bead_reach *reach)
{
    free(reach->points);
    *reach = (struct bead_reach){0};
}

/* covers: by what one passage shares with a bead's last one, and those before it. */
static void covers_add(float *restrict covers, float share,
                       const float *restrict before)
{
    for (int n = 0; n < BEAD_SIDE_LIMIT; n++) {
        float cover = share + before[n];
        covers[n + 1] = cover < 1 ? cover : 1;
    }
}

void bead_reach_open_row(struct bead_reach *reach, uint32_t i, const float *likeness,
                         float *const roots[SIDE_COUNT])
{
    int64_t low = reach->corridor->low[i], high = reach->corridor->high[i];
    int64_t end = reach_end(reach, i), end_above = i ? reach_end(reach, i - 1) : -1;
    for (int r = BEAD_SIDE_LIMIT; r > 0; r--)
        reach->rows[r] = reach->rows[r - 1];
    reach->rows[0] = (ptrdiff_t)(i % RING_ROWS) * reach->width + BEAD_SIDE_LIMIT - low;
    const struct bead_point *before = &outside;
    /* Before column 0 nothing changes. */
    for (int64_t j = low ? low - BEAD_SIDE_LIMIT : 0; j <= end; j++) {
        struct bead_point *point = bead_reach_at(reach, 0, j);
        const struct bead_point *above =
            j <= end_above ? bead_reach_at(reach, 1, j) : &outside;
        float row_share = 0, column_share = 0;
        *point = outside;
        if (i && j > 0 && j >= low && j <= high) {
            float ratio = roots[SIDE_RIGHT][j - 1] / roots[SIDE_LEFT][i - 1];
            point->likeness = likeness[j - low];
            row_share = point->likeness * ratio;
            column_share = point->likeness / ratio;
        }
        point->alike = (uint16_t)(above->alike << BEAD_SIDE_LIMIT |
                                  (before->alike << 1 & ROW_BITS) |
                                  (point->likeness >= LEAST_LIKENESS));
        covers_add(point->row_covers, row_share, before->row_covers);
        covers_add(point->column_covers, column_share, above->column_covers);
        before = point;
    }
}
