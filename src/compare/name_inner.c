/* name_inner.c - small words inside names that became others: van der Laan. */
#include "compare/name_pair_link.h"

/* Does a small word stand inside a name in a link's side: der of "van der Laan"? */
static bool pair_is_inner(const struct pair_link *link, int side, uint32_t index)
{
    const struct name_atom *atom = pair_atom(link, side, index);
    const struct name_atom *before = pair_neighbour(link, side, index, -1);
    const struct name_atom *after = pair_neighbour(link, side, index, 1);
    return !atom->is_capital && atom->flags & NAME_WORD_PARTICLE && before && after &&
           atom->is_joined && after->is_joined && name_atom_is_namelike(after) &&
           after->is_strong &&
           (before->is_capital || before->flags & NAME_WORD_PARTICLE);
}

/* Is this small word before this name anywhere in a side of the link? */
static bool pair_has_inner(const struct pair_link *link, int side, uint32_t particle,
                           uint32_t name)
{
    for (uint32_t i = 0; i + 1 < link->lists[side].count; i++)
        if (pair_atom(link, side, i)->key == particle &&
            pair_atom(link, side, i + 1)->key == name)
            return true;
    return false;
}

bool pair_inner_words(struct pair_link *link)
{
    for (uint32_t i = 0; i < link->lists[SIDE_LEFT].count; i++) {
        if (!pair_is_inner(link, SIDE_LEFT, i))
            continue;
        const struct name_atom *left = pair_atom(link, SIDE_LEFT, i);
        uint32_t name = pair_atom(link, SIDE_LEFT, i + 1)->key;
        for (uint32_t k = 0; k < link->lists[SIDE_RIGHT].count; k++) {
            const struct name_atom *right = pair_atom(link, SIDE_RIGHT, k);
            if (right->key == left->key || right->is_used ||
                !pair_is_inner(link, SIDE_RIGHT, k) ||
                pair_atom(link, SIDE_RIGHT, k + 1)->key != name ||
                !pair_is_same_word(pair_neighbour(link, SIDE_LEFT, i, -1),
                                   pair_neighbour(link, SIDE_RIGHT, k, -1)) ||
                pair_has_inner(link, SIDE_RIGHT, left->key, name) ||
                pair_has_inner(link, SIDE_LEFT, right->key, name))
                continue;
            struct pair_choice choice = {.first = {i, k}, .count = {1, 1}};
            if (!pair_add(link, &choice, PAIR_SPELLING))
                return false;
            break;
        }
    }
    return true;
}
