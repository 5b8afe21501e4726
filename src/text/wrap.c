/* wrap.c - rows of a paragraph: breaks where Unicode allows them, in cells as display.c
 * counts them. */
#include "text/wrap.h"

#include "base/memory.h"
#include "text/character.h"

#include <stdlib.h>
#include <unilbrk.h>

/* A row under construction; offsets into the whole text. */
struct wrap_state {
    struct wrap_row row; /* up to the last visible cluster so far */
    struct wrap_row fit; /* the row if it ends at the last break */
    uint32_t fit_next;   /* where the next row starts then */
    bool has_fit;
    bool has_blank; /* white space waits for the next visible cluster */
    bool is_begun;  /* holds something that is not white space */
};

void wrap_row_list_clear(struct wrap_row_list *list)
{
    free(list->rows);
    *list = (struct wrap_row_list){0};
}

static bool wrap_push(struct wrap_row_list *list, struct wrap_row row,
                      struct error *err)
{
    if (!memory_reserve(&list->rows, &list->capacity, list->count + 1,
                        sizeof *list->rows, err))
        return false;
    list->rows[list->count++] = row;
    return true;
}

static struct wrap_state wrap_start_row(uint32_t at)
{
    return (struct wrap_state){.row = {{at, at}, 0}};
}

/*
 * May a row start at this offset of the span? As libunistring says, but not behind a
 * soft hyphen, since the row before would have to end in a hyphen that is not in the
 * text, and not between a stop and a letter (UAX 14, LB29, which libunistring 1.0 does
 * not have: Ph.D.).
 */
static bool wrap_may_break(const char *breaks, const char *bytes, uint32_t at)
{
    if (breaks[at] != UC_BREAK_POSSIBLE && breaks[at] != UC_BREAK_MANDATORY)
        return false;
    if (at < 2)
        return true;
    if ((unsigned char)bytes[at - 2] == 0xC2 && (unsigned char)bytes[at - 1] == 0xAD)
        return false;
    char before = bytes[at - 1], after = bytes[at] | 0x20;
    return !(before == '.' && after >= 'a' && after <= 'z');
}

static bool wrap_is_line_break(const char *bytes, uint32_t length)
{
    uint32_t used;
    return character_classify(character_read(bytes, length, &used)) ==
           CHARACTER_LINE_BREAK;
}

/* Put a cluster that is no white space on the row. Returns false if it does not fit
 * there. */
static bool wrap_put(struct wrap_state *state, const struct display_cluster *cluster,
                     uint32_t at, uint32_t width_cells)
{
    /* What is not seen parts no blanks. */
    if (!cluster->length && (state->has_blank || !state->is_begun))
        return true;
    uint32_t wanted = cluster->width_cells + (state->has_blank ? 1u : 0u);
    if (state->row.width_cells && state->row.width_cells + wanted > width_cells)
        return false;
    if (!state->is_begun) {
        state->row.span.start = at;
        state->is_begun = true;
    }
    state->row.width_cells += wanted;
    state->row.span.end = at + cluster->source_bytes;
    state->has_blank = false;
    return true;
}

static void wrap_note_space(struct wrap_state *state)
{
    state->has_blank = state->is_begun;
}

/* The printable ASCII at the start between which no row may end, as one cluster of so
 * many cells; of none if it does not fit in the cells that are left. */
static struct display_cluster wrap_read_word(const char *bytes, const char *breaks,
                                             uint32_t length, uint32_t cells_left)
{
    uint32_t i = 0, most = cells_left < UINT8_MAX ? cells_left + 1 : UINT8_MAX;
    while (i < length && i < most && bytes[i] > ' ' && bytes[i] < 0x7F &&
           (i == 0 || breaks[i] == UC_BREAK_PROHIBITED))
        i++;
    if (i && i < length && (unsigned char)bytes[i] >= 0x80)
        i--; /* something may combine with the last */
    if (i > cells_left)
        i = 0;
    return (struct display_cluster){
        .source_bytes = i, .width_cells = (uint8_t)i, .length = 1};
}

static uint32_t wrap_cells_left(const struct wrap_state *state, uint32_t width_cells)
{
    uint32_t taken = state->row.width_cells + (state->has_blank ? 1u : 0u);
    return taken < width_cells ? width_cells - taken : 0;
}

static bool wrap_span(struct wrap_row_list *list, const char *bytes, struct span span,
                      uint32_t width_cells, const char *breaks, bool keep_breaks,
                      enum display_charset charset, struct error *err)
{
    struct wrap_state state = wrap_start_row(span.start);
    for (uint32_t at = span.start; at < span.end;) {
        uint32_t offset = at - span.start;
        if (state.is_begun && wrap_may_break(breaks, bytes + span.start, offset)) {
            state.fit = state.row;
            state.fit_next = at;
            state.has_fit = true;
        }
        struct display_cluster cluster =
            wrap_read_word(bytes + at, breaks + offset, span.end - at,
                           wrap_cells_left(&state, width_cells));
        if (!cluster.source_bytes)
            display_read_cluster(bytes + at, span.end - at, charset, &cluster);
        if (cluster.is_space) {
            bool ends_row =
                keep_breaks && wrap_is_line_break(bytes + at, span.end - at);
            if (ends_row && !wrap_push(list, state.row, err))
                return false;
            at += cluster.source_bytes;
            if (ends_row)
                state = wrap_start_row(at);
            else
                wrap_note_space(&state);
        } else if (wrap_put(&state, &cluster, at, width_cells)) {
            at += cluster.source_bytes;
        } else {
            if (!wrap_push(list, state.has_fit ? state.fit : state.row, err))
                return false;
            at = state.has_fit ? state.fit_next : at;
            state = wrap_start_row(at);
        }
    }
    return wrap_push(list, state.row, err);
}

bool wrap_append(struct wrap_row_list *list, const char *bytes, struct span span,
                 uint32_t width_cells, bool keep_breaks, enum display_charset charset,
                 struct error *err)
{
    uint32_t length = span_length(span);
    char *breaks = memory_new(length, 1, err);
    if (!breaks)
        return false;
    u8_possible_linebreaks((const uint8_t *)bytes + span.start, length, "UTF-8",
                           breaks);
    bool wrapped =
        wrap_span(list, bytes, span, width_cells, breaks, keep_breaks, charset, err);
    free(breaks);
    return wrapped;
}
