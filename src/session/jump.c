/* jump.c - stepping through stops from the current place. */
#include "session/jump.h"

#include "base/translate.h"
#include "session/counterpart.h"
#include "session/findings.h"
#include "session/glyph.h"
#include "session/phrase.h"
#include "session/place.h"

static const char *const jump_none[TARGET_KIND_COUNT] = {
    [TARGET_PASSAGE] = N_("no passage in these versions"),
    [TARGET_QUOTE] = N_("no quotation in these versions"),
    [TARGET_CHANGE] = N_("no change in these versions"),
    [TARGET_FINDING] = N_("no finding in these versions"),
    [TARGET_MOVE] = N_("no moved passage in these versions"),
    [TARGET_UNMATCHED] = N_("no unmatched passage in these versions"),
    [TARGET_MATCH] = N_("no match: / searches"),
};

/* Where a stop is from the current place: before (-1), at it (0), behind (1). */
static int jump_compare(const struct session *session, const struct stop *stop)
{
    enum side side = session->focus;
    uint32_t offset = place_offset(session), block = place_block(session);
    if (stop->has[side] && stop->target.kind != TARGET_PASSAGE) {
        const struct document *document = session->comparison->documents[side];
        uint32_t paragraph = document_paragraph_at(document, stop->spans[side].start);
        if (paragraph != INDEX_NONE &&
            session->layout.block_of[side][paragraph] == block)
            return (stop->spans[side].start > offset) -
                   (stop->spans[side].start < offset);
    }
    if (stop->block != block)
        return stop->block < block ? -1 : 1;
    if (stop->target.kind == TARGET_PASSAGE)
        return 0;
    uint32_t share = stop_share(&session->layout, block, side, offset);
    if (stop->target.kind == TARGET_MATCH)
        share = search_share(share, side);
    return (stop->share > share) - (stop->share < share);
}

static bool jump_is_lit(const struct session *session, const struct stop *stop)
{
    struct target target = stop->target;
    if (target.kind == TARGET_FINDING)
        target.detail = session->target.detail;
    return target_equal(target, session->target);
}

/* The next stop in a direction that counts, from an index; *wrapped if past an end. */
static size_t jump_step(const struct session *session, const struct stop_list *list,
                        size_t from, int direction, bool *wrapped)
{
    size_t i = from;
    for (size_t tried = 0; tried < list->count; tried++) {
        if (direction > 0) {
            *wrapped |= i + 1 >= list->count;
            i = i + 1 >= list->count ? 0 : i + 1;
        } else {
            *wrapped |= i == 0 || i > list->count;
            i = i == 0 || i > list->count ? list->count - 1 : i - 1;
        }
        if (session_has_stop(session, &list->stops[i]))
            return i;
    }
    return list->count;
}

/* Where stepping starts: the lit stop, or between the stops around the place. */
static size_t jump_start(const struct session *session, const struct stop_list *list,
                         int direction)
{
    for (size_t i = 0; i < list->count; i++)
        if (jump_is_lit(session, &list->stops[i]))
            return i;
    for (size_t i = 0; i < list->count; i++) {
        int order = jump_compare(session, &list->stops[i]);
        bool is_passage = list->stops[i].target.kind == TARGET_PASSAGE;
        if (is_passage && order == 0)
            return i;
        if (order >= 0) {
            if (direction < 0)
                return i ? i : SIZE_MAX; /* SIZE_MAX: before the first */
            return i ? i - 1 : SIZE_MAX;
        }
    }
    return direction < 0 ? list->count : list->count - 1;
}

/* "Monday -> Tuesday"; a side without words is told by what happened. */
static void jump_describe_edit(const struct session *session, const struct edit *edit,
                               struct buffer *out)
{
    const char *before = edit->op == EDIT_INSERT   ? _("inserted: ")
                         : edit->op == EDIT_DELETE ? _("deleted: ")
                         : edit->op == EDIT_MOVE   ? _("moved: ")
                                                   : "";
    buffer_append_string(out, before);
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        struct span span = edit->spans[side];
        if (span_is_empty(span) || (edit->op == EDIT_MOVE && side == SIDE_RIGHT))
            continue;
        if (side == SIDE_RIGHT && edit->op == EDIT_REPLACE)
            buffer_append_string(out,
                                 glyph_string(GLYPH_ARROW, session->options.charset));
        phrase_append_words(session, side, span, out);
    }
}

