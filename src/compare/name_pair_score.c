/* name_pair_score.c - how well one name fits another: by their letters and by what
 * stands beside them. */
#include "compare/name_pair_link.h"

#include "compare/name_forms.h"
#include "compare/name_likeness.h"

#include <string.h>

/*
 * Constants of the score. A pair needs PAIR_LEAST; likeness alone gives up to 1. They
 * were set on some fifty pairs of garbled and of truly different names: without any
 * context most garbles reach .72 and most strangers do not, and what context adds lifts
 * the worst garbles (.55) over it.
 */
static const double PAIR_LEAST = 0.72;
static const double PAIR_LIKENESS_LEAST = 0.50;
static const double PAIR_LOWER_CASE_LEAST = 0.88;  /* one side has lost its capital */
static const double PAIR_SECOND_NOUN_LEAST = 0.85; /* that may be no names */
static const double PAIR_BOTH_KNOWN_LEAST = 0.95;  /* each version has both names */
static const double PAIR_SAME_NAME_BONUS = 0.15;   /* the rest of the name is equal */
static const double PAIR_NEIGHBOUR_BONUS = 0.10;
static const double PAIR_SENTENCE_BONUS = 0.10;

/* A given name and a last name in each other's places are one only if they are near. */
static const double PAIR_OTHER_PLACE_LEAST = 0.85;

/* One of several places of a name: its sentence and a neighbour must be equal, and the
 * spelling near. */
static const double PAIR_SURPLUS_CONTEXT_LEAST = 0.19;
static const double PAIR_SURPLUS_LIKENESS_LEAST = 0.80;

/* An initial for another one: before the same name in linked sentences. */
static const double PAIR_INITIAL_CONTEXT_LEAST = 0.3;

enum { PAIR_LETTERS_LEAST = 3 }; /* initials and short acronyms sound like anything */

/* Is the word before the choice, or the one behind it, the same on both sides? is_name:
 * and part of one name with it. */
static bool pair_has_same_beside(const struct pair_link *link,
                                 const struct pair_choice *choice, int step,
                                 bool *is_name)
{
    const struct name_atom *beside[SIDE_COUNT];
    *is_name = true;
    for (int side = 0; side < SIDE_COUNT; side++) {
        uint32_t first = choice->first[side];
        uint32_t at = step < 0 ? first : first + choice->count[side] - 1;
        beside[side] = pair_neighbour(link, side, at, step);
        if (!beside[side])
            return false;
        const struct name_atom *later =
            step < 0 ? pair_atom(link, side, first) : beside[side];
        *is_name = *is_name && later->is_joined && beside[side]->is_capital;
    }
    return pair_is_same_word(beside[SIDE_LEFT], beside[SIDE_RIGHT]);
}

static double pair_context(const struct pair_link *link,
                           const struct pair_choice *choice)
{
    bool is_name_before, is_name_after;
    bool is_before = pair_has_same_beside(link, choice, -1, &is_name_before);
    bool is_after = pair_has_same_beside(link, choice, 1, &is_name_after);
    bool is_same_name = (is_before && is_name_before) || (is_after && is_name_after);
    return (is_same_name ? PAIR_SAME_NAME_BONUS : 0) +
           (is_before || is_after ? PAIR_NEIGHBOUR_BONUS : 0) +
           (pair_in_linked_sentences(
                link, pair_atom(link, SIDE_LEFT, choice->first[SIDE_LEFT]),
                pair_atom(link, SIDE_RIGHT, choice->first[SIDE_RIGHT]))
                ? PAIR_SENTENCE_BONUS
                : 0);
}

static bool pair_is_known_on(const struct pair_link *link, int side, uint32_t key)
{
    return link->words->keys[key].stands_in[side];
}

/* The letters of one or two words; two are written together. */
static const char *pair_letters(const struct pair_link *link, int side, uint32_t first,
                                uint32_t count, char *joined, size_t size)
{
    const char *a = name_letters(link->words, pair_atom(link, side, first)->key);
    if (count == 1)
        return a;
    const char *b = name_letters(link->words, pair_atom(link, side, first + 1)->key);
    if (strlen(a) + strlen(b) + 1 > size)
        return a;
    memcpy(joined, a, strlen(a));
    memcpy(joined + strlen(a), b, strlen(b) + 1);
    return joined;
}

