/* name_words.c - counting how each word is written. */
#include "compare/name_words.h"

#include "base/memory.h"
#include "compare/name_elision.h"
#include "compare/name_likeness.h"

#include <stdlib.h>
#include <string.h>

/* A heading with this share of capitals (of ten) is in title case and tells nothing. */
enum { HEADING_CAPITALS_OF_TEN = 6 };

static uint8_t name_word_flags(const struct document *document, uint32_t lower)
{
    static const struct {
        enum language_list list;
        enum name_word_flag flag;
    } lists[] = {
        {LANGUAGE_FUNCTION_WORDS, NAME_WORD_FUNCTION},
        {LANGUAGE_TITLES, NAME_WORD_TITLE},
        {LANGUAGE_GIVEN_NAMES, NAME_WORD_GIVEN},
    };
    uint32_t has = document_find_word_lists(document, lower).has;
    uint8_t flags = 0;
    if (!has)
        return 0;
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        if (has >> lists[i].list & 1)
            flags |= (uint8_t)lists[i].flag;
    const char *cue = document_find_word(document, LANGUAGE_CUES, lower);
    if (language_cue_reports(cue))
        flags |= NAME_WORD_CUE;
    if (cue && strcmp(cue, "according") == 0)
        flags |= NAME_WORD_SOURCE;
    const char *part = document_find_word(document, LANGUAGE_NAME_PARTS, lower);
    if (part && strcmp(part, "particle") == 0)
        flags |= NAME_WORD_PARTICLE;
    const char *number = document_find_word(document, LANGUAGE_NUMBER_WORDS, lower);
    if (language_value_has(number, "month") || language_value_has(number, "day"))
        flags |= NAME_WORD_CALENDAR;
    return flags;
}

bool name_find_key(struct name_words *words, struct buffer *letters, const char *word,
                   size_t length, uint32_t *key, struct error *err)
{
    size_t bare = length;
    for (int side = 0; bare == length && side < SIDE_COUNT; side++)
        bare = language_bare_length(words->comparison->documents[side]->language, word,
                                    length);
    letters->length = 0;
    name_append_letters(letters, word, bare);
    if (!buffer_check(letters, err))
        return false;
    const char *bytes = letters->bytes ? letters->bytes : "";
    if (lexicon_find(words->lexicon, bytes, letters->length, key))
        return true;
    if (!lexicon_intern(words->letters, bytes, letters->length, key, err))
        return false;
    /* The lexicon has folded them once more: they may be known by that. */
    const char *folded = lexicon_word(words->letters, *key, &length);
    if (!lexicon_find(words->lexicon, folded, length, key))
        *key += words->word_count;
    return true;
}

/* The same without the article that is elided before it. */
static bool name_find_own_key(struct name_words *words, struct buffer *letters,
                              const char *word, size_t length, uint32_t *key,
                              struct error *err)
{
    size_t elided = 0;
    for (int side = 0; !elided && side < SIDE_COUNT; side++)
        elided = name_elided_bytes(words->comparison->documents[side]->language, word,
                                   length);
    return name_find_key(words, letters, word + elided, length - elided, key, err);
}

/* Is a word nothing but plain letters and digits, which are its key in lower case? */
static bool name_is_plain(const char *word, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        unsigned char c = (unsigned char)word[i];
        if ((c | 0x20u) - 'a' >= 26 && c - (unsigned)'0' >= 10)
            return false;
    }
    return length > 0;
}

/* The parts of a hyphened word are words, too: Russia-Ukraine. */
static bool name_add_parts(struct name_words *words, struct buffer *letters,
                           const char *word, size_t length, struct error *err)
{
    const char *end = word + length;
    uint32_t key;
    for (const char *at = word; at;) {
        const char *hyphen = memchr(at, '-', (size_t)(end - at));
        if (!name_find_own_key(words, letters, at,
                               (size_t)((hyphen ? hyphen : end) - at), &key, err))
            return false;
        at = hyphen ? hyphen + 1 : NULL;
    }
    return true;
}

static bool name_add_word(struct name_words *words, struct buffer *letters, uint32_t id,
                          struct error *err)
{
    size_t length;
    const char *word = lexicon_word(words->lexicon, id, &length);
    if (name_is_plain(word, length)) {
        words->key_of[id] = lexicon_lower(words->lexicon, id);
        return true;
    }
    return name_find_own_key(words, letters, word, length, &words->key_of[id], err) &&
           (!memchr(word, '-', length) ||
            name_add_parts(words, letters, word, length, err));
}

