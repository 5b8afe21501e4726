/* pins.c - one passage, then its counterpart: the alignment keeps them together. */
#include "session/pins.h"

#include "base/memory.h"
#include "base/translate.h"
#include "session/acts.h"
#include "session/place.h"

#include <stdio.h>
#include <stdlib.h>

bool pins_have(const struct session *session, enum side side, uint32_t paragraph)
{
    for (size_t i = 0; i < session->pin_count; i++)
        if (session->pins[i].passage[side] == paragraph)
            return true;
    return false;
}

static uint32_t pins_passage_here(const struct session *session)
{
    return document_paragraph_at(session->comparison->documents[session->focus],
                                 place_offset(session));
}

/* Which passage of the right each one of the left goes with: the first of its link. */
static uint32_t *pins_take_links(const struct session *session, struct error *err)
{
    const struct comparison *c = session->comparison;
    size_t count = c->documents[SIDE_LEFT]->paragraph_count;
    uint32_t *first = memory_new(count, sizeof *first, err);
    for (size_t p = 0; first && p < count; p++) {
        const struct link_list *list = &c->paragraph_links;
        uint32_t members;
        const uint32_t *right = link_members(
            list, &list->links[list->link_of[SIDE_LEFT][p]], SIDE_RIGHT, &members);
        first[p] = members ? right[0] : INDEX_NONE;
    }
    return first;
}

/* Both passages level, and how many others have another counterpart now. */
static bool pins_show(struct session *session, const uint32_t *passages,
                      const uint32_t *before, struct error *err)
{
    struct stop stop = {.target = {TARGET_NONE, 0, 0}};
    for (int side = 0; side < SIDE_COUNT; side++) {
        const struct document *document = session->comparison->documents[side];
        stop.has[side] = true;
        stop.spans[side] = document->paragraphs[passages[side]].span;
    }
    place_show(session, &stop);
    uint32_t *now = pins_take_links(session, err);
    size_t changed = 0;
    for (size_t p = 0;
         now && p < session->comparison->documents[SIDE_LEFT]->paragraph_count; p++)
        changed += p != passages[SIDE_LEFT] && now[p] != before[p];
    free(now);
    if (!now)
        return false;
    unsigned left = passages[SIDE_LEFT] + 1, right = passages[SIDE_RIGHT] + 1;
    if (changed)
        session_notify(
            session,
            ngettext(
                "pinned: %u and %u are counterparts; %zu other changed (U undoes)",
                "pinned: %u and %u are counterparts; %zu others changed (U undoes)",
                changed),
            left, right, changed);
    else
        session_notify(session, "pinned: %u and %u are counterparts (U undoes)", left,
                       right);
    return true;
}

static enum effect pins_complete(struct session *session, uint32_t here,
                                 struct error *err)
{
    struct act act = {.kind = ACT_PIN, .thing = {.kind = THING_PAIR}, .is_set = true};
    act.thing.passage[session->focus] = here;
    act.thing.passage[!session->focus] = session->half_pin.paragraph;
    session->half_pin.is_set = false;
    uint32_t *before = pins_take_links(session, err);
    if (!before)
        return EFFECT_QUIT;
    enum effect effect = acts_do(session, &act, "", err);
    if (effect != EFFECT_QUIT && !*session->notice &&
        !pins_show(session, act.thing.passage, before, err))
        effect = EFFECT_QUIT;
    free(before);
    return effect;
}

enum effect pins_command_pin(struct session *session, const struct command_call *call,
                             struct error *err)
{
    (void)call;
    struct session_half_pin *half = &session->half_pin;
    uint32_t here = pins_passage_here(session);
    if (here == INDEX_NONE) {
        session_notify(session, "no passage here to pin");
        return EFFECT_REDRAW;
    }
    if (half->is_set && half->side != session->focus)
        return pins_complete(session, here, err);
    if (half->is_set && half->paragraph == here) {
        half->is_set = false;
        session_notify(session, "pin given up");
        return EFFECT_REDRAW;
    }
    *half = (struct session_half_pin){true, session->focus, here};
    session_notify(
        session,
        session->focus == SIDE_LEFT
            ? N_("passage %u of the left waits: go to its counterpart (Tab) "
                 "and press a there; Esc gives up")
            : N_("passage %u of the right waits: go to its counterpart (Tab) "
                 "and press a there; Esc gives up"),
        (unsigned)here + 1);
    return EFFECT_REDRAW;
}

enum effect pins_command_unpin(struct session *session, const struct command_call *call,
                               struct error *err)
{
    (void)call;
    uint32_t here = pins_passage_here(session);
    enum effect effect = EFFECT_REDRAW;
    size_t removed = 0;
    session->half_pin.is_set = false;
    size_t i = 0;
    while (i < session->pin_count && effect != EFFECT_QUIT) {
        struct comparison_pin pin = session->pins[i];
        if (pin.passage[session->focus] != here) {
            i++;
            continue;
        }
        struct act act = {
            .kind = ACT_PIN,
            .thing = {.kind = THING_PAIR,
                      .passage = {pin.passage[SIDE_LEFT], pin.passage[SIDE_RIGHT]}}};
        char notice[96];
        snprintf(notice, sizeof notice, _("unpinned: %u and %u (U undoes)"),
                 (unsigned)pin.passage[SIDE_LEFT] + 1,
                 (unsigned)pin.passage[SIDE_RIGHT] + 1);
        effect = acts_do(session, &act, notice, err);
        removed++;
    }
    if (!removed)
        session_notify(session,
                       session->focus == SIDE_LEFT
                           ? N_("passage %u of the left is not pinned")
                           : N_("passage %u of the right is not pinned"),
                       (unsigned)here + 1);
    return effect;
}
