/* list_places.c - lists in reading order: contents, moved passages, matches. */
#include "session/list_parts.h"

#include "base/halving.h"
#include "base/translate.h"
#include "session/glyph.h"
#include "session/phrase.h"

/* The first stop of a block or one behind it. O(log n). */
static size_t list_first_stop(const struct stop_list *list, uint32_t block)
{
    struct halving search = halving_begin(0, list->count);
    while (halving_next(&search))
        halving_judge(&search, list->stops[search.middle].block < block);
    return search.low;
}

/* Stops in the blocks from one heading to the next. */
static uint32_t list_count_between(const struct session *session, enum target_kind kind,
                                   uint32_t first, uint32_t end)
{
    const struct stop_list *list = &session->stops.lists[kind];
    uint32_t count = 0;
    for (size_t i = list_first_stop(list, first);
         i < list->count && list->stops[i].block < end; i++)
        count += session_has_stop(session, &list->stops[i]);
    return count;
}

static bool list_is_heading(const struct session *session, uint32_t block)
{
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        uint32_t count;
        const uint32_t *members = layout_members(&session->layout, block, side, &count);
        const struct document *document = session->comparison->documents[side];
        if (count && document->paragraphs[members[0]].kind == PARAGRAPH_HEADING)
            return true;
    }
    return false;
}

enum { LIST_WORDS_COLUMNS = 96 }; /* so wide, counts have words behind them */

/* "  8  3 changes   5 quotations   3 findings": a heading may be long and is cut, the
 * counts are what is looked for. */
static void list_append_counts(const struct session *session, uint32_t number,
                               uint32_t first, uint32_t end, struct buffer *lead)
{
    unsigned changes = list_count_between(session, TARGET_CHANGE, first, end);
    unsigned quotes = list_count_between(session, TARGET_QUOTE, first, end);
    unsigned findings = list_count_between(session, TARGET_FINDING, first, end);
    if (session->columns < LIST_WORDS_COLUMNS)
        buffer_printf(lead, "%3u  %3uc %3uq %3ud", (unsigned)number, changes, quotes,
                      findings);
    else
        buffer_printf(lead, _("%3u  %3u changes %3u quotations %3u findings"),
                      (unsigned)number, changes, quotes, findings);
}

static bool list_add_section(struct session *session, uint32_t first, uint32_t end,
                             struct error *err)
{
    struct panel *panel = &session->panel;
    const struct layout *layout = &session->layout;
    uint32_t count;
    enum side side =
        layout->blocks[first].members[SIDE_LEFT].count ? SIDE_LEFT : SIDE_RIGHT;
    const uint32_t *members = layout_members(layout, first, side, &count);
    const struct document *document = session->comparison->documents[side];
    list_append_counts(session, members[0] + 1, first, end, &panel->lead);
    if (list_is_heading(session, first))
        phrase_append_words(session, side, document->paragraphs[members[0]].span,
                            &panel->text);
    else
        buffer_append_string(&panel->text, _("(opening)"));
    return panel_end_line(panel, ROLE_PANEL, (struct target){TARGET_PASSAGE, first, 0},
                          err);
}

bool list_fill_contents(struct session *session, struct error *err)
{
    uint32_t first = 0, end = session->layout.block_count;
    bool ok = true;
    panel_open(&session->panel, PANEL_CONTENTS, _("Contents"), true);
    if (session->columns < LIST_WORDS_COLUMNS)
        session->panel.order = _("c changes, q quotations, d findings");
    for (uint32_t i = 1; ok && i < end; i++)
        if (list_is_heading(session, i)) {
            ok = list_add_section(session, first, i, err);
            first = i;
        }
    if (ok && end)
        ok = list_add_section(session, first, end, err);
    return ok;
}

/* The passages of one end of a move: "12", "12-13". */
static void list_append_end(const struct session *session, uint32_t block,
                            enum side side, struct buffer *lead)
{
    uint32_t count;
    const uint32_t *members = layout_members(&session->layout, block, side, &count);
    if (count > 1)
        buffer_printf(lead, "%3u-%-3u", (unsigned)members[0] + 1,
                      (unsigned)members[count - 1] + 1);
    else
        buffer_printf(lead, "%3u", count ? (unsigned)members[0] + 1 : 0);
}

static bool list_add_move(struct session *session, const struct stop *stop,
                          struct error *err)
{
    struct buffer *lead = &session->panel.lead;
    const struct layout *layout = &session->layout;
    uint32_t block = stop->target.index, twin = layout->blocks[block].twin;
    size_t edits;
    list_append_end(session, block, SIDE_LEFT, lead);
    buffer_append_string(lead, glyph_string(GLYPH_ARROW, session->options.charset));
    list_append_end(session, twin, SIDE_RIGHT, lead);
    layout_link_edits(layout, layout->blocks[block].link, &edits);
    buffer_printf(lead, "  %s", twin > block ? _("down") : _("up"));
    if (edits)
        buffer_printf(lead, _(", edited"));
    phrase_append_words(session, SIDE_LEFT, stop->spans[SIDE_LEFT],
                        &session->panel.text);
    return panel_end_line(&session->panel, ROLE_PANEL, stop->target, err);
}

bool list_fill_moves(struct session *session, struct error *err)
{
    const struct stop_list *stops = &session->stops.lists[TARGET_MOVE];
    bool ok = true;
    panel_open(&session->panel, PANEL_MOVES, _("Moved passages"), true);
    for (size_t i = 0; ok && i < stops->count; i++)
        ok = list_add_move(session, &stops->stops[i], err);
    return ok;
}

/* The match in its sentence's neighbourhood, set off, where it is seen whatever the
 * width. */
static bool list_add_match(struct session *session, const struct stop *stop,
                           struct error *err)
{
    enum { LIST_BYTES_BEFORE = 40 };
    struct buffer *text = &session->panel.text;
    enum side side = stop->has[SIDE_LEFT] ? SIDE_LEFT : SIDE_RIGHT;
    const struct document *document = session->comparison->documents[side];
    struct span match = stop->spans[side];
    uint32_t paragraph = document_paragraph_at(document, match.start);
    struct span whole =
        document->paragraphs[paragraph == INDEX_NONE ? 0 : paragraph].span;
    uint32_t first = whole.start < match.start ? whole.start : match.start;
    if (match.start - first > LIST_BYTES_BEFORE) {
        uint32_t token = document_token_at(document, match.start - LIST_BYTES_BEFORE);
        first = document->tokens.tokens[token].start;
        if (first > match.start)
            first = match.start;
        buffer_append_string(text, glyph_string(GLYPH_MORE, session->options.charset));
    }
    phrase_append_words(session, side, (struct span){first, match.start}, text);
    uint32_t start = (uint32_t)text->length;
    phrase_append_words(session, side, match, text);
    uint32_t end = (uint32_t)text->length;
    if (whole.end > match.end)
        phrase_append_words(session, side, (struct span){match.end, whole.end}, text);
    buffer_printf(&session->panel.lead, "%s %3u",
                  side == SIDE_LEFT ? _("left ") : _("right"),
                  (unsigned)list_passage(session, side, match.start));
    if (!panel_end_line(&session->panel, ROLE_PANEL, stop->target, err))
        return false;
    panel_mark_last(&session->panel, start, end);
    return true;
}

bool list_fill_matches(struct session *session, struct error *err)
{
    const struct stop_list *stops = &session->search.stops;
    bool ok = true;
    panel_open(&session->panel, PANEL_MATCHES, _("Matches"), true);
    for (size_t i = 0; ok && i < stops->count; i++)
        ok = list_add_match(session, &stops->stops[i], err);
    return ok;
}
