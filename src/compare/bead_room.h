/* bead_room.h - how many others a bead had room for where it stands. */
#ifndef DIPTYCH_COMPARE_BEAD_ROOM_H
#define DIPTYCH_COMPARE_BEAD_ROOM_H

#include "compare/bead_path.h"

/*
 * The logarithm of how many beads of its shape there is room for between the beads
 * before and behind it. One that fills its room could stand nowhere else; one of many
 * may be alike by chance.
 *
 * before, behind  in order with it; NULL at an end
 * bounds          by side: the passages between which beads are sought, from the first
 *                 up to the one behind the last
 */
float bead_room(const struct bead *bead, const struct bead *before,
                const struct bead *behind, const struct range bounds[SIDE_COUNT]);

/*
 * Take the beads of two passages out of a path that are worth no more than the best of
 * so many may be by chance.
 *
 * list, first  the path: the beads from `first` on
 * lattice      through which it leads
 * costs        of the path
 *
 * O(beads).
 */
void beads_drop_chance(struct bead_list *list, size_t first,
                       const struct lattice *lattice, const struct bead_costs *costs);

/* How much more alike the best of so many pairs (room: the logarithm of their number)
 * is by chance. */
float bead_room_chance(float room);

#endif
