/* speaker_cue.h - the words beside a quotation that tell who says it. Private to
 * src/article. */
#ifndef DIPTYCH_ARTICLE_SPEAKER_CUE_H
#define DIPTYCH_ARTICLE_SPEAKER_CUE_H

#include "article/speaker_person.h"

/* What was found beside a quotation. */
struct speaker_cue {
    struct speaker_phrase phrase;
    uint32_t token; /* the reporting word; INDEX_NONE if it is none (a headline) */
};

/* Does nobody say these words: a nickname inside a name, or a work behind its owner
 * ("the BBC's “Talk of the Town”")? O(quotation). */
bool speaker_is_nobodys(const struct speaker_scan *scan, const struct quote *quote);

/* Search the words around a quotation for who says it (speaker_cue.c). */
bool speaker_find_cue(const struct speaker_scan *scan, const struct quote *quote,
                      struct speaker_cue *cue);

/* ---- The words before a quotation (speaker_before.c) ---- */

/* The nearest verb, noun or preposition of reporting in its sentence, with whose it is.
 */
bool speaker_find_before(const struct speaker_scan *scan, const struct quote *quote,
                         struct speaker_cue *cue);

/* "“No,” was Webb's verdict": an owner of words, as they stand before, behind it. */
bool speaker_find_owner_behind(const struct speaker_scan *scan,
                               const struct quote *quote, struct speaker_cue *cue);

/* ---- The words behind a quotation (speaker_behind.c) ---- */

/* “Salt and Rope”: does each word but the small ones have a capital, as in a title? */
bool speaker_is_title(const struct speaker_scan *scan, const struct quote *quote);

/* "said X", "a déclaré X", "dit-il", "hatte X gesagt" from this token on. */
bool speaker_verb_behind(const struct speaker_scan *scan, uint32_t token, uint32_t end,
                         struct speaker_cue *cue);

/* “A”, a dit hier la maire, “b”: the same for a verb that a comma parts from the
 * quotation before it, with another one at `end`. */
bool speaker_verb_between(const struct speaker_scan *scan, uint32_t verb,
                          uint32_t first, uint32_t end, struct speaker_cue *cue);

/* "according to X" from this token on. */
bool speaker_according_behind(const struct speaker_scan *scan, uint32_t token,
                              uint32_t end, struct speaker_cue *cue);

/* "It says in the report", "heißt es aus dem Ministerium": whoever a preposition from
 * this token on names as the source of "it". */
bool speaker_source_of_it(const struct speaker_scan *scan, uint32_t token, uint32_t end,
                          struct speaker_cue *cue);

/* "Im Rathaus heißt es", "à la mairie, on assure": whose house stands before a verb
 * without a person. */
bool speaker_house_in_front(const struct speaker_scan *scan, uint32_t first,
                            uint32_t verb, struct speaker_cue *cue);

/* An attribution right behind the closing mark. */
bool speaker_find_behind(const struct speaker_scan *scan, const struct quote *quote,
                         struct speaker_cue *cue);

/* A word that no list knows, with people behind it: "deadpanned Marsh". O(1). */
bool speaker_unlisted_verb_at(const struct speaker_scan *scan, uint32_t verb,
                              uint32_t end, struct speaker_cue *cue);

/* “It holds,” deadpanned Marsh: such a word behind a quotation. */
bool speaker_find_unlisted_verb(const struct speaker_scan *scan,
                                const struct quote *quote, struct speaker_cue *cue);

/* Later in the sentence: "..., Marsh told the Courier last week." */
bool speaker_find_at_end(const struct speaker_scan *scan, const struct quote *quote,
                         struct speaker_cue *cue);

/* "“No,” was how Whitby answered", "“no” is how critics describe it". */
bool speaker_find_manner(const struct speaker_scan *scan, const struct quote *quote,
                         struct speaker_cue *cue);

/* ---- Nouns with words on them (speaker_owner.c) ---- */

/* A walk from a quotation to the left, token by token. */
struct speaker_walk {
    struct range around;
    uint32_t first; /* of the sentence */
    uint32_t level;
    bool has_participle; /* a clause of its own, met between here and the quotation */
};

