/* layout.c - rows of blocks, laid out when somebody looks. */
#include "session/layout.h"

#include "base/memory.h"
#include "session/blocks.h"
#include "session/layout_parts.h"
#include "session/markers.h"
#include "session/spoken.h"

#include <stdlib.h>
#include <string.h>

/* How far each kind of passage stands from the margin. */
static const uint32_t layout_indents[] = {
    [PARAGRAPH_HEADING] = 0,   [PARAGRAPH_BODY] = 0,        [PARAGRAPH_CAPTION] = 2,
    [PARAGRAPH_LIST_ITEM] = 2, [PARAGRAPH_BLOCK_QUOTE] = 3, [PARAGRAPH_DATELINE] = 0,
    [PARAGRAPH_CODE] = 2,
};

/* A counting sort of edits by link. */
static bool layout_sort_edits(struct layout *layout, struct error *err)
{
    const struct comparison *comparison = layout->comparison;
    size_t link_count = comparison->paragraph_links.count;
    layout->edits_of_link =
        memory_new(link_count + 2, sizeof *layout->edits_of_link, err);
    layout->edits_by_link =
        memory_new(comparison->edit_count, sizeof *layout->edits_by_link, err);
    if (!layout->edits_of_link || !layout->edits_by_link)
        return false;
    /* One place further than they belong, so that filling moves them where they do. */
    for (size_t i = 0; i < comparison->edit_count; i++)
        layout->edits_of_link[comparison->edits[i].paragraph_link + 2]++;
    for (size_t i = 2; i < link_count + 2; i++)
        layout->edits_of_link[i] += layout->edits_of_link[i - 1];
    for (size_t i = 0; i < comparison->edit_count; i++) {
        uint32_t *next =
            &layout->edits_of_link[comparison->edits[i].paragraph_link + 1];
        layout->edits_by_link[(*next)++] = (uint32_t)i;
    }
    return true;
}

const uint32_t *layout_link_edits(const struct layout *layout, uint32_t link,
                                  size_t *count)
{
    uint32_t first = layout->edits_of_link[link];
    *count = layout->edits_of_link[link + 1] - first;
    return layout->edits_by_link + first;
}

bool layout_init(struct layout *layout, const struct comparison *comparison,
                 enum display_charset charset, struct error *err)
{
    *layout = (struct layout){.comparison = comparison,
                              .charset = charset,
                              .mode = LAYOUT_SIDE,
                              .front = SIDE_RIGHT,
                              .text_cells = 60,
                              .page_rows = 1};
    for (int side = 0; side < SIDE_COUNT; side++) {
        layout->flows[side] = memory_new(comparison->documents[side]->paragraph_count,
                                         sizeof *layout->flows[side], err);
        if (!layout->flows[side])
            return false;
    }
    if (!blocks_build(layout, err) || !layout_sort_edits(layout, err))
        return false;
    layout->merged = memory_new(layout->block_count, sizeof *layout->merged, err);
    return layout->merged != NULL;
}

static void layout_forget(struct layout *layout)
{
    for (int side = 0; side < SIDE_COUNT; side++) {
        size_t count = layout->comparison->documents[side]->paragraph_count;
        for (size_t i = 0; layout->flows[side] && i < count; i++) {
            free(layout->flows[side][i].rows);
            layout->flows[side][i] = (struct layout_flow){0};
        }
    }
    for (uint32_t i = 0; layout->merged && i < layout->block_count; i++)
        merged_clear(&layout->merged[i]);
}

void layout_clear(struct layout *layout)
{
    if (!layout->comparison)
        return;
    layout_forget(layout);
    for (int side = 0; side < SIDE_COUNT; side++) {
        free(layout->flows[side]);
        free(layout->shown[side]);
        free(layout->block_of[side]);
    }
    free(layout->merged);
    free(layout->folds);
    free(layout->quiet_edits);
    free(layout->edits_by_link);
    free(layout->edits_of_link);
    free(layout->blocks);
    *layout = (struct layout){0};
}

