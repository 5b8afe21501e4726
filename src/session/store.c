/* store.c - sessions as JSON files: found, carried over, changed under a lock. */
#include "session/store.h"

#include "base/buffer.h"
#include "base/file.h"
#include "base/memory.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char store_format[] = "diptych-session";

enum {
    STORE_VERSION = 1,
    STORE_LIMIT_BYTES = 16 << 20,
};

struct store {
    const struct comparison *comparison;
    char *paths[SIDE_COUNT]; /* absolute; NULL for standard input */
    char *file;
    json_t *root;
    bool is_carried_over;
};

/* ---- Names ---- */

/* FNV-1a of 64 bits (Fowler, Noll and Vo): names contents, does not guard them. */
static uint64_t fingerprint(const char *bytes, size_t length)
{
    uint64_t hash = UINT64_C(14695981039346656037);
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ (unsigned char)bytes[i]) * UINT64_C(1099511628211);
    return hash;
}

static uint64_t document_fingerprint(const struct document *document)
{
    return fingerprint(document->text.bytes, document->text.length);
}

static json_t *fingerprint_value(uint64_t hash)
{
    char digits[17];
    snprintf(digits, sizeof digits, "%016" PRIx64, hash);
    return json_string(digits);
}

static char *session_path(const struct store *store, const char *folder,
                          struct error *err)
{
    struct buffer path = {0};
    buffer_printf(&path, "%s/%016" PRIx64 "-%016" PRIx64 ".json", folder,
                  document_fingerprint(store->comparison->documents[SIDE_LEFT]),
                  document_fingerprint(store->comparison->documents[SIDE_RIGHT]));
    return buffer_take_string(&path, err);
}

/* ---- Reading ---- */

static json_t *read_session(const char *path, struct error *err)
{
    struct buffer bytes = {0};
    json_t *root = NULL;
    json_error_t why;
    if (!file_read(path, STORE_LIMIT_BYTES, &bytes, err))
        goto cleanup;
    root =
        json_loadb(bytes.bytes ? bytes.bytes : "", bytes.length, JSON_ALLOW_NUL, &why);
    if (!root) {
        error_set(err, ERROR_INPUT, "%s: line %d: %s; mend it or move it away", path,
                  why.line, why.text);
        goto cleanup;
    }
    const char *format = json_string_value(json_object_get(root, "format"));
    json_int_t version = json_integer_value(json_object_get(root, "version"));
    if (!format || strcmp(format, store_format) != 0 || version != STORE_VERSION) {
        error_set(err, ERROR_INPUT, "%s: not a session of this version; move it away",
                  path);
        json_decref(root);
        root = NULL;
    }
cleanup:
    buffer_clear(&bytes);
    return root;
}

static bool has_paths(const struct store *store, const json_t *root)
{
    const json_t *files = json_object_get(root, "files");
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        const char *path =
            json_string_value(json_object_get(json_array_get(files, side), "path"));
        if (!path || !store->paths[side] || strcmp(path, store->paths[side]) != 0)
            return false;
    }
    return true;
}

/* The newest session of the same two paths. Files that are none of ours are passed
 * over. */
static bool carry_over(struct store *store, const char *folder, struct error *err)
{
    DIR *entries = opendir(folder);
    time_t newest = 0;
    bool ok = true;
    if (!entries)
        return true;
    for (struct dirent *entry; ok && (entry = readdir(entries));) {
        const char *end = strrchr(entry->d_name, '.');
        if (!end || strcmp(end, ".json") != 0)
            continue;
        struct buffer path = {0};
        buffer_printf(&path, "%s/%s", folder, entry->d_name);
        char *name = buffer_take_string(&path, err);
        struct stat status;
        ok = name != NULL;
        json_t *root = ok && stat(name, &status) == 0 ? read_session(name, NULL) : NULL;
        if (root && has_paths(store, root) &&
            (!store->is_carried_over || status.st_mtime > newest)) {
            newest = status.st_mtime;
            store->is_carried_over = true;
            json_decref(store->root);
            store->root = json_incref(root);
        }
        json_decref(root);
        free(name);
    }
    closedir(entries);
    return ok;
}

static json_t *file_entry(const struct store *store, enum side side)
{
    uint64_t hash = document_fingerprint(store->comparison->documents[side]);
    json_t *path = store->paths[side] ? json_string(store->paths[side]) : NULL;
    return json_pack("{s:o, s:o?}", "fingerprint", fingerprint_value(hash), "path",
                     path);
}

