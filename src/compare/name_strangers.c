/* name_strangers.c - words that sound alike, but are parts of two people's names. */
#include "compare/name_pair_link.h"

bool pair_is_elsewhere(const struct pair_link *link, const struct pair_choice *choice)
{
    struct range runs[SIDE_COUNT];
    bool is_first[SIDE_COUNT];
    for (int side = 0; side < SIDE_COUNT; side++) {
        runs[side] = name_atom_run(&link->lists[side], choice->first[side], true);
        is_first[side] = runs[side].first == choice->first[side];
        if (runs[side].count < 2)
            return false;
    }
    if (is_first[SIDE_LEFT] == is_first[SIDE_RIGHT])
        return false;
    for (uint32_t i = runs[SIDE_LEFT].first; i < range_end(runs[SIDE_LEFT]); i++)
        for (uint32_t k = runs[SIDE_RIGHT].first; k < range_end(runs[SIDE_RIGHT]); k++)
            if (pair_is_same_word(pair_atom(link, SIDE_LEFT, i),
                                  pair_atom(link, SIDE_RIGHT, k)))
                return false;
    return true;
}

/* Does a word follow in the name that the other version knows, but not in the name
 * there: Zorn, Orth-Voss, where there is a Voss as well? */
static bool pair_has_known_rest(const struct pair_link *link,
                                const struct pair_choice *choice,
                                const struct range runs[SIDE_COUNT], int side)
{
    const struct range far = runs[!side];
    for (uint32_t i = choice->first[side] + choice->count[side];
         i < range_end(runs[side]); i++) {
        const struct name_atom *atom = pair_atom(link, side, i);
        bool is_shared = false;
        for (uint32_t k = far.first; k < range_end(far); k++)
            is_shared = is_shared || pair_is_same_word(atom, pair_atom(link, !side, k));
        if ((atom->is_strong || atom->is_later_part) && !is_shared &&
            link->words->keys[atom->key].stands_in[!side])
            return true;
    }
    return false;
}

bool pair_are_strangers(const struct pair_link *link, const struct pair_choice *choice)
{
    struct range runs[SIDE_COUNT];
    for (int side = 0; side < SIDE_COUNT; side++)
        runs[side] = name_atom_run(&link->lists[side], choice->first[side], true);
    return pair_has_known_rest(link, choice, runs, SIDE_LEFT) ||
           pair_has_known_rest(link, choice, runs, SIDE_RIGHT);
}
