/* token_joint.c - which marks and spaces hold the parts of a word or a number together.
 */
#include "text/token_joint.h"

#include "text/number_comma.h"

/* How many digits stand at an offset; more than 4 are not counted. */
static unsigned scanner_count_digits(const struct scanner *scanner, uint32_t at)
{
    unsigned count = 0;
    struct glyph glyph = scanner_read(scanner, at);
    while (is_digit(glyph) && count <= 4) {
        count++;
        at += glyph.length;
        glyph = scanner_read(scanner, at);
    }
    return count;
}

/* A space that separates thousands, which exactly three digits follow: a no-break or
 * thin one everywhere. */
static bool is_thousands_space(const struct scanner *scanner,
                               const struct word_state *word, struct glyph space,
                               uint32_t after)
{
    switch (space.code) {
    case ' ':
        if (!scanner->groups_by_blanks)
            return false;
        /* fall through */
    case 0x00A0:
    case 0x2007:
    case 0x2009:
    case 0x202F:
        return word->part_is_number && word->end - word->part_start <= 3 &&
               scanner_count_digits(scanner, after) == 3;
    default:
        return false;
    }
}

/* Does a full stop between two letters belong to a word? In abbreviations and names of
 * hosts it does; between two sentences that lost their blank it does not. */
static bool stop_joins(const struct scanner *scanner, const struct word_state *word,
                       struct glyph next, uint32_t next_at)
{
    if (!is_upper(next.code))
        return true;
    struct glyph second = scanner_read(scanner, next_at + next.length);
    bool next_is_single = !is_letter(second);
    return next_is_single && (word->part_letters == 1 || second.code == '.');
}

bool token_joint_holds(const struct scanner *scanner, const struct word_state *word,
                       struct glyph joint, struct glyph next, uint32_t next_at)
{
    bool after_digit = is_digit(word->last), after_letter = is_letter(word->last);
    if (joint.class == CHARACTER_SINGLE_MARK)
        return is_letter(next) && (after_letter || after_digit);
    if (joint.class == CHARACTER_DASH) {
        if (joint.code != '-' && (joint.code < 0x2010 || joint.code > 0x2013))
            return false;
        if (joint.code > 0x2011 && after_digit) /* May 3–Holt, but COVID–19 */
            return false;
        return is_alphanumeric(next) && (after_letter || after_digit) &&
               !(is_digit(next) && word->part_is_number);
    }
    switch (joint.code) {
    case '.':
        if (after_digit)
            return is_digit(next);
        return after_letter && is_letter(next) &&
               stop_joins(scanner, word, next, next_at);
    case ',':
        return after_digit && is_digit(next) &&
               !number_comma_lists(
                   &(struct number_comma){.bytes = scanner->bytes,
                                          .stretch = {scanner->start, scanner->end},
                                          .word_start = word->start,
                                          .part = {word->part_start, word->end},
                                          .next = next_at});
    case ':':
    case '/':
    case 0x066B: /* the Arabic decimal and thousands separators */
    case 0x066C:
        return after_digit && is_digit(next);
    case '@':
        return is_alphanumeric(next) && (after_digit || after_letter);
    case '&':
        return is_upper(next.code) && is_upper(word->last.code);
    case 0x00B7: /* Catalan */
    case 0x2027:
    case 0x05F4: /* Hebrew */
        return after_letter && is_letter(next);
    default:
        return joint.class == CHARACTER_SPACE &&
               is_thousands_space(scanner, word, joint, next_at);
    }
}
