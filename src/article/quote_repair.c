/*
 * quote_repair.c - where a lost mark stood: before an attribution, at the end or the
 * start of a sentence, at the paragraph's end.
 */
#include "article/quote_scan.h"

#include "base/halving.h"
#include "base/translate.h"

#include <unictype.h>
#include <unistr.h>

enum {
    /* A quotation shorter than this is a fragment: what follows it is no part of it. */
    CONTINUED_WORDS = 4,
    /* How far behind a quotation a stray mark may stand and still belong to it. */
    CONTINUED_TOKENS = 80,
    /* How far behind an opening mark, or the start of a sentence, an attribution is
       looked for. */
    ATTRIBUTION_TOKENS = 1000,
    /* No sentence that somebody said is longer: its first word is no opening mark. */
    UNOPENED_TOKENS = 1000,
};

struct span quote_trim(const struct document *document, uint32_t start, uint32_t end)
{
    const uint8_t *bytes = (const uint8_t *)document->text.bytes;
    ucs4_t c;
    while (start < end) {
        int step = u8_mbtouc(&c, bytes + start, end - start);
        if (!uc_is_property_white_space(c) && c != 0x200B)
            break;
        start += (uint32_t)step;
    }
    while (end > start) {
        const uint8_t *previous = u8_prev(&c, bytes + end, bytes + start);
        if (!previous || (!uc_is_property_white_space(c) && c != 0x200B))
            break;
        end = (uint32_t)(previous - bytes);
    }
    return (struct span){start, end};
}

/* Are there at least so many words? */
static bool has_words(const struct document *document, struct range tokens,
                      uint32_t least)
{
    uint32_t count = 0;
    for (uint32_t i = tokens.first; i < range_end(tokens) && count < least; i++)
        count += token_is_wordlike(&document->tokens.tokens[i]);
    return count >= least;
}

/* As document_tokens_in(), at the cost of two searches. */
static struct range tokens_between(const struct document *document, uint32_t start,
                                   uint32_t end)
{
    uint32_t first = document_token_at(document, start);
    uint32_t last = document_token_at(document, end);
    if (last < document->tokens.count && document->tokens.tokens[last].start < end)
        last++;
    return first < last && start < end ? (struct range){first, last - first}
                                       : (struct range){0, 0};
}

bool quote_repair_has_attribution(const struct quote_scan *scan, uint32_t start,
                                  uint32_t end, enum attribution_order order)
{
    struct range tokens = tokens_between(scan->document, start, end);
    if (tokens.count > ATTRIBUTION_TOKENS)
        tokens.count = ATTRIBUTION_TOKENS;
    return attribution_find(scan->document, scan->traits, tokens, order) != INDEX_NONE;
}

/* The sentence that holds a byte; sentence_count if none does. O(log n). */
static size_t sentence_at(const struct document *document, uint32_t offset)
{
    struct halving search = halving_begin(0, document->sentence_count);
    while (halving_next(&search))
        halving_judge(&search, document->sentences[search.middle].span.end <= offset);
    return search.low;
}

uint32_t quote_repair_sentence_end(const struct quote_scan *scan, uint32_t start,
                                   uint32_t end)
{
    const struct document *document = scan->document;
    size_t sentence = sentence_at(document, end > start ? end - 1 : start);
    while (sentence < document->sentence_count &&
           document->sentences[sentence].span.start > start) {
        const struct sentence *before =
            sentence > 0 ? &document->sentences[sentence - 1] : NULL;
        if (before && before->span.end > start && before->span.end <= end)
            return quote_trim(document, start, before->span.end).end;
        break;
    }
    return end;
}

/* "Marsh, who had called it “a folly, sent her regrets": the mark opens in a relative
 * clause that a comma began and the next comma ends. INDEX_NONE if it does not. */
