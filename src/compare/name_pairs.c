/* name_pairs.c - choosing, among the names that differ in linked paragraphs, which
 * became which. */
#include "compare/name_pair_link.h"

#include "base/memory.h"
#include "compare/name_forms.h"
#include "compare/name_likeness.h"

#include <stdlib.h>

enum {
    PAIR_CANDIDATES_LIMIT = 300, /* of one link and side: work stays bounded */
    PAIR_KEPT_LEAST = 2,         /* words of a name that is the same but for one */
};

static void pair_count(struct pair_link *link, int side, int step)
{
    for (size_t i = 0; i < link->lists[side].count; i++) {
        const struct name_atom *atom = pair_atom(link, side, (uint32_t)i);
        link->counts[side][atom->key] += (uint32_t)step;
        if (atom->variant != INDEX_NONE && atom->variant != atom->key)
            link->counts[side][atom->variant] += (uint32_t)step;
    }
}

/* Is this word more often here than in the other version's paragraphs? */
static bool pair_is_candidate(const struct pair_link *link, int side, uint32_t index)
{
    const struct name_atom *atom = pair_atom(link, side, index);
    const uint32_t *other = link->counts[!side];
    if (atom->flags & (NAME_WORD_FUNCTION | NAME_WORD_CALENDAR))
        return false;
    if (atom->variant != INDEX_NONE && other[atom->variant])
        return false;
    if (!other[atom->key])
        return true;
    bool repeats = index > 0 && atom->is_joined &&
                   pair_atom(link, side, index - 1)->key == atom->key;
    return repeats && link->counts[side][atom->key] > other[atom->key];
}

/* Is it a sure name that the other version has, too, but not as often? Then one of the
 * places may be another name's: Walz for Waltz, where there is a Walz as well. */
static bool pair_is_surplus(const struct pair_link *link, int side, uint32_t index)
{
    const struct name_atom *atom = pair_atom(link, side, index);
    uint32_t key = atom->variant != INDEX_NONE ? atom->variant : atom->key;
    return name_atom_is_namelike(atom) && link->words->keys[atom->key].name_count > 0 &&
           link->counts[side][key] > link->counts[!side][key];
}

/* Has the list of variants the word as it is written small: argentino? */
static bool pair_is_small_nation(const struct pair_link *link, int side,
                                 const struct name_atom *atom)
{
    const struct document *document = link->comparison->documents[side];
    return document_find_word(document, LANGUAGE_VARIANTS,
                              document_lower_word(document, atom->token));
}

static bool pair_collect(struct pair_link *link, int side)
{
    for (uint32_t i = 0; i < link->lists[side].count; i++) {
        struct name_atom *atom = &link->lists[side].atoms[i];
        const struct name_key *key = &link->words->keys[atom->key];
        /* In lower case only what the other version has nowhere can be a lost name, and
         * no title. */
        bool is_possible = name_atom_is_namelike(atom) ||
                           (!atom->is_capital && !key->stands_in[!side] &&
                            !(atom->flags & NAME_WORD_TITLE) &&
                            !pair_is_small_nation(link, side, atom));
        if (!is_possible || link->candidate_count[side] >= PAIR_CANDIDATES_LIMIT)
            continue;
        atom->is_candidate = pair_is_candidate(link, side, i);
        atom->is_surplus = !atom->is_candidate && pair_is_surplus(link, side, i);
        if (!atom->is_candidate && !atom->is_surplus)
            continue;
        if (!memory_reserve(&link->candidates[side], &link->candidate_capacity[side],
                            link->candidate_count[side] + 1, sizeof **link->candidates,
                            link->err))
            return false;
        link->candidates[side][link->candidate_count[side]++] = i;
    }
    return true;
}

/* Does the word follow the same given name or title on both sides: Tad Lindgren? Or do
 * both follow some given name elsewhere? */
static bool pair_are_persons(const struct pair_link *link, uint32_t left,
                             uint32_t right)
{
    const uint32_t at[] = {left, right};
    const struct name_atom *before[SIDE_COUNT];
    const struct name_key *keys = link->words->keys;
    if (keys[pair_atom(link, SIDE_LEFT, left)->key].is_family &&
        keys[pair_atom(link, SIDE_RIGHT, right)->key].is_family)
        return true;
    for (int side = 0; side < SIDE_COUNT; side++) {
        before[side] = pair_neighbour(link, side, at[side], -1);
        if (!before[side] || !pair_atom(link, side, at[side])->is_joined ||
            !(before[side]->flags & (NAME_WORD_GIVEN | NAME_WORD_TITLE)))
            return false;
    }
    return pair_is_same_word(before[SIDE_LEFT], before[SIDE_RIGHT]);
}

