/* layout_fold.c - blocks behind one row. */
#include "base/memory.h"
#include "session/layout.h"

static uint32_t fold_count_words(const struct layout *layout, uint32_t block,
                                 enum side side)
{
    const struct document *document = layout->comparison->documents[side];
    uint32_t count, words = 0;
    const uint32_t *members = layout_members(layout, block, side, &count);
    for (uint32_t i = 0; i < count; i++) {
        struct range tokens = document->paragraphs[members[i]].tokens;
        for (uint32_t t = tokens.first; t < range_end(tokens); t++)
            words += token_is_wordlike(&document->tokens.tokens[t]);
    }
    return words;
}

bool layout_fold(struct layout *layout, uint32_t first, uint32_t count,
                 enum fold_reason reason, struct error *err)
{
    if (!layout->folds) {
        layout->folds = memory_new(layout->block_count, sizeof *layout->folds, err);
        if (!layout->folds)
            return false;
        for (uint32_t i = 0; i < layout->block_count; i++)
            layout->folds[i].first = INDEX_NONE;
    }
    struct layout_fold fold = {.first = first, .block_count = count, .reason = reason};
    for (int side = SIDE_RIGHT; side >= 0 && !fold.word_count; side--)
        for (uint32_t i = first; i < first + count; i++)
            fold.word_count += fold_count_words(layout, i, (enum side)side);
    for (uint32_t i = first; i < first + count; i++)
        layout->folds[i] = fold;
    return true;
}

struct range layout_fold_passages(const struct layout *layout,
                                  const struct layout_fold *fold, enum side side)
{
    struct range passages = {0, 0};
    for (uint32_t i = fold->first; i < fold->first + fold->block_count; i++) {
        uint32_t count;
        const uint32_t *members = layout_members(layout, i, side, &count);
        if (!passages.count && count)
            passages.first = members[0];
        passages.count += count;
    }
    return passages;
}

void layout_unfold(struct layout *layout, uint32_t block)
{
    const struct layout_fold *found = layout_fold_of(layout, block);
    if (!found)
        return;
    struct layout_fold fold = *found;
    for (uint32_t i = fold.first; i < fold.first + fold.block_count; i++)
        layout->folds[i].first = INDEX_NONE;
}

const struct layout_fold *layout_fold_of(const struct layout *layout, uint32_t block)
{
    if (!layout->folds || block >= layout->block_count ||
        layout->folds[block].first == INDEX_NONE)
        return NULL;
    return &layout->folds[block];
}
