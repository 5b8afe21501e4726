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

/* A word as the loaded row sees it. */
struct row_word {
    float weight;
    uint32_t total;     /* times in the row */
    uint32_t left_over; /* of the passage it is measured against; 0 between two */
    uint32_t seeker;    /* its place in row.seekers, if it is in the row and has kin */
    bool has_kin;       /* it is in the row and has kin, or is kin of such a word */
    uint64_t kin_of;    /* the words of the row whose kin it is: a bit for each place in
                           row.seekers, modulo 64 */
};

/* A word of the row that has kin. */
struct row_seeker {
    uint32_t word;
    uint32_t total;
    uint32_t left_over;
};

/* A single passage of the left, ready to be measured against many of the right. */
struct row {
    struct row_word *words; /* by word; {0} if not marked */
    uint32_t *marked;
    uint32_t marked_count;
    struct row_seeker *seekers;
    uint32_t seeker_count;
    uint32_t *touched; /* items of the passage at hand that have kin */
    uint32_t touched_count;
    float weight;
};

struct likeness_meter {
    const struct bags *bags;
    const struct kin_list *kin;
    struct group groups[SIDE_COUNT];
    uint32_t loaded[BEAD_SIDE_LIMIT];
    struct row row;
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
        if (s == SIDE_LEFT)
            meter->row.seekers = memory_new(room, sizeof *meter->row.seekers, err);
        else
            meter->row.touched = memory_new(room, sizeof *meter->row.touched, err);
    }
    meter->row.words = memory_new(bags->word_count, sizeof *meter->row.words, err);
    meter->row.marked = memory_new(bags->word_count, sizeof *meter->row.marked, err);
    if (!meter->row.seekers || !meter->row.touched || !meter->row.words ||
        !meter->row.marked) {
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
    free(meter->row.words);
    free(meter->row.marked);
    free(meter->row.seekers);
    free(meter->row.touched);
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
    group_fill(&meter->groups[SIDE_LEFT], &meter->bags->side[SIDE_LEFT], meter->loaded,
               count);
}

static void row_clear(struct row *row)
{
    for (uint32_t k = 0; k < row->marked_count; k++)
        row->words[row->marked[k]] = (struct row_word){0};
    row->marked_count = 0;
}

static struct row_word *row_mark_kin(struct row *row, uint32_t word)
{
    struct row_word *mark = &row->words[word];
    if (!mark->total && !mark->has_kin)
        row->marked[row->marked_count++] = word;
    mark->has_kin = true;
    return mark;
}

void likeness_meter_load_row(struct likeness_meter *meter, uint32_t passage)
{
    const struct bag_side *side = &meter->bags->side[SIDE_LEFT];
    const struct kin_list *list = meter->kin;
    struct row *row = &meter->row;
    row_clear(row);
    row->seeker_count = 0;
    row->weight = side->weights[passage];
    for (uint32_t k = side->starts[passage]; k < side->starts[passage + 1]; k++) {
        uint32_t word = side->items[k].word, total = side->items[k].count;
        row->marked[row->marked_count++] = word;
        row->words[word].weight = meter->bags->word_weights[word];
        row->words[word].total = total;
        if (list->starts[word] < list->starts[word + 1])
            row->seekers[row->seeker_count++] = (struct row_seeker){word, total, 0};
    }
    for (uint32_t e = 0; e < row->seeker_count; e++) {
        uint32_t word = row->seekers[e].word, end = list->starts[word + 1];
        row_mark_kin(row, word)->seeker = e;
        for (uint32_t k = list->starts[word]; k < end; k++)
            row_mark_kin(row, list->kin[k].word)->kin_of |= UINT64_C(1) << e % 64;
    }
}

/* Weight of the equal words of the row and a passage. The items that bear on kin are
 * noted. */
static float row_match_equal(struct row *row, const struct bag_item *items,
                             uint32_t first, uint32_t end)
{
    float shared = 0;
    row->touched_count = 0;
    for (uint32_t k = first; k < end; k++) {
        const struct row_word *word = &row->words[items[k].word];
        uint32_t times = word->total < items[k].count ? word->total : items[k].count;
        shared += (float)times * word->weight;
        if (word->has_kin)
            row->touched[row->touched_count++] = k;
    }
    return shared;
}

/*
 * What is left over on both sides when equal words are matched. Returns the words of
 * the row, by their bits, that kin are left over for.
 */
static uint64_t row_leave_over(struct row *row, const struct bag_item *items)
{
    uint64_t wanted = 0;
    for (uint32_t e = 0; e < row->seeker_count; e++)
        row->seekers[e].left_over = row->seekers[e].total;
    for (uint32_t t = 0; t < row->touched_count; t++) {
        const struct bag_item *item = &items[row->touched[t]];
        struct row_word *word = &row->words[item->word];
        struct row_seeker *seeker = &row->seekers[word->seeker];
        uint32_t times = word->total < item->count ? word->total : item->count;
        word->left_over = item->count - times;
        if (times && seeker->word == item->word)
            seeker->left_over -= times;
        if (word->left_over)
            wanted |= word->kin_of;
    }
    return wanted;
}

/* What a word of the row shares with its kin of the passage. */
static float meter_match_seeker(struct likeness_meter *meter, struct row_seeker *seeker)
{
    const float *weights = meter->bags->word_weights;
    float shared = 0;
    uint32_t end = meter->kin->starts[seeker->word + 1];
    for (uint32_t k = meter->kin->starts[seeker->word];
         k < end && seeker->left_over > 0; k++) {
        const struct kin *kin = &meter->kin->kin[k];
        uint32_t *left_over = &meter->row.words[kin->word].left_over;
        if (!*left_over)
            continue;
        uint32_t times =
            seeker->left_over < *left_over ? seeker->left_over : *left_over;
        float a = weights[seeker->word], b = weights[kin->word];
        shared += (float)times * kin->likeness * (a < b ? a : b);
        seeker->left_over -= times;
        *left_over -= times;
    }
    return shared;
}

static float meter_pair_kin(struct likeness_meter *meter, uint64_t wanted)
{
    float shared = 0;
    for (uint32_t e = 0; e < meter->row.seeker_count; e++)
        if (wanted >> e % 64 & 1)
            shared += meter_match_seeker(meter, &meter->row.seekers[e]);
    return shared;
}

float likeness_meter_measure_pair(struct likeness_meter *meter, uint32_t passage)
{
    const struct bag_side *side = &meter->bags->side[SIDE_RIGHT];
    struct row *row = &meter->row;
    float left_weight = row->weight, right_weight = side->weights[passage];
    float padding = SHRINKAGE_WORDS * meter->bags->mean_weight;
    float shared = row_match_equal(row, side->items, side->starts[passage],
                                   side->starts[passage + 1]);
    if (weights_are_equal(shared, left_weight, right_weight))
        return 1;
    if (row->touched_count) {
        uint64_t wanted = row_leave_over(row, side->items);
        if (wanted)
            shared += meter_pair_kin(meter, wanted);
        for (uint32_t t = 0; t < row->touched_count; t++)
            row->words[side->items[row->touched[t]].word].left_over = 0;
    }
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
