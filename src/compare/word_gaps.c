/* word_gaps.c - what stands between the same neighbours stands for each other. */
#include "compare/word_gaps.h"

#include <math.h>

/* The longest gap whose words are linked one by one: past that, a gap is a rewrite, in
 * which single words answer nothing. Annotators, too, link such gaps as wholes. */
enum { GAP_WORDS = 5 };

/* The most words of a phrase that one word may stand for. */
enum { PHRASE_WORDS = 3 };

/* How well two unlike words may stand for each other, by class (content words 0.6). */
static const float fit_content = 0.6f;
static const float fit_number = -0.2f;  /* one of both is a number */
static const float fit_capital = 0.05f; /* both are names, or both are not */
static const float fit_same_group = 0.55f;
static const float fit_function = 0.3f;
static const float fit_mixed = 0.12f;
static const float fit_marks = 0.5f;
static const float fit_place = 0.1f; /* taken off for a distance of a whole gap */
static const float gap_penalty = 0.12f;

struct gap {
    uint32_t first[SIDE_COUNT];
    uint32_t count[SIDE_COUNT];
};

static const struct word_profile *profile_of(const struct word_matcher *m,
                                             enum side side, uint32_t at)
{
    return &m->tables[side]->profiles[m->items[side][at].profile];
}

static bool is_number(const struct word_matcher *m, enum side side, uint32_t at)
{
    return profile_of(m, side, at)->value;
}

static bool same_group(const struct word_matcher *m, uint32_t i, uint32_t j)
{
    return (profile_of(m, SIDE_LEFT, i)->group & profile_of(m, SIDE_RIGHT, j)->group) !=
           0;
}

static float fit_of(const struct word_matcher *m, uint32_t i, uint32_t j)
{
    const struct word_item *a = &m->items[SIDE_LEFT][i];
    const struct word_item *b = &m->items[SIDE_RIGHT][j];
    if (a->class == WORD_MARK || b->class == WORD_MARK)
        return a->class == b->class ? fit_marks : 0;
    if (a->class == WORD_FUNCTION && b->class == WORD_FUNCTION)
        return same_group(m, i, j) ? fit_same_group : fit_function;
    if (a->class == WORD_FUNCTION || b->class == WORD_FUNCTION)
        return fit_mixed;
    bool a_number = is_number(m, SIDE_LEFT, i), b_number = is_number(m, SIDE_RIGHT, j);
    return fit_content + (a_number == b_number ? 0 : fit_number) +
           (a->is_name == b->is_name ? fit_capital : 0);
}

static bool link_replaced(struct word_matcher *m, const uint32_t *offsets,
                          struct range left, struct range right,
                          struct word_pair_list *list, struct error *err)
{
    for (uint32_t i = left.first; i < range_end(left); i++)
        m->partner[SIDE_LEFT][i] = right.first;
    for (uint32_t j = right.first; j < range_end(right); j++)
        m->partner[SIDE_RIGHT][j] = left.first;
    bool is_same = left.count == 1 && right.count == 1 &&
                   word_items_are_equal(&m->items[SIDE_LEFT][left.first],
                                        &m->items[SIDE_RIGHT][right.first]);
    left.first += offsets[SIDE_LEFT];
    right.first += offsets[SIDE_RIGHT];
    return word_pair_add(list, left, right, is_same ? WORD_SAME : WORD_REPLACED, err);
}

/* The words of a gap without marks, if they stand together; empty if they do not. */
static struct range words_of_gap(const struct word_matcher *m, enum side side,
                                 const struct gap *gap)
{
    struct range words = {gap->first[side], gap->count[side]};
    const struct word_item *items = m->items[side];
    while (words.count && items[words.first].class == WORD_MARK) {
        words.first++;
        words.count--;
    }
    while (words.count && items[range_end(words) - 1].class == WORD_MARK)
        words.count--;
    for (uint32_t i = words.first; i < range_end(words); i++)
        if (items[i].class == WORD_MARK)
            words.count = 0;
    return words;
}

/* One word for a phrase, or a phrase for one word? A function word stands for no phrase
 * that says something. */
static bool is_phrase(const struct word_matcher *m, struct range left,
                      struct range right)
{
    uint32_t shorter = left.count < right.count ? left.count : right.count;
    uint32_t longer = left.count < right.count ? right.count : left.count;
    if (shorter != 1 || longer < 2 || longer > PHRASE_WORDS)
        return false;
    enum side one = left.count == 1 ? SIDE_LEFT : SIDE_RIGHT;
    struct range words = one == SIDE_LEFT ? left : right;
    struct range phrase = one == SIDE_LEFT ? right : left;
    if (m->items[one][words.first].class == WORD_CONTENT)
        return true;
    for (uint32_t i = phrase.first; i < range_end(phrase); i++)
        if (m->items[!one][i].class == WORD_CONTENT)
            return false;
    return true;
}

