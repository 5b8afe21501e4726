/* move.c - finding what moved, and telling moved runs from the text they passed. */
#include "compare/move.h"

#include "base/memory.h"
#include "compare/ascent.h"

#include <math.h>
#include <stdlib.h>

/*
 * What two passages far apart must share: of their weight; and in all, in the unit of
 * bags (logarithms of rarity), times their likeness, so that a short passage must be
 * nearly equal while a long one may be reworded. The more pairs of passages there are,
 * the more two of them share by chance: the logarithm of their number is added, up to
 * the most that is asked for.
 */
#define MOVE_LIKENESS      0.25f
#define MOVE_EVIDENCE      3.0f
#define MOVE_EVIDENCE_MOST 10.0f

/* Passages that are all but equal need no more than to be this long, in words of mean
 * weight: in a short text no word is rare enough for the above. */
#define MOVE_LIKENESS_EQUAL 0.9f
#define MOVE_WORDS_EQUAL    6.0f

/* Two of two are crossed if what lies straight ahead is less alike than this part of
 * what lies across. */
#define MOVE_STRAIGHT_MOST 0.5f

/* Once the best are linked, others become each other's best. */
enum {
    ORDERED_ROUNDS = 3, /* of moved runs, each run in order in itself */
    PAIR_ROUNDS = 2,    /* of single passages */
};

/* What passages that moved are sought by. */
struct rescue {
    struct bead_list *list;
    const struct bags *bags;
    struct likeness_meter *meter;
    const struct bead_costs *costs;
    uint32_t *unlinked[SIDE_COUNT]; /* with room for all passages */
};

/* Appends beads that are sure wherever they stand; their likeness is measured. */
typedef bool rescue_function(const struct rescue *rescue, const struct lattice *lattice,
                             struct error *err);

/* That it stands elsewhere is no news. */
static bool passage_is_plug(const struct bag_side *side, uint32_t passage)
{
    enum furniture furniture = bag_side_furniture(side, passage);
    return furniture == FURNITURE_PLUG || furniture == FURNITURE_SIGNPOST;
}

/* Passages without a link, and those that only their place put into one; no plugs. */
static bool beads_list_unlinked(const struct bead_list *list, const struct bags *bags,
                                int side, uint32_t *unlinked, uint32_t *count,
                                struct error *err)
{
    const struct bag_side *passages = &bags->side[side];
    bool *is_linked = memory_new(passages->passage_count, sizeof *is_linked, err);
    if (!is_linked)
        return false;
    for (size_t b = 0; b < list->count; b++)
        for (uint32_t m = 0; m < list->beads[b].count[side]; m++)
            is_linked[list->beads[b].members[side][m]] =
                !(list->beads[b].weak[side] >> m & 1);
    *count = 0;
    for (uint32_t p = 0; p < passages->passage_count; p++)
        if (!is_linked[p] && passages->starts[p + 1] > passages->starts[p] &&
            !passage_is_plug(passages, p))
            unlinked[(*count)++] = p;
    free(is_linked);
    return true;
}

static float bags_count_pairs(const struct bags *bags)
{
    return (float)bags->side[SIDE_LEFT].passage_count *
           (float)bags->side[SIDE_RIGHT].passage_count;
}

/* pairs  of passages among which it was found */
static bool bead_is_sure_anywhere(const struct likeness *likeness,
                                  const struct bags *bags, float pairs)
{
    float evidence = fminf(MOVE_EVIDENCE + logf(pairs), MOVE_EVIDENCE_MOST);
    if (likeness->whole >= MOVE_LIKENESS_EQUAL)
        evidence = fminf(evidence, MOVE_WORDS_EQUAL * bags->mean_weight);
    return likeness->whole >= MOVE_LIKENESS &&
           likeness->whole * likeness->shared >= evidence;
}

static bool bead_measure(struct bead *bead, const struct bags *bags,
                         struct likeness_meter *meter)
{
    const struct likeness likeness = likeness_meter_measure_bead(meter, bead);
    return bead_is_sure_anywhere(&likeness, bags, bags_count_pairs(bags));
}

