/*
 * turn.h - more than two versions: which two are compared, and what changed at each
 * step from one to the next.
 */
#ifndef DIPTYCH_SESSION_TURN_H
#define DIPTYCH_SESSION_TURN_H

#include "session/command.h"
#include "session/passage_counts.h"

/* What changed from one version to the next. */
struct version_step {
    bool is_known;
    struct passage_counts passages;
    size_t quote_count; /* quotations that are not what they were */
    size_t finding_count;
};

/* How many versions there are; 2 if they came from no files. */
size_t turn_version_count(const struct session *session);

/* Commands. */
command_handler turn_command_step;    /* to the next pair (1) or the one before (-1) */
command_handler turn_command_against; /* N: the focused version with the Nth; N M */

/* Turn to the step of a line of the list: from version `step` (from 0) to the next. */
enum effect turn_to_step(struct session *session, size_t step, struct error *err);

/* The list of versions. Compares what was not compared yet. False with ERROR_MEMORY. */
bool turn_fill_list(struct session *session, struct error *err);

/* What is known of the steps is of documents that are gone. */
void turn_forget_steps(struct session *session);

#endif
