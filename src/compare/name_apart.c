/* name_apart.c - names of passages that the other version has elsewhere, or in parts.
 */
#include "compare/name_apart.h"

#include "base/memory.h"
#include "base/translate.h"
#include "compare/name_forms.h"
#include "compare/name_likeness.h"
#include "compare/name_mentions.h"

#include <stdlib.h>
#include <string.h>

static const double APART_ALIKE_LEAST = 0.75; /* beside the same name */
static const double APART_GIVEN = 0.5;        /* what another given name is worth */

enum {
    APART_LETTERS_LEAST = 3,       /* beside the same name */
    APART_ALONE_LETTERS_LEAST = 6, /* and with nothing beside */
    APART_NAMES_MOST = 200,        /* of one version, and ... */
    APART_MENTIONS_MOST = 20,      /* ... of one name: work stays bounded */
};

/* A name that its version alone has: its mentions. */
struct apart_name {
    struct range mentions;
    uint32_t partner; /* the name of the other version that fits best; INDEX_NONE */
    double score;
    uint32_t at[SIDE_COUNT]; /* the mentions that show it */
};

struct apart_search {
    struct drift *drift;
    const struct name_words *words;
    struct name_mention_list lists[SIDE_COUNT];
    struct apart_name *names[SIDE_COUNT];
    size_t count[SIDE_COUNT];
};

static bool apart_is_told(const struct apart_search *search, enum side side,
                          struct range mentions)
{
    for (uint32_t i = mentions.first; i < range_end(mentions); i++)
        if (drift_has_evidence_on(search->drift, FINDING_NAME, side,
                                  name_mention_span(&search->lists[side], i)))
            return true;
    return false;
}

static bool apart_collect(struct apart_search *search, enum side side)
{
    struct name_mention_list *list = &search->lists[side];
    struct range mentions;
    *list = (struct name_mention_list){.words = search->words, .side = side};
    if (!name_mentions_collect(list, APART_LETTERS_LEAST, search->drift->err))
        return false;
    search->names[side] =
        memory_new(APART_NAMES_MOST, sizeof *search->names[side], search->drift->err);
    if (!search->names[side])
        return false;
    for (size_t i = 0; i < list->count && search->count[side] < APART_NAMES_MOST;
         i = range_end(mentions)) {
        mentions = name_mentions_of_key(list, i);
        if (mentions.count <= APART_MENTIONS_MOST &&
            !search->words->keys[list->mentions[i].key].stands_in[!side] &&
            !apart_is_told(search, side, mentions))
            search->names[side][search->count[side]++] =
                (struct apart_name){.mentions = mentions, .partner = INDEX_NONE};
    }
    return true;
}

/* Do two mentions stand in linked passages, where other rules look for changes? */
static bool apart_are_linked(const struct apart_search *search,
                             const struct name_mention *left,
                             const struct name_mention *right)
{
    const struct comparison *comparison = search->words->comparison;
    const struct link_list *list = &comparison->paragraph_links;
    const struct document *const *documents = comparison->documents;
    return list->link_of[SIDE_LEFT]
                        [documents[SIDE_LEFT]->sentences[left->sentence].paragraph] ==
           list->link_of[SIDE_RIGHT]
                        [documents[SIDE_RIGHT]->sentences[right->sentence].paragraph];
}

/* The same but for letters that one of them doubles? */
static bool apart_is_doubled(const char *a, const char *b)
{
    if (strlen(a) < APART_ALONE_LETTERS_LEAST || strlen(b) < APART_ALONE_LETTERS_LEAST)
        return false;
    while (*a && *a == *b) {
        a++, b++;
        while (*a && *a == a[-1])
            a++;
        while (*b && *b == b[-1])
            b++;
    }
    return !*a && !*b;
}

/* Another given name before the same family name, and none that is short for it? */
static bool apart_is_given(const struct apart_search *search,
                           const struct name_mention *left,
                           const struct name_mention *right)
{
    const struct name_key *keys = search->words->keys;
    size_t left_length = strlen(left->letters), right_length = strlen(right->letters);
    size_t shorter = left_length < right_length ? left_length : right_length;
    return left->after != INDEX_NONE && left->after == right->after &&
           keys[left->after].is_family && keys[left->key].flags & NAME_WORD_GIVEN &&
           keys[right->key].flags & NAME_WORD_GIVEN &&
           memcmp(left->letters, right->letters, shorter) != 0;
}

static bool apart_are_one(uint32_t left, uint32_t right)
{
    return left != INDEX_NONE && left == right;
}

/* How well two mentions fit; 0 if they are no one's. */
static double apart_weigh(const struct apart_search *search,
                          const struct name_mention *left,
                          const struct name_mention *right)
{
    bool is_beside = apart_are_one(left->before, right->before) ||
                     apart_are_one(left->after, right->after) ||
                     apart_are_one(left->next, right->next);
    bool is_known = left->variant != INDEX_NONE || right->variant != INDEX_NONE;
    if (apart_are_one(left->variant, right->variant) || (is_known && !is_beside))
        return 0;
    bool is_behind = apart_are_one(left->before, right->before);
    if (is_behind ? name_is_genitive_in(search->words->comparison, left->letters,
                                        right->letters)
                  : name_is_derived_in(search->words->comparison, left->letters,
                                       right->letters))
        return 0;
    double likeness =
        is_beside ? name_likeness(left->letters, right->letters, APART_ALIKE_LEAST)
        : apart_is_doubled(left->letters, right->letters) ? 1
                                                          : 0;
    return likeness > 0                          ? likeness
           : apart_is_given(search, left, right) ? APART_GIVEN
                                                 : 0;
}

