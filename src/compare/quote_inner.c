/* quote_inner.c - quotations inside quotations: which of the two a counterpart answers,
 * and what is a pair because it stands inside one. */
#include "compare/quote_pairing.h"

/* The quotation without counterpart inside one, if there is just one. */
static uint32_t only_inner(const struct pairing *pairing, enum side side,
                           uint32_t outer)
{
    const struct document *document = pairing_document(pairing, side);
    uint32_t found = INDEX_NONE;
    for (uint32_t i = outer + 1; i < document->quote_count; i++) {
        const struct quote *quote = &document->quotes[i];
        if (!span_contains(document->quotes[outer].span, quote->span))
            break;
        if (quote->parent != outer || pairing->partner[side][i] != INDEX_NONE)
            continue;
        if (found != INDEX_NONE)
            return INDEX_NONE;
        found = i;
    }
    return found;
}

/* Is all that a quotation has of its counterpart's words in the one inside it? */
static bool is_answered_inside(const struct pairing *pairing, enum side side,
                               uint32_t outer, uint32_t inner, bool *result,
                               struct error *err)
{
    const struct quote_match *match = &pairing->match;
    const struct quote_bag *facing =
        &match->views[!side][pairing->partner[side][outer]].words;
    const struct quote_bag *words = &match->views[side][inner].words;
    struct quote_bag around;
    if (!quote_bag_subtract(&around, &match->views[side][outer].words, words,
                            match->weights, err))
        return false;
    *result = quote_bag_shared(words, facing, match->lexicon, match->weights) > 0.0f &&
              quote_bag_shared(&around, facing, match->lexicon, match->weights) == 0.0f;
    quote_bag_clear(&around);
    return true;
}

/* “He told me: ‘We shall stay’” against “we shall stay”: what has words of the inner
 * quotation only is the counterpart of that one. */
static bool give_to_inner(struct pairing *pairing, enum side side, struct error *err)
{
    uint32_t **partner = pairing->partner;
    for (uint32_t i = 0; i < pairing_document(pairing, side)->quote_count; i++) {
        uint32_t facing = partner[side][i];
        uint32_t inner =
            facing == INDEX_NONE ? INDEX_NONE : only_inner(pairing, side, i);
        bool result = false;
        if (inner == INDEX_NONE || only_inner(pairing, !side, facing) != INDEX_NONE)
            continue;
        if (!is_answered_inside(pairing, side, i, inner, &result, err))
            return false;
        if (!result)
            continue;
        partner[side][i] = INDEX_NONE;
        partner[side][inner] = facing;
        partner[!side][facing] = inner;
    }
    return true;
}

/* What one pair of quotations has inside, each just one that nothing else answers, is a
 * pair by its place, whatever its words. */
static void pair_inner(struct pairing *pairing)
{
    for (uint32_t i = 0; i < pairing_document(pairing, SIDE_LEFT)->quote_count; i++) {
        uint32_t partner = pairing->partner[SIDE_LEFT][i];
        if (partner == INDEX_NONE)
            continue;
        uint32_t left = only_inner(pairing, SIDE_LEFT, i);
        uint32_t right = only_inner(pairing, SIDE_RIGHT, partner);
        if (left == INDEX_NONE || right == INDEX_NONE)
            continue;
        pairing->partner[SIDE_LEFT][left] = right;
        pairing->partner[SIDE_RIGHT][right] = left;
    }
}

bool quote_inner_pair(struct pairing *pairing, struct error *err)
{
    if (!give_to_inner(pairing, SIDE_LEFT, err) ||
        !give_to_inner(pairing, SIDE_RIGHT, err))
        return false;
    pair_inner(pairing);
    return true;
}
