/* link_list.c - ordering groups of passages into links. */
#include "compare/link_list.h"

#include "base/memory.h"
#include "compare/quotation_mark.h"

#include <stdlib.h>
#include <string.h>

bool token_ranges_equal(const struct document *left, struct range left_tokens,
                        const struct document *right, struct range right_tokens)
{
    if (left_tokens.count != right_tokens.count)
        return false;
    const struct token *a = left->tokens.tokens + left_tokens.first;
    const struct token *b = right->tokens.tokens + right_tokens.first;
    for (uint32_t i = 0; i < left_tokens.count; i++)
        if (a[i].word != b[i].word &&
            !(quotation_mark_at(left, &a[i]) && quotation_mark_at(right, &b[i])))
            return false;
    return true;
}

void grouping_clear(struct grouping *grouping)
{
    free(grouping->scores);
    free(grouping->move_blocks);
    free(grouping->are_firm);
    for (int s = 0; s < SIDE_COUNT; s++)
        free(grouping->group_of[s]);
    *grouping = (struct grouping){0};
}

void link_list_clear(struct link_list *list)
{
    free(list->links);
    for (int side = 0; side < SIDE_COUNT; side++) {
        free(list->members[side]);
        free(list->link_of[side]);
    }
    *list = (struct link_list){0};
}

static enum relation link_find_relation(const struct link_list *list,
                                        const struct link *link,
                                        const struct passage_set *passages)
{
    uint32_t left_count, right_count;
    const uint32_t *left = link_members(list, link, SIDE_LEFT, &left_count);
    const uint32_t *right = link_members(list, link, SIDE_RIGHT, &right_count);
    if (right_count == 0)
        return RELATION_DROPPED;
    if (left_count == 0)
        return RELATION_ADDED;
    if (link->move_block != INDEX_NONE)
        return RELATION_MOVED;
    if (left_count > 1 && right_count > 1)
        return RELATION_REGROUPED;
    if (right_count > 1)
        return RELATION_SPLIT;
    if (left_count > 1)
        return RELATION_MERGED;
    bool same = token_ranges_equal(
        passages->documents[SIDE_LEFT], passages->tokens[SIDE_LEFT][left[0]],
        passages->documents[SIDE_RIGHT], passages->tokens[SIDE_RIGHT][right[0]]);
    return same ? RELATION_SAME : RELATION_EDITED;
}

/* Passages of each group, in order: a counting sort. starts has group_count + 1 items.
 */
static void group_members(const uint32_t *group_of, size_t count, size_t group_count,
                          uint32_t *starts, uint32_t *members)
{
    memset(starts, 0, (group_count + 1) * sizeof *starts);
    for (size_t i = 0; i < count; i++)
        if (group_of[i] != INDEX_NONE)
            starts[group_of[i] + 1]++;
    for (size_t g = 0; g < group_count; g++)
        starts[g + 1] += starts[g];
    for (size_t i = 0; i < count; i++)
        if (group_of[i] != INDEX_NONE)
            members[starts[group_of[i]]++] = (uint32_t)i;
    for (size_t g = group_count; g > 0; g--)
        starts[g] = starts[g - 1];
    starts[0] = 0;
}

struct link_builder {
    struct link_list *list;
    const struct grouping *grouping;
    uint32_t *starts[SIDE_COUNT];
    uint32_t *grouped[SIDE_COUNT];
    size_t member_count[SIDE_COUNT];
};

static struct link *builder_open_link(struct link_builder *builder)
{
    struct link *link = &builder->list->links[builder->list->count++];
    *link = (struct link){.score = -1, .move_block = INDEX_NONE};
    for (int side = 0; side < SIDE_COUNT; side++)
        link->members[side].first = (uint32_t)builder->member_count[side];
    return link;
}

static void builder_add_member(struct link_builder *builder, struct link *link,
                               int side, uint32_t passage)
{
    builder->list->members[side][builder->member_count[side]++] = passage;
    builder->list->link_of[side][passage] = (uint32_t)(link - builder->list->links);
    link->members[side].count++;
}

