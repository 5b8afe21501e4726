/* word_traits.c - each distinct word is looked up once; tokens carry the answer. */
#include "article/word_traits.h"

#include "base/ascii.h"
#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

enum {
    PHRASE_BYTES = 128,
};

struct class_trait {
    const char *class;
    uint32_t traits;
};

static const struct class_trait cue_classes[] = {
    {"say", TRAIT_SAY},
    {"tell", TRAIT_TELL},
    {"call", TRAIT_CALL},
    {"participle", TRAIT_PARTICIPLE},
    {"noun", TRAIT_CUE_NOUN},
    {"according", TRAIT_ACCORDING},
    {"relative", TRAIT_RELATIVE},
    {"clause", TRAIT_CLAUSE},
    {"adverb", TRAIT_ADVERB},
    {"passive", TRAIT_PASSIVE | TRAIT_AUXILIARY},
    {"time", TRAIT_TIME},
    {"particle", TRAIT_PARTICLE},
    {"topic", TRAIT_TOPIC},
    {"quote-particle", TRAIT_QUOTE_PARTICLE},
    {"weak", TRAIT_WEAK},
    {"source", TRAIT_SOURCE},
    {"name-particle", TRAIT_NAME_PARTICLE},
};

static const struct class_trait function_classes[] = {
    {"article", TRAIT_ARTICLE},         {"preposition", TRAIT_PREPOSITION},
    {"conjunction", TRAIT_CONJUNCTION}, {"auxiliary", TRAIT_AUXILIARY},
    {"adverb", TRAIT_ADVERB},           {"negation", TRAIT_ADVERB},
    {"quantifier", TRAIT_ARTICLE},      {"pronoun", TRAIT_OBJECT},
};

static const struct class_trait pronoun_classes[] = {
    {"subject", TRAIT_SUBJECT},       {"first", TRAIT_FIRST_PERSON},
    {"possessive", TRAIT_POSSESSIVE}, {"male", TRAIT_MALE},
    {"female", TRAIT_FEMALE},         {"plural", TRAIT_PLURAL},
};

static const struct class_trait person_classes[] = {
    {"male", TRAIT_MALE},
    {"female", TRAIT_FEMALE},
    {"plural", TRAIT_PLURAL},
};

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* The traits of a value that is a list of classes with blanks between. */
static uint32_t read_classes(const char *value, const struct class_trait *classes,
                             size_t count)
{
    uint32_t traits = 0;
    for (struct language_item class = {.rest = value}; language_next_item(&class);)
        for (size_t i = 0; i < count; i++)
            if (classes[i].class[0] == *class.text &&
                strlen(classes[i].class) == class.length &&
                memcmp(classes[i].class, class.text, class.length) == 0)
                traits |= classes[i].traits;
    return traits;
}

/* What the lists say of a word that is in some. */
static uint32_t listed_traits(const struct language *language,
                              const struct language_word *word)
{
    static const struct {
        enum language_list list;
        uint32_t traits; /* of every word of the list */
        const struct class_trait *classes;
        size_t class_count;
    } sources[] = {
        {LANGUAGE_CUES, 0, cue_classes, COUNT(cue_classes)},
        {LANGUAGE_FUNCTION_WORDS, 0, function_classes, COUNT(function_classes)},
        {LANGUAGE_PRONOUNS, 0, pronoun_classes, COUNT(pronoun_classes)},
        {LANGUAGE_PERSON_NOUNS, TRAIT_PERSON, person_classes, COUNT(person_classes)},
        {LANGUAGE_GIVEN_NAMES, TRAIT_GIVEN_NAME, person_classes, COUNT(person_classes)},
        {LANGUAGE_TITLES, TRAIT_TITLE, NULL, 0},
    };
    uint32_t traits = 0;
    for (size_t i = 0; i < COUNT(sources); i++) {
        const char *value = language_word_value(language, word, sources[i].list);
        if (value)
            traits |= sources[i].traits |
                      read_classes(value, sources[i].classes, sources[i].class_count);
    }
    return traits;
}

