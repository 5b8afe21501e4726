/* acts.h - what the reader does to a comparison, and undoing it. */
#ifndef DIPTYCH_SESSION_ACTS_H
#define DIPTYCH_SESSION_ACTS_H

#include "session/session.h"
#include "session/store.h"

/* The smallest thing at the place: what is lit, a finding or quotation, else the
 * passage. */
struct thing acts_thing_here(const struct session *session);

/* Append what a thing is called: "passage 12 of the left", "the finding: ...". */
void acts_describe(const struct session *session, struct thing thing,
                   struct buffer *out);

/*
 * Do something: it holds at once, is written down, and can be undone. If it cannot be
 * written the reader is told in place of `notice`.
 *
 * notice  what to say; "" for nothing
 *
 * EFFECT_QUIT with ERROR_MEMORY, else EFFECT_REDRAW.
 */
enum effect acts_do(struct session *session, const struct act *act, const char *notice,
                    struct error *err);

/* Tell what an earlier edition had that is found here, and what is not. */
void acts_tell_carried_over(struct session *session);

/* Append what is not found any more, "" if all is. */
void acts_append_losses(const struct session *session, struct buffer *out);

/* Undo (variant -1) or redo (1); a count repeats it. */
command_handler acts_command_step;

#endif
