/* token_joint.h - text on its way to tokens, and what holds the parts of one together.
 * Private to src/text/token*.c. */
#ifndef DIPTYCH_TEXT_TOKEN_JOINT_H
#define DIPTYCH_TEXT_TOKEN_JOINT_H

#include "text/character.h"
#include "text/token.h"

#include <unictype.h>

/* One code point with its class; class CHARACTER_SPACE and length 0 past the end. */
struct glyph {
    uint32_t code;
    uint32_t length;
    enum character_class class;
};

struct scanner {
    const char *bytes;
    uint32_t start; /* of the stretch of text */
    uint32_t end;
    bool groups_by_blanks;
};

/* A word or number as far as it has been read. */
struct word_state {
    uint32_t start;
    uint32_t end;        /* behind the last visible character that belongs to it */
    uint32_t part_start; /* of the part behind the last joint */
    uint32_t part_letters;
    struct glyph last;   /* the last visible character */
    bool part_is_number; /* the part began with a digit */
    bool is_number;      /* the word began with one, and no hyphen followed */
    bool has_stop;       /* an inner full stop between letters */
    bool has_long_part;  /* a part before a stop has several letters */
};

static inline struct glyph scanner_read(const struct scanner *scanner, uint32_t at)
{
    struct glyph glyph = {0, 0, CHARACTER_SPACE};
    if (at >= scanner->end)
        return glyph;
    glyph.code = character_read(scanner->bytes + at, scanner->end - at, &glyph.length);
    glyph.class = character_classify(glyph.code);
    return glyph;
}

static inline bool is_alphanumeric(struct glyph glyph)
{
    return glyph.length &&
           (glyph.class == CHARACTER_LETTER || glyph.class == CHARACTER_DIGIT);
}

static inline bool is_letter(struct glyph glyph)
{
    return glyph.length && glyph.class == CHARACTER_LETTER;
}

static inline bool is_digit(struct glyph glyph)
{
    return glyph.length && glyph.class == CHARACTER_DIGIT;
}

static inline bool is_upper(uint32_t code)
{
    if (code < 0x80)
        return code >= 'A' && code <= 'Z';
    return uc_is_general_category_withtable(code,
                                            UC_CATEGORY_MASK_Lu | UC_CATEGORY_MASK_Lt);
}

/* Does the mark at an offset, with the word before it and the character behind it, hold
 * both together? UAX 29 (WB6, WB7, WB11, WB12), but: a colon or semicolon joins no
 * letters, an apostrophe no digits; hyphens, e-mail signs and slashes between digits
 * join. */
bool token_joint_holds(const struct scanner *scanner, const struct word_state *word,
                       struct glyph joint, struct glyph next, uint32_t next_at);

#endif
