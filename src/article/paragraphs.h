/* paragraphs.h - where the paragraphs of a plain text begin and end. Private to
 * src/article. */
#ifndef DIPTYCH_ARTICLE_PARAGRAPHS_H
#define DIPTYCH_ARTICLE_PARAGRAPHS_H

#include "article/document.h"

/*
 * Find the paragraphs of document->text: sets paragraphs, paragraph_count and
 * paragraph_mode; of each paragraph its span, and the kind where its first signs show
 * it (a list item, a block quotation, a Markdown heading or image), else
 * PARAGRAPH_BODY.
 *
 * wanted  PARAGRAPHS_AUTO decides by the shape of the lines; the others overrule it
 *
 * Returns false with ERROR_MEMORY. O(length).
 */
bool paragraphs_find(struct document *document, enum paragraph_mode wanted,
                     struct error *err);

/* Take the blocks of a page, document->markup, for its paragraphs. False with
 * ERROR_MEMORY. O(blocks). */
bool paragraphs_take(struct document *document, struct error *err);

/*
 * Tell headings, captions and datelines among the paragraphs that are still
 * PARAGRAPH_BODY; a page has said itself which are headings. Wants tokens and
 * sentences. O(paragraphs).
 */
void paragraphs_classify(struct document *document);

#endif
