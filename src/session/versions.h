/*
 * versions.h - the files that are compared: read when they are first asked for, and
 * read again when they have changed.
 */
#ifndef DIPTYCH_SESSION_VERSIONS_H
#define DIPTYCH_SESSION_VERSIONS_H

#include "article/document.h"

struct versions;

struct version_options {
    const char *path;     /* "-": standard input, which is read once */
    const char *label;    /* NULL: the path */
    const char *encoding; /* NULL: look for yourself */
};

/* Strings are borrowed and must outlive the versions. */
struct versions_options {
    const char *data_folder;
    const char *tables_folder; /* as language_load() takes it */
    const char *language;      /* NULL: look for yourself */
    enum paragraph_mode paragraphs;
    enum media_kind input;
    const struct version_options *items; /* borrowed for the call */
    size_t count;
};

/* Nothing is read yet. Returns new versions, freed with versions_free(), or NULL with
 * ERROR_MEMORY. */
struct versions *versions_new(const struct versions_options *options,
                              struct error *err);
void versions_free(struct versions *versions);

size_t versions_count(const struct versions *versions);

/* The path as it was given, and as valid UTF-8 for telling. */
const char *versions_path(const struct versions *versions, size_t index);
const char *versions_name(const struct versions *versions, size_t index);
const char *versions_label(const struct versions *versions, size_t index);

/*
 * A version, read now unless it was read before. All are read with one lexicon.
 *
 * Returns a document that lives until it is replaced and then dropped, or NULL with
 * the errors of file_read(), text_decode(), markup_read() and document_read().
 */
const struct document *versions_document(struct versions *versions, size_t index,
                                         struct error *err);

/*
 * Begin in another thread to read two versions, for versions_read_pair() of the same,
 * which says what became of it. Until then nothing else is asked of the versions but
 * to be freed. False with ERROR_MEMORY.
 */
bool versions_start_pair(struct versions *versions, size_t first, size_t second,
                         struct error *err);

/*
 * Read two versions, large ones side by side. What is read does not depend on that, nor
 * on whether they are read by this or one by one. False with the errors of
 * versions_document().
 */
bool versions_read_pair(struct versions *versions, size_t first, size_t second,
                        struct error *err);

enum versions_outcome {
    VERSIONS_SAME,     /* its bytes are what they were, or it was never read */
    VERSIONS_REPLACED, /* versions_document() gives the new one */
    VERSIONS_FAILED,   /* see the error; the old document stays */
};

/* Has the file another size, time or identity than when it was read? Costs one
 * stat(). A file that is gone has changed; standard input never has. */
bool versions_has_changed(const struct versions *versions, size_t index);

/*
 * Read a version again. A file that has become empty is one that is being written:
 * that is VERSIONS_FAILED with ERROR_INPUT. The document before is kept, for whoever
 * still holds it, until versions_drop_replaced().
 */
enum versions_outcome versions_reread(struct versions *versions, size_t index,
                                      struct error *err);
void versions_drop_replaced(struct versions *versions);

/* A file name or argument as valid UTF-8, for free(): names may hold any byte. */
char *versions_copy_name(const char *name, struct error *err);

#endif
