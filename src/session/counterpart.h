/* counterpart.h - the word that became of a word. */
#ifndef DIPTYCH_SESSION_COUNTERPART_H
#define DIPTYCH_SESSION_COUNTERPART_H

#include "session/layout.h"

/* The word of the other version that corresponds best to a word: inside its link by the
 * words around it. INDEX_NONE if its passage has no other side. O(edits of the link).
 */
uint32_t counterpart_find(const struct layout *layout, enum side side, uint32_t token);

#endif
