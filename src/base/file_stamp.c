/* file_stamp.c - see file_stamp.h. */
#include "base/file_stamp.h"

#include <string.h>

struct file_stamp file_stamp_take(const char *path)
{
    struct stat status;
    if (strcmp(path, "-") == 0 || stat(path, &status) != 0)
        return (struct file_stamp){0};
    return (struct file_stamp){
        .exists = true,
        .device = status.st_dev,
        .inode = status.st_ino,
        .size_bytes = status.st_size,
        .time = status.st_mtim,
    };
}

bool file_stamp_equal(const struct file_stamp *a, const struct file_stamp *b)
{
    return a->exists == b->exists && a->device == b->device && a->inode == b->inode &&
           a->size_bytes == b->size_bytes && a->time.tv_sec == b->time.tv_sec &&
           a->time.tv_nsec == b->time.tv_nsec;
}
