/* aligner.c - two passes of the best path, a rescue of what moved, and the links. */
#include "compare/aligner.h"

#include "base/memory.h"
#include "base/task.h"
#include "compare/bead_room.h"
#include "compare/bead_widen.h"
#include "compare/equal_passages.h"
#include "compare/furniture_pair.h"
#include "compare/heading_pair.h"
#include "compare/link_score.h"
#include "compare/move.h"
#include "compare/move_follow.h"
#include "compare/stray_marks.h"
#include "compare/word_counterpart.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* What two passages must share in any case: less where nearly every passage has a
 * counterpart, so that there is hardly another for them. */
#define LEAST_UNLINKED 0.1f
#define LEAST_LINKED   0.05f
/* The first pass knows nothing of the pair yet. */
static const struct bead_costs first_costs = {
    .level = 0.39f,
    .threshold = 0.15f,
    .least = LEAST_UNLINKED,
    .extra = 0.2f,
    .gap = 0.084f,
};

/*
 * The second pass: `level` is the mean likeness of the links of the first. A link must
 * reach about half of it, and a split or merge costs the more the more the pair is
 * alike and the fewer of them it has. Gaps and differences of length cost the more the
 * rarer they are.
 */
#define THRESHOLD_BASE  (-0.09f)
#define THRESHOLD_SLOPE 0.62f
#define EXTRA_BASE      0.06f
#define EXTRA_SLOPE     0.3f
#define EXTRA_RARITY    0.5f
/* Where this share of the beads are splits and merges they cost nothing more. */
#define COMMON_SHARE 0.3f
/* Beads that are taken for 1-1 beforehand: a few beads do not make a custom. */
#define PRIOR_BEADS 4.0f
/* The standard deviation of how alike links are, beforehand; and by how many of them a
 * split or merge may be less alike than the others. */
#define PRIOR_SPREAD    0.2f
#define SEVERAL_SPREADS 1.1f
/* Of the logarithm of the odds that a passage has a counterpart. */
#define GAP_ODDS 0.13f
/* However rare gaps are, no more; the lone change in a long text may be one. */
#define GAP_MOST 0.15f
/* Passages, one a side, that are taken for linked beforehand, and as many for not. */
#define PRIOR_PASSAGES 2.0f
/* Of a squared standard deviation of the logarithms of the lengths' ratios. */
#define LENGTH_COST 0.006f
/* Their variance beforehand: sides differ by half, typically. */
#define PRIOR_VARIANCE 0.2f

enum {
    PART_COUNT = 2,
    /* Passages, both sides of all gaps: with fewer a second thread is not worth it. */
    THREAD_LEAST_PASSAGES = 256,
};

/* Gaps that are searched one after another, beside the other part. */
struct part {
    struct aligner *aligner;
    struct likeness_meter *meter; /* NULL: the part has no gap */
    size_t first, end;            /* gaps */
    struct bead_list beads;       /* of the pass at hand */
};

struct aligner {
    struct passage_set passages;
    struct bags bags;
    struct kin_list kin;
    struct part parts[PART_COUNT];
    struct bead_costs costs;
    bool is_learned; /* the costs are those of the pair at hand */
    struct bead_list beads;
    size_t settled_count; /* beads of equal passages, before all others */
    struct lattice_list gaps;
    struct bead_search **searches; /* by gap */
};

/* By how much the weights of counterparts that are not equal differ: the variance of
 * the logarithm. */
static float beads_vary(const struct bead_list *list,
                        const struct likeness_meter *meter)
{
    float sum = PRIOR_BEADS * PRIOR_VARIANCE, count = PRIOR_BEADS;
    for (size_t b = 0; b < list->count; b++) {
        const struct bead *bead = &list->beads[b];
        if (bead_is_several(bead) || bead->likeness >= 1)
            continue;
        float ratio =
            logf(likeness_meter_weigh(meter, SIDE_LEFT, bead->members[SIDE_LEFT][0]) /
                 likeness_meter_weigh(meter, SIDE_RIGHT, bead->members[SIDE_RIGHT][0]));
        sum += ratio * ratio;
        count++;
    }
    return sum / count;
}

