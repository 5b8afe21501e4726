/* statusbar.c - where the reader is, and which keys go on from there. */
#include "session/statusbar.h"

#include "base/translate.h"
#include "session/glyph.h"
#include "session/panel_keys.h"
#include "session/phrase.h"
#include "session/place.h"

#include <stdio.h>
#include <string.h>

/* The end of a label tells more than its beginning: a path's file. */
static void statusbar_put_label(struct frame *frame, uint32_t column, uint32_t end,
                                const char *label, struct frame_style style)
{
    const char *at = label;
    while (*at && column + display_width_cells(at, strlen(at), style.charset) > end) {
        const char *slash = strchr(at, '/');
        if (!slash || !slash[1])
            break;
        at = slash + 1;
    }
    frame_put_clipped(frame, 0, column, end, at, style);
}

/* Which pane it is where that is not to be seen, and which of more than two versions.
 */
static void statusbar_print_lead(const struct session *session, enum side side,
                                 bool is_side, char *lead, size_t size)
{
    size_t count = turn_version_count(session);
    const char *pane = is_side ? "" : side == SIDE_RIGHT ? "R: " : "L: ";
    if (count > SIDE_COUNT)
        snprintf(lead, size, "%s%zu/%zu ", pane, session->options.version[side] + 1,
                 count);
    else
        snprintf(lead, size, "%s", pane);
}

void statusbar_draw_title(const struct session *session,
                          const struct view_geometry *geometry, struct frame *frame)
{
    if (geometry->window_row == 0)
        return;
    enum display_charset charset = session->options.charset;
    bool is_side = session->layout.mode == LAYOUT_SIDE;
    frame_fill(frame, 0, 0, frame->columns, ROLE_TITLE);
    uint32_t half = geometry->overview_column / 2;
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        const char *label = session->comparison->documents[side]->label;
        bool is_focused = session->focus == side;
        uint32_t column = is_side ? geometry->text_column[side]
                          : side  ? half
                                  : geometry->number_column[SIDE_LEFT];
        uint32_t end = is_side ? column + geometry->text_cells
                       : side  ? geometry->overview_column
                               : half - 1;
        struct frame_style style = {is_focused ? ROLE_TITLE_FOCUSED : ROLE_TITLE, 0,
                                    charset};
        char lead[32] = "";
        statusbar_print_lead(session, side, is_side, lead, sizeof lead);
        column = frame_put_string(frame, 0, column, end, lead, style);
        statusbar_put_label(frame, column, end, label ? label : "", style);
    }
    if (geometry->overview_cells)
        frame_put_string(frame, 0, geometry->overview_column + 2, frame->columns,
                         "cqdm", (struct frame_style){ROLE_TITLE, 0, charset});
}

/* "passage 12-13 -> 11: merged" */
static void statusbar_describe_place(const struct session *session, struct buffer *out)
{
    const struct link_list *list = &session->comparison->paragraph_links;
    uint32_t block = place_block(session);
    if (block >= session->layout.block_count) {
        buffer_append_string(out, _("an empty version"));
        return;
    }
    const struct link *link = &list->links[session->layout.blocks[block].link];
    buffer_printf(out, "%s ", _("passage"));
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        uint32_t count;
        const uint32_t *members = link_members(list, link, side, &count);
        if (side)
            buffer_append_string(out,
                                 glyph_string(GLYPH_ARROW, session->options.charset));
        if (!count)
            buffer_append_char(out, '-');
        else
            phrase_append_passages(out, members, count);
    }
    buffer_printf(out, ": %s", _(relation_name(link->relation)));
    if (session->target.kind == TARGET_QUOTE)
        buffer_printf(out, ", %s %s", _("quotation"),
                      _(quote_relation_name(
                          session->comparison->quote_links.links[session->target.index]
                              .relation)));
}

static unsigned statusbar_percent(struct session *session, uint32_t window_rows)
{
    struct layout_place top = session->top[place_pane(session, session->focus)];
    struct layout_place last = layout_last_top(&session->layout, window_rows);
    if (layout_place_compare(top, last) >= 0)
        return 100;
    struct layout_place bottom = layout_move(&session->layout, top, (long)window_rows);
    return (unsigned)(overview_row_of(session, bottom, 1000) / 10);
}

