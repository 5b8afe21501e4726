/* lines.c - cutting a text into lines and taking their measure. */
#include "article/lines.h"

#include "base/memory.h"
#include "text/character.h"

#include <stdlib.h>
#include <string.h>
#include <unictype.h>
#include <unistr.h>
#include <uniwidth.h>

enum {
    LINE_SEPARATOR = 0x2028,
    PARAGRAPH_SEPARATOR = 0x2029,
    LINE_TAB_CELLS = 8,
    LINE_LIST_NUMBER_DIGITS =
        3, /* "1914. " begins a sentence more often than an item */
};

/* White space, or nothing seen: a line of joiners and marks of direction is blank. */
static bool line_is_white(ucs4_t c)
{
    return character_is_space(c) || character_is_invisible(c);
}

/* A letter, digit or mark of ASCII. */
static bool line_is_plain(ucs4_t c)
{
    return c > ' ' && c < 0x7f;
}

static uint32_t line_cells(ucs4_t c)
{
    int width = c < 0x7f ? 1 : uc_width(c, "UTF-8");
    return width > 0 ? (uint32_t)width : 0;
}

static bool line_is_closing_mark(ucs4_t c)
{
    return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0xbb || c == 0xab ||
           c == 0x2018 || c == 0x2019 || c == 0x201c || c == 0x201d || c == 0x203a ||
           c == 0x300d || c == 0x300f;
}

static bool line_is_stop(ucs4_t c)
{
    return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x3002 ||
           c == 0xff01 || c == 0xff1f || c == 0xff61;
}

static bool line_is_dash(ucs4_t c)
{
    return c == '-' || (c >= 0x2010 && c <= 0x2015);
}

/* Nothing but one character and blanks: "* * *", "> >". */
static bool line_is_made_of(const char *bytes, uint32_t length, char c)
{
    for (uint32_t i = 0; i < length; i++)
        if (bytes[i] != c && bytes[i] != ' ' && bytes[i] != '\t')
            return false;
    return true;
}

uint32_t line_list_marker_bytes(const char *bytes, uint32_t length)
{
    static const char *const bullets[] = {"-", "*",      "+",     "\u2022",
                                          "·", "\u2023", "\u25aa"};
    uint32_t marker = 0;
    for (size_t i = 0; i < sizeof bullets / sizeof *bullets && !marker; i++) {
        if (!length || *bytes != *bullets[i])
            continue;
        size_t size = strlen(bullets[i]);
        if (length > size && memcmp(bytes, bullets[i], size) == 0)
            marker = (uint32_t)size;
    }
    uint32_t digits = 0;
    while (digits < length && bytes[digits] >= '0' && bytes[digits] <= '9')
        digits++;
    if (digits && digits <= LINE_LIST_NUMBER_DIGITS && digits < length &&
        (bytes[digits] == '.' || bytes[digits] == ')'))
        marker = digits + 1;
    if (!marker || marker >= length || (bytes[marker] != ' ' && bytes[marker] != '\t'))
        return 0;
    while (marker < length && (bytes[marker] == ' ' || bytes[marker] == '\t'))
        marker++;
    return line_is_made_of(bytes, length, *bytes) ? 0 : marker;
}

static bool line_is_rule(const char *bytes, uint32_t length)
{
    if (length < 3 || (*bytes != '=' && *bytes != '-'))
        return false;
    for (uint32_t i = 1; i < length; i++)
        if (bytes[i] != *bytes)
            return false;
    return true;
}

static enum line_marker line_find_marker(const char *bytes, uint32_t length)
{
    uint32_t hashes = 0;
    while (hashes < length && bytes[hashes] == '#')
        hashes++;
    if (hashes && hashes <= 6 && hashes < length && bytes[hashes] == ' ')
        return LINE_MARKER_HEADING;
    if (bytes[0] == '>' && (length == 1 || bytes[1] == ' ' || bytes[1] == '>'))
        return LINE_MARKER_QUOTE;
    if (length > 4 && memcmp(bytes, "![", 2) == 0 && bytes[length - 1] == ')')
        return LINE_MARKER_IMAGE;
    if (line_is_rule(bytes, length))
        return LINE_MARKER_UNDERLINE;
    return line_list_marker_bytes(bytes, length) ? LINE_MARKER_LIST : LINE_MARKER_NONE;
}

