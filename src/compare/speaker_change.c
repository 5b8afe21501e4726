/* speaker_change.c - names, and descriptions that are definite or not. */
#include "compare/speaker_change.h"

#include "compare/speaker_relation.h"

#include <string.h>

enum { ARTICLE_REACH = 4 }; /* words from an article to its noun */

static const struct document *change_document(const struct comparison *comparison,
                                              enum side side)
{
    return comparison->documents[side];
}

/* The words that name or describe a speaker. */
static struct range change_mention(const struct document *document,
                                   const struct speaker *speaker)
{
    return document_tokens_in(document, speaker->span);
}

/* A word of a closed class alone is nobody: few, another. */
static bool change_is_nobody(const struct document *document, struct range mention)
{
    for (uint32_t i = mention.first; i < range_end(mention); i++)
        if (!document_find_word(document, LANGUAGE_FUNCTION_WORDS,
                                document_lower_word(document, i)))
            return false;
    return true;
}

/* a, one: an article that counts one, as the language's number words have it. */
static bool change_is_indefinite(const struct document *document, uint32_t token)
{
    if (document_rule_names(document, LANGUAGE_NUMBER_WORDS, "<a>",
                            document_lower_word(document, token)))
        return true;
    const char *number = document_find_word(document, LANGUAGE_NUMBER_WORDS,
                                            document_lower_word(document, token));
    return number && strcmp(number, "1") == 0;
}

/* Does an indefinite article stand right before the token, or a few words before? */
static bool change_has_article(const struct document *document, uint32_t token,
                               uint32_t first)
{
    for (uint32_t i = token; i-- > first && token - i <= ARTICLE_REACH;) {
        if (change_is_indefinite(document, i))
            return true;
        if (!token_is_wordlike(&document->tokens.tokens[i]))
            return false;
    }
    return false;
}

/* Was the described person brought in as somebody unknown, here, or in this paragraph
 * or the one before? */
static bool change_is_new(const struct document *document, struct range mention)
{
    uint32_t head = range_end(mention) - 1;
    uint32_t paragraph =
        document_paragraph_at(document, document->tokens.tokens[mention.first].start);
    if (change_is_indefinite(document, mention.first))
        return true;
    if (paragraph == INDEX_NONE)
        return false;
    uint32_t first =
        document->paragraphs[paragraph > 0 ? paragraph - 1 : 0].tokens.first;
    for (uint32_t i = first; i < head; i++)
        if (document_lower_word(document, i) == document_lower_word(document, head) &&
            change_has_article(document, i, first))
            return true;
    return false;
}

/* Does the mention join several: Kellogg and an official? */
static bool change_has_conjunction(const struct document *document,
                                   struct range mention)
{
    for (uint32_t i = mention.first; i < range_end(mention); i++)
        if (document_is_class(document, document_lower_word(document, i),
                              "conjunction"))
            return true;
    return false;
}

/* Does a version write the word small anywhere? */
static bool change_stands_small(const struct comparison *comparison,
                                const struct quote_weights *weights, uint32_t word)
{
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        const struct token *tokens = change_document(comparison, side)->tokens.tokens;
        const uint32_t *places = quote_word_places(weights, side, word);
        for (uint32_t k = 0; k < quote_word_count(weights, side, word); k++)
            if (tokens[places[k]].word == word)
                return true;
    }
    return false;
}

/* A word with a capital alone may only open its sentence: "Analysts", "Islands". */
static bool change_is_named(const struct comparison *comparison,
                            const struct quote_weights *weights, enum side side,
                            const struct speaker *speaker, struct range mention)
{
    const struct document *document = change_document(comparison, side);
    uint32_t word = document_lower_word(document, mention.first);
    return speaker_is_named(speaker) &&
           (mention.count != 1 ||
            (!document_find_word(document, LANGUAGE_PERSON_NOUNS, word) &&
             !change_stands_small(comparison, weights, word)));
}

static bool change_ends_alike(const struct comparison *comparison,
                              const struct range mentions[SIDE_COUNT])
{
    uint32_t words[SIDE_COUNT];
    for (enum side side = 0; side < SIDE_COUNT; side++)
        words[side] = document_lower_word(change_document(comparison, side),
                                          range_end(mentions[side]) - 1);
    return words[SIDE_LEFT] == words[SIDE_RIGHT];
}

/* One person and no body, as far as the language's list tells. */
static bool change_is_one(const struct document *document, struct range mention)
{
    const char *value =
        document_find_word(document, LANGUAGE_PERSON_NOUNS,
                           document_lower_word(document, range_end(mention) - 1));
    return value && !language_value_has(value, "plural") &&
           !language_value_has(value, "body");
}

/* A country, a city or a party, as far as the language's list of variants tells, and no
 * verb says that it speaks: it may be where a speaker is from. */
static bool change_is_place(const struct document *document,
                            const struct speaker *speaker, struct range mention)
{
    return mention.count == 1 && speaker->source != SPEAKER_CUE &&
           document_find_word(document, LANGUAGE_VARIANTS,
                              document_lower_word(document, mention.first));
}

/* The younger Brandt: a word that tells two of one name apart stands before it, so that
 * the name alone does not say who it is. */
static bool change_is_told_apart(const struct document *document, struct range mention)
{
    if (mention.first < 2)
        return false;
    const struct token *before = &document->tokens.tokens[mention.first - 1];
    return before->kind == TOKEN_WORD && !(before->flags & TOKEN_CAPITAL) &&
           document_is_class(document, document_lower_word(document, mention.first - 2),
                             "article") &&
           !document_find_word(document, LANGUAGE_PERSON_NOUNS,
                               document_lower_word(document, mention.first - 1)) &&
           !document_find_word(document, LANGUAGE_TITLES,
                               document_lower_word(document, mention.first - 1));
}

bool speakers_surely_differ(const struct comparison *comparison,
                            const struct quote_weights *weights,
                            const struct speaker *left, const struct speaker *right)
{
    const struct speaker *speakers[SIDE_COUNT] = {left, right};
    struct range mentions[SIDE_COUNT];
    bool is_named[SIDE_COUNT], is_joined[SIDE_COUNT];
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        const struct document *document = change_document(comparison, side);
        mentions[side] = change_mention(document, speakers[side]);
        if (!mentions[side].count || change_is_nobody(document, mentions[side]) ||
            change_is_told_apart(document, mentions[side]))
            return false;
        is_named[side] =
            change_is_named(comparison, weights, side, speakers[side], mentions[side]);
        is_joined[side] = change_has_conjunction(document, mentions[side]);
    }
    if (change_ends_alike(comparison, mentions))
        return is_joined[SIDE_LEFT] != is_joined[SIDE_RIGHT];
    if (is_named[SIDE_LEFT] && is_named[SIDE_RIGHT])
        return change_is_place(change_document(comparison, SIDE_LEFT), left,
                               mentions[SIDE_LEFT]) ==
               change_is_place(change_document(comparison, SIDE_RIGHT), right,
                               mentions[SIDE_RIGHT]);
    if (left->source != SPEAKER_CUE || right->source != SPEAKER_CUE)
        return false;
    if (!is_named[SIDE_LEFT] && !is_named[SIDE_RIGHT])
        return change_is_one(change_document(comparison, SIDE_LEFT),
                             mentions[SIDE_LEFT]) &&
               change_is_one(change_document(comparison, SIDE_RIGHT),
                             mentions[SIDE_RIGHT]);
    enum side described = is_named[SIDE_LEFT] ? SIDE_RIGHT : SIDE_LEFT;
    return change_is_new(change_document(comparison, described), mentions[described]);
}
