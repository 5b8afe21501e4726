/* claim.c - reading the words of a sentence with their cues. */
#include "compare/claim.h"

#include "base/memory.h"

#include <string.h>

enum {
    EVIDENCE_REACH = 7, /* words from a cue to its verb that are shown */
};

bool claim_is_in_rule(const struct document *document, const char *rule,
                      const struct claim *claim)
{
    return denial_rule_has(document, rule, claim->text, claim->length);
}

/* What a list says of a claim's word, without what is elided before it. */
static const char *claim_find_own(const struct document *document,
                                  const struct claim *claim, enum language_list list)
{
    return claim->is_stripped
               ? language_find(document->language, list, claim->text, claim->length)
               : document_find_word(document, list, claim->word);
}

const char *claim_find_base(const struct document *document, const struct claim *claim)
{
    const char *base = claim_find_own(document, claim, LANGUAGE_LEMMAS);
    return base && *base ? base : NULL;
}

static bool claim_is_function_word(const struct document *document,
                                   const struct claim *claim)
{
    return claim->is_stripped
               ? claim_find_own(document, claim, LANGUAGE_FUNCTION_WORDS) ||
                     claim_find_own(document, claim, LANGUAGE_MODALS)
               : claim->facts & DENIAL_IS_FUNCTION;
}

bool claim_is_class(const struct document *document, const struct claim *claim,
                    const char *wanted)
{
    const char *class = claim_find_own(document, claim, LANGUAGE_FUNCTION_WORDS);
    return class && strcmp(class, wanted) == 0;
}

struct claim_state {
    uint8_t negations; /* that wait for their verb */
    bool is_blocked;   /* an article stands between: they deny another verb */
    const char *modal;
    bool is_hearsay; /* a verb's: it waits for one as any modal but "alleged" does */
    uint32_t cue;
    bool has_cue;     /* in this clause */
    uint32_t partner; /* token that a particle before its verb announces: ne ... pas */
    uint32_t clause_end; /* behind its last word; 0: nothing has asked yet */
};

static void claim_take(struct claim *claim, struct claim_state *state)
{
    claim->negations = state->negations;
    claim->is_loose = state->is_blocked;
    claim->modal = state->modal;
    claim->cue = state->negations || state->modal ? state->cue : claim->token;
    *state = (struct claim_state){.cue = INDEX_NONE,
                                  .has_cue = state->has_cue,
                                  .partner = state->partner,
                                  .clause_end = state->clause_end};
}

static void claim_take_cue(struct claim_state *state, uint32_t token)
{
    if (!state->negations && !state->modal)
        state->cue = token;
    state->negations++;
    state->has_cue = true;
}

static void claim_take_modal(struct claim_state *state, uint32_t token,
                             const char *modal)
{
    if (!state->modal && !state->negations)
        state->cue = token;
    state->modal = *modal ? modal : NULL;
}

bool claim_is_doubt(const char *modal)
{
    return modal && (strcmp(modal, "possible") == 0 || strcmp(modal, "probable") == 0 ||
                     strcmp(modal, "alleged") == 0);
}

/* What is to be is what will, should or probably will. */
static bool claim_modal_plans(const char *modal, const char *other)
{
    return strcmp(modal, "plan") == 0 &&
           (strcmp(other, "will") == 0 || strcmp(other, "should") == 0 ||
            strcmp(other, "probable") == 0);
}

bool claim_modals_agree(const char *a, const char *b)
{
    return strcmp(a, b) == 0 || strcmp(a, "ability") == 0 ||
           strcmp(b, "ability") == 0 || (claim_is_doubt(a) && claim_is_doubt(b)) ||
           claim_modal_plans(a, b) || claim_modal_plans(b, a);
}

static bool claim_is_wished(const struct claim *claim)
{
    return claim->modal &&
           (strcmp(claim->modal, "should") == 0 || strcmp(claim->modal, "plan") == 0);
}

bool claims_wish_apart(const struct claim *a, const struct claim *b)
{
    return claim_is_wished(a) != claim_is_wished(b);
}

/* A capital inside a sentence makes a name or a month of it: Will, May. */
static bool claim_is_name(const struct document *document, uint32_t token,
                          uint32_t first)
{
    return token > first && (document->tokens.tokens[token].flags & TOKEN_CAPITAL) &&
           token_is_wordlike(&document->tokens.tokens[token - 1]);
}

