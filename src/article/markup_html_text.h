/* markup_html_text.h - the text between tags, with its character references. Private to
 * src/article. */
#ifndef DIPTYCH_ARTICLE_MARKUP_HTML_TEXT_H
#define DIPTYCH_ARTICLE_MARKUP_HTML_TEXT_H

#include "article/markup_writer.h"

#include <gumbo.h>

/*
 * Write the text of a node. Its decoded form tells what references stand for; its bytes
 * in the page, where.
 *
 * page  the bytes that gumbo was given, into which the node points
 *
 * False with the writer's error set. O(length).
 */
bool markup_put_html_text(struct markup_writer *writer, const char *page,
                          const GumboText *text);

#endif
