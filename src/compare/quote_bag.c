/* quote_bag.c - quotations as bags of words, weighted by how rare these are. */
#include "compare/quote_bag.h"

#include "base/memory.h"
#include "compare/word_kin.h"

#include <math.h>
#include <stdlib.h>

/* Below this, likeness of spelling is chance. */
static const float likeness_floor = 0.45f;

bool quote_weights_init(struct quote_weights *weights,
                        const struct comparison *comparison, struct error *err)
{
    const struct lexicon *lexicon = comparison->documents[SIDE_LEFT]->lexicon;
    size_t total = 1;

    weights->word_count = lexicon_count(lexicon);
    weights->of_word = memory_new(weights->word_count, sizeof *weights->of_word, err);
    if (weights->of_word == NULL)
        return false;
    for (int side = 0; side < SIDE_COUNT; side++) {
        const struct token_list *tokens = &comparison->documents[side]->tokens;
        weights->counts[side] =
            memory_new(weights->word_count, sizeof *weights->counts[side], err);
        if (weights->counts[side] == NULL)
            return false;
        for (size_t i = 0; i < tokens->count; i++)
            weights->counts[side][lexicon_lower(lexicon, tokens->tokens[i].word)]++;
        total += tokens->count;
    }
    for (uint32_t i = 0; i < weights->word_count; i++) {
        uint32_t count = weights->counts[SIDE_LEFT][i] + weights->counts[SIDE_RIGHT][i];
        weights->of_word[i] = logf((float)(total + 1) / (float)(count + 1));
    }
    return true;
}

void quote_weights_clear(struct quote_weights *weights)
{
    free(weights->of_word);
    for (int side = 0; side < SIDE_COUNT; side++)
        free(weights->counts[side]);
    *weights = (struct quote_weights){0};
}

static int compare_words(const void *a, const void *b)
{
    uint32_t left = *(const uint32_t *)a;
    uint32_t right = *(const uint32_t *)b;

    return (left > right) - (left < right);
}

bool quote_bag_init(struct quote_bag *bag, const struct document *document,
                    struct range tokens, const struct quote_weights *weights,
                    struct error *err)
{
    uint32_t limit = tokens.count < QUOTE_BAG_WORDS ? tokens.count : QUOTE_BAG_WORDS;

    *bag = (struct quote_bag){.words = memory_new(limit, sizeof *bag->words, err)};
    if (bag->words == NULL)
        return false;
    for (uint32_t i = tokens.first; i < range_end(tokens) && bag->count < limit; i++) {
        const struct token *token = &document->tokens.tokens[i];
        if (token_is_wordlike(token))
            bag->words[bag->count++] = lexicon_lower(document->lexicon, token->word);
    }
    if (bag->count > 1)
        qsort(bag->words, bag->count, sizeof *bag->words, compare_words);
    for (uint32_t i = 0; i < bag->count; i++)
        bag->weight += weights->of_word[bag->words[i]];
    return true;
}

void quote_bag_clear(struct quote_bag *bag)
{
    free(bag->words);
    *bag = (struct quote_bag){0};
}

float quote_word_likeness(const struct lexicon *lexicon, uint32_t left, uint32_t right)
{
    size_t left_bytes;
    size_t right_bytes;

    if (left == right)
        return 1.0f;
    const char *left_word = lexicon_word(lexicon, left, &left_bytes);
    const char *right_word = lexicon_word(lexicon, right, &right_bytes);
    size_t shared = 0;
    while (shared < left_bytes && shared < right_bytes &&
           left_word[shared] == right_word[shared])
        shared++;
    size_t longer = left_bytes > right_bytes ? left_bytes : right_bytes;
    float prefix = shared >= 3 ? (float)shared / (float)longer : 0.0f;
    float spelling =
        word_spelling_likeness(left_word, left_bytes, right_word, right_bytes);
    float likeness = prefix > spelling ? prefix : spelling;
    return likeness >= likeness_floor ? likeness : 0.0f;
}

enum { KIN_WORDS = 32 }; /* unlike words of each bag that are held against each other */

/* Words of a bag that the other does not have. Both are sorted. */
static uint32_t take_rest(const struct quote_bag *bag, const struct quote_bag *other,
                          uint32_t rest[KIN_WORDS], float *shared,
                          const struct quote_weights *weights)
{
    uint32_t count = 0;
    uint32_t j = 0;

    for (uint32_t i = 0; i < bag->count; i++) {
        while (j < other->count && other->words[j] < bag->words[i])
            j++;
        if (j < other->count && other->words[j] == bag->words[i]) {
            if (shared != NULL)
                *shared += weights->of_word[bag->words[i]];
            j++;
        } else if (count < KIN_WORDS) {
            rest[count++] = bag->words[i];
        }
    }
    return count;
}

float quote_bag_shared(const struct quote_bag *left, const struct quote_bag *right,
                       const struct lexicon *lexicon,
                       const struct quote_weights *weights)
{
    uint32_t left_rest[KIN_WORDS];
    uint32_t right_rest[KIN_WORDS];
    float shared = 0.0f;
    uint32_t left_count = take_rest(left, right, left_rest, &shared, weights);
    uint32_t right_count = take_rest(right, left, right_rest, NULL, weights);

    for (uint32_t i = 0; i < left_count && right_count > 0; i++) {
        float best = 0.0f;
        uint32_t best_index = 0;
        for (uint32_t j = 0; j < right_count; j++) {
            float likeness = quote_word_likeness(lexicon, left_rest[i], right_rest[j]);
            if (likeness > best) {
                best = likeness;
                best_index = j;
            }
        }
        if (best == 0.0f)
            continue;
        float weight = weights->of_word[left_rest[i]];
        if (weights->of_word[right_rest[best_index]] < weight)
            weight = weights->of_word[right_rest[best_index]];
        shared += best * weight;
        right_rest[best_index] = right_rest[--right_count];
    }
    return shared;
}

float quote_bag_likeness(const struct quote_bag *left, const struct quote_bag *right,
                         const struct lexicon *lexicon,
                         const struct quote_weights *weights)
{
    float both = left->weight + right->weight;

    if (both <= 0.0f)
        return 0.0f;
    float likeness = 2.0f * quote_bag_shared(left, right, lexicon, weights) / both;
    return likeness > 1.0f ? 1.0f : likeness;
}
