/* translation.h - which language the reader is spoken to in. */
#ifndef DIPTYCH_TRANSLATION_H
#define DIPTYCH_TRANSLATION_H

#include <stdbool.h>

/* Set the locale's letters (LC_CTYPE); where it is not installed, but is one of UTF-8,
 * to those of any such locale. False: they stay those of "C". */
bool translation_take_letters(void);

/*
 * Do LANGUAGE, LC_ALL, LC_MESSAGES or LANG ask for another language than English? Where
 * they do not, nothing needs to be looked for and no locale set.
 */
bool translation_is_wanted(void);

/*
 * Set the locale of messages and look for the translation that it asks for: in the
 * folder `locale` beside the program, else where it was installed. Its texts come as
 * UTF-8 whatever the locale's encoding is. Without a translation, or if memory ends,
 * texts stay as they are in the program.
 *
 * argv0  as main() has it; may be NULL
 */
void translation_start(const char *argv0);

#endif
