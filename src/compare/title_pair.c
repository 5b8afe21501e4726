/* title_pair.c - the headings at the top of both documents. */
#include "compare/title_pair.h"

/* Is it a heading that no bead has? */
static bool passage_is_lone_heading(const struct bead_list *list,
                                    const struct bags *bags, int side, uint32_t passage)
{
    const struct bag_side *passages = &bags->side[side];
    if (passage >= passages->passage_count ||
        bag_side_kind(passages, passage) != PARAGRAPH_HEADING)
        return false;
    for (size_t b = 0; b < list->count; b++)
        for (uint32_t m = 0; m < list->beads[b].count[side]; m++)
            if (list->beads[b].members[side][m] == passage)
                return false;
    return true;
}

/* Have most passages of either side a counterpart? Its title has none yet. */
static bool beads_tell_one_article(const struct bead_list *list,
                                   const struct bags *bags)
{
    bool is_one = false;
    for (int s = 0; s < SIDE_COUNT; s++) {
        uint32_t linked = 0;
        for (size_t b = 0; b < list->count; b++)
            linked += list->beads[b].count[s];
        is_one = is_one || linked > (bags->side[s].passage_count - 1) / 2;
    }
    return is_one;
}

/* Does a lattice begin with the first passages of both? */
static bool lattices_have_firsts(const struct lattice *lattices, size_t count)
{
    for (size_t k = 0; k < count; k++) {
        const struct lattice *lattice = &lattices[k];
        if (lattice->count[SIDE_LEFT] && lattice->count[SIDE_RIGHT] &&
            lattice->passages[SIDE_LEFT][0] == 0 &&
            lattice->passages[SIDE_RIGHT][0] == 0)
            return true;
    }
    return false;
}

bool titles_join(struct bead_list *list, const struct lattice *lattices,
                 size_t lattice_count, const struct bags *bags,
                 struct likeness_meter *meter, struct error *err)
{
    for (int s = 0; s < SIDE_COUNT; s++)
        if (!passage_is_lone_heading(list, bags, s, 0) ||
            passage_is_lone_heading(list, bags, s, 1))
            return true;
    if (!lattices_have_firsts(lattices, lattice_count) ||
        !beads_tell_one_article(list, bags))
        return true;
    struct bead bead = {.count = {1, 1}, .weak = {1, 1}};
    struct likeness likeness;
    likeness_meter_load(meter, bead.members[SIDE_LEFT], 1);
    likeness_meter_measure(meter, bead.members[SIDE_RIGHT], 1, &likeness);
    bead.likeness = likeness.whole;
    return bead_list_append(list, &bead, err);
}
