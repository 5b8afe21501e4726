/* drift_roles.c - who did what: two that changed places around the same words of a
 * sentence. */
#include "compare/drift.h"

#include "base/memory.h"
#include "base/translate.h"
#include "compare/claim.h"

#include <stdlib.h>
#include <string.h>

enum {
    ROLE_MIDDLE_LIMIT = 14, /* tokens between the two; further off is another clause */
    ROLE_WORDS_LIMIT = 40,  /* tokens of a name or a phrase and what it is told with */
};

/* Where a word stands in the linked two sentences. */
struct role_place {
    uint32_t right;             /* the last token of the right one */
    uint16_t times[SIDE_COUNT]; /* 2 for more than once */
};

struct role_search {
    struct drift *drift;
    struct role_place *places;          /* by lower word */
    struct range sentences[SIDE_COUNT]; /* tokens of the linked two */
};

/* The same words on both sides: their first token of each, and how many there are. */
struct role_block {
    uint32_t first[SIDE_COUNT];
    uint32_t count;
};

static const struct token *role_token(const struct role_search *search, enum side side,
                                      uint32_t index)
{
    return &search->drift->comparison->documents[side]->tokens.tokens[index];
}

static uint32_t role_word(const struct role_search *search, enum side side,
                          uint32_t index)
{
    const struct document *document = search->drift->comparison->documents[side];
    return lexicon_lower(document->lexicon, role_token(search, side, index)->word);
}

/* What a list of the language of both says of a word; NULL if it is not there. */
static const char *role_find(const struct role_search *search, enum language_list list,
                             uint32_t word)
{
    const struct document *document = search->drift->comparison->documents[SIDE_LEFT];
    return document_find_word(document, list, word);
}

static bool role_is_content(const struct role_search *search, uint32_t left)
{
    const struct token *token = role_token(search, SIDE_LEFT, left);
    return token->kind == TOKEN_WORD && !(token->flags & TOKEN_HAS_DIGIT) &&
           !role_find(search, LANGUAGE_FUNCTION_WORDS,
                      role_word(search, SIDE_LEFT, left));
}

static bool role_has(const struct role_search *search, enum side side, uint32_t index)
{
    struct range sentence = search->sentences[side];
    return index >= sentence.first && index < range_end(sentence);
}

/* The longest stretch of equal words around a word that both sentences have once. */
static struct role_block role_widen(const struct role_search *search, uint32_t left,
                                    uint32_t right)
{
    struct role_block block = {{left, right}, 1};
    while (role_has(search, SIDE_LEFT, block.first[SIDE_LEFT] - 1) &&
           role_has(search, SIDE_RIGHT, block.first[SIDE_RIGHT] - 1) &&
           role_word(search, SIDE_LEFT, block.first[SIDE_LEFT] - 1) ==
               role_word(search, SIDE_RIGHT, block.first[SIDE_RIGHT] - 1)) {
        block.first[SIDE_LEFT]--;
        block.first[SIDE_RIGHT]--;
        block.count++;
    }
    for (uint32_t end[SIDE_COUNT] = {left + 1, right + 1};
         role_has(search, SIDE_LEFT, end[SIDE_LEFT]) &&
         role_has(search, SIDE_RIGHT, end[SIDE_RIGHT]) &&
         role_word(search, SIDE_LEFT, end[SIDE_LEFT]) ==
             role_word(search, SIDE_RIGHT, end[SIDE_RIGHT]);
         end[SIDE_LEFT]++, end[SIDE_RIGHT]++)
        block.count++;
    return block;
}

/* Is it a thing or a person: words and marks of abbreviation only, no time, and before
 * its first content word at most an article or a pronoun? */
static bool role_is_actor(const struct role_search *search, struct role_block block)
{
    bool has_content = false;
    for (uint32_t i = 0; i < block.count; i++) {
        uint32_t at = block.first[SIDE_LEFT] + i;
        const struct token *token = role_token(search, SIDE_LEFT, at);
        uint32_t word = role_word(search, SIDE_LEFT, at);
        if (!token_is_wordlike(token) || token->kind == TOKEN_NUMBER ||
            role_find(search, LANGUAGE_NUMBER_WORDS, word))
            return false;
        const char *class = role_find(search, LANGUAGE_FUNCTION_WORDS, word);
        has_content = has_content || !class;
        if (class && !has_content && strcmp(class, "article") != 0 &&
            strcmp(class, "pronoun") != 0)
            return false;
    }
    return has_content;
}

/* Its leading article, INDEX_NONE without one. */
static uint32_t role_article(const struct role_search *search, struct role_block block)
{
    uint32_t word = role_word(search, SIDE_LEFT, block.first[SIDE_LEFT]);
    const char *class = role_find(search, LANGUAGE_FUNCTION_WORDS, word);
    return class ? word : INDEX_NONE;
}

