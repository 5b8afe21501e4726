/* capability.c - see capability.h. */
#include "tui/capability.h"

#include <curses.h>
#include <stdio.h>
#include <term.h>

const char *capability_string(const char *name)
{
    const char *string = tigetstr(name);
    return string == (char *)-1 ? NULL : string;
}

void capability_send(const char *name)
{
    const char *string = capability_string(name);
    if (!string)
        return;
    putp(string);
    fflush(stdout);
}

void capability_leave_bytes(char *bytes, size_t size)
{
    static const char *const names[] = {"BD", "sgr0", "rmkx", "cnorm", "rmcup"};
    size_t length = 0;
    bytes[0] = '\0';
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *string = capability_string(names[i]);
        if (!string)
            continue;
        int put = snprintf(bytes + length, size - length, "%s", string);
        if (put > 0 && (size_t)put < size - length)
            length += (size_t)put;
    }
}
