/* sentences.h - where sentences end. Private to src/article. */
#ifndef DIPTYCH_ARTICLE_SENTENCES_H
#define DIPTYCH_ARTICLE_SENTENCES_H

#include "article/document.h"

/*
 * Cut every paragraph into sentences: sets document->sentences, sentence_count and each
 * paragraph's range of them. Wants tokens; a paragraph without tokens has no sentence.
 *
 * The rules are those of UAX 29, section 5 (SB6 to SB11), over tokens, mended by the
 * language's abbreviations, by initials, and by marks that stand alone in damaged text.
 *
 * Returns false with ERROR_MEMORY. O(tokens).
 */
bool sentences_find(struct document *document, struct error *err);

#endif
