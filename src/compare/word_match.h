/* word_match.h - which words of two short runs answer each other. */
#ifndef DIPTYCH_COMPARE_WORD_MATCH_H
#define DIPTYCH_COMPARE_WORD_MATCH_H

#include "compare/word_similarity.h"

/* Two runs are short if the product of their lengths is no more than this. */
enum { WORD_MATCH_CELLS = 1 << 16 };

/* Words that answer each other, as positions in the two runs. */
struct word_pair {
    struct range side[SIDE_COUNT];
    enum word_link_kind kind;
};

struct word_pair_list {
    struct word_pair *pairs;
    size_t count;
    size_t capacity;
};

bool word_pair_add(struct word_pair_list *list, struct range left, struct range right,
                   enum word_link_kind kind, struct error *err);

/* Two runs of words, and room to work in. Embedded; {0} is empty. */
struct word_matcher {
    const struct word_profile_table *tables[SIDE_COUNT]; /* borrowed */
    const struct word_item *items[SIDE_COUNT];           /* borrowed: the runs */
    uint32_t count[SIDE_COUNT];
    bool is_torn; /* neighbours in a run may have been none in the text: they speak for
                     each other only where they speak loudly */
    uint32_t *partner[SIDE_COUNT]; /* position on the other side, or INDEX_NONE */
    size_t partner_capacity[SIDE_COUNT];
    struct word_glance *glances; /* of the left, then of the right */
    size_t glance_capacity;
    uint8_t *sure; /* by left * count[right] + right: word_similarity() */
    size_t sure_capacity;
    struct word_cell *cells; /* where `sure` is not 0, in its order */
    size_t cell_count;
    size_t cell_capacity;
    struct word_candidate *candidates;
    size_t candidate_count;
    size_t candidate_capacity;
};

/*
 * Match the words of the two runs, whose tables, items and counts are set.
 *
 * Content words go first, the one with the best context first; words of closed classes
 * and marks only follow linked neighbours; what is left over between two links stands
 * for what is left over there on the other side ("January" for "March"). Links may
 * cross.
 *
 * offsets     added to the positions in the pairs that are appended to list
 * is_matched  set to false, and nothing appended, if the words recur so often that
 * their contexts tell little
 *
 * Returns false with ERROR_MEMORY. Cost: O(left * right).
 * Source: the order is that of Sultan, Bethard and Sumner 2014, section 3; the choice
 * by likeness of context that of METEOR (Lavie and Denkowski 2009, section 2).
 */
bool word_match(struct word_matcher *matcher, const uint32_t offsets[SIDE_COUNT],
                struct word_pair_list *list, bool *is_matched, struct error *err);

void word_matcher_clear(struct word_matcher *matcher);

#endif
