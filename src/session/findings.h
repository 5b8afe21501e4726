/* findings.h - dismissing findings, and which of them count. */
#ifndef DIPTYCH_SESSION_FINDINGS_H
#define DIPTYCH_SESSION_FINDINGS_H

#include "session/session.h"

command_handler findings_command_dismiss;
command_handler findings_command_show_dismissed;

/* Dismiss a finding or bring it back, and say so. */
void findings_toggle(struct session *session, uint32_t finding);

#endif
