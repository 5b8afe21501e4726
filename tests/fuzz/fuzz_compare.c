/* fuzz_compare.c - any bytes as two versions: the entry point that libFuzzer calls, and
 * what must hold whatever they are. */
#include "fuzz_compare.h"

#include "article/language_detect.h"
#include "compare/comparison.h"
#include "export/report.h"
#include "text/character.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct pair {
    struct lexicon *lexicon;
    struct language *languages[SIDE_COUNT];
    struct document *documents[SIDE_COUNT];
    struct comparison *comparison;
};

static void require(bool holds, const char *what)
{
    if (holds)
        return;
    fprintf(stderr, "fuzz_compare: does not hold: %s\n", what);
    abort();
}

/* How an input wants to be read. */
struct manner {
    enum media_kind media;
    enum paragraph_mode mode;
};

static void read_version(struct pair *pair, enum side side, const uint8_t *data,
                         size_t size, struct manner manner)
{
    struct buffer raw = {0};
    struct text text;
    struct markup markup = {0};
    struct error err = {0};
    char tag[LANGUAGE_TAG_BYTES];
    buffer_append(&raw, (const char *)data, size);
    require(text_decode(&text, &raw, NULL, "version", &err), "any bytes are decoded");
    bool is_page = manner.media != MEDIA_TEXT;
    require(!is_page || markup_read(&markup, &text, manner.media, "version", &err),
            "any text is read as a page");
    struct language_detector *detector =
        language_detector_new(SOURCE_DATA_DIR, NULL, &err);
    require(detector, "the languages are found");
    language_detect(detector, &text, tag);
    language_detector_free(detector);
    pair->languages[side] = language_load(SOURCE_DATA_DIR, NULL, tag, &err);
    require(pair->languages[side], "the language is loaded");
    const struct document_options options = {
        .label = "version",
        .paragraphs = manner.mode,
        .language = pair->languages[side],
        .markup = is_page ? &markup : NULL,
    };
    pair->documents[side] = document_read(&text, &options, pair->lexicon, &err);
    require(pair->documents[side], "any text is a document");
    buffer_clear(&raw);
}

static void pair_open(struct pair *pair, const uint8_t *const data[SIDE_COUNT],
                      const size_t size[SIDE_COUNT], struct manner manner)
{
    struct error err = {0};
    *pair = (struct pair){.lexicon = lexicon_new(&err)};
    require(pair->lexicon, "there is memory");
    for (enum side side = SIDE_LEFT; side < SIDE_COUNT; side++)
        read_version(pair, side, data[side], size[side], manner);
    pair->comparison =
        comparison_new(pair->documents[SIDE_LEFT], pair->documents[SIDE_RIGHT],
                       &(struct comparison_options){.wants_word_links = true}, &err);
    require(pair->comparison, "any two documents are compared");
}

static void pair_close(struct pair *pair)
{
    comparison_free(pair->comparison);
    for (enum side side = SIDE_LEFT; side < SIDE_COUNT; side++) {
        document_free(pair->documents[side]);
        language_free(pair->languages[side]);
    }
    lexicon_free(pair->lexicon);
}

/* file_bytes: of the file in UTF-8, as it was decoded. */
static void check_source(const struct document *document, struct span span,
                         size_t file_bytes)
{
    struct span source = document_source_span(document, span);
    require(source.start <= source.end && source.end <= file_bytes,
            "what is read stands in the file");
}

static void check_document(const struct document *document, size_t file_bytes)
{
    uint32_t at = 0;
    for (size_t i = 0; i < document->paragraph_count; i++) {
        const struct paragraph *paragraph = &document->paragraphs[i];
        require(paragraph->span.start >= at && !span_is_empty(paragraph->span),
                "paragraphs are in order and not empty");
        at = paragraph->span.end;
    }
    require(at <= document->text.length, "paragraphs end in the text");
    at = 0;
    for (size_t i = 0; i < document->tokens.count; i++) {
        struct span span = token_span(&document->tokens.tokens[i]);
        require(span.start >= at && !span_is_empty(span), "tokens are in order");
        check_source(document, span, file_bytes);
        at = span.end;
    }
    require(at <= document->text.length, "tokens end in the text");
    for (size_t i = 0; i < document->quote_count; i++) {
        const struct quote *quote = &document->quotes[i];
        require(quote->span.start <= quote->span.end &&
                    quote->span.end <= document->text.length &&
                    range_end(quote->tokens) <= document->tokens.count,
                "quotations stand in the text");
    }
}

