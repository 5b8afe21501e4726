/* turn.c - from one pair of versions to another one, the current word kept. */
#include "session/turn.h"

#include "session/carry.h"
#include "session/counterpart.h"
#include "session/renew.h"
#include "session/session.h"
#include "session/store.h"
#include "session/versions.h"

#include <stdlib.h>
#include <string.h>

size_t turn_version_count(const struct session *session)
{
    return session->options.versions ? versions_count(session->options.versions)
                                     : SIDE_COUNT;
}

static bool turn_shows(const struct session *session, size_t index)
{
    return session->options.version[SIDE_LEFT] == index ||
           session->options.version[SIDE_RIGHT] == index;
}

/* Read the two versions, again if they have changed; those that are shown are read
 * again when the reader wants it. */
static bool turn_read(struct session *session, const size_t *pair,
                      const struct document **documents, struct error *err)
{
    struct versions *versions = session->options.versions;
    for (int side = 0; side < SIDE_COUNT; side++) {
        if (!turn_shows(session, pair[side]) &&
            versions_has_changed(versions, pair[side])) {
            struct error ignored = {0};
            versions_reread(versions, pair[side], &ignored);
            turn_forget_steps(session);
        }
        documents[side] = versions_document(versions, pair[side], err);
        if (!documents[side])
            return false;
    }
    return true;
}

/* The current word, or its counterpart. */
static uint32_t turn_word_of(const struct session *session, enum side side)
{
    enum side focus = session->focus;
    uint32_t token = session->token[focus];
    if (side != focus)
        token = counterpart_find(&session->layout, focus, token);
    return token == INDEX_NONE ? session->token[side] : token;
}

/* The word of the new pair that the current word is, or became. */
static bool turn_find_word(struct session *session, const size_t *pair,
                           const struct document *const *documents, enum side *side,
                           uint32_t *token, struct error *err)
{
    const struct document *const *now = session->comparison->documents;
    for (int i = 0; i < SIDE_COUNT; i++) {
        enum side here = i ? !session->focus : session->focus;
        for (enum side there = SIDE_LEFT; there < SIDE_COUNT; there++)
            if (session->options.version[here] == pair[there] &&
                now[here] == documents[there]) {
                *side = there;
                *token = turn_word_of(session, here);
                return true;
            }
    }
    struct carry carry = {.editions = {NULL}};
    *side = session->focus;
    bool ok = carry_init(&carry, now, documents, err);
    if (ok)
        *token = carry_token(&carry, *side, session->token[*side]);
    carry_clear(&carry);
    return ok;
}

/* The session of the new pair; one that keeps nothing if its own cannot be had. */
static struct store *turn_open_store(struct session *session, const char *const *paths,
                                     const struct document *const *documents,
                                     struct error *notice, struct error *err)
{
    struct store *store = store_open_beside(session->store, paths, documents, notice);
    return store || notice->code == ERROR_MEMORY
               ? store
               : store_open(&(struct store_options){.run = 1}, documents, err);
}

static void turn_tell(struct session *session, const struct error *notice, bool others)
{
    const size_t *pair = session->options.version;
    size_t count = turn_version_count(session);
    if (notice->code != ERROR_NONE)
        session_notify(session, "versions %zu and %zu of %zu; nothing will be kept: %s",
                       pair[SIDE_LEFT] + 1, pair[SIDE_RIGHT] + 1, count,
                       notice->message);
    else if (others)
        session_notify(session,
                       "versions %zu and %zu of %zu; somebody else reads them now",
                       pair[SIDE_LEFT] + 1, pair[SIDE_RIGHT] + 1, count);
    else
        session_notify(session, "versions %zu and %zu of %zu", pair[SIDE_LEFT] + 1,
                       pair[SIDE_RIGHT] + 1, count);
}

/* What is remembered of the new pair, but for the place: that is the reader's own. */
static void turn_recall(struct session *session)
{
    struct store_view view;
    if (store_load_view(session->store, &view))
        session_recall_view(session, &view);
}

