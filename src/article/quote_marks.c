/*
 * quote_marks.c - a mark has no fixed role: what stands beside it (quote_mark_sides.c)
 * and what its like do elsewhere in the document decide.
 */
#include "article/quote_mark_parts.h"

#include "base/ascii.h"
#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

struct glyph {
    const char *bytes;
    enum mark_family family;
    enum mark_role role;
};

/* The signs that are looked for by name. */
enum {
    GLYPH_TWO_SINGLE = 0,
    GLYPH_SINGLE = 7,
};

/* Longer signs before their own beginnings: the first that fits is taken. */
static const struct glyph glyphs[] = {
    [GLYPH_TWO_SINGLE] = {"''", MARK_DOUBLE, MARK_EITHER},
    {"``", MARK_DOUBLE, MARK_OPENS},
    {",,", MARK_DOUBLE, MARK_OPENS},
    {"\u2019\u2019", MARK_DOUBLE, MARK_CLOSES},
    {"\u2018\u2018", MARK_DOUBLE, MARK_OPENS},
    {"\u201A\u201A", MARK_DOUBLE, MARK_OPENS},
    {"\"", MARK_DOUBLE, MARK_EITHER},
    [GLYPH_SINGLE] = {"'", MARK_SINGLE, MARK_EITHER},
    {"`", MARK_SINGLE, MARK_OPENS},
    {"\u2018", MARK_SINGLE, MARK_OPENS},
    {"\u2019", MARK_SINGLE, MARK_CLOSES},
    {"\u201A", MARK_SINGLE, MARK_OPENS},
    {"\u201B", MARK_SINGLE, MARK_OPENS},
    {"\u201C", MARK_DOUBLE, MARK_OPENS},
    {"\u201D", MARK_DOUBLE, MARK_CLOSES},
    {"\u201E", MARK_DOUBLE, MARK_OPENS},
    {"\u201F", MARK_DOUBLE, MARK_OPENS},
    {"\u2032", MARK_SINGLE, MARK_CLOSES},
    {"\u2033", MARK_DOUBLE, MARK_CLOSES},
    {"\u00AB", MARK_GUILLEMET, MARK_OPENS},
    {"\u00BB", MARK_GUILLEMET, MARK_CLOSES},
    {"\u2039", MARK_SINGLE_GUILLEMET, MARK_OPENS},
    {"\u203A", MARK_SINGLE_GUILLEMET, MARK_CLOSES},
    {"\u300C", MARK_CORNER, MARK_OPENS},
    {"\u300D", MARK_CORNER, MARK_CLOSES},
    {"\u300E", MARK_WHITE_CORNER, MARK_OPENS},
    {"\u300F", MARK_WHITE_CORNER, MARK_CLOSES},
    {"\uFF62", MARK_CORNER, MARK_OPENS},
    {"\uFF63", MARK_CORNER, MARK_CLOSES},
    {"\uFE41", MARK_CORNER, MARK_OPENS},
    {"\uFE42", MARK_CORNER, MARK_CLOSES},
    {"\uFE43", MARK_WHITE_CORNER, MARK_OPENS},
    {"\uFE44", MARK_WHITE_CORNER, MARK_CLOSES},
    {"\u301D", MARK_DOUBLE, MARK_OPENS},
    {"\u301E", MARK_DOUBLE, MARK_CLOSES},
    {"\u301F", MARK_DOUBLE, MARK_CLOSES},
    {"\uFF02", MARK_DOUBLE, MARK_EITHER},
    {"\uFF07", MARK_SINGLE, MARK_EITHER},
};

enum {
    GLYPH_COUNT = sizeof glyphs / sizeof *glyphs,
    /* A sign that is found in both roles at least once in so many cases has none. */
    VOTE_RATIO = 4,
};

/* The sign at this byte, or GLYPH_COUNT. */
static size_t glyph_at(const char *bytes, uint32_t left)
{
    for (size_t i = 0; i < GLYPH_COUNT; i++)
        if (mark_starts_with(bytes, left, glyphs[i].bytes))
            return i;
    return GLYPH_COUNT;
}

bool mark_is_single_at(const char *bytes, uint32_t left)
{
    size_t glyph = glyph_at(bytes, left);
    return glyph < GLYPH_COUNT && glyphs[glyph].family == MARK_SINGLE;
}

/* Can a sign begin here? Keeps the table out of the way of ordinary text. */
static bool may_start_glyph(const char *bytes)
{
    static const bool may_start[256] = {
        ['"'] = true,  ['\''] = true, ['`'] = true,  [','] = true,
        [0xC2] = true, [0xE2] = true, [0xE3] = true, [0xEF] = true,
    };
    if (!may_start[(unsigned char)*bytes])
        return false;
    if (*bytes == ',') /* most stand alone */
        return bytes[1] == ',';
    if (*bytes == '\xE2' || *bytes == '\xE3') /* U+20xx and U+30xx */
        return bytes[1] == '\x80';
    return true;
}

