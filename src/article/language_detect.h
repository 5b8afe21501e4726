/* language_detect.h - which language a text is written in, by its closed-class words.
 */
#ifndef DIPTYCH_ARTICLE_LANGUAGE_DETECT_H
#define DIPTYCH_ARTICLE_LANGUAGE_DETECT_H

#include "base/error.h"
#include "text/text.h"

enum { LANGUAGE_TAG_BYTES = 16 };

/*
 * Name the language of a text: the one whose function words make up most of its words.
 *
 * data_folder  holds language/TAG/ for each language that can be found; borrowed
 * text         only the first 32 KB are looked at
 * tag          gets the language's tag, zero-ended; "en" if no language fits
 *
 * Returns false with ERROR_IO (a list that cannot be read) or ERROR_MEMORY. O(1) in the
 * length of the text. Source: the closed-class word counts of Grefenstette 1995,
 * "Comparing two language identification schemes", section 2.2.
 */
bool language_detect(const char *data_folder, const struct text *text,
                     char tag[LANGUAGE_TAG_BYTES], struct error *err);

#endif
