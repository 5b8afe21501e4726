/* word_kin.c - words that are spelt alike, found by an index of character triples. */
#include "compare/word_kin.h"

#include "base/memory.h"
#include "base/task.h"

#include <stdlib.h>
#include <string.h>

enum {
    KIN_LIMIT = 8, /* of one word */
    TRIPLE_BUCKETS_LEAST = 1 << 10,
    TRIPLE_BUCKETS_MOST = 1 << 16,
    /* Words under one triple: beyond them the triple says too little to be worth the
       time. */
    TRIPLE_WORD_LIMIT = 96,
};

/* Words less alike are not kin: half of what is written must agree. */
#define KIN_LIKENESS 0.52f

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
    return here > there && bags->word_lengths[word] >= WORD_SPELLING_SHORTEST;
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
        uint32_t word = bag_side->words[k];
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
static uint32_t probe_find_kin(const struct word_probe *probe, uint32_t number,
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
            if (!word_probe_may_be_like(probe, &right->spellings[other]))
                continue;
            float likeness = word_probe_likeness(probe, &right->spellings[other]);
            if (likeness > 0)
                count = kin_insert(best, count, KIN_LIMIT,
                                   (struct kin){right->words[other], likeness});
        }
    }
    return count;
}

enum {
    PART_COUNT = 2,
    PART_LEAST_WORDS = 512, /* fewer are not worth a second thread */
};

/* Kin of some of the left's candidates, who may be looked for beside the others. */
struct part {
    const struct candidates *candidates; /* of both sides */
    const struct triple_index *index;    /* of the right */
    const struct word_spelling_need *need;
    uint32_t first, end; /* candidates of the left */
    uint32_t *counts;    /* by word: how many kin it has */
    struct kin *kin;
    size_t count;
    size_t capacity;
};

static bool part_find_kin(void *context, struct error *err)
{
    struct part *part = context;
    const struct candidates *left = &part->candidates[SIDE_LEFT];
    const struct candidates *right = &part->candidates[SIDE_RIGHT];
    uint32_t *seen = memory_new(right->count, sizeof *seen, err);
    bool ok = seen != NULL;
    for (uint32_t c = part->first; ok && c < part->end; c++) {
        struct word_probe probe;
        word_probe_init(&probe, &left->spellings[c], part->need);
        ok = memory_reserve(&part->kin, &part->capacity, part->count + KIN_LIMIT,
                            sizeof *part->kin, err);
        if (!ok)
            break;
        uint32_t found = probe_find_kin(&probe, c, right, part->index, seen,
                                        part->kin + part->count);
        part->counts[left->words[c]] = found;
        part->count += found;
    }
    free(seen);
    return ok;
}

/* Put the kin of all parts one after another: candidates are in the order of words. */
static bool kin_list_join(struct kin_list *list, struct part parts[PART_COUNT],
                          uint32_t word_count, struct error *err)
{
    size_t total = parts[0].count + parts[1].count;
    list->kin = parts[0].kin;
    parts[0].kin = NULL;
    if (!memory_reserve(&list->kin, &parts[0].capacity, total, sizeof *list->kin, err))
        return false;
    if (parts[1].count)
        memcpy(list->kin + parts[0].count, parts[1].kin,
               parts[1].count * sizeof *list->kin);
    list->count = total;
    for (uint32_t word = 0; word < word_count; word++)
        list->starts[word + 1] += list->starts[word];
    return true;
}

static bool kin_list_fill(struct kin_list *list, const struct candidates *candidates,
                          const struct triple_index *index, uint32_t word_count,
                          struct error *err)
{
    uint32_t count = candidates[SIDE_LEFT].count;
    bool is_large = count >= PART_LEAST_WORDS;
    struct word_spelling_need need;
    word_spelling_need_init(&need, KIN_LIKENESS);
    struct part parts[PART_COUNT];
    for (uint32_t p = 0; p < PART_COUNT; p++)
        parts[p] = (struct part){
            .candidates = candidates,
            .index = index,
            .need = &need,
            .first = is_large ? count / PART_COUNT * p : p * count,
            .end = p + 1 < PART_COUNT && is_large ? count / PART_COUNT : count,
            .counts = list->starts + 1,
        };
    struct task task;
    task_start(&task, part_find_kin, &parts[1], is_large);
    bool ok = part_find_kin(&parts[0], err);
    ok = task_finish(&task, err) && ok && kin_list_join(list, parts, word_count, err);
    for (int p = 0; p < PART_COUNT; p++)
        free(parts[p].kin);
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
        kin_list_fill(list, candidates, &index, bags->word_count, err);
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
