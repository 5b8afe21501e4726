/* language_list.h - one word list of a language: a data file as a hash table. Private
 * to src/article. */
#ifndef DIPTYCH_ARTICLE_LANGUAGE_LIST_H
#define DIPTYCH_ARTICLE_LANGUAGE_LIST_H

#include "article/language.h"
#include "base/buffer.h"

#include <stdint.h>

enum { LANGUAGE_FILTER_BUCKETS = 8192 };

/* Which lists may have a word, by its ends and its length alone: most words that are
 * asked for are in none. A bit (1 << list) each; {0} of no list. */
struct language_filter {
    struct language_lists buckets[LANGUAGE_FILTER_BUCKETS];
};

struct language_entry {
    uint32_t word_start;  /* into the file's bytes, where a zero-ended value follows */
    uint32_t word_length; /* 0 marks an empty slot */
};

enum { LANGUAGE_RULES_MOST = 16, LANGUAGE_RULE_SLOTS = 64 };

/* Embedded; {0} is an empty list. */
struct language_word_list {
    struct buffer bytes;
    struct language_entry rules[LANGUAGE_RULES_MOST]; /* the first entries that begin
                                                         with `<`, asked for at each
                                                         word of a text */
    uint32_t rule_count;
    uint8_t rule_slots[LANGUAGE_RULE_SLOTS]; /* open addressing: 1 + rule, 0 for none */
    struct language_entry *slots;            /* open addressing; a power of two */
    uint32_t slot_count;
    uint32_t entry_count;
    uint32_t longest_phrase_words;
};

/*
 * Read a list; a file that does not exist is an empty list.
 *
 * filter  gets the bit of its words
 *
 * Returns false with ERROR_IO (unreadable; a line without a word; a word listed twice:
 * named with path and line) or ERROR_MEMORY; clear the list either way. O(file).
 */
bool language_list_read(struct language_word_list *list, struct language_filter *filter,
                        uint32_t bit, const char *path, struct error *err);
void language_list_clear(struct language_word_list *list);

/* The word's value, or NULL if it is not listed. O(length). */
const char *language_list_find(const struct language_word_list *list, const char *word,
                               size_t length);

/* The lists that may have the word, and those that may have it or a phrase that begins
 * with it; it is in no others. O(1). */
struct language_lists language_filter_find(const struct language_filter *filter,
                                           const char *word, size_t length);

#endif
