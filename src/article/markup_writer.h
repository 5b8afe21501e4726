/* markup_writer.h - how the readers of pages write down the text they find. Private to
 * src/article. */
#ifndef DIPTYCH_ARTICLE_MARKUP_WRITER_H
#define DIPTYCH_ARTICLE_MARKUP_WRITER_H

#include "article/markup.h"
#include "base/buffer.h"

/* What a block may stand in. */
enum markup_place {
    MARKUP_HEADING,
    MARKUP_CAPTION,
    MARKUP_CODE, /* white space is kept */
    MARKUP_QUOTE,
    MARKUP_PLACE_COUNT
};

enum { MARKUP_BULLET_BYTES = 24 };

/* Embedded; begin with .markup, .name and .err. */
struct markup_writer {
    struct markup *markup;
    struct buffer text;
    uint32_t depths[MARKUP_PLACE_COUNT]; /* how often the place is entered */
    char bullet[MARKUP_BULLET_BYTES];    /* what stands before the next block of a list
                                            item;
                                            "": it is none */
    uint32_t block_start;
    enum paragraph_kind block_kind;
    bool is_open;
    bool has_blank;    /* white space that is written if anything follows it */
    struct span blank; /* where that stands in the file */
    const char *name;  /* of the file, for messages */
    struct error *err;
};

/*
 * Write a piece of text that stands for a stretch of the file; it opens a block if none
 * is open. Pieces are written in the order of the file. False with ERROR_MEMORY or
 * ERROR_TOO_LARGE.
 */
bool markup_put(struct markup_writer *writer, const char *bytes, size_t length,
                struct span source);

/* Write bytes of the file as they stand there; outside of code white space is folded
 * into one blank, and dropped at the ends of a block. */
bool markup_put_source(struct markup_writer *writer, const char *bytes, size_t length,
                       uint32_t source);

/* White space at a place of the file, folded with what is around it. */
void markup_put_blank(struct markup_writer *writer, struct span source);

/* A break inside a block; two in a row end it. */
bool markup_put_break(struct markup_writer *writer, struct span source);

/* What is written next is another block. */
bool markup_end_block(struct markup_writer *writer);

/* The readers. `page` stays as it is. False with the writer's error set. */
bool markup_read_html(struct markup_writer *writer, const struct text *page);
bool markup_read_markdown(struct markup_writer *writer, const struct text *page);

/*
 * The characters that a character reference stands for.
 *
 * reference  from & to ; if it has one
 * out        gets them as UTF-8, or the reference as it is if it is none
 *
 * False with ERROR_MEMORY.
 */
bool markup_append_reference(struct buffer *out, const char *reference, size_t length,
                             struct error *err);

#endif
