/* drift_routes.c - names that changed places between two prepositions: from Ghent to
 * Leuven, from Leuven to Ghent. */
#include "compare/drift.h"

#include "base/translate.h"

#include <string.h>

enum { ROUTE_NAMES_MOST = 16 }; /* of one sentence; with more it is a list */

/* A word that both sentences have once, with a capital and behind a preposition in
 * both. */
struct route_name {
    uint32_t tokens[SIDE_COUNT];
    uint32_t prepositions[SIDE_COUNT]; /* their words, in lower case */
    uint32_t first[SIDE_COUNT];        /* their tokens */
};

struct route_search {
    struct drift *drift;
    struct range sentences[SIDE_COUNT];
    struct route_name names[ROUTE_NAMES_MOST];
    size_t count;
};

static const struct document *route_document(const struct route_search *search,
                                             enum side side)
{
    return search->drift->comparison->documents[side];
}

static uint32_t route_word(const struct route_search *search, enum side side,
                           uint32_t token)
{
    return document_lower_word(route_document(search, side), token);
}

/* The only token of a sentence that has a word; INDEX_NONE for none or several. */
static uint32_t route_find_once(const struct route_search *search, enum side side,
                                uint32_t word)
{
    uint32_t found = INDEX_NONE;
    struct range sentence = search->sentences[side];
    for (uint32_t i = sentence.first; i < range_end(sentence); i++)
        if (route_word(search, side, i) == word) {
            if (found != INDEX_NONE)
                return INDEX_NONE;
            found = i;
        }
    return found;
}

/* The preposition right before a token, or before its article; INDEX_NONE if none is.
 */
static uint32_t route_find_preposition(const struct route_search *search,
                                       enum side side, uint32_t token)
{
    const struct document *document = route_document(search, side);
    uint32_t first = search->sentences[side].first;
    uint32_t at = token;
    while (at > first && at + 2 > token) {
        uint32_t word = route_word(search, side, --at);
        if (document_is_class(document, word, "preposition"))
            return at;
        if (!document_is_class(document, word, "article"))
            break;
    }
    return INDEX_NONE;
}

/* Read how both sentences have the name at a token of the left one; false if one of
 * them has it otherwise. */
static bool route_read_name(const struct route_search *search, uint32_t token,
                            struct route_name *name)
{
    uint32_t word = route_word(search, SIDE_LEFT, token);
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        const struct token *tokens = route_document(search, side)->tokens.tokens;
        uint32_t at = route_find_once(search, side, word);
        if (at == INDEX_NONE || tokens[at].kind != TOKEN_WORD ||
            !(tokens[at].flags & TOKEN_CAPITAL))
            return false;
        name->tokens[side] = at;
        name->first[side] = route_find_preposition(search, side, at);
        if (name->first[side] == INDEX_NONE)
            return false;
        name->prepositions[side] = route_word(search, side, name->first[side]);
    }
    return true;
}

/* Put a name among the others by its letters, so that which file is the left one does
 * not matter. */
static void route_insert(struct route_search *search, const struct route_name *name)
{
    const struct document *document = route_document(search, SIDE_LEFT);
    const char *letters = document_lower_bytes(document, name->tokens[SIDE_LEFT], NULL);
    size_t at = search->count++;
    for (; at > 0; at--) {
        uint32_t before = search->names[at - 1].tokens[SIDE_LEFT];
        if (strcmp(document_lower_bytes(document, before, NULL), letters) < 0)
            break;
        search->names[at] = search->names[at - 1];
    }
    search->names[at] = *name;
}

/* False if there are too many. */
static bool route_collect(struct route_search *search)
{
    const struct token *tokens = route_document(search, SIDE_LEFT)->tokens.tokens;
    struct range sentence = search->sentences[SIDE_LEFT];
    search->count = 0;
    for (uint32_t i = sentence.first; i < range_end(sentence); i++) {
        struct route_name name;
        if (tokens[i].kind != TOKEN_WORD || !(tokens[i].flags & TOKEN_CAPITAL) ||
            route_find_preposition(search, SIDE_LEFT, i) == INDEX_NONE ||
            !route_read_name(search, i, &name))
            continue;
        if (search->count == ROUTE_NAMES_MOST)
            return false;
        route_insert(search, &name);
    }
    return true;
}

/* Has each the preposition on the right that the other has on the left? */
static bool route_is_turned(const struct route_name *a, const struct route_name *b)
{
    return a->prepositions[SIDE_LEFT] != b->prepositions[SIDE_LEFT] &&
           a->prepositions[SIDE_LEFT] == b->prepositions[SIDE_RIGHT] &&
           a->prepositions[SIDE_RIGHT] == b->prepositions[SIDE_LEFT];
}

static bool route_report(const struct route_search *search, const struct route_name *a,
                         const struct route_name *b)
{
    const struct route_name *names[SIDE_COUNT] = {a, b};
    struct finding_place place = {.has = {true, true}};
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        const struct token *tokens = route_document(search, side)->tokens.tokens;
        place.spans[side] =
            (struct span){tokens[names[side]->first[side]].start,
                          token_span(&tokens[names[side]->tokens[side]]).end};
    }
    place.paragraph_link =
        drift_paragraph_link(search->drift, place.spans[SIDE_LEFT].start);
    return drift_has_evidence(search->drift, FINDING_NAME, place.spans) ||
           drift_add_spans(search->drift, FINDING_NAME, 3, &place, 1, NULL,
                           N_("two names have changed places"));
}

/* Does the preposition of one stand before that of the other in a list of words? So
 * that swapped files tell the same two places. */
static bool route_is_first(const struct route_search *search,
                           const struct route_name *a, const struct route_name *b)
{
    const struct lexicon *lexicon = route_document(search, SIDE_LEFT)->lexicon;
    return strcmp(lexicon_word(lexicon, a->prepositions[SIDE_LEFT], NULL),
                  lexicon_word(lexicon, b->prepositions[SIDE_LEFT], NULL)) < 0;
}

static bool route_search_sentence(struct route_search *search)
{
    for (size_t i = 0; i < search->count; i++)
        for (size_t k = i + 1; k < search->count; k++) {
            const struct route_name *a = &search->names[i], *b = &search->names[k];
            if (route_is_turned(a, b))
                return route_is_first(search, a, b) ? route_report(search, a, b)
                                                    : route_report(search, b, a);
        }
    return true;
}

bool drift_find_routes(struct drift *drift)
{
    const struct link_list *list = &drift->comparison->sentence_links;
    struct route_search search = {.drift = drift};
    for (size_t i = 0; i < list->count; i++) {
        if (!drift_read_lone_sentences(drift->comparison, &list->links[i],
                                       search.sentences) ||
            search.sentences[SIDE_LEFT].count > DRIFT_TOKENS_LIMIT ||
            search.sentences[SIDE_RIGHT].count > DRIFT_TOKENS_LIMIT)
            continue;
        if (route_collect(&search) && !route_search_sentence(&search))
            return false;
    }
    return true;
}
