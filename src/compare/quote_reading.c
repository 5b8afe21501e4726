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
                        &match->weights, err))
        return false;
    float likeness = quote_bag_likeness(&bag, other, match->lexicon, &match->weights);
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

bool quote_reading_choose(const struct quote_match *match, enum side side,
                          uint32_t quote, const struct quote_bag *other,
                          struct span *span, struct error *err)
{
    const struct quote *own = &match->comparison->documents[side]->quotes[quote];
    struct reading best = {
        own->span,
        better_by + quote_bag_likeness(&match->views[side][quote].words, other,
                                       match->lexicon, &match->weights)};
    bool ok = true;

    if (own->marks == QUOTE_MARKS_UNCLOSED || own->marks == QUOTE_MARKS_STRAY)
        ok = try_ends(match, side, own, other, &best, err);
    else if (own->marks == QUOTE_MARKS_UNOPENED)
        ok = try_starts(match, side, own, other, &best, err);
    *span = best.span;
    return ok;
}
