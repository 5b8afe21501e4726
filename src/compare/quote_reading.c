/* quote_reading.c - several readings of a quotation with a lost mark: the other version
 * decides. */
#include "compare/quote_match.h"

enum { READING_SENTENCES = 12 }; /* edges that are tried, at most */

/* Another reading must agree so much better than the first one. */
static const float better_by = 0.05f;

struct reading {
    struct span span;
    float likeness;
};

/* Hold one reading against the counterpart; keep it if it is the best so far. */
static bool try_reading(const struct quote_match *match, enum side side,
                        const struct quote_bag *other, struct span span,
                        struct reading *best, struct error *err)
{
    const struct document *document = match->comparison->documents[side];
    struct quote_bag bag;
    if (!quote_bag_init(&bag, document, document_tokens_in(document, span),
                        match->weights, err))
        return false;
    float likeness = quote_bag_likeness(&bag, other, match->lexicon, match->weights);
    if (likeness > best->likeness) {
        best->likeness = likeness;
        best->span = span;
    }
    quote_bag_clear(&bag);
    return true;
}

/* The readings of a quotation whose closing mark is lost end where its sentences do. */
static bool try_ends(const struct quote_match *match, enum side side,
                     const struct quote *quote, const struct quote_bag *other,
                     struct reading *best, struct error *err)
{
    const struct document *document = match->comparison->documents[side];
    uint32_t sentence = document_sentence_of(document, quote->tokens.first);
    for (uint32_t i = 0; i < READING_SENTENCES && sentence < document->sentence_count;
         i++, sentence++) {
        struct span span = {quote->span.start, document->sentences[sentence].span.end};
        if (span.end >= quote->span.end)
            break;
        if (span.end > span.start && !try_reading(match, side, other, span, best, err))
            return false;
    }
    return true;
}

/* Those of one whose opening mark is lost begin with a sentence before it. */
static bool try_starts(const struct quote_match *match, enum side side,
                       const struct quote *quote, const struct quote_bag *other,
                       struct reading *best, struct error *err)
{
    const struct document *document = match->comparison->documents[side];
    uint32_t sentence = document_sentence_of(document, quote->tokens.first);
    for (uint32_t i = 0; i < READING_SENTENCES && sentence > 0; i++) {
        sentence--;
        if (document->sentences[sentence].paragraph != quote->paragraph)
            break;
        struct span span = {document->sentences[sentence].span.start, quote->span.end};
        if (!try_reading(match, side, other, span, best, err))
            return false;
    }
    return true;
}

static bool is_word(const struct document *document, uint32_t token)
{
    return token_is_wordlike(&document->tokens.tokens[token]);
}

/* Do two tokens say the same word, whatever its case? */
static bool are_equal(const struct quote_match *match, enum side side, uint32_t own,
                      uint32_t facing)
{
    const struct document *const *documents =
        (const struct document *const *)match->comparison->documents;
    return document_lower_word(documents[side], own) ==
           document_lower_word(documents[!side], facing);
}

/* “a folly on stilts and left ...” against “a folly on stilts”: all words of the
 * counterpart stand at the front; the reading ends with them, and the comma or stop
 * that follows. */
static bool try_front(const struct quote_match *match, enum side side,
                      const struct quote *quote, const struct quote *facing,
                      const struct quote_bag *other, struct reading *best,
                      struct error *err)
{
    const struct document *document = match->comparison->documents[side];
    const struct document *opposite = match->comparison->documents[!side];
    uint32_t end = range_end(quote->tokens);
    uint32_t token = quote->tokens.first;
    uint32_t last = INDEX_NONE;
    for (uint32_t i = facing->tokens.first; i < range_end(facing->tokens); i++) {
        if (!is_word(opposite, i))
            continue;
        while (token < end && !is_word(document, token))
            token++;
        if (token >= end || !are_equal(match, side, token, i))
            return true;
        last = token++;
    }
    if (last == INDEX_NONE || last + 1 >= end)
        return true;
    const struct token *next = &document->tokens.tokens[last + 1];
    char sign = document->text.bytes[next->start];
    if (next->length == 1 && (sign == ',' || sign == '.' || sign == '!' || sign == '?'))
        last++;
    struct span span = {quote->span.start,
                        token_span(&document->tokens.tokens[last]).end};
    return try_reading(match, side, other, span, best, err);
}

/* The same at the end of a quotation whose opening mark is lost. */
static bool try_back(const struct quote_match *match, enum side side,
                     const struct quote *quote, const struct quote *facing,
                     const struct quote_bag *other, struct reading *best,
                     struct error *err)
{
    const struct document *document = match->comparison->documents[side];
    const struct document *opposite = match->comparison->documents[!side];
    uint32_t token = range_end(quote->tokens);
    uint32_t first = INDEX_NONE;
    for (uint32_t i = range_end(facing->tokens); i-- > facing->tokens.first;) {
        if (!is_word(opposite, i))
            continue;
        while (token > quote->tokens.first && !is_word(document, token - 1))
            token--;
        if (token == quote->tokens.first || !are_equal(match, side, token - 1, i))
            return true;
        first = --token;
    }
    if (first == INDEX_NONE)
        return true;
    struct span span = {document->tokens.tokens[first].start, quote->span.end};
    return try_reading(match, side, other, span, best, err);
}

bool quote_reading_choose(const struct quote_match *match, enum side side,
                          uint32_t quote, uint32_t facing, struct span *span,
                          struct error *err)
{
    const struct quote *own = &match->comparison->documents[side]->quotes[quote];
    const struct quote *whole = &match->comparison->documents[!side]->quotes[facing];
    const struct quote_bag *other = &match->views[!side][facing].words;
    struct reading best = {
        own->span,
        better_by + quote_bag_likeness(&match->views[side][quote].words, other,
                                       match->lexicon, match->weights)};
    bool ok = true;
    if (own->marks == QUOTE_MARKS_UNCLOSED || own->marks == QUOTE_MARKS_STRAY)
        ok = try_ends(match, side, own, other, &best, err) &&
             try_front(match, side, own, whole, other, &best, err);
    else if (own->marks == QUOTE_MARKS_UNOPENED)
        ok = try_starts(match, side, own, other, &best, err) &&
             try_back(match, side, own, whole, other, &best, err);
    *span = best.span;
    return ok;
}
