/* link_evidence.c - weighing the words of one link again, to show them. */
#include "compare/link_evidence.h"

#include "base/memory.h"
#include "compare/likeness.h"
#include "compare/word_counterpart.h"

#include <stdlib.h>

struct inquiry {
    struct passage_set passages;
    struct range *tokens[SIDE_COUNT];
    struct bags bags;
    struct kin_list kin;         /* by spelling */
    struct kin_list learned;     /* and what the links taught */
    uint8_t *counts[SIDE_COUNT]; /* word -> occurrences in the link, at most 255 */
};

/* The links as beads, of at most the first passages of each side. */
static bool beads_from_links(struct bead_list *beads, const struct link_list *list,
                             struct error *err)
{
    bool ok = true;
    for (size_t k = 0; ok && k < list->count; k++) {
        struct bead bead = {.likeness = list->links[k].relation == RELATION_SAME};
        for (enum side s = 0; s < SIDE_COUNT; s++) {
            uint32_t count;
            const uint32_t *members = link_members(list, &list->links[k], s, &count);
            for (uint32_t m = 0; m < count && m < BEAD_SIDE_LIMIT; m++)
                bead.members[s][bead.count[s]++] = members[m];
        }
        if (bead.count[SIDE_LEFT] && bead.count[SIDE_RIGHT])
            ok = bead_list_append(beads, &bead, err);
    }
    return ok;
}

static bool inquiry_learn(struct inquiry *inquiry, const struct link_list *list,
                          struct error *err)
{
    struct bead_list beads = {0};
    bool ok = kin_list_copy(&inquiry->learned, &inquiry->kin, inquiry->bags.word_count,
                            err) &&
              beads_from_links(&beads, list, err) &&
              counterparts_learn(&inquiry->learned, &inquiry->bags, &beads, err);
    free(beads.beads);
    return ok;
}

static bool inquiry_init(struct inquiry *inquiry, const struct comparison *comparison,
                         const struct link_list *list, struct error *err)
{
    bool of_sentences = list == &comparison->sentence_links;
    for (int s = 0; s < SIDE_COUNT; s++) {
        const struct document *document = comparison->documents[s];
        size_t count = list->passage_count[s];
        inquiry->tokens[s] = memory_new(count, sizeof **inquiry->tokens, err);
        if (!inquiry->tokens[s])
            return false;
        for (size_t p = 0; p < count; p++)
            inquiry->tokens[s][p] = of_sentences ? document->sentences[p].tokens
                                                 : document->paragraphs[p].tokens;
        inquiry->passages.documents[s] = document;
        inquiry->passages.tokens[s] = inquiry->tokens[s];
        inquiry->passages.count[s] = count;
    }
    const struct lexicon *lexicon = comparison->documents[SIDE_LEFT]->lexicon;
    if (!bags_init(&inquiry->bags, &inquiry->passages, err) ||
        !kin_list_init(&inquiry->kin, &inquiry->bags, lexicon, err) ||
        !inquiry_learn(inquiry, list, err))
        return false;
    for (int s = 0; s < SIDE_COUNT; s++) {
        inquiry->counts[s] = memory_new(inquiry->bags.word_count, 1, err);
        if (!inquiry->counts[s])
            return false;
    }
    return true;
}

static void inquiry_clear(struct inquiry *inquiry)
{
    for (int s = 0; s < SIDE_COUNT; s++) {
        free(inquiry->tokens[s]);
        free(inquiry->counts[s]);
    }
    kin_list_clear(&inquiry->kin);
    kin_list_clear(&inquiry->learned);
    bags_clear(&inquiry->bags);
}

static void inquiry_count_words(struct inquiry *inquiry, const struct link_list *list,
                                const struct link *link)
{
    for (enum side s = 0; s < SIDE_COUNT; s++) {
        const struct bag_side *side = &inquiry->bags.side[s];
        uint32_t count;
        const uint32_t *members = link_members(list, link, s, &count);
        for (uint32_t m = 0; m < count; m++)
            for (uint32_t k = side->starts[members[m]];
                 k < side->starts[members[m] + 1]; k++) {
                uint32_t sum = inquiry->counts[s][side->words[k]] + side->counts[k];
                inquiry->counts[s][side->words[k]] =
                    (uint8_t)(sum < UINT8_MAX ? sum : UINT8_MAX);
            }
    }
}

/* Keep the heaviest words; returns the place where the word went, or the limit. */
static uint32_t words_insert(struct evidence_words *words, uint32_t word,
                             const float *weights)
{
    uint32_t at = words->count;
    while (at > 0 && weights[words->words[at - 1]] < weights[word])
        at--;
    if (at == EVIDENCE_WORD_LIMIT)
        return at;
    uint32_t last =
        words->count < EVIDENCE_WORD_LIMIT ? words->count++ : EVIDENCE_WORD_LIMIT - 1;
    for (; last > at; last--)
        words->words[last] = words->words[last - 1];
    words->words[at] = word;
    return at;
}

static void words_append_pair(struct evidence_words pairs[SIDE_COUNT], uint32_t left,
                              uint32_t right)
{
    if (pairs[SIDE_LEFT].count == EVIDENCE_WORD_LIMIT)
        return;
    pairs[SIDE_LEFT].words[pairs[SIDE_LEFT].count++] = left;
    pairs[SIDE_RIGHT].words[pairs[SIDE_RIGHT].count++] = right;
}

