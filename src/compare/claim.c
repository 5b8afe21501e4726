/* claim.c - reading the words of a sentence with their cues. */
#include "compare/claim.h"

#include "base/memory.h"

#include <string.h>

enum {
    PREFIXED_LEAST_LETTERS = 3, /* behind a prefix that denies */
    PHRASE_BYTES = 96,
    EVIDENCE_REACH = 7, /* words from a cue to its verb that are shown */
};

/* What the language's lists and rules say of a word: a bit each. */
enum claim_fact {
    CLAIM_KNOWN = 1 << 0,          /* the word has been looked at */
    CLAIM_OPENS_NEGATION = 1 << 1, /* it may begin a phrase that negates */
    CLAIM_OPENS_MODAL = 1 << 2,
    CLAIM_IS_OPPOSITE = 1 << 3, /* or begins one */
    CLAIM_HAS_ENDING = 1 << 4,  /* that denies: n't */
    CLAIM_HAS_PREFIX = 1 << 5,  /* that denies: un- */
    CLAIM_MAY_STRIP = 1 << 6,   /* an apostrophe is in it: n'exclut */
    CLAIM_IS_PARTICLE = 1 << 7, /* that announces a cue behind its verb: ne */
    CLAIM_IS_FUNCTION = 1 << 8, /* a word of a closed class, or a modal */
};

/* A word with one of these may make its sentence deny anything, or leave it open. */
enum {
    CLAIM_MATTERS = CLAIM_OPENS_NEGATION | CLAIM_OPENS_MODAL | CLAIM_IS_OPPOSITE |
                    CLAIM_HAS_ENDING | CLAIM_HAS_PREFIX,
};

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

/* Does the word end in what a rule says: in n't? */
static bool claim_ends_in(const char *ending, const char *text, size_t length)
{
    size_t size = ending ? strlen(ending) : 0;
    return size && length > size && memcmp(text + length - size, ending, size) == 0;
}

static bool claim_rule_has(const struct document *document, const char *rule,
                           const char *word, size_t length)
{
    return language_value_names(claim_rule(document, rule), word, length);
}

bool claim_is_in_rule(const struct document *document, const char *rule,
                      const struct claim *claim)
{
    return claim_rule_has(document, rule, claim->text, claim->length);
}

/* Does the denial of a verb reach on: refused to, but not refused Ann? */
static bool claim_links_on(const struct document *document, uint32_t next, uint32_t end)
{
    size_t length;
    const char *word =
        next < end ? lexicon_word(document->lexicon,
                                  lexicon_lower(document->lexicon,
                                                document->tokens.tokens[next].word),
                                  &length)
                   : NULL;
    return word && (claim_rule_has(document, "<links>", word, length) ||
                    claim_ends_in(claim_rule(document, "<link-ending>"), word, length));
}

/* How long the prefix of this word is that a rule names: un-, dis-; 0 if it has none.
 */
static size_t claim_begins_with(const char *prefixes, const char *text, size_t length)
{
    for (const char *at = prefixes; at && *at; at += *at == ' ') {
        size_t size = 0;
        while (size < length && at[size] == text[size])
            size++;
        if ((!at[size] || at[size] == ' ') && length > size + PREFIXED_LEAST_LETTERS)
            return size;
        while (*at && *at != ' ')
            at++;
    }
    return 0;
}

/* What a list says of a claim's word, without what is elided before it. */
static const char *claim_find_own(const struct document *document,
                                  const struct claim *claim, enum language_list list)
{
    return claim->is_stripped
               ? language_find(document->language, list, claim->text, claim->length)
               : document_find_word(document, list, claim->word);
}

static bool claim_is_function_word(const struct document *document,
                                   const struct claim *claim)
{
    return claim->is_stripped
               ? claim_find_own(document, claim, LANGUAGE_FUNCTION_WORDS) ||
                     claim_find_own(document, claim, LANGUAGE_MODALS)
               : claim->facts & CLAIM_IS_FUNCTION;
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
    uint32_t cue;
    bool has_cue;     /* in this clause */
    uint32_t partner; /* token that a particle before its verb announces: ne ... pas */
};

