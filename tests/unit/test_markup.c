/* test_markup.c - the text of pages, and the way back from it to the page. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "article/markup.h"
#include "base/memory.h"
#include "reading.h"

#include <stdlib.h>
#include <string.h>

struct page {
    struct reading reading;
    char *source;
};

static void page_open(struct page *page, const char *source, enum media_kind kind)
{
    reading_open_page(&page->reading, source, kind);
    page->source = memory_copy_string(source, strlen(source), NULL);
    assert_non_null(page->source);
}

static void page_close(struct page *page)
{
    reading_close(&page->reading);
    free(page->source);
}

/* The bytes of the page that a word of the text stands for. */
static void page_assert_source(const struct page *page, const char *word,
                               const char *expected)
{
    const struct document *document = page->reading.document;
    const char *at = strstr(document->text.bytes, word);
    assert_non_null(at);
    uint32_t start = (uint32_t)(at - document->text.bytes);
    struct span source = document_source_span(
        document, (struct span){start, start + (uint32_t)strlen(word)});
    char *copy =
        memory_copy_string(page->source + source.start, span_length(source), NULL);
    assert_string_equal(copy, expected);
    free(copy);
}

static void page_assert_kinds(const struct page *page, const enum paragraph_kind *kinds,
                              size_t count)
{
    const struct document *document = page->reading.document;
    assert_int_equal(document->paragraph_count, count);
    for (size_t i = 0; i < count; i++)
        assert_int_equal(document->paragraphs[i].kind, kinds[i]);
}

/* ---- HTML ---- */

static void blocks_of_a_page_are_its_paragraphs(void **state)
{
    (void)state;
    struct page page;
    page_open(&page,
              "<!DOCTYPE html><html><head><title>Gone</title><style>p{}</style></head>"
              "<body><h1>The weir</h1>\n<p>It was <b>re</b>built\n in May.</p>"
              "<blockquote><p>We paid for it.</p></blockquote>"
              "<ol><li>Stone<li>Lime</ol><ul><li><p>Sand</p></ul>"
              "<figure><img alt=x><figcaption>The weir at dusk</figcaption></figure>"
              "<pre>a  b\n c</pre><script>var no = '<p>no</p>';</script>"
              "<p></p><p> &nbsp;</p></body></html>",
              MEDIA_HTML);
    static const char *const paragraphs[] = {
        "The weir", "It was rebuilt in May.", "We paid for it.", "1. Stone", "2. Lime",
        "• Sand",   "The weir at dusk",       "a b c",           NULL};
    static const enum paragraph_kind kinds[] = {
        PARAGRAPH_HEADING,   PARAGRAPH_BODY,      PARAGRAPH_BLOCK_QUOTE,
        PARAGRAPH_LIST_ITEM, PARAGRAPH_LIST_ITEM, PARAGRAPH_LIST_ITEM,
        PARAGRAPH_CAPTION,   PARAGRAPH_CODE};
    reading_assert_paragraphs(&page.reading, paragraphs);
    page_assert_kinds(&page, kinds, sizeof kinds / sizeof *kinds);
    page_close(&page);
}

static void what_is_told_of_a_page_are_its_own_bytes_and_lines(void **state)
{
    (void)state;
    struct page page;
    page_open(&page,
              "<p>Alder</p>\r\n<p>The caf&eacute; took &pound;12 at\r\n  the "
              "w<i>eir</i>&rsquo;s end &lt;here&gt;.</p>",
              MEDIA_HTML);
    const struct document *document = page.reading.document;
    page_assert_source(&page, "Alder", "Alder");
    page_assert_source(&page, "café", "caf&eacute;");
    page_assert_source(&page, "£12", "&pound;12");
    page_assert_source(&page, "at the", "at\r\n  the");
    page_assert_source(&page, "weir’s", "w<i>eir</i>&rsquo;s");
    page_assert_source(&page, "<here>", "&lt;here&gt;");
    assert_int_equal(document->paragraphs[0].line, 1);
    assert_int_equal(document->paragraphs[1].line, 2);
    const char *end = strstr(document->text.bytes, "end");
    assert_int_equal(document_line_at(document, (uint32_t)(end - document->text.bytes)),
                     3);
    page_close(&page);
}

