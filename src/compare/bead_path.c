/* bead_path.c - the dynamic programme over beads, inside a corridor of the lattice. */
#include "compare/bead_path.h"

#include "base/memory.h"
#include "compare/bead_reach.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* A passage of which most was cut may have its counterpart all the same. */
#define LENGTH_COST_MOST 0.06f

/* How many passages of each side a bead has; which bits of bead_point.alike are theirs.
 */
struct shape {
    uint8_t rows, columns;
    uint16_t pairs;
};

static const struct shape shapes[] = {
    {1, 1, 0x0001}, {1, 2, 0x0003}, {2, 1, 0x0011}, {1, 3, 0x0007}, {3, 1, 0x0111},
    {1, 4, 0x000F}, {4, 1, 0x1111}, {2, 2, 0x0033}, {2, 3, 0x0077}, {3, 2, 0x0333},
};

enum {
    SHAPE_COUNT = sizeof shapes / sizeof *shapes,
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
    struct corridor corridor;
    float *likeness; /* by point (i, j): of row i - 1 and column j - 1 */
};

/* A search at work. */
struct bead_run {
    const struct bead_search *search;
    struct likeness_meter *meter;
    struct bead_costs costs;
    float *weights;           /* the room of the four below */
    float *roots[SIDE_COUNT]; /* by passage: root of its weight with padding */
    float *logs[SIDE_COUNT];  /* by passage: logarithm of that weight */
    struct bead_reach reach;
    struct step *steps;             /* by point */
    float gap_gain;                 /* of a gap, where gaps are gains */
    float shape_costs[SHAPE_COUNT]; /* but for that of the length */
    size_t tries_left;
    uint32_t titles[SIDE_COUNT]; /* row and column of each side's, from 1; 0: none */
};

static size_t search_point(const struct bead_search *search, uint32_t i, uint32_t j)
{
    return search->corridor.starts[i] + (j - search->corridor.low[i]);
}

static void search_measure_row(struct bead_search *search, struct row_meter *meter,
                               uint32_t i)
{
    uint32_t low = search->corridor.low[i], high = search->corridor.high[i];
    uint32_t first = low ? low : 1;
    const float *likeness = row_meter_measure(
        meter, search->lattice.passages[SIDE_LEFT][i - 1], first - 1, high);
    if (first <= high)
        memcpy(search->likeness + search_point(search, i, first), likeness + first - 1,
               (high + 1 - first) * sizeof *likeness);
}

static bool search_measure_pairs(struct bead_search *search, struct row_meter *meter,
                                 struct error *err)
{
    const struct lattice *lattice = &search->lattice;
    if (!row_meter_set_columns(meter, lattice->passages[SIDE_RIGHT],
                               lattice->count[SIDE_RIGHT], err))
        return false;
    for (uint32_t i = 1; i <= lattice->count[SIDE_LEFT]; i++)
        search_measure_row(search, meter, i);
    return true;
}

bool bead_search_measure_again(struct bead_search *search,
                               struct likeness_meter *likenesses,
                               const bool *is_changed, struct error *err)
{
    struct row_meter *meter = likeness_meter_rows(likenesses);
    const struct lattice *lattice = &search->lattice;
    const struct bag_side *left = &search->bags->side[SIDE_LEFT];
    if (!row_meter_set_columns(meter, lattice->passages[SIDE_RIGHT],
                               lattice->count[SIDE_RIGHT], err))
        return false;
    for (uint32_t i = 1; i <= lattice->count[SIDE_LEFT]; i++) {
        uint32_t passage = lattice->passages[SIDE_LEFT][i - 1];
        uint32_t k = left->starts[passage], end = left->starts[passage + 1];
        while (k < end && !is_changed[left->words[k]])
            k++;
        if (k < end)
            search_measure_row(search, meter, i);
    }
    return true;
}

/* ratio: logarithm of that of the weights */
static float run_length_cost(const struct bead_run *run, float ratio)
{
    float cost = run->costs.length * ratio * ratio;
    return cost < LENGTH_COST_MOST ? cost : LENGTH_COST_MOST;
}

/* What the pair of row i - 1 and column j - 1 adds to a path. */
static float run_pair_gain(const struct bead_run *run, uint32_t i, uint32_t j,
                           float likeness)
{
    float ratio = run->logs[SIDE_LEFT][i - 1] - run->logs[SIDE_RIGHT][j - 1];
    return likeness - run->costs.threshold - run_length_cost(run, ratio);
}