static void builder_add_single(struct link_builder *builder, int side, uint32_t passage)
{
    builder_add_member(builder, builder_open_link(builder), side, passage);
}

/* Added passages that stand directly behind this one on the right. */
static void builder_add_added_after(struct link_builder *builder, uint32_t first)
{
    const struct link_list *list = builder->list;
    const uint32_t *group_of = builder->grouping->group_of[SIDE_RIGHT];
    for (uint32_t j = first;
         j < list->passage_count[SIDE_RIGHT] && group_of[j] == INDEX_NONE; j++)
        builder_add_single(builder, SIDE_RIGHT, j);
}

static void builder_add_group(struct link_builder *builder, uint32_t group)
{
    struct link *link = builder_open_link(builder);
    link->score = builder->grouping->scores[group];
    link->move_block = builder->grouping->move_blocks[group];
    link->is_firm = builder->grouping->are_firm[group];
    for (int side = 0; side < SIDE_COUNT; side++)
        for (uint32_t k = builder->starts[side][group];
             k < builder->starts[side][group + 1]; k++)
            builder_add_member(builder, link, side, builder->grouped[side][k]);
    for (uint32_t k = builder->starts[SIDE_RIGHT][group];
         k < builder->starts[SIDE_RIGHT][group + 1]; k++)
        builder_add_added_after(builder, builder->grouped[SIDE_RIGHT][k] + 1);
}

/* A link for each group and for each passage without one. */
static bool builder_make_room(struct link_builder *builder,
                              const struct passage_set *passages, struct error *err)
{
    struct link_list *list = builder->list;
    size_t link_count = builder->grouping->group_count;
    for (int side = 0; side < SIDE_COUNT; side++)
        for (size_t i = 0; i < passages->count[side]; i++)
            link_count += builder->grouping->group_of[side][i] == INDEX_NONE;
    list->links = memory_new(link_count, sizeof *list->links, err);
    bool ok = list->links != NULL;
    for (int side = 0; side < SIDE_COUNT; side++) {
        size_t count = passages->count[side];
        list->passage_count[side] = count;
        list->members[side] = memory_new(count, sizeof(uint32_t), err);
        list->link_of[side] = memory_new(count, sizeof(uint32_t), err);
        builder->starts[side] =
            memory_new(builder->grouping->group_count + 1, sizeof(uint32_t), err);
        builder->grouped[side] = memory_new(count, sizeof(uint32_t), err);
        ok = ok && list->members[side] && list->link_of[side] &&
             builder->starts[side] && builder->grouped[side];
    }
    return ok;
}

bool link_list_build(struct link_list *list, const struct passage_set *passages,
                     const struct grouping *grouping, struct error *err)
{
    struct link_builder builder = {.list = list, .grouping = grouping};
    bool ok = builder_make_room(&builder, passages, err);
    if (!ok)
        goto cleanup;
    for (int side = 0; side < SIDE_COUNT; side++)
        group_members(grouping->group_of[side], passages->count[side],
                      grouping->group_count, builder.starts[side],
                      builder.grouped[side]);
    builder_add_added_after(&builder, 0);
    for (uint32_t i = 0; i < passages->count[SIDE_LEFT]; i++) {
        uint32_t group = grouping->group_of[SIDE_LEFT][i];
        if (group == INDEX_NONE)
            builder_add_single(&builder, SIDE_LEFT, i);
        else if (builder.grouped[SIDE_LEFT][builder.starts[SIDE_LEFT][group]] == i)
            builder_add_group(&builder, group);
    }
    for (size_t k = 0; k < list->count; k++)
        list->links[k].relation = link_find_relation(list, &list->links[k], passages);
cleanup:
    for (int side = 0; side < SIDE_COUNT; side++) {
        free(builder.starts[side]);
        free(builder.grouped[side]);
    }
    if (!ok)
        link_list_clear(list);
    return ok;
}
