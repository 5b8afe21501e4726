/* renew.h - the same session on another comparison: of the same versions with other
 * pins, or of other editions. */
#ifndef DIPTYCH_SESSION_RENEW_H
#define DIPTYCH_SESSION_RENEW_H

#include "session/carry.h"
#include "session/session.h"

/*
 * Compare the same documents again with session->pins. The current word keeps its row,
 * marks and jumps their words.
 *
 * False with ERROR_MEMORY. Costs a comparison.
 */
bool renew_alignment(struct session *session, struct error *err);

/*
 * Go on with other documents, whose session session->store has become: its pins, marks
 * and notes hold. The current word keeps its row, marks and jumps their words, as far
 * as carry knows them again.
 *
 * documents  borrowed; must outlive the session. Nothing of those before is kept.
 *
 * False with ERROR_MEMORY or ERROR_TOO_LARGE. Costs a comparison.
 */
bool renew_documents(struct session *session, const struct document *const *documents,
                     const struct carry *carry, struct error *err);

/*
 * Turn to another pair of documents, whose session session->store has become. A word of
 * one side and its counterpart keep their row; what else was remembered of the pair
 * before is forgotten, the search and what is folded is taken along.
 *
 * documents  borrowed; must outlive the session
 * side       of the new pair, and the word there that is to be the current one if the
 *            pane that has the keys does not have its counterpart
 *
 * False with ERROR_MEMORY or ERROR_TOO_LARGE. Costs a comparison.
 */
bool renew_turn(struct session *session, const struct document *const *documents,
                enum side side, uint32_t token, struct error *err);

#endif
