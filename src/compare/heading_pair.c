/* heading_pair.c - headings that are left over, and what stands around them. */
#include "compare/heading_pair.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

/* One side of the documents; INDEX_NONE: none. */
struct heading_side {
    const struct bag_side *passages;
    uint32_t *owners;     /* passage -> its bead */
    uint32_t *lattice_of; /* passage -> the lattice that has it */
};

static bool heading_side_init(struct heading_side *side, int which,
                              const struct bead_list *list,
                              const struct lattice *lattices, size_t lattice_count,
                              const struct bags *bags, struct error *err)
{
    uint32_t count = bags->side[which].passage_count;
    side->passages = &bags->side[which];
    side->owners = bead_list_find_owners(list, which, count, err);
    side->lattice_of = memory_new(count, sizeof *side->lattice_of, err);
    if (!side->owners || !side->lattice_of)
        return false;
    memset(side->lattice_of, 0xFF, count * sizeof *side->lattice_of);
    for (size_t k = 0; k < lattice_count; k++)
        for (uint32_t p = 0; p < lattices[k].count[which]; p++)
            side->lattice_of[lattices[k].passages[which][p]] = (uint32_t)k;
    return true;
}

static bool side_has_heading(const struct heading_side *side, uint32_t passage)
{
    return bag_side_kind(side->passages, passage) == PARAGRAPH_HEADING;
}

/* Have most passages of the side a counterpart? Headings say nothing of that: they may
 * all be written anew. */
static bool side_is_mostly_linked(const struct heading_side *side)
{
    uint32_t linked = 0, alone = 0;
    for (uint32_t p = 0; p < side->passages->passage_count; p++)
        if (!side_has_heading(side, p)) {
            linked += side->owners[p] != INDEX_NONE;
            alone += side->owners[p] == INDEX_NONE;
        }
    return linked > alone;
}

/* Is it a heading that nothing answers? */
static bool heading_is_left_over(const struct heading_side *side, uint32_t passage)
{
    return passage < side->passages->passage_count &&
           side->owners[passage] == INDEX_NONE && side_has_heading(side, passage);
}

/* How many such headings there are from a passage on. */
static uint32_t headings_count(const struct heading_side *side, uint32_t passage)
{
    uint32_t count = 0;
    while (heading_is_left_over(side, passage + count))
        count++;
    return count;
}

/* INDEX_NONE too where there is no such passage. */
static uint32_t side_owner(const struct heading_side *side, uint32_t passage)
{
    return passage < side->passages->passage_count ? side->owners[passage] : INDEX_NONE;
}

/* Where headings would stand on the right that stand in the place of those on the left:
 * at the beginning, or behind the counterpart of what stands before these. INDEX_NONE
 * if there is no such place. */
static uint32_t headings_find_place(const struct bead_list *list,
                                    const struct heading_side *left, uint32_t first)
{
    if (first == 0)
        return 0;
    uint32_t before = left->owners[first - 1];
    return before == INDEX_NONE ? INDEX_NONE
                                : bead_last(&list->beads[before], SIDE_RIGHT) + 1;
}

/* Does the same link stand behind the headings on both sides? */
static bool headings_end_together(const struct heading_side sides[SIDE_COUNT],
                                  uint32_t left, uint32_t right, uint32_t count)
{
    uint32_t behind = side_owner(&sides[SIDE_LEFT], left + count);
    return behind != INDEX_NONE &&
           behind == side_owner(&sides[SIDE_RIGHT], right + count);
}

static bool headings_link(struct bead_list *list, struct heading_side sides[SIDE_COUNT],
                          uint32_t left, uint32_t right, struct likeness_meter *meter,
                          struct error *err)
{
    struct bead bead = bead_of_two(left, right);
    likeness_meter_measure_bead(meter, &bead);
    bead.weak[SIDE_LEFT] = bead.weak[SIDE_RIGHT] = 1;
    for (int s = 0; s < SIDE_COUNT; s++)
        sides[s].owners[bead.members[s][0]] = (uint32_t)list->count;
    return bead_list_append(list, &bead, err);
}

