/*
 * quote_pair.c - each quotation with its counterpart: candidates, the best assignment,
 * what lost its marks, and what is gone.
 */
#include "compare/quote_pair.h"

#include "base/memory.h"
#include "base/translate.h"
#include "compare/quote_pairing.h"

#include <stdlib.h>
#include <string.h>

static bool assign(struct pairing *pairing, struct error *err)
{
    size_t counts[SIDE_COUNT];
    for (enum side side = SIDE_LEFT; side < SIDE_COUNT; side++) {
        counts[side] = pairing_document(pairing, side)->quote_count;
        pairing->partner[side] =
            memory_new(counts[side], sizeof *pairing->partner[side], err);
        pairing->joined[side] =
            memory_new(counts[side], sizeof *pairing->joined[side], err);
        if (!pairing->partner[side] || !pairing->joined[side])
            return false;
        for (size_t i = 0; i < counts[side]; i++) {
            pairing->partner[side][i] = INDEX_NONE;
            pairing->joined[side][i] = INDEX_NONE;
        }
    }
    if (!assign_best(pairing->candidates.items, pairing->candidates.count,
                     counts[SIDE_LEFT], counts[SIDE_RIGHT], pairing->partner[SIDE_LEFT],
                     err))
        return false;
    for (uint32_t i = 0; i < counts[SIDE_LEFT]; i++)
        if (pairing->partner[SIDE_LEFT][i] != INDEX_NONE)
            pairing->partner[SIDE_RIGHT][pairing->partner[SIDE_LEFT][i]] = i;
    return true;
}

/* ---- From pairs to links ---- */

struct link_builder {
    struct quote_link_list *list;
    size_t capacity;
    size_t member_count[SIDE_COUNT];
    size_t member_capacity[SIDE_COUNT];
};

static bool add_member(struct link_builder *builder, enum side side, uint32_t quote,
                       struct error *err)
{
    struct quote_link_list *list = builder->list;
    if (!memory_reserve(&list->members[side], &builder->member_capacity[side],
                        builder->member_count[side] + 1, sizeof **list->members, err))
        return false;
    list->members[side][builder->member_count[side]++] = quote;
    if (list->link_of[side][quote] == INDEX_NONE)
        list->link_of[side][quote] = (uint32_t)list->count;
    return true;
}

/* Append a link with no members yet. */
static struct quote_link *add_link(struct link_builder *builder, struct error *err)
{
    struct quote_link_list *list = builder->list;
    if (!memory_reserve(&list->links, &builder->capacity, list->count + 1,
                        sizeof *list->links, err))
        return NULL;
    struct quote_link *link = &list->links[list->count];
    *link = (struct quote_link){.score = -1.0f};
    for (int side = 0; side < SIDE_COUNT; side++)
        link->members[side].first = (uint32_t)builder->member_count[side];
    return link;
}

static bool finish_link(struct link_builder *builder, struct pairing *pairing,
                        const struct quote_reasons *reasons, struct error *err)
{
    struct quote_link_list *list = builder->list;
    struct quote_link *link = &list->links[list->count];
    struct arena *arena = &pairing->match.comparison->arena;
    for (int side = 0; side < SIDE_COUNT; side++)
        link->members[side].count =
            (uint32_t)builder->member_count[side] - link->members[side].first;
    const char **copy = arena_new(arena, reasons->count, sizeof *copy, err);
    if (!copy)
        return false;
    memcpy(copy, reasons->items, reasons->count * sizeof *copy);
    link->reasons = copy;
    link->reason_count = reasons->count;
    list->count++;
    return true;
}

_Static_assert(2 * PAIRING_REACH + 1 <= QUOTE_BAG_PARTS,
               "a bag has room for the words of all members");

/* Add a quotation and those joined to it, in order; sets the span over all of them. */
static bool add_members(struct link_builder *builder, const struct pairing *pairing,
                        enum side side, uint32_t quote, struct quote_link *link,
                        struct error *err)
{
    const struct document *document = pairing_document(pairing, side);
    uint32_t first = quote > PAIRING_REACH ? quote - PAIRING_REACH : 0;
    struct span span = document->quotes[quote].span;
    for (uint32_t i = first; i <= quote + PAIRING_REACH && i < document->quote_count;
         i++) {
        if (i != quote && pairing->joined[side][i] != quote)
            continue;
        struct span part = document->quotes[i].span;
        span.start = part.start < span.start ? part.start : span.start;
        span.end = part.end > span.end ? part.end : span.end;
        if (!add_member(builder, side, i, err))
            return false;
    }
    link->spans[side] = span;
    link->has_span[side] = true;
    return true;
}

