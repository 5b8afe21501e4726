/* buffer.h - a growing string of bytes. */
#ifndef DIPTYCH_BASE_BUFFER_H
#define DIPTYCH_BASE_BUFFER_H

#include "base/error.h"

#include <stdarg.h>
#include <stddef.h>

/*
 * Embedded; {0} is empty. Appending never fails at the call: when memory ends, `failed`
 * is set, what comes later is not kept, and buffer_check() tells it once at the end.
 */
struct buffer {
    char *bytes; /* not zero-ended; NULL while empty */
    size_t length;
    size_t capacity;
    bool failed;
};

void buffer_clear(struct buffer *buffer);

/* Make room for so many bytes more, and no more than that. */
void buffer_reserve(struct buffer *buffer, size_t length);

/* Append bytes, a zero-ended string, a byte, a byte so many times, or as printf does.
 * Amortised O(length). */
void buffer_append(struct buffer *buffer, const char *bytes, size_t length);
void buffer_append_string(struct buffer *buffer, const char *string);
void buffer_append_char(struct buffer *buffer, char c);
void buffer_append_repeated(struct buffer *buffer, char c, size_t count);
void buffer_printf(struct buffer *buffer, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void buffer_vprintf(struct buffer *buffer, const char *format, va_list args)
    __attribute__((format(printf, 2, 0)));

/* False with ERROR_MEMORY if any append was lost. */
bool buffer_check(const struct buffer *buffer, struct error *err);

/* The contents zero-ended, for free(); the buffer is empty afterwards. NULL with
 * ERROR_MEMORY. */
char *buffer_take_string(struct buffer *buffer, struct error *err);

#endif
