/* target.c - stops of every kind in the order in which the article is read. */
#include "session/target.h"

#include "base/memory.h"

#include <stdlib.h>

/* The bytes of one side of a block, from its first passage to its last. */
static struct span target_block_span(const struct layout *layout, uint32_t block,
                                     enum side side)
{
    const struct document *document = layout->comparison->documents[side];
    uint32_t count;
    const uint32_t *members = layout_members(layout, block, side, &count);
    if (!count)
        return (struct span){0, 0};
    return (struct span){document->paragraphs[members[0]].span.start,
                         document->paragraphs[members[count - 1]].span.end};
}

uint32_t stop_share(const struct layout *layout, uint32_t block, enum side side,
                    uint32_t offset)
{
    struct span span = target_block_span(layout, block, side);
    if (offset <= span.start)
        return 0;
    if (offset >= span.end)
        return UINT32_MAX;
    return (uint32_t)(((uint64_t)(offset - span.start) << 32) / span_length(span));
}

bool stop_list_add(struct stop_list *list, const struct layout *layout,
                   struct stop stop, struct error *err)
{
    enum side side = stop.has[SIDE_LEFT] ? SIDE_LEFT : SIDE_RIGHT;
    const struct document *document = layout->comparison->documents[side];
    if (!stop.has[side] || !document->paragraph_count)
        return true;
    /* An insertion belongs to the word before it, not to the passage behind. */
    uint32_t offset = stop.spans[side].start;
    if (span_is_empty(stop.spans[side]) && offset)
        offset--;
    uint32_t paragraph = document_paragraph_at(document, offset);
    if (paragraph == INDEX_NONE)
        paragraph = (uint32_t)document->paragraph_count - 1;
    stop.block = layout->block_of[side][paragraph];
    stop.share = stop_share(layout, stop.block, side, stop.spans[side].start);
    if (!memory_reserve(&list->stops, &list->capacity, list->count + 1,
                        sizeof *list->stops, err))
        return false;
    list->stops[list->count++] = stop;
    return true;
}

static int stop_compare(const void *a, const void *b)
{
    const struct stop *left = a, *right = b;
    if (left->block != right->block)
        return left->block < right->block ? -1 : 1;
    if (left->share != right->share)
        return left->share < right->share ? -1 : 1;
    if (left->target.index != right->target.index)
        return left->target.index < right->target.index ? -1 : 1;
    return (left->target.detail > right->target.detail) -
           (left->target.detail < right->target.detail);
}

void stop_list_sort(struct stop_list *list)
{
    if (list->count)
        qsort(list->stops, list->count, sizeof *list->stops, stop_compare);
}

size_t stop_list_find(const struct stop_list *list, struct target target)
{
    for (size_t i = 0; i < list->count; i++) {
        struct target here = list->stops[i].target;
        if (target.detail == UINT32_MAX)
            here.detail = UINT32_MAX;
        if (target_equal(here, target))
            return i;
    }
    return list->count;
}

/* A block as a stop: both its ends, wherever they stand. */
static struct stop target_block_stop(const struct layout *layout, uint32_t block,
                                     struct target target)
{
    struct stop stop = {.target = target};
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        uint32_t where = block;
        if (!layout->blocks[block].members[side].count)
            where = layout->blocks[block].twin;
        if (where == INDEX_NONE || !layout->blocks[where].members[side].count)
            continue;
        stop.has[side] = true;
        stop.spans[side] = target_block_span(layout, where, side);
    }
    return stop;
}

