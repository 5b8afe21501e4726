/* keys.c - names of keys, and the map from sequences to commands. */
#include "session/keys.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

#include <unistr.h>

static const struct key_name {
    const char *name;
    uint32_t key;
} key_names[] = {
    {"Space", ' '},
    {"Tab", KEY_CODE_TAB},
    {"Enter", KEY_CODE_ENTER},
    {"Esc", KEY_CODE_ESCAPE},
    {"Up", KEY_CODE_UP},
    {"Down", KEY_CODE_DOWN},
    {"Left", KEY_CODE_LEFT},
    {"Right", KEY_CODE_RIGHT},
    {"PgUp", KEY_CODE_PAGE_UP},
    {"PgDn", KEY_CODE_PAGE_DOWN},
    {"Home", KEY_CODE_HOME},
    {"End", KEY_CODE_END},
    {"Backspace", KEY_CODE_BACKSPACE},
    {"Del", KEY_CODE_DELETE},
    {"Ins", KEY_CODE_INSERT},
    {"S-Tab", KEY_CODE_BACK_TAB},
    {"F1", KEY_CODE_F1},
    {"F2", KEY_CODE_F1 + 1},
    {"F3", KEY_CODE_F1 + 2},
    {"F4", KEY_CODE_F1 + 3},
    {"F5", KEY_CODE_F1 + 4},
    {"F6", KEY_CODE_F1 + 5},
    {"F7", KEY_CODE_F1 + 6},
    {"F8", KEY_CODE_F1 + 7},
    {"F9", KEY_CODE_F1 + 8},
    {"F10", KEY_CODE_F1 + 9},
    {"F11", KEY_CODE_F1 + 10},
    {"F12", KEY_CODE_F12},
};

enum { KEY_NAME_COUNT = sizeof key_names / sizeof *key_names };

static bool key_find_name(const char *name, size_t length, uint32_t *key)
{
    for (size_t i = 0; i < KEY_NAME_COUNT; i++)
        if (strlen(key_names[i].name) == length &&
            memcmp(key_names[i].name, name, length) == 0) {
            *key = key_names[i].key;
            return true;
        }
    return false;
}

/* One key at the start of a name: `^X`, `<Name>` or a character. Returns its bytes, or
 * 0. */
static size_t key_parse_one(const char *name, size_t length, uint32_t *key)
{
    if (length >= 2 && name[0] == '^' && name[1] >= '@' && name[1] <= '_') {
        *key = (uint32_t)(name[1] - '@');
        return 2;
    }
    if (length >= 4 && name[0] == '<') {
        const char *end = memchr(name, '>', length);
        if (end && key_find_name(name + 1, (size_t)(end - name) - 1, key))
            return (size_t)(end - name) + 1;
    }
    ucs4_t character;
    int used = u8_mbtoucr(&character, (const uint8_t *)name, length);
    if (used <= 0 || character <= ' ' || character == 127)
        return 0;
    *key = character;
    return (size_t)used;
}

bool key_parse(const char *name, size_t length, struct key_sequence *sequence)
{
    *sequence = (struct key_sequence){0};
    if (key_find_name(name, length, &sequence->keys[0])) {
        sequence->length = 1;
        return true;
    }
    while (length) {
        if (sequence->length == KEY_SEQUENCE_MAX)
            return false;
        size_t used = key_parse_one(name, length, &sequence->keys[sequence->length]);
        if (!used)
            return false;
        sequence->length++;
        name += used;
        length -= used;
    }
    return sequence->length > 0;
}

static void key_print(struct buffer *out, uint32_t key)
{
    for (size_t i = 0; i < KEY_NAME_COUNT; i++)
        if (key_names[i].key == key) {
            buffer_append_string(out, key_names[i].name);
            return;
        }
    if (key < ' ') {
        buffer_append_char(out, '^');
        buffer_append_char(out, (char)(key + '@'));
        return;
    }
    uint8_t bytes[6];
    int length = u8_uctomb(bytes, key, sizeof bytes);
    if (length > 0)
        buffer_append(out, (const char *)bytes, (size_t)length);
}

void key_sequence_print(struct buffer *out, const struct key_sequence *sequence)
{
    for (size_t i = 0; i < sequence->length; i++) {
        uint32_t key = sequence->keys[i];
        bool is_named = sequence->length > 1 &&
                        (key == ' ' || key >= KEY_CODE_FIRST || key == KEY_CODE_TAB ||
                         key == KEY_CODE_ENTER || key == KEY_CODE_ESCAPE);
        if (is_named)
            buffer_append_char(out, '<');
        key_print(out, key);
        if (is_named)
            buffer_append_char(out, '>');
    }
}

static bool key_sequence_equal(const struct key_sequence *a,
                               const struct key_sequence *b)
{
    return a->length == b->length &&
           memcmp(a->keys, b->keys, a->length * sizeof *a->keys) == 0;
}

bool key_map_bind(struct key_map *map, const struct key_sequence *sequence,
                  uint32_t command, struct error *err)
{
    /* A key that is taken over stands behind those its command was given before. */
    for (size_t i = 0; i < map->count; i++)
        if (key_sequence_equal(&map->bindings[i].sequence, sequence)) {
            map->count--;
            memmove(map->bindings + i, map->bindings + i + 1,
                    (map->count - i) * sizeof *map->bindings);
            break;
        }
    if (!memory_reserve(&map->bindings, &map->capacity, map->count + 1,
                        sizeof *map->bindings, err))
        return false;
    map->bindings[map->count++] =
        (struct key_binding){.sequence = *sequence, .command = command};
    return true;
}

void key_map_unbind(struct key_map *map, uint32_t command)
{
    size_t kept = 0;
    for (size_t i = 0; i < map->count; i++)
        if (map->bindings[i].command != command)
            map->bindings[kept++] = map->bindings[i];
    map->count = kept;
}

bool key_map_copy(struct key_map *map, const struct key_map *from, struct error *err)
{
    if (!from->count)
        return true;
    if (!memory_reserve(&map->bindings, &map->capacity, from->count,
                        sizeof *map->bindings, err))
        return false;
    memcpy(map->bindings, from->bindings, from->count * sizeof *map->bindings);
    map->count = from->count;
    return true;
}

void key_map_clear(struct key_map *map)
{
    free(map->bindings);
    *map = (struct key_map){0};
}

enum key_match key_map_find(const struct key_map *map,
                            const struct key_sequence *sequence, uint32_t *command)
{
    enum key_match match = KEY_MATCH_NONE;
    for (size_t i = 0; i < map->count; i++) {
        const struct key_binding *binding = &map->bindings[i];
        if (key_sequence_equal(&binding->sequence, sequence)) {
            *command = binding->command;
            return KEY_MATCH_WHOLE;
        }
        if (binding->sequence.length > sequence->length &&
            memcmp(binding->sequence.keys, sequence->keys,
                   sequence->length * sizeof *sequence->keys) == 0)
            match = KEY_MATCH_PREFIX;
    }
    return match;
}
