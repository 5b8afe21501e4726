/* quote_parts.c - quotations whose words are divided otherwise in the other version. */
#include "compare/quote_pairing.h"

/* How much of the part of a split quotation the whole must have beyond its first part.
 */
static const float split_floor = 0.6f;

/* How much of it the whole must have where some of it is its first part's, too. */
static const float whole_floor = 0.85f;

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
           document_lower_word(document, at) ==
               pairing->match.views[side][lone].words.words[0];
}

/* Has a bag a word that is more than a function word? */
static bool has_content_word(const struct document *document,
                             const struct quote_bag *bag)
{
    for (uint32_t i = 0; i < bag->count; i++)
        if (!document_find_word(document, LANGUAGE_FUNCTION_WORDS, bag->words[i]))
            return true;
    return false;
}

/*
 * “We ask for no applause,” she said. “We ask for pay.” out of “We want no applause. We
 * ask for pay.”: words that the two have in common may be the lone one's in the whole.
 * Has the whole all of the lone one, and beyond the neighbour what only the lone one
 * says?
 *
 * rest  the whole without the neighbour
 */
static bool has_what_sets_apart(const struct pairing *pairing, enum side side,
                                const struct quote_bag *lone,
                                const struct quote_bag *neighbour,
                                const struct quote_bag *whole,
                                const struct quote_bag *rest, bool *result,
                                struct error *err)
{
    const struct lexicon *lexicon = pairing->match.lexicon;
    const struct quote_weights *weights = pairing->match.weights;
    struct quote_bag own;
    *result = false;
    if (quote_bag_shared(lone, whole, lexicon, weights) < whole_floor * lone->weight)
        return true;
    if (!quote_bag_subtract(&own, lone, neighbour, weights, err))
        return false;
    *result =
        own.weight > 0.0f && has_content_word(pairing_document(pairing, side), &own) &&
        quote_bag_shared(&own, rest, lexicon, weights) >= whole_floor * own.weight;
    quote_bag_clear(&own);
    return true;
}

/*
 * “We will see to it,” she said, “and they will pay”: does a quotation go on in the
 * sentence in which its neighbour was interrupted, and is the whole so long that it has
 * room for half of it? What is one utterance in one version is so in the other, however
 * it is worded; lengths tell (Gale and Church 1993, section 2).
 */
static bool goes_on(const struct pairing *pairing, enum side side, uint32_t lone,
                    uint32_t neighbour, uint32_t whole)
{
    const struct document *document = pairing_document(pairing, side);
    const struct quote_view *views = pairing->match.views[side];
    uint32_t at = document->quotes[lone].tokens.first;
    while (at < range_end(document->quotes[lone].tokens) &&
           !token_is_wordlike(&document->tokens.tokens[at]))
        at++;
    return lone == neighbour + 1 && at < range_end(document->quotes[lone].tokens) &&
           !(document->tokens.tokens[at].flags & TOKEN_CAPITAL) &&
           document->quotes[neighbour].form == QUOTE_DIRECT &&
           views[lone].sentence == views[neighbour].sentence &&
           2 * pairing->match.views[!side][whole].words.count >=
               2 * views[neighbour].words.count + views[lone].words.count;
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
        (lone_bag->count < 2 &&
         !has_content_word(pairing_document(pairing, side), lone_bag) &&
         !is_edge_word(pairing, side, lone, neighbour, whole)))
        return true;
    if (!quote_bag_subtract(&rest, whole_bag, &match->views[side][neighbour].words,
                            match->weights, err))
        return false;
    float shared = quote_bag_shared(lone_bag, &rest, match->lexicon, match->weights);
    *result = lone_bag->weight > 0.0f &&
              (shared / lone_bag->weight >= split_floor ||
               (shared > 0.0f && goes_on(pairing, side, lone, neighbour, whole)));
    bool ok = *result || has_what_sets_apart(pairing, side, lone_bag,
                                             &match->views[side][neighbour].words,
                                             whole_bag, &rest, result, err);
    quote_bag_clear(&rest);
    return ok;
}

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

/* Has a quotation for its counterpart only a longer one of a passage that is not linked
 * to its own, as a headline that quotes all of it? */
static bool has_far_partner(const struct pairing *pairing, enum side side,
                            uint32_t quote)
{
    uint32_t partner = pairing->partner[side][quote];
    const struct quote_view *own = &pairing->match.views[side][quote];
    const struct quote_view *other = &pairing->match.views[!side][partner];
    return own->paragraph_link != other->paragraph_link &&
           own->words.count < other->words.count && !has_parts(pairing, side, quote) &&
           !has_parts(pairing, !side, partner);
}

/* Has what the neighbour of a quotation became as many of its words as its own
 * counterpart? */
static bool has_as_much(const struct pairing *pairing, enum side side, uint32_t quote,
                        uint32_t neighbour)
{
    const struct quote_match *match = &pairing->match;
    const struct quote_bag *words = &match->views[side][quote].words;
    const uint32_t *partner = pairing->partner[side];
    const struct quote_view *others = match->views[!side];
    return quote_bag_shared(words, &others[partner[neighbour]].words, match->lexicon,
                            match->weights) >=
           quote_bag_shared(words, &others[partner[quote]].words, match->lexicon,
                            match->weights);
}

/* Let a quotation be a part of what its neighbour became. */
static void join(struct pairing *pairing, enum side side, uint32_t quote,
                 uint32_t neighbour)
{
    uint32_t partner = pairing->partner[side][quote];
    pairing->joined[side][quote] = neighbour;
    pairing->partner[side][quote] = INDEX_NONE;
    if (partner != INDEX_NONE)
        pairing->partner[!side][partner] = INDEX_NONE;
}

static bool join_parts(struct pairing *pairing, enum side side, struct error *err)
{
    const struct document *document = pairing_document(pairing, side);
    for (uint32_t i = 0; i < document->quote_count; i++) {
        bool is_alone = pairing->partner[side][i] == INDEX_NONE;
        bool result = false;
        if (!is_alone && !has_far_partner(pairing, side, i))
            continue;
        for (int turn = 0; turn < 2 * PAIRING_REACH && !result; turn++) {
            int step = turn / 2 + 1; /* 1 before, 1 behind, 2 before ... */
            int64_t neighbour = (int64_t)i + (turn % 2 ? step : -step);
            if (neighbour < 0 || neighbour >= (int64_t)document->quote_count)
                continue;
            if (!is_part(pairing, side, i, (uint32_t)neighbour, &result, err))
                return false;
            result = result &&
                     (is_alone || has_as_much(pairing, side, i, (uint32_t)neighbour));
            if (result)
                join(pairing, side, i, (uint32_t)neighbour);
        }
    }
    return true;
}

/* ---- Two to two: the same words, parted elsewhere ---- */

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
