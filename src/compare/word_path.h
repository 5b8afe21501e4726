/* word_path.h - the shortest way from one run of words to another. */
#ifndef DIPTYCH_COMPARE_WORD_PATH_H
#define DIPTYCH_COMPARE_WORD_PATH_H

#include "compare/word_anchors.h"

/* The most words that may be added and dropped together on the way. */
enum { WORD_PATH_CHANGES = 128 };

/* The longest stretches that word_path_tabulate() takes. */
enum { WORD_PATH_TABLE = 64 };

/*
 * Pair equal words along a shortest way, if it is short.
 *
 * list   gets a pair of positions for each kept word
 * found  set to false, and nothing added, if the way needs more than
 *        WORD_PATH_CHANGES changes
 *
 * Returns false with ERROR_MEMORY. Cost: O(words * WORD_PATH_CHANGES) at worst,
 * O(words) for near copies; memory O(WORD_PATH_CHANGES squared). Source: Myers 1986,
 * section 3 (the greedy algorithm).
 */
bool word_path_find(const struct word_stretch *stretch, struct word_pair_list *list,
                    bool *found, struct error *err);

/*
 * The same for stretches of at most WORD_PATH_TABLE words on either side, however much
 * changed. O(left * right).
 */
bool word_path_tabulate(const struct word_stretch *stretch, struct word_pair_list *list,
                        struct error *err);

#endif
