/* name_pairs.h - names of linked paragraphs that stand for each other but differ. */
#ifndef DIPTYCH_COMPARE_NAME_PAIRS_H
#define DIPTYCH_COMPARE_NAME_PAIRS_H

#include "compare/name_atoms.h"

struct name_pair {
    uint32_t keys[SIDE_COUNT]; /* of the differing words; of joined ones the first */
    struct span words[SIDE_COUNT]; /* the differing words */
    struct span spans[SIDE_COUNT]; /* the names they are part of */
    uint32_t paragraph_link;
    uint32_t paragraphs[SIDE_COUNT];
    bool is_other;   /* not alike: another name in the same place */
    bool is_part;    /* ... but two words or more of a longer name are the same */
    bool is_speaker; /* ... of somebody who is quoted */
    bool is_faded;   /* one side has lost the capital: a slip, if nothing else */
};

struct name_pair_list {
    struct name_pair *pairs;
    size_t count;
    size_t capacity;
};

/*
 * Find the pairs in all linked paragraphs that differ.
 *
 * A word counts as a name's differing word if the paragraphs of the other side have
 * neither it nor an accepted variant. Two such words are paired by how alike they
 * sound, by equal neighbours and by linked sentences; or, not alike, if both neighbours
 * are equal.
 *
 * Returns false with ERROR_MEMORY. O(words), and for each link the square of its
 * differing names.
 */
bool name_pairs_find(struct name_pair_list *list, struct name_words *words,
                     const struct comparison *comparison, struct error *err);

#endif