/* The kin of a left word that only the right side of the link has. */
static uint32_t inquiry_find_kin(const struct inquiry *inquiry,
                                 const struct kin_list *list, uint32_t word)
{
    for (uint32_t k = list->starts[word]; k < list->starts[word + 1]; k++) {
        uint32_t other = list->kin[k].word;
        if (inquiry->counts[SIDE_RIGHT][other] && !inquiry->counts[SIDE_LEFT][other])
            return other;
    }
    return INDEX_NONE;
}

static void inquiry_sort_words(const struct inquiry *inquiry,
                               struct link_evidence *evidence)
{
    const float *weights = inquiry->bags.word_weights;
    for (uint32_t word = 0; word < inquiry->bags.word_count; word++) {
        bool on_left = inquiry->counts[SIDE_LEFT][word];
        bool on_right = inquiry->counts[SIDE_RIGHT][word];
        if (on_left && on_right)
            words_insert(&evidence->shared, word, weights);
        else if (on_right)
            words_insert(&evidence->alone[SIDE_RIGHT], word, weights);
        if (!on_left || on_right)
            continue;
        uint32_t kin = inquiry_find_kin(inquiry, &inquiry->kin, word);
        uint32_t learned = inquiry_find_kin(inquiry, &inquiry->learned, word);
        uint32_t other = kin != INDEX_NONE ? kin : learned;
        if (other == INDEX_NONE) {
            words_insert(&evidence->alone[SIDE_LEFT], word, weights);
            continue;
        }
        words_append_pair(kin != INDEX_NONE ? evidence->kin : evidence->counterparts,
                          word, other);
        inquiry->counts[SIDE_RIGHT][other] = 0; /* it answers one word */
    }
}

/* Words that have kin in the link are not alone. */
static void evidence_take_kin_out(struct link_evidence *evidence,
                                  const struct evidence_words *kin)
{
    struct evidence_words *alone = &evidence->alone[SIDE_RIGHT];
    uint32_t kept = 0;
    for (uint32_t i = 0; i < alone->count; i++) {
        bool is_kin = false;
        for (uint32_t k = 0; k < kin->count; k++)
            is_kin = is_kin || kin->words[k] == alone->words[i];
        if (!is_kin)
            alone->words[kept++] = alone->words[i];
    }
    alone->count = kept;
}

static bool inquiry_measure(const struct inquiry *inquiry, const struct link_list *list,
                            const struct link *link, struct link_evidence *evidence,
                            struct error *err)
{
    struct likeness_meter *meter =
        likeness_meter_new(&inquiry->bags, &inquiry->learned, err);
    if (!meter)
        return false;
    uint32_t counts[SIDE_COUNT];
    const uint32_t *members[SIDE_COUNT];
    for (enum side s = 0; s < SIDE_COUNT; s++) {
        members[s] = link_members(list, link, s, &counts[s]);
        if (counts[s] > BEAD_SIDE_LIMIT)
            counts[s] = BEAD_SIDE_LIMIT;
    }
    struct likeness likeness;
    likeness_meter_load(meter, members[SIDE_LEFT], counts[SIDE_LEFT]);
    likeness_meter_measure(meter, members[SIDE_RIGHT], counts[SIDE_RIGHT], &likeness);
    likeness_meter_free(meter);
    evidence->likeness = likeness.whole;
    for (enum side s = 0; s < SIDE_COUNT; s++)
        if (likeness.weight[s] > 0)
            evidence->cover[s] = likeness.shared / likeness.weight[s];
    if (likeness.weight[SIDE_LEFT] > 0)
        evidence->length_ratio =
            likeness.weight[SIDE_RIGHT] / likeness.weight[SIDE_LEFT];
    return true;
}

static bool link_stands_beside(const struct link_list *list, const struct link *link,
                               int direction)
{
    uint32_t beside[SIDE_COUNT];
    for (enum side s = 0; s < SIDE_COUNT; s++) {
        uint32_t count;
        const uint32_t *members = link_members(list, link, s, &count);
        uint32_t passage = direction < 0 ? members[0] : members[count - 1];
        if (direction < 0 ? passage == 0 : passage + 1 == list->passage_count[s])
            return false;
        beside[s] = list->link_of[s][direction < 0 ? passage - 1 : passage + 1];
    }
    return beside[SIDE_LEFT] == beside[SIDE_RIGHT];
}

bool link_evidence_find(const struct comparison *comparison,
                        const struct link_list *list, uint32_t index,
                        struct link_evidence *evidence, struct error *err)
{
    const struct link *link = &list->links[index];
    struct inquiry inquiry = {0};
    *evidence = (struct link_evidence){0};
    bool ok = inquiry_init(&inquiry, comparison, list, err) &&
              inquiry_measure(&inquiry, list, link, evidence, err);
    if (ok) {
        inquiry_count_words(&inquiry, list, link);
        inquiry_sort_words(&inquiry, evidence);
        evidence_take_kin_out(evidence, &evidence->kin[SIDE_RIGHT]);
        evidence_take_kin_out(evidence, &evidence->counterparts[SIDE_RIGHT]);
        for (enum side s = 0; s < SIDE_COUNT; s++) {
            uint32_t count;
            const uint32_t *members = link_members(list, link, s, &count);
            if (list->passage_count[s] > 1)
                evidence->place[s] =
                    (float)members[0] / (float)(list->passage_count[s] - 1);
        }
        evidence->follows[0] = link_stands_beside(list, link, -1);
        evidence->follows[1] = link_stands_beside(list, link, 1);
    }
    inquiry_clear(&inquiry);
    return ok;
}
