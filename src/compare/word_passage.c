/* word_passage.c - from a link of paragraphs to rows of words with their partners. */
#include "compare/word_passage.h"

#include "base/memory.h"
#include "compare/word_settle.h"

#include <stdlib.h>
#include <string.h>

bool passage_reader_init(struct passage_reader *reader,
                         const struct comparison *comparison, struct error *err)
{
    reader->comparison = comparison;
    if (!word_aligner_init(&reader->aligner, comparison->documents[SIDE_LEFT],
                           comparison->documents[SIDE_RIGHT], err))
        return false;
    for (int side = 0; side < SIDE_COUNT; side++) {
        size_t count = comparison->documents[side]->sentence_count;
        reader->sentence_place[side] = memory_new(count, sizeof(uint32_t), err);
        if (!reader->sentence_place[side])
            return false;
        memset(reader->sentence_place[side], 0xff, count * sizeof(uint32_t));
    }
    return true;
}

void passage_reader_clear(struct passage_reader *reader)
{
    for (int side = 0; side < SIDE_COUNT; side++) {
        free(reader->sentence_place[side]);
        free(reader->picked_items[side]);
        free(reader->picked_places[side]);
    }
    free(reader->pairs.pairs);
    word_aligner_clear(&reader->aligner);
    *reader = (struct passage_reader){0};
}

void word_passage_clear(struct word_passage *passage)
{
    for (int side = 0; side < SIDE_COUNT; side++) {
        struct passage_side *s = &passage->sides[side];
        free(s->items);
        free(s->tokens);
        free(s->group);
        free(s->partner);
        free(s->kind);
        free(s->state);
    }
    free(passage->phrases.pairs);
    *passage = (struct word_passage){0};
}

static bool passage_side_reserve(struct passage_side *s, size_t count,
                                 struct error *err)
{
    size_t *room = s->capacity;
    return memory_reserve(&s->items, &room[0], count, sizeof *s->items, err) &&
           memory_reserve(&s->tokens, &room[1], count, sizeof *s->tokens, err) &&
           memory_reserve(&s->group, &room[2], count, sizeof *s->group, err) &&
           memory_reserve(&s->partner, &room[3], count, sizeof *s->partner, err) &&
           memory_reserve(&s->kind, &room[4], count, 1, err) &&
           memory_reserve(&s->state, &room[5], count, 1, err);
}

static bool append_sentence(struct passage_reader *reader, enum side side,
                            uint32_t sentence_index, struct passage_side *s,
                            struct error *err)
{
    const struct document *document = reader->comparison->documents[side];
    const struct sentence *sentence = &document->sentences[sentence_index];
    if (!passage_side_reserve(s, (size_t)s->count + sentence->tokens.count, err))
        return false;
    uint32_t first = s->count;
    reader->sentence_place[side][sentence_index] = first;
    if (!word_aligner_items(&reader->aligner, side, document, sentence->tokens,
                            s->items + first, err))
        return false;
    for (uint32_t t = sentence->tokens.first; t < range_end(sentence->tokens); t++) {
        uint32_t at = s->count++;
        s->tokens[at] = t;
        s->group[at] = INDEX_NONE;
        s->partner[at] = INDEX_NONE;
        s->kind[at] = KIND_NONE;
        s->state[at] = STATE_CHANGED;
    }
    return true;
}

static bool append_paragraphs(struct passage_reader *reader, const struct link *link,
                              enum side side, struct passage_side *s, struct error *err)
{
    const struct comparison *c = reader->comparison;
    uint32_t count;
    const uint32_t *members = link_members(&c->paragraph_links, link, side, &count);
    s->count = 0;
    for (uint32_t k = 0; k < count; k++) {
        struct range sentences = c->documents[side]->paragraphs[members[k]].sentences;
        for (uint32_t n = sentences.first; n < range_end(sentences); n++)
            if (!append_sentence(reader, side, n, s, err))
                return false;
    }
    return true;
}

static bool reserve_picked(struct passage_reader *reader, enum side side, size_t count,
                           struct error *err)
{
    return memory_reserve(&reader->picked_items[side], &reader->item_capacity[side],
                          count, sizeof **reader->picked_items, err) &&
           memory_reserve(&reader->picked_places[side], &reader->place_capacity[side],
                          count, sizeof **reader->picked_places, err);
}

