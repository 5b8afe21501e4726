/* lexicon.c - open-addressed tables from spellings to words: every spelling that was
 * seen is a key of its own, so that folding is done once for each. Most are words as
 * they fold, and need no record but that; the others have a table of their own. */
#include "text/lexicon.h"

#include "base/arena.h"
#include "base/ascii.h"
#include "base/buffer.h"
#include "base/hash.h"
#include "base/memory.h"
#include "text/character.h"

#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <uninorm.h>

enum { LEXICON_FIRST_SLOTS = 1024, LEXICON_ROOM_BYTES = 4096 };

struct lexicon_table {
    struct lexicon_head head; /* first: its items, in the order in which they came */
    size_t count;
    size_t capacity;
    uint32_t *slots; /* 1 + index of an item, or 0; a power of two, half full at most */
    size_t slot_count;
};

struct lexicon {
    struct lexicon_table words;    /* first: see lexicon_lower() */
    struct lexicon_table variants; /* other spellings: `lower` is the word of each */
    struct arena arena;
    char *room; /* of the arena, for the bytes of both */
    size_t room_bytes;
    struct buffer
        folded; /* of the spelling that is being added; never without memory */
    struct buffer lower;
};

static bool lexicon_table_init(struct lexicon_table *table, struct error *err)
{
    table->slots = memory_new(LEXICON_FIRST_SLOTS, sizeof *table->slots, err);
    table->slot_count = LEXICON_FIRST_SLOTS;
    return table->slots != NULL;
}

static void lexicon_table_clear(struct lexicon_table *table)
{
    free(table->head.words);
    free(table->slots);
}

struct lexicon *lexicon_new(struct error *err)
{
    struct lexicon *lexicon = memory_new(1, sizeof *lexicon, err);
    if (!lexicon)
        return NULL;
    buffer_append_char(&lexicon->folded, '\0');
    buffer_append_char(&lexicon->lower, '\0');
    if (!lexicon_table_init(&lexicon->words, err) ||
        !lexicon_table_init(&lexicon->variants, err) ||
        !buffer_check(&lexicon->folded, err) || !buffer_check(&lexicon->lower, err)) {
        lexicon_free(lexicon);
        return NULL;
    }
    return lexicon;
}

void lexicon_free(struct lexicon *lexicon)
{
    if (!lexicon)
        return;
    lexicon_table_clear(&lexicon->words);
    lexicon_table_clear(&lexicon->variants);
    arena_clear(&lexicon->arena);
    buffer_clear(&lexicon->folded);
    buffer_clear(&lexicon->lower);
    free(lexicon);
}

uint32_t lexicon_count(const struct lexicon *lexicon)
{
    return (uint32_t)lexicon->words.count;
}

/* The slot of a spelling, or the empty one where it belongs. */
static inline uint32_t *lexicon_find_slot(const struct lexicon_table *table,
                                          const char *bytes, size_t length,
                                          uint32_t hash)
{
    size_t mask = table->slot_count - 1;
    for (size_t i = hash & mask;; i = (i + 1) & mask) {
        uint32_t *slot = &table->slots[i];
        if (!*slot)
            return slot;
        const struct lexicon_word *found = &table->head.words[*slot - 1];
        if (found->length == length && !memcmp(found->bytes, bytes, length))
            return slot;
    }
}

static bool lexicon_table_grow(struct lexicon_table *table, struct error *err)
{
    size_t count = table->slot_count * 2, mask = count - 1;
    uint32_t *slots = memory_new(count, sizeof *slots, err);
    if (!slots)
        return false;
    for (size_t i = 0; i < table->count; i++) {
        const struct lexicon_word *word = &table->head.words[i];
        size_t at = hash_bytes(word->bytes, word->length) & mask;
        while (slots[at])
            at = (at + 1) & mask;
        slots[at] = (uint32_t)i + 1;
    }
    free(table->slots);
    table->slots = slots;
    table->slot_count = count;
    return true;
}

