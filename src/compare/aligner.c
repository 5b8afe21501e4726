/* aligner.c - two passes of the best path, a rescue of what moved, and the links. */
#include "compare/aligner.h"

#include "base/memory.h"
#include "compare/equal_passages.h"
#include "compare/link_score.h"
#include "compare/move.h"
#include "compare/stray_marks.h"
#include "compare/word_counterpart.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* The first pass knows nothing of the pair yet. */
static const struct bead_costs first_costs = {
    .threshold = 0.15f,
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

struct aligner {
    struct bags bags;
    struct kin_list kin;
    struct likeness_meter *meter;
    struct bead_costs costs;
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
        if (bead->count[SIDE_LEFT] + bead->count[SIDE_RIGHT] > 2 || bead->likeness >= 1)
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
        several +=
            list->beads[b].count[SIDE_LEFT] + list->beads[b].count[SIDE_RIGHT] > 2;
    }
    float share = several / (count + PRIOR_BEADS);
    return (struct bead_costs){
        .threshold = THRESHOLD_BASE + THRESHOLD_SLOPE * level,
        .extra =
            EXTRA_BASE + EXTRA_SLOPE * level + EXTRA_RARITY * (COMMON_SHARE - share),
        .gap =
            fminf(GAP_ODDS * beads_link_odds(list, lattices, lattice_count), GAP_MOST),
        .length = LENGTH_COST / beads_vary(list, aligner->meter),
    };
}

static bool aligner_measure(struct aligner *aligner, struct error *err)
{
    aligner->searches = memory_new(aligner->gaps.count, sizeof *aligner->searches, err);
    bool ok = aligner->searches != NULL;
    for (size_t k = 0; ok && k < aligner->gaps.count; k++) {
        aligner->searches[k] = bead_search_new(&aligner->gaps.lattices[k],
                                               &aligner->bags, aligner->meter, err);
        ok = aligner->searches[k];
    }
    return ok;
}

static bool aligner_pass(struct aligner *aligner, struct error *err)
{
    bool ok = true;
    aligner->beads.count = aligner->settled_count;
    for (size_t k = 0; ok && k < aligner->gaps.count; k++)
        ok = bead_search_run(aligner->searches[k], &aligner->costs, &aligner->beads,
                             err);
    return ok;
}

static bool aligner_learn_words(struct aligner *aligner, struct error *err)
{
    if (!counterparts_learn(&aligner->kin, &aligner->bags, &aligner->beads, err))
        return false;
    for (size_t k = 0; aligner->kin.is_learned && k < aligner->gaps.count; k++)
        bead_search_measure_again(aligner->searches[k], aligner->kin.is_learned);
    return true;
}

static void aligner_forget_pairs(struct aligner *aligner)
{
    for (size_t k = 0; aligner->searches && k < aligner->gaps.count; k++)
        bead_search_free(aligner->searches[k]);
    free(aligner->searches);
    aligner->searches = NULL;
}

static bool aligner_add_pinned(struct aligner *aligner, const struct bead_list *pinned,
                               struct error *err)
{
    bool ok = true;
    for (size_t k = 0; ok && pinned && k < pinned->count; k++) {
        struct bead bead = pinned->beads[k];
        struct likeness likeness;
        likeness_meter_load(aligner->meter, bead.members[SIDE_LEFT],
                            bead.count[SIDE_LEFT]);
        likeness_meter_measure(aligner->meter, bead.members[SIDE_RIGHT],
                               bead.count[SIDE_RIGHT], &likeness);
        bead.likeness = likeness.whole;
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
    bool ok = grouping->scores && grouping->move_blocks;
    for (int s = 0; s < SIDE_COUNT; s++) {
        size_t count = aligner->bags.side[s].passage_count;
        grouping->group_of[s] = memory_new(count, sizeof **grouping->group_of, err);
        if (!grouping->group_of[s])
            return false;
        memset(grouping->group_of[s], 0xFF, count * sizeof **grouping->group_of);
    }
    ok =
        ok && moves_number(&aligner->beads, &aligner->bags, grouping->move_blocks, err);
    if (!ok)
        return false;
    grouping->group_count = list->count;
    link_scores_find(list, &aligner->bags, grouping->scores);
    for (size_t b = 0; b < list->count; b++) {
        for (int s = 0; s < SIDE_COUNT; s++)
            for (uint32_t m = 0; m < list->beads[b].count[s]; m++)
                grouping->group_of[s][list->beads[b].members[s][m]] = (uint32_t)b;
    }
    return true;
}

bool aligner_run(const struct passage_set *passages, const struct lattice *lattices,
                 size_t lattice_count, const struct bead_list *pinned,
                 struct grouping *grouping, struct error *err)
{
    struct aligner aligner = {.costs = first_costs};
    bool ok = bags_init(&aligner.bags, passages, err) &&
              kin_list_init(&aligner.kin, &aligner.bags,
                            passages->documents[SIDE_LEFT]->lexicon, err) &&
              (aligner.meter = likeness_meter_new(&aligner.bags, &aligner.kin, err)) &&
              equal_passages_settle(passages, &aligner.bags, lattices, lattice_count,
                                    &aligner.beads, &aligner.gaps, err);
    aligner.settled_count = aligner.beads.count;
    ok = ok && aligner_measure(&aligner, err) && aligner_pass(&aligner, err);
    if (ok) {
        aligner.costs = costs_learn(&aligner, lattices, lattice_count);
        ok = aligner_learn_words(&aligner, err) && aligner_pass(&aligner, err);
        aligner_forget_pairs(&aligner);
        ok = ok && aligner_add_pinned(&aligner, pinned, err) &&
             moves_rescue(&aligner.beads, &aligner.bags, aligner.meter, &aligner.costs,
                          err) &&
             aligner_group(&aligner, grouping, err);
    }
    if (ok)
        stray_marks_join(passages, aligner.beads.beads, grouping);
    aligner_forget_pairs(&aligner);
    likeness_meter_free(aligner.meter);
    kin_list_clear(&aligner.kin);
    bags_clear(&aligner.bags);
    lattice_list_clear(&aligner.gaps);
    free(aligner.beads.beads);
    return ok;
}

void grouping_clear(struct grouping *grouping)
{
    free(grouping->scores);
    free(grouping->move_blocks);
    for (int s = 0; s < SIDE_COUNT; s++)
        free(grouping->group_of[s]);
    *grouping = (struct grouping){0};
}