/* The words of the sentences of a link, as far as they are in this passage. */
static bool pick_sentences(struct passage_reader *reader, uint32_t group,
                           enum side side, struct passage_side *s, struct word_run *run,
                           struct error *err)
{
    const struct comparison *c = reader->comparison;
    uint32_t member_count, count = 0;
    const uint32_t *members = link_members(
        &c->sentence_links, &c->sentence_links.links[group], side, &member_count);
    for (uint32_t k = 0; k < member_count; k++) {
        uint32_t place = reader->sentence_place[side][members[k]];
        uint32_t words = c->documents[side]->sentences[members[k]].tokens.count;
        if (place == INDEX_NONE)
            continue;
        if (!reserve_picked(reader, side, (size_t)count + words, err))
            return false;
        for (uint32_t i = 0; i < words; i++, count++) {
            reader->picked_items[side][count] = s->items[place + i];
            reader->picked_places[side][count] = place + i;
        }
    }
    *run = (struct word_run){reader->picked_items[side], count};
    return true;
}

/* Put a pair of the picked words into the passage. A phrase that is torn apart by a
 * sentence of another link stays as its first word. */
static bool keep_pair(struct passage_reader *reader, struct word_passage *passage,
                      const struct word_pair *pair, struct error *err)
{
    struct range place[SIDE_COUNT];
    for (int side = 0; side < SIDE_COUNT; side++) {
        const uint32_t *places = reader->picked_places[side] + pair->side[side].first;
        uint32_t count = pair->side[side].count;
        if (places[count - 1] != places[0] + count - 1)
            count = 1;
        place[side] = (struct range){places[0], count};
    }
    struct passage_side *sides = passage->sides;
    for (int side = 0; side < SIDE_COUNT; side++)
        for (uint32_t i = place[side].first; i < range_end(place[side]); i++)
            sides[side].kind[i] = (uint8_t)pair->kind;
    if (place[SIDE_LEFT].count > 1 || place[SIDE_RIGHT].count > 1)
        return word_pair_add(&passage->phrases, place[SIDE_LEFT], place[SIDE_RIGHT],
                             pair->kind, err);
    for (int side = 0; side < SIDE_COUNT; side++)
        sides[side].partner[place[side].first] = place[!side].first;
    return true;
}

static bool align_picked(struct passage_reader *reader, enum word_align_scope scope,
                         const struct word_run runs[SIDE_COUNT],
                         struct word_passage *passage, struct error *err)
{
    struct word_pair_list *pairs = &reader->pairs;
    pairs->count = 0;
    if (!word_align(&reader->aligner, scope, runs, pairs, err))
        return false;
    for (size_t k = 0; k < pairs->count; k++)
        if (!keep_pair(reader, passage, &pairs->pairs[k], err))
            return false;
    return true;
}

static bool align_group(struct passage_reader *reader, uint32_t group,
                        struct word_passage *passage, struct error *err)
{
    struct word_run runs[SIDE_COUNT];
    for (enum side side = 0; side < SIDE_COUNT; side++)
        if (!pick_sentences(reader, group, side, &passage->sides[side], &runs[side],
                            err))
            return false;
    if (!runs[SIDE_LEFT].count || !runs[SIDE_RIGHT].count)
        return true;
    for (enum side side = 0; side < SIDE_COUNT; side++)
        for (uint32_t i = 0; i < runs[side].count; i++)
            passage->sides[side].group[reader->picked_places[side][i]] =
                passage->group_count;
    passage->group_count++;
    return align_picked(reader, WORD_ALIGN_SENTENCES, runs, passage, err);
}

/* Pick the words that are in no link; `has_lone_sentence` is set if one of them is in a
 * sentence without counterpart. */
static bool pick_leftover(struct passage_reader *reader, enum side side,
                          const struct passage_side *s, struct word_run *run,
                          bool *has_lone_sentence, struct error *err)
{
    if (!reserve_picked(reader, side, s->count, err))
        return false;
    uint32_t count = 0;
    for (uint32_t i = 0; i < s->count; i++) {
        if (s->kind[i] != KIND_NONE)
            continue;
        *has_lone_sentence = *has_lone_sentence || s->group[i] == INDEX_NONE;
        reader->picked_items[side][count] = s->items[i];
        reader->picked_places[side][count++] = i;
    }
    *run = (struct word_run){reader->picked_items[side], count};
    return true;
}

