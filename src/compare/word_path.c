/* word_path.c - greedy over the number of changes, or by table for the shortest
 * stretches. */
#include "compare/word_path.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

enum { DIAGONALS = 2 * WORD_PATH_CHANGES + 3 };

/* How far the left is reached on each diagonal (left - right), for each number of
 * changes; diagonal 0 stands in the middle. */
struct path_trace {
    int64_t reach[WORD_PATH_CHANGES + 1][DIAGONALS];
};

static bool same_words(const struct word_stretch *stretch, int64_t i, int64_t j)
{
    const struct range *side = stretch->side;
    return stretch->items[SIDE_LEFT][side[SIDE_LEFT].first + i].word ==
           stretch->items[SIDE_RIGHT][side[SIDE_RIGHT].first + j].word;
}

static bool add_kept(const struct word_stretch *stretch, int64_t i, int64_t j,
                     struct word_pair_list *list, struct error *err)
{
    struct range left = {stretch->side[SIDE_LEFT].first + (uint32_t)i, 1};
    struct range right = {stretch->side[SIDE_RIGHT].first + (uint32_t)j, 1};
    return word_pair_add(list, left, right, WORD_SAME, err);
}

/* Where the way to diagonal k with d changes comes from: the left is reached further
 * from above (a dropped word) or from below (an added one). */
static bool comes_by_adding(const int64_t *before, int d, int k)
{
    int at = k + WORD_PATH_CHANGES + 1;
    return k == -d || (k != d && before[at - 1] < before[at + 1]);
}

/* The number of changes of the shortest way, or -1. */
static int path_search(const struct word_stretch *stretch, struct path_trace *trace)
{
    int64_t rows = stretch->side[SIDE_LEFT].count;
    int64_t columns = stretch->side[SIDE_RIGHT].count;
    for (int d = 0; d <= WORD_PATH_CHANGES; d++) {
        int64_t *reach = trace->reach[d];
        const int64_t *before = d ? trace->reach[d - 1] : NULL;
        for (int k = -d; k <= d; k += 2) {
            int at = k + WORD_PATH_CHANGES + 1;
            int64_t i = 0;
            if (d)
                i = comes_by_adding(before, d, k) ? before[at + 1] : before[at - 1] + 1;
            int64_t j = i - k;
            while (i < rows && j < columns && i >= 0 && j >= 0 &&
                   same_words(stretch, i, j)) {
                i++;
                j++;
            }
            reach[at] = i;
            if (i >= rows && j >= columns)
                return d;
        }
    }
    return -1;
}

bool word_path_find(const struct word_stretch *stretch, struct word_pair_list *list,
                    bool *found, struct error *err)
{
    struct path_trace *trace = memory_new(1, sizeof *trace, err);
    if (!trace)
        return false;
    int d = path_search(stretch, trace);
    *found = d >= 0;
    int64_t i = stretch->side[SIDE_LEFT].count, j = stretch->side[SIDE_RIGHT].count;
    bool ok = true;
    for (; ok && d >= 0; d--) {
        int k = (int)(i - j);
        int at = k + WORD_PATH_CHANGES + 1;
        int64_t from_i = 0, from_j = 0;
        bool adds = false;
        if (d) {
            adds = comes_by_adding(trace->reach[d - 1], d, k);
            from_i = trace->reach[d - 1][adds ? at + 1 : at - 1];
            from_j = from_i - (adds ? k + 1 : k - 1);
        }
        int64_t start = from_i + (d && !adds ? 1 : 0);
        while (ok && i > start) {
            i--;
            j--;
            ok = add_kept(stretch, i, j, list, err);
        }
        i = from_i;
        j = from_j;
    }
    free(trace);
    return ok;
}

bool word_path_tabulate(const struct word_stretch *stretch, struct word_pair_list *list,
                        struct error *err)
{
    uint8_t kept[WORD_PATH_TABLE + 1][WORD_PATH_TABLE + 1];
    int64_t rows = stretch->side[SIDE_LEFT].count;
    int64_t columns = stretch->side[SIDE_RIGHT].count;
    memset(kept, 0, sizeof kept);
    for (int64_t i = rows; i-- > 0;)
        for (int64_t j = columns; j-- > 0;) {
            uint8_t best =
                kept[i + 1][j] > kept[i][j + 1] ? kept[i + 1][j] : kept[i][j + 1];
            if (same_words(stretch, i, j))
                best = (uint8_t)(kept[i + 1][j + 1] + 1);
            kept[i][j] = best;
        }
    for (int64_t i = 0, j = 0; i < rows && j < columns;) {
        if (same_words(stretch, i, j)) {
            if (!add_kept(stretch, i++, j++, list, err))
                return false;
        } else if (kept[i + 1][j] >= kept[i][j + 1]) {
            i++;
        } else {
            j++;
        }
    }
    return true;
}