void layout_configure(struct layout *layout, enum layout_mode mode, uint32_t text_cells,
                      enum side front)
{
    layout->front = front;
    if (layout->mode == mode && layout->text_cells == text_cells)
        return;
    layout_forget(layout);
    layout->mode = mode;
    layout->text_cells = text_cells;
}

void layout_set_page(struct layout *layout, uint32_t page_rows)
{
    layout->page_rows = page_rows;
}

void layout_set_remarks(struct layout *layout, const struct finding_remark *remarks)
{
    layout->finding_remarks = remarks;
    if (layout->mode == LAYOUT_LINEAR)
        layout_forget(layout);
}

void layout_take_quiet_edits(struct layout *layout, bool *quiet)
{
    free(layout->quiet_edits);
    layout->quiet_edits = quiet;
    layout_forget(layout);
}

bool layout_check(struct layout *layout, struct error *err)
{
    if (layout->failure.code == ERROR_NONE)
        return true;
    bool result = error_set(err, layout->failure.code, "%s", layout->failure.message);
    layout->failure = (struct error){0};
    return result;
}

const uint32_t *layout_members(const struct layout *layout, uint32_t block,
                               enum side side, uint32_t *count)
{
    struct range range = layout->blocks[block].members[side];
    *count = range.count;
    return layout->comparison->paragraph_links.members[side] + range.first;
}

static struct span layout_bullet(const struct layout *layout, enum side side,
                                 const struct paragraph *paragraph, uint32_t *cells)
{
    enum { LAYOUT_BULLET_CELLS = 6 }; /* wider ones are part of the text */
    const struct document *document = layout->comparison->documents[side];
    struct span bullet = markers_find_bullet(document, paragraph);
    *cells = display_width_cells(document->text.bytes + bullet.start,
                                 span_length(bullet), layout->charset);
    if (*cells > LAYOUT_BULLET_CELLS)
        bullet.end = bullet.start;
    return bullet;
}

uint32_t layout_indent(const struct layout *layout, enum side side, uint32_t paragraph)
{
    const struct paragraph *p =
        &layout->comparison->documents[side]->paragraphs[paragraph];
    uint32_t indent = layout_indents[p->kind], cells;
    if (layout->mode == LAYOUT_LINEAR)
        return 0;
    if (!span_is_empty(layout_bullet(layout, side, p, &cells)))
        indent += cells + 1;
    return layout->text_cells >= 4 * indent + 8 ? indent : 0;
}

/* Let `shown` be a copy of a side's text without the signs that are not drawn. */
static bool layout_hide_markers(struct layout *layout, enum side side)
{
    const struct document *document = layout->comparison->documents[side];
    if (layout->shown[side])
        return true;
    layout->shown[side] = memory_new(document->text.length, 1, &layout->failure);
    if (!layout->shown[side])
        return false;
    memcpy(layout->shown[side], document->text.bytes, document->text.length);
    for (size_t i = 0; i < document->paragraph_count; i++)
        markers_hide(document, &document->paragraphs[i], layout->shown[side]);
    return true;
}

static const char *layout_bytes(const struct layout *layout, enum side side)
{
    return layout->shown[side] ? layout->shown[side]
                               : layout->comparison->documents[side]->text.bytes;
}

/* What of a paragraph is wrapped: a bullet stands beside it. */
static struct span layout_wrapped_span(const struct layout *layout, enum side side,
                                       const struct paragraph *paragraph,
                                       uint32_t indent)
{
    struct span span = paragraph->span;
    uint32_t cells;
    struct span bullet = layout_bullet(layout, side, paragraph, &cells);
    if (indent && !span_is_empty(bullet))
        span.start = layout->comparison->documents[side]
                         ->tokens.tokens[paragraph->tokens.first]
                         .start;
    return span;
}

