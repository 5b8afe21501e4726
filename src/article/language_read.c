/* language_read.c - lines of WORD, tab, VALUE to the table of a language. */
#include "article/language_table.h"

#include "base/file.h"
#include "base/hash.h"
#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

#define LANGUAGE_FILE_LIMIT_BYTES ((size_t)4 << 20)

/* Where a table begins to grow. */
enum { READER_WORDS = 1024 };

/* A table that grows. */
struct list_reader {
    struct language_slot *slots;
    struct language_word *words;
    size_t word_capacity;
    struct language_value *values;
    size_t value_capacity;
    struct buffer bytes; /* of all files; each line is ended by a zero */
    struct language_head head;
};

/* A line of a list. */
struct list_line {
    const char *path;
    size_t number;
    unsigned list;
    uint32_t at; /* in the bytes */
    uint32_t length;
};

static bool reader_init(struct list_reader *reader, struct error *err)
{
    reader->head.slot_count = READER_WORDS * 2;
    reader->slots = memory_new(reader->head.slot_count, sizeof *reader->slots, err);
    buffer_append_char(&reader->bytes, '\0'); /* of what has no letters */
    if (!reader->slots || !buffer_check(&reader->bytes, err) ||
        !memory_reserve(&reader->words, &reader->word_capacity, READER_WORDS,
                        sizeof *reader->words, err) ||
        !memory_reserve(&reader->values, &reader->value_capacity, READER_WORDS,
                        sizeof *reader->values, err))
        return false;
    reader->words[reader->head.word_count++] = (struct language_word){0};
    reader->values[reader->head.value_count++] = (struct language_value){0};
    return true;
}

static void reader_clear(struct list_reader *reader)
{
    buffer_clear(&reader->bytes);
    free(reader->slots);
    free(reader->words);
    free(reader->values);
}

/* The slot of a word, or the empty one where it belongs. */
static struct language_slot *reader_find_slot(const struct list_reader *reader,
                                              uint32_t at, uint32_t length,
                                              uint32_t hash)
{
    const char *bytes = reader->bytes.bytes;
    uint32_t mask = reader->head.slot_count - 1;
    for (uint32_t i = hash & mask;; i = (i + 1) & mask) {
        struct language_slot *slot = &reader->slots[i];
        if (!slot->word)
            return slot;
        if (slot->hash != hash)
            continue;
        const struct language_word *found = &reader->words[slot->word];
        if (found->length == length &&
            memcmp(bytes + found->at, bytes + at, length) == 0)
            return slot;
    }
}

static bool reader_grow_slots(struct list_reader *reader, struct error *err)
{
    struct language_slot *old = reader->slots;
    uint32_t old_count = reader->head.slot_count, mask = old_count * 2 - 1;
    struct language_slot *slots = memory_new((size_t)old_count * 2, sizeof *slots, err);
    if (!slots)
        return false;
    for (uint32_t i = 0; i < old_count; i++) {
        uint32_t at = old[i].hash & mask;
        while (slots[at].word)
            at = (at + 1) & mask;
        slots[at] = old[i];
    }
    free(old);
    reader->slots = slots;
    reader->head.slot_count = old_count * 2;
    return true;
}

/* The word with these letters; NULL with ERROR_MEMORY. */
static struct language_word *reader_add_word(struct list_reader *reader, uint32_t at,
                                             uint32_t length, struct error *err)
{
    uint32_t hash = hash_bytes(reader->bytes.bytes + at, length);
    struct language_slot *slot = reader_find_slot(reader, at, length, hash);
    uint32_t count = reader->head.word_count;
    if (slot->word)
        return &reader->words[slot->word];
    if (!memory_reserve(&reader->words, &reader->word_capacity, (size_t)count + 1,
                        sizeof *reader->words, err))
        return NULL;
    *slot = (struct language_slot){hash, count};
    struct language_word *word = &reader->words[count];
    *word = (struct language_word){.at = at, .length = length};
    reader->head.word_count = count + 1;
    /* Half of the slots is empty: most words that are looked up are not listed. */
    if (count + 1 > reader->head.slot_count / 2 && !reader_grow_slots(reader, err))
        return NULL;
    return word;
}

/* The words of a phrase, and its first one: up to a blank that does not begin it. */
static uint32_t phrase_count_words(const char *phrase, uint32_t length,
                                   uint32_t *first_length)
{
    const char *end = phrase + length, *at = phrase;
    uint32_t count = 1;
    *first_length = length;
    while ((at = memchr(at, ' ', (size_t)(end - at)))) {
        if (count++ == 1 && at > phrase)
            *first_length = (uint32_t)(at - phrase);
        at++;
    }
    return count;
}