/* Is there a paragraph of several sentences in it? */
static bool bead_has_paragraph(const struct bead *bead, const struct bags *bags)
{
    bool has_paragraph = false;
    for (int s = 0; s < SIDE_COUNT; s++)
        for (uint32_t m = 0; m < bead->count[s]; m++)
            has_paragraph = has_paragraph ||
                            bag_side_has_several(&bags->side[s], bead->members[s][m]);
    return has_paragraph;
}

/*
 * The same of a bead of what is left over. Of paragraphs what has a counterpart was no
 * choice any more. Sentences of one article share more than chance would have it, and
 * are held to all pairs; so is what is of different sorts.
 */
static bool rescue_measure(const struct rescue *rescue, const struct lattice *lattice,
                           struct bead *bead)
{
    const struct bags *bags = rescue->bags;
    const uint32_t *const members[SIDE_COUNT] = {bead->members[SIDE_LEFT],
                                                 bead->members[SIDE_RIGHT]};
    const struct likeness likeness = likeness_meter_measure_bead(rescue->meter, bead);
    float pairs =
        bead_has_paragraph(bead, bags) && !bags_clash(bags, members, bead->count)
            ? (float)lattice->count[SIDE_LEFT] * (float)lattice->count[SIDE_RIGHT]
            : bags_count_pairs(bags);
    return bead_is_sure_anywhere(&likeness, bags, pairs);
}

/* Two passages that changed places look like one bead of two and two to a path that
 * cannot cross itself. They are told from a bead by being alike crosswise alone. */
static bool bead_uncross(struct bead_list *list, size_t index, const struct bags *bags,
                         struct likeness_meter *meter, struct error *err)
{
    const struct bead whole = list->beads[index];
    struct bead crossed[SIDE_COUNT];
    float crosswise = 1, straight = 0;
    bool is_sure = false;
    if (whole.count[SIDE_LEFT] != 2 || whole.count[SIDE_RIGHT] != 2)
        return true;
    for (int k = 0; k < SIDE_COUNT; k++) {
        struct bead ahead =
            bead_of_two(whole.members[SIDE_LEFT][k], whole.members[SIDE_RIGHT][k]);
        crossed[k] =
            bead_of_two(whole.members[SIDE_LEFT][k], whole.members[SIDE_RIGHT][!k]);
        is_sure = bead_measure(&crossed[k], bags, meter) || is_sure;
        bead_measure(&ahead, bags, meter);
        crosswise = fminf(crosswise, crossed[k].likeness);
        straight = fmaxf(straight, ahead.likeness);
    }
    if (!is_sure ||
        (crosswise < MOVE_LIKENESS_EQUAL &&
         (crosswise < MOVE_LIKENESS || straight > MOVE_STRAIGHT_MOST * crosswise)))
        return true;
    list->beads[index] = crossed[0];
    return bead_list_append(list, &crossed[1], err);
}

/* The beads from `first` on. */
static bool beads_uncross(struct bead_list *list, size_t first, const struct bags *bags,
                          struct likeness_meter *meter, struct error *err)
{
    bool ok = true;
    for (size_t b = first, count = list->count; ok && b < count; b++)
        ok = bead_uncross(list, b, bags, meter, err);
    return ok;
}

/* What is left over in order: the best path through it, of which the sure beads stay.
 */
static bool rescue_in_order(const struct rescue *rescue, const struct lattice *lattice,
                            struct error *err)
{
    struct bead_list *list = rescue->list;
    size_t first = list->count, kept = first;
    struct bead_search *search =
        bead_search_new(lattice, rescue->bags, rescue->meter, err);
    bool ok =
        search && bead_search_run(search, rescue->meter, rescue->costs, list, err);
    bead_search_free(search);
    if (!ok)
        return false;
    for (size_t b = first; b < list->count; b++)
        if (rescue_measure(rescue, lattice, &list->beads[b]))
            list->beads[kept++] = list->beads[b];
    list->count = kept;
    return beads_uncross(list, first, rescue->bags, rescue->meter, err);
}

