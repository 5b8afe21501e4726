/*
 * store_file.h - a session as a JSON file: read, brought up from an older format, and
 * written whole. Private to store.c.
 */
#ifndef DIPTYCH_SESSION_STORE_FILE_H
#define DIPTYCH_SESSION_STORE_FILE_H

#include "compare/comparison.h"
#include <jansson.h>

/*
 * Read a session. An empty file, as mktemp or touch makes one, is a new session.
 *
 * Returns a new reference, or NULL with ERROR_INPUT if it is none of this version or an
 * older one, the errors of file_read(), or ERROR_MEMORY.
 */
json_t *store_file_read(const char *path, struct error *err);

/* Write one whole or not at all. False with ERROR_IO or ERROR_MEMORY. */
bool store_file_write(const char *path, const json_t *root, struct error *err);

/*
 * Write into a session what it says of itself, and give it a list of acts if it has
 * none.
 *
 * fingerprints  of what its files contain, by side
 * paths         absolute; either may be NULL
 *
 * False with ERROR_MEMORY.
 */
bool store_file_stamp(json_t *root, const uint64_t *fingerprints, char *const *paths,
                      struct error *err);

/* Is a session of files that contain this? */
bool store_file_is_of(const json_t *root, const uint64_t *fingerprints);

/* Names contents, does not guard them. O(length). */
uint64_t store_file_fingerprint(const struct document *document);

/* Go on with the hash that fingerprints are made of, from STORE_FILE_HASH_START. */
#define STORE_FILE_HASH_START UINT64_C(14695981039346656037)
uint64_t store_file_hash(uint64_t hash, const char *bytes, size_t length);

#endif
