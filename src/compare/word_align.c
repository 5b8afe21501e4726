/* word_align.c - long runs are cut at what they surely share, until short ones are left
 * to match. */
#include "compare/word_align.h"

#include "compare/quotation_mark.h"
#include "compare/word_anchors.h"
#include "compare/word_path.h"

#include <stdlib.h>
#include <string.h>

/* Lengths of the sequences that may anchor a long run, the surest first. */
static const uint32_t anchor_lengths[] = {5, 3, 1};

/* The longest word that hangs on an apostrophe. */
enum { CLITIC_BYTES = 3 };

/* How often a stretch is cut at anchors before it is cut blindly. */
enum { ANCHOR_DEPTH = 8 };

struct alignment {
    struct word_aligner *aligner;
    const struct word_run *runs;
    struct word_pair_list *list;
    struct error *err;
};

/* The word of a mark, if it is one and double; INDEX_NONE if not. */
static uint32_t find_double_mark(const struct document *document, struct span mark)
{
    if (span_is_empty(mark))
        return INDEX_NONE;
    uint32_t token = document_token_at(document, mark.start);
    if (token >= document->tokens.count)
        return INDEX_NONE;
    uint32_t word = document->tokens.tokens[token].word;
    return *lexicon_word(document->lexicon, word, NULL) == '"' ? word : INDEX_NONE;
}

/* The word of double marks, if any stand round a quotation: then a stray one is equal
 * to the others. */
static uint32_t find_quotation_word(const struct document *document)
{
    uint32_t found = INDEX_NONE;
    for (size_t i = 0; i < document->quote_count && found == INDEX_NONE; i++) {
        found = find_double_mark(document, document->quotes[i].opening);
        if (found == INDEX_NONE)
            found = find_double_mark(document, document->quotes[i].closing);
    }
    return found;
}

bool word_aligner_init(struct word_aligner *aligner, const struct document *left,
                       const struct document *right, struct error *err)
{
    aligner->lexicon = left->lexicon;
    aligner->quotation_word = find_quotation_word(left);
    if (aligner->quotation_word == INDEX_NONE)
        aligner->quotation_word = find_quotation_word(right);
    bool is_one = left->language == right->language;
    aligner->tables[SIDE_LEFT] = &aligner->own_tables[SIDE_LEFT];
    aligner->tables[SIDE_RIGHT] = &aligner->own_tables[is_one ? SIDE_LEFT : SIDE_RIGHT];
    return word_profile_table_init(aligner->tables[SIDE_LEFT], left, err) &&
           (is_one || word_profile_table_init(aligner->tables[SIDE_RIGHT], right, err));
}

void word_aligner_clear(struct word_aligner *aligner)
{
    for (int side = 0; side < SIDE_COUNT; side++)
        word_profile_table_clear(&aligner->own_tables[side]);
    word_matcher_clear(&aligner->matcher);
    free(aligner->slots);
    *aligner = (struct word_aligner){0};
}

/* The first byte of an item's folded text. */
static char first_byte(const struct word_aligner *aligner, const struct word_item *item)
{
    return *lexicon_word(aligner->lexicon, item->lower, NULL);
}

/* A capital that is explained by what stands before it (nothing, a stop, an opening
 * mark) makes no name; one behind a word or a comma does. */
static bool is_name(const struct word_aligner *aligner, const struct word_item *item,
                    const struct word_item *before)
{
    return (item->token->flags & TOKEN_CAPITAL) && before &&
           (before->class != WORD_MARK || first_byte(aligner, before) == ',');
}

/* What hangs on an apostrophe ("it 's", "we 'll") is a closed class of its own. */
static bool is_clitic(const struct word_aligner *aligner, const struct word_item *item,
                      const struct word_item *before)
{
    return item->class == WORD_CONTENT && before && before->class == WORD_MARK &&
           !before->is_quotation_mark && !(item->token->flags & TOKEN_AFTER_SPACE) &&
           (before->token->flags & TOKEN_AFTER_SPACE) &&
           item->token->length <= CLITIC_BYTES && first_byte(aligner, before) == '\'';
}

