/* acts.c - one way for everything that can be undone. */
#include "session/acts.h"

#include "base/translate.h"
#include "session/place.h"
#include "session/renew.h"

#include <stdlib.h>
#include <string.h>

/* What is lit, but in a list that has the keys its chosen line. */
static struct target acts_target_here(const struct session *session)
{
    const struct panel *panel = &session->panel;
    if (panel->kind != PANEL_NONE && panel->has_keys && panel->is_list &&
        panel->selected < panel->shown_count)
        return panel->lines[panel->shown[panel->selected]].target;
    return session->target;
}

struct thing acts_thing_here(const struct session *session)
{
    struct target target = acts_target_here(session);
    enum side side = session->focus;
    struct thing thing = {.kind = THING_PASSAGE, .side = side};
    if (target.kind == TARGET_FINDING || target.kind == TARGET_QUOTE) {
        thing.kind = target.kind == TARGET_FINDING ? THING_FINDING : THING_QUOTE;
        thing.index = target.index;
        return thing;
    }
    /* An empty version has no passage: INDEX_NONE. */
    thing.index = document_paragraph_at(session->comparison->documents[side],
                                        place_offset(session));
    return thing;
}

void acts_describe(const struct session *session, struct thing thing,
                   struct buffer *out)
{
    const struct comparison *c = session->comparison;
    if (thing.kind == THING_FINDING)
        buffer_append_string(out, c->findings[thing.index].message);
    else if (thing.kind == THING_QUOTE)
        buffer_printf(
            out, _("quotation %u (%s)"), (unsigned)thing.index + 1,
            _(quote_relation_name(c->quote_links.links[thing.index].relation)));
    else if (thing.kind == THING_PASSAGE)
        buffer_printf(out,
                      thing.side == SIDE_LEFT ? _("passage %u of the left")
                                              : _("passage %u of the right"),
                      (unsigned)thing.index + 1);
    else
        buffer_printf(out, _("passages %u and %u"),
                      (unsigned)thing.passage[SIDE_LEFT] + 1,
                      (unsigned)thing.passage[SIDE_RIGHT] + 1);
}

static bool pins_are(const struct session *session, const struct comparison_pin *pins,
                     size_t count)
{
    return count == session->pin_count &&
           (!count || memcmp(pins, session->pins, count * sizeof *pins) == 0);
}

/* Take up what the store has: marks, notes and pins; align anew if the pins are others.
 */
static bool acts_recall(struct session *session, struct error *err)
{
    struct comparison_pin *pins;
    size_t pin_count;
    if (!store_read_pins(session->store, &pins, &pin_count, err))
        return false;
    if (!pins_are(session, pins, pin_count)) {
        free(session->pins);
        session->pins = pins;
        session->pin_count = pin_count;
        return renew_alignment(session, err);
    }
    free(pins);
    struct remarks remarks;
    bool ok = remarks_init(&remarks, session->comparison, err) &&
              store_read_remarks(session->store, session->comparison, &remarks, err);
    remarks_clear(ok ? &session->remarks : &remarks);
    if (!ok)
        return false;
    session->remarks = remarks;
    layout_set_remarks(&session->layout, remarks.findings);
    session->overview.row_count = 0;
    return session->panel.kind == PANEL_NONE || panel_follow(session, err);
}

/* After an act: what failed or what others did is told, else the notice. */
static enum effect acts_finish(struct session *session, const struct error *failure,
                               const char *notice, struct error *err)
{
    if (failure->code == ERROR_MEMORY) {
        error_set_memory(err);
        return EFFECT_QUIT;
    }
    if (!acts_recall(session, err))
        return EFFECT_QUIT;
    size_t news = store_take_news(session->store);
    if (failure->code != ERROR_NONE)
        session_notify(session, "it holds, but is not saved yet: %s", failure->message);
    else if (news)
        session_notify(session, "%s%s%s: %zu", notice, *notice ? "; " : "",
                       _("taken in from another reader"), news);
    else
        session_notify(session, "%s", notice);
    return EFFECT_REDRAW;
}

enum effect acts_do(struct session *session, const struct act *act, const char *notice,
                    struct error *err)
{
    struct error failure = {0};
    store_do(session->store, session->comparison, act, &failure);
    return acts_finish(session, &failure, notice, err);
}

static const char *acts_step_word(const struct act *act)
{
    if (act->kind == ACT_PIN)
        return act->is_set ? N_("pin") : N_("removal of a pin");
    if (act->kind == ACT_NOTE)
        return act->text ? N_("note") : N_("removal of a note");
    return act->mark == FINDING_MARK_NONE ? N_("removal of a mark")
                                          : finding_mark_name(act->mark);
}

