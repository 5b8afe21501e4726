/* corridor.c - anchors, and the band of lattice points that runs through them. */
#include "compare/corridor.h"

#include "base/memory.h"
#include "compare/ascent.h"

#include <stdlib.h>

enum {
    /* Lattices up to this many points are searched whole. */
    WHOLE_POINTS = 1 << 11,
    /* Points of a corridor, for each row and column beyond that. */
    POINTS_PER_PASSAGE = 24,
    /* Rows around an anchor in which the path may still leave it: a bead and its
       neighbour. */
    HALO_ROWS = 4,
    NARROWEST = 8, /* columns on each side of the straight line */
};

/* An anchor shares most of the rare words, and twice as many as the next best. */
#define ANCHOR_SHARE  0.3f
#define ANCHOR_MARGIN 2.0f

/* The anchors in order; anchor_count + 2 points, the corners included. */
struct anchors {
    uint32_t *rows, *columns;
    uint32_t count;
};

static bool match_is_anchor(const struct rare_match *match)
{
    return match->column != INDEX_NONE && match->share >= ANCHOR_SHARE &&
           match->weight >= ANCHOR_MARGIN * match->runner_up;
}

static bool anchors_init(struct anchors *anchors, const struct lattice *lattice,
                         const struct bags *bags, struct error *err)
{
    uint32_t row_count = lattice->count[SIDE_LEFT], count = 0;
    struct rare_match *matches = memory_new(row_count, sizeof *matches, err);
    float *weights = memory_new(row_count, sizeof *weights, err);
    bool *is_kept = memory_new(row_count, sizeof *is_kept, err);
    anchors->rows = memory_new((size_t)row_count + 2, sizeof *anchors->rows, err);
    anchors->columns = memory_new((size_t)row_count + 2, sizeof *anchors->columns, err);
    bool ok = matches && weights && is_kept && anchors->rows && anchors->columns &&
              rare_matches_find(matches, lattice, bags, err);
    for (uint32_t row = 0; ok && row < row_count; row++)
        if (match_is_anchor(&matches[row])) {
            anchors->rows[count] = row;
            anchors->columns[count] = matches[row].column;
            weights[count++] = matches[row].weight;
        }
    ok = ok && ascent_find(anchors->columns, weights, count, lattice->count[SIDE_RIGHT],
                           is_kept, err);
    for (uint32_t k = 0; ok && k < count; k++)
        if (is_kept[k]) {
            anchors->rows[anchors->count] = anchors->rows[k];
            anchors->columns[anchors->count++] = anchors->columns[k];
        }
    free(matches);
    free(weights);
    free(is_kept);
    return ok;
}

static void anchors_clear(struct anchors *anchors)
{
    free(anchors->rows);
    free(anchors->columns);
}

/* Between the last anchor well above each row and the first one well below it. */
static void corridor_follow_anchors(struct corridor *corridor,
                                    const struct anchors *anchors, uint32_t row_count,
                                    uint32_t column_count)
{
    uint32_t above = 0, below = 0; /* anchors passed; first anchor not yet passed */
    for (uint32_t i = 0; i <= row_count; i++) {
        while (above < anchors->count && anchors->rows[above] + HALO_ROWS <= i)
            above++;
        while (below < anchors->count && anchors->rows[below] < i + HALO_ROWS)
            below++;
        corridor->low[i] = above ? anchors->columns[above - 1] : 0;
        corridor->high[i] =
            below < anchors->count ? anchors->columns[below] + 1 : column_count;
    }
}

/* Keep within `width` columns of the straight line between anchors. */
static void corridor_narrow(struct corridor *corridor, const struct anchors *anchors,
                            uint32_t row_count, uint32_t column_count, uint32_t width)
{
    uint32_t next = 0, from_row = 0, from_column = 0;
    for (uint32_t i = 0; i <= row_count; i++) {
        while (next < anchors->count && anchors->rows[next] < i) {
            from_row = anchors->rows[next];
            from_column = anchors->columns[next++];
        }
        bool at_end = next == anchors->count;
        uint32_t to_row = at_end ? row_count : anchors->rows[next];
        uint32_t to_column = at_end ? column_count : anchors->columns[next];
        uint32_t rows = to_row > from_row ? to_row - from_row : 1;
        uint32_t centre = from_column + (uint32_t)((uint64_t)(to_column - from_column) *
                                                   (i - from_row) / rows);
        if (centre > width && corridor->low[i] < centre - width)
            corridor->low[i] = centre - width;
        if (centre + width < corridor->high[i])
            corridor->high[i] = centre + width;
    }
    for (uint32_t i = 0; i < row_count; i++)
        if (corridor->high[i] < corridor->low[i + 1])
            corridor->high[i] = corridor->low[i + 1];
}

static size_t corridor_count_points(struct corridor *corridor, uint32_t row_count)
{
    corridor->starts[0] = 0;
    for (uint32_t i = 0; i <= row_count; i++)
        corridor->starts[i + 1] =
            corridor->starts[i] + corridor->high[i] - corridor->low[i] + 1;
    return corridor->starts[row_count + 1];
}

static bool corridor_fit(struct corridor *corridor, const struct lattice *lattice,
                         const struct bags *bags, struct error *err)
{
    uint32_t rows = lattice->count[SIDE_LEFT], columns = lattice->count[SIDE_RIGHT];
    struct anchors anchors = {0};
    if (!anchors_init(&anchors, lattice, bags, err)) {
        anchors_clear(&anchors);
        return false;
    }
    size_t limit = WHOLE_POINTS + (size_t)POINTS_PER_PASSAGE * (rows + columns);
    uint32_t width = columns;
    corridor_follow_anchors(corridor, &anchors, rows, columns);
    while (corridor_count_points(corridor, rows) > limit && width > NARROWEST) {
        width /= 2;
        corridor_follow_anchors(corridor, &anchors, rows, columns);
        corridor_narrow(corridor, &anchors, rows, columns, width);
    }
    anchors_clear(&anchors);
    return true;
}

bool corridor_init(struct corridor *corridor, const struct lattice *lattice,
                   const struct bags *bags, struct error *err)
{
    size_t rows = lattice->count[SIDE_LEFT], columns = lattice->count[SIDE_RIGHT];
    corridor->low = memory_new(rows + 1, sizeof *corridor->low, err);
    corridor->high = memory_new(rows + 1, sizeof *corridor->high, err);
    corridor->starts = memory_new(rows + 2, sizeof *corridor->starts, err);
    if (!corridor->low || !corridor->high || !corridor->starts)
        return false;
    if ((rows + 1) * (columns + 1) > WHOLE_POINTS)
        return corridor_fit(corridor, lattice, bags, err);
    for (size_t i = 0; i <= rows; i++)
        corridor->high[i] = (uint32_t)columns;
    corridor_count_points(corridor, (uint32_t)rows);
    return true;
}

void corridor_clear(struct corridor *corridor)
{
    free(corridor->low);
    free(corridor->high);
    free(corridor->starts);
    *corridor = (struct corridor){0};
}
