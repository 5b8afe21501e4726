/* language_list.c - lines of WORD, tab, VALUE, found by hash. */
#include "article/language_list.h"

#include "base/file.h"
#include "base/hash.h"
#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

#define LANGUAGE_FILE_LIMIT_BYTES ((size_t)4 << 20)

static uint32_t language_filter_bucket(const char *word, size_t length)
{
    const unsigned char *bytes = (const unsigned char *)word;
    size_t second = length > 1 ? 1 : 0;
    uint32_t ends = (uint32_t)bytes[0] | (uint32_t)bytes[second] << 8 |
                    (uint32_t)bytes[length - 1 - second] << 16 |
                    (uint32_t)bytes[length - 1] << 24;
    return (ends * 0x9E3779B1u + (uint32_t)length * 0x85EBCA77u) >> 16 &
           (LANGUAGE_FILTER_BUCKETS - 1);
}

struct language_lists language_filter_find(const struct language_filter *filter,
                                           const char *word, size_t length)
{
    return length ? filter->buckets[language_filter_bucket(word, length)]
                  : (struct language_lists){0};
}

static struct language_entry *language_slot(const struct language_word_list *list,
                                            const char *word, size_t length)
{
    uint32_t mask = list->slot_count - 1;
    for (uint32_t i = hash_bytes(word, length) & mask;; i = (i + 1) & mask) {
        struct language_entry *entry = &list->slots[i];
        if (!entry->word_length ||
            (entry->word_length == length &&
             memcmp(list->bytes.bytes + entry->word_start, word, length) == 0))
            return entry;
    }
}

/* Rules are short words in brackets: `<and>`, `<ending>`. */
static uint32_t language_rule_slot(const char *word, size_t length)
{
    size_t last = length > 1 ? length - 2 : 0;
    return ((unsigned char)word[length / 2] * 7u + (unsigned char)word[last] * 3u +
            (uint32_t)length * 11u) %
           LANGUAGE_RULE_SLOTS;
}

static void language_list_add_rule(struct language_word_list *list, const char *word,
                                   const struct language_entry *entry)
{
    uint32_t at = language_rule_slot(word, entry->word_length);
    while (list->rule_slots[at % LANGUAGE_RULE_SLOTS])
        at++;
    list->rules[list->rule_count++] = *entry;
    list->rule_slots[at % LANGUAGE_RULE_SLOTS] = (uint8_t)list->rule_count;
}

static uint32_t language_count_blanks(const char *bytes, size_t length)
{
    uint32_t count = 0;
    for (size_t i = 0; i < length; i++)
        count += bytes[i] == ' ';
    return count;
}

/* Sharp s is two in what words are folded to (Unicode, CaseFolding.txt), of as many
 * bytes. */
static void language_fold_line(char *line, size_t line_bytes)
{
    for (size_t i = 0; i + 1 < line_bytes; i++)
        if (line[i] == '\xC3' && line[i + 1] == '\x9F')
            line[i] = line[i + 1] = 's';
}

/* line is zero-ended; its word begins at it, up to a tab or the end. */
static bool language_list_add(struct language_word_list *list,
                              struct language_filter *filter, uint32_t bit, char *line,
                              size_t line_bytes, const char *path, size_t line_number,
                              struct error *err)
{
    language_fold_line(line, line_bytes);
    char *tab = memchr(line, '\t', line_bytes);
    size_t length = tab ? (size_t)(tab - line) : line_bytes;
    if (length == 0)
        return error_set(err, ERROR_IO, "%s:%zu: no word before the tab", path,
                         line_number);
    struct language_entry *entry = language_slot(list, line, length);
    if (entry->word_length)
        return error_set(err, ERROR_IO, "%s:%zu: \"%.*s\" is listed twice", path,
                         line_number, (int)(length > 80 ? 80 : length), line);
    entry->word_start = (uint32_t)(line - list->bytes.bytes);
    entry->word_length = (uint32_t)length;
    char *blank = memchr(line, ' ', length);
    size_t opening = blank && blank > line ? (size_t)(blank - line) : length;
    filter->buckets[language_filter_bucket(line, length)].has |= bit;
    filter->buckets[language_filter_bucket(line, opening)].opens |= bit;
    list->entry_count++;
    if (*line == '<' && list->rule_count < LANGUAGE_RULES_MOST)
        language_list_add_rule(list, line, entry);
    uint32_t words = language_count_blanks(line, length) + 1;
    if (words > list->longest_phrase_words)
        list->longest_phrase_words = words;
    return true;
}

static bool language_list_parse(struct language_word_list *list,
                                struct language_filter *filter, uint32_t bit,
                                const char *path, struct error *err)
{
    char *at = list->bytes.bytes;
    char *end = at + list->bytes.length - 1; /* the zero that was appended */
    for (size_t line_number = 1; at < end; line_number++) {
        char *stop = memchr(at, '\n', (size_t)(end - at));
        if (!stop)
            stop = end;
        char *next = stop + 1;
        if (stop > at && stop[-1] == '\r')
            stop--;
        *stop = '\0';
        if (stop > at && *at != '#' &&
            !language_list_add(list, filter, bit, at, (size_t)(stop - at), path,
                               line_number, err))
            return false;
        at = next;
    }
    return true;
}

bool language_list_read(struct language_word_list *list, struct language_filter *filter,
                        uint32_t bit, const char *path, struct error *err)
{
    struct error own = {0};
    if (!file_read(path, LANGUAGE_FILE_LIMIT_BYTES, &list->bytes, &own))
        return own.code == ERROR_ABSENT || error_set(err, own.code, "%s", own.message);
    size_t line_count = 1;
    for (size_t i = 0; i < list->bytes.length; i++)
        line_count += list->bytes.bytes[i] == '\n';
    buffer_append_char(&list->bytes, '\0');
    if (!buffer_check(&list->bytes, err))
        return false;
    list->slot_count = 4;
    while (list->slot_count < line_count * 2)
        list->slot_count *= 2;
    list->slots = memory_new(list->slot_count, sizeof *list->slots, err);
    return list->slots && language_list_parse(list, filter, bit, path, err);
}

void language_list_clear(struct language_word_list *list)
{
    free(list->slots);
    buffer_clear(&list->bytes);
    *list = (struct language_word_list){0};
}

static const char *language_entry_value(const struct language_word_list *list,
                                        const struct language_entry *entry)
{
    const char *end = list->bytes.bytes + entry->word_start + entry->word_length;
    return *end == '\t' ? end + 1 : end;
}

/* All rules of the list are in its table of rules. */
static const char *language_list_find_rule(const struct language_word_list *list,
                                           const char *word, size_t length)
{
    for (uint32_t at = language_rule_slot(word, length);; at++) {
        uint8_t slot = list->rule_slots[at % LANGUAGE_RULE_SLOTS];
        if (!slot)
            return NULL;
        const struct language_entry *rule = &list->rules[slot - 1];
        if (rule->word_length == length &&
            memcmp(list->bytes.bytes + rule->word_start, word, length) == 0)
            return language_entry_value(list, rule);
    }
}

const char *language_list_find(const struct language_word_list *list, const char *word,
                               size_t length)
{
    if (!list->entry_count || !length)
        return NULL;
    if (*word == '<' && list->rule_count < LANGUAGE_RULES_MOST)
        return language_list_find_rule(list, word, length);
    const struct language_entry *entry = language_slot(list, word, length);
    return entry->word_length ? language_entry_value(list, entry) : NULL;
}
