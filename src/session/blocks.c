/* blocks.c - links in an order that respects both texts. */
#include "session/blocks.h"

#include "base/halving.h"
#include "base/memory.h"

#include <stdlib.h>

/* The longest stretch of neighbours among a link's members of one side. */
static struct range blocks_longest_run(const uint32_t *members, struct range range)
{
    struct range best = {range.first, 0};
    uint32_t start = range.first;
    for (uint32_t i = range.first; i < range_end(range); i++) {
        if (i > range.first && members[i] != members[i - 1] + 1)
            start = i;
        if (i + 1 - start > best.count)
            best = (struct range){start, i + 1 - start};
    }
    return best;
}

/*
 * Mark the links whose both sides stand level: the longest set that does not cross.
 *
 * candidates  links in ascending order of their left passages, `starts` the right ones'
 * is_level    by link; set
 */
static bool blocks_mark_level(const uint32_t *candidates, const uint32_t *starts,
                              uint32_t count, bool *is_level, struct error *err)
{
    bool ok = false;
    uint32_t *tails = memory_new(count, sizeof *tails, err);
    uint32_t *before = memory_new(count, sizeof *before, err);
    uint32_t length = 0;
    if (!tails || !before)
        goto cleanup;
    for (uint32_t i = 0; i < count; i++) {
        struct halving search = halving_begin(0, length);
        while (halving_next(&search))
            halving_judge(&search, starts[tails[search.middle]] < starts[i]);
        before[i] = search.low ? tails[search.low - 1] : INDEX_NONE;
        tails[search.low] = i;
        if (search.low == length)
            length++;
    }
    for (uint32_t i = length ? tails[length - 1] : INDEX_NONE; i != INDEX_NONE;
         i = before[i])
        is_level[candidates[i]] = true;
    ok = true;
cleanup:
    free(tails);
    free(before);
    return ok;
}

static bool blocks_find_level(const struct link_list *list, bool *is_level,
                              struct error *err)
{
    bool ok = false;
    uint32_t count = 0, left_end = 0;
    uint32_t *candidates = memory_new(list->count, sizeof *candidates, err);
    uint32_t *starts = memory_new(list->count, sizeof *starts, err);
    if (!candidates || !starts)
        goto cleanup;
    for (uint32_t i = 0; i < list->count; i++) {
        const struct link *link = &list->links[i];
        if (!link->members[SIDE_LEFT].count || !link->members[SIDE_RIGHT].count ||
            link->relation == RELATION_MOVED)
            continue;
        struct range left =
            blocks_longest_run(list->members[SIDE_LEFT], link->members[SIDE_LEFT]);
        struct range right =
            blocks_longest_run(list->members[SIDE_RIGHT], link->members[SIDE_RIGHT]);
        uint32_t start = list->members[SIDE_LEFT][left.first];
        if (start < left_end)
            continue;
        left_end = start + left.count;
        candidates[count] = i;
        starts[count++] = list->members[SIDE_RIGHT][right.first];
    }
    ok = blocks_mark_level(candidates, starts, count, is_level, err);
cleanup:
    free(candidates);
    free(starts);
    return ok;
}

static uint32_t blocks_add(struct layout *layout, uint32_t link)
{
    layout->blocks[layout->block_count] =
        (struct layout_block){.link = link, .twin = INDEX_NONE};
    return layout->block_count++;
}

static void blocks_set_members(struct layout *layout, uint32_t block, enum side side,
                               struct range members)
{
    const struct link_list *list = &layout->comparison->paragraph_links;
    layout->blocks[block].members[side] = members;
    for (uint32_t i = members.first; i < range_end(members); i++)
        layout->block_of[side][list->members[side][i]] = block;
}

/* Passages [from, to) of one side, each with the neighbours of its link, as blocks
 * without another side. */
static void blocks_add_lone(struct layout *layout, enum side side, uint32_t from,
                            uint32_t to)
{
    const struct link_list *list = &layout->comparison->paragraph_links;
    while (from < to) {
        uint32_t link = list->link_of[side][from];
        struct range all = list->links[link].members[side];
        uint32_t first = all.first;
        while (list->members[side][first] != from)
            first++;
        uint32_t count = 1;
        while (from + count < to && first + count < range_end(all) &&
               list->members[side][first + count] == from + count)
            count++;
        blocks_set_members(layout, blocks_add(layout, link), side,
                           (struct range){first, count});
        from += count;
    }
}

static void blocks_put_in_order(struct layout *layout, const bool *is_level)
{
    const struct link_list *list = &layout->comparison->paragraph_links;
    uint32_t next[SIDE_COUNT] = {0, 0};
    for (uint32_t i = 0; i < list->count; i++) {
        if (!is_level[i])
            continue;
        struct range runs[SIDE_COUNT];
        for (enum side side = 0; side < SIDE_COUNT; side++) {
            runs[side] =
                blocks_longest_run(list->members[side], list->links[i].members[side]);
            blocks_add_lone(layout, side, next[side],
                            list->members[side][runs[side].first]);
            next[side] = list->members[side][runs[side].first] + runs[side].count;
        }
        uint32_t block = blocks_add(layout, i);
        for (enum side side = 0; side < SIDE_COUNT; side++)
            blocks_set_members(layout, block, side, runs[side]);
    }
    for (enum side side = 0; side < SIDE_COUNT; side++)
        blocks_add_lone(layout, side, next[side], (uint32_t)list->passage_count[side]);
}

/* A block without a side points to where most of its link's other side stands. */
static void blocks_find_twins(struct layout *layout)
{
    const struct link_list *list = &layout->comparison->paragraph_links;
    for (uint32_t i = 0; i < layout->block_count; i++) {
        struct layout_block *block = &layout->blocks[i];
        if (block->members[SIDE_LEFT].count && block->members[SIDE_RIGHT].count)
            continue;
        enum side other = block->members[SIDE_LEFT].count ? SIDE_RIGHT : SIDE_LEFT;
        struct range far = list->links[block->link].members[other];
        if (!far.count)
            continue;
        struct range run = blocks_longest_run(list->members[other], far);
        block->twin = layout->block_of[other][list->members[other][run.first]];
    }
}

bool blocks_build(struct layout *layout, struct error *err)
{
    const struct link_list *list = &layout->comparison->paragraph_links;
    size_t most = 0;
    for (int side = 0; side < SIDE_COUNT; side++) {
        size_t count = list->passage_count[side];
        most += count;
        layout->block_of[side] = memory_new(count, sizeof *layout->block_of[side], err);
        if (!layout->block_of[side])
            return false;
    }
    layout->blocks = memory_new(most, sizeof *layout->blocks, err);
    bool *is_level = memory_new(list->count, sizeof *is_level, err);
    bool ok = layout->blocks && is_level && blocks_find_level(list, is_level, err);
    if (ok) {
        blocks_put_in_order(layout, is_level);
        blocks_find_twins(layout);
    }
    free(is_level);
    return ok;
}
