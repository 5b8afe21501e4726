/* bead_path.c - the dynamic programme over beads, inside a corridor of the lattice. */
#include "compare/bead_path.h"

#include "base/memory.h"

#include <math.h>
#include <stdlib.h>

/* Less alike than this is chance, whatever the neighbours say: two passages are no link
 * then, and a bead of several needs a pair that is more; others join it by what they
 * share with the rest, their place and the length. */
#define LEAST_LIKENESS 0.1f
/* Nor can the place of two passages make up for more than the rest of this share of the
 * threshold. */
#define LEAST_PAIR_SHARE 0.5f

/* A passage of which most was cut may have its counterpart all the same. */
#define LENGTH_COST_MOST 0.06f

enum state {
    STATE_LINKED, /* a bead ends here */
    STATE_DROPPING,
    STATE_ADDING,
    STATE_COUNT,
};

struct shape {
    uint8_t rows, columns;
};

static const struct shape shapes[] = {
    {1, 1}, {1, 2}, {2, 1}, {1, 3}, {3, 1}, {1, 4}, {4, 1}, {2, 2}, {2, 3}, {3, 2},
};

enum {
    SHAPE_COUNT = sizeof shapes / sizeof *shapes,
    /* Rows of scores that a bead can reach back to, and its own. */
    RING_ROWS = BEAD_SIDE_LIMIT + 1,
    /* Beads of several that are measured, and more for each passage: beyond them
       everything is like everything, and splits and merges tell nothing. */
    TRIES_LEAST = 1 << 12,
    TRIES_PER_PASSAGE = 4,
};

/* How each state of a point was reached. */
struct step {
    uint8_t shape_and_state; /* of the bead: shape * STATE_COUNT + state before it */
    uint8_t gap_states;      /* states before the gaps: dropping in the low four bits,
                                adding in the high ones */
};

struct bead_search {
    struct lattice lattice;
    const struct bags *bags;
    struct likeness_meter *meter;
    struct bead_costs costs;
    struct corridor corridor;
    float *likeness;          /* by point (i, j): of row i - 1 and column j - 1 */
    uint8_t *alike;           /* by point: is row i - 1 like column j - 1 beyond chance
                                 (bit 0), like j - 2 (bit 1), and so on? */
    float *roots[SIDE_COUNT]; /* by passage: root of its weight with padding */
    float *logs[SIDE_COUNT];  /* by passage: logarithm of that weight */
    struct step *steps;       /* by point; of the run at hand, like the rest */
    double *ring;             /* RING_ROWS x (columns + 1) x STATE_COUNT */
    size_t tries_left;
};

static bool search_has(const struct bead_search *search, uint32_t i, uint32_t j)
{
    return search->corridor.low[i] <= j && j <= search->corridor.high[i];
}

static size_t search_point(const struct bead_search *search, uint32_t i, uint32_t j)
{
    return search->corridor.starts[i] + (j - search->corridor.low[i]);
}

static double *search_scores(const struct bead_search *search, uint32_t i, uint32_t j)
{
    size_t columns = (size_t)search->lattice.count[SIDE_RIGHT] + 1;
    return search->ring + ((i % RING_ROWS) * columns + j) * STATE_COUNT;
}

static void search_measure_row(struct bead_search *search, uint32_t i)
{
    const struct lattice *lattice = &search->lattice;
    uint32_t first = search->corridor.low[i] ? search->corridor.low[i] : 1;
    likeness_meter_load_row(search->meter, lattice->passages[SIDE_LEFT][i - 1]);
    uint8_t alike = 0;
    for (uint32_t j = first; j <= search->corridor.high[i]; j++) {
        size_t point = search_point(search, i, j);
        float likeness = likeness_meter_measure_pair(
            search->meter, lattice->passages[SIDE_RIGHT][j - 1]);
        alike = (uint8_t)(alike << 1 | (likeness >= LEAST_LIKENESS));
        search->likeness[point] = likeness;
        search->alike[point] = alike;
    }
}

static void search_measure_pairs(struct bead_search *search)
{
    const struct lattice *lattice = &search->lattice;
    for (enum side side = 0; side < SIDE_COUNT; side++)
        for (uint32_t p = 0; p < lattice->count[side]; p++) {
            float weight =
                likeness_meter_weigh(search->meter, side, lattice->passages[side][p]);
            search->roots[side][p] = sqrtf(weight);
            search->logs[side][p] = logf(weight);
        }
    for (uint32_t i = 1; i <= lattice->count[SIDE_LEFT]; i++)
        search_measure_row(search, i);
}

