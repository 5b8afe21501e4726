/* list_parts.h - what the filling of lists shares: the inner part of the panels. */
#ifndef DIPTYCH_SESSION_LIST_PARTS_H
#define DIPTYCH_SESSION_LIST_PARTS_H

#include "session/session.h"

/* The number of the passage that holds a byte; 0: none. */
uint32_t list_passage(const struct session *session, enum side side, uint32_t offset);

#endif
