/*
 * translate.h - what is said to the reader, in the reader's language.
 *
 * A text is marked where it stands: with _() where it is said at once, with N_() in a
 * table, whose reader says it with _(). Formats given to error_set() and
 * session_notify() are translated there. Without a translation this is one look into an
 * empty list.
 */
#ifndef DIPTYCH_BASE_TRANSLATE_H
#define DIPTYCH_BASE_TRANSLATE_H

#include <libintl.h>
#include <stdbool.h>

#define _(text)  gettext(text)
#define N_(text) text

#define TRANSLATE_DOMAIN "diptych"

/* Say everything as it stands in the program, for what other programs read; and again
 * in the reader's language. */
void translate_pause(void);
void translate_resume(void);

/* Is anything translated at all? */
bool translate_is_on(void);

#endif
