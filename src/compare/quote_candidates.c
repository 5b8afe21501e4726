/* quote_candidates.c - counterparts are sought where passages are linked, and by rare
 * words everywhere else. */
#include "compare/quote_candidates.h"

#include "base/memory.h"

#include <stdlib.h>

enum {
    WINDOW = 32,                /* ranks apart inside one passage link, at most */
    CANDIDATE_BUDGET = 1000000, /* pairs that are scored in linked passages, in all */
    MOVED_PLACES = 8,           /* a word in more quotations than this leads nowhere */
};

static size_t quote_count_of(const struct quote_match *match, enum side side)
{
    return match->comparison->documents[side]->quote_count;
}

static bool consider(struct quote_candidates *candidates,
                     const struct quote_match *match, uint32_t left, uint32_t right,
                     struct error *err)
{
    float score = quote_match_score(match, left, right);
    if (score <= 0.0f)
        return true;
    if (!memory_reserve(&candidates->items, &candidates->capacity,
                        candidates->count + 1, sizeof *candidates->items, err))
        return false;
    candidates->items[candidates->count++] =
        (struct assign_candidate){left, right, score};
    return true;
}

/* ---- In linked passages ---- */

/* The quotations of each passage link, as lists: first of link, next of quotation. */
struct by_link {
    uint32_t *first;
    uint32_t *next;
};

static bool index_links(const struct quote_match *match, enum side side,
                        struct by_link *index, struct error *err)
{
    size_t links = match->comparison->paragraph_links.count;
    size_t count = quote_count_of(match, side);
    index->first = memory_new(links, sizeof *index->first, err);
    index->next = memory_new(count, sizeof *index->next, err);
    if (!index->first || !index->next)
        return false;
    for (size_t i = 0; i < links; i++)
        index->first[i] = INDEX_NONE;
    for (uint32_t i = (uint32_t)count; i-- > 0;) {
        uint32_t link = match->views[side][i].paragraph_link;
        index->next[i] = index->first[link];
        index->first[link] = i;
    }
    return true;
}

/* All pairs inside linked passages that stand at about the same rank. */
static bool consider_linked(struct quote_candidates *candidates,
                            const struct quote_match *match, struct error *err)
{
    struct by_link index = {0};
    size_t left_count = quote_count_of(match, SIDE_LEFT);
    size_t right_count = quote_count_of(match, SIDE_RIGHT);
    size_t most = left_count > right_count ? left_count : right_count;
    bool ok = index_links(match, SIDE_RIGHT, &index, err);
    uint32_t window = WINDOW;
    while (window > 1 && most * (2 * window + 1) > CANDIDATE_BUDGET)
        window /= 2;
    /* Left ranks ascend inside a link, so the first right one in reach only moves on.
     */
    uint32_t link = INDEX_NONE;
    uint32_t start = INDEX_NONE;
    for (uint32_t i = 0; ok && i < left_count; i++) {
        const struct quote_view *view = &match->views[SIDE_LEFT][i];
        if (view->paragraph_link != link) {
            link = view->paragraph_link;
            start = index.first[link];
        }
        while (start != INDEX_NONE &&
               match->views[SIDE_RIGHT][start].rank + window < view->rank)
            start = index.next[start];
        for (uint32_t j = start; ok && j != INDEX_NONE; j = index.next[j]) {
            if (match->views[SIDE_RIGHT][j].rank > view->rank + window)
                break;
            ok = consider(candidates, match, i, j, err);
        }
    }
    free(index.first);
    free(index.next);
    return ok;
}

/* ---- In passages that are not linked ---- */

/* The quotations of a side by their words: spread[w] of them have word w, from
 * places[starts[w + 1]] on. */
struct postings {
    uint32_t *spread;
    uint32_t *starts;
    uint32_t *places;
};

static void clear_postings(struct postings *postings)
{
    free(postings->spread);
    free(postings->starts);
    free(postings->places);
}

