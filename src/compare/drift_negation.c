/* drift_negation.c - what one version denies or leaves open and the other does not: the
 * same verb in linked sentences with another polarity or another modal. */
#include "compare/drift.h"

#include "base/memory.h"
#include "base/translate.h"
#include "text/display.h"

#include <stdlib.h>
#include <string.h>

enum {
    CONTEXT_REACH = 4, /* words around the verb in which its neighbour is looked for */
    CUE_REACH = 8,     /* words around it in which no negation may stand */
    CLAIMS_LIMIT = 1500, /* no sentence is longer: work stays bounded */
    STEM_LEAST_LETTERS = 3,
    STEM_ENDING_MOST = 3,
    PHRASE_BYTES = 96,
};

/* What is known of one word of a sentence. */
struct claim {
    uint32_t token;
    uint32_t word; /* its lexicon id in lower case */
    const char *text;
    size_t length;
    const char *modal; /* class of the modal that governs it; NULL if none */
    uint32_t cue;      /* token of the negation or modal that governs it */
    uint8_t negations; /* that govern it */
    bool is_loose;     /* they may govern a verb before it: not have a wheel */
    bool is_content;
    bool is_cue; /* negates */
};

struct claim_list {
    struct claim *claims;
    size_t count;
    size_t capacity;
    size_t cue_count;
};

struct claim_search {
    struct drift *drift;
    struct claim_list lists[SIDE_COUNT];
    uint32_t paragraph_link;
    uint8_t *answers[SIDE_COUNT]; /* enum claim_answer, by lower-case lexicon id */
};

/* May a word make its sentence deny anything, or leave anything open? */
enum claim_answer {
    CLAIM_NOT_ASKED,
    CLAIM_NO,
    CLAIM_MAYBE,
};

static const struct document *claim_document(const struct claim_search *search,
                                             enum side side)
{
    return search->drift->comparison->documents[side];
}

/* The longest phrase of a list that begins with this token. */
static const char *claim_find_phrase(const struct document *document, uint32_t token,
                                     uint32_t end, enum language_list list,
                                     uint32_t *token_count)
{
    size_t longest = language_longest_phrase(document->language, list);
    const char *found = NULL;
    char text[PHRASE_BYTES];
    size_t length = 0;
    uint32_t first =
        lexicon_lower(document->lexicon, document->tokens.tokens[token].word);
    if (!(document_find_word_lists(document, first).opens >> list & 1))
        return NULL;
    for (uint32_t i = 0; i < longest && token + i < end; i++) {
        size_t size;
        const char *word = lexicon_word(
            document->lexicon,
            lexicon_lower(document->lexicon, document->tokens.tokens[token + i].word),
            &size);
        if (length + size + 2 > sizeof text)
            break;
        if (i)
            text[length++] = ' ';
        memcpy(text + length, word, size);
        length += size;
        const char *value = language_find(document->language, list, text, length);
        if (value) {
            found = value;
            *token_count = i + 1;
        }
    }
    return found;
}

static const char *claim_rule(const struct document *document, const char *rule)
{
    return language_find(document->language, LANGUAGE_NEGATIONS, rule, strlen(rule));
}

/* Does the word end in one of the language's negating endings: n't? */
static bool claim_has_negating_ending(const struct document *document, const char *text,
                                      size_t length)
{
    const char *ending = claim_rule(document, "<ending>");
    size_t size = ending ? strlen(ending) : 0;
    return size && length > size && memcmp(text + length - size, ending, size) == 0;
}

/* Does the denial of a verb reach on: refused to, but not refused Ann? */
static bool claim_links_on(const struct document *document, uint32_t next, uint32_t end)
{
    const char *at = claim_rule(document, "<links>");
    size_t length = 0;
    const char *word =
        next < end ? lexicon_word(document->lexicon,
                                  lexicon_lower(document->lexicon,
                                                document->tokens.tokens[next].word),
                                  &length)
                   : "";
    while (at && *at && length) {
        size_t size = strcspn(at, " ");
        if (size == length && memcmp(at, word, size) == 0)
            return true;
        at += size;
        at += *at == ' ';
    }
    return false;
}

