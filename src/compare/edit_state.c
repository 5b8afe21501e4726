/* edit_state.c - the heaviest set of equal words in one order is kept; what is left may
 * have moved. */
#include "compare/edit_state.h"

#include "base/memory.h"
#include "compare/ascent.h"

#include <stdlib.h>

/* A lone kept stretch is drowned by the changes beside it if they weigh this many times
 * as much together: function words and marks soon, a content word only in a rewrite. */
static const float drown_function = 3.0f;
static const float drown_content = 6.0f;
/* Longer kept stretches are never drowned one by one. */
enum { ISLAND_WORDS = 3 };

/* A sentence that keeps less than this share of its weight is a rewrite. */
static const float rewrite_share = 0.25f;
/* Shorter sentences (in weight) are not judged so. */
static const float rewrite_weight = 4.0f;

/* Moved words that stand for themselves: at least this weight. */
static const float move_weight = 1.9f;
static const float lone_move_weight = 0.9f;

/* Equal words of linked sentences that stand side by side on both sides. */
struct stretch {
    uint32_t at[SIDE_COUNT];
    uint32_t count;
    float weight;
};

struct stretch_list {
    struct stretch *stretches; /* in order of side 0 */
    size_t count;
    size_t capacity;
};

/* Content words count most. */
static float word_weight(const struct word_item *item)
{
    static const float weights[] = {
        [WORD_CONTENT] = 1.0f, [WORD_FUNCTION] = 0.3f, [WORD_MARK] = 0.1f};
    return weights[item->class];
}

static bool is_equal_at(const struct passage_side *side, uint32_t at)
{
    return side->partner[at] != INDEX_NONE && side->kind[at] == WORD_SAME;
}

static bool collect_stretches(const struct word_passage *passage,
                              struct stretch_list *list, struct error *err)
{
    const struct passage_side *side = &passage->sides[SIDE_LEFT];
    const struct passage_side *other = &passage->sides[SIDE_RIGHT];
    for (uint32_t i = 0; i < side->count; i++) {
        if (!is_equal_at(side, i))
            continue;
        float weight = word_weight(&side->items[i]);
        struct stretch *last = list->count ? &list->stretches[list->count - 1] : NULL;
        if (last && last->at[SIDE_LEFT] + last->count == i &&
            last->at[SIDE_RIGHT] + last->count == side->partner[i] &&
            side->group[i] == side->group[i - 1] &&
            other->group[side->partner[i]] == other->group[side->partner[i] - 1]) {
            last->count++;
            last->weight += weight;
            continue;
        }
        if (!memory_reserve(&list->stretches, &list->capacity, list->count + 1,
                            sizeof *list->stretches, err))
            return false;
        list->stretches[list->count++] =
            (struct stretch){{i, side->partner[i]}, 1, weight};
    }
    return true;
}

static void set_state(struct word_passage *passage, const struct stretch *stretch,
                      enum word_state state)
{
    for (int side = 0; side < SIDE_COUNT; side++)
        for (uint32_t k = 0; k < stretch->count; k++)
            passage->sides[side].state[stretch->at[side] + k] = (uint8_t)state;
}

/* Mark the heaviest chain of stretches in order as kept. */
static bool keep_heaviest(struct word_passage *passage, const struct stretch_list *list,
                          struct error *err)
{
    uint32_t *places = memory_new(list->count, sizeof *places, err);
    float *weights = memory_new(list->count, sizeof *weights, err);
    bool *is_heaviest = memory_new(list->count, sizeof *is_heaviest, err);
    bool ok = places && weights && is_heaviest;
    for (size_t k = 0; ok && k < list->count; k++) {
        places[k] = list->stretches[k].at[SIDE_RIGHT];
        weights[k] = list->stretches[k].weight;
    }
    ok = ok && ascent_find(places, weights, list->count,
                           passage->sides[SIDE_RIGHT].count, is_heaviest, err);
    for (size_t k = 0; ok && k < list->count; k++)
        if (is_heaviest[k])
            set_state(passage, &list->stretches[k], STATE_KEPT);
    free(places);
    free(weights);
    free(is_heaviest);
    return ok;
}

