/* align.c - passages by the cosine of their rare words, in order, by dynamic
 * programming. */
#include "compare/align.h"

#include "base/memory.h"

#include <math.h>
#include <stdlib.h>

/* A passage as its distinct words, ascending, with weights of length 1. */
struct profile {
    uint32_t *words;
    float *weights;
    uint32_t count;
};

/* A link must be better than leaving both passages alone, which is worth this. */
#define GAP_SCORE 0.12f

enum step { STEP_NONE, STEP_LEFT, STEP_RIGHT, STEP_LINK };

static int compare_ids(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return x < y ? -1 : x > y;
}

static bool profile_init(struct profile *profile, const struct document *document,
                         struct range tokens, const uint32_t *frequency,
                         size_t passage_count, struct error *err)
{
    profile->words = memory_new(tokens.count, sizeof *profile->words, err);
    profile->weights = memory_new(tokens.count, sizeof *profile->weights, err);
    if (!profile->words || !profile->weights)
        return false;
    uint32_t count = 0;
    for (uint32_t i = tokens.first; i < range_end(tokens); i++)
        if (token_is_wordlike(&document->tokens.tokens[i]))
            profile->words[count++] =
                lexicon_lower(document->lexicon, document->tokens.tokens[i].word);
    qsort(profile->words, count, sizeof *profile->words, compare_ids);
    float square = 0;
    for (uint32_t i = 0; i < count; i++) {
        if (i && profile->words[i] == profile->words[i - 1])
            continue;
        uint32_t word = profile->words[i];
        float weight = logf(1 + (float)passage_count /
                                    (float)(frequency[word] ? frequency[word] : 1));
        profile->words[profile->count] = word;
        profile->weights[profile->count++] = weight;
        square += weight * weight;
    }
    for (uint32_t i = 0; i < profile->count; i++)
        profile->weights[i] /= sqrtf(square);
    return true;
}

static float profile_cosine(const struct profile *a, const struct profile *b)
{
    float sum = 0;
    for (uint32_t i = 0, j = 0; i < a->count && j < b->count;) {
        if (a->words[i] < b->words[j])
            i++;
        else if (a->words[i] > b->words[j])
            j++;
        else
            sum += a->weights[i++] * b->weights[j++];
    }
    return sum;
}

static bool profiles_init(struct profile **profiles, const struct passage_set *passages,
                          struct error *err)
{
    const struct lexicon *lexicon = passages->documents[SIDE_LEFT]->lexicon;
    uint32_t *frequency = memory_new(lexicon_count(lexicon), sizeof *frequency, err);
    bool ok = frequency != NULL;
    for (int side = 0; side < SIDE_COUNT && ok; side++)
        for (size_t p = 0; p < passages->count[side]; p++) {
            struct range tokens = passages->tokens[side][p];
            for (uint32_t i = tokens.first; i < range_end(tokens); i++) {
                uint32_t word = passages->documents[side]->tokens.tokens[i].word;
                frequency[lexicon_lower(lexicon, word)]++;
            }
        }
    size_t total = passages->count[SIDE_LEFT] + passages->count[SIDE_RIGHT];
    for (int side = 0; side < SIDE_COUNT && ok; side++) {
        profiles[side] = memory_new(passages->count[side], sizeof **profiles, err);
        ok = profiles[side] != NULL;
        for (size_t p = 0; p < passages->count[side] && ok; p++)
            ok = profile_init(&profiles[side][p], passages->documents[side],
                              passages->tokens[side][p], frequency, total, err);
    }
    free(frequency);
    return ok;
}

static void profiles_free(struct profile *profiles, size_t count)
{
    for (size_t i = 0; profiles && i < count; i++) {
        free(profiles[i].words);
        free(profiles[i].weights);
    }
    free(profiles);
}

