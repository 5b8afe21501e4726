/* renew.h - the same session on another comparison: aligned anew. */
#ifndef DIPTYCH_SESSION_RENEW_H
#define DIPTYCH_SESSION_RENEW_H

#include "session/session.h"

/*
 * Compare the same documents again with session->pins. The current word keeps its row,
 * marks and jumps their words.
 *
 * False with ERROR_MEMORY. Costs a comparison.
 */
bool renew_alignment(struct session *session, struct error *err);

#endif
