/* link_parts.c - paragraphs joined by their sentences, in disjoint sets. */
#include "compare/link_parts.h"

#include "base/disjoint.h"
#include "base/memory.h"

#include <stdlib.h>

/* Where the sentences of a paragraph went. */
struct host {
    uint32_t paragraph;   /* of the other side; INDEX_NONE: several */
    uint32_t token_count; /* of the sentences that went there; 0: none did */
};

struct parts {
    struct link_list *paragraphs;
    const struct passage_set *passages;
    uint32_t *sets; /* of paragraphs: the left ones first, then the right ones */
    bool *is_held;  /* by link: a sentence of it has a counterpart */
    struct host *hosts[SIDE_COUNT]; /* by paragraph */
    struct grouping grouping;
};

static uint32_t parts_node(const struct parts *parts, enum side side,
                           uint32_t paragraph)
{
    return (side == SIDE_LEFT ? 0 : (uint32_t)parts->passages->count[SIDE_LEFT]) +
           paragraph;
}

static bool parts_has_words(const struct parts *parts, enum side side,
                            uint32_t paragraph)
{
    return document_has_words(parts->passages->documents[side],
                              parts->passages->tokens[side][paragraph]);
}

/* Join the paragraphs of two linked sentences if one link has both. */
static void parts_join_two(struct parts *parts, enum side side, uint32_t sentence,
                           enum side other_side, uint32_t other_sentence)
{
    const struct document *const *documents = parts->passages->documents;
    uint32_t *const *link_of = parts->paragraphs->link_of;
    uint32_t a = documents[side]->sentences[sentence].paragraph;
    uint32_t b = documents[other_side]->sentences[other_sentence].paragraph;
    if (link_of[side][a] != link_of[other_side][b])
        return;
    disjoint_join(parts->sets, parts_node(parts, side, a),
                  parts_node(parts, other_side, b));
    if (side != other_side)
        parts->is_held[link_of[side][a]] = true;
}

/* Join the paragraphs that a sentence link goes across. One that moved may go across
 * several links of paragraphs: whichever they are, the sides are treated alike. */
static void parts_join_by_sentence(struct parts *parts,
                                   const struct link_list *sentences,
                                   const struct link *link)
{
    uint32_t counts[SIDE_COUNT];
    const uint32_t *members[SIDE_COUNT];
    for (enum side side = SIDE_LEFT; side < SIDE_COUNT; side++)
        members[side] = link_members(sentences, link, side, &counts[side]);
    for (enum side side = SIDE_LEFT; side < SIDE_COUNT; side++)
        for (uint32_t m = 0; counts[!side] && m < counts[side]; m++) {
            for (uint32_t n = m + 1; n < counts[side]; n++)
                parts_join_two(parts, side, members[side][m], side, members[side][n]);
            for (uint32_t n = 0; side == SIDE_LEFT && n < counts[!side]; n++)
                parts_join_two(parts, side, members[side][m], !side, members[!side][n]);
        }
}

/* Note where the sentences of a link went, for the paragraphs that they are of. */
static void parts_find_hosts(struct parts *parts, const struct link_list *sentences,
                             const struct link *link)
{
    for (enum side side = SIDE_LEFT; side < SIDE_COUNT; side++) {
        const struct document *document = parts->passages->documents[side];
        uint32_t count, other_count;
        const uint32_t *members = link_members(sentences, link, side, &count);
        const uint32_t *others = link_members(sentences, link, !side, &other_count);
        for (uint32_t m = 0; other_count && m < count; m++) {
            const struct sentence *sentence = &document->sentences[members[m]];
            struct host *host = &parts->hosts[side][sentence->paragraph];
            uint32_t paragraph =
                parts->passages->documents[!side]->sentences[others[0]].paragraph;
            if (!host->token_count)
                host->paragraph = paragraph;
            else if (host->paragraph != paragraph)
                host->paragraph = INDEX_NONE;
            host->token_count += sentence->tokens.count;
        }
    }
}

/* Marks alone have no sentence of their own. */
static void parts_join_marks(struct parts *parts, const struct link *link)
{
    for (enum side side = SIDE_LEFT; side < SIDE_COUNT; side++) {
        uint32_t count;
        const uint32_t *members = link_members(parts->paragraphs, link, side, &count);
        for (uint32_t m = 0; count > 1 && m < count; m++)
            if (!parts_has_words(parts, side, members[m]))
                disjoint_join(parts->sets, parts_node(parts, side, members[m]),
                              parts_node(parts, side, members[m ? m - 1 : 1]));
    }
}

