/*
 * store.h - what the reader did with two versions, kept between runs.
 *
 * One JSON file a pair, named for what both files contain, so that it is found again
 * when they are moved. Beside it stands, named for the two paths, which session was
 * theirs last: if the contents changed, that one is carried over as far as what it is
 * about is recognised (subject.h). What is not recognised stays in the file.
 *
 * Every act is written at once: the file is locked, read again, changed and replaced
 * whole, so that two readers of one pair lose nothing of each other. If that fails, the
 * act holds all the same and is written with the next one.
 */
#ifndef DIPTYCH_SESSION_STORE_H
#define DIPTYCH_SESSION_STORE_H

#include "session/journal.h"
#include "session/store_view.h"

struct store;

struct store_options {
    const char *file;   /* --session=FILE, in a folder that exists; NULL: choose by
                           contents */
    const char *folder; /* where sessions are, made when needed; not used with file;
                           without both nothing is written */
    const char *paths[SIDE_COUNT]; /* of the versions; "-" for standard input; may be
                                      NULL where nothing is written */
    uint64_t run;                  /* a number that no other run has; below 2^63 */
    const struct store *before;    /* the session so far, to be carried over to other
                                      contents; NULL: none */
};

/*
 * Find and read the session of two versions; nothing is written yet.
 *
 * documents  borrowed; must outlive the store
 *
 * Returns a new store, freed with store_free(). NULL with ERROR_INPUT if there is a
 * session that cannot be understood (it is left alone), ERROR_ABSENT if the folder of
 * options->file is missing, ERROR_IO or ERROR_MEMORY.
 */
struct store *store_open(const struct store_options *options,
                         const struct document *const *documents, struct error *err);
void store_free(struct store *store);

/*
 * The same files have other contents now: from now on this is the session of these, and
 * what was done before is carried over as far as it is recognised.
 *
 * documents  borrowed; must outlive the store
 *
 * False with ERROR_INPUT or ERROR_IO if that session cannot be had: what was done
 * holds, but nothing is written any more; with ERROR_MEMORY the store is as it was.
 */
bool store_follow(struct store *store, const struct document *const *documents,
                  struct error *err);

/* The session of another pair, kept where this one is kept; a file that was named is
 * this pair's alone. As store_open(). */
struct store *store_open_beside(const struct store *store, const char *const *paths,
                                const struct document *const *documents,
                                struct error *err);

/* Where what is typed at the prompts is kept, beside the folder of the sessions; NULL
 * where nothing is. Borrowed from the store. */
const char *store_history_file(const struct store *store);

/* Is the session that of other contents? */
bool store_is_carried_over(const struct store *store);

/* What holds, the newest first (journal.h). */
bool store_tell(const struct store *store, const struct comparison *comparison,
                journal_told *told, void *context, struct error *err);

/* What is kept of it here, and what is not found. */
struct journal_count store_count_things(const struct store *store,
                                        const struct comparison *comparison);

/* From now on others see that this pair is being read. *others: does somebody else
 * read it? err is set where nothing can be written; then nobody is seen, either. */
void store_join(struct store *store, bool *others, struct error *err);

/* Do something, and write it down. False if it could not be written; it holds all the
 * same, but for ERROR_MEMORY. */
bool store_do(struct store *store, const struct comparison *comparison,
              const struct act *act, struct error *err);

enum store_step {
    STORE_STEP_NONE, /* nothing to undo or redo */
    STORE_STEP_FOUND,
    STORE_STEP_LOST, /* what it was about is not in these versions */
};

/*
 * Undo the newest act (direction -1), or redo (1), and write that down.
 *
 * told  set: the act, its text borrowed until the next change
 *
 * *step says what came of it; false as with store_do().
 */
bool store_step(struct store *store, const struct comparison *comparison, int direction,
                struct act *told, enum store_step *step, struct error *err);

/* How many acts of other readers came in since this was last asked. */
size_t store_take_news(struct store *store);

/* The pins, marks and notes that hold (journal.h). */
bool store_read_pins(const struct store *store, struct comparison_pin **pins,
                     size_t *count, struct error *err);
bool store_read_remarks(const struct store *store, const struct comparison *comparison,
                        struct remarks *remarks, struct error *err);

/* The view of the last run. False if there is none. */
bool store_load_view(const struct store *store, struct store_view *view);

/* Keep the view, and write it down. Marks that it does not have stay. */
bool store_save_view(struct store *store, const struct store_view *view,
                     struct error *err);

#endif
