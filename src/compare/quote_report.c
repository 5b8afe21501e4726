/* quote_report.c - where words that lost their marks begin: not before "X said that".
 */
#include "compare/quote_match.h"

#include "base/halving.h"

enum {
    REPORT_REACH = 8, /* "told the council on Monday that" */
    LEAD_WORDS = 4,   /* "(that) the men did not (close the gate)" */
};

/* The first report whose verb is this token or a later one. */
static size_t find_attribution(const struct document *document, uint32_t token)
{
    struct halving search = halving_begin(0, document->attribution_count);
    while (halving_next(&search))
        halving_judge(&search, document->attributions[search.middle].verb < token);
    return search.low;
}

/* "that", "dass", a colon: what begins what is reported. */
static bool begins_report(const struct document *document, uint32_t token)
{
    const struct token *own = &document->tokens.tokens[token];
    const char *value = document_find_word(document, LANGUAGE_CUES,
                                           document_lower_word(document, token));
    return (value && language_value_has(value, "content")) ||
           (own->length == 1 && document->text.bytes[own->start] == ':');
}

/* Behind what begins the report of a verb; INDEX_NONE if nothing does. */
static uint32_t find_report(const struct document *document,
                            const struct attribution *attribution)
{
    uint32_t end = range_end(document->sentences[attribution->sentence].tokens);
    for (uint32_t i = attribution->verb + 1;
         i <= attribution->verb + REPORT_REACH && i < end; i++)
        if (begins_report(document, i))
            return i + 1;
    return INDEX_NONE;
}

static bool has_word(const struct document *document, struct range tokens,
                     uint32_t word)
{
    for (uint32_t i = tokens.first; i < range_end(tokens); i++)
        if (document_lower_word(document, i) == word)
            return true;
    return false;
}

/* Do only a few words stand from here to a token, as where speech lost its "we"? */
static bool is_lead(const struct document *document, uint32_t first, uint32_t end)
{
    if (first >= end || end - first > LEAD_WORDS)
        return false;
    for (uint32_t i = first; i < end; i++)
        if (!token_is_wordlike(&document->tokens.tokens[i]))
            return false;
    return true;
}

uint32_t quote_report_start(const struct document *document,
                            const struct quote_bag *words, uint32_t opening,
                            struct range window)
{
    uint32_t end = range_end(window);
    uint32_t first = window.first > REPORT_REACH ? window.first - REPORT_REACH : 0;
    for (size_t i = find_attribution(document, first);
         i < document->attribution_count && document->attributions[i].verb < end; i++) {
        uint32_t start = find_report(document, &document->attributions[i]);
        uint32_t verb = document_lower_word(document, document->attributions[i].verb);
        if (start == INDEX_NONE || start >= end)
            continue;
        if (start <= window.first) {
            if (document_lower_word(document, window.first) != opening &&
                is_lead(document, start, window.first))
                return start;
            continue;
        }
        if (!quote_bag_has(words, verb) ||
            has_word(document, (struct range){start, end - start}, verb))
            return start;
    }
    return window.first;
}