/* The logarithm of the odds that a passage has a counterpart. */
static float beads_link_odds(const struct bead_list *list,
                             const struct lattice *lattices, size_t lattice_count)
{
    float linked = 0, total = 0;
    for (size_t k = 0; k < lattice_count; k++)
        total +=
            (float)lattices[k].count[SIDE_LEFT] + (float)lattices[k].count[SIDE_RIGHT];
    for (size_t b = 0; b < list->count; b++)
        linked +=
            (float)(list->beads[b].count[SIDE_LEFT] + list->beads[b].count[SIDE_RIGHT]);
    return logf((linked + PRIOR_PASSAGES) / (total - linked + PRIOR_PASSAGES));
}

/*
 * How alike a split or merge must be as a whole. It puts words elsewhere but keeps
 * them, so it should be as alike as links of the pair are, less their standard
 * deviation; the more of the beads are splits and merges (their share), the less is
 * asked.
 */
static float beads_least_several(const struct bead_list *list, float level, float share)
{
    float count = PRIOR_BEADS, sum = count * level;
    float squares = count * (level * level + PRIOR_SPREAD * PRIOR_SPREAD);
    for (size_t b = 0; b < list->count; b++) {
        const struct bead *bead = &list->beads[b];
        if (bead_is_several(bead))
            continue;
        sum += bead->likeness;
        squares += bead->likeness * bead->likeness;
        count++;
    }
    float mean = sum / count;
    float spread = sqrtf(fmaxf(0, squares / count - mean * mean));
    return (1 - share) * (mean - SEVERAL_SPREADS * spread);
}

static struct bead_costs costs_learn(const struct aligner *aligner,
                                     const struct lattice *lattices,
                                     size_t lattice_count)
{
    const struct bead_list *list = &aligner->beads;
    if (!list->count)
        return first_costs;
    float level = 0, several = 0, count = (float)list->count;
    for (size_t b = 0; b < list->count; b++) {
        level += list->beads[b].likeness / count;
        several += bead_is_several(&list->beads[b]);
    }
    float share = several / (count + PRIOR_BEADS);
    float threshold = THRESHOLD_BASE + THRESHOLD_SLOPE * level;
    float gap =
        fminf(GAP_ODDS * beads_link_odds(list, lattices, lattice_count), GAP_MOST);
    float least =
        LEAST_UNLINKED + (LEAST_LINKED - LEAST_UNLINKED) * fmaxf(0, gap) / GAP_MOST;
    return (struct bead_costs){
        .level = level,
        .threshold = threshold,
        .least = fmaxf(least, threshold - 2 * PLACE_SHARE * fmaxf(0, gap)),
        .least_several = beads_least_several(list, level, share),
        .extra =
            EXTRA_BASE + EXTRA_SLOPE * level + EXTRA_RARITY * (COMMON_SHARE - share),
        .gap = gap,
        .length = LENGTH_COST / beads_vary(list, aligner->parts[0].meter),
    };
}

static size_t lattice_passages(const struct lattice *lattice)
{
    return (size_t)lattice->count[SIDE_LEFT] + lattice->count[SIDE_RIGHT];
}

static bool aligner_make_meters(struct aligner *aligner, struct error *err)
{
    bool ok = true;
    for (int p = 0; ok && p < PART_COUNT; p++) {
        struct part *part = &aligner->parts[p];
        if (p > 0 && part->first == part->end)
            continue; /* the first meter serves for what follows, too */
        part->meter = likeness_meter_new(&aligner->bags, &aligner->kin, err);
        ok = part->meter;
    }
    return ok;
}

static void aligner_free_meters(struct aligner *aligner)
{
    for (int p = 0; p < PART_COUNT; p++) {
        likeness_meter_free(aligner->parts[p].meter);
        aligner->parts[p].meter = NULL;
    }
}

/* The gaps go to the parts in order, half of their passages to each. */
static bool aligner_divide(struct aligner *aligner, struct error *err)
{
    const struct lattice_list *gaps = &aligner->gaps;
    size_t total = 0, before = 0, first_end = 0;
    for (size_t k = 0; k < gaps->count; k++)
        total += lattice_passages(&gaps->lattices[k]);
    bool is_large = total >= THREAD_LEAST_PASSAGES;
    while (first_end < gaps->count && (!is_large || before < total / 2))
        before += lattice_passages(&gaps->lattices[first_end++]);
    aligner->parts[0].end = aligner->parts[1].first = first_end;
    aligner->parts[1].end = gaps->count;
    aligner->searches = memory_new(gaps->count, sizeof *aligner->searches, err);
    for (int p = 0; p < PART_COUNT; p++)
        aligner->parts[p].aligner = aligner;
    return aligner->searches && aligner_make_meters(aligner, err);
}