static void references_without_a_semicolon_are_read_as_browsers_do(void **state)
{
    (void)state;
    struct page page;
    page_open(&page,
              "<p>A&B, R&D; &ampx; &copy2024 &notit; &NotEqualTilde;y &#8212;z &#x41 B "
              "AT&amp;T &bogus;</p>",
              MEDIA_HTML);
    static const char *const paragraphs[] = {
        "A&B, R&D; &x; ©2024 ¬it; ≂̸y —z A B AT&T &bogus;", NULL};
    reading_assert_paragraphs(&page.reading, paragraphs);
    page_assert_source(&page, "©2024", "&copy2024");
    page_assert_source(&page, "≂̸y", "&NotEqualTilde;y");
    page_assert_source(&page, "AT&T", "AT&amp;T");
    page_assert_source(&page, "—z", "&#8212;z");
    page_close(&page);
}

static void only_the_article_is_read_and_its_headline(void **state)
{
    (void)state;
    struct page page;
    page_open(&page,
              "<body><nav><a href=/>Home</a></nav><header><h1>The weir</h1>"
              "<p>Subscribe now</p></header><article><p>It held.</p>"
              "<aside><p>A box.</p></aside><footer>Share this</footer></article>"
              "<div>Most read</div><footer>Imprint</footer></body>",
              MEDIA_HTML);
    static const char *const paragraphs[] = {"The weir", "It held.", "A box.", NULL};
    reading_assert_paragraphs(&page.reading, paragraphs);
    page_close(&page);
}

static void what_a_page_does_not_show_is_not_read(void **state)
{
    (void)state;
    struct page page;
    page_open(&page,
              "<p>It<span hidden>no</span> held<span style='display: none'>no</span>"
              "<span aria-hidden=true>no</span>.<sup><a href=#n>1</a></sup>"
              "<!-- no --><template><p>no</p></template></p>"
              "<p>10 m<sup>2</sup></p><p>One<br>two<br><br>three</p>"
              "<table><tr><td>Oil</td><td>12</td><td>345</td></tr></table>",
              MEDIA_HTML);
    static const char *const paragraphs[] = {"It held.", "10 m2",          "One two",
                                             "three",    "Oil | 12 | 345", NULL};
    reading_assert_paragraphs(&page.reading, paragraphs);
    page_close(&page);
}

static void items_are_numbered_as_the_page_shows_them(void **state)
{
    (void)state;
    struct page page;
    page_open(&page,
              "<ol><li>Stone<ol><li>Grey<li>Red</ol><li hidden>Clay<ul><li>Wet</ul>"
              "<li>Lime<ul><li>Sand</ul><li>Oak</ol>",
              MEDIA_HTML);
    static const char *const paragraphs[] = {"1. Stone", "1. Grey", "2. Red", "2. Lime",
                                             "• Sand",   "3. Oak",  NULL};
    reading_assert_paragraphs(&page.reading, paragraphs);
    page_close(&page);
}

/* Each costs a few steps, not as many as there are items before it. */
static void very_many_items_are_numbered(void **state)
{
    (void)state;
    enum { MANY = 100000 };
    struct buffer source = {0};
    buffer_append_string(&source, "<ol>");
    for (int i = 0; i < MANY; i++)
        buffer_append_string(&source, "<li>a");
    buffer_append_char(&source, '\0');
    assert_false(source.failed);
    struct page page;
    page_open(&page, source.bytes, MEDIA_HTML);
    const struct document *document = page.reading.document;
    assert_int_equal(document->paragraph_count, MANY);
    assert_string_equal(document_bytes(document, document->paragraphs[MANY - 1].span),
                        "100000. a");
    page_close(&page);
    buffer_clear(&source);
}

static void nul_bytes_behind_a_reference_are_left_out(void **state)
{
    (void)state;
    static const char source[] = "<p>Salt &amp\0\0\0\0\0\0\0\0\0pepper";
    struct buffer raw = {0};
    struct text text;
    struct markup markup;
    struct error err = {0};
    buffer_append(&raw, source, sizeof source - 1);
    assert_true(text_decode(&text, &raw, NULL, "nul.html", &err));
    assert_true(markup_read(&markup, &text, MEDIA_HTML, "nul.html", &err));
    assert_string_equal(text.bytes, "Salt &pepper");
    markup_clear(&markup);
    text_clear(&text);
    buffer_clear(&raw);
}

