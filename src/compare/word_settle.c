/* word_settle.c - a link is exchanged for one that its neighbours speak for. */
#include "compare/word_settle.h"

#include <limits.h>

static uint32_t partner_at(const struct passage_side *s, uint32_t at)
{
    return at < s->count ? s->partner[at] : INDEX_NONE;
}

/* Does a word follow the one before it without a space, as a stop does? */
static bool is_attached(const struct passage_side *s, uint32_t at)
{
    return at < s->count && !(s->items[at].token->flags & TOKEN_AFTER_SPACE);
}

/* How well the neighbours of a word speak for a partner: a neighbour whose own partner
 * stands beside it counts, doubly so if no space is between. */
static int support_of(const struct passage_side *s, uint32_t at, uint32_t partner)
{
    uint32_t before = at ? partner_at(s, at - 1) : INDEX_NONE;
    uint32_t behind = partner_at(s, at + 1);
    int support = 0;
    if (before != INDEX_NONE && before + 1 == partner)
        support += 1 + is_attached(s, at);
    if (behind != INDEX_NONE && behind == partner + 1)
        support += 1 + is_attached(s, at + 1);
    return support;
}

/* May a word be linked to a place: is it free, and its word equal? */
static bool may_answer(const struct passage_side *other, uint32_t place,
                       const struct word_item *item)
{
    return place < other->count && other->kind[place] == KIND_NONE &&
           word_items_are_equal(&other->items[place], item);
}

/* A free equal word on the other side, beside the partner of a neighbour, that is
 * better supported than the present partner; INDEX_NONE if there is none. */
static uint32_t better_partner(const struct passage_side *s, uint32_t at,
                               const struct passage_side *other)
{
    uint32_t before = at ? partner_at(s, at - 1) : INDEX_NONE;
    uint32_t behind = partner_at(s, at + 1);
    uint32_t places[] = {before == INDEX_NONE ? INDEX_NONE : before + 1,
                         behind == INDEX_NONE ? INDEX_NONE : behind - 1};
    uint32_t best = INDEX_NONE;
    int best_support = INT_MAX;
    for (int k = 0; k < 2; k++) {
        if (!may_answer(other, places[k], &s->items[at]))
            continue;
        if (best_support == INT_MAX)
            best_support =
                s->partner[at] == INDEX_NONE ? 0 : support_of(s, at, s->partner[at]);
        int support = support_of(s, at, places[k]);
        if (support > best_support) {
            best_support = support;
            best = places[k];
        }
    }
    return best;
}

static void unlink_word(struct passage_side *s, uint32_t at)
{
    s->partner[at] = INDEX_NONE;
    s->kind[at] = KIND_NONE;
}

static void link_words(struct passage_side *s, uint32_t at, struct passage_side *other,
                       uint32_t place)
{
    s->partner[at] = place;
    s->kind[at] = WORD_SAME;
    other->partner[place] = at;
    other->kind[place] = WORD_SAME;
}

void word_passage_settle(struct word_passage *passage)
{
    for (int side = 0; side < SIDE_COUNT; side++) {
        struct passage_side *s = &passage->sides[side];
        struct passage_side *other = &passage->sides[!side];
        for (uint32_t i = 0; i < s->count; i++) {
            bool is_free = s->kind[i] == KIND_NONE;
            bool is_equal = s->partner[i] != INDEX_NONE && s->kind[i] == WORD_SAME;
            uint32_t place =
                is_free || is_equal ? better_partner(s, i, other) : INDEX_NONE;
            if (place == INDEX_NONE)
                continue;
            if (is_equal)
                unlink_word(other, s->partner[i]);
            link_words(s, i, other, place);
        }
    }
}
