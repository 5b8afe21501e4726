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

/* Hashes of strings: different ones mean different strings, 0 that there is none. */
struct word_keys {
    uint32_t text;
    uint32_t base; /* of the base form; of an ordinary word, itself */
    uint32_t unit;
    uint32_t name;
    uint32_t beginning;       /* the first WORD_BEGINNING letters */
    uint32_t lemma_beginning; /* those of the base form of an irregular word */
};

struct word_profile {
    const char *lemma; /* base form of an irregular word; NULL if none is listed */
    const char *unit;  /* what a unit's name stands for; NULL if it is none */
    const char *name;  /* what a variant of a name stands for; NULL if none is listed */
    const char *text;  /* in lower case; borrowed from the lexicon */
    double value;      /* of a number; NAN if it is none or not one number */
    uint64_t letter_set;  /* a bit for each letter that occurs (hashed) */
    struct range letters; /* its letters and digits as code points, in the table's pool;
                             none if they are more than WORD_LETTERS_LIMIT */
    struct range lemma_letters; /* those of its base form */
    struct word_keys keys;
    uint8_t letter_set_count; /* bits that are set in letter_set */
    uint8_t group;            /* bits: the closed classes it may stand for */
    uint8_t class;            /* enum word_class */
    bool is_cue;              /* reports speech */
    bool is_listed;           /* has a lemma, a unit or a name */
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
    uint32_t *letters; /* pool */
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

#endif
