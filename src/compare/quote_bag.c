/* quote_bag.c - quotations as bags of words, weighted by how rare these are. */
#include "compare/quote_bag.h"

#include "base/memory.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Below this, likeness of spelling is chance. */
#define QUOTE_LIKENESS_LEAST 0.45f

/* Weights are whole multiples of the inverse, so that sums of them are exact: bags are
 * in the order of ids, which swapped documents give to other words. */
#define WEIGHT_STEPS 256.0f

static bool quote_counts_init(struct quote_weights *weights, int side,
                              const struct document *document, struct error *err)
{
    uint32_t *counts = memory_new(weights->word_count, sizeof *counts, err);
    weights->counts[side] = counts;
    for (size_t i = 0; counts && i < document->tokens.count; i++)
        counts[document_lower_word(document, (uint32_t)i)]++;
    return counts != NULL;
}

static void seek_speaker(bool *is_sought, const struct document *document,
                         const struct speaker *speaker)
{
    struct range name = document_tokens_in(document, speaker->span);
    if (name.count > 0) {
        is_sought[document_lower_word(document, range_end(name) - 1)] = true;
    }
}

/* Mark the words that quote_word_places() may be asked for because a version has them:
 * those of its quotations that are rare in the other, and those of its speakers. */
static void seek_words(bool *is_sought, const struct quote_weights *weights, int side,
                       const struct document *document)
{
    const uint32_t *counts = weights->counts[!side];
    for (size_t i = 0; i < document->quote_count; i++) {
        const struct quote *quote = &document->quotes[i];
        seek_speaker(is_sought, document, &quote->speaker);
        if (quote->parent != INDEX_NONE)
            continue; /* the outer one has its words, too */
        for (uint32_t t = quote->tokens.first; t < range_end(quote->tokens); t++) {
            uint32_t word = document_lower_word(document, t);
            if (counts[word] <= QUOTE_RARE_PLACES)
                is_sought[word] = true;
        }
    }
    for (size_t i = 0; i < document->attribution_count; i++)
        seek_speaker(is_sought, document, &document->attributions[i].speaker);
}

/* Where the words stand that are sought, by a counting sort: starts are ends until the
 * places before them are filled, from behind. */
static bool quote_places_init(struct quote_weights *weights, int side,
                              const struct document *document, const bool *is_sought,
                              struct error *err)
{
    uint32_t *starts = memory_new((size_t)weights->word_count + 1, sizeof *starts, err);
    uint32_t end = 0;
    weights->place_starts[side] = starts;
    if (!starts)
        return false;
    for (uint32_t word = 0; word < weights->word_count; word++)
        starts[word] = end += is_sought[word] ? weights->counts[side][word] : 0;
    starts[weights->word_count] = end;
    uint32_t *places = memory_new(end, sizeof *places, err);
    weights->places[side] = places;
    if (!places)
        return false;
    for (uint32_t i = (uint32_t)document->tokens.count; i-- > 0;) {
        uint32_t word = document_lower_word(document, i);
        if (is_sought[word])
            places[--starts[word]] = i;
    }
    return true;
}

static bool quote_find_places(struct quote_weights *weights,
                              const struct comparison *comparison, struct error *err)
{
    bool *is_sought = memory_new(weights->word_count, sizeof *is_sought, err);
    bool ok = is_sought != NULL;
    for (int side = 0; ok && side < SIDE_COUNT; side++)
        seek_words(is_sought, weights, side, comparison->documents[side]);
    for (int side = 0; ok && side < SIDE_COUNT; side++)
        ok = quote_places_init(weights, side, comparison->documents[side], is_sought,
                               err);
    free(is_sought);
    return ok;
}

