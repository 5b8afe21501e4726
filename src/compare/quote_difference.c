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

struct span quote_first_difference(const struct comparison *comparison,
                                   const struct quote_link *link, enum side side)
{
    struct range tokens[SIDE_COUNT];
    uint32_t start = link->spans[side].start;

    for (int i = 0; i < SIDE_COUNT; i++)
        tokens[i] = document_tokens_in(comparison->documents[i], link->spans[i]);
    uint32_t common = quote_common_start(comparison, tokens);
    if (common == tokens[SIDE_LEFT].count && common == tokens[SIDE_RIGHT].count)
        return (struct span){start, start};
    uint32_t lead = common < QUOTE_LEAD_WORDS ? common : QUOTE_LEAD_WORDS;
    struct range shown = {tokens[side].first + common - lead, lead};
    shown.count += common < tokens[side].count;
    return document_token_range_span(comparison->documents[side], shown, start);
}
