/* quote.h - the quotations of a document. */
#ifndef DIPTYCH_ARTICLE_QUOTE_H
#define DIPTYCH_ARTICLE_QUOTE_H

#include "article/word_traits.h"

/*
 * Find every quotation of a document whose paragraphs, tokens and sentences are there,
 * and fill document->quotes and quote_count: spans, marks, form, parents, and what rule
 * placed a lost mark. Speakers are left empty.
 *
 * The method is a stack over the marks of each paragraph; doc/algorithms.md has the
 * rules in order.
 *
 * traits  of its tokens; borrowed
 *
 * Returns false with ERROR_MEMORY or ERROR_TOO_LARGE. O(text): marks nested more than
 * QUOTE_DEPTH_LIMIT deep are not followed.
 */
bool quote_find_all(struct document *document, const struct word_traits *traits,
                    struct error *err);

enum { QUOTE_DEPTH_LIMIT = 8 };

#endif
