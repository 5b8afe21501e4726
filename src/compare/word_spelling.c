/* word_spelling.c - common beginnings and common character pairs. */
#include "compare/word_spelling.h"

#include <math.h>

static uint32_t pair_bit(const uint16_t *characters)
{
    return (characters[0] * 7u + characters[1] * 31u) % WORD_SPELLING_PAIR_BITS;
}

static bool pairs_are_equal(const uint16_t *a, const uint16_t *b)
{
    return memcmp(a, b, 2 * sizeof *a) == 0;
}

void word_spelling_init(struct word_spelling *spelling, const char *bytes, size_t count)
{
    uint64_t pairs[WORD_SPELLING_PAIR_BITS / 64] = {0};
    uint16_t length = 0, repeated = 0;
    for (size_t i = 0; i < count && length < WORD_SPELLING_CHARACTERS; length++) {
        uint32_t c = (unsigned char)bytes[i++];
        if (c >= 0x80) { /* the first byte of several */
            c &= c < 0xE0 ? 0x1F : 0x0F;
            while (i < count && ((unsigned char)bytes[i] & 0xC0) == 0x80)
                c = c << 6 | ((unsigned char)bytes[i++] & 0x3F);
        }
        spelling->characters[length] = (uint16_t)c;
        if (length == 0)
            continue;
        uint32_t bit = pair_bit(spelling->characters + length - 1);
        uint64_t mark = (uint64_t)1 << bit % 64;
        if (pairs[bit / 64] & mark)
            repeated++;
        pairs[bit / 64] |= mark;
    }
    memcpy(spelling->pairs, pairs, sizeof pairs);
    spelling->length = length;
    spelling->repeated = repeated;
}

static float beginning_likeness(const struct word_spelling *a,
                                const struct word_spelling *b)
{
    uint32_t shorter = a->length < b->length ? a->length : b->length;
    uint32_t longer = a->length < b->length ? b->length : a->length;
    uint32_t same = 0;
    while (same < shorter && a->characters[same] == b->characters[same])
        same++;
    return same >= WORD_SPELLING_SHORTEST ? (float)same / (float)longer : 0;
}

static uint8_t pairs_needed(float least, uint32_t both_lengths)
{
    return (uint8_t)ceilf(least * (float)(both_lengths - 2) / 2);
}

void word_spelling_need_init(struct word_spelling_need *need, float least)
{
    *need = (struct word_spelling_need){.least = least};
    for (uint32_t both = 2; both <= 2 * WORD_SPELLING_CHARACTERS; both++)
        need->pairs[both] = pairs_needed(least, both);
}

void word_probe_init(struct word_probe *probe, const struct word_spelling *spelling,
                     const struct word_spelling_need *need)
{
    *probe = (struct word_probe){.spelling = spelling, .need = need};
    for (uint32_t i = 0; i + 1 < spelling->length; i++)
        probe->places[pair_bit(spelling->characters + i)] = (uint8_t)(i + 1);
}

/* How many character pairs both have; 0 if that is less than `needed`. */
static uint32_t probe_count_shared(const struct word_probe *probe,
                                   const struct word_spelling *other, uint32_t needed)
{
    const struct word_spelling *own = probe->spelling;
    uint32_t shared = 0, taken = 0;
    for (uint32_t j = 0; j + 1 < other->length; j++) {
        if (shared + other->length - 1 - j < needed)
            return 0;
        const uint16_t *pair = other->characters + j;
        /* Another pair, or one more of this, may have the bit of the last one, too. */
        for (uint32_t i = probe->places[pair_bit(pair)]; i-- > 0;)
            if (!(taken >> i & 1) && pairs_are_equal(own->characters + i, pair)) {
                taken |= (uint32_t)1 << i;
                shared++;
                break;
            }
    }
    return shared;
}

float word_probe_likeness(const struct word_probe *probe,
                          const struct word_spelling *other)
{
    const struct word_spelling *own = probe->spelling;
    uint32_t both = (uint32_t)own->length + other->length;
    float likeness = beginning_likeness(own, other);
    float shared = (float)probe_count_shared(probe, other, probe->need->pairs[both]);
    float by_pairs = 2 * shared / (float)(both - 2);
    likeness = by_pairs > likeness ? by_pairs : likeness;
    return likeness >= probe->need->least ? likeness : 0;
}

float word_spelling_likeness(const struct word_spelling *a,
                             const struct word_spelling *b, float least)
{
    if (a->length < WORD_SPELLING_SHORTEST || b->length < WORD_SPELLING_SHORTEST)
        return 0;
    uint32_t both = (uint32_t)a->length + b->length;
    struct word_spelling_need need = {.least = least};
    need.pairs[both] = pairs_needed(least, both);
    struct word_probe probe = {.spelling = a, .need = &need};
    if (!word_probe_may_be_like(&probe, b))
        return 0;
    word_probe_init(&probe, a, &need);
    return word_probe_likeness(&probe, b);
}