static bool align_leftover(struct passage_reader *reader, struct word_passage *passage,
                           struct error *err)
{
    struct word_run runs[SIDE_COUNT];
    bool has_lone_sentence = false;
    for (enum side side = 0; side < SIDE_COUNT; side++)
        if (!pick_leftover(reader, side, &passage->sides[side], &runs[side],
                           &has_lone_sentence, err))
            return false;
    return !has_lone_sentence || !runs[SIDE_LEFT].count || !runs[SIDE_RIGHT].count ||
           align_picked(reader, WORD_ALIGN_LEFTOVER, runs, passage, err);
}

/* Align each link of sentences that begins in this passage; sentences belong to one
 * link each. */
static bool align_groups(struct passage_reader *reader, const struct link *link,
                         struct word_passage *passage, struct error *err)
{
    const struct comparison *c = reader->comparison;
    uint32_t count, last = INDEX_NONE;
    const uint32_t *members =
        link_members(&c->paragraph_links, link, SIDE_LEFT, &count);
    bool ok = true;
    for (uint32_t k = 0; ok && k < count; k++) {
        struct range sentences =
            c->documents[SIDE_LEFT]->paragraphs[members[k]].sentences;
        for (uint32_t n = sentences.first; ok && n < range_end(sentences); n++) {
            uint32_t group = c->sentence_links.link_of[SIDE_LEFT][n];
            uint32_t place = reader->sentence_place[SIDE_LEFT][n];
            bool is_done =
                group == last || (c->documents[SIDE_LEFT]->sentences[n].tokens.count &&
                                  passage->sides[SIDE_LEFT].group[place] != INDEX_NONE);
            if (!is_done)
                ok = align_group(reader, group, passage, err);
            last = group;
        }
    }
    return ok;
}

static void forget_places(struct passage_reader *reader, const struct link *link)
{
    const struct comparison *c = reader->comparison;
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        uint32_t count;
        const uint32_t *members = link_members(&c->paragraph_links, link, side, &count);
        for (uint32_t k = 0; k < count; k++) {
            struct range sentences =
                c->documents[side]->paragraphs[members[k]].sentences;
            for (uint32_t n = sentences.first; n < range_end(sentences); n++)
                reader->sentence_place[side][n] = INDEX_NONE;
        }
    }
}

/* Put the sides into the order that depends on their words alone. */
static void order_sides(const struct lexicon *lexicon, struct word_passage *passage)
{
    struct passage_side *sides = passage->sides;
    struct word_run left = {sides[SIDE_LEFT].items, sides[SIDE_LEFT].count};
    struct word_run right = {sides[SIDE_RIGHT].items, sides[SIDE_RIGHT].count};
    passage->is_swapped = !word_run_precedes(lexicon, &left, &right);
    if (!passage->is_swapped)
        return;
    struct passage_side side = sides[SIDE_LEFT];
    sides[SIDE_LEFT] = sides[SIDE_RIGHT];
    sides[SIDE_RIGHT] = side;
    for (size_t k = 0; k < passage->phrases.count; k++) {
        struct range *pair = passage->phrases.pairs[k].side;
        struct range range = pair[SIDE_LEFT];
        pair[SIDE_LEFT] = pair[SIDE_RIGHT];
        pair[SIDE_RIGHT] = range;
    }
}

bool passage_read(struct passage_reader *reader, const struct link *link,
                  struct word_passage *passage, struct error *err)
{
    passage->phrases.count = 0;
    passage->is_swapped = false;
    passage->group_count = 0;
    bool ok =
        append_paragraphs(reader, link, SIDE_LEFT, &passage->sides[SIDE_LEFT], err) &&
        append_paragraphs(reader, link, SIDE_RIGHT, &passage->sides[SIDE_RIGHT], err) &&
        align_groups(reader, link, passage, err) &&
        align_leftover(reader, passage, err);
    forget_places(reader, link);
    if (ok) {
        order_sides(reader->aligner.lexicon, passage);
        word_passage_settle(passage);
    }
    return ok;
}
