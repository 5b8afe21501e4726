/* drift_nations.c - adjectives of nations that became those of others, in languages
 * that write them small: le gouvernement français, le gouvernement espagnol. To the
 * finder of names they are words. */
#include "compare/drift.h"

#include "base/memory.h"
#include "base/translate.h"
#include "compare/claim.h"
#include "compare/name_elision.h"

#include <stdlib.h>
#include <string.h>

enum { NATION_NOUN_REACH = 2 }; /* tokens from an adjective to its noun */

/* A word or phrase that stands for a country. */
struct nation {
    const char *name;  /* of the country, as its list has it */
    uint32_t token;    /* its first */
    bool is_open;      /* an adjective that no finding has yet, of a nation that the
                          other sentence does not name */
    uint32_t nouns[2]; /* words of open classes before and behind it; INDEX_NONE */
};

struct nation_list {
    struct nation *nations;
    size_t count;
    size_t capacity;
};

/* One linked pair of sentences. */
struct nation_search {
    struct drift *drift;
    const struct document *documents[SIDE_COUNT];
    struct range tokens[SIDE_COUNT];
    struct nation_list lists[SIDE_COUNT];
    uint32_t paragraph_link;
};

/* A word in small letters that is no country's name behind an elided one: l'Autriche.
 */
static bool nation_is_adjective(const struct document *document, uint32_t token)
{
    const struct token *at = &document->tokens.tokens[token];
    return at->kind == TOKEN_WORD && !(at->flags & TOKEN_CAPITAL) &&
           name_elided_before_capital(
               document->language, document->text.bytes + at->start, at->length) == 0;
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

static bool nations_collect(struct nation_search *search, enum side side)
{
    const struct document *document = search->documents[side];
    struct nation_list *list = &search->lists[side];
    uint32_t end = range_end(search->tokens[side]), count;
    list->count = 0;
    for (uint32_t i = search->tokens[side].first; i < end; i++) {
        const char *name =
            denial_find_phrase(document, i, end, LANGUAGE_VARIANTS, &count);
        if (!name)
            continue;
        if (!memory_reserve(&list->nations, &list->capacity, list->count + 1,
                            sizeof *list->nations, search->drift->err))
            return false;
        list->nations[list->count++] =
            (struct nation){.name = name,
                            .token = i,
                            .is_open = nation_is_adjective(document, i),
                            .nouns = {nation_find_noun(search, side, i, -1),
                                      nation_find_noun(search, side, i, 1)}};
    }
    return true;
}

/* What both sentences name has not changed. */
static void nations_close_common(struct nation_search *search)
{
    struct nation_list *left = &search->lists[SIDE_LEFT];
    struct nation_list *right = &search->lists[SIDE_RIGHT];
    for (size_t i = 0; i < left->count; i++)
        for (size_t k = 0; k < right->count; k++)
            if (strcmp(left->nations[i].name, right->nations[k].name) == 0)
                left->nations[i].is_open = right->nations[k].is_open = false;
}

/* Do both belong to the same noun, before or behind it? */
static bool nations_share_noun(const struct nation_search *search,
                               const struct nation *left, const struct nation *right)
{
    for (int i = 0; i < 2; i++)
        if (left->nouns[i] != INDEX_NONE && right->nouns[i] != INDEX_NONE &&
            claim_forms_match(search->drift->comparison, left->nouns[i],
                              right->nouns[i]))
            return true;
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

/* Each goes with the first that fits and that no other has: then it does not matter
 * which side is asked first. */
static bool nations_compare(struct nation_search *search)
{
    struct nation_list *left = &search->lists[SIDE_LEFT];
    struct nation_list *right = &search->lists[SIDE_RIGHT];
    for (size_t i = 0; i < left->count; i++)
        for (size_t k = 0; left->nations[i].is_open && k < right->count; k++) {
            struct nation *own = &left->nations[i], *far = &right->nations[k];
            if (!far->is_open || !nations_share_noun(search, own, far))
                continue;
            own->is_open = far->is_open = false;
            if (!nations_report(search, own->token, far->token))
                return false;
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
    bool ok = true;
    for (int side = 0; side < SIDE_COUNT; side++) {
        search.documents[side] = comparison->documents[side];
        if (!nations_are_small(search.documents[side]))
            return true;
    }
    for (size_t i = 0; ok && i < list->count; i++) {
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
        ok =
            nations_collect(&search, SIDE_LEFT) && nations_collect(&search, SIDE_RIGHT);
        if (ok) {
            nations_close_common(&search);
            ok = nations_compare(&search);
        }
    }
    for (int side = 0; side < SIDE_COUNT; side++)
        free(search.lists[side].nations);
    return ok;
}