/* How long a negating prefix of this word is: un-, dis-; 0 if it has none. */
static size_t claim_prefix_bytes(const struct document *document, const char *text,
                                 size_t length)
{
    const char *at = claim_rule(document, "<prefixes>");
    while (at && *at) {
        size_t size = strcspn(at, " ");
        if (length > size + STEM_LEAST_LETTERS && memcmp(text, at, size) == 0)
            return size;
        at += size;
        at += *at == ' ';
    }
    return 0;
}

static bool claim_is_function_word(const struct document *document, uint32_t word)
{
    return document_find_word(document, LANGUAGE_FUNCTION_WORDS, word) ||
           document_find_word(document, LANGUAGE_MODALS, word);
}

static bool claim_is_article(const struct document *document, uint32_t word)
{
    const char *class = document_find_word(document, LANGUAGE_FUNCTION_WORDS, word);
    return class && strcmp(class, "article") == 0;
}

struct claim_state {
    uint8_t negations; /* that wait for their verb */
    bool is_blocked;   /* an article stands between: they deny another verb */
    const char *modal;
    uint32_t cue;
};

static bool claim_ends_clause(const struct document *document,
                              const struct token *token)
{
    if (token->kind != TOKEN_PUNCTUATION)
        return false;
    size_t length;
    const char *mark = lexicon_word(document->lexicon, token->word, &length);
    return length && strchr(",;:.!?()\"", mark[0]);
}

static void claim_take(struct claim *claim, struct claim_state *state)
{
    claim->negations = state->negations;
    claim->is_loose = state->is_blocked;
    claim->modal = state->modal;
    claim->cue = state->negations || state->modal ? state->cue : claim->token;
    *state = (struct claim_state){.cue = INDEX_NONE};
}

static void claim_take_cue(struct claim_state *state, uint32_t token)
{
    if (!state->negations && !state->modal)
        state->cue = token;
    state->negations++;
}

/* Reads one word, or the phrase of a cue; returns how many tokens it was. */
static uint32_t claim_read(const struct document *document, uint32_t token,
                           uint32_t end, struct claim_state *state, struct claim *claim)
{
    uint32_t count = 1, modal_count = 1;
    size_t length;
    const char *text = lexicon_word(
        document->lexicon,
        lexicon_lower(document->lexicon, document->tokens.tokens[token].word), &length);
    *claim = (struct claim){
        .token = token,
        .word = lexicon_lower(document->lexicon, document->tokens.tokens[token].word),
        .text = text,
        .length = length,
        .cue = token};
    const char *negation =
        claim_find_phrase(document, token, end, LANGUAGE_NEGATIONS, &count);
    const char *modal =
        claim_find_phrase(document, token, end, LANGUAGE_MODALS, &modal_count);
    bool is_ending = !negation && claim_has_negating_ending(document, text, length);
    bool is_verb = negation && strcmp(negation, "verb") == 0;
    if (modal && (!negation || modal_count >= count)) {
        if (!state->modal && !state->negations)
            state->cue = token;
        state->modal = *modal ? modal : NULL;
        count = modal_count;
        if (!is_ending)
            return count;
    }
    if (negation && strcmp(negation, "none") == 0)
        return count;
    claim->is_cue = is_ending || (negation && !is_verb) ||
                    (is_verb && claim_links_on(document, token + count, end));
    claim->is_content =
        is_verb ||
        (!claim->is_cue && token_is_wordlike(&document->tokens.tokens[token]) &&
         !claim_is_function_word(document, claim->word));
    if (claim->is_content) {
        uint8_t passed_on = is_verb ? state->negations : 0;
        claim_take(claim, state);
        state->negations = passed_on;
    } else if (!claim->is_cue && state->negations)
        state->is_blocked =
            state->is_blocked || claim_is_article(document, claim->word);
    if (claim->is_cue)
        claim_take_cue(state, token);
    return count;
}

