/* list.c - what the lists hold: findings, quotations, contents. */
#include "session/panel.h"
#include "session/session.h"

#include <string.h>

static void list_append_span(const struct session *session, enum side side,
                             struct span span, struct buffer *out)
{
    const struct document *document = session->comparison->documents[side];
    display_append_line(out, document_bytes(document, span), span_length(span),
                        session->options.charset);
}

/* Take the buffers' texts as a line, and empty them. */
static bool list_add(struct session *session, struct buffer *lead, struct buffer *text,
                     enum role role, struct target target, struct error *err)
{
    buffer_append_char(lead, '\0');
    buffer_append_char(text, '\0');
    bool ok = buffer_check(lead, err) && buffer_check(text, err) &&
              panel_add(&session->panel, lead->bytes, text->bytes, role, target, err);
    lead->length = text->length = 0;
    return ok;
}

static const char *list_severity(int severity)
{
    static const char *const signs[] = {"   ", "!  ", "!! ", "!!!"};
    return signs[severity >= 0 && severity <= 3 ? severity : 0];
}

static uint32_t list_passage(const struct session *session, enum side side,
                             uint32_t offset)
{
    uint32_t paragraph =
        document_paragraph_at(session->comparison->documents[side], offset);
    return paragraph == INDEX_NONE ? 0 : paragraph + 1;
}

/* As much of a piece of text as fits some cells. */
static void list_append_cut(const struct session *session, enum side side,
                            struct span span, uint32_t cells, struct buffer *text)
{
    struct buffer whole = {0};
    list_append_span(session, side, span, &whole);
    size_t length = 0;
    uint32_t used = 0;
    while (length < whole.length) {
        struct display_cluster cluster;
        display_read_cluster(whole.bytes + length, whole.length - length,
                             session->options.charset, &cluster);
        if (used + cluster.width_cells > cells)
            break;
        used += cluster.width_cells;
        length += cluster.source_bytes;
    }
    buffer_append(text, whole.bytes, length);
    if (length < whole.length)
        buffer_append_string(text, session->options.charset == DISPLAY_UTF8 ? "\u2026"
                                                                            : "..");
    text->failed |= whole.failed;
    buffer_clear(&whole);
}

/* The words that a finding's message does not name itself. */
static void list_append_evidence(const struct session *session,
                                 const struct finding *finding, struct buffer *text)
{
    enum { LIST_EVIDENCE_CELLS = 40 };
    static const bool needs_words[FINDING_KIND_COUNT] = {
        [FINDING_QUOTE] = true,
        [FINDING_MODALITY] = true,
    };
    const struct finding_place *place = finding->places;
    const char *before = ": ";
    for (int side = 0; side < SIDE_COUNT; side++) {
        if (!needs_words[finding->kind] || !place->has[side])
            continue;
        buffer_append_string(text, before);
        list_append_cut(session, (enum side)side, place->spans[side],
                        LIST_EVIDENCE_CELLS, text);
        before = session->options.charset == DISPLAY_UTF8 ? " \u2192 " : " -> ";
    }
}

/* What the reader wrote, on one line. */
static void list_append_remark(const struct session *session, const char *remark,
                               const char *before, struct buffer *text)
{
    if (!remark)
        return;
    buffer_append_string(text, before);
    display_append_line(text, remark, strlen(remark), session->options.charset);
}

bool list_fill_findings(struct session *session, struct error *err)
{
    const struct comparison *c = session->comparison;
    struct buffer lead = {0}, text = {0};
    bool ok = true;
    panel_open(&session->panel, PANEL_FINDINGS,
               session->shows_dismissed ? "Findings, dismissed ones too" : "Findings",
               true);
    for (size_t i = 0; ok && i < c->finding_count; i++) {
        const struct finding *finding = &c->findings[i];
        const struct finding_remark *remark = &session->remarks.findings[i];
        bool is_dismissed = remark->mark == FINDING_MARK_DISMISSED;
        if (is_dismissed && !session->shows_dismissed)
            continue;
        buffer_printf(&lead, "%s %s", list_severity(finding->severity),
                      finding_kind_name(finding->kind));
        if (remark->mark != FINDING_MARK_NONE)
            buffer_printf(&lead, " (%s)", finding_mark_name(remark->mark));
        buffer_append_string(&text, finding->message);
        if (finding->place_count)
            list_append_evidence(session, finding, &text);
        /* Messages of names count themselves. */
        if (finding->place_count > 1 && finding->kind != FINDING_NAME)
            buffer_printf(&text, "  (%zu places)", finding->place_count);
        list_append_remark(session, remark->reason, " - ", &text);
        list_append_remark(session, remark->note, " * ", &text);
        ok = list_add(session, &lead, &text,
                      is_dismissed || remark->mark == FINDING_MARK_CHECKED
                          ? ROLE_PANEL_FAINT
                          : ROLE_PANEL,
                      (struct target){TARGET_FINDING, (uint32_t)i, 0}, err);
    }
    buffer_clear(&lead);
    buffer_clear(&text);
    ok = ok && panel_filter(&session->panel, NULL, err);
    if (ok && session->target.kind == TARGET_FINDING)
        panel_select_target(&session->panel, session->target);
    return ok;
}

