/* move_follow.c - from each bead outward, while what is met there is alike. */
#include "compare/move_follow.h"

#include "base/memory.h"
#include "compare/bead_room.h"

#include <math.h>
#include <stdlib.h>

/* One side of the documents. */
struct follow_side {
    uint32_t count;   /* passages */
    uint32_t *owners; /* passage -> its bead; INDEX_NONE: left over */
    uint32_t *edges;  /* of each run of passages that are left over: its first -> its
                        last, and the other way round */
};

/* What is left over beside a bead on one side: a run, from the bead on. */
struct beside {
    uint32_t near, far;
    uint32_t count; /* passages; 0: the next one is linked, or there is none */
    uint32_t owner; /* the bead behind the run; INDEX_NONE: the document ends */
};

static bool follow_side_init(struct follow_side *side, const struct bead_list *list,
                             int which, uint32_t count, struct error *err)
{
    side->count = count;
    side->owners = bead_list_find_owners(list, which, count, err);
    side->edges = memory_new(count, sizeof *side->edges, err);
    if (!side->owners || !side->edges)
        return false;
    for (uint32_t p = 0, first = 0; p < count; p++) {
        if (side->owners[p] != INDEX_NONE) {
            first = p + 1;
            continue;
        }
        side->edges[p] = first;
        side->edges[first] = p;
    }
    return true;
}

static struct beside side_look(const struct follow_side *side, const struct bead *bead,
                               int which, bool is_onward)
{
    uint32_t near =
        is_onward ? bead_last(bead, which) + 1 : bead->members[which][0] - 1;
    /* Before the first there is INDEX_NONE. */
    if (near >= side->count || side->owners[near] != INDEX_NONE)
        return (struct beside){0};
    uint32_t far = side->edges[near];
    uint32_t next = is_onward ? far + 1 : far - 1;
    return (struct beside){
        .near = near,
        .far = far,
        .count = (is_onward ? far - near : near - far) + 1,
        .owner = next < side->count ? side->owners[next] : INDEX_NONE,
    };
}

static void side_take(struct follow_side *side, struct beside beside, bool is_onward,
                      uint32_t bead)
{
    side->owners[beside.near] = bead;
    if (beside.count == 1)
        return;
    uint32_t near = is_onward ? beside.near + 1 : beside.near - 1;
    side->edges[near] = beside.far;
    side->edges[beside.far] = near;
}

/* How alike two passages must be that stand beside a bead. */
static float follow_least(const struct beside beside[SIDE_COUNT],
                          const struct bags *bags, const struct bead_costs *costs)
{
    enum paragraph_kind kinds[SIDE_COUNT];
    float room = 0;
    for (int s = 0; s < SIDE_COUNT; s++) {
        kinds[s] = bag_side_kind(&bags->side[s], beside[s].near);
        room += logf((float)beside[s].count);
    }
    bool is_apart =
        kinds[SIDE_LEFT] == kinds[SIDE_RIGHT] && kinds[SIDE_LEFT] != PARAGRAPH_BODY;
    float link = fmaxf(costs->threshold, costs->least);
    return (is_apart ? link : costs->level) + bead_room_chance(room);
}

bool moves_follow(struct bead_list *list, const struct bags *bags,
                  struct likeness_meter *meter, const struct bead_costs *costs,
                  struct error *err)
{
    struct follow_side sides[SIDE_COUNT] = {0};
    bool ok = true;
    for (int s = 0; ok && s < SIDE_COUNT; s++)
        ok = follow_side_init(&sides[s], list, s, bags->side[s].passage_count, err);
    for (size_t k = 0; ok && k < 2 * list->count; k++) {
        bool is_onward = k % 2;
        struct beside beside[SIDE_COUNT];
        for (int s = 0; s < SIDE_COUNT; s++)
            beside[s] = side_look(&sides[s], &list->beads[k / 2], s, is_onward);
        const struct beside *left = &beside[SIDE_LEFT], *right = &beside[SIDE_RIGHT];
        if (!left->count || !right->count || left->owner == right->owner)
            continue;
        struct bead bead = bead_of_two(left->near, right->near);
        likeness_meter_measure_bead(meter, &bead);
        if (bead.likeness < follow_least(beside, bags, costs))
            continue;
        for (int s = 0; s < SIDE_COUNT; s++)
            side_take(&sides[s], beside[s], is_onward, (uint32_t)list->count);
        ok = bead_list_append(list, &bead, err);
    }
    for (int s = 0; s < SIDE_COUNT; s++) {
        free(sides[s].owners);
        free(sides[s].edges);
    }
    return ok;
}
