/* comparing.c - a comparison out of two strings, and what is in it as text, for tests.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "article/divided.h"
#include "compare/link_list.h"
#include "comparing.h"

#include <stdlib.h>
#include <string.h>

static struct document *comparing_read(struct comparing *comparing, const char *content)
{
    struct error err = {0};
    struct buffer raw = {0};
    struct text text = {0};
    buffer_append_string(&raw, content);
    assert_true(text_decode(&text, &raw, NULL, "test", &err));
    struct document *document =
        document_read(&text,
                      &(struct document_options){.label = "test",
                                                 .paragraphs = PARAGRAPHS_BLANK,
                                                 .language = comparing->language},
                      comparing->lexicon, &err);
    assert_string_equal(err.message, "");
    assert_non_null(document);
    buffer_clear(&raw);
    return document;
}

void comparing_open(struct comparing *comparing, const char *left, const char *right,
                    const char *tag)
{
    struct error err = {0};
    *comparing = (struct comparing){0};
    comparing->language = language_load(SOURCE_DATA_DIR, NULL, tag, &err);
    assert_string_equal(err.message, "");
    comparing->lexicon = lexicon_new(&err);
    assert_non_null(comparing->lexicon);
    comparing->documents[SIDE_LEFT] = comparing_read(comparing, left);
    comparing->documents[SIDE_RIGHT] = comparing_read(comparing, right);
    for (int side = 0; side < SIDE_COUNT; side++)
        assert_true(divided_words_settle(comparing->documents[side], &err));
    comparing->comparison = comparison_new(
        comparing->documents[SIDE_LEFT], comparing->documents[SIDE_RIGHT],
        &(struct comparison_options){.wants_word_links = true}, &err);
    assert_string_equal(err.message, "");
    assert_non_null(comparing->comparison);
}

void comparing_close(struct comparing *comparing)
{
    comparison_free(comparing->comparison);
    document_free(comparing->documents[SIDE_LEFT]);
    document_free(comparing->documents[SIDE_RIGHT]);
    lexicon_free(comparing->lexicon);
    language_free(comparing->language);
}

static void append_pair(struct buffer *out, const struct comparing *comparing,
                        const struct span spans[SIDE_COUNT], const char *sign)
{
    for (int side = 0; side < SIDE_COUNT; side++) {
        buffer_append(out, document_bytes(comparing->documents[side], spans[side]),
                      span_length(spans[side]));
        buffer_append_string(out, side == SIDE_LEFT ? sign : "\n");
    }
}

static char *take_lines(struct buffer *out)
{
    struct error err = {0};
    char *lines = buffer_take_string(out, &err);
    assert_non_null(lines);
    return lines;
}

static void append_members(struct buffer *out, const struct link_list *list,
                           const struct link *link, enum side side)
{
    uint32_t count;
    const uint32_t *members = link_members(list, link, side, &count);
    if (!count)
        buffer_append_char(out, '-');
    for (uint32_t i = 0; i < count; i++)
        buffer_printf(out, i ? ",%u" : "%u", (unsigned)members[i]);
}

char *comparing_links(const struct link_list *list)
{
    struct buffer out = {0};
    for (size_t i = 0; i < list->count; i++) {
        const struct link *link = &list->links[i];
        buffer_append_string(&out, i ? "; " : "");
        append_members(&out, list, link, SIDE_LEFT);
        buffer_append_char(&out, '=');
        append_members(&out, list, link, SIDE_RIGHT);
        buffer_printf(&out, " %s", relation_name(link->relation));
    }
    return take_lines(&out);
}

char *comparing_edits(const struct comparing *comparing)
{
    struct buffer out = {0};
    const struct comparison *c = comparing->comparison;
    for (size_t i = 0; i < c->edit_count; i++) {
        buffer_printf(&out, "%s: ", edit_op_name(c->edits[i].op));
        append_pair(&out, comparing, c->edits[i].spans, " => ");
    }
    return take_lines(&out);
}

char *comparing_word_links(const struct comparing *comparing)
{
    struct buffer out = {0};
    const struct comparison *c = comparing->comparison;
    for (size_t i = 0; i < c->word_link_count; i++) {
        const struct word_link *link = &c->word_links[i];
        if (link->kind == WORD_SAME)
            continue;
        struct span spans[SIDE_COUNT];
        for (int side = 0; side < SIDE_COUNT; side++)
            spans[side] =
                document_token_range_span(c->documents[side], link->tokens[side], 0);
        buffer_printf(&out, "%s: ", word_link_kind_name(link->kind));
        append_pair(&out, comparing, spans, " = ");
    }
    return take_lines(&out);
}

char *comparing_typography(const struct comparing *comparing)
{
    struct buffer out = {0};
    const struct comparison *c = comparing->comparison;
    for (size_t i = 0; i < c->typography_count; i++)
        append_pair(&out, comparing, c->typography[i].spans, " ~ ");
    return take_lines(&out);
}

void comparing_assert_edits(const char *left, const char *right, const char *expected)
{
    struct comparing comparing;
    comparing_open(&comparing, left, right, "en");
    char *edits = comparing_edits(&comparing);
    assert_string_equal(edits, expected);
    free(edits);
    comparing_close(&comparing);
}