/* While a mark's letter is waited for: "set: a c m". */
static void statusbar_append_marks(const struct session *session, struct buffer *out)
{
    size_t count;
    const struct command *table = command_table(&count);
    const char *before = _("set: ");
    if (session->pending_command == INDEX_NONE ||
        (table[session->pending_command].handler != trail_command_set_mark &&
         table[session->pending_command].handler != trail_command_go_to_mark))
        return;
    for (int m = 0; m < SESSION_MARK_COUNT; m++)
        if (session->has_mark[m]) {
            buffer_printf(out, "%s%c", before, 'a' + m);
            before = " ";
        }
    buffer_append_string(out, *before == ' ' ? "  " : _("no mark is set  "));
}

static void statusbar_append_state(const struct session *session, struct buffer *out)
{
    if (session->pending_count >= 0)
        buffer_printf(out, "%ld", session->pending_count);
    key_sequence_print(out, &session->pending);
    if (session->pending_count >= 0 || session->pending.length)
        buffer_append_string(out, "  ");
    statusbar_append_marks(session, out);
    if (session->half_pin.is_set)
        buffer_printf(out, "%s %s%u ?  ", _("pin"),
                      session->half_pin.side == SIDE_LEFT ? "L" : "R",
                      (unsigned)session->half_pin.paragraph + 1);
    if (session->folding == FOLDING_UNMATCHED)
        buffer_append_string(out, _("only matches  "));
    if (session->layout.quiet_edits)
        buffer_append_string(out, _("facts  "));
    if (!session->is_locked)
        buffer_append_string(out, _("unlocked  "));
    else if (!place_is_level(session))
        buffer_append_string(out, _("apart  "));
}

/* What is counted, in the order in which it stands there. */
static const enum target_kind statusbar_kinds[] = {TARGET_MATCH, TARGET_CHANGE,
                                                   TARGET_QUOTE, TARGET_FINDING};

enum { STATUSBAR_COUNTS = sizeof statusbar_kinds / sizeof *statusbar_kinds };

/* "19 quotations" */
static void statusbar_append_total(enum target_kind kind, size_t count,
                                   struct buffer *out)
{
    if (kind == TARGET_MATCH)
        buffer_printf(out, ngettext("%zu match", "%zu matches", count), count);
    else if (kind == TARGET_CHANGE)
        buffer_printf(out, ngettext("%zu change", "%zu changes", count), count);
    else if (kind == TARGET_QUOTE)
        buffer_printf(out, ngettext("%zu quotation", "%zu quotations", count), count);
    else
        buffer_printf(out, ngettext("%zu finding", "%zu findings", count), count);
}

/* A notice after a jump tells itself which of how many is lit, and so does the title of
 * a list, whose order may be another. */
static void statusbar_append_count(const struct session *session, enum target_kind kind,
                                   struct buffer *out)
{
    size_t lit, count = session_count_stops(session, kind, &lit);
    if (kind == TARGET_MATCH && !count)
        return;
    if (lit && !*session->notice && !panel_counts(&session->panel, kind))
        phrase_append_nth(out, kind, lit, count);
    else
        statusbar_append_total(kind, count, out);
    buffer_append_string(out, "  ");
}

static uint32_t statusbar_cells(const struct session *session,
                                const struct buffer *text)
{
    return display_width_cells(text->bytes, text->length, session->options.charset);
}

/* As many counts as there is room for, that of what is lit before the others. A notice
 * goes with the next key and they come back then. */
static void statusbar_append_counts(const struct session *session, uint32_t room_cells,
                                    struct buffer *out)
{
    static const enum target_kind ranks[] = {TARGET_MATCH, TARGET_FINDING, TARGET_QUOTE,
                                             TARGET_CHANGE};
    struct buffer counts[TARGET_KIND_COUNT] = {{0}};
    bool is_shown[TARGET_KIND_COUNT] = {false};
    for (int i = -1; i < STATUSBAR_COUNTS; i++) {
        enum target_kind kind = i < 0 ? session->target.kind : ranks[i];
        bool is_counted = i >= 0;
        for (int j = 0; i < 0 && j < STATUSBAR_COUNTS; j++)
            is_counted |= ranks[j] == kind;
        if (!is_counted || is_shown[kind] || counts[kind].length)
            continue;
        statusbar_append_count(session, kind, &counts[kind]);
        uint32_t cells = statusbar_cells(session, &counts[kind]);
        is_shown[kind] = cells <= room_cells;
        room_cells -= is_shown[kind] ? cells : 0;
    }
    for (int i = 0; i < STATUSBAR_COUNTS; i++) {
        struct buffer *count = &counts[statusbar_kinds[i]];
        if (is_shown[statusbar_kinds[i]])
            buffer_append(out, count->bytes, count->length);
        out->failed |= count->failed;
        buffer_clear(count);
    }
}

