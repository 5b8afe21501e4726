/*
 * frame.h - a screen before it is painted: a grid of cells, each with a role instead of
 * a colour.
 */
#ifndef DIPTYCH_SESSION_FRAME_H
#define DIPTYCH_SESSION_FRAME_H

#include "base/error.h"
#include "text/display.h"

/* What a cell is. The terminal side decides what that looks like. */
enum role {
    ROLE_BLANK,
    ROLE_TEXT,
    ROLE_HEADING,
    ROLE_CAPTION,
    ROLE_BLOCK_QUOTE,
    ROLE_DATELINE,
    ROLE_REPLACED_LEFT,  /* words that became others */
    ROLE_REPLACED_RIGHT, /* what they became */
    ROLE_DELETED,
    ROLE_INSERTED,
    ROLE_WORDS_MOVED,
    ROLE_TYPOGRAPHY,
    ROLE_DROPPED, /* a whole passage */
    ROLE_ADDED,
    ROLE_QUOTE_KEPT,    /* the marks of a quotation that is verbatim or typography */
    ROLE_QUOTE_CHANGED, /* of one that was trimmed or reworded */
    ROLE_QUOTE_LONE,    /* of one that lost its marks or has no counterpart */
    ROLE_FIELD,         /* nothing corresponds here */
    ROLE_POINTER,       /* where a moved passage went */
    ROLE_NUMBER,
    ROLE_NUMBER_CURRENT,
    ROLE_SIGN_SAME,
    ROLE_SIGN_EDITED,
    ROLE_SIGN_MOVED,
    ROLE_SIGN_DROPPED,
    ROLE_SIGN_ADDED,
    ROLE_SIGN_SHAPE, /* bands of splits and merges */
    ROLE_TITLE,
    ROLE_TITLE_FOCUSED,
    ROLE_STATUS,
    ROLE_NOTICE,
    ROLE_FOOTER,
    ROLE_FOOTER_KEY,
    ROLE_OVERVIEW_CHANGE,
    ROLE_OVERVIEW_QUOTE,
    ROLE_OVERVIEW_FINDING,
    ROLE_OVERVIEW_MOVE,
    ROLE_OVERVIEW_VIEW,
    ROLE_PANEL,
    ROLE_PANEL_TITLE,
    ROLE_PANEL_STRONG,
    ROLE_PANEL_FAINT,
    ROLE_PANEL_SELECTED,
    ROLE_PROMPT,
    ROLE_COUNT,
};

/* Laid over a role; bits. */
enum accent {
    ACCENT_FINDING = 1,  /* evidence of a finding */
    ACCENT_SELECTED = 2, /* of what the reader is at: both sides share it */
    ACCENT_MATCH = 4,    /* of the search */
    ACCENT_SETS = 8,     /* how many sets of them there are */
};

/* A wide cluster has its cell and then one of no width and no bytes. */
struct cell {
    char bytes[DISPLAY_CLUSTER_BYTES];
    uint8_t length;
    uint8_t width_cells;
    uint8_t role;    /* enum role */
    uint8_t accents; /* enum accent bits */
};

/* Embedded; {0} is an empty frame. Rows and columns count from 0. */
struct frame {
    struct cell *cells;
    uint32_t columns;
    uint32_t rows;
    uint32_t cursor_column;
    uint32_t cursor_row;
    bool hides_cursor; /* it is moved there, for screen readers, and not drawn */
};

/* Give the frame a size and blank it. False with ERROR_MEMORY, the frame unchanged. */
bool frame_resize(struct frame *frame, uint32_t columns, uint32_t rows,
                  struct error *err);
void frame_clear(struct frame *frame);

static inline struct cell *frame_cell(const struct frame *frame, uint32_t row,
                                      uint32_t column)
{
    return frame->cells + (size_t)row * frame->columns + column;
}

/* How a piece of text is to be put. */
struct frame_style {
    enum role role;
    unsigned accents;
    enum display_charset charset;
};

/*
 * Put text into a row. A cluster that does not fit is not put, nor what follows.
 *
 * column, end_column  where it begins, and the column it must not reach
 *
 * Returns the column behind what was put. Outside the frame nothing is put.
 */
uint32_t frame_put(struct frame *frame, uint32_t row, uint32_t column,
                   uint32_t end_column, const char *bytes, size_t length,
                   struct frame_style style);

/* The same for a string that the program made. */
uint32_t frame_put_string(struct frame *frame, uint32_t row, uint32_t column,
                          uint32_t end_column, const char *string,
                          struct frame_style style);

/* The same with "..." at the end where the string does not fit. */
uint32_t frame_put_clipped(struct frame *frame, uint32_t row, uint32_t column,
                           uint32_t end_column, const char *string,
                           struct frame_style style);

/* Put one cluster that was read with display_read_cluster(). Returns the next column.
 */
uint32_t frame_put_cluster(struct frame *frame, uint32_t row, uint32_t column,
                           uint32_t end_column, const struct display_cluster *cluster,
                           enum role role, unsigned accents);

/* Give cells [column, end_column) of a row a role, the text left as it is or blank. */
void frame_fill(struct frame *frame, uint32_t row, uint32_t column, uint32_t end_column,
                enum role role);

#endif
