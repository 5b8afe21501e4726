/* token.h - the smallest unit that is compared: a word, a number, a mark. */
#ifndef DIPTYCH_TEXT_TOKEN_H
#define DIPTYCH_TEXT_TOKEN_H

#include "base/span.h"
#include "text/lexicon.h"
#include "text/text.h"

enum token_kind {
    TOKEN_WORD,        /* with inner apostrophes and hyphens: don't, co-operate, U.S. */
    TOKEN_NUMBER,      /* with separators, currency, magnitude, %, ordinal ending:
                          $4.5bn, 7.30pm, 5%, 11th */
    TOKEN_IDEOGRAPH,   /* a character of a script that writes no spaces between words */
    TOKEN_PUNCTUATION, /* one mark, or one run of equal marks: ... -- '' */
    TOKEN_SYMBOL,      /* anything else that is seen: an emoji, a lone currency sign */
};

enum token_flag {
    TOKEN_AFTER_SPACE = 1, /* white space (or the paragraph's start) stands before it */
    TOKEN_CAPITAL = 2,     /* begins with an upper-case or title-case letter */
    TOKEN_ALL_CAPS = 4,    /* two or more letters, all upper case */
    TOKEN_HAS_DIGIT = 8,
    TOKEN_AFTER_BREAK = 16, /* a line break stands before it */
    TOKEN_DIVIDED = 32,     /* a line break stands in it; see article/divided.h */
};

/* 12 bytes. Tokens are in order and do not overlap; between them is only white space or
 * nothing seen. */
struct token {
    uint32_t start;  /* byte offset in the text */
    uint32_t word;   /* id in the lexicon */
    uint16_t length; /* bytes; a longer run of letters is several tokens */
    uint8_t kind;    /* enum token_kind */
    uint8_t flags;   /* enum token_flag */
};

struct token_list {
    struct token *tokens;
    size_t count;
    size_t capacity;
    bool groups_by_blanks; /* 1 500 is one number, as where the decimal mark is a comma
                            */
};

static inline struct span token_span(const struct token *token)
{
    return (struct span){token->start, token->start + token->length};
}

/* Is it a word, a number or an ideograph: something that a reader reads aloud? */
static inline bool token_is_wordlike(const struct token *token)
{
    return token->kind <= TOKEN_IDEOGRAPH;
}

/*
 * Append the tokens of one stretch of text (a paragraph).
 *
 * Word breaks are those of UAX 29 with other joints where a reader of news sees other
 * units. One token each are: numbers with their separators, sign, currency and unit
 * ($4.5bn, 1 500 with a no-break or thin space or, where the list says so, a plain one,
 * 7.30pm, 5%, 11th), times (3:45), dates (2023-05-01, 5/12/2023), hyphened words
 * (20-year-old; also with an en dash between letters, Franco-German), apostrophed words
 * (don't, O'Neill's), abbreviations with inner stops and their last stop (U.S., p.m.),
 * AT&T, e-mail and web addresses.
 * Tokens of their own are: both ends of a range or a score and its dash (17-14 is
 * three), those of a list and its commas (2000,2001,2002 are five), the stop of an
 * initial (J.), an apostrophe at a word's edge (boys', '90s), marks of feet and inches,
 * and each quotation mark, of which '' and `` are one. A colon joins no letters, and a
 * stop parts carrots.And, where a blank was lost.
 *
 * span  ends at a border of code points; its start counts as after a space
 *
 * Returns false with ERROR_MEMORY or ERROR_TOO_LARGE. O(span).
 */
bool token_list_append(struct token_list *list, const struct text *text,
                       struct span span, struct lexicon *lexicon, struct error *err);

void token_list_clear(struct token_list *list);

#endif
