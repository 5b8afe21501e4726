/* lexicon.c - one open-addressed table from spellings to words: every spelling that was
 * seen is a key of its own, so that folding is done once for each. Most words are
 * spelt as they fold and need no record but their own. */
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

/* What a slot holds: 0 in an empty one, else 1 + the index of a word, or that of
 * another spelling of one, with this bit. */
#define LEXICON_VARIANT (UINT32_C(1) << 31)

struct lexicon {
    struct lexicon_head head; /* first: see lexicon_lower() */
    struct arena arena;
    char *room; /* of the arena, for the bytes of words */
    size_t room_bytes;
    uint32_t *slots; /* a power of two, half full at most */
    size_t slot_count;
    size_t word_count;
    size_t word_capacity;
    struct lexicon_word
        *variants; /* not folded; `lower` is the word that each spells */
    size_t variant_count;
    size_t variant_capacity;
    struct buffer
        folded; /* of the spelling that is being added; never without memory */
    struct buffer lower;
};

struct lexicon *lexicon_new(struct error *err)
{
    struct lexicon *lexicon = memory_new(1, sizeof *lexicon, err);
    if (!lexicon)
        return NULL;
    lexicon->slots = memory_new(LEXICON_FIRST_SLOTS, sizeof *lexicon->slots, err);
    lexicon->slot_count = LEXICON_FIRST_SLOTS;
    buffer_append_char(&lexicon->folded, '\0');
    buffer_append_char(&lexicon->lower, '\0');
    if (!lexicon->slots || !buffer_check(&lexicon->folded, err) ||
        !buffer_check(&lexicon->lower, err)) {
        lexicon_free(lexicon);
        return NULL;
    }
    return lexicon;
}

void lexicon_free(struct lexicon *lexicon)
{
    if (!lexicon)
        return;
    arena_clear(&lexicon->arena);
    free(lexicon->slots);
    free(lexicon->head.words);
    free(lexicon->variants);
    buffer_clear(&lexicon->folded);
    buffer_clear(&lexicon->lower);
    free(lexicon);
}

uint32_t lexicon_count(const struct lexicon *lexicon)
{
    return (uint32_t)lexicon->word_count;
}

/* The spelling that a full slot holds. */
static inline const struct lexicon_word *lexicon_spelling(const struct lexicon *lexicon,
                                                          uint32_t held)
{
    return held & LEXICON_VARIANT ? &lexicon->variants[(held ^ LEXICON_VARIANT) - 1]
                                  : &lexicon->head.words[held - 1];
}

/* The slot of a spelling, or the empty one where it belongs. */
static inline uint32_t *lexicon_find_slot(const struct lexicon *lexicon,
                                          const char *bytes, size_t length)
{
    size_t mask = lexicon->slot_count - 1;
    for (size_t i = hash_bytes(bytes, length) & mask;; i = (i + 1) & mask) {
        uint32_t *slot = &lexicon->slots[i];
        if (!*slot)
            return slot;
        const struct lexicon_word *found = lexicon_spelling(lexicon, *slot);
        if (found->length == length && !memcmp(found->bytes, bytes, length))
            return slot;
    }
}

/* The word of a full slot. */
static inline uint32_t lexicon_slot_id(const struct lexicon *lexicon, uint32_t held)
{
    return held & LEXICON_VARIANT ? lexicon_spelling(lexicon, held)->lower : held - 1;
}

