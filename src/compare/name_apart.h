/* name_apart.h - names that became others in passages that are not linked. */
#ifndef DIPTYCH_COMPARE_NAME_APART_H
#define DIPTYCH_COMPARE_NAME_APART_H

#include "compare/drift.h"
#include "compare/name_words.h"

/*
 * Add a finding for each name that one version alone has, where the other alone has one
 * that sounds like it beside the same name (Jorun Tass, Jorun Tas), or another given
 * name before the same family name, or the same name but for a doubled letter; neither
 * told yet, and no two of their passages linked, where other rules were asked.
 *
 * Returns false with ERROR_MEMORY. O(words log words + names * names), with at most 200
 * of either version, none of more than 20 places.
 */
bool name_apart_find(struct drift *drift, const struct name_words *words);

#endif