static bool parts_is_pinned(const struct parts *parts, uint32_t link,
                            const struct comparison_options *options)
{
    for (size_t k = 0; k < options->pin_count; k++)
        for (enum side side = SIDE_LEFT; side < SIDE_COUNT; side++) {
            uint32_t paragraph = options->pins[k].passage[side];
            if (paragraph < parts->passages->count[side] &&
                parts->paragraphs->link_of[side][paragraph] == link)
                return true;
        }
    return false;
}

/* May a paragraph without a counterpart join the one that its sentences went to: with
 * most of its words, and into a link that has both sides already? */
static bool parts_may_join(const struct parts *parts, enum side side,
                           uint32_t paragraph)
{
    const struct link_list *list = parts->paragraphs;
    const struct host *host = &parts->hosts[side][paragraph];
    const struct link *own = &list->links[list->link_of[side][paragraph]];
    if (own->members[!side].count || !host->token_count ||
        host->paragraph == INDEX_NONE ||
        host->token_count * 2 <= parts->passages->tokens[side][paragraph].count)
        return false;
    uint32_t other = list->link_of[!side][host->paragraph];
    return list->links[other].members[side].count > 0;
}

/* Such a paragraph is part of what the other became. Is there one? */
static bool parts_join_hosts(struct parts *parts)
{
    bool has_joined = false;
    for (enum side side = SIDE_LEFT; side < SIDE_COUNT; side++)
        for (uint32_t p = 0; p < parts->passages->count[side]; p++) {
            if (!parts_may_join(parts, side, p))
                continue;
            uint32_t group =
                parts->grouping.group_of[!side][parts->hosts[side][p].paragraph];
            parts->grouping.group_of[side][p] = group;
            has_joined = has_joined || group != INDEX_NONE;
        }
    return has_joined;
}

/* Does one paragraph of several sentences share with each of the others what a link
 * needs? A sentence of theirs may have gone into one that has a counterpart elsewhere
 * among them, as no link of sentences can say. */
static bool parts_are_run_together(const struct parts *parts, const struct link *link)
{
    bool are_run_together = false;
    for (enum side side = SIDE_LEFT; side < SIDE_COUNT; side++) {
        uint32_t count;
        const uint32_t *members = link_members(parts->paragraphs, link, side, &count);
        const struct paragraph *paragraphs =
            parts->passages->documents[side]->paragraphs;
        are_run_together =
            are_run_together ||
            (count == 1 && link->is_firm && paragraphs[*members].sentences.count > 1);
    }
    return are_run_together;
}

static bool parts_may_fall(const struct parts *parts, uint32_t index,
                           const struct comparison_options *options)
{
    const struct link *link = &parts->paragraphs->links[index];
    uint32_t left = link->members[SIDE_LEFT].count;
    uint32_t right = link->members[SIDE_RIGHT].count;
    return left && right && left + right > 2 && !parts_are_run_together(parts, link) &&
           parts->is_held[index] && !parts_is_pinned(parts, index, options);
}

/* Make one group of the members of a link that have a root, or of all. */
static void parts_add_group(struct parts *parts, uint32_t index, uint32_t root)
{
    const struct link *link = &parts->paragraphs->links[index];
    struct grouping *grouping = &parts->grouping;
    uint32_t group = (uint32_t)grouping->group_count++;
    grouping->scores[group] = link->score;
    grouping->move_blocks[group] = link->move_block;
    grouping->are_firm[group] = link->is_firm;
    for (enum side side = SIDE_LEFT; side < SIDE_COUNT; side++) {
        uint32_t count;
        const uint32_t *members = link_members(parts->paragraphs, link, side, &count);
        for (uint32_t m = 0; m < count; m++)
            if (root == INDEX_NONE ||
                disjoint_find(parts->sets, parts_node(parts, side, members[m])) == root)
                grouping->group_of[side][members[m]] = group;
    }
}

