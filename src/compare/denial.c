/* denial.c - the words and phrases that deny or leave open, by the lists and rules of a
 * language. */
#include "compare/denial.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

enum {
    PREFIXED_LEAST_LETTERS = 3, /* behind a prefix that denies */
    PHRASE_BYTES = 96,
};

/* A word with one of these may make its sentence deny anything, or leave it open. */
enum {
    DENIAL_MATTERS = DENIAL_OPENS_NEGATION | DENIAL_OPENS_MODAL | DENIAL_HAS_ENDING |
                     DENIAL_HAS_PREFIX,
};

static const char *denial_rule(const struct document *document, const char *rule)
{
    return language_find(document->language, LANGUAGE_NEGATIONS, rule, strlen(rule));
}

size_t denial_elided_bytes(const struct document *document, const char *text,
                           size_t length)
{
    const char *mark = memchr(text, '\'', length);
    size_t size = mark ? (size_t)(mark - text) : 0;
    return mark && size + 1 < length &&
                   language_value_names(denial_rule(document, "<elided>"), text, size)
               ? size + 1
               : 0;
}

/* The lists that have a word, or the one behind what is elided before it: l'ancien. */
static struct language_lists denial_word_lists(const struct document *document,
                                               uint32_t word)
{
    struct language_lists lists = document_find_word_lists(document, word);
    size_t length;
    const char *text = lexicon_word(document->lexicon, word, &length);
    size_t elided = denial_elided_bytes(document, text, length);
    if (elided)
        lists.opens |=
            language_find_word(document->language, text + elided, length - elided)
                ->lists.opens;
    return lists;
}

/* Words of a phrase so far, with blanks between. */
struct denial_phrase {
    char text[PHRASE_BYTES];
    size_t length;
};

/* Append a word, or nothing of one that is a denial alone. False if it is too long. */
static bool denial_phrase_add(struct denial_phrase *phrase, const char *word,
                              size_t size)
{
    if (phrase->length + size + 2 > sizeof phrase->text)
        return false;
    if (phrase->length && size)
        phrase->text[phrase->length++] = ' ';
    memcpy(phrase->text + phrase->length, word, size);
    phrase->length += size;
    return true;
}

static const char *denial_phrase_find(const struct denial_phrase *phrase,
                                      const struct document *document,
                                      enum language_list list)
{
    return language_find(document->language, list, phrase->text, phrase->length);
}

const char *denial_find_phrase(const struct document *document, uint32_t token,
                               uint32_t end, enum language_list list,
                               uint32_t *token_count)
{
    size_t longest = language_longest_phrase(document->language, list);
    struct denial_phrase phrase = {.length = 0};
    const char *found = NULL;
    uint32_t first = document_lower_word(document, token);
    if (!(denial_word_lists(document, first).opens >> list & 1))
        return NULL;
    bool is_whole = document_find_word_lists(document, first).opens >> list & 1;
    for (uint32_t i = 0; i < longest && token + i < end; i++) {
        size_t size;
        const char *word = document_lower_bytes(document, token + i, &size);
        size_t elided = i || is_whole ? 0 : denial_elided_bytes(document, word, size);
        if (!denial_phrase_add(&phrase, word + elided, size - elided))
            break;
        const char *value = denial_phrase_find(&phrase, document, list);
        if (value) {
            found = value;
            *token_count = i + 1;
        }
    }
    return found;
}

/* Does the word end in what a rule says: in n't? */
static bool denial_ends_in(const char *ending, const char *text, size_t length)
{
    size_t size = ending ? strlen(ending) : 0;
    return size && length > size && memcmp(text + length - size, ending, size) == 0;
}

bool denial_rule_has(const struct document *document, const char *rule,
                     const char *word, size_t length)
{
    return language_value_names(denial_rule(document, rule), word, length);
}

bool denial_links_on(const struct document *document, uint32_t next, uint32_t end)
{
    size_t length;
    const char *word =
        next < end ? document_lower_bytes(document, next, &length) : NULL;
    return word &&
           (denial_rule_has(document, "<links>", word, length) ||
            denial_ends_in(denial_rule(document, "<link-ending>"), word, length));
}

/* How long the prefix of this word is that a rule names: un-, dis-. */
static size_t denial_begins_with(const char *prefixes, const char *text, size_t length)
{
    for (struct language_item prefix = {.rest = prefixes}; language_next_item(&prefix);)
        if (length > prefix.length + PREFIXED_LEAST_LETTERS &&
            memcmp(prefix.text, text, prefix.length) == 0)
            return prefix.length;
    return 0;
}

size_t denial_prefix_bytes(const struct document *document, const char *text,
                           size_t length)
{
    size_t prefix =
        denial_begins_with(denial_rule(document, "<prefixes>"), text, length);
    return prefix + (prefix && text[prefix] == '-');
}