/* elided: bytes before the name */
static bool name_may_open_variant(const struct document *document, uint32_t word,
                                  size_t elided)
{
    uint32_t lower = lexicon_lower(document->lexicon, word);
    size_t length;
    const char *bytes = lexicon_word(document->lexicon, lower, &length);
    return elided || language_bare_length(document->language, bytes, length) < length ||
           document_find_word_lists(document, lower).opens >> LANGUAGE_VARIANTS & 1;
}

/* The bytes of what is elided before a name, as the lexicon has the token: with a plain
 * apostrophe; 0 if it is no name's. */
static size_t name_token_elided(const struct document *document,
                                const struct token *token)
{
    size_t length;
    const char *word = lexicon_word(document->lexicon, token->word, &length);
    if (!memchr(word, '\'', length))
        return 0;
    return name_elided_before_capital(document->language,
                                      document_bytes(document, token_span(token)),
                                      token->length)
               ? name_elided_bytes(document->language, word, length)
               : 0;
}

/* The stop of an abbreviation, which belongs to the word before: EE. UU. */
static bool name_is_stop(const struct document *document, const struct token *token)
{
    return document->text.bytes[token->start] == '.' &&
           !(token->flags & TOKEN_AFTER_SPACE);
}

const char *name_find_variant(const struct document *document, uint32_t token,
                              struct range sentence, struct buffer *phrase,
                              uint32_t *token_count)
{
    const struct token *tokens = document->tokens.tokens;
    size_t longest = language_longest_phrase(document->language, LANGUAGE_VARIANTS);
    const char *found = NULL;
    size_t elided = name_token_elided(document, &tokens[token]);
    if ((!elided && !(tokens[token].flags & TOKEN_CAPITAL)) ||
        !name_may_open_variant(document, tokens[token].word, elided))
        return NULL;
    phrase->length = 0;
    size_t words = 0;
    for (uint32_t i = 0; token + i < range_end(sentence); i++) {
        size_t length;
        const char *word = document_lower_bytes(document, token + i, &length);
        length = language_bare_length(document->language, word, length);
        size_t skipped = i ? 0 : elided;
        bool is_stop = i && name_is_stop(document, &tokens[token + i]);
        words += !is_stop;
        if (words > longest)
            break;
        if (i && !is_stop)
            buffer_append_char(phrase, ' ');
        buffer_append(phrase, word + skipped, length - skipped);
        if (phrase->failed)
            return NULL;
        const char *usual = language_find(document->language, LANGUAGE_VARIANTS,
                                          phrase->bytes, phrase->length);
        bool is_short = phrase->length <= 3 &&
                        !(tokens[token].flags & TOKEN_ALL_CAPS) &&
                        !language_find(document->language, LANGUAGE_GIVEN_NAMES,
                                       phrase->bytes, phrase->length);
        if (usual && !is_short) {
            found = usual;
            *token_count = i + 1;
        }
    }
    return found;
}

struct name_variant_token {
    uint32_t token;
    uint32_t key; /* of the usual form */
};

static bool name_variant_add(struct name_variant_tokens *variants, struct range tokens,
                             uint32_t key, struct error *err)
{
    if (!memory_reserve(&variants->tokens, &variants->capacity,
                        variants->count + tokens.count, sizeof *variants->tokens, err))
        return false;
    for (uint32_t i = tokens.first; i < range_end(tokens); i++) {
        variants->marks[i / 64] |= UINT64_C(1) << i % 64;
        variants->tokens[variants->count++] = (struct name_variant_token){i, key};
    }
    return true;
}

uint32_t name_variant_key(const struct name_words *words, enum side side,
                          uint32_t token)
{
    const struct name_variant_tokens *variants = &words->variants[side];
    if (!(variants->marks[token / 64] >> token % 64 & 1))
        return INDEX_NONE;
    size_t low = 0, high = variants->count;
    while (low + 1 < high) {
        size_t middle = (low + high) / 2;
        if (variants->tokens[middle].token <= token)
            low = middle;
        else
            high = middle;
    }
    return variants->tokens[low].key;
}

static bool name_words_find_variants(struct name_words *words, int side,
                                     struct buffer *letters, struct error *err)
{
    const struct document *document = words->comparison->documents[side];
    struct buffer phrase = {0};
    struct name_variant_tokens *variants = &words->variants[side];
    variants->marks =
        memory_new(document->tokens.count / 64 + 1, sizeof *variants->marks, err);
    bool ok = variants->marks != NULL;
    for (size_t s = 0; ok && s < document->sentence_count; s++) {
        struct range sentence = document->sentences[s].tokens;
        for (uint32_t i = sentence.first, count; ok && i < range_end(sentence);
             i += count) {
            const struct token *token = &document->tokens.tokens[i];
            const char *usual =
                token->flags & TOKEN_CAPITAL || name_may_be_elided(words, token)
                    ? name_find_variant(document, i, sentence, &phrase, &count)
                    : NULL;
            if (!usual) {
                count = 1;
                continue;
            }
            uint32_t key;
            ok = name_find_own_key(words, letters, usual, strlen(usual), &key, err) &&
                 name_variant_add(variants, (struct range){i, count}, key, err);
        }
    }
    ok = ok && buffer_check(&phrase, err);
    buffer_clear(&phrase);
    return ok;
}

