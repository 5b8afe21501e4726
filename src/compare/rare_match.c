/* rare_match.c - an inverted index of rare words, and the best column of each row. */
#include "compare/rare_match.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

/* A word in more rows or more columns is not rare: it would make the index quadratic.
 */
enum { RARE_LIMIT = 8 };

/* A column that has a word. */
struct rare_entry {
    uint32_t column;
    uint32_t next; /* 1 + the next entry of the word; 0: none */
};

struct rare_index {
    uint8_t *spread[SIDE_COUNT]; /* word -> passages of the lattice, RARE_LIMIT + 1 for
                                    more */
    uint32_t *first;             /* word -> 1 + the first of its entries; 0: none */
    struct rare_entry *entries;
    float *rare_weight[SIDE_COUNT]; /* by row, by column */
};

static const uint32_t *lattice_words(const struct lattice *lattice,
                                     const struct bags *bags, int side, uint32_t at,
                                     uint32_t *count)
{
    const struct bag_side *passages = &bags->side[side];
    uint32_t passage = lattice->passages[side][at];
    *count = passages->starts[passage + 1] - passages->starts[passage];
    return passages->words + passages->starts[passage];
}

static bool index_has(const struct rare_index *index, uint32_t word)
{
    uint8_t left = index->spread[SIDE_LEFT][word];
    uint8_t right = index->spread[SIDE_RIGHT][word];
    return left && right && left <= RARE_LIMIT && right <= RARE_LIMIT;
}

static void index_count_spread(struct rare_index *index, const struct lattice *lattice,
                               const struct bags *bags, int side)
{
    for (uint32_t at = 0; at < lattice->count[side]; at++) {
        uint32_t count;
        const uint32_t *words = lattice_words(lattice, bags, side, at, &count);
        for (uint32_t k = 0; k < count; k++)
            if (index->spread[side][words[k]] <= RARE_LIMIT)
                index->spread[side][words[k]]++;
    }
}

/* Words that only one side has count as rare weight, too: they speak against. */
static void index_weigh(struct rare_index *index, const struct lattice *lattice,
                        const struct bags *bags, int side)
{
    for (uint32_t at = 0; at < lattice->count[side]; at++) {
        uint32_t count;
        const uint32_t *words = lattice_words(lattice, bags, side, at, &count);
        for (uint32_t k = 0; k < count; k++)
            if (index->spread[SIDE_LEFT][words[k]] <= RARE_LIMIT &&
                index->spread[SIDE_RIGHT][words[k]] <= RARE_LIMIT)
                index->rare_weight[side][at] += bags->word_weights[words[k]];
    }
}

/* From behind, so that the entries of a word are in the order of columns. */
static bool index_add_columns(struct rare_index *index, const struct lattice *lattice,
                              const struct bags *bags, struct error *err)
{
    size_t capacity = 0;
    uint32_t entry_count = 0;
    for (uint32_t at = lattice->count[SIDE_RIGHT]; at-- > 0;) {
        uint32_t count;
        const uint32_t *words = lattice_words(lattice, bags, SIDE_RIGHT, at, &count);
        if (!memory_reserve(&index->entries, &capacity, (size_t)entry_count + count,
                            sizeof *index->entries, err))
            return false;
        for (uint32_t k = 0; k < count; k++)
            if (index_has(index, words[k])) {
                uint32_t *first = &index->first[words[k]];
                index->entries[entry_count] = (struct rare_entry){at, *first};
                *first = ++entry_count;
            }
    }
    return true;
}

static bool index_init(struct rare_index *index, const struct lattice *lattice,
                       const struct bags *bags, struct error *err)
{
    for (int s = 0; s < SIDE_COUNT; s++) {
        index->spread[s] = memory_new(bags->word_count, 1, err);
        index->rare_weight[s] = memory_new(lattice->count[s], sizeof(float), err);
        if (!index->spread[s] || !index->rare_weight[s])
            return false;
        index_count_spread(index, lattice, bags, s);
    }
    index->first = memory_new(bags->word_count, sizeof *index->first, err);
    if (!index->first || !index_add_columns(index, lattice, bags, err))
        return false;
    for (int s = 0; s < SIDE_COUNT; s++)
        index_weigh(index, lattice, bags, s);
    return true;
}

