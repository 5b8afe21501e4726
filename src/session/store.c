/* store.c - sessions found, carried over, and changed under a lock. */
#include "session/store.h"

#include "base/buffer.h"
#include "base/file.h"
#include "base/memory.h"
#include "session/store_file.h"
#include "session/store_lock.h"

#include <inttypes.h>
#include <jansson.h>
#include <libgen.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct store {
    const struct document *documents[SIDE_COUNT];
    uint64_t fingerprints[SIDE_COUNT]; /* of what they contain */
    char *paths[SIDE_COUNT];           /* absolute; NULL for standard input */
    char *file;                        /* NULL: nothing is written */
    char *folder;  /* where sessions are; NULL: the file was named */
    char *history; /* the file of what was typed; NULL: none */
    char *pointer; /* the file that names the session of the paths; NULL: none */
    json_t *root;
    uint64_t run;
    int lock; /* descriptor of the lock file; -1 until it is needed */
    size_t news;
    bool is_carried_over;
    bool has_pointed;
    bool makes_folders;
};

/* ---- Names ---- */

static char *session_path(const struct store *store, const char *folder,
                          struct error *err)
{
    struct buffer path = {0};
    buffer_printf(&path, "%s/%016" PRIx64 "-%016" PRIx64 ".json", folder,
                  store->fingerprints[SIDE_LEFT], store->fingerprints[SIDE_RIGHT]);
    return buffer_take_string(&path, err);
}

static char *pointer_path(const struct store *store, const char *folder,
                          struct error *err)
{
    struct buffer path = {0};
    uint64_t hash = STORE_FILE_HASH_START;
    for (int side = 0; side < SIDE_COUNT; side++)
        hash =
            store_file_hash(hash, store->paths[side], strlen(store->paths[side]) + 1);
    buffer_printf(&path, "%s/%016" PRIx64 ".last", folder, hash);
    return buffer_take_string(&path, err);
}

/* Of all pairs: beside the folder of their sessions. */
static char *history_path(const char *folder, struct error *err)
{
    struct buffer path = {0};
    const char *slash = strrchr(folder, '/');
    buffer_append(&path, folder, slash ? (size_t)(slash + 1 - folder) : 0);
    buffer_append_string(&path, "history");
    return buffer_take_string(&path, err);
}

/* An absolute path; the name itself if it cannot be had. NULL for standard input. */
static bool copy_path(char **copy, const char *path, struct error *err)
{
    if (!path || strcmp(path, "-") == 0)
        return true;
    *copy = realpath(path, NULL);
    if (!*copy)
        *copy = memory_copy_string(path, strlen(path), err);
    return *copy != NULL;
}

static bool check_folder(const char *file, struct error *err)
{
    struct stat status;
    char *path = memory_copy_string(file, strlen(file), err);
    if (!path)
        return false;
    const char *folder = dirname(path);
    bool ok = stat(folder, &status) == 0 && S_ISDIR(status.st_mode);
    if (!ok)
        error_set(err, ERROR_ABSENT,
                  "%s: there is no folder %s for the session; make "
                  "it first",
                  file, folder);
    free(path);
    return ok;
}

static bool name_files(struct store *store, const struct store_options *options,
                       struct error *err)
{
    for (enum side side = 0; side < SIDE_COUNT; side++)
        if (!copy_path(&store->paths[side], options->paths[side], err))
            return false;
    if (options->file) {
        store->file = memory_copy_string(options->file, strlen(options->file), err);
        return store->file && check_folder(options->file, err);
    }
    if (!options->folder)
        return true;
    store->makes_folders = true;
    store->folder = memory_copy_string(options->folder, strlen(options->folder), err);
    if (!store->folder)
        return false;
    store->file = session_path(store, options->folder, err);
    store->history = history_path(options->folder, err);
    if (!store->history)
        return false;
    if (!store->file || !store->paths[SIDE_LEFT] || !store->paths[SIDE_RIGHT])
        return store->file != NULL;
    store->pointer = pointer_path(store, options->folder, err);
    return store->pointer != NULL;
}

/* ---- Reading ---- */

/* The session that these paths had last; NULL if none can be read. */
static json_t *read_last(const struct store *store, const char *folder,
                         struct error *err)
{
    struct buffer name = {0}, path = {0};
    json_t *root = NULL;
    enum { NAME_BYTES_MOST = 64 };
    if (file_read(store->pointer, NAME_BYTES_MOST, &name, NULL) && name.length &&
        !memchr(name.bytes, '/', name.length)) {
        buffer_printf(&path, "%s/%.*s", folder, (int)name.length, name.bytes);
        char *last = buffer_take_string(&path, err);
        if (last && strcmp(last, store->file) != 0)
            root = store_file_read(last, NULL);
        free(last);
    }
    buffer_clear(&name);
    return root;
}

