/* quote_mark_sides.c - what a mark may be by what stands beside it: an opener, a
 * closer, an apostrophe, a measure. */
#include "article/quote_mark_parts.h"

#include <string.h>
#include <unicase.h>
#include <unictype.h>
#include <unistr.h>

enum { ELISION_BYTES = 32 };

/* What stands beside a mark. */
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
    if (offset <= paragraph.start || !previous)
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
    return mark_starts_with(bytes, left, "..") ||
           mark_starts_with(bytes, left, "\u2026");
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

bool mark_is_leading_elision(const struct document *document, struct span paragraph,
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
        if (mark_is_single_at(document->text.bytes + start + 1,
                              paragraph.end - start - 1)) {
            word[2] = '\'';
            if (language_find(document->language, LANGUAGE_ELISIONS, word, 3))
                return true;
        }
    }
    return length > 0 && !is_lone_capital(document, mark, word + 1, length) &&
           language_find(document->language, LANGUAGE_ELISIONS, word, length + 1) !=
               NULL;
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
    if (mark->may_open && inner_after &&
        mark_is_leading_elision(document, paragraph, mark))
        mark->is_apostrophe = true;
    if (mark->may_close && mark->strength <= MARK_STRENGTH_PLAIN && inner_before &&
        is_trailing_elision(document, paragraph, mark))
        mark->is_apostrophe = true;
    if (before.class == SIDE_DIGIT && mark->role != MARK_OPENS &&
        mark->strength < MARK_STRENGTH_STRONG)
        mark->is_apostrophe = true; /* feet, minutes */
}

void mark_judge_paragraph(struct mark *marks, size_t count,
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
