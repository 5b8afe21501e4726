/* capability.h - strings of the terminal's description, apart because <term.h> takes
 * many common words for itself. */
#ifndef DIPTYCH_TUI_CAPABILITY_H
#define DIPTYCH_TUI_CAPABILITY_H

#include <stddef.h>

/* By its name in terminfo; NULL if the terminal has none. */
const char *capability_string(const char *name);

/* Send it to standard output, if there is one. */
void capability_send(const char *name);

/* What must be sent for the terminal to be as it was before the screen was started;
 * zero-ended. Call after that. */
void capability_leave_bytes(char *bytes, size_t size);

#endif
