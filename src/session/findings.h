/* findings.h - marking findings as checked, queried or dismissed, and which of them
 * count. */
#ifndef DIPTYCH_SESSION_FINDINGS_H
#define DIPTYCH_SESSION_FINDINGS_H

#include "session/session.h"

/* The shortest finding that holds a byte, of those that are shown; NULL if none does.
 */
const struct annotation *findings_shown_at(const struct session *session,
                                           enum side side, uint32_t offset);

/* The same, or else a dismissed one. */
const struct annotation *findings_at(const struct session *session, enum side side,
                                     uint32_t offset);

/* Mark the finding here (variant: enum finding_mark), with the argument as the reason;
 * without one, take the mark away if it has it. */
command_handler findings_command_mark;

/* Why the finding here is marked: the argument, or typed. */
command_handler findings_command_reason;

command_handler findings_command_show_dismissed;

#endif
