/* number_change.c - whether two quantities that are worth different things are one fact
 * that has changed, by points for the places where they stand. */
#include "compare/number_link.h"

#include <math.h>
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
static const double PLACE_SERIES = 0.5;   /* ... beside one that is the same */
static const double PLACE_HEADING = 0.5;  /* ... of headings, which tell one thing */

enum {
    NUMBER_WEAK_PHRASE = 2, /* words of a phrase behind "one" */
    STRAY_TOKENS_MOST = 2,  /* of no sentence: a word and its stop */
};

const struct document *number_document(const struct number_link *link, enum side side)
{
    return link->drift->comparison->documents[side];
}

/* Is the sentence the only one of its version's passages that is linked with none, but
 * for words that have strayed in? */
static bool number_is_left_over(const struct number_link *link, enum side side,
                                uint32_t sentence)
{
    const struct comparison *comparison = link->drift->comparison;
    const struct document *document = number_document(link, side);
    const struct link_list *list = &comparison->sentence_links;
    const struct link_list *passages = &comparison->paragraph_links;
    uint32_t count, lone = 0;
    if (list->links[list->link_of[side][sentence]].members[!side].count)
        return false;
    const uint32_t *members =
        link_members(passages, &passages->links[link->index], side, &count);
    for (uint32_t i = 0; i < count; i++) {
        struct range sentences = document->paragraphs[members[i]].sentences;
        for (uint32_t s = sentences.first; s < range_end(sentences); s++)
            lone += document->sentences[s].tokens.count > STRAY_TOKENS_MOST &&
                    !list->links[list->link_of[side][s]].members[!side].count;
    }
    return lone == 1;
}

/* Do the sentences before both, or those behind both, stand for each other? */
static bool number_are_beside_linked(const struct number_link *link, uint32_t left,
                                     uint32_t right)
{
    const struct link_list *list = &link->drift->comparison->sentence_links;
    const struct document *const *documents = link->drift->comparison->documents;
    bool is_before =
        left > 0 && right > 0 &&
        list->link_of[SIDE_LEFT][left - 1] == list->link_of[SIDE_RIGHT][right - 1];
    return is_before ||
           (left + 1 < documents[SIDE_LEFT]->sentence_count &&
            right + 1 < documents[SIDE_RIGHT]->sentence_count &&
            list->link_of[SIDE_LEFT][left + 1] == list->link_of[SIDE_RIGHT][right + 1]);
}

