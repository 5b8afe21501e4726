/* history.c - see history.h. */
#include "session/history.h"

#include "base/file.h"
#include "base/memory.h"
#include "session/store_lock.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <unistr.h>

enum {
    HISTORY_LIMIT_BYTES = 1 << 20,
    HISTORY_LONG_BYTES = 64 << 10, /* of this size it is written anew, cut */
};

static const char history_signs[HISTORY_KEPT_COUNT] = {
    [HISTORY_COMMANDS] = ':', [HISTORY_PATTERNS] = '/'};

void history_clear(struct history *history)
{
    for (size_t i = 0; i < history->count; i++)
        free(history->lines[i]);
    *history = (struct history){0};
}

bool history_ends_with(const struct history *history, const char *line)
{
    return history->count && strcmp(history->lines[history->count - 1], line) == 0;
}

static bool history_add_bytes(struct history *history, const char *bytes, size_t length,
                              struct error *err)
{
    char *copy = memory_copy_string(bytes, length, err);
    if (!copy)
        return false;
    if (history->count == HISTORY_MOST) {
        free(history->lines[0]);
        history->count--;
        memmove(history->lines, history->lines + 1,
                history->count * sizeof *history->lines);
    }
    history->lines[history->count++] = copy;
    return true;
}

bool history_add(struct history *history, const char *line, struct error *err)
{
    return history_add_bytes(history, line, strlen(line), err);
}

/* ---- The file ---- */

/* Could it have been typed? */
static bool history_is_line(const char *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if ((unsigned char)bytes[i] < ' ' || bytes[i] == 127)
            return false;
    return length && !u8_check((const uint8_t *)bytes, length);
}

static bool history_take_lines(struct history histories[HISTORY_KEPT_COUNT],
                               const struct buffer *bytes, struct error *err)
{
    for (size_t at = 0; at < bytes->length;) {
        const char *line = bytes->bytes + at;
        const char *end = memchr(line, '\n', bytes->length - at);
        size_t length = end ? (size_t)(end - line) : bytes->length - at;
        at += length + 1;
        for (int kind = 0; kind < HISTORY_KEPT_COUNT; kind++)
            if (length && *line == history_signs[kind] &&
                history_is_line(line + 1, length - 1) &&
                !history_add_bytes(&histories[kind], line + 1, length - 1, err))
                return false;
    }
    return true;
}

bool history_read(struct history histories[HISTORY_KEPT_COUNT], const char *path,
                  struct error *err)
{
    struct buffer bytes = {0};
    bool ok = !file_read(path, HISTORY_LIMIT_BYTES, &bytes, NULL) ||
              history_take_lines(histories, &bytes, err);
    buffer_clear(&bytes);
    return ok;
}

/* Write no more than what would be read. */
static void history_shorten(const char *path)
{
    struct history histories[HISTORY_KEPT_COUNT] = {{.count = 0}};
    struct buffer out = {0};
    bool ok = history_read(histories, path, NULL);
    for (int kind = 0; kind < HISTORY_KEPT_COUNT; kind++) {
        for (size_t i = 0; i < histories[kind].count; i++)
            buffer_printf(&out, "%c%s\n", history_signs[kind],
                          histories[kind].lines[i]);
        history_clear(&histories[kind]);
    }
    if (ok && !out.failed && out.length)
        file_write(path, out.bytes, out.length, NULL);
    buffer_clear(&out);
}

void history_keep(const char *path, enum history_kind kind, const char *line)
{
    struct buffer out = {0};
    struct stat status;
    int lock = store_lock_open(path, true, NULL);
    if (lock < 0)
        return;
    buffer_printf(&out, "%c%s\n", history_signs[kind], line);
    if (!out.failed && store_lock_write(lock, path, NULL)) {
        int fd = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
        bool is_put =
            fd >= 0 && write(fd, out.bytes, out.length) == (ssize_t)out.length;
        bool is_long =
            is_put && fstat(fd, &status) == 0 && status.st_size > HISTORY_LONG_BYTES;
        if (fd >= 0)
            close(fd);
        if (is_long)
            history_shorten(path);
    }
    close(lock);
    buffer_clear(&out);
}
