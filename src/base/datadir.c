/* datadir.c - looking for the data files beside the program before where they were
 * installed. */
#include "base/datadir.h"

#include "base/buffer.h"
#include "base/memory.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PROGRAM_PATH_BYTES = 4096 };

static bool is_folder(const char *path)
{
    struct stat info;
    return stat(path, &info) == 0 && S_ISDIR(info.st_mode);
}

char *datadir_find_beside(const char *program, const char *name, const char *installed,
                          struct error *err)
{
    const char *slash = program ? strrchr(program, '/') : NULL;
    if (slash) {
        struct buffer path = {0};
        buffer_append(&path, program, (size_t)(slash - program));
        buffer_printf(&path, "/%s", name);
        char *beside = buffer_take_string(&path, err);
        if (!beside || is_folder(beside))
            return beside;
        free(beside);
    }
    return memory_copy_string(installed, strlen(installed), err);
}

char *datadir_find(const char *asked, const char *program, const char *installed,
                   struct error *err)
{
    if (asked && *asked)
        return memory_copy_string(asked, strlen(asked), err);
    return datadir_find_beside(program, "data", installed, err);
}

/* The kernel's link has no link in it: to follow it costs one call, not one a folder.
 */
char *datadir_program_path(const char *argv0)
{
    char path[PROGRAM_PATH_BYTES];
    ssize_t length = readlink("/proc/self/exe", path, sizeof path);
    if (length > 0 && (size_t)length < sizeof path)
        return memory_copy_string(path, (size_t)length, NULL);
    return argv0 && strchr(argv0, '/') ? realpath(argv0, NULL) : NULL;
}
