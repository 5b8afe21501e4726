/* likeness.c - matching the words of two groups of passages, each occurrence once. */
#include "compare/likeness.h"

#include "base/memory.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/*
 * A passage is treated as if it had this much more text, in words of mean weight, that
 * is not matched: one shared word in a passage of three says less than ten in thirty.
 */
#define SHRINKAGE_WORDS 0.9f

/* A distinct word of a group. */
struct entry {
    uint32_t word;
    uint32_t total;
    uint32_t left_over; /* occurrences without a match yet */
    uint32_t parts[BEAD_SIDE_LIMIT];
};

struct group {
    struct entry *entries;
    uint32_t *slots; /* word -> its entry, INDEX_NONE elsewhere */
    uint32_t entry_count;
    const uint32_t *passages;
    uint32_t passage_count;
    float matched[BEAD_SIDE_LIMIT];
};

struct likeness_meter {
    const struct bags *bags;
    const struct kin_list *kin;
    struct group groups[SIDE_COUNT];
    uint32_t loaded[BEAD_SIDE_LIMIT];
    uint32_t *with_kin; /* entries of the loaded group that have kin */
    uint32_t with_kin_count;
    uint32_t *left_over; /* by item of the passage that is measured as one of a pair */
    uint32_t *places;    /* word -> its item there; checked before it is believed */
};

static uint32_t side_longest_passage(const struct bag_side *side)
{
    uint32_t longest = 0;
    for (uint32_t p = 0; p < side->passage_count; p++)
        if (side->starts[p + 1] - side->starts[p] > longest)
            longest = side->starts[p + 1] - side->starts[p];
    return longest;
}

struct likeness_meter *likeness_meter_new(const struct bags *bags,
                                          const struct kin_list *kin, struct error *err)
{
    struct likeness_meter *meter = memory_new(1, sizeof *meter, err);
    if (!meter)
        return NULL;
    meter->bags = bags;
    meter->kin = kin;
    for (int s = 0; s < SIDE_COUNT; s++) {
        struct group *group = &meter->groups[s];
        size_t room = (size_t)side_longest_passage(&bags->side[s]) * BEAD_SIDE_LIMIT;
        if (room > bags->word_count)
            room = bags->word_count;
        group->entries = memory_new(room, sizeof *group->entries, err);
        group->slots = memory_new(bags->word_count, sizeof *group->slots, err);
        if (!group->entries || !group->slots) {
            likeness_meter_free(meter);
            return NULL;
        }
        memset(group->slots, 0xFF, bags->word_count * sizeof *group->slots);
        *(s == SIDE_LEFT ? &meter->with_kin : &meter->left_over) =
            memory_new(room, sizeof(uint32_t), err);
    }
    meter->places = memory_new(bags->word_count, sizeof *meter->places, err);
    if (!meter->with_kin || !meter->left_over || !meter->places) {
        likeness_meter_free(meter);
        return NULL;
    }
    return meter;
}

void likeness_meter_free(struct likeness_meter *meter)
{
    if (!meter)
        return;
    for (int s = 0; s < SIDE_COUNT; s++) {
        free(meter->groups[s].entries);
        free(meter->groups[s].slots);
    }
    free(meter->with_kin);
    free(meter->left_over);
    free(meter->places);
    free(meter);
}

float likeness_meter_weigh(const struct likeness_meter *meter, enum side side,
                           uint32_t passage)
{
    return meter->bags->side[side].weights[passage] +
           SHRINKAGE_WORDS * meter->bags->mean_weight;
}

static void group_clear(struct group *group)
{
    for (uint32_t e = 0; e < group->entry_count; e++)
        group->slots[group->entries[e].word] = INDEX_NONE;
    group->entry_count = 0;
}