/* Each other's best, in whatever order. */
static bool rescue_pairs(const struct rescue *rescue, const struct lattice *lattice,
                         struct error *err)
{
    struct rare_match *matches =
        memory_new(lattice->count[SIDE_LEFT], sizeof *matches, err);
    bool ok = matches && rare_matches_find(matches, lattice, rescue->bags, err);
    for (uint32_t row = 0; ok && row < lattice->count[SIDE_LEFT]; row++) {
        if (matches[row].column == INDEX_NONE)
            continue;
        struct bead bead =
            bead_of_two(lattice->passages[SIDE_LEFT][row],
                        lattice->passages[SIDE_RIGHT][matches[row].column]);
        if (rescue_measure(rescue, lattice, &bead))
            ok = bead_list_append(rescue->list, &bead, err);
    }
    free(matches);
    return ok;
}

static void bead_remove(struct bead *bead, int side, uint32_t at)
{
    uint8_t low = (uint8_t)((1u << at) - 1);
    bead->weak[side] =
        (uint8_t)((bead->weak[side] & low) | (bead->weak[side] >> 1 & ~low));
    bead->count[side]--;
    for (uint32_t m = at; m < bead->count[side]; m++)
        bead->members[side][m] = bead->members[side][m + 1];
}

/* Returns whether the bead had any of them. */
static bool bead_give_up(struct bead *bead, bool *const is_taken[SIDE_COUNT])
{
    bool had_any = false;
    for (int s = 0; s < SIDE_COUNT; s++)
        for (uint32_t m = bead->count[s]; m-- > 0;)
            if (is_taken[s][bead->members[s][m]]) {
                bead_remove(bead, s, m);
                had_any = true;
            }
    return had_any;
}

/* What the beads from `first` on hold leaves those before, where only its place had put
 * it; a bead of which no side is left goes. */
static bool beads_settle_weak(struct bead_list *list, size_t first,
                              const struct bags *bags, struct likeness_meter *meter,
                              struct error *err)
{
    bool *is_taken[SIDE_COUNT] = {0};
    size_t kept = 0;
    bool ok = true;
    for (int s = 0; s < SIDE_COUNT; s++) {
        is_taken[s] = memory_new(bags->side[s].passage_count, sizeof **is_taken, err);
        ok = ok && is_taken[s];
        for (size_t b = first; ok && b < list->count; b++)
            for (uint32_t m = 0; m < list->beads[b].count[s]; m++)
                is_taken[s][list->beads[b].members[s][m]] = true;
    }
    for (size_t b = 0; ok && b < list->count; b++) {
        struct bead *bead = &list->beads[b];
        bool is_changed = b < first && bead_give_up(bead, is_taken);
        if (!bead->count[SIDE_LEFT] || !bead->count[SIDE_RIGHT])
            continue;
        if (is_changed)
            bead_measure(bead, bags, meter);
        list->beads[kept++] = *bead;
    }
    if (ok)
        list->count = kept;
    free(is_taken[SIDE_LEFT]);
    free(is_taken[SIDE_RIGHT]);
    return ok;
}

bool moves_uncross(struct bead_list *list, const struct bags *bags,
                   struct likeness_meter *meter, struct error *err)
{
    return beads_uncross(list, 0, bags, meter, err);
}

/* Search what is left over again and again, while anything is found. */
static bool rescue_rounds(struct rescue *rescue, rescue_function *search,
                          int round_count, struct error *err)
{
    struct bead_list *list = rescue->list;
    bool ok = true, is_any_found = true;
    for (int round = 0; ok && is_any_found && round < round_count; round++) {
        struct lattice lattice = {
            .passages = {rescue->unlinked[SIDE_LEFT], rescue->unlinked[SIDE_RIGHT]},
        };
        size_t before = list->count;
        for (int s = 0; ok && s < SIDE_COUNT; s++)
            ok = beads_list_unlinked(list, rescue->bags, s, rescue->unlinked[s],
                                     &lattice.count[s], err);
        if (!lattice.count[SIDE_LEFT] || !lattice.count[SIDE_RIGHT])
            break;
        ok = ok && search(rescue, &lattice, err);
        is_any_found = list->count > before;
        ok = ok && beads_settle_weak(list, before, rescue->bags, rescue->meter, err);
    }
    return ok;
}

