/* noting.h - what the reader writes about a passage, a quotation or a finding. */
#ifndef DIPTYCH_SESSION_NOTING_H
#define DIPTYCH_SESSION_NOTING_H

#include "session/session.h"

/* Write, change or (an empty one) take away the note on the thing at the place: the
 * argument, or typed. */
command_handler noting_command_note;

/* Type why a finding is marked as it is. */
enum effect noting_open_reason(struct session *session, uint32_t finding,
                               struct error *err);

/* What is typed so far, in the editor instead. */
enum effect noting_go_outside(struct session *session, const char *line,
                              struct error *err);

/* What was typed, or came from the editor, becomes the text of session->noting. */
enum effect noting_take_text(struct session *session, const char *text,
                             struct error *err);

/* Has a passage a note, or a finding or quotation in it one? */
bool noting_has(const struct session *session, enum side side, uint32_t paragraph);

#endif
