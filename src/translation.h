/* translation.h - which language the reader is spoken to in. */
#ifndef DIPTYCH_TRANSLATION_H
#define DIPTYCH_TRANSLATION_H

/*
 * Look for the translation that LANGUAGE, LC_ALL, LC_MESSAGES or LANG ask for: in the
 * folder `locale` beside the program, else where it was installed. Its texts come as
 * UTF-8 whatever the locale's encoding is.
 *
 * Nothing is looked for, and no locale set, where these ask for English or for nothing.
 * Without a translation, or if memory ends, texts stay as they are in the program.
 */
void translation_start(const char *argv0);

#endif
