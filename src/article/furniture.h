/* furniture.h - what stands on a page beside the text: who wrote it, when, whose it is.
 */
#ifndef DIPTYCH_ARTICLE_FURNITURE_H
#define DIPTYCH_ARTICLE_FURNITURE_H

#include <stdint.h>

struct document;

/* What a paragraph is there for that is no part of the text; finer than its kind. */
enum furniture {
    FURNITURE_NONE,
    FURNITURE_BYLINE,   /* By Jane Doe, Staff Writer; her name alone at either end */
    FURNITURE_HELPERS,  /* Additional reporting by Luc Aramis; editing by Joan Temple */
    FURNITURE_STAMP,    /* Updated 10:32 GMT */
    FURNITURE_CREDIT,   /* Photo: Jens Wolpert */
    FURNITURE_RIGHTS,   /* Copyright 2025 Holm Media. All rights reserved. */
    FURNITURE_NOTE,     /* Correction: an earlier version of this article ... */
    FURNITURE_AUTHOR,   /* Jane Doe is a columnist ... */
    FURNITURE_TOPICS,   /* Topics: farming, plants */
    FURNITURE_SIGNPOST, /* Read more: six routes where the bus is faster */
    FURNITURE_PLUG,     /* Sign up for our newsletter; advertisement */
};

/* Tell the furniture among the paragraphs by the words that it begins with, those of
 * the list `credits` of the document's language. O(words of short paragraphs). */
void furniture_find_all(struct document *document);

/* When the kinds are known: names and addresses at both ends of the text.
 * O(paragraphs). */
void furniture_find_ends(struct document *document);

#endif
