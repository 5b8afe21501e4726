/* paragraph_kinds.c - headings, captions and datelines, told by how they look. */
#include "article/furniture.h"
#include "article/paragraphs.h"

#include <string.h>
#include <unictype.h>
#include <unistr.h>

enum {
    HEADING_MOST_WORDS = 24,
    HEADING_MOST_BYTES = 200,
    ASKING_MOST_WORDS = 14, /* of a title: an essay may begin with a question, too */
    DATELINE_MOST_WORDS = 8,
    DATELINE_LAST_PARAGRAPH = 5, /* it stands near the top */
    STAMP_MOST_WORDS = 14,       /* Published 14:02 GMT, Tuesday 4 March 2025 */
    CREDIT_MOST_TOKENS = 12,     /* a credit is the last few words of a caption */
};

bool paragraph_token_is(const struct document *document, const struct token *token,
                        const char *const *marks)
{
    const char *bytes = document->text.bytes + token->start;
    for (; *marks; marks++)
        if (**marks == *bytes && strlen(*marks) == token->length &&
            memcmp(bytes, *marks, token->length) == 0)
            return true;
    return false;
}

static bool kind_is_dash(const struct document *document, const struct token *token)
{
    static const char *const dashes[] = {"-", "--", "–", "—", "―", NULL};
    return paragraph_token_is(document, token, dashes);
}

static const char *kind_find_credit(const struct document *document,
                                    const struct token *token)
{
    return document_find_word(document, LANGUAGE_CREDITS,
                              lexicon_lower(document->lexicon, token->word));
}

/* To UAX 29 a rule of underscores is a word, too. */
static bool kind_is_word(const struct document *document, const struct token *token)
{
    const char *bytes = document->text.bytes + token->start;
    uint32_t rule = 0;
    while (rule < token->length && bytes[rule] == '_')
        rule++;
    return token_is_wordlike(token) && rule < token->length;
}

uint32_t paragraph_count_words(const struct document *document,
                               const struct paragraph *paragraph)
{
    const struct token *tokens = document->tokens.tokens + paragraph->tokens.first;
    uint32_t count = 0;
    for (uint32_t i = 0; i < paragraph->tokens.count; i++)
        count += kind_is_word(document, &tokens[i]);
    return count;
}

/* A credit word near the end, where brackets, a slash or a colon set it off: (AP
 * Photo/J. Doe), Foto: J. Doe, X via REUTERS. */
static bool kind_is_caption(const struct document *document,
                            const struct paragraph *paragraph)
{
    static const char *const setters[] = {"/", ":", "(", "|", "\u00a9", "（", NULL};
    const struct token *tokens = document->tokens.tokens + paragraph->tokens.first;
    uint32_t count = paragraph->tokens.count;
    uint32_t first = count > CREDIT_MOST_TOKENS ? count - CREDIT_MOST_TOKENS : 0;
    bool has_credit = false, has_setter = false;
    for (uint32_t i = first; i < count; i++) {
        const char *class = kind_find_credit(document, &tokens[i]);
        has_credit = has_credit || language_value_has(class, "picture");
        has_setter =
            has_setter || paragraph_token_is(document, &tokens[i], setters) ||
            memchr(document->text.bytes + tokens[i].start, '/', tokens[i].length);
    }
    return has_credit && has_setter;
}

/* What a line of dates and times is made of. */
struct kind_date {
    bool has_number;
    bool has_name;  /* of a month or a day */
    bool has_stamp; /* "updated", or a clock's word: 14:02, 4 pm */
};

/* Is this a word of such a line? GMT and its like have few letters. */
static bool kind_is_date_word(const struct document *document,
                              const struct token *token, struct kind_date *date)
{
    enum { ZONE_LETTERS = 4 };
    uint32_t word = lexicon_lower(document->lexicon, token->word);
    const char *number = document_find_word(document, LANGUAGE_NUMBER_WORDS, word);
    const char *unit = document_find_word(document, LANGUAGE_UNITS, word);
    const char *credit = kind_find_credit(document, token);
    const char *cue = document_find_word(document, LANGUAGE_CUES, word);
    if (token->flags & TOKEN_HAS_DIGIT) { /* 14:02, 18h32 */
        const char *bytes = document->text.bytes + token->start;
        date->has_number = true;
        date->has_stamp |=
            token->kind != TOKEN_NUMBER || memchr(bytes, ':', token->length) != NULL;
        return true;
    }
    if (language_value_has(number, "month") || language_value_has(number, "day"))
        return date->has_name = true;
    if ((unit && strncmp(unit, "clock", 5) == 0) || language_value_has(credit, "stamp"))
        return date->has_stamp = true;
    return document_find_word(document, LANGUAGE_FUNCTION_WORDS, word) ||
           language_value_has(cue, "time") ||
           ((token->flags & TOKEN_ALL_CAPS) && token->length <= ZONE_LETTERS);
}

/* "March 3, 2025", "Updated: 16:45, 4 March": nothing but dates and times. */
static bool kind_is_date(const struct document *document, size_t index, uint32_t words)
{
    const struct paragraph *paragraph = &document->paragraphs[index];
    bool is_at_top = index < DATELINE_LAST_PARAGRAPH;
    const struct token *tokens = document->tokens.tokens + paragraph->tokens.first;
    struct kind_date date = {false, false, false};
    if (words > STAMP_MOST_WORDS)
        return false;
    for (uint32_t i = 0; i < paragraph->tokens.count; i++)
        if (token_is_wordlike(&tokens[i]) &&
            !kind_is_date_word(document, &tokens[i], &date))
            return false;
    return date.has_number && (date.has_stamp || (date.has_name && is_at_top));
}

