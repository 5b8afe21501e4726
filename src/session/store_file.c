/* store_file.c - what stands at the top of a session's file, and what older ones had.
 */
#include "session/store_file.h"

#include "base/file.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static const char store_format[] = "diptych-session";

enum {
    STORE_VERSION = 2,
    STORE_LIMIT_BYTES = 64 << 20,
};

/* ---- Fingerprints ---- */

/* FNV-1a of 64 bits (Fowler, Noll and Vo). */
uint64_t store_file_hash(uint64_t hash, const char *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ (unsigned char)bytes[i]) * UINT64_C(1099511628211);
    return hash;
}

uint64_t store_file_fingerprint(const struct document *document)
{
    return store_file_hash(STORE_FILE_HASH_START, document->text.bytes,
                           document->text.length);
}

static json_t *fingerprint_value(uint64_t fingerprint)
{
    char digits[17];
    snprintf(digits, sizeof digits, "%016" PRIx64, fingerprint);
    return json_string(digits);
}

static json_t *file_entry(uint64_t fingerprint, const char *path)
{
    return json_pack("{s:o, s:o?}", "fingerprint", fingerprint_value(fingerprint),
                     "path", path ? json_string(path) : NULL);
}

bool store_file_is_of(const json_t *root, const uint64_t *fingerprints)
{
    const json_t *files = json_object_get(root, "files");
    bool is_same = true;
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        json_t *own = fingerprint_value(fingerprints[side]);
        const json_t *entry = json_array_get(files, side);
        is_same = is_same && json_equal(own, json_object_get(entry, "fingerprint"));
        json_decref(own);
    }
    return is_same;
}

bool store_file_stamp(json_t *root, const uint64_t *fingerprints, char *const *paths,
                      struct error *err)
{
    json_t *files =
        json_pack("[o, o]", file_entry(fingerprints[SIDE_LEFT], paths[SIDE_LEFT]),
                  file_entry(fingerprints[SIDE_RIGHT], paths[SIDE_RIGHT]));
    if (!files || json_object_set_new(root, "files", files) != 0 ||
        json_object_set_new(root, "format", json_string(store_format)) != 0 ||
        json_object_set_new(root, "version", json_integer(STORE_VERSION)) != 0)
        return error_set_memory(err);
    if (json_is_array(json_object_get(root, "acts")))
        return true;
    return json_object_set_new(root, "acts", json_array()) == 0 ||
           error_set_memory(err);
}

/* ---- Reading and writing ---- */

/* What an older program wrote: dismissed evidence of a kind, wherever it stands. */
static bool convert_first_version(json_t *root, struct error *err)
{
    const json_t *dismissed = json_object_get(root, "dismissed");
    json_t *acts = json_array();
    for (int kind = 0; acts && kind < FINDING_KIND_COUNT; kind++) {
        json_t *places = json_array();
        const char *name = finding_kind_name((enum finding_kind)kind);
        for (size_t i = 0; i < json_array_size(dismissed); i++) {
            json_t *place = json_array_get(dismissed, i);
            const char *own = json_string_value(json_object_get(place, "kind"));
            if (own && strcmp(own, name) == 0)
                json_array_append(places, place);
        }
        if (json_array_size(places))
            json_array_append_new(
                acts, json_pack("{s:i, s:i, s:s, s:{s:s, s:O}, s:{s:s}}", "run", 0,
                                "number", kind + 1, "what", "mark", "on", "kind", name,
                                "places", places, "to", "mark", "dismissed"));
        json_decref(places);
    }
    json_object_del(root, "dismissed");
    json_object_del(root, "place");
    return (acts && json_object_set_new(root, "acts", acts) == 0) ||
           error_set_memory(err);
}

/* An article, perhaps, or a report: nothing of it must be lost. */
static json_t *refuse_foreign(const char *path, struct error *err)
{
    error_set(err, ERROR_INPUT,
              "%s: not a session file; name another one, or move this away", path);
    return NULL;
}

static json_t *parse_session(const char *path, const struct buffer *bytes,
                             struct error *err)
{
    json_error_t why;
    json_t *root = json_loadb(bytes->bytes, bytes->length, JSON_ALLOW_NUL, &why);
    if (!root && bytes->bytes[0] != '{')
        return refuse_foreign(path, err);
    if (!root) {
        error_set(err, ERROR_INPUT, "%s: line %d: %s; mend it or move it away", path,
                  why.line, why.text);
        return NULL;
    }
    const char *format = json_string_value(json_object_get(root, "format"));
    json_int_t version = json_integer_value(json_object_get(root, "version"));
    if (!format || strcmp(format, store_format) != 0)
        refuse_foreign(path, err);
    else if (version < 1 || version > STORE_VERSION)
        error_set(err, ERROR_INPUT, "%s: not a session of this version; move it away",
                  path);
    else if (version == STORE_VERSION || convert_first_version(root, err))
        return root;
    json_decref(root);
    return NULL;
}

json_t *store_file_read(const char *path, struct error *err)
{
    struct buffer bytes = {0};
    json_t *root = NULL;
    if (file_read(path, STORE_LIMIT_BYTES, &bytes, err)) {
        root = bytes.length ? parse_session(path, &bytes, err) : json_object();
        if (!root && !bytes.length)
            error_set_memory(err);
    }
    buffer_clear(&bytes);
    return root;
}

bool store_file_write(const char *path, const json_t *root, struct error *err)
{
    char *out = json_dumps(root, JSON_INDENT(1) | JSON_SORT_KEYS);
    bool ok = out ? file_write(path, out, strlen(out), err) : error_set_memory(err);
    free(out);
    return ok;
}
