/* drift_numbers.c - quantities of linked paragraphs that stand in the same place but
 * are not worth the same. */
#include "compare/drift.h"

#include "base/memory.h"
#include "base/translate.h"
#include "compare/denial.h"
#include "compare/number_place.h"

#include <stdlib.h>
#include <string.h>

/*
 * A pair of different value needs PLACE_LEAST points for its place, across sentences
 * that are not linked PLACE_FAR_LEAST: two equal content words beside them, or one and
 * an equal unit, or the like.
 */
static const double PLACE_LEAST = 1.5;
static const double PLACE_FAR_LEAST = 2.5;
static const double PLACE_SPARE_LEAST = 2.0; /* ... that is equal to one elsewhere */
/* "One" is as often no number: where the other side has one, two points, or both words
 * behind: one of them, two of them. */
static const double PLACE_WEAK_LEAST = 1.5;
static const double PLACE_BETWEEN = 1.0;  /* ... between the same two words */
static const double PLACE_PHRASE = 1.0;   /* the same words follow, of any class */
static const double PLACE_RANGE = 1.0;    /* the same end of a range or tally */
static const double PLACE_ONLY_ONE = 1.0; /* no other quantity left in the sentences */
/* By how much two must stand better in each other's places than twice in their own. */
static const double PLACE_SWAP = 1.5;

