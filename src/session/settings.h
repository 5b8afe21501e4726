/*
 * settings.h - what the reader can be told to do otherwise: one table for options,
 * lines of the configuration file and :set.
 */
#ifndef DIPTYCH_SESSION_SETTINGS_H
#define DIPTYCH_SESSION_SETTINGS_H

#include "base/buffer.h"

#include <stddef.h>
#include <stdint.h>

enum setting_id {
    SETTING_LAYOUT,
    SETTING_MEASURE,
    SETTING_NUMBERS,
    SETTING_DETAIL,
    SETTING_THEME,
    SETTING_COLOR,
    SETTING_ASCII,
    SETTING_MOUSE,
    SETTING_WATCH,
    SETTING_KEEP,
    SETTING_COUNT,
};

enum setting_kind {
    SETTING_KIND_CHOICE,
    SETTING_KIND_SWITCH, /* yes or no: 1 or 0 */
    SETTING_KIND_NUMBER,
    SETTING_KIND_THEME, /* a name; the value is unused */
};

struct setting_choice {
    const char *name;
    int value;
};

struct setting {
    const char *name;
    const char *help; /* what it does; no full stop */
    enum setting_kind kind;
    const struct setting_choice *choices; /* ended by a NULL name; CHOICE and SWITCH */
    int least;                            /* NUMBER */
    int most;
    int usual;
    bool is_fixed; /* once the reader has started */
};

/* Who set it; a stronger source is not overruled by a weaker one. */
enum setting_source {
    SETTING_USUAL,
    SETTING_FROM_FILE,
    SETTING_FROM_OPTION,
    SETTING_FROM_READER,
};

enum { SETTING_THEME_BYTES = 32 };

/* Where themes are looked for, in this order; borrowed, either may be NULL. */
struct theme_folders {
    const char *own;       /* the reader's own */
    const char *installed; /* of the program */
};

/* Copied freely. */
struct settings {
    int values[SETTING_COUNT];
    uint8_t sources[SETTING_COUNT]; /* enum setting_source */
    char theme[SETTING_THEME_BYTES];
    struct theme_folders themes; /* both NULL: a name is not looked for */
};

/* How much of what changed is shown (SETTING_DETAIL). */
enum setting_detail {
    SETTING_DETAIL_FACTS,      /* facts, quotations, whole passages */
    SETTING_DETAIL_WORDS,      /* all words that changed */
    SETTING_DETAIL_TYPOGRAPHY, /* and typography */
};

/* The colours the reader uses (SETTING_COLOR). */
enum setting_color {
    SETTING_COLOR_AUTO, /* what the terminal has; none with NO_COLOR */
    SETTING_COLOR_ALWAYS,
    SETTING_COLOR_NEVER,
};

/* Whether files that change are read again (SETTING_WATCH). */
enum setting_watch {
    SETTING_WATCH_NO,
    SETTING_WATCH_YES,
    SETTING_WATCH_POLL, /* look each second: network folders tell nothing by themselves
                         */
};

/* The row of the table. */
const struct setting *setting_row(enum setting_id id);

/* By name, or by an unambiguous beginning of it. False if there is none. */
bool setting_find(const char *name, size_t length, enum setting_id *id);

/* What is usual, without folders of themes. */
void settings_init(struct settings *settings);

/*
 * Set a value from its name. What a stronger source has set stays as it is.
 *
 * Returns false with ERROR_USAGE, the message without the setting's name: "no such
 * value; one of ..."; or ERROR_MEMORY.
 */
bool settings_set(struct settings *settings, enum setting_id id, const char *value,
                  enum setting_source source, struct error *err);

/* The name of a value of a setting that has choices, NULL if that is none of them; and
 * the value of a name, false if there is no such choice. */
const char *setting_value_name(enum setting_id id, int value);
bool setting_value_find(enum setting_id id, const char *name, int *value);

/* A command of the reader changes a value that is no theme. */
void settings_choose(struct settings *settings, enum setting_id id, int value);

/* What the reader has chosen for this pair, or else `otherwise`: a value that comes
 * from a file or an option is not this pair's. */
int settings_chosen(const struct settings *settings, enum setting_id id, int otherwise);

/* Is the theme there? For one that was set before the folders were known. */
bool settings_check_theme(const struct settings *settings, struct error *err);

/* Append a value as settings_set() reads it. */
void settings_print_value(struct buffer *out, const struct settings *settings,
                          enum setting_id id);

/* Append what may be set: "side, stack, one", "20 to 400", names of themes. */
void settings_print_values(struct buffer *out, const struct settings *settings,
                           enum setting_id id);

/* Is there a theme of this name? Without folders every name will do. */
bool settings_has_theme(const struct theme_folders *folders, const char *name);

/*
 * Names of all themes there are, in order.
 *
 * Returns a NULL-ended array for settings_free_themes(), or NULL with ERROR_MEMORY.
 */
char **settings_list_themes(const struct theme_folders *folders, struct error *err);
void settings_free_themes(char **names);

#endif