static bool name_words_make_keys(struct name_words *words, struct error *err)
{
    struct buffer letters = {0};
    words->letters = lexicon_new(err);
    words->key_of = memory_new(words->word_count, sizeof *words->key_of, err);
    bool ok = words->letters && words->key_of;
    for (uint32_t id = 0; ok && id < words->word_count; id++)
        ok = name_add_word(words, &letters, id, err);
    for (int side = 0; ok && side < SIDE_COUNT; side++)
        ok = name_words_find_variants(words, side, &letters, err);
    buffer_clear(&letters);
    if (!ok)
        return false;
    words->key_count = words->word_count + lexicon_count(words->letters);
    words->keys = memory_new(words->key_count, sizeof *words->keys, err);
    return words->keys != NULL;
}

static void name_words_flag(struct name_words *words)
{
    const struct document *const *documents = words->comparison->documents;
    for (int side = 0; side < SIDE_COUNT; side++) {
        /* Of two in one language the right one has looked all words up. */
        if (side == SIDE_LEFT &&
            documents[SIDE_LEFT]->language == documents[SIDE_RIGHT]->language)
            continue;
        for (uint32_t id = 0; id < words->word_count; id++)
            words->keys[words->key_of[id]].flags |=
                name_word_flags(documents[side], lexicon_lower(words->lexicon, id));
    }
    for (uint32_t id = 0; id < words->word_count; id++) {
        size_t length;
        const char *word = lexicon_word(words->lexicon, id, &length);
        if (memchr(word, '-', length))
            words->keys[words->key_of[id]].flags |= NAME_WORD_HYPHEN;
    }
}

bool name_opens_sentence(const struct document *document, uint32_t token,
                         struct range sentence)
{
    static const char openers[] = "\"'([:;-*#>";
    if (token == sentence.first)
        return true;
    const struct token *before = &document->tokens.tokens[token - 1];
    if (before->kind != TOKEN_PUNCTUATION && before->kind != TOKEN_SYMBOL)
        return false;
    /* The lexicon has folded marks of all kinds to the plain ones. */
    size_t length;
    const char *mark = lexicon_word(document->lexicon, before->word, &length);
    bool is_opener = length && strchr(openers, mark[0]);
    bool is_quote = length && (mark[0] == '"' || mark[0] == '\'');
    /* A mark that stands close to the word before closes. */
    return is_opener && (!is_quote || (before->flags & TOKEN_AFTER_SPACE));
}

static bool name_heading_is_in_title_case(const struct document *document,
                                          const struct paragraph *paragraph)
{
    if (paragraph->kind != PARAGRAPH_HEADING)
        return false;
    uint32_t words = 0, capitals = 0;
    for (uint32_t i = paragraph->tokens.first; i < range_end(paragraph->tokens); i++) {
        const struct token *token = &document->tokens.tokens[i];
        words += token->kind == TOKEN_WORD;
        capitals += token->kind == TOKEN_WORD && (token->flags & TOKEN_CAPITAL);
    }
    return capitals * 10 >= words * HEADING_CAPITALS_OF_TEN;
}

/* Does the token stand behind a title, an initial or a given name? */
static bool name_is_led(const struct name_words *words, const struct document *document,
                        uint32_t token, struct range sentence)
{
    const struct token *before = &document->tokens.tokens[token] - 1;
    if (token == sentence.first)
        return false;
    if (before->kind == TOKEN_PUNCTUATION && token - 1 > sentence.first)
        before--; /* the stop of an initial or an abbreviated title */
    size_t length;
    const char *word = lexicon_word(
        document->lexicon, lexicon_lower(document->lexicon, before->word), &length);
    bool is_initial = before->kind == TOKEN_WORD && (before->flags & TOKEN_CAPITAL) &&
                      (before->length == 1 || word[length - 1] == '.');
    const struct name_key *key = &words->keys[name_key_of(words, before)];
    return is_initial || (key->flags & (NAME_WORD_TITLE | NAME_WORD_GIVEN));
}

/* A capital that is no measure and no date: of three such in a row the last two are a
 * name, as in "Meisterin Irmgard Lauth". */
