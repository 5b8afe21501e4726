/* text.h - the text of a file: its bytes as UTF-8, and what had to be done to get
 * there. */
#ifndef DIPTYCH_TEXT_TEXT_H
#define DIPTYCH_TEXT_TEXT_H

#include "base/buffer.h"
#include "base/span.h"

/* The largest file that is read: offsets are 32 bits, and a margin for the conversion.
 */
#define TEXT_LIMIT_BYTES ((size_t)1 << 30)

/*
 * Immutable once decoded. If the file is valid UTF-8, `bytes` is the file itself
 * (byte-order mark included), so that offsets lead back to it; else it is the file's
 * conversion to UTF-8. Always valid UTF-8; may hold NUL and any control character; a
 * zero byte stands behind the last one. A text that is moved (assigned) leaves the old
 * place to be forgotten, not cleared.
 */
struct text {
    char *bytes;
    uint32_t length;     /* bytes */
    uint32_t bom_bytes;  /* 3 if it begins with a byte-order mark, else 0 */
    const char *charset; /* canonical name of what the file was in; static or owned by
                            the text */
    bool owns_charset;   /* charset is freed with the text */
    bool is_converted;   /* bytes are not the file's own */
    bool is_guessed;     /* nothing told the charset: windows-1252 was assumed */
    uint32_t replaced_count; /* invalid sequences that became U+FFFD */
    uint32_t *line_starts; /* of the file: byte offsets, ascending; NULL until they are
                              looked for */
    size_t line_count;
    uint32_t control_count; /* NUL and other control characters but tab, line feed,
                               return, form feed */
};

/*
 * Decode a file: byte-order mark (UTF-8, UTF-16, UTF-32), else valid UTF-8, else
 * `encoding`, else UTF-8 with replacements if it holds more valid than invalid
 * multibyte sequences, else windows-1252. A byte that an encoding does not know becomes
 * U+FFFD.
 *
 * raw       the file's bytes; taken on success: moved into the text if they stay as
 *           they are, else freed
 * encoding  what the reader says the file is in (an iconv name), or NULL; it decides
 *           also where the file is plain ASCII or holds NUL bytes: UTF-7, or UTF-16
 *           without a mark, would pass for UTF-8 there
 * name      for messages
 *
 * Returns false with ERROR_INPUT (unknown encoding), ERROR_TOO_LARGE or ERROR_MEMORY.
 * O(length).
 */
bool text_decode(struct text *text, struct buffer *raw, const char *encoding,
                 const char *name, struct error *err);

void text_clear(struct text *text);

/* Find where the lines of the file begin, behind each LF, unless that is done already:
 * it is done before the text of a page takes the place of the page. False with
 * ERROR_MEMORY. O(length). */
bool text_find_lines(struct text *text, struct error *err);

/*
 * The length in bytes of the line break that starts at offset: LF, CR LF, lone CR, form
 * feed, NEL, U+2028 or U+2029; 0 if none does.
 */
uint32_t text_line_break_at(const struct text *text, uint32_t offset);

#endif
