/* reload.c - documents exchanged under a session, and what the reader is told of it. */
#include "session/reload.h"

#include "base/translate.h"
#include "session/acts.h"
#include "session/renew.h"
#include "session/versions.h"

bool reload_is_welcome(const struct session *session)
{
    return session->prompt.kind == PROMPT_NONE && !session->pending.length &&
           session->pending_command == INDEX_NONE;
}

/* What came of reading one version again. */
struct reload_side {
    enum versions_outcome outcome;
    struct error failure;
};

static void reload_read(struct session *session, bool only_changed,
                        struct reload_side *sides)
{
    struct versions *versions = session->options.versions;
    for (int side = 0; side < SIDE_COUNT; side++) {
        size_t index = session->options.version[side];
        sides[side] = (struct reload_side){.outcome = VERSIONS_SAME};
        if (!only_changed || versions_has_changed(versions, index))
            sides[side].outcome =
                versions_reread(versions, index, &sides[side].failure);
    }
}

/* One clause a version: what changed in it, or why it could not be read. */
static void reload_describe(const struct reload_side *sides, const struct carry *carry,
                            struct buffer *out)
{
    for (enum side side = SIDE_LEFT; side < SIDE_COUNT; side++) {
        const struct reload_side *one = &sides[side];
        if (one->outcome == VERSIONS_SAME)
            continue;
        if (out->length)
            buffer_append_string(out, "; ");
        if (one->outcome == VERSIONS_FAILED) {
            buffer_append_string(out, one->failure.message);
            buffer_append_string(out, _("; what was read before stays"));
            continue;
        }
        buffer_append_string(out, side == SIDE_LEFT ? _("left read again: ")
                                                    : _("right read again: "));
        struct passage_counts counts = carry_count(carry, side);
        size_t start = out->length;
        passage_counts_append(out, start, &counts);
        if (out->length == start)
            buffer_append_string(out, _("only typography changed"));
    }
}

/* The session of the documents that there are now; what was read before is let go. */
static bool reload_take_up(struct session *session, struct carry *carry,
                           struct error *notice, struct error *err)
{
    struct versions *versions = session->options.versions;
    const struct document *now[SIDE_COUNT];
    for (enum side side = SIDE_LEFT; side < SIDE_COUNT; side++)
        now[side] = versions_document(versions, session->options.version[side], err);
    /* The place in the edition before, for whoever opens that one again. */
    session_save(session, NULL);
    if (!carry_init(carry, session->comparison->documents, now, err))
        return false;
    if (!store_follow(session->store, now, notice) && notice->code == ERROR_MEMORY)
        return error_set_memory(err);
    return renew_documents(session, now, carry, err);
}

static enum effect reload(struct session *session, bool only_changed, struct error *err)
{
    struct reload_side sides[SIDE_COUNT];
    struct carry carry = {.editions = {NULL}};
    struct buffer told = {0};
    struct error notice = {0};
    bool is_new = false, is_told = false, ok = true;
    reload_read(session, only_changed, sides);
    for (int side = 0; side < SIDE_COUNT; side++) {
        is_new |= sides[side].outcome == VERSIONS_REPLACED;
        is_told |= sides[side].outcome != VERSIONS_SAME;
        if (sides[side].failure.code == ERROR_MEMORY)
            ok = error_set_memory(err);
    }
    if (ok && is_new)
        ok = reload_take_up(session, &carry, &notice, err);
    if (ok && is_told) {
        reload_describe(sides, &carry, &told);
        if (notice.code != ERROR_NONE)
            buffer_printf(&told, _("; nothing will be kept: %s"), notice.message);
        else if (is_new)
            acts_append_losses(session, &told);
        buffer_append_char(&told, '\0');
        ok = buffer_check(&told, err);
    }
    if (ok && is_told)
        session_notify(session, "%s", told.bytes);
    buffer_clear(&told);
    carry_clear(&carry);
    if (ok)
        versions_drop_replaced(session->options.versions);
    return !ok ? EFFECT_QUIT : is_told ? EFFECT_REDRAW : EFFECT_NONE;
}

enum effect reload_changed(struct session *session, struct error *err)
{
    return session->options.versions ? reload(session, true, err) : EFFECT_NONE;
}

enum effect reload_command(struct session *session, const struct command_call *call,
                           struct error *err)
{
    (void)call;
    if (!session->options.versions) {
        session_notify(session, "these versions came from no files");
        return EFFECT_REDRAW;
    }
    enum effect effect = reload(session, false, err);
    if (effect != EFFECT_NONE)
        return effect;
    session_notify(session, "both versions are as they were read");
    return EFFECT_REDRAW;
}
