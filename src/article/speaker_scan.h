/* speaker_scan.h - what the parts of the speaker search share. Private to src/article.
 */
#ifndef DIPTYCH_ARTICLE_SPEAKER_SCAN_H
#define DIPTYCH_ARTICLE_SPEAKER_SCAN_H

#include "article/speaker.h"
#include "article/speaker_phrase.h"

/* A person named outside quotations: a candidate for pronouns. */
struct speaker_mention {
    struct speaker_phrase phrase;
    uint32_t sentence;
    uint32_t person;  /* equal for equal last names, or nouns */
    uint32_t learned; /* the gender that pronouns elsewhere give it, or 0 */
    uint32_t same_as; /* the earlier mention whose name it stands for, or INDEX_NONE */
    bool is_speaking; /* the subject of a reporting verb */
    bool is_initial;  /* begins its sentence */
};

struct speaker_scan {
    const struct document *document;
    struct word_traits traits; /* borrowed */
    uint32_t *cover;
    bool *is_mark;
    struct speaker_text text;         /* borrows the three above */
    struct speaker_mention *mentions; /* in reading order */
    size_t mention_count;
    size_t mention_capacity;
};

/* What was found beside a quotation. */
struct speaker_cue {
    struct speaker_phrase phrase;
    uint32_t token; /* the reporting word; INDEX_NONE if it is none (a headline) */
};

/* Search the words around a quotation for who says it (speaker_cue.c). */
bool speaker_find_cue(const struct speaker_scan *scan, const struct quote *quote,
                      struct speaker_cue *cue);

/* ---- The words behind a quotation (speaker_behind.c) ---- */

/* The tokens in which a quotation's cue may stand: its paragraphs but for a dateline,
 * or the quotation around it. */
struct range speaker_surroundings(const struct speaker_scan *scan,
                                  const struct quote *quote);

/* Behind "DELPHI FALLS, Dec. 3 (WNA) —" at the front of a paragraph; else its front.
 */
uint32_t speaker_behind_dateline(const struct speaker_scan *scan,
                                 struct range paragraph);

/* Where the sentence of a token begins, but not before `first`. O(log sentences). */
uint32_t speaker_sentence_front(const struct speaker_scan *scan, uint32_t token,
                                uint32_t first);

/* “Salt and Rope”: does each word but the small ones have a capital, as in a title? */
bool speaker_is_title(const struct speaker_scan *scan, const struct quote *quote);

/* Somebody, or a description that begins with one: eine Sprecherin des Amtes. */
bool speaker_names_people(const struct speaker_scan *scan,
                          const struct speaker_phrase *phrase);

/*
 * The subject behind a verb (speaker_late.c): past days, past whoever is told, and,
 * where nobody is named there, past places and occasions up to somebody.
 *
 * token  behind the verb; set to where the search for a phrase began
 */
bool speaker_subject_behind(const struct speaker_scan *scan, uint32_t *token,
                            uint32_t end, struct speaker_phrase *phrase);

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

/* An attribution right behind the closing mark. */
bool speaker_find_behind(const struct speaker_scan *scan, const struct quote *quote,
                         struct speaker_cue *cue);

/* “It holds,” deadpanned Marsh: a verb that no list knows. */
bool speaker_find_unlisted_verb(const struct speaker_scan *scan,
                                const struct quote *quote, struct speaker_cue *cue);

/* Later in the sentence: "..., Marsh told the Courier last week." */
bool speaker_find_at_end(const struct speaker_scan *scan, const struct quote *quote,
                         struct speaker_cue *cue);

/* "“No,” was how Whitby answered", "“no” is how critics describe it". */
bool speaker_find_manner(const struct speaker_scan *scan, const struct quote *quote,
                         struct speaker_cue *cue);

/* ---- Without a verb of reporting (speaker_colon.c) ---- */

/* What carries words, among the tokens [first, colon): "on a banner", "hay un cartel".
 */
bool speaker_find_carrier(const struct speaker_scan *scan, uint32_t first,
                          uint32_t colon, uint32_t level, struct speaker_cue *cue);