/* Wilf Lowe is Wilfred Lowe. */
static bool pair_is_short(const struct pair_link *link, uint32_t left, uint32_t right)
{
    const struct name_atom *l_after = pair_neighbour(link, SIDE_LEFT, left, 1);
    const struct name_atom *r_after = pair_neighbour(link, SIDE_RIGHT, right, 1);
    return pair_is_same_word(l_after, r_after) && l_after->is_joined &&
           r_after->is_joined && l_after->is_capital &&
           name_atoms_are_short(link->words, pair_atom(link, SIDE_LEFT, left),
                                pair_atom(link, SIDE_RIGHT, right));
}

/* A3127, A3172: drift_find_codes() tells of what is no name. */
static bool pair_is_code(const struct pair_link *link, uint32_t left, uint32_t right)
{
    return name_equals_but_numbers(
        name_letters(link->words, pair_atom(link, SIDE_LEFT, left)->key),
        name_letters(link->words, pair_atom(link, SIDE_RIGHT, right)->key));
}

/* Is one a form of the other, or short for it? */
static bool pair_is_one_name(const struct pair_link *link, uint32_t left,
                             uint32_t right)
{
    return name_atoms_agree(link->words, pair_atom(link, SIDE_LEFT, left),
                            pair_atom(link, SIDE_RIGHT, right),
                            pair_are_persons(link, left, right)) ||
           pair_is_short(link, left, right);
}

/* Ukraine and Ukrainian are one name in two forms, A3127 and A3172 none. */
static void pair_use_forms(struct pair_link *link)
{
    for (size_t i = 0; i < link->candidate_count[SIDE_LEFT]; i++) {
        struct name_atom *left =
            &link->lists[SIDE_LEFT].atoms[link->candidates[SIDE_LEFT][i]];
        for (size_t j = 0; j < link->candidate_count[SIDE_RIGHT]; j++) {
            struct name_atom *right =
                &link->lists[SIDE_RIGHT].atoms[link->candidates[SIDE_RIGHT][j]];
            if (left->is_candidate && right->is_candidate &&
                (pair_is_code(link, link->candidates[SIDE_LEFT][i],
                              link->candidates[SIDE_RIGHT][j]) ||
                 pair_is_one_name(link, link->candidates[SIDE_LEFT][i],
                                  link->candidates[SIDE_RIGHT][j])))
                left->is_used = right->is_used = true;
        }
    }
}

const struct name_atom *pair_neighbour(const struct pair_link *link, int side,
                                       uint32_t index, int distance)
{
    int64_t at = (int64_t)index + distance;
    if (at < 0 || at >= (int64_t)link->lists[side].count)
        return NULL;
    const struct name_atom *atom = pair_atom(link, side, (uint32_t)at);
    return atom->sentence == pair_atom(link, side, index)->sentence ? atom : NULL;
}

bool pair_is_same_word(const struct name_atom *a, const struct name_atom *b)
{
    return a && b &&
           (a->key == b->key || (a->variant != INDEX_NONE && a->variant == b->variant));
}

bool pair_in_linked_sentences(const struct pair_link *link,
                              const struct name_atom *left,
                              const struct name_atom *right)
{
    const struct link_list *list = &link->comparison->sentence_links;
    return list->link_of[SIDE_LEFT][left->sentence] ==
           list->link_of[SIDE_RIGHT][right->sentence];
}

static bool pair_may_join(const struct pair_link *link, int side, uint32_t first)
{
    if (first + 1 >= link->lists[side].count)
        return false;
    const struct name_atom *a = pair_atom(link, side, first), *b = a + 1;
    return b->is_joined && a->is_candidate && b->is_candidate && !a->is_used &&
           !b->is_used && a->is_capital && (b->is_capital || b->is_later_part);
}

static bool pair_is_taken(const struct pair_link *link,
                          const struct pair_choice *choice)
{
    for (int side = 0; side < SIDE_COUNT; side++)
        for (uint32_t i = 0; i < choice->count[side]; i++)
            if (pair_atom(link, side, choice->first[side] + i)->is_used)
                return true;
    return false;
}

static void pair_use(struct pair_link *link, const struct pair_choice *choice)
{
    for (int side = 0; side < SIDE_COUNT; side++)
        for (uint32_t i = 0; i < choice->count[side]; i++)
            link->lists[side].atoms[choice->first[side] + i].is_used = true;
}

