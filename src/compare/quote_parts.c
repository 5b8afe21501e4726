/* quote_parts.c - quotations whose words are divided otherwise in the other version. */
#include "compare/quote_pairing.h"

/* How much of the part of a split quotation the whole must have beyond its first part.
 */
static const float split_floor = 0.6f;

/* “No,” she said. “My knees hurt.” out of “No. My knees hurt.”: is the one word of a
 * lone quotation the first or last of the whole, on the side where its neighbour is
 * not?
 */
static bool is_edge_word(const struct pairing *pairing, enum side side, uint32_t lone,
                         uint32_t neighbour, uint32_t whole)
{
    const struct document *document = pairing_document(pairing, !side);
    struct range tokens = document->quotes[whole].tokens;
    uint32_t first = tokens.first, last = range_end(tokens) - 1;

    if (lone + 1 != neighbour && neighbour + 1 != lone)
        return false;
    while (first < last && !token_is_wordlike(&document->tokens.tokens[first]))
        first++;
    while (first < last && !token_is_wordlike(&document->tokens.tokens[last]))
        last--;
    uint32_t at = lone < neighbour ? first : last;
    return pairing->match.views[side][lone].words.count == 1 &&
           lexicon_lower(pairing->match.lexicon, document->tokens.tokens[at].word) ==
               pairing->match.views[side][lone].words.words[0];
}

/* Is the one word of a quotation more than a function word? */
static bool is_content_word(const struct pairing *pairing, enum side side,
                            uint32_t quote)
{
    return !document_find_word(pairing_document(pairing, side), LANGUAGE_FUNCTION_WORDS,
                               pairing->match.views[side][quote].words.words[0]);
}

/* Is a quotation without counterpart a further part of what its neighbour became? */
static bool is_part(const struct pairing *pairing, enum side side, uint32_t lone,
                    uint32_t neighbour, bool *result, struct error *err)
{
    const struct quote_match *match = &pairing->match;
    const struct quote *quotes = pairing_document(pairing, side)->quotes;
    uint32_t whole = pairing->partner[side][neighbour];
    struct quote_bag rest;

    *result = false;
    if (whole == INDEX_NONE || quotes[lone].parent != quotes[neighbour].parent ||
        match->views[side][lone].paragraph_link !=
            match->views[side][neighbour].paragraph_link)
        return true;
    const struct quote_bag *whole_bag = &match->views[!side][whole].words;
    const struct quote_bag *lone_bag = &match->views[side][lone].words;
    if (!lone_bag->count ||
        whole_bag->count <= match->views[side][neighbour].words.count ||
        (lone_bag->count < 2 && !is_content_word(pairing, side, lone) &&
         !is_edge_word(pairing, side, lone, neighbour, whole)))
        return true;
    if (!quote_bag_subtract(&rest, whole_bag, &match->views[side][neighbour].words,
                            match->weights, err))
        return false;
    float shared = quote_bag_shared(lone_bag, &rest, match->lexicon, match->weights);
    *result = lone_bag->weight > 0.0f && shared / lone_bag->weight >= split_floor;
    quote_bag_clear(&rest);
    return true;
}

static bool join_parts(struct pairing *pairing, enum side side, struct error *err)
{
    const struct document *document = pairing_document(pairing, side);

    for (uint32_t i = 0; i < document->quote_count; i++) {
        bool result = false;
        if (pairing->partner[side][i] != INDEX_NONE)
            continue;
        for (int turn = 0; turn < 2 * PAIRING_REACH && !result; turn++) {
            int step = turn / 2 + 1; /* 1 before, 1 behind, 2 before ... */
            int64_t neighbour = (int64_t)i + (turn % 2 ? step : -step);
            if (neighbour < 0 || neighbour >= (int64_t)document->quote_count)
                continue;
            if (!is_part(pairing, side, i, (uint32_t)neighbour, &result, err))
                return false;
            if (result)
                pairing->joined[side][i] = (uint32_t)neighbour;
        }
    }
    return true;
}