/* "Smith: “No.”" */
bool speaker_find_colon(const struct speaker_scan *scan, const struct quote *quote,
                        struct speaker_cue *cue);

/* "Auf einem Transparent stand „Frei“". */
bool speaker_find_standing(const struct speaker_scan *scan, const struct quote *quote,
                           struct speaker_cue *cue);

/* "Mayor ‘furious’", "Crane: Bridge ‘a disgrace’". */
bool speaker_find_beside_heading(const struct speaker_scan *scan,
                                 const struct quote *quote, struct speaker_cue *cue);

/* ---- Clauses around a quotation (speaker_clause.c) ---- */

/* "hatte Falk den Plan als „Irrweg“ kritisiert": the verb behind ends the clause. */
bool speaker_find_final_verb(const struct speaker_scan *scan, const struct quote *quote,
                             struct speaker_cue *cue);

/* "Marsh, who sees a “trick” in it, recalled": whoever a relative clause tells of. */
bool speaker_find_antecedent(const struct speaker_scan *scan, const struct quote *quote,
                             struct speaker_cue *cue);

/* "The mayor spoke of “a miracle”; her deputy, of “luck”". */
bool speaker_find_gapped(const struct speaker_scan *scan, const struct quote *quote,
                         struct speaker_cue *cue);

/* "For Marsh, the plan is “a gift”". */
bool speaker_find_view(const struct speaker_scan *scan, const struct quote *quote,
                       struct speaker_cue *cue);

/* "The ministry “takes note”". */
bool speaker_find_predicate(const struct speaker_scan *scan, const struct quote *quote,
                            struct speaker_cue *cue);

/* Does anything here or elsewhere in the article tell that a phrase means people? */
bool speaker_is_person(const struct speaker_scan *scan,
                       const struct speaker_phrase *phrase);

/* The same where particles mark subject and quotation (speaker_particle.c). */
bool speaker_find_particle_cue(const struct speaker_scan *scan,
                               const struct quote *quote, struct speaker_cue *cue);

/* A number that is equal for a name and its possessive, by the token that ends it. */
uint32_t speaker_person_key(const struct speaker_scan *scan, uint32_t token);

/* He, her: has this token a gender, and is it a pronoun outside quotations? */
bool speaker_is_gendered(const struct speaker_scan *scan, uint32_t token);

/* Him; her, if nothing behind it can be owned: a pronoun that is a verb's object. */
bool speaker_is_object(const struct speaker_scan *scan, uint32_t token);

/*
 * The mention of somebody by name for whom a noun stands: "the mayor", of whom it is
 * said before that she is the mayor; and where nouns take turns with names ("l'élue"),
 * whoever was named last (speaker_noun.c). Searched among the mentions so far.
 *
 * noun    its last token
 * gender  of the noun or its article, or 0
 *
 * Returns its index, or INDEX_NONE. O(1): some dozen mentions back.
 */
uint32_t speaker_named_by(const struct speaker_scan *scan, uint32_t noun,
                          uint32_t sentence, uint32_t gender);

/* The gender of a noun for one person, or else of the article before it: la maire. */
uint32_t speaker_noun_gender(const struct speaker_scan *scan, uint32_t article,
                             uint32_t noun);

/* Let the mentions of one person tell each other what is known of it, and learn the
 * gender of the others from pronouns (speaker_gender.c). False with ERROR_MEMORY. */
bool speaker_know_people(struct speaker_scan *scan, struct error *err);

/*
 * Resolve a pronoun that stands at a token (speaker_pronoun.c).
 *
 * other  somebody whom it does not mean, or NULL
 *
 * Returns the mention, or NULL: nobody fits, or, with *is_ambiguous set, two do.
 */
const struct speaker_mention *speaker_resolve(const struct speaker_scan *scan,
                                              uint32_t token, uint32_t traits,
                                              const struct speaker *other,
                                              bool *is_ambiguous);

/*
 * Resolve a pronoun inside a quotation to somebody who is spoken of there before it:
 * “The caretaker took off his hat. He said, ‘There is a door.’” (speaker_pronoun.c)
 *
 * Returns false if nobody fits. O(1): at most some dozen words back.
 */
