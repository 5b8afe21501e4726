/* furniture_pair.h - a byline answers a byline, whatever its words. */
#ifndef DIPTYCH_COMPARE_FURNITURE_PAIR_H
#define DIPTYCH_COMPARE_FURNITURE_PAIR_H

#include "compare/left_over.h"

/*
 * Link furniture that nothing answers with furniture of the same sort in the same
 * place: before the text or behind it, as many on one side as on the other. A byline
 * that became a signature is where its name is.
 *
 * left_over  of two versions of one article
 * threshold  as alike are counterparts of the pair
 *
 * Returns false with ERROR_MEMORY. O(passages).
 */
bool furniture_join(struct left_over *left_over, float threshold, struct error *err);

#endif