static float bead_length_cost(const struct bead_run *run, uint32_t i, uint32_t j,
                              struct shape shape)
{
    float left = 0, right = 0;
    for (uint32_t r = 1; r <= shape.rows; r++) {
        float root = run->roots[SIDE_LEFT][i - r];
        left += root * root;
    }
    for (uint32_t c = 1; c <= shape.columns; c++) {
        float root = run->roots[SIDE_RIGHT][j - c];
        right += root * root;
    }
    return run_length_cost(run, logf(left / right));
}

/* No more than the bead can gain, but for the cost of its length. */
static float bead_bound(const struct bead_run *run, uint32_t j, uint8_t shape)
{
    uint8_t rows = shapes[shape].rows, columns = shapes[shape].columns;
    float covers = 0;
    for (uint8_t r = 0; r < rows; r++)
        covers += bead_reach_at(&run->reach, r, j)->row_covers[columns];
    for (uint8_t c = 0; c < columns; c++)
        covers += bead_reach_at(&run->reach, 0, (int64_t)j - c)->column_covers[rows];
    return 0.5f * covers - run->shape_costs[shape];
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
static float bead_best_alone(const struct bead_run *run, uint32_t i, uint32_t j,
                             struct shape shape)
{
    float alone = -HUGE_VALF, gap_cost = run->costs.gap + run->gap_gain;
    for (uint32_t r = 0; r < shape.rows; r++)
        for (uint32_t c = 0; c < shape.columns; c++) {
            int gaps =
                (r > 0) + (r + 1 < shape.rows) + (c > 0) + (c + 1 < shape.columns);
            float likeness = bead_reach_at(&run->reach, r, (int64_t)j - c)->likeness;
            float gain =
                run_pair_gain(run, i - r, j - c, likeness) - (float)gaps * gap_cost;
            alone = gain > alone ? gain : alone;
        }
    return alone;
}

/* Does it lead to its end better than what leads there without it, if it gains so much?
 * Where gaps are gains, behind a bead one more can be opened. */
static bool bead_may_lead(const struct bead_run *run, const struct bead_point *from,
                          const struct bead_point *to, float bound)
{
    return from->best + (double)(bound + run->gap_gain) >= to->best;
}

/* Is a bead of several worth more at its best than a pair of it alone, and than what
 * leads to its end without it? */
static bool bead_may_win(const struct bead_run *run, uint32_t i, uint32_t j,
                         uint8_t shape_index)
{
    struct shape shape = shapes[shape_index];
    const struct bead_point *to = bead_reach_at(&run->reach, 0, j);
    const struct bead_point *from =
        bead_reach_at(&run->reach, shape.rows, (int64_t)j - shape.columns);
    float bound = bead_bound(run, j, shape_index);
    if (!bead_may_lead(run, from, to, bound) ||
        !bead_is_run(&run->search->lattice, i, j, shape))
        return false;
    bound -= bead_length_cost(run, i, j, shape);
    return bead_may_lead(run, from, to, bound) &&
           bound > bead_best_alone(run, i, j, shape);
}

/* Are there text and what stands by itself among passages of a side? */
static bool passages_mix(const struct bag_side *side, const uint32_t *passages,
                         uint32_t count)
{
    for (uint32_t p = 1; p < count; p++)
        if (bag_side_kind(side, passages[p]) != bag_side_kind(side, passages[0]) ||
            bag_side_furniture(side, passages[p]) !=
                bag_side_furniture(side, passages[0]))
            return true;
    return false;
}

/* What the bead of several that ends at (i, j) adds to a path; less than anything if it
 * is not alike enough. */
static double bead_gain(struct bead_run *run, uint32_t i, uint32_t j,
                        struct shape shape)
{
    const struct bead_search *search = run->search;
    const uint32_t *const members[SIDE_COUNT] = {
        &search->lattice.passages[SIDE_LEFT][i - shape.rows],
        &search->lattice.passages[SIDE_RIGHT][j - shape.columns],
    };
    const uint8_t counts[SIDE_COUNT] = {shape.rows, shape.columns};
    struct likeness likeness;
    likeness_meter_load(run->meter, members[SIDE_LEFT], shape.rows);
    likeness_meter_measure(run->meter, members[SIDE_RIGHT], shape.columns, &likeness);
    if (likeness.whole < run->costs.least_several ||
        (likeness.whole < run->costs.level &&
         bags_clash(search->bags, members, counts)))
        return -HUGE_VAL;
    float gain = 0, extras = (float)(shape.rows + shape.columns - 2);
    for (int s = 0; s < SIDE_COUNT; s++) {
        extras += passages_mix(&search->bags->side[s], members[s], counts[s]) ? 1 : 0;
        for (uint32_t p = 0; p < counts[s]; p++)
            gain += likeness.cover[s][p] - run->costs.threshold;
    }
    return 0.5 * (double)(gain - extras * run->costs.extra) -
           (double)bead_length_cost(run, i, j, shape);
}

/* Try a bead with the ways to where it begins. */
static void run_try_bead(struct bead_run *run, uint32_t i, uint32_t j,
                         uint8_t shape_index, double gain)
{
    struct shape shape = shapes[shape_index];
    struct bead_point *to = bead_reach_at(&run->reach, 0, j);
    const struct bead_point *from =
        bead_reach_at(&run->reach, shape.rows, (int64_t)j - shape.columns);
    struct step *step = &run->steps[search_point(run->search, i, j)];
    for (uint8_t state = 0; state < STATE_COUNT; state++)
        if (from->scores[state] + gain > to->scores[STATE_LINKED]) {
            to->scores[STATE_LINKED] = from->scores[state] + gain;
            step->shape_and_state = (uint8_t)(shape_index * STATE_COUNT + state);
        }
    if (to->scores[STATE_LINKED] > to->best)
        to->best = to->scores[STATE_LINKED];
}

/* Are both passages of this point titles? They are taken to be as alike as a link must
 * be: there is one of them, and it is often written anew. */
static bool run_are_titles(const struct bead_run *run, uint32_t i, uint32_t j)
{
    return i && j && i == run->titles[SIDE_LEFT] && j == run->titles[SIDE_RIGHT];
}

/* How alike passages of different sorts must be: as links are in the mean. What a title
 * said a text may say, so that these need half of what that is more than the least. */
static float run_least_of_sorts(const struct bead_run *run,
                                const struct passage_sort *a,
                                const struct passage_sort *b)
{
    bool are_text = a->furniture == b->furniture && a->kind != PARAGRAPH_DATELINE &&
                    b->kind != PARAGRAPH_DATELINE;
    return are_text ? (run->costs.threshold + run->costs.level) / 2 : run->costs.level;
}

/* How alike two passages must be at this point. Their place is what stands on both
 * sides of them: where both texts begin or end it tells less. For what is of different
 * sorts it speaks not at all. */
static float run_least_at(const struct bead_run *run, uint32_t i, uint32_t j)
{
    const struct lattice *lattice = &run->search->lattice;
    bool is_end = (i == 1 && j == 1) ||
                  (i == lattice->count[SIDE_LEFT] && j == lattice->count[SIDE_RIGHT]);
    const struct bags *bags = run->search->bags;
    const struct passage_sort *a = bags->side[SIDE_LEFT].sorts;
    const struct passage_sort *b = bags->side[SIDE_RIGHT].sorts;
    if (a && b) {
        a += lattice->passages[SIDE_LEFT][i - 1];
        b += lattice->passages[SIDE_RIGHT][j - 1];
        if (a->furniture != b->furniture || a->is_title != b->is_title)
            return run_least_of_sorts(run, a, b);
    }
    return is_end ? fmaxf(run->costs.least, LEAST_LIKENESS) : run->costs.least;
}

/*
 * Try the beads that end at a point. Some pair of a bead of several must be alike, and
 * none may be worth more alone, with gaps around, than the whole bead at its best: the
 * cheap tests stand before the true one.
 */
static void run_try_beads(struct bead_run *run, uint32_t i, uint32_t j)
{
    const struct bead_point *point = bead_reach_at(&run->reach, 0, j);
    float likeness = point->likeness;
    if (run_are_titles(run, i, j))
        likeness = fmaxf(likeness, run->costs.threshold);
    if (likeness >= run->costs.least && likeness >= run_least_at(run, i, j))
        run_try_bead(run, i, j, 0, (double)run_pair_gain(run, i, j, likeness));
    for (uint8_t s = 1; s < SHAPE_COUNT && run->tries_left; s++) {
        struct shape shape = shapes[s];
        if (!(point->alike & shape.pairs) ||
            bead_reach_at(&run->reach, shape.rows, (int64_t)j - shape.columns)->best ==
                -HUGE_VAL ||
            !bead_may_win(run, i, j, s))
            continue;
        run->tries_left--;
        run_try_bead(run, i, j, s, bead_gain(run, i, j, shape));
    }
}

/* The best way to open a gap at a point, or to go on in it. Returns the state there. */
static uint8_t gap_come_from(const struct bead_point *from, enum bead_state state,
                             double gap, double *score)
{
    double linked = from->scores[STATE_LINKED] - gap;
    double dropping =
        from->scores[STATE_DROPPING] - (state == STATE_DROPPING ? 0 : gap);
    double adding = from->scores[STATE_ADDING] - (state == STATE_ADDING ? 0 : gap);
    uint8_t best = STATE_LINKED;
    *score = linked;
    if (dropping > *score) {
        *score = dropping;
        best = STATE_DROPPING;
    }
    if (adding > *score) {
        *score = adding;
        best = STATE_ADDING;
    }
    return best;
}

/* Dropped passages may stand before added ones in a gap or behind them. Both orders
 * cost the same; a narrow corridor, through which the gap runs askew, needs both. */
static void run_try_gaps(struct bead_run *run, uint32_t i, uint32_t j)
{
    struct bead_point *point = bead_reach_at(&run->reach, 0, j);
    double gap = (double)run->costs.gap;
    uint8_t dropping = gap_come_from(bead_reach_at(&run->reach, 1, j), STATE_DROPPING,
                                     gap, &point->scores[STATE_DROPPING]);
    uint8_t adding =
        gap_come_from(point - 1, STATE_ADDING, gap, &point->scores[STATE_ADDING]);
    run->steps[search_point(run->search, i, j)].gap_states =
        (uint8_t)(dropping | adding << 4);
    for (int state = 0; state < STATE_COUNT; state++)
        if (point->scores[state] > point->best)
            point->best = point->scores[state];
}

static void run_go(struct bead_run *run)
{
    for (uint32_t i = 0; i <= run->search->lattice.count[SIDE_LEFT]; i++) {
        bead_reach_open_row(&run->reach, i,
                            run->search->likeness + run->search->corridor.starts[i],
                            run->roots);
        for (uint32_t j = run->search->corridor.low[i];
             j <= run->search->corridor.high[i]; j++) {
            struct bead_point *point = bead_reach_at(&run->reach, 0, j);
            if (i == 0 && j == 0)
                point->best = point->scores[STATE_LINKED] = 0;
            run_try_gaps(run, i, j);
            if (point->alike || point->likeness >= run->costs.least ||
                run_are_titles(run, i, j))
                run_try_beads(run, i, j);
        }
    }
}

static bool run_append_bead(const struct bead_run *run, struct bead_list *list,
                            uint32_t i, uint32_t j, struct shape shape,
                            struct error *err)
{
    const struct lattice *lattice = &run->search->lattice;
    struct bead bead = {.count = {shape.rows, shape.columns}};
    for (uint32_t r = 0; r < shape.rows; r++)
        bead.members[SIDE_LEFT][r] = lattice->passages[SIDE_LEFT][i - shape.rows + r];
    for (uint32_t c = 0; c < shape.columns; c++)
        bead.members[SIDE_RIGHT][c] =
            lattice->passages[SIDE_RIGHT][j - shape.columns + c];
    bead.likeness = run->search->likeness[search_point(run->search, i, j)];
    if (bead_is_several(&bead)) {
        const struct likeness likeness = likeness_meter_measure_bead(run->meter, &bead);
        for (int s = 0; s < SIDE_COUNT; s++)
            for (uint32_t m = 0; m < bead.count[s]; m++)
                if (likeness.cover[s][m] < run->costs.threshold)
                    bead.weak[s] |= (uint8_t)(1u << m);
    } else if (run_are_titles(run, i, j) && bead.likeness < run->costs.least) {
        return true; /* it kept other passages from them; it says nothing of the pair */
    } else if (bead.likeness < run->costs.threshold) {
        bead.weak[SIDE_LEFT] = bead.weak[SIDE_RIGHT] = 1;
    }
    return bead_list_append(list, &bead, err);
}

static bool run_trace(const struct bead_run *run, struct bead_list *list,
                      struct error *err)
{
    uint32_t i = run->search->lattice.count[SIDE_LEFT];
    uint32_t j = run->search->lattice.count[SIDE_RIGHT];
    const double *scores = bead_reach_at(&run->reach, 0, j)->scores;
    int state = STATE_LINKED;
    for (int s = STATE_DROPPING; s < STATE_COUNT; s++)
        if (scores[s] > scores[state])
            state = s;
    size_t first = list->count;
    while (i || j) {
        struct step step = run->steps[search_point(run->search, i, j)];
        if (state == STATE_DROPPING) {
            state = step.gap_states & 0xF;
            i--;
        } else if (state == STATE_ADDING) {
            state = step.gap_states >> 4;
            j--;
        } else {
            struct shape shape = shapes[step.shape_and_state / STATE_COUNT];
            if (!run_append_bead(run, list, i, j, shape, err))
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
    bool ok = corridor_init(&search->corridor, lattice, bags, err);
    if (ok) {
        size_t point_count = search->corridor.starts[lattice->count[SIDE_LEFT] + 1];
        size_t capacity = 0;
        ok = memory_reserve(&search->likeness, &capacity, point_count,
                            sizeof *search->likeness, err);
    }
    if (ok && search_measure_pairs(search, likeness_meter_rows(meter), err))
        return search;
    bead_search_free(search);
    return NULL;
}

void bead_search_free(struct bead_search *search)
{
    if (!search)
        return;
    corridor_clear(&search->corridor);
    free(search->likeness);
    free(search);
}

static void run_set_costs(struct bead_run *run, const struct bead_costs *costs)
{
    run->costs = *costs;
    run->gap_gain = fmaxf(-costs->gap, 0);
    for (int s = 0; s < SHAPE_COUNT; s++) {
        float passages = (float)(shapes[s].rows + shapes[s].columns);
        run->shape_costs[s] =
            0.5f * (passages * costs->threshold + (passages - 2) * costs->extra);
    }
}

static bool run_weigh(struct bead_run *run, struct error *err)
{
    const struct lattice *lattice = &run->search->lattice;
    size_t passages = (size_t)lattice->count[SIDE_LEFT] + lattice->count[SIDE_RIGHT];
    float *next = run->weights = memory_new(passages * 2, sizeof *run->weights, err);
    if (!next)
        return false;
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        uint32_t count = lattice->count[side];
        run->roots[side] = next;
        run->logs[side] = next + count;
        next += 2 * (size_t)count;
        for (uint32_t p = 0; p < count; p++) {
            float weight =
                likeness_meter_weigh(run->meter, side, lattice->passages[side][p]);
            run->roots[side][p] = sqrtf(weight);
            run->logs[side][p] = logf(weight);
        }
    }
    return true;
}

static void run_find_titles(struct bead_run *run)
{
    const struct lattice *lattice = &run->search->lattice;
    for (int s = 0; s < SIDE_COUNT; s++) {
        uint32_t title = run->search->bags->side[s].title, p = 0;
        if (title == INDEX_NONE)
            return;
        while (p < lattice->count[s] && lattice->passages[s][p] < title)
            p++;
        if (p < lattice->count[s] && lattice->passages[s][p] == title)
            run->titles[s] = p + 1;
    }
}

static void run_clear(struct bead_run *run)
{
    free(run->weights);
    free(run->steps);
    bead_reach_clear(&run->reach);
}

bool bead_search_run(const struct bead_search *search, struct likeness_meter *meter,
                     const struct bead_costs *costs, struct bead_list *list,
                     struct error *err)
{
    uint32_t rows = search->lattice.count[SIDE_LEFT];
    struct bead_run run = {
        .search = search,
        .meter = meter,
        .tries_left =
            TRIES_LEAST +
            TRIES_PER_PASSAGE * ((size_t)rows + search->lattice.count[SIDE_RIGHT]),
    };
    size_t capacity = 0, point_count = search->corridor.starts[rows + 1];
    run_set_costs(&run, costs);
    bool ok =
        run_weigh(&run, err) &&
        memory_reserve(&run.steps, &capacity, point_count, sizeof *run.steps, err) &&
        bead_reach_init(&run.reach, &search->corridor, rows, err);
    if (ok) {
        run_find_titles(&run);
        run_go(&run);
        ok = run_trace(&run, list, err);
    }
    run_clear(&run);
    return ok;
}
