/* disjoint.h - things 0 .. count-1 in sets that only grow together: union and find
 * (Tarjan 1975, with path halving). */
#ifndef DIPTYCH_BASE_DISJOINT_H
#define DIPTYCH_BASE_DISJOINT_H

#include "base/error.h"

#include <stddef.h>
#include <stdint.h>

/* Each thing in a set of its own. Returns an array for free(), or NULL with
 * ERROR_MEMORY. */
uint32_t *disjoint_new(size_t count, struct error *err);

/* The least thing of a thing's set: the same for all of it, whatever was joined when.
 * Amortised O(log count). */
uint32_t disjoint_find(uint32_t *sets, uint32_t thing);

/* Make one set of the sets of two things. */
void disjoint_join(uint32_t *sets, uint32_t a, uint32_t b);

#endif
