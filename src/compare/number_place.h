/* number_place.h - do two quantities stand in the same place of their sentences? */
#ifndef DIPTYCH_COMPARE_NUMBER_PLACE_H
#define DIPTYCH_COMPARE_NUMBER_PLACE_H

#include "article/quantity.h"
#include "compare/comparison.h"

enum { NUMBER_CONTEXT_WORDS = 3 };

/* A word that may be the same as one of the other version. */
struct number_word {
    uint32_t id;   /* of its lower case; INDEX_NONE: there is no word */
    uint32_t stem; /* the letters that forms of one word begin with; 0: it is shorter */
    bool has_base; /* its language lists what it is a form of */
    bool is_content;
};

/* A quantity, what figures are told apart by, and the words around it. */
struct number_spot {
    struct quantity quantity;
    double mantissa; /* of its decimal logarithm; below 0 if it has none */
    uint64_t digits; /* how often each stands in its span, six bits a digit */
    uint32_t digit_count;
    uint64_t whole; /* the number, if it is whole and no year; else 0 */
    struct number_word before[NUMBER_CONTEXT_WORDS]; /* nearest first */
    struct number_word after[NUMBER_CONTEXT_WORDS];
    uint32_t partner;  /* of equal value on the other side, or INDEX_NONE */
    bool is_explained; /* equal to one of the other side, or told as a change */
    bool is_told;
    bool is_swapped;
    bool is_apposed; /* behind a comma: the boy, 12 */
    bool is_aside;   /* between commas or in brackets: Ada Holt, 12, came */
};

struct number_spot number_spot_at(const struct document *document,
                                  const struct quantity *quantity);

/* id  of lower case, or INDEX_NONE */
struct number_word number_word_read(const struct document *document, uint32_t id);

/* Is a word of the left a form of one of the right, by a list or as a plural? Ids of
 * lower case. */
bool number_forms_match(const struct comparison *comparison, uint32_t left,
                        uint32_t right);

/* Are the two the same but for that? False if there is none. */
static inline bool number_words_equal(const struct comparison *comparison,
                                      const struct number_word *left,
                                      const struct number_word *right)
{
    if (left->id == INDEX_NONE || right->id == INDEX_NONE || left->id == right->id)
        return left->id == right->id && left->id != INDEX_NONE;
    bool may_match =
        (left->stem && left->stem == right->stem) || left->has_base || right->has_base;
    return may_match && number_forms_match(comparison, left->id, right->id);
}

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
