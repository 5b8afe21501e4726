/*
 * layout.h - which words stand on which row: passages that correspond start on the same
 * one.
 *
 * The article is a sequence of blocks, each a link or the part of a link that stands at
 * one place (a moved passage makes two: one where it was, one where it is). A block has
 * as many rows as its taller side and one blank row behind. Only blocks that somebody
 * looks at are laid out; what was laid out is kept until the width changes. Nothing
 * counts rows from the top of the article: a place is a block and a row in it.
 */
#ifndef DIPTYCH_SESSION_LAYOUT_H
#define DIPTYCH_SESSION_LAYOUT_H

#include "compare/comparison.h"
#include "text/wrap.h"

enum layout_mode {
    LAYOUT_AUTO, /* side by side where there is room, else stacked */
    LAYOUT_SIDE,
    LAYOUT_STACK,  /* each left passage above its counterpart */
    LAYOUT_ONE,    /* one text with the changes inside it */
    LAYOUT_LINEAR, /* each block alone on its pages, in plain words: for who listens */
};

struct layout_block {
    uint32_t link;
    struct range members[SIDE_COUNT]; /* into link_list.members[side]; an empty side
                                         stands elsewhere or nowhere */
    uint32_t twin; /* the block where the other end stands; INDEX_NONE if it is here or
                      nowhere */
};

/* Row 0 is a block's first. Block 0 may have rows below 0 and block `block_count` rows
 * from 0 on: blank rows outside of the article. */
struct layout_place {
    uint32_t block;
    int32_t row;
};

enum line_kind {
    LINE_BLANK,   /* padding, or the row between blocks */
    LINE_FIELD,   /* nothing corresponds here */
    LINE_POINTER, /* the first row of the side of a moved passage that stands elsewhere
                   */
    LINE_TEXT,
    LINE_FOLD, /* passages that are folded away */
};

/* One row of one pane. */
struct layout_line {
    enum line_kind kind;
    enum side side;     /* whose text (stacked and one-pane rows may be of either) */
    uint32_t paragraph; /* for LINE_TEXT */
    uint32_t row;       /* within the paragraph (in one pane: within the block) */
    uint32_t row_count; /* of that paragraph */
    uint32_t member;    /* which of the block's passages on this side, from 0 */
    uint32_t member_count;
    uint32_t indent_cells;
    enum paragraph_kind paragraph_kind; /* for LINE_TEXT */
    struct span bullet; /* on the first row of a list item: what stands before its text,
                           in the document's text; else empty */
    const char *bytes;  /* what `span` is in: the document's text, or the merged text of
                           a block in one pane */
    struct span span;
};

/* Pieces of a block's merged text in one-pane layout, ascending and without gaps. */
enum piece_kind {
    PIECE_SAME,
    PIECE_LEFT,  /* old words */
    PIECE_RIGHT, /* new words */
    PIECE_BRACKET,
};

struct layout_piece {
    enum piece_kind kind;
    struct span merged;
    uint32_t source[SIDE_COUNT]; /* the byte in each text that merged.start stands for,
                                    or the place next to it */
};

enum fold_reason {
    FOLD_UNCHANGED,
    FOLD_UNMATCHED, /* the search found nothing in them */
};

/* Blocks that are folded into one row, at the first of them. */
struct layout_fold {
    uint32_t first; /* INDEX_NONE: not folded */
    uint32_t block_count;
    uint32_t word_count; /* of the right side, or of the left if that has none */
    enum fold_reason reason;
};

struct finding_remark;
struct layout_flow;
struct layout_merged;

/* Embedded; set up by layout_init(). */
struct layout {
    const struct comparison *comparison;
    enum display_charset charset;
    enum layout_mode mode; /* never LAYOUT_AUTO */
    enum side front;       /* the side shown where stacked passages are the same */
    uint32_t text_cells;   /* the width of a pane's text */
    uint32_t page_rows;    /* linear: a block's rows are filled up to a multiple */
    const struct finding_remark *finding_remarks; /* linear: by finding, which of them
                                                     were dismissed; NULL: none */
    struct layout_block *blocks;
    uint32_t block_count;
    uint32_t *block_of[SIDE_COUNT];        /* paragraph -> block */
    struct layout_flow *flows[SIDE_COUNT]; /* by paragraph: its rows, once wanted */
    struct layout_merged *merged;          /* by block, in one pane */
    char *shown[SIDE_COUNT];   /* the text without the signs of quotations and headings;
                                  NULL until a paragraph with such signs is wanted */
    struct layout_fold *folds; /* by block; NULL: nothing was ever folded */
    bool *quiet_edits; /* by edit: drawn as if it were none; NULL: all are drawn */
    uint32_t *edits_by_link; /* indices of edits, those of a link together */
    uint32_t *edits_of_link; /* where those of a link begin; one more than links */
    struct error failure;    /* memory ended: rows are missing; see layout_check() */
};

/*
 * Put the blocks of a comparison in order: those whose both sides stand here in the
 * order of both texts, between them what stands on the left alone, then on the right
 * alone. Links that cross others are treated as moved, whatever their relation.
 *
 * comparison  borrowed; must outlive the layout
 *
 * False with ERROR_MEMORY; layout_clear() is due in any case. O(n log n) of the
 * passages.
 */
bool layout_init(struct layout *layout, const struct comparison *comparison,
                 enum display_charset charset, struct error *err);
