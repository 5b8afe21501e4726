/* divided.c - words that the end of a line divides. */
#include "article/divided.h"

#include "text/character.h"

#include <string.h>

static enum character_class class_at(const struct document *document, uint32_t at,
                                     uint32_t end, uint32_t *length)
{
    return character_classify(
        character_read(document->text.bytes + at, end - at, length));
}

static enum character_class first_class(const struct document *document,
                                        const struct token *token)
{
    uint32_t length;
    return class_at(document, token->start, token_span(token).end, &length);
}

/* Is all that stands between two offsets one line break, and blanks? */
static bool is_line_end(const struct document *document, uint32_t at, uint32_t end)
{
    uint32_t break_count = 0, length;
    for (; at < end; at += length) {
        length = text_line_break_at(&document->text, at);
        if (length)
            break_count++;
        else if (class_at(document, at, end, &length) != CHARACTER_SPACE)
            return false;
    }
    return break_count == 1;
}

static bool is_katakana(const struct document *document, const struct token *token)
{
    return token->kind == TOKEN_WORD &&
           first_class(document, token) == CHARACTER_KATAKANA;
}

/* Is the token behind this word a hyphen that holds to it? */
static bool has_hyphen(const struct document *document, const struct token *word)
{
    size_t length;
    const char *mark = lexicon_word(document->lexicon, word[1].word, &length);
    return length == 1 && *mark == '-' && token_span(word).end == word[1].start;
}

static bool is_conjunction(const struct document *document, const struct token *token)
{
    size_t length;
    const char *word = lexicon_word(
        document->lexicon, lexicon_lower(document->lexicon, token->word), &length);
    const char *class =
        language_find(document->language, LANGUAGE_FUNCTION_WORDS, word, length);
    return class && strcmp(class, "conjunction") == 0;
}

/* May a word that a hyphen cuts off go on with this one? Only a name with a name. */
static bool goes_on(const struct document *document, const struct token *head,
                    const struct token *tail)
{
    return (head->kind == TOKEN_WORD || head->kind == TOKEN_NUMBER) &&
           head->length > 1 && tail->kind == TOKEN_WORD &&
           first_class(document, tail) == CHARACTER_LETTER &&
           (head->flags & TOKEN_CAPITAL || !(tail->flags & TOKEN_CAPITAL)) &&
           !is_conjunction(document, tail);
}

/* The ASCII digits at the end of a token. */
static uint32_t count_last_digits(const struct document *document,
                                  const struct token *token)
{
    const char *bytes = document->text.bytes + token->start;
    uint32_t count = 0;
    while (count < token->length && bytes[token->length - count - 1] >= '0' &&
           bytes[token->length - count - 1] <= '9')
        count++;
    return count;
}

/* Is the number behind the line end a group of this one's thousands: 25/350? Not in a
 * column, where a number is all that its line has. */
static bool is_group(const struct document *document, const struct token *token)
{
    uint32_t digits = count_last_digits(document, token);
    bool is_first = digits == token->length ||
                    document->text.bytes[token_span(token).end - digits - 1] == ' ';
    return document->tokens.groups_by_blanks && token->kind == TOKEN_NUMBER &&
           !(token->flags & TOKEN_AFTER_BREAK) && is_first && digits > 0 &&
           digits <= 3 && token[1].length == 3 &&
           count_last_digits(document, &token[1]) == 3;
}

/* How many tokens, from this one on, are one divided word; 1 if it is whole. */
static size_t count_parts(const struct document *document, const struct token *token,
                          size_t left)
{
    bool is_run = left > 1 && token[1].flags & TOKEN_AFTER_BREAK &&
                  ((is_katakana(document, token) && is_katakana(document, &token[1])) ||
                   is_group(document, token));
    bool is_hyphened = !is_run && left > 2 && token[2].flags & TOKEN_AFTER_BREAK &&
                       has_hyphen(document, token) &&
                       goes_on(document, token, &token[2]);
    size_t count = is_run ? 2 : is_hyphened ? 3 : 1;
    if (count > 1 && (token_span(&token[count - 1]).end - token->start > UINT16_MAX ||
                      !is_line_end(document, token_span(&token[count - 2]).end,
                                   token[count - 1].start)))
        return 1;
    return count;
}