static void marks_that_only_the_look_of_a_page_has_are_quotations(void **state)
{
    (void)state;
    struct page page;
    page_open(&page,
              "<p>Orr said: <q>She called it <q>mine</q> at once.</q> Nobody "
              "laughed.</p>",
              MEDIA_HTML);
    const struct document *document = page.reading.document;
    assert_int_equal(document->quote_count, 2);
    page_assert_source(&page, "She called it ‘mine’ at once.",
                       "She called it <q>mine</q> at once.");
    page_close(&page);
}

static void damaged_pages_lose_nothing(void **state)
{
    (void)state;
    struct page page;
    page_open(&page,
              "<p>One</x> two</b> three<table><tr>four<td>five</table><p>six"
              "<b><p>seven</b> eight",
              MEDIA_HTML);
    const char *text = page.reading.document->text.bytes;
    static const char *const words[] = {"One",  "two", "three", "four",
                                        "five", "six", "seven", "eight"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        assert_non_null(strstr(text, words[i]));
    page_assert_source(&page, "eight", "eight");
    page_close(&page);
}

static void tags_nested_beyond_reason_are_refused(void **state)
{
    (void)state;
    enum { DEEP = 20000 };
    struct buffer raw = {0};
    struct text text;
    struct markup markup;
    struct error err = {0};
    for (int i = 0; i < DEEP; i++)
        buffer_append_string(&raw, "<div>");
    assert_true(text_decode(&text, &raw, NULL, "deep.html", &err));
    assert_false(markup_read(&markup, &text, MEDIA_HTML, "deep.html", &err));
    assert_int_equal(err.code, ERROR_INPUT);
    assert_non_null(strstr(err.message, "deep.html"));
    text_clear(&text);
    buffer_clear(&raw);
}

/* ---- Markdown ---- */

static void markdown_is_read_without_its_signs(void **state)
{
    (void)state;
    struct page page;
    page_open(&page,
              "---\ntitle: gone\n---\n# The weir\n\nIt was **re**built,\nsaid "
              "[Orr](http://orr.example/) in *May* &amp; June.\n\n> We paid\n> for "
              "it.\n\n1. Stone\n2. Lime\n   - Sand\n\n![The weir at dusk](weir.jpg)\n\n"
              "| Oil | 12 |\n|---|---|\n| 345 | 6 |\n\n    a  b\n\nBelow\n-----\n",
              MEDIA_MARKDOWN);
    static const char *const paragraphs[] = {"The weir",
                                             "It was rebuilt, said Orr in May & June.",
                                             "We paid for it.",
                                             "1. Stone",
                                             "2. Lime",
                                             "• Sand",
                                             "The weir at dusk",
                                             "Oil | 12",
                                             "345 | 6",
                                             "a b",
                                             "Below",
                                             NULL};
    static const enum paragraph_kind kinds[] = {
        PARAGRAPH_HEADING,   PARAGRAPH_BODY,      PARAGRAPH_BLOCK_QUOTE,
        PARAGRAPH_LIST_ITEM, PARAGRAPH_LIST_ITEM, PARAGRAPH_LIST_ITEM,
        PARAGRAPH_CAPTION,   PARAGRAPH_BODY,      PARAGRAPH_BODY,
        PARAGRAPH_CODE,      PARAGRAPH_HEADING};
    reading_assert_paragraphs(&page.reading, paragraphs);
    page_assert_kinds(&page, kinds, sizeof kinds / sizeof *kinds);
    page_assert_source(&page, "rebuilt, said", "re**built,\nsaid");
    page_assert_source(&page, "Orr in", "Orr](http://orr.example/) in");
    page_assert_source(&page, "& June", "&amp; June");
    assert_int_equal(page.reading.document->paragraphs[1].line, 6);
    page_close(&page);
}

static void markdown_with_a_paragraph_a_line_has_a_paragraph_a_line(void **state)
{
    (void)state;
    struct page page;
    page_open(
        &page,
        "The weir was rebuilt in May by the four masons of the upper village, who "
        "had waited for the stone since the winter before last and were not paid.\n"
        "The council said on Friday that the money had been sent twice, and that "
        "it would be sent a third time if anybody could say where it had gone.\n"
        "Nobody could.\n",
        MEDIA_MARKDOWN);
    assert_int_equal(page.reading.document->paragraph_count, 3);
    page_close(&page);
    page_open(&page, "It held.\nNobody knew why.\nOrr said: \"Luck.\"\nThat was all.\n",
              MEDIA_MARKDOWN);
    assert_int_equal(page.reading.document->paragraph_count, 4);
    page_close(&page);
}

static void markdown_with_a_sentence_a_line_has_its_paragraphs(void **state)
{
    (void)state;
    struct page page;
    page_open(&page,
              "It held.\nNobody knew why.\nOrr said: \"Luck.\"\n\nThat was all.\nHe "
              "left.\n\nThe weir stood,\nand the water\nwent by.\n",
              MEDIA_MARKDOWN);
    assert_int_equal(page.reading.document->paragraph_count, 3);
    page_close(&page);
}

/* ---- What a file is ---- */

static enum media_kind kind_of(const char *path, const char *content)
{
    struct buffer raw = {0};
    buffer_append_string(&raw, content);
    enum media_kind kind = media_kind_of(path, &raw);
    buffer_clear(&raw);
    return kind;
}

static void files_are_told_by_their_names_and_first_words(void **state)
{
    (void)state;
    assert_int_equal(kind_of("a.HTML", "x"), MEDIA_HTML);
    assert_int_equal(kind_of("a.htm", ""), MEDIA_HTML);
    assert_int_equal(kind_of("b/a.md", "x"), MEDIA_MARKDOWN);
    assert_int_equal(kind_of("a.txt", "<!DOCTYPE html><p>x"), MEDIA_TEXT);
    assert_int_equal(kind_of("-", "\n <!doctype HTML><p>x"), MEDIA_HTML);
    assert_int_equal(kind_of("-", "\xEF\xBB\xBF<html><p>x"), MEDIA_HTML);
    assert_int_equal(kind_of("-", "# x"), MEDIA_TEXT);
    assert_int_equal(kind_of("html", "x"), MEDIA_TEXT);
}

static const char *charset_of(const char *content, char *charset)
{
    struct buffer raw = {0};
    buffer_append_string(&raw, content);
    bool is_declared = media_declared_charset(&raw, charset);
    buffer_clear(&raw);
    return is_declared ? charset : NULL;
}

static void a_page_declares_its_encoding(void **state)
{
    (void)state;
    char charset[MEDIA_CHARSET_BYTES];
    assert_string_equal(charset_of("<meta charset=\"koi8-r\">", charset), "koi8-r");
    assert_string_equal(charset_of("<html><META http-equiv='Content-Type' "
                                   "content='text/html; charset=ISO-8859-2'>",
                                   charset),
                        "ISO-8859-2");
    assert_string_equal(charset_of("<meta name=x><meta charset=latin1>", charset),
                        "windows-1252");
    assert_string_equal(charset_of("<meta charset=utf-16>", charset), "UTF-8");
    assert_null(charset_of("<meta charset=no-such-thing>", charset));
    assert_null(charset_of("<p>charset=koi8-r</p>", charset));
    assert_null(charset_of("", charset));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(blocks_of_a_page_are_its_paragraphs),
        cmocka_unit_test(what_is_told_of_a_page_are_its_own_bytes_and_lines),
        cmocka_unit_test(references_without_a_semicolon_are_read_as_browsers_do),
        cmocka_unit_test(only_the_article_is_read_and_its_headline),
        cmocka_unit_test(what_a_page_does_not_show_is_not_read),
        cmocka_unit_test(items_are_numbered_as_the_page_shows_them),
        cmocka_unit_test(very_many_items_are_numbered),
        cmocka_unit_test(nul_bytes_behind_a_reference_are_left_out),
        cmocka_unit_test(marks_that_only_the_look_of_a_page_has_are_quotations),
        cmocka_unit_test(damaged_pages_lose_nothing),
        cmocka_unit_test(tags_nested_beyond_reason_are_refused),
        cmocka_unit_test(markdown_is_read_without_its_signs),
        cmocka_unit_test(markdown_with_a_paragraph_a_line_has_a_paragraph_a_line),
        cmocka_unit_test(markdown_with_a_sentence_a_line_has_its_paragraphs),
        cmocka_unit_test(files_are_told_by_their_names_and_first_words),
        cmocka_unit_test(a_page_declares_its_encoding),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