static uint32_t insertion_end(const struct quote_scan *scan, uint32_t start,
                              uint32_t limit)
{
    enum { INSERTION_TOKENS = 30 };
    const struct document *document = scan->document;
    const uint32_t *traits = scan->traits->of_token;
    struct range inside = tokens_between(document, start, limit);
    uint32_t home = document_sentence_of(document, inside.first);
    uint32_t first = document->sentences[home].tokens.first;
    bool is_relative = false;
    for (uint32_t i = inside.first, n = 0; i > first && n < INSERTION_TOKENS; n++) {
        i--;
        if (document->text.bytes[document->tokens.tokens[i].start] == ',') {
            if (!is_relative)
                return INDEX_NONE;
            break;
        }
        is_relative = (traits[i] & TRAIT_RELATIVE) != 0;
        if (i == first)
            return INDEX_NONE;
    }
    if (!is_relative)
        return INDEX_NONE;
    for (uint32_t i = inside.first; i < range_end(inside); i++)
        if (document->text.bytes[document->tokens.tokens[i].start] == ',' &&
            i + 1 < range_end(inside) && i > inside.first)
            return i;
    return INDEX_NONE;
}

bool quote_repair_is_inserted(const struct quote_scan *scan, uint32_t start,
                              uint32_t end)
{
    return insertion_end(scan, start, end) != INDEX_NONE;
}

void quote_repair_closer(struct quote_scan *scan, struct quote_draft *draft,
                         uint32_t paragraph, uint32_t limit)
{
    const struct document *document = scan->document;
    struct quote *quote = &draft->quote;
    uint32_t start = quote->span.start;
    uint32_t end = limit;
    if (start < document->paragraphs[paragraph].span.start)
        start = document->paragraphs[paragraph].span.start;
    uint32_t pause =
        attribution_find(document, scan->traits, tokens_between(document, start, limit),
                         ATTRIBUTION_ANY);
    uint32_t comma =
        pause == INDEX_NONE ? insertion_end(scan, start, limit) : INDEX_NONE;
    if (comma != INDEX_NONE) {
        end = token_span(&document->tokens.tokens[comma]).end;
        quote->repair = N_("it ends at the comma that ends the clause");
    } else if (pause != INDEX_NONE) {
        end = token_span(&document->tokens.tokens[pause]).end;
        quote->repair = N_("it ends before the attribution");
    } else if (limit < document->paragraphs[paragraph].span.end) {
        quote->repair = N_("it ends before the next mark");
    } else {
        quote->repair = N_("it ends at the end of the paragraph");
    }
    quote->span = quote_trim(document, quote->span.start, end);
    quote->closing = (struct span){quote->span.end, quote->span.end};
    quote->last_paragraph = paragraph;
    quote->marks = QUOTE_MARKS_UNCLOSED;
    draft->is_open = false;
    scan->last_closed = (uint32_t)(draft - scan->drafts);
}

/* Where quoted words without an opening mark begin: the sentence, or behind "X said:".
 */
static uint32_t find_lost_start(const struct quote_scan *scan, const struct mark *mark,
                                uint32_t paragraph)
{
    const struct document *document = scan->document;
    size_t sentence = sentence_at(document, mark->offset > 0 ? mark->offset - 1 : 0);
    uint32_t start = document->paragraphs[paragraph].span.start;
    if (sentence < document->sentence_count &&
        document->sentences[sentence].span.start > start)
        start = document->sentences[sentence].span.start;
    struct range tokens = tokens_between(document, start, mark->offset);
    if (tokens.count > ATTRIBUTION_TOKENS)
        tokens.count = ATTRIBUTION_TOKENS;
    uint32_t cue = INDEX_NONE;
    for (uint32_t i = tokens.first; i < range_end(tokens); i++) {
        const struct token *token = &document->tokens.tokens[i];
        if (scan->traits->of_token[i] & TRAIT_CUE_VERB)
            cue = i;
        else if (cue != INDEX_NONE && document->text.bytes[token->start] == ':')
            return token_span(token).end;
    }
    return start;
}

/* “A,” she said. ” B.”: a mark that stands loose, right before another that closes
 * words, opened these; NULL if none does. */
static const struct mark *loose_opener(const struct quote_scan *scan,
                                       const struct mark *mark, uint32_t paragraph)
{
    uint32_t first = scan->document->paragraphs[paragraph].span.start;
    if (mark == scan->marks->marks || mark->is_loose)
        return NULL;
    const struct mark *before = mark - 1;
    return before->is_loose && before->family == mark->family && before->offset >= first
               ? before
               : NULL;
}

static bool ends_with_pause(const struct document *document, uint32_t end)
{
    char c = end > 0 ? document->text.bytes[end - 1] : ' ';
    return c == ',' || c == '.' || c == '!' || c == '?';
}

