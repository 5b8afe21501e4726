/* align.c - which passages are held against which: all paragraphs, and the sentences of
 * linked paragraphs. */
#include "compare/align.h"

#include "base/memory.h"
#include "compare/aligner.h"
#include "compare/bead.h"
#include "compare/link_parts.h"
#include "compare/reversal.h"

#include <stdlib.h>
#include <string.h>

enum { PARAGRAPH_LATTICES = 2 }; /* text, furniture */

/* The documents in an order of their own, so that swapped files meet the same ties. */
struct stage {
    struct passage_set given;
    struct passage_set ordered;
    bool is_mirrored;
    uint32_t *turned; /* by place, if the right passages of `ordered` were turned round:
                         the passage that stands there */
    uint32_t *place_of; /* the reverse */
    struct range *turned_tokens;
    struct range *tokens[SIDE_COUNT];
    struct passage_sort *sorts[SIDE_COUNT]; /* by side of `ordered`, and in its order */
    uint32_t *order[SIDE_COUNT]; /* passages, by side of `ordered`, as the lattices have
                                    them */
    size_t titles[SIDE_COUNT]; /* of the documents of `ordered`; SIZE_MAX: not both have
                                  one */
    struct aligner *aligner;
    struct bead_list pinned;
};

struct sentence_aligner {
    struct stage stage;
};

static bool documents_are_mirrored(const struct document *left,
                                   const struct document *right)
{
    const struct text *a = &left->text, *b = &right->text;
    uint32_t shorter = a->length < b->length ? a->length : b->length;
    int order = shorter ? memcmp(a->bytes, b->bytes, shorter) : 0;
    return order ? order > 0 : a->length > b->length;
}

static bool stage_init(struct stage *stage, const struct document *left,
                       const struct document *right, const size_t *counts,
                       struct error *err)
{
    bool ok = true;
    stage->is_mirrored = documents_are_mirrored(left, right);
    stage->given.documents[SIDE_LEFT] = left;
    stage->given.documents[SIDE_RIGHT] = right;
    for (int s = 0; s < SIDE_COUNT; s++) {
        stage->given.count[s] = counts[s];
        stage->tokens[s] = memory_new(counts[s], sizeof **stage->tokens, err);
        stage->given.tokens[s] = stage->tokens[s];
        ok = ok && stage->tokens[s];
    }
    for (int s = 0; s < SIDE_COUNT; s++) {
        int given = stage->is_mirrored ? 1 - s : s;
        stage->ordered.documents[s] = stage->given.documents[given];
        stage->ordered.tokens[s] = stage->given.tokens[given];
        stage->ordered.count[s] = counts[given];
        stage->order[s] = memory_new(counts[given], sizeof **stage->order, err);
        ok = ok && stage->order[s];
    }
    return ok;
}

static void stage_clear(struct stage *stage)
{
    for (int s = 0; s < SIDE_COUNT; s++) {
        free(stage->tokens[s]);
        free(stage->sorts[s]);
        free(stage->order[s]);
    }
    free(stage->turned);
    free(stage->place_of);
    free(stage->turned_tokens);
    aligner_free(stage->aligner);
    free(stage->pinned.beads);
}

static bool paragraph_is_heading(const struct document *document, size_t index)
{
    return index < document->paragraph_count &&
           document->paragraphs[index].kind == PARAGRAPH_HEADING &&
           document->paragraphs[index].furniture == FURNITURE_NONE;
}

/* The heading that the text begins with: not an advertisement above it, nor the lone
 * word over another heading. The paragraph count if there is none. */
static size_t document_find_title(const struct document *document)
{
    size_t title = 0, count = document->paragraph_count;
    while (title < count && document->paragraphs[title].furniture != FURNITURE_NONE)
        title++;
    if (!paragraph_is_heading(document, title))
        return count;
    bool is_kicker = document->paragraphs[title].tokens.count == 1 &&
                     paragraph_is_heading(document, title + 1);
    return is_kicker ? title + 1 : title;
}

/* Where the titles stand, if both versions have one; else behind everything. */
static void stage_find_titles(struct stage *stage)
{
    bool has_titles = true;
    for (int s = 0; s < SIDE_COUNT; s++) {
        const struct document *document = stage->ordered.documents[s];
        stage->titles[s] = document_find_title(document);
        has_titles = has_titles && stage->titles[s] < document->paragraph_count;
    }
    for (int s = 0; s < SIDE_COUNT; s++)
        if (!has_titles)
            stage->titles[s] = SIZE_MAX;
}

/* If one version tells the other backwards, the aligner is shown it the right way
 * round. Titles stand at the top of both. */
