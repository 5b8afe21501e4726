/* theme.h - what roles look like on a terminal. */
#ifndef DIPTYCH_TUI_THEME_H
#define DIPTYCH_TUI_THEME_H

#include "session/frame.h"

enum {
    THEME_DEFAULT = -1 /* the terminal's own colour */
};

enum theme_attribute { /* bits */
                       THEME_BOLD = 1,
                       THEME_UNDERLINE = 2,
                       THEME_REVERSE = 4,
                       THEME_DIM = 8,
};

struct theme_style {
    int foreground; /* number in the terminal's palette, or THEME_DEFAULT */
    int background;
    unsigned attributes;
};

/*
 * The look of a cell.
 *
 * color_count  of the terminal: 0, 8, 16, 256 or more
 *
 * No meaning hangs on a colour alone: signs, sides and attributes carry it, too. Blue
 * and orange are told apart by readers with any of the common kinds of colour
 * blindness (Okabe and Ito 2008, "Color Universal Design"); both have enough contrast
 * on white and on black.
 */
struct theme_style theme_look_up(enum role role, unsigned accents, int color_count);

#endif
