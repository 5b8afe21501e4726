/* furniture.c - which paragraphs are no text: by their words, or at which end of the
 * page they stand. */
#include "article/furniture.h"

#include "article/furniture_line.h"

enum {
    LEAD_LAST_PARAGRAPH = 5, /* what a name alone stands above */
    LAST_PARAGRAPHS = 5,     /* that may hold a byline below the text */
    ADDRESS_MOST_WORDS = 30,
};

static enum furniture furniture_by_words(const struct document *document, size_t index)
{
    struct furniture_line line;
    if (!furniture_line_open(&line, document, index))
        return FURNITURE_NONE;
    if (furniture_line_may_announce(&line) && furniture_line_measure(&line)) {
        enum furniture furniture = furniture_line_judge(&line);
        if (furniture)
            return furniture;
    }
    return furniture_line_reserves_rights(&line) ? FURNITURE_RIGHTS : FURNITURE_NONE;
}

/* Do two tokens have the words of two others? */
static bool names_are_equal(const struct document *document, uint32_t a, uint32_t b)
{
    for (uint32_t k = 0; k < AUTHOR_WORDS; k++)
        if (document_lower_word(document, a + k) !=
            document_lower_word(document, b + k))
            return false;
    return true;
}

/* Is there a name in a byline with which a line begins: Jane Doe writes ...? */
static bool line_begins_like(const struct furniture_line *line,
                             const struct paragraph *byline)
{
    const struct token *tokens = line->document->tokens.tokens;
    uint32_t end = range_end(byline->tokens);
    for (uint32_t i = byline->tokens.first; i + AUTHOR_WORDS <= end; i++)
        if ((tokens[i].flags & tokens[i + 1].flags & TOKEN_CAPITAL) &&
            names_are_equal(line->document, i, line->first))
            return true;
    return false;
}

/* Who somebody is that a byline at one end of the page names. */
static bool line_is_of_author(const struct furniture_line *line)
{
    const struct document *document = line->document;
    size_t count = document->paragraph_count;
    for (size_t p = 0; line->first + AUTHOR_WORDS <= line->end && p < count; p++) {
        if (p == LEAD_LAST_PARAGRAPH && count > p + LAST_PARAGRAPHS)
            p = count - LAST_PARAGRAPHS;
        if (document->paragraphs[p].furniture == FURNITURE_BYLINE &&
            line_begins_like(line, &document->paragraphs[p]))
            return true;
    }
    return false;
}

/* Do the last paragraphs tell who that is? */
static bool line_is_told_of(const struct furniture_line *line)
{
    const struct document *document = line->document;
    size_t count = document->paragraph_count;
    for (size_t p = count; p-- > 0 && p + LAST_PARAGRAPHS >= count;) {
        const struct paragraph *paragraph = &document->paragraphs[p];
        if (paragraph != line->paragraph && paragraph->tokens.count > AUTHOR_WORDS &&
            names_are_equal(document, paragraph->tokens.first, line->first))
            return true;
    }
    return false;
}

/* Of a line at one end of the page, but not the first. */
static enum furniture furniture_by_place(const struct document *document, size_t index)
{
    struct furniture_line line;
    if (document->paragraphs[index].kind == PARAGRAPH_CAPTION ||
        !furniture_line_open(&line, document, index) || !furniture_line_measure(&line))
        return FURNITURE_NONE;
    if (furniture_line_is_post(&line))
        return document->paragraphs[index - 1].furniture == FURNITURE_BYLINE
                   ? FURNITURE_AUTHOR
                   : FURNITURE_BYLINE;
    if (furniture_line_is_writer(&line) ||
        (furniture_line_is_name(&line) &&
         (document_find_word(document, LANGUAGE_GIVEN_NAMES,
                             document_lower_word(document, line.first)) ||
          line_is_told_of(&line))))
        return FURNITURE_BYLINE;
    return line.words <= ADDRESS_MOST_WORDS && furniture_line_has_address(&line)
               ? FURNITURE_PLUG
               : FURNITURE_NONE;
}

/* What looked like a heading is none then; what a page says is one stays one. */
static void paragraph_take_furniture(const struct document *document, size_t index,
                                     enum furniture furniture)
{
    struct paragraph *paragraph = &document->paragraphs[index];
    paragraph->furniture = furniture;
    if (furniture && paragraph->kind == PARAGRAPH_HEADING && !document->markup.blocks)
        paragraph->kind = PARAGRAPH_BODY;
}

static void furniture_find_first(struct document *document)
{
    for (size_t p = 1; p < document->paragraph_count && p < LEAD_LAST_PARAGRAPH; p++)
        if (!document->paragraphs[p].furniture)
            paragraph_take_furniture(document, p, furniture_by_place(document, p));
}

/* From the end back to the text. */
static void furniture_find_last(struct document *document)
{
    for (size_t p = document->paragraph_count; p-- > 1;) {
        struct paragraph *paragraph = &document->paragraphs[p];
        struct furniture_line line;
        if (furniture_line_open(&line, document, p) && line_is_of_author(&line))
            paragraph_take_furniture(document, p, FURNITURE_AUTHOR);
        else if (!paragraph->furniture)
            paragraph_take_furniture(document, p, furniture_by_place(document, p));
        if (!paragraph->furniture && paragraph->kind != PARAGRAPH_CAPTION)
            return;
    }
}

void furniture_find_all(struct document *document)
{
    for (size_t p = 0; p < document->paragraph_count; p++)
        document->paragraphs[p].furniture = furniture_by_words(document, p);
}

void furniture_find_ends(struct document *document)
{
    furniture_find_first(document);
    furniture_find_last(document);
}