static enum word_state state_beside(const struct word_passage *passage, int side,
                                    const struct stretch *s, bool is_behind)
{
    const struct passage_side *p = &passage->sides[side];
    uint32_t at = is_behind ? s->at[side] + s->count : s->at[side];
    if (is_behind ? at == p->count : at == 0)
        return STATE_KEPT;
    return (enum word_state)p->state[is_behind ? at : at - 1];
}

static bool is_kept(const struct word_passage *passage, const struct stretch *s)
{
    return passage->sides[SIDE_LEFT].state[s->at[SIDE_LEFT]] == STATE_KEPT;
}

/* Does a stretch stand between kept words on both sides: nothing else changed there? */
static bool stands_alone(const struct word_passage *passage, const struct stretch *s)
{
    for (int side = 0; side < SIDE_COUNT; side++)
        if (state_beside(passage, side, s, false) != STATE_KEPT ||
            state_beside(passage, side, s, true) != STATE_KEPT)
            return false;
    return true;
}

/* Does the word next to a stretch differ from its partner, there too, in its case only:
 * because it began a sentence? */
static bool has_case_pair(const struct word_passage *passage, const struct stretch *s,
                          bool is_behind)
{
    const struct passage_side *left = &passage->sides[SIDE_LEFT];
    const struct passage_side *right = &passage->sides[SIDE_RIGHT];
    uint32_t step = is_behind ? s->count : UINT32_MAX;
    uint32_t i = s->at[SIDE_LEFT] + step, j = s->at[SIDE_RIGHT] + step;
    return i < left->count && j < right->count && left->partner[i] == j &&
           left->kind[i] == WORD_CASE;
}

/* Do equal words stand in sentences that are no counterparts? They are kept, or moved,
 * only if there are enough of them. */
static bool is_astray(const struct word_passage *passage, const struct stretch *s)
{
    uint32_t left = passage->sides[SIDE_LEFT].group[s->at[SIDE_LEFT]];
    uint32_t right = passage->sides[SIDE_RIGHT].group[s->at[SIDE_RIGHT]];
    return left == INDEX_NONE || left != right;
}

/* Take in the words beside a stretch that differ in case only. */
static void widen_by_case(const struct word_passage *passage, struct stretch *s)
{
    const struct passage_side *left = &passage->sides[SIDE_LEFT];
    if (has_case_pair(passage, s, false)) {
        s->at[SIDE_LEFT]--;
        s->at[SIDE_RIGHT]--;
        s->count++;
        s->weight += word_weight(&left->items[s->at[SIDE_LEFT]]);
    }
    if (has_case_pair(passage, s, true)) {
        s->weight += word_weight(&left->items[s->at[SIDE_LEFT] + s->count]);
        s->count++;
    }
}

static void mark_moved(struct word_passage *passage, const struct stretch_list *list)
{
    for (size_t k = 0; k < list->count; k++) {
        struct stretch s = list->stretches[k];
        if (is_kept(passage, &s))
            continue;
        widen_by_case(passage, &s);
        bool stands = !is_astray(passage, &s) && s.weight >= lone_move_weight &&
                      stands_alone(passage, &s);
        if (s.weight >= move_weight || stands)
            set_state(passage, &s, STATE_MOVED);
    }
}

/* The weight of the changed words that end before (or begin behind) a place, as far as
 * it takes to be `enough`: passages in which everything changed are long. */
static float changed_beside(const struct word_passage *passage, int side,
                            const struct stretch *s, bool is_behind, float enough)
{
    const struct passage_side *p = &passage->sides[side];
    float weight = 0;
    uint32_t at = is_behind ? s->at[side] + s->count : s->at[side];
    while (weight < enough && (is_behind ? at < p->count : at > 0)) {
        uint32_t word = is_behind ? at++ : --at;
        if (p->state[word] != STATE_CHANGED)
            break;
        weight += word_weight(&p->items[word]);
    }
    return weight;
}

