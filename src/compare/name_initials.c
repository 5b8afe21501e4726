/* name_initials.c - a name by its first letters: LDP, Liberal Democratic Party; M&S. */
#include "compare/name_pair_link.h"

#include <string.h>

enum {
    INITIALS_MOST = 12,
    INITIALS_REACH = 8, /* words before one of a name that may be the name's */
    ACRONYM_LEAST = 3,  /* shorter ones are the beginning of anything */
};

static char pair_first_byte(const struct pair_link *link, int side,
                            const struct name_atom *atom)
{
    return *document_bytes(link->comparison->documents[side], atom->span);
}

/* Is a word with an ampersand made of the initials of a name and of the one behind its
 * "and": M&S, Marks and Spencer? */
static bool pair_joins_initials(const struct pair_link *link, int side, uint32_t joined,
                                uint32_t first)
{
    const struct span span = pair_atom(link, side, joined)->span;
    const char *text = document_bytes(link->comparison->documents[side], span);
    const char *sign = memchr(text, '&', span_length(span));
    const struct name_atom *joint = pair_neighbour(link, !side, first, 1);
    const struct name_atom *last = pair_neighbour(link, !side, first, 2);
    return sign && sign + 1 < text + span_length(span) && joint && last &&
           joint->flags & NAME_WORD_FUNCTION && last->is_joined && last->is_capital &&
           *text == pair_first_byte(link, !side, pair_atom(link, !side, first)) &&
           sign[1] == pair_first_byte(link, !side, last);
}

/* Are the letters of a word the initials of a name, or do they begin with all of them?
 */
static bool pair_is_initials(const struct pair_link *link, int side, uint32_t index,
                             uint32_t first, uint32_t count)
{
    const char *letters = name_letters(link->words, pair_atom(link, side, index)->key);
    bool fits = count > 1 && strlen(letters) >= count;
    for (uint32_t i = 0; fits && i < count; i++)
        fits = letters[i] ==
               *name_letters(link->words, pair_atom(link, !side, first + i)->key);
    return fits;
}

/* The first letters of the capital words of a name around one of its words, small words
 * inside it passed over: ldpr for Democratic in Liberal Democratic Party of Russia.
 *
 * letters  INITIALS_MOST bytes or fewer, and a zero
 */
static void pair_read_initials(const struct pair_link *link, int side, uint32_t index,
                               char *letters)
{
    uint32_t first = index;
    size_t count = 0;
    for (uint32_t at = index; index - at < INITIALS_REACH && at > 0 &&
                              pair_atom(link, side, at)->is_joined;) {
        const struct name_atom *before = pair_atom(link, side, --at);
        if (before->is_capital)
            first = at;
        else if (!(before->flags & (NAME_WORD_FUNCTION | NAME_WORD_PARTICLE)))
            break;
    }
    for (uint32_t at = first; count < INITIALS_MOST && at < link->lists[side].count;
         at++) {
        const struct name_atom *atom = pair_atom(link, side, at);
        if (at > first && !atom->is_joined)
            break;
        if (atom->is_capital)
            letters[count++] = *name_letters(link->words, atom->key);
        else if (!(atom->flags & (NAME_WORD_FUNCTION | NAME_WORD_PARTICLE)))
            break;
    }
    letters[count] = '\0';
}

/* Is it the initials of a longer name that the choice is only a part of? */
static bool pair_is_long_acronym(const struct pair_link *link, int side,
                                 const struct pair_choice *choice)
{
    char initials[INITIALS_MOST + 1];
    const struct name_atom *atom = pair_atom(link, side, choice->first[side]);
    const char *letters = name_letters(link->words, atom->key);
    if (!atom->is_acronym || choice->count[side] > 1 || strlen(letters) < ACRONYM_LEAST)
        return false;
    pair_read_initials(link, !side, choice->first[!side], initials);
    return strstr(initials, letters) != NULL;
}

bool pair_is_acronym(const struct pair_link *link, const struct pair_choice *choice)
{
    for (int side = 0; side < SIDE_COUNT; side++) {
        uint32_t first = choice->first[side], other = choice->first[!side];
        uint32_t count = choice->count[!side];
        if (choice->count[side] == 1 &&
            (pair_joins_initials(link, side, first, other) ||
             pair_is_long_acronym(link, side, choice) ||
             pair_is_initials(link, side, first, other, count)))
            return true;
        for (uint32_t i = 0; choice->count[side] == 2 && i < 2; i++)
            if (pair_atom(link, side, first + i)->is_acronym && count > 2 &&
                pair_is_initials(link, side, first + i, other, count))
                return true;
    }
    return false;
}