/* "edited", "moved, 7 -> 11". */
static void jump_describe_block(const struct session *session, uint32_t block,
                                struct buffer *out)
{
    const struct link_list *list = &session->comparison->paragraph_links;
    const struct link *link = &list->links[session->layout.blocks[block].link];
    const char *before = ", ";
    buffer_append_string(out, _(relation_name(link->relation)));
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        uint32_t count;
        const uint32_t *members = link_members(list, link, side, &count);
        if (!count)
            continue;
        buffer_append_string(out, before);
        phrase_append_passages(out, members, count);
        before = glyph_string(GLYPH_ARROW, session->options.charset);
    }
}

/* One line on what a target is: "reworded", a finding's message ... */
static void jump_describe(const struct session *session, struct target target,
                          struct buffer *out)
{
    const struct comparison *c = session->comparison;
    if (target.kind == TARGET_QUOTE) {
        const struct quote_link *link = &c->quote_links.links[target.index];
        buffer_append_string(out, _(quote_relation_name(link->relation)));
        if (link->reason_count)
            buffer_printf(out, ": %s", link->reasons[0]);
    } else if (target.kind == TARGET_FINDING) {
        buffer_append_string(out, c->findings[target.index].message);
    } else if (target.kind == TARGET_CHANGE && target.detail == 0) {
        jump_describe_edit(session, &c->edits[target.index], out);
    } else if (target.kind == TARGET_MATCH) {
        buffer_append_string(out, session->search.pattern);
    } else if (target.kind != TARGET_NONE) {
        jump_describe_block(session, target.index, out);
    }
}

static void jump_tell(struct session *session, struct target target, bool wrapped)
{
    struct buffer text = {0};
    size_t lit, count = session_count_stops(session, target.kind, &lit);
    /* A dismissed one is not among those that are counted. */
    if (target.kind == TARGET_FINDING && !lit) {
        buffer_printf(&text, "%s: ", _(finding_mark_name(FINDING_MARK_DISMISSED)));
    } else if (!panel_counts(&session->panel, target.kind)) {
        phrase_append_nth(&text, target.kind, lit, count);
        buffer_append_string(&text, ": ");
    }
    if (target.kind == TARGET_FINDING) {
        size_t places = session->comparison->findings[target.index].place_count;
        if (places > 1)
            buffer_printf(&text, _("place %u of %zu: "), (unsigned)target.detail + 1,
                          places);
    }
    jump_describe(session, target, &text);
    const char *told = text.bytes ? text.bytes : "";
    if (wrapped)
        session_notify(session, "wrapped - %.*s", (int)text.length, told);
    else
        session_notify(session, "%.*s", (int)text.length, told);
    buffer_clear(&text);
}

/* The stop so many steps from here; *wrapped if that is past an end. There is one that
 * counts. */
static size_t jump_find(const struct session *session, const struct stop_list *list,
                        long count, bool *wrapped)
{
    int direction = count < 0 ? -1 : 1;
    size_t i = jump_start(session, list, direction);
    for (long left = count < 0 ? -count : count; left > 0; left--) {
        if (i == SIZE_MAX) {
            *wrapped |= direction < 0;
            i = direction > 0 ? 0 : list->count - 1;
            if (session_has_stop(session, &list->stops[i]))
                continue;
        } else if (i == list->count && direction < 0) {
            i = list->count - 1;
            if (session_has_stop(session, &list->stops[i]))
                continue;
        }
        i = jump_step(session, list, i, direction, wrapped);
    }
    return i;
}

void jump_by(struct session *session, enum target_kind kind, long count)
{
    const struct stop_list *list = session_stops(session, kind);
    bool wrapped = false;
    size_t lit, total = session_count_stops(session, kind, &lit);
    if (!total) {
        session_notify(session, "%s", _(jump_none[kind]));
        return;
    }
    size_t i = jump_find(session, list, count, &wrapped);
    trail_push(session);
    place_show(session, &list->stops[i]);
    jump_tell(session, list->stops[i].target, wrapped);
}

bool jump_peek(struct session *session, enum target_kind kind, long count)
{
    const struct stop_list *list = session_stops(session, kind);
    bool wrapped = false;
    size_t lit;
    if (!session_count_stops(session, kind, &lit))
        return false;
    place_show(session, &list->stops[jump_find(session, list, count, &wrapped)]);
    return true;
}

bool jump_find_stop(const struct session *session, struct target target,
                    struct stop *stop)
{
    if (target.kind == TARGET_FINDING) {
        const struct finding *finding = &session->comparison->findings[target.index];
        if (target.detail >= finding->place_count)
            return false;
        const struct finding_place *place = &finding->places[target.detail];
        *stop =
            (struct stop){.target = target,
                          .has = {place->has[SIDE_LEFT], place->has[SIDE_RIGHT]},
                          .spans = {place->spans[SIDE_LEFT], place->spans[SIDE_RIGHT]}};
        return true;
    }
    if (target.kind == TARGET_NONE)
        return false;
    const struct stop_list *list = session_stops(session, target.kind);
    size_t i = stop_list_find(list, target);
    if (i == list->count)
        return false;
    *stop = list->stops[i];
    return true;
}

