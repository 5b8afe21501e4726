/*
 * reader.h - the reader on a terminal: opening it on a pair of versions, and reading
 * from the screen alone which passages stand where.
 */
#ifndef DIPTYCH_TESTS_TUI_READER_H
#define DIPTYCH_TESTS_TUI_READER_H

#include "tui/terminal.h"

enum {
    READER_PASSAGES_MOST = 200,
    READER_NAME_BYTES = 512,
};

/* Two versions and which of their passages correspond. */
struct reader_pair {
    char left[READER_NAME_BYTES];
    char right[READER_NAME_BYTES];
    unsigned link_count;
    struct reader_link {
        unsigned left; /* the first passage, from 1; 0: none */
        unsigned right;
        char relation[16];
    } links[READER_PASSAGES_MOST];
};

/* A sample of data/samples, or a folder below tests/data/tui. The links are those that
 * the JSON report tells. */
void reader_pair_of_sample(struct reader_pair *pair, const char *name);
void reader_pair_of_fixture(struct reader_pair *pair, const char *name);

/* Open the reader on a pair at a size. */
struct terminal *reader_open(const struct reader_pair *pair, unsigned columns,
                             unsigned rows);

/* The same with a terminal's options, and up to four further arguments, NULL-ended
 * (NULL: none). */
struct terminal *reader_open_with(const struct reader_pair *pair,
                                  const struct terminal_options *options,
                                  const char *const *arguments);

/* Send keys; the reader must go on. */
const struct screen *reader_press(struct terminal *terminal, const char *keys);

/* Append to a string of keys one that is named as in the table of commands, as a
 * terminal of the kind xterm sends it. */
void reader_append_key(char *out, const char *name, size_t length);

/* The status line, and what it must hold. */
const char *reader_status(const struct terminal *terminal);
void reader_expect_status(const struct terminal *terminal, const char *text);

/* A text must be on the screen, or must not. */
void reader_expect(const struct terminal *terminal, const char *text);
void reader_expect_no(const struct terminal *terminal, const char *text);

/* The rows of the panes, from 1 on; the overview at the right edge tells where they
 * end.
 */
unsigned reader_window_rows(const struct screen *screen);

/* Where side-by-side panes have their passage numbers: the columns of the last digits.
 */
struct reader_columns {
    unsigned left;
    unsigned right;
};

/* From a screen that shows passage 1 of both versions in its first row. */
struct reader_columns reader_find_columns(const struct screen *screen);

/* The passage numbers of a row, 0 where there is none. */
struct reader_numbers {
    unsigned left;
    unsigned right;
};

struct reader_numbers reader_numbers_at(const struct screen *screen,
                                        struct reader_columns columns, unsigned row);

/* The row on which a passage starts, or -1. */
int reader_find_left(const struct screen *screen, struct reader_columns columns,
                     unsigned number);

/* Do all linked passages that start on this screen, moved ones aside, start on one row?
 * Tells the first that does not. */
bool reader_is_level(const struct screen *screen, struct reader_columns columns,
                     const struct reader_pair *pair, char *complaint, size_t size);
void reader_expect_level(const struct terminal *terminal, struct reader_columns columns,
                         const struct reader_pair *pair);

/* Does a full painting onto a fresh terminal show the same? */
void reader_expect_painted(struct terminal *terminal, const char *after);

/* Two screens must have the same text in their panes. */
void reader_expect_same_rows(const struct screen *a, const struct screen *b);

#endif
