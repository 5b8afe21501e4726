/* panel_fit.c - a line that holds two versions' words against each other, in the room
 * that there is. */
#include "session/panel_fit.h"

#include "session/glyph.h"

#include <string.h>

/* Of less one could not tell what a half is about. */
enum { HALF_CELLS_LEAST = 14 };

/* A line, and where and how it is written. */
struct fit {
    struct buffer *out;
    const char *text;
    const struct panel_pair *pair;
    enum display_charset charset;
    const char *more; /* the sign that something was left out */
    uint32_t more_cells;
};

static uint32_t fit_cells(const struct fit *fit, struct span span)
{
    return display_width_cells(fit->text + span.start, span_length(span), fit->charset);
}

static void fit_append(const struct fit *fit, struct span span)
{
    buffer_append(fit->out, fit->text + span.start, span_length(span));
}

/* Half a number is another number: a cut goes back to the end of a word, unless that
 * would leave less than half, or take away what is to be seen and would be. */
static struct span fit_whole_words(const struct fit *fit, struct span shown,
                                   uint32_t shows_end, uint32_t room_cells)
{
    struct span whole = shown;
    if (fit->text[shown.end] == ' ')
        return shown;
    while (whole.end > whole.start && fit->text[whole.end] != ' ')
        whole.end--;
    if (whole.end < shows_end && shows_end <= shown.end)
        return shown;
    return fit_cells(fit, whole) >= room_cells / 2 ? whole : shown;
}

/* What fits of the beginning, and the sign that it goes on. */
static void fit_append_cut(const struct fit *fit, struct span span, uint32_t shows_end,
                           uint32_t room_cells)
{
    uint32_t used = fit->more_cells;
    struct span shown = {span.start, span.start};
    if (fit_cells(fit, span) <= room_cells) {
        fit_append(fit, span);
        return;
    }
    while (shown.end < span.end) {
        struct display_cluster cluster;
        display_read_cluster(fit->text + shown.end, span.end - shown.end, fit->charset,
                             &cluster);
        if (used + cluster.width_cells > room_cells)
            break;
        used += cluster.width_cells;
        shown.end += cluster.source_bytes;
    }
    fit_append(fit, fit_whole_words(fit, shown, shows_end, room_cells));
    buffer_append_string(fit->out, fit->more);
}

/* What the sign takes that a half goes on behind what is to be seen of it. */
static uint32_t fit_after_cells(const struct fit *fit, enum side side)
{
    return fit->pair->shows[side].end < fit->pair->halves[side].end ? fit->more_cells
                                                                    : 0;
}

/* Would what is to be seen of a half be cut off if that began with its first word? */
static bool fit_hides(const struct fit *fit, enum side side, uint32_t room_cells)
{
    struct span half = fit->pair->halves[side];
    struct span until = {half.start, fit->pair->shows[side].end};
    return fit_cells(fit, half) > room_cells &&
           fit_cells(fit, until) + fit_after_cells(fit, side) > room_cells;
}

/* Where a half begins that begins with what is to be seen of it: of that, if it is too
 * long, with as many of its last words as there is room for. */
static uint32_t fit_late_start(const struct fit *fit, enum side side,
                               uint32_t room_cells)
{
    struct span shows = fit->pair->shows[side];
    uint32_t sign_cells = fit->more_cells + fit_after_cells(fit, side);
    for (uint32_t at = shows.start; at < shows.end; at++) {
        if (fit_cells(fit, shows) + sign_cells <= room_cells)
            break;
        if (fit->text[at] == ' ')
            shows.start = at + 1;
    }
    return shows.start;
}

static void fit_append_half(const struct fit *fit, enum side side, uint32_t room_cells,
                            bool is_late)
{
    struct span half = fit->pair->halves[side];
    uint32_t start = half.start;
    if (is_late && fit_cells(fit, half) > room_cells)
        start = fit_late_start(fit, side, room_cells);
    if (start > half.start) {
        buffer_append_string(fit->out, fit->more);
        half.start = start;
        room_cells = room_cells > fit->more_cells ? room_cells - fit->more_cells : 0;
    }
    fit_append_cut(fit, half, fit->pair->shows[side].end, room_cells);
}

/* Half of the room for each, and to one what the other does not need. */
static void fit_share(const struct fit *fit, uint32_t room_cells,
                      uint32_t share[SIDE_COUNT])
{
    uint32_t half = room_cells / 2;
    uint32_t left = fit_cells(fit, fit->pair->halves[SIDE_LEFT]);
    uint32_t right = fit_cells(fit, fit->pair->halves[SIDE_RIGHT]);
    share[SIDE_LEFT] = left <= half ? left : right <= half ? room_cells - right : half;
    share[SIDE_RIGHT] = room_cells - share[SIDE_LEFT];
}

void panel_fit_pair(struct buffer *out, const char *text, const struct panel_pair *pair,
                    uint32_t room_cells, enum display_charset charset)
{
    const char *more = glyph_string(GLYPH_MORE, charset);
    const struct fit fit = {
        .out = out,
        .text = text,
        .pair = pair,
        .charset = charset,
        .more = more,
        .more_cells = display_width_cells(more, strlen(more), charset),
    };
    const struct span *halves = pair->halves;
    struct span head = {0, halves[SIDE_LEFT].start};
    struct span arrow = {halves[SIDE_LEFT].end, halves[SIDE_RIGHT].start};
    struct span whole = {0, halves[SIDE_RIGHT].end};
    if (fit_cells(&fit, whole) <= room_cells) {
        buffer_append_string(out, text);
        return;
    }
    uint32_t arrow_cells = fit_cells(&fit, arrow), head_cells = fit_cells(&fit, head);
    room_cells = room_cells > arrow_cells ? room_cells - arrow_cells : 0;
    if (head_cells + 2 * HALF_CELLS_LEAST <= room_cells) {
        fit_append(&fit, head);
        room_cells -= head_cells;
    }
    uint32_t share[SIDE_COUNT];
    fit_share(&fit, room_cells, share);
    /* Both begin at the same words, to be held against each other. */
    bool is_late = fit_hides(&fit, SIDE_LEFT, share[SIDE_LEFT]) ||
                   fit_hides(&fit, SIDE_RIGHT, share[SIDE_RIGHT]);
    fit_append_half(&fit, SIDE_LEFT, share[SIDE_LEFT], is_late);
    fit_append(&fit, arrow);
    fit_append_half(&fit, SIDE_RIGHT, share[SIDE_RIGHT], is_late);
}
