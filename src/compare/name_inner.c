/* name_inner.c - small words inside names that became others: van der Laan. */
#include "compare/name_pair_link.h"

enum { INNER_WORDS_LIMIT = 300 }; /* of one link and side: work stays bounded */

/* Small words of a side that the other has not before the same name. */
struct inner_words {
    uint32_t indices[INNER_WORDS_LIMIT];
    size_t count;
};

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

static void inner_words_collect(struct inner_words *words, const struct pair_link *link,
                                int side)
{
    size_t seen = 0;
    words->count = 0;
    for (uint32_t i = 0; i < link->lists[side].count && seen < INNER_WORDS_LIMIT; i++) {
        const struct name_atom *atom = pair_atom(link, side, i);
        if (!pair_is_inner(link, side, i))
            continue;
        seen++;
        if (!atom->is_used &&
            !pair_has_inner(link, !side, atom->key, pair_atom(link, side, i + 1)->key))
            words->indices[words->count++] = i;
    }
}

/* Do two stand between the same words? */
static bool inner_words_answer(const struct pair_link *link, uint32_t left,
                               uint32_t right)
{
    return pair_atom(link, SIDE_LEFT, left + 1)->key ==
               pair_atom(link, SIDE_RIGHT, right + 1)->key &&
           pair_is_same_word(pair_neighbour(link, SIDE_LEFT, left, -1),
                             pair_neighbour(link, SIDE_RIGHT, right, -1));
}

bool pair_inner_words(struct pair_link *link)
{
    struct inner_words lefts, rights;
    inner_words_collect(&lefts, link, SIDE_LEFT);
    inner_words_collect(&rights, link, SIDE_RIGHT);
    for (size_t i = 0; i < lefts.count; i++)
        for (size_t k = 0; k < rights.count; k++) {
            struct pair_choice choice = {.first = {lefts.indices[i], rights.indices[k]},
                                         .count = {1, 1}};
            if (pair_atom(link, SIDE_RIGHT, rights.indices[k])->is_used ||
                !inner_words_answer(link, lefts.indices[i], rights.indices[k]))
                continue;
            if (!pair_add(link, &choice, PAIR_SPELLING))
                return false;
            break;
        }
    return true;
}
