/* name_forms.h - different words that are forms of one name. */
#ifndef DIPTYCH_COMPARE_NAME_FORMS_H
#define DIPTYCH_COMPARE_NAME_FORMS_H

#include "compare/name_atoms.h"

/* Is one derived from the other, by the endings or the lemmas of either version's
 * language: Ukraine, Ukrainian; women, woman? a, b: letters of keys. */
bool name_is_derived_in(const struct comparison *comparison, const char *a,
                        const char *b);

/* Is one the genitive of the other, by the rule of either version's language: of people
 * behind their given names nothing else is derived. */
bool name_is_genitive_in(const struct comparison *comparison, const char *a,
                         const char *b);

/*
 * Are two atoms that stand for each other forms of one name: derived, abbreviated (Ga.,
 * Georgia), or written without the marks of the alphabet (Kröger, Kroeger)?
 *
 * are_persons  they are surnames, from which nothing is derived but a genitive
 *
 * O(length).
 */
bool name_atoms_agree(const struct name_words *words, const struct name_atom *left,
                      const struct name_atom *right, bool are_persons);

/* Is one a given name, and the other a part of it that may be used instead: Wilf for
 * Wilfred? To be asked of words before the same family name only. */
bool name_atoms_are_short(const struct name_words *words, const struct name_atom *left,
                          const struct name_atom *right);

/*
 * Are two different words each known as a name of its own, so that no misspelling leads
 * from one to the other: Iran and Iraq by the list of variants; Ruben and Robin by that
 * of given names, if they do not sound alike either?
 */
bool name_atoms_are_known_apart(const struct name_words *words,
                                const struct name_atom *left,
                                const struct name_atom *right);

#endif
