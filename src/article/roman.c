/* roman.c - reading Roman numerals in their usual form only: IV, not IIII. */
#include "article/roman.h"

#include "article/language.h"

#include <string.h>

enum { ROMAN_ENDING_MOST = 6 }; /* bytes */

/* The ending of an ordinal: the e of XVIIIe? */
static bool roman_is_ending(const struct language *language, const char *word,
                            size_t length)
{
    static const char rule[] = "<ordinal>";
    return language_value_names(
        language_find(language, LANGUAGE_NUMBER_WORDS, rule, sizeof rule - 1), word,
        length);
}

static uint32_t roman_value(const char *word, size_t letters)
{
    static const char *const ones[] = {"",  "I",  "II",  "III",  "IV",
                                       "V", "VI", "VII", "VIII", "IX"};
    size_t tens = 0;
    while (tens < letters && tens < 3 && word[tens] == 'X')
        tens++;
    for (uint32_t i = 0; i < sizeof ones / sizeof *ones; i++)
        if (strlen(ones[i]) == letters - tens &&
            memcmp(ones[i], word + tens, letters - tens) == 0)
            return (uint32_t)tens * 10 + i;
    return 0;
}

uint32_t roman_read(const struct language *language, const char *word, size_t length,
                    bool *is_letter)
{
    size_t letters = 0;
    while (letters < length &&
           (word[letters] == 'I' || word[letters] == 'V' || word[letters] == 'X'))
        letters++;
    *is_letter = length == 1;
    if (!letters || length - letters > ROMAN_ENDING_MOST)
        return 0;
    uint32_t value = roman_value(word, letters);
    return value && (letters == length ||
                     roman_is_ending(language, word + letters, length - letters))
               ? value
               : 0;
}
