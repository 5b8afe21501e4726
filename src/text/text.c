/* text.c - from the bytes of a file to valid UTF-8, with everything that had to be done
 * counted. */
#include "text/text.h"

#include "base/ascii.h"
#include "base/memory.h"

#include <errno.h>
#include <iconv.h>
#include <stdlib.h>
#include <string.h>
#include <unistr.h>

static const char replacement[] = "\xEF\xBF\xBD";

/* Longest first: the mark of UTF-32LE begins with that of UTF-16LE. */
static const struct byte_order_mark {
    const char *bytes;
    size_t length;
    const char *charset;
} byte_order_marks[] = {
    {"\x00\x00\xFE\xFF", 4, "UTF-32BE"}, {"\xFF\xFE\x00\x00", 4, "UTF-32LE"},
    {"\xEF\xBB\xBF", 3, "UTF-8"},        {"\xFE\xFF", 2, "UTF-16BE"},
    {"\xFF\xFE", 2, "UTF-16LE"},
};

static const struct byte_order_mark *text_find_mark(const struct buffer *raw)
{
    for (size_t i = 0; i < sizeof byte_order_marks / sizeof *byte_order_marks; i++) {
        const struct byte_order_mark *mark = &byte_order_marks[i];
        if (raw->length >= mark->length &&
            !memcmp(raw->bytes, mark->bytes, mark->length))
            return mark;
    }
    return NULL;
}

static void text_count_controls(struct text *text)
{
    const unsigned char *bytes = (const unsigned char *)text->bytes;
    uint32_t count = 0;
    for (size_t i = 0;; i++) {
        i += ascii_count_plain(text->bytes + i, text->length - i);
        while (bytes[i] >= 0x80 && bytes[i] != 0xC2)
            i++; /* a zero is behind the text */
        if (i == text->length)
            break;
        unsigned char c = bytes[i];
        if (c < 0x20)
            count += c != '\t' && c != '\n' && c != '\r' && c != '\f';
        else if (c == 0x7F)
            count++;
        else if (c == 0xC2) /* U+0080-009F but NEL, which is a line break */
            count += bytes[i + 1] < 0xA0 && bytes[i + 1] != 0x85;
    }
    text->control_count = count;
}

/* Take what a buffer holds, with a zero behind it. */
static bool text_take(struct text *text, struct buffer *buffer, struct error *err)
{
    size_t length = buffer->length;
    if (length >= UINT32_MAX)
        return error_set(err, ERROR_TOO_LARGE, "text of more than 4 GiB");
    text->bytes = buffer_take_string(buffer, err);
    text->length = (uint32_t)length;
    return text->bytes;
}

/* As u8_check(), which looks at each byte by itself. Eight bytes of ASCII end no
 * sequence and begin none, so that what stands before them is whole. */
static bool text_is_utf8(const char *bytes, size_t length)
{
    for (size_t at = 0; at < length;) {
        size_t end = at += ascii_count_low(bytes + at, length - at);
        while (end + 8 <= length && ascii_load(bytes + end) & ASCII_EACH(0x80))
            end += 8;
        if (end + 8 > length)
            end = length;
        if (end > at && u8_check((const uint8_t *)bytes + at, end - at))
            return false;
        at = end;
    }
    return true;
}

/* Valid and invalid sequences among the non-ASCII bytes. */
static void text_count_sequences(const struct buffer *raw, size_t *valid,
                                 size_t *invalid)
{
    *valid = *invalid = 0;
    for (size_t i = 0; i < raw->length;) {
        if (!((unsigned char)raw->bytes[i] & 0x80)) {
            i++;
            continue;
        }
        ucs4_t code;
        const uint8_t *at = (const uint8_t *)raw->bytes + i;
        int used = u8_mbtoucr(&code, at, raw->length - i);
        if (used > 0)
            ++*valid;
        else
            ++*invalid;
        i += (size_t)(used > 0 ? used : u8_mbtouc(&code, at, raw->length - i));
    }
}

static bool text_replace_invalid(struct text *text, struct buffer *raw,
                                 struct error *err)
{
    struct buffer out = {0};
    size_t good_from = 0;
    for (size_t i = 0; i < raw->length;) {
        if (!((unsigned char)raw->bytes[i] & 0x80)) {
            i++;
            continue;
        }
        ucs4_t code;
        const uint8_t *at = (const uint8_t *)raw->bytes + i;
        int used = u8_mbtoucr(&code, at, raw->length - i);
        if (used > 0) {
            i += (size_t)used;
            continue;
        }
        buffer_append(&out, raw->bytes + good_from, i - good_from);
        buffer_append_string(&out, replacement);
        text->replaced_count++;
        i += (size_t)u8_mbtouc(&code, at, raw->length - i);
        good_from = i;
    }
    buffer_append(&out, raw->bytes + good_from, raw->length - good_from);
    text->is_converted = true;
    bool taken = text_take(text, &out, err);
    buffer_clear(&out);
    return taken;
}

/* Convert what iconv takes, and put U+FFFD for each byte that it refuses. */
static void text_convert_bytes(iconv_t converter, char *in, size_t in_left,
                               struct buffer *out, uint32_t *replaced_count)
{
    char room[16384];
    bool is_flushed = false;
    while (!is_flushed) {
        char *to = room;
        size_t room_left = sizeof room;
        is_flushed = !in_left;
        size_t result = in_left ? iconv(converter, &in, &in_left, &to, &room_left)
                                : iconv(converter, NULL, NULL, &to, &room_left);
        bool is_refused = result == (size_t)-1 && errno != E2BIG;
        buffer_append(out, room, (size_t)(to - room));
        if (is_refused && in_left) {
            buffer_append_string(out, replacement);
            ++*replaced_count;
            /* An unfinished sequence ends the file: one replacement for all of it. */
            size_t skipped = errno == EINVAL ? in_left : 1;
            in += skipped;
            in_left -= skipped;
        }
    }
}

