/* overview.c - stops counted into the rows of a narrow column. */
#include "session/overview.h"

#include "base/halving.h"
#include "base/memory.h"
#include "session/session.h"

#include <stdlib.h>

static const enum target_kind overview_kinds[OVERVIEW_LANE_COUNT] = {
    [OVERVIEW_CHANGES] = TARGET_CHANGE,
    [OVERVIEW_QUOTES] = TARGET_QUOTE,
    [OVERVIEW_FINDINGS] = TARGET_FINDING,
    [OVERVIEW_MOVES] = TARGET_MOVE,
};

bool overview_init(struct overview *overview, const struct layout *layout,
                   struct error *err)
{
    *overview = (struct overview){0};
    overview->weight_before = memory_new((size_t)layout->block_count + 1,
                                         sizeof *overview->weight_before, err);
    if (!overview->weight_before)
        return false;
    for (uint32_t i = 0; i < layout->block_count; i++) {
        uint64_t most = 1;
        for (enum side side = 0; side < SIDE_COUNT; side++) {
            const struct document *document = layout->comparison->documents[side];
            uint32_t count;
            const uint32_t *members = layout_members(layout, i, side, &count);
            uint64_t bytes = 0;
            for (uint32_t j = 0; j < count; j++)
                bytes += span_length(document->paragraphs[members[j]].span);
            most = bytes > most ? bytes : most;
        }
        overview->weight_before[i + 1] = overview->weight_before[i] + most;
    }
    return true;
}

void overview_clear(struct overview *overview)
{
    free(overview->weight_before);
    free(overview->counts);
    *overview = (struct overview){0};
}

/* The row for a share (of 2^32) of a block. */
static uint32_t overview_row(const struct session *session, uint32_t block,
                             uint32_t share, uint32_t row_count)
{
    const uint64_t *before = session->overview.weight_before;
    uint64_t total = before[session->layout.block_count];
    if (!total || !row_count)
        return 0;
    if (block >= session->layout.block_count)
        return row_count - 1;
    uint64_t weight = before[block + 1] - before[block];
    uint64_t at = before[block] + ((weight * share) >> 32);
    uint64_t row = at * row_count / total;
    return row < row_count ? (uint32_t)row : row_count - 1;
}

uint32_t overview_row_of(struct session *session, struct layout_place place,
                         uint32_t row_count)
{
    uint32_t share = 0;
    if (place.block < session->layout.block_count && place.row > 0) {
        uint32_t rows = layout_block_rows(&session->layout, place.block);
        uint64_t row = (uint64_t)place.row < rows ? (uint64_t)place.row : rows - 1;
        share = (uint32_t)((row << 32) / rows);
    }
    return overview_row(session, place.block, share, row_count);
}

uint32_t overview_block_at(const struct session *session, uint32_t row,
                           uint32_t row_count)
{
    const uint64_t *before = session->overview.weight_before;
    uint32_t count = session->layout.block_count;
    uint64_t at = row_count ? before[count] * row / row_count : 0;
    struct halving search = halving_begin(1, count);
    while (halving_next(&search))
        halving_judge(&search, before[search.middle] <= at);
    return (uint32_t)search.low - 1;
}

bool overview_count(struct session *session, uint32_t row_count, struct error *err)
{
    struct overview *overview = &session->overview;
    if (overview->row_count == row_count)
        return true;
    uint32_t *counts =
        memory_new((size_t)row_count * OVERVIEW_LANE_COUNT, sizeof *counts, err);
    if (!counts)
        return false;
    free(overview->counts);
    overview->counts = counts;
    overview->row_count = row_count;
    for (int lane = 0; lane < OVERVIEW_LANE_COUNT; lane++) {
        const struct stop_list *list = &session->stops.lists[overview_kinds[lane]];
        for (size_t i = 0; i < list->count; i++)
            if (session_has_stop(session, &list->stops[i]))
                counts[(uint32_t)lane * row_count +
                       overview_row(session, list->stops[i].block, list->stops[i].share,
                                    row_count)]++;
    }
    return true;
}

bool overview_find_stop(const struct session *session, enum overview_lane lane,
                        uint32_t row, uint32_t row_count, struct target *target)
{
    const struct stop_list *list = &session->stops.lists[overview_kinds[lane]];
    for (size_t i = 0; i < list->count; i++) {
        const struct stop *stop = &list->stops[i];
        if (!session_has_stop(session, stop) ||
            overview_row(session, stop->block, stop->share, row_count) != row)
            continue;
        *target = stop->target;
        return true;
    }
    return false;
}
