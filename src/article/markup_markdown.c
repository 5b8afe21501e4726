/* markup_markdown.c - the text of a Markdown file, as md4c reads it (CommonMark with
 * GitHub's tables). */
#include "article/markup_writer.h"

#include <md4c.h>
#include <stdio.h>
#include <string.h>

enum {
    MARKDOWN_LISTS_MOST = 64,       /* lists in lists; what is deeper has dots */
    MARKDOWN_WRAP_MOST_BYTES = 132, /* the longest line of a line printer */
};

struct markdown_reader {
    struct markup_writer *writer;
    const char *bytes; /* what md4c is given */
    uint32_t length;
    uint32_t skipped; /* bytes of the file before it */
    uint32_t at;      /* where what was read last ends in the file */
    unsigned numbers[MARKDOWN_LISTS_MOST]; /* of the next item; 0: a dot */
    size_t list_depth;
    bool is_line_by_line; /* each line is a paragraph, against the rules of Markdown */
};

/* Where a text stands in the file; at what was read last if md4c made it itself. */
static struct span markdown_source(struct markdown_reader *reader, const char *text,
                                   size_t length)
{
    if (text < reader->bytes || text + length > reader->bytes + reader->length)
        return (struct span){reader->at, reader->at};
    uint32_t start = reader->skipped + (uint32_t)(text - reader->bytes);
    reader->at = start + (uint32_t)length;
    return (struct span){start, reader->at};
}

static void markdown_enter_list(struct markdown_reader *reader, unsigned first)
{
    if (reader->list_depth < MARKDOWN_LISTS_MOST)
        reader->numbers[reader->list_depth] = first;
    reader->list_depth++;
}

static void markdown_set_bullet(struct markdown_reader *reader)
{
    size_t depth = reader->list_depth - 1;
    unsigned number = depth < MARKDOWN_LISTS_MOST ? reader->numbers[depth] : 0;
    if (number)
        snprintf(reader->writer->bullet, MARKUP_BULLET_BYTES, "%u. ",
                 reader->numbers[depth]++);
    else
        snprintf(reader->writer->bullet, MARKUP_BULLET_BYTES, "\u2022 ");
}

static bool markdown_enter_cell(struct markdown_reader *reader)
{
    static const char bar[] = " | ";
    struct span here = {reader->at, reader->at};
    return !reader->writer->is_open ||
           markup_put(reader->writer, bar, sizeof bar - 1, here);
}

static int markdown_enter_block(MD_BLOCKTYPE type, void *detail, void *user)
{
    struct markdown_reader *reader = user;
    struct markup_writer *writer = reader->writer;
    if (type == MD_BLOCK_TH || type == MD_BLOCK_TD)
        return !markdown_enter_cell(reader);
    if (!markup_end_block(writer))
        return 1;
    if (type == MD_BLOCK_UL) {
        markdown_enter_list(reader, 0);
    } else if (type == MD_BLOCK_OL) {
        unsigned start = ((const MD_BLOCK_OL_DETAIL *)detail)->start;
        markdown_enter_list(reader, start ? start : 1);
    } else if (type == MD_BLOCK_LI) {
        markdown_set_bullet(reader);
    } else if (type == MD_BLOCK_QUOTE) {
        writer->depths[MARKUP_QUOTE]++;
    } else if (type == MD_BLOCK_H) {
        writer->depths[MARKUP_HEADING]++;
    } else if (type == MD_BLOCK_CODE || type == MD_BLOCK_HTML) {
        writer->depths[MARKUP_CODE]++;
    }
    return 0;
}

static int markdown_leave_block(MD_BLOCKTYPE type, void *detail, void *user)
{
    struct markdown_reader *reader = user;
    struct markup_writer *writer = reader->writer;
    (void)detail;
    if (type == MD_BLOCK_TH || type == MD_BLOCK_TD)
        return 0;
    if (!markup_end_block(writer))
        return 1;
    if (type == MD_BLOCK_UL || type == MD_BLOCK_OL)
        reader->list_depth--;
    else if (type == MD_BLOCK_LI)
        writer->bullet[0] = '\0';
    else if (type == MD_BLOCK_QUOTE)
        writer->depths[MARKUP_QUOTE]--;
    else if (type == MD_BLOCK_H)
        writer->depths[MARKUP_HEADING]--;
    else if (type == MD_BLOCK_CODE || type == MD_BLOCK_HTML)
        writer->depths[MARKUP_CODE]--;
    return 0;
}

/* A picture's text is a caption; also of a paragraph that goes on behind it. */
static int markdown_enter_span(MD_SPANTYPE type, void *detail, void *user)
{
    struct markdown_reader *reader = user;
    (void)detail;
    reader->writer->depths[MARKUP_CAPTION] += type == MD_SPAN_IMG;
    return 0;
}

static int markdown_leave_span(MD_SPANTYPE type, void *detail, void *user)
{
    struct markdown_reader *reader = user;
    (void)detail;
    reader->writer->depths[MARKUP_CAPTION] -= type == MD_SPAN_IMG;
    return 0;
}