static bool claim_list_read(struct claim_list *list, const struct document *document,
                            struct range tokens, struct error *err)
{
    struct claim_state state = {.cue = INDEX_NONE};
    for (uint32_t i = tokens.first; i < range_end(tokens);) {
        const struct token *token = &document->tokens.tokens[i];
        if (!token_is_wordlike(token)) {
            if (claim_ends_clause(document, token))
                state = (struct claim_state){.cue = INDEX_NONE};
            i++;
            continue;
        }
        if (!memory_reserve(&list->claims, &list->capacity, list->count + 1,
                            sizeof *list->claims, err))
            return false;
        struct claim *claim = &list->claims[list->count++];
        i += claim_read(document, i, range_end(tokens), &state, claim);
        list->cue_count += claim->is_cue;
    }
    return true;
}

static const char *claim_base(const struct document *document, const char *text,
                              size_t length)
{
    const char *lemma =
        language_find(document->language, LANGUAGE_LEMMAS, text, length);
    return lemma && *lemma ? lemma : NULL;
}

/* One verb in two forms: move, moved; went, go. */
static bool claim_words_match(const struct document *document, const char *a,
                              size_t a_length, const char *b, size_t b_length)
{
    const char *a_base = claim_base(document, a, a_length);
    const char *b_base = claim_base(document, b, b_length);
    if (a_base) {
        a = a_base;
        a_length = strlen(a);
    }
    if (b_base) {
        b = b_base;
        b_length = strlen(b);
    }
    size_t common = 0;
    while (common < a_length && common < b_length && a[common] == b[common])
        common++;
    if (common == a_length && common == b_length)
        return true;
    return common > STEM_LEAST_LETTERS && a_length - common <= STEM_ENDING_MOST &&
           b_length - common <= STEM_ENDING_MOST &&
           (common + 1 >= a_length || common + 1 >= b_length);
}

static bool claims_match(const struct claim_search *search, const struct claim *a,
                         const struct claim *b)
{
    return a->is_content && b->is_content &&
           claim_words_match(claim_document(search, SIDE_LEFT), a->text, a->length,
                             b->text, b->length);
}

/* The next content word in one direction, none within reach: list->count. */
static size_t claim_neighbour(const struct claim_list *list, size_t at, int step)
{
    size_t i = at;
    for (int reach = 0; reach < CONTEXT_REACH; reach++) {
        if ((step < 0 && i == 0) || (step > 0 && i + 1 >= list->count))
            break;
        i = step < 0 ? i - 1 : i + 1;
        if (list->claims[i].is_content)
            return i;
    }
    return list->count;
}

/* Is the content word before both, or that after both, the same? */
static bool claim_shares_context(const struct claim_search *search, enum side side,
                                 size_t at, size_t other_at)
{
    const struct claim_list *list = &search->lists[side];
    const struct claim_list *other = &search->lists[!side];
    for (int step = -1; step <= 1; step += 2) {
        size_t i = claim_neighbour(list, at, step);
        size_t k = claim_neighbour(other, other_at, step);
        if (i < list->count && k < other->count &&
            claims_match(search, &list->claims[i], &other->claims[k]))
            return true;
    }
    return false;
}

/* Does a negation stand near this word? */
static bool claim_has_cue_near(const struct claim_list *list, size_t at)
{
    size_t first = at > CUE_REACH ? at - CUE_REACH : 0;
    for (size_t i = first; i < list->count && i <= at + CUE_REACH; i++)
        if (list->claims[i].is_cue)
            return true;
    return false;
}

/* From the auxiliary before the cue, or before the verb, to the verb: did not push. */
static struct span claim_evidence(const struct document *document,
                                  const struct claim *claim)
{
    uint32_t first = claim->cue < claim->token ? claim->cue : claim->token;
    if (first > 0) {
        const struct token *before = &document->tokens.tokens[first - 1];
        const char *class =
            document_find_word(document, LANGUAGE_FUNCTION_WORDS,
                               lexicon_lower(document->lexicon, before->word));
        if (class && strcmp(class, "auxiliary") == 0)
            first--;
    }
    return (struct span){document->tokens.tokens[first].start,
                         token_span(&document->tokens.tokens[claim->token]).end};
}

