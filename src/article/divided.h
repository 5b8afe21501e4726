/* divided.h - words that the end of a line divides. */
#ifndef DIPTYCH_ARTICLE_DIVIDED_H
#define DIPTYCH_ARTICLE_DIVIDED_H

#include "article/document.h"

/*
 * Make one token of each word of a plain text that a line end divides: by a hyphen
 * between small letters (recon-/struction, long-/held), or without one inside a run of
 * Katakana or between the groups of a number that blanks part (25/350). A hyphen before
 * a conjunction stands for what follows that (two-/and three-year) and divides nothing.
 *
 * document  with paragraphs and tokens, nothing that counts tokens yet
 * lexicon   that of the document
 *
 * The word is what stands there without hyphen and break (TOKEN_DIVIDED tells them from
 * others). Returns false with ERROR_MEMORY. O(tokens).
 */
bool divided_words_join(struct document *document, struct lexicon *lexicon,
                        struct error *err);

/*
 * Give divided words their hyphen back where it belongs to them: where any version
 * writes the word so inside a line.
 *
 * Call it once all versions that share the lexicon are read. Returns false with
 * ERROR_MEMORY. O(tokens).
 */
bool divided_words_settle(struct document *document, struct error *err);

#endif
