/* word_kin.c - words that are spelt alike, found by an index of character triples. */
#include "compare/word_kin.h"

#include "base/memory.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
    SHORTEST_WORD = 4, /* characters */
    KIN_LIMIT = 8,     /* of one word */
    TRIPLE_BUCKETS_LEAST = 1 << 10,
    TRIPLE_BUCKETS_MOST = 1 << 16,
    /* Words under one triple: beyond them the triple says too little to be worth the
       time. */
    TRIPLE_WORD_LIMIT = 96,
};

/* Words less alike are not kin: half of what is written must agree. */
#define KIN_LIKENESS 0.52f

static uint32_t spelling_pair_bit(const uint16_t *characters)
{
    return (characters[0] * 7u + characters[1] * 31u) % WORD_SPELLING_PAIR_BITS;
}

static bool spelling_may_have(const struct word_spelling *spelling,
                              const uint16_t *pair)
{
    uint32_t bit = spelling_pair_bit(pair);
    return spelling->pairs[bit / 64] >> bit % 64 & 1;
}

static bool pairs_are_equal(const uint16_t *a, const uint16_t *b)
{
    return memcmp(a, b, 2 * sizeof *a) == 0;
}

/* How many character pairs both have; 0 if that is less than `needed`. A pair whose bit
 * the other lacks is in it nowhere. */
static uint32_t spelling_count_shared(const struct word_spelling *a,
                                      const struct word_spelling *b, float needed)
{
    uint32_t shared = 0, taken = 0;
    for (uint32_t i = 0; i + 1 < a->length; i++) {
        if ((float)(shared + a->length - 1 - i) < needed)
            return 0;
        const uint16_t *pair = a->characters + i;
        if (!spelling_may_have(b, pair))
            continue;
        for (uint32_t j = 0; j + 1 < b->length; j++)
            if (pairs_are_equal(pair, b->characters + j) && !(taken >> j & 1)) {
                taken |= (uint32_t)1 << j;
                shared++;
                break;
            }
    }
    return shared;
}

void word_spelling_init(struct word_spelling *spelling, const char *bytes, size_t count)
{
    spelling->length = 0;
    for (size_t i = 0; i < count && spelling->length < WORD_SPELLING_CHARACTERS;) {
        uint32_t c = (unsigned char)bytes[i++];
        if (c >= 0x80) /* the first byte of several */
            c &= c < 0xE0 ? 0x1F : 0x0F;
        while (i < count && ((unsigned char)bytes[i] & 0xC0) == 0x80)
            c = c << 6 | ((unsigned char)bytes[i++] & 0x3F);
        spelling->characters[spelling->length++] = (uint16_t)c;
    }
    memset(spelling->pairs, 0, sizeof spelling->pairs);
    spelling->repeated = 0;
    for (uint32_t i = 0; i + 1 < spelling->length; i++) {
        uint32_t bit = spelling_pair_bit(spelling->characters + i);
        spelling->repeated += spelling_may_have(spelling, spelling->characters + i);
        spelling->pairs[bit / 64] |= (uint64_t)1 << bit % 64;
    }
}

/* Two spellings share no more pairs than this. */
static inline uint32_t spelling_bound_pairs(const struct word_spelling *a,
                                            const struct word_spelling *b)
{
    uint32_t bound = a->repeated < b->repeated ? a->repeated : b->repeated;
    for (size_t k = 0; k < WORD_SPELLING_PAIR_BITS / 64; k++)
        for (uint64_t both = a->pairs[k] & b->pairs[k]; both; both &= both - 1)
            bound++;
    return bound;
}

/* May two spellings share so many pairs? */
static inline bool spelling_may_share(const struct word_spelling *a,
                                      const struct word_spelling *b, float needed)
{
    uint32_t shorter = a->length < b->length ? a->length : b->length;
    return (float)(shorter - 1) >= needed &&
           (float)spelling_bound_pairs(a, b) >= needed;
}

static float spelling_prefix_likeness(const struct word_spelling *a,
                                      const struct word_spelling *b)
{
    uint32_t shorter = a->length < b->length ? a->length : b->length;
    uint32_t longer = a->length < b->length ? b->length : a->length;
    uint32_t prefix = 0;
    while (prefix < shorter && a->characters[prefix] == b->characters[prefix])
        prefix++;
    return prefix >= SHORTEST_WORD ? (float)prefix / (float)longer : 0;
}

