/*
 * display.h - the one way of text to a screen or a report.
 *
 * Every byte of an article passes here before anybody sees it: grapheme clusters stay
 * whole, control characters, escape sequences and bidirectional overrides become
 * something visible and harmless, and what a cluster takes on the screen is decided
 * here alone.
 */
#ifndef DIPTYCH_TEXT_DISPLAY_H
#define DIPTYCH_TEXT_DISPLAY_H

#include "base/buffer.h"

#include <stddef.h>
#include <stdint.h>

enum {
    DISPLAY_CLUSTER_BYTES = 32
}; /* longer clusters lose trailing marks; the source keeps them */

enum display_charset {
    DISPLAY_UTF8,
    DISPLAY_ASCII, /* marks become their plain forms; other characters lose their
                      accents, else '?' */
};

/* One grapheme cluster as it is shown. */
struct display_cluster {
    uint32_t source_bytes; /* how much of the source it stands for, at least 1 */
    uint8_t width_cells;   /* 0, 1, 2; more for an escaped control such as <U+202E> */
    uint8_t length;        /* of `bytes` */
    bool is_space;         /* any white space or line break: shown as one blank */
    bool is_escaped;       /* shown by a picture or a name in place of itself */
    char bytes[DISPLAY_CLUSTER_BYTES]; /* valid UTF-8, or ASCII; no control character */
};

/*
 * Read the cluster at the start of a piece of text.
 *
 * bytes   valid UTF-8; may hold anything
 * length  in bytes, at least 1
 *
 * NUL and controls are shown as ^@ .. ^_ and ^?, C1 controls and bidi controls as
 * <U+0085>; soft hyphens and other invisible characters have no width and no bytes.
 * Never fails.
 */
void display_read_cluster(const char *bytes, size_t length,
                          enum display_charset charset,
                          struct display_cluster *cluster);

/*
 * The same where text is shown on one line: white space behind white space has no width
 * and no bytes, and what is not seen between the two makes no difference.
 *
 * after_space  false where the line begins; kept from one call to the next
 */
void display_read_in_line(const char *bytes, size_t length,
                          enum display_charset charset, struct display_cluster *cluster,
                          bool *after_space);

/* Append text as it is shown, with runs of white space as one blank: for one-line
 * evidence and messages. */
void display_append_line(struct buffer *out, const char *bytes, size_t length,
                         enum display_charset charset);

/* Cells that its clusters take, white space as it stands. */
uint32_t display_width_cells(const char *bytes, size_t length,
                             enum display_charset charset);

#endif
