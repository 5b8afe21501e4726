/* language_table.h - word lists as one hash table, which tells at once in which of them
 * a word is. Private to src/article. */
#ifndef DIPTYCH_ARTICLE_LANGUAGE_TABLE_H
#define DIPTYCH_ARTICLE_LANGUAGE_TABLE_H

#include "article/language.h"

enum { LANGUAGE_TABLE_LISTS = 32 }; /* each has a bit of struct language_lists */

/* Another number for another form of tables: another program leaves them alone. */
#define LANGUAGE_TABLE_FORMAT UINT32_C(0x44575432)

/* The files that a table is made of: list i is FOLDER/NAMES[i]. Borrowed. */
struct language_files {
    const char *folder;
    const char *const *names;
    size_t count; /* at most LANGUAGE_TABLE_LISTS */
};

/*
 * A table is one block of bytes in which nothing points: places are counted, so that it
 * may as well be a file (language_image.c). It begins with a head; the slots, words,
 * values and letters follow.
 */
struct language_head {
    uint64_t sum;         /* language_table_sum() of the rest */
    uint32_t format;      /* of this program, and of machines with this byte order */
    uint32_t names_hash;  /* of the lists' names in their order */
    uint32_t slot_count;  /* a power of two; half of them or more are empty */
    uint32_t word_count;  /* the first is that of all words not listed */
    uint32_t value_count; /* the first is none */
    uint32_t byte_count;  /* of letters; the last one is zero */
    uint32_t longest_phrase_words[LANGUAGE_TABLE_LISTS];
};

struct language_slot {
    uint32_t hash;
    uint32_t word; /* 0 in an empty slot */
};

/* What one list says of a word. */
struct language_value {
    uint32_t at; /* zero-ended */
    uint32_t list;
    uint32_t next; /* what another list says, of a smaller index; 0 if none does */
};

/* Embedded; {0} is to be read or mapped, and cleared either way. */
struct language_table {
    struct language_head *block;
    size_t block_bytes;
    bool is_mapped;
    const struct language_slot *slots; /* open addressing */
    const struct language_word *words;
    const struct language_value *values;
    const char *bytes;
};

/*
 * Read lists, one line an entry; a file that does not exist is an empty list.
 *
 * Returns false with ERROR_IO (unreadable; a line without a word; a word listed twice:
 * named with path and line) or ERROR_MEMORY. O(files).
 */
bool language_table_read(struct language_table *table,
                         const struct language_files *files, struct error *err);

/*
 * Map a table that was saved. False, and nothing is told, where there is none of these
 * lists that is whole and as new as all of them: then they are to be read. O(table),
 * for its sum.
 */
bool language_table_map(struct language_table *table, const char *path,
                        const struct language_files *files);

/* Write the table for language_table_map(). Returns false with the errors of
 * file_write(). */
bool language_table_save(const struct language_table *table, const char *path,
                         struct error *err);

void language_table_clear(struct language_table *table);

/* How long the block of a table with these counts is. */
size_t language_table_size(const struct language_head *head);
/* The sum of a block but for its first field, which holds it. O(bytes). */
uint64_t language_table_sum(const struct language_head *block, size_t bytes);
/* Find the parts of the table's block. */
void language_table_divide(struct language_table *table);
/* Of the names in their order, to tell tables of other lists. */
uint32_t language_files_hash(const struct language_files *files);

/* What the lists say of a word; never NULL. */
const struct language_word *language_table_find(const struct language_table *table,
                                                const char *word, size_t length);

/* The value of a word in a list that has it; "" if the list gives none. */
const char *language_table_value(const struct language_table *table,
                                 const struct language_word *word, unsigned list);

#endif
