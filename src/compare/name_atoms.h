/* name_atoms.h - the words of linked paragraphs as names are compared by them. */
#ifndef DIPTYCH_COMPARE_NAME_ATOMS_H
#define DIPTYCH_COMPARE_NAME_ATOMS_H

#include "compare/name_words.h"

/* A word, or a part of a hyphened word. */
struct name_atom {
    struct span span;
    uint32_t key;
    uint32_t variant; /* key of the usual form, or INDEX_NONE */
    uint32_t token;
    uint32_t sentence;
    uint32_t paragraph;
    uint8_t flags;      /* enum name_word_flag */
    bool is_later_part; /* of a hyphened word */
    bool is_capital;
    bool is_strong;  /* surely (part of) a name */
    bool is_initial; /* a single capital with a stop */
    bool is_acronym; /* all in capitals, in a sentence that is not: WHO is no pronoun */
    bool is_doubtful; /* opens a sentence, and nothing else tells that it is a name */
    bool is_joined; /* only blanks, hyphens or an initial's stop stand before it, and a
                       word of its sentence */
    bool is_common; /* also written small: part of long names only */
    bool is_candidate; /* not found in the other version's paragraphs */
    bool is_surplus;   /* found there, but not as often */
    bool is_used;      /* has a partner, or needs none */
};

struct name_atom_list {
    struct name_atom *atoms;
    size_t count;
    size_t capacity;
};

/* Append the atoms of one paragraph. Returns false with ERROR_MEMORY. */
bool name_atoms_append(struct name_atom_list *list, struct name_words *words,
                       enum side side, uint32_t paragraph, struct error *err);

/* Could it be a name: a capital, and no closed-class word, title or date? */
bool name_atom_is_namelike(const struct name_atom *atom);

/* The atoms around this one that make a name with it, at most seven; takes_common: also
 * words such as "Board". */
struct range name_atom_run(const struct name_atom_list *list, size_t index,
                           bool takes_common);

#endif
