/* document.c - reading a document, and finding places in it. */
#include "article/document.h"

#include "article/divided.h"
#include "article/lines.h"
#include "article/paragraphs.h"
#include "article/quote.h"
#include "article/sentences.h"
#include "article/speaker.h"
#include "base/halving.h"
#include "base/memory.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
    TOKEN_BYTES = 5, /* of text for each token, in prose, or a few more */
    /* A text has as many different words as this times the root of its tokens, or a few
     * less (Heaps 1978, section 7.5). */
    WORDS_PER_ROOT = 64,
};

/* The marks that make a block quotation or a list item are layout, not words. */
static bool document_read_marked(struct document *document, struct span span,
                                 struct lexicon *lexicon, struct error *err)
{
    const struct text *text = &document->text;
    bool is_quote = text->bytes[span.start] == '>';
    for (uint32_t at = span.start; at < span.end;) {
        uint32_t end = at, break_bytes = 0;
        while (end < span.end && !(break_bytes = text_line_break_at(text, end)))
            end++;
        uint32_t start = at;
        while (is_quote && start < end &&
               (text->bytes[start] == '>' || text->bytes[start] == ' '))
            start++;
        if (!is_quote) {
            start += line_list_marker_bytes(text->bytes + at, end - at);
            end = span.end; /* only its first line has a marker */
        }
        size_t count = document->tokens.count;
        if (start < end && !token_list_append(&document->tokens, text,
                                              (struct span){start, end}, lexicon, err))
            return false;
        if (at > span.start && document->tokens.count > count)
            document->tokens.tokens[count].flags |= TOKEN_AFTER_BREAK;
        at = end + break_bytes;
    }
    return true;
}

static bool document_read_tokens(struct document *document, struct lexicon *lexicon,
                                 struct error *err)
{
    static const char entry[] = "<decimal>";
    const char *decimal = language_find(document->language, LANGUAGE_NUMBER_WORDS,
                                        entry, sizeof entry - 1);
    document->tokens.groups_by_blanks = decimal && *decimal == ',';
    size_t expected = document->text.length / TOKEN_BYTES;
    if (!memory_reserve(&document->tokens.tokens, &document->tokens.capacity, expected,
                        sizeof(struct token), err) ||
        !lexicon_reserve(lexicon, (size_t)(WORDS_PER_ROOT * sqrt((double)expected)),
                         err))
        return false;
    for (size_t i = 0; i < document->paragraph_count; i++) {
        struct paragraph *paragraph = &document->paragraphs[i];
        paragraph->tokens.first = (uint32_t)document->tokens.count;
        paragraph->line = document_line_at(document, paragraph->span.start);
        bool is_marked =
            paragraph->kind == PARAGRAPH_LIST_ITEM ||
            (paragraph->kind == PARAGRAPH_BLOCK_QUOTE && !document->markup.blocks);
        if (!(is_marked ? document_read_marked(document, paragraph->span, lexicon, err)
                        : token_list_append(&document->tokens, &document->text,
                                            paragraph->span, lexicon, err)))
            return false;
        if (document->tokens.count >= INDEX_NONE)
            return error_set(err, ERROR_TOO_LARGE, "%s: too many words",
                             document->label);
        paragraph->tokens.count =
            (uint32_t)document->tokens.count - paragraph->tokens.first;
    }
    return lexicon_trim(lexicon, err) &&
           memory_trim(&document->tokens.tokens, &document->tokens.capacity,
                       document->tokens.count, sizeof(struct token), err);
}

/* Each word is looked up in all lists once. */
static bool document_find_lists(struct document *document, struct error *err)
{
    const struct lexicon *lexicon = document->lexicon;
    uint32_t count = lexicon_count(lexicon);
    document->listings = language_words(document->language);
    document->listing_of = memory_new(count, sizeof *document->listing_of, err);
    if (!document->listing_of)
        return false;
    for (uint32_t word = 0; word < count; word++) {
        size_t length = 0; /* only lower case is listed */
        const char *bytes = lexicon_lower(lexicon, word) == word
                                ? lexicon_word(lexicon, word, &length)
                                : "";
        document->listing_of[word] =
            (uint32_t)(language_find_word(document->language, bytes, length) -
                       document->listings);
    }
    document->word_count = count;
    return true;
}

struct document *document_read(struct text *text,
                               const struct document_options *options,
                               struct lexicon *lexicon, struct error *err)
{
    struct document *document = memory_new(1, sizeof *document, err);
    if (!document) {
        text_clear(text);
        if (options->markup)
            markup_clear(options->markup);
        return NULL;
    }
    document->text = *text;
    *text = (struct text){0};
    document->media_type = "text/plain";
    if (options->markup) {
        document->markup = *options->markup;
        document->media_type = document->markup.media_type;
        *options->markup = (struct markup){0};
    }
    document->language = options->language;
    document->lexicon = lexicon;
    const char *label = options->label ? options->label : "";
    document->label = memory_copy_string(label, strlen(label), err);
    if (!document->label || !text_find_lines(&document->text, err) ||
        !(options->markup ? paragraphs_take(document, err)
                          : paragraphs_find(document, options->paragraphs, err)) ||
        !document_read_tokens(document, lexicon, err) ||
        !(options->markup || divided_words_join(document, lexicon, err)) ||
        !document_find_lists(document, err) || !sentences_find(document, err)) {
        document_free(document);
        return NULL;
    }
    paragraphs_classify(document);
    struct word_traits traits = {0};
    bool ok = word_traits_read(&traits, document, err) &&
              quote_find_all(document, &traits, err) &&
              speaker_find_all(document, &traits, err);
    word_traits_clear(&traits);
    if (ok)
        return document;
    document_free(document);
    return NULL;
}

