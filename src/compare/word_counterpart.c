/* word_counterpart.c - counting which words without a match meet in beads. */
#include "compare/word_counterpart.h"

#include "base/memory.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
    /* Of the words of one side of a bead that stand alone; the rest say little more. */
    ALONE_LIMIT = 64,
    LEARNED_LIMIT = 8, /* counterparts of one word */
    LEAST_MEETINGS = 2,
};

/* Dunning's statistic; chance alone passes it once in a thousand words (chi square, one
 * degree of freedom). */
#define LEAST_SIGNIFICANCE 10.83
/* A match of counterparts is worth what Dice's measure says, one meeting counted half:
 * of two meetings one may be chance. Below the least it is not worth looking for. */
#define MEETING_DISCOUNT 0.5f
#define LEAST_LIKENESS   0.25f

struct counts {
    uint32_t *here;  /* word -> its occurrences in the bead at hand */
    uint32_t *alone; /* word -> how many beads it stands alone in; an item more than
                        words, since that of the left becomes left_starts */
    uint32_t *words; /* those that stand alone, bead by bead */
    size_t capacity;
    size_t *starts; /* bead -> its first; beads + 1 */
};

struct learner {
    const struct bags *bags;
    const struct bead_list *beads;
    struct counts side[SIDE_COUNT];
    uint32_t *left_starts; /* word -> its first bead; words + 1 */
    uint32_t *left_beads;  /* in which it stands alone */
    uint32_t *meetings;    /* right word -> beads in which it meets the word at hand */
    uint32_t *met;         /* right words with meetings */
};

static void counts_clear(struct counts *counts)
{
    free(counts->here);
    free(counts->alone);
    free(counts->words);
    free(counts->starts);
    *counts = (struct counts){0};
}

static struct range bead_items(const struct learner *learner, const struct bead *bead,
                               int side, uint32_t member)
{
    const uint32_t *starts = learner->bags->side[side].starts;
    uint32_t passage = bead->members[side][member];
    return (struct range){starts[passage], starts[passage + 1] - starts[passage]};
}

/* factor 1 adds the words of a bead to the counts, 0 takes them out. */
static void bead_count(struct learner *learner, const struct bead *bead,
                       uint32_t factor)
{
    for (int s = 0; s < SIDE_COUNT; s++)
        for (uint32_t m = 0; m < bead->count[s]; m++) {
            struct range items = bead_items(learner, bead, s, m);
            for (uint32_t k = items.first; k < range_end(items); k++) {
                const struct bag_side *side = &learner->bags->side[s];
                uint32_t *here = &learner->side[s].here[side->words[k]];
                *here = factor * (*here + side->counts[k]);
            }
        }
}

static bool word_is_alone(const struct learner *learner, int side, uint32_t word)
{
    return learner->side[side].here[word] > learner->side[!side].here[word];
}

/* Kin that meet need no other counterpart. */
static void bead_match_kin(struct learner *learner, const struct bead *bead,
                           const struct kin_list *list)
{
    for (uint32_t m = 0; m < bead->count[SIDE_LEFT]; m++) {
        struct range items = bead_items(learner, bead, SIDE_LEFT, m);
        for (uint32_t k = items.first; k < range_end(items); k++) {
            uint32_t word = learner->bags->side[SIDE_LEFT].words[k];
            uint32_t end = list->starts[word + 1];
            for (uint32_t i = list->starts[word];
                 i < end && word_is_alone(learner, SIDE_LEFT, word); i++) {
                uint32_t other = list->kin[i].word;
                if (!word_is_alone(learner, SIDE_RIGHT, other))
                    continue;
                for (int s = 0; s < SIDE_COUNT; s++)
                    learner->side[s].here[word] = learner->side[s].here[other] = 0;
            }
        }
    }
}

static bool bead_list_alone(struct learner *learner, const struct bead *bead, int side,
                            size_t *used, struct error *err)
{
    struct counts *counts = &learner->side[side];
    const uint32_t *other = learner->side[!side].here;
    size_t first = *used;
    if (!memory_reserve(&counts->words, &counts->capacity, first + ALONE_LIMIT,
                        sizeof *counts->words, err))
        return false;
    for (uint32_t m = 0; m < bead->count[side]; m++) {
        struct range items = bead_items(learner, bead, side, m);
        for (uint32_t k = items.first; k < range_end(items); k++) {
            uint32_t word = learner->bags->side[side].words[k];
            if (!word_is_alone(learner, side, word) || *used - first == ALONE_LIMIT)
                continue;
            counts->here[word] = other[word]; /* once in a bead, and on no other side */
            counts->alone[word]++;
            counts->words[(*used)++] = word;
        }
    }
    return true;
}

