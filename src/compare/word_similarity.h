/* word_similarity.h - how one word may answer another, and how surely. */
#ifndef DIPTYCH_COMPARE_WORD_SIMILARITY_H
#define DIPTYCH_COMPARE_WORD_SIMILARITY_H

#include "base/bits.h"
#include "compare/comparison.h"
#include "compare/word_profile.h"

/* One word at its place. */
struct word_item {
    const struct token *token; /* borrowed from the document */
    uint32_t word;             /* id of the word; one for all marks of quotations */
    uint32_t lower;            /* id of the word in lower case */
    uint32_t profile;          /* index in its table */
    uint8_t class;             /* enum word_class */
    bool is_name;              /* a capital that no sentence start explains */
    bool is_quotation_mark;
};

/* Are two words the same but for typography? A stray mark is no quotation's, and yet
 * the same as one that is. */
static inline bool word_items_are_equal(const struct word_item *a,
                                        const struct word_item *b)
{
    return a->word == b->word || a->token->word == b->token->word;
}

enum glance_fact {
    GLANCE_WORD = 1,    /* no mark */
    GLANCE_CONTENT = 2, /* of an open class */
    GLANCE_SPECIAL = 4, /* may be similar by more than its own letters */
};

/* What tells most pairs of words apart without a look at their letters and lists. */
struct word_glance {
    const struct word_profile *profile; /* borrowed */
    const struct word_listing *listing; /* borrowed */
    uint64_t letter_set;                /* as in the profile */
    uint64_t specials; /* a bit, by hash, for each string and each fact by which special
                          words and others may be similar */
    uint32_t lower;
    uint8_t letter_set_count;
    uint8_t facts; /* enum glance_fact */
};

struct word_glance word_glance_of(const struct word_profile_table *table,
                                  const struct word_item *item);

/* Do the sets of letters of two words overlap by a third? */
static inline bool letter_sets_are_alike(uint64_t a, unsigned a_count, uint64_t b,
                                         unsigned b_count)
{
    uint64_t both = a & b;
    return both && 4 * bits_count(both) >= a_count + b_count;
}

/* May two words be similar, one of which is special, by what is special? */
bool special_words_may_be_similar(const struct word_glance *left,
                                  const struct word_glance *right);

/* May word_similarity() of the two be more than 0? */
static inline bool words_may_be_similar(const struct word_glance *left,
                                        const struct word_glance *right)
{
    unsigned both = left->facts & right->facts;
    if (left->lower == right->lower)
        return true;
    if (!(both & GLANCE_WORD))
        return false;
    if (((left->facts | right->facts) & GLANCE_SPECIAL) &&
        (left->specials & right->specials) && special_words_may_be_similar(left, right))
        return true;
    return (both & GLANCE_CONTENT) &&
           letter_sets_are_alike(left->letter_set, left->letter_set_count,
                                 right->letter_set, right->letter_set_count);
}

/*
 * Compare two words by form and lists, without their context.
 *
 * kind  set if they are similar
 *
 * Returns how surely they answer each other, in hundredths: 100 for equal words, 0 for
 * unlike ones. O(letters of both), except that words with hardly a letter in common
 * are told at once.
 */
unsigned word_similarity(const struct word_profile_table *left_table,
                         const struct word_item *left,
                         const struct word_profile_table *right_table,
                         const struct word_item *right, enum word_link_kind *kind);

#endif
