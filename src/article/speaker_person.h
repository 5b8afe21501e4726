/* speaker_person.h - the people of whom an article speaks, and whom its pronouns and
 * nouns mean. Private to src/article. */
#ifndef DIPTYCH_ARTICLE_SPEAKER_PERSON_H
#define DIPTYCH_ARTICLE_SPEAKER_PERSON_H

#include "article/speaker_phrase.h"

static inline bool speaker_in_heading(const struct speaker_scan *scan,
                                      const struct speaker_mention *mention)
{
    const struct document *document = scan->document;
    uint32_t paragraph = document->sentences[mention->sentence].paragraph;

    return document->paragraphs[paragraph].kind == PARAGRAPH_HEADING;
}

/* Collect the mentions of people outside quotations. False with ERROR_MEMORY. */
bool speaker_collect_mentions(struct speaker_scan *scan, struct error *err);

/* Tell of each mention where it stands in its sentence, and whether it reports there
 * (speaker_place.c). O(tokens + mentions). */
void speaker_find_places(struct speaker_scan *scan);

/* A, one: an article that brings somebody or something in. */
bool speaker_is_indefinite(const struct speaker_scan *scan, uint32_t token);

/* Somebody, or a description that begins with one: eine Sprecherin des Amtes. */
bool speaker_names_people(const struct speaker_scan *scan,
                          const struct speaker_phrase *phrase);

/* Does anything here or elsewhere in the article tell that a phrase means people? */
bool speaker_is_person(const struct speaker_scan *scan,
                       const struct speaker_phrase *phrase);

/* Does a given name, a title or a gender tell that a name is somebody's, whatever else
 * is said of it: a body also says, and has an owner? */
bool speaker_is_he_or_she(const struct speaker_scan *scan,
                          const struct speaker_phrase *name);

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

/* Whoever is named where a noun stands for a name; the mention itself else. */
const struct speaker_mention *speaker_by_name(const struct speaker_scan *scan,
                                              const struct speaker_mention *mention);

/* "Asked whether she had met with Marsh": does a preposition stand before a mention? */
bool speaker_is_governed(const struct speaker_scan *scan,
                         const struct speaker_mention *mention);

/*
 * Resolve the pronouns of the narration in reading order, each by the help of those
 * before it (speaker_pronoun.c). False with ERROR_MEMORY. O(tokens).
 */
bool speaker_follow_pronouns(struct speaker_scan *scan, struct error *err);

/*
 * Resolve a pronoun that stands at a token (speaker_pronoun.c).
 *
 * other  the key of a person whom it does not mean, or INDEX_NONE
 *
 * Returns the mention, or NULL: nobody fits, or, with *is_ambiguous set, two do.
 */
const struct speaker_mention *speaker_resolve(const struct speaker_scan *scan,
                                              uint32_t token, uint32_t traits,
                                              uint32_t other, bool *is_ambiguous);

/*
 * Resolve a pronoun inside a quotation to somebody who is spoken of there before it:
 * “The caretaker took off his hat. He said, ‘There is a door.’” (speaker_noun.c)
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
 * before, or else the last thing with words on it there (speaker_topic.c).
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

#endif
