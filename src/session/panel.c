/* panel.c - lines over the lower part of the reader. */
#include "session/panel.h"

#include "base/memory.h"
#include "base/translate.h"
#include "session/panel_fit.h"

#include <stdlib.h>
#include <string.h>

#include <unicase.h>
#include <uninorm.h>

void panel_clear(struct panel *panel)
{
    buffer_clear(&panel->lead);
    buffer_clear(&panel->text);
    arena_clear(&panel->arena);
    free(panel->lines);
    free(panel->shown);
    free(panel->filter);
    *panel = (struct panel){0};
}

void panel_open(struct panel *panel, enum panel_kind kind, const char *title,
                bool is_list)
{
    panel_clear(panel);
    panel->kind = kind;
    panel->title = title;
    panel->is_list = is_list;
    panel->has_keys = true;
}

void panel_mark_last(struct panel *panel, uint32_t start, uint32_t end)
{
    panel->lines[panel->count - 1].strong = (struct span){start, end};
}

void panel_pair_last(struct panel *panel, const struct panel_pair *pair)
{
    panel->lines[panel->count - 1].pair = *pair;
}

bool panel_end_line(struct panel *panel, enum role role, struct target target,
                    struct error *err)
{
    struct panel_line line = {.role = role, .target = target};
    if (!buffer_check(&panel->lead, err) || !buffer_check(&panel->text, err) ||
        !memory_reserve(&panel->lines, &panel->capacity, panel->count + 1,
                        sizeof *panel->lines, err))
        return false;
    line.lead =
        arena_copy_string(&panel->arena, panel->lead.bytes, panel->lead.length, err);
    line.text =
        arena_copy_string(&panel->arena, panel->text.bytes, panel->text.length, err);
    if (!line.lead || !line.text)
        return false;
    panel->lines[panel->count++] = line;
    panel->lead.length = panel->text.length = 0;
    return true;
}

/* Text in folded case, for free(); NULL when memory ends. */
static char *panel_fold(const char *text, size_t *length)
{
    return (char *)u8_casefold((const uint8_t *)text, strlen(text), NULL, UNINORM_NFC,
                               NULL, length);
}

static bool panel_contains(const char *text, size_t length, const char *part,
                           size_t part_length)
{
    for (size_t i = 0; i + part_length <= length; i++)
        if (memcmp(text + i, part, part_length) == 0)
            return true;
    return false;
}

static bool panel_line_holds(const struct panel_line *line, const char *folded,
                             size_t folded_length, struct error *err, bool *holds)
{
    const char *parts[] = {line->lead, line->text};
    *holds = false;
    for (int i = 0; i < 2 && !*holds; i++) {
        size_t length;
        char *text = panel_fold(parts[i], &length);
        if (!text)
            return error_set_memory(err);
        *holds =
            folded_length == 0 || panel_contains(text, length, folded, folded_length);
        free(text);
    }
    return true;
}

bool panel_filter(struct panel *panel, const char *filter, struct error *err)
{
    size_t length = 0;
    char *folded = panel_fold(filter ? filter : "", &length);
    char *copy =
        filter && *filter ? memory_copy_string(filter, strlen(filter), err) : NULL;
    uint32_t *shown = memory_new(panel->count, sizeof *shown, err);
    bool ok =
        shown && (folded || error_set_memory(err)) && (copy || !filter || !*filter);
    size_t count = 0;
    for (size_t i = 0; ok && i < panel->count; i++) {
        bool holds;
        ok = panel_line_holds(&panel->lines[i], folded, length, err, &holds);
        if (ok && holds)
            shown[count++] = (uint32_t)i;
    }
    free(folded);
    if (!ok) {
        free(copy);
        free(shown);
        return false;
    }
    free(panel->shown);
    free(panel->filter);
    panel->shown = shown;
    panel->shown_count = count;
    panel->filter = copy;
    panel->selected = panel->top = 0;
    return true;
}

