/* watch.c - see watch.h. */
#include <config.h>

#include "session/watch.h"

#include "base/file_stamp.h"
#include "base/memory.h"

#include <libgen.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#ifdef HAVE_SYS_INOTIFY_H
#include <sys/inotify.h>
#endif

enum {
    WATCH_POLL_MS = 1000,
    WATCH_QUIET_MS =
        150, /* longer than an editor takes from a file's end to its name */
    WATCH_WRITER_MS = 2000, /* a writer that keeps a file open may have paused */
    WATCH_NAMES = 2,        /* the path as given, and where links lead */
};

struct watched {
    const char *path;
    char *names[WATCH_NAMES]; /* without folders; NULL: none */
    int folders[WATCH_NAMES]; /* watch descriptors */
    struct file_stamp stamp;  /* as last seen */
    long long seen_ms;        /* when it was seen to change */
    bool is_pending;          /* changed, and not told yet */
    bool is_written;          /* somebody has it open for writing */
};

struct watch {
    int fd; /* -1: polling */
    struct watched *files;
    size_t count;
};

static long long watch_now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (long long)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* ---- What the system tells ---- */

static void watch_stop(struct watch *watch)
{
    if (watch->fd >= 0)
        close(watch->fd);
    watch->fd = -1;
}

#ifdef HAVE_SYS_INOTIFY_H
/* The folder is watched, not the file: a file that is renamed over it has its name. */
static bool watch_add_folder(const struct watch *watch, struct watched *file, int which,
                             const char *path, struct error *err)
{
    char *for_folder = memory_copy_string(path, strlen(path), err);
    char *for_name = memory_copy_string(path, strlen(path), err);
    bool ok = for_folder && for_name;
    if (ok) {
        const char *name = basename(for_name);
        file->names[which] = memory_copy_string(name, strlen(name), err);
        file->folders[which] = inotify_add_watch(watch->fd, dirname(for_folder),
                                                 IN_MODIFY | IN_CLOSE_WRITE | IN_MOVE |
                                                     IN_CREATE | IN_DELETE | IN_ATTRIB);
        ok = file->names[which] && file->folders[which] >= 0;
    }
    free(for_folder);
    free(for_name);
    return ok;
}

/* False: not to be had here, or with ERROR_MEMORY. */
static bool watch_start(struct watch *watch, struct error *err)
{
    watch->fd = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    bool ok = watch->fd >= 0;
    for (size_t i = 0; i < watch->count && ok; i++) {
        struct watched *file = &watch->files[i];
        if (strcmp(file->path, "-") == 0)
            continue;
        ok = watch_add_folder(watch, file, 0, file->path, err);
        char *real = ok ? realpath(file->path, NULL) : NULL;
        if (real && strcmp(real, file->path) != 0)
            ok = watch_add_folder(watch, file, 1, real, err);
        free(real);
    }
    return ok;
}

static void watch_take_event(struct watch *watch, const struct inotify_event *event)
{
    for (size_t i = 0; event->len && i < watch->count; i++)
        for (int which = 0; which < WATCH_NAMES; which++) {
            struct watched *file = &watch->files[i];
            if (file->names[which] && file->folders[which] == event->wd &&
                strcmp(file->names[which], event->name) == 0)
                file->is_written = (event->mask & IN_MODIFY) ||
                                   (file->is_written && (event->mask & IN_ATTRIB));
        }
}

static void watch_take_events(struct watch *watch)
{
    union {
        struct inotify_event event; /* for the alignment */
        char bytes[16 * (sizeof(struct inotify_event) + NAME_MAX + 1)];
    } room;
    ssize_t got;
    bool is_gone = false;
    while (watch->fd >= 0 && (got = read(watch->fd, room.bytes, sizeof room)) > 0)
        for (ssize_t at = 0; at < got;) {
            const struct inotify_event *event = (const void *)(room.bytes + at);
            watch_take_event(watch, event);
            is_gone |= (event->mask & IN_IGNORED) != 0;
            at += (ssize_t)(sizeof *event + event->len);
        }
    /* A folder that was taken away tells nothing when it comes back. */
    if (is_gone)
        watch_stop(watch);
}
#else
static bool watch_start(struct watch *watch, struct error *err)
{
    (void)watch, (void)err;
    return false;
}

static void watch_take_events(struct watch *watch)
{
    (void)watch;
}
#endif

/* ---- What stat() tells ---- */

struct watch *watch_new(const char *const *paths, size_t count, bool polls,
                        struct error *err)
{
    struct error own = {0};
    struct watch *watch = memory_new(1, sizeof *watch, err);
    if (!watch)
        return NULL;
    watch->fd = -1;
    watch->files = memory_new(count, sizeof *watch->files, err);
    watch->count = watch->files ? count : 0;
    for (size_t i = 0; i < watch->count; i++)
        watch->files[i] = (struct watched){.path = paths[i], .folders = {-1, -1}};
    if (watch->files && !polls && !watch_start(watch, &own))
        watch_stop(watch);
    if (!watch->files || own.code == ERROR_MEMORY) {
        watch_free(watch);
        error_set_memory(err);
        return NULL;
    }
    for (size_t i = 0; i < count; i++)
        watch->files[i].stamp = file_stamp_take(paths[i]);
    return watch;
}

void watch_free(struct watch *watch)
{
    if (!watch)
        return;
    watch_stop(watch);
    for (size_t i = 0; i < watch->count; i++)
        for (int which = 0; which < WATCH_NAMES; which++)
            free(watch->files[i].names[which]);
    free(watch->files);
    free(watch);
}

int watch_fd(const struct watch *watch)
{
    return watch->fd;
}

int watch_wait_ms(const struct watch *watch)
{
    for (size_t i = 0; i < watch->count; i++)
        if (watch->files[i].is_pending)
            return WATCH_QUIET_MS;
    return watch->fd >= 0 ? -1 : WATCH_POLL_MS;
}

static bool watch_look_at(struct watched *file, long long now_ms)
{
    struct file_stamp stamp = file_stamp_take(file->path);
    if (!file_stamp_equal(&stamp, &file->stamp)) {
        file->stamp = stamp;
        file->seen_ms = now_ms;
        file->is_pending = true;
    }
    long long quiet_ms = now_ms - file->seen_ms;
    if (!file->is_pending ||
        quiet_ms < (file->is_written ? WATCH_WRITER_MS : WATCH_QUIET_MS))
        return false;
    file->is_pending = false;
    return true;
}

bool watch_look(struct watch *watch)
{
    bool is_news = false;
    long long now_ms = watch_now_ms();
    watch_take_events(watch);
    for (size_t i = 0; i < watch->count; i++)
        is_news |= watch_look_at(&watch->files[i], now_ms);
    return is_news;
}
