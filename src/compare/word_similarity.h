/* word_similarity.h - how one word may answer another, and how surely. */
#ifndef DIPTYCH_COMPARE_WORD_SIMILARITY_H
#define DIPTYCH_COMPARE_WORD_SIMILARITY_H

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
