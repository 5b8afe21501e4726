/*
 * screen.h - what a terminal shows at one moment, to be compared with another moment.
 */
#ifndef DIPTYCH_TESTS_TUI_SCREEN_H
#define DIPTYCH_TESTS_TUI_SCREEN_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include <vterm.h>

enum screen_attribute { /* bits */
                        SCREEN_BOLD = 1,
                        SCREEN_UNDERLINE = 2,
                        SCREEN_REVERSE = 4,
};

enum {
    SCREEN_COLOR_DEFAULT = -1, /* else a number of the palette */
    SCREEN_COLOR_RGB = -2,
};

struct screen_cell {
    uint32_t chars[VTERM_MAX_CHARS_PER_CELL]; /* {' '} where nothing was written; {0}
                                                 behind a wide one */
    unsigned attributes;
    int foreground;
    int background;
};

/* Embedded; {0} is a screen without cells. Rows and columns count from 0. */
struct screen {
    unsigned columns;
    unsigned rows;
    struct screen_cell *cells;
    char **text; /* by row: UTF-8, blanks at the end cut */
    unsigned cursor_row;
    unsigned cursor_column;
};

/* Take what the emulator shows; what the screen held is freed. */
void screen_take(struct screen *screen, VTerm *vterm);
void screen_copy(struct screen *screen, const struct screen *from);
void screen_clear(struct screen *screen);

/* A cell; one outside of the screen is a failure of the test. */
const struct screen_cell *screen_cell(const struct screen *screen, unsigned row,
                                      unsigned column);

/* Is this character in the cell? */
bool screen_has(const struct screen *screen, unsigned row, unsigned column,
                uint32_t character);

/* The first row from `from` on that holds a text, or -1. */
int screen_find(const struct screen *screen, unsigned from, const char *text);

/* Are two screens equal in rows [first, end): characters, attributes, colours? Where
 * not, the first difference is told in `difference`. */
bool screen_equal(const struct screen *a, const struct screen *b, unsigned first,
                  unsigned end, char *difference, size_t size);

/* The rows as text between two rules. */
void screen_print(const struct screen *screen, FILE *out);

#endif