static void index_clear(struct rare_index *index)
{
    for (int s = 0; s < SIDE_COUNT; s++) {
        free(index->spread[s]);
        free(index->rare_weight[s]);
    }
    free(index->first);
    free(index->entries);
}

/* Weights shared with the columns, gathered for one row at a time. */
struct tally {
    float *weights;    /* by column; zero between rows */
    uint32_t *touched; /* columns with a weight */
    uint32_t count;
};

static void tally_row(struct tally *tally, const struct rare_index *index,
                      const uint32_t *words, uint32_t count, const struct bags *bags)
{
    tally->count = 0;
    for (uint32_t k = 0; k < count; k++) {
        uint32_t word = words[k];
        for (uint32_t next = index->first[word]; next;
             next = index->entries[next - 1].next) {
            uint32_t column = index->entries[next - 1].column;
            if (tally->weights[column] == 0)
                tally->touched[tally->count++] = column;
            tally->weights[column] += bags->word_weights[word];
        }
    }
}

static struct rare_match tally_take_best(struct tally *tally)
{
    struct rare_match best = {.column = INDEX_NONE};
    for (uint32_t k = 0; k < tally->count; k++) {
        uint32_t column = tally->touched[k];
        float weight = tally->weights[column];
        tally->weights[column] = 0;
        bool is_better =
            weight > best.weight || (weight == best.weight && column < best.column);
        if (is_better) {
            best.runner_up = best.weight;
            best.column = column;
            best.weight = weight;
        } else if (weight > best.runner_up) {
            best.runner_up = weight;
        }
    }
    return best;
}

static void matches_keep_mutual(struct rare_match *matches, uint32_t row_count,
                                uint32_t *row_of)
{
    for (uint32_t row = 0; row < row_count; row++) {
        uint32_t column = matches[row].column;
        if (column == INDEX_NONE)
            continue;
        uint32_t other = row_of[column];
        if (other != INDEX_NONE && matches[other].weight >= matches[row].weight) {
            matches[row].column = INDEX_NONE;
            continue;
        }
        if (other != INDEX_NONE)
            matches[other].column = INDEX_NONE;
        row_of[column] = row;
    }
}

bool rare_matches_find(struct rare_match *matches, const struct lattice *lattice,
                       const struct bags *bags, struct error *err)
{
    struct rare_index index = {0};
    struct tally tally = {0};
    uint32_t column_count = lattice->count[SIDE_RIGHT];
    uint32_t *row_of = memory_new(column_count, sizeof *row_of, err);
    tally.weights = memory_new(column_count, sizeof *tally.weights, err);
    tally.touched = memory_new(column_count, sizeof *tally.touched, err);
    bool ok = row_of && tally.weights && tally.touched &&
              index_init(&index, lattice, bags, err);
    for (uint32_t row = 0; ok && row < lattice->count[SIDE_LEFT]; row++) {
        uint32_t count;
        const uint32_t *words = lattice_words(lattice, bags, SIDE_LEFT, row, &count);
        tally_row(&tally, &index, words, count, bags);
        matches[row] = tally_take_best(&tally);
        if (matches[row].column == INDEX_NONE)
            continue;
        float left = index.rare_weight[SIDE_LEFT][row];
        float right = index.rare_weight[SIDE_RIGHT][matches[row].column];
        matches[row].share = matches[row].weight / (left < right ? left : right);
    }
    if (ok) {
        memset(row_of, 0xFF, column_count * sizeof *row_of);
        matches_keep_mutual(matches, lattice->count[SIDE_LEFT], row_of);
    }
    index_clear(&index);
    free(row_of);
    free(tally.weights);
    free(tally.touched);
    return ok;
}