static bool append_mark(struct mark_list *list, uint32_t offset, size_t glyph,
                        struct error *err)
{
    if (!memory_reserve(&list->marks, &list->capacity, list->count + 1,
                        sizeof *list->marks, err))
        return false;
    list->marks[list->count++] = (struct mark){
        .offset = offset,
        .length = (uint8_t)strlen(glyphs[glyph].bytes),
        .glyph = (uint8_t)glyph,
        .family = (uint8_t)glyphs[glyph].family,
        .role = (uint8_t)glyphs[glyph].role,
    };
    return true;
}

static bool collect_paragraph(struct mark_list *list, const struct document *document,
                              const struct paragraph *paragraph, struct error *err)
{
    const char *bytes = document->text.bytes;
    struct span span = paragraph->span;
    if (paragraph->kind == PARAGRAPH_CODE)
        return true;
    for (uint32_t at = span.start; at < span.end;) {
        at += (uint32_t)ascii_count_words(bytes + at, span.end - at);
        if (at == span.end)
            break;
        if (!may_start_glyph(bytes + at)) {
            at++;
            continue;
        }
        size_t glyph = glyph_at(bytes + at, span.end - at);
        if (glyph == GLYPH_TWO_SINGLE) {
            struct mark second = {.offset = at + 1, .length = 1};
            if (mark_is_leading_elision(document, span, &second))
                glyph = GLYPH_SINGLE; /* ''Twas */
        }
        if (glyph == GLYPH_COUNT) {
            at++;
            continue;
        }
        if (!append_mark(list, at, glyph, err))
            return false;
        at += (uint32_t)strlen(glyphs[glyph].bytes);
    }
    return true;
}

/* Give each sign the role that its clear cases in this document show. */
static void vote(struct mark_list *list)
{
    size_t opens[GLYPH_COUNT] = {0};
    size_t closes[GLYPH_COUNT] = {0};
    for (size_t i = 0; i < list->count; i++) {
        const struct mark *mark = &list->marks[i];
        if (mark->is_apostrophe || mark->is_measure ||
            mark->strength == MARK_STRENGTH_POSSESSIVE ||
            mark->may_open == mark->may_close)
            continue;
        if (mark->may_open)
            opens[mark->glyph]++;
        else
            closes[mark->glyph]++;
    }
    for (size_t i = 0; i < list->count; i++) {
        struct mark *mark = &list->marks[i];
        size_t open = opens[mark->glyph];
        size_t close = closes[mark->glyph];
        if (mark->role == MARK_EITHER || mark->family >= MARK_CORNER)
            continue;
        if (open * VOTE_RATIO >= close && close * VOTE_RATIO >= open &&
            open + close > 1)
            mark->role = MARK_EITHER;
        else if (open > close * VOTE_RATIO && open > 1)
            mark->role = MARK_OPENS;
        else if (close > open * VOTE_RATIO && close > 1)
            mark->role = MARK_CLOSES;
    }
}

static bool looks_opening(const struct mark *mark)
{
    return mark->may_open && !mark->is_apostrophe &&
           (!mark->may_close || mark->role == MARK_OPENS);
}

static bool looks_closing(const struct mark *mark)
{
    return mark->may_close && !mark->is_apostrophe && !mark->is_measure &&
           !looks_opening(mark);
}

/* From the right: what of its own family comes after each mark. */
static void look_ahead(struct mark *marks, size_t count)
{
    bool closer[MARK_FAMILY_COUNT] = {false};
    bool strong[MARK_FAMILY_COUNT] = {false};
    uint8_t next[MARK_FAMILY_COUNT] = {0};
    for (size_t i = count; i-- > 0;) {
        struct mark *mark = &marks[i];
        enum mark_family family = mark->family;
        mark->has_closer_ahead = closer[family];
        mark->has_better_ahead = strong[family];
        mark->closers_before_new = next[family];
        if (looks_opening(mark)) {
            strong[family] = false;
            next[family] = 0;
        } else if (looks_closing(mark)) {
            closer[family] = true;
            if (next[family] < UINT8_MAX)
                next[family]++;
            if (mark->strength > MARK_STRENGTH_POSSESSIVE)
                strong[family] = true;
        }
    }
}

bool mark_list_collect(struct mark_list *list, const struct document *document,
                       struct error *err)
{
    list->of_paragraph =
        memory_new(document->paragraph_count, sizeof *list->of_paragraph, err);
    if (!list->of_paragraph)
        return false;
    for (size_t i = 0; i < document->paragraph_count; i++) {
        size_t first = list->count;
        if (!collect_paragraph(list, document, &document->paragraphs[i], err))
            return false;
        list->of_paragraph[i] =
            (struct range){(uint32_t)first, (uint32_t)(list->count - first)};
        if (list->count > first)
            mark_judge_paragraph(list->marks + first, list->count - first, document,
                                 document->paragraphs[i].span);
    }
    vote(list);
    for (size_t i = 0; i < document->paragraph_count; i++) {
        struct range range = list->of_paragraph[i];
        if (range.count > 0)
            look_ahead(list->marks + range.first, range.count);
    }
    return true;
}

void mark_list_clear(struct mark_list *list)
{
    free(list->marks);
    free(list->of_paragraph);
    *list = (struct mark_list){0};
}
