/*
 * jump.h - from one thing to the next: quotations, changes, findings, moves, passages.
 */
#ifndef DIPTYCH_SESSION_JUMP_H
#define DIPTYCH_SESSION_JUMP_H

#include "session/session.h"

/*
 * Go `count` stops of a kind forward (back if negative) from the current place, round
 * the end if need be, and say which of how many it is.
 */
enum effect jump_by(struct session *session, enum target_kind kind, long count,
                    struct error *err);

/* Go to a target wherever it is; the panel's Enter. False if it has no place. */
bool jump_to(struct session *session, struct target target);

/* variant: enum target_kind, negative for backward. */
command_handler jump_command_next;
command_handler jump_command_paragraph;
command_handler jump_command_repeat; /* variant 1 or -1 */
command_handler jump_command_counterpart;

#endif