static bool stops_add_blocks(struct stops *stops, const struct layout *layout,
                             struct error *err)
{
    for (uint32_t i = 0; i < layout->block_count; i++) {
        const struct layout_block *block = &layout->blocks[i];
        bool is_lone =
            !block->members[SIDE_LEFT].count || !block->members[SIDE_RIGHT].count;
        struct target passage = {TARGET_PASSAGE, i, 0};
        if (!stop_list_add(&stops->lists[TARGET_PASSAGE], layout,
                           target_block_stop(layout, i, passage), err))
            return false;
        /* A move is one stop, at its left end. */
        struct target move = {TARGET_MOVE, i, 0};
        if (block->twin != INDEX_NONE && block->members[SIDE_LEFT].count &&
            !stop_list_add(&stops->lists[TARGET_MOVE], layout,
                           target_block_stop(layout, i, move), err))
            return false;
        if (!is_lone || block->twin != INDEX_NONE)
            continue;
        struct target unmatched = {TARGET_UNMATCHED, i, 0};
        struct target change = {TARGET_CHANGE, i, 1};
        if (!stop_list_add(&stops->lists[TARGET_UNMATCHED], layout,
                           target_block_stop(layout, i, unmatched), err) ||
            !stop_list_add(&stops->lists[TARGET_CHANGE], layout,
                           target_block_stop(layout, i, change), err))
            return false;
    }
    return true;
}

static bool stops_add_edits(struct stops *stops, const struct layout *layout,
                            struct error *err)
{
    const struct comparison *comparison = layout->comparison;
    for (size_t i = 0; i < comparison->edit_count; i++) {
        const struct edit *edit = &comparison->edits[i];
        const struct link *link =
            &comparison->paragraph_links.links[edit->paragraph_link];
        if (!link->members[SIDE_LEFT].count || !link->members[SIDE_RIGHT].count)
            continue; /* the passage is the change */
        struct stop stop = {.target = {TARGET_CHANGE, (uint32_t)i, 0},
                            .has = {true, true},
                            .spans = {edit->spans[SIDE_LEFT], edit->spans[SIDE_RIGHT]}};
        if (!stop_list_add(&stops->lists[TARGET_CHANGE], layout, stop, err))
            return false;
    }
    return true;
}

static bool stops_add_quotes(struct stops *stops, const struct layout *layout,
                             struct error *err)
{
    const struct quote_link_list *list = &layout->comparison->quote_links;
    for (size_t i = 0; i < list->count; i++) {
        const struct quote_link *link = &list->links[i];
        struct stop stop = {
            .target = {TARGET_QUOTE, (uint32_t)i, 0},
            .has = {link->has_span[SIDE_LEFT], link->has_span[SIDE_RIGHT]},
            .spans = {link->spans[SIDE_LEFT], link->spans[SIDE_RIGHT]}};
        if (!stop_list_add(&stops->lists[TARGET_QUOTE], layout, stop, err))
            return false;
    }
    return true;
}

static bool stops_add_findings(struct stops *stops, const struct layout *layout,
                               struct error *err)
{
    const struct comparison *comparison = layout->comparison;
    for (size_t i = 0; i < comparison->finding_count; i++) {
        const struct finding *finding = &comparison->findings[i];
        if (!finding->place_count)
            continue;
        const struct finding_place *place = &finding->places[0];
        struct stop stop = {
            .target = {TARGET_FINDING, (uint32_t)i, 0},
            .has = {place->has[SIDE_LEFT], place->has[SIDE_RIGHT]},
            .spans = {place->spans[SIDE_LEFT], place->spans[SIDE_RIGHT]}};
        if (!stop_list_add(&stops->lists[TARGET_FINDING], layout, stop, err))
            return false;
    }
    return true;
}

bool stops_init(struct stops *stops, const struct layout *layout, struct error *err)
{
    *stops = (struct stops){0};
    if (!stops_add_blocks(stops, layout, err) || !stops_add_edits(stops, layout, err) ||
        !stops_add_quotes(stops, layout, err) ||
        !stops_add_findings(stops, layout, err))
        return false;
    for (int kind = 0; kind < TARGET_KIND_COUNT; kind++)
        stop_list_sort(&stops->lists[kind]);
    return true;
}

void stops_clear(struct stops *stops)
{
    for (int kind = 0; kind < TARGET_KIND_COUNT; kind++)
        free(stops->lists[kind].stops);
    *stops = (struct stops){0};
}
