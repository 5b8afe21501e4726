/* left_over.h - passages that nothing answers, and what stands in their place. */
#ifndef DIPTYCH_COMPARE_LEFT_OVER_H
#define DIPTYCH_COMPARE_LEFT_OVER_H

#include "compare/bead_path.h"

/* One side of the documents; INDEX_NONE: none. */
struct left_over_side {
    const struct bag_side *passages;
    uint32_t *owners;     /* passage -> its bead */
    uint32_t *lattice_of; /* passage -> the lattice that has it */
};

/* The passages of both documents, and where counterparts in order are sought. */
struct left_over {
    struct left_over_side sides[SIDE_COUNT];
    struct bead_list *list; /* borrowed; beads are appended */
    const struct lattice *lattices;
    size_t lattice_count;
    struct likeness_meter *meter;
};

/*
 * Look at what no bead of a list has.
 *
 * left_over  {0}; cleared with left_over_clear(), also after a failure; borrows all
 *            that it is given
 *
 * Returns false with ERROR_MEMORY. O(passages + beads).
 */
bool left_over_init(struct left_over *left_over, struct bead_list *list,
                    const struct lattice *lattices, size_t lattice_count,
                    const struct bags *bags, struct likeness_meter *meter,
                    struct error *err);
void left_over_clear(struct left_over *left_over);

/* Is it a passage that nothing answers? False past the last, too. O(1). */
static inline bool side_is_left_over(const struct left_over_side *side,
                                     uint32_t passage)
{
    return passage < side->passages->passage_count &&
           side->owners[passage] == INDEX_NONE;
}

/* Is a passage text, neither a heading nor beside it? O(1). */
static inline bool side_is_text(const struct left_over_side *side, uint32_t passage)
{
    return bag_side_kind(side->passages, passage) == PARAGRAPH_BODY &&
           bag_side_furniture(side->passages, passage) == FURNITURE_NONE;
}

/* Has most of the text of one side a counterpart? Else they may be two articles. What
 * stands beside the text says nothing of that: it may all be written anew. O(passages).
 */
bool left_over_is_of_versions(const struct left_over *left_over);

/* Does the same lattice have both? O(1). */
bool left_over_may_meet(const struct left_over *left_over, uint32_t left,
                        uint32_t right);

/* Link two for their place, if they are as alike. Returns false with ERROR_MEMORY. */
bool left_over_link(struct left_over *left_over, uint32_t left, uint32_t right,
                    float least, struct error *err);

#endif
