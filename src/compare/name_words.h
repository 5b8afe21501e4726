/* name_words.h - what both versions together tell of each word: is it a name? */
#ifndef DIPTYCH_COMPARE_NAME_WORDS_H
#define DIPTYCH_COMPARE_NAME_WORDS_H

#include "base/buffer.h"
#include "compare/comparison.h"

enum name_word_flag {
    NAME_WORD_FUNCTION = 1, /* a closed-class word of either version's language */
    NAME_WORD_TITLE = 2,
    NAME_WORD_PARTICLE = 4, /* de, of: may stand inside a name */
    NAME_WORD_CALENDAR = 8, /* a month, a day, a Roman numeral, a unit: no name's */
    NAME_WORD_CUE = 16,     /* a reporting verb */
    NAME_WORD_GIVEN = 32,   /* a given name */
    NAME_WORD_SOURCE = 64,  /* according (to): names a speaker without a verb */
    NAME_WORD_HYPHEN = 128, /* somewhere it is written with one */
};

/* Words with the same letters, whatever their case, accents and possessive ending. The
 * key is the lexicon's id of these letters if they are a word of it, as most are; for
 * the rest there is a lexicon of their own, whose ids come behind. */
struct name_key {
    uint32_t lower_count; /* times in lower case, in both versions */
    uint32_t name_count;  /* times with a capital where no sentence begins */
    bool stands_in[SIDE_COUNT];
    uint8_t flags;  /* enum name_word_flag */
    bool is_family; /* stands behind a given name somewhere */
};

/* Tokens that are part of accepted variants: few are. */
struct name_variant_tokens {
    uint64_t *marks;                   /* a bit for each token */
    struct name_variant_token *tokens; /* those that are, in order */
    size_t count;
    size_t capacity;
};

struct name_words {
    const struct comparison *comparison;
    const struct lexicon *lexicon; /* of both versions */
    uint32_t word_count;           /* of that lexicon */
    struct lexicon *letters;       /* of the keys from word_count on */
    uint32_t *key_of;              /* lexicon id -> key */
    struct name_variant_tokens variants[SIDE_COUNT];
    struct name_key *keys;
    size_t key_count;
    bool
        are_nouns_capital[SIDE_COUNT]; /* the language writes all nouns with capitals */
};

/* Returns false with ERROR_MEMORY; clear it either way. O(tokens + words). */
bool name_words_init(struct name_words *words, const struct comparison *comparison,
                     struct error *err);
void name_words_clear(struct name_words *words);

static inline uint32_t name_key_of(const struct name_words *words,
                                   const struct token *token)
{
    return words->key_of[token->word];
}

/* The key of the usual form of the accepted variant that a token is part of, or
 * INDEX_NONE. O(1) for nearly all. */
uint32_t name_variant_key(const struct name_words *words, enum side side,
                          uint32_t token);

/* Is the key not the word itself? Most are, and have nothing elided before them. */
static inline bool name_may_be_elided(const struct name_words *words,
                                      const struct token *token)
{
    return words->key_of[token->word] != lexicon_lower(words->lexicon, token->word);
}

static inline const char *name_letters(const struct name_words *words, uint32_t key)
{
    return key < words->word_count
               ? lexicon_word(words->lexicon, key, NULL)
               : lexicon_word(words->letters, key - words->word_count, NULL);
}

/*
 * The key of the letters of a word as the text has it. One from key_count on is new:
 * no word of the versions has these letters.
 *
 * letters  scratch
 *
 * Returns false with ERROR_MEMORY.
 */
bool name_find_key(struct name_words *words, struct buffer *letters, const char *word,
                   size_t length, uint32_t *key, struct error *err);

/*
 * The accepted variant that begins with this token: its usual form, as the language's
 * list has it, or NULL. A short one must be in capitals: US is not us.
 *
 * phrase       scratch; failed if memory ended
 * token_count  set: how many tokens the variant has
 */
const char *name_find_variant(const struct document *document, uint32_t token,
                              struct range sentence, struct buffer *phrase,
                              uint32_t *token_count);

/* Does a sentence, a quotation or a clause after a colon or dash begin with this token,
 * so that its capital tells nothing? */
bool name_opens_sentence(const struct document *document, uint32_t token,
                         struct range sentence);

#endif