static char *claim_show(const struct claim_search *search, enum side side,
                        struct span span)
{
    struct buffer shown = {0};
    display_append_line(&shown, document_bytes(claim_document(search, side), span),
                        span_length(span), DISPLAY_UTF8);
    return buffer_take_string(&shown, search->drift->err);
}

static bool claim_report(struct claim_search *search, enum finding_kind kind,
                         int severity, const struct claim *left,
                         const struct claim *right, const char *what)
{
    struct finding_place place = {
        .has = {true, true},
        .spans = {claim_evidence(claim_document(search, SIDE_LEFT), left),
                  claim_evidence(claim_document(search, SIDE_RIGHT), right)},
        .paragraph_link = search->paragraph_link,
    };
    char *a = claim_show(search, SIDE_LEFT, place.spans[SIDE_LEFT]);
    char *b = claim_show(search, SIDE_RIGHT, place.spans[SIDE_RIGHT]);
    bool ok = a && b &&
              drift_add(search->drift, kind, severity, &place, 1, "%s: %s -> %s",
                        _(what), a, b);
    free(a);
    free(b);
    return ok;
}

/* Of the words of the other side that match, the one in the most similar company if
 * none is denied as this one is. */
static const struct claim *claim_find_affirmed(const struct claim_search *search,
                                               enum side side, size_t at)
{
    const struct claim *claim = &search->lists[side].claims[at];
    const struct claim_list *other = &search->lists[!side];
    const struct claim *found = NULL;
    for (size_t k = 0; k < other->count; k++) {
        const struct claim *match = &other->claims[k];
        if (!claims_match(search, claim, match))
            continue;
        if (match->negations % 2)
            return NULL;
        if (!found && !claim_has_cue_near(other, k) &&
            claim_shares_context(search, side, at, k))
            found = match;
    }
    return found;
}

static bool claim_report_pair(struct claim_search *search, enum side side,
                              const struct claim *denied, const struct claim *affirmed)
{
    return claim_report(search, FINDING_NEGATION, 3,
                        side == SIDE_LEFT ? denied : affirmed,
                        side == SIDE_LEFT ? affirmed : denied,
                        side == SIDE_LEFT ? N_("no longer denied") : N_("now denied"));
}

static bool claim_is_auxiliary(const struct document *document,
                               const struct claim *claim)
{
    const char *class =
        document_find_word(document, LANGUAGE_FUNCTION_WORDS, claim->word);
    return class && strcmp(class, "auxiliary") == 0;
}

/* Does the word at `other_at` stand behind the same words as the denied one at `at`
 * does, the negation left out: was not at the game, was at the game? A verb that is
 * denied with the help of another need not share that: does not have, has. */
static bool claim_has_frame(const struct claim_search *search, enum side side,
                            size_t cue, size_t at, size_t other_at)
{
    const struct claim_list *list = &search->lists[side];
    const struct claim_list *other = &search->lists[!side];
    const struct document *document = claim_document(search, side);
    size_t count = at - cue;
    if (cue == 0 || other_at < count || other->claims[other_at].negations % 2)
        return false;
    for (size_t i = 0; i < count; i++) {
        const struct claim *a = &list->claims[at - i];
        const struct claim *b = &other->claims[other_at - i];
        if (b->is_cue ||
            !claim_words_match(document, a->text, a->length, b->text, b->length))
            return false;
    }
    const struct claim *before = &list->claims[cue - 1];
    const struct claim *other_before = &other->claims[other_at - count];
    if (other_before->is_cue)
        return false;
    return (before->length == other_before->length &&
            memcmp(before->text, other_before->text, before->length) == 0) ||
           (count > 1 && claim_is_auxiliary(document, before) &&
            claim_is_auxiliary(document, &list->claims[cue + 1]));
}

