/* language_detect.c - the language whose function words a text uses most. */
#include "article/language_detect.h"

#include "article/language_table.h"
#include "base/buffer.h"
#include "base/memory.h"
#include "text/character.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <unictype.h>

enum {
    DETECT_SAMPLE_BYTES = 4096,
    DETECT_WORD_BYTES = 32, /* no function word is longer */
    DETECT_LANGUAGE_LIMIT = LANGUAGE_TABLE_LISTS,
    /* Running text has 40 to 50 in 100; a list of names or of another language has
       few. */
    DETECT_LEAST_PERCENT = 8,
};

struct detect_candidate {
    char tag[LANGUAGE_TAG_BYTES];
    uint32_t hit_count;
};

struct language_detector {
    struct detect_candidate *candidates;
    size_t count;
    struct language_table table; /* the function words of each are a list */
    uint32_t word_count;
};

static int detect_compare_tags(const void *a, const void *b)
{
    const struct detect_candidate *x = a, *y = b;
    return strcmp(x->tag, y->tag);
}

/* The folder's tags in alphabetical order, so that the answer never depends on the file
 * system. No folder: no candidates. */
static bool detect_list_languages(struct language_detector *detector,
                                  const char *folder, struct error *err)
{
    detector->candidates =
        memory_new(DETECT_LANGUAGE_LIMIT, sizeof *detector->candidates, err);
    if (!detector->candidates)
        return false;
    DIR *directory = opendir(folder);
    if (!directory)
        return true;
    struct dirent *entry;
    while (detector->count < DETECT_LANGUAGE_LIMIT && (entry = readdir(directory))) {
        size_t length = strlen(entry->d_name);
        if (entry->d_name[0] != '.' && length < LANGUAGE_TAG_BYTES)
            memcpy(detector->candidates[detector->count++].tag, entry->d_name,
                   length + 1);
    }
    if (detector->count)
        qsort(detector->candidates, detector->count, sizeof *detector->candidates,
              detect_compare_tags);
    closedir(directory);
    return true;
}

/* Each language's function words are a list. */
static bool detect_read_lists(struct language_detector *detector, const char *folder,
                              const char *saved, struct error *err)
{
    char names[DETECT_LANGUAGE_LIMIT][LANGUAGE_TAG_BYTES + sizeof "/function-words"];
    const char *list_names[DETECT_LANGUAGE_LIMIT];
    struct language_files files = {folder, list_names, detector->count};
    for (size_t i = 0; i < detector->count; i++) {
        snprintf(names[i], sizeof names[i], "%s/function-words",
                 detector->candidates[i].tag);
        list_names[i] = names[i];
    }
    return (saved && language_table_map(&detector->table, saved, &files)) ||
           language_table_read(&detector->table, &files, err);
}

static void detect_count_word(struct language_detector *detector, const char *word,
                              size_t length)
{
    detector->word_count++;
    uint32_t has = language_table_find(&detector->table, word, length)->lists.has;
    for (size_t i = 0; i < detector->count && has >> i; i++)
        detector->candidates[i].hit_count += has >> i & 1;
}

/* Does each character of this script stand for a word, as far as counting goes? */
static bool detect_is_unspaced(uint32_t code)
{
    return (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff);
}

static bool detect_is_letter(uint32_t code)
{
    if (code < 0x80)
        return (code | 0x20) - 'a' < 26;
    return uc_is_alpha(code) && !detect_is_unspaced(code);
}

static uint32_t detect_write_lower(char *out, uint32_t letter)
{
    if (letter >= 0x80)
        return character_write(out, uc_tolower(letter));
    *out = (char)(letter | 0x20);
    return 1;
}

static void detect_count_words(struct language_detector *detector, const char *bytes,
                               size_t length)
{
    char word[DETECT_WORD_BYTES];
    size_t word_bytes = 0;
    bool is_too_long = false;
    for (size_t at = 0; at <= length;) {
        uint32_t code = ' ', size = 1;
        if (at < length)
            code = character_read(bytes + at, length - at, &size);
        at += size;
        if (detect_is_letter(code)) {
            is_too_long = is_too_long || word_bytes + 4 > sizeof word;
            if (!is_too_long)
                word_bytes += detect_write_lower(word + word_bytes, code);
            continue;
        }
        if (word_bytes)
            detect_count_word(detector, word, is_too_long ? 0 : word_bytes);
        word_bytes = 0;
        is_too_long = false;
        if (detect_is_unspaced(code))
            detect_count_word(detector, bytes + at - size, size);
    }
}

struct language_detector *language_detector_new(const char *data_folder,
                                                const char *tables_folder,
                                                struct error *err)
{
    struct language_detector *detector = memory_new(1, sizeof *detector, err);
    if (!detector)
        return NULL;
    struct buffer folder = {0}, saved = {0};
    buffer_printf(&folder, "%s/language", data_folder);
    buffer_append_char(&folder, '\0');
    buffer_printf(&saved, "%s/" LANGUAGE_DETECTOR_FILE,
                  tables_folder ? tables_folder : "");
    buffer_append_char(&saved, '\0');
    if (!buffer_check(&folder, err) || !buffer_check(&saved, err) ||
        !detect_list_languages(detector, folder.bytes, err) ||
        !detect_read_lists(detector, folder.bytes, tables_folder ? saved.bytes : NULL,
                           err)) {
        language_detector_free(detector);
        detector = NULL;
    }
    buffer_clear(&folder);
    buffer_clear(&saved);
    return detector;
}

const char *language_detector_tag(const struct language_detector *detector,
                                  size_t index)
{
    return index < detector->count ? detector->candidates[index].tag : NULL;
}

bool language_detector_save(const struct language_detector *detector, const char *path,
                            struct error *err)
{
    return language_table_save(&detector->table, path, err);
}

void language_detector_free(struct language_detector *detector)
{
    if (!detector)
        return;
    language_table_clear(&detector->table);
    free(detector->candidates);
    free(detector);
}

void language_detect(struct language_detector *detector, const struct text *text,
                     char tag[LANGUAGE_TAG_BYTES])
{
    size_t length =
        text->length < DETECT_SAMPLE_BYTES ? text->length : DETECT_SAMPLE_BYTES;
    detector->word_count = 0;
    for (size_t i = 0; i < detector->count; i++)
        detector->candidates[i].hit_count = 0;
    detect_count_words(detector, text->bytes, length);
    memcpy(tag, "en", sizeof "en");
    uint32_t best = detector->word_count * DETECT_LEAST_PERCENT / 100;
    for (size_t i = 0; i < detector->count; i++) {
        if (detector->candidates[i].hit_count > best) {
            best = detector->candidates[i].hit_count;
            memcpy(tag, detector->candidates[i].tag, LANGUAGE_TAG_BYTES);
        }
    }
}
