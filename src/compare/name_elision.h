/* name_elision.h - articles that are elided before a name: l'Himalaya, d'Oslo. */
#ifndef DIPTYCH_COMPARE_NAME_ELISION_H
#define DIPTYCH_COMPARE_NAME_ELISION_H

#include "article/language.h"

/*
 * How many bytes of a word are an elided one and its apostrophe, of either form; 0 if
 * there is none, or nothing behind it.
 *
 * O(length) where an apostrophe stands among the first letters, else O(1).
 */
size_t name_elided_bytes(const struct language *language, const char *word,
                         size_t length);

/* The same, if a capital stands behind it. */
size_t name_elided_before_capital(const struct language *language, const char *word,
                                  size_t length);

#endif
