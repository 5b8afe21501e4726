/* word_match.c - words are given away to each other, the surest first. */
#include "compare/word_match.h"

#include "base/memory.h"
#include "compare/word_gaps.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

struct word_cell {
    uint32_t left;
    uint32_t right;
};

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

/* Lone equal words without linked neighbours: how far apart, as a share of the run; one
 * place is never too far. */
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

/* How alike the words before two places are, or those behind them. */
static float context_beside(const struct word_matcher *m, uint32_t i, uint32_t j,
                            int direction, float sum)
{
    uint32_t left_room = direction < 0 ? i : m->count[SIDE_LEFT] - 1 - i;
    uint32_t right_room = direction < 0 ? j : m->count[SIDE_RIGHT] - 1 - j;
    uint32_t room = left_room < right_room ? left_room : right_room;
    for (uint32_t d = 1; d <= CONTEXT_WORDS; d++) {
        if (d > room) {
            if (left_room == right_room)
                sum += edge_weight / (float)d;
            break;
        }
        uint32_t x = direction < 0 ? i - d : i + d, y = direction < 0 ? j - d : j + d;
        float sure = sure_at(m, x, y);
        if (sure > 0)
            sum += sure * (word_weight(&m->items[SIDE_LEFT][x]) + 0.3f) / (float)d;
    }
    return sum;
}