static bool aligner_do_parts(struct aligner *aligner, task_function *run,
                             struct error *err)
{
    struct task task;
    task_start(&task, run, &aligner->parts[1], aligner->parts[1].meter);
    bool ok = run(&aligner->parts[0], err);
    return task_finish(&task, err) && ok;
}

static bool part_measure(void *context, struct error *err)
{
    struct part *part = context;
    struct aligner *aligner = part->aligner;
    bool ok = true;
    for (size_t k = part->first; ok && k < part->end; k++) {
        aligner->searches[k] = bead_search_new(&aligner->gaps.lattices[k],
                                               &aligner->bags, part->meter, err);
        ok = aligner->searches[k];
    }
    return ok;
}

static bool part_measure_again(void *context, struct error *err)
{
    const struct part *part = context;
    bool ok = true;
    for (size_t k = part->first; ok && k < part->end; k++)
        ok = bead_search_measure_again(part->aligner->searches[k], part->meter,
                                       part->aligner->kin.is_learned, err);
    return ok;
}

static bool part_search(void *context, struct error *err)
{
    struct part *part = context;
    const struct aligner *aligner = part->aligner;
    bool ok = true;
    part->beads.count = 0;
    for (size_t k = part->first; ok && k < part->end; k++) {
        size_t before = part->beads.count;
        ok = bead_search_run(aligner->searches[k], part->meter, &aligner->costs,
                             &part->beads, err);
        if (ok && aligner->is_learned)
            beads_drop_chance(&part->beads, before, &aligner->gaps.lattices[k],
                              &aligner->costs);
    }
    return ok;
}

static bool aligner_pass(struct aligner *aligner, struct error *err)
{
    struct bead_list *list = &aligner->beads;
    if (!aligner_do_parts(aligner, part_search, err))
        return false;
    list->count = aligner->settled_count;
    for (int p = 0; p < PART_COUNT; p++) {
        struct bead_list *found = &aligner->parts[p].beads;
        if (!memory_reserve(&list->beads, &list->capacity, list->count + found->count,
                            sizeof *list->beads, err))
            return false;
        if (found->count)
            memcpy(list->beads + list->count, found->beads,
                   found->count * sizeof *list->beads);
        list->count += found->count;
        free(found->beads);
        *found = (struct bead_list){0};
    }
    return true;
}

/* Nobody measures while words are learned: that takes as much memory as the meters. */
static bool aligner_learn_words(struct aligner *aligner, struct error *err)
{
    aligner_free_meters(aligner);
    return counterparts_learn(&aligner->kin, &aligner->bags, &aligner->beads, err) &&
           aligner_make_meters(aligner, err) &&
           (!aligner->kin.is_learned ||
            aligner_do_parts(aligner, part_measure_again, err));
}

static void aligner_forget_pairs(struct aligner *aligner)
{
    for (size_t k = 0; aligner->searches && k < aligner->gaps.count; k++)
        bead_search_free(aligner->searches[k]);
    free(aligner->searches);
    aligner->searches = NULL;
    likeness_meter_free(aligner->parts[1].meter);
    aligner->parts[1].meter = NULL;
    for (int p = 0; p < PART_COUNT; p++) {
        free(aligner->parts[p].beads.beads);
        aligner->parts[p].beads = (struct bead_list){0};
    }
}

static bool aligner_add_pinned(struct aligner *aligner, const struct bead_list *pinned,
                               struct error *err)
{
    bool ok = true;
    for (size_t k = 0; ok && pinned && k < pinned->count; k++) {
        struct bead bead = pinned->beads[k];
        likeness_meter_measure_bead(aligner->parts[0].meter, &bead);
        ok = bead_list_append(&aligner->beads, &bead, err);
    }
    return ok;
}