void layout_clear(struct layout *layout);

/* Choose how it is drawn; what was laid out is forgotten if anything changes. mode is
 * not LAYOUT_AUTO; text_cells at least 2. */
void layout_configure(struct layout *layout, enum layout_mode mode, uint32_t text_cells,
                      enum side front);

/* Linear: how many rows a page has, at least 1; and the marks of findings, borrowed
 * until the next call. What was laid out is forgotten where it would change. */
void layout_set_page(struct layout *layout, uint32_t page_rows);
void layout_set_remarks(struct layout *layout, const struct finding_remark *remarks);

/* The first row of the page that a place is on; the place itself where there are no
 * pages. */
struct layout_place layout_page_of(const struct layout *layout,
                                   struct layout_place place);

/* Is a block one text of both sides, mapped to them by layout_source_offset()? */
static inline bool layout_is_merged(const struct layout *layout)
{
    return layout->mode == LAYOUT_ONE || layout->mode == LAYOUT_LINEAR;
}

/* False with ERROR_MEMORY if laying out failed since the last check. The calls below
 * never fail themselves: rows that could not be laid out are blank. */
bool layout_check(struct layout *layout, struct error *err);

/* Rows of a block, the blank one behind it included; none of one that is folded away.
 */
uint32_t layout_block_rows(struct layout *layout, uint32_t block);

/* The row of a block in which the last of its passages starts, of either side: bands of
 * splits and merges end there. Side by side only. */
uint32_t layout_band_end(struct layout *layout, uint32_t block);

/* What stands on a row. column: SIDE_LEFT or SIDE_RIGHT of side-by-side panes; ignored
 * in other layouts. */
struct layout_line layout_line_at(struct layout *layout, struct layout_place place,
                                  enum side column);

/* The place so many rows further (or back); never clamped, so that the way back ends
 * where it began. O(rows). */
struct layout_place layout_move(struct layout *layout, struct layout_place from,
                                long rows);

/* -1, 0 or 1: which place comes first. */
int layout_place_compare(struct layout_place a, struct layout_place b);

/* Rows from a to b (negative if b is before a), but no more than limit either way. */
long layout_rows_between(struct layout *layout, struct layout_place a,
                         struct layout_place b, long limit);

/* The row that holds a byte of one version, or that a byte between two rows is nearest
 * to. */
struct layout_place layout_place_of(struct layout *layout, enum side side,
                                    uint32_t offset);

/* The last place that may stand on top of a window of so many rows: the article's end
 * then is its last row. */
struct layout_place layout_last_top(struct layout *layout, uint32_t window_rows);

/* The passages of one side of a block. */
const uint32_t *layout_members(const struct layout *layout, uint32_t block,
                               enum side side, uint32_t *count);

/* Draw edits as if they were none; quiet is by edit and taken, NULL to draw all. In one
 * pane the rows change. */
void layout_take_quiet_edits(struct layout *layout, bool *quiet);

static inline bool layout_hides_edit(const struct layout *layout, uint32_t edit)
{
    return layout->quiet_edits && layout->quiet_edits[edit];
}

/* Fold blocks away behind one row; none of them is folded yet. False with ERROR_MEMORY.
 * O(words). */
bool layout_fold(struct layout *layout, uint32_t first, uint32_t count,
                 enum fold_reason reason, struct error *err);

/* The passages of one side of a fold: from the first, as many as there are; they follow
 * each other. count 0: none. O(blocks). */
struct range layout_fold_passages(const struct layout *layout,
                                  const struct layout_fold *fold, enum side side);

/* Unfold what a block is folded with. */
void layout_unfold(struct layout *layout, uint32_t block);

/* The fold that a block is in; NULL if none. */
const struct layout_fold *layout_fold_of(const struct layout *layout, uint32_t block);

/* Is a block behind the row of its fold, or itself that row? */
static inline bool layout_is_hidden(const struct layout *layout, uint32_t block)
{
    return layout->folds && layout->folds[block].first != INDEX_NONE &&
           layout->folds[block].first != block;
}

/* The first row of a block, or that of the fold it is in. */
static inline struct layout_place layout_block_start(const struct layout *layout,
                                                     uint32_t block)
{
    const struct layout_fold *fold = layout_fold_of(layout, block);
    return (struct layout_place){fold ? fold->first : block, 0};
}

/* The first byte of a word; 0 where there is none, as in a version without words. */
static inline uint32_t layout_token_offset(const struct layout *layout, enum side side,
                                           uint32_t token)
{
    const struct token_list *list = &layout->comparison->documents[side]->tokens;
    return token < list->count ? list->tokens[token].start : 0;
}

/* How far a paragraph's text stands from the margin. */
uint32_t layout_indent(const struct layout *layout, enum side side, uint32_t paragraph);

/* Indices of the edits of a link, in their order. */
const uint32_t *layout_link_edits(const struct layout *layout, uint32_t link,
                                  size_t *count);

/* Where a block is one text: the byte of one version that a byte of a block's merged
 * text stands for, and in *kind what it is. Elsewhere the offset itself. */
uint32_t layout_source_offset(const struct layout *layout, uint32_t block,
                              enum side side, uint32_t offset, enum piece_kind *kind);

/* Where a block is one text: the byte of a block's merged text that shows a byte of one
 * version. */
uint32_t layout_merged_offset(struct layout *layout, uint32_t block, enum side side,
                              uint32_t offset);

#endif
