/* drift_numbers.c - quantities of linked paragraphs that stand in the same place but
 * are not worth the same. */
#include "compare/drift.h"

#include "article/quantity.h"
#include "base/memory.h"
#include "text/display.h"

#include <stdlib.h>
#include <string.h>

/*
 * What tells that two quantities stand in the same place. A pair of different value
 * needs PLACE_LEAST, across sentences that are not linked PLACE_FAR_LEAST: two equal
 * content words beside them, or one and an equal unit, or the like.
 */
static const double PLACE_LEAST = 1.5;
static const double PLACE_FAR_LEAST = 2.5;
static const double PLACE_NEXT_WORD = 1.5; /* what is counted */
static const double PLACE_SECOND_WORD = 0.75;
static const double PLACE_WORD_BEFORE = 1.0;
static const double PLACE_FUNCTION_WORD = 0.5;
static const double PLACE_UNIT = 1.0;
static const double PLACE_DIGITS = 1.25;  /* the same digits in another order */
static const double PLACE_ONLY_ONE = 0.5; /* no other quantity left in the sentences */

enum {
    NUMBERS_LIMIT = 400, /* of one link and side: work stays bounded */
    CONTEXT_WORDS = 2,
    SLIP_LEAST_DIGITS = 3,
};

struct number_spot {
    struct quantity quantity;
    uint32_t before[CONTEXT_WORDS]; /* lower-case word ids, nearest first, or
                                       INDEX_NONE */
    uint32_t after[CONTEXT_WORDS];
    uint32_t partner; /* of equal value on the other side, or INDEX_NONE */
    bool is_explained;
};

struct number_link {
    struct drift *drift;
    uint32_t index;
    struct number_spot *spots[SIDE_COUNT];
    size_t count[SIDE_COUNT];
    size_t capacity[SIDE_COUNT];
    struct quantity_reader *readers[SIDE_COUNT];
};

static const struct document *number_document(const struct number_link *link, int side)
{
    return link->drift->comparison->documents[side];
}

static void number_find_context(const struct document *document,
                                struct number_spot *spot)
{
    const struct range sentence = document->sentences[spot->quantity.sentence].tokens;
    const struct token *tokens = document->tokens.tokens;
    for (int i = 0; i < CONTEXT_WORDS; i++)
        spot->before[i] = spot->after[i] = INDEX_NONE;
    uint32_t at = spot->quantity.tokens.first;
    for (int i = 0; i < CONTEXT_WORDS && at > sentence.first;)
        if (token_is_wordlike(&tokens[--at]))
            spot->before[i++] = lexicon_lower(document->lexicon, tokens[at].word);
    at = range_end(spot->quantity.tokens);
    for (int i = 0; i < CONTEXT_WORDS && at < range_end(sentence); at++)
        if (token_is_wordlike(&tokens[at]))
            spot->after[i++] = lexicon_lower(document->lexicon, tokens[at].word);
}

static bool number_collect(struct number_link *link, int side)
{
    const struct comparison *comparison = link->drift->comparison;
    const struct document *document = comparison->documents[side];
    const struct link_list *list = &comparison->paragraph_links;
    struct quantity_list quantities = {0};
    uint32_t count;
    const uint32_t *members =
        link_members(list, &list->links[link->index], (enum side)side, &count);
    bool ok = true;
    link->count[side] = 0;
    for (uint32_t i = 0; ok && i < count; i++) {
        const struct range sentences = document->paragraphs[members[i]].sentences;
        for (uint32_t s = sentences.first; ok && s < range_end(sentences); s++)
            ok = quantity_list_append(&quantities, link->readers[side], s,
                                      link->drift->err);
    }
    size_t kept = quantities.count < NUMBERS_LIMIT ? quantities.count : NUMBERS_LIMIT;
    ok = ok && memory_reserve(&link->spots[side], &link->capacity[side], kept,
                              sizeof **link->spots, link->drift->err);
    for (size_t i = 0; ok && i < kept; i++) {
        struct number_spot *spot = &link->spots[side][link->count[side]++];
        *spot = (struct number_spot){.quantity = quantities.quantities[i],
                                     .partner = INDEX_NONE};
        number_find_context(document, spot);
    }
    quantity_list_clear(&quantities);
    return ok;
}

/* Is there a number in a sentence that is not the same in the other version? Where all
 * are, so are their numbers. */
