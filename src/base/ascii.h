/* ascii.h - how far a text is plain, eight bytes at a time (Lamport 1975, "Multiple
 * byte processing with full-word instructions"). */
#ifndef DIPTYCH_BASE_ASCII_H
#define DIPTYCH_BASE_ASCII_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define ASCII_EACH(byte) (UINT64_C(0x0101010101010101) * (byte))

/* The first of eight bytes in the lowest ones, whatever the machine's order is. */
static inline uint64_t ascii_load(const char *at)
{
    const unsigned char *bytes = (const unsigned char *)at;
    return (uint64_t)bytes[0] | (uint64_t)bytes[1] << 8 | (uint64_t)bytes[2] << 16 |
           (uint64_t)bytes[3] << 24 | (uint64_t)bytes[4] << 32 |
           (uint64_t)bytes[5] << 40 | (uint64_t)bytes[6] << 48 |
           (uint64_t)bytes[7] << 56;
}

/* How many bytes stand before the first whose high bit is set; not for 0. */
static inline size_t ascii_count_before(uint64_t high_bits)
{
    uint64_t below = (high_bits - 1) & ~high_bits & ASCII_EACH(1);
    return (size_t)(below * ASCII_EACH(1) >> 56) - 1;
}

static inline bool ascii_is_letter(char c)
{
    return ((unsigned char)c | 0x20u) - 'a' < 26;
}

static inline bool ascii_is_seen(char c)
{
    return (unsigned char)c - 0x21u < 0x5e;
}

/* A blank or what is seen. */
static inline bool ascii_is_plain(char c)
{
    return (unsigned char)c - 0x20u < 0x5f;
}

/* The high bit of each byte that is no letter. */
static inline uint64_t ascii_no_letters(uint64_t bytes)
{
    uint64_t lower = (bytes | ASCII_EACH(0x20)) & ASCII_EACH(0x7f);
    uint64_t from_a = lower + ASCII_EACH(0x80 - 'a');
    uint64_t behind_z = lower + ASCII_EACH(0x7f - 'z');
    return (bytes | behind_z | ~from_a) & ASCII_EACH(0x80);
}

/* The high bit of each byte that is no blank and not seen. */
static inline uint64_t ascii_no_plain(uint64_t bytes)
{
    uint64_t low = bytes & ASCII_EACH(0x7f);
    uint64_t from_blank = low + ASCII_EACH(0x80 - ' ');
    uint64_t behind_tilde = low + ASCII_EACH(0x7f - '~');
    return (bytes | behind_tilde | ~from_blank) & ASCII_EACH(0x80);
}

/* The high bit of each byte that is a blank. */
static inline uint64_t ascii_blanks(uint64_t bytes)
{
    uint64_t others = bytes ^ ASCII_EACH(' ');
    uint64_t low = (others & ASCII_EACH(0x7f)) + ASCII_EACH(0x7f);
    return ~(low | others) & ASCII_EACH(0x80);
}

/* How many letters stand at the front. */
static inline size_t ascii_count_letters(const char *bytes, size_t length)
{
    size_t at = 0;
    for (; at + 8 <= length; at += 8) {
        uint64_t others = ascii_no_letters(ascii_load(bytes + at));
        if (others)
            return at + ascii_count_before(others);
    }
    while (at < length && ascii_is_letter(bytes[at]))
        at++;
    return at;
}

/* How many letters and blanks stand at the front. */
static inline size_t ascii_count_words(const char *bytes, size_t length)
{
    size_t at = 0;
    for (; at + 8 <= length; at += 8) {
        uint64_t eight = ascii_load(bytes + at);
        uint64_t others = ascii_no_letters(eight) & ~ascii_blanks(eight);
        if (others)
            return at + ascii_count_before(others);
    }
    while (at < length && (ascii_is_letter(bytes[at]) || bytes[at] == ' '))
        at++;
    return at;
}

/* How many bytes of ASCII stand at the front. */
static inline size_t ascii_count_low(const char *bytes, size_t length)
{
    size_t at = 0;
    for (; at + 8 <= length; at += 8) {
        uint64_t others = ascii_load(bytes + at) & ASCII_EACH(0x80);
        if (others)
            return at + ascii_count_before(others);
    }
    while (at < length && !((unsigned char)bytes[at] & 0x80))
        at++;
    return at;
}

/* How many blanks and bytes that are seen stand at the front. */
static inline size_t ascii_count_plain(const char *bytes, size_t length)
{
    size_t at = 0;
    if (!length || !ascii_is_plain(*bytes))
        return 0; /* as often in other scripts */
    for (; at + 8 <= length; at += 8) {
        uint64_t others = ascii_no_plain(ascii_load(bytes + at));
        if (others)
            return at + ascii_count_before(others);
    }
    while (at < length && ascii_is_plain(bytes[at]))
        at++;
    return at;
}

#endif
