/* bead_room.c - the more places a bead might have had, the less its likeness says. */
#include "compare/bead_room.h"

#include <math.h>

/*
 * How much more alike the best of so many pairs is by chance, by the logarithm of their
 * number: what is exceeded so rarely grows like that where likenesses fall off as an
 * exponential does (Gumbel 1958, section 4.1). In units of likeness.
 */
#define CHANCE_COST 0.02f

/* The passages of a side between the beads before and behind. */
static struct range room_of_side(const struct bead *before, const struct bead *behind,
                                 const struct range bounds[SIDE_COUNT], int side)
{
    uint32_t first = before ? bead_last(before, side) + 1 : bounds[side].first;
    uint32_t end = behind ? behind->members[side][0] : range_end(bounds[side]);
    return (struct range){first, end - first};
}

float bead_room(const struct bead *bead, const struct bead *before,
                const struct bead *behind, const struct range bounds[SIDE_COUNT])
{
    float room = 0;
    for (int s = 0; s < SIDE_COUNT; s++) {
        struct range side = room_of_side(before, behind, bounds, s);
        room += logf((float)side.count / (float)bead->count[s]);
    }
    return room;
}

/* How many more gaps a path has without the bead; fewer, if the passages on both sides
 * of it are in gaps. */
static int bead_gaps_saved(const struct bead *bead, const struct bead *before,
                           const struct bead *behind,
                           const struct range bounds[SIDE_COUNT])
{
    int saved = 0;
    for (int s = 0; s < SIDE_COUNT; s++) {
        struct range side = room_of_side(before, behind, bounds, s);
        saved += 1 - (bead->members[s][0] > side.first) -
                 (bead_last(bead, s) + 1 < range_end(side));
    }
    return saved;
}

float bead_room_chance(float room)
{
    return CHANCE_COST * room;
}

void beads_drop_chance(struct bead_list *list, size_t first,
                       const struct lattice *lattice, const struct bead_costs *costs)
{
    struct range bounds[SIDE_COUNT];
    for (int s = 0; s < SIDE_COUNT; s++) {
        const uint32_t *passages = lattice->passages[s];
        uint32_t last = passages[lattice->count[s] - 1];
        bounds[s] = (struct range){passages[0], last + 1 - passages[0]};
    }
    size_t kept = first;
    struct bead last = {0}; /* as it was, kept or not */
    for (size_t b = first; b < list->count; b++) {
        const struct bead bead = list->beads[b];
        const struct bead *before = b > first ? &last : NULL;
        const struct bead *behind = b + 1 < list->count ? &list->beads[b + 1] : NULL;
        float gain = bead.likeness - costs->threshold +
                     costs->gap * (float)bead_gaps_saved(&bead, before, behind, bounds);
        if (bead_is_several(&bead) ||
            gain >= bead_room_chance(bead_room(&bead, before, behind, bounds)))
            list->beads[kept++] = bead;
        last = bead;
    }
    list->count = kept;
}