static bool stage_turn(struct stage *stage, struct error *err)
{
    size_t count = stage->ordered.count[SIDE_RIGHT];
    bool is_reversed;
    if (!reversal_find(&stage->ordered, &is_reversed, err))
        return false;
    if (!is_reversed)
        return true;
    stage->turned = reversal_order(
        stage->sorts[SIDE_RIGHT], count,
        stage->titles[SIDE_RIGHT] == SIZE_MAX ? 0 : stage->titles[SIDE_RIGHT] + 1, err);
    struct passage_sort *sorts = memory_new(count, sizeof *sorts, err);
    stage->turned_tokens = memory_new(count, sizeof *stage->turned_tokens, err);
    stage->place_of = memory_new(count, sizeof *stage->place_of, err);
    if (!stage->turned || !sorts || !stage->turned_tokens || !stage->place_of) {
        free(sorts);
        return false;
    }
    for (uint32_t p = 0; p < count; p++) {
        stage->place_of[stage->turned[p]] = p;
        stage->turned_tokens[p] = stage->ordered.tokens[SIDE_RIGHT][stage->turned[p]];
        sorts[p] = stage->sorts[SIDE_RIGHT][stage->turned[p]];
    }
    free(stage->sorts[SIDE_RIGHT]);
    stage->sorts[SIDE_RIGHT] = sorts;
    stage->ordered.sorts[SIDE_RIGHT] = sorts;
    stage->ordered.tokens[SIDE_RIGHT] = stage->turned_tokens;
    return true;
}

static bool stage_turn_back(struct stage *stage, struct grouping *grouping,
                            struct error *err)
{
    struct passage_set passages = stage->ordered;
    passages.tokens[SIDE_RIGHT] =
        stage->tokens[stage->is_mirrored ? SIDE_LEFT : SIDE_RIGHT];
    return reversal_turn_back(grouping, &passages, stage->turned, err);
}

static bool stage_run(struct stage *stage, const struct lattice *lattices,
                      size_t lattice_count, struct link_list *list, struct error *err)
{
    struct grouping grouping = {0};
    bool ok = aligner_run(stage->aligner, lattices, lattice_count, &stage->pinned,
                          &grouping, err);
    aligner_free(stage->aligner); /* links need the room */
    stage->aligner = NULL;
    if (ok && stage->turned)
        ok = stage_turn_back(stage, &grouping, err);
    if (ok && stage->is_mirrored) {
        uint32_t *group_of = grouping.group_of[SIDE_LEFT];
        grouping.group_of[SIDE_LEFT] = grouping.group_of[SIDE_RIGHT];
        grouping.group_of[SIDE_RIGHT] = group_of;
    }
    ok = ok && link_list_build(list, &stage->given, &grouping, err);
    grouping_clear(&grouping);
    return ok;
}

static bool bead_has(const struct bead *bead, int side, uint32_t passage)
{
    for (uint32_t m = 0; m < bead->count[side]; m++)
        if (bead->members[side][m] == passage)
            return true;
    return false;
}

/* In ascending order; a bead that is full stays as it is. */
static void bead_add(struct bead *bead, int side, uint32_t passage)
{
    if (bead_has(bead, side, passage) || bead->count[side] == BEAD_SIDE_LIMIT)
        return;
    uint32_t at = bead->count[side]++;
    for (; at > 0 && bead->members[side][at - 1] > passage; at--)
        bead->members[side][at] = bead->members[side][at - 1];
    bead->members[side][at] = passage;
}

static struct bead *beads_find(const struct bead_list *list, int side, uint32_t passage)
{
    for (size_t b = 0; b < list->count; b++)
        if (bead_has(&list->beads[b], side, passage))
            return &list->beads[b];
    return NULL;
}

/* A passage that is pinned to several makes one group with them all; of two groups the
 * later pin takes the passage from none. */
static bool stage_add_pins(struct stage *stage,
                           const struct comparison_options *options, struct error *err)
{
    bool ok = true;
    for (size_t k = 0; ok && k < options->pin_count; k++) {
        uint32_t passages[SIDE_COUNT];
        bool is_valid = true;
        for (int s = 0; s < SIDE_COUNT; s++) {
            passages[s] = options->pins[k].passage[stage->is_mirrored ? 1 - s : s];
            is_valid = is_valid && passages[s] < stage->ordered.count[s];
            if (is_valid && s == SIDE_RIGHT && stage->place_of)
                passages[s] = stage->place_of[passages[s]];
        }
        if (!is_valid)
            continue;
        struct bead *of_left = beads_find(&stage->pinned, SIDE_LEFT, passages[0]);
        struct bead *of_right = beads_find(&stage->pinned, SIDE_RIGHT, passages[1]);
        if (of_left && !of_right) {
            bead_add(of_left, SIDE_RIGHT, passages[1]);
        } else if (of_right && !of_left) {
            bead_add(of_right, SIDE_LEFT, passages[0]);
        } else if (!of_left) {
            struct bead bead = {.members = {{passages[0]}, {passages[1]}},
                                .count = {1, 1}};
            ok = bead_list_append(&stage->pinned, &bead, err);
        }
    }
    return ok;
}