/* A session with the acts of another; where there is none, that other one. */
static bool take_over(struct store *store, json_t *other, struct error *err)
{
    if (!other)
        return true;
    if (!store->root) {
        store->is_carried_over = true;
        store->root = json_deep_copy(other);
        return store->root || error_set_memory(err);
    }
    return journal_merge(json_object_get(store->root, "acts"),
                         json_object_get(other, "acts"), 0, err);
}

static bool read_all(struct store *store, const struct store_options *options,
                     struct error *err)
{
    if (store->file && access(store->file, F_OK) == 0) {
        store->root = store_file_read(store->file, err);
        if (!store->root)
            return false;
        store->is_carried_over = options->file && json_object_size(store->root) &&
                                 !store_file_is_of(store->root, store->fingerprints);
    }
    json_t *last = store->pointer ? read_last(store, options->folder, err) : NULL;
    bool ok = take_over(store, last, err) &&
              take_over(store, options->before ? options->before->root : NULL, err);
    json_decref(last);
    if (ok && !store->root)
        store->root = json_object();
    return ok && (store->root ? store_file_stamp(store->root, store->fingerprints,
                                                 store->paths, err)
                              : error_set_memory(err));
}

struct store *store_open(const struct store_options *options,
                         const struct document *const *documents, struct error *err)
{
    struct store *store = memory_new(1, sizeof *store, err);
    if (!store)
        return NULL;
    store->lock = -1;
    store->run = options->run;
    for (int side = 0; side < SIDE_COUNT; side++) {
        store->documents[side] = documents[side];
        store->fingerprints[side] = store_file_fingerprint(documents[side]);
    }
    if (name_files(store, options, err) && read_all(store, options, err))
        return store;
    store_free(store);
    return NULL;
}

void store_free(struct store *store)
{
    if (!store)
        return;
    for (enum side side = 0; side < SIDE_COUNT; side++)
        free(store->paths[side]);
    free(store->file);
    free(store->folder);
    free(store->history);
    free(store->pointer);
    json_decref(store->root);
    if (store->lock >= 0)
        close(store->lock);
    free(store);
}

struct store *store_open_beside(const struct store *store, const char *const *paths,
                                const struct document *const *documents,
                                struct error *err)
{
    return store_open(
        &(struct store_options){.folder = store->folder,
                                .paths = {paths[SIDE_LEFT], paths[SIDE_RIGHT]},
                                .run = store->run},
        documents, err);
}

bool store_follow(struct store *store, const struct document *const *documents,
                  struct error *err)
{
    bool ignored, has_joined = store->lock >= 0;
    struct store_options options = {
        .file = store->folder ? NULL : store->file,
        .folder = store->folder,
        .paths = {store->paths[SIDE_LEFT], store->paths[SIDE_RIGHT]},
        .run = store->run,
        .before = store,
    };
    struct error why = {0};
    struct store *next = store_open(&options, documents, &why);
    if (!next && why.code != ERROR_MEMORY)
        next = store_open(&(struct store_options){.run = store->run, .before = store},
                          documents, err);
    if (!next)
        return error_set(err, why.code, "%s", why.message);
    struct store before = *store;
    *store = *next;
    *next = before;
    store_free(next);
    if (has_joined)
        store_join(store, &ignored, NULL);
    return why.code == ERROR_NONE || error_set(err, why.code, "%s", why.message);
}

const char *store_history_file(const struct store *store)
{
    return store->history;
}

bool store_is_carried_over(const struct store *store)
{
    return store->is_carried_over;
}

/* ---- Locks ---- */

static bool open_lock(struct store *store, struct error *err)
{
    if (store->lock < 0)
        store->lock = store_lock_open(store->file, store->makes_folders, err);
    return store->lock >= 0;
}

void store_join(struct store *store, bool *others, struct error *err)
{
    *others = store->file && open_lock(store, err) && store_lock_join(store->lock) &&
              store_lock_has_others(store->lock);
}

static struct journal_reach store_reach(const struct store *store)
{
    return (struct journal_reach){.run = store->run,
                                  .is_alone = !store_lock_has_others(store->lock)};
}

/* ---- Writing ---- */

/* One change of a session; *context is the caller's. */
typedef bool store_change(const struct store *store, json_t *root, void *context,
                          struct error *err);

/* The session as it is on the disk now, with what this run did. */
static json_t *read_again(struct store *store, struct error *err)
{
    if (access(store->file, F_OK) != 0)
        return json_deep_copy(store->root);
    json_t *root = store_file_read(store->file, err);
    const json_t *own = json_object_get(store->root, "acts");
    /* One that was emptied meanwhile is as good as gone. */
    if (root && !json_object_size(root)) {
        json_decref(root);
        return json_deep_copy(store->root);
    }
    if (!root || !store_file_stamp(root, store->fingerprints, store->paths, err) ||
        !journal_merge(json_object_get(root, "acts"), own, store->run, err)) {
        json_decref(root);
        return NULL;
    }
    store->news += journal_count_news(json_object_get(root, "acts"), own, store->run);
    return root;
}

