/* passage_bag.c - collecting and weighing the words of passages. */
#include "compare/passage_bag.h"

#include "base/memory.h"

#include <math.h>
#include <stdlib.h>

/* What a word weighs that stands in every passage, in the unit of the logarithm. */
#define BASE_WEIGHT 0.55f
/* Shorter words weigh less, in proportion (characters). */
#define FULL_WEIGHT_LENGTH 3.2f

static uint32_t count_characters(const char *word, size_t length)
{
    uint32_t count = 0;
    for (size_t i = 0; i < length; i++)
        count += ((unsigned char)word[i] & 0xC0) != 0x80;
    return count;
}

/* slots: word -> its item in the passage at hand; older entries are told apart by their
 * place. */
static void bag_side_add_passage(struct bag_side *side, uint32_t passage,
                                 const struct document *document, struct range tokens,
                                 uint32_t *slots)
{
    bool has_words = document_has_words(document, tokens);
    uint32_t first = side->starts[passage], count = first;
    for (uint32_t i = tokens.first; i < range_end(tokens); i++) {
        const struct token *token = &document->tokens.tokens[i];
        if (has_words && !token_is_wordlike(token))
            continue;
        uint32_t word = document_lower_word(document, i);
        uint32_t slot = slots[word];
        if (slot >= first && slot < count && side->words[slot] == word) {
            if (side->counts[slot] < UINT16_MAX)
                side->counts[slot]++;
            continue;
        }
        slots[word] = count;
        side->words[count] = word;
        side->counts[count++] = 1;
        side->spread[word]++;
    }
    side->starts[passage + 1] = count;
}

static uint32_t sorts_find_title(const struct passage_sort *sorts, uint32_t count)
{
    for (uint32_t p = 0; sorts && p < count; p++)
        if (sorts[p].is_title)
            return p;
    return INDEX_NONE;
}

static bool bag_side_init(struct bag_side *side, const struct passage_set *passages,
                          int which, uint32_t word_count, struct error *err)
{
    const struct document *document = passages->documents[which];
    size_t room = 0, word_room = 0, count_room = 0, count = passages->count[which];
    for (size_t p = 0; p < count; p++)
        room += passages->tokens[which][p].count;
    side->passage_count = (uint32_t)count;
    side->sorts = passages->sorts[which];
    side->title = sorts_find_title(side->sorts, side->passage_count);
    side->starts = memory_new(count + 1, sizeof *side->starts, err);
    side->weights = memory_new(count, sizeof *side->weights, err);
    side->spread = memory_new(word_count, sizeof *side->spread, err);
    uint32_t *slots = memory_new(word_count, sizeof *slots, err);
    bool ok =
        side->starts && side->weights && side->spread && slots &&
        memory_reserve(&side->words, &word_room, room, sizeof *side->words, err) &&
        memory_reserve(&side->counts, &count_room, room, sizeof *side->counts, err);
    for (uint32_t p = 0; ok && p < count; p++)
        bag_side_add_passage(side, p, document, passages->tokens[which][p], slots);
    free(slots);
    /* A word that stands twice has one item, and marks mostly none. */
    return ok &&
           memory_trim(&side->words, &word_room, side->starts[count],
                       sizeof *side->words, err) &&
           memory_trim(&side->counts, &count_room, side->starts[count],
                       sizeof *side->counts, err);
}

static float word_weigh(const struct bags *bags, uint32_t word, uint32_t characters)
{
    float share = 0;
    for (int s = 0; s < SIDE_COUNT; s++)
        if (bags->side[s].spread[word])
            share = fmaxf(share, (float)bags->side[s].spread[word] /
                                     (float)bags->side[s].passage_count);
    float weight = share > 0 ? BASE_WEIGHT - logf(share) : 0;
    return weight * fminf(1, (float)characters / FULL_WEIGHT_LENGTH);
}

static bool bags_have_word(const struct bags *bags, uint32_t word)
{
    return bags->side[SIDE_LEFT].spread[word] || bags->side[SIDE_RIGHT].spread[word];
}

/* Words of letters have a spelling to compare and are damped when short; numbers and
 * ideographs have neither. */
