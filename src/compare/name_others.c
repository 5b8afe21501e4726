/* name_others.c - names that are not alike but stand in the same place: another person,
 * another body, another speaker. */
#include "compare/name_pair_link.h"

#include <string.h>

enum {
    PAIR_OTHER_WORDS_MOST = 4,
    PAIR_CUE_WORDS_MOST = 3, /* between a quotation and who says it */
};

/* How many strong candidates in a row begin here. */
static uint32_t pair_other_run(const struct pair_link *link, int side, uint32_t first)
{
    uint32_t count = 0;
    while (first + count < link->lists[side].count) {
        const struct name_atom *atom = pair_atom(link, side, first + count);
        bool is_open = atom->is_candidate || (atom->is_surplus && count == 0);
        if (!is_open || atom->is_used || !atom->is_strong ||
            (count && !atom->is_joined))
            break;
        count++;
    }
    return count;
}

/* Does a preposition stand right before, so that the name is a place's or an object's
 * and no subject: swimmers in Norland say? */
static bool pair_is_behind_preposition(const struct pair_link *link, int side,
                                       uint32_t first)
{
    const struct document *document = link->comparison->documents[side];
    const struct name_atom *before = pair_neighbour(link, side, first, -1);
    return before && !before->is_capital &&
           document_is_class(document, document_lower_word(document, before->token),
                             "preposition") &&
           !(before->flags & NAME_WORD_SOURCE);
}

static bool pair_is_beside_cue(const struct pair_link *link, int side, uint32_t first,
                               uint32_t count)
{
    const struct name_atom *before = pair_neighbour(link, side, first, -1);
    const struct name_atom *after = pair_neighbour(link, side, first + count - 1, 1);
    if (before && before->flags & NAME_WORD_TITLE) /* said Mr Holt */
        before = pair_neighbour(link, side, first, -2);
    return (before && (before->flags & NAME_WORD_CUE)) ||
           (after && (after->flags & NAME_WORD_CUE) &&
            !pair_is_behind_preposition(link, side, first));
}

/* The same person's or place's other word: a given name before it, or a hyphen. */
static bool pair_is_in_same_name(const struct pair_link *link,
                                 const struct pair_choice *choice)
{
    const struct name_atom *before[SIDE_COUNT];
    bool is_hyphened = true;
    for (int side = 0; side < SIDE_COUNT; side++) {
        const struct name_atom *first = pair_atom(link, side, choice->first[side]);
        before[side] = pair_neighbour(link, side, choice->first[side], -1);
        if (!before[side] || !first->is_joined || !before[side]->is_capital)
            return false;
        is_hyphened =
            is_hyphened && before[side]->span.end + 1 == first->span.start &&
            link->comparison->documents[side]->text.bytes[before[side]->span.end] ==
                '-';
    }
    return pair_is_same_word(before[SIDE_LEFT], before[SIDE_RIGHT]) &&
           (is_hyphened || before[SIDE_LEFT]->flags & NAME_WORD_GIVEN);
}

/* Are there only marks and a few small words in lower case between two places, one of
 * them of an open class: the verb between a quotation and its speaker? */
static bool pair_is_cue_between(const struct document *document, uint32_t from,
                                uint32_t to)
{
    struct range tokens = document_tokens_in(document, (struct span){from, to});
    uint32_t words = 0, verbs = 0;
    for (uint32_t i = tokens.first; i < range_end(tokens); i++) {
        const struct token *token = &document->tokens.tokens[i];
        if (token_is_wordlike(token)) {
            words++;
            verbs += !document_find_word(document, LANGUAGE_FUNCTION_WORDS,
                                         document_lower_word(document, i));
            if (token->flags & (TOKEN_CAPITAL | TOKEN_HAS_DIGIT))
                return false;
        }
    }
    return verbs > 0 && words <= PAIR_CUE_WORDS_MOST;
}

/* Does the name stand at the edge of a quotation, with its verb between? */
static bool pair_is_at_quote(const struct pair_link *link, int side,
                             const struct pair_choice *choice)
{
    const struct document *document = link->comparison->documents[side];
    const struct name_atom *first = pair_atom(link, side, choice->first[side]);
    uint32_t start = first->span.start;
    uint32_t end =
        pair_atom(link, side, choice->first[side] + choice->count[side] - 1)->span.end;
    struct span paragraph = document->paragraphs[first->paragraph].span;
    for (size_t i = 0; i < document->quote_count; i++) {
        const struct quote *quote = &document->quotes[i];
        if (!span_overlaps(quote->span, paragraph))
            continue;
        if ((quote->span.end <= start &&
             pair_is_cue_between(document, quote->span.end, start)) ||
            (end <= quote->span.start &&
             pair_is_cue_between(document, end, quote->span.start)))
            return true;
    }
    return false;
}

static bool pair_is_unknown(const struct pair_link *link, int side, uint32_t index)
{
    return !link->words->keys[pair_atom(link, side, index)->key].stands_in[!side];
}

