/* character.c - classes of code points and the borders of grapheme clusters, on
 * libunistring's tables. */
#include "text/character.h"

#include "base/halving.h"

#include <unictype.h>
#include <unigbrk.h>
#include <unistr.h>
#include <uniwbrk.h>

/* Short names for the table below. */
enum {
    SP = CHARACTER_SPACE,
    LB = CHARACTER_LINE_BREAK,
    LE = CHARACTER_LETTER,
    DI = CHARACTER_DIGIT,
    LO = CHARACTER_LOW_LINE,
    SM = CHARACTER_SINGLE_MARK,
    DM = CHARACTER_DOUBLE_MARK,
    DA = CHARACTER_DASH,
    CU = CHARACTER_CURRENCY,
    BR = CHARACTER_BRACKET,
    PU = CHARACTER_PUNCTUATION,
    SY = CHARACTER_SYMBOL,
};

/* clang-format off */
const uint8_t character_ascii_classes[128] = {
    SY, SY, SY, SY, SY, SY, SY, SY, SY, SP, LB, LB, LB, LB, SY, SY,
    SY, SY, SY, SY, SY, SY, SY, SY, SY, SY, SY, SY, SY, SY, SY, SY,
    SP, PU, DM, PU, CU, PU, PU, SM, BR, BR, PU, SY, PU, DA, PU, PU,
    DI, DI, DI, DI, DI, DI, DI, DI, DI, DI, PU, PU, SY, SY, SY, PU,
    PU, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE,
    LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, BR, PU, BR, SY, LO,
    SM, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE,
    LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, BR, SY, BR, SY, SY,
};
/* clang-format on */

/* Ascending. What is left out of them is asked of libunistring. */
static const struct letter_range {
    uint32_t first;
    uint32_t last;
    enum character_class class;
} letter_ranges[] = {
    {0xC0, 0xD6, CHARACTER_LETTER},        {0xD8, 0xDE, CHARACTER_LETTER},
    {0xE0, 0xF6, CHARACTER_LETTER},        {0xF8, 0x12F, CHARACTER_LETTER},
    {0x131, 0x148, CHARACTER_LETTER},      {0x14A, 0x17E, CHARACTER_LETTER},
    {0x180, 0x24F, CHARACTER_LETTER},      {0x391, 0x3A1, CHARACTER_LETTER},
    {0x3A3, 0x3C1, CHARACTER_LETTER},      {0x3C3, 0x3CE, CHARACTER_LETTER},
    {0x400, 0x481, CHARACTER_LETTER},      {0x48A, 0x52F, CHARACTER_LETTER},
    {0x5D0, 0x5EA, CHARACTER_LETTER},      {0x620, 0x64A, CHARACTER_LETTER},
    {0x3041, 0x3096, CHARACTER_IDEOGRAPH}, {0x30A1, 0x30FA, CHARACTER_KATAKANA},
    {0x4E00, 0x9FFF, CHARACTER_IDEOGRAPH}, {0xAC00, 0xD7A3, CHARACTER_LETTER},
};

/* The range of a letter; NULL if it is in none. */
static const struct letter_range *letter_range_find(uint32_t code)
{
    struct halving search =
        halving_begin(1, sizeof letter_ranges / sizeof *letter_ranges);
    while (halving_next(&search))
        halving_judge(&search, letter_ranges[search.middle].first <= code);
    const struct letter_range *range = &letter_ranges[search.low - 1];
    return code >= range->first && code <= range->last ? range : NULL;
}

bool character_is_plain_letter(uint32_t code)
{
    return letter_range_find(code) != NULL;
}

uint32_t character_read_wide(const char *bytes, size_t length, uint32_t *length_bytes)
{
    ucs4_t code;
    int used = u8_mbtouc(&code, (const uint8_t *)bytes, length);
    *length_bytes = used > 0 ? (uint32_t)used : 1;
    return code;
}

uint32_t character_write(char *out, uint32_t code)
{
    int used = u8_uctomb((uint8_t *)out, code, 4);
    return used > 0 ? (uint32_t)used : 0;
}

bool character_is_space(uint32_t code)
{
    if (code < 0x80)
        return code == ' ' || (code >= '\t' && code <= '\r');
    return uc_is_property_white_space(code);
}

bool character_is_invisible(uint32_t code)
{
    if (code < 0xAD || character_is_direction_control(code))
        return false;
    return uc_is_property_default_ignorable_code_point(code);
}