/* Is neither longer by more than a letter: what a name loses that loses its capital? */
static bool pair_lacks_letter(const char *const letters[SIDE_COUNT])
{
    size_t left = strlen(letters[SIDE_LEFT]), right = strlen(letters[SIDE_RIGHT]);
    return left <= right + 1 && right <= left + 1;
}

double pair_score(const struct pair_link *link, const struct pair_choice *choice)
{
    char joined[SIDE_COUNT][2 * NAME_LETTERS_LIMIT];
    const char *letters[SIDE_COUNT];
    const struct name_atom *atoms[SIDE_COUNT];
    for (int side = 0; side < SIDE_COUNT; side++) {
        atoms[side] = pair_atom(link, side, choice->first[side]);
        letters[side] =
            pair_letters(link, side, choice->first[side], choice->count[side],
                         joined[side], sizeof joined[side]);
    }
    bool are_weak = !atoms[SIDE_LEFT]->is_strong && !atoms[SIDE_RIGHT]->is_strong;
    if (are_weak && !pair_may_be_names(link, choice))
        return -1;
    if (atoms[SIDE_LEFT]->is_initial && atoms[SIDE_RIGHT]->is_initial)
        return pair_context(link, choice) > PAIR_INITIAL_CONTEXT_LEAST ? 1 : -1;
    if (strlen(letters[SIDE_LEFT]) < PAIR_LETTERS_LEAST ||
        strlen(letters[SIDE_RIGHT]) < PAIR_LETTERS_LEAST)
        return -1;
    bool are_capital = atoms[SIDE_LEFT]->is_capital && atoms[SIDE_RIGHT]->is_capital;
    /* Conseil, conseiller; and a sentence's capital is none that could be lost. */
    if (!are_capital && (!pair_lacks_letter(letters) || atoms[SIDE_LEFT]->is_doubtful ||
                         atoms[SIDE_RIGHT]->is_doubtful))
        return -1;
    double likeness =
        name_likeness(letters[SIDE_LEFT], letters[SIDE_RIGHT],
                      are_capital ? PAIR_LIKENESS_LEAST : PAIR_LOWER_CASE_LEAST);
    if (likeness <= 0 || (are_weak && likeness < PAIR_SECOND_NOUN_LEAST))
        return -1;
    double context = pair_context(link, choice);
    double score = likeness + context;
    if (likeness < PAIR_OTHER_PLACE_LEAST &&
        (pair_is_elsewhere(link, choice) || pair_are_strangers(link, choice)))
        return -1;
    bool is_surplus = atoms[SIDE_LEFT]->is_surplus || atoms[SIDE_RIGHT]->is_surplus;
    if (is_surplus && (name_is_derived_in(link->comparison, letters[SIDE_LEFT],
                                          letters[SIDE_RIGHT]) ||
                       (likeness < PAIR_SURPLUS_LIKENESS_LEAST &&
                        !name_is_transposed(letters[SIDE_LEFT], letters[SIDE_RIGHT])) ||
                       context < PAIR_SURPLUS_CONTEXT_LEAST ||
                       atoms[SIDE_LEFT]->is_surplus == atoms[SIDE_RIGHT]->is_surplus))
        return -1;
    bool are_equal = atoms[SIDE_LEFT]->key == atoms[SIDE_RIGHT]->key;
    int known = pair_is_known_on(link, SIDE_RIGHT, atoms[SIDE_LEFT]->key) +
                pair_is_known_on(link, SIDE_LEFT, atoms[SIDE_RIGHT]->key);
    if (known == 1 && !are_equal &&
        likeness < name_likeness_least(letters[SIDE_LEFT], letters[SIDE_RIGHT],
                                       PAIR_LIKENESS_LEAST))
        return -1;
    bool are_both_known = known == 2 && !are_equal;
    return score >= (are_both_known ? PAIR_BOTH_KNOWN_LEAST : PAIR_LEAST) ? score : -1;
}

bool pair_is_joined_only(const struct pair_link *link, const struct pair_choice *choice)
{
    char joined[SIDE_COUNT][2 * NAME_LETTERS_LIMIT];
    const char *letters[SIDE_COUNT];
    for (int side = 0; side < SIDE_COUNT; side++)
        letters[side] =
            pair_letters(link, side, choice->first[side], choice->count[side],
                         joined[side], sizeof joined[side]);
    return choice->count[SIDE_LEFT] != choice->count[SIDE_RIGHT] &&
           strcmp(letters[SIDE_LEFT], letters[SIDE_RIGHT]) == 0;
}
