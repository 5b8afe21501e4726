/* store_lock.c - record locks of POSIX on two bytes: they go with whoever has them. */
#include "session/store_lock.h"

#include "base/buffer.h"
#include "base/memory.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum {
    STORE_LOCK_WRITING = 0, /* the byte of the lock file for who writes, */
    STORE_LOCK_READING = 1, /* and the one that everybody holds who reads the pair */
};

/* Make the folders that a file stands in. */
static bool make_folders(const char *file, struct error *err)
{
    char *path = memory_copy_string(file, strlen(file), err);
    if (!path)
        return false;
    bool ok = true;
    for (char *at = strchr(path + 1, '/'); at && ok; at = strchr(at + 1, '/')) {
        *at = '\0';
        if (mkdir(path, 0700) != 0 && errno != EEXIST)
            ok = error_set(err, ERROR_IO, "%s: %s", path, strerror(errno));
        *at = '/';
    }
    free(path);
    return ok;
}

int store_lock_open(const char *file, bool makes_folders, struct error *err)
{
    struct buffer name = {0};
    int lock = -1;
    if (makes_folders && !make_folders(file, err))
        return -1;
    buffer_printf(&name, "%s.lock", file);
    char *path = buffer_take_string(&name, err);
    if (path)
        lock = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (path && lock < 0)
        error_set(err, ERROR_IO, "%s: %s", path, strerror(errno));
    free(path);
    return lock;
}

static bool store_lock_set(int lock, short type, off_t byte)
{
    struct flock wanted = {
        .l_type = type, .l_whence = SEEK_SET, .l_start = byte, .l_len = 1};
    int got;
    while ((got = fcntl(lock, F_SETLKW, &wanted)) != 0 && errno == EINTR)
        ;
    return got == 0;
}

bool store_lock_write(int lock, const char *file, struct error *err)
{
    return store_lock_set(lock, F_WRLCK, STORE_LOCK_WRITING) ||
           error_set(err, ERROR_IO, "%s.lock: %s", file, strerror(errno));
}

void store_unlock_write(int lock)
{
    store_lock_set(lock, F_UNLCK, STORE_LOCK_WRITING);
}

bool store_lock_join(int lock)
{
    return store_lock_set(lock, F_RDLCK, STORE_LOCK_READING);
}

bool store_lock_has_others(int lock)
{
    struct flock found = {.l_type = F_WRLCK,
                          .l_whence = SEEK_SET,
                          .l_start = STORE_LOCK_READING,
                          .l_len = 1};
    return lock >= 0 && fcntl(lock, F_GETLK, &found) == 0 && found.l_type != F_UNLCK;
}
