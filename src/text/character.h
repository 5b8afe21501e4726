/* character.h - what one code point is to this program: letter, mark, dash, space,
 * nothing seen. */
#ifndef DIPTYCH_TEXT_CHARACTER_H
#define DIPTYCH_TEXT_CHARACTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The classes by which text is cut into tokens. */
enum character_class {
    CHARACTER_SPACE,       /* white space within a line, no-break spaces included */
    CHARACTER_LINE_BREAK,  /* LF, CR, FF, VT, NEL, U+2028, U+2029 */
    CHARACTER_INVISIBLE,   /* drawn as nothing: soft hyphen, joiners, direction marks */
    CHARACTER_EXTEND,      /* a combining mark */
    CHARACTER_LETTER,      /* of a script that separates words by spaces, Hangul too */
    CHARACTER_KATAKANA,    /* runs of it are words */
    CHARACTER_IDEOGRAPH,   /* a letter of a script without spaces: Han, kana, Thai */
    CHARACTER_DIGIT,       /* decimal, of any script */
    CHARACTER_FRACTION,    /* one half and its like, superscript and subscript digits */
    CHARACTER_LOW_LINE,    /* joins what stands around it: _ */
    CHARACTER_SINGLE_MARK, /* a single quotation mark or apostrophe of any form */
    CHARACTER_DOUBLE_MARK, /* a double quotation mark of any form, corner brackets */
    CHARACTER_DASH,        /* hyphens, dashes, the minus sign */
    CHARACTER_CURRENCY,
    CHARACTER_BRACKET,
    CHARACTER_PUNCTUATION,
    CHARACTER_SYMBOL, /* all else, control characters included */
};

/*
 * The code point at the start of valid UTF-8.
 *
 * length        bytes that are left, at least 1
 * length_bytes  set to how many bytes it takes
 */
uint32_t character_read_wide(const char *bytes, size_t length, uint32_t *length_bytes);

static inline uint32_t character_read(const char *bytes, size_t length,
                                      uint32_t *length_bytes)
{
    unsigned char first = (unsigned char)*bytes;
    if (first < 0x80) {
        *length_bytes = 1;
        return first;
    }
    return character_read_wide(bytes, length, length_bytes);
}

/* Append a code point to UTF-8; out has room for 4 bytes. Returns how many it took. */
uint32_t character_write(char *out, uint32_t code);

extern const uint8_t character_ascii_classes[128];

enum character_class character_classify_wide(uint32_t code);

/* O(1). */
static inline enum character_class character_classify(uint32_t code)
{
    return code < 0x80 ? (enum character_class)character_ascii_classes[code]
                       : character_classify_wide(code);
}

/* Is it a letter of a common script (Latin, Greek, Cyrillic, Hebrew, Arabic, Hangul,
 * kana, Han) that needs no further look: it is normal form C beside all others of
 * these, its full case folding is its lower case, and it is no typography? Not ASCII.
 */
bool character_is_plain_letter(uint32_t code);

/* White space of any kind, line breaks included. */
bool character_is_space(uint32_t code);

/* Drawn as nothing, alone or in a word; the bidirectional overrides and isolates are
 * not among these: they change what a reader sees. */
bool character_is_invisible(uint32_t code);

/* The controls with which text can be made to read otherwise than it stands:
 * U+202A-202E, U+2066-2069. */
static inline bool character_is_direction_control(uint32_t code)
{
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

/* The plain ASCII character that a mark, dash or space stands for but for typography:
 * " ' - or a blank; 0 for everything else. */
char character_plain_mark(uint32_t code);

/*
 * The length of the grapheme cluster at the start of valid UTF-8 (UAX 29, extended
 * clusters, with flags and joined emoji whole).
 *
 * length  bytes that are left, at least 1
 */
size_t character_cluster_bytes(const char *bytes, size_t length);

#endif
