/* detail.h - how much of what changed is shown. */
#ifndef DIPTYCH_SESSION_DETAIL_H
#define DIPTYCH_SESSION_DETAIL_H

#include "session/session.h"

/* One level more (variant 1) or less (-1). */
command_handler detail_command_step;

/* To typography and back to words. */
command_handler detail_command_typography;

/* Take up session->settings' level, after it was changed or the comparison is a new
 * one. False with ERROR_MEMORY. O(edits log n). */
bool detail_take_up(struct session *session, struct error *err);

#endif
