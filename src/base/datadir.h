/* datadir.h - where the program's data files are. */
#ifndef DIPTYCH_BASE_DATADIR_H
#define DIPTYCH_BASE_DATADIR_H

#include "base/error.h"

/*
 * Find the folder of the data files: the one that is asked for, else the folder `data`
 * beside the program (so a built tree works wherever it is started from), else the one
 * that was installed.
 *
 * asked      what the environment says ($DIPTYCH_DATADIR); NULL or "" if nothing
 * program    path of the running program, as datadir_program_path() gives it, or NULL
 * installed  the compiled-in folder
 *
 * Returns a path for free(); NULL with ERROR_MEMORY. That the folder exists is only
 * certain in the second case: who opens a file in it says what is missing.
 */
char *datadir_find(const char *asked, const char *program, const char *installed,
                   struct error *err);

/* The folder of this name beside the program, else the one that was installed; as
 * above, without what is asked for. */
char *datadir_find_beside(const char *program, const char *name, const char *installed,
                          struct error *err);

/*
 * The path of the running program, symbolic links resolved.
 *
 * argv0  what main() was given; used where the system has no /proc
 *
 * Returns a path for free(), or NULL without an error where it cannot be known.
 */
char *datadir_program_path(const char *argv0);

#endif
