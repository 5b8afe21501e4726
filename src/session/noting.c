/* noting.c - notes: writing, finding and listing them. */
#include "session/noting.h"

#include "base/translate.h"
#include "session/acts.h"
#include "session/panel.h"

#include <string.h>

/* The note on a thing; NULL if there is none. */
static const char *noting_find(const struct session *session, struct thing thing)
{
    const struct remarks *remarks = &session->remarks;
    if (thing.kind == THING_FINDING)
        return remarks->findings[thing.index].note;
    if (thing.kind == THING_QUOTE)
        return remarks->quote_notes[thing.index];
    return thing.kind == THING_PASSAGE && thing.index != INDEX_NONE
               ? remarks->passage_notes[thing.side][thing.index]
               : NULL;
}

static bool noting_span_has(const struct annotation_list *list, struct span span,
                            const struct remarks *remarks, bool is_quote)
{
    for (size_t i = annotation_first(list, span.start);
         i < list->count && list->items[i].span.start < span.end; i++) {
        const struct annotation *item = &list->items[i];
        if (item->span.end > span.start &&
            (is_quote ? remarks->quote_notes[item->index]
                      : remarks->findings[item->index].note))
            return true;
    }
    return false;
}

bool noting_has(const struct session *session, enum side side, uint32_t paragraph)
{
    struct span span = session->comparison->documents[side]->paragraphs[paragraph].span;
    return session->remarks.passage_notes[side][paragraph] ||
           noting_span_has(&session->annotations.findings[side], span,
                           &session->remarks, false) ||
           noting_span_has(&session->annotations.quotes[side], span, &session->remarks,
                           true);
}

static const char *noting_describe(const struct act *act)
{
    if (act->kind == ACT_NOTE)
        return act->text ? _("note") : _("note taken away");
    return act->text ? _("reason") : _("reason taken away");
}

enum effect noting_take_text(struct session *session, const char *text,
                             struct error *err)
{
    struct act act = session->noting;
    struct buffer notice = {0};
    act.text = *text ? text : NULL;
    buffer_printf(&notice, "%s: ", noting_describe(&act));
    acts_describe(session, act.thing, &notice);
    buffer_append_char(&notice, '\0');
    enum effect effect = EFFECT_QUIT;
    if (buffer_check(&notice, err))
        effect = acts_do(session, &act, notice.bytes, err);
    buffer_clear(&notice);
    return effect;
}

enum effect noting_go_outside(struct session *session, const char *line,
                              struct error *err)
{
    return outside_ask(&session->outside, OUTSIDE_EDIT_TEXT, NULL, line, 0, err);
}

/* A line for what fits on one; what has several goes to the editor. */
static enum effect noting_open(struct session *session, const char *text,
                               struct error *err)
{
    enum prompt_kind kind =
        session->noting.kind == ACT_NOTE ? PROMPT_NOTE : PROMPT_REASON;
    session->noting.text = NULL;
    if (text && strchr(text, '\n'))
        return noting_go_outside(session, text, err);
    return prompt_open(&session->prompt, kind, text ? text : "", err) ? EFFECT_REDRAW
                                                                      : EFFECT_QUIT;
}

enum effect noting_command_note(struct session *session,
                                const struct command_call *call, struct error *err)
{
    struct thing thing = acts_thing_here(session);
    if (thing.kind == THING_PASSAGE && thing.index == INDEX_NONE) {
        session_notify(session, "nothing here to note on");
        return EFFECT_REDRAW;
    }
    session->noting = (struct act){.kind = ACT_NOTE, .thing = thing};
    return *call->argument ? noting_take_text(session, call->argument, err)
                           : noting_open(session, noting_find(session, thing), err);
}

enum effect noting_open_reason(struct session *session, uint32_t finding,
                               struct error *err)
{
    const struct finding_remark *remark = &session->remarks.findings[finding];
    session->noting = (struct act){.kind = ACT_MARK,
                                   .thing = {.kind = THING_FINDING, .index = finding},
                                   .mark = remark->mark};
    return noting_open(session, remark->reason, err);
}

/* ---- The list ---- */

struct noting_list {
    struct session *session;
    struct error *err;
};

static struct target noting_target(const struct session *session, struct thing thing)
{
    struct target target = {TARGET_NONE, 0, 0};
    enum side side = thing.kind == THING_PAIR ? SIDE_LEFT : thing.side;
    uint32_t passage =
        thing.kind == THING_PAIR ? thing.passage[SIDE_LEFT] : thing.index;
    if (thing.kind == THING_FINDING)
        target = (struct target){TARGET_FINDING, thing.index, 0};
    else if (thing.kind == THING_QUOTE)
        target = (struct target){TARGET_QUOTE, thing.index, 0};
    else
        target =
            (struct target){TARGET_PASSAGE, session->layout.block_of[side][passage], 0};
    return target;
}

/* "checked", "note", "pin"; then what it is on and what was written. */
static bool noting_add(void *context, const struct act *act, bool is_found)
{
    struct noting_list *list = context;
    struct session *session = list->session;
    struct panel *panel = &session->panel;
    struct target target = {TARGET_NONE, 0, 0};
    buffer_append_string(&panel->lead, act->kind == ACT_PIN ? _("pin")
                                       : act->kind == ACT_NOTE
                                           ? _("note")
                                           : _(finding_mark_name(act->mark)));
    if (act->text) {
        display_append_line(&panel->text, act->text, strlen(act->text),
                            session->options.charset);
        buffer_append_string(&panel->text, " - ");
    }
    if (is_found) {
        acts_describe(session, act->thing, &panel->text);
        target = noting_target(session, act->thing);
    } else {
        buffer_append_string(&panel->text, _("not found in these versions, but kept"));
    }
    return panel_end_line(panel, is_found ? ROLE_PANEL : ROLE_PANEL_FAINT, target,
                          list->err);
}

bool noting_fill(struct session *session, struct error *err)
{
    struct noting_list list = {session, err};
    panel_open(&session->panel, PANEL_NOTES, _("Notes, marks and pins"), true);
    return store_tell(session->store, session->comparison, noting_add, &list, err);
}