/* Is it a verb of reporting, which is for those who look at speakers, or one that two
 * do to each other? */
static bool role_is_mutual(const struct role_search *search, uint32_t word)
{
    return language_cue_reports(role_find(search, LANGUAGE_CUES, word)) ||
           role_find(search, LANGUAGE_RECIPROCALS, word);
}

static bool role_is_auxiliary(const struct role_search *search, uint32_t word)
{
    return document_is_class(search->drift->comparison->documents[SIDE_LEFT], word,
                             "auxiliary");
}

/* The first token from `at` on that is no auxiliary: another tense is the same deed. */
static uint32_t role_skip_auxiliaries(const struct role_search *search, enum side side,
                                      uint32_t at, uint32_t end)
{
    while (at < end && role_is_auxiliary(search, role_word(search, side, at)))
        at++;
    return at;
}

/* Are the words between the two the same, and do they tell which of them does what to
 * the other? */
static bool role_is_deed(const struct role_search *search,
                         const struct range middles[SIDE_COUNT])
{
    uint32_t left = middles[SIDE_LEFT].first, right = middles[SIDE_RIGHT].first;
    uint32_t left_end = range_end(middles[SIDE_LEFT]);
    uint32_t right_end = range_end(middles[SIDE_RIGHT]);
    bool has_content = false;
    for (;; left++, right++) {
        left = role_skip_auxiliaries(search, SIDE_LEFT, left, left_end);
        right = role_skip_auxiliaries(search, SIDE_RIGHT, right, right_end);
        if (left == left_end || right == right_end)
            return has_content && left == left_end && right == right_end;
        uint32_t left_word = role_word(search, SIDE_LEFT, left);
        uint32_t right_word = role_word(search, SIDE_RIGHT, right);
        if (!claim_forms_match(search->drift->comparison, left_word, right_word) ||
            role_is_mutual(search, left_word) || role_is_mutual(search, right_word))
            return false;
        has_content = has_content || role_is_content(search, left);
    }
}

/* Where the article shows the case, a phrase keeps its part in the sentence with it,
 * wherever it stands; else it tells nothing. */
static bool role_articles_agree(const struct role_search *search, struct role_block a,
                                struct role_block b)
{
    static const char rule[] = "<cases>";
    const struct document *document = search->drift->comparison->documents[SIDE_LEFT];
    return !language_find(document->language, LANGUAGE_RECIPROCALS, rule,
                          sizeof rule - 1) ||
           role_article(search, a) == role_article(search, b);
}

/* Two that changed places: a stands before b on the left. */
struct role_exchange {
    struct role_block a;
    struct role_block b;
};

/* Have they changed places around the same words, not too many? */
static bool role_is_exchange(const struct role_search *search,
                             const struct role_exchange *exchange)
{
    const struct role_block a = exchange->a, b = exchange->b;
    uint32_t left = a.first[SIDE_LEFT] + a.count;
    uint32_t right = b.first[SIDE_RIGHT] + b.count;
    if (left >= b.first[SIDE_LEFT] || right >= a.first[SIDE_RIGHT])
        return false;
    const struct range middles[SIDE_COUNT] = {{left, b.first[SIDE_LEFT] - left},
                                              {right, a.first[SIDE_RIGHT] - right}};
    for (int side = 0; side < SIDE_COUNT; side++)
        if (middles[side].count > ROLE_MIDDLE_LIMIT ||
            a.count + middles[side].count + b.count > ROLE_WORDS_LIMIT)
            return false;
    return role_is_actor(search, a) && role_is_actor(search, b) &&
           role_articles_agree(search, a, b) && role_is_deed(search, middles);
}

static struct span role_span(const struct role_search *search, enum side side,
                             uint32_t first, uint32_t end)
{
    return (struct span){role_token(search, side, first)->start,
                         token_span(role_token(search, side, end - 1)).end};
}

static bool role_report(const struct role_search *search,
                        const struct role_exchange *exchange)
{
    const struct role_block a = exchange->a, b = exchange->b;
    const struct span shown[SIDE_COUNT] = {
        role_span(search, SIDE_LEFT, a.first[SIDE_LEFT], b.first[SIDE_LEFT] + b.count),
        role_span(search, SIDE_RIGHT, b.first[SIDE_RIGHT],
                  a.first[SIDE_RIGHT] + a.count)};
    struct finding_place place = {
        .has = {true, true},
        .spans = {role_span(search, SIDE_LEFT, a.first[SIDE_LEFT],
                            a.first[SIDE_LEFT] + a.count),
                  role_span(search, SIDE_RIGHT, b.first[SIDE_RIGHT],
                            b.first[SIDE_RIGHT] + b.count)},
    };
    place.paragraph_link =
        drift_paragraph_link(search->drift, place.spans[SIDE_LEFT].start);
    return drift_has_evidence(search->drift, FINDING_NAME, place.spans) ||
           drift_add_spans(search->drift, FINDING_NAME, 3, &place, 1, shown,
                           N_("who did what is turned round"));
}