static bool align_passages(const struct passage_set *passages, struct link_list *list,
                           struct error *err)
{
    size_t rows = passages->count[SIDE_LEFT], columns = passages->count[SIDE_RIGHT];
    struct profile *profiles[SIDE_COUNT] = {0};
    struct grouping grouping = {0};
    float *best = memory_new((rows + 1) * (columns + 1), sizeof *best, err);
    unsigned char *steps = memory_new((rows + 1) * (columns + 1), 1, err);
    bool ok = best && steps && profiles_init(profiles, passages, err);
    for (int side = 0; side < SIDE_COUNT; side++) {
        grouping.group_of[side] =
            memory_new(passages->count[side], sizeof(uint32_t), err);
        ok = ok && grouping.group_of[side];
    }
    grouping.scores = memory_new(rows, sizeof(float), err);
    grouping.move_blocks = memory_new(rows, sizeof(uint32_t), err);
    ok = ok && grouping.scores && grouping.move_blocks;
    if (!ok)
        goto cleanup;
    for (size_t i = 0; i <= rows; i++)
        for (size_t j = 0; j <= columns; j++) {
            size_t at = i * (columns + 1) + j;
            best[at] = i || j ? -1 : 0;
            if (i && best[at - columns - 1] > best[at]) {
                best[at] = best[at - columns - 1];
                steps[at] = STEP_LEFT;
            }
            if (j && best[at - 1] > best[at]) {
                best[at] = best[at - 1];
                steps[at] = STEP_RIGHT;
            }
            if (!i || !j)
                continue;
            float score = profile_cosine(&profiles[SIDE_LEFT][i - 1],
                                         &profiles[SIDE_RIGHT][j - 1]) -
                          GAP_SCORE;
            if (best[at - columns - 2] + score > best[at]) {
                best[at] = best[at - columns - 2] + score;
                steps[at] = STEP_LINK;
            }
        }
    for (int side = 0; side < SIDE_COUNT; side++)
        for (size_t p = 0; p < passages->count[side]; p++)
            grouping.group_of[side][p] = INDEX_NONE;
    for (size_t i = rows, j = columns; i || j;) {
        size_t at = i * (columns + 1) + j;
        if (steps[at] == STEP_LINK) {
            uint32_t group = (uint32_t)grouping.group_count++;
            grouping.scores[group] =
                fminf(1, best[at] - best[at - columns - 2] + GAP_SCORE);
            grouping.move_blocks[group] = INDEX_NONE;
            grouping.group_of[SIDE_LEFT][--i] = group;
            grouping.group_of[SIDE_RIGHT][--j] = group;
        } else if (steps[at] == STEP_LEFT) {
            i--;
        } else {
            j--;
        }
    }
    ok = link_list_build(list, passages, &grouping, err);
cleanup:
    for (int side = 0; side < SIDE_COUNT; side++) {
        profiles_free(profiles[side], passages->count[side]);
        free(grouping.group_of[side]);
    }
    free(grouping.scores);
    free(grouping.move_blocks);
    free(best);
    free(steps);
    return ok;
}

bool align_paragraphs(const struct document *left, const struct document *right,
                      const struct comparison_options *options, struct link_list *list,
                      struct error *err)
{
    (void)options;
    const struct document *documents[SIDE_COUNT] = {left, right};
    struct passage_set passages = {.documents = {left, right}};
    struct range *tokens[SIDE_COUNT] = {0};
    bool ok = true;
    for (int side = 0; side < SIDE_COUNT && ok; side++) {
        size_t count = documents[side]->paragraph_count;
        tokens[side] = memory_new(count, sizeof **tokens, err);
        ok = tokens[side] != NULL;
        for (size_t i = 0; i < count && ok; i++)
            tokens[side][i] = documents[side]->paragraphs[i].tokens;
        passages.tokens[side] = tokens[side];
        passages.count[side] = count;
    }
    ok = ok && align_passages(&passages, list, err);
    free(tokens[SIDE_LEFT]);
    free(tokens[SIDE_RIGHT]);
    return ok;
}

bool align_sentences(const struct document *left, const struct document *right,
                     const struct link_list *paragraph_links, struct link_list *list,
                     struct error *err)
{
    (void)paragraph_links;
    const struct document *documents[SIDE_COUNT] = {left, right};
    struct passage_set passages = {.documents = {left, right}};
    struct range *tokens[SIDE_COUNT] = {0};
    bool ok = true;
    for (int side = 0; side < SIDE_COUNT && ok; side++) {
        size_t count = documents[side]->sentence_count;
        tokens[side] = memory_new(count, sizeof **tokens, err);
        ok = tokens[side] != NULL;
        for (size_t i = 0; i < count && ok; i++)
            tokens[side][i] = documents[side]->sentences[i].tokens;
        passages.tokens[side] = tokens[side];
        passages.count[side] = count;
    }
    ok = ok && align_passages(&passages, list, err);
    free(tokens[SIDE_LEFT]);
    free(tokens[SIDE_RIGHT]);
    return ok;
}
