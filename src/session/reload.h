/* reload.h - taking up what the files contain now. */
#ifndef DIPTYCH_SESSION_RELOAD_H
#define DIPTYCH_SESSION_RELOAD_H

#include "session/command.h"

/* Command: read both versions again. */
command_handler reload_command;

/*
 * Read again what has another size, time or identity than it had. Not while something
 * is typed that would get lost: reload_is_welcome().
 *
 * EFFECT_NONE if nothing has changed, EFFECT_QUIT with ERROR_MEMORY.
 */
enum effect reload_changed(struct session *session, struct error *err);
bool reload_is_welcome(const struct session *session);

#endif