char character_plain_mark(uint32_t code)
{
    switch (code) {
    case '"':
    case 0x00AB: /* guillemets */
    case 0x00BB:
    case 0x02BA: /* double primes */
    case 0x2033:
    case 0x2036:
    case 0x201C: /* curly and low marks */
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x275D: /* ornaments */
    case 0x275E:
    case 0x2E42:
    case 0x300C: /* corner brackets */
    case 0x300D:
    case 0x300E:
    case 0x300F:
    case 0x301D:
    case 0x301E:
    case 0x301F:
    case 0xFE41:
    case 0xFE42:
    case 0xFE43:
    case 0xFE44:
    case 0xFF02:
    case 0xFF62:
    case 0xFF63:
        return '"';
    case '\'':
    case '`':
    case 0x00B4: /* acute accent */
    case 0x02B9:
    case 0x02BB: /* modifier letters used as apostrophes */
    case 0x02BC:
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032:
    case 0x2035:
    case 0x2039:
    case 0x203A:
    case 0x275B:
    case 0x275C:
    case 0xFF07:
        return '\'';
    case '-':
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
    case 0x2E3A:
    case 0x2E3B:
    case 0xFE58:
    case 0xFE63:
    case 0xFF0D:
        return '-';
    default:
        return code >= 0x80 && uc_is_property_white_space(code) ? ' ' : '\0';
    }
}

/* Letters of Thai, Lao, Khmer, Myanmar and their like have no class of their own in
 * UAX 29: words in them cannot be found without a dictionary. */
static enum character_class character_classify_letter(uint32_t code)
{
    switch (uc_wordbreak_property(code)) {
    case WBP_ALETTER:
    case WBP_HL:
    case WBP_MIDLETTER: /* the Catalan dot */
        return CHARACTER_LETTER;
    case WBP_KATAKANA:
        return CHARACTER_KATAKANA;
    default:
        return CHARACTER_IDEOGRAPH;
    }
}

static enum character_class character_classify_general(uint32_t code)
{
    static const struct {
        uint32_t bits;
        enum character_class class;
    } by_category[] = {
        {UC_CATEGORY_MASK_Nd, CHARACTER_DIGIT},
        {UC_CATEGORY_MASK_M, CHARACTER_EXTEND},
        {UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_Nl, CHARACTER_LETTER},
        {UC_CATEGORY_MASK_No, CHARACTER_FRACTION},
        {UC_CATEGORY_MASK_Sc, CHARACTER_CURRENCY},
        {UC_CATEGORY_MASK_Pc, CHARACTER_LOW_LINE},
        {UC_CATEGORY_MASK_Ps | UC_CATEGORY_MASK_Pe, CHARACTER_BRACKET},
        {UC_CATEGORY_MASK_P, CHARACTER_PUNCTUATION},
    };
    for (size_t i = 0; i < sizeof by_category / sizeof *by_category; i++)
        if (uc_is_general_category_withtable(code, by_category[i].bits))
            return by_category[i].class;
    return CHARACTER_SYMBOL;
}

enum character_class character_classify_wide(uint32_t code)
{
    const struct letter_range *range = letter_range_find(code);
    if (range)
        return range->class;
    switch (character_plain_mark(code)) {
    case '"':
        return CHARACTER_DOUBLE_MARK;
    case '\'':
        return CHARACTER_SINGLE_MARK;
    case '-':
        return CHARACTER_DASH;
    case ' ':
        return code == 0x85 || code == 0x2028 || code == 0x2029 ? CHARACTER_LINE_BREAK
                                                                : CHARACTER_SPACE;
    default:
        break;
    }
    if (character_is_invisible(code))
        return CHARACTER_INVISIBLE;
    if (code == 0xB7 || code == 0x2027) /* between letters only; see token.c */
        return CHARACTER_PUNCTUATION;
    enum character_class class = character_classify_general(code);
    return class == CHARACTER_LETTER ? character_classify_letter(code) : class;
}

size_t character_cluster_bytes(const char *bytes, size_t length)
{
    uint32_t used;
    uint32_t code = character_read(bytes, length, &used);
    size_t at = used;
    size_t regional_count = uc_graphemeclusterbreak_property(code) == GBP_RI;
    bool in_emoji = uc_is_property_extended_pictographic(code);
    bool after_joiner = false;
    while (at < length) {
        uint32_t next = character_read(bytes + at, length - at, &used);
        int property = uc_graphemeclusterbreak_property(next);
        /* uc_is_grapheme_break() sees two code points only; these two rules of UAX 29
         * (GB11, GB12) look further back. */
        if (property == GBP_RI && regional_count) {
            if (regional_count % 2 == 0)
                break;
            regional_count++;
        } else if (after_joiner && uc_is_property_extended_pictographic(next)) {
            in_emoji = true;
        } else if (!code || !next || uc_is_grapheme_break(code, next)) {
            break;
        } else {
            regional_count = property == GBP_RI;
            in_emoji = uc_is_property_extended_pictographic(next) ||
                       (in_emoji && (property == GBP_EXTEND || property == GBP_ZWJ));
        }
        after_joiner = in_emoji && property == GBP_ZWJ;
        code = next;
        at += used;
    }
    return at;
}
