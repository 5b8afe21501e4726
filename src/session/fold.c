/* fold.c - which passages are unchanged, and the panes kept at their rows while those
 * come and go. */
#include "session/fold.h"

#include "base/translate.h"
#include "session/place.h"

enum {
    FOLD_LEAST_WORDS = 20, /* fewer fill a row or two: folding them gains none */
};

static bool fold_is_marked(const struct session *session, enum side side,
                           struct span span)
{
    const struct annotation_list *findings = &session->annotations.findings[side];
    const struct annotation_list *typography = &session->annotations.typography[side];
    for (size_t i = annotation_first(findings, span.start);
         i < findings->count && findings->items[i].span.start < span.end; i++)
        if (!session_is_dismissed(session, findings->items[i].index))
            return true;
    size_t i = annotation_first(typography, span.start);
    return session->settings.values[SETTING_DETAIL] == SETTING_DETAIL_TYPOGRAPHY &&
           i < typography->count && typography->items[i].span.start < span.end;
}

/* Are linked passages the same, but for edits that are not shown? */
static bool fold_is_same(const struct session *session, uint32_t link)
{
    size_t count;
    const uint32_t *edits = layout_link_edits(&session->layout, link, &count);
    if (!session->layout.quiet_edits)
        return session->comparison->paragraph_links.links[link].relation ==
               RELATION_SAME;
    for (size_t i = 0; i < count; i++)
        if (!layout_hides_edit(&session->layout, edits[i]))
            return false;
    return true;
}

/* Nothing to be told of a block: its passages are the same. Headings stay, since they
 * tell where one is. */
static bool fold_is_quiet(const struct session *session, uint32_t block)
{
    const struct layout *layout = &session->layout;
    const struct layout_block *b = &layout->blocks[block];
    const struct comparison *c = session->comparison;
    if (!fold_is_same(session, b->link) || b->twin != INDEX_NONE)
        return false;
    for (enum side side = SIDE_LEFT; side < SIDE_COUNT; side++) {
        uint32_t count;
        const uint32_t *members = layout_members(layout, block, side, &count);
        for (uint32_t i = 0; i < count; i++) {
            const struct paragraph *p = &c->documents[side]->paragraphs[members[i]];
            if (p->kind == PARAGRAPH_HEADING || fold_is_marked(session, side, p->span))
                return false;
        }
        if (!count)
            return false;
    }
    return true;
}

/* How many quiet blocks stand from here on. */
static uint32_t fold_count_quiet(const struct session *session, uint32_t first)
{
    uint32_t end = first;
    while (end < session->layout.block_count && fold_is_quiet(session, end))
        end++;
    return end - first;
}

static void fold_unfold_all(struct layout *layout)
{
    for (uint32_t i = 0; layout->folds && i < layout->block_count; i++)
        layout->folds[i].first = INDEX_NONE;
}

static bool fold_all(struct session *session, struct error *err)
{
    struct layout *layout = &session->layout;
    fold_unfold_all(layout);
    for (uint32_t i = 0; i < layout->block_count;) {
        uint32_t count = fold_count_quiet(session, i);
        if (count && !layout_fold(layout, i, count, FOLD_UNCHANGED, err))
            return false;
        if (count == 1 && layout->folds[i].word_count < FOLD_LEAST_WORDS)
            layout_unfold(layout, i);
        i += count ? count : 1;
    }
    return true;
}

/* The quiet stretch around a block; nothing if it is not quiet itself. */
static struct range fold_find_stretch(const struct session *session, uint32_t block)
{
    uint32_t first = block;
    if (block >= session->layout.block_count || !fold_is_quiet(session, block))
        return (struct range){block, 0};
    while (first > 0 && fold_is_quiet(session, first - 1))
        first--;
    return (struct range){first, fold_count_quiet(session, first)};
}

static void fold_tell(struct session *session)
{
    const struct layout *layout = &session->layout;
    unsigned folds = 0, passages = 0;
    for (uint32_t i = 0; layout->folds && i < layout->block_count; i++) {
        folds += layout->folds[i].first == i;
        passages += layout->folds[i].first != INDEX_NONE;
    }
    if (folds)
        session_notify(session,
                       ngettext("%u unchanged passage folded (places: %u)",
                                "%u unchanged passages folded (places: %u)", passages),
                       passages, folds);
    else
        session_notify(session, "nothing is folded");
}

enum effect fold_command(struct session *session, const struct command_call *call,
                         struct error *err)
{
    struct layout *layout = &session->layout;
    struct place_hold hold = place_take_hold(session);
    uint32_t block = place_block(session);
    bool ok = true;
    if (call->command->variant == FOLD_ALL) {
        ok = fold_all(session, err);
    } else if (call->command->variant == FOLD_NONE) {
        fold_unfold_all(layout);
    } else if (layout_fold_of(layout, block)) {
        layout_unfold(layout, block);
    } else {
        struct range stretch = fold_find_stretch(session, block);
        if (!stretch.count) {
            session_notify(session, "this passage has changed; only unchanged ones are "
                                    "folded (zM: all of them)");
            return EFFECT_REDRAW;
        }
        ok = layout_fold(layout, stretch.first, stretch.count, FOLD_UNCHANGED, err);
    }
    if (!ok)
        return EFFECT_QUIT;
    if (call->command->variant != FOLD_TOGGLE) {
        session->folding =
            call->command->variant == FOLD_ALL ? FOLDING_UNCHANGED : FOLDING_NONE;
        fold_tell(session);
    }
    place_restore(session, &hold);
    return EFFECT_REDRAW;
}

void fold_reveal(struct session *session, const struct stop *stop)
{
    struct layout *layout = &session->layout;
    for (enum side side = SIDE_LEFT; side < SIDE_COUNT; side++) {
        const struct document *document = session->comparison->documents[side];
        uint32_t paragraph = document_paragraph_at(document, stop->spans[side].start);
        if (!stop->has[side] || paragraph == INDEX_NONE)
            continue;
        uint32_t block = layout->block_of[side][paragraph];
        const struct layout_fold *fold = layout_fold_of(layout, block);
        if (!fold || (stop->target.kind == TARGET_PASSAGE && fold->first == block))
            continue;
        layout_unfold(layout, block);
        session->generation++;
    }
}

/* Every stretch of blocks without a match of session->only. */
static bool fold_unmatched(struct session *session, struct error *err)
{
    struct layout *layout = &session->layout;
    const struct stop_list *stops = &session->only.stops;
    size_t next = 0;
    fold_unfold_all(layout);
    for (uint32_t i = 0; i < layout->block_count;) {
        while (next < stops->count && stops->stops[next].block < i)
            next++;
        uint32_t end =
            next < stops->count ? stops->stops[next].block : layout->block_count;
        if (end > i && !layout_fold(layout, i, end - i, FOLD_UNMATCHED, err))
            return false;
        i = end + 1;
    }
    return true;
}

static bool fold_as_chosen(struct session *session, struct error *err)
{
    switch (session->folding) {
    case FOLDING_UNCHANGED:
        return fold_all(session, err);
    case FOLDING_UNMATCHED:
        return fold_unmatched(session, err);
    case FOLDING_NONE:
    default:
        fold_unfold_all(&session->layout);
        return true;
    }
}

bool fold_choose(struct session *session, enum folding folding, struct error *err)
{
    struct place_hold hold = place_take_hold(session);
    session->folding = folding;
    if (!fold_as_chosen(session, err))
        return false;
    place_restore(session, &hold);
    return true;
}

bool fold_renew(struct session *session, struct error *err)
{
    return session->folding == FOLDING_NONE ||
           fold_choose(session, session->folding, err);
}
