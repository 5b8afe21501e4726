/* versions.c - files to documents, once and again. */
#include "session/versions.h"

#include "article/divided.h"
#include "article/language_detect.h"
#include "base/file.h"
#include "base/file_stamp.h"
#include "base/latch.h"
#include "base/memory.h"
#include "base/memory_expect.h"
#include "base/task.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct pair_reading;

struct version {
    const char *path;
    const char *encoding;
    char *name;
    char *label;
    struct document *document; /* NULL until it is asked for */
    struct file_stamp stamp;
};

struct versions {
    const char *data_folder;
    const char *tables_folder;
    const char *language;
    enum paragraph_mode paragraphs;
    enum media_kind input;
    struct lexicon *lexicon;            /* shared by all documents */
    struct language_detector *detector; /* NULL until a text's language is asked for */
    struct language **languages;        /* each that was met */
    size_t language_count;
    size_t language_capacity;
    struct document **replaced;
    size_t replaced_count;
    size_t replaced_capacity;
    struct version *items;
    size_t count;
    struct pair_reading *started; /* that nobody asked for yet; NULL: none is */
};

/* A file on its way to a document. */
struct reading {
    const struct versions *versions;
    const struct version *item;
    struct text text;
    struct markup markup;
    bool is_page;
    const struct language *language;
    struct lexicon *lexicon; /* NULL: that of the versions */
    struct document *document;
};

static void reading_free(struct reading *reading)
{
    if (!reading)
        return;
    text_clear(&reading->text);
    markup_clear(&reading->markup);
    lexicon_free(reading->lexicon);
    free(reading);
}

char *versions_copy_name(const char *name, struct error *err)
{
    struct buffer raw = {0};
    struct text text = {0};
    char *copy = NULL;
    buffer_append_string(&raw, name);
    if (buffer_check(&raw, err) && text_decode(&text, &raw, NULL, name, err))
        copy = memory_copy_string(text.bytes, text.length, err);
    text_clear(&text);
    buffer_clear(&raw);
    return copy;
}

struct versions *versions_new(const struct versions_options *options, struct error *err)
{
    struct versions *versions = memory_new(1, sizeof *versions, err);
    if (!versions)
        return NULL;
    versions->data_folder = options->data_folder;
    versions->tables_folder = options->tables_folder;
    versions->language = options->language;
    versions->paragraphs = options->paragraphs;
    versions->input = options->input;
    versions->lexicon = lexicon_new(err);
    versions->items = memory_new(options->count, sizeof *versions->items, err);
    bool ok = versions->lexicon && versions->items;
    for (size_t i = 0; ok && i < options->count; i++) {
        const struct version_options *from = &options->items[i];
        struct version *item = &versions->items[versions->count++];
        item->path = from->path;
        item->encoding = from->encoding;
        item->name = versions_copy_name(from->path, err);
        item->label = versions_copy_name(from->label ? from->label : from->path, err);
        ok = item->name && item->label;
    }
    if (ok)
        return versions;
    versions_free(versions);
    return NULL;
}

void versions_drop_replaced(struct versions *versions)
{
    for (size_t i = 0; i < versions->replaced_count; i++)
        document_free(versions->replaced[i]);
    versions->replaced_count = 0;
}

static void pair_reading_free(struct pair_reading *pair);

void versions_free(struct versions *versions)
{
    if (!versions)
        return;
    pair_reading_free(versions->started);
    versions_drop_replaced(versions);
    free(versions->replaced);
    for (size_t i = 0; i < versions->count; i++) {
        document_free(versions->items[i].document);
        free(versions->items[i].name);
        free(versions->items[i].label);
    }
    free(versions->items);
    for (size_t i = 0; i < versions->language_count; i++)
        language_free(versions->languages[i]);
    free(versions->languages);
    language_detector_free(versions->detector);
    lexicon_free(versions->lexicon);
    free(versions);
}

size_t versions_count(const struct versions *versions)
{
    return versions->count;
}

const char *versions_path(const struct versions *versions, size_t index)
{
    return versions->items[index].path;
}

const char *versions_name(const struct versions *versions, size_t index)
{
    return versions->items[index].name;
}

const char *versions_label(const struct versions *versions, size_t index)
{
    return versions->items[index].label;
}

/* Most versions are in one language, and its lists take as long to read as a text. */
static const struct language *
versions_language(struct versions *versions, const struct text *text, struct error *err)
{
    char tag[LANGUAGE_TAG_BYTES];
    if (!versions->language) {
        if (!versions->detector)
            versions->detector = language_detector_new(versions->data_folder,
                                                       versions->tables_folder, err);
        if (!versions->detector)
            return NULL;
        language_detect(versions->detector, text, tag);
    }
    const char *wanted = versions->language ? versions->language : tag;
    for (size_t i = 0; i < versions->language_count; i++)
        if (strcmp(language_tag(versions->languages[i]), wanted) == 0)
            return versions->languages[i];
    if (!memory_reserve(&versions->languages, &versions->language_capacity,
                        versions->language_count + 1, sizeof(struct language *), err))
        return NULL;
    struct language *language =
        language_load(versions->data_folder, versions->tables_folder, wanted, err);
    if (language)
        versions->languages[versions->language_count++] = language;
    return language;
}