bool claim_ends_clause(const struct document *document, const struct token *token)
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
    *state = (struct claim_state){
        .cue = INDEX_NONE, .has_cue = state->has_cue, .partner = state->partner};
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
    static const char rule[] = "<nouns>";
    return claim->token > first &&
           (document->tokens.tokens[claim->token].flags & TOKEN_CAPITAL) &&
           language_find(document->language, LANGUAGE_NAME_PARTS, rule,
                         sizeof rule - 1);
}

/* The cue that a particle announces, in its clause: ne vend pas. INDEX_NONE: none. */
static uint32_t claim_find_partner(const struct document *document, uint32_t token,
                                   uint32_t end)
{
    for (uint32_t i = token + 1; i < end && i <= token + CLAIM_CUE_REACH; i++) {
        uint32_t count;
        size_t length;
        if (claim_ends_clause(document, &document->tokens.tokens[i]))
            break;
        const char *negation =
            claim_find_phrase(document, i, end, LANGUAGE_NEGATIONS, &count);
        const char *text = lexicon_word(
            document->lexicon,
            lexicon_lower(document->lexicon, document->tokens.tokens[i].word), &length);
        if ((negation && strcmp(negation, "not") == 0) ||
            claim_rule_has(document, "<follows>", text, length))
            return i;
    }
    return INDEX_NONE;
}

/* Takes off what is elided before the word (n'exclut), and sees to the particle. */
static bool claim_read_particle(const struct document *document, struct claim *claim,
                                uint32_t end, struct claim_state *state)
{
    const char *mark = memchr(claim->text, '\'', claim->length);
    size_t size = mark ? (size_t)(mark - claim->text) : claim->length;
    bool is_particle = claim_rule_has(document, "<particles>", claim->text, size);
    if (mark && claim_rule_has(document, "<elided>", claim->text, size) &&
        size + 1 < claim->length) {
        claim->text += size + 1;
        claim->length -= size + 1;
        claim->is_stripped = true;
    }
    if (is_particle)
        state->partner = claim_find_partner(document, claim->token, end);
    is_particle = is_particle && state->partner != INDEX_NONE;
    if (is_particle)
        claim_take_cue(state, claim->token);
    return is_particle;
}

/* What is asked of each word, found once for each that is met. */
static uint16_t claim_find_facts(const struct claim_reader *reader, uint32_t word)
{
    const struct language_lists lists =
        document_find_word_lists(reader->document, word);
    size_t length;
    const char *text = lexicon_word(reader->document->lexicon, word, &length);
    unsigned facts = CLAIM_KNOWN;
    if (lists.opens >> LANGUAGE_NEGATIONS & 1)
        facts |= CLAIM_OPENS_NEGATION;
    if (lists.opens >> LANGUAGE_MODALS & 1)
        facts |= CLAIM_OPENS_MODAL;
    if (lists.opens >> LANGUAGE_OPPOSITES & 1)
        facts |= CLAIM_IS_OPPOSITE;
    if ((lists.has >> LANGUAGE_FUNCTION_WORDS | lists.has >> LANGUAGE_MODALS) & 1)
        facts |= CLAIM_IS_FUNCTION;
    if (claim_ends_in(reader->ending, text, length))
        facts |= CLAIM_HAS_ENDING;
    if (claim_begins_with(reader->prefixes, text, length))
        facts |= CLAIM_HAS_PREFIX;
    if (language_value_names(reader->particles, text, length))
        facts |= CLAIM_IS_PARTICLE;
    if (memchr(text, '\'', length))
        facts |= CLAIM_MAY_STRIP;
    return (uint16_t)facts;
}

static uint16_t claim_facts(const struct claim_reader *reader, uint32_t word)
{
    if (!reader->facts[word])
        reader->facts[word] = claim_find_facts(reader, word);
    return reader->facts[word];
}

/* What is left of a word or of the next one without a denial in it: is of isn't, likely
 * of unlikely, nothing of not. Sets which of the two that is; NULL if neither denies.
 */
