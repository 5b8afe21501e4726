/*
 * keys.h - keys as codes and as names, and which sequence of them means which command.
 */
#ifndef DIPTYCH_SESSION_KEYS_H
#define DIPTYCH_SESSION_KEYS_H

#include "base/buffer.h"

#include <stddef.h>
#include <stdint.h>

/* A key is its Unicode character (control characters as they come), or one of these. */
enum key {
    KEY_CODE_TAB = 9,
    KEY_CODE_ENTER = 13, /* CR, LF and the key pad's */
    KEY_CODE_ESCAPE = 27,
    KEY_CODE_FIRST = 0x110000,
    KEY_CODE_UP = KEY_CODE_FIRST,
    KEY_CODE_DOWN,
    KEY_CODE_LEFT,
    KEY_CODE_RIGHT,
    KEY_CODE_PAGE_UP,
    KEY_CODE_PAGE_DOWN,
    KEY_CODE_HOME,
    KEY_CODE_END,
    KEY_CODE_BACKSPACE,
    KEY_CODE_DELETE,
    KEY_CODE_INSERT,
    KEY_CODE_BACK_TAB,
    KEY_CODE_F1, /* to F12 */
    KEY_CODE_F12 = KEY_CODE_F1 + 11,
    KEY_CODE_NONE, /* a key nobody knows */
};

/* A control character by its letter: KEY_CONTROL('C') is ^C. */
#define KEY_CONTROL(letter) ((letter) - '@')

enum { KEY_SEQUENCE_MAX = 4 };

struct key_sequence {
    uint32_t keys[KEY_SEQUENCE_MAX];
    size_t length;
};

/*
 * Read a sequence from its name: `j`, `]q`, `''`, `^F`, `Space`, `PgDn`, `F1`, `Tab`,
 * and inside longer sequences `<Name>`.
 *
 * Returns false if the name is none, or too long.
 */
bool key_parse(const char *name, size_t length, struct key_sequence *sequence);

/* Append a sequence's name, as key_parse() reads it. */
void key_sequence_print(struct buffer *out, const struct key_sequence *sequence);

struct key_binding {
    struct key_sequence sequence;
    uint32_t command; /* index into the table of commands */
};

/* Embedded; {0} is an empty map. A sequence is bound once at most. */
struct key_map {
    struct key_binding *bindings;
    size_t count;
    size_t capacity;
};

/* Bind a sequence to a command; one that had it loses it. False with ERROR_MEMORY. */
bool key_map_bind(struct key_map *map, const struct key_sequence *sequence,
                  uint32_t command, struct error *err);

/* Take all keys from a command. */
void key_map_unbind(struct key_map *map, uint32_t command);

/* Make an empty map a copy of another. False with ERROR_MEMORY. */
bool key_map_copy(struct key_map *map, const struct key_map *from, struct error *err);
void key_map_clear(struct key_map *map);

enum key_match {
    KEY_MATCH_NONE,
    KEY_MATCH_PREFIX, /* a longer sequence begins so: another key is needed */
    KEY_MATCH_WHOLE,
};

/* What a sequence means; *command is set for KEY_MATCH_WHOLE. */
enum key_match key_map_find(const struct key_map *map,
                            const struct key_sequence *sequence, uint32_t *command);

#endif
