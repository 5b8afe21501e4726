/* pattern.h - a pattern as it is typed, made into what PCRE2 reads. */
#ifndef DIPTYCH_SESSION_PATTERN_H
#define DIPTYCH_SESSION_PATTERN_H

#include "base/error.h"

/*
 * Make an expression of PCRE2 of what was typed.
 *
 * Outside of brackets and of \Q...\E a blank stands for any white space, because
 * paragraphs are wrapped, and a quotation mark, apostrophe or dash for each of its
 * forms, because typography is no difference; with a backslash it stands for itself
 * alone. As in vi, \< and \> are the edges of a word, and \c and \C, wherever they
 * stand, say that the case of letters does not or does matter; without them it matters
 * if the pattern has a capital letter.
 *
 * typed  valid UTF-8
 *
 * Returns the expression for free(), or NULL with ERROR_MEMORY.
 */
char *pattern_read(const char *typed, bool *ignores_case, struct error *err);

/* All forms of a mark (text/character.h) as a class of PCRE2; NULL if it is none. */
const char *pattern_class(char mark);

#endif
