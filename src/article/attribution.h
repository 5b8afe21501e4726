/* attribution.h - the words that put a quotation to somebody's account: ", said X". */
#ifndef DIPTYCH_ARTICLE_ATTRIBUTION_H
#define DIPTYCH_ARTICLE_ATTRIBUTION_H

#include "article/word_traits.h"

/*
 * Does an attribution begin at this token: a reporting verb with its subject behind it
 * (said X), or a short subject with its verb behind it (X said, the official said)?
 *
 * end  tokens from here on do not count
 *
 * O(1).
 */
bool attribution_starts_at(const struct document *document,
                           const struct word_traits *traits, uint32_t token,
                           uint32_t end);

enum attribution_order {
    ATTRIBUTION_ANY,
    ATTRIBUTION_INVERTED, /* only ", said X", which hardly stands inside a quotation */
};

/*
 * The first token of the range that is a comma or a mark of sentence end with an
 * attribution right behind it; INDEX_NONE if there is none. O(range).
 */
uint32_t attribution_find(const struct document *document,
                          const struct word_traits *traits, struct range tokens,
                          enum attribution_order order);

#endif
