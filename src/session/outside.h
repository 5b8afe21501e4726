/*
 * outside.h - what the session asks of the world beyond it: the clipboard, an editor.
 * The session asks, who has the terminal does it and answers.
 */
#ifndef DIPTYCH_SESSION_OUTSIDE_H
#define DIPTYCH_SESSION_OUTSIDE_H

#include "session/command.h"

enum outside_kind {
    OUTSIDE_NOTHING,
    OUTSIDE_COPY,      /* `text` to the clipboard; `name` says what it is */
    OUTSIDE_SHOW_FILE, /* the file `name` in the editor, at `line` */
    OUTSIDE_EDIT_TEXT, /* `text` in the editor; what came of it is the answer */
};

/* Embedded in the session; with EFFECT_OUTSIDE. */
struct outside_request {
    enum outside_kind kind;
    char *name; /* zero-ended; owned, as `text` */
    char *text; /* zero-ended, valid UTF-8 */
    uint32_t line;
};

void outside_clear(struct outside_request *request);

/* Ask; name and text are copied, either may be NULL. EFFECT_OUTSIDE, or EFFECT_QUIT
 * with ERROR_MEMORY. */
enum effect outside_ask(struct outside_request *request, enum outside_kind kind,
                        const char *name, const char *text, uint32_t line,
                        struct error *err);

/*
 * Answer.
 *
 * text     after OUTSIDE_EDIT_TEXT what was written; NULL: nothing came of it
 * message  what to tell the reader; NULL: what the session knows itself
 */
enum effect outside_answer(struct session *session, const char *text,
                           const char *message, struct error *err);

/* Copy what is at the place: both sides (variant 0) or this one (1), each passage with
 * its version and line. */
command_handler outside_command_copy;

/* The focused version in the editor, at the place's line. */
command_handler outside_command_view;

#endif