static bool number_may_differ(struct number_link *link, bool *may_differ)
{
    const struct comparison *comparison = link->drift->comparison;
    const struct link_list *passages = &comparison->paragraph_links;
    const struct link_list *list = &comparison->sentence_links;
    *may_differ = false;
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        const struct document *document = comparison->documents[side];
        uint32_t count;
        const uint32_t *members =
            link_members(passages, &passages->links[link->index], side, &count);
        for (uint32_t i = 0; i < count; i++) {
            struct range sentences = document->paragraphs[members[i]].sentences;
            for (uint32_t s = sentences.first; s < range_end(sentences); s++) {
                const struct link *bead = &list->links[list->link_of[side][s]];
                if (bead->relation == RELATION_SAME)
                    continue;
                if (!quantity_reader_may_hold(link->readers[side], s, may_differ,
                                              link->drift->err))
                    return false;
                if (*may_differ)
                    return true;
            }
        }
    }
    return true;
}

static bool number_is_function_word(const struct document *document, uint32_t word)
{
    return document_find_word(document, LANGUAGE_FUNCTION_WORDS, word);
}

/* Equal but for a plural's ending. */
static bool number_words_equal(const struct document *document, uint32_t a, uint32_t b)
{
    if (a == INDEX_NONE || b == INDEX_NONE)
        return false;
    if (a == b)
        return true;
    size_t a_length, b_length;
    const char *x = lexicon_word(document->lexicon, a, &a_length);
    const char *y = lexicon_word(document->lexicon, b, &b_length);
    size_t shorter = a_length < b_length ? a_length : b_length;
    size_t longer = a_length < b_length ? b_length : a_length;
    return shorter >= 3 && longer - shorter <= 2 && memcmp(x, y, shorter) == 0;
}

static double number_weigh_word(const struct document *document, uint32_t a, uint32_t b,
                                double weight)
{
    if (!number_words_equal(document, a, b))
        return 0;
    return number_is_function_word(document, a) ? PLACE_FUNCTION_WORD : weight;
}

static bool number_in_linked_sentences(const struct number_link *link,
                                       const struct number_spot *left,
                                       const struct number_spot *right)
{
    const struct link_list *list = &link->drift->comparison->sentence_links;
    return list->link_of[SIDE_LEFT][left->quantity.sentence] ==
           list->link_of[SIDE_RIGHT][right->quantity.sentence];
}

/* 1946 and 1964: a slip of the hand, not two numbers. */
static bool number_has_same_digits(const struct number_link *link,
                                   const struct number_spot *left,
                                   const struct number_spot *right)
{
    const struct number_spot *spots[SIDE_COUNT] = {left, right};
    int balance[10] = {0};
    int digit_count = 0;
    for (int side = 0; side < SIDE_COUNT; side++) {
        const struct span span = spots[side]->quantity.span;
        const char *bytes = document_bytes(number_document(link, side), span);
        for (size_t i = 0; i < span_length(span); i++)
            if (bytes[i] >= '0' && bytes[i] <= '9') {
                balance[bytes[i] - '0'] += side == SIDE_LEFT ? 1 : -1;
                digit_count += side == SIDE_LEFT;
            }
    }
    for (int digit = 0; digit < 10; digit++)
        if (balance[digit] != 0)
            return false;
    return digit_count >= SLIP_LEAST_DIGITS;
}

static double number_weigh_place(const struct number_link *link,
                                 const struct number_spot *left,
                                 const struct number_spot *right)
{
    const struct document *document = number_document(link, SIDE_LEFT);
    const struct quantity *a = &left->quantity, *b = &right->quantity;
    double weight = 0;
    weight +=
        number_weigh_word(document, left->after[0], right->after[0], PLACE_NEXT_WORD);
    weight += number_weigh_word(document, left->before[0], right->before[0],
                                PLACE_WORD_BEFORE);
    if (number_words_equal(document, left->after[1], right->after[1]) &&
        !number_is_function_word(document, left->after[1]))
        weight += PLACE_SECOND_WORD;
    if (number_words_equal(document, left->before[1], right->before[1]) &&
        !number_is_function_word(document, left->before[1]))
        weight += PLACE_SECOND_WORD;
    bool is_same_unit = a->unit_bytes && a->unit_bytes == b->unit_bytes &&
                        memcmp(a->unit, b->unit, a->unit_bytes) == 0;
    if (is_same_unit || (a->kind == b->kind && a->kind != QUANTITY_AMOUNT))
        weight += PLACE_UNIT;
    if (a->kind == QUANTITY_AMOUNT && a->number == b->number)
        weight += PLACE_UNIT;
    else if (a->kind == QUANTITY_AMOUNT && number_has_same_digits(link, left, right))
        weight += PLACE_DIGITS;
    return weight;
}

struct number_choice {
    double weight;
    uint32_t spots[SIDE_COUNT];
};

struct number_choice_list {
    struct number_choice *choices;
    size_t count;
    size_t capacity;
};

static int number_compare_choices(const void *a, const void *b)
{
    const struct number_choice *x = a, *y = b;
    if (x->weight != y->weight)
        return x->weight > y->weight ? -1 : 1;
    uint32_t x_place = x->spots[SIDE_LEFT] + x->spots[SIDE_RIGHT];
    uint32_t y_place = y->spots[SIDE_LEFT] + y->spots[SIDE_RIGHT];
    if (x_place != y_place)
        return x_place < y_place ? -1 : 1;
    return x->spots[SIDE_LEFT] < y->spots[SIDE_LEFT] ? -1 : 1;
}

