/* markers.h - signs of plain text that say what a paragraph is: they are drawn beside
 * it, or not at all. */
#ifndef DIPTYCH_SESSION_MARKERS_H
#define DIPTYCH_SESSION_MARKERS_H

#include "article/document.h"

/* The bullet or number of a list item, without the blanks behind it; empty if the
 * paragraph has none, or one that is a word of it. */
struct span markers_find_bullet(const struct document *document,
                                const struct paragraph *paragraph);

/* Has a paragraph signs that are not to be drawn: the > of a block quotation, the
 * line under a heading? O(1) but for headings of several lines. */
bool markers_has_hidden(const struct document *document,
                        const struct paragraph *paragraph);

/* Overwrite those of a paragraph with blanks, in a copy of the document's text. */
void markers_hide(const struct document *document, const struct paragraph *paragraph,
                  char *bytes);

#endif
