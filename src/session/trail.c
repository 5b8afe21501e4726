/* trail.c - spots in the order in which they were left. */
#include "session/trail.h"

#include "base/translate.h"
#include "session/session.h"

#include <string.h>

static void trail_append(struct trail *trail, const struct session_spot *spot)
{
    if (trail->count == TRAIL_KEPT) {
        memmove(trail->spots, trail->spots + 1,
                (TRAIL_KEPT - 1) * sizeof *trail->spots);
        trail->count--;
    }
    trail->spots[trail->count++] = *spot;
}

void trail_push_spot(struct session *session, const struct session_spot *spot)
{
    struct trail *trail = &session->trail;
    trail->count = trail->at;
    trail_append(trail, spot);
    trail->at = trail->count;
    trail->last = *spot;
    trail->has_last = true;
}

void trail_push(struct session *session)
{
    struct session_spot here = session_take_spot(session);
    trail_push_spot(session, &here);
}

static void trail_go(struct session *session, const struct session_spot *spot)
{
    struct session_spot there = *spot;
    session->trail.last = session_take_spot(session);
    session->trail.has_last = true;
    session->is_apart = false;
    session_return_to(session, &there);
    session->preferred = session->focus;
}

enum effect trail_command_step(struct session *session, const struct command_call *call,
                               struct error *err)
{
    (void)err;
    struct trail *trail = &session->trail;
    bool is_back = call->command->variant < 0;
    size_t steps = call->count > 0 ? (size_t)call->count : 1;
    size_t most = trail->at;
    if (!is_back)
        most = trail->at < trail->count ? trail->count - 1 - trail->at : 0;
    if (!most) {
        session_notify(session, is_back ? N_("no jump to go back from")
                                        : N_("no jump lies ahead (^O goes back)"));
        return EFFECT_REDRAW;
    }
    if (is_back && trail->at == trail->count) {
        /* The way forth leads here again. */
        struct session_spot here = session_take_spot(session);
        bool is_full = trail->count == TRAIL_KEPT;
        trail_append(trail, &here);
        trail->at = trail->count - 1;
        most -= is_full;
    }
    steps = steps < most ? steps : most;
    trail->at = is_back ? trail->at - steps : trail->at + steps;
    trail_go(session, &trail->spots[trail->at]);
    session_notify(session, "place %zu of the %zu jumped between", trail->at + 1,
                   trail->count);
    return EFFECT_REDRAW;
}

enum effect trail_command_swap(struct session *session, const struct command_call *call,
                               struct error *err)
{
    (void)call, (void)err;
    if (!session->trail.has_last) {
        session_notify(session, "no jump to go back from");
        return EFFECT_REDRAW;
    }
    trail_go(session, &session->trail.last);
    return EFFECT_REDRAW;
}

enum effect trail_command_set_mark(struct session *session,
                                   const struct command_call *call, struct error *err)
{
    (void)err;
    char letter = *call->argument;
    if (letter < 'a' || letter > 'z') {
        session_notify(session, "a mark is a letter from a to z");
        return EFFECT_REDRAW;
    }
    session->marks[letter - 'a'] = session_take_spot(session);
    session->has_mark[letter - 'a'] = true;
    session_notify(session, "mark %c set ('%c goes to it)", letter, letter);
    return EFFECT_REDRAW;
}

enum effect trail_command_go_to_mark(struct session *session,
                                     const struct command_call *call, struct error *err)
{
    char letter = *call->argument;
    if (letter == '\'' || letter == '`')
        return trail_command_swap(session, call, err);
    if (letter < 'a' || letter > 'z' || !session->has_mark[letter - 'a']) {
        session_notify(session, "no such mark is set (m and a letter sets one)");
        return EFFECT_REDRAW;
    }
    struct session_spot spot = session->marks[letter - 'a'];
    trail_push(session);
    session->is_apart = false;
    session_return_to(session, &spot);
    session->preferred = session->focus;
    return EFFECT_REDRAW;
}