/* Make it so; the pair is not the one that is shown. */
static bool turn_take_up(struct session *session, const size_t *pair,
                         const struct document *const *documents, struct error *err)
{
    struct versions *versions = session->options.versions;
    const char *paths[SIDE_COUNT];
    struct error notice = {0};
    enum side side;
    uint32_t token;
    bool others = false;
    if (!turn_find_word(session, pair, documents, &side, &token, err))
        return false;
    session_save(session, NULL);
    for (int i = 0; i < SIDE_COUNT; i++)
        paths[i] = versions_path(versions, pair[i]);
    struct store *store = turn_open_store(session, paths, documents, &notice, err);
    if (!store)
        return notice.code == ERROR_MEMORY ? error_set_memory(err) : false;
    if (session->store != session->options.store)
        store_free(session->store);
    session->store = store;
    for (int i = 0; i < SIDE_COUNT; i++) {
        session->options.paths[i] = paths[i];
        session->options.version[i] = pair[i];
    }
    if (!renew_turn(session, documents, side, token, err))
        return false;
    versions_drop_replaced(versions);
    turn_recall(session);
    store_join(session->store, &others, &notice);
    turn_tell(session, &notice, others);
    return true;
}

static enum effect turn_to(struct session *session, size_t left, size_t right,
                           struct error *err)
{
    const size_t pair[SIDE_COUNT] = {left, right};
    const struct document *documents[SIDE_COUNT];
    struct error own = {0};
    if (memcmp(pair, session->options.version, sizeof pair) == 0) {
        session_notify(session, "versions %zu and %zu of %zu are what you see",
                       left + 1, right + 1, turn_version_count(session));
        return EFFECT_REDRAW;
    }
    if (!turn_read(session, pair, documents, &own)) {
        if (own.code == ERROR_MEMORY) {
            error_set_memory(err);
            return EFFECT_QUIT;
        }
        session_notify(session, "%s", own.message);
        return EFFECT_REDRAW;
    }
    return turn_take_up(session, pair, documents, err) ? EFFECT_REDRAW : EFFECT_QUIT;
}

static bool turn_is_possible(struct session *session)
{
    if (turn_version_count(session) > SIDE_COUNT)
        return true;
    session_notify(session,
                   "there are two versions only (diptych V1 V2 V3 reads more)");
    return false;
}

enum effect turn_command_step(struct session *session, const struct command_call *call,
                              struct error *err)
{
    const size_t *pair = session->options.version;
    size_t steps = call->count > 0 ? (size_t)call->count : 1;
    bool is_back = call->command->variant < 0;
    if (!turn_is_possible(session))
        return EFFECT_REDRAW;
    size_t last = turn_version_count(session) - 2;
    bool are_neighbours = pair[SIDE_RIGHT] == pair[SIDE_LEFT] + 1;
    if (are_neighbours && pair[SIDE_LEFT] == (is_back ? 0 : last)) {
        session_notify(session, is_back ? "this is the first version"
                                        : "this is the last version");
        return EFFECT_REDRAW;
    }
    /* From versions that are not neighbours to the step beside them. */
    if (is_back)
        return turn_to_step(session,
                            steps > pair[SIDE_LEFT] ? 0 : pair[SIDE_LEFT] - steps, err);
    size_t step = pair[SIDE_RIGHT] - 1 + steps;
    return turn_to_step(session, step > last ? last : step, err);
}

enum effect turn_to_step(struct session *session, size_t step, struct error *err)
{
    return turn_to(session, step, step + 1, err);
}

/* A version's number, from 1. */
static bool turn_read_number(const struct session *session, const char **at,
                             size_t *index)
{
    char *end;
    unsigned long number = strtoul(*at, &end, 10);
    if (end == *at || number < 1 || number > turn_version_count(session))
        return false;
    *at = end + strspn(end, " ");
    *index = number - 1;
    return true;
}

enum effect turn_command_against(struct session *session,
                                 const struct command_call *call, struct error *err)
{
    const char *at = call->argument + strspn(call->argument, " ");
    size_t one, other = session->options.version[session->focus];
    if (!turn_is_possible(session))
        return EFFECT_REDRAW;
    if (!turn_read_number(session, &at, &one) ||
        (*at && (!turn_read_number(session, &at, &other) || *at))) {
        session_notify(session,
                       "against N compares this version with the Nth of %zu, "
                       "against N M these two",
                       turn_version_count(session));
        return EFFECT_REDRAW;
    }
    if (one == other) {
        session_notify(session, "that is version %zu itself", one + 1);
        return EFFECT_REDRAW;
    }
    /* The earlier one stands on the left. */
    return turn_to(session, one < other ? one : other, one < other ? other : one, err);
}