/* "NPN —", "LONDON (Reuters) -"; or a name in capitals with the dash on a line of its
 * own. */
static bool kind_is_dateline(const struct document *document, size_t index,
                             uint32_t words)
{
    const struct paragraph *paragraph = &document->paragraphs[index];
    const struct token *tokens = document->tokens.tokens + paragraph->tokens.first;
    if (index >= DATELINE_LAST_PARAGRAPH || words > DATELINE_MOST_WORDS)
        return false;
    if (!(tokens[0].flags & TOKEN_CAPITAL))
        return false;
    if (words && kind_is_dash(document, &tokens[paragraph->tokens.count - 1]))
        return true;
    if (index + 1 >= document->paragraph_count || !(tokens[0].flags & TOKEN_ALL_CAPS))
        return false;
    const struct paragraph *next = paragraph + 1;
    return next->tokens.count == 1 &&
           kind_is_dash(document, &document->tokens.tokens[next->tokens.first]);
}

bool paragraph_ends_like_a_sentence(const struct document *document,
                                    const struct paragraph *paragraph)
{
    static const char *const ends[] = {".", "!",  "?",  ":",  ";",  ",", "...",
                                       "…", "。", "！", "？", ".)", NULL};
    static const char *const closers[] = {"\"", "'", "”", "’", "»",  "«",  "“", "‘",
                                          "‹",  "›", ")", "]", "」", "』", NULL};
    const struct token *tokens = document->tokens.tokens + paragraph->tokens.first;
    uint32_t last = paragraph->tokens.count;
    while (last > 1 && paragraph_token_is(document, &tokens[last - 1], closers))
        last--;
    const struct token *token = &tokens[last - 1];
    return paragraph_token_is(document, token, ends) ||
           document->text.bytes[token_span(token).end - 1] == '.';
}

/* With a word in small letters, it goes on from somewhere. iPhone has a capital. */
static bool kind_starts_lower(const struct document *document,
                              const struct paragraph *paragraph)
{
    if (!paragraph->tokens.count)
        return false;
    const struct token *first = &document->tokens.tokens[paragraph->tokens.first];
    ucs4_t c;
    u8_mbtouc(&c, (const uint8_t *)document->text.bytes + first->start, first->length);
    return first->kind == TOKEN_WORD && uc_is_lower(c) &&
           lexicon_lower(document->lexicon, first->word) == first->word;
}

/* Does it end within brackets? */
static bool kind_ends_bracketed(const struct document *document,
                                const struct paragraph *paragraph)
{
    static const char *const opening[] = {"(", "[", NULL};
    static const char *const closing[] = {")", "]", NULL};
    const struct token *tokens = document->tokens.tokens + paragraph->tokens.first;
    bool is_inside = false;
    for (uint32_t i = 0; i < paragraph->tokens.count; i++)
        is_inside = paragraph_token_is(document, &tokens[i], opening) ||
                    (is_inside && !paragraph_token_is(document, &tokens[i], closing));
    return is_inside;
}

/* "Who pays for the ferry?": it asks or cries out, and is short. */
static bool kind_is_asking_title(const struct document *document,
                                 const struct paragraph *paragraph, uint32_t words)
{
    static const char *const ends[] = {"?", "!", "？", "！", NULL};
    const struct token *tokens = document->tokens.tokens + paragraph->tokens.first;
    return words <= ASKING_MOST_WORDS &&
           paragraph_token_is(document, &tokens[paragraph->tokens.count - 1], ends);
}

/*
 * Short, one sentence, without its stop, and something follows that does not go on with
 * it. The title may ask or quote several: no text begins with what has no end. Another
 * question or cry in a heading is read as a body: what comes of it is the same.
 */
static bool kind_is_heading(const struct document *document, size_t index,
                            uint32_t words)
{
    const struct paragraph *paragraph = &document->paragraphs[index];
    bool is_first = index == 0;
    return words && words <= HEADING_MOST_WORDS && !paragraph->furniture &&
           span_length(paragraph->span) <= HEADING_MOST_BYTES &&
           (paragraph->sentences.count == 1 || is_first) &&
           index + 1 < document->paragraph_count &&
           !kind_starts_lower(document, paragraph) &&
           (paragraph[1].furniture || !kind_starts_lower(document, paragraph + 1)) &&
           (!paragraph_ends_like_a_sentence(document, paragraph) ||
            (is_first && kind_is_asking_title(document, paragraph, words))) &&
           !kind_ends_bracketed(document, paragraph);
}

void paragraphs_classify(struct document *document)
{
    furniture_find_all(document);
    for (size_t i = 0; i < document->paragraph_count; i++) {
        struct paragraph *paragraph = &document->paragraphs[i];
        if (paragraph->kind != PARAGRAPH_BODY || paragraph->tokens.count == 0)
            continue;
        uint32_t words = paragraph_count_words(document, paragraph);
        if (paragraph->furniture == FURNITURE_CREDIT ||
            kind_is_caption(document, paragraph)) {
            paragraph->kind = PARAGRAPH_CAPTION;
        } else if (paragraph->furniture == FURNITURE_STAMP ||
                   kind_is_date(document, i, words)) {
            paragraph->kind = PARAGRAPH_DATELINE;
            paragraph->furniture = FURNITURE_STAMP;
        } else if (kind_is_dateline(document, i, words)) {
            paragraph->kind = PARAGRAPH_DATELINE;
        } else if (!document->markup.blocks && kind_is_heading(document, i, words)) {
            paragraph->kind = PARAGRAPH_HEADING;
        }
    }
    furniture_find_ends(document);
}
