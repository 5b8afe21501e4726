/* drift_names.c - names that are written otherwise, followed through the article: one
 * finding for each, with all its places. */
#include "compare/drift.h"

#include "base/disjoint.h"
#include "base/memory.h"
#include "base/translate.h"
#include "compare/name_apart.h"
#include "compare/name_pairs.h"
#include "compare/name_spellings.h"

#include <stdlib.h>
#include <string.h>

enum {
    NAME_FORMS_SHOWN = 4,
    NAME_MANY_PLACES = 3, /* a name that is wrong all through weighs more */
};

struct name_groups {
    struct drift *drift;
    const struct name_words *words;
    struct name_pair_list list;
    uint32_t *sets; /* pairs that are one finding */
    struct finding_place *places;
    size_t place_count;
};

static bool name_pairs_share_a_place(const struct name_pair *a,
                                     const struct name_pair *b)
{
    return span_overlaps(a->spans[SIDE_LEFT], b->spans[SIDE_LEFT]) ||
           span_overlaps(a->spans[SIDE_RIGHT], b->spans[SIDE_RIGHT]);
}

/* By key: the first pair that has it, INDEX_NONE at first. */
static void name_group_by_keys(struct name_groups *groups, uint32_t *first_of)
{
    for (int side = 0; side < SIDE_COUNT; side++) {
        memset(first_of, 0xff, groups->words->key_count * sizeof *first_of);
        for (uint32_t i = 0; i < groups->list.count; i++) {
            uint32_t *first = &first_of[groups->list.pairs[i].keys[side]];
            if (groups->list.pairs[i].is_speaker)
                continue;
            if (*first == INDEX_NONE)
                *first = i;
            else
                disjoint_join(groups->sets, *first, i);
        }
    }
}

static void name_group_by_places(struct name_groups *groups)
{
    const struct name_pair *pairs = groups->list.pairs;
    for (uint32_t i = 0; i < groups->list.count; i++)
        for (uint32_t k = i + 1; k < groups->list.count &&
                                 pairs[k].paragraph_link == pairs[i].paragraph_link;
             k++)
            if (!pairs[i].is_speaker && !pairs[k].is_speaker &&
                name_pairs_share_a_place(&pairs[i], &pairs[k]))
                disjoint_join(groups->sets, i, k);
}

/* The words that differ; of another name all of it. */
static void name_append_words(struct buffer *out, const struct name_groups *groups,
                              int side, const struct name_pair *pair)
{
    struct span span = pair->is_other ? pair->spans[side] : pair->words[side];
    drift_append_span(out, groups->drift->comparison->documents[side], span);
}

/* Add the pair's place, unless the group has one of the same two paragraphs. */
static void name_add_place(struct name_groups *groups, const struct name_pair *pair,
                           const struct name_pair *const *seen, size_t seen_count)
{
    /* Pairs come link by link. */
    for (size_t i = seen_count;
         i-- > 0 && seen[i]->paragraph_link == pair->paragraph_link;)
        if (seen[i]->paragraphs[SIDE_LEFT] == pair->paragraphs[SIDE_LEFT] &&
            seen[i]->paragraphs[SIDE_RIGHT] == pair->paragraphs[SIDE_RIGHT])
            return;
    groups->places[groups->place_count++] = (struct finding_place){
        .has = {true, true},
        .spans = {pair->spans[SIDE_LEFT], pair->spans[SIDE_RIGHT]},
        .paragraph_link = pair->paragraph_link,
    };
}

static bool name_forms_are_equal(const struct name_pair *a, const struct name_pair *b)
{
    return a->keys[SIDE_LEFT] == b->keys[SIDE_LEFT] &&
           a->keys[SIDE_RIGHT] == b->keys[SIDE_RIGHT];
}

struct name_form {
    const struct name_pair *pair;
    size_t times;
};

/* The first few forms, each with how often it occurs. Returns how many there are. */
static size_t name_count_forms(struct name_form forms[NAME_FORMS_SHOWN],
                               const struct name_pair *const *pairs, size_t count)
{
    size_t form_count = 0;
    for (size_t i = 0; i < count; i++) {
        size_t k = 0;
        while (k < form_count && !name_forms_are_equal(forms[k].pair, pairs[i]))
            k++;
        if (k == NAME_FORMS_SHOWN)
            continue;
        if (k == form_count)
            forms[form_count++] = (struct name_form){pairs[i], 0};
        forms[k].times++;
    }
    return form_count;
}

