/* markup.c - from a page to its text, and from the text back to the page. */
#include "article/markup.h"

#include "article/markup_writer.h"
#include "base/halving.h"

#include <stdlib.h>

bool markup_read(struct markup *markup, struct text *text, enum media_kind kind,
                 const char *name, struct error *err)
{
    struct markup_writer writer = {.markup = markup, .name = name, .err = err};
    *markup = (struct markup){.media_type =
                                  kind == MEDIA_HTML ? "text/html" : "text/markdown"};
    bool ok = text_find_lines(text, err) &&
              (kind == MEDIA_HTML ? markup_read_html(&writer, text)
                                  : markup_read_markdown(&writer, text)) &&
              markup_end_block(&writer);
    uint32_t length = (uint32_t)writer.text.length;
    char *bytes = ok ? buffer_take_string(&writer.text, err) : NULL;
    buffer_clear(&writer.text);
    if (!bytes) {
        markup_clear(markup);
        return false;
    }
    free(text->bytes);
    text->bytes = bytes;
    text->length = markup->text_length = length;
    text->bom_bytes = 0;
    return true;
}

void markup_clear(struct markup *markup)
{
    free(markup->blocks);
    free(markup->pieces);
    *markup = (struct markup){0};
}

/* The last piece that starts at or before an offset of the text. There is one. */
static const struct markup_piece *markup_piece_at(const struct markup *markup,
                                                  uint32_t offset, uint32_t *length)
{
    struct halving search = halving_begin(1, markup->piece_count);
    while (halving_next(&search))
        halving_judge(&search, markup->pieces[search.middle].start <= offset);
    const struct markup_piece *piece = &markup->pieces[search.low - 1];
    uint32_t end =
        search.low < markup->piece_count ? piece[1].start : markup->text_length;
    *length = end - piece->start;
    return piece;
}

struct span markup_source_span(const struct markup *markup, struct span span)
{
    uint32_t length;
    if (!markup->piece_count)
        return (struct span){0, 0};
    const struct markup_piece *first = markup_piece_at(markup, span.start, &length);
    struct span source = {first->source_start, 0};
    if (length == first->source_length)
        source.start += span.start - first->start;
    source.end = source.start;
    if (span_is_empty(span))
        return source;
    const struct markup_piece *last = markup_piece_at(markup, span.end - 1, &length);
    source.end =
        last->source_start +
        (length == last->source_length ? span.end - last->start : last->source_length);
    /* What a page's repair moved elsewhere may stand before what is around it. */
    if (source.end < source.start)
        source.end = source.start;
    return source;
}
