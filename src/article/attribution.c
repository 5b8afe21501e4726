/* attribution.c - recognising ", said X" and ", X said" without knowing who X is. */
#include "article/attribution.h"

enum {
    /* A subject between a lost mark and its verb: "the national security adviser said".
     */
    SUBJECT_TOKENS = 6,
};

static bool starts_subject(const struct token *token, uint32_t traits)
{
    if (traits & (TRAIT_CONJUNCTION | TRAIT_FIRST_PERSON | TRAIT_CLAUSE))
        return false;
    return token->kind == TOKEN_WORD &&
           ((token->flags & TOKEN_CAPITAL) ||
            (traits & (TRAIT_SUBJECT | TRAIT_ARTICLE | TRAIT_TITLE | TRAIT_PERSON |
                       TRAIT_POSSESSIVE)));
}

static bool starts_inverted(const struct document *document,
                            const struct word_traits *traits, uint32_t token,
                            uint32_t end)
{
    const struct token *tokens = document->tokens.tokens;
    uint32_t next = token + 1;
    while (next < end && (traits->of_token[next] & TRAIT_ADVERB))
        next++;
    return next < end && starts_subject(&tokens[next], traits->of_token[next]);
}

bool attribution_starts_at(const struct document *document,
                           const struct word_traits *traits, uint32_t token,
                           uint32_t end)
{
    const struct token *tokens = document->tokens.tokens;
    if (token >= end)
        return false;
    if (traits->of_token[token] & (TRAIT_SAY | TRAIT_TELL))
        return (traits->of_token[token] & TRAIT_SUBJECT) || /* dit-il */
               starts_inverted(document, traits, token, end);
    if (!starts_subject(&tokens[token], traits->of_token[token]))
        return false;
    for (uint32_t i = token + 1; i < end && i <= token + SUBJECT_TOKENS; i++) {
        uint32_t bits = traits->of_token[i];
        if (bits & (TRAIT_SAY | TRAIT_TELL))
            return true;
        if (tokens[i].kind != TOKEN_WORD ||
            (bits & (TRAIT_CLAUSE | TRAIT_RELATIVE | TRAIT_CONJUNCTION)))
            return false;
    }
    return false;
}

static bool is_pause(const struct document *document, const struct token *token,
                     enum attribution_order order)
{
    char c = document->text.bytes[token->start];
    if (token->kind != TOKEN_PUNCTUATION || token->length != 1)
        return false;
    return c == ',' || (order == ATTRIBUTION_ANY && (c == '.' || c == '!' || c == '?'));
}

uint32_t attribution_find(const struct document *document,
                          const struct word_traits *traits, struct range tokens,
                          enum attribution_order order)
{
    uint32_t end = range_end(tokens);
    for (uint32_t i = tokens.first; i + 1 < end; i++) {
        if (!is_pause(document, &document->tokens.tokens[i], order))
            continue;
        if (order == ATTRIBUTION_INVERTED &&
            !(traits->of_token[i + 1] & (TRAIT_SAY | TRAIT_TELL)))
            continue;
        if (attribution_starts_at(document, traits, i + 1, end))
            return i;
    }
    return INDEX_NONE;
}