/* Where nouns have capitals, one that has none may be the verb that a modal waits for.
 */
static bool claim_is_noun(const struct document *document, const struct claim *claim,
                          uint32_t first)
{
    return claim->token > first &&
           (document->tokens.tokens[claim->token].flags & TOKEN_CAPITAL) &&
           document_has_capital_nouns(document);
}

/* Does a denial reach on from a verb that denies: refused to? The plain one behind a
 * verb that a particle announces stands between: ne refuse pas de. */
static bool claim_links_on(const struct document *document, uint32_t next, uint32_t end)
{
    size_t length;
    const char *word;
    if (denial_links_on(document, next, end))
        return true;
    if (next >= end)
        return false;
    word =
        lexicon_word(document->lexicon, document_lower_word(document, next), &length);
    const char *class =
        language_find(document->language, LANGUAGE_NEGATIONS, word, length);
    return class && strcmp(class, "not") == 0 &&
           denial_links_on(document, next + 1, end);
}

/* What the list of negations says of the verb that a particle stands before, or is
 * elided before: ne refuse, n'exclut. */
static const char *claim_find_verb(const struct document *document,
                                   const struct claim *claim, uint32_t end)
{
    if (claim->is_stripped)
        return claim_find_own(document, claim, LANGUAGE_NEGATIONS);
    return claim->token + 1 < end
               ? document_find_word(document, LANGUAGE_NEGATIONS,
                                    document_lower_word(document, claim->token + 1))
               : NULL;
}

/* Does a particle announce the denial of a verb that denies itself what it governs:
 * n'exclut pas que? The two are counted apart then, and the particle is none. */
static bool claim_is_denied_verb(const struct document *document,
                                 const struct claim *claim, uint32_t end,
                                 uint32_t partner)
{
    const char *class = claim_find_verb(document, claim, end);
    uint32_t verb = claim->token + !claim->is_stripped;
    return class && strcmp(class, "verb") == 0 && partner == verb + 1 &&
           claim_links_on(document, partner, end);
}

/* Takes off what is elided before the word (n'exclut), and sees to the particle. */
static bool claim_read_particle(const struct document *document, struct claim *claim,
                                uint32_t end, struct claim_state *state)
{
    size_t elided = denial_elided_bytes(document, claim->text, claim->length);
    bool is_particle = denial_rule_has(document, "<particles>", claim->text,
                                       elided ? elided - 1 : claim->length);
    claim->text += elided;
    claim->length -= elided;
    claim->is_stripped = elided > 0;
    if (is_particle)
        state->partner = denial_find_partner(document, claim->token, end);
    if (is_particle && claim_is_denied_verb(document, claim, end, state->partner)) {
        claim->is_shy = claim->is_cue = claim->is_stripped;
        claim->is_partner = !claim->is_stripped;
        state->partner = INDEX_NONE;
    }
    is_particle = is_particle && state->partner != INDEX_NONE;
    if (is_particle)
        claim_take_cue(state, claim->token);
    return is_particle;
}

/* Where a language says one denial twice, does this word only repeat it: mai of non ...
 * mai? The word of the rule itself never does, nor does a preposition, nor a verb that
 * denies what it governs: non esclude. */
static bool claim_agrees(const struct denial_reader *reader, const struct claim *claim)
{
    return reader->concord && !claim->is_shy &&
           !language_value_names(reader->concord, claim->text, claim->length) &&
           !claim_is_class(reader->document, claim, "preposition");
}

/* Is a particle elided before the word: n'exclut? What the word denies by itself is
 * then told with it. */
static bool claim_has_particle(const struct document *document,
                               const struct claim *claim)
{
    size_t elided = denial_elided_bytes(document, claim->text, claim->length);
    return elided && denial_rule_has(document, "<particles>", claim->text, elided - 1);
}

/* The longest phrases of cues that begin with a word: how many tokens each has, and its
 * class; NULL if there is none. */
struct claim_phrases {
    const char *negation;
    const char *modal;
    const char *denied; /* a modal that a denial parts: is not expected to */
    uint32_t negation_count;
    uint32_t modal_count;
    uint32_t denied_count;
};