static void tell_speaker(const struct pairing *pairing, const struct quote *left,
                         const struct quote *right, struct quote_link *link,
                         struct quote_reasons *reasons)
{
    static const char *const words[SPEAKER_RELATION_COUNT] = {
        [SPEAKER_GARBLED] = N_("the speaker's name is garbled"),
        [SPEAKER_LESS_SPECIFIC] = N_("the speaker is named less exactly on the right"),
        [SPEAKER_MORE_SPECIFIC] = N_("the speaker is named more exactly on the right"),
        [SPEAKER_CHANGED] = N_("another speaker"),
        [SPEAKER_LOST] = N_("no speaker on the right"),
        [SPEAKER_GAINED] = N_("no speaker on the left"),
    };
    link->speaker = speaker_compare(pairing->match.comparison, pairing->match.weights,
                                    &left->speaker, &right->speaker);
    if (words[link->speaker])
        quote_reason_add(reasons, words[link->speaker]);
    if (left->speaker.is_ambiguous || right->speaker.is_ambiguous)
        quote_reason_add(reasons,
                         "a pronoun fits two people: the speaker is left open");
}

static bool is_inside_pair(const struct pairing *pairing, uint32_t left, uint32_t right)
{
    uint32_t left_outer = pairing_document(pairing, SIDE_LEFT)->quotes[left].parent;
    uint32_t right_outer = pairing_document(pairing, SIDE_RIGHT)->quotes[right].parent;
    return left_outer != INDEX_NONE && right_outer != INDEX_NONE &&
           pairing->partner[SIDE_LEFT][left_outer] == right_outer;
}

static void tell_place(const struct pairing *pairing, uint32_t left, uint32_t right,
                       struct quote_reasons *reasons)
{
    const struct quote_view *a = &pairing->match.views[SIDE_LEFT][left];
    const struct quote_view *b = &pairing->match.views[SIDE_RIGHT][right];
    if (is_inside_pair(pairing, left, right))
        quote_reason_add(reasons, N_("stands inside quotations that are a pair"));
    else if (a->paragraph_link != b->paragraph_link)
        quote_reason_add(reasons, "found in another passage by its words");
    else if (a->sentence_link == b->sentence_link)
        quote_reason_add(reasons, "stands in linked sentences");
    else
        quote_reason_add(reasons, "stands in linked passages");
}

/* A rule that the other version overruled is not told. */
static void tell_repair(const struct quote *quote, enum side side,
                        const struct quote_link *link, struct quote_reasons *reasons)
{
    static const char *const unclosed[] = {N_("closing mark restored on the left"),
                                           N_("closing mark restored on the right")};
    static const char *const unopened[] = {N_("opening mark restored on the left"),
                                           N_("opening mark restored on the right")};
    static const char *const stray[] = {N_("a stray mark on the left"),
                                        N_("a stray mark on the right")};
    if (quote->marks == QUOTE_MARKS_UNCLOSED)
        quote_reason_add(reasons, unclosed[side]);
    if (quote->marks == QUOTE_MARKS_UNOPENED)
        quote_reason_add(reasons, unopened[side]);
    if (quote->marks == QUOTE_MARKS_STRAY)
        quote_reason_add(reasons, stray[side]);
    if (quote->repair && link->spans[side].start == quote->span.start &&
        link->spans[side].end == quote->span.end)
        quote_reason_add(reasons, quote->repair);
}

/* Where a mark is lost on one side, the reading that agrees with the other side wins.
 */
static bool choose_readings(const struct pairing *pairing, uint32_t left,
                            uint32_t right, struct quote_link *link,
                            struct quote_reasons *reasons, struct error *err)
{
    const uint32_t quotes[SIDE_COUNT] = {left, right};
    for (enum side side = SIDE_LEFT; side < SIDE_COUNT; side++) {
        enum side other = !side;
        const struct quote *own =
            &pairing_document(pairing, side)->quotes[quotes[side]];
        const struct quote *facing =
            &pairing_document(pairing, other)->quotes[quotes[other]];
        struct span first = link->spans[side];
        if (own->marks == QUOTE_MARKS_COMPLETE || facing->marks != QUOTE_MARKS_COMPLETE)
            continue;
        if (!quote_reading_choose(&pairing->match, side, quotes[side], quotes[other],
                                  &link->spans[side], err))
            return false;
        if (link->spans[side].start != first.start ||
            link->spans[side].end != first.end)
            quote_reason_add(reasons, side == SIDE_LEFT
                                          ? N_("read on the left as the right has it")
                                          : N_("read on the right as the left has it"));
    }
    return true;
}