uint32_t word_traits_of(const struct language *language, const char *word,
                        size_t length)
{
    const struct language_word *listed = language_find_word(language, word, length);
    return listed->lists.has != 0 ? listed_traits(language, listed) : 0;
}

/* A word behind an elided one: s'indigne, l'association, qu'elle. A verb behind an
 * article is a noun. */
static uint32_t elided_traits(const struct language *language, const char *word,
                              size_t length)
{
    const char *mark = memchr(word, '\'', length);
    size_t front = mark ? (size_t)(mark - word) + 1 : 0;
    if (front == 0 || front >= length)
        return 0;
    uint32_t elided = word_traits_of(language, word, front);
    uint32_t kept =
        TRAIT_PERSON | TRAIT_TITLE | TRAIT_GENDER | TRAIT_PLURAL | TRAIT_CUE_NOUN;
    if (elided == 0)
        return 0;
    if (!(elided & (TRAIT_ARTICLE | TRAIT_PREPOSITION)))
        kept |= TRAIT_CUE_VERB | TRAIT_AUXILIARY | TRAIT_SUBJECT;
    return word_traits_of(language, word + front, length - front) & kept;
}

/* A verb with its subject hyphened to it: dit-il, raconte-t-elle, a-t-il. */
static uint32_t inverted_traits(const struct language *language, const char *word,
                                size_t length)
{
    const char *first = memchr(word, '-', length);
    size_t last = length;
    if (!first)
        return 0;
    while (word[last - 1] != '-')
        last--;
    const uint32_t kept = TRAIT_SAY | TRAIT_TELL | TRAIT_AUXILIARY;
    uint32_t verb = word_traits_of(language, word, (size_t)(first - word)) |
                    elided_traits(language, word, (size_t)(first - word));
    uint32_t subject = word_traits_of(language, word + last, length - last);
    if (!(subject & TRAIT_SUBJECT))
        return 0;
    if (!(verb & kept)) /* énumère-t-elle: somebody does something */
        return (subject & TRAIT_GENDER) ? subject & (TRAIT_SUBJECT | TRAIT_GENDER) : 0;
    return (verb & (kept | TRAIT_PASSIVE)) |
           (subject &
            (TRAIT_SUBJECT | TRAIT_GENDER | TRAIT_PLURAL | TRAIT_FIRST_PERSON));
}

/* A compound is what its last part is, where the language's lists say so of that part:
 * "-sprecher" for Firmensprecher. */
static uint32_t compound_traits(const struct language *language, const char *word,
                                size_t length)
{
    enum { FRONT_BYTES = 3 };
    char part[PHRASE_BYTES] = "-";
    if (length >= PHRASE_BYTES - 1)
        return 0;
    for (size_t i = FRONT_BYTES; i + FRONT_BYTES <= length; i++) {
        if (((unsigned char)word[i] & 0xC0) == 0x80)
            continue;
        memcpy(part + 1, word + i, length - i);
        uint32_t traits = word_traits_of(language, part, length - i + 1);
        if (traits != 0)
            return traits;
    }
    return 0;
}

/* What the parts tell of a word that is more than letters: apostrophes, hyphens, a
 * stop. */
static uint32_t joined_traits(const struct language *language, const char *bytes,
                              size_t length)
{
    uint32_t traits = inverted_traits(language, bytes, length);
    size_t stem = language_bare_length(language, bytes, length);
    if (stem < length) {
        uint32_t kept =
            TRAIT_PERSON | TRAIT_GIVEN_NAME | TRAIT_GENDER | TRAIT_PLURAL | TRAIT_TIME;
        traits |= TRAIT_POSSESSIVE | (word_traits_of(language, bytes, stem) & kept);
    }
    return traits;
}