/* The name that a choice is part of on a side; takes_common: with words such as
 * "Board". */
static struct range pair_name(const struct pair_link *link, int side,
                              const struct pair_choice *choice, bool takes_common)
{
    uint32_t first = choice->first[side], last = first + choice->count[side] - 1;
    struct range head = name_atom_run(&link->lists[side], first, takes_common);
    struct range tail = name_atom_run(&link->lists[side], last, takes_common);
    return (struct range){head.first, range_end(tail) - head.first};
}

/* How many words of the name around the choice have their counterpart. */
static uint32_t pair_count_kept(const struct pair_link *link, int side,
                                struct range name, const struct pair_choice *choice)
{
    uint32_t kept = 0;
    for (uint32_t i = name.first; i < range_end(name); i++) {
        const struct name_atom *atom = pair_atom(link, side, i);
        bool is_chosen =
            i >= choice->first[side] && i < choice->first[side] + choice->count[side];
        kept +=
            !is_chosen && atom->is_capital && (!atom->is_candidate || atom->is_used);
    }
    return kept;
}

/* Is it a word of a longer name on both sides, and no person's? */
static bool pair_is_part(const struct pair_link *link,
                         const struct range names[SIDE_COUNT],
                         const struct pair_choice *choice)
{
    for (int side = 0; side < SIDE_COUNT; side++)
        if (pair_atom(link, side, choice->first[side])->flags & NAME_WORD_GIVEN ||
            pair_count_kept(link, side, names[side], choice) < PAIR_KEPT_LEAST)
            return false;
    return true;
}

bool pair_add(struct pair_link *link, const struct pair_choice *choice,
              enum pair_kind kind)
{
    bool is_other = kind != PAIR_SPELLING;
    struct name_pair_list *out = link->out;
    if (!memory_reserve(&out->pairs, &out->capacity, out->count + 1, sizeof *out->pairs,
                        link->err))
        return false;
    struct name_pair *pair = &out->pairs[out->count++];
    pair_use(link, choice);
    const struct range names[SIDE_COUNT] = {
        pair_name(link, SIDE_LEFT, choice, is_other),
        pair_name(link, SIDE_RIGHT, choice, is_other)};
    *pair = (struct name_pair){
        .paragraph_link = link->index,
        .is_other = is_other,
        .is_speaker = kind == PAIR_SPEAKER,
        .is_faded = /* it lost its capital; a small word inside a name had none */
        pair_atom(link, SIDE_LEFT, choice->first[SIDE_LEFT])->is_capital !=
        pair_atom(link, SIDE_RIGHT, choice->first[SIDE_RIGHT])->is_capital,
        .is_part = is_other && pair_is_part(link, names, choice),
    };
    for (int side = 0; side < SIDE_COUNT; side++) {
        const struct name_atom *atoms = link->lists[side].atoms;
        uint32_t first = choice->first[side], last = first + choice->count[side] - 1;
        pair->keys[side] = atoms[first].key;
        pair->words[side] =
            (struct span){atoms[first].span.start, atoms[last].span.end};
        pair->spans[side] = (struct span){atoms[names[side].first].span.start,
                                          atoms[range_end(names[side]) - 1].span.end};
        pair->paragraphs[side] = atoms[first].paragraph;
    }
    return true;
}

/* Best first. Those that tie but for the last have no name in common (A B for B', and B
 * for A' B', are never both alike), so that which is used first changes nothing. */
static int pair_compare_choices(const void *a, const void *b)
{
    const struct pair_choice *x = a, *y = b;
    if (x->score != y->score)
        return x->score > y->score ? -1 : 1;
    uint32_t x_place = x->first[SIDE_LEFT] + x->first[SIDE_RIGHT];
    uint32_t y_place = y->first[SIDE_LEFT] + y->first[SIDE_RIGHT];
    if (x_place != y_place)
        return x_place < y_place ? -1 : 1;
    uint32_t x_count = x->count[SIDE_LEFT] + x->count[SIDE_RIGHT];
    uint32_t y_count = y->count[SIDE_LEFT] + y->count[SIDE_RIGHT];
    if (x_count != y_count)
        return x_count < y_count ? -1 : 1;
    return (x->first[SIDE_LEFT] > y->first[SIDE_LEFT]) -
           (x->first[SIDE_LEFT] < y->first[SIDE_LEFT]);
}