static bool add_unopened(struct quote_scan *scan, const struct mark *mark,
                         uint32_t paragraph, uint32_t start, struct error *err)
{
    const struct document *document = scan->document;
    const struct mark *loose = loose_opener(scan, mark, paragraph);
    if (loose)
        start = loose->offset + loose->length;
    struct span span = quote_trim(document, start, mark->offset);
    struct quote_draft draft = {
        .quote = {.span = span,
                  .opening = {span.start, span.start},
                  .closing = {mark->offset, mark->offset + mark->length},
                  .paragraph = paragraph,
                  .last_paragraph = paragraph,
                  .parent = INDEX_NONE,
                  .marks = QUOTE_MARKS_UNOPENED,
                  .repair = N_("it begins with its sentence")},
        .family = mark->family,
        .glyph = mark->glyph,
    };
    if (loose) {
        draft.quote.opening = (struct span){loose->offset, start};
        draft.quote.repair = N_("a mark that stands loose opens it");
    }
    uint32_t next = document_token_at(document, mark->offset + mark->length);
    bool has_attribution =
        attribution_starts_at(document, scan->traits, next,
                              range_end(document->paragraphs[paragraph].tokens));

    struct range inside = tokens_between(document, span.start, span.end);
    if (!has_words(document, inside, 2) || inside.count > UNOPENED_TOKENS ||
        (!ends_with_pause(document, span.end) && !has_attribution))
        return true;
    if (!quote_scan_add(scan, &draft, err))
        return false;
    if (loose && scan->last_closed != INDEX_NONE &&
        scan->drafts[scan->last_closed].stray == loose)
        scan->drafts[scan->last_closed].quote.marks = QUOTE_MARKS_COMPLETE;
    scan->last_closed = (uint32_t)(scan->count - 1);
    return true;
}

/* The quotation before a stray mark: does it go on as far as the mark? */
static void extend(const struct quote_scan *scan, struct quote *quote,
                   const struct mark *mark)
{
    quote->span = quote_trim(scan->document, quote->span.start, mark->offset);
    quote->closing = (struct span){mark->offset, mark->offset + mark->length};
    quote->marks = QUOTE_MARKS_STRAY;
    quote->repair = N_("the words go on behind the stray mark");
}

/* The mark may yet turn out to open words of its own. */
static void call_stray(struct quote_draft *draft, const struct mark *mark)
{
    if (draft->quote.marks != QUOTE_MARKS_COMPLETE)
        return;
    draft->quote.marks = QUOTE_MARKS_STRAY;
    draft->stray = mark;
}

static bool gap_has_attribution(const struct quote_scan *scan, struct range gap)
{
    return gap.count > 0 && (attribution_starts_at(scan->document, scan->traits,
                                                   gap.first, range_end(gap)) ||
                             attribution_find(scan->document, scan->traits, gap,
                                              ATTRIBUTION_ANY) != INDEX_NONE);
}

bool quote_repair_opener(struct quote_scan *scan, const struct mark *mark,
                         uint32_t paragraph, struct error *err)
{
    const struct document *document = scan->document;
    struct quote_draft *draft = NULL;
    if (scan->depth > 0)
        return true;
    if (scan->last_closed != INDEX_NONE &&
        scan->drafts[scan->last_closed].quote.last_paragraph == paragraph)
        draft = &scan->drafts[scan->last_closed];
    if (!draft)
        return !mark->may_close ||
               add_unopened(scan, mark, paragraph,
                            find_lost_start(scan, mark, paragraph), err);

    struct quote *before = &draft->quote;
    struct range gap = tokens_between(document, before->closing.end, mark->offset);
    if (gap.count > CONTINUED_TOKENS || !has_words(document, gap, 1)) {
        call_stray(draft, mark);
        return true;
    }
    bool is_fragment =
        before->marks == QUOTE_MARKS_COMPLETE &&
        !has_words(document,
                   tokens_between(document, before->span.start, before->span.end),
                   CONTINUED_WORDS);
    if (!gap_has_attribution(scan, gap) && !is_fragment) {
        extend(scan, before, mark);
        return true;
    }
    uint32_t start = mark->may_close ? find_lost_start(scan, mark, paragraph) : 0;
    if (mark->may_close && (start >= before->closing.end ||
                            (is_fragment && start < before->opening.start)))
        return add_unopened(scan, mark, paragraph, start, err);
    call_stray(draft, mark);
    return true;
}