static struct claim_phrases claim_find_phrases(const struct denial_reader *reader,
                                               const struct claim *claim,
                                               struct range sentence, bool is_partner)
{
    const struct document *document = reader->document;
    uint32_t token = claim->token, end = range_end(sentence);
    struct claim_phrases found = {0};
    if (claim->facts & DENIAL_OPENS_NEGATION && !is_partner &&
        !claim_has_particle(document, claim))
        found.negation = denial_find_phrase(document, token, end, LANGUAGE_NEGATIONS,
                                            &found.negation_count);
    if (claim->facts & DENIAL_OPENS_MODAL &&
        !claim_is_name(document, token, sentence.first))
        found.modal = denial_find_phrase(document, token, end, LANGUAGE_MODALS,
                                         &found.modal_count);
    if (claim->facts & (DENIAL_OPENS_MODAL | DENIAL_HAS_ENDING))
        found.denied = denial_find_modal(reader, token, end, &found.denied_count);
    return found;
}

static bool claim_negation_is(const struct claim_phrases *found, const char *class)
{
    return found->negation && strcmp(found->negation, class) == 0;
}

/* The cues that wait go to a content word. A verb that denies what it governs passes
 * its own on, but not to an object (no descartó su marcha); a noun leaves a modal to
 * the verb behind it. */
static void claim_take_content(const struct document *document, struct claim *claim,
                               uint32_t first, bool is_verb, struct claim_state *state)
{
    const struct claim_state before = *state;
    bool waits = before.modal &&
                 (before.is_hearsay || strcmp(before.modal, "alleged") != 0) &&
                 claim_is_noun(document, claim, first);
    claim_take(claim, state);
    if (is_verb)
        state->negations = before.negations;
    if (waits) {
        claim->modal = NULL;
        state->modal = before.modal;
        state->is_hearsay = before.is_hearsay;
        state->cue = before.cue;
    }
}

/* What a word does to the cues that wait: it takes them, stands between them and their
 * verb, or is one more of them. */
static void claim_read_word(const struct denial_reader *reader, struct claim *claim,
                            struct range sentence, bool is_verb,
                            struct claim_state *state)
{
    const struct document *document = reader->document;
    bool is_particle = claim->facts & (DENIAL_IS_PARTICLE | DENIAL_MAY_STRIP) &&
                       claim_read_particle(document, claim, range_end(sentence), state);
    bool is_bare_particle = is_particle && !claim->is_stripped;
    claim->is_content =
        claim->is_shy || (!claim->is_cue && !is_bare_particle &&
                          token_is_wordlike(&document->tokens.tokens[claim->token]) &&
                          !claim_is_function_word(document, claim));
    if (claim->is_content)
        claim_take_content(document, claim, sentence.first, is_verb && claim->is_cue,
                           state);
    else if (!claim->is_cue && state->negations && !state->is_blocked)
        state->is_blocked = claim_is_class(document, claim, "article") &&
                            !claim_is_in_rule(document, "<articles>", claim);
    if (claim->is_cue)
        claim_take_cue(state, claim->token);
    claim->is_cue = claim->is_cue || is_particle;
}

/* The last word of the clause that a word stands in, looked for once in each. */
static uint32_t claim_find_last(const struct document *document, uint32_t token,
                                uint32_t end, struct claim_state *state)
{
    if (token >= state->clause_end) {
        state->clause_end = token + 1;
        while (
            state->clause_end < end &&
            !denial_ends_clause(document, &document->tokens.tokens[state->clause_end]))
            state->clause_end++;
    }
    return state->clause_end - 1;
}

/* "Soll gestohlen haben" is hearsay, "soll stehlen" a plan: does the clause end with a
 * verb that makes the modal one, behind a word that no adverb or adjective is? */
static bool claim_is_hearsay(const struct document *document, const struct claim *claim,
                             uint32_t end, struct claim_state *state)
{
    static const char modals[] = "<hearsay>", verbs[] = "<hearsay-verbs>";
    const struct language *language = document->language;
    size_t length;
    if (!language_value_names(
            language_find(language, LANGUAGE_MODALS, modals, sizeof modals - 1),
            claim->text, claim->length))
        return false;
    uint32_t last = claim_find_last(document, claim->token, end, state);
    const char *word = document_lower_bytes(document, last, &length);
    return last > claim->token + 1 &&
           !(document->tokens.tokens[last - 1].flags & TOKEN_CAPITAL) &&
           language_value_names(
               language_find(language, LANGUAGE_MODALS, verbs, sizeof verbs - 1), word,
               length);
}