static float context_of(const struct word_matcher *m, uint32_t i, uint32_t j)
{
    return context_beside(m, i, j, 1, context_beside(m, i, j, -1, 0));
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

static void sort_candidates(struct word_candidate *candidates, size_t count)
{
    if (count > 1)
        qsort(candidates, count, sizeof *candidates, candidate_compare);
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

static bool glance_at_words(struct word_matcher *m, struct error *err)
{
    size_t count = (size_t)m->count[SIDE_LEFT] + m->count[SIDE_RIGHT];
    if (!memory_reserve(&m->glances, &m->glance_capacity, count, sizeof *m->glances,
                        err))
        return false;
    struct word_glance *glance = m->glances;
    for (int side = 0; side < SIDE_COUNT; side++)
        for (uint32_t i = 0; i < m->count[side]; i++)
            *glance++ = word_glance_of(m->tables[side], &m->items[side][i]);
    return true;
}

/* Note how surely each two words answer each other: few do at all. */
static bool fill_cells(struct word_matcher *m, struct error *err)
{
    uint32_t rows = m->count[SIDE_LEFT], columns = m->count[SIDE_RIGHT];
    memset(m->sure, 0, (size_t)rows * columns);
    m->cell_count = 0;
    for (uint32_t i = 0; i < rows; i++) {
        const struct word_glance *left = &m->glances[i], *right = &m->glances[rows];
        if (!memory_reserve(&m->cells, &m->cell_capacity, m->cell_count + columns,
                            sizeof *m->cells, err))
            return false;
        for (uint32_t j = 0; j < columns; j++) {
            enum word_link_kind kind;
            if (!words_may_be_similar(left, &right[j]))
                continue;
            unsigned sure =
                word_similarity(m->tables[SIDE_LEFT], &m->items[SIDE_LEFT][i],
                                m->tables[SIDE_RIGHT], &m->items[SIDE_RIGHT][j], &kind);
            if (!sure)
                continue;
            m->sure[(size_t)i * columns + j] = (uint8_t)sure;
            m->cells[m->cell_count++] = (struct word_cell){i, j};
        }
    }
    return true;
}

static bool word_matcher_reset(struct word_matcher *m, struct error *err)
{
    size_t cells = (size_t)m->count[SIDE_LEFT] * m->count[SIDE_RIGHT];
    if (!memory_reserve(&m->sure, &m->sure_capacity, cells, 1, err) ||
        !glance_at_words(m, err) || !fill_cells(m, err))
        return false;
    for (int side = 0; side < SIDE_COUNT; side++) {
        if (!memory_reserve(&m->partner[side], &m->partner_capacity[side],
                            m->count[side], sizeof *m->partner[side], err))
            return false;
        for (uint32_t i = 0; i < m->count[side]; i++)
            m->partner[side][i] = INDEX_NONE;
    }
    return true;
}

/* Are there more candidates than words that recur here and there would give? */
static bool is_monotonous(const struct word_matcher *m)
{
    size_t words = (size_t)m->count[SIDE_LEFT] + m->count[SIDE_RIGHT];
    return m->candidate_count > MONOTONOUS_BASE + MONOTONOUS_SHARE * words;
}

static float candidate_score(const struct word_matcher *m, uint32_t i, uint32_t j)
{
    const struct word_item *a = &m->items[SIDE_LEFT][i];
    const struct word_item *b = &m->items[SIDE_RIGHT][j];
    float weight = (word_weight(a) + word_weight(b)) / 2;
    return sure_at(m, i, j) * weight + context_weight * context_of(m, i, j) -
           place_weight * place_distance(m, i, j);
}

/* Collect the similar pairs that are free, of two content words or all others, and
 * score them unless they are monotonous. */
static bool collect(struct word_matcher *m, bool of_content, bool *is_matched,
                    struct error *err)
{
    m->candidate_count = 0;
    if (!memory_reserve(&m->candidates, &m->candidate_capacity, m->cell_count,
                        sizeof *m->candidates, err))
        return false;
    for (size_t k = 0; k < m->cell_count; k++) {
        uint32_t i = m->cells[k].left, j = m->cells[k].right;
        bool is_of_content = m->items[SIDE_LEFT][i].class == WORD_CONTENT &&
                             m->items[SIDE_RIGHT][j].class == WORD_CONTENT;
        if (is_of_content == of_content && is_free(m, i, j))
            m->candidates[m->candidate_count++] = (struct word_candidate){0, i, j};
    }
    *is_matched = !is_monotonous(m);
    for (size_t k = 0; *is_matched && k < m->candidate_count; k++) {
        struct word_candidate *c = &m->candidates[k];
        c->score = candidate_score(m, c->left, c->right);
    }
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

/* Score the candidates that are free, and put those with enough support first; the
 * others go. Returns how many have it. */
static size_t pick_supported(struct word_matcher *m, float needed)
{
    size_t kept = 0, supported = 0;
    for (size_t k = 0; k < m->candidate_count; k++) {
        struct word_candidate c = m->candidates[k];
        if (!is_free(m, c.left, c.right))
            continue;
        c.score =
            sure_at(m, c.left, c.right) * (neighbour_support(m, c.left, c.right) / 2 +
                                           between_support(m, c.left, c.right));
        m->candidates[kept++] = c;
        if (c.score < needed)
            continue;
        m->candidates[kept - 1] = m->candidates[supported];
        m->candidates[supported++] = c;
    }
    m->candidate_count = kept;
    return supported;
}

/* One round over the words of closed classes: link those with enough support. */
static bool link_supported(struct word_matcher *m, float needed)
{
    size_t supported = pick_supported(m, needed);
    sort_candidates(m->candidates, supported);
    for (size_t k = 0; k < supported; k++) {
        const struct word_candidate *c = &m->candidates[k];
        if (is_free(m, c->left, c->right))
            give(m, c->left, c->right);
    }
    return supported > 0;
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
        uint32_t apart = c->left > c->right ? c->left - c->right : c->right - c->left;
        if ((apart <= 1 || place_distance(m, c->left, c->right) <= limit) &&
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

bool word_match(struct word_matcher *m, const uint32_t offsets[SIDE_COUNT],
                struct word_pair_list *list, bool *is_matched, struct error *err)
{
    *is_matched = true;
    if (!m->count[SIDE_LEFT] || !m->count[SIDE_RIGHT])
        return true;
    if (!word_matcher_reset(m, err) || !collect(m, true, is_matched, err))
        return false;
    if (!*is_matched)
        return true;
    sort_candidates(m->candidates, m->candidate_count);
    for (size_t k = 0; k < m->candidate_count; k++)
        if (is_free(m, m->candidates[k].left, m->candidates[k].right))
            give(m, m->candidates[k].left, m->candidates[k].right);
    if (!collect(m, false, is_matched, err))
        return false;
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
    free(m->glances);
    free(m->sure);
    free(m->cells);
    free(m->candidates);
    *m = (struct word_matcher){0};
}