float word_spelling_likeness(const struct word_spelling *a,
                             const struct word_spelling *b, float least)
{
    if (a->length < SHORTEST_WORD || b->length < SHORTEST_WORD)
        return 0;
    float likeness = spelling_prefix_likeness(a, b);
    float pairs = (float)(a->length + b->length - 2), needed = least * pairs / 2;
    if (spelling_may_share(a, b, needed)) {
        float by_pairs = 2 * (float)spelling_count_shared(a, b, needed) / pairs;
        likeness = by_pairs > likeness ? by_pairs : likeness;
    }
    return likeness >= least ? likeness : 0;
}

/* By the lengths of two words together: pairs that both must have. */
struct needs {
    uint8_t pairs[2 * WORD_SPELLING_CHARACTERS + 1];
};

static struct needs needs_find(void)
{
    struct needs needs = {{0}};
    for (int both = 2; both <= 2 * WORD_SPELLING_CHARACTERS; both++)
        needs.pairs[both] = (uint8_t)ceilf(KIN_LIKENESS * (float)(both - 2) / 2);
    return needs;
}

/* A word of SHORTEST_WORD letters at least that is compared with many of them. */
struct probe {
    const struct word_spelling *spelling;
    const uint8_t *needed; /* by the other's length: pairs that both must have */
    uint8_t places[WORD_SPELLING_PAIR_BITS]; /* bit -> 1 + the last pair that has it */
};

static void probe_init(struct probe *probe, const struct word_spelling *spelling,
                       const struct needs *needs)
{
    *probe = (struct probe){
        .spelling = spelling,
        .needed = needs->pairs + spelling->length,
    };
    for (uint32_t i = 0; i + 1 < spelling->length; i++)
        probe->places[spelling_pair_bit(spelling->characters + i)] = (uint8_t)(i + 1);
}

/* As spelling_count_shared(), from the other's side. */
static uint32_t probe_count_shared(const struct probe *probe,
                                   const struct word_spelling *other, uint32_t needed)
{
    const struct word_spelling *own = probe->spelling;
    uint32_t shared = 0, taken = 0;
    for (uint32_t j = 0; j + 1 < other->length; j++) {
        if (shared + other->length - 1 - j < needed)
            return 0;
        const uint16_t *pair = other->characters + j;
        uint32_t place = probe->places[spelling_pair_bit(pair)];
        /* Another pair, or one more of this, may have the bit of the last one, too. */
        for (uint32_t i = place; i-- > 0;)
            if (!(taken >> i & 1) && pairs_are_equal(own->characters + i, pair)) {
                taken |= (uint32_t)1 << i;
                shared++;
                break;
            }
    }
    return shared;
}

/* As word_spelling_likeness() with KIN_LIKENESS: most are told apart by the bound and
 * the first letters. */
static inline float probe_likeness(const struct probe *probe,
                                   const struct word_spelling *other)
{
    const struct word_spelling *own = probe->spelling;
    float likeness = 0;
    uint32_t needed = probe->needed[other->length];
    if (memcmp(own->characters, other->characters,
               SHORTEST_WORD * sizeof *own->characters) == 0)
        likeness = spelling_prefix_likeness(own, other);
    if (spelling_bound_pairs(own, other) >= needed) {
        float pairs = (float)(own->length + other->length - 2);
        float by_pairs = 2 * (float)probe_count_shared(probe, other, needed) / pairs;
        likeness = by_pairs > likeness ? by_pairs : likeness;
    }
    return likeness >= KIN_LIKENESS ? likeness : 0;
}

/* The words of one side that need kin, with their spellings. */
struct candidates {
    uint32_t *words;
    struct word_spelling *spellings;
    uint32_t count;
};

static bool word_needs_kin(const struct bags *bags, uint32_t word, int side)
{
    uint32_t here = bags->side[side].spread[word];
    uint32_t there = bags->side[1 - side].spread[word];
    return here > there && bags->word_lengths[word] >= SHORTEST_WORD;
}