/* Which session was the last one of these paths; not vital. */
static void write_pointer(struct store *store)
{
    const char *name = strrchr(store->file, '/');
    if (store->has_pointed || !store->pointer || !name)
        return;
    store->has_pointed = file_write(store->pointer, name + 1, strlen(name + 1), NULL);
}

static bool write_session(struct store *store, const json_t *root, struct error *err)
{
    if (!store_file_write(store->file, root, err))
        return false;
    write_pointer(store);
    return true;
}

static bool update_locked(struct store *store, store_change *change, void *context,
                          bool *is_changed, struct error *err)
{
    json_t *root = read_again(store, err);
    bool ok = root && change(store, root, context, err);
    if (ok) {
        json_decref(store->root);
        store->root = json_incref(root);
        *is_changed = true;
        ok = write_session(store, root, err);
    }
    json_decref(root);
    return ok;
}

/* What cannot be written holds all the same until the program ends. */
static bool store_update(struct store *store, store_change *change, void *context,
                         struct error *err)
{
    bool is_changed = false, ok = store->file != NULL;
    struct error why = {0};
    if (ok)
        ok = open_lock(store, &why) && store_lock_write(store->lock, store->file, &why);
    if (ok) {
        ok = update_locked(store, change, context, &is_changed, &why);
        store_unlock_write(store->lock);
    }
    if (!is_changed && !change(store, store->root, context, err))
        return false;
    return ok || !store->file || error_set(err, why.code, "%s", why.message);
}

/* ---- Acts ---- */

struct doing {
    const struct comparison *comparison;
    const struct act *act;
};

static bool change_act(const struct store *store, json_t *root, void *context,
                       struct error *err)
{
    const struct doing *doing = context;
    return journal_add(json_object_get(root, "acts"), doing->comparison, doing->act,
                       store_reach(store), err);
}

bool store_do(struct store *store, const struct comparison *comparison,
              const struct act *act, struct error *err)
{
    struct doing doing = {comparison, act};
    return store_update(store, change_act, &doing, err);
}

struct stepping {
    int direction;
    const json_t *entry;
};

static bool change_step(const struct store *store, json_t *root, void *context,
                        struct error *err)
{
    struct stepping *stepping = context;
    (void)err;
    stepping->entry = journal_step(json_object_get(root, "acts"), store_reach(store),
                                   stepping->direction);
    return true;
}

bool store_step(struct store *store, const struct comparison *comparison, int direction,
                struct act *told, enum store_step *step, struct error *err)
{
    struct stepping stepping = {.direction = direction};
    bool ok = store_update(store, change_step, &stepping, err);
    *step = STORE_STEP_NONE;
    if (stepping.entry)
        *step = journal_read_act(stepping.entry, comparison, told) ? STORE_STEP_FOUND
                                                                   : STORE_STEP_LOST;
    return ok;
}

size_t store_take_news(struct store *store)
{
    size_t news = store->news;
    store->news = 0;
    return news;
}

bool store_read_pins(const struct store *store, struct comparison_pin **pins,
                     size_t *count, struct error *err)
{
    return journal_read_pins(json_object_get(store->root, "acts"), store->documents,
                             pins, count, err);
}

bool store_read_remarks(const struct store *store, const struct comparison *comparison,
                        struct remarks *remarks, struct error *err)
{
    return journal_read_remarks(json_object_get(store->root, "acts"), comparison,
                                remarks, err);
}

bool store_tell(const struct store *store, const struct comparison *comparison,
                journal_told *told, void *context, struct error *err)
{
    return journal_tell(json_object_get(store->root, "acts"), comparison, told, context,
                        err);
}

struct journal_count store_count_things(const struct store *store,
                                        const struct comparison *comparison)
{
    return journal_count_things(json_object_get(store->root, "acts"), comparison);
}

/* ---- The view ---- */

bool store_load_view(const struct store *store, struct store_view *view)
{
    const json_t *value = json_object_get(store->root, "view");
    store_view_read(value, store->documents, view);
    return json_is_object(value);
}

static bool change_view(const struct store *store, json_t *root, void *context,
                        struct error *err)
{
    json_t *value =
        store_view_write(context, store->documents, json_object_get(root, "view"), err);
    return value &&
           (json_object_set_new(root, "view", value) == 0 || error_set_memory(err));
}

bool store_save_view(struct store *store, const struct store_view *view,
                     struct error *err)
{
    struct store_view copy = *view;
    return store_update(store, change_view, &copy, err);
}