/* has_compounds  the language writes nouns together, and all with capitals */
static uint32_t look_up(const struct document *document, uint32_t word,
                        bool has_compounds)
{
    const struct language *language = document->language;
    uint32_t lower = lexicon_lower(document->lexicon, word);
    const struct language_word *listed = document_language_word(document, lower);
    uint32_t traits = listed->lists.has != 0 ? listed_traits(language, listed) : 0;
    size_t length;
    const char *bytes = lexicon_word(document->lexicon, lower, &length);
    bool is_joined = ascii_count_letters(bytes, length) < length;
    if (length > 1 && bytes[length - 1] == '.') /* Mr. and Sen. keep their stop */
        traits |= word_traits_of(language, bytes, length - 1);
    if (traits == 0 && is_joined)
        traits = elided_traits(language, bytes, length);
    if (traits == 0 && has_compounds)
        traits = compound_traits(language, bytes, length);
    return is_joined ? traits | joined_traits(language, bytes, length) : traits;
}

/* The tokens [first, first + count) in lower case with single blanks. */
static size_t join_phrase(const struct document *document, size_t first, size_t count,
                          char phrase[PHRASE_BYTES])
{
    size_t used = 0;
    for (size_t i = first; i < first + count; i++) {
        const struct token *token = &document->tokens.tokens[i];
        size_t length;
        const char *word = document_lower_bytes(document, (uint32_t)i, &length);
        if (token->kind != TOKEN_WORD || used + length + 1 >= PHRASE_BYTES)
            return 0;
        if (used > 0)
            phrase[used++] = ' ';
        memcpy(phrase + used, word, length);
        used += length;
    }
    return used;
}

static bool mark_title_phrase(struct word_traits *traits,
                              const struct document *document, size_t first,
                              size_t count)
{
    char phrase[PHRASE_BYTES];
    size_t length = join_phrase(document, first, count, phrase);
    if (length == 0 ||
        !language_find(document->language, LANGUAGE_TITLES, phrase, length))
        return false;
    for (size_t i = first; i < first + count; i++)
        traits->of_token[i] |= TRAIT_TITLE;
    return true;
}

/* Titles of several words begin or end with a title or a noun for people: secretary of
 * state, council leader. */
static void mark_title_phrases(struct word_traits *traits,
                               const struct document *document)
{
    size_t longest = language_longest_phrase(document->language, LANGUAGE_TITLES);
    for (size_t i = 0; i < traits->count; i++) {
        if (!(traits->of_token[i] & (TRAIT_TITLE | TRAIT_PERSON)))
            continue;
        for (size_t count = longest; count > 1; count--) {
            if (i + count <= traits->count &&
                mark_title_phrase(traits, document, i, count))
                break;
            if (i + 1 >= count &&
                mark_title_phrase(traits, document, i + 1 - count, count))
                break;
        }
    }
}

bool word_traits_read(struct word_traits *traits, const struct document *document,
                      struct error *err)
{
    bool has_compounds = document_has_capital_nouns(document);
    size_t word_count = lexicon_count(document->lexicon);
    uint32_t *of_word = memory_new(word_count, sizeof *of_word, err);
    bool *is_known = memory_new(word_count, sizeof *is_known, err);
    bool ok = false;
    traits->count = document->tokens.count;
    traits->of_token = memory_new(traits->count, sizeof *traits->of_token, err);
    if (!of_word || !is_known || !traits->of_token)
        goto cleanup;
    for (size_t i = 0; i < traits->count; i++) {
        const struct token *token = &document->tokens.tokens[i];
        if (!is_known[token->word])
            of_word[token->word] |= look_up(document, token->word, has_compounds);
        is_known[token->word] = true;
        if (token->kind == TOKEN_WORD && !(token->flags & TOKEN_CAPITAL))
            of_word[document_lower_word(document, (uint32_t)i)] |= TRAIT_SEEN_LOWER;
    }
    for (size_t i = 0; i < traits->count; i++) {
        uint32_t word = document->tokens.tokens[i].word;
        uint32_t lower = lexicon_lower(document->lexicon, word);
        traits->of_token[i] = of_word[word] | (of_word[lower] & TRAIT_SEEN_LOWER);
    }
    mark_title_phrases(traits, document);
    ok = true;
cleanup:
    free(of_word);
    free(is_known);
    return ok;
}

void word_traits_clear(struct word_traits *traits)
{
    free(traits->of_token);
    *traits = (struct word_traits){0};
}
