/* name_likeness.h - do two spellings sound like one name? */
#ifndef DIPTYCH_COMPARE_NAME_LIKENESS_H
#define DIPTYCH_COMPARE_NAME_LIKENESS_H

#include "article/language.h"
#include "base/buffer.h"

/* Bytes; longer names are compared by their beginnings. */
enum { NAME_LETTERS_LIMIT = 64 };

/*
 * Append what of a name makes its sound: lower case, without accents, apostrophes,
 * hyphens and blanks ("O'Neill" gives "oneill"). Letters of other scripts stay as they
 * are. A possessive ending is not known here: see language_bare_length().
 */
void name_append_letters(struct buffer *out, const char *word, size_t length);

/* The same, as much of it as is compared; zero-ended. */
struct name_letters {
    char bytes[NAME_LETTERS_LIMIT + 1];
};

void name_letters_read(struct name_letters *letters, const char *word, size_t length);

/*
 * How alike two spellings sound, 0 to 1, or 0 if that is less than `least`: an edit
 * distance in which letters of one sound group cost half, a doubled letter and a silent
 * h little or nothing, with a bonus for an equal beginning.
 *
 * a, b  zero-ended, as name_append_letters() gives them
 *
 * O(length * length). Source: Zobel and Dart 1996, "Phonetic string matching: lessons
 * from information retrieval", section 3 (Editex), with b/v and v/w as further groups,
 * which transliteration confuses; the bonus is Winkler's (1990).
 */
double name_likeness(const char *a, const char *b, double least);

/*
 * The least likeness of a garble, which is `least` else, where one version has both
 * names: if these begin otherwise, they mostly are two people's.
 *
 * a, b  letters as above; not empty
 */
double name_likeness_least(const char *a, const char *b, double least);

/* Are two spellings the same but for two letters side by side that changed places? */
bool name_is_transposed(const char *a, const char *b);

/*
 * Is one an inflected or derived form of the other by the language's name endings:
 * Ukraine, Ukrainian; Joneses, Jones?
 */
bool name_is_derived(const struct language *language, const char *a, const char *b);

/* Are two words the same but for the numbers in them: A3127, A3172? True of equal ones,
 * too. O(length). */
bool name_equals_but_numbers(const char *a, const char *b);

#endif