bool word_aligner_items(struct word_aligner *aligner, enum side side,
                        const struct document *document, struct range tokens,
                        struct word_item *items, struct error *err)
{
    struct word_profile_table *table = aligner->tables[side];
    for (uint32_t i = 0; i < tokens.count; i++) {
        const struct token *token = &document->tokens.tokens[tokens.first + i];
        struct word_item *item = &items[i];
        *item = (struct word_item){
            .token = token,
            .word = token->word,
            .lower = lexicon_lower(aligner->lexicon, token->word),
            .is_quotation_mark = quotation_mark_at(document, token),
        };
        if (item->is_quotation_mark) {
            if (aligner->quotation_word == INDEX_NONE)
                aligner->quotation_word = token->word;
            item->word = aligner->quotation_word;
            item->lower = aligner->quotation_word;
        }
        if (!word_profile_find(table, token, &item->profile, err))
            return false;
        item->class = table->profiles[item->profile].class;
        const struct word_item *before = i ? &items[i - 1] : NULL;
        item->is_name = is_name(aligner, item, before);
        if (is_clitic(aligner, item, before))
            item->class = WORD_FUNCTION;
    }
    return true;
}

bool word_run_precedes(const struct lexicon *lexicon, const struct word_run *left,
                       const struct word_run *right)
{
    for (uint32_t i = 0; i < left->count && i < right->count; i++) {
        if (left->items[i].word == right->items[i].word)
            continue;
        uint32_t a = left->items[i].token->word, b = right->items[i].token->word;
        int order =
            strcmp(lexicon_word(lexicon, a, NULL), lexicon_word(lexicon, b, NULL));
        /* One that is a quotation's is another than an equal one that is not. */
        return order ? order < 0 : left->items[i].is_quotation_mark;
    }
    return left->count <= right->count;
}

static bool same_word(const struct alignment *alignment, uint32_t i, uint32_t j)
{
    return alignment->runs[SIDE_LEFT].items[i].word ==
           alignment->runs[SIDE_RIGHT].items[j].word;
}

static bool add_same(const struct alignment *alignment, uint32_t i, uint32_t j)
{
    return word_pair_add(alignment->list, (struct range){i, 1}, (struct range){j, 1},
                         WORD_SAME, alignment->err);
}

/* Pair the equal words at both ends of a stretch, and take them off. */
static bool trim(const struct alignment *alignment, struct range stretch[SIDE_COUNT])
{
    struct range *left = &stretch[SIDE_LEFT], *right = &stretch[SIDE_RIGHT];
    while (left->count && right->count &&
           same_word(alignment, left->first, right->first)) {
        if (!add_same(alignment, left->first++, right->first++))
            return false;
        left->count--;
        right->count--;
    }
    while (left->count && right->count &&
           same_word(alignment, range_end(*left) - 1, range_end(*right) - 1)) {
        left->count--;
        right->count--;
        if (!add_same(alignment, range_end(*left), range_end(*right)))
            return false;
    }
    return true;
}

static bool align_stretch(const struct alignment *alignment,
                          const struct range whole[SIDE_COUNT], int depth);

/* Align what lies between the anchors. */
static bool align_between(const struct alignment *alignment,
                          const struct range stretch[SIDE_COUNT],
                          const struct word_anchor *anchors, size_t count, int depth)
{
    uint32_t at[SIDE_COUNT] = {stretch[SIDE_LEFT].first, stretch[SIDE_RIGHT].first};
    for (size_t k = 0; k <= count; k++) {
        struct range part[SIDE_COUNT];
        for (int side = 0; side < SIDE_COUNT; side++) {
            uint32_t end = k < count ? anchors[k].at[side] : range_end(stretch[side]);
            part[side] = (struct range){at[side], end - at[side]};
            at[side] = end + 1;
        }
        if (!align_stretch(alignment, part, depth + 1))
            return false;
        if (k < count &&
            !add_same(alignment, anchors[k].at[SIDE_LEFT], anchors[k].at[SIDE_RIGHT]))
            return false;
    }
    return true;
}

static struct word_stretch stretch_of(const struct alignment *alignment,
                                      const struct range ranges[SIDE_COUNT])
{
    return (struct word_stretch){
        {alignment->runs[SIDE_LEFT].items, alignment->runs[SIDE_RIGHT].items},
        {ranges[SIDE_LEFT], ranges[SIDE_RIGHT]}};
}

/* Cut a stretch that nothing anchors into short pieces of like shares. */
static bool align_pieces(const struct alignment *alignment,
                         const struct range stretch[SIDE_COUNT])
{
    uint64_t longer = stretch[SIDE_LEFT].count > stretch[SIDE_RIGHT].count
                          ? stretch[SIDE_LEFT].count
                          : stretch[SIDE_RIGHT].count;
    uint64_t pieces = (longer + WORD_PATH_TABLE - 1) / WORD_PATH_TABLE;
    for (uint64_t k = 0; k < pieces; k++) {
        struct range part[SIDE_COUNT];
        for (int side = 0; side < SIDE_COUNT; side++) {
            uint64_t from = stretch[side].count * k / pieces;
            uint64_t to = stretch[side].count * (k + 1) / pieces;
            part[side].first = stretch[side].first + (uint32_t)from;
            part[side].count = (uint32_t)(to - from);
        }
        struct word_stretch piece = stretch_of(alignment, part);
        if (!word_path_tabulate(&piece, alignment->list, alignment->err))
            return false;
    }
    return true;
}

