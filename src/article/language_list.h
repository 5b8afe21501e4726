/* language_list.h - one word list of a language: a data file as a hash table. Private
 * to src/article. */
#ifndef DIPTYCH_ARTICLE_LANGUAGE_LIST_H
#define DIPTYCH_ARTICLE_LANGUAGE_LIST_H

#include "base/buffer.h"

#include <stdint.h>

enum { LANGUAGE_FILTER_BITS = 16384 };

struct language_entry {
    uint32_t word_start;  /* into the file's bytes, where a zero-ended value follows */
    uint32_t word_length; /* 0 marks an empty slot */
};

/* Embedded; {0} is an empty list. */
struct language_word_list {
    struct buffer bytes;
    struct language_entry *slots; /* open addressing; a power of two */
    uint32_t slot_count;
    uint32_t entry_count;
    uint32_t longest_phrase_words;
    /* By first byte, last byte and length: no bit, no such word. */
    unsigned char filter[LANGUAGE_FILTER_BITS / 8];
    unsigned char openings[LANGUAGE_FILTER_BITS / 8]; /* the same of first words */
};

/*
 * Read a list; a file that does not exist is an empty list.
 *
 * Returns false with ERROR_IO (unreadable; a line without a word; a word listed twice:
 * named with path and line) or ERROR_MEMORY; clear the list either way. O(file).
 */
bool language_list_read(struct language_word_list *list, const char *path,
                        struct error *err);
void language_list_clear(struct language_word_list *list);

/* The word's value, or NULL if it is not listed. O(length). */
const char *language_list_find(const struct language_word_list *list, const char *word,
                               size_t length);

/* False only if no entry is this word or begins with it and a blank. O(1). */
bool language_list_may_open(const struct language_word_list *list, const char *word,
                            size_t length);

#endif
