/* quote_view.c - what is known of each quotation when its counterpart is sought. */
#include "base/memory.h"
#include "compare/quote_match.h"

#include <stdlib.h>

enum {
    CONTEXT_WORDS = 4,  /* on either side of a quotation */
    CONTEXT_STEPS = 60, /* tokens and quotations that are passed to find them */
    /* Tokens that the search for surviving words may look at, in all. */
    SURVIVE_WORK = 1 << 24,
};

uint32_t quote_match_around(const struct quote_match *match, enum side side,
                            uint32_t token)
{
    const struct quote_cover *cover = &match->covers[side];
    size_t low = 0, high = cover->count;
    while (low + 1 < high) {
        size_t middle = (low + high) / 2;
        if (cover->runs[middle].first <= token)
            low = middle;
        else
            high = middle;
    }
    return cover->runs[low].quote;
}

/* From a token on, behind that of the run before or the same, this quotation is the
 * innermost. */
static bool cover_append(struct quote_cover *cover, uint32_t first, uint32_t quote,
                         struct error *err)
{
    if (cover->count && cover->runs[cover->count - 1].first == first)
        cover->count--;
    if (!memory_reserve(&cover->runs, &cover->capacity, cover->count + 1,
                        sizeof *cover->runs, err))
        return false;
    cover->runs[cover->count++] = (struct quote_cover_run){first, quote};
    return true;
}

/* Of quotations that hold a token, the one that begins last. open: those that hold the
 * token at hand, in the order of their beginnings. */
static bool cover_init(struct quote_cover *cover, const struct document *document,
                       struct error *err)
{
    const struct quote *quotes = document->quotes;
    uint32_t *open = NULL;
    size_t open_count = 0, capacity = 0;
    bool ok = cover_append(cover, 0, INDEX_NONE, err);
    for (uint32_t i = 0; ok && i <= document->quote_count; i++) {
        bool is_end = i == document->quote_count;
        uint32_t first = is_end ? UINT32_MAX : quotes[i].tokens.first, end;
        while (ok && open_count &&
               (end = range_end(quotes[open[open_count - 1]].tokens)) <= first) {
            while (open_count && range_end(quotes[open[open_count - 1]].tokens) <= end)
                open_count--;
            ok = cover_append(cover, end,
                              open_count ? open[open_count - 1] : INDEX_NONE, err);
        }
        if (!ok || is_end || quotes[i].tokens.count == 0)
            continue;
        ok = memory_reserve(&open, &capacity, open_count + 1, sizeof *open, err) &&
             cover_append(cover, first, i, err);
        if (ok)
            open[open_count++] = i;
    }
    free(open);
    return ok;
}

/* Is this token inside a quotation that is not around `quote`? */
static uint32_t foreign_quote(const struct quote_match *match, enum side side,
                              uint32_t quote, uint32_t token)
{
    const struct document *document = match->comparison->documents[side];
    uint32_t found = quote_match_around(match, side, token);
    uint32_t parent = document->quotes[quote].parent;
    while (found != INDEX_NONE && found != parent &&
           document->quotes[found].parent != INDEX_NONE &&
           document->quotes[found].parent != parent)
        found = document->quotes[found].parent;
    return found == parent ? INDEX_NONE : found;
}

/* The few words before a quotation, other quotations stepped over. */
static uint32_t words_before(const struct quote_match *match, enum side side,
                             uint32_t quote, uint32_t words[CONTEXT_WORDS])
{
    const struct document *document = match->comparison->documents[side];
    uint32_t first =
        document->paragraphs[document->quotes[quote].paragraph].tokens.first;
    uint32_t token = document->quotes[quote].tokens.first;
    uint32_t count = 0;
    for (int steps = 0; token > first && count < CONTEXT_WORDS && steps < CONTEXT_STEPS;
         steps++) {
        token--;
        uint32_t other = foreign_quote(match, side, quote, token);
        if (other != INDEX_NONE) {
            if (document->quotes[other].tokens.first < token)
                token = document->quotes[other].tokens.first;
            continue;
        }
        if (token_is_wordlike(&document->tokens.tokens[token]))
            words[count++] = token;
    }
    return count;
}

static uint32_t words_after(const struct quote_match *match, enum side side,
                            uint32_t quote, uint32_t words[CONTEXT_WORDS])
{
    const struct document *document = match->comparison->documents[side];
    uint32_t end =
        range_end(document->paragraphs[document->quotes[quote].last_paragraph].tokens);
    uint32_t token = range_end(document->quotes[quote].tokens);
    uint32_t count = 0;
    for (int steps = 0; token < end && count < CONTEXT_WORDS && steps < CONTEXT_STEPS;
         steps++, token++) {
        uint32_t other = foreign_quote(match, side, quote, token);
        if (other != INDEX_NONE) {
            token = range_end(document->quotes[other].tokens) - 1;
            continue;
        }
        if (token_is_wordlike(&document->tokens.tokens[token]))
            words[count++] = token;
    }
    return count;
}