static bool aligner_group(struct aligner *aligner, struct grouping *grouping,
                          struct error *err)
{
    const struct bead_list *list = &aligner->beads;
    grouping->scores = memory_new(list->count, sizeof *grouping->scores, err);
    grouping->move_blocks = memory_new(list->count, sizeof *grouping->move_blocks, err);
    grouping->are_firm = memory_new(list->count, sizeof *grouping->are_firm, err);
    bool ok = grouping->scores && grouping->move_blocks && grouping->are_firm &&
              moves_number(&aligner->beads, &aligner->bags, grouping->move_blocks, err);
    for (int s = 0; ok && s < SIDE_COUNT; s++) {
        grouping->group_of[s] =
            bead_list_find_owners(list, s, aligner->bags.side[s].passage_count, err);
        ok = grouping->group_of[s];
    }
    if (!ok)
        return false;
    grouping->group_count = list->count;
    for (size_t b = 0; b < list->count; b++)
        grouping->are_firm[b] =
            !list->beads[b].weak[SIDE_LEFT] && !list->beads[b].weak[SIDE_RIGHT];
    link_scores_find(list, &aligner->bags, grouping->scores);
    return true;
}

/* Link what stands in the same place and is of the same sort, whatever its words. */
static bool aligner_join_places(struct aligner *aligner, const struct lattice *lattices,
                                size_t lattice_count, struct error *err)
{
    struct left_over left_over = {0};
    bool ok = left_over_init(&left_over, &aligner->beads, lattices, lattice_count,
                             &aligner->bags, aligner->parts[0].meter, err);
    if (ok && left_over_is_of_versions(&left_over))
        ok = headings_join(&left_over, err) &&
             furniture_join(&left_over, aligner->costs.threshold, err);
    left_over_clear(&left_over);
    return ok;
}

struct aligner *aligner_new(const struct passage_set *passages, struct error *err)
{
    struct aligner *aligner = memory_new(1, sizeof *aligner, err);
    if (!aligner)
        return NULL;
    aligner->passages = *passages;
    aligner->costs = first_costs;
    if (!bags_init(&aligner->bags, passages, err) ||
        !kin_list_init(&aligner->kin, &aligner->bags,
                       passages->documents[SIDE_LEFT]->lexicon, err)) {
        aligner_free(aligner);
        return NULL;
    }
    bags_forget_spread(&aligner->bags);
    return aligner;
}

void aligner_free(struct aligner *aligner)
{
    if (!aligner)
        return;
    aligner_forget_pairs(aligner);
    aligner_free_meters(aligner);
    kin_list_clear(&aligner->kin);
    bags_clear(&aligner->bags);
    lattice_list_clear(&aligner->gaps);
    free(aligner->beads.beads);
    free(aligner);
}

bool aligner_run(struct aligner *aligner, const struct lattice *lattices,
                 size_t lattice_count, const struct bead_list *pinned,
                 struct grouping *grouping, struct error *err)
{
    const struct passage_set *passages = &aligner->passages;
    bool ok = equal_passages_settle(passages, &aligner->bags, lattices, lattice_count,
                                    &aligner->beads, &aligner->gaps, err) &&
              aligner_divide(aligner, err);
    aligner->settled_count = aligner->beads.count;
    ok = ok && aligner_do_parts(aligner, part_measure, err) &&
         aligner_pass(aligner, err);
    if (ok) {
        aligner->costs = costs_learn(aligner, lattices, lattice_count);
        aligner->is_learned = true;
        ok = aligner_learn_words(aligner, err) && aligner_pass(aligner, err);
        aligner_forget_pairs(aligner);
        struct likeness_meter *meter = aligner->parts[0].meter;
        ok =
            ok && moves_drop_plugs(&aligner->beads, &aligner->bags, err) &&
            moves_uncross(&aligner->beads, &aligner->bags, meter, err) &&
            aligner_add_pinned(aligner, pinned, err) &&
            moves_rescue(&aligner->beads, &aligner->bags, meter, &aligner->costs,
                         err) &&
            moves_follow(&aligner->beads, &aligner->bags, meter, &aligner->costs,
                         err) &&
            beads_widen(&aligner->beads, &aligner->bags, meter, &aligner->costs, err) &&
            aligner_join_places(aligner, lattices, lattice_count, err) &&
            aligner_group(aligner, grouping, err);
    }
    if (ok)
        stray_marks_join(passages, aligner->beads.beads, grouping);
    return ok;
}