/* The word at a distance from the end of the choice that the sign tells; or NULL. */
static const struct name_atom *pair_beyond(const struct pair_link *link, int side,
                                           const struct pair_choice *choice, int step)
{
    uint32_t last = step > 0 ? choice->count[side] - 1 : 0;
    return pair_neighbour(link, side, choice->first[side] + last, step);
}

/* Is it an article or a title, which one version may leave out before a name? */
static bool pair_is_lead(const struct pair_link *link, int side,
                         const struct name_atom *atom)
{
    const struct document *document = link->comparison->documents[side];
    return atom &&
           (atom->flags & NAME_WORD_TITLE ||
            document_is_class(document, document_lower_word(document, atom->token),
                              "article"));
}

/* Are the words at a distance the same? One side's name may have an article or a title
 * that the other's has not: on the Lesser Square, on Lower Square. */
static bool pair_is_beside_equal(const struct pair_link *link,
                                 const struct pair_choice *choice, int step)
{
    const struct name_atom *beyond[SIDE_COUNT];
    bool has_lead[SIDE_COUNT];
    for (int side = 0; side < SIDE_COUNT; side++) {
        beyond[side] = pair_beyond(link, side, choice, step);
        has_lead[side] =
            step < 0 && pair_is_lead(link, side, pair_beyond(link, side, choice, -1));
    }
    for (int side = 0; side < SIDE_COUNT; side++)
        if (has_lead[side] && !has_lead[!side])
            beyond[side] = pair_beyond(link, side, choice, step - 1);
    return pair_is_same_word(beyond[SIDE_LEFT], beyond[SIDE_RIGHT]);
}

/* Do both begin their sentences, before two words that are the same, and neither
 * version know the other's? */
static bool pair_is_opening(const struct pair_link *link,
                            const struct pair_choice *choice)
{
    for (int side = 0; side < SIDE_COUNT; side++)
        if (pair_beyond(link, side, choice, -1) ||
            !pair_is_unknown(link, side, choice->first[side]))
            return false;
    return pair_is_beside_equal(link, choice, 2);
}

/* Do both end their sentences, behind two words that are the same? */
static bool pair_is_closing(const struct pair_link *link,
                            const struct pair_choice *choice)
{
    return !pair_beyond(link, SIDE_LEFT, choice, 1) &&
           !pair_beyond(link, SIDE_RIGHT, choice, 1) &&
           pair_is_beside_equal(link, choice, -1) &&
           pair_is_beside_equal(link, choice, -2);
}

/* Do both follow a preposition and the same word before it: flights to Carden? */
static bool pair_is_led(const struct pair_link *link, const struct pair_choice *choice)
{
    for (int side = 0; side < SIDE_COUNT; side++) {
        const struct name_atom *first = pair_atom(link, side, choice->first[side]);
        const struct name_atom *lead = pair_beyond(link, side, choice, -2);
        if (!first->is_candidate || !lead || lead->is_strong ||
            lead->flags & NAME_WORD_FUNCTION ||
            !pair_is_behind_preposition(link, side, choice->first[side]))
            return false;
    }
    return pair_is_beside_equal(link, choice, -1) &&
           pair_is_beside_equal(link, choice, -2);
}

/* Are the words on both sides of the choice the same? */
static bool pair_is_between_equal(const struct pair_link *link,
                                  const struct pair_choice *choice)
{
    return pair_is_closing(link, choice) || pair_is_led(link, choice) ||
           (pair_is_beside_equal(link, choice, 1) &&
            (pair_is_beside_equal(link, choice, -1) || pair_is_opening(link, choice)));
}

/* Is the name a source's: according to Anna Berg? */
static bool pair_is_source(const struct pair_link *link, int side,
                           const struct pair_choice *choice)
{
    const struct name_atom *near = pair_neighbour(link, side, choice->first[side], -1);
    const struct name_atom *far = pair_neighbour(link, side, choice->first[side], -2);
    return (near && near->flags & NAME_WORD_SOURCE) ||
           (near && far && far->flags & NAME_WORD_SOURCE && !near->is_capital);
}

static bool pair_is_spoken(const struct pair_link *link,
                           const struct pair_choice *choice)
{
    for (int side = 0; side < SIDE_COUNT; side++)
        if (!pair_is_at_quote(link, side, choice) &&
            !pair_is_source(link, side, choice))
            return false;
    return true;
}

/* Ada Lowe, Rosa Lowe: another given name before the same family name, and neither
 * version knows the other's. */
static bool pair_is_given_for_given(const struct pair_link *link, uint32_t left,
                                    uint32_t right)
{
    const uint32_t first[SIDE_COUNT] = {left, right};
    const struct name_atom *after[SIDE_COUNT];
    for (int side = 0; side < SIDE_COUNT; side++) {
        after[side] = pair_neighbour(link, side, first[side], 1);
        if (!after[side] || !after[side]->is_joined || !after[side]->is_capital ||
            !(pair_atom(link, side, first[side])->flags & NAME_WORD_GIVEN) ||
            !pair_is_unknown(link, side, first[side]))
            return false;
    }
    return pair_is_same_word(after[SIDE_LEFT], after[SIDE_RIGHT]) &&
           link->words->keys[after[SIDE_LEFT]->key].is_family;
}

