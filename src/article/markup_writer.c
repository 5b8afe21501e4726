/* markup_writer.c - text in blocks, with the place of each piece in the file. */
#include "article/markup_writer.h"

#include "base/memory.h"

#include <string.h>

static bool markup_is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/* Bytes that go on where the last piece ends, in the text and in the file, belong to
 * it. */
static bool markup_add_piece(struct markup_writer *writer, size_t length,
                             struct span source)
{
    struct markup *markup = writer->markup;
    uint32_t start = (uint32_t)writer->text.length;
    uint32_t source_length = span_length(source);
    if (start + length >= UINT32_MAX)
        return error_set(writer->err, ERROR_TOO_LARGE, "text of more than 4 GiB");
    if (markup->piece_count && source_length == length) {
        struct markup_piece *last = &markup->pieces[markup->piece_count - 1];
        if (start - last->start == last->source_length &&
            last->source_start + last->source_length == source.start) {
            last->source_length += source_length;
            return true;
        }
    }
    if (!memory_reserve(&markup->pieces, &markup->piece_capacity,
                        markup->piece_count + 1, sizeof *markup->pieces, writer->err))
        return false;
    markup->pieces[markup->piece_count++] =
        (struct markup_piece){start, source.start, source_length};
    return true;
}

static bool markup_append(struct markup_writer *writer, const char *bytes,
                          size_t length, struct span source)
{
    if (!length)
        return true;
    if (!markup_add_piece(writer, length, source))
        return false;
    buffer_append(&writer->text, bytes, length);
    return buffer_check(&writer->text, writer->err);
}

static enum paragraph_kind markup_choose_kind(const struct markup_writer *writer)
{
    if (writer->depths[MARKUP_CODE])
        return PARAGRAPH_CODE;
    if (writer->depths[MARKUP_HEADING])
        return PARAGRAPH_HEADING;
    if (writer->depths[MARKUP_CAPTION])
        return PARAGRAPH_CAPTION;
    if (writer->bullet[0])
        return PARAGRAPH_LIST_ITEM;
    return writer->depths[MARKUP_QUOTE] ? PARAGRAPH_BLOCK_QUOTE : PARAGRAPH_BODY;
}

static bool markup_open_block(struct markup_writer *writer, uint32_t source)
{
    static const char gap[] = "\n\n";
    struct span here = {source, source};
    if (writer->text.length && !markup_append(writer, gap, sizeof gap - 1, here))
        return false;
    writer->is_open = true;
    writer->has_blank = false;
    writer->block_start = (uint32_t)writer->text.length;
    writer->block_kind = markup_choose_kind(writer);
    if (writer->block_kind == PARAGRAPH_LIST_ITEM &&
        !markup_append(writer, writer->bullet, strlen(writer->bullet), here))
        return false;
    writer->bullet[0] = '\0';
    return true;
}

bool markup_put(struct markup_writer *writer, const char *bytes, size_t length,
                struct span source)
{
    if (!length)
        return true;
    if (!writer->is_open && !markup_open_block(writer, source.start))
        return false;
    if (writer->has_blank) {
        writer->has_blank = false;
        if (!markup_append(writer, " ", 1, writer->blank))
            return false;
    }
    return markup_append(writer, bytes, length, source);
}

void markup_put_blank(struct markup_writer *writer, struct span source)
{
    bool is_break =
        writer->text.length && writer->text.bytes[writer->text.length - 1] == '\n';
    if (!writer->is_open || is_break)
        return;
    writer->blank.start = writer->has_blank ? writer->blank.start : source.start;
    writer->blank.end = source.end;
    writer->has_blank = true;
}

bool markup_put_source(struct markup_writer *writer, const char *bytes, size_t length,
                       uint32_t source)
{
    bool keeps_space = writer->depths[MARKUP_CODE] > 0;
    for (size_t at = 0; at < length;) {
        bool is_space = !keeps_space && markup_is_space(bytes[at]);
        size_t end = at + 1;
        while (end < length &&
               (!keeps_space && markup_is_space(bytes[end])) == is_space)
            end++;
        struct span span = {source + (uint32_t)at, source + (uint32_t)end};
        if (is_space)
            markup_put_blank(writer, span);
        else if (!markup_put(writer, bytes + at, end - at, span))
            return false;
        at = end;
    }
    return true;
}

bool markup_put_break(struct markup_writer *writer, struct span source)
{
    const struct buffer *text = &writer->text;
    if (!writer->is_open)
        return true;
    if (text->length > writer->block_start && text->bytes[text->length - 1] == '\n')
        return markup_end_block(writer);
    writer->has_blank = false;
    return markup_append(writer, "\n", 1, source);
}

bool markup_end_block(struct markup_writer *writer)
{
    struct markup *markup = writer->markup;
    if (!writer->is_open)
        return true;
    writer->is_open = writer->has_blank = false;
    uint32_t start = writer->block_start, end = (uint32_t)writer->text.length;
    while (end > start && markup_is_space(writer->text.bytes[end - 1]))
        end--;
    while (start < end && (writer->text.bytes[start] == '\n'))
        start++;
    if (start == end)
        return true;
    if (!memory_reserve(&markup->blocks, &markup->block_capacity,
                        markup->block_count + 1, sizeof *markup->blocks, writer->err))
        return false;
    markup->blocks[markup->block_count++] =
        (struct markup_block){{start, end}, writer->block_kind};
    return true;
}
