/* speaker_phrase.h - noun phrases for people, and verbs' subjects. Private to
 * src/article. */
#ifndef DIPTYCH_ARTICLE_SPEAKER_PHRASE_H
#define DIPTYCH_ARTICLE_SPEAKER_PHRASE_H

#include "article/word_traits.h"

/* Words that a search for a cue or a subject looks at, at most. */
enum {
    SPEAKER_REACH = 60,
    PHRASE_TOKENS = 12, /* longer noun phrases are no names or descriptions */
};

/* Where tokens stand with respect to quotations. */
struct speaker_text {
    const struct document *document;
    const struct word_traits *traits;
    const uint32_t
        *cover;          /* token -> innermost quotation that holds it, or INDEX_NONE */
    const bool *is_mark; /* token -> is it a mark that opens or closes a quotation? */
};

/* Words that name somebody. */
struct speaker_phrase {
    struct range tokens; /* all of it: article, title, name */
    struct range name;   /* what names the person: the name, else all of it */
    uint32_t traits;     /* gender and number, as far as known */
    bool is_name;        /* `name` is a proper name */
    bool is_pronoun;
    bool is_possessive; /* the last word of the name carries 's */
};

/* The tokens before or after one that are outside quotations of its level (`level` is
 * the quotation around them, or INDEX_NONE); INDEX_NONE past the bound, or behind more
 * than SPEAKER_REACH quotations in a row. A quotation is stepped over as one. O(1). */
uint32_t speaker_step_left(const struct speaker_text *text, uint32_t token,
                           uint32_t first, uint32_t level);
uint32_t speaker_step_right(const struct speaker_text *text, uint32_t token,
                            uint32_t end, uint32_t level);

/* Is the mark that this token is one of these ASCII signs? */
bool speaker_mark_is(const struct speaker_text *text, uint32_t token,
                     const char *signs);

/* Is this token one of these ASCII signs? '-' stands for every dash. */
static inline bool speaker_is_sign(const struct speaker_text *text, uint32_t token,
                                   const char *signs)
{
    return text->document->tokens.tokens[token].kind == TOKEN_PUNCTUATION &&
           speaker_mark_is(text, token, signs);
}

/* Does the language's list of cues or name parts hold this rule: "<verb-second>"? */
bool speaker_has_rule(const struct speaker_text *text, const char *rule);

/* Has a token this class in a list? For classes that no trait stands for. */
bool speaker_has_class(const struct speaker_text *text, uint32_t token,
                       enum language_list list, const char *class);

/* Could this token be a part of a proper name? */
bool speaker_is_name_token(const struct speaker_text *text, uint32_t token);

/* Is this word of a closed class a part of a name here: Theresa May? */
bool speaker_is_surname(const struct speaker_text *text, uint32_t token);

/* Does a word go on with a name that ends before `end`: de la Cruz? */
bool speaker_joins_name(const struct speaker_text *text, uint32_t token, uint32_t end);

/*
 * Read the noun phrase that begins at a token: up to punctuation, a preposition or a
 * verb that is known. "the verger, Amos Pike" gives the name behind the comma.
 *
 * Returns false if none begins there. O(1): phrases are short.
 */
bool speaker_phrase_right(const struct speaker_text *text, uint32_t token, uint32_t end,
                          struct speaker_phrase *phrase);

/* The quotation of a level that holds a token; INDEX_NONE if the token is at that level
 * itself. O(depth). */
uint32_t speaker_quote_at_level(const struct speaker_text *text, uint32_t token,
                                uint32_t level);

/* Is this token the stop of an initial or of a title before a name: J. Orr, Dr. Orr? */
bool speaker_is_initial_stop(const struct speaker_text *text, uint32_t token);

/* May a noun phrase begin at this token, or end before it? O(1). */
bool speaker_starts_phrase(const struct speaker_text *text, uint32_t token);
bool speaker_ends_phrase(const struct speaker_text *text, uint32_t token);

/* The phrase that ends right before `end`, back to a word that no phrase holds. */
bool speaker_phrase_left(const struct speaker_text *text, uint32_t first, uint32_t end,
                         struct speaker_phrase *phrase);

/* ---- Phrases inside phrases (speaker_head.c) ---- */

/* The same; but where nouns stand before what tells of them, people of whom the phrase
 * tells: "un técnico de la Junta". O(1): a few phrases. */
bool speaker_head_left(const struct speaker_text *text, uint32_t first, uint32_t end,
                       struct speaker_phrase *phrase);

/* The traits of what is elided before a word: of "all'" for all'uscita; 0 if nothing
 * is.
 */
uint32_t speaker_elided_front(const struct speaker_text *text, uint32_t token);

/* Is this token a preposition, or a word with one elided before it: all'uscita? */
bool speaker_is_governing(const struct speaker_text *text, uint32_t token);

/* Where a phrase that no preposition governs begins among the tokens [first, end) of a
 * clause that opens with a preposition: "tras la reunión el alcalde"; `end` if none
 * does. O(tokens). */
uint32_t speaker_behind_governed(const struct speaker_text *text, uint32_t first,
                                 uint32_t end);

/* Does a phrase of its own begin at this token: a determiner that no preposition
 * governs, or a name behind a small word that is none of a name's? */
bool speaker_begins_anew(const struct speaker_text *text, uint32_t token);

/* Make a phrase of [first, end): its name if it has one, else all of it. False if the
 * range is empty. O(range). */
bool speaker_make_phrase(const struct speaker_text *text, uint32_t first, uint32_t end,
                         struct speaker_phrase *phrase);

/* Make a phrase of the pronoun in one token: he, dit-il. Always true. */
bool speaker_pronoun_at(const struct speaker_text *text, uint32_t token,
                        struct speaker_phrase *phrase);

/* The proper name that ends a run of tokens, titles and trades cut off its front; empty
 * if there is none. O(run). */
struct range speaker_name_in(const struct speaker_text *text, uint32_t first,
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
bool speaker_subject_of(const struct speaker_text *text, uint32_t verb, uint32_t first,
                        uint32_t end, uint32_t level, struct speaker_phrase *phrase);

/*
 * The same where the language puts the finite verb second and the rest of it last, for
 * a verb that ends its clause: the subject stands beside the auxiliary, or first
 * (speaker_clause.c).
 */
bool speaker_subject_in_clause(const struct speaker_text *text, uint32_t verb,
                               uint32_t first, uint32_t end, uint32_t level,
                               struct speaker_phrase *phrase);

/* The same language: does an auxiliary make a passive of the verb that ends a clause?
 */
bool speaker_clause_is_passive(const struct speaker_text *text, uint32_t verb,
                               uint32_t first, uint32_t end, uint32_t level);

/* The same language, a verb in second place behind an adverbial: "Nach der Sitzung
 * sagte Falk". */
bool speaker_subject_inverted(const struct speaker_text *text, uint32_t verb,
                              uint32_t first, uint32_t end, uint32_t level,
                              struct speaker_phrase *phrase);

/* The first noun phrase of [first, end) that no preposition governs. */
bool speaker_first_subject(const struct speaker_text *text, uint32_t first,
                           uint32_t end, uint32_t level, struct speaker_phrase *phrase);

/* Is this token a verb of reporting in its finite form, by what stands before it? */
bool speaker_is_cue_verb(const struct speaker_text *text, uint32_t token);

#endif