/* "Osgood -> Osgud (7 times), Osgut; Petra -> Peta": all behind the first name is told
 * of the right. */
static void name_describe(struct name_groups *groups, struct buffer words[SIDE_COUNT],
                          const struct name_pair *const *pairs, size_t count)
{
    struct buffer *out = &words[SIDE_RIGHT];
    struct name_form forms[NAME_FORMS_SHOWN];
    size_t form_count = name_count_forms(forms, pairs, count);
    for (size_t i = 0; i < form_count; i++) {
        const struct name_pair *pair = forms[i].pair;
        bool is_new_name =
            i > 0 && pair->keys[SIDE_LEFT] != forms[i - 1].pair->keys[SIDE_LEFT];
        if (i == 0) {
            name_append_words(&words[SIDE_LEFT], groups, SIDE_LEFT, pair);
        } else if (is_new_name) {
            buffer_append_string(out, "; ");
            name_append_words(out, groups, SIDE_LEFT, pair);
            buffer_append_string(out, " -> ");
        } else {
            buffer_append_string(out, ", ");
        }
        name_append_words(out, groups, SIDE_RIGHT, pair);
        if (forms[i].times > 1)
            buffer_printf(out, _(" (%zu times)"), forms[i].times);
    }
}

static bool name_add_finding(struct name_groups *groups,
                             const struct name_pair *const *pairs, size_t count)
{
    struct buffer words[SIDE_COUNT] = {{0}};
    bool is_other = false, is_serious = false, is_faded = true;
    groups->place_count = 0;
    for (size_t i = 0; i < count; i++) {
        name_add_place(groups, pairs[i], pairs, i);
        is_other = is_other || pairs[i]->is_other;
        is_serious = is_serious || (pairs[i]->is_other && !pairs[i]->is_part);
        is_faded = is_faded && pairs[i]->is_faded;
    }
    name_describe(groups, words, pairs, count);
    bool is_speaker = pairs[0]->is_speaker;
    int severity = is_speaker                                              ? 3
                   : is_faded                                              ? 1
                   : is_serious || groups->place_count >= NAME_MANY_PLACES ? 3
                                                                           : 2;
    return drift_add(groups->drift, is_speaker ? FINDING_SPEAKER : FINDING_NAME,
                     severity, groups->places, groups->place_count,
                     is_speaker ? N_("another speaker")
                     : is_other ? N_("another name in the same place")
                                : N_("the name is spelled otherwise"),
                     words);
}

static bool name_add_groups(struct name_groups *groups)
{
    size_t count = groups->list.count;
    const struct name_pair **members =
        memory_new(count, sizeof *members, groups->drift->err);
    groups->places = memory_new(count, sizeof *groups->places, groups->drift->err);
    uint32_t *next = memory_new(count, sizeof *next, groups->drift->err);
    uint32_t *last = memory_new(count, sizeof *last, groups->drift->err);
    bool ok = members && groups->places && next && last;
    /* Chain the members of each group in their order behind its root. */
    for (uint32_t i = 0; ok && i < count; i++) {
        uint32_t root = disjoint_find(groups->sets, i);
        next[i] = INDEX_NONE;
        if (root != i)
            next[last[root]] = i;
        last[root] = i;
    }
    for (uint32_t i = 0; ok && i < count; i++) {
        size_t member_count = 0;
        if (groups->sets[i] != i)
            continue;
        for (uint32_t k = i; k != INDEX_NONE; k = next[k])
            members[member_count++] = &groups->list.pairs[k];
        ok = name_add_finding(groups, members, member_count);
    }
    free(members);
    free(next);
    free(last);
    return ok;
}

bool drift_find_names(struct drift *drift)
{
    struct name_groups groups = {.drift = drift, .words = drift->names};
    uint32_t *first_of = NULL;
    bool ok =
        name_pairs_find(&groups.list, drift->names, drift->comparison, drift->err);
    if (ok && groups.list.count) {
        groups.sets = disjoint_new(groups.list.count, drift->err);
        first_of = memory_new(groups.words->key_count, sizeof *first_of, drift->err);
        ok = groups.sets && first_of;
        if (ok) {
            name_group_by_keys(&groups, first_of);
            name_group_by_places(&groups);
            ok = name_add_groups(&groups);
        }
    }
    ok = ok && name_apart_find(drift, groups.words) &&
         name_spellings_find(drift, groups.words);
    free(first_of);
    free(groups.sets);
    free(groups.places);
    free(groups.list.pairs);
    return ok;
}