bool quote_weights_init(struct quote_weights *weights,
                        const struct comparison *comparison, struct error *err)
{
    const struct lexicon *lexicon = comparison->documents[SIDE_LEFT]->lexicon;
    size_t total = 1;
    weights->word_count = lexicon_count(lexicon);
    weights->of_word = memory_new(weights->word_count, sizeof *weights->of_word, err);
    if (!weights->of_word)
        return false;
    for (int side = 0; side < SIDE_COUNT; side++) {
        total += comparison->documents[side]->tokens.count;
        if (!quote_counts_init(weights, side, comparison->documents[side], err))
            return false;
    }
    for (uint32_t i = 0; i < weights->word_count; i++) {
        uint32_t count = weights->counts[SIDE_LEFT][i] + weights->counts[SIDE_RIGHT][i];
        weights->of_word[i] =
            roundf(WEIGHT_STEPS * logf((float)(total + 1) / (float)(count + 1))) /
            WEIGHT_STEPS;
    }
    return quote_find_places(weights, comparison, err);
}

void quote_weights_clear(struct quote_weights *weights)
{
    free(weights->of_word);
    for (int side = 0; side < SIDE_COUNT; side++) {
        free(weights->counts[side]);
        free(weights->place_starts[side]);
        free(weights->places[side]);
    }
    *weights = (struct quote_weights){0};
}

static int compare_words(const void *a, const void *b)
{
    uint32_t left = *(const uint32_t *)a;
    uint32_t right = *(const uint32_t *)b;
    return (left > right) - (left < right);
}

/* Most quotations are so short that each word is soon in its place. */
static void sort_words(uint32_t *words, uint32_t count)
{
    enum { SHORT_COUNT = 48 };
    if (count > SHORT_COUNT) {
        qsort(words, count, sizeof *words, compare_words);
        return;
    }
    for (uint32_t i = 1; i < count; i++) {
        uint32_t word = words[i];
        uint32_t at = i;
        for (; at > 0 && words[at - 1] > word; at--)
            words[at] = words[at - 1];
        words[at] = word;
    }
}

bool quote_bag_init(struct quote_bag *bag, const struct document *document,
                    struct range tokens, const struct quote_weights *weights,
                    struct error *err)
{
    uint32_t limit = tokens.count < QUOTE_BAG_WORDS ? tokens.count : QUOTE_BAG_WORDS;
    *bag = (struct quote_bag){.words = memory_new(limit, sizeof *bag->words, err)};
    if (!bag->words)
        return false;
    for (uint32_t i = tokens.first; i < range_end(tokens) && bag->count < limit; i++) {
        if (token_is_wordlike(&document->tokens.tokens[i]))
            bag->words[bag->count++] = document_lower_word(document, i);
    }
    sort_words(bag->words, bag->count);
    for (uint32_t i = 0; i < bag->count; i++)
        bag->weight += weights->of_word[bag->words[i]];
    return true;
}

bool quote_bag_subtract(struct quote_bag *rest, const struct quote_bag *whole,
                        const struct quote_bag *part,
                        const struct quote_weights *weights, struct error *err)
{
    uint32_t j = 0;
    *rest =
        (struct quote_bag){.words = memory_new(whole->count, sizeof *rest->words, err)};
    if (!rest->words)
        return false;
    for (uint32_t i = 0; i < whole->count; i++) {
        while (j < part->count && part->words[j] < whole->words[i])
            j++;
        if (j < part->count && part->words[j] == whole->words[i]) {
            j++;
            continue;
        }
        rest->words[rest->count++] = whole->words[i];
        rest->weight += weights->of_word[whole->words[i]];
    }
    return true;
}

bool quote_bag_add(struct quote_bag *bag, const struct quote_bag *more,
                   struct error *err)
{
    uint32_t count = bag->count + more->count;
    uint32_t *words = memory_new(count, sizeof *words, err);
    if (!words)
        return false;
    if (bag->count > 0)
        memcpy(words, bag->words, bag->count * sizeof *words);
    if (more->count > 0)
        memcpy(words + bag->count, more->words, more->count * sizeof *words);
    sort_words(words, count);
    free(bag->words);
    *bag = (struct quote_bag){words, count, bag->weight + more->weight};
    return true;
}