struct choice_list {
    struct pair_choice *choices;
    size_t count;
    size_t capacity;
};

static bool pair_weigh(struct pair_link *link, struct choice_list *list, uint32_t left,
                       uint32_t right)
{
    for (uint32_t l = 1; l <= 2; l++) {
        if (l == 2 && !pair_may_join(link, SIDE_LEFT, left))
            break;
        for (uint32_t r = 1; r <= 2; r++) {
            if (l + r > 3 || (r == 2 && !pair_may_join(link, SIDE_RIGHT, right)))
                break;
            struct pair_choice choice = {.first = {left, right}, .count = {l, r}};
            choice.score = pair_score(link, &choice);
            if (choice.score < 0)
                continue;
            if (!memory_reserve(&list->choices, &list->capacity, list->count + 1,
                                sizeof *list->choices, link->err))
                return false;
            list->choices[list->count++] = choice;
        }
    }
    return true;
}

static bool pair_alike(struct pair_link *link)
{
    struct choice_list list = {0};
    bool ok = true;
    for (size_t i = 0; ok && i < link->candidate_count[SIDE_LEFT]; i++)
        for (size_t j = 0; ok && j < link->candidate_count[SIDE_RIGHT]; j++) {
            uint32_t left = link->candidates[SIDE_LEFT][i];
            uint32_t right = link->candidates[SIDE_RIGHT][j];
            if (!pair_atom(link, SIDE_LEFT, left)->is_used &&
                !pair_atom(link, SIDE_RIGHT, right)->is_used)
                ok = pair_weigh(link, &list, left, right);
        }
    if (list.count)
        qsort(list.choices, list.count, sizeof *list.choices, pair_compare_choices);
    for (size_t i = 0; ok && i < list.count; i++) {
        const struct pair_choice *choice = &list.choices[i];
        if (pair_is_taken(link, choice))
            continue;
        if (pair_is_joined_only(link, choice))
            pair_use(link, choice);
        else
            ok = pair_add(link, choice,
                          name_atoms_are_known_apart(
                              link->words,
                              pair_atom(link, SIDE_LEFT, choice->first[SIDE_LEFT]),
                              pair_atom(link, SIDE_RIGHT, choice->first[SIDE_RIGHT]))
                              ? PAIR_OTHER
                              : PAIR_SPELLING);
    }
    free(list.choices);
    return ok;
}

static bool pair_in_link(struct pair_link *link)
{
    const struct link_list *list = &link->comparison->paragraph_links;
    bool ok = true;
    for (int side = 0; ok && side < SIDE_COUNT; side++) {
        uint32_t count;
        const uint32_t *members =
            link_members(list, &list->links[link->index], (enum side)side, &count);
        link->lists[side].count = 0;
        link->candidate_count[side] = 0;
        for (uint32_t i = 0; ok && i < count; i++)
            ok = name_atoms_append(&link->lists[side], link->words, (enum side)side,
                                   members[i], link->err);
    }
    if (!ok)
        return false;
    for (int side = 0; side < SIDE_COUNT; side++)
        pair_count(link, side, 1);
    ok = pair_collect(link, SIDE_LEFT) && pair_collect(link, SIDE_RIGHT);
    for (int side = 0; side < SIDE_COUNT; side++)
        pair_count(link, side, -1);
    if (!ok)
        return false;
    pair_use_forms(link);
    return pair_alike(link) && pair_others(link) && pair_inner_words(link);
}

bool name_pairs_find(struct name_pair_list *list, struct name_words *words,
                     const struct comparison *comparison, struct error *err)
{
    struct pair_link link = {
        .words = words, .comparison = comparison, .out = list, .err = err};
    bool ok = true;
    for (int side = 0; ok && side < SIDE_COUNT; side++) {
        link.counts[side] = memory_new(words->key_count, sizeof **link.counts, err);
        ok = link.counts[side] != NULL;
    }
    for (size_t i = 0; ok && i < comparison->paragraph_links.count; i++) {
        const struct link *bead = &comparison->paragraph_links.links[i];
        link.index = (uint32_t)i;
        if (bead->relation != RELATION_SAME && bead->members[SIDE_LEFT].count &&
            bead->members[SIDE_RIGHT].count)
            ok = pair_in_link(&link);
    }
    for (int side = 0; side < SIDE_COUNT; side++) {
        free(link.lists[side].atoms);
        free(link.counts[side]);
        free(link.candidates[side]);
    }
    return ok;
}
