/* edits.c - the words of a linked pair that are not in their longest common
 * subsequence. */
#include "compare/edits.h"

#include "base/memory.h"

#include <stdlib.h>

struct edit_stage {
    struct comparison *comparison;
    size_t capacity;
    struct error *err;
};

static bool add_edit(struct edit_stage *stage, uint32_t link,
                     const struct range *tokens, const uint32_t *at)
{
    struct comparison *c = stage->comparison;
    if (!memory_reserve(&c->edits, &stage->capacity, c->edit_count + 1,
                        sizeof *c->edits, stage->err))
        return false;
    struct edit *edit = &c->edits[c->edit_count++];
    edit->paragraph_link = link;
    edit->op = !tokens[SIDE_LEFT].count    ? EDIT_INSERT
               : !tokens[SIDE_RIGHT].count ? EDIT_DELETE
                                           : EDIT_REPLACE;
    for (int side = 0; side < SIDE_COUNT; side++)
        edit->spans[side] =
            document_token_range_span(c->documents[side], tokens[side], at[side]);
    return true;
}

static bool edit_pair(struct edit_stage *stage, uint32_t link, struct range left,
                      struct range right)
{
    const struct comparison *c = stage->comparison;
    const struct token *a = c->documents[SIDE_LEFT]->tokens.tokens + left.first;
    const struct token *b = c->documents[SIDE_RIGHT]->tokens.tokens + right.first;
    size_t rows = left.count, columns = right.count;
    uint16_t *length =
        memory_new((rows + 1) * (columns + 1), sizeof *length, stage->err);
    if (!length)
        return false;
    for (size_t i = rows; i-- > 0;)
        for (size_t j = columns; j-- > 0;) {
            size_t at = i * (columns + 1) + j;
            uint16_t down = length[at + columns + 1], across = length[at + 1];
            length[at] = down > across ? down : across;
            if (a[i].word == b[j].word)
                length[at] = (uint16_t)(length[at + columns + 2] + 1);
        }
    bool ok = true;
    size_t i = 0, j = 0;
    while (ok && (i < rows || j < columns)) {
        if (i < rows && j < columns && a[i].word == b[j].word) {
            i++;
            j++;
            continue;
        }
        size_t from_i = i, from_j = j;
        while ((i < rows || j < columns) &&
               !(i < rows && j < columns && a[i].word == b[j].word)) {
            size_t at = i * (columns + 1) + j;
            if (j == columns ||
                (i < rows && length[at + columns + 1] >= length[at + 1]))
                i++;
            else
                j++;
        }
        struct range tokens[SIDE_COUNT] = {
            {left.first + (uint32_t)from_i, (uint32_t)(i - from_i)},
            {right.first + (uint32_t)from_j, (uint32_t)(j - from_j)}};
        uint32_t at[SIDE_COUNT] = {
            from_i ? a[from_i - 1].start + a[from_i - 1].length : a[0].start,
            from_j ? b[from_j - 1].start + b[from_j - 1].length : b[0].start};
        ok = add_edit(stage, link, tokens, at);
    }
    free(length);
    return ok;
}

bool edits_find_all(struct comparison *comparison,
                    const struct comparison_options *options, struct error *err)
{
    (void)options;
    struct edit_stage stage = {.comparison = comparison, .err = err};
    const struct link_list *list = &comparison->paragraph_links;
    for (size_t k = 0; k < list->count; k++) {
        const struct link *link = &list->links[k];
        struct range tokens[SIDE_COUNT];
        bool both = true;
        for (int side = 0; side < SIDE_COUNT; side++) {
            uint32_t count;
            const uint32_t *members = link_members(list, link, side, &count);
            const struct document *document = comparison->documents[side];
            both = both && count;
            if (!count)
                continue;
            tokens[side].first = document->paragraphs[members[0]].tokens.first;
            tokens[side].count =
                range_end(document->paragraphs[members[count - 1]].tokens) -
                tokens[side].first;
        }
        if (both &&
            !edit_pair(&stage, (uint32_t)k, tokens[SIDE_LEFT], tokens[SIDE_RIGHT]))
            return false;
    }
    return true;
}
