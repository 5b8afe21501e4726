/* blocks.h - the order in which links are shown: the inner part of layout_init(). */
#ifndef DIPTYCH_SESSION_BLOCKS_H
#define DIPTYCH_SESSION_BLOCKS_H

#include "session/layout.h"

/*
 * Fill layout->blocks and layout->block_of from layout->comparison.
 *
 * False with ERROR_MEMORY; what was allocated is freed by layout_clear(). O(n log n).
 * Source: the longest run of links that do not cross is a longest increasing
 * subsequence (Fredman 1975, "On computing the length of longest increasing
 * subsequences").
 */
bool blocks_build(struct layout *layout, struct error *err);

#endif