/* Align a stretch whose words recur too often to tell by their context. */
static bool align_monotonous(const struct alignment *alignment,
                             const struct range stretch[SIDE_COUNT])
{
    struct word_stretch where = stretch_of(alignment, stretch);
    bool found;
    if (!word_path_find(&where, alignment->list, &found, alignment->err))
        return false;
    return found || align_pieces(alignment, stretch);
}

static bool match(const struct alignment *alignment,
                  const struct range stretch[SIDE_COUNT])
{
    struct word_matcher *matcher = &alignment->aligner->matcher;
    uint32_t offsets[SIDE_COUNT];
    for (int side = 0; side < SIDE_COUNT; side++) {
        offsets[side] = stretch[side].first;
        matcher->items[side] = alignment->runs[side].items + stretch[side].first;
        matcher->count[side] = stretch[side].count;
    }
    bool is_matched;
    if (!word_match(matcher, offsets, alignment->list, &is_matched, alignment->err))
        return false;
    return is_matched || matcher->is_torn || align_monotonous(alignment, stretch);
}

static bool align_long(const struct alignment *alignment,
                       const struct range stretch[SIDE_COUNT], int depth)
{
    struct word_aligner *aligner = alignment->aligner;
    struct word_stretch where = stretch_of(alignment, stretch);
    struct word_anchor *anchors = NULL;
    size_t count = 0;
    for (size_t k = 0; !count && k < sizeof anchor_lengths / sizeof *anchor_lengths;
         k++) {
        free(anchors);
        if (!word_anchors_find(&where, anchor_lengths[k], &aligner->slots,
                               &aligner->slot_capacity, &anchors, &count,
                               alignment->err))
            return false;
    }
    bool ok = word_anchors_straighten(anchors, &count, alignment->err);
    if (ok)
        ok = !count && aligner->matcher.is_torn ? true
             : count ? align_between(alignment, stretch, anchors, count, depth)
                     : align_monotonous(alignment, stretch);
    free(anchors);
    return ok;
}

static bool align_stretch(const struct alignment *alignment,
                          const struct range whole[SIDE_COUNT], int depth)
{
    struct range stretch[SIDE_COUNT] = {whole[SIDE_LEFT], whole[SIDE_RIGHT]};
    bool is_torn = alignment->aligner->matcher.is_torn;
    if (!is_torn && !trim(alignment, stretch))
        return false;
    uint64_t cells = (uint64_t)stretch[SIDE_LEFT].count * stretch[SIDE_RIGHT].count;
    if (cells <= WORD_MATCH_CELLS)
        return match(alignment, stretch);
    if (depth >= ANCHOR_DEPTH)
        return align_monotonous(alignment, stretch);
    return align_long(alignment, stretch, depth);
}

static void swap_pairs(struct word_pair_list *list, size_t from)
{
    for (size_t k = from; k < list->count; k++) {
        struct range *side = list->pairs[k].side;
        struct range left = side[SIDE_LEFT];
        side[SIDE_LEFT] = side[SIDE_RIGHT];
        side[SIDE_RIGHT] = left;
    }
}

bool word_align(struct word_aligner *aligner, enum word_align_scope scope,
                const struct word_run runs[SIDE_COUNT], struct word_pair_list *list,
                struct error *err)
{
    bool swaps =
        !word_run_precedes(aligner->lexicon, &runs[SIDE_LEFT], &runs[SIDE_RIGHT]);
    struct word_run ordered[SIDE_COUNT] = {runs[swaps], runs[!swaps]};
    aligner->matcher.tables[SIDE_LEFT] = aligner->tables[swaps];
    aligner->matcher.tables[SIDE_RIGHT] = aligner->tables[!swaps];
    aligner->matcher.is_torn = scope == WORD_ALIGN_LEFTOVER;
    struct alignment alignment = {aligner, ordered, list, err};
    struct range whole[SIDE_COUNT] = {{0, ordered[SIDE_LEFT].count},
                                      {0, ordered[SIDE_RIGHT].count}};
    size_t first = list->count;
    if (!align_stretch(&alignment, whole, 0))
        return false;
    if (swaps)
        swap_pairs(list, first);
    return true;
}
