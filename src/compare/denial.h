/* denial.h - the words and phrases that deny or leave open, by the lists and rules of a
 * language. One reader of them serves the narration and the words of quotations. */
#ifndef DIPTYCH_COMPARE_DENIAL_H
#define DIPTYCH_COMPARE_DENIAL_H

#include "article/document.h"
#include "compare/comparison.h"

#include <limits.h>

enum {
    DENIAL_REACH = 8, /* words around a word that a denial among them may deny */
};

/* What the language's lists and rules say of a word: a bit each. */
enum denial_fact {
    DENIAL_KNOWN = 1 << 0,          /* the word has been looked at */
    DENIAL_OPENS_NEGATION = 1 << 1, /* it may begin a phrase that negates */
    DENIAL_OPENS_MODAL = 1 << 2,
    DENIAL_IS_OPPOSITE = 1 << 3, /* or begins one */
    DENIAL_HAS_ENDING = 1 << 4,  /* that denies: n't */
    DENIAL_HAS_PREFIX = 1 << 5,  /* that denies: un- */
    DENIAL_MAY_STRIP = 1 << 6,   /* an apostrophe is in it: n'exclut */
    DENIAL_IS_PARTICLE = 1 << 7, /* that announces a cue behind its verb: ne */
    DENIAL_IS_FUNCTION = 1 << 8, /* a word of a closed class, or a modal */
    DENIAL_IS_RANK = 1 << 9,     /* it tells the rank of a title: deputy */
    DENIAL_HAS_RANK = 1 << 10,   /* it is a title with its rank: vice-president */
    DENIAL_MAY_DENY = 1 << 11,   /* of a sentence, no word */
};

/* How the sentences of one document are read. */
struct denial_reader {
    const struct document *document; /* borrowed */
    const char *ending;              /* rules of its language */
    const char *prefixes;
    const char *particles;
    const char *concord;
    const char *ranks;                /* of the list of opposites */
    const char *rank_prefixes;        /* of that of titles */
    bool opens_prefix[UCHAR_MAX + 1]; /* of either kind: by the first byte of a word */
    uint16_t *facts; /* borrowed: what is known of words, by lexicon id in lower case */
};

/* Those of two versions, with the memory of what they know of words: one for both if
 * these are in one language. */
struct denial_readers {
    struct denial_reader of[SIDE_COUNT];
    uint16_t *facts[SIDE_COUNT];
};

/* readers  cleared with denial_readers_clear(), also after a failure
 * Returns false with ERROR_MEMORY. O(words of the lexicon). */
bool denial_readers_init(struct denial_readers *readers,
                         const struct comparison *comparison, struct error *err);
void denial_readers_clear(struct denial_readers *readers);

/* The bits of a word: a lexicon id, in lower case. O(1) but for the first time. */
uint16_t denial_facts(const struct denial_reader *reader, uint32_t word);

/* What may make a sentence claim something else than the other version's: a word of a
 * denial or a modal (DENIAL_MAY_DENY, whatever else); words with opposites or of rank
 * that the other has not, or has no such word behind (DENIAL_IS_OPPOSITE,
 * DENIAL_IS_RANK, DENIAL_HAS_RANK).
 * O(words, and those of the other for each of the latter). */
unsigned denial_sentence_facts(const struct denial_reader *reader, struct range tokens,
                               const struct denial_reader *far,
                               struct range far_tokens);

/* How long what is elided before a word is: 2 of n'exclut, 0 if nothing is. */
size_t denial_elided_bytes(const struct document *document, const char *text,
                           size_t length);

/* The longest phrase of a list that begins with this token, or with what is left of it
 * behind an elided word: its value, and how many tokens it has; NULL if none does. */
const char *denial_find_phrase(const struct document *document, uint32_t token,
                               uint32_t end, enum language_list list,
                               uint32_t *token_count);

/* The longest modal phrase that a denial parts: is not expected to, isn't expected to,
 * is unlikely to. */
const char *denial_find_modal(const struct denial_reader *reader, uint32_t token,
                              uint32_t end, uint32_t *token_count);

/* The cue that a particle announces, in its clause: ne vend pas; the particle itself
 * before verbs that it denies alone: ne peut. INDEX_NONE: none. */
uint32_t denial_find_partner(const struct document *document, uint32_t token,
                             uint32_t end);

/* Does the denial of a verb reach on: refused to, but not refused Ann? */
bool denial_links_on(const struct document *document, uint32_t next, uint32_t end);

/* Does the language's list of negations name a word under a rule: "<limits>"? */
bool denial_rule_has(const struct document *document, const char *rule,
                     const char *word, size_t length);

/* How long the prefix of a word is that denies, with a hyphen behind it: un-, non-; 0
 * if it has none. */
size_t denial_prefix_bytes(const struct document *document, const char *text,
                           size_t length);

/* How long the title is that is left of a word without a prefix of rank: president of
 * vice-president; 0 if none is. */
size_t denial_title_bytes(const struct denial_reader *reader, const char *text,
                          size_t length);

/* Is a token punctuation that ends a clause, and what a denial in it reaches? */
bool denial_ends_clause(const struct document *document, const struct token *token);

#endif