const struct layout_flow *layout_flow_of(struct layout *layout, enum side side,
                                         uint32_t paragraph_index)
{
    struct layout_flow *flow = &layout->flows[side][paragraph_index];
    if (flow->rows)
        return flow;
    const struct document *document = layout->comparison->documents[side];
    const struct paragraph *paragraph = &document->paragraphs[paragraph_index];
    uint32_t indent = layout_indent(layout, side, paragraph_index);
    struct wrap_row_list list = {0};
    if (markers_has_hidden(document, paragraph) && !layout_hide_markers(layout, side))
        return flow;
    if (!wrap_append(&list, layout_bytes(layout, side),
                     layout_wrapped_span(layout, side, paragraph, indent),
                     layout->text_cells - indent, paragraph->kind == PARAGRAPH_CODE,
                     layout->charset, &layout->failure)) {
        wrap_row_list_clear(&list);
        return flow;
    }
    flow->rows = list.rows;
    flow->count = (uint32_t)list.count;
    return flow;
}

/* Where the text of a paragraph begins in its row, and what stands before it. */
static void layout_set_margin(const struct layout *layout, struct layout_line *line)
{
    const struct paragraph *paragraph =
        &layout->comparison->documents[line->side]->paragraphs[line->paragraph];
    uint32_t cells;
    line->paragraph_kind = paragraph->kind;
    line->indent_cells = layout_indent(layout, line->side, line->paragraph);
    if (line->row == 0 && line->indent_cells)
        line->bullet = layout_bullet(layout, line->side, paragraph, &cells);
}

uint32_t layout_side_rows(struct layout *layout, uint32_t block, enum side side)
{
    uint32_t count, rows = 0;
    const uint32_t *members = layout_members(layout, block, side, &count);
    for (uint32_t i = 0; i < count; i++)
        rows += layout_flow_of(layout, side, members[i])->count + (i ? 1 : 0);
    return rows;
}

bool layout_shows_side(const struct layout *layout, uint32_t block, enum side side)
{
    const struct layout_block *b = &layout->blocks[block];
    if (!b->members[side].count)
        return false;
    return layout->comparison->paragraph_links.links[b->link].relation !=
               RELATION_SAME ||
           !b->members[!side].count || side == layout->front;
}

const struct layout_merged *layout_merged_of(struct layout *layout, uint32_t block)
{
    struct layout_merged *merged = &layout->merged[block];
    if (merged->rows.count)
        return merged;
    if (layout->mode == LAYOUT_LINEAR)
        spoken_build(merged, layout, block, &layout->failure);
    else
        merged_build(merged, layout, block, &layout->failure);
    return merged;
}

/* Rows of a block without the blank one behind it. */
static uint32_t layout_content_rows(struct layout *layout, uint32_t block)
{
    uint32_t pointer_rows = layout->blocks[block].twin != INDEX_NONE ? 1 : 0;
    if (layout->mode == LAYOUT_LINEAR)
        return (uint32_t)layout_merged_of(layout, block)->rows.count;
    if (layout->mode == LAYOUT_ONE)
        return (uint32_t)layout_merged_of(layout, block)->rows.count + pointer_rows;
    uint32_t left = 0, right = 0;
    bool is_stacked = layout->mode == LAYOUT_STACK;
    if (!is_stacked || layout_shows_side(layout, block, SIDE_LEFT))
        left = layout_side_rows(layout, block, SIDE_LEFT);
    if (!is_stacked || layout_shows_side(layout, block, SIDE_RIGHT))
        right = layout_side_rows(layout, block, SIDE_RIGHT);
    if (is_stacked)
        return left + right + pointer_rows;
    return left > right ? left : right;
}

uint32_t layout_block_rows(struct layout *layout, uint32_t block)
{
    uint32_t page = layout->page_rows, rows = 1;
    bool is_fold = layout_fold_of(layout, block) != NULL;
    if (is_fold && layout_is_hidden(layout, block))
        return 0;
    if (!is_fold)
        rows = layout_content_rows(layout, block);
    if (layout->mode == LAYOUT_LINEAR)
        return (rows + page - 1) / page * page;
    return rows + 1;
}

uint32_t layout_band_end(struct layout *layout, uint32_t block)
{
    uint32_t end = 0;
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        uint32_t count;
        const uint32_t *members = layout_members(layout, block, side, &count);
        if (count < 2)
            continue;
        uint32_t start = layout_side_rows(layout, block, side) -
                         layout_flow_of(layout, side, members[count - 1])->count;
        end = start > end ? start : end;
    }
    return end;
}

