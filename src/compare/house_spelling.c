/* house_spelling.c - two ways to spell one word. */
#include "compare/house_spelling.h"

#include <string.h>

enum { HOUSE_LETTERS_LEAST = 4 }; /* shorter words are others: for, four */

struct letters {
    const char *text;
    size_t length;
};

/* Is `b` the word `a` with one `from` in it made a `to`? An end is asked for by a $. */
static bool house_is_made(struct letters a, struct letters b, struct letters from,
                          struct letters to)
{
    bool is_end = from.text[from.length - 1] == '$';
    from.length -= is_end;
    to.length -= is_end && to.length > 0 && to.text[to.length - 1] == '$';
    if (from.length > a.length || a.length - from.length + to.length != b.length)
        return false;
    for (size_t at = is_end ? a.length - from.length : 0; at + from.length <= a.length;
         at++) {
        size_t rest = a.length - at - from.length;
        if (memcmp(a.text + at, from.text, from.length) == 0 &&
            memcmp(a.text, b.text, at) == 0 &&
            memcmp(b.text + at, to.text, to.length) == 0 &&
            memcmp(a.text + a.length - rest, b.text + b.length - rest, rest) == 0)
            return true;
    }
    return false;
}

bool house_spellings_agree(const struct document *document, uint32_t left,
                           uint32_t right)
{
    static const char rule[] = "<spellings>";
    struct letters a, b;
    a.text = lexicon_word(document->lexicon, left, &a.length);
    b.text = lexicon_word(document->lexicon, right, &b.length);
    if (a.length < HOUSE_LETTERS_LEAST || b.length < HOUSE_LETTERS_LEAST)
        return false;
    for (struct language_item item = {.rest = language_find(document->language,
                                                            LANGUAGE_LEMMAS, rule,
                                                            sizeof rule - 1)};
         language_next_item(&item);) {
        const char *colon = memchr(item.text, ':', item.length);
        if (!colon || colon == item.text || colon + 1 == item.text + item.length)
            continue;
        struct letters one = {item.text, (size_t)(colon - item.text)};
        struct letters two = {colon + 1, item.length - one.length - 1};
        if (house_is_made(a, b, one, two) || house_is_made(a, b, two, one))
            return true;
    }
    return false;
}