void bead_search_measure_again(struct bead_search *search, const bool *is_changed)
{
    const struct lattice *lattice = &search->lattice;
    const struct bag_side *left = &search->bags->side[SIDE_LEFT];
    for (uint32_t i = 1; i <= lattice->count[SIDE_LEFT]; i++) {
        uint32_t passage = lattice->passages[SIDE_LEFT][i - 1];
        uint32_t k = left->starts[passage], end = left->starts[passage + 1];
        while (k < end && !is_changed[left->items[k].word])
            k++;
        if (k < end)
            search_measure_row(search, i);
    }
}

/* Likeness of two passages, 0 outside the corridor. */
static float search_pair(const struct bead_search *search, uint32_t i, uint32_t j)
{
    return search_has(search, i, j) ? search->likeness[search_point(search, i, j)] : 0;
}

/* ratio: logarithm of that of the weights */
static float search_length_cost(const struct bead_search *search, float ratio)
{
    float cost = search->costs.length * ratio * ratio;
    return cost < LENGTH_COST_MOST ? cost : LENGTH_COST_MOST;
}

/* What a pair adds to a path. */
static float search_pair_gain(const struct bead_search *search, uint32_t i, uint32_t j)
{
    float ratio = search->logs[SIDE_LEFT][i - 1] - search->logs[SIDE_RIGHT][j - 1];
    return search_pair(search, i, j) - search->costs.threshold -
           search_length_cost(search, ratio);
}

/* The columns up to j, the last one lowest, that the row before i is like. */
static unsigned search_alike(const struct bead_search *search, uint32_t i, uint32_t j)
{
    uint32_t high = search->corridor.high[i];
    if (j < search->corridor.low[i] || j >= high + BEAD_SIDE_LIMIT)
        return 0;
    uint32_t beyond = j > high ? j - high : 0;
    return (unsigned)search->alike[search_point(search, i, j - beyond)] << beyond;
}

static float bead_length_cost(const struct bead_search *search, uint32_t i, uint32_t j,
                              struct shape shape)
{
    float left = 0, right = 0;
    for (uint32_t r = 1; r <= shape.rows; r++) {
        float root = search->roots[SIDE_LEFT][i - r];
        left += root * root;
    }
    for (uint32_t c = 1; c <= shape.columns; c++) {
        float root = search->roots[SIDE_RIGHT][j - c];
        right += root * root;
    }
    return search_length_cost(search, logf(left / right));
}

/*
 * No more than the bead can gain, but for the cost of its length: what each pair of it
 * shares, as if no word had to be divided among several passages.
 */
static float bead_bound(const struct bead_search *search, uint32_t i, uint32_t j,
                        struct shape shape)
{
    const float *rows = search->roots[SIDE_LEFT] + i - shape.rows;
    const float *columns = search->roots[SIDE_RIGHT] + j - shape.columns;
    float row_cover[BEAD_SIDE_LIMIT] = {0}, column_cover[BEAD_SIDE_LIMIT] = {0};
    for (uint32_t r = 0; r < shape.rows; r++)
        for (uint32_t c = 0; c < shape.columns; c++) {
            float pair =
                search_pair(search, i - shape.rows + r + 1, j - shape.columns + c + 1);
            row_cover[r] += pair * columns[c] / rows[r];
            column_cover[c] += pair * rows[r] / columns[c];
        }
    float bound = 0;
    for (uint32_t r = 0; r < shape.rows; r++)
        bound += row_cover[r] < 1 ? row_cover[r] : 1;
    for (uint32_t c = 0; c < shape.columns; c++)
        bound += column_cover[c] < 1 ? column_cover[c] : 1;
    float passages = (float)(shape.rows + shape.columns);
    return 0.5f * (bound - passages * search->costs.threshold -
                   (passages - 2) * search->costs.extra);
}

/* The best score of a point. Unless gaps are gains, to have just ended a bead is worth
 * no more than to be in a gap with the same score: whatever follows costs the gap as
 * little. */
static double search_best(const struct bead_search *search, uint32_t i, uint32_t j)
{
    const double *scores = search_scores(search, i, j);
    double best = scores[0];
    for (int state = 1; state < STATE_COUNT; state++)
        best = scores[state] > best ? scores[state] : best;
    return best;
}

