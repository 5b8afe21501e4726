/* quote_marks.h - every quotation mark of a document, and what each may be. */
#ifndef DIPTYCH_ARTICLE_QUOTE_MARKS_H
#define DIPTYCH_ARTICLE_QUOTE_MARKS_H

#include "article/document.h"

/* Marks of one family can close each other in a damaged copy; others never do. */
enum mark_family {
    MARK_DOUBLE, /* " “ ” „ '' `` ,, ’’ */
    MARK_SINGLE, /* ' ‘ ’ ‚ ` */
    MARK_GUILLEMET,
    MARK_SINGLE_GUILLEMET,
    MARK_CORNER,
    MARK_WHITE_CORNER,
    MARK_FAMILY_COUNT,
};

enum mark_role {
    MARK_EITHER,
    MARK_OPENS,
    MARK_CLOSES,
};

/* How surely a mark that can close does: a possessive looks like a weak closer. */
enum mark_strength {
    MARK_STRENGTH_NONE,
    MARK_STRENGTH_POSSESSIVE, /* before a space, where it may make an owner of a word */
    MARK_STRENGTH_PLAIN,
    MARK_STRENGTH_STRONG, /* beside punctuation or the paragraph's edge */
};

struct mark {
    uint32_t offset;    /* bytes, in the text */
    uint8_t length;     /* bytes */
    uint8_t glyph;      /* which sign it is; only equal or different counts */
    uint8_t family;     /* enum mark_family */
    uint8_t role;       /* enum mark_role: what this sign mostly is in this document */
    uint8_t strength;   /* enum mark_strength */
    bool may_open;      /* by what stands beside it */
    bool may_close;     /* by what stands beside it */
    bool is_apostrophe; /* or a measure, or a decade: never a quotation mark */
    bool is_measure;    /* a digit stands before it */
    bool is_loose;      /* white space on both sides */
    bool has_closer_ahead;      /* of its family, in the paragraph */
    bool has_better_ahead;      /* a stronger closer comes before the next opener */
    uint8_t closers_before_new; /* how many closers come before the next opener */
};

struct mark_list {
    struct mark *marks; /* by offset */
    size_t count;
    size_t capacity;
    struct range *of_paragraph; /* paragraph -> its marks */
};

/*
 * Collect the marks of all paragraphs but code, vote for each sign's role in this
 * document, and decide what no quotation mark is: apostrophes, possessives without an
 * opener, elisions (the language's list), decades, feet and inches.
 *
 * list  {0}; cleared by the caller with mark_list_clear(), also on failure
 *
 * Returns false with ERROR_MEMORY. O(text).
 */
bool mark_list_collect(struct mark_list *list, const struct document *document,
                       struct error *err);
void mark_list_clear(struct mark_list *list);

#endif