/* How alike the words of all members of a link are. */
static bool measure_likeness(const struct link_builder *builder,
                             const struct pairing *pairing, struct quote_link *link,
                             struct error *err)
{
    struct quote_bag bags[SIDE_COUNT] = {{0}};
    bool ok = true;
    for (int side = 0; side < SIDE_COUNT; side++)
        for (size_t i = link->members[side].first;
             ok && i < builder->member_count[side]; i++) {
            uint32_t quote = builder->list->members[side][i];
            ok = quote_bag_add(&bags[side], &pairing->match.views[side][quote].words,
                               err);
        }
    if (ok)
        link->score =
            quote_bag_likeness(&bags[SIDE_LEFT], &bags[SIDE_RIGHT],
                               pairing->match.lexicon, pairing->match.weights);
    quote_bag_clear(&bags[SIDE_LEFT]);
    quote_bag_clear(&bags[SIDE_RIGHT]);
    return ok;
}

/* What is graded of a side: the parts of a split quotation, else its chosen reading. */
static struct quote_parts parts_of(const struct link_builder *builder,
                                   const struct pairing *pairing, enum side side,
                                   const struct quote_link *link)
{
    size_t first = link->members[side].first;
    size_t count = builder->member_count[side] - first;
    struct quote_parts parts = {.spans = {link->spans[side]}, .count = 1};
    if (count <= 1)
        return parts;
    parts.count = 0;
    for (size_t i = 0; i < count && parts.count < QUOTE_PARTS; i++) {
        uint32_t quote = builder->list->members[side][first + i];
        parts.spans[parts.count++] =
            pairing_document(pairing, side)->quotes[quote].span;
    }
    return parts;
}

static bool link_pair(struct link_builder *builder, struct pairing *pairing,
                      uint32_t left, uint32_t right, struct error *err)
{
    const struct quote *a = &pairing_document(pairing, SIDE_LEFT)->quotes[left];
    const struct quote *b = &pairing_document(pairing, SIDE_RIGHT)->quotes[right];
    struct quote_reasons reasons = {.count = 0};
    struct quote_link *link = add_link(builder, err);
    if (!link || !add_members(builder, pairing, SIDE_LEFT, left, link, err) ||
        !add_members(builder, pairing, SIDE_RIGHT, right, link, err))
        return false;
    bool is_split =
        builder->member_count[SIDE_RIGHT] > link->members[SIDE_RIGHT].first + 1u;
    bool is_merged =
        builder->member_count[SIDE_LEFT] > link->members[SIDE_LEFT].first + 1u;
    if (!is_split && !is_merged &&
        !choose_readings(pairing, left, right, link, &reasons, err))
        return false;
    const struct quote_parts parts[SIDE_COUNT] = {
        parts_of(builder, pairing, SIDE_LEFT, link),
        parts_of(builder, pairing, SIDE_RIGHT, link),
    };
    if (!quote_grade(&pairing->match, parts, link, &reasons, err))
        return false;
    if (is_split || is_merged) {
        link->is_other_form |= link->relation == QUOTE_TYPOGRAPHY;
        if (link->relation != QUOTE_TRIMMED)
            link->relation = QUOTE_REWORDED;
        quote_reason_add(&reasons, !is_merged  ? N_("one quotation became several")
                                   : !is_split ? N_("several quotations became one")
                                               : N_("the words are divided into "
                                                    "quotations otherwise"));
    }
    if (!measure_likeness(builder, pairing, link, err))
        return false;
    if (link->relation == QUOTE_VERBATIM || link->relation == QUOTE_TYPOGRAPHY)
        link->score = 1.0f;
    if (link->relation == QUOTE_REWORDED && !link->is_other_form)
        quote_reason_add(&reasons, link->score > 0.0f
                                       ? N_("words inside the marks differ")
                                       : N_("no common word: paired by their place"));
    tell_speaker(pairing, a, b, link, &reasons);
    tell_repair(a, SIDE_LEFT, link, &reasons);
    tell_repair(b, SIDE_RIGHT, link, &reasons);
    tell_place(pairing, left, right, &reasons);
    return finish_link(builder, pairing, &reasons, err);
}

/* Is the whole passage of a quotation gone? */
static bool is_passage_gone(const struct pairing *pairing, enum side side,
                            uint32_t quote)
{
    const struct link_list *links = &pairing->match.comparison->paragraph_links;
    uint32_t link = pairing->match.views[side][quote].paragraph_link;
    return links->links[link].members[!side].count == 0;
}

