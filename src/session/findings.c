/* findings.c - what came of looking at a finding. */
#include "session/findings.h"

#include "base/translate.h"
#include "session/acts.h"
#include "session/noting.h"
#include "session/place.h"

static bool findings_is_shown(const void *context, uint32_t finding)
{
    const struct session *session = context;
    return session->shows_dismissed || !session_is_dismissed(session, finding);
}

const struct annotation *findings_shown_at(const struct session *session,
                                           enum side side, uint32_t offset)
{
    return annotation_holding_if(&session->annotations.findings[side], offset,
                                 findings_is_shown, session);
}

const struct annotation *findings_at(const struct session *session, enum side side,
                                     uint32_t offset)
{
    const struct annotation *shown = findings_shown_at(session, side, offset);
    return shown ? shown
                 : annotation_holding(&session->annotations.findings[side], offset);
}

/* The finding that is meant; what holds the place even if it is not lit. */
static uint32_t findings_here(const struct session *session)
{
    struct thing thing = acts_thing_here(session);
    if (thing.kind == THING_FINDING)
        return thing.index;
    const struct annotation *finding =
        findings_at(session, session->focus, place_offset(session));
    return finding ? finding->index : INDEX_NONE;
}

static enum effect findings_mark(struct session *session, uint32_t finding,
                                 enum finding_mark mark, const char *reason,
                                 struct error *err)
{
    struct act act = {.kind = ACT_MARK,
                      .thing = {.kind = THING_FINDING, .index = finding},
                      .mark = mark,
                      .text = reason && *reason ? reason : NULL};
    enum finding_mark before = session->remarks.findings[finding].mark;
    enum effect effect = acts_do(session, &act, "", err);
    if (effect == EFFECT_QUIT || *session->notice)
        return effect;
    size_t lit, count = session_count_stops(session, TARGET_FINDING, &lit);
    const char *word = mark != FINDING_MARK_NONE          ? finding_mark_name(mark)
                       : before == FINDING_MARK_DISMISSED ? N_("brought back")
                                                          : N_("mark taken away");
    session_notify(session, "%s (%zu left): %s", _(word), count,
                   session->comparison->findings[finding].message);
    return effect;
}

enum effect findings_command_mark(struct session *session,
                                  const struct command_call *call, struct error *err)
{
    enum finding_mark mark = (enum finding_mark)call->command->variant;
    uint32_t finding = findings_here(session);
    if (finding == INDEX_NONE) {
        session_notify(session, "no finding here (]d goes to the next)");
        return EFFECT_REDRAW;
    }
    if (!*call->argument && session->remarks.findings[finding].mark == mark)
        mark = FINDING_MARK_NONE;
    return findings_mark(session, finding, mark, call->argument, err);
}

enum effect findings_command_reason(struct session *session,
                                    const struct command_call *call, struct error *err)
{
    uint32_t finding = findings_here(session);
    const struct finding_remark *remark =
        finding == INDEX_NONE ? NULL : &session->remarks.findings[finding];
    if (!remark || remark->mark == FINDING_MARK_NONE) {
        session_notify(session, "no marked finding here (x, o or O marks one)");
        return EFFECT_REDRAW;
    }
    if (*call->argument)
        return findings_mark(session, finding, remark->mark, call->argument, err);
    return noting_open_reason(session, finding, err);
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
        dismissed += session_is_dismissed(session, (uint32_t)i);
    if (session->shows_dismissed)
        session_notify(session,
                       ngettext("%zu dismissed finding shown",
                                "%zu dismissed findings shown", dismissed),
                       dismissed);
    else
        session_notify(session,
                       ngettext("%zu dismissed finding hidden",
                                "%zu dismissed findings hidden", dismissed),
                       dismissed);
    if (session->panel.kind == PANEL_FINDINGS && !panel_follow(session, err))
        return EFFECT_QUIT;
    return EFFECT_REDRAW;
}

bool session_has_stop(const struct session *session, const struct stop *stop)
{
    switch (stop->target.kind) {
    case TARGET_FINDING:
        return findings_is_shown(session, stop->target.index);
    case TARGET_PASSAGE:
        return !layout_is_hidden(&session->layout, stop->target.index);
    case TARGET_CHANGE:
        return stop->target.detail != 0 ||
               !layout_hides_edit(&session->layout, stop->target.index);
    default:
        return true;
    }
}

size_t session_count_stops(const struct session *session, enum target_kind kind,
                           size_t *lit)
{
    const struct stop_list *list = session_stops(session, kind);
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