static void statusbar_append_facts(struct session *session,
                                   const struct view_geometry *geometry,
                                   uint32_t room_cells, struct buffer *out)
{
    enum { STATUSBAR_PERCENT_CELLS = 5 };
    unsigned percent = statusbar_percent(session, geometry->window_rows);
    statusbar_append_state(session, out);
    uint32_t used = statusbar_cells(session, out) + STATUSBAR_PERCENT_CELLS;
    statusbar_append_counts(session, room_cells > used ? room_cells - used : 0, out);
    buffer_printf(out, "%u%% ", percent);
}

bool statusbar_draw_status(struct session *session,
                           const struct view_geometry *geometry, struct frame *frame,
                           struct error *err)
{
    struct buffer facts = {0}, left = {0};
    enum display_charset charset = session->options.charset;
    uint32_t row = geometry->status_row;
    bool has_notice = *session->notice != '\0';
    if (has_notice)
        buffer_append_string(&left, session->notice);
    else
        statusbar_describe_place(session, &left);
    uint32_t left_cells = display_width_cells(left.bytes, left.length, charset) + 3;
    statusbar_append_facts(
        session, geometry,
        left_cells < frame->columns ? frame->columns - left_cells : 0, &facts);
    buffer_append_char(&left, '\0');
    bool ok = buffer_check(&facts, err) && buffer_check(&left, err);
    if (ok) {
        uint32_t cells = display_width_cells(facts.bytes, facts.length, charset);
        if (has_notice && left_cells + cells > frame->columns) {
            facts.length = 0; /* they come back when the notice goes */
            cells = 0;
        }
        uint32_t start = frame->columns > cells ? frame->columns - cells : 0;
        frame_fill(frame, row, 0, frame->columns, ROLE_STATUS);
        frame_put(frame, row, start, frame->columns, facts.bytes, facts.length,
                  (struct frame_style){ROLE_STATUS, 0, charset});
        frame_put_clipped(
            frame, row, 1, start > 1 ? start - (cells > 0) : 1, left.bytes,
            (struct frame_style){has_notice ? ROLE_NOTICE : ROLE_STATUS, 0, charset});
    }
    buffer_clear(&facts);
    buffer_clear(&left);
    return ok;
}

/* One key and its word; false if there is no room. */
static bool statusbar_put_key(struct frame *frame, uint32_t row, uint32_t *column,
                              const char *key, size_t key_length, const char *word,
                              enum display_charset charset)
{
    uint32_t cells = display_width_cells(key, key_length, charset) +
                     display_width_cells(word, strlen(word), charset) + 3;
    if (*column + cells > frame->columns + 2)
        return false;
    *column = frame_put(frame, row, *column, frame->columns, key, key_length,
                        (struct frame_style){ROLE_FOOTER_KEY, 0, charset}) +
              1;
    *column = frame_put_string(frame, row, *column, frame->columns, word,
                               (struct frame_style){ROLE_FOOTER, 0, charset}) +
              2;
    return true;
}

/* The first of a command's keys, and a word; nothing if it has none. False with
 * ERROR_MEMORY. */
static bool statusbar_put_command(const struct session *session, struct frame *frame,
                                  uint32_t row, uint32_t *column,
                                  const struct command *command, const char *word,
                                  struct error *err)
{
    struct buffer key = {0};
    command_print_keys(&key, &session->keys, command, 1);
    bool ok = buffer_check(&key, err);
    if (ok && key.length)
        statusbar_put_key(frame, row, column, key.bytes, key.length, word,
                          session->options.charset);
    buffer_clear(&key);
    return ok;
}

