/* lines.c - cutting a text into lines and taking their measure. */
#include "article/lines.h"

#include "base/ascii.h"
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
    return character_classify(c) <= CHARACTER_INVISIBLE;
}

static uint32_t line_cells(ucs4_t c)
{
    int width = c < 0x7f ? 1 : uc_width(c, "UTF-8");
    return width > 0 ? (uint32_t)width : 0;
}

static uint16_t line_limit_cells(uint32_t cells)
{
    return (uint16_t)(cells < UINT16_MAX ? cells : UINT16_MAX);
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
    if (!length || ascii_is_letter(*bytes))
        return 0;
    for (size_t i = 0; i < sizeof bullets / sizeof *bullets && !marker; i++) {
        if (*bytes != *bullets[i])
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

/* A line as far as it has been measured. */
struct line_measure {
    struct line *line;
    uint32_t indent_cells;
    uint32_t first_word_cells;
    uint32_t gap_cells; /* blanks that what is seen next makes a part of the line */
    bool is_started;    /* something was seen */
    bool is_first_word;
};

static void line_take_blanks(struct line_measure *measure, uint32_t cells)
{
    if (!measure->is_started) {
        measure->indent_cells += cells;
        return;
    }
    measure->gap_cells += cells;
    measure->is_first_word = false;
}

static void line_start_at(struct line_measure *measure, uint32_t at, ucs4_t c)
{
    measure->is_started = true;
    measure->line->span.start = at;
    measure->line->starts_lower = uc_is_lower(c);
}

static void line_judge_end(struct line *line, ucs4_t c)
{
    if (line_is_closing_mark(c))
        return;
    line->ends_sentence = line_is_stop(c);
    line->ends_colon = c == ':' || c == 0xff1a;
}

static void line_take_character(struct line_measure *measure, struct span span,
                                ucs4_t c)
{
    struct line *line = measure->line;
    uint32_t cells = line_cells(c);
    if (!measure->is_started)
        line_start_at(measure, span.start, c);
    line->may_break = line->may_break || measure->gap_cells > 0 || cells > 1;
    line->width_cells += measure->gap_cells + cells;
    measure->gap_cells = 0;
    if (measure->is_first_word)
        measure->first_word_cells += cells;
    /* A line breaks after a dash or an ideograph, too. */
    measure->is_first_word = measure->is_first_word && !line_is_dash(c) && cells < 2;
    line_judge_end(line, c);
    line->span.end = span.end;
}

/* The first word, as far as it stands in this run of ASCII. */
static void line_take_first_word(struct line_measure *measure, const char *bytes,
                                 struct span span)
{
    for (uint32_t at = span.start; measure->is_first_word && at < span.end; at++) {
        measure->first_word_cells += bytes[at] != ' ';
        measure->is_first_word = bytes[at] != ' ' && bytes[at] != '-';
    }
}

/* A run of ASCII, blanks among it: a cell each. */
static void line_take_plain(struct line_measure *measure, const char *bytes,
                            struct span span)
{
    struct line *line = measure->line;
    uint32_t start = span.start, end = span.end;
    while (start < end && bytes[start] == ' ')
        start++;
    while (end > start && bytes[end - 1] == ' ')
        end--;
    if (start > span.start)
        line_take_blanks(measure, start - span.start);
    if (start == end)
        return;
    if (!measure->is_started)
        line_start_at(measure, start, (unsigned char)bytes[start]);
    line_take_first_word(measure, bytes, (struct span){start, end});
    line->may_break = line->may_break || measure->gap_cells > 0 ||
                      memchr(bytes + start, ' ', end - start);
    line->width_cells += measure->gap_cells + (end - start);
    measure->gap_cells = 0;
    uint32_t judged = end;
    while (judged > start && (bytes[judged - 1] == ' ' ||
                              line_is_closing_mark((unsigned char)bytes[judged - 1])))
        judged--;
    if (judged > start)
        line_judge_end(line, (unsigned char)bytes[judged - 1]);
    line->span.end = end;
    if (end < span.end)
        line_take_blanks(measure, span.end - end);
}

/*
 * raw    the line with its white space, without its break
 * plain  how many bytes of ASCII it begins with
 */
static void line_measure(struct line *line, const char *bytes, struct span raw,
                         uint32_t plain)
{
    struct line_measure measure = {.line = line, .is_first_word = true};
    line->span = (struct span){raw.start, raw.start};
    for (uint32_t at = raw.start; at < raw.end;) {
        if (plain) {
            line_take_plain(&measure, bytes, (struct span){at, at + plain});
            at += plain;
            plain = 0;
            continue;
        }
        uint32_t size, c = character_read(bytes + at, raw.end - at, &size);
        if (line_is_white(c))
            line_take_blanks(&measure, c == '\t' ? LINE_TAB_CELLS : line_cells(c));
        else
            line_take_character(&measure, (struct span){at, at + size}, c);
        at += size;
        plain = (uint32_t)ascii_count_plain(bytes + at, raw.end - at);
    }
    line->indent_cells = line_limit_cells(measure.indent_cells);
    line->first_word_cells = line_limit_cells(measure.first_word_cells);
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
static bool line_may_break_at(char c)
{
    return (c >= '\n' && c <= '\r') || c == '\xc2' || c == '\xe2';
}

/* Where the line that goes on at `at` ends: at a break of so many bytes, 0 at the end
 * of the text. */
static uint32_t line_find_end(const struct text *text, uint32_t at,
                              uint32_t *break_bytes, ucs4_t *separator)
{
    for (;; at += *break_bytes ? *break_bytes : 1) {
        while (at < text->length && !line_may_break_at(text->bytes[at])) {
            size_t plain = ascii_count_plain(text->bytes + at, text->length - at);
            at += plain ? (uint32_t)plain : 1;
        }
        *break_bytes = text_line_break_at(text, at);
        *separator = line_long_break(text, at, *break_bytes);
        if (at >= text->length || (*break_bytes && *separator != LINE_SEPARATOR))
            return at;
    }
}

bool line_list_read(struct line_list *list, const struct text *text, struct error *err)
{
    bool is_after_separator = false;
    if (!memory_reserve(&list->lines, &list->capacity, text->line_count,
                        sizeof *list->lines, err))
        return false;
    for (uint32_t start = text->bom_bytes; start <= text->length;) {
        uint32_t plain =
            (uint32_t)ascii_count_plain(text->bytes + start, text->length - start);
        uint32_t break_bytes;
        ucs4_t separator;
        uint32_t end = line_find_end(text, start + plain, &break_bytes, &separator);
        if (!memory_reserve(&list->lines, &list->capacity, list->count + 1,
                            sizeof *list->lines, err))
            return false;
        struct line *line = &list->lines[list->count++];
        *line = (struct line){.starts_paragraph = is_after_separator};
        line_measure(line, text->bytes, (struct span){start, end}, plain);
        is_after_separator = separator == PARAGRAPH_SEPARATOR;
        start = end + (break_bytes ? break_bytes : 1);
    }
    return true;
}

void line_list_clear(struct line_list *list)
{
    free(list->lines);
    *list = (struct line_list){0};
}
