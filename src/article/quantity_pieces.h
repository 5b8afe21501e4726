/* quantity_pieces.h - a sentence as numbers, words and marks, finer than tokens.
 * Private to src/article. */
#ifndef DIPTYCH_ARTICLE_QUANTITY_PIECES_H
#define DIPTYCH_ARTICLE_QUANTITY_PIECES_H

#include "article/document.h"

enum piece_kind {
    PIECE_NUMBER,
    PIECE_WORD,
    PIECE_MARK,
    PIECE_OPAQUE, /* an address or a name with digits: ends whatever stands before it */
};

enum { PIECE_WORD_BYTES = 40 };

struct piece {
    enum piece_kind kind;
    struct span span;
    uint32_t token;
    uint32_t opens;   /* the lists that may have a phrase which begins with it: bits */
    bool is_attached; /* no white space before it */
    bool is_capital;
    double number;
    double other_number; /* if its decimal mark were one of thousands: 1312 of 1,312; or
                            0 */
    uint8_t whole_digits;        /* digits before a decimal mark */
    uint8_t fraction_digits;     /* after it */
    bool is_grouped;             /* thousands are marked off */
    char word[PIECE_WORD_BYTES]; /* lower case, plain apostrophes, zero-ended; a mark's
                                    plain form; longer ones are cut */
};

struct piece_list {
    struct piece *pieces;
    size_t count;
    size_t capacity;
};

/*
 * Cut the tokens of a sentence into pieces: "$4.5bn" gives $, 4.5, bn.
 *
 * Returns false with ERROR_MEMORY. O(sentence).
 */
bool piece_list_read(struct piece_list *list, const struct document *document,
                     struct range tokens, struct error *err);

#endif
