/* findings.c - a finding that was looked at and found harmless is dismissed. */
#include "session/findings.h"

#include "session/place.h"
#include "session/store.h"

void findings_toggle(struct session *session, uint32_t finding)
{
    session->dismissed[finding] = !session->dismissed[finding];
    session->overview.row_count = 0;
    struct error err = {0};
    if (session->options.store &&
        !store_set_dismissed(session->options.store, finding,
                             session->dismissed[finding], &err)) {
        session_notify(session, "not kept: %s", err.message);
        return;
    }
    size_t lit, count = session_count_stops(session, TARGET_FINDING, &lit);
    session_notify(session, "%s (%zu left): %s",
                   session->dismissed[finding] ? "dismissed" : "brought back", count,
                   session->comparison->findings[finding].message);
}

/* An open list shows at once what was dismissed or brought back. */
static enum effect findings_refresh_list(struct session *session, struct error *err)
{
    if (session->panel.kind == PANEL_FINDINGS && !panel_refresh(session, err))
        return EFFECT_QUIT;
    return EFFECT_REDRAW;
}

enum effect findings_command_dismiss(struct session *session,
                                     const struct command_call *call, struct error *err)
{
    (void)call;
    if (session->target.kind == TARGET_FINDING) {
        findings_toggle(session, session->target.index);
        return findings_refresh_list(session, err);
    }
    const struct annotation *finding = annotation_holding(
        &session->annotations.findings[session->focus], place_offset(session));
    if (!finding)
        session_notify(session, "no finding here (]d goes to the next)");
    else
        findings_toggle(session, finding->index);
    return findings_refresh_list(session, err);
}

enum effect findings_command_show_dismissed(struct session *session,
                                            const struct command_call *call,
                                            struct error *err)
{
    (void)call;
    size_t dismissed = 0;
    session->shows_dismissed = !session->shows_dismissed;
    session->overview.row_count = 0;
    for (size_t i = 0; i < session->comparison->finding_count; i++)
        dismissed += session->dismissed[i];
    session_notify(session, "%zu dismissed finding%s %s", dismissed,
                   dismissed == 1 ? "" : "s",
                   session->shows_dismissed ? "shown" : "hidden");
    return findings_refresh_list(session, err);
}

bool session_has_stop(const struct session *session, const struct stop *stop)
{
    return stop->target.kind != TARGET_FINDING || session->shows_dismissed ||
           !session->dismissed[stop->target.index];
}

size_t session_count_stops(const struct session *session, enum target_kind kind,
                           size_t *lit)
{
    const struct stop_list *list =
        kind == TARGET_MATCH ? &session->search.stops : &session->stops.lists[kind];
    struct target target = session->target;
    target.detail = kind == TARGET_FINDING ? UINT32_MAX : target.detail;
    size_t count = 0;
    *lit = 0;
    for (size_t i = 0; i < list->count; i++) {
        if (!session_has_stop(session, &list->stops[i]))
            continue;
        count++;
        struct target here = list->stops[i].target;
        if (kind == TARGET_FINDING)
            here.detail = UINT32_MAX;
        if (target_equal(here, target))
            *lit = count;
    }
    return count;
}