bool jump_to(struct session *session, struct target target)
{
    struct stop stop;
    if (!jump_find_stop(session, target, &stop))
        return false;
    trail_push(session);
    place_show(session, &stop);
    jump_tell(session, target, false);
    return true;
}

static void jump_repeatedly(struct session *session, enum target_kind kind,
                            int direction, const struct command_call *call)
{
    long count = call->count > 0 ? call->count : 1;
    if (count > 100000)
        count = 100000;
    jump_by(session, kind, direction < 0 ? -count : count);
}

enum effect jump_command_next(struct session *session, const struct command_call *call,
                              struct error *err)
{
    (void)err;
    int variant = call->command->variant;
    enum target_kind kind = (enum target_kind)(variant < 0 ? -variant : variant);
    int direction = variant < 0 ? -1 : 1;
    if (kind != TARGET_PASSAGE) {
        session->repeat_kind = kind;
        session->repeat_direction = direction;
    }
    jump_repeatedly(session, kind, direction, call);
    return EFFECT_REDRAW;
}

enum effect jump_command_repeat(struct session *session,
                                const struct command_call *call, struct error *err)
{
    (void)err;
    jump_repeatedly(session, session->repeat_kind,
                    session->repeat_direction * call->command->variant, call);
    return EFFECT_REDRAW;
}

/* The finding that is lit, or else the one that holds the place. */
static struct target jump_finding_here(const struct session *session)
{
    const struct annotation *here =
        findings_at(session, session->focus, place_offset(session));
    if (session->target.kind == TARGET_FINDING || !here)
        return session->target;
    return (struct target){TARGET_FINDING, here->index, here->detail};
}

enum effect jump_command_place(struct session *session, const struct command_call *call,
                               struct error *err)
{
    (void)err;
    struct target target = jump_finding_here(session);
    if (target.kind != TARGET_FINDING) {
        session_notify(session, "no finding here (]d goes to the next)");
        return EFFECT_REDRAW;
    }
    long places = (long)session->comparison->findings[target.index].place_count;
    long step = call->count > 0 ? call->count % places : 1;
    long next = (long)target.detail + step * call->command->variant;
    target.detail = (uint32_t)((next + places) % places);
    if (places == 1)
        session_notify(session, "this finding shows in one place only");
    else
        jump_to(session, target);
    return EFFECT_REDRAW;
}

/* Both ends of a moved passage, or back to where that began. */
static void jump_across_move(struct session *session, uint32_t block)
{
    struct session_spot from = session_take_spot(session);
    const struct stop_list *list = &session->stops.lists[TARGET_PASSAGE];
    size_t i = stop_list_find(list, (struct target){TARGET_PASSAGE, block, 0});
    if (i == list->count)
        return;
    trail_push(session);
    session->preferred = !session->focus;
    struct stop stop = list->stops[i];
    stop.target.kind = TARGET_PASSAGE;
    place_show(session, &stop);
    session->apart = from;
    session->is_apart = true;
    session_notify(session, "both ends of the move (Enter goes back)");
}

enum effect jump_command_counterpart(struct session *session,
                                     const struct command_call *call, struct error *err)
{
    (void)call, (void)err;
    uint32_t block = place_block(session);
    if (session->is_apart) {
        session->is_apart = false;
        session->preferred = session->apart.focus;
        session_return_to(session, &session->apart);
        return EFFECT_REDRAW;
    }
    if (block < session->layout.block_count &&
        session->layout.blocks[block].twin != INDEX_NONE) {
        jump_across_move(session, block);
        return EFFECT_REDRAW;
    }
    enum side there = !session->focus;
    uint32_t token = counterpart_find(&session->layout, session->focus,
                                      session->token[session->focus]);
    if (token == INDEX_NONE) {
        session_notify(session, "nothing in the other version corresponds to this");
        return EFFECT_REDRAW;
    }
    const struct document *document = session->comparison->documents[there];
    struct stop stop = {.target = session->target};
    stop.has[there] = true;
    stop.spans[there] = token < document->tokens.count
                            ? token_span(&document->tokens.tokens[token])
                            : (struct span){0, 0};
    trail_push(session);
    session->preferred = there;
    place_show(session, &stop);
    place_light(session);
    return EFFECT_REDRAW;
}
