/* word_anchors.c - unique sequences by hashing, the longest run of them that is in
 * order. */
#include "compare/word_anchors.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

static uint64_t sequence_hash(const struct word_item *items, uint32_t at,
                              uint32_t length)
{
    uint64_t hash = UINT64_C(0x9e3779b97f4a7c15);
    for (uint32_t i = 0; i < length; i++) {
        hash ^= items[at + i].word + UINT64_C(0x9e3779b97f4a7c15);
        hash *= UINT64_C(0xbf58476d1ce4e5b9);
        hash ^= hash >> 29;
    }
    return hash ? hash : 1;
}

static bool sequences_equal(const struct word_stretch *stretch,
                            const uint32_t at[SIDE_COUNT], uint32_t length)
{
    for (uint32_t i = 0; i < length; i++)
        if (stretch->items[SIDE_LEFT][at[SIDE_LEFT] + i].word !=
            stretch->items[SIDE_RIGHT][at[SIDE_RIGHT] + i].word)
            return false;
    return true;
}

/* The slot of a hash, or the empty one where it belongs (open addressing). */
static struct word_anchor_slot *slot_of(struct word_anchor_slot *slots, size_t mask,
                                        uint64_t hash)
{
    size_t at = (size_t)hash & mask;
    while (slots[at].hash && slots[at].hash != hash)
        at = (at + 1) & mask;
    return &slots[at];
}

static uint32_t sequence_count(struct range range, uint32_t length)
{
    return range.count < length ? 0 : range.count - length + 1;
}

bool word_anchors_find(const struct word_stretch *stretch, uint32_t length,
                       struct word_anchor_slot **slots, size_t *slot_capacity,
                       struct word_anchor **anchors, size_t *anchor_count,
                       struct error *err)
{
    size_t size = 16, count = sequence_count(stretch->side[SIDE_LEFT], length);
    while (size < 2 * count)
        size *= 2;
    *anchors = NULL;
    *anchor_count = 0;
    if (!memory_reserve(slots, slot_capacity, size, sizeof **slots, err))
        return false;
    memset(*slots, 0, size * sizeof **slots);
    for (int side = 0; side < SIDE_COUNT; side++) {
        uint32_t end =
            stretch->side[side].first + sequence_count(stretch->side[side], length);
        for (uint32_t at = stretch->side[side].first; at < end; at++) {
            uint64_t hash = sequence_hash(stretch->items[side], at, length);
            struct word_anchor_slot *slot = slot_of(*slots, size - 1, hash);
            if (side == SIDE_RIGHT && !slot->hash)
                continue;
            slot->hash = hash;
            slot->at[side] = at;
            slot->count[side]++;
        }
    }
    *anchors = memory_new(count, sizeof **anchors, err);
    if (!*anchors)
        return false;
    uint32_t first = stretch->side[SIDE_LEFT].first;
    for (uint32_t at = first; at < first + count; at++) {
        uint64_t hash = sequence_hash(stretch->items[SIDE_LEFT], at, length);
        const struct word_anchor_slot *slot = slot_of(*slots, size - 1, hash);
        if (slot->count[SIDE_LEFT] == 1 && slot->count[SIDE_RIGHT] == 1 &&
            sequences_equal(stretch, slot->at, length))
            (*anchors)[(*anchor_count)++] =
                (struct word_anchor){{slot->at[SIDE_LEFT], slot->at[SIDE_RIGHT]}};
    }
    return true;
}

bool word_anchors_straighten(struct word_anchor *anchors, size_t *anchor_count,
                             struct error *err)
{
    size_t count = *anchor_count, length = 0;
    uint32_t *tails = memory_new(count, sizeof *tails, err);
    uint32_t *before = memory_new(count, sizeof *before, err);
    if (tails && before) {
        for (size_t i = 0; i < count; i++) {
            size_t low = 0, high = length;
            while (low < high) {
                size_t middle = (low + high) / 2;
                if (anchors[tails[middle]].at[SIDE_RIGHT] < anchors[i].at[SIDE_RIGHT])
                    low = middle + 1;
                else
                    high = middle;
            }
            before[i] = low ? tails[low - 1] : INDEX_NONE;
            tails[low] = (uint32_t)i;
            if (low == length)
                length++;
        }
        uint32_t at = length ? tails[length - 1] : INDEX_NONE;
        for (size_t k = length; k-- > 0; at = before[at])
            tails[k] = at;
        for (size_t k = 0; k < length; k++)
            anchors[k] = anchors[tails[k]];
        *anchor_count = length;
    }
    bool ok = tails && before;
    free(tails);
    free(before);
    return ok;
}