static void candidates_add(struct candidates *candidates, uint32_t word,
                           const struct lexicon *lexicon)
{
    size_t length;
    const char *bytes = lexicon_word(lexicon, word, &length);
    word_spelling_init(&candidates->spellings[candidates->count], bytes, length);
    candidates->words[candidates->count++] = word;
}

/* Those of the left by their ids. Those of the right as the text has them, since ids
 * depend on which document was read first, and of equals the first is preferred. */
static bool candidates_init(struct candidates *candidates, const struct bags *bags,
                            int side, const struct lexicon *lexicon, struct error *err)
{
    const struct bag_side *bag_side = &bags->side[side];
    size_t room = 0;
    bool *is_pending = memory_new(bags->word_count, sizeof *is_pending, err);
    for (uint32_t word = 0; is_pending && word < bags->word_count; word++)
        room += is_pending[word] = word_needs_kin(bags, word, side);
    candidates->words = memory_new(room, sizeof *candidates->words, err);
    candidates->spellings = memory_new(room, sizeof *candidates->spellings, err);
    bool ok = is_pending && candidates->words && candidates->spellings;
    for (uint32_t word = 0; ok && side == SIDE_LEFT && word < bags->word_count; word++)
        if (is_pending[word])
            candidates_add(candidates, word, lexicon);
    uint32_t end = bag_side->starts[bag_side->passage_count];
    for (uint32_t k = 0; ok && side == SIDE_RIGHT && k < end; k++) {
        uint32_t word = bag_side->items[k].word;
        if (is_pending[word])
            candidates_add(candidates, word, lexicon);
        is_pending[word] = false;
    }
    free(is_pending);
    return ok;
}

static void candidates_clear(struct candidates *candidates)
{
    free(candidates->words);
    free(candidates->spellings);
}

/* bucket of a triple -> the candidates that have it */
struct triple_index {
    uint32_t bucket_count; /* a power of two: more of them than triples, if they may */
    uint32_t *starts;      /* bucket_count + 1 */
    uint32_t *entries;
};

static uint32_t triple_bucket(const struct triple_index *index,
                              const uint16_t *characters)
{
    uint32_t hash = characters[0] * 0x9E3779B1u;
    hash = (hash ^ characters[1]) * 0x85EBCA77u;
    hash = (hash ^ characters[2]) * 0xC2B2AE3Du;
    return hash >> 16 & (index->bucket_count - 1);
}

static bool triple_index_init(struct triple_index *index,
                              const struct candidates *candidates, struct error *err)
{
    size_t total = 0;
    for (uint32_t c = 0; c < candidates->count; c++)
        total += candidates->spellings[c].length - 2;
    index->bucket_count = TRIPLE_BUCKETS_LEAST;
    while (index->bucket_count < total && index->bucket_count < TRIPLE_BUCKETS_MOST)
        index->bucket_count *= 2;
    index->starts =
        memory_new((size_t)index->bucket_count + 1, sizeof *index->starts, err);
    index->entries = memory_new(total, sizeof *index->entries, err);
    if (!index->starts || !index->entries)
        return false;
    for (uint32_t c = 0; c < candidates->count; c++)
        for (uint32_t k = 0; k + 2 < candidates->spellings[c].length; k++)
            index->starts[triple_bucket(index,
                                        candidates->spellings[c].characters + k)]++;
    for (uint32_t b = 1; b <= index->bucket_count; b++)
        index->starts[b] += index->starts[b - 1];
    for (uint32_t c = candidates->count; c-- > 0;)
        for (uint32_t k = 0; k + 2 < candidates->spellings[c].length; k++) {
            uint32_t bucket =
                triple_bucket(index, candidates->spellings[c].characters + k);
            index->entries[--index->starts[bucket]] = c;
        }
    return true;
}

static void triple_index_clear(struct triple_index *index)
{
    free(index->starts);
    free(index->entries);
}

uint32_t kin_insert(struct kin *best, uint32_t count, uint32_t limit, struct kin kin)
{
    uint32_t at = count;
    while (at > 0 && best[at - 1].likeness < kin.likeness)
        at--;
    if (at == limit)
        return count;
    uint32_t last = count < limit ? count : limit - 1;
    memmove(best + at + 1, best + at, (last - at) * sizeof *best);
    best[at] = kin;
    return last + 1;
}