/* ---- Two to two: the same words, parted elsewhere ---- */

static bool has_parts(const struct pairing *pairing, enum side side, uint32_t quote)
{
    uint32_t first = quote > PAIRING_REACH ? quote - PAIRING_REACH : 0;

    for (uint32_t i = first;
         i <= quote + PAIRING_REACH && i < pairing_document(pairing, side)->quote_count;
         i++)
        if (pairing->joined[side][i] == quote)
            return true;
    return false;
}

/* Has `whole`, without what its own counterpart has, the words that `part` has without
 * what its own has? Each is a quotation of a side and its counterpart. */
static bool words_went_over(const struct pairing *pairing, enum side side,
                            const uint32_t from[SIDE_COUNT],
                            const uint32_t to[SIDE_COUNT], bool *result,
                            struct error *err)
{
    const struct quote_match *match = &pairing->match;
    enum side other = !side;
    struct quote_bag left = {0};
    struct quote_bag right = {0};

    *result = false;
    bool ok =
        quote_bag_subtract(&left, &match->views[side][from[side]].words,
                           &match->views[other][from[other]].words, match->weights,
                           err) &&
        quote_bag_subtract(&right, &match->views[other][to[other]].words,
                           &match->views[side][to[side]].words, match->weights, err);
    if (ok && left.count > 1 && right.count > 1) {
        float shared = quote_bag_shared(&left, &right, match->lexicon, match->weights);
        *result =
            shared >= split_floor * left.weight && shared >= split_floor * right.weight;
    }
    quote_bag_clear(&left);
    quote_bag_clear(&right);
    return ok;
}

/* “No,” she said. “My knees hurt. They do.” out of “No. My knees hurt,” she said. “They
 * do.”: did words of the one pair go over into the other? */
static bool are_parted_otherwise(const struct pairing *pairing,
                                 const uint32_t first[SIDE_COUNT],
                                 const uint32_t second[SIDE_COUNT], bool *result,
                                 struct error *err)
{
    *result = false;
    for (enum side side = SIDE_LEFT; side < SIDE_COUNT; side++) {
        const struct quote *quotes = pairing_document(pairing, side)->quotes;
        const struct quote_view *views = pairing->match.views[side];
        if (second[side] <= first[side] || second[side] - first[side] > PAIRING_REACH ||
            quotes[first[side]].parent != quotes[second[side]].parent ||
            views[first[side]].paragraph_link != views[second[side]].paragraph_link ||
            has_parts(pairing, side, first[side]) ||
            has_parts(pairing, side, second[side]))
            return true;
    }
    for (enum side side = SIDE_LEFT; side < SIDE_COUNT && !*result; side++)
        if (!words_went_over(pairing, side, second, first, result, err))
            return false;
    return true;
}

static bool join_pairs(struct pairing *pairing, struct error *err)
{
    uint32_t **partner = pairing->partner;

    for (uint32_t i = 0; i < pairing_document(pairing, SIDE_LEFT)->quote_count; i++) {
        bool result = false;
        for (uint32_t k = i + 1;
             k <= i + PAIRING_REACH && !result && partner[SIDE_LEFT][i] != INDEX_NONE &&
             k < pairing_document(pairing, SIDE_LEFT)->quote_count;
             k++) {
            const uint32_t first[] = {i, partner[SIDE_LEFT][i]};
            const uint32_t second[] = {k, partner[SIDE_LEFT][k]};
            if (second[SIDE_RIGHT] == INDEX_NONE)
                continue;
            if (!are_parted_otherwise(pairing, first, second, &result, err))
                return false;
            for (enum side side = SIDE_LEFT; result && side < SIDE_COUNT; side++) {
                pairing->joined[side][second[side]] = first[side];
                partner[side][second[side]] = INDEX_NONE;
            }
        }
    }
    return true;
}

bool quote_parts_join(struct pairing *pairing, struct error *err)
{
    return join_parts(pairing, SIDE_LEFT, err) &&
           join_parts(pairing, SIDE_RIGHT, err) && join_pairs(pairing, err);
}
