/* likeness.c - matching the words of two groups of passages, each occurrence once. */
#include "compare/likeness.h"

#include "base/memory.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* A distinct word of a group. */
struct entry {
    uint32_t word;
    uint32_t total;
    uint32_t left_over; /* occurrences without a match yet */
    uint32_t parts[BEAD_SIDE_LIMIT];
};

struct group {
    struct entry *entries;
    uint32_t *slots; /* word -> its entry; of another word, or none, if it has none
                        (Briggs and Torczon 1993, section 3) */
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
    struct row_meter *rows;
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
    meter->rows = row_meter_new(bags, kin, err);
    bool ok = meter->rows != NULL;
    for (int s = 0; s < SIDE_COUNT; s++) {
        struct group *group = &meter->groups[s];
        size_t room = (size_t)side_longest_passage(&bags->side[s]) * BEAD_SIDE_LIMIT;
        if (room > bags->word_count)
            room = bags->word_count;
        group->entries = memory_new(room, sizeof *group->entries, err);
        group->slots = memory_new(bags->word_count, sizeof *group->slots, err);
        ok = ok && group->entries && group->slots;
    }
    if (ok)
        return meter;
    likeness_meter_free(meter);
    return NULL;
}

void likeness_meter_free(struct likeness_meter *meter)
{
    if (!meter)
        return;
    for (int s = 0; s < SIDE_COUNT; s++) {
        free(meter->groups[s].entries);
        free(meter->groups[s].slots);
    }
    row_meter_free(meter->rows);
    free(meter);
}

struct row_meter *likeness_meter_rows(const struct likeness_meter *meter)
{
    return meter->rows;
}

float likeness_meter_weigh(const struct likeness_meter *meter, enum side side,
                           uint32_t passage)
{
    return meter->bags->side[side].weights[passage] + likeness_padding(meter->bags);
}

/* NULL if the group has not the word. */
static struct entry *group_find(const struct group *group, uint32_t word)
{
    uint32_t slot = group->slots[word];
    return slot < group->entry_count && group->entries[slot].word == word
               ? &group->entries[slot]
               : NULL;
}

static void group_fill(struct group *group, const struct bag_side *side,
                       const uint32_t *passages, uint32_t count)
{
    group->entry_count = 0;
    group->passages = passages;
    group->passage_count = count;
    for (uint32_t p = 0; p < count; p++)
        for (uint32_t k = side->starts[passages[p]]; k < side->starts[passages[p] + 1];
             k++) {
            uint32_t word = side->words[k], times = side->counts[k];
            /* The first passage has each word once. */
            struct entry *entry = p ? group_find(group, word) : NULL;
            if (!entry) {
                group->slots[word] = group->entry_count;
                entry = &group->entries[group->entry_count++];
                *entry = (struct entry){.word = word};
            }
            entry->total += times;
            entry->parts[p] += times;
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
        struct entry *entry = group_find(left, right->entries[e].word);
        if (entry)
            shared += meter_match(meter, entry, &right->entries[e], 1);
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
            struct entry *other = group_find(right, meter->kin->kin[k].word);
            if (other && other->left_over > 0)
                shared += meter_match(meter, entry, other, meter->kin->kin[k].likeness);
        }
    }
    return shared;
}

void likeness_meter_load(struct likeness_meter *meter, const uint32_t *passages,
                         uint32_t count)
{
    memcpy(meter->loaded, passages, count * sizeof *passages);
    group_fill(&meter->groups[SIDE_LEFT], &meter->bags->side[SIDE_LEFT], meter->loaded,
               count);
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
    float padding = likeness_padding(meter->bags), product = 1;
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
    if (!likeness_weights_are_equal(equal, likeness->weight[SIDE_LEFT],
                                    likeness->weight[SIDE_RIGHT]))
        return;
    likeness->whole = 1;
    if (meter->groups[SIDE_LEFT].passage_count == 1 && count == 1)
        likeness->cover[SIDE_LEFT][0] = likeness->cover[SIDE_RIGHT][0] = 1;
}

struct likeness likeness_meter_measure_bead(struct likeness_meter *meter,
                                            struct bead *bead)
{
    struct likeness likeness;
    likeness_meter_load(meter, bead->members[SIDE_LEFT], bead->count[SIDE_LEFT]);
    likeness_meter_measure(meter, bead->members[SIDE_RIGHT], bead->count[SIDE_RIGHT],
                           &likeness);
    bead->likeness = likeness.whole;
    return likeness;
}
