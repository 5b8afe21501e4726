/* file_stamp.h - what tells that a file is another one than it was. */
#ifndef DIPTYCH_BASE_FILE_STAMP_H
#define DIPTYCH_BASE_FILE_STAMP_H

#include <stdbool.h>
#include <sys/stat.h>
#include <time.h>

/* Size, time and identity; {0} where there is no file. */
struct file_stamp {
    bool exists;
    dev_t device;
    ino_t inode;
    off_t size_bytes;
    struct timespec time;
};

/* Costs one stat(). "-", standard input, has always the same. */
struct file_stamp file_stamp_take(const char *path);

/* Two of no file are equal. */
bool file_stamp_equal(const struct file_stamp *a, const struct file_stamp *b);

#endif
