/* word_profile.h - what is known of a word apart from its place: its letters, class,
 * base form and value. */
#ifndef DIPTYCH_COMPARE_WORD_PROFILE_H
#define DIPTYCH_COMPARE_WORD_PROFILE_H

#include "article/document.h"

enum word_class {
    WORD_CONTENT,
    WORD_FUNCTION, /* of a closed class: articles, prepositions, ... */
    WORD_MARK,     /* punctuation */
};

enum {
    WORD_LETTERS_LIMIT = 48,
    WORD_BEGINNING = 3, /* letters that forms of a word have in common at least */
};

/* What the lists of a language say of a word: most words are in none. Keys are hashes
 * of strings: different ones mean different strings, 0 that there is none. */
struct word_listing {
    const char *lemma; /* base form of an irregular word; NULL if none is listed */
    const char *unit;  /* what a unit's name stands for; NULL if it is none */
    const char *name;  /* what a variant of a name stands for; NULL if none is listed */
    uint32_t lemma_letters; /* its letters in the table's pool */
    uint32_t lemma_key, unit_key, name_key;
    uint32_t lemma_beginning; /* key of the first WORD_BEGINNING letters */
    uint8_t lemma_letter_count;
};

struct word_profile {
    uint64_t letter_set; /* a bit for each letter that occurs (hashed) */
    uint32_t letters;    /* its letters and digits, in the table's pool */
    uint32_t key;        /* of the word in lower case */
    uint32_t
        beginning;    /* key of the first WORD_BEGINNING letters; 0 if they are less */
    uint32_t listing; /* index in its table; 0 if it is in no list */
    uint32_t value;   /* index in its table; 0 if it is no number, or not one */
    uint8_t letter_count;     /* 0 if there are more than WORD_LETTERS_LIMIT */
    uint8_t letter_set_count; /* bits that are set in letter_set */
    uint8_t group;            /* bits: the closed classes it may stand for */
    uint8_t class : 7;        /* enum word_class */
    uint8_t is_cue : 1;       /* reports speech */
};

/* Profiles by word, made when they are first asked for. */
struct word_profile_table {
    const struct lexicon *lexicon;
    const struct language *language;
    uint32_t
        *slots; /* by lower-case word id: 1 + index of its profile, 0 if not made */
    struct word_profile *profiles;
    size_t count;
    size_t capacity;
    struct word_listing *listings;
    size_t listing_count;
    size_t listing_capacity;
    double *values; /* the first is NAN */
    size_t value_count;
    size_t value_capacity;
    uint16_t *letters; /* pool: the lower halves of code points; no two of one script
                          share one */
    size_t letter_count;
    size_t letter_capacity;
};

/*
 * Make an empty table for the words of a document.
 *
 * table  {0}; freed with word_profile_table_clear() also after a failure
 * Returns false with ERROR_MEMORY. Cost: O(words of the lexicon) zeroed memory.
 */
bool word_profile_table_init(struct word_profile_table *table,
                             const struct document *document, struct error *err);
void word_profile_table_clear(struct word_profile_table *table);

/*
 * The index of a token's profile in table->profiles (which may move when another one is
 * made). Returns false with ERROR_MEMORY. Amortised O(length of the word).
 */
bool word_profile_find(struct word_profile_table *table, const struct token *token,
                       uint32_t *index, struct error *err);

/* The listing of a profile; an empty one if it is in no list. */
static inline const struct word_listing *
word_listing_of(const struct word_profile_table *table,
                const struct word_profile *profile)
{
    return &table->listings[profile->listing];
}

#endif