/* A bag of single tokens. */
static bool bag_of(struct quote_bag *bag, const struct quote_match *match,
                   enum side side, const uint32_t *tokens, uint32_t count,
                   struct error *err)
{
    const struct document *document = match->comparison->documents[side];
    *bag = (struct quote_bag){.words = memory_new(count, sizeof *bag->words, err)};
    if (!bag->words)
        return false;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t word = document_lower_word(document, tokens[i]);
        uint32_t at = bag->count++;
        while (at > 0 && bag->words[at - 1] > word) {
            bag->words[at] = bag->words[at - 1];
            at--;
        }
        bag->words[at] = word;
        bag->weight += match->weights->of_word[word];
    }
    return true;
}

/* "Described the bridge as “urgent”": the content words nearest before a quotation, as
 * far as the quotation before it or the sentence's start. */
static void read_heads(const struct quote_match *match, enum side side, uint32_t quote)
{
    const struct document *document = match->comparison->documents[side];
    struct quote_view *view = &match->views[side][quote];
    uint32_t first = document->sentences[view->sentence].tokens.first;
    uint32_t token = document->quotes[quote].tokens.first;
    for (int steps = 0; token > first && steps < CONTEXT_STEPS; steps++) {
        token--;
        if (view->head_count == QUOTE_HEADS ||
            foreign_quote(match, side, quote, token) != INDEX_NONE)
            return;
        if (!token_is_wordlike(&document->tokens.tokens[token]))
            continue;
        uint32_t word = document_lower_word(document, token);
        if (!document_find_word(document, LANGUAGE_FUNCTION_WORDS, word))
            view->heads[view->head_count++] = word;
    }
}

static bool read_view(struct quote_match *match, enum side side, uint32_t quote,
                      struct error *err)
{
    const struct comparison *comparison = match->comparison;
    const struct document *document = comparison->documents[side];
    const struct quote *own = &document->quotes[quote];
    struct quote_view *view = &match->views[side][quote];
    uint32_t words[CONTEXT_WORDS];
    view->sentence = document_sentence_of(document, own->tokens.first);
    view->paragraph_link = comparison->paragraph_links.link_of[side][own->paragraph];
    view->sentence_link = comparison->sentence_links.link_of[side][view->sentence];
    view->rank = 0;
    if (quote > 0 &&
        match->views[side][quote - 1].paragraph_link == view->paragraph_link)
        view->rank = match->views[side][quote - 1].rank + 1;
    read_heads(match, side, quote);
    uint32_t count = words_before(match, side, quote, words);
    if (!bag_of(&view->before, match, side, words, count, err))
        return false;
    count = words_after(match, side, quote, words);
    return bag_of(&view->after, match, side, words, count, err) &&
           quote_bag_init(&view->words, document, own->tokens, match->weights, err);
}

/* "called the first act" and "the second": what tells neighbours apart is what only one
 * of them has before it. */
static bool read_own(struct quote_match *match, enum side side, uint32_t quote,
                     struct error *err)
{
    const struct document *document = match->comparison->documents[side];
    struct quote_view *view = &match->views[side][quote];
    for (int step = -1; step <= 1; step += 2) {
        int64_t neighbour = (int64_t)quote + step;
        if (neighbour < 0 || neighbour >= (int64_t)document->quote_count)
            continue;
        const struct quote_view *other = &match->views[side][neighbour];
        const struct quote_bag *whole = view->own.words ? &view->own : &view->before;
        struct quote_bag rest;
        if (other->sentence != view->sentence)
            continue;
        if (!quote_bag_subtract(&rest, whole, &other->before, match->weights, err))
            return false;
        quote_bag_clear(&view->own);
        view->own = rest;
    }
    return true;
}

static bool read_side(struct quote_match *match, enum side side, struct error *err)
{
    const struct document *document = match->comparison->documents[side];
    match->views[side] =
        memory_new(document->quote_count, sizeof *match->views[side], err);
    if (!match->views[side] || !cover_init(&match->covers[side], document, err))
        return false;
    for (uint32_t i = 0; i < document->quote_count; i++)
        if (!read_view(match, side, i, err))
            return false;
    for (uint32_t i = 0; i < document->quote_count; i++)
        if (!read_own(match, side, i, err))
            return false;
    return true;
}

bool quote_match_init(struct quote_match *match, struct comparison *comparison,
                      const struct quote_weights *weights,
                      const struct denial_readers *denials, struct error *err)
{
    *match = (struct quote_match){.comparison = comparison,
                                  .weights = weights,
                                  .denials = denials,
                                  .lexicon = comparison->documents[SIDE_LEFT]->lexicon,
                                  .work_left = SURVIVE_WORK};
    for (enum side side = SIDE_LEFT; side < SIDE_COUNT; side++) {
        match->numbers[side] = quote_numbers_new(comparison->documents[side], err);
        if (!match->numbers[side] || !read_side(match, side, err))
            return false;
    }
    return true;
}

void quote_match_clear(struct quote_match *match)
{
    for (int side = 0; side < SIDE_COUNT; side++) {
        const struct document *document = match->comparison->documents[side];
        for (size_t i = 0; match->views[side] && i < document->quote_count; i++) {
            quote_bag_clear(&match->views[side][i].words);
            quote_bag_clear(&match->views[side][i].before);
            quote_bag_clear(&match->views[side][i].after);
            quote_bag_clear(&match->views[side][i].own);
        }
        free(match->views[side]);
        free(match->covers[side].runs);
        quote_numbers_free(match->numbers[side]);
    }
    free(match->worths);
}