/* A quotation without a counterpart: its words survive unmarked, or it is gone. */
static bool link_lone(struct link_builder *builder, struct pairing *pairing,
                      enum side side, uint32_t quote, struct error *err)
{
    struct quote_reasons reasons = {.count = 0};
    struct quote_link *link = add_link(builder, err);
    struct range found;
    enum side other = !side;
    bool is_left = side == SIDE_LEFT;
    if (!link || !add_members(builder, pairing, side, quote, link, err))
        return false;
    const struct speaker *speaker =
        &pairing_document(pairing, side)->quotes[quote].speaker;
    if (!speaker->name)
        link->speaker = SPEAKER_NONE_NAMED;
    else
        link->speaker = is_left ? SPEAKER_LOST : SPEAKER_GAINED;
    if (!quote_survive_find(&pairing->match, side, quote, &found, &link->score, err))
        return false;
    if (found.count) {
        link->relation = is_left ? QUOTE_UNMARKED : QUOTE_MARKED;
        link->spans[other] =
            document_token_range_span(pairing_document(pairing, other), found, 0);
        link->has_span[other] = true;
        quote_reason_add(&reasons,
                         is_left ? N_("the words survive on the right without marks")
                                 : N_("the words stand on the left without marks"));
    } else {
        link->relation = is_left ? QUOTE_DROPPED : QUOTE_ADDED;
        link->score = -1.0f;
        if (is_passage_gone(pairing, side, quote))
            quote_reason_add(&reasons, is_left ? N_("its whole passage was dropped")
                                               : N_("its whole passage was added"));
        else
            quote_reason_add(&reasons, is_left
                                           ? N_("nothing on the right has these words")
                                           : N_("nothing on the left has these words"));
    }
    tell_repair(&pairing_document(pairing, side)->quotes[quote], side, link, &reasons);
    return finish_link(builder, pairing, &reasons, err);
}

static bool is_joined(const struct pairing *pairing, enum side side, uint32_t quote)
{
    return pairing->joined[side][quote] != INDEX_NONE;
}

/* Where a right quotation without counterpart stands in the order of the left: behind
 * the counterpart of the right quotation before it. */
static bool build_links(struct pairing *pairing, struct error *err)
{
    struct quote_link_list *list = &pairing->match.comparison->quote_links;
    struct link_builder builder = {.list = list};
    size_t left_count = pairing_document(pairing, SIDE_LEFT)->quote_count;
    size_t right_count = pairing_document(pairing, SIDE_RIGHT)->quote_count;
    uint32_t right = 0;
    bool ok = true;
    for (enum side side = SIDE_LEFT; side < SIDE_COUNT; side++) {
        size_t count = pairing_document(pairing, side)->quote_count;
        list->link_of[side] = memory_new(count, sizeof *list->link_of[side], err);
        if (!list->link_of[side])
            return false;
        for (size_t i = 0; i < count; i++)
            list->link_of[side][i] = INDEX_NONE;
    }
    for (uint32_t i = 0; ok && i <= left_count; i++) {
        /* Added ones whose place has come: none before them waits for a later left. */
        while (ok && right < right_count &&
               (pairing->partner[SIDE_RIGHT][right] == INDEX_NONE ||
                pairing->partner[SIDE_RIGHT][right] < i)) {
            if (pairing->partner[SIDE_RIGHT][right] == INDEX_NONE &&
                !is_joined(pairing, SIDE_RIGHT, right))
                ok = link_lone(&builder, pairing, SIDE_RIGHT, right, err);
            right++;
        }
        if (!ok || i == left_count || is_joined(pairing, SIDE_LEFT, i))
            continue;
        uint32_t partner = pairing->partner[SIDE_LEFT][i];
        ok = partner == INDEX_NONE ? link_lone(&builder, pairing, SIDE_LEFT, i, err)
                                   : link_pair(&builder, pairing, i, partner, err);
    }
    return ok;
}

bool quote_pair_all(struct comparison *comparison, const struct quote_weights *weights,
                    const struct denial_readers *denials, struct error *err)
{
    struct pairing pairing = {0};
    bool ok = quote_match_init(&pairing.match, comparison, weights, denials, err) &&
              quote_candidates_find(&pairing.candidates, &pairing.match, err) &&
              assign(&pairing, err) && quote_inner_pair(&pairing, err) &&
              quote_parts_join(&pairing, err) && build_links(&pairing, err);
    quote_match_clear(&pairing.match);
    quote_candidates_clear(&pairing.candidates);
    for (int side = 0; side < SIDE_COUNT; side++) {
        free(pairing.partner[side]);
        free(pairing.joined[side]);
    }
    return ok;
}
