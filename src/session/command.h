/*
 * command.h - the one table of what the reader can do.
 *
 * It yields the dispatcher, the key map, the help, the prompt's completion, the footer,
 * --list-keys and the manual's table of keys.
 */
#ifndef DIPTYCH_SESSION_COMMAND_H
#define DIPTYCH_SESSION_COMMAND_H

#include "base/buffer.h"
#include "session/keys.h"

struct session;
struct command;

/* What is to be done after a command; the greatest of several wins. */
enum effect {
    EFFECT_NONE,
    EFFECT_REDRAW,  /* fill a frame anew; only what differs is painted */
    EFFECT_REPAINT, /* the terminal's contents cannot be trusted */
    EFFECT_OUTSIDE, /* session.outside asks for something */
    EFFECT_SUSPEND,
    EFFECT_QUIT,
};

enum command_category {
    CATEGORY_SCROLLING,
    CATEGORY_JUMPING,
    CATEGORY_SEARCHING,
    CATEGORY_LISTS,
    CATEGORY_VERSIONS,
    CATEGORY_FINDINGS,
    CATEGORY_WORKING,
    CATEGORY_VIEW,
    CATEGORY_GENERAL,
    CATEGORY_COUNT,
};

enum command_argument {
    ARGUMENT_NONE,
    ARGUMENT_LETTER, /* from the keyboard: one more key */
    ARGUMENT_WORD,   /* one of command.words, or nothing */
    ARGUMENT_TEXT,   /* the rest of the line */
};

/* What Tab offers behind a command, besides its words. */
enum completion_of {
    COMPLETES_NOTHING,
    COMPLETES_SETTINGS, /* a name, then a value */
    COMPLETES_FILES,    /* behind the first word */
    COMPLETES_VERSIONS, /* their numbers */
    COMPLETES_COMMANDS,
};

struct command_call {
    const struct command *command;
    long count;           /* -1: none was given */
    const char *argument; /* "" if none; zero-ended */
};

/* Change the session. Failures that are the reader's to know become notices; err is for
 * failures that end the program (memory). */
typedef enum effect command_handler(struct session *session,
                                    const struct command_call *call, struct error *err);

struct command {
    const char *name;         /* for the prompt: lower case with hyphens */
    const char *aliases;      /* other names for it, as of other programs, separated by
                                 blanks; NULL: none */
    const char *keys;         /* default bindings, separated by blanks; "" for none */
    const char *help;         /* what it does; no full stop */
    const char *footer;       /* a word for the footer; NULL: not shown there */
    const char *const *words; /* what the argument is (ARGUMENT_WORD) or may begin with
                                 (ARGUMENT_TEXT): NULL-ended */
    enum completion_of completes;
    command_handler *handler;
    int variant; /* for the handler: direction, unit, kind */
    enum command_category category;
    enum command_argument argument;
    int footer_rank; /* 1 is shown first; wider terminals show more */
};

/* All commands, in the order of the help; an index into it names one in a key map. */
const struct command *command_table(size_t *count);

/* By name or alias, or by an unambiguous beginning of a name; NULL if there is none. */
const struct command *command_find(const char *name, size_t length);

/* A heading of the help; not translated. */
const char *command_category_title(enum command_category category);

/* Bind the default keys. False with ERROR_MEMORY, or ERROR_USAGE for a key in the table
 * that does not parse. */
bool command_bind_defaults(struct key_map *map, struct error *err);

/* Append the keys that are bound to a command, separated by two blanks; at most `limit`
 * of them (0: all). */
void command_print_keys(struct buffer *out, const struct key_map *map,
                        const struct command *command, size_t limit);

/* Append the table of keys as --list-keys prints it. */
void command_list_keys(struct buffer *out, const struct key_map *map);

/*
 * Run a line of the prompt or of the command line: `[COUNT] name [argument]`, `N` (go
 * to passage N), `N%`, `$`, `/pattern`, `?pattern`, `&pattern`, or a key that is bound.
 * A line that is nothing of these becomes a notice.
 */
enum effect command_run_line(struct session *session, const char *line,
                             struct error *err);

#endif