bool moves_rescue(struct bead_list *list, const struct bags *bags,
                  struct likeness_meter *meter, const struct bead_costs *costs,
                  struct error *err)
{
    struct rescue rescue = {.list = list, .bags = bags, .meter = meter, .costs = costs};
    bool ok = true;
    for (int s = 0; s < SIDE_COUNT; s++) {
        rescue.unlinked[s] =
            memory_new(bags->side[s].passage_count, sizeof **rescue.unlinked, err);
        ok = ok && rescue.unlinked[s];
    }
    ok = ok && rescue_rounds(&rescue, rescue_in_order, ORDERED_ROUNDS, err) &&
         rescue_rounds(&rescue, rescue_pairs, PAIR_ROUNDS, err);
    free(rescue.unlinked[SIDE_LEFT]);
    free(rescue.unlinked[SIDE_RIGHT]);
    return ok;
}

static int compare_beads(const void *a, const void *b)
{
    uint32_t x = ((const struct bead *)a)->members[SIDE_LEFT][0];
    uint32_t y = ((const struct bead *)b)->members[SIDE_LEFT][0];
    return x < y ? -1 : x > y;
}

static void beads_number_blocks(const struct bead_list *list, const bool *in_order,
                                uint32_t *move_blocks)
{
    uint32_t block_count = 0;
    for (size_t b = 0; b < list->count; b++) {
        bool goes_on = b > 0 && !in_order[b] && !in_order[b - 1] &&
                       bead_is_followed(&list->beads[b - 1], &list->beads[b]);
        if (in_order[b])
            move_blocks[b] = INDEX_NONE;
        else
            move_blocks[b] = goes_on ? move_blocks[b - 1] : block_count++;
    }
}

/* Sort the beads by left place, and find the heaviest ascending part of them. */
static bool beads_find_order(struct bead_list *list, const struct bags *bags,
                             bool *in_order, struct error *err)
{
    uint32_t *places = memory_new(list->count, sizeof *places, err);
    float *weights = memory_new(list->count, sizeof *weights, err);
    bool ok = places && weights;
    if (ok && list->count)
        qsort(list->beads, list->count, sizeof *list->beads, compare_beads);
    for (size_t b = 0; ok && b < list->count; b++) {
        const struct bead *bead = &list->beads[b];
        places[b] = bead->members[SIDE_RIGHT][0];
        for (int s = 0; s < SIDE_COUNT; s++)
            for (uint32_t m = 0; m < bead->count[s]; m++)
                weights[b] += bags->side[s].weights[bead->members[s][m]];
    }
    ok = ok && ascent_find(places, weights, list->count,
                           bags->side[SIDE_RIGHT].passage_count, in_order, err);
    free(places);
    free(weights);
    return ok;
}

bool moves_drop_plugs(struct bead_list *list, const struct bags *bags,
                      struct error *err)
{
    bool *in_order = memory_new(list->count, sizeof *in_order, err);
    bool ok = in_order && beads_find_order(list, bags, in_order, err);
    size_t kept = 0;
    for (size_t b = 0; ok && b < list->count; b++) {
        const struct bead *bead = &list->beads[b];
        bool is_plug = false;
        for (int s = 0; s < SIDE_COUNT; s++)
            is_plug = is_plug || passage_is_plug(&bags->side[s], bead->members[s][0]);
        if (in_order[b] || !is_plug)
            list->beads[kept++] = list->beads[b];
    }
    if (ok)
        list->count = kept;
    free(in_order);
    return ok;
}

bool moves_number(struct bead_list *list, const struct bags *bags,
                  uint32_t *move_blocks, struct error *err)
{
    bool *in_order = memory_new(list->count, sizeof *in_order, err);
    bool ok = in_order && beads_find_order(list, bags, in_order, err);
    if (ok)
        beads_number_blocks(list, in_order, move_blocks);
    free(in_order);
    return ok;
}
