/* hash.h - a hash of a few bytes, for tables of words, and of many, to tell damage. */
#ifndef DIPTYCH_BASE_HASH_H
#define DIPTYCH_BASE_HASH_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Multiplied by an odd constant (that of splitmix64, Steele et al. 2014) and folded. */
static inline uint64_t hash_mix(uint64_t hash)
{
    hash *= UINT64_C(0x9E3779B97F4A7C15);
    return hash ^ hash >> 32;
}

static inline uint64_t hash_load(const char *bytes, size_t size)
{
    uint64_t piece = 0;
    memcpy(&piece, bytes, size);
    return piece;
}

/* Eight bytes a step; what is left over is read together with bytes before it, so that
 * all loads are of a size that the compiler knows (Wang Yi 2019, wyhash). The order of
 * a machine's bytes shows in it: for tables of one machine. Who changes it changes the
 * number of the form of saved tables (LANGUAGE_TABLE_FORMAT). */
static inline uint32_t hash_bytes(const char *bytes, size_t length)
{
    uint64_t hash = length;
    if (length >= 8) {
        for (size_t at = 0; at + 8 < length; at += 8)
            hash = hash_mix(hash ^ hash_load(bytes + at, 8));
        hash ^= hash_load(bytes + length - 8, 8);
    } else if (length >= 4) {
        hash ^= hash_load(bytes, 4) | hash_load(bytes + length - 4, 4) << 32;
    } else if (length) {
        hash ^= (uint64_t)(unsigned char)bytes[0] << 32 |
                (uint64_t)(unsigned char)bytes[length / 2] << 40 |
                (uint64_t)(unsigned char)bytes[length - 1] << 48;
    }
    return (uint32_t)hash_mix(hash);
}

/* Of a long block: four sums side by side, none of which waits for another's steps. No
 * step loses anything, so that a change in one piece of eight bytes always shows. As
 * hash_bytes(), for one machine only. */
static inline uint64_t hash_block(const char *bytes, size_t length)
{
    enum { STEP = 4 * 8 };
    /* Not in an array, which compilers leave in memory. */
    uint64_t a = 1, b = 2, c = 3, d = 4, hash = length;
    size_t at = 0;
    for (; at + STEP <= length; at += STEP) {
        a = hash_mix(a ^ hash_load(bytes + at, 8));
        b = hash_mix(b ^ hash_load(bytes + at + 8, 8));
        c = hash_mix(c ^ hash_load(bytes + at + 16, 8));
        d = hash_mix(d ^ hash_load(bytes + at + 24, 8));
    }
    for (; at < length; at += 8)
        hash =
            hash_mix(hash ^ hash_load(bytes + at, length - at < 8 ? length - at : 8));
    hash = hash_mix(hash ^ a);
    hash = hash_mix(hash ^ b);
    hash = hash_mix(hash ^ c);
    return hash_mix(hash ^ d);
}

#endif