/* The word that stands in the frame of a denied one without being denied; its cue is
 * where the frame begins. */
static bool claim_find_in_frame(const struct claim_search *search, enum side side,
                                size_t at, struct claim *found)
{
    const struct claim_list *list = &search->lists[side];
    const struct claim_list *other = &search->lists[!side];
    size_t cue = at;
    while (cue > 0 && at - cue < CONTEXT_REACH && !list->claims[cue].is_cue)
        cue--;
    if (!list->claims[cue].is_cue)
        return false;
    for (size_t k = 0; k < other->count; k++)
        if (!claim_has_cue_near(other, k) &&
            claim_has_frame(search, side, cue, at, k)) {
            *found = other->claims[k];
            found->cue = other->claims[k - (at - cue) + 1].token;
            return true;
        }
    return false;
}

static bool claim_report_negations(struct claim_search *search, enum side side)
{
    const struct claim_list *list = &search->lists[side];
    if (list->cue_count <= search->lists[!side].cue_count)
        return true;
    for (size_t i = 0; i < list->count; i++) {
        const struct claim *claim = &list->claims[i];
        if (!claim->is_content || claim->negations % 2 == 0)
            continue;
        const struct claim *affirmed =
            claim->is_loose ? NULL : claim_find_affirmed(search, side, i);
        struct claim in_frame;
        if (!affirmed && claim_find_in_frame(search, side, i, &in_frame))
            affirmed = &in_frame;
        if (affirmed && !claim_report_pair(search, side, claim, affirmed))
            return false;
    }
    return true;
}

/* Does the list hold this very word? */
static bool claim_list_has(const struct claim_list *list, const char *text,
                           size_t length)
{
    for (size_t i = 0; i < list->count; i++)
        if (list->claims[i].length == length &&
            memcmp(list->claims[i].text, text, length) == 0)
            return true;
    return false;
}

/* likely, unlikely: the one is found here, the other there, and nothing else denies. */
static bool claim_report_prefixes(struct claim_search *search, enum side side)
{
    const struct document *document = claim_document(search, side);
    const struct claim_list *list = &search->lists[side];
    const struct claim_list *other = &search->lists[!side];
    for (size_t i = 0; i < list->count; i++) {
        const struct claim *claim = &list->claims[i];
        size_t prefix = claim->is_content
                            ? claim_prefix_bytes(document, claim->text, claim->length)
                            : 0;
        if (!prefix || claim->negations || claim_has_cue_near(list, i) ||
            claim_list_has(other, claim->text, claim->length) ||
            claim_list_has(list, claim->text + prefix, claim->length - prefix))
            continue;
        for (size_t k = 0; k < other->count; k++) {
            const struct claim *match = &other->claims[k];
            if (match->is_content && !match->negations &&
                match->length == claim->length - prefix &&
                memcmp(match->text, claim->text + prefix, match->length) == 0 &&
                !claim_has_cue_near(other, k) &&
                claim_shares_context(search, side, i, k)) {
                if (!claim_report_pair(search, side, claim, match))
                    return false;
                break;
            }
        }
    }
    return true;
}

/* "may" and "might" are one class; what can be said of both sides is compared only
 * where both say it. The class "ability" agrees with any. */
static bool claim_modals_differ(const char *a, const char *b)
{
    return a && b && strcmp(a, b) != 0 && strcmp(a, "ability") != 0 &&
           strcmp(b, "ability") != 0;
}

static bool claim_report_modals(struct claim_search *search)
{
    const struct claim_list *left = &search->lists[SIDE_LEFT];
    const struct claim_list *right = &search->lists[SIDE_RIGHT];
    for (size_t i = 0; i < left->count; i++)
        for (size_t k = 0; left->claims[i].modal && k < right->count; k++)
            if (claim_modals_differ(left->claims[i].modal, right->claims[k].modal) &&
                claims_match(search, &left->claims[i], &right->claims[k]) &&
                claim_shares_context(search, SIDE_LEFT, i, k)) {
                if (!claim_report(search, FINDING_MODALITY, 2, &left->claims[i],
                                  &right->claims[k], N_("said with other certainty")))
                    return false;
                break;
            }
    return true;
}

