/* prose.h - text with roles, broken into rows: the reports that are read in columns. */
#ifndef DIPTYCH_EXPORT_PROSE_H
#define DIPTYCH_EXPORT_PROSE_H

#include "base/buffer.h"
#include "text/wrap.h"

/* What a stretch of text is; only the colours of a terminal depend on it. */
enum prose_role {
    PROSE_PLAIN,
    PROSE_OLD,  /* words that went */
    PROSE_NEW,  /* words that came */
    PROSE_HEAD, /* headings and labels */
    PROSE_NOTE, /* what the report says in between */
    PROSE_ROLE_COUNT,
};

struct prose_run {
    uint32_t end; /* in the text */
    enum prose_role role;
};

/* Embedded; {0} at first, then filled, wrapped, printed and reset. */
struct prose {
    enum display_charset charset;
    bool has_color;
    struct buffer text;
    struct prose_run *runs;
    size_t run_count;
    size_t run_capacity;
    struct wrap_row_list rows;
};

void prose_clear(struct prose *prose);

/* Empty it, for the next paragraph. */
void prose_reset(struct prose *prose);

/* Append valid UTF-8. Memory that ends is told by prose_wrap(). */
void prose_add(struct prose *prose, const char *bytes, size_t length,
               enum prose_role role);
void prose_add_string(struct prose *prose, const char *string, enum prose_role role);

/* Break it into rows; at least one. False with ERROR_MEMORY. */
bool prose_wrap(struct prose *prose, uint32_t width_cells, struct error *err);

/* Append a row as it is shown: clusters by text/display.h, blanks run together, colours
 * if there are any. Returns its cells. */
uint32_t prose_append_row(const struct prose *prose, size_t row, struct buffer *out);

/* Append all rows, each a line behind so many blanks, but the first row stands where
 * the line is. False with ERROR_MEMORY. */
bool prose_append_hanging(struct prose *prose, uint32_t indent_cells,
                          uint32_t width_cells, struct buffer *out, struct error *err);

/*
 * Append it behind a label of its own column, later rows under the first.
 *
 * indent_cells  blanks before the label
 * label_cells   of the column; a label that is wider gets one blank behind it
 *
 * False with ERROR_MEMORY.
 */
bool prose_append_labelled(struct prose *prose, uint32_t indent_cells,
                           uint32_t label_cells, const char *label,
                           uint32_t width_cells, struct buffer *out, struct error *err);

/* Let it be this text alone, plain; the text is taken. False with ERROR_MEMORY, also if
 * that failed while the text was made. */
bool prose_take(struct prose *prose, struct buffer *text, struct error *err);

#endif
