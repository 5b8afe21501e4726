/* theme.h - what roles look like on a terminal: themes are files of data/themes. */
#ifndef DIPTYCH_TUI_THEME_H
#define DIPTYCH_TUI_THEME_H

#include "base/ini_file.h"
#include "session/frame.h"
#include "session/settings.h"

enum {
    THEME_DEFAULT = -1 /* the terminal's own colour */
};

enum theme_attribute { /* bits */
                       THEME_BOLD = 1,
                       THEME_UNDERLINE = 2,
                       THEME_REVERSE = 4,
                       THEME_DIM = 8,
};

/* What a colour is for; a theme says which it is. */
enum theme_hue {
    HUE_TEXT,
    HUE_GROUND,
    HUE_OLD,   /* what the left has */
    HUE_NEW,   /* what the right has */
    HUE_MOVED, /* what stands elsewhere */
    HUE_QUOTE,
    HUE_ALERT,
    HUE_FAINT,
    HUE_COUNT,
};

/* Numbers in the terminal's palette, or THEME_DEFAULT. */
struct theme_color {
    int of_256;
    int of_16;
    int of_8; /* 8 to 15: the bright one, which is drawn bold */
    int lit;  /* of 256, on the lit ground: what the reader is at */
};

struct theme_entry {
    enum theme_hue hue;
    unsigned attributes; /* with and without colour */
    unsigned plain;      /* further ones where the hue is the terminal's own colour */
};

/* Copied freely. */
struct theme {
    struct theme_color colors[HUE_COUNT];
    struct theme_entry entries[ROLE_COUNT];
};

struct theme_style {
    int foreground; /* number in the terminal's palette, or THEME_DEFAULT */
    int background;
    unsigned attributes;
};

/*
 * Read a theme: the one named `default`, and over it what another one says otherwise.
 *
 * Lines that cannot be understood are skipped and told in the complaints. False with
 * ERROR_MEMORY.
 */
bool theme_load(struct theme *theme, const struct theme_folders *folders,
                const char *name, struct complaints *complaints, struct error *err);

/*
 * The look of a cell.
 *
 * color_count  of the terminal: 0, 8, 16, 256 or more
 *
 * No meaning hangs on a colour alone: signs, sides and attributes carry it, too.
 */
struct theme_style theme_look_up(const struct theme *theme, enum role role,
                                 unsigned accents, int color_count);

/* The name of a role in a theme's file. */
const char *theme_role_name(enum role role);

#endif
