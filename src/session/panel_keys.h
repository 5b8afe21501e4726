/*
 * panel_keys.h - the keys of an open panel, for the footer and the help.
 */
#ifndef DIPTYCH_SESSION_PANEL_KEYS_H
#define DIPTYCH_SESSION_PANEL_KEYS_H

#include <stddef.h>

struct panel_hint {
    const char *keys;    /* the panel's own (panel_key()); NULL: those of `command` */
    const char *command; /* one that is of use in such a panel */
    const char *word;    /* for the footer; NULL: not shown there */
    const char *help;    /* for the help; NULL: the command has its own */
    unsigned panels;     /* bits 1u << enum panel_kind */
};

/* In the order of the footer. */
const struct panel_hint *panel_hint_table(size_t *count);

#endif