static bool lexicon_grow(struct lexicon *lexicon, struct error *err)
{
    uint32_t *old = lexicon->slots;
    size_t old_count = lexicon->slot_count, mask = old_count * 2 - 1;
    uint32_t *slots = memory_new(old_count * 2, sizeof *slots, err);
    if (!slots)
        return false;
    for (size_t i = 0; i < old_count; i++) {
        if (!old[i])
            continue;
        const struct lexicon_word *spelling = lexicon_spelling(lexicon, old[i]);
        size_t at = hash_bytes(spelling->bytes, spelling->length) & mask;
        while (slots[at])
            at = (at + 1) & mask;
        slots[at] = old[i];
    }
    free(old);
    lexicon->slots = slots;
    lexicon->slot_count = old_count * 2;
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
 * Add a spelling to the words or to the variants, and give it its slot, the empty one
 * where it belongs. A failure leaves no part of it.
 *
 * lower  of the word, or the word that a variant spells
 */
static bool lexicon_add_spelling(struct lexicon *lexicon, uint32_t *slot,
                                 const char *bytes, size_t length, bool is_variant,
                                 uint32_t lower, struct error *err)
{
    struct lexicon_word **items =
        is_variant ? &lexicon->variants : &lexicon->head.words;
    size_t *count = is_variant ? &lexicon->variant_count : &lexicon->word_count;
    if (*count + 1 >= LEXICON_VARIANT)
        return error_set(err, ERROR_TOO_LARGE, "too many different words");
    if (!memory_reserve(
            items, is_variant ? &lexicon->variant_capacity : &lexicon->word_capacity,
            *count + 1, sizeof **items, err))
        return false;
    if (lexicon->word_count + lexicon->variant_count >= lexicon->slot_count / 2) {
        if (!lexicon_grow(lexicon, err))
            return false;
        slot = lexicon_find_slot(lexicon, bytes, length);
    }
    const char *stored = lexicon_store(lexicon, bytes, length, err);
    if (!stored)
        return false;
    (*items)[(*count)++] = (struct lexicon_word){stored, (uint32_t)length, lower};
    *slot = (uint32_t)*count | (is_variant ? LEXICON_VARIANT : 0);
    return true;
}

/* A new word, in lower case as far as is known; its folded form is its spelling. */
static bool lexicon_add_word(struct lexicon *lexicon, uint32_t *slot, const char *bytes,
                             size_t length, uint32_t *id, struct error *err)
{
    *id = lexicon_count(lexicon);
    return lexicon_add_spelling(lexicon, slot, bytes, length, false, *id, err);
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
    uint32_t *slot = lexicon_find_slot(lexicon, bytes, length);
    *is_new = !*slot;
    if (*is_new)
        return lexicon_add_word(lexicon, slot, bytes, length, id, err);
    *id = lexicon_slot_id(lexicon, *slot);
    return true;
}

/* Find the lower form of a new word. */
static bool lexicon_find_lower(struct lexicon *lexicon, uint32_t id, struct error *err)
{
    struct buffer *lower = &lexicon->lower;
    struct lexicon_word word = lexicon->head.words[id];
    uint32_t lower_id;
    bool is_new;
    lower->length = 0;
    lower->failed = false;
    if (!lexicon_fold_case(lower, word.bytes, word.length, err) ||
        !lexicon_intern_folded(lexicon, lower->bytes, lower->length, &lower_id, &is_new,
                               err))
        return false;
    lexicon->head.words[id].lower = lower_id;
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

/* A spelling that is not its own folded form. */
static bool lexicon_add_folded(struct lexicon *lexicon, const char *bytes,
                               size_t length, uint32_t *id, struct error *err)
{
    struct buffer *folded = &lexicon->folded;
    bool is_new;
    folded->length = 0;
    folded->failed = false;
    if (!lexicon_fold(folded, bytes, length, err) ||
        !lexicon_intern_folded(lexicon, folded->bytes, folded->length, id, &is_new,
                               err) ||
        (is_new && !lexicon_find_lower(lexicon, *id, err)))
        return false;
    uint32_t *slot = lexicon_find_slot(lexicon, bytes, length);
    return *slot || /* it is, for all that */
           lexicon_add_spelling(lexicon, slot, bytes, length, true, *id, err);
}

bool lexicon_find(const struct lexicon *lexicon, const char *bytes, size_t length,
                  uint32_t *id)
{
    uint32_t held = *lexicon_find_slot(lexicon, bytes, length);
    if (held)
        *id = lexicon_slot_id(lexicon, held);
    return held != 0;
}

bool lexicon_intern(struct lexicon *lexicon, const char *bytes, size_t length,
                    uint32_t *id, struct error *err)
{
    uint32_t *slot = lexicon_find_slot(lexicon, bytes, length);
    bool has_capital;
    if (*slot) {
        *id = lexicon_slot_id(lexicon, *slot);
        return true;
    }
    if (!lexicon_is_folded(bytes, length, &has_capital))
        return lexicon_add_folded(lexicon, bytes, length, id, err);
    return lexicon_add_word(lexicon, slot, bytes, length, id, err) &&
           (!has_capital || lexicon_find_lower(lexicon, *id, err));
}

bool lexicon_trim(struct lexicon *lexicon, struct error *err)
{
    return memory_trim(&lexicon->head.words, &lexicon->word_capacity,
                       lexicon->word_count, sizeof *lexicon->head.words, err) &&
           memory_trim(&lexicon->variants, &lexicon->variant_capacity,
                       lexicon->variant_count, sizeof *lexicon->variants, err);
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
            lexicon->head.words[ids[id]].lower = ids[lexicon_lower(from, id)];
    return true;
}
