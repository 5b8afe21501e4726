/* quote_score.c - how well two quotations go together: by their words, what stands
 * around them, where they stand and who speaks. */
#include "compare/quote_match.h"

#include <string.h>

enum {
    SHORT_WORDS = 3,   /* a quotation this short says little by its words alone */
    SWAPPED_WORDS = 5, /* one with more is no pair with other words */
};

/* What the parts of a score weigh; the sum is 1. Short quotations are told by their
 * place. */
struct score_weights {
    float wording;
    float context;
    float sentence; /* linked ones */
    float order;    /* among the quotations of linked passages */
    float speaker;
};

static const struct score_weights long_weights = {0.70f, 0.10f, 0.10f, 0.05f, 0.05f};
static const struct score_weights short_weights = {0.45f, 0.32f, 0.15f, 0.03f, 0.05f};

/* A pair must be worth this much to be one. */
static const float score_floor = 0.22f;

/* A few words said of the same thing. */
static const float head_bonus = 0.15f;

/* The same words in another mouth are told before other words in the same. */
static const float equal_bonus = 0.2f;
static const float equal_wording = 0.999f; /* sums of weights are not exact */

/* One is inside another quotation, one in a headline, and the other is not. */
static const float nested_cost = 0.12f;
static const float heading_cost = 0.08f;

/* Less alike than this they are no pair; short ones need as much of their context, or
 * that some of it is the same in linked sentences, unless they are more alike. */
static const float least_wording = 0.2f;
static const float least_context = 0.2f;
static const float sure_short_wording = 0.4f;

/* How alike two of passages that are not linked must be: words alone speak for them. */
static const float far_wording = 0.6f;
static const float far_short_wording = 0.85f;

/* Of the context, what stands before says more; of that, what neighbours have not. */
static const float before_share = 0.6f;
static const float own_share = 0.6f;

/* A few words quoted out of a longer quotation: so much of the shorter is in the
 * longer, and what it is worth to be contained in full. */
static const float contained_floor = 0.75f;
static const float contained_worth = 0.45f;
static const float contained_whole = 0.99f;
static const float piece_worth = 0.75f;

/* How alike the words around two quotations are, 0..1. */
static float context_likeness(const struct quote_match *match,
                              const struct quote_view *left,
                              const struct quote_view *right)
{
    const struct lexicon *lexicon = match->lexicon;
    const struct quote_weights *weights = match->weights;
    float before = quote_bag_likeness(&left->before, &right->before, lexicon, weights);
    float after = quote_bag_likeness(&left->after, &right->after, lexicon, weights);
    if (left->own.count > 0 && right->own.count > 0)
        before =
            (1 - own_share) * before +
            own_share * quote_bag_likeness(&left->own, &right->own, lexicon, weights);
    return before_share * before + (1 - before_share) * after;
}

static float speaker_agreement(const struct quote_match *match,
                               const struct quote *left, const struct quote *right)
{
    switch (speaker_compare(match->comparison, match->weights, &left->speaker,
                            &right->speaker)) {
    case SPEAKER_SAME:
    case SPEAKER_GARBLED:
        return 1.0f;
    case SPEAKER_CHANGED:
        return -1.0f;
    default:
        return 0.0f;
    }
}

/* Are two quotations said of one thing? */
static bool share_head(const struct quote_view *left, const struct quote_view *right)
{
    for (uint32_t i = 0; i < left->head_count; i++)
        for (uint32_t j = 0; j < right->head_count; j++)
            if (left->heads[i] == right->heads[j])
                return true;
    return false;
}

static uint32_t fewer_words(const struct quote_view *left,
                            const struct quote_view *right)
{
    return left->words.count < right->words.count ? left->words.count
                                                  : right->words.count;
}

/* How much of the shorter one is in the longer, by how alike they are; 0..1. */
static float contained_share(const struct quote_view *left,
                             const struct quote_view *right, float wording)
{
    float sum = left->words.weight + right->words.weight;
    float less = left->words.weight < right->words.weight ? left->words.weight
                                                          : right->words.weight;
    return less > 0.0f ? wording * sum / 2.0f / less : 0.0f;
}

/* The words of a quotation in lower case, as many as its bag looks at. */
static uint32_t read_words(const struct document *document, const struct quote *quote,
                           uint32_t words[QUOTE_BAG_WORDS])
{
    uint32_t count = 0;
    for (uint32_t i = quote->tokens.first;
         i < range_end(quote->tokens) && count < QUOTE_BAG_WORDS; i++) {
        if (token_is_wordlike(&document->tokens.tokens[i]))
            words[count++] = document_lower_word(document, i);
    }
    return count;
}

/* Do the words of the shorter of two quotations stand in the longer in one piece? */
static bool stands_in_one_piece(const struct quote_match *match, uint32_t left,
                                uint32_t right)
{
    const struct document *first = match->comparison->documents[SIDE_LEFT];
    const struct document *second = match->comparison->documents[SIDE_RIGHT];
    uint32_t a[QUOTE_BAG_WORDS], b[QUOTE_BAG_WORDS];
    uint32_t left_count = read_words(first, &first->quotes[left], a);
    uint32_t right_count = read_words(second, &second->quotes[right], b);
    bool is_longer = left_count > right_count; /* the left one */
    const uint32_t *part = is_longer ? b : a, *whole = is_longer ? a : b;
    uint32_t part_count = is_longer ? right_count : left_count;
    uint32_t whole_count = is_longer ? left_count : right_count;
    for (uint32_t at = 0; at + part_count <= whole_count; at++)
        if (memcmp(whole + at, part, part_count * sizeof *part) == 0)
            return true;
    return false;
}

