/* list.c - findings and quotations as lists, by severity or by place. */
#include "session/list_parts.h"

#include "base/translate.h"
#include "compare/quote_difference.h"
#include "session/glyph.h"
#include "session/phrase.h"

#include <string.h>

static const char *list_severity(int severity)
{
    static const char *const signs[] = {"   ", "!  ", "!! ", "!!!"};
    return signs[severity >= 0 && severity <= 3 ? severity : 0];
}

uint32_t list_passage(const struct session *session, enum side side, uint32_t offset)
{
    uint32_t paragraph =
        document_paragraph_at(session->comparison->documents[side], offset);
    return paragraph == INDEX_NONE ? 0 : paragraph + 1;
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

/* The words of both sides in a finding's message; {0} where one side has none. */
static struct panel_pair list_finding_pair(const struct finding *finding)
{
    const struct span left = finding->words[SIDE_LEFT];
    const struct span right = finding->words[SIDE_RIGHT];
    if (span_is_empty(left) || span_is_empty(right))
        return (struct panel_pair){0};
    return (struct panel_pair){{left, right},
                               {{left.start, left.start}, {right.start, right.start}}};
}

static bool list_add_finding(struct session *session, uint32_t index, struct error *err)
{
    const struct finding *finding = &session->comparison->findings[index];
    const struct finding_remark *remark = &session->remarks.findings[index];
    struct panel *panel = &session->panel;
    bool is_dismissed = remark->mark == FINDING_MARK_DISMISSED;
    if (is_dismissed && !session->shows_dismissed)
        return true;
    buffer_append_string(&panel->lead, list_severity(finding->severity));
    if (finding->place_count) {
        const struct finding_place *place = &finding->places[0];
        enum side side = place->has[SIDE_LEFT] ? SIDE_LEFT : SIDE_RIGHT;
        buffer_printf(&panel->lead, " %3u",
                      (unsigned)list_passage(session, side, place->spans[side].start));
    }
    buffer_printf(&panel->lead, " %s", _(finding_kind_name(finding->kind)));
    if (remark->mark != FINDING_MARK_NONE)
        buffer_printf(&panel->lead, " (%s)", _(finding_mark_name(remark->mark)));
    buffer_append_string(&panel->text, finding->message);
    /* Messages of names count themselves. */
    if (finding->place_count > 1 && finding->kind != FINDING_NAME)
        buffer_printf(&panel->text, _("  (%zu places)"), finding->place_count);
    list_append_remark(session, remark->reason, " - ", &panel->text);
    list_append_remark(session, remark->note, " * ", &panel->text);
    if (!panel_end_line(panel,
                        is_dismissed || remark->mark == FINDING_MARK_CHECKED
                            ? ROLE_PANEL_FAINT
                            : ROLE_PANEL,
                        (struct target){TARGET_FINDING, index, 0}, err))
        return false;
    struct panel_pair pair = list_finding_pair(finding);
    panel_pair_last(panel, &pair);
    return true;
}

bool list_fill_findings(struct session *session, struct error *err)
{
    const struct stop_list *stops = &session->stops.lists[TARGET_FINDING];
    bool is_by_place = session->is_resorted[PANEL_FINDINGS];
    bool ok = true;
    panel_open(&session->panel, PANEL_FINDINGS,
               session->shows_dismissed ? _("Findings, dismissed ones too")
                                        : _("Findings"),
               true);
    session->panel.order =
        is_by_place ? _("in reading order") : _("most serious first");
    /* The comparison has them by severity. */
    size_t count = is_by_place ? stops->count : session->comparison->finding_count;
    for (size_t i = 0; ok && i < count; i++)
        ok = list_add_finding(
            session, is_by_place ? stops->stops[i].target.index : (uint32_t)i, err);
    return ok;
}

/* How much a quotation wants to be looked at: words that are at risk or given to
 * somebody else, then quotations of one side, then changed words. */
static int list_quote_weight(const struct quote_link *link)
{
    static const int weights[QUOTE_RELATION_COUNT] = {
        [QUOTE_DROPPED] = 3,  [QUOTE_ADDED] = 3,      [QUOTE_UNMARKED] = 2,
        [QUOTE_MARKED] = 2,   [QUOTE_REWORDED] = 2,   [QUOTE_TRIMMED] = 1,
        [QUOTE_VERBATIM] = 0, [QUOTE_TYPOGRAPHY] = 0,
    };
    if (link->risk || link->speaker == SPEAKER_CHANGED)
        return 4;
    return weights[link->relation];
}

/* The words of a side of a pair, as they are shown in its line. */
static void list_append_quote_side(const struct session *session,
                                   const struct quote_link *link, enum side side,
                                   struct buffer *text, struct panel_pair *pair)
{
    struct span span = link->spans[side];
    struct span shows = quote_first_difference(session->comparison, link, side);
    pair->halves[side].start = (uint32_t)text->length;
    phrase_append_words(session, side, (struct span){span.start, shows.start}, text);
    pair->shows[side].start = (uint32_t)text->length;
    phrase_append_words(session, side, shows, text);
    pair->shows[side].end = (uint32_t)text->length;
    phrase_append_words(session, side, (struct span){shows.end, span.end}, text);
    pair->halves[side].end = (uint32_t)text->length;
}

/* Words that are the same with and without marks are told once. */
static bool list_shows_both(const struct comparison *comparison,
                            const struct quote_link *link)
{
    if (!link->has_span[SIDE_LEFT] || !link->has_span[SIDE_RIGHT] ||
        link->relation == QUOTE_VERBATIM)
        return false;
    if (link->relation != QUOTE_UNMARKED && link->relation != QUOTE_MARKED)
        return true;
    return quote_words_differ(comparison, link);
}

static bool list_add_quote(struct session *session, uint32_t index, struct error *err)
{
    const struct quote_link *link = &session->comparison->quote_links.links[index];
    struct buffer *text = &session->panel.text;
    enum side side = link->has_span[SIDE_LEFT] ? SIDE_LEFT : SIDE_RIGHT;
    struct panel_pair pair = {0};
    buffer_printf(&session->panel.lead, "%s %3u %s", list_severity(link->risk ? 2 : 0),
                  (unsigned)list_passage(session, side, link->spans[side].start),
                  _(quote_relation_name(link->relation)));
    if (list_shows_both(session->comparison, link)) {
        list_append_quote_side(session, link, SIDE_LEFT, text, &pair);
        buffer_append_string(text, glyph_string(GLYPH_ARROW, session->options.charset));
        list_append_quote_side(session, link, SIDE_RIGHT, text, &pair);
    } else {
        phrase_append_words(session, side, link->spans[side], text);
    }
    list_append_remark(session, session->remarks.quote_notes[index], " * ", text);
    if (!panel_end_line(&session->panel, ROLE_PANEL,
                        (struct target){TARGET_QUOTE, index, 0}, err))
        return false;
    panel_pair_last(&session->panel, &pair);
    return true;
}

bool list_fill_quotes(struct session *session, struct error *err)
{
    const struct comparison *c = session->comparison;
    const struct stop_list *stops = &session->stops.lists[TARGET_QUOTE];
    bool is_by_weight = session->is_resorted[PANEL_QUOTES];
    bool ok = true;
    panel_open(&session->panel, PANEL_QUOTES, _("Quotations"), true);
    session->panel.order =
        is_by_weight ? _("most changed first") : _("in reading order");
    for (int weight = 4; weight >= 0; weight--)
        for (size_t i = 0; ok && i < stops->count; i++) {
            uint32_t index = stops->stops[i].target.index;
            int own =
                is_by_weight ? list_quote_weight(&c->quote_links.links[index]) : 4;
            if (own == weight)
                ok = list_add_quote(session, index, err);
        }
    return ok;
}
