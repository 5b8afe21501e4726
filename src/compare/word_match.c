/* word_match.c - words are given away to each other, the surest first. */
#include "compare/word_match.h"

#include "base/memory.h"
#include "compare/word_gaps.h"

#include <math.h>
#include <stdlib.h>

struct word_candidate {
    float score;
    uint32_t left;
    uint32_t right;
};

/* How far a word's context reaches, in words to either side. */
enum { CONTEXT_WORDS = 3 };

/* What the context and the place weigh against the likeness of two words (1). */
static const float context_weight = 0.5f;
static const float place_weight = 0.3f;
/* A common edge of both runs speaks for words beside it, but less than a word. */
static const float edge_weight = 0.15f;

/* A word of a closed class is linked in rounds, each content with less support. */
static const float support_rounds[] = {1.0f, 0.5f, 0.3f, 0.15f};
enum { SUPPORT_REPEATS = 4 };

/* Runs with more candidates than this, and so many for each word, are monotonous: even
 * the articles and commas of a page of prose stay far below. */
enum { MONOTONOUS_BASE = 1024, MONOTONOUS_SHARE = 16 };

/* Lone equal words without linked neighbours: how far apart, as a share of the run. */
static const float lone_word_distance = 0.35f;
static const float lone_mark_distance = 0.17f;

bool word_pair_add(struct word_pair_list *list, struct range left, struct range right,
                   enum word_link_kind kind, struct error *err)
{
    if (!memory_reserve(&list->pairs, &list->capacity, list->count + 1,
                        sizeof *list->pairs, err))
        return false;
    list->pairs[list->count++] = (struct word_pair){{left, right}, kind};
    return true;
}

static float word_weight(const struct word_item *item)
{
    static const float weights[] = {
        [WORD_CONTENT] = 1.0f, [WORD_FUNCTION] = 0.3f, [WORD_MARK] = 0.15f};
    return weights[item->class];
}

static float sure_at(const struct word_matcher *m, uint32_t i, uint32_t j)
{
    return (float)m->sure[(size_t)i * m->count[SIDE_RIGHT] + j] / 100.0f;
}

/* The place `step` words away; false past an edge. */
static bool step_to(const struct word_matcher *m, enum side side, uint32_t at, int step,
                    uint32_t *to)
{
    int64_t place = (int64_t)at + step;
    if (place < 0 || place >= m->count[side])
        return false;
    *to = (uint32_t)place;
    return true;
}

static bool is_at_edge(const struct word_matcher *m, enum side side, uint32_t at,
                       int step)
{
    int64_t place = (int64_t)at + step;
    return place == -1 || place == m->count[side];
}

static float place_distance(const struct word_matcher *m, uint32_t i, uint32_t j)
{
    return fabsf((float)i / (float)m->count[SIDE_LEFT] -
                 (float)j / (float)m->count[SIDE_RIGHT]);
}

/* How alike the words around two places are. */
static float context_of(const struct word_matcher *m, uint32_t i, uint32_t j)
{
    float sum = 0;
    for (int direction = -1; direction <= 1; direction += 2)
        for (int d = 1; d <= CONTEXT_WORDS; d++) {
            uint32_t x, y;
            if (!step_to(m, SIDE_LEFT, i, direction * d, &x) ||
                !step_to(m, SIDE_RIGHT, j, direction * d, &y)) {
                if (is_at_edge(m, SIDE_LEFT, i, direction * d) &&
                    is_at_edge(m, SIDE_RIGHT, j, direction * d))
                    sum += edge_weight / (float)d;
                break;
            }
            sum += sure_at(m, x, y) * (word_weight(&m->items[SIDE_LEFT][x]) + 0.3f) /
                   (float)d;
        }
    return sum;
}

static int candidate_compare(const void *a, const void *b)
{
    const struct word_candidate *p = a, *q = b;
    if (p->score != q->score)
        return p->score > q->score ? -1 : 1;
    uint64_t p_sum = (uint64_t)p->left + p->right, q_sum = (uint64_t)q->left + q->right;
    if (p_sum != q_sum)
        return p_sum < q_sum ? -1 : 1;
    return (p->left > q->left) - (p->left < q->left);
}

static void sort_candidates(struct word_matcher *m)
{
    if (m->candidate_count)
        qsort(m->candidates, m->candidate_count, sizeof *m->candidates,
              candidate_compare);
}

static bool add_candidate(struct word_matcher *m, uint32_t i, uint32_t j, float score,
                          struct error *err)
{
    if (!memory_reserve(&m->candidates, &m->candidate_capacity, m->candidate_count + 1,
                        sizeof *m->candidates, err))
        return false;
    m->candidates[m->candidate_count++] = (struct word_candidate){score, i, j};
    return true;
}

