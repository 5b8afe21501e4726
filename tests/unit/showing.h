/* showing.h - a session on two strings, and its frame as text, for tests. */
#ifndef DIPTYCH_TESTS_SHOWING_H
#define DIPTYCH_TESTS_SHOWING_H

#include "comparing.h"
#include "session/session.h"

struct showing {
    struct comparing comparing;
    struct session *session;
    struct frame frame;
};

/* Compare two English texts and begin a session of a size; a failure fails the test. */
void showing_open(struct showing *showing, const char *left, const char *right,
                  uint32_t columns, uint32_t rows);
void showing_close(struct showing *showing);

/* Press keys, named as in the table of commands and separated by blanks. Returns the
 * last one's effect. */
enum effect showing_press(struct showing *showing, const char *keys);

/* Type a line at an open prompt, and press Enter. */
void showing_type(struct showing *showing, const char *line);

void showing_resize(struct showing *showing, uint32_t columns, uint32_t rows);

/* A row of the frame as it is now, without the blanks at its end; valid until the next
 * call. */
const char *showing_row(struct showing *showing, uint32_t row);

/* The first row that holds a text, or -1. */
int showing_find(struct showing *showing, const char *text);

/* The word under the cursor, zero-ended; valid until the next call. */
const char *showing_word(struct showing *showing);

#endif