bool speaker_resolve_inside(const struct speaker_scan *scan, uint32_t token,
                            uint32_t traits, struct speaker_phrase *phrase);

/* The sentence from which a pronoun looks back: of one right behind a quotation that
 * in which the quotation begins, for nobody is named for it inside. O(1): some dozen
 * words back. */
uint32_t speaker_home_of(const struct speaker_scan *scan, uint32_t token);

/*
 * Resolve "it" at a token: the body or the paper that is the subject of the sentence
 * before, or else the last thing with words on it there (speaker_thing.c).
 *
 * Returns false if there is neither.
 */
bool speaker_resolve_thing(const struct speaker_scan *scan, uint32_t token,
                           struct speaker_phrase *phrase);

/* The person who is the subject of the sentence before a token, in its paragraph; NULL
 * if it has none. */
const struct speaker_mention *speaker_subject_before(const struct speaker_scan *scan,
                                                     uint32_t token);

/* The subject of a verb that has none of its own: the person who is that of the
 * sentence before, even in the paragraph above, or what has a name and opens it; NULL.
 */
const struct speaker_mention *speaker_dropped_subject(const struct speaker_scan *scan,
                                                      uint32_t token);

/* The number of mentions that begin before a token. O(log n). */
size_t speaker_mentions_before(const struct speaker_scan *scan, uint32_t token);

/* Give a speaker the name of a phrase. False with ERROR_MEMORY. */
bool speaker_name_phrase(const struct speaker_scan *scan,
                         const struct speaker_phrase *phrase, struct speaker *speaker,
                         struct arena *arena, struct error *err);

/* ---- Speech without a cue of its own (speaker_inherit.c) ---- */

/* Is nothing in this paragraph outside a quotation but marks? */
bool speaker_is_all_quotation(const struct speaker_scan *scan,
                              const struct quote *quote);

/* Is this a quotation of its own that somebody speaks, neither a fragment nor a
 * headline's? */
bool speaker_is_speech(const struct quote *quote);

/* Give a quotation the speaker of another, or of a phrase; the latter may fail with
 * ERROR_MEMORY. */
void speaker_inherit_from(struct quote *quote, const struct quote *from);
bool speaker_assign(const struct speaker_scan *scan, struct document *document,
                    struct quote *quote, const struct speaker_phrase *phrase,
                    struct error *err);

/* Let what came before tell the speaker of quotation `index`, whose outer quotation
 * before is `previous`, or INDEX_NONE. False with ERROR_MEMORY. */
bool speaker_inherit(const struct speaker_scan *scan, struct document *document,
                     uint32_t index, uint32_t previous, struct error *err);

/* “A.” “B,” said X: the first speech of a paragraph takes the next one's speaker. */
void speaker_inherit_backwards(struct document *document);

/* ---- Talk in turns (speaker_turns.c) ---- */

/* “A,” says X. / “B,” says Y. / “C.” / “D.”: of two who talk in turns, whose turn it
 * is. A line of talk without a name is a turn if another one follows, or came before.
 * Returns the quotation that has the same speaker, or INDEX_NONE. */
uint32_t speaker_find_turn(const struct speaker_scan *scan, uint32_t index);

/* "Finch asked Orr what he saw. “A rope,” he replied.": whoever was asked last before a
 * token, in its paragraph or the one before, unless the traits of a pronoun speak
 * against it. False if nobody was. */
bool speaker_find_asked(const struct speaker_scan *scan, uint32_t token,
                        uint32_t traits, struct speaker_phrase *phrase);

/* Once all quotations have what their own words tell: share what two say in turns, by
 * labels (Q., A.), by speech that touches, and by bare lines between named ones. False
 * with ERROR_MEMORY. O(quotations + tokens). */
bool speaker_take_turns(const struct speaker_scan *scan, struct document *document,
                        struct error *err);

/* Collect the mentions of people outside quotations. False with ERROR_MEMORY. */
bool speaker_collect_mentions(struct speaker_scan *scan, struct error *err);

#endif
