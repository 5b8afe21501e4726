/* name_nouns.c - which words may be names where all nouns have capitals. */
#include "compare/name_pair_link.h"

static bool atom_may_be_name(const struct pair_link *link, int side,
                             const struct name_atom *atom)
{
    return link->words->are_nouns_capital[side] && atom->is_capital &&
           !(atom->flags & (NAME_WORD_FUNCTION | NAME_WORD_TITLE | NAME_WORD_CALENDAR));
}

/* The second of two nouns in a row is mostly a name: Ortsteil Hainchen. */
static bool pair_is_second_noun(const struct pair_link *link,
                                const struct pair_choice *choice)
{
    const struct name_atom *before[SIDE_COUNT];
    for (int side = 0; side < SIDE_COUNT; side++) {
        before[side] = pair_neighbour(link, side, choice->first[side], -1);
        if (!pair_atom(link, side, choice->first[side])->is_joined || !before[side] ||
            !name_atom_is_namelike(before[side]))
            return false;
    }
    return pair_is_same_word(before[SIDE_LEFT], before[SIDE_RIGHT]);
}

/* One right behind a preposition, without an article, is mostly a place: nach Hainchen.
 */
static bool pair_is_place(const struct pair_link *link,
                          const struct pair_choice *choice)
{
    static const char rule[] = "<places>";
    uint32_t before[SIDE_COUNT];
    for (int side = 0; side < SIDE_COUNT; side++) {
        const struct document *document = link->comparison->documents[side];
        const struct name_atom *atom = pair_atom(link, side, choice->first[side]);
        if (atom->token == document->sentences[atom->sentence].tokens.first)
            return false;
        before[side] = document_lower_word(document, atom->token - 1);
        size_t length;
        const char *word = lexicon_word(document->lexicon, before[side], &length);
        if (!language_value_names(language_find(document->language, LANGUAGE_NAME_PARTS,
                                                rule, sizeof rule - 1),
                                  word, length))
            return false;
    }
    return before[SIDE_LEFT] == before[SIDE_RIGHT];
}

bool pair_may_be_names(const struct pair_link *link, const struct pair_choice *choice)
{
    for (int side = 0; side < SIDE_COUNT; side++)
        if (!atom_may_be_name(link, side, pair_atom(link, side, choice->first[side])))
            return false;
    return pair_is_second_noun(link, choice) || pair_is_place(link, choice);
}