static bool statusbar_draw_panel_keys(const struct session *session, uint32_t row,
                                      struct frame *frame, struct error *err)
{
    size_t count;
    const struct panel_hint *hints = panel_hint_table(&count);
    uint32_t column = 1;
    bool ok = true;
    for (size_t i = 0; ok && i < count; i++) {
        const struct panel_hint *hint = &hints[i];
        if (!(hint->panels & 1u << session->panel.kind))
            continue;
        if (hint->keys)
            statusbar_put_key(frame, row, &column, hint->keys, strlen(hint->keys),
                              _(hint->word), session->options.charset);
        else
            ok = statusbar_put_command(
                session, frame, row, &column,
                command_find(hint->command, strlen(hint->command)), _(hint->word), err);
    }
    return ok;
}

/* "next-" of next-change, which the other commands of its keys share and need not say.
 */
static size_t statusbar_shared_length(const struct command *first)
{
    const char *hyphen = first ? strchr(first->name, '-') : NULL;
    return hyphen ? (size_t)(hyphen + 1 - first->name) : 0;
}

/* A command's name as words. */
static void statusbar_append_name(const struct command *command,
                                  const struct command *first, struct buffer *out)
{
    size_t shared = statusbar_shared_length(first);
    const char *at = command->name;
    if (shared && strncmp(at, first->name, shared) == 0)
        at += shared;
    for (; *at; at++)
        buffer_append_char(out, *at == '-' ? ' ' : *at);
    buffer_append_char(out, '\0');
}

/* The keys behind those that were pressed; false if a binding does not begin so. */
static bool statusbar_find_rest(const struct key_sequence *begun,
                                const struct key_sequence *whole,
                                struct key_sequence *rest)
{
    if (whole->length <= begun->length ||
        memcmp(whole->keys, begun->keys, begun->length * sizeof *begun->keys) != 0)
        return false;
    rest->length = 0;
    for (size_t i = begun->length; i < whole->length; i++)
        rest->keys[rest->length++] = whole->keys[i];
    return true;
}

/* While a key of several waits for the next one: what may follow, and what it does.
 * False with ERROR_MEMORY. */
static bool statusbar_draw_continuations(const struct session *session, uint32_t row,
                                         struct frame *frame, struct error *err)
{
    size_t count;
    const struct command *table = command_table(&count), *first = NULL;
    uint32_t column = 1;
    bool ok = true;
    for (size_t i = 0; ok && i < session->keys.count; i++) {
        const struct key_binding *binding = &session->keys.bindings[i];
        const struct command *command = &table[binding->command];
        struct key_sequence rest = {.length = 0};
        struct buffer key = {0}, word = {0};
        if (!statusbar_find_rest(&session->pending, &binding->sequence, &rest))
            continue;
        first = first ? first : command;
        key_sequence_print(&key, &rest);
        statusbar_append_name(command, first, &word);
        ok = buffer_check(&key, err) && buffer_check(&word, err);
        if (ok)
            statusbar_put_key(frame, row, &column, key.bytes, key.length, word.bytes,
                              session->options.charset);
        buffer_clear(&key);
        buffer_clear(&word);
    }
    return ok;
}

bool statusbar_draw_footer(const struct session *session,
                           const struct view_geometry *geometry, struct frame *frame,
                           struct error *err)
{
    uint32_t row = geometry->footer_row;
    if (row == geometry->status_row)
        return true;
    if (session->pending.length)
        return statusbar_draw_continuations(session, row, frame, err);
    if (session->panel.kind != PANEL_NONE && session->panel.has_keys)
        return statusbar_draw_panel_keys(session, row, frame, err);
    size_t count;
    const struct command *table = command_table(&count);
    uint32_t column = 1;
    bool ok = true;
    if (session->panel.kind != PANEL_NONE)
        ok = statusbar_put_command(session, frame, row, &column,
                                   command_find("other-pane", 10), _("to the list"),
                                   err);
    for (int rank = 0; rank < 20 && ok; rank++)
        for (size_t i = 0; i < count && ok; i++) {
            if (!table[i].footer || table[i].footer_rank != rank)
                continue;
            ok = statusbar_put_command(session, frame, row, &column, &table[i],
                                       _(table[i].footer), err);
        }
    return ok;
}
