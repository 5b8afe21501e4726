/* layout_walk.c - from row to row, and from bytes to their rows. */
#include "session/layout_parts.h"

#include "base/halving.h"

struct layout_place layout_move(struct layout *layout, struct layout_place from,
                                long rows)
{
    long row = from.row + rows;
    uint32_t block = from.block;
    while (row < 0 && block > 0)
        row += layout_block_rows(layout, --block);
    while (block < layout->block_count &&
           (row > 0 || layout_is_hidden(layout, block))) {
        uint32_t here = layout_block_rows(layout, block);
        if (row < (long)here)
            break;
        row -= here;
        block++;
    }
    return (struct layout_place){block, (int32_t)row};
}

int layout_place_compare(struct layout_place a, struct layout_place b)
{
    if (a.block != b.block)
        return a.block < b.block ? -1 : 1;
    return (a.row > b.row) - (a.row < b.row);
}

long layout_rows_between(struct layout *layout, struct layout_place a,
                         struct layout_place b, long limit)
{
    if (layout_place_compare(a, b) > 0)
        return -layout_rows_between(layout, b, a, limit);
    long rows = -(long)a.row;
    for (uint32_t block = a.block; block < b.block && rows < limit; block++)
        rows += layout_block_rows(layout, block);
    rows += b.row;
    return rows < limit ? rows : limit;
}

struct layout_place layout_page_of(const struct layout *layout,
                                   struct layout_place place)
{
    if (layout->mode == LAYOUT_LINEAR && place.row > 0)
        place.row -= place.row % (int32_t)layout->page_rows;
    return place;
}

/* The row of a wrapped text that holds a byte, or the last before it. */
static uint32_t layout_row_of(const struct wrap_row *rows, uint32_t count,
                              uint32_t offset)
{
    struct halving search = halving_begin(1, count);
    while (halving_next(&search))
        halving_judge(&search, rows[search.middle].span.start <= offset);
    return (uint32_t)search.low - 1;
}

static uint32_t layout_row_in_side(struct layout *layout, uint32_t block,
                                   enum side side, uint32_t paragraph, uint32_t offset)
{
    uint32_t count, row = 0;
    const uint32_t *members = layout_members(layout, block, side, &count);
    for (uint32_t i = 0; i < count && members[i] != paragraph; i++)
        row += layout_flow_of(layout, side, members[i])->count + 1;
    const struct layout_flow *flow = layout_flow_of(layout, side, paragraph);
    return row + (flow->count ? layout_row_of(flow->rows, flow->count, offset) : 0);
}

struct layout_place layout_place_of(struct layout *layout, enum side side,
                                    uint32_t offset)
{
    const struct document *document = layout->comparison->documents[side];
    if (!document->paragraph_count)
        return (struct layout_place){0, 0};
    uint32_t paragraph = document_paragraph_at(document, offset);
    if (paragraph == INDEX_NONE)
        paragraph = (uint32_t)document->paragraph_count - 1;
    uint32_t block = layout->block_of[side][paragraph];
    uint32_t row = 0;
    const struct layout_fold *fold = layout_fold_of(layout, block);
    if (fold)
        return (struct layout_place){fold->first, 0};
    if (layout_is_merged(layout)) {
        const struct layout_merged *merged = layout_merged_of(layout, block);
        if (merged->rows.count)
            row = layout_row_of(merged->rows.rows, (uint32_t)merged->rows.count,
                                layout_merged_offset(layout, block, side, offset));
    } else if (layout->mode == LAYOUT_STACK &&
               !layout_shows_side(layout, block, side)) {
        row = 0;
    } else {
        row = layout_row_in_side(layout, block, side, paragraph, offset);
        if (layout->mode == LAYOUT_STACK && side == SIDE_RIGHT &&
            layout_shows_side(layout, block, SIDE_LEFT))
            row += layout_side_rows(layout, block, SIDE_LEFT);
    }
    return (struct layout_place){block, (int32_t)row};
}

struct layout_place layout_last_top(struct layout *layout, uint32_t window_rows)
{
    struct layout_place end = {layout->block_count, -1};
    if (layout->mode == LAYOUT_LINEAR)
        return layout->block_count ? layout_page_of(layout, layout_move(layout, end, 0))
                                   : (struct layout_place){0, 0};
    /* The blank row behind the last block need not be seen. */
    struct layout_place top = layout_move(layout, end, -(long)window_rows);
    return top.row < 0 || !layout->block_count ? (struct layout_place){0, 0} : top;
}

uint32_t layout_source_offset(const struct layout *layout, uint32_t block,
                              enum side side, uint32_t offset, enum piece_kind *kind)
{
    *kind = PIECE_SAME;
    if (!layout_is_merged(layout))
        return offset;
    return merged_source_offset(&layout->merged[block], side, offset, kind);
}

uint32_t layout_merged_offset(struct layout *layout, uint32_t block, enum side side,
                              uint32_t offset)
{
    if (!layout_is_merged(layout))
        return offset;
    return merged_offset_of(layout_merged_of(layout, block), side, offset);
}