static void list_append_quote(const struct session *session,
                              const struct quote_link *link, struct buffer *text)
{
    const char *arrow = session->options.charset == DISPLAY_UTF8 ? " \u2192 " : " -> ";
    bool shows_both = link->has_span[SIDE_LEFT] && link->has_span[SIDE_RIGHT] &&
                      link->relation != QUOTE_VERBATIM;
    uint32_t room = session->columns > 40 ? session->columns - 26 : 20;
    enum side first = link->has_span[SIDE_LEFT] ? SIDE_LEFT : SIDE_RIGHT;
    list_append_cut(session, first, link->spans[first], shows_both ? room / 2 : room,
                    text);
    if (shows_both) {
        buffer_append_string(text, arrow);
        list_append_cut(session, SIDE_RIGHT, link->spans[SIDE_RIGHT], room / 2, text);
    }
}

bool list_fill_quotes(struct session *session, struct error *err)
{
    const struct comparison *c = session->comparison;
    const struct stop_list *stops = &session->stops.lists[TARGET_QUOTE];
    struct buffer lead = {0}, text = {0};
    bool ok = true;
    panel_open(&session->panel, PANEL_QUOTES, "Quotations", true);
    for (size_t i = 0; ok && i < stops->count; i++) {
        uint32_t index = stops->stops[i].target.index;
        const struct quote_link *link = &c->quote_links.links[index];
        enum side side = link->has_span[SIDE_LEFT] ? SIDE_LEFT : SIDE_RIGHT;
        buffer_printf(&lead, "%3u %-10s%s",
                      (unsigned)list_passage(session, side, link->spans[side].start),
                      quote_relation_name(link->relation), link->risk ? " !" : "");
        list_append_quote(session, link, &text);
        list_append_remark(session, session->remarks.quote_notes[index], " * ", &text);
        ok = list_add(session, &lead, &text, ROLE_PANEL,
                      (struct target){TARGET_QUOTE, index, 0}, err);
    }
    buffer_clear(&lead);
    buffer_clear(&text);
    ok = ok && panel_filter(&session->panel, NULL, err);
    if (ok && session->target.kind == TARGET_QUOTE)
        panel_select_target(&session->panel, session->target);
    return ok;
}

/* Stops in the blocks from one heading to the next. */
static uint32_t list_count_between(const struct session *session, enum target_kind kind,
                                   uint32_t first, uint32_t end)
{
    const struct stop_list *list = &session->stops.lists[kind];
    uint32_t count = 0;
    for (size_t i = 0; i < list->count; i++)
        count += list->stops[i].block >= first && list->stops[i].block < end &&
                 session_has_stop(session, &list->stops[i]);
    return count;
}

static bool list_is_heading(const struct session *session, uint32_t block)
{
    for (int side = 0; side < SIDE_COUNT; side++) {
        uint32_t count;
        const uint32_t *members =
            layout_members(&session->layout, block, (enum side)side, &count);
        const struct document *document = session->comparison->documents[side];
        if (count && document->paragraphs[members[0]].kind == PARAGRAPH_HEADING)
            return true;
    }
    return false;
}

static bool list_add_section(struct session *session, uint32_t first, uint32_t end,
                             struct buffer *lead, struct buffer *text,
                             struct error *err)
{
    const struct layout *layout = &session->layout;
    uint32_t count;
    enum side side =
        layout->blocks[first].members[SIDE_LEFT].count ? SIDE_LEFT : SIDE_RIGHT;
    const uint32_t *members = layout_members(layout, first, side, &count);
    const struct document *document = session->comparison->documents[side];
    /* A heading may be long and is cut; the counts are what is looked for. */
    buffer_printf(lead, "%3u  %3uc %3uq %3ud", (unsigned)members[0] + 1,
                  (unsigned)list_count_between(session, TARGET_CHANGE, first, end),
                  (unsigned)list_count_between(session, TARGET_QUOTE, first, end),
                  (unsigned)list_count_between(session, TARGET_FINDING, first, end));
    if (list_is_heading(session, first))
        list_append_span(session, side, document->paragraphs[members[0]].span, text);
    else
        buffer_append_string(text, "(opening)");
    return list_add(session, lead, text, ROLE_PANEL,
                    (struct target){TARGET_PASSAGE, first, 0}, err);
}

bool list_fill_contents(struct session *session, struct error *err)
{
    struct buffer lead = {0}, text = {0};
    uint32_t first = 0, end = session->layout.block_count;
    bool ok = true;
    panel_open(&session->panel, PANEL_CONTENTS, "Contents", true);
    for (uint32_t i = 1; ok && i < end; i++)
        if (list_is_heading(session, i)) {
            ok = list_add_section(session, first, i, &lead, &text, err);
            first = i;
        }
    if (ok && end)
        ok = list_add_section(session, first, end, &lead, &text, err);
    buffer_clear(&lead);
    buffer_clear(&text);
    return ok && panel_filter(&session->panel, NULL, err);
}