/* A zero-ended copy that lives as long as the lexicon; NULL with ERROR_MEMORY. */
static char *lexicon_store(struct lexicon *lexicon, const char *bytes, size_t length,
                           struct error *err)
{
    if (length >= lexicon->room_bytes) {
        size_t size = length < LEXICON_ROOM_BYTES ? LEXICON_ROOM_BYTES : length + 1;
        char *room = arena_new(&lexicon->arena, size, 1, err);
        if (!room)
            return NULL;
        lexicon->room = room;
        lexicon->room_bytes = size;
    }
    char *stored = lexicon->room;
    memcpy(stored, bytes, length);
    lexicon->room += length + 1;
    lexicon->room_bytes -= length + 1;
    return stored;
}

/*
 * Add an item to a table.
 *
 * slot  the empty one where it belongs
 *
 * Returns false with ERROR_MEMORY or ERROR_TOO_LARGE; no part of it is left then.
 */
static bool lexicon_add(struct lexicon *lexicon, struct lexicon_table *table,
                        uint32_t *slot, uint32_t hash, struct lexicon_word item,
                        struct error *err)
{
    if (table->count + 1 >= UINT32_MAX)
        return error_set(err, ERROR_TOO_LARGE, "too many different words");
    if (!memory_reserve(&table->head.words, &table->capacity, table->count + 1,
                        sizeof item, err))
        return false;
    if (table->count >= table->slot_count / 2) {
        if (!lexicon_table_grow(table, err))
            return false;
        slot = lexicon_find_slot(table, item.bytes, item.length, hash);
    }
    item.bytes = lexicon_store(lexicon, item.bytes, item.length, err);
    if (!item.bytes)
        return false;
    table->head.words[table->count++] = item;
    *slot = (uint32_t)table->count;
    return true;
}

/* A new word, in lower case as far as is known; its folded form is its spelling. */
static bool lexicon_add_word(struct lexicon *lexicon, uint32_t *slot, uint32_t hash,
                             const char *bytes, size_t length, uint32_t *id,
                             struct error *err)
{
    *id = lexicon_count(lexicon);
    return lexicon_add(lexicon, &lexicon->words, slot, hash,
                       (struct lexicon_word){bytes, (uint32_t)length, *id}, err);
}

/* Is all of it ASCII, or letters that are what they are in every form? */
static bool lexicon_is_plain(const char *bytes, size_t length)
{
    uint32_t used;
    for (size_t i = 0; i < length; i += used) {
        uint32_t code = character_read(bytes + i, length - i, &used);
        if (code >= 0x80 && !character_is_plain_letter(code))
            return false;
    }
    return true;
}

/* The plain form of one character: a letter of its own, or a compatibility form that is
 * typography (ligatures, full-width letters). */
static void lexicon_fold_character(struct buffer *out, uint32_t code)
{
    static const char *const ligatures[] = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
    char encoded[4];
    char mark = character_plain_mark(code);
    if (mark)
        buffer_append_char(out, mark);
    else if (code == 0x2026)
        buffer_append_string(out, "...");
    else if (code >= 0xFB00 && code <= 0xFB06)
        buffer_append_string(out, ligatures[code - 0xFB00]);
    else if (code >= 0xFF01 && code <= 0xFF5E)
        buffer_append_char(out, (char)(code - 0xFF01 + '!'));
    else if (!character_is_invisible(code))
        buffer_append(out, encoded, character_write(encoded, code));
}

/* A token that is a run of marks: '' `` ,, stand for one double mark, --- for a dash.
 */
static void lexicon_fold_run(struct buffer *out)
{
    if (out->length < 2)
        return;
    char first = out->bytes[0];
    for (size_t i = 1; i < out->length; i++)
        if (out->bytes[i] != first)
            return;
    if (first == '-') {
        out->length = 1;
    } else if (out->length == 2 && (first == '\'' || first == ',')) {
        out->bytes[0] = '"';
        out->length = 1;
    }
}

/* Normal form C in place; what is plain is in it already. */
static bool lexicon_compose(struct buffer *word, struct error *err)
{
    size_t length;
    if (word->failed || lexicon_is_plain(word->bytes, word->length))
        return buffer_check(word, err);
    uint8_t *composed = u8_normalize(UNINORM_NFC, (const uint8_t *)word->bytes,
                                     word->length, NULL, &length);
    if (!composed)
        return error_set_memory(err);
    word->length = 0;
    buffer_append(word, (const char *)composed, length);
    free(composed);
    return buffer_check(word, err);
}

