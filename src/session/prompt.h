/*
 * prompt.h - the line at the bottom where commands, patterns and filters are typed.
 */
#ifndef DIPTYCH_SESSION_PROMPT_H
#define DIPTYCH_SESSION_PROMPT_H

#include "session/command.h"
#include "session/complete.h"
#include "session/frame.h"
#include "session/history.h"

enum prompt_kind {
    PROMPT_NONE,
    PROMPT_COMMAND,         /* : */
    PROMPT_SEARCH_FORWARD,  /* / */
    PROMPT_SEARCH_BACKWARD, /* ? */
    PROMPT_ONLY,            /* & */
    PROMPT_FILTER,          /* / in a list */
    PROMPT_NOTE,            /* of session.noting */
    PROMPT_REASON,          /* the same, why a finding is marked */
    PROMPT_KIND_COUNT,
};

/* Embedded; {0} is no prompt. */
struct prompt {
    enum prompt_kind kind;
    char *line; /* UTF-8, zero-ended; NULL while empty */
    size_t length;
    size_t capacity;
    size_t cursor; /* byte offset, between clusters */
    struct history histories[HISTORY_KIND_COUNT];
    char *history_file;             /* where they are kept; NULL: nowhere */
    bool has_read_history;          /* earlier runs' */
    size_t history_index;           /* the history's count: the line being typed */
    char *kept;                     /* that line while the history is looked at */
    struct completions completions; /* what Tab found */
    size_t completion_index;
};

void prompt_clear(struct prompt *prompt);

/* Keep commands and patterns between runs, in a file; path is copied. False with
 * ERROR_MEMORY. */
bool prompt_keep_history(struct prompt *prompt, const char *path, struct error *err);

/* The last pattern that was typed and is known; NULL if there is none. Borrowed. */
const char *prompt_last_pattern(const struct prompt *prompt);

/* Begin to type, with a line that is there already ("" for none). False with
 * ERROR_MEMORY. */
bool prompt_open(struct prompt *prompt, enum prompt_kind kind, const char *line,
                 struct error *err);

/* Edit: characters, Backspace (closes an empty prompt), Del, arrows, Home End, ^A ^E ^U
 * ^K ^W, Up Down for history, Tab for completion, Esc or ^C to cancel, Enter to run. A
 * note or reason goes to the editor with ^X. */
enum effect prompt_key(struct session *session, uint32_t key, struct error *err);

/* Insert text (valid UTF-8) that was pasted: on one line, white space as blanks. */
enum effect prompt_paste(struct session *session, const char *text, struct error *err);

/* Draw into a row of the frame and put the cursor there. */
void prompt_draw(const struct prompt *prompt, struct frame *frame, uint32_t row,
                 enum display_charset charset);

/* Command: open the command prompt. */
command_handler prompt_command_open;

#endif