/* Each part of a link that has both sides is a group. Did it fall apart? */
static bool parts_add_link(struct parts *parts, uint32_t index)
{
    const struct link *link = &parts->paragraphs->links[index];
    uint32_t counts[SIDE_COUNT], found = 0;
    const uint32_t *members[SIDE_COUNT];
    for (enum side side = SIDE_LEFT; side < SIDE_COUNT; side++)
        members[side] = link_members(parts->paragraphs, link, side, &counts[side]);
    for (uint32_t m = 0; m < counts[SIDE_LEFT]; m++) {
        uint32_t node = parts_node(parts, SIDE_LEFT, members[SIDE_LEFT][m]);
        uint32_t root = disjoint_find(parts->sets, node);
        bool has_other = false;
        for (uint32_t r = 0; r < counts[SIDE_RIGHT]; r++)
            has_other =
                has_other ||
                disjoint_find(parts->sets, parts_node(parts, SIDE_RIGHT,
                                                      members[SIDE_RIGHT][r])) == root;
        if (!has_other ||
            parts->grouping.group_of[SIDE_LEFT][members[SIDE_LEFT][m]] != INDEX_NONE)
            continue;
        parts_add_group(parts, index, root);
        found++;
    }
    for (enum side side = SIDE_LEFT; side < SIDE_COUNT; side++)
        for (uint32_t m = 0; m < counts[side]; m++)
            if (parts->grouping.group_of[side][members[side][m]] == INDEX_NONE)
                return true;
    return found > 1;
}

static bool parts_init(struct parts *parts, struct error *err)
{
    const size_t *counts = parts->passages->count;
    size_t nodes = counts[SIDE_LEFT] + counts[SIDE_RIGHT];
    parts->sets = disjoint_new(nodes, err);
    parts->is_held = memory_new(parts->paragraphs->count, sizeof *parts->is_held, err);
    parts->grouping.scores = memory_new(nodes, sizeof *parts->grouping.scores, err);
    parts->grouping.move_blocks =
        memory_new(nodes, sizeof *parts->grouping.move_blocks, err);
    parts->grouping.are_firm = memory_new(nodes, sizeof *parts->grouping.are_firm, err);
    bool ok = parts->sets && parts->is_held && parts->grouping.scores &&
              parts->grouping.move_blocks && parts->grouping.are_firm;
    for (int side = 0; side < SIDE_COUNT; side++) {
        uint32_t **group_of = &parts->grouping.group_of[side];
        *group_of = memory_new(counts[side], sizeof **group_of, err);
        parts->hosts[side] = memory_new(counts[side], sizeof *parts->hosts[side], err);
        ok = ok && *group_of && parts->hosts[side];
        for (size_t p = 0; ok && p < counts[side]; p++)
            (*group_of)[p] = INDEX_NONE;
    }
    return ok;
}

static bool parts_rebuild(struct parts *parts, struct error *err)
{
    struct link_list fresh = {0};
    if (!link_list_build(&fresh, parts->passages, &parts->grouping, err))
        return false;
    link_list_clear(parts->paragraphs);
    *parts->paragraphs = fresh;
    return true;
}

bool link_parts_take(struct link_list *paragraphs, const struct link_list *sentences,
                     const struct passage_set *passages,
                     const struct comparison_options *options, struct error *err)
{
    struct parts parts = {.paragraphs = paragraphs, .passages = passages};
    bool ok = parts_init(&parts, err), is_new = false;
    for (size_t i = 0; ok && i < sentences->count; i++) {
        parts_join_by_sentence(&parts, sentences, &sentences->links[i]);
        parts_find_hosts(&parts, sentences, &sentences->links[i]);
    }
    for (uint32_t i = 0; ok && i < paragraphs->count; i++) {
        const struct link *link = &paragraphs->links[i];
        parts_join_marks(&parts, link);
        if (parts_may_fall(&parts, i, options))
            is_new = parts_add_link(&parts, i) || is_new;
        else if (link->members[SIDE_LEFT].count && link->members[SIDE_RIGHT].count)
            parts_add_group(&parts, i, INDEX_NONE);
    }
    is_new = ok && (parts_join_hosts(&parts) || is_new);
    if (is_new)
        ok = parts_rebuild(&parts, err);
    grouping_clear(&parts.grouping);
    free(parts.sets);
    free(parts.is_held);
    free(parts.hosts[SIDE_LEFT]);
    free(parts.hosts[SIDE_RIGHT]);
    return ok;
}
