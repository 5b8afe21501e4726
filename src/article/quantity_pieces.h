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

enum {
    PIECE_WORD_BYTES = 40,
    RULE_WORD_BYTES = 31, /* longer words are named by no rule */
};

/* Entries of a language's number words that are no words but name some. */
enum piece_rule {
    RULE_ARTICLE, /* an: may stand where a number could */
    RULE_MINUS,
    RULE_AND,    /* joins the words of a number */
    RULE_JOINED, /* the same, inside a compound */
    RULE_OF,
    RULE_TO, /* between two ends of a range */
    RULE_PER,
    RULE_HOUR,                /* between hours and minutes */
    RULE_ORDINAL,             /* an ending: th */
    RULE_DECADE,              /* an ending of decades: s */
    RULE_DECADES,             /* stands before one: années */
    RULE_COUNT,               /* of those above, which are known of each word */
    RULE_ELIDED = RULE_COUNT, /* is written to the next word: d' */
    RULE_DATE,                /* a mark between the numbers of a date */
    RULE_INCLUSIVE,           /* a count of days that is told for weeks */
    RULE_PAST,                /* before the hour of a time that is told: past */
    RULE_BEFORE,              /* the same: to */
    RULE_HALF_HOUR,           /* half an hour before the one that follows: halb */
    RULE_CLOCK,               /* before an hour that is told alone: alle 17 */
    RULE_NUMBERED,            /* before a number that is a place in an order: number */
    RULE_AT,     /* before a time that is told: at ten to nine; before <clock> */
    RULE_OCLOCK, /* units that hours have which are times, not spans: à 17 heures */
    RULE_LESS,   /* between an hour and minutes that it lacks: las once menos diez */
    RULE_EVERY,  /* before an order that is a share: every third pupil */
    RULE_ALL_COUNT,
};

/* What is known of all words and marks that are written alike: the rules that name
 * them (1 << enum piece_rule), and these. */
enum piece_fact {
    FACT_KNOWN = 1 << RULE_COUNT,
    FACT_PLAIN = 2 << RULE_COUNT,   /* letters or one mark, in ASCII: one piece */
    FACT_NUMBER = 4 << RULE_COUNT,  /* it has digits, or is a number word */
    FACT_UNIT = 8 << RULE_COUNT,    /* it may begin a unit */
    FACT_OPENER = 16 << RULE_COUNT, /* it is none, but may begin one of several words */
};

struct piece {
    struct span span;
    uint32_t token;
    uint32_t opens;   /* the lists that may have a phrase which begins with it: bits */
    uint16_t rules;   /* that name it: a bit (1 << enum piece_rule) each */
    uint8_t kind;     /* enum piece_kind */
    bool is_attached; /* no white space before it */
    bool is_capital;
    uint8_t whole_digits;    /* digits before a decimal mark */
    uint8_t fraction_digits; /* after it */
    bool is_grouped;         /* thousands are marked off */
    double number;
    double other_number; /* if its decimal mark were one of thousands: 1312 of 1,312; or
                            0 */
    uint8_t length;
    char word[PIECE_WORD_BYTES]; /* lower case, plain apostrophes, zero-ended; a mark's
                                    plain form; longer ones are cut */
};

/* Embedded; of one document. */
struct piece_cutter {
    const struct document *document;
    const char *rules[RULE_ALL_COUNT]; /* the words that each names; NULL for none */
    uint32_t lengths[256];   /* of the words that begin with a byte: a bit each */
    char decimal;            /* the language's decimal mark */
    bool has_small_calendar; /* it writes months and days without capitals */
    bool has_compounds;      /* it writes its number words together */
    uint16_t *facts; /* by lexicon id: rules and enum piece_fact; 0: not known */
    struct piece *pieces;
    size_t count;
    size_t capacity;
};

/* Returns false with ERROR_MEMORY; clear it either way. O(words of the lexicon). */
bool piece_cutter_init(struct piece_cutter *cutter, const struct document *document,
                       struct error *err);
void piece_cutter_clear(struct piece_cutter *cutter);

/* Does a rule name a word? O(words of the rule). */
bool piece_rule_names(const struct piece_cutter *cutter, enum piece_rule rule,
                      const char *word, size_t length);

/* The rules that name a word: a bit each. O(words of the rules). */
uint16_t piece_find_rules(const struct piece_cutter *cutter, const char *word,
                          size_t length);

/* Is a word of the lexicon one piece wherever the text has the same bytes? */
bool piece_is_plain_word(const char *word, size_t length);

/*
 * Cut the tokens of a sentence into pieces, in the place of those before: "$4.5bn"
 * gives $, 4.5, bn. What is known of all their words is in the facts already, but for
 * that of a single token whose word is looked at.
 *
 * Returns false with ERROR_MEMORY. O(sentence).
 */
bool piece_cutter_cut(struct piece_cutter *cutter, struct range tokens,
                      struct error *err);

#endif
