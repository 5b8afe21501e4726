/* quote_difference.c - see quote_difference.h. */
#include "compare/quote_difference.h"

uint32_t quote_common_start(const struct comparison *comparison,
                            const struct range tokens[SIDE_COUNT])
{
    const struct token *left =
        comparison->documents[SIDE_LEFT]->tokens.tokens + tokens[SIDE_LEFT].first;
    const struct token *right =
        comparison->documents[SIDE_RIGHT]->tokens.tokens + tokens[SIDE_RIGHT].first;
    const struct lexicon *lexicon = comparison->documents[SIDE_LEFT]->lexicon;
    uint32_t count = 0;
    while (count < tokens[SIDE_LEFT].count && count < tokens[SIDE_RIGHT].count &&
           lexicon_lower(lexicon, left[count].word) ==
               lexicon_lower(lexicon, right[count].word))
        count++;
    return count;
}

/* The tokens of a pair's words. Returns how many are equal at the start. */
static uint32_t read_pair(const struct comparison *comparison,
                          const struct quote_link *link,
                          struct range tokens[SIDE_COUNT])
{
    for (int side = 0; side < SIDE_COUNT; side++)
        tokens[side] =
            document_tokens_in(comparison->documents[side], link->spans[side]);
    return quote_common_start(comparison, tokens);
}

bool quote_words_differ(const struct comparison *comparison,
                        const struct quote_link *link)
{
    struct range tokens[SIDE_COUNT];
    uint32_t common = read_pair(comparison, link, tokens);
    bool differ = false;
    for (int side = 0; side < SIDE_COUNT; side++) {
        struct range rest = {tokens[side].first + common, tokens[side].count - common};
        differ |= document_has_words(comparison->documents[side], rest);
    }
    return differ;
}

struct span quote_first_difference(const struct comparison *comparison,
                                   const struct quote_link *link, enum side side)
{
    struct range tokens[SIDE_COUNT];
    uint32_t common = read_pair(comparison, link, tokens);
    uint32_t start = link->spans[side].start;
    if (common == tokens[SIDE_LEFT].count && common == tokens[SIDE_RIGHT].count)
        return (struct span){start, start};
    uint32_t lead = common < QUOTE_LEAD_WORDS ? common : QUOTE_LEAD_WORDS;
    struct range shown = {tokens[side].first + common - lead, lead};
    shown.count += common < tokens[side].count;
    return document_token_range_span(comparison->documents[side], shown, start);
}