void panel_select_target(struct panel *panel, struct target target)
{
    for (size_t i = 0; i < panel->shown_count; i++) {
        struct target here = panel->lines[panel->shown[i]].target;
        if (here.kind == target.kind && here.index == target.index) {
            panel->selected = i;
            return;
        }
    }
}

void panel_move(struct panel *panel, long lines)
{
    size_t *at = panel->is_list ? &panel->selected : &panel->top;
    size_t most = panel->shown_count ? panel->shown_count - 1 : 0;
    if (!panel->is_list)
        most = panel->shown_count > panel->row_count
                   ? panel->shown_count - panel->row_count
                   : 0;
    if (lines < 0)
        *at = (size_t)-lines > *at ? 0 : *at - (size_t)-lines;
    else
        *at = *at + (size_t)lines > most ? most : *at + (size_t)lines;
}

static void panel_draw_title(const struct panel *panel, struct frame *frame,
                             uint32_t row, enum display_charset charset)
{
    struct frame_style style = {panel->has_keys ? ROLE_PANEL_TITLE : ROLE_PANEL_STRONG,
                                0, charset};
    struct buffer text = {0};
    frame_fill(frame, row, 0, frame->columns,
               panel->has_keys ? ROLE_PANEL_TITLE : ROLE_PANEL);
    buffer_printf(&text, " %s", panel->title);
    if (panel->is_list && panel->has_keys)
        buffer_printf(&text, _(" %zu of %zu"),
                      panel->shown_count ? panel->selected + 1 : 0, panel->shown_count);
    else if (panel->is_list)
        buffer_printf(&text, " (%zu)", panel->shown_count);
    else if (panel->shown_count > panel->row_count)
        buffer_printf(&text, _(" %zu-%zu of %zu lines"), panel->top + 1,
                      panel->top + panel->row_count < panel->shown_count
                          ? panel->top + panel->row_count
                          : panel->shown_count,
                      panel->shown_count);
    if (panel->order)
        buffer_printf(&text, ", %s", panel->order);
    if (panel->filter)
        buffer_printf(&text, _("   filter: %s"), panel->filter);
    buffer_append_char(&text, '\0');
    if (!text.failed)
        frame_put_clipped(frame, row, 0, frame->columns, text.bytes, style);
    buffer_clear(&text);
}

static void panel_keep_selected_visible(struct panel *panel)
{
    if (!panel->is_list || !panel->row_count)
        return;
    if (panel->selected < panel->top)
        panel->top = panel->selected;
    if (panel->selected >= panel->top + panel->row_count)
        panel->top = panel->selected + 1 - panel->row_count;
}

static void panel_blank_row(struct frame *frame, uint32_t row)
{
    static const struct cell blank = {
        .bytes = " ", .length = 1, .width_cells = 1, .role = ROLE_PANEL};
    for (uint32_t column = 0; row < frame->rows && column < frame->columns; column++)
        *frame_cell(frame, row, column) = blank;
}

static void panel_draw_pair(const struct panel_line *line, struct frame *frame,
                            uint32_t row, uint32_t column, struct frame_style style)
{
    uint32_t end = frame->columns - 1;
    struct buffer text = {0};
    panel_fit_pair(&text, line->text, &line->pair, column < end ? end - column : 0,
                   style.charset);
    buffer_append_char(&text, '\0');
    if (!text.failed)
        frame_put_clipped(frame, row, column, end, text.bytes, style);
    buffer_clear(&text);
}

