/* lines.h - the lines of a plain text, measured. Private to src/article. */
#ifndef DIPTYCH_ARTICLE_LINES_H
#define DIPTYCH_ARTICLE_LINES_H

#include "base/span.h"
#include "text/text.h"

#include <stddef.h>

enum line_marker {
    LINE_MARKER_NONE,
    LINE_MARKER_QUOTE,     /* "> " */
    LINE_MARKER_LIST,      /* "- ", a bullet, "1. " */
    LINE_MARKER_HEADING,   /* "# " */
    LINE_MARKER_UNDERLINE, /* nothing but = or - : the line above is a heading */
    LINE_MARKER_IMAGE,     /* ![...](...) */
};

struct line {
    struct span span; /* without the white space around it; empty if it is blank */
    uint16_t indent_cells;
    uint16_t first_word_cells; /* up to the first blank or dash */
    uint32_t width_cells;      /* of span; wide characters count two */
    uint8_t marker;            /* enum line_marker */
    bool starts_lower;         /* with a lower-case letter */
    bool ends_sentence;        /* with a stop, perhaps in closing marks */
    bool ends_colon;           /* with a colon, perhaps in closing marks */
    bool may_break;            /* blanks or ideographs: it is no web address */
    bool starts_paragraph;     /* a paragraph separator (U+2029) stands before it */
};

struct line_list {
    struct line *lines;
    size_t count;
    size_t capacity;
};

/*
 * Measure the lines of a text. A line separator (U+2028) ends no line: it breaks rows
 * inside a paragraph.
 *
 * Returns false with ERROR_MEMORY. O(length).
 */
bool line_list_read(struct line_list *list, const struct text *text, struct error *err);
void line_list_clear(struct line_list *list);

static inline bool line_is_blank(const struct line *line)
{
    return span_is_empty(line->span);
}

/* How many bytes of list marker and blanks stand at the start of this; 0 if none. */
uint32_t line_list_marker_bytes(const char *bytes, uint32_t length);

#endif