static const char *claim_without_denial(const struct claim_reader *reader,
                                        uint32_t token, uint32_t end, uint32_t *denial,
                                        size_t *length)
{
    const struct document *document = reader->document;
    const struct token *tokens = document->tokens.tokens;
    uint32_t word = lexicon_lower(document->lexicon, tokens[token].word);
    const char *text = lexicon_word(document->lexicon, word, length);
    *denial = token;
    if (claim_facts(reader, word) & CLAIM_HAS_ENDING) {
        *length -= strlen(reader->ending);
        return text;
    }
    if (token + 1 >= end)
        return NULL;
    *denial = token + 1;
    word = lexicon_lower(document->lexicon, tokens[token + 1].word);
    text = lexicon_word(document->lexicon, word, length);
    const char *negation = document_find_word(document, LANGUAGE_NEGATIONS, word);
    size_t prefix = negation && strcmp(negation, "not") == 0
                        ? *length
                        : claim_begins_with(reader->prefixes, text, *length);
    *length -= prefix;
    return prefix ? text + prefix : NULL;
}

/* The longest modal phrase that a denial parts: is not expected to, isn't expected to,
 * is unlikely to. */
static const char *claim_find_denied_modal(const struct claim_reader *reader,
                                           uint32_t token, uint32_t end,
                                           uint32_t *token_count)
{
    const struct document *document = reader->document;
    size_t longest = language_longest_phrase(document->language, LANGUAGE_MODALS);
    const char *found = NULL;
    char text[PHRASE_BYTES];
    size_t length = 0, rest_length;
    uint32_t denial;
    const char *rest = claim_without_denial(reader, token, end, &denial, &rest_length);
    for (uint32_t i = token; rest && i < end && i - token <= longest; i++) {
        size_t size = rest_length;
        const char *word =
            i == denial ? rest
                        : lexicon_word(document->lexicon,
                                       lexicon_lower(document->lexicon,
                                                     document->tokens.tokens[i].word),
                                       &size);
        if (length + size + 2 > sizeof text)
            break;
        if (i > token && size)
            text[length++] = ' ';
        memcpy(text + length, word, size);
        length += size;
        /* Of couldn't a word is left, of not none. */
        bool is_whole = i > denial || denial == token;
        const char *value =
            is_whole ? language_find(document->language, LANGUAGE_MODALS, text, length)
                     : NULL;
        if (value) {
            found = value;
            *token_count = i - token + 1;
        }
    }
    return found;
}

/* Where a language says one denial twice, does this word only repeat it: mai of non ...
 * mai? The word of the rule itself never does, nor does a preposition. */
static bool claim_agrees(const struct claim_reader *reader, const struct claim *claim)
{
    return reader->concord &&
           !language_value_names(reader->concord, claim->text, claim->length) &&
           !claim_is_class(reader->document, claim, "preposition");
}

/* Reads one word, or the phrase of a cue; returns how many tokens it was. */
static uint32_t claim_read(const struct claim_reader *reader, uint32_t token,
                           struct range sentence, struct claim_state *state,
                           struct claim *claim)
{
    const struct document *document = reader->document;
    uint32_t end = range_end(sentence);
    uint32_t count = 1, modal_count = 1;
    uint32_t word =
        lexicon_lower(document->lexicon, document->tokens.tokens[token].word);
    *claim = (struct claim){
        .token = token, .word = word, .facts = claim_facts(reader, word), .cue = token};
    claim->text = lexicon_word(document->lexicon, word, &claim->length);
    bool is_partner = token == state->partner;
    const char *negation =
        claim->facts & CLAIM_OPENS_NEGATION && !is_partner
            ? claim_find_phrase(document, token, end, LANGUAGE_NEGATIONS, &count)
            : NULL;
    const char *modal =
        claim->facts & CLAIM_OPENS_MODAL &&
                !claim_is_name(document, token, sentence.first)
            ? claim_find_phrase(document, token, end, LANGUAGE_MODALS, &modal_count)
            : NULL;
    const char *denied = claim->facts & (CLAIM_OPENS_MODAL | CLAIM_HAS_ENDING)
                             ? claim_find_denied_modal(reader, token, end, &modal_count)
                             : NULL;
    bool is_none = negation && strcmp(negation, "none") == 0;
    if (denied && !is_none) {
        claim_take_modal(state, token, denied);
        state->negations++;
        claim->is_cue = true;
        return modal_count;
    }
    bool is_ending = !negation && claim->facts & CLAIM_HAS_ENDING;
    bool is_verb = negation && strcmp(negation, "verb") == 0;
    if (modal && (!negation || modal_count >= count)) {
        claim_take_modal(state, token, modal);
        count = modal_count;
        if (!is_ending)
            return count;
    }
    claim->is_partner = is_partner;
    if (is_partner || is_none)
        return count;
    bool is_rejection = negation && strcmp(negation, "object") == 0;
    claim->is_shy = is_verb || is_rejection;
    claim->is_cue = is_ending || (negation && !claim->is_shy) ||
                    (is_verb && claim_links_on(document, token + count, end));
    if (claim->is_cue && state->has_cue && claim_agrees(reader, claim)) {
        claim->is_cue = false;
        return count;
    }
    bool is_particle = claim->facts & (CLAIM_IS_PARTICLE | CLAIM_MAY_STRIP) &&
                       claim_read_particle(document, claim, end, state);
    bool is_bare_particle = is_particle && !claim->is_stripped;
    claim->is_content =
        claim->is_shy || (!claim->is_cue && !is_bare_particle &&
                          token_is_wordlike(&document->tokens.tokens[token]) &&
                          !claim_is_function_word(document, claim));
    if (claim->is_content) {
        uint8_t passed_on = is_verb ? state->negations : 0;
        const char *waiting = state->modal && strcmp(state->modal, "alleged") != 0 &&
                                      claim_is_noun(document, claim, sentence.first)
                                  ? state->modal
                                  : NULL;
        uint32_t cue = state->cue;
        claim_take(claim, state);
        state->negations = passed_on;
        if (waiting) {
            claim->modal = NULL; /* it waits for its verb */
            state->modal = waiting;
            state->cue = cue;
        }
    } else if (!claim->is_cue && state->negations)
        state->is_blocked =
            state->is_blocked || (claim_is_class(document, claim, "article") &&
                                  !claim_is_in_rule(document, "<articles>", claim));
    if (claim->is_cue)
        claim_take_cue(state, token);
    claim->is_cue = claim->is_cue || is_particle;
    return count;
}

