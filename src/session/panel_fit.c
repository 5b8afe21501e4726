/* panel_fit.c - a line that holds two versions' words against each other, in the room
 * that there is. */
#include "session/panel_fit.h"

#include "session/glyph.h"

#include <string.h>

/* Of less one could not tell what a half is about. */
enum { HALF_CELLS_LEAST = 14 };

static uint32_t fit_cells(const char *text, struct span span,
                          enum display_charset charset)
{
    return display_width_cells(text + span.start, span_length(span), charset);
}

static void fit_append(struct buffer *out, const char *text, struct span span)
{
    buffer_append(out, text + span.start, span_length(span));
}

/* Half a number is another number: a cut goes back to the end of a word, unless that
 * would leave less than half, or take away what is to be seen and would be. */
static struct span fit_whole_words(const char *text, struct span shown,
                                   uint32_t shows_end, uint32_t room_cells,
                                   enum display_charset charset)
{
    struct span whole = shown;
    if (text[shown.end] == ' ')
        return shown;
    while (whole.end > whole.start && text[whole.end] != ' ')
        whole.end--;
    if (whole.end < shows_end && shows_end <= shown.end)
        return shown;
    return fit_cells(text, whole, charset) >= room_cells / 2 ? whole : shown;
}

/* What fits of a half's beginning, and the sign that it goes on. */
static void fit_append_cut(struct buffer *out, const char *text, struct span span,
                           uint32_t shows_end, uint32_t room_cells,
                           enum display_charset charset)
{
    const char *more = glyph_string(GLYPH_MORE, charset);
    uint32_t used = display_width_cells(more, strlen(more), charset);
    struct span shown = {span.start, span.start};
    if (fit_cells(text, span, charset) <= room_cells) {
        fit_append(out, text, span);
        return;
    }
    while (shown.end < span.end) {
        struct display_cluster cluster;
        display_read_cluster(text + shown.end, span.end - shown.end, charset, &cluster);
        if (used + cluster.width_cells > room_cells)
            break;
        used += cluster.width_cells;
        shown.end += cluster.source_bytes;
    }
    fit_append(out, text, fit_whole_words(text, shown, shows_end, room_cells, charset));
    buffer_append_string(out, more);
}

/* Where a half begins: where what is to be seen would be cut off otherwise, with that,
 * or, if even that is too long, with as many of its last words as there is room for. */
static uint32_t fit_start(const char *text, struct span half, struct span shows,
                          uint32_t room_cells, uint32_t more_cells,
                          enum display_charset charset)
{
    struct span until = {half.start, shows.end};
    uint32_t after_cells = shows.end < half.end ? more_cells : 0;
    if (fit_cells(text, half, charset) <= room_cells ||
        fit_cells(text, until, charset) + after_cells <= room_cells)
        return half.start;
    for (uint32_t at = shows.start; at < shows.end; at++) {
        if (fit_cells(text, shows, charset) + more_cells + after_cells <= room_cells)
            break;
        if (text[at] == ' ')
            shows.start = at + 1;
    }
    return shows.start;
}

static void fit_append_half(struct buffer *out, const char *text, struct span half,
                            struct span shows, uint32_t room_cells,
                            enum display_charset charset)
{
    const char *more = glyph_string(GLYPH_MORE, charset);
    uint32_t more_cells = display_width_cells(more, strlen(more), charset);
    uint32_t start = fit_start(text, half, shows, room_cells, more_cells, charset);
    if (start > half.start) {
        buffer_append_string(out, more);
        half.start = start;
        room_cells = room_cells > more_cells ? room_cells - more_cells : 0;
    }
    fit_append_cut(out, text, half, shows.end, room_cells, charset);
}

/* Half of the room for each, and to one what the other does not need. */
static void fit_share(const char *text, const struct panel_pair *pair,
                      uint32_t room_cells, enum display_charset charset,
                      uint32_t share[SIDE_COUNT])
{
    uint32_t half = room_cells / 2;
    uint32_t left = fit_cells(text, pair->halves[SIDE_LEFT], charset);
    uint32_t right = fit_cells(text, pair->halves[SIDE_RIGHT], charset);
    share[SIDE_LEFT] = left <= half ? left : right <= half ? room_cells - right : half;
    share[SIDE_RIGHT] = room_cells - share[SIDE_LEFT];
}

void panel_fit_pair(struct buffer *out, const char *text, const struct panel_pair *pair,
                    uint32_t room_cells, enum display_charset charset)
{
    const struct span *halves = pair->halves;
    struct span head = {0, halves[SIDE_LEFT].start};
    struct span arrow = {halves[SIDE_LEFT].end, halves[SIDE_RIGHT].start};
    struct span whole = {0, halves[SIDE_RIGHT].end};
    if (fit_cells(text, whole, charset) <= room_cells) {
        buffer_append_string(out, text);
        return;
    }
    uint32_t arrow_cells = fit_cells(text, arrow, charset);
    uint32_t head_cells = fit_cells(text, head, charset);
    room_cells = room_cells > arrow_cells ? room_cells - arrow_cells : 0;
    if (head_cells + 2 * HALF_CELLS_LEAST <= room_cells) {
        fit_append(out, text, head);
        room_cells -= head_cells;
    }
    uint32_t share[SIDE_COUNT];
    fit_share(text, pair, room_cells, charset, share);
    fit_append_half(out, text, halves[SIDE_LEFT], pair->shows[SIDE_LEFT],
                    share[SIDE_LEFT], charset);
    fit_append(out, text, arrow);
    fit_append_half(out, text, halves[SIDE_RIGHT], pair->shows[SIDE_RIGHT],
                    share[SIDE_RIGHT], charset);
}
