/*
 * ini_file.h - files of `NAME = VALUE` lines in `[parts]`, whose bad lines are told and
 * skipped.
 *
 * Lines that begin with # or ; are comments, and so is what stands behind a blank and a
 * ; in a line.
 */
#ifndef DIPTYCH_BASE_INI_FILE_H
#define DIPTYCH_BASE_INI_FILE_H

#include "base/buffer.h"

/* Embedded; {0} is none. */
struct complaints {
    struct buffer text; /* a line each, without the last line's end; zero-ended */
    size_t count;
};

void complaints_clear(struct complaints *complaints);

/* Append the first complaint for one line on a screen: without folders, and with how
 * many more there are. Nothing if there is none. */
void complaints_print_first(struct buffer *out, const struct complaints *complaints);

struct ini_file;

/* Take an entry. `part` is "" above the first [part]. Failures other than complaints go
 * into err and end nothing: the first is what ini_file_read() returns. */
typedef void ini_file_handler(struct ini_file *file, const char *part, const char *name,
                              const char *value, void *user, struct error *err);

/*
 * Hand each entry of a file to `take`.
 *
 * Returns true also if lines were skipped, or the file could not be read: that is told
 * in the complaints. A file that is not there is empty. False with ERROR_MEMORY.
 */
bool ini_file_read(const char *path, ini_file_handler *take, void *user,
                   struct complaints *complaints, struct error *err);

/* Complain of the line at hand: "FILE:LINE: " and what is wrong, and what to do. */
void ini_file_complain(struct ini_file *file, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Was there a ; in the line at hand? It may have been meant as none of a comment. */
bool ini_file_has_semicolon(const struct ini_file *file);

#endif