bool quote_bag_has(const struct quote_bag *bag, uint32_t word)
{
    return bag->count > 0 &&
           bsearch(&word, bag->words, bag->count, sizeof word, compare_words);
}

void quote_bag_clear(struct quote_bag *bag)
{
    free(bag->words);
    *bag = (struct quote_bag){0};
}

void quote_word_init(struct quote_word *word, const struct lexicon *lexicon,
                     uint32_t id)
{
    word->id = id;
    word->bytes = lexicon_word(lexicon, id, &word->length);
    word_spelling_init(&word->spelling, word->bytes, word->length);
}

/* Bytes that both begin with, as a share of the longer one; 0 below three. */
static float prefix_likeness(const struct quote_word *left,
                             const struct quote_word *right)
{
    size_t shared = 0;
    while (shared < left->length && shared < right->length &&
           left->bytes[shared] == right->bytes[shared])
        shared++;
    size_t longer = left->length > right->length ? left->length : right->length;
    return shared >= 3 ? (float)shared / (float)longer : 0.0f;
}

float quote_word_compare_letters(const struct quote_word *left,
                                 const struct quote_word *right, float least)
{
    float likeness = 0.0f;
    if (left->id == right->id)
        return 1.0f;
    if (left->bytes[0] == right->bytes[0])
        likeness = prefix_likeness(left, right);
    if (word_spellings_meet(&left->spelling, &right->spelling)) {
        float spelling =
            word_spelling_likeness(&left->spelling, &right->spelling, least);
        likeness = spelling > likeness ? spelling : likeness;
    }
    return likeness >= least ? likeness : 0.0f;
}

float quote_word_likeness(const struct lexicon *lexicon, uint32_t left, uint32_t right)
{
    struct quote_word a;
    struct quote_word b;
    quote_word_init(&a, lexicon, left);
    quote_word_init(&b, lexicon, right);
    return quote_word_compare(&a, &b, QUOTE_LIKENESS_LEAST);
}

bool quote_word_precedes(const struct quote_weights *weights,
                         const struct lexicon *lexicon, uint32_t word, uint32_t other)
{
    float weight = weights->of_word[word];
    float other_weight = weights->of_word[other];
    if (weight > other_weight || weight < other_weight)
        return weight > other_weight;
    return strcmp(lexicon_word(lexicon, word, NULL),
                  lexicon_word(lexicon, other, NULL)) < 0;
}

uint32_t quote_words_keep(uint32_t *words, uint32_t count, uint32_t limit,
                          const struct quote_weights *weights,
                          const struct lexicon *lexicon)
{
    if (count <= limit)
        return count;
    for (uint32_t i = 0; i < limit; i++) {
        uint32_t first = i;
        for (uint32_t j = i + 1; j < count; j++)
            if (quote_word_precedes(weights, lexicon, words[j], words[first]))
                first = j;
        uint32_t word = words[first];
        words[first] = words[i];
        words[i] = word;
    }
    return limit;
}

enum {
    KIN_WORDS = 32, /* unlike words of each bag that are held against each other */
    KIN_PAIRS = KIN_WORDS * 8, /* more are alike only in made-up texts */
};

/* Words of a bag that the other does not have; of many those that say most. Both are
 * sorted. */
static uint32_t take_rest(const struct quote_bag *bag, const struct quote_bag *other,
                          uint32_t rest[QUOTE_BAG_MOST], float *shared,
                          const struct lexicon *lexicon,
                          const struct quote_weights *weights)
{
    uint32_t count = 0;
    uint32_t j = 0;
    assert(bag->count <= QUOTE_BAG_MOST);
    for (uint32_t i = 0; i < bag->count; i++) {
        while (j < other->count && other->words[j] < bag->words[i])
            j++;
        if (j < other->count && other->words[j] == bag->words[i]) {
            if (shared)
                *shared += weights->of_word[bag->words[i]];
            j++;
        } else {
            rest[count++] = bag->words[i];
        }
    }
    return quote_words_keep(rest, count, KIN_WORDS, weights, lexicon);
}