void claim_reader_init(struct claim_reader *reader, const struct document *document,
                       uint16_t *facts)
{
    *reader = (struct claim_reader){
        .document = document,
        .ending = claim_rule(document, "<ending>"),
        .prefixes = claim_rule(document, "<prefixes>"),
        .particles = claim_rule(document, "<particles>"),
        .concord = claim_rule(document, "<concord>"),
        .facts = facts,
    };
}

bool claim_list_read(struct claim_list *list, const struct claim_reader *reader,
                     struct range tokens, struct error *err)
{
    const struct document *document = reader->document;
    struct claim_state state = {.cue = INDEX_NONE, .partner = INDEX_NONE};
    for (uint32_t i = tokens.first; i < range_end(tokens);) {
        const struct token *token = &document->tokens.tokens[i];
        if (!token_is_wordlike(token)) {
            if (claim_ends_clause(document, token))
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
        list->cue_count += claim->is_cue;
        list->doubt_count += state.modal != modal_before && claim_is_doubt(state.modal);
    }
    return true;
}

bool claim_has_ending(const struct claim *claim)
{
    return claim->is_cue && claim->facts & CLAIM_HAS_ENDING;
}

/* The same with the hyphen behind it: non-fatal. */
static size_t claim_hyphened(const struct claim *claim, size_t prefix)
{
    return prefix + (prefix && claim->text[prefix] == '-');
}

size_t claim_prefix_bytes(const struct document *document, const struct claim *claim)
{
    return claim->is_stripped || claim->facts & CLAIM_HAS_PREFIX
               ? claim_hyphened(claim,
                                claim_begins_with(claim_rule(document, "<prefixes>"),
                                                  claim->text, claim->length))
               : 0;
}

bool claim_is_auxiliary(const struct document *document, const struct claim *claim)
{
    return claim_is_class(document, claim, "auxiliary");
}

/* From the auxiliary before the cue, or before the verb, to the verb: did not push. */
struct span claim_evidence(const struct document *document, const struct claim *claim)
{
    bool is_near =
        claim->cue < claim->token && claim->token - claim->cue <= EVIDENCE_REACH;
    uint32_t first = is_near ? claim->cue : claim->token;
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

bool claim_sentence_may_matter(const struct claim_reader *reader, struct range tokens)
{
    const struct document *document = reader->document;
    for (uint32_t i = tokens.first; i < range_end(tokens); i++)
        if (claim_facts(reader, lexicon_lower(document->lexicon,
                                              document->tokens.tokens[i].word)) &
            CLAIM_MATTERS)
            return true;
    return false;
}
