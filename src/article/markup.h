/*
 * markup.h - the text that a page holds: its blocks, and where in the file each of its
 * bytes stands.
 *
 * A page (HTML, Markdown) is read once into a plain text, which all the rest of the
 * program works on. Only what is told to the outside, offsets and lines, goes back to
 * the file by way of this.
 */
#ifndef DIPTYCH_ARTICLE_MARKUP_H
#define DIPTYCH_ARTICLE_MARKUP_H

#include "article/paragraph_kind.h"
#include "base/span.h"
#include "text/text.h"

#include <stddef.h>

enum media_kind {
    MEDIA_AUTO,
    MEDIA_TEXT,
    MEDIA_MARKDOWN,
    MEDIA_HTML,
};

/* One paragraph of the text. */
struct markup_block {
    struct span span;
    enum paragraph_kind kind;
};

/*
 * A run of the text, up to the start of the next one, and the bytes of the file that it
 * stands for. If both are as long as each other they are the same bytes; else one is
 * there for the other as a whole (a character reference, folded white space, the dot of
 * a list).
 */
struct markup_piece {
    uint32_t start;
    uint32_t source_start;
    uint32_t source_length;
};

/* Embedded; {0} is none. Blocks and pieces are in order. */
struct markup {
    struct markup_block *blocks;
    size_t block_count;
    size_t block_capacity;
    struct markup_piece *pieces;
    size_t piece_count;
    size_t piece_capacity;
    uint32_t text_length;
    const char *media_type; /* static */
};

/*
 * What a file is, by the ending of its name, else by how it begins.
 *
 * path  "-" has no ending
 *
 * Returns MEDIA_TEXT, MEDIA_MARKDOWN or MEDIA_HTML. O(1).
 */
enum media_kind media_kind_of(const char *path, const struct buffer *raw);

/*
 * Is a file one of those that hold text, but not as text: a PDF, a word processor's
 * file, something compressed? Nor is UTF-16 that does not say so, in Latin letters.
 *
 * name  for the message
 *
 * False with ERROR_INPUT, which says what it is and what to do. O(1).
 */
bool media_check_text(const char *name, const struct buffer *raw, struct error *err);

enum { MEDIA_CHARSET_BYTES = 40 };

/*
 * The character encoding that an HTML file declares of itself in its first kilobyte, as
 * iconv knows it. False if it declares none, or none that is known; Latin 1 is read as
 * windows-1252 and UTF-16 as UTF-8, as the HTML standard has it ("Determining the
 * character encoding").
 */
bool media_declared_charset(const struct buffer *raw,
                            char charset[MEDIA_CHARSET_BYTES]);

/*
 * Put the text that a page holds in the place of the page.
 *
 * text    the page; then the text, its paragraphs apart by blank lines; what was told
 *         of the file (charset, lines, control characters) stays
 * kind    MEDIA_MARKDOWN or MEDIA_HTML
 * markup  set on success; for markup_clear()
 * name    for messages
 *
 * Returns false with ERROR_INPUT (tags nested beyond reason), ERROR_MEMORY or
 * ERROR_TOO_LARGE, the text unchanged. O(length), but for what is nested deeply.
 */
bool markup_read(struct markup *markup, struct text *text, enum media_kind kind,
                 const char *name, struct error *err);
void markup_clear(struct markup *markup);

/* The bytes of the file that a span of the text stands for. O(log pieces). */
struct span markup_source_span(const struct markup *markup, struct span span);

#endif
