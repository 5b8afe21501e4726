/* speaker_gender.c - the mentions of one person tell each other what is known of it,
 * its gender above all. */
#include "article/speaker_person.h"

#include "base/memory.h"

#include <stdlib.h>

bool speaker_is_gendered(const struct speaker_scan *scan, uint32_t token)
{
    return (bits(scan, token) & TRAIT_GENDER) &&
           (bits(scan, token) & (TRAIT_SUBJECT | TRAIT_POSSESSIVE)) &&
           !(bits(scan, token) & (TRAIT_PERSON | TRAIT_GIVEN_NAME)) &&
           scan->cover[token] == INDEX_NONE;
}

bool speaker_is_object(const struct speaker_scan *scan, uint32_t token)
{
    const uint32_t not_owned = TRAIT_PREPOSITION | TRAIT_ADVERB | TRAIT_ARTICLE |
                               TRAIT_CONJUNCTION | TRAIT_CLAUSE | TRAIT_TIME |
                               TRAIT_OBJECT | TRAIT_AUXILIARY;
    uint32_t next = token + 1;
    if (!(bits(scan, token) & TRAIT_GENDER) || !(bits(scan, token) & TRAIT_OBJECT) ||
        (bits(scan, token) & TRAIT_SUBJECT) || scan->cover[token] != INDEX_NONE)
        return false;
    return !(bits(scan, token) & TRAIT_POSSESSIVE) || next >= scan->traits.count ||
           at(scan, next)->kind == TOKEN_PUNCTUATION || (bits(scan, next) & not_owned);
}

/* What is known under one key, of a person or of a word of names; free while its value
 * is 0, which says that nothing is. */
struct slot {
    uint32_t key;
    uint32_t value;
};

struct table {
    struct slot *slots;
    size_t count; /* a power of two, at least twice the keys */
};

static bool table_init(struct table *table, size_t key_count, struct error *err)
{
    table->count = 4;
    while (table->count < key_count * 2)
        table->count *= 2;
    table->slots = memory_new(table->count, sizeof *table->slots, err);
    return table->slots != NULL;
}

/* The value of a key, for reading and setting until the next call. */
static uint32_t *value_of(struct table *table, uint32_t key)
{
    size_t i = key & (table->count - 1);
    while (table->slots[i].value != 0 && table->slots[i].key != key)
        i = (i + 1) & (table->count - 1);
    table->slots[i].key = key;
    return &table->slots[i].value;
}

enum {
    SEVERAL = 1, /* people of one last name, or of one given name */
};

/* A number for a name of several words, by its first word and its last. */
static uint32_t full_key(const struct speaker_scan *scan,
                         const struct speaker_mention *mention)
{
    uint32_t first = speaker_person_key(scan, mention->phrase.name.first);
    uint32_t key = (mention->person ^ first * 2654435761u) * 16777619u;
    return key > SEVERAL ? key : SEVERAL + 1;
}

/* Remember whose name a word is a part of. */
static void note_owner(struct table *words, uint32_t word, uint32_t key)
{
    uint32_t *owner = value_of(words, word);
    *owner = *owner == 0 || *owner == key ? key : SEVERAL;
}

/* Give each mention the key of its person: of several words the first and the last; a
 * word alone means the one person whose full name has it, and 0 stands for one of
 * several. */
static bool tell_apart(const struct speaker_scan *scan, uint32_t *keys,
                       struct error *err)
{
    struct table words;
    if (!table_init(&words, scan->mention_count * 2, err))
        return false;
    for (size_t i = 0; i < scan->mention_count; i++) {
        const struct speaker_mention *mention = &scan->mentions[i];
        if (!mention->phrase.is_name || mention->phrase.name.count == 1)
            continue;
        keys[i] = full_key(scan, mention);
        if (speaker_in_heading(scan, mention))
            continue; /* all words of a headline may have capitals */
        note_owner(&words, speaker_person_key(scan, mention->phrase.name.first),
                   keys[i]);
        note_owner(&words, mention->person, keys[i]);
    }
    for (size_t i = 0; i < scan->mention_count; i++) {
        const struct speaker_mention *mention = &scan->mentions[i];
        if (!mention->phrase.is_name || keys[i] != 0)
            continue;
        uint32_t owner = *value_of(&words, mention->person);
        keys[i] = owner == 0 ? mention->person : owner == SEVERAL ? 0 : owner;
    }
    free(words.slots);
    return true;
}

/* What its words tell of the gender of a mention: of a last name alone that is also a
 * given name (Ada Kelly ... Kelly), nothing. */
