/* passage_bag.h - passages as bags of words, each word weighted by its rarity. */
#ifndef DIPTYCH_COMPARE_PASSAGE_BAG_H
#define DIPTYCH_COMPARE_PASSAGE_BAG_H

#include "compare/link_list.h"

/* The passages of one side; a passage without words has its marks for words. */
struct bag_side {
    uint32_t *words;  /* of all passages, one after another: ids of their lower case */
    uint16_t *counts; /* how often a passage has each, at most UINT16_MAX */
    uint32_t *starts; /* passage -> its first word; passage_count + 1 */
    float *weights;   /* passage -> weight of its words, repetitions counted */
    uint32_t *spread; /* word -> how many passages have it; NULL once forgotten */
    const enum paragraph_kind *kinds; /* by passage, borrowed; NULL: not told */
    uint32_t passage_count;
};

struct bags {
    struct bag_side side[SIDE_COUNT];
    float *word_weights;   /* by word */
    uint8_t *word_lengths; /* by word, characters; 0 where spelling says nothing: not a
                              word of letters */
    uint32_t word_count;   /* ids are below this */
    float mean_weight;     /* of one word of running text */
};

/*
 * Collect and weigh the words of all passages.
 *
 * A word weighs the logarithm of how rare it is among the passages of the side where it
 * is commoner (Sparck Jones 1972), less if it is very short: where there is too little
 * text to count, length stands in, since common words are short in every language (Zipf
 * 1935, the law of abbreviation).
 *
 * bags  {0}; cleared with bags_clear(), also after a failure
 *
 * Returns false with ERROR_MEMORY. O(tokens + words of the lexicon).
 */
bool bags_init(struct bags *bags, const struct passage_set *passages,
               struct error *err);
void bags_clear(struct bags *bags);

/* The kind of a passage that stands by itself beside the text, a heading or a caption;
 * of any other, body. */
static inline enum paragraph_kind bag_side_kind(const struct bag_side *side,
                                                uint32_t passage)
{
    enum paragraph_kind kind = side->kinds ? side->kinds[passage] : PARAGRAPH_BODY;
    return kind == PARAGRAPH_HEADING || kind == PARAGRAPH_CAPTION ? kind
                                                                  : PARAGRAPH_BODY;
}

/* Free what only kin are looked for by. */
void bags_forget_spread(struct bags *bags);

#endif