/* Do its passages stand side by side in their documents? */
static bool bead_is_run(const struct lattice *lattice, uint32_t i, uint32_t j,
                        struct shape shape)
{
    const uint32_t *rows = lattice->passages[SIDE_LEFT] + i - shape.rows;
    const uint32_t *columns = lattice->passages[SIDE_RIGHT] + j - shape.columns;
    return rows[shape.rows - 1] - rows[0] < shape.rows &&
           columns[shape.columns - 1] - columns[0] < shape.columns;
}

/* What the best pair of it is worth alone at least, with gaps around. */
static float bead_best_alone(const struct bead_search *search, uint32_t i, uint32_t j,
                             struct shape shape)
{
    float alone = -HUGE_VALF, gap_cost = fmaxf(search->costs.gap, 0);
    for (uint32_t r = 0; r < shape.rows; r++)
        for (uint32_t c = 0; c < shape.columns; c++) {
            int gaps =
                (r > 0) + (r + 1 < shape.rows) + (c > 0) + (c + 1 < shape.columns);
            float gain =
                search_pair_gain(search, i - r, j - c) - (float)gaps * gap_cost;
            alone = gain > alone ? gain : alone;
        }
    return alone;
}

/* Does it lead to its end better than what leads there without it, if it gains so much?
 * Where gaps are gains, behind a bead one more can be opened. */
static bool bead_may_lead(const struct bead_search *search, uint32_t i, uint32_t j,
                          struct shape shape, float bound)
{
    return search_best(search, i - shape.rows, j - shape.columns) + (double)bound +
               (double)fmaxf(-search->costs.gap, 0) >=
           search_best(search, i, j);
}

/* Is it worth more at its best than a pair of it alone, and than what leads to its end
 * without it? */
static bool bead_may_win(const struct bead_search *search, uint32_t i, uint32_t j,
                         struct shape shape)
{
    float bound = bead_bound(search, i, j, shape);
    if (!bead_may_lead(search, i, j, shape, bound))
        return false;
    bound -= bead_length_cost(search, i, j, shape);
    return bead_may_lead(search, i, j, shape, bound) &&
           bound > bead_best_alone(search, i, j, shape);
}

/* Is any pair of it alike beyond chance? alike: as search_alike() has it, for each of
 * its rows, the last one first. */
static bool bead_is_alike(const unsigned alike[BEAD_SIDE_LIMIT], struct shape shape)
{
    unsigned columns = 0;
    for (uint32_t r = 0; r < shape.rows; r++)
        columns |= alike[r];
    return columns & ((1u << shape.columns) - 1);
}

/*
 * Can the bead be part of the best path? Some pair of it must be alike, and none may be
 * worth more alone, with gaps around, than the whole bead at its best. The cheap tests
 * before the true one.
 */
static bool bead_is_possible(struct bead_search *search, uint32_t i, uint32_t j,
                             struct shape shape, const unsigned alike[BEAD_SIDE_LIMIT])
{
    if (i < shape.rows || j < shape.columns || !bead_is_alike(alike, shape) ||
        !search_has(search, i - shape.rows, j - shape.columns))
        return false;
    if (shape.rows + shape.columns == 2)
        return search_pair(search, i, j) >=
               fmaxf(LEAST_LIKENESS, LEAST_PAIR_SHARE * search->costs.threshold);
    if (!search->tries_left || !bead_is_run(&search->lattice, i, j, shape) ||
        !bead_may_win(search, i, j, shape))
        return false;
    search->tries_left--;
    return true;
}

/* What the bead that ends at (i, j) adds to a path. */
static double bead_gain(struct bead_search *search, uint32_t i, uint32_t j,
                        struct shape shape)
{
    const struct lattice *lattice = &search->lattice;
    struct likeness likeness;
    likeness_meter_load(search->meter, &lattice->passages[SIDE_LEFT][i - shape.rows],
                        shape.rows);
    likeness_meter_measure(search->meter,
                           &lattice->passages[SIDE_RIGHT][j - shape.columns],
                           shape.columns, &likeness);
    const uint8_t counts[SIDE_COUNT] = {shape.rows, shape.columns};
    float gain = 0;
    for (int s = 0; s < SIDE_COUNT; s++)
        for (uint32_t p = 0; p < counts[s]; p++)
            gain += likeness.cover[s][p] - search->costs.threshold;
    float extras = (float)(shape.rows + shape.columns - 2);
    return 0.5 * (double)(gain - extras * search->costs.extra) -
           (double)bead_length_cost(search, i, j, shape);
}

