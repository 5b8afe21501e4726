/* speaker_phrase.h - proper names, noun phrases, and the subjects of verbs. Private to
 * src/article. */
#ifndef DIPTYCH_ARTICLE_SPEAKER_PHRASE_H
#define DIPTYCH_ARTICLE_SPEAKER_PHRASE_H

#include "article/speaker_scan.h"

enum {
    PHRASE_TOKENS = 12, /* longer noun phrases are no names or descriptions */
    CLAUSE_TOKENS = 40,
};

/* A pronoun without any of these is "it": nobody. */
#define TRAIT_KNOWN_PERSON (TRAIT_GENDER | TRAIT_PLURAL | TRAIT_FIRST_PERSON)

/* Could this token be a part of a proper name? */
bool speaker_is_name_token(const struct speaker_scan *scan, uint32_t token);

/* Is this word of a closed class a part of a name here: Theresa May? */
bool speaker_is_surname(const struct speaker_scan *scan, uint32_t token);

/* Where nouns stand before what tells of them: is this the noun of a body, which is the
 * head of its name and no office: Comisión Europea? */
bool speaker_is_body_of_name(const struct speaker_scan *scan, uint32_t token);

/* Does a word go on with a name that ends before `end`: de la Cruz? */
bool speaker_joins_name(const struct speaker_scan *scan, uint32_t token, uint32_t end);

/*
 * Read the noun phrase that begins at a token: up to punctuation, a preposition or a
 * verb that is known. "the verger, Amos Pike" gives the name behind the comma.
 *
 * Returns false if none begins there. O(1): phrases are short.
 */
bool speaker_phrase_right(const struct speaker_scan *scan, uint32_t token, uint32_t end,
                          struct speaker_phrase *phrase);

/* Another Tory, Harbour Master: is this no name, but what somebody with a name behind a
 * comma is? */
bool speaker_is_kind(const struct speaker_scan *scan,
                     const struct speaker_phrase *phrase);

/* A thing with words on it that ends before `end`: a letter, the sign. O(1). */
bool speaker_carrier_before(const struct speaker_scan *scan, uint32_t first,
                            uint32_t end, struct speaker_phrase *phrase);

/* Is this token the stop of an initial or of a title before a name: J. Orr, Dr. Orr? */
bool speaker_is_initial_stop(const struct speaker_scan *scan, uint32_t token);

/* May a noun phrase begin at this token, or end before it? O(1). */
bool speaker_starts_phrase(const struct speaker_scan *scan, uint32_t token);
bool speaker_ends_phrase(const struct speaker_scan *scan, uint32_t token);

/* The phrase that ends right before `end`, back to a word that no phrase holds. */
bool speaker_phrase_left(const struct speaker_scan *scan, uint32_t first, uint32_t end,
                         struct speaker_phrase *phrase);

/* ---- Phrases inside phrases (speaker_head.c) ---- */

/* The same; but where nouns stand before what tells of them, people of whom the phrase
 * tells: "un técnico de la Junta". O(1): a few phrases. */
bool speaker_head_left(const struct speaker_scan *scan, uint32_t first, uint32_t end,
                       struct speaker_phrase *phrase);

/* The traits of what is elided before a word: of "all'" for all'uscita; 0 if nothing
 * is.
 */
uint32_t speaker_elided_front(const struct speaker_scan *scan, uint32_t token);

/* Is this token a preposition, or a word with one elided before it: all'uscita? */
bool speaker_is_governing(const struct speaker_scan *scan, uint32_t token);

/* Where a phrase that no preposition governs begins among the tokens [first, end) of a
 * clause that opens with a preposition: "tras la reunión el alcalde"; `end` if none
 * does. O(tokens). */
uint32_t speaker_behind_governed(const struct speaker_scan *scan, uint32_t first,
                                 uint32_t end);

/* Does a phrase of its own begin at this token: a determiner that no preposition
 * governs, or a name behind a small word that is none of a name's? */
bool speaker_begins_anew(const struct speaker_scan *scan, uint32_t token);

/* Make a phrase of [first, end): its name if it has one, else all of it. False if the
 * range is empty. O(range). */
