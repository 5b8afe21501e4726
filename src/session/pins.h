/* pins.h - passages that the reader makes counterparts. */
#ifndef DIPTYCH_SESSION_PINS_H
#define DIPTYCH_SESSION_PINS_H

#include "session/session.h"

/* Is a passage pinned? O(pins). */
bool pins_have(const struct session *session, enum side side, uint32_t paragraph);

/* Begin a pin with the passage at the place, or end it with that of the other pane. */
command_handler pins_command_pin;

/* Take away the pins of the passage at the place. */
command_handler pins_command_unpin;

#endif
