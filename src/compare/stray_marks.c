/* stray_marks.c - whose marks are these? */
#include "compare/stray_marks.h"

enum { MARKS_LIMIT = 4 }; /* more are an ornament, not something that broke off */

static const struct token *passage_tokens(const struct passage_set *passages, int side,
                                          uint32_t passage)
{
    return passages->documents[side]->tokens.tokens +
           passages->tokens[side][passage].first;
}

static bool passage_is_marks(const struct passage_set *passages, int side,
                             uint32_t passage)
{
    struct range tokens = passages->tokens[side][passage];
    return tokens.count > 0 && tokens.count <= MARKS_LIMIT &&
           !document_has_words(passages->documents[side], tokens);
}

static uint32_t passage_count_word(const struct passage_set *passages, int side,
                                   uint32_t passage, uint32_t word)
{
    const struct token *tokens = passage_tokens(passages, side, passage);
    uint32_t count = 0;
    for (uint32_t i = 0; i < passages->tokens[side][passage].count; i++)
        count += tokens[i].word == word;
    return count;
}

static uint32_t bead_count_word(const struct passage_set *passages,
                                const struct bead *bead, int side, uint32_t word)
{
    uint32_t count = 0;
    for (uint32_t m = 0; m < bead->count[side]; m++)
        count += passage_count_word(passages, side, bead->members[side][m], word);
    return count;
}

/* The passages from the first of a bead to the last, with what joined it around them
 * (before it one at most, since they are gone through in order), and one that may. */
static struct range bead_reach(const struct bead *bead, int side, uint32_t marks)
{
    uint32_t first = bead->members[side][0];
    uint32_t last = bead_last(bead, side);
    first -= first > 0;
    last = marks > last ? marks : last;
    return (struct range){first, last + 1 - first};
}

/* Does the other side of a group have as many of each mark as this one with them? */
static bool group_lacks_marks(const struct passage_set *passages,
                              const struct bead *bead, const uint32_t *group_of,
                              uint32_t group, int side, uint32_t marks)
{
    const struct token *tokens = passage_tokens(passages, side, marks);
    struct range reach = bead_reach(bead, side, marks);
    if (reach.count > BEAD_SIDE_LIMIT + MARKS_LIMIT)
        return false;
    for (uint32_t i = 0; i < passages->tokens[side][marks].count; i++) {
        uint32_t word = tokens[i].word, count = 0;
        for (uint32_t p = reach.first; p < range_end(reach); p++)
            if (p == marks || group_of[p] == group)
                count += passage_count_word(passages, side, p, word);
        if (bead_count_word(passages, bead, !side, word) < count)
            return false;
    }
    return true;
}

void stray_marks_join(const struct passage_set *passages, const struct bead *beads,
                      struct grouping *grouping)
{
    for (int s = 0; s < SIDE_COUNT; s++) {
        uint32_t *group_of = grouping->group_of[s];
        for (uint32_t p = 0; p < passages->count[s]; p++) {
            if (group_of[p] != INDEX_NONE || !passage_is_marks(passages, s, p))
                continue;
            uint32_t before = p > 0 ? group_of[p - 1] : INDEX_NONE;
            uint32_t behind = p + 1 < passages->count[s] ? group_of[p + 1] : INDEX_NONE;
            if (before != INDEX_NONE &&
                group_lacks_marks(passages, &beads[before], group_of, before, s, p))
                group_of[p] = before;
            else if (behind != INDEX_NONE && group_lacks_marks(passages, &beads[behind],
                                                               group_of, behind, s, p))
                group_of[p] = behind;
        }
    }
}
