/* capability.c - see capability.h. */
#include "tui/capability.h"

#include <curses.h>
#include <stdio.h>
#include <term.h>

void capability_leave_bytes(char *bytes, size_t size)
{
    static const char *const names[] = {"sgr0", "rmkx", "cnorm", "rmcup"};
    size_t length = 0;
    bytes[0] = '\0';
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *string = tigetstr(names[i]);
        if (!string || string == (char *)-1)
            continue;
        int put = snprintf(bytes + length, size - length, "%s", string);
        if (put > 0 && (size_t)put < size - length)
            length += (size_t)put;
    }
}