/* Those that are all that a lattice has. */
static bool headings_join_alone(struct bead_list *list,
                                struct heading_side sides[SIDE_COUNT],
                                const struct lattice *lattices, size_t lattice_count,
                                struct likeness_meter *meter, struct error *err)
{
    bool ok = true;
    for (size_t k = 0; ok && k < lattice_count; k++) {
        const struct lattice *lattice = &lattices[k];
        if (lattice->count[SIDE_LEFT] != 1 || lattice->count[SIDE_RIGHT] != 1)
            continue;
        uint32_t left = lattice->passages[SIDE_LEFT][0];
        uint32_t right = lattice->passages[SIDE_RIGHT][0];
        if (heading_is_left_over(&sides[SIDE_LEFT], left) &&
            heading_is_left_over(&sides[SIDE_RIGHT], right))
            ok = headings_link(list, sides, left, right, meter, err);
    }
    return ok;
}

/* May it be a kicker, as stands above a title: "Politics"? */
static bool heading_is_brief(const struct heading_side *side, uint32_t heading)
{
    enum { KICKER_MOST_WORDS = 2 };
    uint32_t words = 0;
    for (uint32_t k = side->passages->starts[heading];
         k < side->passages->starts[heading + 1]; k++)
        words += side->passages->counts[k];
    return words <= KICKER_MOST_WORDS;
}

/* How many headings from these on answer each other: all, if there are as many; else at
 * the top the first of each, since a title stands above what else is said there. */
static uint32_t headings_count_pairs(const struct heading_side sides[SIDE_COUNT],
                                     uint32_t left, uint32_t right)
{
    uint32_t left_count = headings_count(&sides[SIDE_LEFT], left);
    uint32_t right_count = headings_count(&sides[SIDE_RIGHT], right);
    if (left > 0)
        return left_count == right_count &&
                       headings_end_together(sides, left, right, left_count)
                   ? left_count
                   : 0;
    if (left_count == right_count)
        return left_count;
    bool are_titles = left_count && right_count &&
                      !heading_is_brief(&sides[SIDE_LEFT], left) &&
                      !heading_is_brief(&sides[SIDE_RIGHT], right);
    return are_titles ? 1 : 0;
}

/* One after another: those with which the documents begin, or between the same two
 * links. */
static bool headings_join_run(struct bead_list *list,
                              struct heading_side sides[SIDE_COUNT], uint32_t left,
                              struct likeness_meter *meter, struct error *err)
{
    uint32_t right = headings_find_place(list, &sides[SIDE_LEFT], left);
    uint32_t count = headings_count_pairs(sides, left, right);
    bool ok = true;
    for (uint32_t k = 0; ok && k < count; k++) {
        uint32_t lattice = sides[SIDE_LEFT].lattice_of[left + k];
        if (lattice != INDEX_NONE && lattice == sides[SIDE_RIGHT].lattice_of[right + k])
            ok = headings_link(list, sides, left + k, right + k, meter, err);
    }
    return ok;
}

bool headings_join(struct bead_list *list, const struct lattice *lattices,
                   size_t lattice_count, const struct bags *bags,
                   struct likeness_meter *meter, struct error *err)
{
    struct heading_side sides[SIDE_COUNT] = {0};
    const struct heading_side *left = &sides[SIDE_LEFT];
    bool ok = true;
    for (int s = 0; ok && s < SIDE_COUNT; s++)
        ok = heading_side_init(&sides[s], s, list, lattices, lattice_count, bags, err);
    if (ok &&
        (side_is_mostly_linked(left) || side_is_mostly_linked(&sides[SIDE_RIGHT]))) {
        ok = headings_join_alone(list, sides, lattices, lattice_count, meter, err);
        uint32_t count;
        for (uint32_t p = 0; ok && p < left->passages->passage_count; p += count + 1) {
            count = headings_count(left, p);
            ok = !count || headings_join_run(list, sides, p, meter, err);
        }
    }
    for (int s = 0; s < SIDE_COUNT; s++) {
        free(sides[s].owners);
        free(sides[s].lattice_of);
    }
    return ok;
}
