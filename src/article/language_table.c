/* language_table.c - lines of WORD, tab, VALUE, found by the hash of the word. */
#include "article/language_table.h"

#include "base/file.h"
#include "base/hash.h"
#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

#define LANGUAGE_FILE_LIMIT_BYTES ((size_t)4 << 20)

struct language_slot {
    uint32_t hash;
    uint32_t word; /* 0 in an empty slot */
};

/* What one list says of a word. */
struct language_value {
    const char *bytes; /* zero-ended */
    uint32_t list;
    uint32_t next; /* what another list says; 0 if none does */
};

/* A line of a list. */
struct language_line {
    const char *path;
    size_t number;
    char *bytes; /* zero-ended */
    size_t length;
};

bool language_table_init(struct language_table *table, size_t word_count,
                         struct error *err)
{
    table->slot_count = 2;
    while (table->slot_count < word_count * 2)
        table->slot_count *= 2;
    table->slots = memory_new(table->slot_count, sizeof *table->slots, err);
    if (!table->slots ||
        !memory_reserve(&table->words, &table->word_capacity, word_count + 1,
                        sizeof *table->words, err) ||
        !memory_reserve(&table->values, &table->value_capacity, word_count + 1,
                        sizeof *table->values, err))
        return false;
    table->words[table->word_count++] = (struct language_word){0};
    table->values[table->value_count++] = (struct language_value){0};
    return true;
}

void language_table_clear(struct language_table *table)
{
    for (size_t i = 0; i < LANGUAGE_TABLE_LISTS; i++)
        buffer_clear(&table->files[i]);
    free(table->slots);
    free(table->words);
    free(table->values);
    *table = (struct language_table){0};
}

/* The slot of a word, or the empty one where it belongs. */
static inline struct language_slot *
language_find_slot(const struct language_table *table, const char *word, size_t length,
                   uint32_t hash)
{
    size_t mask = table->slot_count - 1;
    for (size_t i = hash & mask;; i = (i + 1) & mask) {
        struct language_slot *slot = &table->slots[i];
        if (!slot->word)
            return slot;
        if (slot->hash != hash)
            continue;
        const struct language_word *found = &table->words[slot->word];
        if (found->length == length && memcmp(found->bytes, word, length) == 0)
            return slot;
    }
}

const struct language_word *language_table_find(const struct language_table *table,
                                                const char *word, size_t length)
{
    uint32_t hash = hash_bytes(word, length);
    return &table->words[language_find_slot(table, word, length, hash)->word];
}

const char *language_table_value(const struct language_table *table,
                                 const struct language_word *word, unsigned list)
{
    uint32_t at = word->first_value;
    while (table->values[at].list != list)
        at = table->values[at].next;
    return table->values[at].bytes;
}

static bool language_table_grow(struct language_table *table, struct error *err)
{
    struct language_slot *old = table->slots;
    size_t old_count = table->slot_count, mask = old_count * 2 - 1;
    struct language_slot *slots = memory_new(old_count * 2, sizeof *slots, err);
    if (!slots)
        return false;
    for (size_t i = 0; i < old_count; i++) {
        size_t at = old[i].hash & mask;
        while (slots[at].word)
            at = (at + 1) & mask;
        slots[at] = old[i];
    }
    free(old);
    table->slots = slots;
    table->slot_count = old_count * 2;
    return true;
}

/* The word with these letters, which stay where they are; NULL with ERROR_MEMORY. */
static struct language_word *language_table_add(struct language_table *table,
                                                const char *bytes, size_t length,
                                                struct error *err)
{
    uint32_t hash = hash_bytes(bytes, length);
    struct language_slot *slot = language_find_slot(table, bytes, length, hash);
    if (slot->word)
        return &table->words[slot->word];
    if (!memory_reserve(&table->words, &table->word_capacity, table->word_count + 1,
                        sizeof *table->words, err))
        return NULL;
    *slot = (struct language_slot){hash, (uint32_t)table->word_count};
    struct language_word *word = &table->words[table->word_count++];
    *word = (struct language_word){.bytes = bytes, .length = (uint32_t)length};
    /* Half of the slots is empty: most words that are looked up are not listed. */
    if (table->word_count > table->slot_count / 2 && !language_table_grow(table, err))
        return NULL;
    return word;
}

/* The words of a phrase, and its first one: up to a blank that does not begin it. */
static uint32_t language_count_words(const char *phrase, size_t length,
                                     size_t *first_length)
{
    const char *end = phrase + length, *at = phrase;
    uint32_t count = 1;
    *first_length = length;
    while ((at = memchr(at, ' ', (size_t)(end - at)))) {
        if (count++ == 1 && at > phrase)
            *first_length = (size_t)(at - phrase);
        at++;
    }
    return count;
}

static bool language_table_add_line(struct language_table *table, unsigned list,
                                    const struct language_line *line, struct error *err)
{
    uint32_t bit = (uint32_t)1 << list;
    char *tab = memchr(line->bytes, '\t', line->length);
    size_t length = tab ? (size_t)(tab - line->bytes) : line->length, first_length;
    if (length == 0)
        return error_set(err, ERROR_IO, "%s:%zu: no word before the tab", line->path,
                         line->number);
    struct language_word *word = language_table_add(table, line->bytes, length, err);
    if (!word)
        return false;
    if (word->lists.has & bit)
        return error_set(err, ERROR_IO, "%s:%zu: \"%.*s\" is listed twice", line->path,
                         line->number, (int)(length > 80 ? 80 : length), line->bytes);
    if (!memory_reserve(&table->values, &table->value_capacity, table->value_count + 1,
                        sizeof *table->values, err))
        return false;
    table->values[table->value_count] = (struct language_value){
        tab ? tab + 1 : line->bytes + length, list, word->first_value};
    word->first_value = (uint32_t)table->value_count++;
    word->lists.has |= bit;
    uint32_t count = language_count_words(line->bytes, length, &first_length);
    if (first_length < length)
        word = language_table_add(table, line->bytes, first_length, err);
    if (!word)
        return false;
    word->lists.opens |= bit;
    if (count > table->longest_phrase_words[list])
        table->longest_phrase_words[list] = count;
    return true;
}

/* Sharp s is two in what words are folded to (Unicode, CaseFolding.txt), of as many
 * bytes. */
static void language_fold(char *bytes, size_t length)
{
    char *end = bytes + length;
    for (char *at = bytes; (at = memchr(at, '\xC3', (size_t)(end - at))); at++)
        if (at[1] == '\x9F')
            at[0] = at[1] = 's';
}

bool language_table_read(struct language_table *table, unsigned list, const char *path,
                         struct error *err)
{
    struct buffer *file = &table->files[list];
    struct error own = {0};
    if (!file_read(path, LANGUAGE_FILE_LIMIT_BYTES, file, &own))
        return own.code == ERROR_ABSENT || error_set(err, own.code, "%s", own.message);
    buffer_append_char(file, '\0');
    if (!buffer_check(file, err))
        return false;
    char *at = file->bytes, *end = at + file->length - 1;
    language_fold(at, (size_t)(end - at));
    for (struct language_line line = {.path = path, .number = 1}; at < end;
         line.number++) {
        char *stop = memchr(at, '\n', (size_t)(end - at));
        char *next = stop ? stop + 1 : end;
        if (!stop)
            stop = end;
        if (stop > at && stop[-1] == '\r')
            stop--;
        *stop = '\0';
        line.bytes = at;
        line.length = (size_t)(stop - at);
        if (stop > at && *at != '#' &&
            !language_table_add_line(table, list, &line, err))
            return false;
        at = next;
    }
    return true;
}
