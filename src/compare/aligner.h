/* aligner.h - the one engine that aligns paragraphs and sentences. */
#ifndef DIPTYCH_COMPARE_ALIGNER_H
#define DIPTYCH_COMPARE_ALIGNER_H

#include "compare/bead_path.h"

/*
 * Align passages.
 *
 * passages  of both documents, left and right in any order: the caller puts the same
 *           document first whichever way the reader named them, so that swapped files
 *           give the mirrored result
 * lattices  where counterparts in order are sought, apart from each other; passages
 *           without tokens are in none
 * pinned    beads that are kept as they are; their passages are in no lattice
 * grouping  {0}; filled, freed with grouping_clear()
 *
 * Two passes: what is typical for this pair of documents is learned in the first. A
 * link must be about as good as the links of its own pair, so near copies are held to a
 * higher standard than free retellings.
 *
 * Returns false with ERROR_MEMORY.
 */
bool aligner_run(const struct passage_set *passages, const struct lattice *lattices,
                 size_t lattice_count, const struct bead_list *pinned,
                 struct grouping *grouping, struct error *err);

void grouping_clear(struct grouping *grouping);

#endif
