/* link_list.h - from groups of passages to links in reading order with their relations.
 */
#ifndef DIPTYCH_COMPARE_LINK_LIST_H
#define DIPTYCH_COMPARE_LINK_LIST_H

#include "compare/comparison.h"
#include "compare/passage_sort.h"

/* The passages (all paragraphs, or all sentences) of both documents, by their tokens.
 */
struct passage_set {
    const struct document *documents[SIDE_COUNT];
    const struct range *tokens[SIDE_COUNT];
    /* Theirs, or of the paragraphs that they are part of; NULL: not told. */
    const struct passage_sort *sorts[SIDE_COUNT];
    size_t count[SIDE_COUNT];
};

/* What an aligner decides: which passages belong together. */
struct grouping {
    uint32_t *group_of[SIDE_COUNT]; /* passage -> group, INDEX_NONE where it has no
                                       counterpart */
    size_t group_count;             /* every group has passages on both sides */
    float *scores;                  /* by group: probability that it is right */
    uint32_t *move_blocks; /* by group: number of the moved run it is part of, or
                              INDEX_NONE */
    bool *are_firm;        /* by group: link.is_firm */
};

void grouping_clear(struct grouping *grouping);

/*
 * Make the list of links.
 *
 * Relations are found by shape, moves by move_blocks, `same` by equality of the
 * passages' words.
 *
 * list  {0}; on success freed with link_list_clear()
 *
 * Returns false with ERROR_MEMORY. O(n log n).
 */
bool link_list_build(struct link_list *list, const struct passage_set *passages,
                     const struct grouping *grouping, struct error *err);
void link_list_clear(struct link_list *list);

/* Are two runs of tokens equal after typography is folded? */
bool token_ranges_equal(const struct document *left, struct range left_tokens,
                        const struct document *right, struct range right_tokens);

#endif
