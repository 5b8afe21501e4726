/* language_table.h - word lists as one hash table, which tells at once in which of them
 * a word is. Private to src/article. */
#ifndef DIPTYCH_ARTICLE_LANGUAGE_TABLE_H
#define DIPTYCH_ARTICLE_LANGUAGE_TABLE_H

#include "article/language.h"
#include "base/buffer.h"

enum { LANGUAGE_TABLE_LISTS = 32 }; /* each has a bit of struct language_lists */

struct language_slot;
struct language_value;

/* Embedded; {0} is to be initialised. */
struct language_table {
    struct language_slot *slots; /* open addressing; a power of two */
    size_t slot_count;
    struct language_word *words; /* the first one is that of all words not listed */
    size_t word_count;
    size_t word_capacity;
    struct language_value *values;
    size_t value_count;
    size_t value_capacity;
    struct buffer files[LANGUAGE_TABLE_LISTS]; /* the bytes of all words and values */
    uint32_t longest_phrase_words[LANGUAGE_TABLE_LISTS];
};

/*
 * Make an empty table.
 *
 * word_count  so many words find room without moving; more may come
 *
 * False with ERROR_MEMORY; clear it either way.
 */
bool language_table_init(struct language_table *table, size_t word_count,
                         struct error *err);
void language_table_clear(struct language_table *table);

/*
 * Read a list, once; a file that does not exist is an empty list.
 *
 * list  below LANGUAGE_TABLE_LISTS
 *
 * Returns false with ERROR_IO (unreadable; a line without a word; a word listed twice:
 * named with path and line) or ERROR_MEMORY. O(file).
 */
bool language_table_read(struct language_table *table, unsigned list, const char *path,
                         struct error *err);

/* What the lists say of a word; never NULL. Valid until the next list is read. */
const struct language_word *language_table_find(const struct language_table *table,
                                                const char *word, size_t length);

/* The value of a word in a list that has it; "" if the list gives none. */
const char *language_table_value(const struct language_table *table,
                                 const struct language_word *word, unsigned list);

#endif