/* What a document needs, for each byte of its text, as measured. */
enum { DOCUMENT_BYTES_PER_BYTE = 3 };

/* To begin a thread costs about as much as to read half a page. */
enum { THREAD_LEAST_BYTES = 2 << 10 };

/* An address is no file: nothing is fetched. */
static bool reading_check_path(const char *path, struct error *err)
{
    return !strstr(path, "://") || access(path, F_OK) == 0 ||
           error_set(err, ERROR_INPUT,
                     "%s: is an address; save the page and name its file", path);
}

/* The text of a file, and of a page the markup that it stood in. */
static bool reading_decode(struct reading *reading, struct error *err)
{
    const struct version *item = reading->item;
    struct buffer raw = {0};
    char declared[MEDIA_CHARSET_BYTES];
    const char *encoding = item->encoding;
    enum media_kind kind = reading->versions->input;
    bool ok = reading_check_path(item->path, err) &&
              file_read(item->path, TEXT_LIMIT_BYTES, &raw, err);
    if (ok && kind == MEDIA_AUTO && !encoding)
        ok = media_check_text(item->path, &raw, err);
    if (ok && kind == MEDIA_AUTO)
        kind = media_kind_of(item->path, &raw);
    if (ok && kind == MEDIA_HTML && !encoding && media_declared_charset(&raw, declared))
        encoding = declared;
    reading->is_page = kind == MEDIA_HTML || kind == MEDIA_MARKDOWN;
    ok = ok && text_decode(&reading->text, &raw, encoding, item->path, err) &&
         (!reading->is_page ||
          markup_read(&reading->markup, &reading->text, kind, item->path, err));
    buffer_clear(&raw);
    return ok;
}

/* Decode a version and tell its language. The stamp is taken before the bytes are read:
 * what is written meanwhile is seen as a change later. NULL on failure. */
static struct reading *reading_begin(struct versions *versions, struct version *item,
                                     struct error *err)
{
    struct reading *reading = memory_new(1, sizeof *reading, err);
    if (!reading)
        return NULL;
    *reading = (struct reading){.versions = versions, .item = item};
    item->stamp = file_stamp_take(item->path);
    if (reading_decode(reading, err) &&
        (reading->language = versions_language(versions, &reading->text, err)))
        return reading;
    reading_free(reading);
    return NULL;
}

static bool reading_end(struct reading *reading, struct error *err)
{
    const struct versions *versions = reading->versions;
    reading->document =
        document_read(&reading->text,
                      &(struct document_options){
                          .label = reading->item->label,
                          .paragraphs = versions->paragraphs,
                          .language = reading->language,
                          .markup = reading->is_page ? &reading->markup : NULL,
                      },
                      reading->lexicon ? reading->lexicon : versions->lexicon, err);
    return reading->document != NULL;
}

static struct document *version_read(struct versions *versions, struct version *item,
                                     struct error *err)
{
    struct reading *reading = reading_begin(versions, item, err);
    if (!reading)
        return NULL;
    bool ok = reading_end(reading, err);
    struct document *document = reading->document;
    if (ok && !divided_words_settle(document, err)) {
        document_free(document);
        document = NULL;
    }
    reading_free(reading);
    return document;
}

const struct document *versions_document(struct versions *versions, size_t index,
                                         struct error *err)
{
    struct version *item = &versions->items[index];
    if (!item->document)
        item->document = version_read(versions, item, err);
    return item->document;
}

/* Two versions that are read side by side. */
struct pair_reading {
    struct versions *versions;
    struct version *items[2];
    struct reading *readings[2];
    bool is_divided; /* a task reads the second, with words of its own until the first
                        has numbered its */
    bool has_task;
    struct task task;
    struct latch is_begun; /* both are decoded, or cannot be */
};

static void pair_reading_free(struct pair_reading *pair)
{
    if (!pair)
        return;
    if (pair->has_task)
        task_finish(&pair->task, NULL);
    for (int i = 0; i < 2; i++) {
        if (pair->readings[i])
            document_free(pair->readings[i]->document);
        reading_free(pair->readings[i]);
    }
    latch_clear(&pair->is_begun);
    free(pair);
}

static struct pair_reading *pair_reading_new(struct versions *versions, size_t first,
                                             size_t second, struct error *err)
{
    struct pair_reading *pair = memory_new(1, sizeof *pair, err);
    if (!pair)
        return NULL;
    pair->versions = versions;
    pair->items[0] = &versions->items[first];
    pair->items[1] = &versions->items[second];
    latch_init(&pair->is_begun);
    return pair;
}