static bool name_may_lead(const struct document *document, const struct token *token)
{
    uint32_t lower = lexicon_lower(document->lexicon, token->word);
    return token->kind == TOKEN_WORD && (token->flags & TOKEN_CAPITAL) &&
           !document_find_word(document, LANGUAGE_UNITS, lower) &&
           !document_find_word(document, LANGUAGE_NUMBER_WORDS, lower) &&
           !document_find_word(document, LANGUAGE_FUNCTION_WORDS, lower);
}

/* Brandt & Co. */
static bool name_is_beside_and(const struct document *document, uint32_t token,
                               struct range sentence)
{
    for (uint32_t i = token ? token - 1 : 0; i <= token + 1; i++)
        if (i >= sentence.first && i < range_end(sentence) &&
            document->text.bytes[document->tokens.tokens[i].start] == '&')
            return true;
    return false;
}

/* Where all nouns have capitals, only the two words behind a title, an initial or a
 * given name are surely names, the last two of three in a row (but no farmers: eine
 * Gruppe Bauern Ada Holm), and those beside &. */
static bool name_has_company(const struct name_words *words, int side, uint32_t token,
                             struct range sentence)
{
    const struct document *document = words->comparison->documents[side];
    const struct token *tokens = document->tokens.tokens;
    if (!words->are_nouns_capital[side] ||
        name_is_led(words, document, token, sentence) ||
        name_is_beside_and(document, token, sentence))
        return true;
    if (token == sentence.first || !name_may_lead(document, &tokens[token - 1]) ||
        document_find_word(document, LANGUAGE_PERSON_NOUNS,
                           document_lower_word(document, token)) != NULL)
        return false;
    return name_is_led(words, document, token - 1, sentence) ||
           (token > sentence.first + 1 &&
            name_may_lead(document, &tokens[token - 2])) ||
           (token + 1 < range_end(sentence) &&
            name_may_lead(document, &tokens[token + 1]));
}

/* Is the token the name behind a given name: Cole in Anna Cole? */
static bool name_is_family(const struct name_words *words,
                           const struct document *document, uint32_t token,
                           struct range sentence)
{
    const struct token *tokens = document->tokens.tokens;
    return token > sentence.first && tokens[token].flags & TOKEN_CAPITAL &&
           tokens[token - 1].kind == TOKEN_WORD &&
           tokens[token - 1].flags & TOKEN_CAPITAL &&
           words->keys[name_key_of(words, &tokens[token - 1])].flags & NAME_WORD_GIVEN;
}

static void name_words_count(struct name_words *words, int side)
{
    const struct document *document = words->comparison->documents[side];
    for (size_t s = 0; s < document->sentence_count; s++) {
        const struct sentence *sentence = &document->sentences[s];
        bool is_title_case = name_heading_is_in_title_case(
            document, &document->paragraphs[sentence->paragraph]);
        for (uint32_t i = sentence->tokens.first; i < range_end(sentence->tokens);
             i++) {
            const struct token *token = &document->tokens.tokens[i];
            if (token->kind != TOKEN_WORD)
                continue;
            struct name_key *key = &words->keys[name_key_of(words, token)];
            key->stands_in[side] = true;
            key->is_family =
                key->is_family || name_is_family(words, document, i, sentence->tokens);
            bool is_elided = name_may_be_elided(words, token) &&
                             name_token_elided(document, token) > 0;
            if (!(token->flags & TOKEN_CAPITAL) && !is_elided)
                key->lower_count++;
            else if (!is_title_case &&
                     (is_elided ||
                      !name_opens_sentence(document, i, sentence->tokens)) &&
                     name_has_company(words, side, i, sentence->tokens))
                key->name_count++;
        }
    }
}

bool name_words_init(struct name_words *words, const struct comparison *comparison,
                     struct error *err)
{
    *words = (struct name_words){.comparison = comparison,
                                 .lexicon = comparison->documents[SIDE_LEFT]->lexicon};
    words->word_count = lexicon_count(words->lexicon);
    if (!name_words_make_keys(words, err))
        return false;
    name_words_flag(words);
    for (int side = 0; side < SIDE_COUNT; side++) {
        words->are_nouns_capital[side] =
            document_has_capital_nouns(comparison->documents[side]);
        name_words_count(words, side);
    }
    return true;
}

void name_words_clear(struct name_words *words)
{
    lexicon_free(words->letters);
    free(words->key_of);
    for (int side = 0; side < SIDE_COUNT; side++) {
        free(words->variants[side].marks);
        free(words->variants[side].tokens);
    }
    free(words->keys);
    *words = (struct name_words){0};
}