static void panel_draw_text(const struct panel_line *line, struct frame *frame,
                            uint32_t row, uint32_t column, struct frame_style style)
{
    if (!span_is_empty(line->pair.halves[SIDE_LEFT])) {
        panel_draw_pair(line, frame, row, column, style);
        return;
    }
    uint32_t end = frame->columns - 1, length = (uint32_t)strlen(line->text);
    struct frame_style strong = style;
    if (span_is_empty(line->strong) || line->strong.end > length) {
        frame_put_clipped(frame, row, column, end, line->text, style);
        return;
    }
    if (style.role != ROLE_PANEL_SELECTED)
        strong.role = ROLE_PANEL_STRONG;
    strong.accents |= ACCENT_MATCH;
    column = frame_put(frame, row, column, end, line->text, line->strong.start, style);
    column = frame_put(frame, row, column, end, line->text + line->strong.start,
                       span_length(line->strong), strong);
    frame_put_clipped(frame, row, column, end, line->text + line->strong.end, style);
}

/* What stands where a list would have its lines. */
static const char *panel_emptiness(enum panel_kind kind)
{
    switch (kind) {
    case PANEL_FINDINGS:
        return _("no finding in these versions");
    case PANEL_QUOTES:
        return _("no quotation in these versions");
    case PANEL_MOVES:
        return _("no moved passage in these versions");
    case PANEL_MATCHES:
        return _("no match: / searches");
    case PANEL_NOTES:
        return _(
            "nothing yet: c writes a note, x o O mark a finding, a pins a passage");
    case PANEL_WHY:
        return _("nothing here to explain");
    default:
        return _("nothing to list");
    }
}

/* The width of the first column; what has nothing behind it may be wider. A list may be
 * long: each line is measured once. */
static uint32_t panel_lead_cells(struct panel *panel, enum display_charset charset)
{
    for (; panel->measured_count < panel->count; panel->measured_count++) {
        const struct panel_line *line = &panel->lines[panel->measured_count];
        uint32_t cells = display_width_cells(line->lead, strlen(line->lead), charset);
        if (*line->text && cells > panel->lead_cells)
            panel->lead_cells = cells;
    }
    return panel->lead_cells;
}

/* Screen readers and magnifiers follow the cursor: it stands at the start of the line
 * that has been chosen, or of a page's first one. */
static void panel_place_cursor(const struct panel *panel, struct frame *frame,
                               uint32_t row)
{
    uint32_t line = panel->is_list ? (uint32_t)(panel->selected - panel->top) : 0;
    if (!panel->has_keys || !panel->row_count)
        return;
    frame->cursor_row = row + 1 + line;
    frame->cursor_column = 0;
}

void panel_draw(struct panel *panel, struct frame *frame, uint32_t row,
                uint32_t row_count, enum display_charset charset)
{
    if (!row_count)
        return;
    panel->row_count = row_count - 1;
    panel_keep_selected_visible(panel);
    panel_place_cursor(panel, frame, row);
    for (uint32_t i = 0; i < row_count; i++)
        panel_blank_row(frame, row + i);
    panel_draw_title(panel, frame, row, charset);
    uint32_t lead_cells = panel_lead_cells(panel, charset);
    for (uint32_t i = 0; i < panel->row_count; i++) {
        size_t index = panel->top + i;
        if (index >= panel->shown_count)
            break;
        const struct panel_line *line = &panel->lines[panel->shown[index]];
        bool is_selected = panel->is_list && index == panel->selected;
        enum role role = is_selected ? ROLE_PANEL_SELECTED : line->role;
        struct frame_style style = {role, 0, charset};
        uint32_t at = row + 1 + i;
        if (is_selected) {
            frame_fill(frame, at, 0, frame->columns, role);
            frame_put_string(frame, at, 0, frame->columns, ">", style);
        }
        frame_put_clipped(frame, at, 2, frame->columns, line->lead, style);
        panel_draw_text(line, frame, at, lead_cells ? 2 + lead_cells + 2 : 2, style);
    }
    if (!panel->shown_count)
        frame_put_string(frame, row + 1, 2, frame->columns,
                         panel->filter ? _("nothing holds the filter")
                                       : panel_emptiness(panel->kind),
                         (struct frame_style){ROLE_PANEL_FAINT, 0, charset});
}
