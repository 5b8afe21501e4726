/* language_detect.h - which language a text is written in, by its closed-class words.
 */
#ifndef DIPTYCH_ARTICLE_LANGUAGE_DETECT_H
#define DIPTYCH_ARTICLE_LANGUAGE_DETECT_H

#include "base/error.h"
#include "text/text.h"

enum { LANGUAGE_TAG_BYTES = 16 };

/* No language has this tag. */
#define LANGUAGE_DETECTOR_FILE "function-words"

struct language_detector;

/*
 * Read the function words of every language that can be found.
 *
 * data_folder    holds language/TAG/ for each; borrowed for the call
 * tables_folder  may hold LANGUAGE_DETECTOR_FILE, which language_detector_save() wrote;
 *                NULL if there is none. Whether it does makes no difference but of
 *                time.
 *
 * Returns a new detector, freed with language_detector_free(); NULL with ERROR_IO (a
 * list that cannot be read) or ERROR_MEMORY. O(words listed).
 */
struct language_detector *language_detector_new(const char *data_folder,
                                                const char *tables_folder,
                                                struct error *err);
void language_detector_free(struct language_detector *detector);

/* The tags of the languages that it tells apart, in alphabetical order; NULL behind the
 * last. */
const char *language_detector_tag(const struct language_detector *detector,
                                  size_t index);

/* Write what it knows as one table, for language_detector_new(). Returns false with the
 * errors of file_write(). */
bool language_detector_save(const struct language_detector *detector, const char *path,
                            struct error *err);

/*
 * Name the language of a text: the one whose function words make up most of its words.
 *
 * text  only the first 4 KB are looked at
 * tag   gets the language's tag, zero-ended; "en" if no language fits
 *
 * O(1) in the length of the text. Source: the closed-class word counts of Grefenstette
 * 1995, "Comparing two language identification schemes", section 2.2.
 */
void language_detect(struct language_detector *detector, const struct text *text,
                     char tag[LANGUAGE_TAG_BYTES]);

#endif