/* What a session says of itself, whatever was read. */
static bool stamp(const struct store *store, json_t *root, struct error *err)
{
    json_t *files = json_pack("[o, o]", file_entry(store, SIDE_LEFT),
                              file_entry(store, SIDE_RIGHT));
    if (!files || json_object_set_new(root, "files", files) != 0 ||
        json_object_set_new(root, "format", json_string(store_format)) != 0 ||
        json_object_set_new(root, "version", json_integer(STORE_VERSION)) != 0)
        return error_set_memory(err);
    return true;
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

struct store *store_open(const struct store_options *options,
                         const struct comparison *comparison, struct error *err)
{
    struct store *store = memory_new(1, sizeof *store, err);
    if (!store)
        return NULL;
    store->comparison = comparison;
    bool ok = true;
    for (enum side side = 0; side < SIDE_COUNT && ok; side++)
        ok = copy_path(&store->paths[side], options->paths[side], err);
    if (ok)
        store->file = options->file ? memory_copy_string(options->file,
                                                         strlen(options->file), err)
                                    : session_path(store, options->folder, err);
    ok = ok && store->file;
    if (ok && access(store->file, F_OK) == 0) {
        store->root = read_session(store->file, err);
        ok = store->root != NULL;
    } else if (ok && !options->file) {
        ok = carry_over(store, options->folder, err);
    }
    if (ok && !store->root) {
        store->root = json_object();
        ok = store->root || error_set_memory(err);
    }
    if (ok && stamp(store, store->root, err))
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
    json_decref(store->root);
    free(store);
}

bool store_is_carried_over(const struct store *store)
{
    return store->is_carried_over;
}

/* ---- Writing ---- */

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

/* Returns a descriptor that holds the lock until it is closed; -1 on failure. */
static int lock_session(const char *file, struct error *err)
{
    struct buffer name = {0};
    buffer_printf(&name, "%s.lock", file);
    char *path = buffer_take_string(&name, err);
    int fd = path ? open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600) : -1;
    struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
    int got = -1;
    while (fd >= 0 && (got = fcntl(fd, F_SETLKW, &lock)) != 0 && errno == EINTR)
        ;
    if (path && got != 0)
        error_set(err, ERROR_IO, "%s: %s", path, strerror(errno));
    if (fd >= 0 && got != 0) {
        close(fd);
        fd = -1;
    }
    free(path);
    return fd;
}

/* One change: `key` of the session becomes what `change` makes of it. */
typedef bool store_change(struct store *store, json_t *root, const void *what,
                          struct error *err);

static bool store_update(struct store *store, store_change *change, const void *what,
                         struct error *err)
{
    if (!make_folders(store->file, err))
        return false;
    int lock = lock_session(store->file, err);
    if (lock < 0)
        return false;
    char *out = NULL;
    json_t *root = access(store->file, F_OK) == 0 ? read_session(store->file, err)
                                                  : json_incref(store->root);
    bool ok = root && stamp(store, root, err) && change(store, root, what, err);
    if (ok) {
        out = json_dumps(root, JSON_INDENT(1) | JSON_SORT_KEYS);
        ok = out ? file_write(store->file, out, strlen(out), err)
                 : error_set_memory(err);
    }
    if (ok) {
        json_decref(store->root);
        store->root = json_incref(root);
    }
    json_decref(root);
    free(out);
    close(lock);
    return ok;
}

/* ---- Dismissed findings ---- */

static json_t *evidence_value(const struct document *document, bool has,
                              struct span span)
{
    return has ? json_stringn_nocheck(document_bytes(document, span), span_length(span))
               : json_null();
}

/* By what a finding's place is known again: its kind and the words of both sides. */
static json_t *place_signature(const struct store *store, const struct finding *finding,
                               const struct finding_place *place)
{
    const struct comparison *comparison = store->comparison;
    return json_pack("{s:s, s:o, s:o}", "kind", finding_kind_name(finding->kind),
                     "left",
                     evidence_value(comparison->documents[SIDE_LEFT],
                                    place->has[SIDE_LEFT], place->spans[SIDE_LEFT]),
                     "right",
                     evidence_value(comparison->documents[SIDE_RIGHT],
                                    place->has[SIDE_RIGHT], place->spans[SIDE_RIGHT]));
}