/* The preposition that a name stands behind, an article or title between them left out,
 * as a lower-case word; INDEX_NONE if there is none. */
static uint32_t pair_preposition(const struct pair_link *link, int side,
                                 const struct pair_choice *choice)
{
    const struct document *document = link->comparison->documents[side];
    const struct name_atom *before = pair_beyond(link, side, choice, -1);
    if (pair_is_lead(link, side, before))
        before = pair_beyond(link, side, choice, -2);
    uint32_t word = before ? document_lower_word(document, before->token) : INDEX_NONE;
    return before && document_is_class(document, word, "preposition") ? word
                                                                      : INDEX_NONE;
}

/* Is the name the only one of its sentence that has no counterpart yet? */
static bool pair_is_lone(const struct pair_link *link, int side,
                         const struct pair_choice *choice)
{
    uint32_t first = choice->first[side], end = first + choice->count[side];
    uint32_t sentence = pair_atom(link, side, first)->sentence;
    for (size_t i = 0; i < link->candidate_count[side]; i++) {
        uint32_t index = link->candidates[side][i];
        const struct name_atom *atom = pair_atom(link, side, index);
        if (atom->sentence == sentence && name_atom_is_namelike(atom) &&
            !atom->is_used && (index < first || index >= end))
            return false;
    }
    return true;
}

/* In Norland, in Hestia: is each the only name that its sentence has alone, behind the
 * same preposition, and does neither version know the other's at all? */
static bool pair_is_other_place(const struct pair_link *link,
                                const struct pair_choice *choice)
{
    for (int side = 0; side < SIDE_COUNT; side++) {
        for (uint32_t i = 0; i < choice->count[side]; i++)
            if (!pair_is_unknown(link, side, choice->first[side] + i))
                return false;
        if (!pair_is_lone(link, side, choice))
            return false;
    }
    uint32_t left = pair_preposition(link, SIDE_LEFT, choice);
    return left != INDEX_NONE && left == pair_preposition(link, SIDE_RIGHT, choice);
}

/* Another name between the same words of linked sentences, or behind the same given
 * name. Beside a reporting verb it is another speaker, which is not a name's business;
 * as a source, or at the edge of a quotation, it is one even if no verb is known. */
static bool pair_other_at(struct pair_link *link, uint32_t left, uint32_t right)
{
    struct pair_choice choice = {
        .first = {left, right},
        .count = {pair_other_run(link, SIDE_LEFT, left),
                  pair_other_run(link, SIDE_RIGHT, right)},
    };
    if (pair_is_given_for_given(link, left, right)) {
        choice.count[SIDE_LEFT] = choice.count[SIDE_RIGHT] = 1;
        return pair_add(link, &choice, PAIR_OTHER);
    }
    for (int side = 0; side < SIDE_COUNT; side++)
        if (choice.count[side] == 0 || choice.count[side] > PAIR_OTHER_WORDS_MOST ||
            pair_is_beside_cue(link, side, choice.first[side], choice.count[side]))
            return true;
    if (pair_is_acronym(link, &choice) || pair_is_seat(link, &choice) ||
        !pair_in_linked_sentences(link, pair_atom(link, SIDE_LEFT, left),
                                  pair_atom(link, SIDE_RIGHT, right)))
        return true;
    if (!pair_is_between_equal(link, &choice))
        return (!pair_is_in_same_name(link, &choice) &&
                !pair_is_other_place(link, &choice)) ||
               pair_add(link, &choice, PAIR_OTHER);
    return pair_add(link, &choice,
                    pair_is_spoken(link, &choice) ? PAIR_SPEAKER : PAIR_OTHER);
}

/* Is neither found on the other side, or only one, that stands there less often, where
 * the other is a name that the other version has nowhere? */
static bool pair_may_be_other(const struct pair_link *link, uint32_t left,
                              uint32_t right)
{
    bool is_left_new = pair_atom(link, SIDE_LEFT, left)->is_candidate;
    bool is_right_new = pair_atom(link, SIDE_RIGHT, right)->is_candidate;
    if (is_left_new && is_right_new)
        return true;
    return (is_left_new && pair_is_unknown(link, SIDE_LEFT, left)) ||
           (is_right_new && pair_is_unknown(link, SIDE_RIGHT, right));
}

bool pair_others(struct pair_link *link)
{
    for (size_t i = 0; i < link->candidate_count[SIDE_LEFT]; i++)
        for (size_t j = 0; j < link->candidate_count[SIDE_RIGHT]; j++) {
            uint32_t left = link->candidates[SIDE_LEFT][i];
            uint32_t right = link->candidates[SIDE_RIGHT][j];
            if (pair_may_be_other(link, left, right) &&
                !pair_atom(link, SIDE_LEFT, left)->is_used &&
                !pair_atom(link, SIDE_RIGHT, right)->is_used &&
                !pair_other_at(link, left, right))
                return false;
        }
    return true;
}