static bool is_free(const struct word_matcher *m, uint32_t i, uint32_t j)
{
    return m->partner[SIDE_LEFT][i] == INDEX_NONE &&
           m->partner[SIDE_RIGHT][j] == INDEX_NONE;
}

static void give(struct word_matcher *m, uint32_t i, uint32_t j)
{
    m->partner[SIDE_LEFT][i] = j;
    m->partner[SIDE_RIGHT][j] = i;
}

static bool word_matcher_reset(struct word_matcher *m, struct error *err)
{
    size_t cells = (size_t)m->count[SIDE_LEFT] * m->count[SIDE_RIGHT];
    if (!memory_reserve(&m->sure, &m->sure_capacity, cells, 1, err))
        return false;
    for (int side = 0; side < SIDE_COUNT; side++) {
        if (!memory_reserve(&m->partner[side], &m->partner_capacity[side],
                            m->count[side], sizeof *m->partner[side], err))
            return false;
        for (uint32_t i = 0; i < m->count[side]; i++)
            m->partner[side][i] = INDEX_NONE;
    }
    for (uint32_t i = 0; i < m->count[SIDE_LEFT]; i++)
        for (uint32_t j = 0; j < m->count[SIDE_RIGHT]; j++) {
            enum word_link_kind kind;
            m->sure[(size_t)i * m->count[SIDE_RIGHT] + j] = (uint8_t)word_similarity(
                m->tables[SIDE_LEFT], &m->items[SIDE_LEFT][i], m->tables[SIDE_RIGHT],
                &m->items[SIDE_RIGHT][j], &kind);
        }
    return true;
}

/* Collect the similar pairs: of two content words, or all others. */
static bool collect(struct word_matcher *m, bool of_content, struct error *err)
{
    m->candidate_count = 0;
    for (uint32_t i = 0; i < m->count[SIDE_LEFT]; i++)
        for (uint32_t j = 0; j < m->count[SIDE_RIGHT]; j++) {
            if (m->sure[(size_t)i * m->count[SIDE_RIGHT] + j] == 0)
                continue;
            const struct word_item *a = &m->items[SIDE_LEFT][i];
            const struct word_item *b = &m->items[SIDE_RIGHT][j];
            if ((a->class == WORD_CONTENT && b->class == WORD_CONTENT) != of_content)
                continue;
            if (!of_content && !is_free(m, i, j))
                continue;
            float weight = (word_weight(a) + word_weight(b)) / 2;
            float score = sure_at(m, i, j) * weight +
                          context_weight * context_of(m, i, j) -
                          place_weight * place_distance(m, i, j);
            if (!add_candidate(m, i, j, score, err))
                return false;
        }
    sort_candidates(m);
    return true;
}

/* What linked words beside two places say for linking them. */
static float neighbour_support(const struct word_matcher *m, uint32_t i, uint32_t j)
{
    float sum = 0;
    for (int d = -CONTEXT_WORDS; d <= CONTEXT_WORDS; d++) {
        uint32_t x, y;
        float share = 1.0f / (float)abs(d ? d : 1);
        if (d == 0)
            continue;
        if (step_to(m, SIDE_LEFT, i, d, &x) && step_to(m, SIDE_RIGHT, j, d, &y))
            sum += m->partner[SIDE_LEFT][x] == y ? share : 0;
        else if (is_at_edge(m, SIDE_LEFT, i, d) && is_at_edge(m, SIDE_RIGHT, j, d))
            sum += share;
    }
    return sum;
}

/* The nearest linked word in a direction (or the edge), as a distance. */
static uint32_t distance_to_link(const struct word_matcher *m, enum side side,
                                 uint32_t at, int direction, uint32_t *partner)
{
    uint32_t place = at, distance = 0;
    for (;;) {
        distance++;
        if (!step_to(m, side, place, direction, &place)) {
            *partner = INDEX_NONE;
            return distance;
        }
        *partner = m->partner[side][place];
        if (*partner != INDEX_NONE)
            return distance;
    }
}

/* Are two places between the same links, and how near? */
static float between_support(const struct word_matcher *m, uint32_t i, uint32_t j)
{
    float sum = 0;
    for (int direction = -1; direction <= 1; direction += 2) {
        uint32_t right, left;
        uint32_t a = distance_to_link(m, SIDE_LEFT, i, direction, &right);
        uint32_t b = distance_to_link(m, SIDE_RIGHT, j, direction, &left);
        bool same_link = right == INDEX_NONE ? left == INDEX_NONE
                                             : right == j + (uint32_t)direction * b;
        if (same_link)
            sum += 1.0f / (float)(a > b ? a : b);
    }
    return sum;
}

