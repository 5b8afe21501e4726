/* phrase.h - what several parts of the reader say alike. */
#ifndef DIPTYCH_SESSION_PHRASE_H
#define DIPTYCH_SESSION_PHRASE_H

#include "base/buffer.h"
#include "compare/comparison.h"
#include "session/target.h"

struct session;

/* Append the numbers of passages as the margin has them, from 1: "12", "12-14"; nothing
 * for none. members: indices, ascending. */
void phrase_append_passages(struct buffer *out, const uint32_t *members,
                            uint32_t count);

/* Append which passages a link joins: "left 3, right 4-5". sides: which of them are
 * named; one without passages is not. */
extern const bool phrase_both_sides[SIDE_COUNT];
void phrase_append_link(struct buffer *out, const struct link_list *list,
                        const struct link *link, const bool *sides);

/* Append which of how many things of a kind is meant: "quotation 3 of 19". */
void phrase_append_nth(struct buffer *out, enum target_kind kind, size_t nth,
                       size_t count);

/* Begin an item of a list with commas that begins at out->bytes[start]. False, and
 * nothing is begun, if the item counts 0 things. */
bool phrase_begin_item(struct buffer *out, size_t start, size_t count);

/* Append words of a version on one line, in the session's charset. */
void phrase_append_words(const struct session *session, enum side side,
                         struct span span, struct buffer *out);

#endif