static bool claim_search_link(struct claim_search *search, const struct link *link)
{
    const struct comparison *comparison = search->drift->comparison;
    bool ok = true;
    for (enum side side = 0; ok && side < SIDE_COUNT; side++) {
        const struct document *document = comparison->documents[side];
        uint32_t count;
        const uint32_t *members =
            link_members(&comparison->sentence_links, link, side, &count);
        search->lists[side].count = 0;
        search->lists[side].cue_count = 0;
        search->paragraph_link =
            comparison->paragraph_links
                .link_of[side][document->sentences[members[0]].paragraph];
        for (uint32_t i = 0; ok && i < count; i++)
            ok = claim_list_read(&search->lists[side], document,
                                 document->sentences[members[i]].tokens,
                                 search->drift->err);
    }
    if (ok && (search->lists[SIDE_LEFT].count > CLAIMS_LIMIT ||
               search->lists[SIDE_RIGHT].count > CLAIMS_LIMIT))
        return true;
    return ok && claim_report_negations(search, SIDE_LEFT) &&
           claim_report_negations(search, SIDE_RIGHT) &&
           claim_report_prefixes(search, SIDE_LEFT) &&
           claim_report_prefixes(search, SIDE_RIGHT) && claim_report_modals(search);
}

static bool claim_word_may_deny(struct claim_search *search, enum side side,
                                uint32_t word)
{
    const uint32_t lists = (uint32_t)1 << LANGUAGE_NEGATIONS | (uint32_t)1
                                                                   << LANGUAGE_MODALS;
    const struct document *document = claim_document(search, side);
    uint8_t *answer = &search->answers[side][word];
    if (*answer == CLAIM_NOT_ASKED) {
        size_t length;
        const char *text = lexicon_word(document->lexicon, word, &length);
        bool may = document_find_word_lists(document, word).opens & lists ||
                   claim_has_negating_ending(document, text, length) ||
                   claim_prefix_bytes(document, text, length);
        *answer = may ? CLAIM_MAYBE : CLAIM_NO;
    }
    return *answer == CLAIM_MAYBE;
}

/* Most sentences deny nothing and leave nothing open on either side. */
static bool claim_link_may_deny(struct claim_search *search, const struct link *link)
{
    const struct comparison *comparison = search->drift->comparison;
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        const struct document *document = comparison->documents[side];
        uint32_t count;
        const uint32_t *members =
            link_members(&comparison->sentence_links, link, side, &count);
        for (uint32_t i = 0; i < count; i++) {
            struct range tokens = document->sentences[members[i]].tokens;
            for (uint32_t t = tokens.first; t < range_end(tokens); t++)
                if (claim_word_may_deny(search, side,
                                        lexicon_lower(document->lexicon,
                                                      document->tokens.tokens[t].word)))
                    return true;
        }
    }
    return false;
}

bool drift_find_negations(struct drift *drift)
{
    struct claim_search search = {.drift = drift};
    const struct link_list *list = &drift->comparison->sentence_links;
    uint32_t word_count = lexicon_count(drift->comparison->documents[0]->lexicon);
    bool ok = true;
    for (enum side side = 0; ok && side < SIDE_COUNT; side++) {
        search.answers[side] =
            memory_new(word_count, sizeof *search.answers[side], drift->err);
        ok = search.answers[side] != NULL;
    }
    for (size_t i = 0; ok && i < list->count; i++) {
        const struct link *link = &list->links[i];
        if (link->relation != RELATION_SAME && link->members[SIDE_LEFT].count &&
            link->members[SIDE_RIGHT].count && claim_link_may_deny(&search, link))
            ok = claim_search_link(&search, link);
    }
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        free(search.lists[side].claims);
        free(search.answers[side]);
    }
    return ok;
}
