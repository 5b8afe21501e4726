/* annotation.c - spans in order, with how far the ones before reach. */
#include "session/annotation.h"

#include "base/halving.h"
#include "base/memory.h"

#include <stdlib.h>

bool annotation_add(struct annotation_list *list, struct span span, uint32_t index,
                    uint32_t detail, struct error *err)
{
    if (!memory_reserve(&list->items, &list->capacity, list->count + 1,
                        sizeof *list->items, err))
        return false;
    list->items[list->count++] =
        (struct annotation){.span = span, .index = index, .detail = detail};
    return true;
}

static int annotation_compare(const void *a, const void *b)
{
    const struct annotation *left = a, *right = b;
    if (left->span.start != right->span.start)
        return left->span.start < right->span.start ? -1 : 1;
    if (left->span.end != right->span.end)
        return left->span.end > right->span.end ? -1 : 1;
    if (left->index != right->index)
        return left->index < right->index ? -1 : 1;
    return (left->detail > right->detail) - (left->detail < right->detail);
}

void annotation_sort(struct annotation_list *list)
{
    bool is_ordered = true;
    for (size_t i = 1; i < list->count && is_ordered; i++)
        is_ordered = annotation_compare(&list->items[i - 1], &list->items[i]) <= 0;
    if (!is_ordered)
        qsort(list->items, list->count, sizeof *list->items, annotation_compare);
    uint32_t reach = 0;
    for (size_t i = 0; i < list->count; i++) {
        if (list->items[i].span.end > reach)
            reach = list->items[i].span.end;
        list->items[i].reach = reach;
    }
}

void annotation_clear(struct annotation_list *list)
{
    free(list->items);
    *list = (struct annotation_list){0};
}

size_t annotation_first(const struct annotation_list *list, uint32_t offset)
{
    struct halving search = halving_begin(0, list->count);
    while (halving_next(&search))
        halving_judge(&search, list->items[search.middle].reach <= offset);
    return search.low;
}

const struct annotation *annotation_holding_if(const struct annotation_list *list,
                                               uint32_t offset,
                                               annotation_counts *counts,
                                               const void *context)
{
    const struct annotation *best = NULL;
    for (size_t i = annotation_first(list, offset);
         i < list->count && list->items[i].span.start <= offset; i++) {
        const struct annotation *item = &list->items[i];
        if (span_holds(item->span, offset) &&
            (!counts || counts(context, item->index)) &&
            (!best || span_length(item->span) < span_length(best->span)))
            best = item;
    }
    return best;
}

static bool annotations_add_findings(struct annotations *annotations,
                                     const struct comparison *comparison,
                                     struct error *err)
{
    for (size_t i = 0; i < comparison->finding_count; i++) {
        const struct finding *finding = &comparison->findings[i];
        for (size_t j = 0; j < finding->place_count; j++)
            for (int side = 0; side < SIDE_COUNT; side++)
                if (finding->places[j].has[side] &&
                    !annotation_add(&annotations->findings[side],
                                    finding->places[j].spans[side], (uint32_t)i,
                                    (uint32_t)j, err))
                    return false;
    }
    return true;
}

static bool annotations_add_side(struct annotations *annotations,
                                 const struct comparison *comparison, enum side side,
                                 struct error *err)
{
    for (size_t i = 0; i < comparison->edit_count; i++)
        if (!annotation_add(&annotations->edits[side], comparison->edits[i].spans[side],
                            (uint32_t)i, 0, err))
            return false;
    for (size_t i = 0; i < comparison->typography_count; i++)
        if (!annotation_add(&annotations->typography[side],
                            comparison->typography[i].spans[side], (uint32_t)i, 0, err))
            return false;
    for (size_t i = 0; i < comparison->quote_links.count; i++) {
        const struct quote_link *link = &comparison->quote_links.links[i];
        if (link->has_span[side] &&
            !annotation_add(&annotations->quotes[side], link->spans[side], (uint32_t)i,
                            0, err))
            return false;
    }
    return true;
}

static bool annotations_add_marks(struct annotations *annotations,
                                  const struct comparison *comparison, enum side side,
                                  struct error *err)
{
    const struct document *document = comparison->documents[side];
    const uint32_t *link_of = comparison->quote_links.link_of[side];
    for (size_t i = 0; link_of && i < document->quote_count; i++) {
        const struct quote *quote = &document->quotes[i];
        if (link_of[i] == INDEX_NONE)
            continue;
        if (!annotation_add(&annotations->marks[side], quote->opening, link_of[i], 0,
                            err) ||
            !annotation_add(&annotations->marks[side], quote->closing, link_of[i], 0,
                            err))
            return false;
    }
    return true;
}

bool annotations_init(struct annotations *annotations,
                      const struct comparison *comparison, struct error *err)
{
    *annotations = (struct annotations){0};
    if (!annotations_add_findings(annotations, comparison, err))
        return false;
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        if (!annotations_add_side(annotations, comparison, side, err) ||
            !annotations_add_marks(annotations, comparison, side, err))
            return false;
        annotation_sort(&annotations->marks[side]);
        annotation_sort(&annotations->edits[side]);
        annotation_sort(&annotations->typography[side]);
        annotation_sort(&annotations->quotes[side]);
        annotation_sort(&annotations->findings[side]);
    }
    return true;
}

void annotations_clear(struct annotations *annotations)
{
    for (int side = 0; side < SIDE_COUNT; side++) {
        annotation_clear(&annotations->edits[side]);
        annotation_clear(&annotations->typography[side]);
        annotation_clear(&annotations->quotes[side]);
        annotation_clear(&annotations->findings[side]);
        annotation_clear(&annotations->marks[side]);
    }
}