/* The row of one side's text, or false past its end. */
static bool layout_side_line(struct layout *layout, uint32_t block, enum side side,
                             uint32_t row, struct layout_line *line)
{
    uint32_t count;
    const uint32_t *members = layout_members(layout, block, side, &count);
    line->side = side;
    line->member_count = count;
    for (uint32_t i = 0; i < count; i++) {
        const struct layout_flow *flow = layout_flow_of(layout, side, members[i]);
        line->member = i;
        if (row < flow->count) {
            line->kind = LINE_TEXT;
            line->paragraph = members[i];
            line->row = row;
            line->row_count = flow->count;
            layout_set_margin(layout, line);
            line->bytes = layout_bytes(layout, side);
            line->span = flow->rows[row].span;
            return true;
        }
        row -= flow->count;
        if (i + 1 < count && row-- == 0)
            return true; /* blank between two passages */
    }
    return false;
}

static void layout_side_by_side_line(struct layout *layout, uint32_t block,
                                     uint32_t row, enum side column,
                                     struct layout_line *line)
{
    const struct layout_block *b = &layout->blocks[block];
    if (b->members[column].count) {
        layout_side_line(layout, block, column, row, line);
        return;
    }
    if (row >= layout_content_rows(layout, block))
        return;
    line->kind = row == 0 && b->twin != INDEX_NONE ? LINE_POINTER : LINE_FIELD;
}

static void layout_stacked_line(struct layout *layout, uint32_t block, uint32_t row,
                                struct layout_line *line)
{
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        if (!layout_shows_side(layout, block, side))
            continue;
        uint32_t rows = layout_side_rows(layout, block, side);
        if (row < rows) {
            layout_side_line(layout, block, side, row, line);
            return;
        }
        row -= rows;
    }
    if (row == 0 && layout->blocks[block].twin != INDEX_NONE) {
        line->kind = LINE_POINTER;
        line->side =
            layout->blocks[block].members[SIDE_LEFT].count ? SIDE_RIGHT : SIDE_LEFT;
    }
}

static void layout_merged_line(struct layout *layout, uint32_t block, uint32_t row,
                               struct layout_line *line)
{
    const struct layout_merged *merged = layout_merged_of(layout, block);
    const struct layout_block *b = &layout->blocks[block];
    line->side = b->members[SIDE_RIGHT].count ? SIDE_RIGHT : SIDE_LEFT;
    if (row < merged->rows.count) {
        uint32_t count;
        const uint32_t *members = layout_members(layout, block, line->side, &count);
        line->kind = LINE_TEXT;
        line->paragraph = members[0];
        line->row = row;
        line->row_count = (uint32_t)merged->rows.count;
        line->member_count = 1;
        if (layout->mode == LAYOUT_ONE)
            layout_set_margin(layout, line);
        line->bytes = merged->text.bytes;
        line->span = merged->rows.rows[row].span;
    } else if (row == merged->rows.count && b->twin != INDEX_NONE &&
               layout->mode == LAYOUT_ONE) {
        line->kind = LINE_POINTER;
        line->side = !line->side;
    }
}

static void layout_folded_line(const struct layout *layout, uint32_t block,
                               uint32_t row, struct layout_line *line)
{
    if (row == 0 && !layout_is_hidden(layout, block))
        line->kind = LINE_FOLD;
}

struct layout_line layout_line_at(struct layout *layout, struct layout_place place,
                                  enum side column)
{
    struct layout_line line = {.kind = LINE_BLANK, .side = column};
    if (place.block >= layout->block_count || place.row < 0)
        return line;
    uint32_t row = (uint32_t)place.row;
    if (layout_fold_of(layout, place.block))
        layout_folded_line(layout, place.block, row, &line);
    else if (layout->mode == LAYOUT_SIDE)
        layout_side_by_side_line(layout, place.block, row, column, &line);
    else if (layout->mode == LAYOUT_STACK)
        layout_stacked_line(layout, place.block, row, &line);
    else
        layout_merged_line(layout, place.block, row, &line);
    return line;
}