enum {
    NUMBERS_LIMIT = 400,    /* of one link and side: work stays bounded */
    NUMBER_WEAK_PHRASE = 2, /* words of a phrase behind "one" */
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

static bool number_in_linked_sentences(const struct number_link *link,
                                       const struct number_spot *left,
                                       const struct number_spot *right)
{
    const struct link_list *list = &link->drift->comparison->sentence_links;
    return list->link_of[SIDE_LEFT][left->quantity.sentence] ==
           list->link_of[SIDE_RIGHT][right->quantity.sentence];
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

/* Are two of one unit, or of one kind other than amounts? */
static bool number_is_like(const struct quantity *a, const struct quantity *b)
{
    return a->kind == b->kind && a->unit_bytes == b->unit_bytes &&
           memcmp(a->unit, b->unit, a->unit_bytes) == 0;
}

/* How many numbers of a sentence link nothing explains yet: none, one, or two for more.
 *
 * like  of its unit, or kind where that has none; NULL: all
 */
static size_t number_count_open(const struct number_link *link, int side,
                                uint32_t sentence_link, const struct quantity *like)
{
    const uint32_t *link_of = link->drift->comparison->sentence_links.link_of[side];
    size_t count = 0;
    for (size_t i = 0; i < link->count[side] && count < 2; i++) {
        const struct number_spot *spot = &link->spots[side][i];
        count += !spot->is_explained && !spot->quantity.is_weak &&
                 (!like || number_is_like(&spot->quantity, like)) &&
                 link_of[spot->quantity.sentence] == sentence_link;
    }
    return count;
}

/* A span of time is as long as where it begins has it. */
static bool number_is_span_of_time(const struct quantity *quantity)
{
    static const char *const units[] = {"second", "day", "month"};
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (quantity_is_in(quantity, units[i]))
            return true;
    return false;
}

/* Are they alone in their sentences: of all numbers that nothing explains, or of those
 * that are like them, where that says anything? */
static bool number_is_only(const struct number_link *link, uint32_t sentence_link,
                           const struct quantity *left, const struct quantity *right)
{
    bool is_like = number_is_like(left, right) &&
                   (left->kind != QUANTITY_AMOUNT ||
                    (left->unit_bytes && !number_is_span_of_time(left)));
    return (number_count_open(link, SIDE_LEFT, sentence_link, NULL) == 1 &&
            number_count_open(link, SIDE_RIGHT, sentence_link, NULL) == 1) ||
           (is_like && number_count_open(link, SIDE_LEFT, sentence_link, left) == 1 &&
            number_count_open(link, SIDE_RIGHT, sentence_link, left) == 1);
}

/* The word that says what is counted: the unit's last, or the next one. */
static uint32_t number_head(const struct document *document,
                            const struct number_spot *spot)
{
    const struct quantity *q = &spot->quantity;
    const struct token *last = &document->tokens.tokens[range_end(q->tokens) - 1];
    return q->kind == QUANTITY_AMOUNT && q->unit_bytes
               ? lexicon_lower(document->lexicon, last->word)
               : spot->after[0];
}

/* The third year, three years: the same number of the same thing, but one is a place in
 * an order. Minutes of a game are counted either way. */
static bool number_is_order_for_count(const struct number_link *link,
                                      const struct number_spot *left,
                                      const struct number_spot *right)
{
    enum quantity_kind a = left->quantity.kind, b = right->quantity.kind;
    return a != b && (a == QUANTITY_ORDINAL || a == QUANTITY_AMOUNT) &&
           (b == QUANTITY_ORDINAL || b == QUANTITY_AMOUNT) &&
           left->quantity.number == right->quantity.number &&
           !quantity_is_in(&left->quantity, "second") &&
           !quantity_is_in(&right->quantity, "second") &&
           number_words_equal(link->drift->comparison,
                              number_head(number_document(link, SIDE_LEFT), left),
                              number_head(number_document(link, SIDE_RIGHT), right)) &&
           number_in_linked_sentences(link, left, right);
}

/*
 * May the two be a change, and not one that is equal to something? A number that one
 * version has more often than the other may have taken a place that another one had:
 * second and second for second and third.
 */
static bool number_may_change(const struct number_spot *left,
                              const struct number_spot *right)
{
    bool is_left_spare = left->is_explained && left->partner == INDEX_NONE;
    bool is_right_spare = right->is_explained && right->partner == INDEX_NONE;
    return !left->is_told && !right->is_told &&
           (!left->is_explained || is_left_spare) &&
           (!right->is_explained || is_right_spare);
}

/* Are so many words behind both quantities the same, of whatever class? */
static double number_weigh_phrase(const struct number_spot *left,
                                  const struct number_spot *right, int words)
{
    for (int i = 0; i < words; i++)
        if (left->after[i] == INDEX_NONE || left->after[i] != right->after[i])
            return 0;
    return PLACE_PHRASE;
}

/* Nine of them: what it is a number of is told behind a preposition. */
static bool number_is_of(const struct document *document,
                         const struct number_spot *spot)
{
    return spot->after[0] != INDEX_NONE &&
           document_is_class(document, spot->after[0], "preposition");
}

/* Votes of 287 to 278, of 287 to 268: is each the same end? */
static double number_weigh_range(const struct quantity *left,
                                 const struct quantity *right)
{
    return (left->opens_range && right->opens_range) ||
                   (left->closes_range && right->closes_range)
               ? PLACE_RANGE
               : 0;
}

/* Does one of three tell the second by the third, or the third by the second: half of
 * six bays and three; four out of five and five, beside four? */
static bool number_explains(const struct quantity *part, const struct quantity *other,
                            const struct quantity *third)
{
    return quantity_is_of_whole(part, other, third) ||
           (part->value > 0 && quantity_is_of_whole(part, third, other));
}

/* Does one of the two tell the other by a whole that either version tells beside it:
 * half of six bays, all but eight of 150? */
static bool number_is_told_by_whole(const struct number_link *link,
                                    const uint32_t place[SIDE_COUNT])
{
    enum { WHOLE_SPOTS = 8 }; /* to either side that are looked at */
    const struct quantity *left = &link->spots[SIDE_LEFT][place[SIDE_LEFT]].quantity;
    const struct quantity *right = &link->spots[SIDE_RIGHT][place[SIDE_RIGHT]].quantity;

    for (int side = 0; side < SIDE_COUNT; side++) {
        size_t first = place[side] > WHOLE_SPOTS ? place[side] - WHOLE_SPOTS : 0;
        for (size_t i = first;
             i < link->count[side] && i <= (size_t)place[side] + WHOLE_SPOTS; i++)
            if (number_explains(left, right, &link->spots[side][i].quantity) ||
                number_explains(right, left, &link->spots[side][i].quantity))
                return true;
    }
    return false;
}

static bool number_weigh_change(const struct number_link *link, uint32_t i, uint32_t j,
                                double *weight)
{
    const struct number_spot *left = &link->spots[SIDE_LEFT][i];
    const struct number_spot *right = &link->spots[SIDE_RIGHT][j];
    bool is_spare = left->is_explained || right->is_explained;
    bool is_weak = left->quantity.is_weak || right->quantity.is_weak;
    if (!number_may_change(left, right) || (is_weak && is_spare) ||
        (left->quantity.is_weak && right->quantity.is_weak) ||
        quantity_is_in(&left->quantity, "times") !=
            quantity_is_in(&right->quantity, "times"))
        return false;
    if (!is_spare && number_is_order_for_count(link, left, right)) {
        *weight = PLACE_LEAST;
        return true;
    }
    if (left->quantity.kind != right->quantity.kind ||
        number_is_told_by_whole(link, (uint32_t[]){i, j}))
        return false;
    *weight = number_weigh_place(link->drift->comparison, left, right);
    bool are_linked = number_in_linked_sentences(link, left, right);
    if (is_spare) {
        if (number_is_between_equal(link->drift->comparison, left, right))
            *weight += PLACE_BETWEEN;
        return are_linked && *weight >= PLACE_SPARE_LEAST;
    }
    if (!are_linked)
        return !is_weak && *weight >= PLACE_FAR_LEAST;
    uint32_t sentence_link = link->drift->comparison->sentence_links
                                 .link_of[SIDE_LEFT][left->quantity.sentence];
    if (is_weak) {
        *weight += number_weigh_phrase(left, right, NUMBER_WEAK_PHRASE);
        bool is_only = number_count_open(link, SIDE_LEFT, sentence_link, NULL) +
                           number_count_open(link, SIDE_RIGHT, sentence_link, NULL) ==
                       1;
        return (is_only ||
                number_is_between_equal(link->drift->comparison, left, right)) &&
               *weight >= PLACE_WEAK_LEAST;
    }
    *weight += number_weigh_range(&left->quantity, &right->quantity);
    if (number_is_of(number_document(link, SIDE_LEFT), left))
        *weight += number_weigh_phrase(left, right, NUMBER_CONTEXT_WORDS);
    if (number_is_only(link, sentence_link, &left->quantity, &right->quantity))
        *weight += PLACE_ONLY_ONE;
    return *weight >= PLACE_LEAST;
}

/* When a page was published tells nothing of what it says. */
static bool number_is_stamp(const struct number_link *link, int side,
                            const struct number_spot *spot)
{
    const struct document *document = number_document(link, side);
    return document->paragraphs[document->sentences[spot->quantity.sentence].paragraph]
               .kind == PARAGRAPH_DATELINE;
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
        if (!number_may_change(left, right))
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

/* Are the two the ends of one score that either version tells so? */
static bool number_is_turned_score(const struct number_link *link,
                                   const struct number_spot *a,
                                   const struct number_spot *b)
{
    return a->quantity.opens_range && b->quantity.closes_range &&
           (number_is_of_loser(number_document(link, SIDE_LEFT), a) ||
            number_is_of_loser(number_document(link, SIDE_RIGHT),
                               &link->spots[SIDE_RIGHT][b->partner]));
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
    double crossed[2] = {number_weigh_context(comparison, a, b_right),
                         number_weigh_context(comparison, b, a_right)};
    double straight = number_weigh_context(comparison, a, a_right) +
                      number_weigh_context(comparison, b, b_right);
    double least = number_in_linked_sentences(link, a, b_right) &&
                           number_in_linked_sentences(link, b, a_right)
                       ? 0.0
                       : PLACE_SWAP;
    return crossed[0] > least && crossed[1] > least &&
           crossed[0] + crossed[1] - 2 * straight >= PLACE_SWAP;
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

static bool number_report_modifiers(struct number_link *link)
{
    for (uint32_t i = 0; i < link->count[SIDE_LEFT]; i++) {
        const struct number_spot *left = &link->spots[SIDE_LEFT][i];
        if (left->partner == INDEX_NONE || left->quantity.is_weak)
            continue;
        const struct number_spot *right = &link->spots[SIDE_RIGHT][left->partner];
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
