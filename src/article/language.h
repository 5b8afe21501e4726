/* language.h - what a linguist would edit: word lists of a language, read from data
 * files. */
#ifndef DIPTYCH_ARTICLE_LANGUAGE_H
#define DIPTYCH_ARTICLE_LANGUAGE_H

#include "base/error.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/*
 * The lists of data/language/TAG/NAME: one entry a line, `#` begins a comment line, an
 * entry is a lower-case word or phrase and, after a tab, its value (a class, a lemma, a
 * number), empty where the list gives none. The table in language.c maps these to file
 * names.
 */
enum language_list {
    LANGUAGE_ABBREVIATIONS,  /* a full stop after these ends no sentence */
    LANGUAGE_CUES,           /* reporting verbs and nouns; value: the pattern class */
    LANGUAGE_TITLES,         /* mr, sen., secretary of state */
    LANGUAGE_FUNCTION_WORDS, /* closed-class words; value: class (article, pronoun, ...)
                              */
    LANGUAGE_PRONOUNS,       /* value: gender and number */
    LANGUAGE_NEGATIONS,      /* not, never, without; value: how it counts */
    LANGUAGE_MODALS,         /* may, must; value: strength class */
    LANGUAGE_NUMBER_WORDS,   /* value: what it is worth */
    LANGUAGE_UNITS, /* units, currencies, magnitudes; value: canonical unit and factor
                     */
    LANGUAGE_QUANTIFIERS,  /* nearly, about, over, at least; value: modifier class */
    LANGUAGE_VARIANTS,     /* accepted variants of names (kiev: kyiv) and acronyms */
    LANGUAGE_ELISIONS,     /* 'tis, 'em, '90s: an apostrophe that opens nothing */
    LANGUAGE_LEMMAS,       /* irregular forms; value: the base form */
    LANGUAGE_CREDITS,      /* photo, by, read more: begins a line beside the text;
                              value: what such a line is */
    LANGUAGE_PERSON_NOUNS, /* official, aunt, residents; value: gender and number */
    LANGUAGE_GIVEN_NAMES,  /* value: male, female, empty for both */
    LANGUAGE_NAME_ENDINGS, /* ian, er; value: the endings they replace, - for none */
    LANGUAGE_NAME_PARTS,   /* de, of; value: particle; "<nouns>": all nouns are capitals
                            */
    LANGUAGE_RECIPROCALS,  /* met, resembles: its two sides may change places */
    LANGUAGE_POSSESSIVES,  /* 's, s': how the owner of something ends; a letter before
                              an apostrophe stays a part of the word */
    LANGUAGE_OPPOSITES,    /* accepted, few; value: the scales it is on, with its end:
                              + or -, or a digit on one without ends */
    LANGUAGE_LIST_COUNT,
};

/* Values of LANGUAGE_ABBREVIATIONS that the sentence breaker tells apart. The entry
 * "<ordinal>" stands for any number of one or two digits: "am 3. Oktober". */
#define LANGUAGE_ABBREVIATION_INNER  "inner"  /* something always follows: Mr., e.g. */
#define LANGUAGE_ABBREVIATION_NUMBER "number" /* one only before a number: No. 5 */
#define LANGUAGE_ABBREVIATION_MAYBE  "maybe"  /* may end a sentence, too: etc., Inc. */

struct language; /* immutable once loaded */

/*
 * Load a language.
 *
 * data_folder    holds language/TAG/; borrowed
 * tables_folder  may hold TAG, which language_save() wrote; NULL if there is none.
 *                Whether it does makes no difference but of time.
 * tag            BCP 47; the primary subtag counts ("en-GB" is "en"); an unknown one
 *                has empty lists
 *
 * Returns a new language, freed with language_free(); NULL with ERROR_IO (unreadable or
 * bad file, named with its line) or ERROR_MEMORY.
 */
struct language *language_load(const char *data_folder, const char *tables_folder,
                               const char *tag, struct error *err);
void language_free(struct language *language);

/* Write the language as one table, for language_load(). Returns false with the errors
 * of file_write(). */
bool language_save(const struct language *language, const char *path,
                   struct error *err);

const char *language_tag(const struct language *language);

/* In which lists a word is: a bit (1 << list) each. */
struct language_lists {
    uint32_t has;   /* that have it */
    uint32_t opens; /* that have it or a phrase that begins with it */
};

/* What all lists together say of a word. */
struct language_word {
    struct language_lists lists;
    uint32_t first_value; /* where language_word_value() begins to look */
    uint32_t length;      /* bytes */
    uint32_t at;          /* where the language has them */
};

/*
 * Look a word or phrase up in all lists at once.
 *
 * word  in lower case with plain apostrophes and single blanks (as lexicon folding
 * gives it)
 *
 * Returns what lives as long as the language; never NULL, but without a bit for a word
 * that is in no list. O(length).
 */
const struct language_word *language_find_word(const struct language *language,
                                               const char *word, size_t length);

/* All that language_find_word() returns, as items of one array. */
const struct language_word *language_words(const struct language *language);

/* What a list says of a word that was looked up: "" if it has it without a value, NULL
 * if it does not have it. O(1). */
const char *language_word_value(const struct language *language,
                                const struct language_word *word,
                                enum language_list list);

/* Is a word one of those that a value names, with blanks between? NULL names none.
 * O(length of the value). */
bool language_value_names(const char *value, const char *word, size_t length);

/* The same of a zero-ended word. */
static inline bool language_value_has(const char *value, const char *word)
{
    return language_value_names(value, word, strlen(word));
}

/* Are months and days of the week written small, as the list of number words says? So a
 * capital tells names from them. O(1). */
bool language_has_small_calendar(const struct language *language);

/* Of the value of a cue, which may be NULL: is it a verb that takes a speaker? */
static inline bool language_cue_reports(const char *value)
{
    return language_value_has(value, "say") || language_value_has(value, "tell");
}

/* One of the words of a value. To go through them begin with {.rest = value}; NULL has
 * none. */
struct language_item {
    const char *text; /* in the value, not zero-ended */
    size_t length;    /* at least 1 */
    const char *rest; /* of the value, behind it */
};

/* Go on to the next word; false behind the last. */
bool language_next_item(struct language_item *item);

/* Do two values of LANGUAGE_OPPOSITES have an end of one scale in common, other than
 * the ranks, which say nothing of each other: lawyer, attorney; ex, former? */
bool language_opposites_agree(const struct language *language, const char *a,
                              const char *b);

/* Look a word up in one list: its value there, or NULL. O(length). */
const char *language_find(const struct language *language, enum language_list list,
                          const char *word, size_t length);

/* Does an apostrophe alone make an owner of a word: the pilots', Marx'? O(1). */
bool language_takes_apostrophe(const struct language *language, const char *word,
                               size_t length);

/* Does the last letter of a word make an owner of it without an apostrophe: Pohls? It
 * may as well be the word's own. O(1). */
bool language_ends_like_owner(const struct language *language, const char *word,
                              size_t length);

/* How long a word is without what makes an owner of it; `length` if it is none. `word`
 * as for language_find_word(). O(1). */
size_t language_bare_length(const struct language *language, const char *word,
                            size_t length);

/* How many words the longest phrase of a list has, for scanning; 0 for an empty list.
 */
size_t language_longest_phrase(const struct language *language,
                               enum language_list list);

#endif
