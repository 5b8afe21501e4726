/* language_detect.c - the language whose function words a text uses most. */
#include "article/language_detect.h"

#include "article/language_list.h"
#include "base/memory.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <unictype.h>
#include <unistr.h>

enum {
    DETECT_SAMPLE_BYTES = 32768,
    DETECT_WORD_BYTES = 32, /* no function word is longer */
    DETECT_LANGUAGE_LIMIT = 64,
    /* Running text has 40 to 50 in 100; a list of names or of another language has
       few. */
    DETECT_LEAST_PERCENT = 8,
};

struct detect_candidate {
    char tag[LANGUAGE_TAG_BYTES];
    struct language_word_list words;
    uint32_t hit_count;
};

struct detect_search {
    struct detect_candidate *candidates;
    size_t count;
    uint32_t word_count;
};

static int detect_compare_tags(const void *a, const void *b)
{
    const struct detect_candidate *x = a, *y = b;
    return strcmp(x->tag, y->tag);
}

static bool detect_read_lists(struct detect_search *search, const char *folder,
                              struct error *err)
{
    struct buffer path = {0};
    bool ok = true;
    for (size_t i = 0; ok && i < search->count; i++) {
        path.length = 0;
        buffer_printf(&path, "%s/%s/function-words", folder, search->candidates[i].tag);
        buffer_append_char(&path, '\0');
        ok = buffer_check(&path, err) &&
             language_list_read(&search->candidates[i].words, path.bytes, err);
    }
    buffer_clear(&path);
    return ok;
}

/* The folder's tags in alphabetical order, so that the answer never depends on the file
 * system. No folder: no candidates. */
static bool detect_list_languages(struct detect_search *search, const char *folder,
                                  struct error *err)
{
    DIR *directory = opendir(folder);
    if (!directory)
        return true;
    search->candidates =
        memory_new(DETECT_LANGUAGE_LIMIT, sizeof *search->candidates, err);
    if (search->candidates) {
        struct dirent *entry;
        while (search->count < DETECT_LANGUAGE_LIMIT && (entry = readdir(directory))) {
            size_t length = strlen(entry->d_name);
            if (entry->d_name[0] != '.' && length < LANGUAGE_TAG_BYTES)
                memcpy(search->candidates[search->count++].tag, entry->d_name,
                       length + 1);
        }
        if (search->count)
            qsort(search->candidates, search->count, sizeof *search->candidates,
                  detect_compare_tags);
    }
    closedir(directory);
    return search->candidates && detect_read_lists(search, folder, err);
}

static void detect_count_word(struct detect_search *search, const char *word,
                              size_t length)
{
    search->word_count++;
    for (size_t i = 0; i < search->count; i++)
        if (language_list_find(&search->candidates[i].words, word, length))
            search->candidates[i].hit_count++;
}

/* Does each character of this script stand for a word, as far as counting goes? */
static bool detect_is_unspaced(ucs4_t c)
{
    return (c >= 0x3040 && c <= 0x30ff) || (c >= 0x3400 && c <= 0x9fff);
}

static void detect_count_words(struct detect_search *search, const uint8_t *bytes,
                               size_t length)
{
    char word[DETECT_WORD_BYTES];
    size_t word_bytes = 0;
    bool is_too_long = false;
    for (size_t at = 0; at <= length;) {
        ucs4_t c = ' ';
        int size = at < length ? u8_mbtouc(&c, bytes + at, length - at) : 1;
        at += (size_t)size;
        if (uc_is_alpha(c) && !detect_is_unspaced(c)) {
            is_too_long = is_too_long || word_bytes + 4 > sizeof word;
            int put = is_too_long
                          ? 0
                          : u8_uctomb((uint8_t *)word + word_bytes, uc_tolower(c), 4);
            word_bytes += put > 0 ? (size_t)put : 0;
            continue;
        }
        if (word_bytes)
            detect_count_word(search, word, is_too_long ? 0 : word_bytes);
        word_bytes = 0;
        is_too_long = false;
        if (detect_is_unspaced(c))
            detect_count_word(search, (const char *)bytes + at - size, (size_t)size);
    }
}

bool language_detect(const char *data_folder, const struct text *text,
                     char tag[LANGUAGE_TAG_BYTES], struct error *err)
{
    struct detect_search search = {0};
    struct buffer folder = {0};
    buffer_printf(&folder, "%s/language", data_folder);
    buffer_append_char(&folder, '\0');
    bool ok =
        buffer_check(&folder, err) && detect_list_languages(&search, folder.bytes, err);
    if (ok) {
        size_t length =
            text->length < DETECT_SAMPLE_BYTES ? text->length : DETECT_SAMPLE_BYTES;
        detect_count_words(&search, (const uint8_t *)text->bytes, length);
        memcpy(tag, "en", sizeof "en");
        uint32_t best = search.word_count * DETECT_LEAST_PERCENT / 100;
        for (size_t i = 0; i < search.count; i++) {
            if (search.candidates[i].hit_count > best) {
                best = search.candidates[i].hit_count;
                memcpy(tag, search.candidates[i].tag, LANGUAGE_TAG_BYTES);
            }
        }
    }
    for (size_t i = 0; i < search.count; i++)
        language_list_clear(&search.candidates[i].words);
    free(search.candidates);
    buffer_clear(&folder);
    return ok;
}
