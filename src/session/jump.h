/*
 * jump.h - from one thing to the next: quotations, changes, findings, moves, passages;
 * and to counterparts.
 */
#ifndef DIPTYCH_SESSION_JUMP_H
#define DIPTYCH_SESSION_JUMP_H

#include "session/session.h"

/* Go `count` stops of a kind forward (back if negative) from the current place, round
 * the end if need be, and say which of how many it is. */
void jump_by(struct session *session, enum target_kind kind, long count);

/* Show where that would lead, and leave no trace in the list of jumps. False if there
 * is nothing of the kind. */
bool jump_peek(struct session *session, enum target_kind kind, long count);

/* Go to a target wherever it is, as a list's Enter does, and say what it is. False if
 * it has no place. */
bool jump_to(struct session *session, struct target target);

/* Where a target stands; a finding: the place `detail`. False if it has no place. */
bool jump_find_stop(const struct session *session, struct target target,
                    struct stop *stop);

/* variant: enum target_kind, negative for backward. */
command_handler jump_command_next;
command_handler jump_command_repeat; /* variant 1 or -1 */
command_handler jump_command_place;  /* of one finding; variant 1 or -1 */
command_handler jump_command_counterpart;

#endif
