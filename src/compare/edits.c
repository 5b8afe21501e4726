/* edits.c - runs of changed words, paired with what stands in their place. */
#include "compare/edits.h"

#include "base/memory.h"
#include "compare/edit_state.h"
#include "compare/typography.h"

#include <stdlib.h>

/* Changed words of one side that stand together and belong to one group of sentences.
 */
struct piece {
    struct range words;
    uint32_t group;
    uint32_t before;  /* position of the kept or moved word before it, or INDEX_NONE */
    uint32_t behind;  /* the same, behind it */
    uint32_t partner; /* the piece that it was replaced by, or INDEX_NONE */
    uint32_t point; /* where it would stand on the other side: behind that many words */
};

struct piece_list {
    struct piece *pieces;
    size_t count;
    size_t capacity;
};

struct edit_stage {
    struct comparison *comparison;
    struct passage_reader reader;
    struct word_passage passage;
    struct piece_list pieces[SIDE_COUNT];
    size_t edit_capacity;
    size_t link_capacity;
    struct error *err;
};

static bool collect_pieces(struct edit_stage *stage, enum side side)
{
    const struct passage_side *p = &stage->passage.sides[side];
    struct piece_list *list = &stage->pieces[side];
    list->count = 0;
    uint32_t before = INDEX_NONE;
    size_t open = 0; /* first piece whose `behind` is not known yet */
    for (uint32_t i = 0; i < p->count;) {
        if (p->state[i] != STATE_CHANGED) {
            for (; open < list->count; open++)
                list->pieces[open].behind = i;
            before = i++;
            continue;
        }
        uint32_t end = i;
        while (end < p->count && p->state[end] == STATE_CHANGED &&
               p->group[end] == p->group[i])
            end++;
        if (!memory_reserve(&list->pieces, &list->capacity, list->count + 1,
                            sizeof *list->pieces, stage->err))
            return false;
        list->pieces[list->count++] = (struct piece){{i, end - i}, p->group[i], before,
                                                     INDEX_NONE,   INDEX_NONE,  0};
        i = end;
    }
    return true;
}

/* The place across from a kept or moved word; across from an edge is an edge. */
static uint32_t place_across(const struct passage_side *p, uint32_t at)
{
    return at == INDEX_NONE ? INDEX_NONE : p->partner[at];
}

/* First piece of the other side with this neighbour: pieces are in order, and so are
 * their neighbours. */
