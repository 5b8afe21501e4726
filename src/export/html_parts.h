/* html_parts.h - how text becomes HTML, and the page's fixed parts. */
#ifndef DIPTYCH_EXPORT_HTML_PARTS_H
#define DIPTYCH_EXPORT_HTML_PARTS_H

#include "article/document.h"
#include "text/display.h"

extern const char html_style[];

/* Append the page's start, up to the title. */
void html_begin_page(struct buffer *out);

/* Append text of an article: as text/display.h shows it, with what HTML needs escaped.
 */
void html_append_text(struct buffer *out, const char *bytes, size_t length,
                      enum display_charset charset);

/* Append the start of an element that holds words of an article: its language, and the
 * direction that its letters have. */
void html_begin_passage(struct buffer *out, const char *element,
                        const struct document *document);

#endif
