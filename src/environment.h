/* environment.h - what is read of the world. */
#ifndef DIPTYCH_ENVIRONMENT_H
#define DIPTYCH_ENVIRONMENT_H

#include <stdbool.h>
#include <stdint.h>

/* Strings live as long as the process. */
struct environment {
    const char *data_folder; /* $DIPTYCH_DATADIR; NULL if unset */
    bool has_no_color;       /* $NO_COLOR is set and not empty */
    bool has_terminal;       /* standard output is one, and not a dumb one */
    bool has_keys;           /* there is a keyboard: standard input, or /dev/tty */
    bool has_utf8_locale;
    const char *state_home;  /* $XDG_STATE_HOME; NULL if unset or not absolute */
    const char *config_home; /* $XDG_CONFIG_HOME, likewise */
    const char *home;        /* $HOME; NULL if unset or empty */
    uint32_t width_cells;    /* of the terminal, else $COLUMNS; 0 if neither says */
    uint64_t run;            /* a number that no other run has */
};

/* Read it, once, before there are threads; the language of messages is set by that. */
struct environment environment_read(void);

#endif