static bool reader_add_line(struct list_reader *reader, const struct list_line *line,
                            struct error *err)
{
    const char *bytes = reader->bytes.bytes + line->at;
    uint32_t bit = (uint32_t)1 << line->list;
    const char *tab = memchr(bytes, '\t', line->length);
    uint32_t length = tab ? (uint32_t)(tab - bytes) : line->length, first_length;
    if (length == 0)
        return error_set(err, ERROR_IO, "%s:%zu: no word before the tab", line->path,
                         line->number);
    struct language_word *word = reader_add_word(reader, line->at, length, err);
    if (!word)
        return false;
    if (word->lists.has & bit)
        return error_set(err, ERROR_IO, "%s:%zu: \"%.*s\" is listed twice", line->path,
                         line->number, (int)(length > 80 ? 80 : length), bytes);
    uint32_t index = reader->head.value_count;
    if (!memory_reserve(&reader->values, &reader->value_capacity, (size_t)index + 1,
                        sizeof *reader->values, err))
        return false;
    reader->values[index] = (struct language_value){
        line->at + (tab ? length + 1 : length), line->list, word->first_value};
    word->first_value = index;
    reader->head.value_count = index + 1;
    word->lists.has |= bit;
    uint32_t count = phrase_count_words(bytes, length, &first_length);
    if (first_length < length)
        word = reader_add_word(reader, line->at, first_length, err);
    if (!word)
        return false;
    word->lists.opens |= bit;
    if (count > reader->head.longest_phrase_words[line->list])
        reader->head.longest_phrase_words[line->list] = count;
    return true;
}

/* Sharp s is two in what words are folded to (Unicode, CaseFolding.txt), of as many
 * bytes. */
static void list_fold(char *bytes, size_t length)
{
    char *end = bytes + length;
    for (char *at = bytes; (at = memchr(at, '\xC3', (size_t)(end - at))); at++)
        if (at[1] == '\x9F')
            at[0] = at[1] = 's';
}

static bool reader_read_list(struct list_reader *reader, unsigned list,
                             const char *path, struct error *err)
{
    size_t start = reader->bytes.length;
    struct error own = {0};
    if (!file_read(path, start + LANGUAGE_FILE_LIMIT_BYTES, &reader->bytes, &own))
        return own.code == ERROR_ABSENT || error_set(err, own.code, "%s", own.message);
    buffer_append_char(&reader->bytes, '\0');
    if (!buffer_check(&reader->bytes, err))
        return false;
    char *bytes = reader->bytes.bytes, *at = bytes + start;
    char *end = bytes + reader->bytes.length - 1;
    list_fold(at, (size_t)(end - at));
    for (struct list_line line = {.path = path, .number = 1, .list = list}; at < end;
         line.number++) {
        char *stop = memchr(at, '\n', (size_t)(end - at));
        char *next = stop ? stop + 1 : end;
        if (!stop)
            stop = end;
        if (stop > at && stop[-1] == '\r')
            stop--;
        *stop = '\0';
        line.at = (uint32_t)(at - bytes);
        line.length = (uint32_t)(stop - at);
        if (stop > at && *at != '#' && !reader_add_line(reader, &line, err))
            return false;
        at = next;
    }
    return true;
}

static char *append_part(char *to, const void *part, size_t bytes)
{
    memcpy(to, part, bytes);
    return to + bytes;
}

/* The parts in one block. */
static bool reader_take_table(struct list_reader *reader,
                              const struct language_files *files,
                              struct language_table *table, struct error *err)
{
    struct language_head *head = &reader->head;
    head->format = LANGUAGE_TABLE_FORMAT;
    head->names_hash = language_files_hash(files);
    head->byte_count = (uint32_t)reader->bytes.length;
    table->block_bytes = language_table_size(head);
    table->block = memory_new(1, table->block_bytes, err);
    if (!table->block)
        return false;
    char *to = (char *)table->block;
    to = append_part(to, head, sizeof *head);
    to = append_part(to, reader->slots, head->slot_count * sizeof *reader->slots);
    to = append_part(to, reader->words, head->word_count * sizeof *reader->words);
    to = append_part(to, reader->values, head->value_count * sizeof *reader->values);
    append_part(to, reader->bytes.bytes, head->byte_count);
    table->block->sum = language_table_sum(table->block, table->block_bytes);
    language_table_divide(table);
    return true;
}

bool language_table_read(struct language_table *table,
                         const struct language_files *files, struct error *err)
{
    struct list_reader reader = {0};
    struct buffer path = {0};
    bool ok = reader_init(&reader, err);
    for (unsigned i = 0; ok && i < files->count; i++) {
        path.length = 0;
        buffer_printf(&path, "%s/%s", files->folder, files->names[i]);
        buffer_append_char(&path, '\0');
        ok = buffer_check(&path, err) && reader_read_list(&reader, i, path.bytes, err);
    }
    ok = ok && reader_take_table(&reader, files, table, err);
    buffer_clear(&path);
    reader_clear(&reader);
    return ok;
}
