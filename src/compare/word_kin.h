/* word_kin.h - different words that may stand for each other: by their spelling, and by
 * what the pair of documents itself teaches. */
#ifndef DIPTYCH_COMPARE_WORD_KIN_H
#define DIPTYCH_COMPARE_WORD_KIN_H

#include "compare/passage_bag.h"
#include "compare/word_spelling.h"

/* A word of the right that may stand for a word of the left. */
struct kin {
    uint32_t word;
    float likeness; /* 0..1: what a match of the two is worth, where equality is worth 1
                     */
};

/* The kin of each word of the left, best first. */
struct kin_list {
    uint32_t *starts; /* word -> first of its kin; bags.word_count + 1 */
    struct kin *kin;
    size_t count;
    bool *is_learned; /* by word: is any of its kin not from spelling? NULL: of none */
};

/*
 * Find kin by spelling: words that share a long beginning (inflection) or most of their
 * character pairs (Dice 1945; Adamson and Boreham 1974). Only words that one side has
 * oftener than the other need kin, and only words of four letters or more have enough
 * letters to show any.
 *
 * list  {0}; cleared with kin_list_clear(), also after a failure
 *
 * Returns false with ERROR_MEMORY. Candidates come from an index of character triples
 * whose long lists are cut, so the cost is O(words).
 */
bool kin_list_init(struct kin_list *list, const struct bags *bags,
                   const struct lexicon *lexicon, struct error *err);
bool kin_list_copy(struct kin_list *copy, const struct kin_list *list,
                   uint32_t word_count, struct error *err);
void kin_list_clear(struct kin_list *list);

/* Insert into an array that is sorted best first and has room for `limit`; the worst of
 * more go, of equals the last inserted. Returns the new count. */
uint32_t kin_insert(struct kin *best, uint32_t count, uint32_t limit, struct kin kin);

#endif
