/* language.c - the word lists of one language, by the names of their files. */
#include "article/language.h"

#include "article/language_detect.h"
#include "article/language_table.h"
#include "base/buffer.h"
#include "base/memory.h"

#include <stdlib.h>

static const char *const language_file_names[LANGUAGE_LIST_COUNT] = {
    [LANGUAGE_ABBREVIATIONS] = "abbreviations",
    [LANGUAGE_CUES] = "cues",
    [LANGUAGE_TITLES] = "titles",
    [LANGUAGE_FUNCTION_WORDS] = "function-words",
    [LANGUAGE_PRONOUNS] = "pronouns",
    [LANGUAGE_NEGATIONS] = "negations",
    [LANGUAGE_MODALS] = "modals",
    [LANGUAGE_NUMBER_WORDS] = "number-words",
    [LANGUAGE_UNITS] = "units",
    [LANGUAGE_QUANTIFIERS] = "quantifiers",
    [LANGUAGE_VARIANTS] = "variants",
    [LANGUAGE_ELISIONS] = "elisions",
    [LANGUAGE_LEMMAS] = "lemmas",
    [LANGUAGE_CREDITS] = "credits",
    [LANGUAGE_PERSON_NOUNS] = "person-nouns",
    [LANGUAGE_GIVEN_NAMES] = "given-names",
    [LANGUAGE_NAME_ENDINGS] = "name-endings",
    [LANGUAGE_NAME_PARTS] = "name-parts",
    [LANGUAGE_RECIPROCALS] = "reciprocals",
    [LANGUAGE_POSSESSIVES] = "possessives",
    [LANGUAGE_OPPOSITES] = "opposites",
};

struct language {
    char tag[LANGUAGE_TAG_BYTES];
    struct language_table table;
};

_Static_assert((int)LANGUAGE_LIST_COUNT <= LANGUAGE_TABLE_LISTS,
               "a table holds all lists");

/* The primary subtag in lower case; empty where the tag is none (it names a folder). */
static void language_read_tag(char tag[LANGUAGE_TAG_BYTES], const char *wanted)
{
    size_t length = 0;
    for (; wanted[length] && length < LANGUAGE_TAG_BYTES - 1; length++) {
        char c = wanted[length];
        if (c >= 'A' && c <= 'Z')
            c = (char)(c - 'A' + 'a');
        if (c < 'a' || c > 'z')
            break;
        tag[length] = c;
    }
    tag[length] = '\0';
}

static bool language_open(struct language *language, const char *data_folder,
                          const char *tables_folder, struct error *err)
{
    struct buffer folder = {0}, saved = {0};
    struct language_files files = {.names = language_file_names,
                                   .count = LANGUAGE_LIST_COUNT};
    buffer_printf(&folder, "%s/language/%s", data_folder, language->tag);
    buffer_append_char(&folder, '\0');
    buffer_printf(&saved, "%s/%s", tables_folder ? tables_folder : "", language->tag);
    buffer_append_char(&saved, '\0');
    bool ok = buffer_check(&folder, err) && buffer_check(&saved, err);
    files.folder = folder.bytes;
    /* A tag that is none has no folder. */
    if (!language->tag[0])
        files.count = 0;
    ok = ok && ((tables_folder && files.count &&
                 language_table_map(&language->table, saved.bytes, &files)) ||
                language_table_read(&language->table, &files, err));
    buffer_clear(&folder);
    buffer_clear(&saved);
    return ok;
}

struct language *language_load(const char *data_folder, const char *tables_folder,
                               const char *tag, struct error *err)
{
    struct language *language = memory_new(1, sizeof *language, err);
    if (!language)
        return NULL;
    language_read_tag(language->tag, tag);
    if (language_open(language, data_folder, tables_folder, err))
        return language;
    language_free(language);
    return NULL;
}

bool language_save(const struct language *language, const char *path, struct error *err)
{
    return language_table_save(&language->table, path, err);
}

void language_free(struct language *language)
{
    if (!language)
        return;
    language_table_clear(&language->table);
    free(language);
}

const char *language_tag(const struct language *language)
{
    return language->tag;
}

const struct language_word *language_find_word(const struct language *language,
                                               const char *word, size_t length)
{
    return language_table_find(&language->table, word, length);
}

const struct language_word *language_words(const struct language *language)
{
    return language->table.words;
}

const char *language_word_value(const struct language *language,
                                const struct language_word *word,
                                enum language_list list)
{
    return word->lists.has >> list & 1
               ? language_table_value(&language->table, word, list)
               : NULL;
}

const char *language_find(const struct language *language, enum language_list list,
                          const char *word, size_t length)
{
    return language_word_value(language, language_find_word(language, word, length),
                               list);
}

bool language_takes_apostrophe(const struct language *language, const char *word,
                               size_t length)
{
    const char ending[] = {length ? word[length - 1] : '\0', '\''};
    return language_find(language, LANGUAGE_POSSESSIVES, ending, sizeof ending) != NULL;
}

bool language_ends_like_owner(const struct language *language, const char *word,
                              size_t length)
{
    return length > 1 &&
           language_find(language, LANGUAGE_POSSESSIVES, word + length - 1, 1);
}

size_t language_bare_length(const struct language *language, const char *word,
                            size_t length)
{
    if (length > 2 && word[length - 1] == '\'')
        return length - language_takes_apostrophe(language, word, length - 1);
    if (length > 2 && word[length - 2] == '\'' &&
        language_find(language, LANGUAGE_POSSESSIVES, word + length - 2, 2))
        return length - 2;
    return length;
}

bool language_next_item(struct language_item *item)
{
    if (!item->rest)
        return false;
    while (*item->rest == ' ')
        item->rest++;
    item->text = item->rest;
    while (*item->rest && *item->rest != ' ')
        item->rest++;
    item->length = (size_t)(item->rest - item->text);
    return item->length > 0;
}

bool language_value_names(const char *value, const char *word, size_t length)
{
    for (const char *at = value; at && *at;) {
        size_t same = 0;
        while (same < length && at[same] == word[same])
            same++;
        if (length && same == length && (at[same] == ' ' || !at[same]))
            return true;
        at += same;
        while (*at && *at++ != ' ')
            ;
    }
    return false;
}

bool language_opposites_agree(const struct language *language, const char *a,
                              const char *b)
{
    static const char rule[] = "<ranks>";
    const char *ranks =
        language_find(language, LANGUAGE_OPPOSITES, rule, sizeof rule - 1);
    for (struct language_item item = {.rest = a}; language_next_item(&item);)
        if (!language_value_names(ranks, item.text, item.length - 1) &&
            language_value_names(b, item.text, item.length))
            return true;
    return false;
}

size_t language_longest_phrase(const struct language *language, enum language_list list)
{
    return language->table.block->longest_phrase_words[list];
}

bool language_has_small_calendar(const struct language *language)
{
    static const char rule[] = "<calendar>";
    const char *calendar =
        language_find(language, LANGUAGE_NUMBER_WORDS, rule, sizeof rule - 1);
    return calendar && strcmp(calendar, "small") == 0;
}
