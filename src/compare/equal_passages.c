/* equal_passages.c - equal passages by a hash of their words, and the gaps between. */
#include "compare/equal_passages.h"

#include "base/hash.h"
#include "base/memory.h"
#include "compare/ascent.h"

#include <stdlib.h>

/* Lattices of more points are cut at passages that occur once on either side. */
enum { LARGE_POINTS = 256 };

struct settling {
    const struct passage_set *passages;
    const struct bags *bags;
    uint64_t *hashes[SIDE_COUNT]; /* by passage */
    struct bead_list *settled;
    struct lattice_list *gaps;
};

/* A hash that rows of the lattice have. */
struct unique_slot {
    uint64_t hash;
    uint32_t column;            /* the last one that has it, too */
    uint16_t times[SIDE_COUNT]; /* how many have it, 2 for more than one; an empty slot
                                   has no row */
};

struct unique_table {
    struct unique_slot *slots;
    size_t slot_count; /* a power of two, at most half full */
};

/* Passages of the lattice that are equal, in order. */
struct equal_pairs {
    uint32_t *places[SIDE_COUNT];
    float *weights;
    size_t count;
};

static uint64_t passage_hash(const struct document *document, struct range tokens)
{
    uint64_t hash = tokens.count;
    for (uint32_t i = tokens.first; i < range_end(tokens); i++)
        hash = hash_mix(hash ^ document->tokens.tokens[i].word);
    return hash;
}

static bool settling_hash(struct settling *settling, struct error *err)
{
    const struct passage_set *passages = settling->passages;
    for (int s = 0; s < SIDE_COUNT; s++) {
        settling->hashes[s] =
            memory_new(passages->count[s], sizeof **settling->hashes, err);
        if (!settling->hashes[s])
            return false;
        for (size_t p = 0; p < passages->count[s]; p++)
            settling->hashes[s][p] =
                passage_hash(passages->documents[s], passages->tokens[s][p]);
    }
    return true;
}

/* Is the passage at this row equal to the one at this column? */
static bool places_are_equal(const struct settling *settling,
                             const struct lattice *lattice, uint32_t row,
                             uint32_t column)
{
    const struct passage_set *passages = settling->passages;
    uint32_t left = lattice->passages[SIDE_LEFT][row];
    uint32_t right = lattice->passages[SIDE_RIGHT][column];
    return settling->hashes[SIDE_LEFT][left] == settling->hashes[SIDE_RIGHT][right] &&
           token_ranges_equal(
               passages->documents[SIDE_LEFT], passages->tokens[SIDE_LEFT][left],
               passages->documents[SIDE_RIGHT], passages->tokens[SIDE_RIGHT][right]);
}

static bool settling_add(struct settling *settling, const struct lattice *lattice,
                         uint32_t row, uint32_t column, struct error *err)
{
    struct bead bead = bead_of_two(lattice->passages[SIDE_LEFT][row],
                                   lattice->passages[SIDE_RIGHT][column]);
    bead.likeness = 1;
    return bead_list_append(settling->settled, &bead, err);
}

/* Link what is equal at both ends of a part of the lattice; the rest is a gap. */
static bool settling_trim(struct settling *settling, struct lattice part,
                          struct error *err)
{
    bool ok = true;
    uint32_t *rows = &part.count[SIDE_LEFT], *columns = &part.count[SIDE_RIGHT];
    while (ok && *rows && *columns && places_are_equal(settling, &part, 0, 0)) {
        ok = settling_add(settling, &part, 0, 0, err);
        for (int s = 0; s < SIDE_COUNT; s++) {
            part.passages[s]++;
            part.count[s]--;
        }
    }
    while (ok && *rows && *columns &&
           places_are_equal(settling, &part, *rows - 1, *columns - 1)) {
        --*rows;
        --*columns;
        ok = settling_add(settling, &part, *rows, *columns, err);
    }
    if (!ok || !*rows || !*columns)
        return ok;
    struct lattice_list *gaps = settling->gaps;
    if (!memory_reserve(&gaps->lattices, &gaps->capacity, gaps->count + 1,
                        sizeof *gaps->lattices, err))
        return false;
    gaps->lattices[gaps->count++] = part;
    return true;
}

static struct unique_slot *unique_table_find(const struct unique_table *table,
                                             uint64_t hash)
{
    for (size_t i = hash;; i++) {
        struct unique_slot *slot = &table->slots[i & (table->slot_count - 1)];
        if (slot->hash == hash || !slot->times[SIDE_LEFT])
            return slot;
    }
}

static bool unique_table_init(struct unique_table *table,
                              const struct settling *settling,
                              const struct lattice *lattice, struct error *err)
{
    table->slot_count = 4;
    while (table->slot_count < 2 * (size_t)lattice->count[SIDE_LEFT])
        table->slot_count *= 2;
    table->slots = memory_new(table->slot_count, sizeof *table->slots, err);
    if (!table->slots)
        return false;
    for (int s = 0; s < SIDE_COUNT; s++)
        for (uint32_t at = 0; at < lattice->count[s]; at++) {
            uint64_t hash = settling->hashes[s][lattice->passages[s][at]];
            struct unique_slot *slot = unique_table_find(table, hash);
            if (s == SIDE_RIGHT && !slot->times[SIDE_LEFT])
                continue; /* no row is equal */
            slot->hash = hash;
            slot->column = at;
            slot->times[s] = slot->times[s] ? 2 : 1;
        }
    return true;
}

