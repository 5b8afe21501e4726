/* layout_parts.h - rows that were laid out, for the files that make layout.h. */
#ifndef DIPTYCH_SESSION_LAYOUT_PARTS_H
#define DIPTYCH_SESSION_LAYOUT_PARTS_H

#include "session/layout.h"
#include "session/merged.h"

/* The rows of a paragraph. */
struct layout_flow {
    struct wrap_row *rows; /* NULL: not laid out */
    uint32_t count;
};

/* Each is laid out now unless it was before. When memory ends, layout->failure says so
 * and there are no rows. O(length) the first time. */
const struct layout_flow *layout_flow_of(struct layout *layout, enum side side,
                                         uint32_t paragraph_index);
const struct layout_merged *layout_merged_of(struct layout *layout, uint32_t block);

/* Rows of one side of a block, with the blank ones between its passages. */
uint32_t layout_side_rows(struct layout *layout, uint32_t block, enum side side);

/* Is a side of a block shown in the stacked layout? Passages that are the same are
 * shown once. */
bool layout_shows_side(const struct layout *layout, uint32_t block, enum side side);

#endif
