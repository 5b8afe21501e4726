/* name_variants.h - accepted variants of names in one linked passage. */
#ifndef DIPTYCH_COMPARE_NAME_VARIANTS_H
#define DIPTYCH_COMPARE_NAME_VARIANTS_H

#include "compare/comparison.h"

enum { NAME_VARIANTS_MOST = 6 }; /* that are told of one passage */

/* One name that the two sides write in two ways, both of them right: Kyiv, Kiev. */
struct name_variant {
    struct span spans[SIDE_COUNT]; /* its first mention on either side */
};

/*
 * The names of a paragraph link that differ only by an accepted variant, in reading
 * order of the left.
 *
 * count  set: how many were found, NAME_VARIANTS_MOST at most
 *
 * Returns false with ERROR_MEMORY. O(words of the passages).
 */
bool name_variants_find(const struct comparison *comparison, uint32_t paragraph_link,
                        struct name_variant variants[NAME_VARIANTS_MOST], size_t *count,
                        struct error *err);

#endif
