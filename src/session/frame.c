/* frame.c - putting text into cells, never half a cluster. */
#include "session/frame.h"

#include "base/memory.h"
#include "session/glyph.h"

#include <stdlib.h>
#include <string.h>

static const struct cell frame_blank_cell = {
    .bytes = " ", .length = 1, .width_cells = 1, .role = ROLE_BLANK};

static void frame_erase(struct frame *frame)
{
    size_t count = (size_t)frame->columns * frame->rows;
    for (size_t i = 0; i < count; i++)
        frame->cells[i] = frame_blank_cell;
}

bool frame_resize(struct frame *frame, uint32_t columns, uint32_t rows,
                  struct error *err)
{
    if (columns != frame->columns || rows != frame->rows || !frame->cells) {
        struct cell *cells =
            memory_new((size_t)columns * rows, sizeof *frame->cells, err);
        if (!cells)
            return false;
        free(frame->cells);
        *frame = (struct frame){.cells = cells, .columns = columns, .rows = rows};
    }
    frame_erase(frame);
    return true;
}

void frame_clear(struct frame *frame)
{
    free(frame->cells);
    *frame = (struct frame){0};
}

uint32_t frame_put_cluster(struct frame *frame, uint32_t row, uint32_t column,
                           uint32_t end_column, const struct display_cluster *cluster,
                           enum role role, unsigned accents)
{
    if (row >= frame->rows || !cluster->width_cells)
        return column;
    if (end_column > frame->columns)
        end_column = frame->columns;
    if (column + cluster->width_cells > end_column)
        return column;
    /* Pictures of control characters and what stands for a character in ASCII ("GBP")
     * are several cells of one byte each. */
    if (cluster->width_cells == cluster->length && cluster->bytes[0] > 0) {
        for (uint32_t i = 0; i < cluster->width_cells && i < cluster->length; i++) {
            struct cell *cell = frame_cell(frame, row, column + i);
            *cell = frame_blank_cell;
            cell->bytes[0] = cluster->bytes[i];
            cell->role = (uint8_t)role;
            cell->accents = (uint8_t)accents;
        }
        return column + cluster->width_cells;
    }
    struct cell *cell = frame_cell(frame, row, column);
    memset(cell, 0, sizeof *cell);
    memcpy(cell->bytes, cluster->bytes, cluster->length);
    cell->length = cluster->length;
    cell->width_cells = cluster->width_cells;
    cell->role = (uint8_t)role;
    cell->accents = (uint8_t)accents;
    if (cluster->width_cells == 2) {
        memset(cell + 1, 0, sizeof *cell);
        cell[1].role = (uint8_t)role;
        cell[1].accents = (uint8_t)accents;
    }
    return column + cluster->width_cells;
}

uint32_t frame_put(struct frame *frame, uint32_t row, uint32_t column,
                   uint32_t end_column, const char *bytes, size_t length,
                   struct frame_style style)
{
    if (end_column > frame->columns)
        end_column = frame->columns;
    while (length) {
        struct display_cluster cluster;
        display_read_cluster(bytes, length, style.charset, &cluster);
        bytes += cluster.source_bytes;
        length -= cluster.source_bytes;
        if (column + cluster.width_cells > end_column)
            break;
        column = frame_put_cluster(frame, row, column, end_column, &cluster, style.role,
                                   style.accents);
    }
    return column;
}

uint32_t frame_put_string(struct frame *frame, uint32_t row, uint32_t column,
                          uint32_t end_column, const char *string,
                          struct frame_style style)
{
    return frame_put(frame, row, column, end_column, string, strlen(string), style);
}

uint32_t frame_put_clipped(struct frame *frame, uint32_t row, uint32_t column,
                           uint32_t end_column, const char *string,
                           struct frame_style style)
{
    size_t length = strlen(string);
    if (column >= end_column)
        return column;
    if (column + display_width_cells(string, length, style.charset) <= end_column)
        return frame_put(frame, row, column, end_column, string, length, style);
    const char *more = glyph_string(GLYPH_MORE, style.charset);
    uint32_t more_cells = display_width_cells(more, strlen(more), style.charset);
    if (column + more_cells > end_column)
        return column;
    column =
        frame_put(frame, row, column, end_column - more_cells, string, length, style);
    return frame_put_string(frame, row, column, end_column, more, style);
}

void frame_fill(struct frame *frame, uint32_t row, uint32_t column, uint32_t end_column,
                enum role role)
{
    if (row >= frame->rows)
        return;
    if (end_column > frame->columns)
        end_column = frame->columns;
    for (; column < end_column; column++)
        frame_cell(frame, row, column)->role = (uint8_t)role;
}
