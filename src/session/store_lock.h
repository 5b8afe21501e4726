/* store_lock.h - who writes a session, and who else has it open: locks on a file beside
 * it. Private to store.c. */
#ifndef DIPTYCH_SESSION_STORE_LOCK_H
#define DIPTYCH_SESSION_STORE_LOCK_H

#include "base/error.h"

/*
 * Open the lock file of a session. There is one descriptor for as long as the session
 * is open, since to close any descriptor of a file lets go of all locks on it.
 *
 * makes_folders  make those that the file stands in
 *
 * Returns a descriptor for close(), or -1 with ERROR_IO or ERROR_MEMORY.
 */
int store_lock_open(const char *file, bool makes_folders, struct error *err);

/* Wait to be the only one who writes. False with ERROR_IO. */
bool store_lock_write(int lock, const char *file, struct error *err);
void store_unlock_write(int lock);

/* Say that the session is open here, as long as the descriptor is. False if that could
 * not be said. */
bool store_lock_join(int lock);

/* Has somebody else said so? lock: -1 knows of nobody. */
bool store_lock_has_others(int lock);

#endif
