/* word_spelling.h - how alike two words are spelt. */
#ifndef DIPTYCH_COMPARE_WORD_SPELLING_H
#define DIPTYCH_COMPARE_WORD_SPELLING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum {
    WORD_SPELLING_SHORTEST = 4,    /* characters: fewer are not alike */
    WORD_SPELLING_CHARACTERS = 32, /* of a word that are compared */
    WORD_SPELLING_PAIR_BITS = 128,
};

/* A word made ready to be compared with many others. What tells most of them apart
 * comes first, so that it is fetched at once. */
struct word_spelling {
    uint64_t pairs[WORD_SPELLING_PAIR_BITS / 64]; /* a bit for each character pair, by
                                                     hash */
    uint16_t length;
    uint16_t repeated; /* pairs whose bit another one has set */
    uint16_t characters[WORD_SPELLING_CHARACTERS]; /* the lower halves of code points:
                                                      no two of one script share one */
};

/* bytes  valid UTF-8; borrowed only while it is read */
void word_spelling_init(struct word_spelling *spelling, const char *bytes,
                        size_t count);

/* May two words have a character pair in common? Those that have none are not alike. */
static inline bool word_spellings_meet(const struct word_spelling *a,
                                       const struct word_spelling *b)
{
    return (a->pairs[0] & b->pairs[0]) || (a->pairs[1] & b->pairs[1]);
}

/*
 * How alike two words are spelt, 0..1: by a common beginning of four characters or
 * more, or by the character pairs that both have (Dice 1945; Adamson and Boreham 1974).
 * 0 below four characters, or if it is less than `least`. O(length) for nearly all.
 */
float word_spelling_likeness(const struct word_spelling *a,
                             const struct word_spelling *b, float least);

/* How many character pairs words must share to be alike enough. */
struct word_spelling_need {
    float least;
    uint8_t pairs[2 * WORD_SPELLING_CHARACTERS + 1]; /* by both lengths together */
};

void word_spelling_need_init(struct word_spelling_need *need, float least);

/* A word of WORD_SPELLING_SHORTEST characters at least, for comparing it with many such
 * ones. Borrows both. */
struct word_probe {
    const struct word_spelling *spelling;
    const struct word_spelling_need *need;
    uint8_t places[WORD_SPELLING_PAIR_BITS]; /* bit -> 1 + the last pair that has it */
};

void word_probe_init(struct word_probe *probe, const struct word_spelling *spelling,
                     const struct word_spelling_need *need);

/* Two spellings share no more pairs than this. */
static inline uint32_t word_spelling_bound_pairs(const struct word_spelling *a,
                                                 const struct word_spelling *b)
{
    uint32_t bound = a->repeated < b->repeated ? a->repeated : b->repeated;
    for (size_t k = 0; k < WORD_SPELLING_PAIR_BITS / 64; k++)
        for (uint64_t both = a->pairs[k] & b->pairs[k]; both; both &= both - 1)
            bound++;
    return bound;
}

/* May word_probe_likeness() be more than 0? Tells nearly all words apart. */
static inline bool word_probe_may_be_like(const struct word_probe *probe,
                                          const struct word_spelling *other)
{
    const struct word_spelling *own = probe->spelling;
    return word_spelling_bound_pairs(own, other) >=
               probe->need->pairs[own->length + other->length] ||
           memcmp(own->characters, other->characters,
                  WORD_SPELLING_SHORTEST * sizeof *own->characters) == 0;
}

/* As word_spelling_likeness(). */
float word_probe_likeness(const struct word_probe *probe,
                          const struct word_spelling *other);

#endif