/* Two words of different bags that are spelt alike. */
struct kin_pair {
    float worth;
    uint32_t words[SIDE_COUNT];
    uint32_t places[SIDE_COUNT]; /* in the rests */
    const struct lexicon *lexicon;
};

/* The words in alphabetical order. Ids would not do: they are in the order of first
 * sight, and swapped documents must give the same pairs. */
static void sort_spelling(const struct kin_pair *pair, const char *spelling[SIDE_COUNT])
{
    size_t length;
    for (int side = 0; side < SIDE_COUNT; side++)
        spelling[side] = lexicon_word(pair->lexicon, pair->words[side], &length);
    if (strcmp(spelling[0], spelling[1]) > 0) {
        const char *first = spelling[1];
        spelling[1] = spelling[0];
        spelling[0] = first;
    }
}

static int compare_kin_pairs(const void *a, const void *b)
{
    const struct kin_pair *x = a;
    const struct kin_pair *y = b;
    const char *spelling_x[SIDE_COUNT];
    const char *spelling_y[SIDE_COUNT];
    if (x->worth != y->worth)
        return x->worth > y->worth ? -1 : 1;
    sort_spelling(x, spelling_x);
    sort_spelling(y, spelling_y);
    int order = strcmp(spelling_x[0], spelling_y[0]);
    return order ? order : strcmp(spelling_x[1], spelling_y[1]);
}

/* What the most alike words of two rests are worth, each word taken once. */
static float pair_kin(const struct lexicon *lexicon,
                      const struct quote_weights *weights, const uint32_t *left,
                      uint32_t left_count, const uint32_t *right, uint32_t right_count)
{
    struct kin_pair pairs[KIN_PAIRS];
    struct quote_word right_words[KIN_WORDS];
    bool is_taken[SIDE_COUNT][KIN_WORDS] = {0};
    size_t count = 0;
    float worth = 0.0f;
    for (uint32_t j = 0; j < right_count && left_count > 0; j++)
        quote_word_init(&right_words[j], lexicon, right[j]);
    for (uint32_t i = 0; i < left_count && right_count > 0; i++) {
        struct quote_word left_word;
        quote_word_init(&left_word, lexicon, left[i]);
        for (uint32_t j = 0; j < right_count && count < KIN_PAIRS; j++) {
            float likeness =
                quote_word_compare(&left_word, &right_words[j], QUOTE_LIKENESS_LEAST);
            if (likeness == 0.0f)
                continue;
            float weight = fminf(weights->of_word[left[i]], weights->of_word[right[j]]);
            pairs[count++] = (struct kin_pair){
                likeness * weight, {left[i], right[j]}, {i, j}, lexicon};
        }
    }
    if (count > 1)
        qsort(pairs, count, sizeof *pairs, compare_kin_pairs);
    for (size_t k = 0; k < count; k++) {
        uint32_t i = pairs[k].places[SIDE_LEFT];
        uint32_t j = pairs[k].places[SIDE_RIGHT];
        if (is_taken[SIDE_LEFT][i] || is_taken[SIDE_RIGHT][j])
            continue;
        is_taken[SIDE_LEFT][i] = is_taken[SIDE_RIGHT][j] = true;
        worth += pairs[k].worth;
    }
    return worth;
}

float quote_bag_shared(const struct quote_bag *left, const struct quote_bag *right,
                       const struct lexicon *lexicon,
                       const struct quote_weights *weights)
{
    uint32_t left_rest[QUOTE_BAG_MOST];
    uint32_t right_rest[QUOTE_BAG_MOST];
    float shared = 0.0f;
    uint32_t left_count = take_rest(left, right, left_rest, &shared, lexicon, weights);
    uint32_t right_count = take_rest(right, left, right_rest, NULL, lexicon, weights);
    return shared +
           pair_kin(lexicon, weights, left_rest, left_count, right_rest, right_count);
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