/* Some words quoted out of a longer quotation: their likeness is low for its length
 * only. More than a few that stand there in one piece come from nowhere else. */
static float count_contained(const struct quote_match *match, uint32_t left,
                             uint32_t right, float wording)
{
    const struct quote_view *x = &match->views[SIDE_LEFT][left];
    const struct quote_view *y = &match->views[SIDE_RIGHT][right];
    float contained = contained_share(x, y, wording);
    bool is_piece = contained >= contained_whole && fewer_words(x, y) > SHORT_WORDS &&
                    wording < piece_worth && stands_in_one_piece(match, left, right);
    float worth = contained * (is_piece ? piece_worth : contained_worth);
    return contained >= contained_floor && worth > wording ? worth : wording;
}

/* How alike two quotations of passages that are not linked must be. A few words may be
 * told by the one that counts, if the other quotation has hardly more: thrilled, We're
 * thrilled. */
static float far_floor(const struct quote_view *left, const struct quote_view *right,
                       float wording)
{
    uint32_t fewer = fewer_words(left, right);
    uint32_t more = left->words.count + right->words.count - fewer;
    bool is_contained = contained_share(left, right, wording) >= contained_whole;
    return fewer >= SHORT_WORDS || (is_contained && more <= SHORT_WORDS)
               ? far_wording
               : far_short_wording;
}

/* Does one of two quotations without a common word stand beside the other one without
 * marks? Then it took no place of that one's: other words have the marks now. */
static bool stands_beside(const struct quote_view *words,
                          const struct quote_view *place)
{
    for (uint32_t i = 0; i < words->words.count; i++)
        if (!quote_bag_has(&place->before, words->words.words[i]) &&
            !quote_bag_has(&place->after, words->words.words[i]))
            return false;
    return words->words.count > 0;
}

/* May two quotations that have little or nothing in common be a pair by their place? A
 * few words may be swapped for a few others; who says more is quoted with other words
 * then. */
static bool may_be_swapped(const struct quote_view *left,
                           const struct quote_view *right, float wording)
{
    return left->words.count <= SWAPPED_WORDS && right->words.count <= SWAPPED_WORDS &&
           (wording > 0.0f ||
            (!stands_beside(left, right) && !stands_beside(right, left)));
}

/* 1 for the same rank in linked passages, and the less the further apart. */
static float order_likeness(const struct quote_view *left,
                            const struct quote_view *right)
{
    uint32_t apart =
        left->rank > right->rank ? left->rank - right->rank : right->rank - left->rank;
    return left->paragraph_link == right->paragraph_link ? 1.0f / (1.0f + (float)apart)
                                                         : 0.0f;
}

float quote_match_score(const struct quote_match *match, uint32_t left, uint32_t right)
{
    const struct quote *a = &match->comparison->documents[SIDE_LEFT]->quotes[left];
    const struct quote *b = &match->comparison->documents[SIDE_RIGHT]->quotes[right];
    const struct quote_view *x = &match->views[SIDE_LEFT][left];
    const struct quote_view *y = &match->views[SIDE_RIGHT][right];
    uint32_t fewer = fewer_words(x, y);
    bool is_short = fewer <= SHORT_WORDS;
    bool is_linked = x->paragraph_link == y->paragraph_link;
    bool is_sentence = x->sentence_link == y->sentence_link;
    float wording =
        quote_bag_likeness(&x->words, &y->words, match->lexicon, match->weights);
    if (is_linked && fewer >= 2)
        wording = count_contained(match, left, right, wording);
    if ((!is_linked && wording < far_floor(x, y, wording)) ||
        (!is_short && wording < least_wording))
        return -1.0f;
    float context = context_likeness(match, x, y);
    if (is_short && wording < sure_short_wording &&
        !(may_be_swapped(x, y, wording) && is_linked &&
          (context >= least_context || (is_sentence && context > 0.0f))))
        return -1.0f;
    const struct score_weights *weights = is_short ? &short_weights : &long_weights;
    float score = weights->wording * wording + weights->context * context +
                  weights->sentence * (is_sentence ? 1.0f : 0.0f) +
                  weights->order * order_likeness(x, y) +
                  weights->speaker * speaker_agreement(match, a, b);
    if (is_short && is_linked && share_head(x, y))
        score += head_bonus;
    if (wording >= equal_wording && fewer >= SHORT_WORDS)
        score += equal_bonus;
    if ((a->parent == INDEX_NONE) != (b->parent == INDEX_NONE))
        score -= nested_cost;
    if ((a->form == QUOTE_HEADING) != (b->form == QUOTE_HEADING))
        score -= heading_cost;
    return score - score_floor;
}
