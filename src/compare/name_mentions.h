/* name_mentions.h - where one version names somebody or something, name by name. */
#ifndef DIPTYCH_COMPARE_NAME_MENTIONS_H
#define DIPTYCH_COMPARE_NAME_MENTIONS_H

#include "compare/name_words.h"

/* One word of a name, with the names beside it. */
struct name_mention {
    uint32_t key;
    uint32_t token;
    uint32_t sentence;
    uint32_t variant; /* key of its usual form in the list of variants, or INDEX_NONE */
    uint32_t before;  /* key of the name right before it, or INDEX_NONE */
    uint32_t after;
    uint32_t next; /* key of the capital word right behind it, name or not: Pension
                      Fund; INDEX_NONE, and wherever all nouns have capitals */
    const char *letters; /* borrowed from the words */
};

struct name_mention_list {
    const struct name_words *words; /* borrowed */
    enum side side;
    struct name_mention *mentions; /* sorted by letters, then in reading order */
    size_t count;
    size_t capacity;
};

/*
 * Collect the mentions of a version: capital words that are never written small, with
 * so many letters at least.
 *
 * list  {0} but for words and side; cleared with name_mentions_clear(), also after a
 *       failure
 *
 * Returns false with ERROR_MEMORY. O(words log words).
 */
bool name_mentions_collect(struct name_mention_list *list, size_t letters_least,
                           struct error *err);
void name_mentions_clear(struct name_mention_list *list);

/* Those of one key, from a first one on. */
struct range name_mentions_of_key(const struct name_mention_list *list, size_t first);

struct span name_mention_span(const struct name_mention_list *list, size_t at);

#endif
