/* pair.h - the two versions of the command line, and what is made of them. */
#ifndef DIPTYCH_PAIR_H
#define DIPTYCH_PAIR_H

#include "cli.h"
#include "compare/comparison.h"
#include "environment.h"
#include "session/store.h"
#include "session/versions.h"

/* Embedded; {0} to begin with, filled by the functions below in their order. */
struct pair {
    char *data_folder;
    char *tables_folder; /* of word lists; NULL: the lists are read */
    struct versions *versions;
    const struct document *documents[SIDE_COUNT];
    struct store *store; /* NULL: nothing is kept */
    struct comparison *comparison;
};

void pair_clear(struct pair *pair);

/* Are both versions files, and so small that they are compared before anybody could
 * want to stop that? */
bool pair_is_small(const struct cli_options *options);

/* Find the data files. Without word lists everything would still run, and be quietly
 * worse: then this fails with ERROR_IO. */
bool pair_find_data(struct pair *pair, const struct environment *environment,
                    const char *argv0, struct error *err);

/* Know the versions, and read nothing yet. */
bool pair_name_versions(struct pair *pair, const struct cli_options *options,
                        struct error *err);

/* Begin to read in another thread, for whoever has something else to do; pair_read()
 * does it where this was not done. */
bool pair_start(struct pair *pair, struct error *err);
bool pair_read(struct pair *pair, struct error *err);

/*
 * What is kept of earlier runs. A session file that was asked for must be in order; one
 * that was found is passed over with a notice if it is not. True with pair->store NULL:
 * nothing is kept.
 */
bool pair_open_store(struct pair *pair, const struct cli_options *options,
                     const struct settings *settings,
                     const struct environment *environment, struct error *notice,
                     struct error *err);

/* Compare with the pins of the session. */
bool pair_compare(struct pair *pair, const struct cli_options *options,
                  struct error *err);

#endif