/* The spelling of a divided word within one line. */
static void append_whole(struct buffer *out, const struct document *document,
                         const struct token *token, bool with_hyphen)
{
    const char *bytes = document->text.bytes;
    uint32_t end = token_span(token).end, length;
    bool is_hyphen = false, is_blank = false;
    for (uint32_t at = token->start; at < end; at += length) {
        bool was_hyphen = is_hyphen, was_blank = is_blank;
        enum character_class class = class_at(document, at, end, &length);
        is_blank = class == CHARACTER_LINE_BREAK || class == CHARACTER_SPACE;
        /* The last hyphen before the break is kept back until the break is seen. */
        is_hyphen = class == CHARACTER_DASH;
        if (was_hyphen && (with_hyphen || !is_blank))
            buffer_append_char(out, '-');
        if (is_blank && !was_blank && token->kind == TOKEN_NUMBER)
            buffer_append_char(out, ' ');
        if (!is_hyphen && !is_blank)
            buffer_append(out, bytes + at, length);
    }
}

/* Names and numbers are joined by hyphens of their own; other words are cut by them. */
static bool keeps_hyphen(const struct token *head, const struct token *tail)
{
    return head->kind == TOKEN_NUMBER || tail->flags & TOKEN_CAPITAL;
}

static bool join(const struct document *document, const struct token *parts,
                 size_t count, struct lexicon *lexicon, struct token *token,
                 struct error *err)
{
    const struct token *tail = &parts[count - 1];
    bool with_hyphen = keeps_hyphen(parts, tail);
    struct buffer whole = {0};
    *token = *parts;
    token->kind = tail->kind;
    token->length = (uint16_t)(token_span(tail).end - token->start);
    token->flags |= TOKEN_DIVIDED | (tail->flags & TOKEN_HAS_DIGIT);
    if (!(tail->flags & TOKEN_ALL_CAPS))
        token->flags &= (uint8_t)~TOKEN_ALL_CAPS;
    append_whole(&whole, document, token, with_hyphen);
    bool ok = buffer_check(&whole, err) &&
              lexicon_intern(lexicon, whole.bytes, whole.length, &token->word, err);
    buffer_clear(&whole);
    return ok;
}

bool divided_words_join(struct document *document, struct lexicon *lexicon,
                        struct error *err)
{
    struct token *tokens = document->tokens.tokens;
    size_t kept = 0;
    for (size_t i = 0; i < document->paragraph_count; i++) {
        struct range *range = &document->paragraphs[i].tokens;
        size_t at = range->first, end = range_end(*range);
        range->first = (uint32_t)kept;
        while (at < end) {
            size_t count = count_parts(document, &tokens[at], end - at);
            struct token token = tokens[at];
            if (count > 1 && !join(document, &tokens[at], count, lexicon, &token, err))
                return false;
            tokens[kept++] = token;
            at += count;
        }
        range->count = (uint32_t)kept - range->first;
    }
    document->tokens.count = kept;
    return true;
}

bool divided_words_settle(struct document *document, struct error *err)
{
    struct buffer whole = {0};
    for (size_t i = 0; i < document->tokens.count; i++) {
        struct token *token = &document->tokens.tokens[i];
        if (!(token->flags & TOKEN_DIVIDED))
            continue;
        whole.length = 0;
        append_whole(&whole, document, token, true);
        if (buffer_check(&whole, err))
            lexicon_find(document->lexicon, whole.bytes, whole.length, &token->word);
    }
    bool ok = buffer_check(&whole, err);
    buffer_clear(&whole);
    return ok;
}
