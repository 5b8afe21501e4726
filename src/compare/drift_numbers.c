/* drift_numbers.c - quantities of linked paragraphs that stand in the same place but
 * are not worth the same. */
#include "compare/drift.h"

#include "base/memory.h"
#include "base/translate.h"
#include "compare/denial.h"
#include "compare/number_link.h"

#include <stdlib.h>
#include <string.h>

/* By how much two must stand better in each other's places than twice in their own. */
static const double PLACE_SWAP = 1.5;

enum {
    NUMBERS_LIMIT = 400, /* of one link and side: work stays bounded */
};

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
        for (uint32_t s = sentences.first;
             ok && s < range_end(sentences) && quantities.count < NUMBERS_LIMIT; s++)
            ok = quantity_list_append(&quantities, link->readers[side], s,
                                      link->drift->err);
    }
    size_t kept = quantities.count < NUMBERS_LIMIT ? quantities.count : NUMBERS_LIMIT;
    ok = ok && memory_reserve(&link->spots[side], &link->capacity[side], kept,
                              sizeof **link->spots, link->drift->err);
    for (size_t i = 0; ok && i < kept; i++)
        link->spots[side][link->count[side]++] =
            number_spot_at(document, &quantities.quantities[i]);
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

struct number_choice {
    double weight;
    uint32_t spots[SIDE_COUNT];
};

struct number_choice_list {
    struct number_choice *choices;
    size_t count;
    size_t capacity;
};

/* Best first. Those that tie but for the last have no number in common, so that which
 * of them is used first changes nothing. */
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
            double weight = number_weigh_place(link->drift->comparison, left, right) +
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

/* places: the evidence; shown: what the message has of it */
static bool number_report(struct number_link *link,
                          const struct span places[SIDE_COUNT],
                          const struct span shown[SIDE_COUNT], int severity,
                          const char *what)
{
    struct finding_place place = {.has = {true, true},
                                  .spans = {places[SIDE_LEFT], places[SIDE_RIGHT]},
                                  .paragraph_link = link->index};
    return drift_add_spans(link->drift, FINDING_NUMBER, severity, &place, 1, shown,
                           what);
}

/* With what they count, so that the line can be read by itself. */
static bool number_report_spots(struct number_link *link,
                                const struct number_spot *left,
                                const struct number_spot *right, int severity,
                                const char *what)
{
    const struct span places[SIDE_COUNT] = {left->quantity.span, right->quantity.span};
    const struct span shown[SIDE_COUNT] = {
        number_span_with_head(number_document(link, SIDE_LEFT), &left->quantity),
        number_span_with_head(number_document(link, SIDE_RIGHT), &right->quantity)};
    return number_report(link, places, shown, severity, what);
}

/* When a page was published, or whose it is since when, tells nothing of what it says.
 */
static bool number_is_stamp(const struct number_link *link, enum side side,
                            const struct number_spot *spot)
{
    const struct document *document = number_document(link, side);
    return paragraph_is_imprint(
        &document->paragraphs[document->sentences[spot->quantity.sentence].paragraph]);
}

static bool number_report_best_changes(struct number_link *link)
{
    struct number_choice_list list = {0};
    bool ok = true;
    double weight;
    for (uint32_t i = 0; ok && i < link->count[SIDE_LEFT]; i++)
        for (uint32_t j = 0; ok && number_is_open(&link->spots[SIDE_LEFT][i]) &&
                             j < link->count[SIDE_RIGHT];
             j++)
            if (number_is_open(&link->spots[SIDE_RIGHT][j]) &&
                number_weigh_change(link, i, j, &weight))
                ok = number_add_choice(link, &list, weight, i, j);
    if (list.count)
        qsort(list.choices, list.count, sizeof *list.choices, number_compare_choices);
    for (size_t i = 0; ok && i < list.count; i++) {
        struct number_spot *left =
            &link->spots[SIDE_LEFT][list.choices[i].spots[SIDE_LEFT]];
        struct number_spot *right =
            &link->spots[SIDE_RIGHT][list.choices[i].spots[SIDE_RIGHT]];
        if (!number_is_open(left) || !number_is_open(right))
            continue;
        left->is_explained = right->is_explained = true;
        left->is_told = right->is_told = true;
        if (quantity_is_rounded(&left->quantity, &right->quantity))
            continue;
        bool is_stamp = number_is_stamp(link, SIDE_LEFT, left) &&
                        number_is_stamp(link, SIDE_RIGHT, right);
        bool is_order = left->quantity.kind != right->quantity.kind;
        bool is_unit = left->quantity.kind == QUANTITY_AMOUNT &&
                       left->quantity.number == right->quantity.number;
        ok = number_report_spots(link, left, right,
                                 is_stamp   ? 1
                                 : is_order ? 2
                                            : 3,
                                 is_order  ? N_("a count for a place in an order")
                                 : is_unit ? N_("another unit")
                                           : N_("another number"));
    }
    free(list.choices);
    return ok;
}

/* What is left open may be the only number of its kind in its sentences now, which
 * speaks for a change. */
static bool number_report_changes(struct number_link *link)
{
    link->is_late = false;
    if (!number_report_best_changes(link))
        return false;
    link->is_late = true;
    return number_report_best_changes(link);
}

static bool number_are_ends(const struct number_spot *a, const struct number_spot *b)
{
    return (a->quantity.opens_range && b->quantity.closes_range) ||
           (b->quantity.opens_range && a->quantity.closes_range);
}

/* Are the two the ends of one score that either version tells from the other end?
 *
 * a  the first of them on the left
 */
