/* pieces.c - edits sorted by their place on either side, and cut out of a span. */
#include "export/pieces.h"

#include "base/halving.h"
#include "base/memory.h"

#include <stdlib.h>

/* Something to sort: a place and whose it is. */
struct placed {
    uint32_t start;
    uint32_t edit;
};

static int placed_compare(const void *a, const void *b)
{
    const struct placed *x = a;
    const struct placed *y = b;
    if (x->start != y->start)
        return x->start < y->start ? -1 : 1;
    return (x->edit > y->edit) - (x->edit < y->edit);
}

static bool piece_list_order(struct piece_list *list, enum side side, struct error *err)
{
    const struct comparison *comparison = list->comparison;
    size_t count = 0;
    struct placed *placed = memory_new(comparison->edit_count, sizeof *placed, err);
    list->order[side] = memory_new(comparison->edit_count, sizeof(uint32_t), err);
    if (placed && list->order[side]) {
        for (size_t i = 0; i < comparison->edit_count; i++)
            if (!span_is_empty(comparison->edits[i].spans[side]))
                placed[count++] = (struct placed){
                    comparison->edits[i].spans[side].start, (uint32_t)i};
        qsort(placed, count, sizeof *placed, placed_compare);
        for (size_t i = 0; i < count; i++)
            list->order[side][i] = placed[i].edit;
    }
    list->order_count[side] = count;
    bool ok = placed && list->order[side];
    free(placed);
    return ok;
}

bool piece_list_init(struct piece_list *list, const struct comparison *comparison,
                     struct error *err)
{
    *list = (struct piece_list){.comparison = comparison};
    return piece_list_order(list, SIDE_LEFT, err) &&
           piece_list_order(list, SIDE_RIGHT, err);
}

void piece_list_clear(struct piece_list *list)
{
    for (int side = 0; side < SIDE_COUNT; side++)
        free(list->order[side]);
    free(list->pieces);
    *list = (struct piece_list){0};
}

/* The first edit of a side that ends behind a byte. */
static size_t piece_list_find(const struct piece_list *list, enum side side,
                              uint32_t offset)
{
    struct halving search = halving_begin(0, list->order_count[side]);
    while (halving_next(&search)) {
        const struct edit *edit =
            &list->comparison->edits[list->order[side][search.middle]];
        halving_judge(&search, edit->spans[side].end <= offset);
    }
    return search.low;
}

static bool piece_list_add(struct piece_list *list, uint32_t start, uint32_t end,
                           const struct edit *edit, struct error *err)
{
    if (start >= end)
        return true;
    if (!memory_reserve(&list->pieces, &list->capacity, list->count + 1,
                        sizeof *list->pieces, err))
        return false;
    list->pieces[list->count++] = (struct edited_piece){{start, end}, edit};
    return true;
}

bool piece_list_cut(struct piece_list *list, enum side side, struct span span,
                    struct error *err)
{
    uint32_t at = span.start;
    list->count = 0;
    for (size_t i = piece_list_find(list, side, span.start);
         i < list->order_count[side]; i++) {
        const struct edit *edit = &list->comparison->edits[list->order[side][i]];
        struct span part = edit->spans[side];
        if (part.start >= span.end)
            break;
        if (part.start < at)
            part.start = at;
        if (part.end > span.end)
            part.end = span.end;
        if (part.start >= part.end)
            continue;
        if (!piece_list_add(list, at, part.start, NULL, err) ||
            !piece_list_add(list, part.start, part.end, edit, err))
            return false;
        at = part.end;
    }
    return piece_list_add(list, at, span.end, NULL, err);
}
