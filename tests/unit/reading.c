/* reading.c - a document out of a string, for tests. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "reading.h"

#include <stdlib.h>
#include <string.h>

static void reading_open_media(struct reading *reading, const char *content,
                               const char *tag, enum paragraph_mode mode,
                               enum media_kind kind)
{
    struct error err = {0};
    struct buffer raw = {0};
    struct text text = {0};
    struct markup markup = {0};
    *reading = (struct reading){0};
    buffer_append_string(&raw, content);
    assert_true(text_decode(&text, &raw, NULL, "test", &err));
    if (kind != MEDIA_TEXT)
        assert_true(markup_read(&markup, &text, kind, "test", &err));
    reading->language = language_load(SOURCE_DATA_DIR, NULL, tag, &err);
    assert_string_equal(err.message, "");
    assert_non_null(reading->language);
    reading->lexicon = lexicon_new(&err);
    assert_non_null(reading->lexicon);
    struct document_options options = {.label = "test",
                                       .paragraphs = mode,
                                       .language = reading->language,
                                       .markup = kind == MEDIA_TEXT ? NULL : &markup};
    reading->document = document_read(&text, &options, reading->lexicon, &err);
    assert_non_null(reading->document);
    buffer_clear(&raw);
}

void reading_open(struct reading *reading, const char *content, const char *tag,
                  enum paragraph_mode mode)
{
    reading_open_media(reading, content, tag, mode, MEDIA_TEXT);
}

void reading_open_page(struct reading *reading, const char *content,
                       enum media_kind kind)
{
    reading_open_media(reading, content, "en", PARAGRAPHS_AUTO, kind);
}

void reading_close(struct reading *reading)
{
    document_free(reading->document);
    lexicon_free(reading->lexicon);
    language_free(reading->language);
}

/* The span with each run of blanks and breaks as one blank. */
static char *reading_squeeze(const struct reading *reading, struct span span)
{
    char *copy = malloc(span_length(span) + 1);
    assert_non_null(copy);
    const char *bytes = document_bytes(reading->document, span);
    size_t length = 0;
    for (uint32_t i = 0; i < span_length(span); i++) {
        char c = bytes[i] == '\n' || bytes[i] == '\r' ? ' ' : bytes[i];
        if (c != ' ' || (length && copy[length - 1] != ' '))
            copy[length++] = c;
    }
    copy[length] = '\0';
    return copy;
}

static void reading_assert_span(const struct reading *reading, struct span span,
                                const char *expected)
{
    char *squeezed = reading_squeeze(reading, span);
    assert_string_equal(squeezed, expected);
    free(squeezed);
}

void reading_assert_paragraphs(const struct reading *reading,
                               const char *const *expected)
{
    size_t count = 0;
    for (; expected[count]; count++) {
        assert_in_range(count, 0, reading->document->paragraph_count - 1);
        reading_assert_span(reading, reading->document->paragraphs[count].span,
                            expected[count]);
    }
    assert_int_equal(reading->document->paragraph_count, count);
}

void reading_assert_sentences(const struct reading *reading,
                              const char *const *expected)
{
    size_t count = 0;
    for (; expected[count]; count++) {
        assert_in_range(count, 0, reading->document->sentence_count - 1);
        reading_assert_span(reading, reading->document->sentences[count].span,
                            expected[count]);
    }
    assert_int_equal(reading->document->sentence_count, count);
}