/* Reads one word, or the phrase of a cue; returns how many tokens it was. */
static uint32_t claim_read(const struct denial_reader *reader, uint32_t token,
                           struct range sentence, struct claim_state *state,
                           struct claim *claim)
{
    const struct document *document = reader->document;
    uint32_t word = document_lower_word(document, token);
    *claim = (struct claim){.token = token,
                            .word = word,
                            .facts = denial_facts(reader, word),
                            .cue = token};
    claim->text = lexicon_word(document->lexicon, word, &claim->length);
    bool is_partner = token == state->partner;
    struct claim_phrases found =
        claim_find_phrases(reader, claim, sentence, is_partner);
    bool is_hearsay =
        found.modal && claim_is_hearsay(document, claim, range_end(sentence), state);
    if (is_hearsay)
        found.modal = "alleged";
    bool is_none = claim_negation_is(&found, "none");
    if (found.denied && !is_none) {
        claim_take_modal(state, token, found.denied);
        state->negations++;
        claim->is_cue = true;
        return found.denied_count;
    }
    bool is_ending = !found.negation && claim->facts & DENIAL_HAS_ENDING;
    uint32_t count = found.negation ? found.negation_count : 1;
    if (found.modal && found.modal_count >= count) {
        claim_take_modal(state, token, found.modal);
        state->is_hearsay = is_hearsay;
        count = found.modal_count;
        if (!is_ending)
            return count;
    }
    claim->is_partner = is_partner;
    if (is_partner || is_none)
        return count;
    bool is_verb = claim_negation_is(&found, "verb");
    claim->is_shy = is_verb || claim_negation_is(&found, "object");
    claim->is_cue =
        is_ending || (found.negation && !claim->is_shy) ||
        (is_verb && claim_links_on(document, token + count, range_end(sentence)));
    if (claim->is_cue && state->has_cue && claim_agrees(reader, claim))
        claim->is_cue = false;
    else
        claim_read_word(reader, claim, sentence, is_verb, state);
    return count;
}

bool claim_list_read(struct claim_list *list, const struct denial_reader *reader,
                     struct range tokens, struct error *err)
{
    const struct document *document = reader->document;
    struct claim_state state = {.cue = INDEX_NONE, .partner = INDEX_NONE};
    for (uint32_t i = tokens.first; i < range_end(tokens);) {
        const struct token *token = &document->tokens.tokens[i];
        if (!token_is_wordlike(token)) {
            if (denial_ends_clause(document, token))
                state = (struct claim_state){.cue = INDEX_NONE, .partner = INDEX_NONE};
            i++;
            continue;
        }
        if (!memory_reserve(&list->claims, &list->capacity, list->count + 1,
                            sizeof *list->claims, err))
            return false;
        struct claim *claim = &list->claims[list->count++];
        const char *modal_before = state.modal;
        i += claim_read(reader, i, tokens, &state, claim);
        if (claim->is_partner) {
            list->count--; /* it was counted with its particle */
            continue;
        }
        claim->base = claim_find_base(document, claim);
        list->cue_count += claim->is_cue;
        list->doubt_count += state.modal != modal_before && claim_is_doubt(state.modal);
    }
    return true;
}

bool claim_has_ending(const struct claim *claim)
{
    return claim->is_cue && claim->facts & DENIAL_HAS_ENDING;
}

size_t claim_prefix_bytes(const struct document *document, const struct claim *claim)
{
    return claim->is_stripped || claim->facts & DENIAL_HAS_PREFIX
               ? denial_prefix_bytes(document, claim->text, claim->length)
               : 0;
}

bool claim_is_auxiliary(const struct document *document, const struct claim *claim)
{
    return claim_is_class(document, claim, "auxiliary");
}

/* From the auxiliary before the cue, or before the verb, to the verb: did not push; or
 * to the cue behind it: Angst hat sie nicht. */
struct span claim_evidence(const struct document *document, const struct claim *claim)
{
    bool is_near =
        claim->cue < claim->token && claim->token - claim->cue <= EVIDENCE_REACH;
    bool is_behind =
        claim->cue > claim->token && claim->cue - claim->token <= EVIDENCE_REACH;
    uint32_t first = is_near ? claim->cue : claim->token;
    uint32_t last = is_behind ? claim->cue : claim->token + claim->phrase;
    if (first > 0 &&
        document_is_class(document, document_lower_word(document, first - 1),
                          "auxiliary"))
        first--;
    return (struct span){document->tokens.tokens[first].start,
                         token_span(&document->tokens.tokens[last]).end};
}