static void check_links(const struct comparison *comparison)
{
    const struct link_list *list = &comparison->paragraph_links;
    for (enum side side = SIDE_LEFT; side < SIDE_COUNT; side++) {
        size_t count = comparison->documents[side]->paragraph_count, linked = 0;
        for (size_t i = 0; i < list->count; i++)
            linked += list->links[i].members[side].count;
        require(linked == count, "each paragraph is in one link");
    }
}

static void check_json(const struct buffer *out)
{
    json_error_t problem;
    json_t *json = json_loadb(out->bytes, out->length,
                              JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL, &problem);
    require(json != NULL, "the JSON report is JSON");
    json_decref(json);
}

/* No report but JSON, which escapes them, may hold what moves a terminal's cursor. */
static void check_harmless(const struct buffer *out, bool has_tabs)
{
    for (size_t i = 0; i < out->length;) {
        uint32_t used;
        uint32_t code = character_read(out->bytes + i, out->length - i, &used);
        require(code == '\n' || (code == '\t' && has_tabs) ||
                    (code >= 0x20 && code != 0x7F),
                "no control character");
        require(code < 0x80 || code >= 0xA0, "no C1 control character");
        require(!character_is_direction_control(code), "no direction control");
        i += used;
    }
}

static void check_reports(const struct comparison *comparison)
{
    size_t count;
    const struct report_format *formats = report_format_table(&count);
    const struct report_options options = {
        .width_cells = REPORT_WIDTH_USUAL,
        .wants_word_links = true,
        .finding_kinds = REPORT_ALL_KINDS,
        .paths = {"left", "right"},
    };
    for (size_t i = 0; i < count; i++) {
        struct buffer out = {0};
        struct error err = {0};
        require(formats[i].write(comparison, &options, &out, &err),
                "any comparison is written");
        if (!strcmp(formats[i].name, "json"))
            check_json(&out);
        else if (!formats[i].is_colored)
            check_harmless(&out, !strcmp(formats[i].name, "tsv"));
        buffer_clear(&out);
    }
}

static void check_same(const struct comparison *comparison)
{
    require(comparison->edit_count == 0, "a version against itself has no edit");
    require(comparison->finding_count == 0, "a version against itself has no finding");
    for (size_t i = 0; i < comparison->paragraph_links.count; i++)
        require(comparison->paragraph_links.links[i].relation == RELATION_SAME,
                "a version against itself is the same");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    size_t middle = size / 2;
    static const enum media_kind kinds[] = {MEDIA_TEXT, MEDIA_MARKDOWN, MEDIA_HTML};
    uint8_t choice = size ? data[size - 1] : 0;
    struct manner manner = {kinds[choice / 4 % 3], choice % (PARAGRAPHS_INDENT + 1)};
    const uint8_t *const halves[SIDE_COUNT] = {data, data + middle};
    const size_t sizes[SIDE_COUNT] = {middle, size - middle};
    struct pair pair;
    pair_open(&pair, halves, sizes, manner);
    for (enum side side = SIDE_LEFT; side < SIDE_COUNT; side++)
        check_document(pair.documents[side],
                       3 * sizes[side]); /* one byte may be U+FFFD */
    check_links(pair.comparison);
    check_reports(pair.comparison);
    pair_close(&pair);
    pair_open(&pair, (const uint8_t *const[]){data, data}, (size_t[]){middle, middle},
              manner);
    check_same(pair.comparison);
    pair_close(&pair);
    return 0;
}
