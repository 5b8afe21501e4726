/* file.c - whole files in, whole files out. */
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

/* size: where a file is known to end; 0 where only reading tells. */
static bool file_drain(int fd, const char *name, size_t size, size_t limit,
                       struct buffer *out, struct error *err)
{
    enum { CHUNK_BYTES = 65536 };
    size_t start = out->length;
    if (size < limit)
        buffer_reserve(out, size + 1); /* and what ends a string */
    for (;;) {
        if (out->length == out->capacity)
            buffer_reserve(out, out->length + CHUNK_BYTES);
        if (!buffer_check(out, err))
            return false;
        ssize_t got = read(fd, out->bytes + out->length, out->capacity - out->length);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return error_set(err, ERROR_IO, "%s: %s", name, strerror(errno));
        if (got == 0)
            return true;
        if (out->length + (size_t)got > limit)
            return error_set(err, ERROR_TOO_LARGE, "%s: larger than %zu bytes", name,
                             limit);
        out->length += (size_t)got;
        if (size && out->length - start == size)
            return true;
    }
}

bool file_read(const char *path, size_t limit, struct buffer *out, struct error *err)
{
    if (strcmp(path, "-") == 0)
        return file_drain(STDIN_FILENO, "standard input", 0, limit, out, err);
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return error_set(err, errno == ENOENT ? ERROR_ABSENT : ERROR_IO, "%s: %s", path,
                         strerror(errno));
    struct stat status = {0};
    bool ok = true;
    size_t size = 0;
    if (fstat(fd, &status) == 0 && S_ISDIR(status.st_mode))
        ok = error_set(err, ERROR_INPUT, "%s: is a directory; name a file", path);
    else if (S_ISREG(status.st_mode) && status.st_size > 0)
        size = (size_t)status.st_size;
    if (ok)
        ok = file_drain(fd, path, size, limit, out, err);
    close(fd);
    return ok;
}

static bool file_write_bytes(int fd, const char *path, const char *bytes, size_t length,
                             struct error *err)
{
    while (length) {
        ssize_t put = write(fd, bytes, length);
        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0)
            return error_set(err, ERROR_IO, "%s: %s", path, strerror(errno));
        bytes += put;
        length -= (size_t)put;
    }
    return true;
}

/* Pipes and devices cannot be renamed over. */
static bool file_write_straight(const char *path, const char *bytes, size_t length,
                                struct error *err)
{
    int fd = open(path, O_WRONLY | O_CLOEXEC);
    if (fd < 0)
        return error_set(err, ERROR_IO, "%s: %s", path, strerror(errno));
    bool ok = file_write_bytes(fd, path, bytes, length, err);
    if (close(fd) != 0 && ok)
        ok = error_set(err, ERROR_IO, "%s: %s", path, strerror(errno));
    return ok;
}

static mode_t file_default_mode(void)
{
    mode_t mask = umask(0);
    umask(mask);
    return 0666 & ~mask;
}

/* A name for mkstemp() in the same folder, which also a file with the longest of names
 * leaves room for. */
static char *file_name_beside(const char *path, struct error *err)
{
    struct buffer beside = {0};
    const char *slash = strrchr(path, '/');
    buffer_append(&beside, path, slash ? (size_t)(slash - path) + 1 : 0);
    buffer_append_string(&beside, ".diptych-XXXXXX");
    return buffer_take_string(&beside, err);
}

static bool file_replace(const char *path, mode_t mode, const char *bytes,
                         size_t length, struct error *err)
{
    char *beside = file_name_beside(path, err);
    if (!beside)
        return false;
    int fd = mkstemp(beside);
    if (fd < 0) {
        error_set(err, ERROR_IO, "%s: %s", path, strerror(errno));
        free(beside);
        return false;
    }
    bool ok = file_write_bytes(fd, path, bytes, length, err);
    if (ok && (fchmod(fd, mode) != 0 || fsync(fd) != 0))
        ok = error_set(err, ERROR_IO, "%s: %s", path, strerror(errno));
    if (close(fd) != 0 && ok)
        ok = error_set(err, ERROR_IO, "%s: %s", path, strerror(errno));
    if (ok && rename(beside, path) != 0)
        ok = error_set(err, ERROR_IO, "%s: %s", path, strerror(errno));
    if (!ok)
        unlink(beside);
    free(beside);
    return ok;
}

bool file_write(const char *path, const char *bytes, size_t length, struct error *err)
{
    struct stat status;
    if (stat(path, &status) != 0)
        return file_replace(path, file_default_mode(), bytes, length, err);
    if (!S_ISREG(status.st_mode))
        return file_write_straight(path, bytes, length, err);
    if (access(path, W_OK) != 0)
        return error_set(err, ERROR_IO, "%s: %s", path, strerror(errno));
    char *real = realpath(path, NULL);
    if (!real)
        return error_set(err, ERROR_IO, "%s: %s", path, strerror(errno));
    bool ok = file_replace(real, status.st_mode & 07777, bytes, length, err);
    free(real);
    return ok;
}

bool file_is_same(const char *a, const char *b)
{
    struct stat first, second;
    return stat(a, &first) == 0 && stat(b, &second) == 0 && S_ISREG(first.st_mode) &&
           first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

bool file_name_ends(const char *path, const char *ending)
{
    size_t length = strlen(path), ending_length = strlen(ending);
    return length > ending_length &&
           strcasecmp(path + length - ending_length, ending) == 0;
}
