/* reversal.c - telling that one version runs backwards, and putting it right again. */
#include "compare/reversal.h"

#include "base/memory.h"
#include "compare/ascent.h"

#include <stdlib.h>

enum {
    REVERSAL_LEAST_STEPS = 6,
    REVERSAL_ODDS = 2, /* steps back for each step on */
};

/* ---- Telling ---- */

/* For each word the one passage that has it; INDEX_NONE if none has, or several have or
 * one has it twice. */
static uint32_t *reversal_homes(const struct passage_set *passages, int side,
                                struct error *err)
{
    const struct document *document = passages->documents[side];
    uint32_t word_count = lexicon_count(document->lexicon);
    uint32_t *homes = memory_new(word_count, sizeof *homes, err);
    bool *seen = memory_new(word_count, sizeof *seen, err);
    for (uint32_t w = 0; homes && seen && w < word_count; w++)
        homes[w] = INDEX_NONE;
    for (uint32_t p = 0; homes && seen && p < passages->count[side]; p++) {
        struct range tokens = passages->tokens[side][p];
        for (uint32_t i = tokens.first; i < range_end(tokens); i++) {
            uint32_t word = document_lower_word(document, i);
            homes[word] = seen[word] ? INDEX_NONE : p;
            seen[word] = true;
        }
    }
    if (!seen) {
        free(homes);
        homes = NULL;
    }
    free(seen);
    return homes;
}

bool reversal_find(const struct passage_set *passages, bool *is_reversed,
                   struct error *err)
{
    uint32_t *homes[SIDE_COUNT] = {reversal_homes(passages, SIDE_LEFT, err),
                                   reversal_homes(passages, SIDE_RIGHT, err)};
    const struct document *left = passages->documents[SIDE_LEFT];
    bool ok = homes[SIDE_LEFT] && homes[SIDE_RIGHT];
    size_t steps_on = 0, steps_back = 0;
    uint32_t last_left = INDEX_NONE, last_right = 0;
    for (uint32_t p = 0; ok && p < passages->count[SIDE_LEFT]; p++) {
        struct range tokens = passages->tokens[SIDE_LEFT][p];
        for (uint32_t i = tokens.first; i < range_end(tokens); i++) {
            uint32_t word = document_lower_word(left, i);
            uint32_t right = homes[SIDE_RIGHT][word];
            if (homes[SIDE_LEFT][word] != p || right == INDEX_NONE)
                continue;
            if (last_left != INDEX_NONE && last_left != p) {
                steps_on += right > last_right;
                steps_back += right < last_right;
            }
            last_left = p;
            last_right = right;
        }
    }
    *is_reversed =
        steps_back >= REVERSAL_LEAST_STEPS && steps_back > REVERSAL_ODDS * steps_on;
    free(homes[SIDE_LEFT]);
    free(homes[SIDE_RIGHT]);
    return ok;
}

/* ---- Turning round ---- */

static bool reversal_leads(struct passage_sort sort)
{
    return sort.kind == PARAGRAPH_HEADING || sort.kind == PARAGRAPH_DATELINE;
}

uint32_t *reversal_order(const struct passage_sort *sorts, size_t count, size_t first,
                         struct error *err)
{
    uint32_t *order = memory_new(count, sizeof *order, err);
    size_t place = 0, end = count;
    if (!order)
        return NULL;
    for (; place < first; place++)
        order[place] = (uint32_t)place;
    while (end > first) {
        size_t body = end, lead;
        while (body > first && !reversal_leads(sorts[body - 1]))
            body--;
        lead = body;
        while (lead > first && reversal_leads(sorts[lead - 1]))
            lead--;
        for (size_t p = lead; p < body; p++)
            order[place++] = (uint32_t)p;
        for (size_t p = end; p > body; p--)
            order[place++] = (uint32_t)p - 1;
        end = lead;
    }
    return order;
}

/* ---- Turning back ---- */

struct placed_group {
    uint32_t places[SIDE_COUNT]; /* of its first passages */
    uint32_t group;
    float weight;
};

static int reversal_compare(const void *a, const void *b)
{
    uint32_t x = ((const struct placed_group *)a)->places[SIDE_LEFT];
    uint32_t y = ((const struct placed_group *)b)->places[SIDE_LEFT];
    return x < y ? -1 : x > y;
}

static void reversal_place_groups(struct placed_group *placed,
                                  const struct grouping *grouping,
                                  const struct passage_set *passages)
{
    for (uint32_t g = 0; g < grouping->group_count; g++)
        placed[g] = (struct placed_group){{INDEX_NONE, INDEX_NONE}, g, 0};
    for (int s = 0; s < SIDE_COUNT; s++)
        for (uint32_t p = 0; p < passages->count[s]; p++) {
            uint32_t group = grouping->group_of[s][p];
            if (group == INDEX_NONE)
                continue;
            if (placed[group].places[s] == INDEX_NONE)
                placed[group].places[s] = p;
            placed[group].weight += 1 + (float)passages->tokens[s][p].count;
        }
    qsort(placed, grouping->group_count, sizeof *placed, reversal_compare);
}

static bool reversal_number_moves(struct grouping *grouping,
                                  const struct passage_set *passages, struct error *err)
{
    size_t count = grouping->group_count;
    struct placed_group *placed = memory_new(count, sizeof *placed, err);
    uint32_t *values = memory_new(count, sizeof *values, err);
    float *weights = memory_new(count, sizeof *weights, err);
    bool *is_kept = memory_new(count, sizeof *is_kept, err);
    bool ok = placed && values && weights && is_kept;
    if (ok)
        reversal_place_groups(placed, grouping, passages);
    for (size_t i = 0; ok && i < count; i++) {
        values[i] = placed[i].places[SIDE_RIGHT];
        weights[i] = placed[i].weight;
    }
    ok = ok && ascent_find(values, weights, count,
                           (uint32_t)passages->count[SIDE_RIGHT], is_kept, err);
    for (size_t i = 0; ok && i < count; i++)
        grouping->move_blocks[placed[i].group] = is_kept[i] ? INDEX_NONE : (uint32_t)i;
    free(placed);
    free(values);
    free(weights);
    free(is_kept);
    return ok;
}

bool reversal_turn_back(struct grouping *grouping, const struct passage_set *passages,
                        const uint32_t *order, struct error *err)
{
    size_t count = passages->count[SIDE_RIGHT];
    uint32_t *group_of = memory_new(count, sizeof *group_of, err);
    if (!group_of)
        return false;
    for (size_t place = 0; place < count; place++)
        group_of[order[place]] = grouping->group_of[SIDE_RIGHT][place];
    free(grouping->group_of[SIDE_RIGHT]);
    grouping->group_of[SIDE_RIGHT] = group_of;
    return reversal_number_moves(grouping, passages, err);
}