static bool number_add_choice(struct number_link *link, struct number_choice_list *list,
                              double weight, uint32_t left, uint32_t right)
{
    if (!memory_reserve(&list->choices, &list->capacity, list->count + 1,
                        sizeof *list->choices, link->drift->err))
        return false;
    list->choices[list->count++] =
        (struct number_choice){.weight = weight, .spots = {left, right}};
    return true;
}

static bool number_pair_equal(struct number_link *link)
{
    struct number_choice_list list = {0};
    bool ok = true;
    for (uint32_t i = 0; ok && i < link->count[SIDE_LEFT]; i++)
        for (uint32_t j = 0; ok && j < link->count[SIDE_RIGHT]; j++) {
            struct number_spot *left = &link->spots[SIDE_LEFT][i];
            struct number_spot *right = &link->spots[SIDE_RIGHT][j];
            if (!quantity_is_equal(&left->quantity, &right->quantity))
                continue;
            left->is_explained = right->is_explained = true;
            double weight = number_weigh_place(link, left, right) +
                            number_in_linked_sentences(link, left, right);
            ok = number_add_choice(link, &list, weight, i, j);
        }
    if (list.count)
        qsort(list.choices, list.count, sizeof *list.choices, number_compare_choices);
    for (size_t i = 0; i < list.count; i++) {
        struct number_spot *left =
            &link->spots[SIDE_LEFT][list.choices[i].spots[SIDE_LEFT]];
        struct number_spot *right =
            &link->spots[SIDE_RIGHT][list.choices[i].spots[SIDE_RIGHT]];
        if (left->partner == INDEX_NONE && right->partner == INDEX_NONE) {
            left->partner = list.choices[i].spots[SIDE_RIGHT];
            right->partner = list.choices[i].spots[SIDE_LEFT];
        }
    }
    free(list.choices);
    return ok;
}

static char *number_show(const struct number_link *link, int side, struct span span)
{
    struct buffer shown = {0};
    display_append_line(&shown, document_bytes(number_document(link, side), span),
                        span_length(span), DISPLAY_UTF8);
    return buffer_take_string(&shown, link->drift->err);
}

static bool number_report(struct number_link *link, struct span left, struct span right,
                          int severity, const char *what)
{
    struct finding_place place = {
        .has = {true, true}, .spans = {left, right}, .paragraph_link = link->index};
    char *a = number_show(link, SIDE_LEFT, left);
    char *b = number_show(link, SIDE_RIGHT, right);
    bool ok = a && b &&
              drift_add(link->drift, FINDING_NUMBER, severity, &place, 1,
                        "%s: %s -> %s", what, a, b);
    free(a);
    free(b);
    return ok;
}

static size_t number_count_open(const struct number_link *link, int side,
                                uint32_t sentence_link)
{
    const uint32_t *link_of = link->drift->comparison->sentence_links.link_of[side];
    size_t count = 0;
    for (size_t i = 0; i < link->count[side]; i++) {
        const struct number_spot *spot = &link->spots[side][i];
        count += !spot->is_explained && !spot->quantity.is_weak &&
                 link_of[spot->quantity.sentence] == sentence_link;
    }
    return count;
}

static bool number_weigh_change(const struct number_link *link, uint32_t i, uint32_t j,
                                double *weight)
{
    const struct number_spot *left = &link->spots[SIDE_LEFT][i];
    const struct number_spot *right = &link->spots[SIDE_RIGHT][j];
    if (left->is_explained || right->is_explained || left->quantity.is_weak ||
        right->quantity.is_weak || left->quantity.kind != right->quantity.kind)
        return false;
    *weight = number_weigh_place(link, left, right);
    if (!number_in_linked_sentences(link, left, right))
        return *weight >= PLACE_FAR_LEAST;
    uint32_t sentence_link = link->drift->comparison->sentence_links
                                 .link_of[SIDE_LEFT][left->quantity.sentence];
    if (number_count_open(link, SIDE_LEFT, sentence_link) == 1 &&
        number_count_open(link, SIDE_RIGHT, sentence_link) == 1)
        *weight += PLACE_ONLY_ONE;
    return *weight >= PLACE_LEAST;
}