static bool learner_list_alone(struct learner *learner, const struct kin_list *list,
                               struct error *err)
{
    size_t used[SIDE_COUNT] = {0};
    bool ok = true;
    for (size_t b = 0; ok && b < learner->beads->count; b++) {
        const struct bead *bead = &learner->beads->beads[b];
        if (bead->likeness < 1) { /* else nothing is alone */
            bead_count(learner, bead, 1);
            bead_match_kin(learner, bead, list);
            for (int s = 0; ok && s < SIDE_COUNT; s++)
                ok = bead_list_alone(learner, bead, s, &used[s], err);
            bead_count(learner, bead, 0);
        }
        for (int s = 0; s < SIDE_COUNT; s++)
            learner->side[s].starts[b + 1] = used[s];
    }
    for (int s = 0; s < SIDE_COUNT; s++) {
        free(learner->side[s].here);
        learner->side[s].here = NULL;
    }
    return ok;
}

/* What is listed of the left becomes an index by word, in the room of its counts: these
 * are ends until the beads before them are filled in, from behind. */
static bool learner_index_left(struct learner *learner, struct error *err)
{
    struct counts *left = &learner->side[SIDE_LEFT];
    uint32_t *starts = left->alone, total = 0;
    for (uint32_t word = 0; word < learner->bags->word_count; word++)
        starts[word] = total += starts[word];
    starts[learner->bags->word_count] = total;
    learner->left_beads = memory_new(total, sizeof *learner->left_beads, err);
    if (!learner->left_beads)
        return false;
    for (size_t b = learner->beads->count; b-- > 0;)
        for (size_t k = left->starts[b]; k < left->starts[b + 1]; k++)
            learner->left_beads[--starts[left->words[k]]] = (uint32_t)b;
    learner->left_starts = starts;
    left->alone = NULL;
    counts_clear(left);
    return true;
}

/* Room for the right words that meet one of the left often enough. */
static bool learner_expect_meetings(struct learner *learner, struct error *err)
{
    uint32_t word_count = learner->bags->word_count, room = 0;
    for (uint32_t word = 0; word < word_count; word++)
        room += learner->side[SIDE_RIGHT].alone[word] >= LEAST_MEETINGS;
    learner->meetings = memory_new(word_count, sizeof *learner->meetings, err);
    learner->met = memory_new(room, sizeof *learner->met, err);
    return learner->meetings && learner->met;
}

/* In how many beads a word of the left stands alone. */
static uint32_t learner_left_alone(const struct learner *learner, uint32_t word)
{
    return learner->left_starts[word + 1] - learner->left_starts[word];
}

static double x_log_x(double x)
{
    return x > 0 ? x * log(x) : 0;
}

/* How little chance explains that two words, alone in so many beads, meet so often. */
static double meetings_significance(double meetings, double left, double right,
                                    double beads)
{
    if (meetings * beads <= left * right)
        return 0;
    return 2 *
           (x_log_x(meetings) + x_log_x(left - meetings) + x_log_x(right - meetings) +
            x_log_x(beads - left - right + meetings) + x_log_x(beads) - x_log_x(left) -
            x_log_x(beads - left) - x_log_x(right) - x_log_x(beads - right));
}

/* What a match of the two would be worth; 0 if they are no counterparts. */
static float learner_judge(const struct learner *learner, uint32_t left, uint32_t right)
{
    uint32_t meetings = learner->meetings[right];
    uint32_t of_left = learner_left_alone(learner, left);
    uint32_t of_right = learner->side[SIDE_RIGHT].alone[right];
    float likeness =
        ((float)meetings - MEETING_DISCOUNT) / sqrtf((float)of_left * (float)of_right);
    if (meetings < LEAST_MEETINGS || likeness < LEAST_LIKENESS ||
        meetings_significance(meetings, of_left, of_right,
                              (double)learner->beads->count) < LEAST_SIGNIFICANCE)
        return 0;
    return likeness;
}

static uint32_t learner_meet(struct learner *learner, uint32_t word)
{
    const struct counts *right = &learner->side[SIDE_RIGHT];
    uint32_t count = 0;
    for (uint32_t p = learner->left_starts[word]; p < learner->left_starts[word + 1];
         p++) {
        uint32_t bead = learner->left_beads[p];
        for (size_t k = right->starts[bead]; k < right->starts[bead + 1]; k++) {
            uint32_t other = right->words[k];
            if (right->alone[other] >= LEAST_MEETINGS && !learner->meetings[other]++)
                learner->met[count++] = other;
        }
    }
    return count;
}

