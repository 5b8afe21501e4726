/*
 * merged.h - both versions of a block as one text, changes in brackets: the rows of the
 * one-pane layout.
 */
#ifndef DIPTYCH_SESSION_MERGED_H
#define DIPTYCH_SESSION_MERGED_H

#include "base/buffer.h"
#include "session/layout.h"

/* Embedded; {0} is not built yet. */
struct layout_merged {
    struct buffer text;
    struct layout_piece *pieces; /* ascending, without gaps over the text */
    size_t piece_count;
    size_t piece_capacity;
    struct wrap_row_list rows; /* spans in `text` */
};

/* Build and wrap it to the layout's width. False with ERROR_MEMORY, nothing kept. O(n).
 */
bool merged_build(struct layout_merged *merged, const struct layout *layout,
                  uint32_t block, struct error *err);
void merged_clear(struct layout_merged *merged);

/* See layout_source_offset() and layout_merged_offset(). */
uint32_t merged_source_offset(const struct layout_merged *merged, enum side side,
                              uint32_t offset, enum piece_kind *kind);
uint32_t merged_offset_of(const struct layout_merged *merged, enum side side,
                          uint32_t offset);

#endif
