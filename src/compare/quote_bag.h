/* quote_bag.h - the words of quotations, and how alike two runs of words are. Private
 * to src/compare. */
#ifndef DIPTYCH_COMPARE_QUOTE_BAG_H
#define DIPTYCH_COMPARE_QUOTE_BAG_H

#include "compare/comparison.h"
#include "compare/word_kin.h"

#include <assert.h>

/* What each word is worth, by the id of its lower case: rare words tell more. */
struct quote_weights {
    float *of_word;
    uint32_t *counts[SIDE_COUNT]; /* how often each version has it */
    uint32_t
        *place_starts[SIDE_COUNT]; /* word -> its first of places; word_count + 1 */
    uint32_t *places[SIDE_COUNT];  /* see quote_word_places() */
    uint32_t word_count;
};

/* False with ERROR_MEMORY; clear it either way. O(tokens). */
bool quote_weights_init(struct quote_weights *weights,
                        const struct comparison *comparison, struct error *err);
void quote_weights_clear(struct quote_weights *weights);

/* How often a version has a word, in whatever case. */
static inline uint32_t quote_word_count(const struct quote_weights *weights,
                                        enum side side, uint32_t word)
{
    return weights->counts[side][word];
}

/* A word that a version has no oftener leads to what stands around it. */
enum { QUOTE_RARE_PLACES = 8 };

/*
 * Where a version has a word: as many tokens as quote_word_count() says, ascending.
 *
 * word  one that is rare there and stands in a quotation of the other version, or that
 *       ends what names or describes a speaker of either: those of others are not kept
 */
static inline const uint32_t *quote_word_places(const struct quote_weights *weights,
                                                enum side side, uint32_t word)
{
    const uint32_t *starts = weights->place_starts[side];
    assert(starts[word + 1] - starts[word] == weights->counts[side][word]);
    return weights->places[side] + starts[word];
}

/* The words of a run of tokens, sorted by id. */
struct quote_bag {
    uint32_t *words; /* ids of lower case */
    uint32_t count;
    float weight; /* of all together */
};

/*
 * Take the words of some tokens; at most QUOTE_BAG_WORDS of them, the first ones, so
 * that comparing two bags is bounded.
 *
 * bag  cleared by the caller with quote_bag_clear()
 */
bool quote_bag_init(struct quote_bag *bag, const struct document *document,
                    struct range tokens, const struct quote_weights *weights,
                    struct error *err);
void quote_bag_clear(struct quote_bag *bag);

/* Put the words of another bag into one, which may be {0}; no more than QUOTE_BAG_PARTS
 * bags may come together. False with ERROR_MEMORY. */
bool quote_bag_add(struct quote_bag *bag, const struct quote_bag *more,
                   struct error *err);

/* Has it the word? O(log words). */
bool quote_bag_has(const struct quote_bag *bag, uint32_t word);

/* The words of `whole` that `part` has not. False with ERROR_MEMORY. */
bool quote_bag_subtract(struct quote_bag *rest, const struct quote_bag *whole,
                        const struct quote_bag *part,
                        const struct quote_weights *weights, struct error *err);

enum {
    QUOTE_BAG_WORDS = 256,
    QUOTE_BAG_PARTS = 5, /* of one quotation that was split, at most */
    QUOTE_BAG_MOST = QUOTE_BAG_PARTS * QUOTE_BAG_WORDS,
};

/* What two bags share: the weight of equal words and, discounted, of words that are
 * spelt alike. */
float quote_bag_shared(const struct quote_bag *left, const struct quote_bag *right,
                       const struct lexicon *lexicon,
                       const struct quote_weights *weights);

/* Twice the shared weight by the weight of both, 0..1 (Dice 1945). */
float quote_bag_likeness(const struct quote_bag *left, const struct quote_bag *right,
                         const struct lexicon *lexicon,
                         const struct quote_weights *weights);

/*
 * Does a word say more than another: is it rarer, or its spelling first among equals?
 * Ids would not do: swapped documents give them to other words.
 */
bool quote_word_precedes(const struct quote_weights *weights,
                         const struct lexicon *lexicon, uint32_t word, uint32_t other);

/* Move the words that say most to the front. Returns how many are left: no more than
 * `limit`. O(count * limit), or nothing to do. */
uint32_t quote_words_keep(uint32_t *words, uint32_t count, uint32_t limit,
                          const struct quote_weights *weights,
                          const struct lexicon *lexicon);

/* A word made ready to be compared with many others. */
struct quote_word {
    struct word_spelling spelling;
    uint32_t id;
    const char *bytes; /* borrowed from the lexicon */
    size_t length;
};

void quote_word_init(struct quote_word *word, const struct lexicon *lexicon,
                     uint32_t id);

/* How alike two words are, 0..1: 1 if equal, 0 if that is less than `least`. Most are
 * told apart by a call less. */
float quote_word_compare_letters(const struct quote_word *left,
                                 const struct quote_word *right, float least);
static inline float quote_word_compare(const struct quote_word *left,
                                       const struct quote_word *right, float least)
{
    return word_spellings_meet(&left->spelling, &right->spelling) ||
                   left->bytes[0] == right->bytes[0]
               ? quote_word_compare_letters(left, right, least)
               : 0.0f;
}
/* The same of two words that are compared once; 0 if they are alike by chance only. */
float quote_word_likeness(const struct lexicon *lexicon, uint32_t left, uint32_t right);

#endif