static uint32_t own_gender(const struct speaker_scan *scan,
                           const struct speaker_mention *mention, uint32_t key)
{
    uint32_t name = mention->phrase.name.first;
    uint32_t gender = mention->phrase.traits & TRAIT_GENDER;
    if (mention->phrase.name.count > 1 || key == mention->person ||
        !(bits(scan, name) & TRAIT_GIVEN_NAME) ||
        (name > 0 && (bits(scan, name - 1) & (TRAIT_TITLE | TRAIT_PERSON))))
        return gender;
    return 0;
}

/* Len Sharrock ... Sharrock: the last name alone of somebody's full name. Hardly
 * anything but a person is called so. */
static void mark_last_names(const struct speaker_scan *scan, struct table *names)
{
    for (size_t i = 0; i < scan->mention_count; i++) {
        const struct speaker_mention *mention = &scan->mentions[i];
        /* All words of a headline may have capitals. */
        if (mention->phrase.is_name && mention->phrase.name.count > 1 &&
            !speaker_in_heading(scan, mention))
            *value_of(names, mention->person) |= TRAIT_NAME_PARTICLE;
    }
    for (size_t i = 0; i < scan->mention_count; i++) {
        const struct speaker_mention *mention = &scan->mentions[i];
        uint32_t before = mention->phrase.tokens.first;
        if (!mention->phrase.is_name || mention->phrase.name.count > 1 ||
            (before > 0 && (bits(scan, before - 1) & TRAIT_ARTICLE)))
            continue;
        uint32_t *known = value_of(names, mention->person);
        if (*known & TRAIT_NAME_PARTICLE)
            *known |= TRAIT_PERSON;
    }
}

/* Mentions of one last name tell each other whether it is a person. */
static bool share_kinds(struct speaker_scan *scan, struct error *err)
{
    struct table names;
    if (!table_init(&names, scan->mention_count, err))
        return false;
    mark_last_names(scan, &names);
    for (size_t i = 0; i < scan->mention_count; i++) {
        const struct speaker_mention *mention = &scan->mentions[i];
        uint32_t traits = mention->phrase.traits;
        if (!mention->phrase.is_name)
            continue;
        uint32_t *known = value_of(&names, mention->person);
        if (traits & (TRAIT_GIVEN_NAME | TRAIT_PERSON | TRAIT_TITLE))
            *known |= TRAIT_PERSON;
        *known |= traits & TRAIT_SAY;
    }
    for (size_t i = 0; i < scan->mention_count; i++) {
        struct speaker_mention *mention = &scan->mentions[i];
        if (mention->phrase.is_name)
            mention->phrase.traits |=
                *value_of(&names, mention->person) & (TRAIT_PERSON | TRAIT_SAY);
    }
    free(names.slots);
    return true;
}

/* Mentions of one person tell each other the gender. */
static void share_genders(struct speaker_scan *scan, struct table *people,
                          const uint32_t *keys)
{
    for (size_t i = 0; i < scan->mention_count; i++)
        if (scan->mentions[i].phrase.is_name && keys[i] != 0)
            *value_of(people, keys[i]) |= own_gender(scan, &scan->mentions[i], keys[i]);
    for (size_t i = 0; i < scan->mention_count; i++) {
        struct speaker_mention *mention = &scan->mentions[i];
        if (!mention->phrase.is_name)
            continue;
        uint32_t known = keys[i] != 0 ? *value_of(people, keys[i]) : 0;
        if (known == TRAIT_GENDER)
            known = 0; /* two people of one name */
        uint32_t own = own_gender(scan, mention, keys[i]);
        mention->phrase.traits &= ~(uint32_t)TRAIT_GENDER;
        mention->phrase.traits |= own != 0 ? own : known;
    }
}

/* Give each mention the number of its person: one that may be one of several has a
 * number of its last name, and a noun that of what it stands for. */
static void tell_who(struct speaker_scan *scan, const uint32_t *keys)
{
    for (size_t i = 0; i < scan->mention_count; i++) {
        struct speaker_mention *mention = &scan->mentions[i];
        mention->who = keys[i] != 0 ? keys[i] : mention->person;
        if (mention->same_as != INDEX_NONE)
            mention->who = scan->mentions[mention->same_as].who;
    }
}

bool speaker_know_people(struct speaker_scan *scan, struct error *err)
{
    struct table people = {0};
    uint32_t *keys = memory_new(scan->mention_count + 1, sizeof *keys, err);
    bool ok = keys && tell_apart(scan, keys, err) && share_kinds(scan, err) &&
              table_init(&people, scan->mention_count, err);
    if (ok) {
        share_genders(scan, &people, keys);
        tell_who(scan, keys);
    }
    free(people.slots);
    free(keys);
    return ok;
}