static void stage_take_paragraphs(struct stage *stage)
{
    for (int s = 0; s < SIDE_COUNT; s++)
        for (size_t p = 0; p < stage->given.count[s]; p++)
            stage->tokens[s][p] = stage->given.documents[s]->paragraphs[p].tokens;
}

/* Is it a short paragraph with a question: “Were you frightened?” I asked. */
static bool document_asks(const struct document *document, uint32_t paragraph)
{
    enum { MOST_TOKENS = 30 };
    static const char wide_mark[] = "？";
    struct range tokens = document->paragraphs[paragraph].tokens;
    bool asks = false;
    for (uint32_t i = tokens.first;
         tokens.count <= MOST_TOKENS && i < range_end(tokens); i++) {
        const struct token *token = &document->tokens.tokens[i];
        const char *bytes = document->text.bytes + token->start;
        asks = asks || *bytes == '?' ||
               (token->length == sizeof wide_mark - 1 &&
                memcmp(bytes, wide_mark, sizeof wide_mark - 1) == 0);
    }
    return asks;
}

/* What the passages are, or the paragraphs that they are sentences of. */
static bool stage_take_sorts(struct stage *stage, bool are_sentences, struct error *err)
{
    bool ok = true;
    stage_find_titles(stage);
    for (int s = 0; ok && s < SIDE_COUNT; s++) {
        const struct document *document = stage->ordered.documents[s];
        uint32_t count = (uint32_t)stage->ordered.count[s];
        stage->sorts[s] = memory_new(count, sizeof **stage->sorts, err);
        ok = stage->sorts[s];
        for (uint32_t p = 0; ok && p < count; p++) {
            uint32_t paragraph = are_sentences ? document->sentences[p].paragraph : p;
            stage->sorts[s][p] = (struct passage_sort){
                .kind = (uint8_t)document->paragraphs[paragraph].kind,
                .furniture = (uint8_t)document->paragraphs[paragraph].furniture,
                .is_title = paragraph == stage->titles[s],
                .has_several =
                    !are_sentences && document->paragraphs[p].sentences.count > 1,
                .asks = !are_sentences && document_asks(document, p),
            };
        }
        stage->ordered.sorts[s] = stage->sorts[s];
    }
    return ok;
}

/* The paragraphs that counterparts are sought for: the text, and what stands beside it.
 * A line about the author or a newsletter says nothing of where the text goes on. */
static void stage_list_paragraphs(struct stage *stage,
                                  struct lattice lattices[PARAGRAPH_LATTICES])
{
    for (int s = 0; s < SIDE_COUNT; s++) {
        uint32_t used = 0;
        for (int k = 0; k < PARAGRAPH_LATTICES; k++) {
            lattices[k].passages[s] = stage->order[s] + used;
            for (uint32_t p = 0; p < stage->ordered.count[s]; p++)
                if ((stage->sorts[s][p].furniture != FURNITURE_NONE) == k &&
                    stage->ordered.tokens[s][p].count &&
                    !beads_find(&stage->pinned, s, p)) {
                    stage->order[s][used++] = p;
                    lattices[k].count[s]++;
                }
        }
    }
}

/* Leave out what has nothing on one side. Returns how many are left. */
static size_t lattices_keep_whole(struct lattice *lattices, size_t count)
{
    size_t kept = 0;
    for (size_t k = 0; k < count; k++)
        if (lattices[k].count[SIDE_LEFT] && lattices[k].count[SIDE_RIGHT])
            lattices[kept++] = lattices[k];
    return kept;
}

bool align_paragraphs(const struct document *left, const struct document *right,
                      const struct comparison_options *options, struct link_list *list,
                      struct error *err)
{
    struct stage stage = {0};
    struct lattice lattices[PARAGRAPH_LATTICES] = {0};
    size_t counts[SIDE_COUNT] = {left->paragraph_count, right->paragraph_count};
    bool ok = stage_init(&stage, left, right, counts, err);
    if (ok)
        stage_take_paragraphs(&stage);
    ok = ok && stage_take_sorts(&stage, false, err) && stage_turn(&stage, err) &&
         stage_add_pins(&stage, options, err);
    if (ok)
        stage_list_paragraphs(&stage, lattices);
    ok = ok && (stage.aligner = aligner_new(&stage.ordered, err)) &&
         stage_run(&stage, lattices, lattices_keep_whole(lattices, PARAGRAPH_LATTICES),
                   list, err);
    stage_clear(&stage);
    return ok;
}

