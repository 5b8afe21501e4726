/* typography.c - equal words are compared byte by byte, and the spaces between them. */
#include "compare/typography.h"

#include "base/memory.h"

#include <string.h>

static bool bytes_equal(const struct document *const documents[SIDE_COUNT],
                        const struct span spans[SIDE_COUNT])
{
    uint32_t length = span_length(spans[SIDE_LEFT]);
    return length == span_length(spans[SIDE_RIGHT]) &&
           memcmp(document_bytes(documents[SIDE_LEFT], spans[SIDE_LEFT]),
                  document_bytes(documents[SIDE_RIGHT], spans[SIDE_RIGHT]),
                  length) == 0;
}

/* Only blanks, tabs and line breaks, at least one: what wrapping makes of a space. */
static bool is_plain_space(const struct document *document, struct span span)
{
    const char *bytes = document_bytes(document, span);
    for (uint32_t i = 0; i < span_length(span); i++)
        if (!memchr(" \t\r\n\f", bytes[i], 5))
            return false;
    return !span_is_empty(span);
}

static bool spaces_equal(const struct document *const documents[SIDE_COUNT],
                         const struct span spans[SIDE_COUNT])
{
    return bytes_equal(documents, spans) ||
           (is_plain_space(documents[SIDE_LEFT], spans[SIDE_LEFT]) &&
            is_plain_space(documents[SIDE_RIGHT], spans[SIDE_RIGHT]));
}

static bool add_change(struct typography_stage *stage, uint32_t link,
                       const struct span spans[SIDE_COUNT], struct error *err)
{
    struct comparison *c = stage->comparison;
    if (!memory_reserve(&c->typography, &stage->capacity, c->typography_count + 1,
                        sizeof *c->typography, err))
        return false;
    c->typography[c->typography_count++] =
        (struct typography_change){link, {spans[SIDE_LEFT], spans[SIDE_RIGHT]}};
    return true;
}

bool typography_find(struct typography_stage *stage, const struct word_passage *passage,
                     uint32_t link, struct error *err)
{
    const struct document *const *documents = stage->comparison->documents;
    const struct passage_side *sides[SIDE_COUNT] = {
        &passage->sides[passage->is_swapped], &passage->sides[!passage->is_swapped]};
    const struct passage_side *left = sides[SIDE_LEFT];
    uint32_t last[SIDE_COUNT] = {INDEX_NONE, INDEX_NONE}; /* token of the pair before */
    for (uint32_t i = 0; i < left->count; i++) {
        if (left->partner[i] == INDEX_NONE || left->kind[i] != WORD_SAME ||
            left->state[i] == STATE_CHANGED)
            continue;
        uint32_t token[SIDE_COUNT] = {left->tokens[i],
                                      sides[SIDE_RIGHT]->tokens[left->partner[i]]};
        struct span words[SIDE_COUNT], spaces[SIDE_COUNT];
        bool is_next = true;
        for (int side = 0; side < SIDE_COUNT; side++) {
            const struct token *tokens = documents[side]->tokens.tokens;
            words[side] = token_span(&tokens[token[side]]);
            spaces[side] = words[side];
            is_next =
                is_next && last[side] != INDEX_NONE && last[side] + 1 == token[side];
            if (is_next)
                spaces[side] = (struct span){token_span(&tokens[last[side]]).end,
                                             words[side].start};
            last[side] = token[side];
        }
        if (is_next && !spaces_equal(documents, spaces) &&
            !add_change(stage, link, spaces, err))
            return false;
        if (!bytes_equal(documents, words) && !add_change(stage, link, words, err))
            return false;
    }
    return true;
}