/* A noun left of a quotation: whose words these are: "Orr's refrain that". */
bool speaker_find_owner_before(const struct speaker_scan *scan,
                               const struct quote *quote,
                               const struct speaker_walk *walk, uint32_t noun,
                               struct speaker_cue *cue);

/* The quotation stands in brackets of a noun: shouts of "Shame!" from the gallery. */
bool speaker_source_behind(const struct speaker_scan *scan, const struct quote *quote,
                           struct range around, struct speaker_cue *cue);

/* "From the gallery came cries of": the source stands first. */
bool speaker_source_in_front(const struct speaker_scan *scan, uint32_t first,
                             uint32_t noun, struct speaker_cue *cue);

/* ---- Without a verb of reporting (speaker_colon.c) ---- */

/* What carries words, among the tokens [first, colon): "on a banner", "hay un cartel".
 */
bool speaker_find_carrier(const struct speaker_scan *scan, uint32_t first,
                          uint32_t colon, uint32_t level, struct speaker_cue *cue);

/* "Smith: “No.”" */
bool speaker_find_colon(const struct speaker_scan *scan, const struct quote *quote,
                        struct speaker_cue *cue);

/* "Falk was blunt: the plan is “a farce”". */
bool speaker_find_before_colon(const struct speaker_scan *scan,
                               const struct quote *quote, struct speaker_cue *cue);

/* "Auf einem Transparent stand „Frei“". */
bool speaker_find_standing(const struct speaker_scan *scan, const struct quote *quote,
                           struct speaker_cue *cue);

/* "Mayor ‘furious’", "Crane: Bridge ‘a disgrace’". */
bool speaker_find_beside_heading(const struct speaker_scan *scan,
                                 const struct quote *quote, struct speaker_cue *cue);

/* ---- Clauses around a quotation (speaker_clause.c) ---- */

/*
 * The first subject of [first, end), for a clause whose verb no list may know: "Marsh
 * sued the board, calling it", "An aide stepped in:". Of a phrase that holds more than
 * a person's name, or people, only these.
 *
 * level  the quotation that holds the clause, or INDEX_NONE
 *
 * Returns false if there is none. O(1): at most SPEAKER_REACH tokens.
 */
bool speaker_acting_subject(const struct speaker_scan *scan, uint32_t first,
                            uint32_t end, uint32_t level,
                            struct speaker_phrase *phrase);

/* "hatte Falk den Plan als „Irrweg“ kritisiert": the verb behind ends the clause. */
bool speaker_find_final_verb(const struct speaker_scan *scan, const struct quote *quote,
                             struct speaker_cue *cue);

/* "Prado no descarta fugas, pero «el agua está limpia», matiza.": a verb that needs no
 * subject alone behind a fragment. */
bool speaker_find_bare_verb(const struct speaker_scan *scan, const struct quote *quote,
                            struct speaker_cue *cue);

/* "Marsh, who sees a “trick” in it, recalled": whoever a relative clause tells of. */
bool speaker_find_antecedent(const struct speaker_scan *scan, const struct quote *quote,
                             struct speaker_cue *cue);

/* "The mayor spoke of “a miracle”; her deputy, of “luck”". */
bool speaker_find_gapped(const struct speaker_scan *scan, const struct quote *quote,
                         struct speaker_cue *cue);

/* "Marsh hit back that the plan was “a farce”". */
bool speaker_find_unlisted_report(const struct speaker_scan *scan,
                                  const struct quote *quote, struct speaker_cue *cue);

/* "For Marsh, the plan is “a gift”". */
bool speaker_find_view(const struct speaker_scan *scan, const struct quote *quote,
                       struct speaker_cue *cue);

/* "The ministry “takes note”". */
bool speaker_find_predicate(const struct speaker_scan *scan, const struct quote *quote,
                            struct speaker_cue *cue);

/* Cues where particles mark subject and quotation (speaker_particle.c). */
bool speaker_find_particle_cue(const struct speaker_scan *scan,
                               const struct quote *quote, struct speaker_cue *cue);

#endif
