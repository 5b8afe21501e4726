/* bead_widen.c - left-over text that the link beside it explains. */
#include "compare/bead_widen.h"

#include "base/memory.h"
#include "compare/bead_reach.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* What a question must share with its answer, in words of mean weight: it is short, and
 * its answer stands behind it. */
#define ASKED_WORDS 0.5f

/* A bead with one more passage. */
struct widening {
    struct bead bead;
    float cover; /* of that passage */
};

static void bead_add_end(struct bead *bead, int side, uint32_t passage)
{
    uint32_t *members = bead->members[side];
    uint32_t at = passage < members[0] ? 0 : bead->count[side];
    memmove(members + at + 1, members + at, (bead->count[side] - at) * sizeof *members);
    members[at] = passage;
    bead->count[side]++;
}

static bool side_is_running_text(const struct bag_side *side, uint32_t passage)
{
    return bag_side_kind(side, passage) == PARAGRAPH_BODY &&
           bag_side_furniture(side, passage) == FURNITURE_NONE;
}

/* Was it, perhaps, run together from several? */
static bool side_may_be_several(const struct bag_side *side, uint32_t passage)
{
    return side_is_running_text(side, passage) && bag_side_has_several(side, passage);
}

/* Is there a bead to which the passage may belong, and is it more likely than what was
 * found before? */
static void widening_try(struct widening *best, const struct bead_list *list,
                         size_t bead, int side, uint32_t passage,
                         const struct bags *bags, struct likeness_meter *meter,
                         const struct bead_costs *costs)
{
    struct bead narrow = list->beads[bead], wide = narrow;
    if (narrow.count[side] == BEAD_SIDE_LIMIT || narrow.count[!side] != 1 ||
        !side_may_be_several(&bags->side[!side], narrow.members[!side][0]))
        return;
    bead_add_end(&wide, side, passage);
    const struct likeness after = likeness_meter_measure_bead(meter, &wide);
    uint32_t at = wide.members[side][0] == passage ? 0 : wide.count[side] - 1u;
    float cover = after.cover[side][at];
    bool is_asked = at == 0 && bags->side[side].sorts[passage].asks;
    float least = is_asked ? 0 : costs->threshold - PLACE_SHARE * fmaxf(costs->gap, 0);
    if (cover < fmaxf(least, LEAST_LIKENESS) || cover <= best->cover)
        return;
    const struct likeness before = likeness_meter_measure_bead(meter, &narrow);
    float words = is_asked ? ASKED_WORDS : 1;
    if (after.shared - before.shared >= words * bags->mean_weight)
        *best = (struct widening){wide, cover};
}

bool beads_widen(struct bead_list *list, const struct bags *bags,
                 struct likeness_meter *meter, const struct bead_costs *costs,
                 struct error *err)
{
    bool ok = true;
    for (int s = 0; ok && s < SIDE_COUNT; s++) {
        const struct bag_side *side = &bags->side[s];
        uint32_t *owners = bead_list_find_owners(list, s, side->passage_count, err);
        ok = owners;
        for (uint32_t p = 0; ok && p < side->passage_count; p++) {
            struct widening best = {0};
            if (owners[p] != INDEX_NONE || !side_is_running_text(side, p))
                continue;
            if (p > 0 && owners[p - 1] != INDEX_NONE)
                widening_try(&best, list, owners[p - 1], s, p, bags, meter, costs);
            if (p + 1 < side->passage_count && owners[p + 1] != INDEX_NONE)
                widening_try(&best, list, owners[p + 1], s, p, bags, meter, costs);
            if (best.cover > 0) {
                owners[p] = owners[best.bead.members[s][0] == p ? p + 1 : p - 1];
                list->beads[owners[p]] = best.bead;
            }
        }
        free(owners);
    }
    return ok;
}
