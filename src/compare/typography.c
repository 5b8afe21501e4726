/* typography.c - runs of equal words are compared byte by byte, with the spaces between
 * them. */
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

/* Does a word stand for an equal one, and is it shown so? */
static bool is_kept(const struct passage_side *left, uint32_t i)
{
    return left->partner[i] != INDEX_NONE && left->kind[i] == WORD_SAME &&
           left->state[i] != STATE_CHANGED;
}

/* The end of the run of kept words from i on that are neighbours on both sides. */
static uint32_t run_end(const struct passage_side *const sides[SIDE_COUNT], uint32_t i)
{
    const struct passage_side *left = sides[SIDE_LEFT], *right = sides[SIDE_RIGHT];
    uint32_t end = i + 1;
    while (end < left->count && is_kept(left, end) &&
           left->tokens[end] == left->tokens[end - 1] + 1 &&
           right->tokens[left->partner[end]] ==
               right->tokens[left->partner[end - 1]] + 1)
        end++;
    return end;
}

/* Look through a run: its words, and the spaces between them.
 * token  indices of its first words */
static bool find_in_run(struct typography_stage *stage, uint32_t link,
                        const uint32_t token[SIDE_COUNT], uint32_t count,
                        struct error *err)
{
    const struct document *const *documents = stage->comparison->documents;
    for (uint32_t k = 0; k < count; k++) {
        struct span words[SIDE_COUNT], spaces[SIDE_COUNT];
        for (int side = 0; side < SIDE_COUNT; side++) {
            const struct token *tokens = documents[side]->tokens.tokens + token[side];
            words[side] = token_span(&tokens[k]);
            spaces[side].end = words[side].start;
            spaces[side].start = k ? token_span(&tokens[k - 1]).end : spaces[side].end;
        }
        if (k && !spaces_equal(documents, spaces) &&
            !add_change(stage, link, spaces, err))
            return false;
        if (!bytes_equal(documents, words) && !add_change(stage, link, words, err))
            return false;
    }
    return true;
}

bool typography_find(struct typography_stage *stage, const struct word_passage *passage,
                     uint32_t link, struct error *err)
{
    const struct document *const *documents = stage->comparison->documents;
    const struct passage_side *const sides[SIDE_COUNT] = {
        &passage->sides[passage->is_swapped], &passage->sides[!passage->is_swapped]};
    const struct passage_side *left = sides[SIDE_LEFT], *right = sides[SIDE_RIGHT];
    for (uint32_t i = 0, end; i < left->count; i = end) {
        end = i + 1;
        if (!is_kept(left, i))
            continue;
        end = run_end(sides, i);
        uint32_t token[SIDE_COUNT] = {left->tokens[i], right->tokens[left->partner[i]]};
        struct span run[SIDE_COUNT];
        for (int side = 0; side < SIDE_COUNT; side++) {
            const struct token *first = documents[side]->tokens.tokens + token[side];
            run[side] =
                (struct span){first->start, token_span(first + (end - i - 1)).end};
        }
        /* Most runs have the same bytes throughout. */
        if (!bytes_equal(documents, run) &&
            !find_in_run(stage, link, token, end - i, err))
            return false;
    }
    return true;
}
