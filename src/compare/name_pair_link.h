/* name_pair_link.h - the names of one paragraph link while they are paired. Private to
 * name_pairs.c, name_pair_score.c, name_others.c, name_initials.c, name_nouns.c,
 * name_strangers.c, name_seats.c and name_inner.c. */
#ifndef DIPTYCH_COMPARE_NAME_PAIR_LINK_H
#define DIPTYCH_COMPARE_NAME_PAIR_LINK_H

#include "compare/name_pairs.h"

struct pair_link {
    struct name_words *words;
    const struct comparison *comparison;
    uint32_t index; /* of the paragraph link */
    struct name_atom_list lists[SIDE_COUNT];
    uint32_t *counts[SIDE_COUNT]; /* by key: times in this link's paragraphs */
    uint32_t *candidates[SIDE_COUNT];
    size_t candidate_count[SIDE_COUNT];
    size_t candidate_capacity[SIDE_COUNT];
    struct name_pair_list *out;
    struct error *err;
};

struct pair_choice {
    double score;
    uint32_t first[SIDE_COUNT]; /* atoms */
    uint32_t count[SIDE_COUNT]; /* 1, or 2 that are compared as one word */
};

static inline const struct name_atom *pair_atom(const struct pair_link *link, int side,
                                                uint32_t index)
{
    return &link->lists[side].atoms[index];
}

/* The atom at this distance, if it stands in the same sentence; else NULL. */
const struct name_atom *pair_neighbour(const struct pair_link *link, int side,
                                       uint32_t index, int distance);

/* Equal but for accepted variants; false if one is NULL. */
bool pair_is_same_word(const struct name_atom *a, const struct name_atom *b);
bool pair_in_linked_sentences(const struct pair_link *link,
                              const struct name_atom *left,
                              const struct name_atom *right);

/* How well the names of a choice fit each other, by letters and context; negative: they
 * are no pair. */
double pair_score(const struct pair_link *link, const struct pair_choice *choice);

/* Written together on one side, apart on the other, and otherwise the same? */
bool pair_is_joined_only(const struct pair_link *link,
                         const struct pair_choice *choice);

/* Do two capital words of a language that writes all nouns so stand where a name does,
 * although nothing tells surely that they are names? */
bool pair_may_be_names(const struct pair_link *link, const struct pair_choice *choice);

/* Is one the first word of a name of several and the other a later one, with nothing
 * else in common: Moira Tait, Ada Morgan? */
bool pair_is_elsewhere(const struct pair_link *link, const struct pair_choice *choice);

/* Is one of the two part of a name that the other version knows as somebody else's? */
bool pair_are_strangers(const struct pair_link *link, const struct pair_choice *choice);

/* Is one the other's initials, alone or beside another word: the Holm HLS, the Holm
 * Lamp Society? Small words inside a name count for none. */
bool pair_is_acronym(const struct pair_link *link, const struct pair_choice *choice);

/* Is one the capital of the other, which stands for its government: Moscow, Russia? The
 * language's list of variants says so. */
bool pair_is_seat(const struct pair_link *link, const struct pair_choice *choice);

/* What became of a name. */
enum pair_kind {
    PAIR_SPELLING,
    PAIR_OTHER,   /* another name */
    PAIR_SPEAKER, /* another person at the edge of a quotation */
};

/* Add a pair; its atoms are used up. Returns false with ERROR_MEMORY. */
bool pair_add(struct pair_link *link, const struct pair_choice *choice,
              enum pair_kind kind);

/* Pair names that are not alike, by their places. Returns false with ERROR_MEMORY. */
bool pair_others(struct pair_link *link);

/* Pair other small words inside the same name: Pieter van der Laan, Pieter van den
 * Laan. Returns false with ERROR_MEMORY. */
bool pair_inner_words(struct pair_link *link);

#endif