static bool read_postings(const struct quote_match *match, enum side side,
                          struct postings *postings, struct error *err)
{
    const struct quote_view *views = match->views[side];
    size_t count = quote_count_of(match, side);
    uint32_t words = match->weights->word_count;
    size_t total = 0;
    postings->spread = memory_new(words, sizeof *postings->spread, err);
    postings->starts = memory_new((size_t)words + 1, sizeof *postings->starts, err);
    for (size_t i = 0; i < count; i++)
        total += views[i].words.count;
    postings->places = memory_new(total, sizeof *postings->places, err);
    if (!postings->spread || !postings->starts || !postings->places)
        return false;
    for (size_t i = 0; i < count; i++)
        for (uint32_t w = 0; w < views[i].words.count; w++)
            if (w == 0 || views[i].words.words[w] != views[i].words.words[w - 1])
                postings->spread[views[i].words.words[w]]++;
    for (uint32_t w = 0; w < words; w++)
        postings->starts[w + 1] = postings->starts[w] + postings->spread[w];
    for (uint32_t i = (uint32_t)count; i-- > 0;)
        for (uint32_t w = 0; w < views[i].words.count; w++)
            if (w == 0 || views[i].words.words[w] != views[i].words.words[w - 1])
                postings->places[--postings->starts[views[i].words.words[w] + 1]] = i;
    return true;
}

static bool is_rarer(const struct quote_match *match, const uint32_t *spread,
                     uint32_t word, uint32_t than)
{
    if (spread[word] != spread[than])
        return spread[word] < spread[than];
    return quote_word_precedes(match->weights, match->lexicon, word, than);
}

/* The rarest word that a quotation shares with quotations of the other side, whose
 * spread this is. */
static uint32_t rarest_word(const struct quote_match *match,
                            const struct quote_bag *bag, const uint32_t *spread)
{
    uint32_t rarest = INDEX_NONE;
    for (uint32_t i = 0; i < bag->count; i++) {
        uint32_t word = bag->words[i];
        if (spread[word] > 0 && spread[word] <= MOVED_PLACES &&
            (rarest == INDEX_NONE || is_rarer(match, spread, word, rarest)))
            rarest = word;
    }
    return rarest;
}

/*
 * Seek the counterparts of one side's quotations by their rarest words.
 *
 * rarest  by left quotation: the word that it was sought by; filled for the left, and
 *         then read for the right, so that no pair is scored twice
 */
static bool consider_moved(struct quote_candidates *candidates,
                           const struct quote_match *match, enum side side,
                           uint32_t *rarest, struct error *err)
{
    enum side other = !side;
    struct postings postings = {0};
    bool ok = read_postings(match, other, &postings, err);
    for (uint32_t i = 0; ok && i < quote_count_of(match, side); i++) {
        const struct quote_view *view = &match->views[side][i];
        uint32_t word = rarest_word(match, &view->words, postings.spread);
        if (side == SIDE_LEFT)
            rarest[i] = word;
        if (word == INDEX_NONE)
            continue;
        uint32_t first = postings.starts[word + 1];
        for (uint32_t k = 0; ok && k < postings.spread[word]; k++) {
            uint32_t j = postings.places[first + k];
            if (match->views[other][j].paragraph_link == view->paragraph_link)
                continue;
            if (side == SIDE_LEFT)
                ok = consider(candidates, match, i, j, err);
            else if (rarest[j] == INDEX_NONE || !quote_bag_has(&view->words, rarest[j]))
                ok = consider(candidates, match, j, i, err);
        }
    }
    clear_postings(&postings);
    return ok;
}

bool quote_candidates_find(struct quote_candidates *candidates,
                           const struct quote_match *match, struct error *err)
{
    uint32_t *rarest =
        memory_new(quote_count_of(match, SIDE_LEFT), sizeof *rarest, err);
    bool ok = rarest && consider_linked(candidates, match, err) &&
              consider_moved(candidates, match, SIDE_LEFT, rarest, err) &&
              consider_moved(candidates, match, SIDE_RIGHT, rarest, err);
    free(rarest);
    return ok;
}

void quote_candidates_clear(struct quote_candidates *candidates)
{
    free(candidates->items);
    *candidates = (struct quote_candidates){0};
}
