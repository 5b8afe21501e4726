/* speaker_talk.h - speech without a cue of its own: what came before it tells, or talk
 * in turns. Private to src/article. */
#ifndef DIPTYCH_ARTICLE_SPEAKER_TALK_H
#define DIPTYCH_ARTICLE_SPEAKER_TALK_H

#include "article/speaker_cue.h"

/* ---- The name for the words beside a quotation (speaker_refer.c) ---- */

/* Give a speaker the name of a phrase. False with ERROR_MEMORY. */
bool speaker_name_phrase(const struct speaker_scan *scan,
                         const struct speaker_phrase *phrase, struct speaker *speaker,
                         struct arena *arena, struct error *err);

/*
 * Fill a speaker from the words beside a quotation, a pronoun among them resolved.
 *
 * parent  the quotation around it, or INDEX_NONE
 * other   the key of whom a pronoun does not mean, or INDEX_NONE
 *
 * False with ERROR_MEMORY; a pronoun that means nobody known leaves the name NULL.
 */
bool speaker_refer(const struct speaker_scan *scan, const struct speaker_cue *cue,
                   uint32_t parent, uint32_t other, struct speaker *speaker,
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

/* ---- Who asks whom (speaker_asker.c) ---- */

/* The key of a speaker's person; INDEX_NONE if none is named. */
uint32_t speaker_key_of(const struct speaker_scan *scan, const struct speaker *speaker);

/* Two who talk: one asks, the other answers. */
struct speaker_talkers {
    struct speaker_phrase asker;
    struct speaker_phrase asked;
};

/* The last question of the tokens [first, end) outside quotations that tells who asks
 * whom. False if none does. O(1): some dozen words back. */
bool speaker_find_talkers(const struct speaker_scan *scan, uint32_t first, uint32_t end,
                          struct speaker_talkers *talkers);

/* Finch asked: “Was it you?” She answered: “No.”: the key of whoever asks before
 * quotation `index`, in the quotation `previous` or in the narration, whom a pronoun in
 * its cue does not mean; or INDEX_NONE. */
uint32_t speaker_asker_before(const struct speaker_scan *scan,
                              const struct speaker_cue *cue, uint32_t index,
                              uint32_t previous);

/* “It was,” she replied. / “Were you hurt?”: whom a quotation answers: whoever asks
 * before it, or reported last if it is a reply. */
bool speaker_find_interlocutor(const struct speaker_scan *scan,
                               const struct quote *answer,
                               struct speaker_phrase *other);

/* Questions of the paper's own, each a paragraph with speech behind it: let two or more
 * answers in a row be the guest's, who is quoted most before them, or named first.
 * False with ERROR_MEMORY. O(quotations). */
bool speaker_answer_questions(const struct speaker_scan *scan,
                              struct document *document, struct error *err);

/* ---- Talk in turns (speaker_turns.c) ---- */

/* Once all quotations have what their own words tell: share what two say in turns, by
 * labels (Q., A.), by speech that touches, and by bare lines between named ones. False
 * with ERROR_MEMORY. O(quotations + tokens). */
bool speaker_take_turns(const struct speaker_scan *scan, struct document *document,
                        struct error *err);

#endif