static bool number_report_changes(struct number_link *link)
{
    struct number_choice_list list = {0};
    bool ok = true;
    double weight;
    for (uint32_t i = 0; ok && i < link->count[SIDE_LEFT]; i++)
        for (uint32_t j = 0; ok && j < link->count[SIDE_RIGHT]; j++)
            if (number_weigh_change(link, i, j, &weight))
                ok = number_add_choice(link, &list, weight, i, j);
    if (list.count)
        qsort(list.choices, list.count, sizeof *list.choices, number_compare_choices);
    for (size_t i = 0; ok && i < list.count; i++) {
        struct number_spot *left =
            &link->spots[SIDE_LEFT][list.choices[i].spots[SIDE_LEFT]];
        struct number_spot *right =
            &link->spots[SIDE_RIGHT][list.choices[i].spots[SIDE_RIGHT]];
        if (left->is_explained || right->is_explained)
            continue;
        left->is_explained = right->is_explained = true;
        bool is_unit = left->quantity.kind == QUANTITY_AMOUNT &&
                       left->quantity.number == right->quantity.number;
        ok = number_report(link, left->quantity.span, right->quantity.span, 3,
                           is_unit ? "another unit" : "another number");
    }
    free(list.choices);
    return ok;
}

static bool number_heads_cross(const struct number_link *link,
                               const struct number_spot *left,
                               const struct number_spot *right)
{
    const struct document *document = number_document(link, SIDE_LEFT);
    return left->quantity.kind == QUANTITY_AMOUNT && left->after[0] != INDEX_NONE &&
           right->after[0] != INDEX_NONE &&
           !number_words_equal(document, left->after[0], right->after[0]) &&
           !number_is_function_word(document, left->after[0]) &&
           !number_is_function_word(document, right->after[0]);
}

/* Two numbers that have changed places: what one counts on the left, the other counts
 * on the right. */
static bool number_report_swaps(struct number_link *link)
{
    const struct document *document = number_document(link, SIDE_LEFT);
    for (uint32_t i = 0; i < link->count[SIDE_LEFT]; i++) {
        const struct number_spot *a = &link->spots[SIDE_LEFT][i];
        if (a->partner == INDEX_NONE ||
            !number_heads_cross(link, a, &link->spots[SIDE_RIGHT][a->partner]))
            continue;
        for (uint32_t k = i + 1; k < link->count[SIDE_LEFT]; k++) {
            const struct number_spot *b = &link->spots[SIDE_LEFT][k];
            if (b->partner == INDEX_NONE)
                continue;
            const struct number_spot *a_right = &link->spots[SIDE_RIGHT][a->partner];
            const struct number_spot *b_right = &link->spots[SIDE_RIGHT][b->partner];
            if (!number_heads_cross(link, b, b_right) ||
                quantity_is_equal(&a->quantity, &b->quantity) ||
                !number_words_equal(document, a->after[0], b_right->after[0]) ||
                !number_words_equal(document, b->after[0], a_right->after[0]))
                continue;
            if (!number_report(link, a->quantity.span, b_right->quantity.span, 3,
                               "numbers have changed places") ||
                !number_report(link, b->quantity.span, a_right->quantity.span, 3,
                               "numbers have changed places"))
                return false;
        }
    }
    return true;
}

static bool number_report_modifiers(struct number_link *link)
{
    for (uint32_t i = 0; i < link->count[SIDE_LEFT]; i++) {
        const struct number_spot *left = &link->spots[SIDE_LEFT][i];
        if (left->partner == INDEX_NONE || left->quantity.is_weak)
            continue;
        const struct number_spot *right = &link->spots[SIDE_RIGHT][left->partner];
        if (quantity_modifiers_differ(left->quantity.modifier,
                                      right->quantity.modifier) &&
            number_in_linked_sentences(link, left, right) &&
            !number_report(link, left->quantity.modified, right->quantity.modified, 2,
                           "another bound"))
            return false;
    }
    return true;
}

bool drift_find_numbers(struct drift *drift)
{
    struct number_link link = {.drift = drift};
    const struct link_list *list = &drift->comparison->paragraph_links;
    bool ok = true;
    for (int side = 0; ok && side < SIDE_COUNT; side++) {
        link.readers[side] =
            quantity_reader_new(drift->comparison->documents[side], drift->err);
        ok = link.readers[side] != NULL;
    }
    for (size_t i = 0; ok && i < list->count; i++) {
        const struct link *bead = &list->links[i];
        link.index = (uint32_t)i;
        if (bead->relation == RELATION_SAME || !bead->members[SIDE_LEFT].count ||
            !bead->members[SIDE_RIGHT].count)
            continue;
        bool may_differ;
        ok = number_may_differ(&link, &may_differ);
        if (!ok || !may_differ)
            continue;
        ok = number_collect(&link, SIDE_LEFT) && number_collect(&link, SIDE_RIGHT) &&
             number_pair_equal(&link) && number_report_changes(&link) &&
             number_report_swaps(&link) && number_report_modifiers(&link);
    }
    for (int side = 0; side < SIDE_COUNT; side++) {
        free(link.spots[side]);
        quantity_reader_free(link.readers[side]);
    }
    return ok;
}
