/* markup_html_text.c - holding a decoded text against the bytes it came from. */
#include "article/markup_html_text.h"

#include "text/character.h"

#include <string.h>

/* So many bytes of the page became so many of the text. */
struct html_step {
    size_t raw;
    size_t decoded;
};

static bool html_is_alnum(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Is the & here a mere sign, since no reference begins with it? */
static bool html_is_plain_ampersand(const char *raw, size_t length, const char *decoded)
{
    static const char *const references[] = {"&amp", "&AMP", "&#38", "&#x26", "&#X26"};
    if (*decoded != '&')
        return false;
    for (size_t i = 0; i < sizeof references / sizeof *references; i++)
        if (length >= strlen(references[i]) &&
            memcmp(raw, references[i], strlen(references[i])) == 0)
            return false;
    return true;
}

/* How much of a text goes on behind a reference as it stands in the page: up to eight
 * bytes, or the next reference. */
static bool html_goes_on(const char *raw, size_t length, const char *decoded)
{
    for (size_t i = 0; i < 8 && i < length; i++) {
        if (raw[i] == '&' || raw[i] == '\r' || raw[i] == '<')
            return true;
        if (raw[i] != decoded[i] || !decoded[i]) /* a NUL is left out of the text */
            return false;
    }
    return length >= 8 || !decoded[length];
}

/* A few references are two characters. */
static size_t html_characters(const char *decoded, int count)
{
    size_t length = strnlen(decoded, 8), used = 0; /* of four bytes each */
    while (count-- && used < length) {
        uint32_t bytes;
        character_read(decoded + used, length - used, &bytes);
        used += bytes;
    }
    return used;
}

/* Some references may do without their semicolon: where this one ends is told by how
 * the text goes on. */
static struct html_step html_read_reference(const char *raw, size_t length,
                                            const char *decoded)
{
    size_t most = 1;
    most += most < length && raw[most] == '#';
    while (most < length && html_is_alnum(raw[most]))
        most++;
    most += most < length && raw[most] == ';';
    for (int count = 1; count <= 2; count++) {
        size_t used = html_characters(decoded, count);
        for (size_t end = most; end > 1; end--)
            if (html_goes_on(raw + end, length - end, decoded + used))
                return (struct html_step){end, used};
    }
    return (struct html_step){most, html_characters(decoded, 1)};
}

/* Where page and text differ. */
static struct html_step html_read_difference(const char *raw, size_t length,
                                             const char *decoded)
{
    static const char unknown[] = "\uFFFD";
    if (*raw == '&')
        return html_is_plain_ampersand(raw, length, decoded)
                   ? (struct html_step){1, 1}
                   : html_read_reference(raw, length, decoded);
    if (*raw == '<') { /* a tag without effect, such as the end of nothing */
        const char *end = memchr(raw, '>', length);
        return (struct html_step){end ? (size_t)(end - raw) + 1 : length, 0};
    }
    if (*raw == '\0')
        return (struct html_step){
            1, strncmp(decoded, unknown, sizeof unknown - 1) ? 0 : sizeof unknown - 1};
    bool is_half_break = *raw == '\r' && length > 1 && raw[1] == '\n';
    return (struct html_step){1, is_half_break ? 0 : html_characters(decoded, 1)};
}

static bool html_put_step(struct markup_writer *writer, const char *decoded,
                          size_t length, struct span source)
{
    bool is_blank = length == 1 && strchr(" \t\n\r\f", *decoded);
    if (!is_blank || writer->depths[MARKUP_CODE])
        return markup_put(writer, decoded, length, source);
    markup_put_blank(writer, source);
    return true;
}

bool markup_put_html_text(struct markup_writer *writer, const char *page,
                          const GumboText *text)
{
    const char *decoded = text->text, *raw = text->original_text.data;
    const char *end = raw + text->original_text.length;
    uint32_t source = (uint32_t)(raw - page);
    while (raw < end && *decoded) {
        size_t length = (size_t)(end - raw), same = 0;
        while (same < length && raw[same] == decoded[same] && raw[same] != '&' &&
               decoded[same])
            same++;
        struct html_step step = {same, same};
        if (same && !markup_put_source(writer, raw, same, source))
            return false;
        if (!same) {
            step = html_read_difference(raw, length, decoded);
            struct span span = {source, source + (uint32_t)step.raw};
            if (!html_put_step(writer, decoded, step.decoded, span))
                return false;
        }
        raw += step.raw;
        source += (uint32_t)step.raw;
        decoded += step.decoded;
    }
    /* Nothing is lost, even if its place is not known. */
    return markup_put(writer, decoded, strlen(decoded), (struct span){source, source});
}