static void search_try_beads(struct bead_search *search, uint32_t i, uint32_t j)
{
    double *scores = search_scores(search, i, j);
    struct step *step = &search->steps[search_point(search, i, j)];
    unsigned alike[BEAD_SIDE_LIMIT] = {i ? search_alike(search, i, j) : 0};
    unsigned any = alike[0];
    for (uint32_t r = 1; r < BEAD_SIDE_LIMIT && r < i; r++)
        any |= alike[r] = search_alike(search, i - r, j);
    if (!any)
        return;
    for (uint8_t s = 0; s < SHAPE_COUNT; s++) {
        struct shape shape = shapes[s];
        if (!bead_is_possible(search, i, j, shape, alike))
            continue;
        double gain = s == 0 ? (double)search_pair_gain(search, i, j)
                             : bead_gain(search, i, j, shape);
        const double *before = search_scores(search, i - shape.rows, j - shape.columns);
        for (uint8_t state = 0; state < STATE_COUNT; state++)
            if (before[state] + gain > scores[STATE_LINKED]) {
                scores[STATE_LINKED] = before[state] + gain;
                step->shape_and_state = (uint8_t)(s * STATE_COUNT + state);
            }
    }
}

/* Dropped passages may stand before added ones in a gap or behind them. Both orders
 * cost the same; a narrow corridor, through which the gap runs askew, needs both. */
static void search_try_gaps(struct bead_search *search, uint32_t i, uint32_t j)
{
    double *scores = search_scores(search, i, j);
    double gap = (double)search->costs.gap;
    uint8_t dropping = STATE_LINKED, adding = STATE_LINKED;
    if (i && search_has(search, i - 1, j)) {
        const double *above = search_scores(search, i - 1, j);
        for (uint8_t state = 0; state < STATE_COUNT; state++) {
            double score = above[state] - (state == STATE_DROPPING ? 0 : gap);
            if (score > scores[STATE_DROPPING]) {
                scores[STATE_DROPPING] = score;
                dropping = state;
            }
        }
    }
    if (j && search_has(search, i, j - 1)) {
        const double *before = search_scores(search, i, j - 1);
        for (uint8_t state = 0; state < STATE_COUNT; state++) {
            double score = before[state] - (state == STATE_ADDING ? 0 : gap);
            if (score > scores[STATE_ADDING]) {
                scores[STATE_ADDING] = score;
                adding = state;
            }
        }
    }
    search->steps[search_point(search, i, j)].gap_states =
        (uint8_t)(dropping | adding << 4);
}

static void search_run(struct bead_search *search)
{
    uint32_t rows = search->lattice.count[SIDE_LEFT];
    for (uint32_t i = 0; i <= rows; i++)
        for (uint32_t j = search->corridor.low[i]; j <= search->corridor.high[i]; j++) {
            double *scores = search_scores(search, i, j);
            for (int state = 0; state < STATE_COUNT; state++)
                scores[state] = -HUGE_VAL;
            if (i == 0 && j == 0)
                scores[STATE_LINKED] = 0;
            else
                search_try_gaps(search, i, j);
            search_try_beads(search, i, j);
        }
}

bool bead_list_append(struct bead_list *list, const struct bead *bead,
                      struct error *err)
{
    if (!memory_reserve(&list->beads, &list->capacity, list->count + 1,
                        sizeof *list->beads, err))
        return false;
    list->beads[list->count++] = *bead;
    return true;
}

static bool search_append_bead(const struct bead_search *search, struct bead_list *list,
                               uint32_t i, uint32_t j, struct shape shape,
                               struct error *err)
{
    const struct lattice *lattice = &search->lattice;
    struct bead bead = {.count = {shape.rows, shape.columns}};
    for (uint32_t r = 0; r < shape.rows; r++)
        bead.members[SIDE_LEFT][r] = lattice->passages[SIDE_LEFT][i - shape.rows + r];
    for (uint32_t c = 0; c < shape.columns; c++)
        bead.members[SIDE_RIGHT][c] =
            lattice->passages[SIDE_RIGHT][j - shape.columns + c];
    bead.likeness = search_pair(search, i, j);
    if (shape.rows + shape.columns > 2) {
        struct likeness likeness;
        likeness_meter_load(search->meter, bead.members[SIDE_LEFT], shape.rows);
        likeness_meter_measure(search->meter, bead.members[SIDE_RIGHT], shape.columns,
                               &likeness);
        bead.likeness = likeness.whole;
        for (int s = 0; s < SIDE_COUNT; s++)
            for (uint32_t m = 0; m < bead.count[s]; m++)
                if (likeness.cover[s][m] < search->costs.threshold)
                    bead.weak[s] |= (uint8_t)(1u << m);
    } else if (bead.likeness < search->costs.threshold) {
        bead.weak[SIDE_LEFT] = bead.weak[SIDE_RIGHT] = 1;
    }
    return bead_list_append(list, &bead, err);
}

