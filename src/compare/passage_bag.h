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
    const struct passage_sort *sorts; /* by passage, borrowed; NULL: not told */
    uint32_t passage_count;
    uint32_t title; /* the first passage of it; INDEX_NONE: there is none */
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
    enum paragraph_kind kind = side->sorts ? side->sorts[passage].kind : PARAGRAPH_BODY;
    return kind == PARAGRAPH_HEADING || kind == PARAGRAPH_CAPTION ? kind
                                                                  : PARAGRAPH_BODY;
}

/* What a passage is for that is no text. */
static inline enum furniture bag_side_furniture(const struct bag_side *side,
                                                uint32_t passage)
{
    return side->sorts ? side->sorts[passage].furniture : FURNITURE_NONE;
}

/* Is a passage a paragraph of several sentences? */
static inline bool bag_side_has_several(const struct bag_side *side, uint32_t passage)
{
    return side->sorts && side->sorts[passage].has_several;
}

/* Is there a title, or furniture of some sort, among passages of one side alone: a
 * byline with a piece of text? */
bool bags_clash(const struct bags *bags, const uint32_t *const members[SIDE_COUNT],
                const uint8_t counts[SIDE_COUNT]);

/* Free what only kin are looked for by. */
void bags_forget_spread(struct bags *bags);

#endif
