/* set.h - changing a setting while the reader runs. */
#ifndef DIPTYCH_SESSION_SET_H
#define DIPTYCH_SESSION_SET_H

#include "session/session.h"

/* `set NAME VALUE`, or `NAME = VALUE`; `set NAME?` tells the value and what it may be,
 * `set` all of them. */
command_handler set_command;

#endif
