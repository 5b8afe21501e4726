/* panes.c - focus, locking, layouts, and leaving. */
#include "session/panes.h"

#include "base/translate.h"
#include "session/counterpart.h"
#include "session/place.h"

enum effect panes_command_other(struct session *session,
                                const struct command_call *call, struct error *err)
{
    (void)call, (void)err;
    if (session->panel.kind != PANEL_NONE && !session->panel.has_keys) {
        session->panel.has_keys = true;
        return EFFECT_REDRAW;
    }
    enum side here = session->focus, there = !here;
    if (!session->comparison->documents[there]->tokens.count) {
        session_notify(session, "%s: there is no text in it",
                       there == SIDE_LEFT ? _("left") : _("right"));
        return EFFECT_REDRAW;
    }
    long row = place_screen_row(session, here, place_offset(session));
    uint32_t rows = place_window_rows(session);
    uint32_t token = counterpart_find(&session->layout, here, session->token[here]);
    session->focus = session->preferred = there;
    session_lay_out(session);
    session->has_anchor = false;
    if (token != INDEX_NONE)
        session->token[there] = token;
    long there_row = place_screen_row(session, there, place_offset(session));
    if (token == INDEX_NONE || there_row < 0 || there_row >= (long)rows) {
        token = place_token_near(session, there, row < 0 ? 0 : (uint32_t)row, 0);
        if (token != INDEX_NONE)
            session->token[there] = token;
    }
    place_light(session);
    return EFFECT_REDRAW;
}

enum effect panes_command_lock(struct session *session, const struct command_call *call,
                               struct error *err)
{
    (void)call, (void)err;
    session->is_locked = !session->is_locked;
    if (session->is_locked) {
        session->top[!session->focus] = session->top[session->focus];
        session_notify(session, "panes locked: they scroll together");
    } else {
        session_notify(session, "panes unlocked: each scrolls alone (Tab, s)");
    }
    session->has_anchor = false;
    return EFFECT_REDRAW;
}

/* What each layout is called when it is taken; the key goes round by those before
 * LINEAR. */
static const char *const panes_layouts[] = {
    [LAYOUT_SIDE] = N_("side by side"),
    [LAYOUT_STACK] = N_("stacked: each passage above its counterpart"),
    [LAYOUT_ONE] = N_("one pane: changes inside the text"),
    [LAYOUT_LINEAR] = N_("linear: one passage after the other, in plain words"),
};

enum effect panes_command_layout(struct session *session,
                                 const struct command_call *call, struct error *err)
{
    (void)err;
    int next = (int)session->layout.mode + 1;
    if (next >= LAYOUT_LINEAR)
        next = LAYOUT_SIDE;
    if (*call->argument &&
        (!setting_value_find(SETTING_LAYOUT, call->argument, &next) ||
         next == LAYOUT_AUTO)) {
        session_notify(session, "%s: no such layout (Tab shows them)", call->argument);
        return EFFECT_REDRAW;
    }
    if (session->layout.mode != LAYOUT_SIDE || next != LAYOUT_SIDE)
        session->is_apart = false;
    settings_choose(&session->settings, SETTING_LAYOUT, next);
    session_lay_out(session);
    session_notify(session, "layout: %s", _(panes_layouts[next]));
    return EFFECT_REDRAW;
}

enum effect panes_command_where(struct session *session,
                                const struct command_call *call, struct error *err)
{
    (void)call, (void)err;
    const struct document *document = session->comparison->documents[session->focus];
    uint32_t offset = place_offset(session);
    uint32_t paragraph = document_paragraph_at(document, offset);
    session_notify(session, "%s: line %u, passage %u of %zu",
                   document->label ? document->label : "",
                   (unsigned)document_line_at(document, offset),
                   paragraph == INDEX_NONE ? 0 : (unsigned)paragraph + 1,
                   document->paragraph_count);
    return EFFECT_REDRAW;
}

enum effect panes_command_redraw(struct session *session,
                                 const struct command_call *call, struct error *err)
{
    (void)session, (void)call, (void)err;
    return EFFECT_REPAINT;
}

enum effect panes_command_suspend(struct session *session,
                                  const struct command_call *call, struct error *err)
{
    (void)session, (void)call, (void)err;
    return EFFECT_SUSPEND;
}

/* Whoever presses ^C where there is nothing to cancel wants to leave. */
static void panes_tell_way_out(struct session *session)
{
    struct buffer keys[2] = {{0}, {0}};
    command_print_keys(&keys[0], &session->keys, command_find("quit", 4), 1);
    command_print_keys(&keys[1], &session->keys, command_find("help", 4), 1);
    if (keys[0].length && keys[1].length)
        session_notify(session, "%.*s quits, %.*s helps", (int)keys[0].length,
                       keys[0].bytes, (int)keys[1].length, keys[1].bytes);
    buffer_clear(&keys[0]);
    buffer_clear(&keys[1]);
}

enum effect panes_command_cancel(struct session *session,
                                 const struct command_call *call, struct error *err)
{
    (void)call;
    session->pending_count = -1;
    if (session->half_pin.is_set) {
        session->half_pin.is_set = false;
        session_notify(session, "pin given up");
    } else if (session->panel.kind != PANEL_NONE) {
        return panel_close(session, err) ? EFFECT_REDRAW : EFFECT_QUIT;
    } else if (session->folding == FOLDING_UNMATCHED) {
        return search_show_only(session, "", err);
    } else if (session->target.kind != TARGET_NONE || session->search.pattern) {
        session->target = (struct target){TARGET_NONE, 0, 0};
        search_clear(&session->search);
    } else if (session->key == KEY_CONTROL('C')) {
        panes_tell_way_out(session);
    }
    return EFFECT_REDRAW;
}

enum effect panes_command_close(struct session *session,
                                const struct command_call *call, struct error *err)
{
    (void)call;
    if (session->panel.kind == PANEL_NONE)
        return EFFECT_QUIT;
    return panel_close(session, err) ? EFFECT_REDRAW : EFFECT_QUIT;
}

enum effect panes_command_quit(struct session *session, const struct command_call *call,
                               struct error *err)
{
    (void)session, (void)call, (void)err;
    return EFFECT_QUIT;
}
