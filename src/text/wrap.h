/* wrap.h - where a paragraph breaks into rows of a given width. */
#ifndef DIPTYCH_TEXT_WRAP_H
#define DIPTYCH_TEXT_WRAP_H

#include "base/span.h"
#include "text/display.h"

/* One row: bytes of the source, without the white space at which it broke. */
struct wrap_row {
    struct span span; /* offsets into the whole text */
    uint32_t width_cells;
};

struct wrap_row_list {
    struct wrap_row *rows;
    size_t count;
    size_t capacity;
};

/*
 * Append the rows of one paragraph. Breaks are those of UAX 14 (libunistring); a hard
 * line break inside is a blank; a word wider than a row is cut between grapheme
 * clusters; runs of blanks count as one.
 *
 * bytes        the whole text; span is the paragraph in it
 * width_cells  at least 2
 * keep_breaks  hard line breaks start a row (code, verse)
 *
 * Returns false with ERROR_MEMORY; at least one row comes of any span. O(span).
 */
bool wrap_append(struct wrap_row_list *list, const char *bytes, struct span span,
                 uint32_t width_cells, bool keep_breaks, enum display_charset charset,
                 struct error *err);

void wrap_row_list_clear(struct wrap_row_list *list);

#endif