static size_t find_signature(const json_t *dismissed, const json_t *signature)
{
    for (size_t i = 0; i < json_array_size(dismissed); i++)
        if (json_equal(json_array_get(dismissed, i), signature))
            return i;
    return json_array_size(dismissed);
}

bool store_is_dismissed(const struct store *store, size_t index)
{
    const struct finding *finding = &store->comparison->findings[index];
    const json_t *dismissed = json_object_get(store->root, "dismissed");
    bool all = json_array_size(dismissed) > 0;
    for (size_t p = 0; p < finding->place_count && all; p++) {
        json_t *signature = place_signature(store, finding, &finding->places[p]);
        all = signature &&
              find_signature(dismissed, signature) < json_array_size(dismissed);
        json_decref(signature);
    }
    return all;
}

struct dismissal {
    const struct finding *finding;
    bool is_dismissed;
};

static bool change_dismissed(struct store *store, json_t *root, const void *what,
                             struct error *err)
{
    const struct dismissal *dismissal = what;
    json_t *dismissed = json_object_get(root, "dismissed");
    if (!json_is_array(dismissed) &&
        json_object_set_new(root, "dismissed", json_array()) != 0)
        return error_set_memory(err);
    dismissed = json_object_get(root, "dismissed");
    bool ok = true;
    for (size_t p = 0; p < dismissal->finding->place_count && ok; p++) {
        json_t *signature =
            place_signature(store, dismissal->finding, &dismissal->finding->places[p]);
        size_t at = find_signature(dismissed, signature);
        bool is_listed = at < json_array_size(dismissed);
        ok = signature != NULL;
        if (ok && dismissal->is_dismissed && !is_listed)
            ok = json_array_append(dismissed, signature) == 0;
        else if (ok && !dismissal->is_dismissed && is_listed)
            ok = json_array_remove(dismissed, at) == 0;
        json_decref(signature);
    }
    return ok || error_set_memory(err);
}

bool store_set_dismissed(struct store *store, size_t finding, bool is_dismissed,
                         struct error *err)
{
    const struct dismissal dismissal = {&store->comparison->findings[finding],
                                        is_dismissed};
    return store_update(store, change_dismissed, &dismissal, err);
}

/* ---- The place ---- */

static uint64_t paragraph_fingerprint(const struct document *document,
                                      uint32_t paragraph)
{
    struct span span = document->paragraphs[paragraph].span;
    return fingerprint(document_bytes(document, span), span_length(span));
}

bool store_load_place(const struct store *store, struct store_place *place)
{
    const char *side, *hash;
    json_int_t paragraph, word;
    if (json_unpack(json_object_get(store->root, "place"), "{s:s, s:I, s:I, s:s}",
                    "side", &side, "paragraph", &paragraph, "word", &word,
                    "fingerprint", &hash) != 0)
        return false;
    place->focus = strcmp(side, "right") == 0 ? SIDE_RIGHT : SIDE_LEFT;
    const struct document *document = store->comparison->documents[place->focus];
    uint64_t wanted = strtoull(hash, NULL, 16);
    uint32_t found = INDEX_NONE;
    for (uint32_t p = 0; p < document->paragraph_count; p++)
        if (paragraph_fingerprint(document, p) == wanted &&
            (found == INDEX_NONE || p == paragraph))
            found = p;
    if (found == INDEX_NONE && paragraph >= 0 &&
        (size_t)paragraph < document->paragraph_count)
        found = (uint32_t)paragraph;
    if (found == INDEX_NONE)
        return false;
    uint32_t count = document->paragraphs[found].tokens.count;
    place->paragraph = found;
    place->word = word >= 0 && word < count ? (uint32_t)word : 0;
    return true;
}

static bool change_place(struct store *store, json_t *root, const void *what,
                         struct error *err)
{
    const struct store_place *place = what;
    uint64_t hash = paragraph_fingerprint(store->comparison->documents[place->focus],
                                          place->paragraph);
    json_t *value = json_pack(
        "{s:s, s:I, s:I, s:o}", "side", place->focus == SIDE_RIGHT ? "right" : "left",
        "paragraph", (json_int_t)place->paragraph, "word", (json_int_t)place->word,
        "fingerprint", fingerprint_value(hash));
    return (value && json_object_set_new(root, "place", value) == 0) ||
           error_set_memory(err);
}

bool store_save_place(struct store *store, const struct store_place *place,
                      struct error *err)
{
    return store_update(store, change_place, place, err);
}