/* The lattice of the sentences of one link of paragraphs.
 * used  how many of `order` are taken */
static struct lattice stage_list_link(struct stage *stage,
                                      const struct link_list *links,
                                      const struct link *link,
                                      uint32_t used[SIDE_COUNT])
{
    struct lattice lattice = {0};
    for (enum side s = SIDE_LEFT; s < SIDE_COUNT; s++) {
        enum side given = stage->is_mirrored ? !s : s;
        const struct document *document = stage->ordered.documents[s];
        uint32_t count;
        const uint32_t *members = link_members(links, link, given, &count);
        lattice.passages[s] = stage->order[s] + used[s];
        for (uint32_t m = 0; m < count; m++) {
            struct range range = document->paragraphs[members[m]].sentences;
            for (uint32_t i = range.first; i < range_end(range); i++)
                if (stage->ordered.tokens[s][i].count) {
                    stage->order[s][used[s]++] = i;
                    lattice.count[s]++;
                }
        }
    }
    return lattice;
}

/* A lattice for each link of paragraphs that has both sides, in the order of the first
 * of the ordered documents: what is summed up over all of them is summed up in one
 * order. Returns how many there are. */
static size_t stage_list_sentences(struct stage *stage, const struct link_list *links,
                                   struct lattice *lattices)
{
    enum side first = stage->is_mirrored ? SIDE_RIGHT : SIDE_LEFT;
    uint32_t used[SIDE_COUNT] = {0};
    size_t lattice_count = 0;
    for (uint32_t p = 0; p < links->passage_count[first]; p++) {
        const struct link *link = &links->links[links->link_of[first][p]];
        uint32_t count;
        if (*link_members(links, link, first, &count) != p)
            continue; /* not its first */
        struct lattice lattice = stage_list_link(stage, links, link, used);
        if (lattice.count[SIDE_LEFT] && lattice.count[SIDE_RIGHT])
            lattices[lattice_count++] = lattice;
    }
    return lattice_count;
}

struct sentence_aligner *sentence_aligner_new(const struct document *left,
                                              const struct document *right,
                                              struct error *err)
{
    const struct document *documents[SIDE_COUNT] = {left, right};
    size_t counts[SIDE_COUNT] = {left->sentence_count, right->sentence_count};
    struct sentence_aligner *sentences = memory_new(1, sizeof *sentences, err);
    if (!sentences)
        return NULL;
    struct stage *stage = &sentences->stage;
    bool ok = stage_init(stage, left, right, counts, err);
    for (int s = 0; ok && s < SIDE_COUNT; s++)
        for (size_t i = 0; i < counts[s]; i++)
            stage->tokens[s][i] = documents[s]->sentences[i].tokens;
    if (ok && stage_take_sorts(stage, true, err) &&
        (stage->aligner = aligner_new(&stage->ordered, err)))
        return sentences;
    sentence_aligner_free(sentences);
    return NULL;
}

void sentence_aligner_free(struct sentence_aligner *sentences)
{
    if (!sentences)
        return;
    stage_clear(&sentences->stage);
    free(sentences);
}

bool align_sentences_take(struct sentence_aligner *sentences,
                          const struct link_list *paragraph_links,
                          struct link_list *list, struct error *err)
{
    struct stage *stage = &sentences->stage;
    struct lattice *lattices =
        memory_new(paragraph_links->count + 1, sizeof *lattices, err);
    bool ok =
        lattices &&
        stage_run(stage, lattices,
                  stage_list_sentences(stage, paragraph_links, lattices), list, err);
    free(lattices);
    sentence_aligner_free(sentences);
    return ok;
}

bool align_part_paragraphs(const struct document *left, const struct document *right,
                           const struct comparison_options *options,
                           struct link_list *paragraph_links,
                           const struct link_list *sentence_links, struct error *err)
{
    struct stage stage = {0};
    size_t counts[SIDE_COUNT] = {left->paragraph_count, right->paragraph_count};
    bool ok = stage_init(&stage, left, right, counts, err);
    if (ok) {
        stage_take_paragraphs(&stage);
        ok = link_parts_take(paragraph_links, sentence_links, &stage.given, options,
                             err);
    }
    stage_clear(&stage);
    return ok;
}
