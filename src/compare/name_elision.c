/* name_elision.c - telling the elided article from the name that it is written to. */
#include "compare/name_elision.h"

#include <string.h>
#include <unictype.h>
#include <unistr.h>

enum { ELIDED_LETTERS_MOST = 6 };

/* The bytes of an apostrophe here, or 0. */
static size_t name_apostrophe_bytes(const char *word, size_t length)
{
    static const char curly[] = "\xe2\x80\x99";
    if (length && *word == '\'')
        return 1;
    return length >= sizeof curly - 1 && memcmp(word, curly, sizeof curly - 1) == 0
               ? sizeof curly - 1
               : 0;
}

static char name_small(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool name_is_elided(const struct language *language, const char *word,
                           size_t length)
{
    static const char rule[] = "<elided>";
    char small[ELIDED_LETTERS_MOST];
    for (size_t i = 0; i < length; i++)
        small[i] = name_small(word[i]);
    return language_value_names(
        language_find(language, LANGUAGE_NAME_PARTS, rule, sizeof rule - 1), small,
        length);
}

size_t name_elided_bytes(const struct language *language, const char *word,
                         size_t length)
{
    for (size_t at = 1; at < length && at <= ELIDED_LETTERS_MOST; at++) {
        size_t mark = name_apostrophe_bytes(word + at, length - at);
        if (mark)
            return at + mark < length && name_is_elided(language, word, at) ? at + mark
                                                                            : 0;
    }
    return 0;
}

size_t name_elided_before_capital(const struct language *language, const char *word,
                                  size_t length)
{
    size_t elided = name_elided_bytes(language, word, length);
    ucs4_t c;
    if (!elided)
        return 0;
    u8_mbtouc(&c, (const uint8_t *)word + elided, length - elided);
    return uc_is_upper(c) ? elided : 0;
}