/* The best way to link the words of a short gap without crossings. */
static bool link_gap_words(struct word_matcher *m, const uint32_t *offsets,
                           const struct gap *gap, struct word_pair_list *list,
                           struct error *err)
{
    float best[GAP_WORDS + 1][GAP_WORDS + 1];
    bool pairs[GAP_WORDS + 1][GAP_WORDS + 1] = {{false}};
    uint32_t rows = gap->count[SIDE_LEFT], columns = gap->count[SIDE_RIGHT];
    for (uint32_t i = 0; i <= rows; i++)
        for (uint32_t j = 0; j <= columns; j++) {
            best[i][j] = -gap_penalty * (float)(i + j);
            if (!i || !j)
                continue;
            float skip_left = best[i - 1][j] - gap_penalty;
            float skip_right = best[i][j - 1] - gap_penalty;
            best[i][j] = skip_left > skip_right ? skip_left : skip_right;
            float fit = fit_of(m, gap->first[SIDE_LEFT] + i - 1,
                               gap->first[SIDE_RIGHT] + j - 1);
            float away = fabsf(((float)i - 0.5f) / (float)rows -
                               ((float)j - 0.5f) / (float)columns);
            fit -= fit_place * away;
            if (fit > 0 && best[i - 1][j - 1] + fit >= best[i][j]) {
                best[i][j] = best[i - 1][j - 1] + fit;
                pairs[i][j] = true;
            }
        }
    uint32_t i = rows, j = columns;
    while (i && j) {
        if (pairs[i][j]) {
            i--;
            j--;
            if (!link_replaced(m, offsets, (struct range){gap->first[SIDE_LEFT] + i, 1},
                               (struct range){gap->first[SIDE_RIGHT] + j, 1}, list,
                               err))
                return false;
        } else if (best[i - 1][j] >= best[i][j - 1]) {
            i--;
        } else {
            j--;
        }
    }
    return true;
}

static bool fill_gap(struct word_matcher *m, const uint32_t *offsets,
                     const struct gap *gap, struct word_pair_list *list,
                     struct error *err)
{
    struct range left = words_of_gap(m, SIDE_LEFT, gap);
    struct range right = words_of_gap(m, SIDE_RIGHT, gap);
    if (is_phrase(m, left, right))
        return link_replaced(m, offsets, left, right, list, err);
    if (gap->count[SIDE_LEFT] > GAP_WORDS || gap->count[SIDE_RIGHT] > GAP_WORDS)
        return true;
    return link_gap_words(m, offsets, gap, list, err);
}

/* The end of the free run that begins at a place. */
static uint32_t free_run_end(const struct word_matcher *m, enum side side, uint32_t at)
{
    while (at < m->count[side] && m->partner[side][at] == INDEX_NONE)
        at++;
    return at;
}

/* Go through the runs of free words that stand between the same two links (or edges).
 */
static bool fill_closed_gaps(struct word_matcher *m, const uint32_t *offsets,
                             struct word_pair_list *list, struct error *err)
{
    uint32_t last = INDEX_NONE; /* partner of the word before */
    for (uint32_t i = 0; i < m->count[SIDE_LEFT];) {
        if (m->partner[SIDE_LEFT][i] != INDEX_NONE) {
            last = m->partner[SIDE_LEFT][i++];
            continue;
        }
        uint32_t end = free_run_end(m, SIDE_LEFT, i);
        uint32_t from = i ? last + 1 : 0;
        uint32_t to = end < m->count[SIDE_LEFT] ? m->partner[SIDE_LEFT][end]
                                                : m->count[SIDE_RIGHT];
        if (from < to && free_run_end(m, SIDE_RIGHT, from) == to) {
            struct gap gap = {{i, from}, {end - i, to - from}};
            if (!fill_gap(m, offsets, &gap, list, err))
                return false;
        }
        i = end;
    }
    return true;
}

/* May two words beside a link, each at the end of an open gap, stand for each other? */
static bool fits_beside_link(const struct word_matcher *m, uint32_t i, uint32_t j)
{
    uint8_t a = m->items[SIDE_LEFT][i].class, b = m->items[SIDE_RIGHT][j].class;
    return a == b && (a != WORD_FUNCTION || same_group(m, i, j));
}

static bool fill_beside_links(struct word_matcher *m, const uint32_t *offsets,
                              int direction, struct word_pair_list *list,
                              struct error *err)
{
    int64_t count = m->count[SIDE_LEFT];
    for (int64_t k = 0; k < count; k++) {
        uint32_t i = (uint32_t)(direction > 0 ? k : count - 1 - k);
        if (m->partner[SIDE_LEFT][i] != INDEX_NONE)
            continue;
        int64_t before = (int64_t)i - direction;
        int64_t j;
        if (before < 0)
            j = 0;
        else if (before >= count)
            j = (int64_t)m->count[SIDE_RIGHT] - 1;
        else if (m->partner[SIDE_LEFT][before] == INDEX_NONE)
            continue;
        else
            j = (int64_t)m->partner[SIDE_LEFT][before] + direction;
        if (j < 0 || j >= m->count[SIDE_RIGHT] ||
            m->partner[SIDE_RIGHT][j] != INDEX_NONE ||
            !fits_beside_link(m, i, (uint32_t)j))
            continue;
        if (!link_replaced(m, offsets, (struct range){i, 1},
                           (struct range){(uint32_t)j, 1}, list, err))
            return false;
    }
    return true;
}

bool word_gaps_fill(struct word_matcher *m, const uint32_t offsets[SIDE_COUNT],
                    struct word_pair_list *list, struct error *err)
{
    return fill_closed_gaps(m, offsets, list, err) &&
           fill_beside_links(m, offsets, 1, list, err) &&
           fill_beside_links(m, offsets, -1, list, err);
}