static void role_count(struct role_search *search, enum side side)
{
    struct range sentence = search->sentences[side];
    for (uint32_t i = sentence.first; i < range_end(sentence); i++) {
        uint32_t word = role_word(search, side, i);
        struct role_place *place = &search->places[word];
        place->times[side] = place->times[side] ? 2 : 1;
        if (side == SIDE_RIGHT)
            place->right = i;
    }
}

static void role_forget(struct role_search *search, enum side side)
{
    struct range sentence = search->sentences[side];
    for (uint32_t i = sentence.first; i < range_end(sentence); i++)
        search->places[role_word(search, side, i)].times[side] = 0;
}

/* Is it a content word that both sentences have once? Where the right one has it. */
static bool role_find_anchor(const struct role_search *search, uint32_t left,
                             uint32_t *right)
{
    uint32_t word = role_word(search, SIDE_LEFT, left);
    const struct role_place *place = &search->places[word];
    *right = place->right;
    return place->times[SIDE_LEFT] == 1 && place->times[SIDE_RIGHT] == 1 &&
           role_is_content(search, left);
}

/* The first exchange of a word's block with one that stands behind it on the left. */
static bool role_find_exchange(const struct role_search *search, uint32_t left,
                               uint32_t right, struct role_exchange *exchange)
{
    exchange->a = role_widen(search, left, right);
    uint32_t first = exchange->a.first[SIDE_LEFT] + exchange->a.count;
    uint32_t end = range_end(search->sentences[SIDE_LEFT]);
    if (end > first + ROLE_WORDS_LIMIT)
        end = first + ROLE_WORDS_LIMIT;
    for (uint32_t k = first; k < end; k++) {
        uint32_t right_of_k;
        if (!role_find_anchor(search, k, &right_of_k) || right_of_k > right)
            continue;
        exchange->b = role_widen(search, k, right_of_k);
        if (role_is_exchange(search, exchange))
            return true;
        k = exchange->b.first[SIDE_LEFT] + exchange->b.count - 1;
    }
    return false;
}

/* How far from the start of its sentence an exchange stands, on both sides together. */
static uint32_t role_distance(const struct role_search *search,
                              const struct role_exchange *exchange)
{
    return exchange->a.first[SIDE_LEFT] - search->sentences[SIDE_LEFT].first +
           exchange->b.first[SIDE_RIGHT] - search->sentences[SIDE_RIGHT].first;
}

/* At most one exchange a sentence is told: the one that stands first. */
static bool role_search_sentence(struct role_search *search)
{
    struct range sentence = search->sentences[SIDE_LEFT];
    struct role_exchange first = {{{0}, 0}, {{0}, 0}}, exchange;
    for (uint32_t i = sentence.first; i < range_end(sentence); i++) {
        uint32_t right;
        if (!role_find_anchor(search, i, &right))
            continue;
        if (role_find_exchange(search, i, right, &exchange) &&
            (!first.a.count ||
             role_distance(search, &exchange) < role_distance(search, &first)))
            first = exchange;
        i = exchange.a.first[SIDE_LEFT] + exchange.a.count - 1; /* of this block */
    }
    return !first.a.count || role_report(search, &first);
}

static bool role_search_link(struct role_search *search, const struct link *link)
{
    if (!drift_read_lone_sentences(search->drift->comparison, link, search->sentences))
        return true;
    for (enum side side = 0; side < SIDE_COUNT; side++)
        role_count(search, side);
    bool ok = role_search_sentence(search);
    role_forget(search, SIDE_LEFT);
    role_forget(search, SIDE_RIGHT);
    return ok;
}

/* Which of two words does what to the other is told by their order or their cases as
 * the language has it: of two languages the same words tell nothing. */
static bool role_are_in_one_language(const struct comparison *comparison)
{
    const struct document *const *documents = comparison->documents;
    return strcmp(language_tag(documents[SIDE_LEFT]->language),
                  language_tag(documents[SIDE_RIGHT]->language)) == 0;
}

bool drift_find_roles(struct drift *drift)
{
    const struct comparison *comparison = drift->comparison;
    struct role_search search = {.drift = drift};
    if (!role_are_in_one_language(comparison))
        return true;
    uint32_t word_count = lexicon_count(comparison->documents[SIDE_LEFT]->lexicon);
    search.places = memory_new(word_count, sizeof *search.places, drift->err);
    bool ok = search.places;
    for (size_t i = 0; ok && i < comparison->sentence_links.count; i++)
        ok = role_search_link(&search, &comparison->sentence_links.links[i]);
    free(search.places);
    return ok;
}
