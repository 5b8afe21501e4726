/* quote.c - the quotations of a document, from its marks to their final order. */
#include "article/quote.h"

#include "article/quote_scan.h"
#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

enum {
    /* Fewer words than this are no clause, however they are attributed. */
    DIRECT_WORDS = 3,
    /* Words that stand behind a comma or colon and are a clause without a capital. */
    CLAUSE_WORDS = 6,
};

static uint32_t count_words(const struct document *document, struct range tokens)
{
    uint32_t count = 0;
    for (uint32_t i = tokens.first; i < range_end(tokens) && count < CLAUSE_WORDS; i++)
        count += token_is_wordlike(&document->tokens.tokens[i]);
    return count;
}

static bool is_one_of(char c, const char *set)
{
    return c != '\0' && strchr(set, c);
}

/* The byte before a quotation's opening mark, white space skipped; 0 at the paragraph's
 * start. */
static char sign_before(const struct document *document, const struct quote *quote)
{
    uint32_t start = document->paragraphs[quote->paragraph].span.start;
    uint32_t at = quote_trim(document, start, quote->opening.start).end;
    return at > start ? document->text.bytes[at - 1] : '\0';
}

/* The byte right behind the closing mark; 0 at the text's end. */
static char sign_behind(const struct document *document, const struct quote *quote)
{
    return quote->closing.end < document->text.length
               ? document->text.bytes[quote->closing.end]
               : '\0';
}

/* Is a mark a dash? All dashes of three bytes begin alike, and no quotation mark ends
 * so. */
static bool is_dash(const struct document *document, struct span mark)
{
    const char *bytes = document_bytes(document, mark);
    return span_length(mark) == 3 && memcmp(bytes, "\xE2\x80", 2) == 0 &&
           (unsigned char)bytes[2] >= 0x90 && (unsigned char)bytes[2] <= 0x95;
}

static enum quote_form form_of(const struct document *document,
                               const struct quote *quote)
{
    const struct paragraph *paragraph = &document->paragraphs[quote->paragraph];
    if (paragraph->kind == PARAGRAPH_HEADING)
        return QUOTE_HEADING;
    if (paragraph->kind == PARAGRAPH_BLOCK_QUOTE ||
        quote->last_paragraph > quote->paragraph)
        return QUOTE_BLOCK;
    if (is_dash(document, quote->opening))
        return QUOTE_DIRECT;
    uint32_t words = count_words(document, quote->tokens);
    char before = sign_before(document, quote);
    char last = document->text.bytes[quote->span.end - 1];
    const struct token *first = &document->tokens.tokens[quote->tokens.first];
    bool is_whole = is_one_of(last, ".,!?") || words >= DIRECT_WORDS ||
                    is_one_of(sign_behind(document, quote), ".,!?");
    if (before == '\0' || is_one_of(before, ".!?:"))
        return is_whole ? QUOTE_DIRECT : QUOTE_FRAGMENT;
    /* Where all nouns have capitals, one alone tells nothing. */
    bool has_capital = (first->flags & TOKEN_CAPITAL) &&
                       (words >= CLAUSE_WORDS ||
                        !language_find(document->language, LANGUAGE_NAME_PARTS,
                                       "<nouns>", strlen("<nouns>")));
    if (has_capital || first->kind == TOKEN_IDEOGRAPH)
        return is_whole ? QUOTE_DIRECT : QUOTE_FRAGMENT;
    return before == ',' && words >= CLAUSE_WORDS ? QUOTE_DIRECT : QUOTE_FRAGMENT;
}

/* By start; the longer, which holds the other, first; else as they were met. */
static int compare_drafts(const void *a, const void *b)
{
    const struct quote_draft *left = a;
    const struct quote_draft *right = b;
    if (left->quote.span.start != right->quote.span.start)
        return left->quote.span.start < right->quote.span.start ? -1 : 1;
    if (left->quote.span.end != right->quote.span.end)
        return left->quote.span.end > right->quote.span.end ? -1 : 1;
    return (left->quote.opening.start > right->quote.opening.start) -
           (left->quote.opening.start < right->quote.opening.start);
}

static size_t drop_dead(struct quote_scan *scan)
{
    size_t kept = 0;
    for (size_t i = 0; i < scan->count; i++) {
        struct quote_draft *draft = &scan->drafts[i];
        if (draft->is_dead || draft->quote.span.start >= draft->quote.span.end)
            continue;
        draft->quote.tokens = document_tokens_in(scan->document, draft->quote.span);
        if (document_has_words(scan->document, draft->quote.tokens))
            scan->drafts[kept++] = *draft;
    }
    return kept;
}

/* Copy the drafts that live into the document, with their forms and parents. */
static bool keep(struct document *document, struct quote_scan *scan, struct error *err)
{
    uint32_t around[2 * QUOTE_DEPTH_LIMIT];
    size_t depth = 0;
    size_t count = drop_dead(scan);
    if (count) /* qsort() wants an array even where there is nothing to sort */
        qsort(scan->drafts, count, sizeof *scan->drafts, compare_drafts);
    document->quotes = memory_new(count, sizeof *document->quotes, err);
    if (!document->quotes)
        return false;
    document->quote_count = count;
    for (size_t i = 0; i < count; i++) {
        struct quote *quote = &document->quotes[i];
        *quote = scan->drafts[i].quote;
        while (depth > 0 &&
               !span_contains(document->quotes[around[depth - 1]].span, quote->span))
            depth--;
        quote->parent = depth > 0 ? around[depth - 1] : INDEX_NONE;
        if (depth < 2 * QUOTE_DEPTH_LIMIT)
            around[depth++] = (uint32_t)i;
        quote->form = form_of(document, quote);
    }
    return true;
}

bool quote_find_all(struct document *document, const struct word_traits *traits,
                    struct error *err)
{
    struct mark_list marks = {0};
    struct quote_scan scan = {.document = document,
                              .traits = traits,
                              .marks = &marks,
                              .last_closed = INDEX_NONE};
    bool ok = false;
    if (!mark_list_collect(&marks, document, err))
        goto cleanup;
    for (uint32_t i = 0; i < document->paragraph_count; i++) {
        if (!quote_scan_paragraph(&scan, i, err) ||
            !quote_dash_paragraph(&scan, i, err))
            goto cleanup;
    }
    ok = keep(document, &scan, err);
cleanup:
    free(scan.drafts);
    mark_list_clear(&marks);
    return ok;
}