/* How many plain letters stand here: most of any line, a cell each. */
static uint32_t line_count_letters(const uint8_t *text, uint32_t at, uint32_t end)
{
    uint32_t start = at;
    while (at < end && (uint8_t)((text[at] | 0x20) - 'a') < 26)
        at++;
    return at - start;
}

/* raw: the line with its white space, without its break. */
static void line_measure(struct line *line, const char *bytes, struct span raw)
{
    const uint8_t *text = (const uint8_t *)bytes;
    bool is_started = false, is_first_word = true, ends_sentence = false;
    uint32_t indent = 0, width = 0, first_word = 0, gap = 0;
    line->span = (struct span){raw.start, raw.start};
    for (uint32_t at = raw.start; at < raw.end;) {
        uint32_t letters = is_started ? line_count_letters(text, at, raw.end) : 0;
        if (letters) {
            line->may_break = line->may_break || gap > 0;
            width += gap + letters;
            gap = 0;
            first_word += is_first_word ? letters : 0;
            ends_sentence = false;
            line->span.end = at += letters;
            continue;
        }
        ucs4_t c = text[at];
        uint32_t start = at;
        at += c < 0x80 ? 1 : (uint32_t)u8_mbtouc(&c, text + at, raw.end - at);
        if (c == ' ' || (!line_is_plain(c) && line_is_white(c))) {
            uint32_t cells = c == '\t' ? LINE_TAB_CELLS : line_cells(c);
            if (is_started)
                gap += cells;
            else
                indent += cells;
            is_first_word = is_first_word && !is_started;
            continue;
        }
        if (!is_started) {
            is_started = true;
            line->span.start = start;
            line->starts_lower = uc_is_lower(c);
        }
        line->may_break = line->may_break || gap > 0 || line_cells(c) > 1;
        width += gap + line_cells(c);
        gap = 0;
        if (is_first_word)
            first_word += line_cells(c);
        /* A line breaks after a dash or an ideograph, too. */
        is_first_word = is_first_word && !line_is_dash(c) && line_cells(c) < 2;
        if (line_is_stop(c))
            ends_sentence = true;
        else if (!line_is_closing_mark(c))
            ends_sentence = false;
        line->span.end = at;
    }
    line->indent_cells = (uint16_t)(indent < UINT16_MAX ? indent : UINT16_MAX);
    line->first_word_cells =
        (uint16_t)(first_word < UINT16_MAX ? first_word : UINT16_MAX);
    line->width_cells = width;
    line->ends_sentence = ends_sentence;
    /* Marks of a block quotation with nothing behind them part its paragraphs. */
    if (line_is_made_of(bytes + line->span.start, span_length(line->span), '>'))
        line->span.end = line->span.start;
    if (!line_is_blank(line))
        line->marker = (uint8_t)line_find_marker(bytes + line->span.start,
                                                 span_length(line->span));
}

/* The code point of a break of three bytes, else 0. */
static ucs4_t line_long_break(const struct text *text, uint32_t at, uint32_t size)
{
    ucs4_t c = 0;
    if (size == 3)
        u8_mbtouc(&c, (const uint8_t *)text->bytes + at, 3);
    return c;
}

/* May a line break start with this byte? Spares the question at all other places. */
static bool line_may_break_at(unsigned char c)
{
    return (c >= '\n' && c <= '\r') || c == 0xc2 || c == 0xe2;
}

bool line_list_read(struct line_list *list, const struct text *text, struct error *err)
{
    uint32_t start = text->bom_bytes;
    bool is_after_separator = false;
    for (uint32_t at = start; at <= text->length;) {
        uint32_t size = 0;
        ucs4_t separator = 0;
        while (at < text->length && !line_may_break_at((unsigned char)text->bytes[at]))
            at++;
        if (at < text->length) {
            size = text_line_break_at(text, at);
            separator = line_long_break(text, at, size);
            if (size == 0 || separator == LINE_SEPARATOR) {
                at += size ? size : 1;
                continue;
            }
        }
        if (!memory_reserve(&list->lines, &list->capacity, list->count + 1,
                            sizeof *list->lines, err))
            return false;
        struct line *line = &list->lines[list->count++];
        *line = (struct line){.starts_paragraph = is_after_separator};
        line_measure(line, text->bytes, (struct span){start, at});
        is_after_separator = separator == PARAGRAPH_SEPARATOR;
        at += size ? size : 1;
        start = at;
    }
    return true;
}

void line_list_clear(struct line_list *list)
{
    free(list->lines);
    *list = (struct line_list){0};
}