static bool number_is_turned_score(const struct number_link *link,
                                   const struct number_spot *a,
                                   const struct number_spot *b)
{
    const struct number_spot *a_right = &link->spots[SIDE_RIGHT][a->partner];
    const struct number_spot *b_right = &link->spots[SIDE_RIGHT][b->partner];
    return (number_are_ends(a, b) || number_are_ends(a_right, b_right)) &&
           (number_is_of_loser(number_document(link, SIDE_LEFT), a) ||
            number_is_of_loser(number_document(link, SIDE_RIGHT),
                               a_right < b_right ? a_right : b_right));
}

/*
 * Do two equal pairs stand in each other's places: from 7% to 5%, from 5% to 7%? The
 * words around them tell: they must fit much better crosswise.
 */
static bool number_is_swap(const struct number_link *link, const struct number_spot *a,
                           const struct number_spot *b)
{
    const struct comparison *comparison = link->drift->comparison;
    const struct number_spot *a_right = &link->spots[SIDE_RIGHT][a->partner];
    const struct number_spot *b_right = &link->spots[SIDE_RIGHT][b->partner];
    if (a->quantity.kind != b->quantity.kind ||
        quantity_is_equal(&a->quantity, &b->quantity) ||
        number_is_turned_score(link, a, b))
        return false;
    double least = number_in_linked_sentences(link, a, b_right) &&
                           number_in_linked_sentences(link, b, a_right)
                       ? 0.0
                       : PLACE_SWAP;
    double crossed = number_weigh_context(comparison, a, b_right);
    if (crossed <= least)
        return false;
    double back = number_weigh_context(comparison, b, a_right);
    double straight = number_weigh_context(comparison, a, a_right) +
                      number_weigh_context(comparison, b, b_right);
    return back > least && crossed + back - 2 * straight >= PLACE_SWAP;
}

/* One finding for both: what a counts on the left, b counts on the right. */
static bool number_report_swap(struct number_link *link, const struct number_spot *a,
                               const struct number_spot *b)
{
    const struct number_spot *a_right = &link->spots[SIDE_RIGHT][a->partner];
    const struct number_spot *b_right = &link->spots[SIDE_RIGHT][b->partner];
    const struct finding_place places[] = {
        {{true, true}, {a->quantity.span, b_right->quantity.span}, link->index},
        {{true, true}, {b->quantity.span, a_right->quantity.span}, link->index}};
    const struct document *document = number_document(link, SIDE_LEFT);
    struct buffer words[SIDE_COUNT] = {{0}}, *out = &words[SIDE_LEFT];
    drift_append_span(out, document, number_span_with_head(document, &a->quantity));
    buffer_append_string(out, ", ");
    drift_append_span(out, document, number_span_with_head(document, &b->quantity));
    return drift_add(link->drift, FINDING_NUMBER, 3, places, 2,
                     N_("two numbers have changed places"), words);
}

static bool number_report_swaps(struct number_link *link)
{
    for (uint32_t i = 0; i < link->count[SIDE_LEFT]; i++) {
        struct number_spot *a = &link->spots[SIDE_LEFT][i];
        for (uint32_t k = i + 1; k < link->count[SIDE_LEFT]; k++) {
            struct number_spot *b = &link->spots[SIDE_LEFT][k];
            if (a->partner == INDEX_NONE || b->partner == INDEX_NONE || a->is_swapped ||
                b->is_swapped || !number_is_swap(link, a, b))
                continue;
            a->is_swapped = b->is_swapped = true;
            if (!number_report_swap(link, a, b))
                return false;
        }
    }
    return true;
}

/* I have not voted so more than three times: does a denial before the bound make it the
 * other one, no more than three? */
static bool number_is_bound_denied(const struct document *document,
                                   const struct quantity *quantity)
{
    uint32_t end = quantity->tokens.first, count;
    for (uint32_t i = document->sentences[quantity->sentence].tokens.first; i < end;
         i++) {
        const char *negation =
            denial_find_phrase(document, i, end, LANGUAGE_NEGATIONS, &count);
        if (negation && strcmp(negation, "not") == 0)
            return true;
        if (negation)
            i += count - 1;
    }
    return false;
}

/* Does one version say by a denial what the other's modifier says? */
static bool number_is_denied_bound(const struct number_link *link,
                                   const struct quantity *left,
                                   const struct quantity *right)
{
    return left->modifier != MODIFIER_NONE && right->modifier != MODIFIER_NONE &&
           number_is_bound_denied(number_document(link, SIDE_LEFT), left) !=
               number_is_bound_denied(number_document(link, SIDE_RIGHT), right);
}

/* Is it no number at all, or a time: not before ten, until ten? What bounds it tells
 * nothing then. */
static bool number_is_boundless(const struct quantity *quantity)
{
    return quantity->is_weak || quantity->kind == QUANTITY_TIME;
}

static bool number_report_modifiers(struct number_link *link)
{
    for (uint32_t i = 0; i < link->count[SIDE_LEFT]; i++) {
        const struct number_spot *left = &link->spots[SIDE_LEFT][i];
        if (left->partner == INDEX_NONE)
            continue;
        const struct number_spot *right = &link->spots[SIDE_RIGHT][left->partner];
        if (number_is_boundless(&left->quantity) ||
            number_is_boundless(&right->quantity))
            continue;
        const struct span spans[SIDE_COUNT] = {left->quantity.modified,
                                               right->quantity.modified};
        if (quantity_modifiers_differ(left->quantity.modifier,
                                      right->quantity.modifier) &&
            number_in_linked_sentences(link, left, right) &&
            !number_is_denied_bound(link, &left->quantity, &right->quantity) &&
            !number_report(link, spans, spans, 2, N_("another bound")))
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