static bool has_content(const struct word_passage *passage, const struct stretch *s)
{
    for (uint32_t k = 0; k < s->count; k++)
        if (passage->sides[SIDE_LEFT].items[s->at[SIDE_LEFT] + k].class == WORD_CONTENT)
            return true;
    return false;
}

/* Is a kept stretch an island between two replacements that outweigh it? */
static bool is_drowned(const struct word_passage *passage, const struct stretch *s)
{
    if (is_astray(passage, s) && s->weight < move_weight)
        return true;
    if (s->count > ISLAND_WORDS)
        return false;
    float needed =
        (has_content(passage, s) ? drown_content : drown_function) * s->weight;
    float beside = 0;
    for (int behind = 0; behind <= 1; behind++) {
        float left = changed_beside(passage, SIDE_LEFT, s, behind, needed);
        float right = changed_beside(passage, SIDE_RIGHT, s, behind, needed);
        if (left <= 0 || right <= 0)
            return false;
        beside += left < right ? left : right;
    }
    return needed <= beside;
}

/* Drowned islands make the changes beside them longer, which may drown the next ones;
 * the second pass goes back over those before. */
static void drown_islands(struct word_passage *passage, const struct stretch_list *list)
{
    for (size_t k = 0; k < list->count; k++)
        if (is_kept(passage, &list->stretches[k]) &&
            is_drowned(passage, &list->stretches[k]))
            set_state(passage, &list->stretches[k], STATE_CHANGED);
    for (size_t k = list->count; k-- > 0;)
        if (is_kept(passage, &list->stretches[k]) &&
            is_drowned(passage, &list->stretches[k]))
            set_state(passage, &list->stretches[k], STATE_CHANGED);
}

/* What a group of linked sentences weighs, and what is kept of it. */
struct group_share {
    float kept;
    float whole[SIDE_COUNT];
};

static bool is_rewritten(const struct group_share *share)
{
    float whole = share->whole[SIDE_LEFT] < share->whole[SIDE_RIGHT]
                      ? share->whole[SIDE_LEFT]
                      : share->whole[SIDE_RIGHT];
    return whole >= rewrite_weight && share->kept < rewrite_share * whole;
}

/* A sentence of which little is kept is shown as changed from end to end. */
static bool drown_rewrites(struct word_passage *passage, struct error *err)
{
    struct group_share *shares = memory_new(passage->group_count, sizeof *shares, err);
    if (!shares)
        return false;
    for (int side = 0; side < SIDE_COUNT; side++) {
        const struct passage_side *p = &passage->sides[side];
        for (uint32_t i = 0; i < p->count; i++) {
            if (p->group[i] == INDEX_NONE)
                continue;
            float weight = word_weight(&p->items[i]);
            shares[p->group[i]].whole[side] += weight;
            if (side == SIDE_LEFT && p->state[i] != STATE_CHANGED)
                shares[p->group[i]].kept += weight;
        }
    }
    bool is_any_rewritten = false;
    for (uint32_t g = 0; g < passage->group_count; g++)
        is_any_rewritten = is_any_rewritten || is_rewritten(&shares[g]);
    for (int side = 0; is_any_rewritten && side < SIDE_COUNT; side++) {
        const struct passage_side *p = &passage->sides[side];
        for (uint32_t i = 0; i < p->count; i++)
            if (p->group[i] != INDEX_NONE && is_rewritten(&shares[p->group[i]]))
                p->state[i] = STATE_CHANGED;
    }
    free(shares);
    return true;
}

bool edit_states_find(struct word_passage *passage, struct error *err)
{
    struct stretch_list list = {0};
    bool ok =
        collect_stretches(passage, &list, err) && keep_heaviest(passage, &list, err);
    if (ok) {
        mark_moved(passage, &list);
        drown_islands(passage, &list);
        ok = drown_rewrites(passage, err);
    }
    free(list.stretches);
    return ok;
}