static bool pairs_collect(struct equal_pairs *pairs, const struct settling *settling,
                          const struct lattice *lattice, struct error *err)
{
    struct unique_table table = {0};
    uint32_t row_count = lattice->count[SIDE_LEFT];
    bool ok = unique_table_init(&table, settling, lattice, err);
    for (uint32_t row = 0; ok && row < row_count; row++) {
        uint32_t passage = lattice->passages[SIDE_LEFT][row];
        const struct unique_slot *slot =
            unique_table_find(&table, settling->hashes[SIDE_LEFT][passage]);
        if (slot->times[SIDE_LEFT] != 1 || slot->times[SIDE_RIGHT] != 1 ||
            !places_are_equal(settling, lattice, row, slot->column))
            continue;
        pairs->places[SIDE_LEFT][pairs->count] = row;
        pairs->places[SIDE_RIGHT][pairs->count] = slot->column;
        pairs->weights[pairs->count++] =
            settling->bags->side[SIDE_LEFT].weights[passage];
    }
    free(table.slots);
    return ok;
}

/* The pairs that occur once on either side, in their heaviest run in order. */
static bool pairs_init(struct equal_pairs *pairs, const struct settling *settling,
                       const struct lattice *lattice, struct error *err)
{
    uint32_t row_count = lattice->count[SIDE_LEFT];
    bool *is_kept = memory_new(row_count, sizeof *is_kept, err);
    pairs->weights = memory_new(row_count, sizeof *pairs->weights, err);
    for (int s = 0; s < SIDE_COUNT; s++)
        pairs->places[s] = memory_new(row_count, sizeof **pairs->places, err);
    bool ok = is_kept && pairs->weights && pairs->places[SIDE_LEFT] &&
              pairs->places[SIDE_RIGHT] &&
              pairs_collect(pairs, settling, lattice, err) &&
              ascent_find(pairs->places[SIDE_RIGHT], pairs->weights, pairs->count,
                          lattice->count[SIDE_RIGHT], is_kept, err);
    size_t kept = 0;
    for (size_t k = 0; ok && k < pairs->count; k++)
        if (is_kept[k]) {
            for (int s = 0; s < SIDE_COUNT; s++)
                pairs->places[s][kept] = pairs->places[s][k];
            kept++;
        }
    pairs->count = kept;
    free(is_kept);
    return ok;
}

static void pairs_clear(struct equal_pairs *pairs)
{
    free(pairs->weights);
    for (int s = 0; s < SIDE_COUNT; s++)
        free(pairs->places[s]);
}

/* Link the pairs, and what is equal around them. */
static bool settling_cut(struct settling *settling, const struct lattice *lattice,
                         struct error *err)
{
    struct equal_pairs pairs = {0};
    bool ok = pairs_init(&pairs, settling, lattice, err);
    uint32_t done[SIDE_COUNT] = {0};
    for (size_t k = 0; ok && k <= pairs.count; k++) {
        struct lattice part;
        for (int s = 0; s < SIDE_COUNT; s++) {
            uint32_t end = k < pairs.count ? pairs.places[s][k] : lattice->count[s];
            part.passages[s] = lattice->passages[s] + done[s];
            part.count[s] = end - done[s];
            done[s] = end + 1;
        }
        ok = settling_trim(settling, part, err) &&
             (k == pairs.count ||
              settling_add(settling, lattice, pairs.places[SIDE_LEFT][k],
                           pairs.places[SIDE_RIGHT][k], err));
    }
    pairs_clear(&pairs);
    return ok;
}

bool equal_passages_settle(const struct passage_set *passages, const struct bags *bags,
                           const struct lattice *lattices, size_t lattice_count,
                           struct bead_list *settled, struct lattice_list *gaps,
                           struct error *err)
{
    struct settling settling = {
        .passages = passages, .bags = bags, .settled = settled, .gaps = gaps};
    bool ok = settling_hash(&settling, err);
    for (size_t k = 0; ok && k < lattice_count; k++) {
        const struct lattice *lattice = &lattices[k];
        size_t points = ((size_t)lattice->count[SIDE_LEFT] + 1) *
                        ((size_t)lattice->count[SIDE_RIGHT] + 1);
        ok = points > LARGE_POINTS ? settling_cut(&settling, lattice, err)
                                   : settling_trim(&settling, *lattice, err);
    }
    for (int s = 0; s < SIDE_COUNT; s++)
        free(settling.hashes[s]);
    return ok;
}

void lattice_list_clear(struct lattice_list *list)
{
    free(list->lattices);
    *list = (struct lattice_list){0};
}