bool denial_ends_clause(const struct document *document, const struct token *token)
{
    if (token->kind != TOKEN_PUNCTUATION)
        return false;
    size_t length;
    const char *mark = lexicon_word(document->lexicon, token->word, &length);
    return length && strchr(",;:.!?()\"", mark[0]);
}

static bool denial_token_has(const struct document *document, const char *rule,
                             uint32_t token)
{
    size_t length;
    const char *text = document_lower_bytes(document, token, &length);
    return denial_rule_has(document, rule, text, length);
}

uint32_t denial_find_partner(const struct document *document, uint32_t token,
                             uint32_t end)
{
    for (uint32_t i = token + 1; i < end && i <= token + DENIAL_REACH; i++) {
        uint32_t count;
        if (denial_ends_clause(document, &document->tokens.tokens[i]))
            break;
        const char *negation =
            denial_find_phrase(document, i, end, LANGUAGE_NEGATIONS, &count);
        if ((negation && strcmp(negation, "not") == 0) ||
            denial_token_has(document, "<follows>", i))
            return i;
    }
    bool is_alone = token + 2 < end &&
                    denial_token_has(document, "<alone>", token + 1) &&
                    !denial_token_has(document, "<only>", token + 2);
    return is_alone ? token : INDEX_NONE;
}

/* Is the word on a scale of ranks: deputy? */
static bool denial_is_rank(const struct denial_reader *reader, const char *text,
                           size_t length)
{
    struct language_item place = {.rest =
                                      language_find(reader->document->language,
                                                    LANGUAGE_OPPOSITES, text, length)};
    while (language_next_item(&place))
        if (language_value_names(reader->ranks, place.text, place.length - 1))
            return true;
    return false;
}

size_t denial_title_bytes(const struct denial_reader *reader, const char *text,
                          size_t length)
{
    const struct language *language = reader->document->language;
    for (struct language_item prefix = {.rest = reader->rank_prefixes};
         language_next_item(&prefix);) {
        if (prefix.length >= length || memcmp(prefix.text, text, prefix.length) != 0)
            continue;
        const char *title = text + prefix.length;
        size_t rest = length - prefix.length;
        if (language_find(language, LANGUAGE_TITLES, title, rest) ||
            language_find(language, LANGUAGE_PERSON_NOUNS, title, rest))
            return rest;
    }
    return 0;
}

/* Most words begin otherwise. */
static bool denial_may_have_prefix(const struct denial_reader *reader, const char *text)
{
    return reader->opens_prefix[(unsigned char)*text];
}

/* What is asked of each word, found once for each that is met. */
static uint16_t denial_find_facts(const struct denial_reader *reader, uint32_t word)
{
    const struct language_lists lists = denial_word_lists(reader->document, word);
    size_t length;
    const char *text = lexicon_word(reader->document->lexicon, word, &length);
    size_t elided = denial_elided_bytes(reader->document, text, length);
    unsigned facts = DENIAL_KNOWN;
    if (lists.opens >> LANGUAGE_NEGATIONS & 1)
        facts |= DENIAL_OPENS_NEGATION;
    if (lists.opens >> LANGUAGE_MODALS & 1)
        facts |= DENIAL_OPENS_MODAL;
    if (lists.opens >> LANGUAGE_OPPOSITES & 1)
        facts |= DENIAL_IS_OPPOSITE;
    if ((lists.has >> LANGUAGE_FUNCTION_WORDS | lists.has >> LANGUAGE_MODALS) & 1)
        facts |= DENIAL_IS_FUNCTION;
    if (denial_ends_in(reader->ending, text, length))
        facts |= DENIAL_HAS_ENDING;
    if (denial_may_have_prefix(reader, text) &&
        denial_begins_with(reader->prefixes, text, length))
        facts |= DENIAL_HAS_PREFIX;
    if (language_value_names(reader->particles, text, length))
        facts |= DENIAL_IS_PARTICLE;
    if (memchr(text, '\'', length))
        facts |= DENIAL_MAY_STRIP;
    text += elided;
    length -= elided;
    if (denial_is_rank(reader, text, length))
        facts |= DENIAL_IS_RANK;
    if (denial_may_have_prefix(reader, text) &&
        denial_title_bytes(reader, text, length))
        facts |= DENIAL_HAS_RANK;
    return (uint16_t)facts;
}

uint16_t denial_facts(const struct denial_reader *reader, uint32_t word)
{
    if (!reader->facts[word])
        reader->facts[word] = denial_find_facts(reader, word);
    return reader->facts[word];
}

/* What is left of a word or of the next one without a denial in it: is of isn't, likely
 * of unlikely, nothing of not. Sets which of the two that is; NULL if neither denies.
 */
