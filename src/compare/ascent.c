/* ascent.c - the heaviest ascending subsequence, by a tree of best endings. */
#include "compare/ascent.h"

#include "base/memory.h"
#include "base/span.h"

#include <stdlib.h>

struct ending {
    double weight;
    uint32_t item; /* the last of the subsequence */
};

/* The best ending below a value; a Fenwick tree of prefix maxima. */
static struct ending tree_best_below(const struct ending *tree, uint32_t value)
{
    struct ending best = {0, INDEX_NONE};
    for (uint32_t at = value; at > 0; at &= at - 1)
        if (tree[at].weight > best.weight)
            best = tree[at];
    return best;
}

static void tree_offer(struct ending *tree, uint32_t limit, uint32_t value,
                       struct ending ending)
{
    for (uint32_t at = value + 1; at <= limit; at += at & -at)
        if (ending.weight > tree[at].weight)
            tree[at] = ending;
}

bool ascent_find(const uint32_t *values, const float *weights, size_t count,
                 uint32_t value_limit, bool *is_kept, struct error *err)
{
    struct ending *tree = memory_new((size_t)value_limit + 1, sizeof *tree, err);
    uint32_t *previous = memory_new(count, sizeof *previous, err);
    bool ok = tree && previous;
    for (size_t i = 0; ok && i < count; i++) {
        struct ending ending = tree_best_below(tree, values[i]);
        previous[i] = ending.item;
        ending.weight += (double)weights[i];
        ending.item = (uint32_t)i;
        tree_offer(tree, value_limit, values[i], ending);
        is_kept[i] = false;
    }
    if (ok)
        for (uint32_t at = tree_best_below(tree, value_limit).item; at != INDEX_NONE;
             at = previous[at])
            is_kept[at] = true;
    free(tree);
    free(previous);
    return ok;
}
