/* file.h - whole files in, whole files out. */
#ifndef DIPTYCH_BASE_FILE_H
#define DIPTYCH_BASE_FILE_H

#include "base/buffer.h"

/*
 * Read a whole file.
 *
 * path   "-" is standard input
 * limit  in bytes; more is ERROR_TOO_LARGE
 * out    empty; the bytes are appended; cleared by the caller
 *
 * Errors name the path: ERROR_ABSENT, ERROR_IO, ERROR_TOO_LARGE, ERROR_INPUT for a
 * directory, ERROR_MEMORY.
 */
bool file_read(const char *path, size_t limit, struct buffer *out, struct error *err);

/*
 * Write a whole file or nothing: beside it under another name, flushed, then renamed
 * over it. The mode of a file that existed is kept; a symbolic link that leads to
 * a file is followed; a pipe or device is written straight.
 */
bool file_write(const char *path, const char *bytes, size_t length, struct error *err);

/* Does a file's name end so (".html"), in whatever case, and with a name before it? */
bool file_name_ends(const char *path, const char *ending);

/* Do two paths lead to one file, no pipe or device? False if one leads nowhere. */
bool file_is_same(const char *a, const char *b);

#endif