static void bags_weigh_words(struct bags *bags, const struct passage_set *passages)
{
    const struct lexicon *lexicon = passages->documents[SIDE_LEFT]->lexicon;
    for (int s = 0; s < SIDE_COUNT; s++) {
        const struct document *document = passages->documents[s];
        for (size_t i = 0; i < document->tokens.count; i++) {
            const struct token *token = &document->tokens.tokens[i];
            uint32_t word = lexicon_lower(lexicon, token->word);
            if (bags->word_weights[word] > 0 || !bags_have_word(bags, word))
                continue;
            size_t length;
            const char *bytes = lexicon_word(lexicon, word, &length);
            uint32_t characters = count_characters(bytes, length);
            bool is_spelt =
                token->kind == TOKEN_WORD && !(token->flags & TOKEN_HAS_DIGIT);
            bool is_full =
                token->kind == TOKEN_NUMBER || token->kind == TOKEN_IDEOGRAPH;
            bags->word_lengths[word] =
                is_spelt ? (uint8_t)(characters < 255 ? characters : 255) : 0;
            bags->word_weights[word] =
                word_weigh(bags, word, is_full ? UINT8_MAX : characters);
        }
    }
}

static void bags_weigh_passages(struct bags *bags)
{
    double total = 0, words = 0;
    for (int s = 0; s < SIDE_COUNT; s++) {
        struct bag_side *side = &bags->side[s];
        for (uint32_t p = 0; p < side->passage_count; p++) {
            float weight = 0;
            for (uint32_t k = side->starts[p]; k < side->starts[p + 1]; k++) {
                weight += (float)side->counts[k] * bags->word_weights[side->words[k]];
                words += side->counts[k];
            }
            side->weights[p] = weight;
            total += weight;
        }
    }
    bags->mean_weight = words > 0 ? (float)(total / words) : 1;
}

bool bags_init(struct bags *bags, const struct passage_set *passages, struct error *err)
{
    bags->word_count = lexicon_count(passages->documents[SIDE_LEFT]->lexicon);
    bags->word_weights = memory_new(bags->word_count, sizeof *bags->word_weights, err);
    bags->word_lengths = memory_new(bags->word_count, sizeof *bags->word_lengths, err);
    bool ok = bags->word_weights && bags->word_lengths;
    for (int s = 0; s < SIDE_COUNT && ok; s++)
        ok = bag_side_init(&bags->side[s], passages, s, bags->word_count, err);
    if (!ok)
        return false;
    bags_weigh_words(bags, passages);
    bags_weigh_passages(bags);
    return true;
}

/* The sorts of passages that are no text: a bit each. */
static uint32_t side_sorts(const struct bag_side *side, const uint32_t *passages,
                           uint8_t count)
{
    enum { TITLE_BIT = 31 };
    uint32_t sorts = 0;
    for (uint8_t p = 0; p < count; p++) {
        struct passage_sort sort = side->sorts[passages[p]];
        if (sort.furniture)
            sorts |= 1u << sort.furniture;
        if (sort.is_title)
            sorts |= 1u << TITLE_BIT;
    }
    return sorts;
}

bool bags_clash(const struct bags *bags, const uint32_t *const members[SIDE_COUNT],
                const uint8_t counts[SIDE_COUNT])
{
    const struct bag_side *left = &bags->side[SIDE_LEFT];
    const struct bag_side *right = &bags->side[SIDE_RIGHT];
    return left->sorts && right->sorts &&
           side_sorts(left, members[SIDE_LEFT], counts[SIDE_LEFT]) !=
               side_sorts(right, members[SIDE_RIGHT], counts[SIDE_RIGHT]);
}

void bags_forget_spread(struct bags *bags)
{
    for (int s = 0; s < SIDE_COUNT; s++) {
        free(bags->side[s].spread);
        bags->side[s].spread = NULL;
    }
}

void bags_clear(struct bags *bags)
{
    for (int s = 0; s < SIDE_COUNT; s++) {
        free(bags->side[s].words);
        free(bags->side[s].counts);
        free(bags->side[s].starts);
        free(bags->side[s].weights);
        free(bags->side[s].spread);
    }
    free(bags->word_weights);
    free(bags->word_lengths);
    *bags = (struct bags){0};
}
