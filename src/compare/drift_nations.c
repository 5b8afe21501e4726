/* drift_nations.c - adjectives of nations that became those of others, in languages
 * that write them small: le gouvernement français, le gouvernement espagnol. To the
 * finder of names they are words. */
#include "compare/drift.h"

#include "base/translate.h"
#include "compare/claim.h"
#include "compare/name_elision.h"

#include <string.h>

enum { NATION_NOUN_REACH = 2 }; /* tokens from an adjective to its noun */

/* One linked pair of sentences. */
struct nation_search {
    struct drift *drift;
    const struct document *documents[SIDE_COUNT];
    struct range tokens[SIDE_COUNT];
    uint32_t paragraph_link;
};

/* The name of the country that the word or phrase at a token stands for; NULL if it
 * stands for none. */
static const char *nation_at(const struct nation_search *search, enum side side,
                             uint32_t token)
{
    uint32_t count;
    return denial_find_phrase(search->documents[side], token,
                              range_end(search->tokens[side]), LANGUAGE_VARIANTS,
                              &count);
}

/* A word in small letters that is no country's name behind an elided one: l'Autriche.
 */
static bool nation_is_adjective(const struct document *document, uint32_t token)
{
    const struct token *at = &document->tokens.tokens[token];
    return at->kind == TOKEN_WORD && !(at->flags & TOKEN_CAPITAL) &&
           name_elided_before_capital(
               document->language, document->text.bytes + at->start, at->length) == 0;
}

static bool nation_stands_in(const struct nation_search *search, enum side side,
                             const char *nation)
{
    const struct range tokens = search->tokens[side];
    for (uint32_t i = tokens.first; i < range_end(tokens); i++) {
        const char *other = nation_at(search, side, i);
        if (other && strcmp(other, nation) == 0)
            return true;
    }
    return false;
}

/* The adjective at a token, of a nation that the other sentence does not name; NULL if
 * it is none. */
static const char *nation_alone_at(const struct nation_search *search, enum side side,
                                   uint32_t token)
{
    if (!nation_is_adjective(search->documents[side], token))
        return NULL;
    const char *nation = nation_at(search, side, token);
    return nation && !nation_stands_in(search, !side, nation) ? nation : NULL;
}

/* The next word of an open class in one direction, within reach; INDEX_NONE. */
static uint32_t nation_find_noun(const struct nation_search *search, enum side side,
                                 uint32_t token, int step)
{
    const struct document *document = search->documents[side];
    const struct range tokens = search->tokens[side];
    for (int reach = 0; reach < NATION_NOUN_REACH; reach++) {
        if (step < 0 ? token == tokens.first : token + 1 == range_end(tokens))
            break;
        token = step < 0 ? token - 1 : token + 1;
        if (!token_is_wordlike(&document->tokens.tokens[token]))
            break;
        uint32_t word = document_lower_word(document, token);
        if (!(document_find_word_lists(document, word).has >> LANGUAGE_FUNCTION_WORDS &
              1))
            return word;
    }
    return INDEX_NONE;
}

/* Do both belong to the same noun, before or behind it? */
static bool nations_share_noun(const struct nation_search *search, uint32_t left,
                               uint32_t right)
{
    for (int step = -1; step <= 1; step += 2) {
        uint32_t nouns[] = {nation_find_noun(search, SIDE_LEFT, left, step),
                            nation_find_noun(search, SIDE_RIGHT, right, step)};
        if (nouns[SIDE_LEFT] != INDEX_NONE && nouns[SIDE_RIGHT] != INDEX_NONE &&
            claim_forms_match(search->drift->comparison, nouns[SIDE_LEFT],
                              nouns[SIDE_RIGHT]))
            return true;
    }
    return false;
}

static bool nations_report(const struct nation_search *search, uint32_t left,
                           uint32_t right)
{
    struct finding_place place = {
        .has = {true, true},
        .spans = {token_span(&search->documents[SIDE_LEFT]->tokens.tokens[left]),
                  token_span(&search->documents[SIDE_RIGHT]->tokens.tokens[right])},
        .paragraph_link = search->paragraph_link,
    };
    return drift_add_spans(search->drift, FINDING_NAME, 2, &place, 1, NULL,
                           N_("another name in the same place"));
}

static bool nations_compare(const struct nation_search *search)
{
    const struct range left = search->tokens[SIDE_LEFT];
    const struct range right = search->tokens[SIDE_RIGHT];
    for (uint32_t i = left.first; i < range_end(left); i++) {
        if (!nation_alone_at(search, SIDE_LEFT, i))
            continue;
        for (uint32_t k = right.first; k < range_end(right); k++)
            if (nation_alone_at(search, SIDE_RIGHT, k) &&
                nations_share_noun(search, i, k)) {
                if (!nations_report(search, i, k))
                    return false;
                break;
            }
    }
    return true;
}

static bool nations_are_small(const struct document *document)
{
    static const char rule[] = "<nations>";
    return language_find(document->language, LANGUAGE_NAME_PARTS, rule,
                         sizeof rule - 1) != NULL;
}

bool drift_find_nations(struct drift *drift)
{
    const struct comparison *comparison = drift->comparison;
    const struct link_list *list = &comparison->sentence_links;
    struct nation_search search = {.drift = drift};
    for (int side = 0; side < SIDE_COUNT; side++) {
        search.documents[side] = comparison->documents[side];
        if (!nations_are_small(search.documents[side]))
            return true;
    }
    for (size_t i = 0; i < list->count; i++) {
        if (!drift_read_lone_sentences(comparison, &list->links[i], search.tokens) ||
            search.tokens[SIDE_LEFT].count > DRIFT_TOKENS_LIMIT ||
            search.tokens[SIDE_RIGHT].count > DRIFT_TOKENS_LIMIT)
            continue;
        uint32_t count;
        uint32_t sentence = *link_members(list, &list->links[i], SIDE_LEFT, &count);
        search.paragraph_link =
            comparison->paragraph_links
                .link_of[SIDE_LEFT]
                        [search.documents[SIDE_LEFT]->sentences[sentence].paragraph];
        if (!nations_compare(&search))
            return false;
    }
    return true;
}
