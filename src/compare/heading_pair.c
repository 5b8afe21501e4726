/* heading_pair.c - headings that are left over, and what stands around them. */
#include "compare/heading_pair.h"

/* Is it a heading that nothing answers? */
static bool heading_is_left_over(const struct left_over_side *side, uint32_t passage)
{
    return side_is_left_over(side, passage) &&
           bag_side_kind(side->passages, passage) == PARAGRAPH_HEADING &&
           bag_side_furniture(side->passages, passage) == FURNITURE_NONE;
}

/* How many such headings there are from a passage on. */
static uint32_t headings_count(const struct left_over_side *side, uint32_t passage)
{
    uint32_t count = 0;
    while (heading_is_left_over(side, passage + count))
        count++;
    return count;
}

/* INDEX_NONE too where there is no such passage. */
static uint32_t side_owner(const struct left_over_side *side, uint32_t passage)
{
    return passage < side->passages->passage_count ? side->owners[passage] : INDEX_NONE;
}

/* Where the headings at the top begin: at the titles, or where both have one above them
 * that nothing answers, at these. Without titles at the first passage. */
static uint32_t headings_find_top(const struct left_over_side sides[SIDE_COUNT],
                                  int side)
{
    uint32_t tops[SIDE_COUNT] = {sides[SIDE_LEFT].passages->title,
                                 sides[SIDE_RIGHT].passages->title};
    if (tops[SIDE_LEFT] == INDEX_NONE || tops[SIDE_RIGHT] == INDEX_NONE)
        return 0;
    while (tops[SIDE_LEFT] && tops[SIDE_RIGHT] &&
           heading_is_left_over(&sides[SIDE_LEFT], tops[SIDE_LEFT] - 1) &&
           heading_is_left_over(&sides[SIDE_RIGHT], tops[SIDE_RIGHT] - 1))
        for (int s = 0; s < SIDE_COUNT; s++)
            tops[s]--;
    return tops[side];
}

/* Where headings would stand on the right that stand in the place of those on the left:
 * at the top, or behind the counterpart of what stands before these. INDEX_NONE if
 * there is no such place. */
static uint32_t headings_find_place(const struct bead_list *list,
                                    const struct left_over_side sides[SIDE_COUNT],
                                    uint32_t first)
{
    const struct left_over_side *left = &sides[SIDE_LEFT];
    if (first == headings_find_top(sides, SIDE_LEFT))
        return headings_find_top(sides, SIDE_RIGHT);
    if (first == 0)
        return INDEX_NONE;
    uint32_t before = left->owners[first - 1];
    return before == INDEX_NONE ? INDEX_NONE
                                : bead_last(&list->beads[before], SIDE_RIGHT) + 1;
}

/* Does the same link stand behind the headings on both sides? */
static bool headings_end_together(const struct left_over_side sides[SIDE_COUNT],
                                  uint32_t left, uint32_t right, uint32_t count)
{
    uint32_t behind = side_owner(&sides[SIDE_LEFT], left + count);
    return behind != INDEX_NONE &&
           behind == side_owner(&sides[SIDE_RIGHT], right + count);
}

/* Those that are all that a lattice has. */
static bool headings_join_alone(struct left_over *left_over, struct error *err)
{
    const struct left_over_side *sides = left_over->sides;
    bool ok = true;
    for (size_t k = 0; ok && k < left_over->lattice_count; k++) {
        const struct lattice *lattice = &left_over->lattices[k];
        if (lattice->count[SIDE_LEFT] != 1 || lattice->count[SIDE_RIGHT] != 1)
            continue;
        uint32_t left = lattice->passages[SIDE_LEFT][0];
        uint32_t right = lattice->passages[SIDE_RIGHT][0];
        if (heading_is_left_over(&sides[SIDE_LEFT], left) &&
            heading_is_left_over(&sides[SIDE_RIGHT], right))
            ok = left_over_link(left_over, left, right, 0, err);
    }
    return ok;
}

/* May it be a kicker, as stands above a title: "Politics"? */
static bool heading_is_brief(const struct left_over_side *side, uint32_t heading)
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
static uint32_t headings_count_pairs(const struct left_over_side sides[SIDE_COUNT],
                                     uint32_t left, uint32_t right)
{
    uint32_t left_count = headings_count(&sides[SIDE_LEFT], left);
    uint32_t right_count = headings_count(&sides[SIDE_RIGHT], right);
    if (left != headings_find_top(sides, SIDE_LEFT))
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
static bool headings_join_run(struct left_over *left_over, uint32_t left,
                              struct error *err)
{
    const struct left_over_side *sides = left_over->sides;
    uint32_t right = headings_find_place(left_over->list, sides, left);
    uint32_t count = headings_count_pairs(sides, left, right);
    bool ok = true;
    for (uint32_t k = 0; ok && k < count; k++)
        if (left_over_may_meet(left_over, left + k, right + k))
            ok = left_over_link(left_over, left + k, right + k, 0, err);
    return ok;
}

bool headings_join(struct left_over *left_over, struct error *err)
{
    const struct left_over_side *left = &left_over->sides[SIDE_LEFT];
    bool ok = headings_join_alone(left_over, err) &&
              headings_join_run(left_over,
                                headings_find_top(left_over->sides, SIDE_LEFT), err);
    uint32_t count;
    for (uint32_t p = 0; ok && p < left->passages->passage_count; p += count + 1) {
        count = headings_count(left, p);
        ok = !count || headings_join_run(left_over, p, err);
    }
    return ok;
}
