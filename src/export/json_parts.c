/* json_parts.c - see json_parts.h. */
#include "export/json_parts.h"

#include "text/character.h"

#include <math.h>

enum {
    JSON_FLAGS =
        JSON_COMPACT | JSON_SORT_KEYS | JSON_ENCODE_ANY | JSON_REAL_PRECISION(3)
};

/* What jansson leaves as it is and a terminal would obey. */
static bool is_obeyed(uint32_t code)
{
    return (code >= 0x7F && code < 0xA0) || character_is_direction_control(code);
}

/* Whole characters; those of a text's that a terminal obeys are written as escapes. */
static int append_chunk(const char *bytes, size_t length, void *out)
{
    size_t plain_from = 0;
    for (size_t at = 0; at < length;) {
        uint32_t size = 1;
        if ((unsigned char)bytes[at] < 0x7F) {
            at++;
            continue;
        }
        uint32_t code = character_read(bytes + at, length - at, &size);
        if (is_obeyed(code)) {
            buffer_append(out, bytes + plain_from, at - plain_from);
            buffer_printf(out, "\\u%04x", (unsigned)code);
            plain_from = at + size;
        }
        at += size;
    }
    buffer_append(out, bytes + plain_from, length - plain_from);
    return 0;
}

bool json_append_value(struct buffer *out, json_t *value, struct error *err)
{
    bool ok = value && json_dump_callback(value, append_chunk, out, JSON_FLAGS) == 0;
    json_decref(value);
    return ok || error_set_memory(err);
}

struct json_list json_begin_list(struct buffer *out, const char *key)
{
    buffer_printf(out, "\"%s\":[", key);
    return (struct json_list){out, 0};
}

void json_begin_item(struct json_list *list)
{
    buffer_append_string(list->out, list->count++ ? ",\n" : "\n");
}

bool json_append_item(struct json_list *list, json_t *item, struct error *err)
{
    json_begin_item(list);
    return json_append_value(list->out, item, err);
}

void json_end_list(struct json_list *list)
{
    buffer_append_string(list->out, list->count ? "\n]" : "]");
}

/* ---- Numbers and words of ours, as jansson would write them ---- */

static void append_number(struct buffer *out, uint32_t number)
{
    char digits[10];
    size_t at = sizeof digits;
    do {
        digits[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number);
    buffer_append(out, digits + at, sizeof digits - at);
}

void json_append_member(struct buffer *out, const char *before, uint32_t number)
{
    buffer_append_string(out, before);
    append_number(out, number);
}

void json_append_word(struct buffer *out, const char *before, const char *word)
{
    buffer_append_string(out, before);
    buffer_append_char(out, '"');
    buffer_append_string(out, word);
    buffer_append_char(out, '"');
}

void json_append_indices(struct buffer *out, const char *before,
                         const uint32_t *indices, uint32_t count)
{
    buffer_append_string(out, before);
    buffer_append_char(out, '[');
    for (uint32_t i = 0; i < count; i++)
        json_append_member(out, i ? "," : "", indices[i]);
    buffer_append_char(out, ']');
}

void json_append_score(struct buffer *out, const char *before, float score)
{
    buffer_append_string(out, before);
    if (score < 0) {
        buffer_append_string(out, "null");
        return;
    }
    uint32_t thousandths = (uint32_t)lround((double)score * 1000);
    json_append_member(out, "", thousandths / 1000);
    buffer_append_char(out, '.');
    uint32_t rest = thousandths % 1000, unit = 100;
    do {
        buffer_append_char(out, (char)('0' + rest / unit));
        rest %= unit;
        unit /= 10;
    } while (rest);
}
