/* word_align.h - which words of two linked passages answer each other. */
#ifndef DIPTYCH_COMPARE_WORD_ALIGN_H
#define DIPTYCH_COMPARE_WORD_ALIGN_H

#include "compare/word_match.h"

/* Words of one version, in reading order. */
struct word_run {
    const struct word_item *items; /* profiles and classes set; borrowed */
    uint32_t count;
};

/* Room to work in, and what is known of the words. Embedded. */
struct word_aligner {
    struct word_profile_table *tables[SIDE_COUNT]; /* one, if the language is one */
    struct word_profile_table own_tables[SIDE_COUNT];
    const struct lexicon *lexicon;
    uint32_t quotation_word; /* the word that stands for all marks of quotations */
    struct word_matcher matcher;
    struct word_anchor_slot *slots;
    size_t slot_capacity;
};

/*
 * Prepare to align words of two documents that were read with one lexicon.
 *
 * aligner  {0}; freed with word_aligner_clear() also after a failure
 * Returns false with ERROR_MEMORY.
 */
bool word_aligner_init(struct word_aligner *aligner, const struct document *left,
                       const struct document *right, struct error *err);
void word_aligner_clear(struct word_aligner *aligner);

/*
 * Make the items of a sentence's words.
 *
 * tokens  indices into the document of that side
 * items   room for tokens.count
 *
 * Returns false with ERROR_MEMORY.
 */
bool word_aligner_items(struct word_aligner *aligner, enum side side,
                        const struct document *document, struct range tokens,
                        struct word_item *items, struct error *err);

/*
 * Does the left run come before the right one, word by word? Used to choose a side to
 * work from that does not depend on which file was named first, so that swapped files
 * give mirrored results.
 */
bool word_run_precedes(const struct lexicon *lexicon, const struct word_run *left,
                       const struct word_run *right);

/* What two runs of words are. */
enum word_align_scope {
    WORD_ALIGN_SENTENCES, /* linked sentences, whole */
    WORD_ALIGN_LEFTOVER,  /* what found no counterpart: words that did not stand side by
                             side in the text may do so here */
};

/*
 * Align two runs of words.
 *
 * list  gets pairs of positions in the runs, each word in at most one pair; pairs may
 *       cross; a pair of several words stands for a phrase
 *
 * Returns false with ERROR_MEMORY. Cost: O(n log n) where rare sequences of words
 * anchor the runs, and O(n * 64) in any case, for n words together. Source: anchors on
 * words that occur once are those of patience diff (Cohen 2003), here of sequences of
 * words; the longest increasing run of them by Fredman 1975.
 */
bool word_align(struct word_aligner *aligner, enum word_align_scope scope,
                const struct word_run runs[SIDE_COUNT], struct word_pair_list *list,
                struct error *err);

#endif