static bool markdown_put_reference(struct markdown_reader *reader, const char *text,
                                   size_t length)
{
    struct buffer characters = {0};
    struct span source = markdown_source(reader, text, length);
    bool ok = markup_append_reference(&characters, text, length, reader->writer->err) &&
              markup_put(reader->writer, characters.bytes, characters.length, source);
    buffer_clear(&characters);
    return ok;
}

static bool markdown_put(struct markdown_reader *reader, MD_TEXTTYPE type,
                         const char *text, size_t length)
{
    static const char unknown[] = "\uFFFD";
    struct markup_writer *writer = reader->writer;
    struct span source;
    switch (type) {
    case MD_TEXT_NULLCHAR:
        source = markdown_source(reader, text, length);
        return markup_put(writer, unknown, sizeof unknown - 1, source);
    case MD_TEXT_SOFTBR:
        if (reader->is_line_by_line && !writer->depths[MARKUP_CAPTION])
            return markup_end_block(writer);
        /* fall through */
    case MD_TEXT_BR:
        markup_put_blank(writer, (struct span){reader->at, reader->at});
        return true;
    case MD_TEXT_ENTITY:
        return markdown_put_reference(reader, text, length);
    case MD_TEXT_HTML:
        if (!writer->depths[MARKUP_CODE])
            return true; /* a tag inside a paragraph */
        break;
    case MD_TEXT_NORMAL:
    case MD_TEXT_CODE:
    case MD_TEXT_LATEXMATH:
        break;
    }
    source = markdown_source(reader, text, length);
    return span_length(source) == length
               ? markup_put_source(writer, text, length, source.start)
               : markup_put(writer, text, length, source);
}

static int markdown_take_text(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size,
                              void *user)
{
    return !markdown_put(user, type, text, size);
}

/* What site generators want to know of a page stands before it, between two lines of
 * three dashes. */
static uint32_t markdown_front_matter(const struct text *page)
{
    uint32_t at = page->bom_bytes;
    bool is_open = false;
    while (at < page->length) {
        const char *line = page->bytes + at;
        const char *stop = memchr(line, '\n', page->length - at);
        size_t length = stop ? (size_t)(stop - line) : page->length - at;
        size_t bare = length && line[length - 1] == '\r' ? length - 1 : length;
        bool is_fence = bare == 3 && memcmp(line, "---", 3) == 0;
        at += (uint32_t)(length + (stop != NULL));
        if (is_fence && is_open)
            return at;
        if (!is_fence && !is_open)
            break;
        is_open = true;
    }
    return page->bom_bytes;
}

static bool markdown_ends_sentence(const char *line, size_t length)
{
    static const char *const ends[] = {".",  "!", "?",      "\"",
                                       "\'", ")", "\u201D", "\u2019"};
    while (length && (line[length - 1] == '\r' || line[length - 1] == ' '))
        length--;
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        size_t size = strlen(ends[i]);
        if (length >= size && memcmp(line + length - size, ends[i], size) == 0)
            return true;
    }
    return false;
}

/* Prose that is written a paragraph a line, without blank ones, has lines that nobody
 * would break so late; or hardly a blank line, and nearly all lines end as sentences
 * do. */
static bool markdown_is_line_by_line(const char *bytes, size_t length)
{
    size_t joints = 0, long_joints = 0, ended_joints = 0, gaps = 0, last_bytes = 0;
    for (size_t at = 0; at < length;) {
        const char *stop = memchr(bytes + at, '\n', length - at);
        size_t line_bytes = stop ? (size_t)(stop - bytes) - at : length - at;
        bool is_blank = line_bytes <= 1, was_blank = last_bytes <= 1; /* a return */
        if (!is_blank && !was_blank) {
            joints++;
            long_joints += last_bytes > MARKDOWN_WRAP_MOST_BYTES;
            ended_joints +=
                markdown_ends_sentence(bytes + at - last_bytes - 1, last_bytes);
        }
        gaps += is_blank && !was_blank;
        last_bytes = line_bytes;
        at += line_bytes + 1;
    }
    return long_joints * 2 > joints ||
           (joints > 4 * gaps && ended_joints * 5 >= joints * 4);
}

bool markup_read_markdown(struct markup_writer *writer, const struct text *page)
{
    static const MD_PARSER parser = {
        .flags = MD_DIALECT_GITHUB,
        .enter_block = markdown_enter_block,
        .leave_block = markdown_leave_block,
        .enter_span = markdown_enter_span,
        .leave_span = markdown_leave_span,
        .text = markdown_take_text,
    };
    uint32_t skipped = markdown_front_matter(page);
    struct markdown_reader reader = {.writer = writer,
                                     .bytes = page->bytes + skipped,
                                     .length = page->length - skipped,
                                     .is_line_by_line = markdown_is_line_by_line(
                                         page->bytes + skipped, page->length - skipped),
                                     .skipped = skipped,
                                     .at = skipped};
    int result = md_parse(reader.bytes, reader.length, &parser, &reader);
    /* -1 is md4c's own: its memory ended. */
    return result == 0 || (result < 0 && error_set_memory(writer->err));
}
