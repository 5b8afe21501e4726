/* cli_table.h - the table of options, for the parser and for --help. */
#ifndef DIPTYCH_CLI_TABLE_H
#define DIPTYCH_CLI_TABLE_H

#include "cli.h"

#include <stddef.h>

enum cli_argument {
    CLI_ARGUMENT_NO,
    CLI_ARGUMENT_YES,
    CLI_ARGUMENT_MAYBE, /* only behind `=` */
};

/* A word that an option takes. */
struct cli_choice {
    const char *name;
    int value;
};

struct cli_option {
    const char *name;
    char letter;
    enum cli_argument argument;
    const char *argument_name; /* as --help shows it */
    const char *help;
    const struct cli_choice *choices; /* ended by a NULL name; NULL: any text */
    const char *setting; /* its name: the table of settings has help and values */
    const char *given;   /* the setting's value without an argument; NULL: yes */
    size_t flag_offset;  /* of the bool that it sets, where apply is NULL */
    bool (*apply)(struct cli_options *options, const struct cli_option *option,
                  const char *value, struct error *err);
};

/* A run of options under one heading of --help. */
struct cli_group {
    const char *title;
    const struct cli_option *options; /* ended by a NULL name */
};

/* All options, in the order of the manual. */
const struct cli_group *cli_group_table(size_t *count);

#endif