/* seen: right candidate -> the last left one it was compared with, plus one */
static uint32_t probe_find_kin(const struct probe *probe, uint32_t number,
                               const struct candidates *right,
                               const struct triple_index *index, uint32_t *seen,
                               struct kin *best)
{
    const struct word_spelling *spelling = probe->spelling;
    uint32_t count = 0;
    for (uint32_t k = 0; k + 2 < spelling->length; k++) {
        uint32_t bucket = triple_bucket(index, spelling->characters + k);
        uint32_t first = index->starts[bucket], end = index->starts[bucket + 1];
        if (end - first > TRIPLE_WORD_LIMIT && k > 0)
            continue;
        if (end - first > TRIPLE_WORD_LIMIT)
            end = first + TRIPLE_WORD_LIMIT;
        for (uint32_t e = first; e < end; e++) {
            uint32_t other = index->entries[e];
            if (seen[other] == number + 1)
                continue;
            seen[other] = number + 1;
            float likeness = probe_likeness(probe, &right->spellings[other]);
            if (likeness > 0)
                count = kin_insert(best, count, KIN_LIMIT,
                                   (struct kin){right->words[other], likeness});
        }
    }
    return count;
}

static bool kin_list_fill(struct kin_list *list, const struct candidates *left,
                          const struct candidates *right,
                          const struct triple_index *index, uint32_t word_count,
                          struct error *err)
{
    uint32_t *seen = memory_new(right->count, sizeof *seen, err);
    size_t capacity = 0;
    bool ok = seen != NULL;
    uint32_t word = 0;
    const struct needs needs = needs_find();
    for (uint32_t c = 0; ok && c < left->count; c++) {
        struct kin best[KIN_LIMIT];
        struct probe probe;
        probe_init(&probe, &left->spellings[c], &needs);
        uint32_t found = probe_find_kin(&probe, c, right, index, seen, best);
        ok = memory_reserve(&list->kin, &capacity, list->count + found,
                            sizeof *list->kin, err);
        if (!ok)
            break;
        while (word <= left->words[c])
            list->starts[word++] = (uint32_t)list->count;
        for (uint32_t k = 0; k < found; k++)
            list->kin[list->count++] = best[k];
    }
    while (ok && word <= word_count)
        list->starts[word++] = (uint32_t)list->count;
    free(seen);
    return ok;
}

bool kin_list_init(struct kin_list *list, const struct bags *bags,
                   const struct lexicon *lexicon, struct error *err)
{
    struct candidates candidates[SIDE_COUNT] = {0};
    struct triple_index index = {0};
    list->starts = memory_new((size_t)bags->word_count + 1, sizeof *list->starts, err);
    bool ok =
        list->starts &&
        candidates_init(&candidates[SIDE_LEFT], bags, SIDE_LEFT, lexicon, err) &&
        candidates_init(&candidates[SIDE_RIGHT], bags, SIDE_RIGHT, lexicon, err) &&
        triple_index_init(&index, &candidates[SIDE_RIGHT], err) &&
        kin_list_fill(list, &candidates[SIDE_LEFT], &candidates[SIDE_RIGHT], &index,
                      bags->word_count, err);
    triple_index_clear(&index);
    candidates_clear(&candidates[SIDE_LEFT]);
    candidates_clear(&candidates[SIDE_RIGHT]);
    return ok;
}

bool kin_list_copy(struct kin_list *copy, const struct kin_list *list,
                   uint32_t word_count, struct error *err)
{
    copy->starts = memory_new((size_t)word_count + 1, sizeof *copy->starts, err);
    copy->kin = memory_new(list->count, sizeof *copy->kin, err);
    if (!copy->starts || !copy->kin)
        return false;
    memcpy(copy->starts, list->starts, ((size_t)word_count + 1) * sizeof *copy->starts);
    if (list->count)
        memcpy(copy->kin, list->kin, list->count * sizeof *copy->kin);
    copy->count = list->count;
    return true;
}

void kin_list_clear(struct kin_list *list)
{
    free(list->starts);
    free(list->kin);
    free(list->is_learned);
    *list = (struct kin_list){0};
}