static void group_fill(struct group *group, const struct bag_side *side,
                       const uint32_t *passages, uint32_t count)
{
    group_clear(group);
    group->passages = passages;
    group->passage_count = count;
    for (uint32_t p = 0; p < count; p++)
        for (uint32_t k = side->starts[passages[p]]; k < side->starts[passages[p] + 1];
             k++) {
            const struct bag_item *item = &side->items[k];
            uint32_t slot = group->slots[item->word];
            if (slot == INDEX_NONE) {
                slot = group->slots[item->word] = group->entry_count++;
                group->entries[slot] = (struct entry){.word = item->word};
            }
            group->entries[slot].total += item->count;
            group->entries[slot].parts[p] += item->count;
        }
}

static void group_reset_matches(struct group *group)
{
    memset(group->matched, 0, sizeof group->matched);
    for (uint32_t e = 0; e < group->entry_count; e++)
        group->entries[e].left_over = group->entries[e].total;
}

/* Passages of a group share a match in proportion to how often they have the word. */
static void group_credit(struct group *group, struct entry *entry, uint32_t times,
                         float weight)
{
    entry->left_over -= times;
    float each = (float)times * weight / (float)entry->total;
    for (uint32_t p = 0; p < group->passage_count; p++)
        group->matched[p] += each * (float)entry->parts[p];
}

static float meter_match(struct likeness_meter *meter, struct entry *left,
                         struct entry *right, float likeness)
{
    uint32_t times =
        left->left_over < right->left_over ? left->left_over : right->left_over;
    float a = meter->bags->word_weights[left->word];
    float b = meter->bags->word_weights[right->word];
    float weight = likeness * (a < b ? a : b);
    group_credit(&meter->groups[SIDE_LEFT], left, times, weight);
    group_credit(&meter->groups[SIDE_RIGHT], right, times, weight);
    return (float)times * weight;
}

static float meter_match_equal(struct likeness_meter *meter)
{
    struct group *left = &meter->groups[SIDE_LEFT];
    struct group *right = &meter->groups[SIDE_RIGHT];
    float shared = 0;
    for (uint32_t e = 0; e < right->entry_count; e++) {
        uint32_t slot = left->slots[right->entries[e].word];
        if (slot != INDEX_NONE)
            shared += meter_match(meter, &left->entries[slot], &right->entries[e], 1);
    }
    return shared;
}

static float meter_match_kin(struct likeness_meter *meter)
{
    struct group *left = &meter->groups[SIDE_LEFT];
    struct group *right = &meter->groups[SIDE_RIGHT];
    float shared = 0;
    for (uint32_t e = 0; e < left->entry_count; e++) {
        struct entry *entry = &left->entries[e];
        uint32_t end = meter->kin->starts[entry->word + 1];
        for (uint32_t k = meter->kin->starts[entry->word];
             k < end && entry->left_over > 0; k++) {
            uint32_t slot = right->slots[meter->kin->kin[k].word];
            if (slot != INDEX_NONE && right->entries[slot].left_over > 0)
                shared += meter_match(meter, entry, &right->entries[slot],
                                      meter->kin->kin[k].likeness);
        }
    }
    return shared;
}

/* Short passages that are equal are as sure as long ones. */
static bool weights_are_equal(float shared, float left, float right)
{
    return shared > 0 && shared >= 0.9999f * (left > right ? left : right);
}

void likeness_meter_load(struct likeness_meter *meter, const uint32_t *passages,
                         uint32_t count)
{
    memcpy(meter->loaded, passages, count * sizeof *passages);
    struct group *left = &meter->groups[SIDE_LEFT];
    group_fill(left, &meter->bags->side[SIDE_LEFT], meter->loaded, count);
    meter->with_kin_count = 0;
    for (uint32_t e = 0; e < left->entry_count; e++) {
        uint32_t word = left->entries[e].word;
        if (meter->kin->starts[word] < meter->kin->starts[word + 1])
            meter->with_kin[meter->with_kin_count++] = e;
    }
}

