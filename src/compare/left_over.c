/* left_over.c - passages that no bead has, linked for where they stand. */
#include "compare/left_over.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

static bool side_init(struct left_over_side *side, int which,
                      const struct left_over *left_over, const struct bags *bags,
                      struct error *err)
{
    uint32_t count = bags->side[which].passage_count;
    side->passages = &bags->side[which];
    side->owners = bead_list_find_owners(left_over->list, which, count, err);
    side->lattice_of = memory_new(count, sizeof *side->lattice_of, err);
    if (!side->owners || !side->lattice_of)
        return false;
    memset(side->lattice_of, 0xFF, count * sizeof *side->lattice_of);
    for (size_t k = 0; k < left_over->lattice_count; k++) {
        const struct lattice *lattice = &left_over->lattices[k];
        for (uint32_t p = 0; p < lattice->count[which]; p++)
            side->lattice_of[lattice->passages[which][p]] = (uint32_t)k;
    }
    return true;
}

bool left_over_init(struct left_over *left_over, struct bead_list *list,
                    const struct lattice *lattices, size_t lattice_count,
                    const struct bags *bags, struct likeness_meter *meter,
                    struct error *err)
{
    bool ok = true;
    left_over->list = list;
    left_over->lattices = lattices;
    left_over->lattice_count = lattice_count;
    left_over->meter = meter;
    for (int s = 0; ok && s < SIDE_COUNT; s++)
        ok = side_init(&left_over->sides[s], s, left_over, bags, err);
    return ok;
}

void left_over_clear(struct left_over *left_over)
{
    for (int s = 0; s < SIDE_COUNT; s++) {
        free(left_over->sides[s].owners);
        free(left_over->sides[s].lattice_of);
    }
}

static bool side_is_mostly_linked(const struct left_over_side *side)
{
    uint32_t linked = 0, alone = 0;
    for (uint32_t p = 0; p < side->passages->passage_count; p++)
        if (side_is_text(side, p)) {
            linked += side->owners[p] != INDEX_NONE;
            alone += side->owners[p] == INDEX_NONE;
        }
    return linked > alone;
}

bool left_over_is_of_versions(const struct left_over *left_over)
{
    return side_is_mostly_linked(&left_over->sides[SIDE_LEFT]) ||
           side_is_mostly_linked(&left_over->sides[SIDE_RIGHT]);
}

bool left_over_may_meet(const struct left_over *left_over, uint32_t left,
                        uint32_t right)
{
    uint32_t lattice = left_over->sides[SIDE_LEFT].lattice_of[left];
    return lattice != INDEX_NONE &&
           lattice == left_over->sides[SIDE_RIGHT].lattice_of[right];
}

bool left_over_link(struct left_over *left_over, uint32_t left, uint32_t right,
                    float least, struct error *err)
{
    struct bead bead = bead_of_two(left, right);
    likeness_meter_measure_bead(left_over->meter, &bead);
    if (bead.likeness < least)
        return true;
    bead.weak[SIDE_LEFT] = bead.weak[SIDE_RIGHT] = 1;
    for (int s = 0; s < SIDE_COUNT; s++)
        left_over->sides[s].owners[bead.members[s][0]] =
            (uint32_t)left_over->list->count;
    return bead_list_append(left_over->list, &bead, err);
}