/* How far from the heads of their versions two mentions stand, the nearer one first: so
 * that which file is the left one does not matter. */
static uint64_t apart_distance(const struct apart_search *search, uint32_t left,
                               uint32_t right)
{
    uint32_t a = search->lists[SIDE_LEFT].mentions[left].token;
    uint32_t b = search->lists[SIDE_RIGHT].mentions[right].token;
    return (uint64_t)(a < b ? a : b) << 32 | (a < b ? b : a);
}

/* Weighs two names by the mentions that fit best; none may stand in linked passages. */
static void apart_compare(struct apart_search *search, uint32_t left, uint32_t right)
{
    struct apart_name *own = &search->names[SIDE_LEFT][left];
    struct apart_name *far = &search->names[SIDE_RIGHT][right];
    double best = 0;
    uint32_t at[SIDE_COUNT] = {0, 0};
    for (uint32_t i = own->mentions.first; i < range_end(own->mentions); i++)
        for (uint32_t k = far->mentions.first; k < range_end(far->mentions); k++) {
            const struct name_mention *a = &search->lists[SIDE_LEFT].mentions[i];
            const struct name_mention *b = &search->lists[SIDE_RIGHT].mentions[k];
            if (apart_are_linked(search, a, b))
                return;
            double score = apart_weigh(search, a, b);
            if (score > best ||
                (best > 0 && score == best &&
                 apart_distance(search, i, k) <
                     apart_distance(search, at[SIDE_LEFT], at[SIDE_RIGHT]))) {
                best = score;
                at[SIDE_LEFT] = i;
                at[SIDE_RIGHT] = k;
            }
        }
    struct apart_name *names[SIDE_COUNT] = {own, far};
    const uint32_t partners[SIDE_COUNT] = {right, left};
    for (int side = 0; best > 0 && side < SIDE_COUNT; side++) {
        struct apart_name *name = names[side];
        if (best == name->score) /* which of two is not known */
            name->partner = INDEX_NONE;
        if (best <= name->score)
            continue;
        name->score = best;
        name->partner = partners[side];
        memcpy(name->at, at, sizeof at);
    }
}

/* The word with the name beside it that both have. */
static struct span apart_span(const struct apart_search *search, enum side side,
                              const uint32_t at[SIDE_COUNT])
{
    const struct name_mention_list *list = &search->lists[side];
    const struct name_mention *own = &list->mentions[at[side]];
    const struct name_mention *far = &search->lists[!side].mentions[at[!side]];
    const struct token *tokens =
        search->words->comparison->documents[side]->tokens.tokens;
    struct span span = name_mention_span(list, at[side]);
    if (apart_are_one(own->before, far->before))
        span.start = token_span(&tokens[own->token - 1]).start;
    if (apart_are_one(own->after, far->after) || apart_are_one(own->next, far->next))
        span.end = token_span(&tokens[own->token + 1]).end;
    return span;
}

static bool apart_report(struct apart_search *search, const struct apart_name *name)
{
    const struct comparison *comparison = search->words->comparison;
    const struct name_mention *left =
        &search->lists[SIDE_LEFT].mentions[name->at[SIDE_LEFT]];
    uint32_t paragraph =
        comparison->documents[SIDE_LEFT]->sentences[left->sentence].paragraph;
    bool is_given = name->score == APART_GIVEN;
    struct finding_place place = {
        .has = {true, true},
        .spans = {apart_span(search, SIDE_LEFT, name->at),
                  apart_span(search, SIDE_RIGHT, name->at)},
        .paragraph_link = comparison->paragraph_links.link_of[SIDE_LEFT][paragraph]};
    return drift_add_spans(
        search->drift, FINDING_NAME, is_given ? 3 : 2, &place, 1, NULL,
        is_given ? N_("another given name") : N_("the name is spelled otherwise"));
}

bool name_apart_find(struct drift *drift, const struct name_words *words)
{
    struct apart_search search = {.drift = drift, .words = words};
    bool ok = apart_collect(&search, SIDE_LEFT) && apart_collect(&search, SIDE_RIGHT);
    for (uint32_t i = 0; ok && i < search.count[SIDE_LEFT]; i++)
        for (uint32_t k = 0; k < search.count[SIDE_RIGHT]; k++)
            apart_compare(&search, i, k);
    for (uint32_t i = 0; ok && i < search.count[SIDE_LEFT]; i++) {
        const struct apart_name *name = &search.names[SIDE_LEFT][i];
        if (name->partner != INDEX_NONE &&
            search.names[SIDE_RIGHT][name->partner].partner == i)
            ok = apart_report(&search, name);
    }
    for (int side = 0; side < SIDE_COUNT; side++) {
        name_mentions_clear(&search.lists[side]);
        free(search.names[side]);
    }
    return ok;
}
