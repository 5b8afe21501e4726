/*
 * trail.h - where the reader has been: the list of jumps, back and forth, and marks.
 *
 * The list is that of a web browser: a jump leaves its beginning behind as the last
 * entry, going back and forth leads along it, and a jump from within it forgets what
 * lay ahead.
 */
#ifndef DIPTYCH_SESSION_TRAIL_H
#define DIPTYCH_SESSION_TRAIL_H

#include "session/command.h"
#include "session/spot.h"

enum { TRAIL_KEPT = 100 };

/* Embedded; {0} is empty. */
struct trail {
    struct session_spot spots[TRAIL_KEPT]; /* the oldest first */
    size_t count;
    size_t at; /* the entry that the reader has come back to; count: none */
    struct session_spot last; /* where the last jump began, for the way to and fro */
    bool has_last;
};

/* Remember where a jump begins: here, or at a spot. */
void trail_push(struct session *session);
void trail_push_spot(struct session *session, const struct session_spot *spot);

/* Commands. */
command_handler trail_command_step; /* along the list; variant -1 back, 1 forth */
command_handler trail_command_swap; /* to where the last jump began, and again */
command_handler trail_command_set_mark;
command_handler trail_command_go_to_mark;

#endif
