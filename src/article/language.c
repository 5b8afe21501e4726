/* language.c - the word lists of one language, by the names of their files. */
#include "article/language.h"

#include "article/language_detect.h"
#include "article/language_list.h"
#include "base/memory.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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
    [LANGUAGE_OPPOSITES] = "opposites",
};

struct language {
    char tag[LANGUAGE_TAG_BYTES];
    struct language_word_list lists[LANGUAGE_LIST_COUNT];
    struct language_filter filter;
};

_Static_assert(LANGUAGE_LIST_COUNT <= 32, "a list has a bit of struct language_lists");

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

struct language *language_load(const char *data_folder, const char *tag,
                               struct error *err)
{
    struct language *language = memory_new(1, sizeof *language, err);
    struct buffer path = {0};
    if (!language)
        return NULL;
    language_read_tag(language->tag, tag);
    for (size_t i = 0; i < LANGUAGE_LIST_COUNT && language->tag[0]; i++) {
        path.length = 0;
        buffer_printf(&path, "%s/language/%s/%s", data_folder, language->tag,
                      language_file_names[i]);
        buffer_append_char(&path, '\0');
        if (!buffer_check(&path, err) ||
            !language_list_read(&language->lists[i], &language->filter,
                                (uint32_t)1 << i, path.bytes, err))
            goto fail;
    }
    buffer_clear(&path);
    return language;
fail:
    buffer_clear(&path);
    language_free(language);
    return NULL;
}

void language_free(struct language *language)
{
    if (!language)
        return;
    for (size_t i = 0; i < LANGUAGE_LIST_COUNT; i++)
        language_list_clear(&language->lists[i]);
    free(language);
}

const char *language_tag(const struct language *language)
{
    return language->tag;
}

const char *language_find(const struct language *language, enum language_list list,
                          const char *word, size_t length)
{
    if (length && *word == '<')
        return language_list_find(&language->lists[list], word, length);
    struct language_lists lists = language_filter_find(&language->filter, word, length);
    return lists.has >> list & 1
               ? language_list_find(&language->lists[list], word, length)
               : NULL;
}

size_t language_longest_phrase(const struct language *language, enum language_list list)
{
    return language->lists[list].longest_phrase_words;
}

struct language_lists language_find_lists(const struct language *language,
                                          const char *word, size_t length)
{
    struct language_lists lists = language_filter_find(&language->filter, word, length);
    for (size_t list = 0; lists.has >> list; list++)
        if (lists.has >> list & 1 &&
            !language_list_find(&language->lists[list], word, length))
            lists.has &= ~((uint32_t)1 << list);
    return lists;
}
