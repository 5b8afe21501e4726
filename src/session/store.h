/*
 * store.h - what the reader did with two versions, kept between runs.
 *
 * One JSON file a pair, named for what both files contain, so that it is found again
 * when they are moved. If the contents changed, the last session of the same two paths
 * is carried over: a dismissed finding is recognised by its kind and its evidence, and
 * the place by the words of its passage.
 *
 * Every change is written at once: the file is locked, read again, changed and replaced
 * whole, so that two readers of one pair lose nothing of each other.
 */
#ifndef DIPTYCH_SESSION_STORE_H
#define DIPTYCH_SESSION_STORE_H

#include "compare/comparison.h"

struct store;

struct store_options {
    const char *file;   /* --session=FILE; NULL: choose by contents */
    const char *folder; /* where sessions are, made when needed; not used with file */
    const char *paths[SIDE_COUNT]; /* of the versions; "-" for standard input */
};

/* Where the reader was: a word of a passage. */
struct store_place {
    enum side focus;
    uint32_t paragraph;
    uint32_t word; /* token, counted from the paragraph's first */
};

/*
 * Find and read the session of two versions; nothing is written yet.
 *
 * comparison  borrowed; must outlive the store
 *
 * Returns a new store, freed with store_free(). NULL with ERROR_INPUT if there is a
 * session that cannot be understood (it is left alone), ERROR_IO or ERROR_MEMORY.
 */
struct store *store_open(const struct store_options *options,
                         const struct comparison *comparison, struct error *err);
void store_free(struct store *store);

/* Is the session that of other contents of the same files? */
bool store_is_carried_over(const struct store *store);

/* Was this finding dismissed: with all of the evidence that it has now? */
bool store_is_dismissed(const struct store *store, size_t finding);

/* Dismiss a finding or bring it back, and write that down. */
bool store_set_dismissed(struct store *store, size_t finding, bool is_dismissed,
                         struct error *err);

/* The place where the last run ended; false if there is none that still exists. */
bool store_load_place(const struct store *store, struct store_place *place);
bool store_save_place(struct store *store, const struct store_place *place,
                      struct error *err);

#endif
