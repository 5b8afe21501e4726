/* theme.c - the default theme: the terminal's own colours, blue, orange and violet. */
#include "tui/theme.h"

/* Palette of 256: chosen for contrast of 3:1 or more on black and on white alike. */
enum theme_hue {
    HUE_NONE,
    HUE_OLD,   /* what the left has: orange */
    HUE_NEW,   /* what the right has: blue */
    HUE_MOVED, /* violet */
    HUE_QUOTE, /* teal */
    HUE_ALERT, /* red */
    HUE_FAINT, /* grey */
    HUE_COUNT,
};

static const struct theme_hue_colors {
    int of_256;
    int of_8;
    int on_lit; /* on the lit background of 256 colours */
} theme_hues[HUE_COUNT] = {
    [HUE_NONE] = {THEME_DEFAULT, THEME_DEFAULT, 16},
    [HUE_OLD] = {166, 1, 130},
    [HUE_NEW] = {32, 4, 25},
    [HUE_MOVED] = {134, 5, 90},
    [HUE_QUOTE] = {30, 6, 23},
    [HUE_ALERT] = {160, 1, 88},
    [HUE_FAINT] = {244, THEME_DEFAULT, 240},
};

enum {
    THEME_LIT_BACKGROUND = 222, /* light yellow, with dark letters on it */
};

static const struct theme_entry {
    enum theme_hue hue;
    unsigned attributes; /* with and without colour */
    unsigned plain;      /* further ones without colour */
} theme_entries[ROLE_COUNT] = {
    [ROLE_BLANK] = {HUE_NONE, 0, 0},
    [ROLE_TEXT] = {HUE_NONE, 0, 0},
    [ROLE_HEADING] = {HUE_NONE, THEME_BOLD, 0},
    [ROLE_CAPTION] = {HUE_FAINT, 0, THEME_DIM},
    [ROLE_BLOCK_QUOTE] = {HUE_NONE, 0, 0},
    [ROLE_DATELINE] = {HUE_FAINT, 0, THEME_DIM},
    [ROLE_REPLACED_LEFT] = {HUE_OLD, 0, THEME_BOLD},
    [ROLE_REPLACED_RIGHT] = {HUE_NEW, 0, THEME_BOLD},
    [ROLE_DELETED] = {HUE_OLD, 0, THEME_BOLD},
    [ROLE_INSERTED] = {HUE_NEW, 0, THEME_BOLD},
    [ROLE_WORDS_MOVED] = {HUE_MOVED, 0, THEME_UNDERLINE},
    [ROLE_TYPOGRAPHY] = {HUE_QUOTE, THEME_REVERSE, 0},
    [ROLE_DROPPED] = {HUE_OLD, 0, THEME_BOLD},
    [ROLE_ADDED] = {HUE_NEW, 0, THEME_BOLD},
    [ROLE_QUOTE_KEPT] = {HUE_QUOTE, THEME_BOLD, 0},
    [ROLE_QUOTE_CHANGED] = {HUE_MOVED, THEME_BOLD, THEME_UNDERLINE},
    [ROLE_QUOTE_LONE] = {HUE_ALERT, THEME_BOLD, THEME_REVERSE},
    [ROLE_FIELD] = {HUE_FAINT, THEME_DIM, 0},
    [ROLE_POINTER] = {HUE_MOVED, 0, 0},
    [ROLE_NUMBER] = {HUE_FAINT, 0, THEME_DIM},
    [ROLE_NUMBER_CURRENT] = {HUE_NONE, THEME_REVERSE, 0},
    [ROLE_SIGN_SAME] = {HUE_FAINT, 0, THEME_DIM},
    [ROLE_SIGN_EDITED] = {HUE_NONE, THEME_BOLD, 0},
    [ROLE_SIGN_MOVED] = {HUE_MOVED, THEME_BOLD, 0},
    [ROLE_SIGN_DROPPED] = {HUE_OLD, THEME_BOLD, 0},
    [ROLE_SIGN_ADDED] = {HUE_NEW, THEME_BOLD, 0},
    [ROLE_SIGN_SHAPE] = {HUE_MOVED, 0, 0},
    [ROLE_TITLE] = {HUE_NONE, THEME_UNDERLINE, 0},
    [ROLE_TITLE_FOCUSED] = {HUE_NONE, THEME_UNDERLINE | THEME_BOLD, 0},
    [ROLE_STATUS] = {HUE_NONE, THEME_REVERSE, 0},
    [ROLE_NOTICE] = {HUE_NONE, THEME_REVERSE | THEME_BOLD, 0},
    [ROLE_FOOTER] = {HUE_FAINT, 0, 0},
    [ROLE_FOOTER_KEY] = {HUE_NONE, THEME_BOLD, 0},
    [ROLE_OVERVIEW_CHANGE] = {HUE_NEW, 0, 0},
    [ROLE_OVERVIEW_QUOTE] = {HUE_QUOTE, 0, 0},
    [ROLE_OVERVIEW_FINDING] = {HUE_ALERT, THEME_BOLD, 0},
    [ROLE_OVERVIEW_MOVE] = {HUE_MOVED, 0, 0},
    [ROLE_OVERVIEW_VIEW] = {HUE_NONE, THEME_BOLD, 0},
    [ROLE_PANEL] = {HUE_NONE, 0, 0},
    [ROLE_PANEL_TITLE] = {HUE_NONE, THEME_REVERSE, 0},
    [ROLE_PANEL_STRONG] = {HUE_NONE, THEME_BOLD, 0},
    [ROLE_PANEL_FAINT] = {HUE_FAINT, 0, THEME_DIM},
    [ROLE_PANEL_SELECTED] = {HUE_NONE, THEME_REVERSE, 0},
    [ROLE_PROMPT] = {HUE_NONE, 0, 0},
};

struct theme_style theme_look_up(enum role role, unsigned accents, int color_count)
{
    const struct theme_entry *entry = &theme_entries[role];
    const struct theme_hue_colors *hue = &theme_hues[entry->hue];
    struct theme_style style = {THEME_DEFAULT, THEME_DEFAULT, entry->attributes};
    if (color_count >= 256)
        style.foreground = hue->of_256;
    else if (color_count >= 8)
        style.foreground = hue->of_8;
    else
        style.attributes |= entry->plain;
    if (accents & ACCENT_FINDING)
        style.attributes |= THEME_UNDERLINE;
    if (accents & ACCENT_SELECTED) {
        if (color_count >= 256) {
            style.foreground = hue->on_lit;
            style.background = THEME_LIT_BACKGROUND;
            style.attributes &= ~(unsigned)(THEME_REVERSE | THEME_DIM);
        } else {
            style.attributes |= THEME_REVERSE;
        }
    }
    if (accents & ACCENT_MATCH)
        style.attributes |= THEME_REVERSE | THEME_BOLD;
    return style;
}
