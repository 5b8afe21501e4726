/*
 * quote_marks.c - a mark has no fixed role: what stands beside it and what its like do
 * elsewhere in the document decide.
 */
#include "article/quote_marks.h"

#include "base/ascii.h"
#include "base/memory.h"

#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <unictype.h>
#include <unistr.h>

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
    ELISION_BYTES = 32,
};

enum side_class {
    SIDE_EDGE,
    SIDE_SPACE,
    SIDE_LETTER,
    SIDE_DIGIT,
    SIDE_BRACKET,
    SIDE_DASH,
    SIDE_STOP, /* punctuation that ends something, closing brackets included */
    SIDE_OTHER,
};

struct side {
    enum side_class class;
    ucs4_t character;
    uint32_t offset; /* of the character */
};

static bool starts_with(const char *bytes, uint32_t left, const char *prefix)
{
    uint32_t count = 0;

    while (count < left && prefix[count] != '\0' && bytes[count] == prefix[count])
        count++;
    return prefix[count] == '\0';
}

/* The sign at this byte, or GLYPH_COUNT. */
static size_t glyph_at(const char *bytes, uint32_t left)
{
    for (size_t i = 0; i < GLYPH_COUNT; i++)
        if (starts_with(bytes, left, glyphs[i].bytes))
            return i;
    return GLYPH_COUNT;
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

static enum side_class side_class_of(ucs4_t c)
{
    if (uc_is_property_white_space(c) || c == 0x200B || c == 0xFEFF)
        return SIDE_SPACE;
    if (uc_is_general_category(c, UC_DECIMAL_DIGIT_NUMBER))
        return SIDE_DIGIT;
    if (uc_is_general_category(c, UC_LETTER) || uc_is_general_category(c, UC_MARK))
        return SIDE_LETTER;
    if (uc_is_general_category(c, UC_OPEN_PUNCTUATION) || c == 0xBF || c == 0xA1)
        return SIDE_BRACKET;
    if (uc_is_general_category(c, UC_DASH_PUNCTUATION))
        return SIDE_DASH;
    if (uc_is_general_category(c, UC_CLOSE_PUNCTUATION))
        return SIDE_STOP;
    if (c == '.' || c == ',' || c == ';' || c == ':' || c == '!' || c == '?' ||
        c == 0x2026 || c == 0x3001 || c == 0x3002 || c == 0xFF01 || c == 0xFF0C ||
        c == 0xFF1A || c == 0xFF1B || c == 0xFF1F)
        return SIDE_STOP;
    return SIDE_OTHER;
}

static struct side side_before(const struct document *document, struct span paragraph,
                               uint32_t offset)
{
    const uint8_t *bytes = (const uint8_t *)document->text.bytes;
    ucs4_t c;
    const uint8_t *previous = u8_prev(&c, bytes + offset, bytes + paragraph.start);

    if (offset <= paragraph.start || previous == NULL)
        return (struct side){SIDE_EDGE, 0, offset};
    return (struct side){side_class_of(c), c, (uint32_t)(previous - bytes)};
}

static struct side side_after(const struct document *document, struct span paragraph,
                              uint32_t offset)
{
    const uint8_t *bytes = (const uint8_t *)document->text.bytes;
    ucs4_t c;

    if (offset >= paragraph.end)
        return (struct side){SIDE_EDGE, 0, offset};
    u8_mbtouc(&c, bytes + offset, paragraph.end - offset);
    return (struct side){side_class_of(c), c, offset};
}

/* An opening mark may stand before an ellipsis: “...and then”. */
static bool is_ellipsis_at(const struct document *document, struct span paragraph,
                           uint32_t offset)
{
    const char *bytes = document->text.bytes + offset;
    uint32_t left = paragraph.end - offset;

    return starts_with(bytes, left, "..") || starts_with(bytes, left, "\u2026");
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

static bool is_open_side(enum side_class class)
{
    return class == SIDE_EDGE || class == SIDE_SPACE || class == SIDE_BRACKET ||
           class == SIDE_DASH || class == SIDE_OTHER;
}

static bool is_close_side(enum side_class class)
{
    return class == SIDE_EDGE || class == SIDE_SPACE || class == SIDE_STOP ||
           class == SIDE_DASH || class == SIDE_OTHER;
}

static bool is_blank_side(enum side_class class)
{
    return class == SIDE_EDGE || class == SIDE_SPACE;
}

static bool is_ideographic(ucs4_t c)
{
    return c >= 0x2E80 && (c < 0xA640 || (c >= 0xF900 && c < 0xFB00) ||
                           (c >= 0xFF00 && c < 0xFFF0) || c >= 0x20000);
}

/* Does an apostrophe alone make an owner of a word that ends with this letter? */
static bool makes_owner(const struct document *document, ucs4_t letter)
{
    uint8_t bytes[6];
    int length = u8_uctomb(bytes, uc_tolower(letter), sizeof bytes);

    return length > 0 && language_takes_apostrophe(document->language,
                                                   (const char *)bytes, (size_t)length);
}

/*
 * What may this mark be, given the characters before and after the run of marks that it
 * stands in? Inside a run its neighbours are marks and say nothing.
 */
static void judge_sides(struct mark *mark, const struct document *document,
                        struct span paragraph, struct side before, struct side after,
                        bool touches_left, bool touches_right)
{
    bool spaced =
        mark->family == MARK_GUILLEMET || mark->family == MARK_SINGLE_GUILLEMET;
    bool solid_after =
        after.class != SIDE_EDGE && after.class != SIDE_SPACE &&
        (after.class != SIDE_STOP || is_ellipsis_at(document, paragraph, after.offset));
    bool solid_before = before.class != SIDE_EDGE && before.class != SIDE_SPACE &&
                        before.class != SIDE_BRACKET;

    mark->may_open = (solid_after || (spaced && after.class == SIDE_SPACE)) &&
                     (is_open_side(before.class) || touches_left ||
                      is_ideographic(before.character));
    mark->may_close = (solid_before || (spaced && before.class == SIDE_SPACE)) &&
                      (is_close_side(after.class) || touches_right ||
                       is_ideographic(after.character));
    mark->is_measure = before.class == SIDE_DIGIT && !touches_left;
    /* said " It holds. ": in a damaged copy a double mark stands loose, and pairs. */
    mark->is_loose = mark->family == MARK_DOUBLE && is_blank_side(before.class) &&
                     is_blank_side(after.class) && !touches_left && !touches_right;
    if (mark->is_loose) {
        mark->may_open = after.class == SIDE_SPACE;
        mark->may_close = before.class == SIDE_SPACE;
    }
    if (!mark->may_close)
        return;
    if (before.class == SIDE_STOP || after.class == SIDE_EDGE ||
        after.class == SIDE_STOP || touches_right)
        mark->strength = MARK_STRENGTH_STRONG;
    else
        mark->strength = MARK_STRENGTH_PLAIN;
    if (mark->strength == MARK_STRENGTH_PLAIN && mark->family == MARK_SINGLE &&
        before.class == SIDE_LETTER && makes_owner(document, before.character))
        mark->strength = MARK_STRENGTH_POSSESSIVE;
}

/* The word beside an apostrophe in lower case: letters and digits only. */
static size_t copy_word(const struct document *document, uint32_t start, uint32_t end,
                        char word[ELISION_BYTES])
{
    const uint8_t *bytes = (const uint8_t *)document->text.bytes;
    size_t length = 0;

    for (uint32_t at = start; at < end;) {
        ucs4_t c;
        int step = u8_mbtouc(&c, bytes + at, end - at);
        enum side_class class = side_class_of(c);
        if (class != SIDE_LETTER && class != SIDE_DIGIT)
            break;
        int written = u8_uctomb((uint8_t *)word + length, uc_tolower(c),
                                (ptrdiff_t)(ELISION_BYTES - length));
        if (written <= 0)
            return 0;
        length += (size_t)written;
        at += (uint32_t)step;
    }
    return length;
}

/* ‘S for sea’, 'E.G.': a single capital behind a mark that is no apostrophe is a letter
 * and not what is left of a word. */
static bool is_lone_capital(const struct document *document, const struct mark *mark,
                            const char *word, size_t length)
{
    const char *bytes = document->text.bytes + mark->offset;

    return length == 1 && bytes[mark->length] != word[0] &&
           !(mark->length == strlen("\u2019") &&
             memcmp(bytes, "\u2019", mark->length) == 0);
}

/* Is 'WORD in the language's list of elisions, or '92? '90s is '00s there. */
static bool is_leading_elision(const struct document *document, struct span paragraph,
                               const struct mark *mark)
{
    char word[ELISION_BYTES + 1] = "'";
    uint32_t start = mark->offset + mark->length;
    size_t length = copy_word(document, start, paragraph.end, word + 1);

    if (length >= 2 && word[1] >= '0' && word[1] <= '9' && word[2] >= '0' &&
        word[2] <= '9') {
        word[1] = word[2] = '0';
        if (length == 2)
            return true;
    }
    if (length == 1 && start + 1 < paragraph.end) { /* 'n' keeps its second mark */
        size_t glyph =
            glyph_at(document->text.bytes + start + 1, paragraph.end - start - 1);
        if (glyph < GLYPH_COUNT && glyphs[glyph].family == MARK_SINGLE) {
            word[2] = '\'';
            if (language_find(document->language, LANGUAGE_ELISIONS, word, 3) != NULL)
                return true;
        }
    }
    return length > 0 && !is_lone_capital(document, mark, word + 1, length) &&
           language_find(document->language, LANGUAGE_ELISIONS, word, length + 1) !=
               NULL;
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
            if (is_leading_elision(document, span, &second))
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

/* Is WORD' in the list (goin', o'), or is this the second mark of 'n'? */
static bool is_trailing_elision(const struct document *document, struct span paragraph,
                                const struct mark *mark)
{
    uint32_t start = mark->offset;
    char word[ELISION_BYTES + 2];

    while (start > paragraph.start) {
        struct side before = side_before(document, paragraph, start);
        if (before.class != SIDE_LETTER || mark->offset - before.offset > ELISION_BYTES)
            break;
        start = before.offset;
    }
    if (start == mark->offset)
        return false;
    size_t length = copy_word(document, start, mark->offset, word + 1);
    if (length == 0 || length >= ELISION_BYTES - 1)
        return false;
    word[0] = '\'';
    word[length + 1] = '\'';
    if (language_find(document->language, LANGUAGE_ELISIONS, word + 1, length + 1))
        return true;
    struct side before = side_before(document, paragraph, start);
    bool has_mark = before.character == '\'' || before.character == 0x2018 ||
                    before.character == 0x2019;
    return has_mark &&
           language_find(document->language, LANGUAGE_ELISIONS, word, length + 2);
}

static void judge_single(struct mark *mark, const struct document *document,
                         struct span paragraph, struct side before, struct side after)
{
    bool inner_before = before.class == SIDE_LETTER || before.class == SIDE_DIGIT;
    bool inner_after = after.class == SIDE_LETTER || after.class == SIDE_DIGIT;

    if (inner_before && inner_after && !is_ideographic(before.character) &&
        !is_ideographic(after.character)) {
        mark->is_apostrophe = true;
        return;
    }
    if (mark->may_open && inner_after && is_leading_elision(document, paragraph, mark))
        mark->is_apostrophe = true;
    if (mark->may_close && mark->strength <= MARK_STRENGTH_PLAIN && inner_before &&
        is_trailing_elision(document, paragraph, mark))
        mark->is_apostrophe = true;
    if (before.class == SIDE_DIGIT && mark->role != MARK_OPENS &&
        mark->strength < MARK_STRENGTH_STRONG)
        mark->is_apostrophe = true; /* feet, minutes */
}

static void judge_paragraph(struct mark *marks, size_t count,
                            const struct document *document, struct span paragraph)
{
    for (size_t first = 0; first < count;) {
        size_t end = first + 1;
        while (end < count &&
               marks[end].offset == marks[end - 1].offset + marks[end - 1].length)
            end++;
        struct side before = side_before(document, paragraph, marks[first].offset);
        struct side after = side_after(document, paragraph,
                                       marks[end - 1].offset + marks[end - 1].length);
        for (size_t i = first; i < end; i++) {
            judge_sides(&marks[i], document, paragraph, before, after, i > first,
                        i + 1 < end);
            if (marks[i].family == MARK_SINGLE)
                judge_single(&marks[i], document, paragraph,
                             i == first ? before : (struct side){.class = SIDE_OTHER},
                             i + 1 == end ? after : (struct side){.class = SIDE_OTHER});
        }
        first = end;
    }
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
    if (list->of_paragraph == NULL)
        return false;
    for (size_t i = 0; i < document->paragraph_count; i++) {
        size_t first = list->count;
        if (!collect_paragraph(list, document, &document->paragraphs[i], err))
            return false;
        list->of_paragraph[i] =
            (struct range){(uint32_t)first, (uint32_t)(list->count - first)};
        if (list->count > first)
            judge_paragraph(list->marks + first, list->count - first, document,
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
