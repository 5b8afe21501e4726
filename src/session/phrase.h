/* phrase.h - what several parts of the reader say alike. */
#ifndef DIPTYCH_SESSION_PHRASE_H
#define DIPTYCH_SESSION_PHRASE_H

#include "base/buffer.h"
#include "compare/comparison.h"

struct session;

/* Append the numbers of passages as the margin has them, from 1: "12", "12-14"; nothing
 * for none. members: indices, ascending. */
void phrase_append_passages(struct buffer *out, const uint32_t *members,
                            uint32_t count);

/* Begin an item of a list with commas that begins at out->bytes[start]. False, and
 * nothing is begun, if the item counts 0 things. */
bool phrase_begin_item(struct buffer *out, size_t start, size_t count);

/* Append words of a version on one line, in the session's charset. */
void phrase_append_words(const struct session *session, enum side side,
                         struct span span, struct buffer *out);

#endif