static bool pair_reading_begin(struct pair_reading *pair, struct error *err)
{
    bool is_divided = true;
    for (int i = 0; i < 2; i++) {
        pair->readings[i] = reading_begin(pair->versions, pair->items[i], err);
        if (!pair->readings[i])
            return false;
        is_divided = is_divided && pair->readings[i]->text.length >= THREAD_LEAST_BYTES;
    }
    pair->is_divided = is_divided;
    return !is_divided || (pair->readings[1]->lexicon = lexicon_new(err));
}

static bool pair_read_second(void *context, struct error *err)
{
    struct pair_reading *pair = context;
    return reading_end(pair->readings[1], err);
}

static bool pair_begin_and_read_second(void *context, struct error *err)
{
    struct pair_reading *pair = context;
    bool ok = pair_reading_begin(pair, err);
    latch_open(&pair->is_begun);
    return ok && (!pair->is_divided || pair_read_second(pair, err));
}

static void pair_start_task(struct pair_reading *pair, task_function *run)
{
    pair->has_task = true;
    task_start(&pair->task, run, pair, true);
}

static bool pair_reading_go_on(struct pair_reading *pair, struct error *err)
{
    bool ok = true;
    if (pair->has_task) {
        latch_wait(&pair->is_begun);
        ok = pair->readings[1] != NULL;
    } else {
        ok = pair_reading_begin(pair, err);
    }
    /* Before the task of large texts is started: the two share it then. */
    if (ok)
        memory_expect(
            DOCUMENT_BYTES_PER_BYTE *
            ((size_t)pair->readings[0]->text.length + pair->readings[1]->text.length));
    if (ok && pair->is_divided && !pair->has_task)
        pair_start_task(pair, pair_read_second);
    return ok && reading_end(pair->readings[0], err);
}

static bool pair_reading_end(struct pair_reading *pair, struct error *err)
{
    struct lexicon *lexicon = pair->versions->lexicon;
    bool ok = pair_reading_go_on(pair, err);
    if (pair->has_task)
        ok = task_finish(&pair->task, err) && ok;
    pair->has_task = false;
    ok = ok && (pair->is_divided
                    ? document_take_lexicon(pair->readings[1]->document, lexicon, err)
                    : pair_read_second(pair, err));
    for (int i = 0; i < 2 && ok; i++)
        ok = divided_words_settle(pair->readings[i]->document, err);
    ok = ok && lexicon_trim(lexicon, err);
    for (int i = 0; i < 2 && ok; i++) {
        pair->items[i]->document = pair->readings[i]->document;
        pair->readings[i]->document = NULL;
    }
    return ok;
}

bool versions_start_pair(struct versions *versions, size_t first, size_t second,
                         struct error *err)
{
    assert(!versions->started);
    versions->started = pair_reading_new(versions, first, second, err);
    if (versions->started)
        pair_start_task(versions->started, pair_begin_and_read_second);
    return versions->started != NULL;
}

bool versions_read_pair(struct versions *versions, size_t first, size_t second,
                        struct error *err)
{
    if (versions->items[first].document || versions->items[second].document ||
        first == second)
        return versions_document(versions, first, err) &&
               versions_document(versions, second, err);
    struct pair_reading *pair = versions->started;
    versions->started = NULL;
    if (!pair)
        pair = pair_reading_new(versions, first, second, err);
    bool ok = pair && pair_reading_end(pair, err);
    pair_reading_free(pair);
    return ok;
}

bool versions_has_changed(const struct versions *versions, size_t index)
{
    const struct version *item = &versions->items[index];
    if (!item->document || strcmp(item->path, "-") == 0)
        return false;
    struct file_stamp now = file_stamp_take(item->path);
    return !file_stamp_equal(&now, &item->stamp);
}

enum versions_outcome versions_reread(struct versions *versions, size_t index,
                                      struct error *err)
{
    struct version *item = &versions->items[index];
    if (!item->document || strcmp(item->path, "-") == 0)
        return VERSIONS_SAME;
    if (!memory_reserve(&versions->replaced, &versions->replaced_capacity,
                        versions->replaced_count + 1, sizeof(struct document *), err))
        return VERSIONS_FAILED;
    struct document *document = version_read(versions, item, err);
    if (!document)
        return VERSIONS_FAILED;
    const struct text *now = &document->text, *then = &item->document->text;
    bool is_same = now->length == then->length &&
                   (!now->length || memcmp(now->bytes, then->bytes, now->length) == 0);
    bool is_emptied = !document->paragraph_count && item->document->paragraph_count;
    if (is_same || is_emptied) {
        document_free(document);
        if (is_same)
            return VERSIONS_SAME;
        error_set(err, ERROR_INPUT, "%s: is empty now", item->name);
        return VERSIONS_FAILED;
    }
    versions->replaced[versions->replaced_count++] = item->document;
    item->document = document;
    return VERSIONS_REPLACED;
}
