/* aligner.h - the one engine that aligns paragraphs and sentences. */
#ifndef DIPTYCH_COMPARE_ALIGNER_H
#define DIPTYCH_COMPARE_ALIGNER_H

#include <stdbool.h>
#include <stddef.h>

struct aligner;
struct bead_list;
struct error;
struct grouping;
struct lattice;
struct passage_set;

/*
 * Weigh the words of passages and find their kin: what needs no lattices yet.
 *
 * passages  of both documents, left and right in any order: the caller puts the same
 *           document first whichever way the reader named them, so that swapped files
 *           give the mirrored result; what it points to is borrowed
 *
 * Returns a new aligner for one run, freed with aligner_free(), or NULL with
 * ERROR_MEMORY.
 */
struct aligner *aligner_new(const struct passage_set *passages, struct error *err);
void aligner_free(struct aligner *aligner);

/*
 * Align the passages.
 *
 * lattices  where counterparts in order are sought, apart from each other; passages
 *           without tokens are in none
 * pinned    beads that are kept as they are; their passages are in no lattice
 * grouping  {0}; filled, freed with grouping_clear()
 *
 * Two passes: what is typical for this pair of documents is learned in the first. A
 * link must be about as good as the links of its own pair, so near copies are held to a
 * higher standard than free retellings. What many lattices, or many gaps between equal
 * passages, leave to search is divided between two threads.
 *
 * Returns false with ERROR_MEMORY.
 */
bool aligner_run(struct aligner *aligner, const struct lattice *lattices,
                 size_t lattice_count, const struct bead_list *pinned,
                 struct grouping *grouping, struct error *err);

#endif