/* How many bytes are plain letters and digits, which are folded already. */
static size_t lexicon_plain_bytes(const char *bytes, size_t length)
{
    size_t count = 0;
    while (count < length && ((bytes[count] >= 'a' && bytes[count] <= 'z') ||
                              (bytes[count] >= 'A' && bytes[count] <= 'Z') ||
                              (bytes[count] >= '0' && bytes[count] <= '9')))
        count++;
    return count;
}

static bool lexicon_fold(struct buffer *out, const char *bytes, size_t length,
                         struct error *err)
{
    for (size_t i = 0; i < length;) {
        size_t plain = lexicon_plain_bytes(bytes + i, length - i);
        buffer_append(out, bytes + i, plain);
        i += plain;
        if (i == length)
            break;
        uint32_t used;
        lexicon_fold_character(out, character_read(bytes + i, length - i, &used));
        i += used;
    }
    lexicon_fold_run(out);
    return lexicon_compose(out, err);
}

static void lexicon_append_lower(struct buffer *out, const char *bytes, size_t length)
{
    char encoded[4];
    uint32_t used;
    for (size_t i = 0; i < length; i += used) {
        uint32_t code = character_read(bytes + i, length - i, &used);
        if (code >= 0x80)
            buffer_append(out, encoded, character_write(encoded, uc_tolower(code)));
        else
            buffer_append_char(out, (char)(code - 'A' < 26 ? code | 0x20 : code));
    }
}

/* The lower-case form of a folded word, itself folded. */
static bool lexicon_fold_case(struct buffer *out, const char *bytes, size_t length,
                              struct error *err)
{
    if (lexicon_is_plain(bytes, length)) {
        lexicon_append_lower(out, bytes, length);
        return buffer_check(out, err);
    }
    size_t lower_length;
    uint8_t *lower = u8_casefold((const uint8_t *)bytes, length, NULL, UNINORM_NFC,
                                 NULL, &lower_length);
    if (!lower)
        return error_set_memory(err);
    buffer_append(out, (const char *)lower, lower_length);
    free(lower);
    return buffer_check(out, err);
}

/* The id of a word that is folded already. */
static bool lexicon_intern_folded(struct lexicon *lexicon, const char *bytes,
                                  size_t length, uint32_t *id, bool *is_new,
                                  struct error *err)
{
    uint32_t hash = hash_bytes(bytes, length);
    uint32_t *slot = lexicon_find_slot(&lexicon->words, bytes, length, hash);
    *is_new = !*slot;
    if (*is_new)
        return lexicon_add_word(lexicon, slot, hash, bytes, length, id, err);
    *id = *slot - 1;
    return true;
}

/* Find the lower form of a new word. */
static bool lexicon_find_lower(struct lexicon *lexicon, uint32_t id, struct error *err)
{
    struct buffer *lower = &lexicon->lower;
    struct lexicon_word word = lexicon->words.head.words[id];
    uint32_t lower_id;
    bool is_new;
    lower->length = 0;
    lower->failed = false;
    if (!lexicon_fold_case(lower, word.bytes, word.length, err) ||
        !lexicon_intern_folded(lexicon, lower->bytes, lower->length, &lower_id, &is_new,
                               err))
        return false;
    lexicon->words.head.words[id].lower = lower_id;
    return true;
}

/* Is a spelling its own folded form, as most are: plain with a letter or digit in it,
 * or one sign alone? */
static bool lexicon_is_folded(const char *bytes, size_t length, bool *has_capital)
{
    bool has_letter = length == 1;
    *has_capital = false;
    if (ascii_count_letters(bytes, length) == length) {
        unsigned common = 0x20;
        for (size_t i = 0; i < length; i++)
            common &= (unsigned char)bytes[i];
        *has_capital = !common;
        return true;
    }
    uint32_t used;
    for (size_t i = 0; i < length; i += used) {
        uint32_t code = character_read(bytes + i, length - i, &used);
        if (code == '`' || (code >= 0x80 && !character_is_plain_letter(code)))
            return false;
        bool is_wide = code >= 0x80;
        *has_capital |= is_wide ? uc_tolower(code) != code : code - 'A' < 26;
        has_letter |= is_wide || (code | 0x20) - 'a' < 26 || code - '0' < 10;
    }
    return has_letter;
}