static size_t find_piece(const struct piece_list *list, uint32_t neighbour,
                         bool is_behind)
{
    /* INDEX_NONE stands before everything as `before`, behind everything as `behind` */
    uint32_t wanted = is_behind ? neighbour : neighbour + 1;
    size_t low = 0, high = list->count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        const struct piece *piece = &list->pieces[middle];
        uint32_t key = is_behind ? piece->behind : piece->before + 1;
        if (key < wanted)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Pair pieces of one group of sentences that stand behind (or before) the same word. */
static void pair_pieces(struct edit_stage *stage, bool is_behind)
{
    const struct passage_side *p = &stage->passage.sides[SIDE_LEFT];
    struct piece_list *left = &stage->pieces[SIDE_LEFT];
    struct piece_list *right = &stage->pieces[SIDE_RIGHT];
    for (size_t k = 0; k < left->count; k++) {
        struct piece *piece = &left->pieces[k];
        if (piece->partner != INDEX_NONE || piece->group == INDEX_NONE)
            continue;
        uint32_t neighbour = place_across(p, is_behind ? piece->behind : piece->before);
        for (size_t n = find_piece(right, neighbour, is_behind); n < right->count;
             n++) {
            struct piece *other = &right->pieces[n];
            if ((is_behind ? other->behind : other->before) != neighbour)
                break;
            if (other->partner != INDEX_NONE || other->group != piece->group)
                continue;
            piece->partner = (uint32_t)n;
            other->partner = (uint32_t)k;
            break;
        }
    }
}

/* Where a piece without partner would stand: behind the partner of what it follows. */
static void place_pieces(struct edit_stage *stage, enum side side)
{
    const struct passage_side *p = &stage->passage.sides[side];
    struct piece_list *list = &stage->pieces[side];
    const struct piece_list *others = &stage->pieces[!side];
    for (size_t k = 0; k < list->count; k++) {
        struct piece *piece = &list->pieces[k];
        const struct piece *last = k ? &list->pieces[k - 1] : NULL;
        if (piece->partner != INDEX_NONE)
            piece->point = range_end(others->pieces[piece->partner].words);
        else if (last && range_end(last->words) == piece->words.first)
            piece->point = last->point;
        else
            piece->point =
                piece->before == INDEX_NONE ? 0 : p->partner[piece->before] + 1;
    }
}

/* The bytes of some words of a side of the passage, or the empty place behind so many.
 */
static struct span span_of(const struct edit_stage *stage, enum side side,
                           struct range words)
{
    const struct passage_side *p = &stage->passage.sides[side];
    enum side document_side = passage_side_of(&stage->passage, side);
    const struct token *tokens =
        stage->comparison->documents[document_side]->tokens.tokens;
    if (words.count)
        return (struct span){tokens[p->tokens[words.first]].start,
                             token_span(&tokens[p->tokens[range_end(words) - 1]]).end};
    uint32_t at = words.first ? token_span(&tokens[p->tokens[words.first - 1]]).end
                              : tokens[p->tokens[0]].start;
    return (struct span){at, at};
}

static bool add_edit(struct edit_stage *stage, uint32_t link, enum edit_op op,
                     const struct range words[SIDE_COUNT])
{
    struct comparison *c = stage->comparison;
    if (!memory_reserve(&c->edits, &stage->edit_capacity, c->edit_count + 1,
                        sizeof *c->edits, stage->err))
        return false;
    struct edit *edit = &c->edits[c->edit_count++];
    edit->paragraph_link = link;
    for (enum side side = 0; side < SIDE_COUNT; side++)
        edit->spans[passage_side_of(&stage->passage, side)] =
            span_of(stage, side, words[side]);
    edit->op = op;
    if (op != EDIT_MOVE)
        edit->op = span_is_empty(edit->spans[SIDE_LEFT])    ? EDIT_INSERT
                   : span_is_empty(edit->spans[SIDE_RIGHT]) ? EDIT_DELETE
                                                            : EDIT_REPLACE;
    return true;
}

/* In a rewrite, and where marks are stray, the same words may stand for each other
 * without being kept. */
static bool are_same_words(const struct edit_stage *stage,
                           const struct range words[SIDE_COUNT])
{
    const struct passage_side *sides = stage->passage.sides;
    if (words[SIDE_LEFT].count != words[SIDE_RIGHT].count)
        return false;
    for (uint32_t i = 0; i < words[SIDE_LEFT].count; i++)
        if (!word_items_are_equal(
                &sides[SIDE_LEFT].items[words[SIDE_LEFT].first + i],
                &sides[SIDE_RIGHT].items[words[SIDE_RIGHT].first + i]))
            return false;
    return true;
}

static bool add_piece_edits(struct edit_stage *stage, uint32_t link, enum side side)
{
    const struct piece_list *list = &stage->pieces[side];
    for (size_t k = 0; k < list->count; k++) {
        const struct piece *piece = &list->pieces[k];
        if (piece->partner != INDEX_NONE && side == SIDE_RIGHT)
            continue;
        struct range words[SIDE_COUNT];
        words[side] = piece->words;
        words[!side] = piece->partner == INDEX_NONE
                           ? (struct range){piece->point, 0}
                           : stage->pieces[!side].pieces[piece->partner].words;
        if (!are_same_words(stage, words) &&
            !add_edit(stage, link, EDIT_REPLACE, words))
            return false;
    }
    return true;
}

static bool add_moves(struct edit_stage *stage, uint32_t link)
{
    const struct passage_side *p = &stage->passage.sides[SIDE_LEFT];
    for (uint32_t i = 0, end; i < p->count; i = end) {
        end = i + 1;
        if (p->state[i] != STATE_MOVED)
            continue;
        while (end < p->count && p->state[end] == STATE_MOVED &&
               p->partner[end] == p->partner[end - 1] + 1)
            end++;
        struct range words[SIDE_COUNT] = {{i, end - i}, {p->partner[i], end - i}};
        if (!add_edit(stage, link, EDIT_MOVE, words))
            return false;
    }
    return true;
}

/* By place on the left; where nothing stands there, by place on the right. */
static int edit_compare(const void *a, const void *b)
{
    const struct edit *p = a, *q = b;
    for (int side = 0; side < SIDE_COUNT; side++) {
        if (p->spans[side].start != q->spans[side].start)
            return p->spans[side].start < q->spans[side].start ? -1 : 1;
        if (p->spans[side].end != q->spans[side].end)
            return p->spans[side].end < q->spans[side].end ? -1 : 1;
    }
    return 0;
}

static bool find_edits(struct edit_stage *stage, uint32_t link)
{
    if (!edit_states_find(&stage->passage, stage->err) ||
        !collect_pieces(stage, SIDE_LEFT) || !collect_pieces(stage, SIDE_RIGHT))
        return false;
    pair_pieces(stage, false);
    pair_pieces(stage, true);
    place_pieces(stage, SIDE_LEFT);
    place_pieces(stage, SIDE_RIGHT);
    struct comparison *c = stage->comparison;
    size_t first = c->edit_count;
    if (!add_piece_edits(stage, link, SIDE_LEFT) ||
        !add_piece_edits(stage, link, SIDE_RIGHT) || !add_moves(stage, link))
        return false;
    if (c->edit_count > first)
        qsort(c->edits + first, c->edit_count - first, sizeof *c->edits, edit_compare);
    return true;
}

static int word_link_compare(const void *a, const void *b)
{
    const struct word_link *p = a, *q = b;
    for (int side = 0; side < SIDE_COUNT; side++)
        if (p->tokens[side].first != q->tokens[side].first)
            return p->tokens[side].first < q->tokens[side].first ? -1 : 1;
    return 0;
}

static void add_word_link(struct edit_stage *stage, uint32_t link,
                          const struct word_pair *pair)
{
    struct comparison *c = stage->comparison;
    struct word_link *made = &c->word_links[c->word_link_count++];
    made->kind = pair->kind;
    made->paragraph_link = link;
    for (enum side side = 0; side < SIDE_COUNT; side++)
        made->tokens[passage_side_of(&stage->passage, side)] =
            (struct range){stage->passage.sides[side].tokens[pair->side[side].first],
                           pair->side[side].count};
}

static bool add_word_links(struct edit_stage *stage, uint32_t link)
{
    struct comparison *c = stage->comparison;
    const struct passage_side *p = &stage->passage.sides[SIDE_LEFT];
    const struct word_pair_list *phrases = &stage->passage.phrases;
    size_t first = c->word_link_count;
    if (!memory_reserve(&c->word_links, &stage->link_capacity,
                        first + p->count + phrases->count, sizeof *c->word_links,
                        stage->err))
        return false;
    for (uint32_t i = 0; i < p->count; i++)
        if (p->partner[i] != INDEX_NONE)
            add_word_link(stage, link,
                          &(struct word_pair){{{i, 1}, {p->partner[i], 1}},
                                              (enum word_link_kind)p->kind[i]});
    for (size_t k = 0; k < phrases->count; k++)
        add_word_link(stage, link, &phrases->pairs[k]);
    if (c->word_link_count > first)
        qsort(c->word_links + first, c->word_link_count - first, sizeof *c->word_links,
              word_link_compare);
    return true;
}

bool edits_find_all(struct comparison *comparison,
                    const struct comparison_options *options, struct error *err)
{
    struct edit_stage stage = {.comparison = comparison, .err = err};
    struct typography_stage typography = {.comparison = comparison};
    const struct link_list *list = &comparison->paragraph_links;
    bool ok = passage_reader_init(&stage.reader, comparison, err);
    for (size_t k = 0; ok && k < list->count; k++) {
        const struct link *link = &list->links[k];
        if (!link->members[SIDE_LEFT].count || !link->members[SIDE_RIGHT].count)
            continue;
        ok = passage_read(&stage.reader, link, &stage.passage, err) &&
             find_edits(&stage, (uint32_t)k) &&
             (!options->wants_word_links || add_word_links(&stage, (uint32_t)k)) &&
             typography_find(&typography, &stage.passage, (uint32_t)k, err);
    }
    word_passage_clear(&stage.passage);
    passage_reader_clear(&stage.reader);
    free(stage.pieces[SIDE_LEFT].pieces);
    free(stage.pieces[SIDE_RIGHT].pieces);
    return ok;
}
