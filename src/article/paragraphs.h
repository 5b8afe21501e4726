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
 * PARAGRAPH_BODY, and furniture among all; a page has said itself which are headings.
 * Wants tokens and sentences. O(tokens of short paragraphs).
 */
void paragraphs_classify(struct document *document);

/* Is a token one of these marks or words? `marks` ends with NULL. */
bool paragraph_token_is(const struct document *document, const struct token *token,
                        const char *const *marks);

/* Words and numbers; a rule of underscores is none. O(tokens). */
uint32_t paragraph_count_words(const struct document *document,
                               const struct paragraph *paragraph);

/* Does it end with a stop, or another mark behind which no heading ends? The paragraph
 * has tokens. */
bool paragraph_ends_like_a_sentence(const struct document *document,
                                    const struct paragraph *paragraph);

#endif