static bool acts_tell_step(const struct session *session, const struct act *act,
                           bool is_found, int direction, struct buffer *out,
                           struct error *err)
{
    buffer_printf(out, "%s: %s, ", direction < 0 ? _("undone") : _("done again"),
                  _(acts_step_word(act)));
    if (is_found)
        acts_describe(session, act->thing, out);
    else
        buffer_append_string(out, _("of something that is not in these versions"));
    buffer_append_char(out, '\0');
    return buffer_check(out, err);
}

/* In a list what is undone is chosen again. */
static void acts_choose(struct session *session, struct thing thing)
{
    if (thing.kind == THING_FINDING)
        panel_choose(session, (struct target){TARGET_FINDING, thing.index, 0});
    else if (thing.kind == THING_QUOTE)
        panel_choose(session, (struct target){TARGET_QUOTE, thing.index, 0});
}

enum effect acts_command_step(struct session *session, const struct command_call *call,
                              struct error *err)
{
    int direction = call->command->variant;
    struct error failure = {0};
    struct buffer notice = {0};
    enum store_step step = STORE_STEP_FOUND;
    struct act act = {0};
    bool ok = true, is_done = false;
    for (long left = call->count > 0 ? call->count : 1; left > 0 && ok; left--) {
        store_step(session->store, session->comparison, direction, &act, &step,
                   &failure);
        if (step == STORE_STEP_NONE)
            break;
        is_done = true;
        notice.length = 0;
        ok = acts_tell_step(session, &act, step == STORE_STEP_FOUND, direction, &notice,
                            err);
    }
    enum effect effect = ok ? acts_finish(session, &failure,
                                          is_done         ? notice.bytes
                                          : direction < 0 ? _("nothing to undo")
                                                          : _("nothing to do again"),
                                          err)
                            : EFFECT_QUIT;
    buffer_clear(&notice);
    if (is_done && effect != EFFECT_QUIT)
        acts_choose(session, act.thing);
    return effect;
}

static void acts_append_count(struct buffer *out, enum act_kind kind, size_t count)
{
    if (kind == ACT_PIN)
        buffer_printf(out, ngettext("%zu pin", "%zu pins", count), count);
    else if (kind == ACT_MARK)
        buffer_printf(out, ngettext("%zu mark", "%zu marks", count), count);
    else
        buffer_printf(out, ngettext("%zu note", "%zu notes", count), count);
}

static void acts_append_part(struct buffer *out, enum act_kind kind, size_t found,
                             size_t count)
{
    if (kind == ACT_PIN)
        buffer_printf(out, ngettext("%zu of %zu pin", "%zu of %zu pins", count), found,
                      count);
    else if (kind == ACT_MARK)
        buffer_printf(out, ngettext("%zu of %zu mark", "%zu of %zu marks", count),
                      found, count);
    else
        buffer_printf(out, ngettext("%zu of %zu note", "%zu of %zu notes", count),
                      found, count);
}

/* "2 of 3 notes, 1 pin": what is found here, and out of how many. Returns how many are
 * not. */
static size_t acts_append_found(const struct session *session, struct buffer *out)
{
    struct journal_count count =
        store_count_things(session->store, session->comparison);
    size_t lost = 0;
    const char *before = "";
    for (int kind = 0; kind < ACT_KIND_COUNT; kind++) {
        size_t all = count.found[kind] + count.lost[kind];
        lost += count.lost[kind];
        if (!all)
            continue;
        buffer_append_string(out, before);
        before = ", ";
        if (count.lost[kind])
            acts_append_part(out, (enum act_kind)kind, count.found[kind], all);
        else
            acts_append_count(out, (enum act_kind)kind, all);
    }
    return lost;
}

void acts_append_losses(const struct session *session, struct buffer *out)
{
    struct buffer found = {0};
    if (acts_append_found(session, &found))
        buffer_printf(out, _("; found again: %.*s (C lists the others)"),
                      (int)found.length, found.bytes);
    out->failed |= found.failed;
    buffer_clear(&found);
}

void acts_tell_carried_over(struct session *session)
{
    struct buffer text = {0};
    size_t lost = acts_append_found(session, &text);
    if (!text.failed && text.length)
        session_notify(session, "from an earlier edition: %.*s%s", (int)text.length,
                       text.bytes, lost ? _(" (the others are kept)") : "");
    buffer_clear(&text);
}
