/* session_keys.c - what a key or a click means now: for a prompt, a panel, a command.
 */
#include "session/jump.h"
#include "session/place.h"
#include "session/session.h"
#include "session/view.h"

static void session_forget_keys(struct session *session)
{
    session->pending.length = 0;
    session->pending_count = -1;
    session->pending_command = INDEX_NONE;
}

enum effect session_run(struct session *session, const struct command_call *call,
                        struct error *err)
{
    enum effect effect = call->command->handler(session, call, err);
    if (!layout_check(&session->layout, err))
        return EFFECT_QUIT;
    return effect;
}

static enum effect session_run_pending(struct session *session, uint32_t command,
                                       const char *argument, struct error *err)
{
    size_t count;
    struct command_call call = {.command = &command_table(&count)[command],
                                .count = session->pending_count,
                                .argument = argument};
    session_forget_keys(session);
    return session_run(session, &call, err);
}

static enum effect session_take_letter(struct session *session, uint32_t key,
                                       struct error *err)
{
    char letter[2] = {key < 127 ? (char)key : '\0', '\0'};
    uint32_t command = session->pending_command;
    if (key == KEY_CODE_ESCAPE || key == KEY_CONTROL('C')) {
        session_forget_keys(session);
        return EFFECT_REDRAW;
    }
    return session_run_pending(session, command, letter, err);
}

static enum effect session_tell_unbound(struct session *session)
{
    struct buffer text = {0};
    key_sequence_print(&text, &session->pending);
    if (!text.failed && !text.length)
        session_notify(session, "this key has no name in the reader (h: help)");
    else if (!text.failed)
        session_notify(session, "%.*s is not a key of the reader (h: help)",
                       (int)text.length, text.bytes);
    buffer_clear(&text);
    session_forget_keys(session);
    return EFFECT_REDRAW;
}

static enum effect session_take_command_key(struct session *session, uint32_t key,
                                            struct error *err)
{
    bool is_digit = key >= '0' && key <= '9';
    if (!session->pending.length && is_digit &&
        (key != '0' || session->pending_count > 0)) {
        long count = session->pending_count < 0 ? 0 : session->pending_count;
        if (count < 10000000)
            session->pending_count = count * 10 + (long)(key - '0');
        return EFFECT_REDRAW;
    }
    session->pending.keys[session->pending.length++] = key;
    uint32_t command;
    switch (key_map_find(&session->keys, &session->pending, &command)) {
    case KEY_MATCH_WHOLE:
        break;
    case KEY_MATCH_PREFIX:
        if (session->pending.length < KEY_SEQUENCE_MAX)
            return EFFECT_REDRAW;
        return session_tell_unbound(session);
    case KEY_MATCH_NONE:
    default:
        if (key == KEY_CODE_ESCAPE && session->pending.length > 1) {
            session_forget_keys(session);
            return EFFECT_REDRAW;
        }
        return session_tell_unbound(session);
    }
    size_t count;
    if (command_table(&count)[command].argument == ARGUMENT_LETTER) {
        session->pending_command = command;
        return EFFECT_REDRAW;
    }
    return session_run_pending(session, command, "", err);
}

enum effect session_key(struct session *session, uint32_t key, struct error *err)
{
    bool had_notice = *session->notice != '\0';
    session->key = key;
    bool is_asking =
        session->prompt.kind != PROMPT_NONE || session->pending_command != INDEX_NONE;
    /* To suspend works in the middle of anything. */
    if (is_asking && key == KEY_CONTROL('Z'))
        return EFFECT_SUSPEND;
    enum effect effect = EFFECT_NONE;
    bool taken = false;
    session->notice[0] = '\0';
    if (session->prompt.kind != PROMPT_NONE) {
        effect = prompt_key(session, key, err);
        taken = true;
    } else if (session->pending_command != INDEX_NONE) {
        effect = session_take_letter(session, key, err);
        taken = true;
    } else if (session->panel.kind != PANEL_NONE && session->panel.has_keys &&
               !session->pending.length) {
        effect = panel_key(session, key, &taken, err);
    }
    if (!taken)
        effect = session_take_command_key(session, key, err);
    /* Whatever a command did, a panel that grew may have taken the place's row. */
    if (effect == EFFECT_REDRAW)
        place_keep_visible(session);
    if (effect == EFFECT_NONE && had_notice)
        effect = EFFECT_REDRAW;
    return effect;
}

enum effect session_paste(struct session *session, const char *text, struct error *err)
{
    session->notice[0] = '\0';
    if (session->prompt.kind != PROMPT_NONE)
        return prompt_paste(session, text, err);
    session_notify(session, "what is pasted are no keys: first / to search it, or c to "
                            "note it");
    return EFFECT_REDRAW;
}

enum effect session_click(struct session *session, uint32_t column, uint32_t row,
                          struct error *err)
{
    enum side side;
    uint32_t token;
    struct target target;
    session->notice[0] = '\0';
    struct view_geometry g = view_measure(session, session->layout.mode);
    if (session->panel.kind != PANEL_NONE && row > g.panel_row &&
        row < g.panel_row + g.panel_rows)
        return panel_click(session, row - g.panel_row - 1, err);
    if (view_find_target(session, column, row, &target) && jump_to(session, target))
        return layout_check(&session->layout, err) ? EFFECT_REDRAW : EFFECT_QUIT;
    if (!view_find(session, column, row, &side, &token))
        return EFFECT_NONE;
    session->focus = session->preferred = side;
    session->token[side] = token;
    session->has_anchor = false;
    session_lay_out(session);
    place_light(session);
    return layout_check(&session->layout, err) ? EFFECT_REDRAW : EFFECT_QUIT;
}