/* Weight of the equal words; what is left over on both sides is noted for the kin. */
static float meter_pair_equal(struct likeness_meter *meter,
                              const struct bag_item *items, uint32_t first,
                              uint32_t end)
{
    struct group *left = &meter->groups[SIDE_LEFT];
    float shared = 0;
    for (uint32_t k = 0; k < meter->with_kin_count; k++) {
        struct entry *entry = &left->entries[meter->with_kin[k]];
        entry->left_over = entry->total;
    }
    for (uint32_t k = first; k < end; k++) {
        uint32_t word = items[k].word, count = items[k].count;
        uint32_t slot = left->slots[word];
        meter->places[word] = k;
        if (slot != INDEX_NONE) {
            struct entry *entry = &left->entries[slot];
            uint32_t times = entry->total < count ? entry->total : count;
            shared += (float)times * meter->bags->word_weights[word];
            entry->left_over = entry->total - times;
            count -= times;
        }
        meter->left_over[k - first] = count;
    }
    return shared;
}

static float meter_pair_kin(struct likeness_meter *meter, const struct bag_item *items,
                            uint32_t first, uint32_t end)
{
    const float *weights = meter->bags->word_weights;
    float shared = 0;
    for (uint32_t e = 0; e < meter->with_kin_count; e++) {
        struct entry *entry = &meter->groups[SIDE_LEFT].entries[meter->with_kin[e]];
        uint32_t kin_end = meter->kin->starts[entry->word + 1];
        for (uint32_t k = meter->kin->starts[entry->word];
             k < kin_end && entry->left_over > 0; k++) {
            const struct kin *kin = &meter->kin->kin[k];
            uint32_t place = meter->places[kin->word];
            if (place < first || place >= end || items[place].word != kin->word)
                continue;
            uint32_t *left_over = &meter->left_over[place - first];
            uint32_t times =
                entry->left_over < *left_over ? entry->left_over : *left_over;
            float a = weights[entry->word], b = weights[kin->word];
            shared += (float)times * kin->likeness * (a < b ? a : b);
            entry->left_over -= times;
            *left_over -= times;
        }
    }
    return shared;
}

float likeness_meter_measure_pair(struct likeness_meter *meter, uint32_t passage)
{
    const struct bag_side *side = &meter->bags->side[SIDE_RIGHT];
    uint32_t first = side->starts[passage], end = side->starts[passage + 1];
    float left_weight = meter->bags->side[SIDE_LEFT].weights[meter->loaded[0]];
    float right_weight = side->weights[passage];
    float padding = SHRINKAGE_WORDS * meter->bags->mean_weight;
    float shared = meter_pair_equal(meter, side->items, first, end);
    if (weights_are_equal(shared, left_weight, right_weight))
        return 1;
    if (meter->with_kin_count)
        shared += meter_pair_kin(meter, side->items, first, end);
    return shared / sqrtf((left_weight + padding) * (right_weight + padding));
}

void likeness_meter_measure(struct likeness_meter *meter, const uint32_t *passages,
                            uint32_t count, struct likeness *likeness)
{
    group_fill(&meter->groups[SIDE_RIGHT], &meter->bags->side[SIDE_RIGHT], passages,
               count);
    for (int s = 0; s < SIDE_COUNT; s++)
        group_reset_matches(&meter->groups[s]);
    *likeness = (struct likeness){.shared = meter_match_equal(meter)};
    float equal = likeness->shared;
    likeness->shared += meter_match_kin(meter);
    float padding = SHRINKAGE_WORDS * meter->bags->mean_weight, product = 1;
    for (int s = 0; s < SIDE_COUNT; s++) {
        const struct group *group = &meter->groups[s];
        for (uint32_t p = 0; p < group->passage_count; p++) {
            float weight = meter->bags->side[s].weights[group->passages[p]];
            likeness->weight[s] += weight;
            likeness->cover[s][p] = group->matched[p] / (weight + padding);
        }
        product *= likeness->shared / (likeness->weight[s] + padding);
    }
    likeness->whole = sqrtf(product);
    if (meter->groups[SIDE_LEFT].passage_count == 1 && count == 1 &&
        weights_are_equal(equal, likeness->weight[SIDE_LEFT],
                          likeness->weight[SIDE_RIGHT]))
        likeness->whole = likeness->cover[SIDE_LEFT][0] =
            likeness->cover[SIDE_RIGHT][0] = 1;
}
