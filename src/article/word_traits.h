/* word_traits.h - what the word lists of the language say of each token. */
#ifndef DIPTYCH_ARTICLE_WORD_TRAITS_H
#define DIPTYCH_ARTICLE_WORD_TRAITS_H

#include "article/document.h"

enum word_trait {
    TRAIT_SAY = 1 << 0,  /* reports: said, wrote; a subject stands on either side */
    TRAIT_TELL = 1 << 1, /* reports to somebody: told, asked */
    TRAIT_CALL = 1 << 2, /* names something with quoted words: called, described */
    TRAIT_PARTICIPLE = 1 << 3, /* saying, adding: the subject is that of the clause */
    TRAIT_CUE_NOUN = 1 << 4,   /* statement, words, cries */
    TRAIT_ACCORDING = 1 << 5,  /* according (to), laut, selon */
    TRAIT_RELATIVE = 1 << 6,   /* who, which */
    TRAIT_CLAUSE = 1 << 7,     /* begins a clause: that, when, while, if */
    TRAIT_TITLE = 1 << 8,
    TRAIT_ARTICLE = 1 << 9,
    TRAIT_PREPOSITION = 1 << 10,
    TRAIT_CONJUNCTION = 1 << 11,
    TRAIT_AUXILIARY = 1 << 12,
    TRAIT_ADVERB = 1 << 13,  /* may stand between subject and verb */
    TRAIT_SUBJECT = 1 << 14, /* a pronoun that can be a subject: he, she, they */
    TRAIT_FIRST_PERSON = 1 << 15,
    TRAIT_POSSESSIVE = 1 << 16, /* his, her, its; a name with 's */
    TRAIT_PERSON = 1 << 17,     /* official, aunt, residents: a noun for people */
    TRAIT_GIVEN_NAME = 1 << 18,
    TRAIT_MALE = 1 << 19,
    TRAIT_FEMALE = 1 << 20,
    TRAIT_PLURAL = 1 << 21,
    TRAIT_PASSIVE =
        1 << 22,          /* was, were: with a verb of telling, its object speaks not */
    TRAIT_TIME = 1 << 23, /* Monday, week: capital or not, nobody */
    TRAIT_SEEN_LOWER = 1 << 24,     /* the document has the word in lower case, too */
    TRAIT_PARTICLE = 1 << 25,       /* marks the subject or topic before it */
    TRAIT_QUOTE_PARTICLE = 1 << 26, /* marks the quotation before it */
    TRAIT_WEAK = 1 << 27,           /* reports only beside a quotation: confirmed */
    TRAIT_OBJECT = 1 << 28,         /* any pronoun: no name */
    TRAIT_SOURCE = 1 << 29,         /* from, by: a cue noun's speaker follows */
    TRAIT_NAME_PARTICLE = 1 << 30,  /* van, de: inside a name */
};

/* Marks what the whole sentence is about; a bit that no enumeration constant may be. */
#define TRAIT_TOPIC (UINT32_C(1) << 31)

/* Any verb or noun that puts words to somebody's account. */
#define TRAIT_ANY_CUE                                                                  \
    (TRAIT_SAY | TRAIT_TELL | TRAIT_CALL | TRAIT_PARTICIPLE | TRAIT_CUE_NOUN |         \
     TRAIT_ACCORDING)
/* A finite verb that does. */
#define TRAIT_CUE_VERB (TRAIT_SAY | TRAIT_TELL | TRAIT_CALL)
#define TRAIT_GENDER   (TRAIT_MALE | TRAIT_FEMALE)

/* Embedded; {0} is empty. */
struct word_traits {
    uint32_t *of_token; /* enum word_trait bits */
    size_t count;
};

/*
 * Look all tokens of a document up in the lists of its language.
 *
 * Returns false with ERROR_MEMORY; clear it either way. O(tokens): each distinct word
 * is looked up once, phrases only where a title stands.
 */
bool word_traits_read(struct word_traits *traits, const struct document *document,
                      struct error *err);
void word_traits_clear(struct word_traits *traits);

/* The traits that the lists give one word in lower case. O(length). */
uint32_t word_traits_of(const struct language *language, const char *word,
                        size_t length);

#endif
