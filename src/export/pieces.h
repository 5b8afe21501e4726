/* pieces.h - a stretch of one version cut at its edits, for all formats that mark them.
 */
#ifndef DIPTYCH_EXPORT_PIECES_H
#define DIPTYCH_EXPORT_PIECES_H

#include "compare/comparison.h"

struct edited_piece {
    struct span span;
    const struct edit *edit; /* NULL: unchanged words; else borrowed */
};

/* Embedded; {0} at first. The comparison must outlive it. */
struct piece_list {
    const struct comparison *comparison;
    uint32_t *order[SIDE_COUNT]; /* edits with words on that side, by their place in it
                                  */
    size_t order_count[SIDE_COUNT];
    struct edited_piece *pieces; /* of the last piece_list_cut() */
    size_t count;
    size_t capacity;
};

/* False with ERROR_MEMORY; piece_list_clear() is due in any case. O(n log n). */
bool piece_list_init(struct piece_list *list, const struct comparison *comparison,
                     struct error *err);
void piece_list_clear(struct piece_list *list);

/*
 * Cut a span (a paragraph) of one version at its edits: pieces in order, without gaps.
 * They replace those of the last call. False with ERROR_MEMORY. O(log n + pieces).
 */
bool piece_list_cut(struct piece_list *list, enum side side, struct span span,
                    struct error *err);

#endif