static bool text_convert(struct text *text, const struct buffer *raw, size_t skip,
                         const char *charset, const char *name, struct error *err)
{
    struct buffer out = {0};
    bool taken = false;
    iconv_t converter = iconv_open("UTF-8", charset);
    if (converter == (iconv_t)-1) {
        if (errno == ENOMEM)
            return error_set_memory(err);
        return error_set(err, ERROR_INPUT,
                         "%s: unknown encoding '%s' (iconv -l lists the known ones)",
                         name, charset);
    }
    if (raw->length > skip)
        text_convert_bytes(converter, raw->bytes + skip, raw->length - skip, &out,
                           &text->replaced_count);
    iconv_close(converter);
    /* The rest of the program relies on valid UTF-8, whatever a converter wrote. */
    if (!out.failed && !text_is_utf8(out.bytes, out.length))
        taken = text_replace_invalid(text, &out, err);
    else
        taken = text_take(text, &out, err);
    text->is_converted = !raw->length || text->length != raw->length ||
                         memcmp(text->bytes, raw->bytes, raw->length) != 0;
    buffer_clear(&out);
    return taken;
}

/* Only text that is ASCII, or holds NUL bytes, can be something else than the UTF-8
 * that it is valid as: UTF-7, ISO-2022, UTF-16 without a mark. */
static bool text_is_surely_utf8(const struct buffer *raw)
{
    bool has_high = false;
    for (size_t i = 0; i < raw->length; i++) {
        if (!raw->bytes[i])
            return false;
        has_high |= ((unsigned char)raw->bytes[i] & 0x80) != 0;
    }
    return has_high;
}

static bool text_decode_unmarked(struct text *text, struct buffer *raw,
                                 const char *encoding, const char *name,
                                 struct error *err)
{
    bool is_valid = text_is_utf8(raw->bytes, raw->length);
    if (is_valid && (!encoding || text_is_surely_utf8(raw)))
        return text_take(text, raw, err);
    if (encoding) {
        text->charset = memory_copy_string(encoding, strlen(encoding), err);
        text->owns_charset = true;
        return text->charset && text_convert(text, raw, 0, encoding, name, err);
    }
    size_t valid, invalid;
    text_count_sequences(raw, &valid, &invalid);
    if (valid > invalid)
        return text_replace_invalid(text, raw, err);
    text->charset = "windows-1252";
    text->is_guessed = true;
    return text_convert(text, raw, 0, text->charset, name, err);
}

static bool text_decode_marked(struct text *text, struct buffer *raw,
                               const struct byte_order_mark *mark, const char *name,
                               struct error *err)
{
    text->charset = mark->charset;
    if (mark->length != 3)
        return text_convert(text, raw, mark->length, mark->charset, name, err);
    text->bom_bytes = 3;
    if (!text_is_utf8(raw->bytes, raw->length))
        return text_replace_invalid(text, raw, err);
    return text_take(text, raw, err);
}

bool text_decode(struct text *text, struct buffer *raw, const char *encoding,
                 const char *name, struct error *err)
{
    *text = (struct text){.charset = "UTF-8"};
    if (raw->length > TEXT_LIMIT_BYTES)
        return error_set(err, ERROR_TOO_LARGE,
                         "%s: larger than %zu MiB, the most that is read", name,
                         TEXT_LIMIT_BYTES >> 20);
    const struct byte_order_mark *mark = text_find_mark(raw);
    bool decoded = mark ? text_decode_marked(text, raw, mark, name, err)
                        : text_decode_unmarked(text, raw, encoding, name, err);
    if (!decoded) {
        text_clear(text);
        return false;
    }
    buffer_clear(raw);
    text_count_controls(text);
    return true;
}

void text_clear(struct text *text)
{
    free(text->bytes);
    free(text->line_starts);
    if (text->owns_charset)
        free((char *)text->charset);
    *text = (struct text){0};
}

bool text_find_lines(struct text *text, struct error *err)
{
    const char *end = text->bytes + text->length;
    size_t count = 1;
    if (text->line_starts)
        return true;
    for (const char *at = text->bytes;
         at < end && (at = memchr(at, '\n', (size_t)(end - at))); at++)
        count++;
    text->line_starts = memory_new(count, sizeof *text->line_starts, err);
    if (!text->line_starts)
        return false;
    for (const char *at = text->bytes; ++text->line_count < count; at++) {
        at = memchr(at, '\n', (size_t)(end - at));
        text->line_starts[text->line_count] = (uint32_t)(at - text->bytes) + 1;
    }
    return true;
}

uint32_t text_line_break_at(const struct text *text, uint32_t offset)
{
    if (offset >= text->length)
        return 0;
    const unsigned char *at = (const unsigned char *)text->bytes + offset;
    switch (*at) {
    case '\n':
    case '\f':
        return 1;
    case '\r':
        return at[1] == '\n' ? 2 : 1;
    case 0xC2:
        return at[1] == 0x85 ? 2 : 0;
    case 0xE2:
        return at[1] == 0x80 && (at[2] == 0xA8 || at[2] == 0xA9) ? 3 : 0;
    default:
        return 0;
    }
}