/* The word of a spelling that may be no folded form of any. */
static bool lexicon_intern_variant(struct lexicon *lexicon, const char *bytes,
                                   size_t length, uint32_t hash, uint32_t *id,
                                   struct error *err)
{
    struct lexicon_table *variants = &lexicon->variants;
    uint32_t *slot = lexicon_find_slot(variants, bytes, length, hash);
    struct buffer *folded = &lexicon->folded;
    bool is_new;
    if (*slot) {
        *id = variants->head.words[*slot - 1].lower;
        return true;
    }
    folded->length = 0;
    folded->failed = false;
    if (!lexicon_fold(folded, bytes, length, err) ||
        !lexicon_intern_folded(lexicon, folded->bytes, folded->length, id, &is_new,
                               err) ||
        (is_new && !lexicon_find_lower(lexicon, *id, err)))
        return false;
    return *lexicon_find_slot(&lexicon->words, bytes, length, hash) || /* it is one */
           lexicon_add(lexicon, variants, slot, hash,
                       (struct lexicon_word){bytes, (uint32_t)length, *id}, err);
}

bool lexicon_find(const struct lexicon *lexicon, const char *bytes, size_t length,
                  uint32_t *id)
{
    uint32_t hash = hash_bytes(bytes, length);
    uint32_t word = *lexicon_find_slot(&lexicon->words, bytes, length, hash);
    uint32_t variant =
        word ? 0 : *lexicon_find_slot(&lexicon->variants, bytes, length, hash);
    if (word)
        *id = word - 1;
    else if (variant)
        *id = lexicon->variants.head.words[variant - 1].lower;
    return word || variant;
}

bool lexicon_intern(struct lexicon *lexicon, const char *bytes, size_t length,
                    uint32_t *id, struct error *err)
{
    uint32_t hash = hash_bytes(bytes, length);
    uint32_t *slot = lexicon_find_slot(&lexicon->words, bytes, length, hash);
    bool has_capital;
    if (*slot) {
        *id = *slot - 1;
        return true;
    }
    if (!lexicon_is_folded(bytes, length, &has_capital))
        return lexicon_intern_variant(lexicon, bytes, length, hash, id, err);
    return lexicon_add_word(lexicon, slot, hash, bytes, length, id, err) &&
           (!has_capital || lexicon_find_lower(lexicon, *id, err));
}

bool lexicon_reserve(struct lexicon *lexicon, size_t word_count, struct error *err)
{
    struct lexicon_table *words = &lexicon->words;
    return memory_reserve(&words->head.words, &words->capacity,
                          words->count + word_count, sizeof *words->head.words, err);
}

static bool lexicon_table_trim(struct lexicon_table *table, struct error *err)
{
    return memory_trim(&table->head.words, &table->capacity, table->count,
                       sizeof *table->head.words, err);
}

bool lexicon_trim(struct lexicon *lexicon, struct error *err)
{
    return lexicon_table_trim(&lexicon->words, err) &&
           lexicon_table_trim(&lexicon->variants, err);
}

bool lexicon_take(struct lexicon *lexicon, const struct lexicon *from, uint32_t *ids,
                  struct error *err)
{
    uint32_t count = lexicon_count(from), known = lexicon_count(lexicon);
    for (uint32_t id = 0; id < count; id++) {
        size_t length;
        const char *word = lexicon_word(from, id, &length);
        bool is_new;
        if (!lexicon_intern_folded(lexicon, word, length, &ids[id], &is_new, err))
            return false;
    }
    /* The lower form of a new word may be newer. */
    for (uint32_t id = 0; id < count; id++)
        if (ids[id] >= known)
            lexicon->words.head.words[ids[id]].lower = ids[lexicon_lower(from, id)];
    return true;
}
