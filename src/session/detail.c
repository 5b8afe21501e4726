/* detail.c - which edits belong to a fact or a quotation, and hiding the others. */
#include "session/detail.h"

#include "base/memory.h"
#include "base/translate.h"
#include "session/fold.h"
#include "session/place.h"

/* Do two spans share a byte, or does an empty one stand in or at the other? */
static bool detail_touches(struct span edit, struct span other)
{
    if (span_is_empty(edit))
        return edit.start >= other.start && edit.start <= other.end;
    return edit.start < other.end && other.start < edit.end;
}

static bool detail_is_changed_quote(const struct session *session, uint32_t link)
{
    enum quote_relation relation =
        session->comparison->quote_links.links[link].relation;
    return relation != QUOTE_VERBATIM && relation != QUOTE_TYPOGRAPHY;
}

/* Words of a finding's evidence, or of a quotation that is not what it was. */
static bool detail_matters(const struct session *session, const struct edit *edit)
{
    const struct annotations *known = &session->annotations;
    for (enum side side = SIDE_LEFT; side < SIDE_COUNT; side++) {
        const struct annotation_list *findings = &known->findings[side];
        const struct annotation_list *quotes = &known->quotes[side];
        struct span span = edit->spans[side];
        uint32_t before = span.start ? span.start - 1 : 0;
        /* An insertion stands in the quotation that holds it; evidence is on the side
         * that has the words. */
        for (size_t i = annotation_first(findings, span.start);
             i < findings->count && findings->items[i].span.start < span.end; i++)
            if (detail_touches(span, findings->items[i].span))
                return true;
        for (size_t i = annotation_first(quotes, before);
             i < quotes->count && quotes->items[i].span.start <= span.end; i++)
            if (detail_touches(span, quotes->items[i].span) &&
                detail_is_changed_quote(session, quotes->items[i].index))
                return true;
    }
    return false;
}

bool detail_take_up(struct session *session, struct error *err)
{
    const struct comparison *c = session->comparison;
    bool *quiet = NULL;
    if (session->settings.values[SETTING_DETAIL] == SETTING_DETAIL_FACTS) {
        quiet = memory_new(c->edit_count, sizeof *quiet, err);
        if (!quiet)
            return false;
        for (size_t i = 0; i < c->edit_count; i++)
            quiet[i] = !detail_matters(session, &c->edits[i]);
    }
    if (!quiet && !session->layout.quiet_edits)
        return fold_renew(session, err);
    struct place_hold hold = place_take_hold(session);
    layout_take_quiet_edits(&session->layout, quiet);
    session->overview.row_count = 0;
    place_restore(session, &hold);
    return fold_renew(session, err);
}

static void detail_tell(struct session *session)
{
    size_t lit, count = session_count_stops(session, TARGET_CHANGE, &lit);
    switch ((enum setting_detail)session->settings.values[SETTING_DETAIL]) {
    case SETTING_DETAIL_FACTS:
        session_notify(
            session,
            ngettext("facts, quotations and whole passages: %zu change (+ shows more)",
                     "facts, quotations and whole passages: %zu changes (+ shows more)",
                     count),
            count);
        break;
    case SETTING_DETAIL_WORDS:
        session_notify(session,
                       ngettext("words that changed: %zu change; typography hidden",
                                "words that changed: %zu changes; typography hidden",
                                count),
                       count);
        break;
    case SETTING_DETAIL_TYPOGRAPHY:
        count = session->comparison->typography_count;
        session_notify(session,
                       ngettext("every edit; typography shown: %zu place",
                                "every edit; typography shown: %zu places", count),
                       count);
        break;
    }
}

static enum effect detail_change(struct session *session, int level, struct error *err)
{
    settings_choose(&session->settings, SETTING_DETAIL, level);
    if (!detail_take_up(session, err))
        return EFFECT_QUIT;
    detail_tell(session);
    return EFFECT_REDRAW;
}

enum effect detail_command_step(struct session *session,
                                const struct command_call *call, struct error *err)
{
    int level = session->settings.values[SETTING_DETAIL] + call->command->variant;
    if (level < SETTING_DETAIL_FACTS || level > SETTING_DETAIL_TYPOGRAPHY) {
        session_notify(session, level < 0 ? N_("nothing less is shown than this")
                                          : N_("everything is shown"));
        return EFFECT_REDRAW;
    }
    return detail_change(session, level, err);
}

enum effect detail_command_typography(struct session *session,
                                      const struct command_call *call,
                                      struct error *err)
{
    (void)call;
    bool is_shown =
        session->settings.values[SETTING_DETAIL] == SETTING_DETAIL_TYPOGRAPHY;
    return detail_change(
        session, is_shown ? SETTING_DETAIL_WORDS : SETTING_DETAIL_TYPOGRAPHY, err);
}