/* Returns how many there are. */
static uint32_t learner_find(struct learner *learner, uint32_t word, struct kin *best)
{
    uint32_t found = 0;
    if (learner_left_alone(learner, word) < LEAST_MEETINGS)
        return 0;
    uint32_t count = learner_meet(learner, word);
    for (uint32_t k = 0; k < count; k++) {
        struct kin kin = {learner->met[k],
                          learner_judge(learner, word, learner->met[k])};
        if (kin.likeness > 0)
            found = kin_insert(best, found, LEARNED_LIMIT, kin);
        learner->meetings[learner->met[k]] = 0;
    }
    return found;
}

static bool kin_list_has(const struct kin_list *list, uint32_t word, uint32_t other)
{
    for (uint32_t k = list->starts[word]; k < list->starts[word + 1]; k++)
        if (list->kin[k].word == other)
            return true;
    return false;
}

/* Both lists of each word in one, best first. */
static bool kin_list_merge(struct kin_list *list, struct learner *learner,
                           struct error *err)
{
    struct kin_list merged = {0};
    size_t capacity = 0;
    uint32_t word_count = learner->bags->word_count;
    merged.starts = memory_new((size_t)word_count + 1, sizeof *merged.starts, err);
    merged.is_learned = memory_new(word_count, sizeof *merged.is_learned, err);
    bool ok = merged.starts && merged.is_learned, is_any_learned = false;
    for (uint32_t word = 0; ok && word < word_count; word++) {
        struct kin learned[LEARNED_LIMIT];
        uint32_t found = learner_find(learner, word, learned);
        uint32_t known = list->starts[word + 1] - list->starts[word];
        merged.starts[word + 1] = (uint32_t)merged.count;
        if (known + found == 0)
            continue; /* as most words */
        ok = memory_reserve(&merged.kin, &capacity, merged.count + known + found,
                            sizeof *merged.kin, err);
        if (!ok)
            break;
        struct kin *kin = merged.kin + merged.count;
        if (known)
            memcpy(kin, list->kin + list->starts[word], known * sizeof *kin);
        for (uint32_t k = 0; k < found; k++)
            if (!kin_list_has(list, word, learned[k].word))
                known = kin_insert(kin, known, UINT32_MAX, learned[k]);
        merged.is_learned[word] = known > list->starts[word + 1] - list->starts[word];
        is_any_learned = is_any_learned || merged.is_learned[word];
        merged.count += known;
        merged.starts[word + 1] = (uint32_t)merged.count;
    }
    ok = ok &&
         memory_trim(&merged.kin, &capacity, merged.count, sizeof *merged.kin, err);
    if (!ok) {
        kin_list_clear(&merged);
        return false;
    }
    if (!is_any_learned) {
        free(merged.is_learned);
        merged.is_learned = NULL;
    }
    kin_list_clear(list);
    *list = merged;
    return true;
}

static bool learner_init(struct learner *learner, struct error *err)
{
    size_t word_count = learner->bags->word_count;
    bool ok = true;
    for (int s = 0; s < SIDE_COUNT; s++) {
        struct counts *counts = &learner->side[s];
        counts->here = memory_new(word_count, sizeof *counts->here, err);
        counts->alone = memory_new(word_count + 1, sizeof *counts->alone, err);
        counts->starts =
            memory_new(learner->beads->count + 1, sizeof *counts->starts, err);
        ok = ok && counts->here && counts->alone && counts->starts;
    }
    return ok;
}

static void learner_clear(struct learner *learner)
{
    for (int s = 0; s < SIDE_COUNT; s++)
        counts_clear(&learner->side[s]);
    free(learner->left_starts);
    free(learner->left_beads);
    free(learner->meetings);
    free(learner->met);
}

bool counterparts_learn(struct kin_list *list, const struct bags *bags,
                        const struct bead_list *beads, struct error *err)
{
    struct learner learner = {.bags = bags, .beads = beads};
    bool ok = learner_init(&learner, err) && learner_list_alone(&learner, list, err) &&
              learner_index_left(&learner, err) &&
              learner_expect_meetings(&learner, err) &&
              kin_list_merge(list, &learner, err);
    learner_clear(&learner);
    return ok;
}
