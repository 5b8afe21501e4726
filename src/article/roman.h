/* roman.h - Roman numerals as they count kings, wars and centuries. */
#ifndef DIPTYCH_ARTICLE_ROMAN_H
#define DIPTYCH_ARTICLE_ROMAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct language;

/*
 * Read a word that is a numeral in capitals up to 39, with an ordinal's ending of the
 * language or without: II, XVIIIe. Larger ones are as often acronyms (CD, MD).
 *
 * word       borrowed; not zero-ended
 * is_letter  set: it is a single letter, which may be a word or an initial
 *
 * Returns its value, or 0 if it is none.
 */
uint32_t roman_read(const struct language *language, const char *word, size_t length,
                    bool *is_letter);

#endif
