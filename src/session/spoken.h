/*
 * spoken.h - a block in plain words, as one would read it to somebody: which passages,
 * their texts one after the other, what changed, what was found.
 *
 * The rows of the linear layout. No sign has a meaning of its own, so that a screen
 * reader or a braille line tells everything.
 */
#ifndef DIPTYCH_SESSION_SPOKEN_H
#define DIPTYCH_SESSION_SPOKEN_H

#include "session/merged.h"

/* As merged_build(). Both sides of a moved passage are told at each of its places. */
bool spoken_build(struct layout_merged *merged, const struct layout *layout,
                  uint32_t block, struct error *err);

#endif
