/* markers.c - finding bullets, and the signs of quotations and headings. */
#include "session/markers.h"

#include <string.h>

struct span markers_find_bullet(const struct document *document,
                                const struct paragraph *paragraph)
{
    struct span none = {paragraph->span.start, paragraph->span.start};
    if (paragraph->kind != PARAGRAPH_LIST_ITEM || !paragraph->tokens.count)
        return none;
    uint32_t end = document->tokens.tokens[paragraph->tokens.first].start;
    while (end > paragraph->span.start && (document->text.bytes[end - 1] == ' ' ||
                                           document->text.bytes[end - 1] == '\t'))
        end--;
    return (struct span){paragraph->span.start, end};
}

/* The last line of a heading, if there is one before it and it is nothing but a rule;
 * else empty. */
static struct span markers_find_rule(const struct document *document,
                                     const struct paragraph *paragraph)
{
    const char *bytes = document->text.bytes;
    uint32_t start = paragraph->span.end, end = paragraph->span.end;
    struct span none = {end, end};
    if (paragraph->kind != PARAGRAPH_HEADING || start == paragraph->span.start)
        return none;
    while (start > paragraph->span.start &&
           (bytes[start - 1] == '=' || bytes[start - 1] == '-'))
        start--;
    uint32_t before = start;
    while (before > paragraph->span.start &&
           (bytes[before - 1] == ' ' || bytes[before - 1] == '\t'))
        before--;
    bool is_line = start < end && before > paragraph->span.start &&
                   (bytes[before - 1] == '\n' || bytes[before - 1] == '\r');
    return is_line ? (struct span){start, end} : none;
}

bool markers_has_hidden(const struct document *document,
                        const struct paragraph *paragraph)
{
    return paragraph->kind == PARAGRAPH_BLOCK_QUOTE ||
           !span_is_empty(markers_find_rule(document, paragraph));
}

void markers_hide(const struct document *document, const struct paragraph *paragraph,
                  char *bytes)
{
    struct span rule = markers_find_rule(document, paragraph);
    memset(bytes + rule.start, ' ', span_length(rule));
    if (paragraph->kind != PARAGRAPH_BLOCK_QUOTE)
        return;
    bool is_lead = true;
    for (uint32_t at = paragraph->span.start; at < paragraph->span.end; at++) {
        char c = bytes[at];
        if (is_lead && c == '>')
            bytes[at] = ' ';
        is_lead =
            c == '\n' || c == '\r' || (is_lead && (c == '>' || c == ' ' || c == '\t'));
    }
}
