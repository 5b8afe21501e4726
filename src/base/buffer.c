/* buffer.c - a growing string of bytes with a failure that sticks. */
#include "base/buffer.h"

#include "base/memory.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void buffer_clear(struct buffer *buffer)
{
    free(buffer->bytes);
    *buffer = (struct buffer){0};
}

static bool buffer_make_room(struct buffer *buffer, size_t length)
{
    if (buffer->failed || length > (size_t)-1 / 2 - buffer->length ||
        !memory_reserve(&buffer->bytes, &buffer->capacity, buffer->length + length, 1,
                        NULL))
        buffer->failed = true;
    return !buffer->failed;
}

void buffer_reserve(struct buffer *buffer, size_t length)
{
    buffer_make_room(buffer, length);
}

void buffer_append(struct buffer *buffer, const char *bytes, size_t length)
{
    if (!length || !buffer_make_room(buffer, length))
        return;
    memcpy(buffer->bytes + buffer->length, bytes, length);
    buffer->length += length;
}

void buffer_append_string(struct buffer *buffer, const char *string)
{
    buffer_append(buffer, string, strlen(string));
}

void buffer_append_char(struct buffer *buffer, char c)
{
    buffer_append(buffer, &c, 1);
}

void buffer_append_repeated(struct buffer *buffer, char c, size_t count)
{
    if (!count || !buffer_make_room(buffer, count))
        return;
    memset(buffer->bytes + buffer->length, c, count);
    buffer->length += count;
}

void buffer_vprintf(struct buffer *buffer, const char *format, va_list args)
{
    va_list again;
    va_copy(again, args);
    int length = vsnprintf(NULL, 0, format, args);
    if (length >= 0 && buffer_make_room(buffer, (size_t)length + 1)) {
        vsnprintf(buffer->bytes + buffer->length, (size_t)length + 1, format, again);
        buffer->length += (size_t)length;
    }
    va_end(again);
}

void buffer_printf(struct buffer *buffer, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    buffer_vprintf(buffer, format, args);
    va_end(args);
}

bool buffer_check(const struct buffer *buffer, struct error *err)
{
    return !buffer->failed || error_set_memory(err);
}

char *buffer_take_string(struct buffer *buffer, struct error *err)
{
    buffer_append_char(buffer, '\0');
    if (!buffer_check(buffer, err)) {
        buffer_clear(buffer);
        return NULL;
    }
    char *string = buffer->bytes;
    *buffer = (struct buffer){0};
    return string;
}
