/* number_place.h - do two quantities stand in the same place of their sentences? */
#ifndef DIPTYCH_COMPARE_NUMBER_PLACE_H
#define DIPTYCH_COMPARE_NUMBER_PLACE_H

#include "article/quantity.h"
#include "compare/comparison.h"

enum { NUMBER_CONTEXT_WORDS = 3 };

/* A quantity and the words around it. */
struct number_spot {
    struct quantity quantity;
    uint32_t before[NUMBER_CONTEXT_WORDS]; /* lower-case word ids, nearest first, or
                                              INDEX_NONE */
    uint32_t after[NUMBER_CONTEXT_WORDS];
    uint32_t partner;  /* of equal value on the other side, or INDEX_NONE */
    bool is_explained; /* equal to one of the other side, or told as a change */
    bool is_told;
    bool is_swapped;
    bool is_apposed; /* behind a comma: the boy, 12 */
    bool is_aside;   /* between commas or in brackets: Ada Holt, 12, came */
};

struct number_spot number_spot_at(const struct document *document,
                                  const struct quantity *quantity);

/* Is a word of the left the same as one of the right, but for a plural, also an
 * irregular one? Ids of lower case; false if one is INDEX_NONE. */
bool number_words_equal(const struct comparison *comparison, uint32_t left,
                        uint32_t right);

/* Points for the words around two quantities that are the same; for what one counts
 * most. */
double number_weigh_context(const struct comparison *comparison,
                            const struct number_spot *left,
                            const struct number_spot *right);

/* Are the words on both sides of them the same? */
bool number_is_between_equal(const struct comparison *comparison,
                             const struct number_spot *left,
                             const struct number_spot *right);

/* The points for the words around, for equal units and for slips of the hand. */
double number_weigh_place(const struct comparison *comparison,
                          const struct number_spot *left,
                          const struct number_spot *right);

/* What a quantity counts, for the reader: its span and the word behind it. */
struct span number_span_with_head(const struct document *document,
                                  const struct quantity *quantity);

/* Is it told from the side of who is behind in a game: 2-1 down? */
bool number_is_of_loser(const struct document *document,
                        const struct number_spot *spot);

#endif