bool speaker_make_phrase(const struct speaker_scan *scan, uint32_t first, uint32_t end,
                         struct speaker_phrase *phrase);

/* Make a phrase of the pronoun in one token: he, dit-il. Always true. */
bool speaker_pronoun_at(const struct speaker_scan *scan, uint32_t token,
                        struct speaker_phrase *phrase);

/* The proper name that ends a run of tokens, titles and trades cut off its front; empty
 * if there is none. O(run). */
struct range speaker_name_in(const struct speaker_scan *scan, uint32_t first,
                             uint32_t end);

/*
 * The subject of a finite verb: before it (across adverbs, insertions between commas
 * and relative clauses), or behind it where verb and subject are inverted.
 *
 * first, end  bounds (a sentence)
 * level       the quotation that holds the verb, or INDEX_NONE
 *
 * Returns false for passives and where nothing fits. O(1): at most SPEAKER_REACH
 * tokens.
 */
bool speaker_subject_of(const struct speaker_scan *scan, uint32_t verb, uint32_t first,
                        uint32_t end, uint32_t level, struct speaker_phrase *phrase);

/* The subject of a verb among the words of its sentence that end before `end`
 * (speaker_subject_left.c). False if there is none. */
bool speaker_subject_left(const struct speaker_scan *scan, uint32_t end, uint32_t first,
                          uint32_t level, struct speaker_phrase *phrase);

/* The subject of a clause whose words before the verb are [first, end); or, unless the
 * verb that is asked for follows directly, of one that has a verb of its own
 * (speaker_subject_clause.c). False if it has none. O(tokens). */
bool speaker_subject_of_clause(const struct speaker_scan *scan, uint32_t first,
                               uint32_t end, bool is_direct,
                               struct speaker_phrase *phrase);

/* The comma that opens the insertion which a comma closes; INDEX_NONE if none does. */
uint32_t speaker_insertion_start(const struct speaker_scan *scan, uint32_t comma,
                                 uint32_t first, uint32_t level);

/* Is a token an auxiliary, and nothing else: has, hätte? */
static inline bool is_auxiliary(const struct speaker_scan *scan, uint32_t token)
{
    return (bits(scan, token) & TRAIT_AUXILIARY) &&
           !(bits(scan, token) & (TRAIT_SUBJECT | TRAIT_ARTICLE));
}

/* Where the clause that holds a verb begins: behind the sign that parts it from what is
 * before. O(1). */
uint32_t speaker_clause_front(const struct speaker_scan *scan, uint32_t verb,
                              uint32_t first, uint32_t level);

/*
 * The same where the language puts the finite verb second and the rest of it last, for
 * a verb that ends its clause: the subject stands beside the auxiliary, or first
 * (speaker_inverted.c).
 */
bool speaker_subject_in_clause(const struct speaker_scan *scan, uint32_t verb,
                               uint32_t first, uint32_t end, uint32_t level,
                               struct speaker_phrase *phrase);

/* The same language: does an auxiliary make a passive of the verb that ends a clause?
 */
bool speaker_clause_is_passive(const struct speaker_scan *scan, uint32_t verb,
                               uint32_t first, uint32_t end, uint32_t level);

/* The same language, a verb in second place behind an adverbial: "Nach der Sitzung
 * sagte Falk". */
bool speaker_subject_inverted(const struct speaker_scan *scan, uint32_t verb,
                              uint32_t first, uint32_t end, uint32_t level,
                              struct speaker_phrase *phrase);

/* The first noun phrase of [first, end) that no preposition governs. */
bool speaker_first_subject(const struct speaker_scan *scan, uint32_t first,
                           uint32_t end, uint32_t level, struct speaker_phrase *phrase);

/* Is this token a verb of reporting in its finite form, by what stands before it? */
bool speaker_is_cue_verb(const struct speaker_scan *scan, uint32_t token);

/*
 * The subject behind a verb (speaker_inverted.c): past days, past whoever is told, and,
 * where nobody is named there, past places and occasions up to somebody.
 *
 * token  behind the verb; set to where the search for a phrase began
 */
bool speaker_subject_behind(const struct speaker_scan *scan, uint32_t *token,
                            uint32_t end, struct speaker_phrase *phrase);

#endif
