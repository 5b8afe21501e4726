/* name_seats.c - a capital for its country: talks with Moscow are talks with Russia. */
#include "compare/name_pair_link.h"

#include <string.h>

enum { SEAT_BYTES = 96 }; /* longer names are in no rule */

/* Append the letters of the usual form of a name, or of its only word; false if there
 * is no room. */
static bool seat_append(const struct pair_link *link, int side,
                        const struct pair_choice *choice, char *text, size_t *length)
{
    const struct name_atom *atom = pair_atom(link, side, choice->first[side]);
    uint32_t key = atom->variant == INDEX_NONE ? atom->key : atom->variant;
    if (atom->variant == INDEX_NONE && choice->count[side] > 1)
        return false;
    for (const char *letter = name_letters(link->words, key); *letter; letter++) {
        if (*length + 1 >= SEAT_BYTES)
            return false;
        text[(*length)++] = *letter;
    }
    return true;
}

/* Does the language's rule have "seat:country", by its usual forms? */
static bool seat_is_of(const struct pair_link *link, int seat,
                       const struct pair_choice *choice)
{
    static const char rule[] = "<seats>";
    const struct document *document = link->comparison->documents[seat];
    char text[SEAT_BYTES];
    size_t length = 0;
    if (!seat_append(link, seat, choice, text, &length) || length + 1 >= SEAT_BYTES)
        return false;
    text[length++] = ':';
    return seat_append(link, !seat, choice, text, &length) &&
           language_value_names(language_find(document->language, LANGUAGE_VARIANTS,
                                              rule, sizeof rule - 1),
                                text, length);
}

bool pair_is_seat(const struct pair_link *link, const struct pair_choice *choice)
{
    return seat_is_of(link, SIDE_LEFT, choice) || seat_is_of(link, SIDE_RIGHT, choice);
}