bool document_take_lexicon(struct document *document, struct lexicon *lexicon,
                           struct error *err)
{
    uint32_t *ids = memory_new(lexicon_count(document->lexicon), sizeof *ids, err);
    bool ok = ids && lexicon_take(lexicon, document->lexicon, ids, err);
    for (size_t i = 0; ok && i < document->tokens.count; i++)
        document->tokens.tokens[i].word = ids[document->tokens.tokens[i].word];
    free(ids);
    free(document->listing_of);
    document->listing_of = NULL;
    document->word_count = 0;
    document->lexicon = lexicon;
    return ok && document_find_lists(document, err);
}

void document_free(struct document *document)
{
    if (!document)
        return;
    text_clear(&document->text);
    markup_clear(&document->markup);
    token_list_clear(&document->tokens);
    arena_clear(&document->arena);
    free(document->label);
    free(document->listing_of);
    free(document->paragraphs);
    free(document->sentences);
    free(document->quotes);
    free(document->attributions);
    free(document);
}

const struct language_word *document_find_language_word(const struct document *document,
                                                        uint32_t word)
{
    size_t length;
    const char *bytes = lexicon_word(document->lexicon, word, &length);
    return language_find_word(document->language, bytes, length);
}

bool document_rule_names(const struct document *document, enum language_list list,
                         const char *rule, uint32_t word)
{
    size_t length;
    const char *bytes = lexicon_word(document->lexicon, word, &length);
    return language_value_names(
        language_find(document->language, list, rule, strlen(rule)), bytes, length);
}

bool document_is_class(const struct document *document, uint32_t word,
                       const char *class)
{
    const char *own = document_find_word(document, LANGUAGE_FUNCTION_WORDS, word);
    return own && strcmp(own, class) == 0;
}

bool document_has_capital_nouns(const struct document *document)
{
    static const char rule[] = "<nouns>";
    return language_find(document->language, LANGUAGE_NAME_PARTS, rule,
                         sizeof rule - 1) != NULL;
}

struct span document_source_span(const struct document *document, struct span span)
{
    return document->markup.pieces ? markup_source_span(&document->markup, span) : span;
}

uint32_t document_line_at(const struct document *document, uint32_t offset)
{
    uint32_t source =
        document_source_span(document, (struct span){offset, offset}).start;
    struct halving search = halving_begin(1, document->text.line_count);
    while (halving_next(&search))
        halving_judge(&search, document->text.line_starts[search.middle] <= source);
    return (uint32_t)search.low;
}

uint32_t document_paragraph_at(const struct document *document, uint32_t offset)
{
    struct halving search = halving_begin(0, document->paragraph_count);
    while (halving_next(&search))
        halving_judge(&search, document->paragraphs[search.middle].span.end <= offset);
    return search.low < document->paragraph_count ? (uint32_t)search.low : INDEX_NONE;
}

uint32_t document_token_at(const struct document *document, uint32_t offset)
{
    struct halving search = halving_begin(0, document->tokens.count);
    while (halving_next(&search))
        halving_judge(
            &search, token_span(&document->tokens.tokens[search.middle]).end <= offset);
    return (uint32_t)search.low;
}

uint32_t document_sentence_of(const struct document *document, uint32_t token)
{
    struct halving search = halving_begin(0, document->sentence_count - 1);
    assert(document->sentence_count > 0);
    while (halving_next(&search))
        halving_judge(&search,
                      range_end(document->sentences[search.middle].tokens) <= token);
    return (uint32_t)search.low;
}

struct range document_tokens_in(const struct document *document, struct span span)
{
    uint32_t first = document_token_at(document, span.start), end = first;
    while (end < document->tokens.count &&
           document->tokens.tokens[end].start < span.end)
        end++;
    return (struct range){first, end - first};
}

bool document_has_words(const struct document *document, struct range tokens)
{
    for (uint32_t i = tokens.first; i < range_end(tokens); i++)
        if (token_is_wordlike(&document->tokens.tokens[i]))
            return true;
    return false;
}

struct span document_token_range_span(const struct document *document,
                                      struct range tokens, uint32_t at)
{
    if (tokens.count == 0)
        return (struct span){at, at};
    const struct token *first = &document->tokens.tokens[tokens.first];
    return (struct span){first->start, token_span(first + tokens.count - 1).end};
}
