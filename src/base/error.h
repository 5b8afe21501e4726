/* error.h - how a failure travels up: a code for the program, a sentence for the
 * reader. */
#ifndef DIPTYCH_BASE_ERROR_H
#define DIPTYCH_BASE_ERROR_H

#include <stdbool.h>

enum error_code {
    ERROR_NONE,
    ERROR_USAGE,     /* the command line, a configuration line, a command */
    ERROR_INPUT,     /* what was to be read cannot be read as what it should be */
    ERROR_IO,        /* the system refused: open, read, write, rename */
    ERROR_ABSENT,    /* there is no such file */
    ERROR_TOO_LARGE, /* beyond a limit that the program states */
    ERROR_MEMORY,    /* an allocation failed */
};

enum { ERROR_MESSAGE_BYTES = 512 };

/* Embedded by the caller, who sets it to {0}; the first failure is kept, later ones are
 * not. */
struct error {
    enum error_code code;
    char message[ERROR_MESSAGE_BYTES]; /* what, where, what to do; no newline */
};

/*
 * Record a failure.
 *
 * err     may be NULL; left as it is if it already holds a failure
 * format  as printf; one line that says what, where and what to do; it is translated
 *
 * Returns false, so that `return error_set(...)` reads as what it is.
 */
bool error_set(struct error *err, enum error_code code, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Record that memory ended. Returns false. */
bool error_set_memory(struct error *err);

#endif