static const char *denial_take_out(const struct denial_reader *reader, uint32_t token,
                                   uint32_t end, uint32_t *denial, size_t *length)
{
    const struct document *document = reader->document;
    uint32_t word = document_lower_word(document, token);
    const char *text = lexicon_word(document->lexicon, word, length);
    *denial = token;
    if (denial_facts(reader, word) & DENIAL_HAS_ENDING) {
        *length -= strlen(reader->ending);
        return text;
    }
    if (token + 1 >= end)
        return NULL;
    *denial = token + 1;
    word = document_lower_word(document, token + 1);
    text = lexicon_word(document->lexicon, word, length);
    const char *negation = document_find_word(document, LANGUAGE_NEGATIONS, word);
    size_t prefix = negation && strcmp(negation, "not") == 0
                        ? *length
                        : denial_begins_with(reader->prefixes, text, *length);
    *length -= prefix;
    return prefix ? text + prefix : NULL;
}

const char *denial_find_modal(const struct denial_reader *reader, uint32_t token,
                              uint32_t end, uint32_t *token_count)
{
    const struct document *document = reader->document;
    size_t longest = language_longest_phrase(document->language, LANGUAGE_MODALS);
    struct denial_phrase phrase = {.length = 0};
    const char *found = NULL;
    size_t rest_length;
    uint32_t denial;
    const char *rest = denial_take_out(reader, token, end, &denial, &rest_length);
    for (uint32_t i = token; rest && i < end && i - token <= longest; i++) {
        size_t size = rest_length;
        const char *word =
            i == denial ? rest : document_lower_bytes(document, i, &size);
        if (!denial_phrase_add(&phrase, word, size))
            break;
        /* Of couldn't a word is left, of not none. */
        bool is_whole = i > denial || denial == token;
        const char *value =
            is_whole ? denial_phrase_find(&phrase, document, LANGUAGE_MODALS) : NULL;
        if (value) {
            found = value;
            *token_count = i - token + 1;
        }
    }
    return found;
}

static void denial_note_beginnings(struct denial_reader *reader, const char *prefixes)
{
    for (struct language_item prefix = {.rest = prefixes}; language_next_item(&prefix);)
        reader->opens_prefix[(unsigned char)*prefix.text] = true;
}

static void denial_reader_init(struct denial_reader *reader,
                               const struct document *document, uint16_t *facts)
{
    *reader = (struct denial_reader){
        .document = document,
        .ending = denial_rule(document, "<ending>"),
        .prefixes = denial_rule(document, "<prefixes>"),
        .particles = denial_rule(document, "<particles>"),
        .concord = denial_rule(document, "<concord>"),
        .rank_prefixes =
            language_find(document->language, LANGUAGE_TITLES, "<rank-prefixes>", 15),
        .ranks = language_find(document->language, LANGUAGE_OPPOSITES, "<ranks>", 7),
        .facts = facts,
    };
    denial_note_beginnings(reader, reader->prefixes);
    denial_note_beginnings(reader, reader->rank_prefixes);
}

bool denial_readers_init(struct denial_readers *readers,
                         const struct comparison *comparison, struct error *err)
{
    const struct document *const *documents = comparison->documents;
    bool is_one_language =
        documents[SIDE_LEFT]->language == documents[SIDE_RIGHT]->language;
    *readers = (struct denial_readers){0};
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        uint16_t *own = readers->facts[SIDE_LEFT];
        if (side == SIDE_LEFT || !is_one_language)
            own = readers->facts[side] =
                memory_new(lexicon_count(documents[side]->lexicon), sizeof *own, err);
        if (!own)
            return false;
        denial_reader_init(&readers->of[side], documents[side], own);
    }
    return true;
}

void denial_readers_clear(struct denial_readers *readers)
{
    for (enum side side = 0; side < SIDE_COUNT; side++)
        free(readers->facts[side]);
    *readers = (struct denial_readers){0};
}

static bool denial_sentence_has(const struct denial_reader *reader, struct range tokens,
                                uint32_t word)
{
    for (uint32_t i = tokens.first; i < range_end(tokens); i++)
        if (document_lower_word(reader->document, i) == word)
            return true;
    return false;
}

unsigned denial_sentence_facts(const struct denial_reader *reader, struct range tokens,
                               const struct denial_reader *far, struct range far_tokens)
{
    const unsigned contrasts = DENIAL_IS_OPPOSITE | DENIAL_IS_RANK | DENIAL_HAS_RANK;
    unsigned found = 0;
    for (uint32_t i = tokens.first; i < range_end(tokens); i++) {
        uint32_t word = document_lower_word(reader->document, i);
        unsigned facts = denial_facts(reader, word);
        if (facts & DENIAL_MATTERS)
            return DENIAL_MAY_DENY;
        if (!(facts & contrasts & ~found))
            continue;
        /* Behind a word that both have a phrase may go on otherwise: gone up, gone
           down. */
        bool may_go_on = facts & DENIAL_IS_OPPOSITE && i + 1 < range_end(tokens);
        if (!denial_sentence_has(far, far_tokens, word) ||
            (may_go_on &&
             !denial_sentence_has(far, far_tokens,
                                  document_lower_word(reader->document, i + 1))))
            found |= facts & contrasts;
    }
    return found;
}
