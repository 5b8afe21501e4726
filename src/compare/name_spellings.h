/* name_spellings.h - one name that one version spells in two ways. */
#ifndef DIPTYCH_COMPARE_NAME_SPELLINGS_H
#define DIPTYCH_COMPARE_NAME_SPELLINGS_H

#include "compare/drift.h"
#include "compare/name_words.h"

/*
 * Add a finding for each name that a version spells otherwise in some places, where
 * neither the other version does so nor a finding about a change tells it already: in
 * passages that were left out or put in, mostly.
 *
 * Two spellings are one name's if they sound nearly alike, the other version has the
 * commoner one alone, and the rarer one never stands behind another given name than
 * this. Returns false with ERROR_MEMORY. O(words log words).
 */
bool name_spellings_find(struct drift *drift, const struct name_words *words);

#endif