/* One round over the words of closed classes: link those with enough support. */
static bool link_supported(struct word_matcher *m, float needed)
{
    bool linked = false;
    for (size_t k = 0; k < m->candidate_count; k++) {
        struct word_candidate *c = &m->candidates[k];
        c->score = -1;
        if (is_free(m, c->left, c->right))
            c->score = sure_at(m, c->left, c->right) *
                       (neighbour_support(m, c->left, c->right) / 2 +
                        between_support(m, c->left, c->right));
    }
    sort_candidates(m);
    for (size_t k = 0; k < m->candidate_count; k++) {
        const struct word_candidate *c = &m->candidates[k];
        if (c->score < needed)
            break;
        if (is_free(m, c->left, c->right)) {
            give(m, c->left, c->right);
            linked = true;
        }
    }
    return linked;
}

static uint32_t count_free(const struct word_matcher *m, enum side side, uint32_t lower)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < m->count[side]; i++)
        count += m->items[side][i].lower == lower && m->partner[side][i] == INDEX_NONE;
    return count;
}

/* Equal words that are left over once on either side belong together if they are near:
 * the `I` of `said I` and `I said`. */
static void link_lone_words(struct word_matcher *m)
{
    for (size_t k = 0; k < m->candidate_count; k++) {
        const struct word_candidate *c = &m->candidates[k];
        const struct word_item *a = &m->items[SIDE_LEFT][c->left];
        if (!is_free(m, c->left, c->right) ||
            a->lower != m->items[SIDE_RIGHT][c->right].lower)
            continue;
        float limit = a->class == WORD_MARK ? lone_mark_distance : lone_word_distance;
        if (place_distance(m, c->left, c->right) <= limit &&
            count_free(m, SIDE_LEFT, a->lower) == 1 &&
            count_free(m, SIDE_RIGHT, a->lower) == 1)
            give(m, c->left, c->right);
    }
}

static bool emit_links(const struct word_matcher *m, const uint32_t *offsets,
                       struct word_pair_list *list, struct error *err)
{
    for (uint32_t i = 0; i < m->count[SIDE_LEFT]; i++) {
        uint32_t j = m->partner[SIDE_LEFT][i];
        if (j == INDEX_NONE)
            continue;
        enum word_link_kind kind = WORD_REPLACED;
        word_similarity(m->tables[SIDE_LEFT], &m->items[SIDE_LEFT][i],
                        m->tables[SIDE_RIGHT], &m->items[SIDE_RIGHT][j], &kind);
        if (!word_pair_add(list, (struct range){offsets[SIDE_LEFT] + i, 1},
                           (struct range){offsets[SIDE_RIGHT] + j, 1}, kind, err))
            return false;
    }
    return true;
}

/* Are there more candidates than words that recur here and there would give? */
static bool is_monotonous(const struct word_matcher *m)
{
    size_t words = (size_t)m->count[SIDE_LEFT] + m->count[SIDE_RIGHT];
    return m->candidate_count > MONOTONOUS_BASE + MONOTONOUS_SHARE * words;
}

bool word_match(struct word_matcher *m, const uint32_t offsets[SIDE_COUNT],
                struct word_pair_list *list, bool *is_matched, struct error *err)
{
    *is_matched = true;
    if (!m->count[SIDE_LEFT] || !m->count[SIDE_RIGHT])
        return true;
    if (!word_matcher_reset(m, err) || !collect(m, true, err))
        return false;
    *is_matched = !is_monotonous(m);
    if (!*is_matched)
        return true;
    for (size_t k = 0; k < m->candidate_count; k++)
        if (is_free(m, m->candidates[k].left, m->candidates[k].right))
            give(m, m->candidates[k].left, m->candidates[k].right);
    if (!collect(m, false, err))
        return false;
    *is_matched = !is_monotonous(m);
    if (!*is_matched)
        return true;
    size_t rounds = m->is_torn ? 1 : sizeof support_rounds / sizeof *support_rounds;
    for (size_t k = 0; k < rounds; k++)
        for (int repeat = 0; repeat < SUPPORT_REPEATS; repeat++)
            if (!link_supported(m, support_rounds[k]))
                break;
    link_lone_words(m);
    return emit_links(m, offsets, list, err) && word_gaps_fill(m, offsets, list, err);
}

void word_matcher_clear(struct word_matcher *m)
{
    for (int side = 0; side < SIDE_COUNT; side++)
        free(m->partner[side]);
    free(m->sure);
    free(m->candidates);
    *m = (struct word_matcher){0};
}