static bool search_trace(const struct bead_search *search, struct bead_list *list,
                         struct error *err)
{
    uint32_t i = search->lattice.count[SIDE_LEFT];
    uint32_t j = search->lattice.count[SIDE_RIGHT];
    const double *scores = search_scores(search, i, j);
    int state = STATE_LINKED;
    for (int s = STATE_DROPPING; s < STATE_COUNT; s++)
        if (scores[s] > scores[state])
            state = s;
    size_t first = list->count;
    while (i || j) {
        struct step step = search->steps[search_point(search, i, j)];
        if (state == STATE_DROPPING) {
            state = step.gap_states & 0xF;
            i--;
        } else if (state == STATE_ADDING) {
            state = step.gap_states >> 4;
            j--;
        } else {
            struct shape shape = shapes[step.shape_and_state / STATE_COUNT];
            if (!search_append_bead(search, list, i, j, shape, err))
                return false;
            state = step.shape_and_state % STATE_COUNT;
            i -= shape.rows;
            j -= shape.columns;
        }
    }
    for (size_t a = first, b = list->count; a + 1 < b; a++) {
        struct bead bead = list->beads[--b];
        list->beads[b] = list->beads[a];
        list->beads[a] = bead;
    }
    return true;
}

struct bead_search *bead_search_new(const struct lattice *lattice,
                                    const struct bags *bags,
                                    struct likeness_meter *meter, struct error *err)
{
    struct bead_search *search = memory_new(1, sizeof *search, err);
    if (!search)
        return NULL;
    search->lattice = *lattice;
    search->bags = bags;
    search->meter = meter;
    bool ok = corridor_init(&search->corridor, lattice, bags, err);
    if (ok) {
        size_t point_count = search->corridor.starts[lattice->count[SIDE_LEFT] + 1];
        search->likeness = memory_new(point_count, sizeof *search->likeness, err);
        search->alike = memory_new(point_count, sizeof *search->alike, err);
        ok = search->likeness && search->alike;
    }
    for (enum side side = 0; ok && side < SIDE_COUNT; side++) {
        search->roots[side] = memory_new(lattice->count[side], sizeof(float), err);
        search->logs[side] = memory_new(lattice->count[side], sizeof(float), err);
        ok = search->roots[side] && search->logs[side];
    }
    if (!ok) {
        bead_search_free(search);
        return NULL;
    }
    search_measure_pairs(search);
    return search;
}

void bead_search_free(struct bead_search *search)
{
    if (!search)
        return;
    corridor_clear(&search->corridor);
    free(search->likeness);
    free(search->alike);
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        free(search->roots[side]);
        free(search->logs[side]);
    }
    free(search);
}

bool bead_search_run(struct bead_search *search, const struct bead_costs *costs,
                     struct bead_list *list, struct error *err)
{
    size_t point_count = search->corridor.starts[search->lattice.count[SIDE_LEFT] + 1];
    size_t columns = (size_t)search->lattice.count[SIDE_RIGHT] + 1;
    search->costs = *costs;
    search->tries_left =
        TRIES_LEAST + TRIES_PER_PASSAGE * ((size_t)search->lattice.count[SIDE_LEFT] +
                                           search->lattice.count[SIDE_RIGHT]);
    search->steps = memory_new(point_count, sizeof *search->steps, err);
    search->ring =
        memory_new(columns * RING_ROWS * STATE_COUNT, sizeof *search->ring, err);
    bool ok = search->steps && search->ring;
    if (ok) {
        search_run(search);
        ok = search_trace(search, list, err);
    }
    free(search->steps);
    free(search->ring);
    search->steps = NULL;
    search->ring = NULL;
    return ok;
}