bool number_in_linked_sentences(const struct number_link *link,
                                const struct number_spot *left,
                                const struct number_spot *right)
{
    const struct link_list *list = &link->drift->comparison->sentence_links;
    uint32_t left_sentence = left->quantity.sentence;
    uint32_t right_sentence = right->quantity.sentence;
    return list->link_of[SIDE_LEFT][left_sentence] ==
               list->link_of[SIDE_RIGHT][right_sentence] ||
           (number_are_beside_linked(link, left_sentence, right_sentence) &&
            number_is_left_over(link, SIDE_LEFT, left_sentence) &&
            number_is_left_over(link, SIDE_RIGHT, right_sentence));
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

static uint32_t number_link_of(const struct number_link *link, enum side side,
                               const struct quantity *quantity)
{
    return link->drift->comparison->sentence_links.link_of[side][quantity->sentence];
}

/* Are they alone in their sentences: of all numbers that nothing explains, or of those
 * that are like them, where that says anything? */
static bool number_is_only(const struct number_link *link, const struct quantity *left,
                           const struct quantity *right)
{
    const uint32_t links[SIDE_COUNT] = {number_link_of(link, SIDE_LEFT, left),
                                        number_link_of(link, SIDE_RIGHT, right)};
    bool is_like = number_is_like(left, right) &&
                   (left->kind != QUANTITY_AMOUNT ||
                    (left->unit_bytes && !number_is_span_of_time(left)));
    return (number_count_open(link, SIDE_LEFT, links[SIDE_LEFT], NULL) == 1 &&
            number_count_open(link, SIDE_RIGHT, links[SIDE_RIGHT], NULL) == 1) ||
           (is_like &&
            number_count_open(link, SIDE_LEFT, links[SIDE_LEFT], left) == 1 &&
            number_count_open(link, SIDE_RIGHT, links[SIDE_RIGHT], left) == 1);
}

/* The word that says what is counted: the unit's last, or the next one. */
static struct number_word number_head(const struct document *document,
                                      const struct number_spot *spot)
{
    const struct quantity *q = &spot->quantity;
    uint32_t last = range_end(q->tokens) - 1;
    return q->kind == QUANTITY_AMOUNT && q->unit_bytes
               ? number_word_read(document, document_lower_word(document, last))
               : spot->after[0];
}

/* Is it written 3., whose stop is easily lost? */
static bool number_ends_in_stop(const struct document *document,
                                const struct number_spot *spot)
{
    return document->text.bytes[spot->quantity.span.end - 1] == '.';
}

/* The third year, three years: the same number of the same thing, but one is a place in
 * an order. Minutes of a game are counted either way. */
static bool number_is_order_for_count(const struct number_link *link,
                                      const struct number_spot *left,
                                      const struct number_spot *right)
{
    enum quantity_kind a = left->quantity.kind, b = right->quantity.kind;
    if (a == b || (a != QUANTITY_ORDINAL && a != QUANTITY_AMOUNT) ||
        (b != QUANTITY_ORDINAL && b != QUANTITY_AMOUNT) ||
        left->quantity.number != right->quantity.number ||
        number_ends_in_stop(number_document(link, SIDE_LEFT), left) ||
        number_ends_in_stop(number_document(link, SIDE_RIGHT), right) ||
        quantity_is_in(&left->quantity, "second") ||
        quantity_is_in(&right->quantity, "second"))
        return false;
    struct number_word of_left = number_head(number_document(link, SIDE_LEFT), left);
    struct number_word of_right = number_head(number_document(link, SIDE_RIGHT), right);
    return number_words_equal(link->drift->comparison, &of_left, &of_right) &&
           number_in_linked_sentences(link, left, right);
}

/* Are so many words behind both quantities the same, of whatever class? */
static double number_weigh_phrase(const struct number_spot *left,
                                  const struct number_spot *right, int words)
{
    for (int i = 0; i < words; i++)
        if (left->after[i].id == INDEX_NONE || left->after[i].id != right->after[i].id)
            return 0;
    return PLACE_PHRASE;
}

/* Nine of them: what it is a number of is told behind a preposition. */
static bool number_is_of(const struct document *document,
                         const struct number_spot *spot)
{
    return spot->after[0].id != INDEX_NONE &&
           document_is_class(document, spot->after[0].id, "preposition");
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
    if (!quantity_may_be_part(left, right) && !quantity_may_be_part(right, left))
        return false;
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

/* Do both stand in headings? */
static bool number_are_in_headings(const struct number_link *link,
                                   const struct number_spot *left,
                                   const struct number_spot *right)
{
    const struct number_spot *spots[SIDE_COUNT] = {left, right};
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        const struct document *document = number_document(link, side);
        uint32_t paragraph =
            document->sentences[spots[side]->quantity.sentence].paragraph;
        if (document->paragraphs[paragraph].kind != PARAGRAPH_HEADING)
            return false;
    }
    return true;
}

/* Are the quantities at a step from both one and the same, as in 1.3 against 2.2, and
 * neither of both how far the other is from it: 14 against 10, 14 and so four more? */
static bool number_is_beside_equal(const struct number_link *link, uint32_t i,
                                   uint32_t j, int step)
{
    if (step < 0 ? !i || !j
                 : i + 1 >= link->count[SIDE_LEFT] || j + 1 >= link->count[SIDE_RIGHT])
        return false;
    const struct number_spot *left = &link->spots[SIDE_LEFT][i], *a = left + step;
    const struct number_spot *right = &link->spots[SIDE_RIGHT][j], *b = right + step;
    double numbers[SIDE_COUNT] = {left->quantity.number, right->quantity.number};
    return b - link->spots[SIDE_RIGHT] == a->partner &&
           a->quantity.sentence == left->quantity.sentence &&
           b->quantity.sentence == right->quantity.sentence &&
           fabs(a->quantity.number - numbers[SIDE_LEFT]) != numbers[SIDE_RIGHT] &&
           fabs(a->quantity.number - numbers[SIDE_RIGHT]) != numbers[SIDE_LEFT];
}

/* Do nouns behind both say that other things are counted: 48 villages, 62,000 people?
 */
static bool number_count_others(const struct number_link *link,
                                const struct number_spot *left,
                                const struct number_spot *right)
{
    const struct number_spot *spots[SIDE_COUNT] = {left, right};
    for (enum side side = 0; side < SIDE_COUNT; side++)
        if (number_span_with_head(number_document(link, side), &spots[side]->quantity)
                .end == spots[side]->quantity.span.end)
            return false;
    struct number_word of_left = number_head(number_document(link, SIDE_LEFT), left);
    struct number_word of_right = number_head(number_document(link, SIDE_RIGHT), right);
    return !number_words_equal(link->drift->comparison, &of_left, &of_right);
}

bool number_weigh_change(const struct number_link *link, uint32_t i, uint32_t j,
                         double *weight)
{
    const struct number_spot *left = &link->spots[SIDE_LEFT][i];
    const struct number_spot *right = &link->spots[SIDE_RIGHT][j];
    bool is_spare = left->is_explained || right->is_explained;
    bool is_weak = left->quantity.is_weak || right->quantity.is_weak;
    if ((is_weak && is_spare) || (left->quantity.is_weak && right->quantity.is_weak) ||
        quantity_is_in(&left->quantity, "times") !=
            quantity_is_in(&right->quantity, "times"))
        return false;
    if (!is_spare && number_is_order_for_count(link, left, right)) {
        *weight = PLACE_LEAST;
        return true;
    }
    if (left->quantity.kind != right->quantity.kind ||
        (link->is_late && !number_is_like(&left->quantity, &right->quantity)) ||
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
    if (is_weak) {
        *weight += number_weigh_phrase(left, right, NUMBER_WEAK_PHRASE);
        bool is_only =
            number_count_open(link, SIDE_LEFT,
                              number_link_of(link, SIDE_LEFT, &left->quantity), NULL) +
                number_count_open(link, SIDE_RIGHT,
                                  number_link_of(link, SIDE_RIGHT, &right->quantity),
                                  NULL) ==
            1;
        return (is_only ||
                number_is_between_equal(link->drift->comparison, left, right)) &&
               *weight >= PLACE_WEAK_LEAST;
    }
    *weight += number_weigh_range(&left->quantity, &right->quantity);
    if (number_is_of(number_document(link, SIDE_LEFT), left) &&
        number_is_of(number_document(link, SIDE_RIGHT), right))
        *weight += number_weigh_phrase(left, right, NUMBER_CONTEXT_WORDS);
    if (number_is_only(link, &left->quantity, &right->quantity)) {
        *weight += PLACE_ONLY_ONE;
        if (number_is_beside_equal(link, i, j, -1) ||
            number_is_beside_equal(link, i, j, 1))
            *weight += PLACE_SERIES;
        if (number_is_like(&left->quantity, &right->quantity) &&
            number_are_in_headings(link, left, right) &&
            !number_count_others(link, left, right))
            *weight += PLACE_HEADING;
    }
    return *weight >= PLACE_LEAST;
}
