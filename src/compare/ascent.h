/* ascent.h - the heaviest part of a set of links that does not cross itself. */
#ifndef DIPTYCH_COMPARE_ASCENT_H
#define DIPTYCH_COMPARE_ASCENT_H

#include "base/error.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Mark the heaviest ascending subsequence of a row of numbers.
 *
 * values   each below value_limit; equal ones do not ascend
 * weights  positive
 * is_kept  filled
 *
 * Of equally heavy ones it takes the one that ends earliest. Returns false with
 * ERROR_MEMORY. O(count log value_limit): a Fenwick tree of best weights (Jacobson and
 * Vo 1992; Fenwick 1994).
 */
bool ascent_find(const uint32_t *values, const float *weights, size_t count,
                 uint32_t value_limit, bool *is_kept, struct error *err);

#endif
