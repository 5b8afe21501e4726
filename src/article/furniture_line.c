/* furniture_line.c - what a line of a page begins with, and what it holds. */
#include "article/furniture_line.h"

#include "article/paragraphs.h"

#include <string.h>

enum {
    BYLINE_MOST_WORDS = 14,
    CREDIT_MOST_WORDS = 8,     /* Photographs by Emeka Osborne for The Beacon */
    NAME_MOST_WORDS = 4,       /* a signature */
    PLACED_MOST_WORDS = 8,     /* Connor Blaise at Camber Park */
    POST_MOST_WORDS = 5,       /* Staff and agencies */
    FURNITURE_MOST_WORDS = 60, /* whatever else it is */
    PLUG_MOST_WORDS = 30,
    TOKENS_MOST = 3 * FURNITURE_MOST_WORDS,
    RIGHTS_MOST_TOKENS = 24,
};

/* What stands between a name and what that person is. */
static const char *const name_setters[] = {",", "|", "-", "–", "—", NULL};
static const char *const rights_signs[] = {"\u00a9", NULL};

static bool line_token_is(const struct furniture_line *line, uint32_t token,
                          const char *const *marks)
{
    return token < line->end &&
           paragraph_token_is(line->document, &line->document->tokens.tokens[token],
                              marks);
}

static bool line_is_capital(const struct furniture_line *line, uint32_t token)
{
    return token < line->end &&
           (line->document->tokens.tokens[token].flags & TOKEN_CAPITAL);
}

static const char *line_find_credit(const struct furniture_line *line, uint32_t token)
{
    return document_find_word(line->document, LANGUAGE_CREDITS,
                              document_lower_word(line->document, token));
}

static bool line_may_begin_phrase(const struct furniture_line *line, uint32_t token)
{
    uint32_t word = document_lower_word(line->document, token);
    return document_find_word_lists(line->document, word).opens >> LANGUAGE_CREDITS & 1;
}

/* The longest phrase of such lines that begins with a token: what the list says of it,
 * and how many tokens it has; NULL if none does. */
static const char *line_find_phrase(const struct furniture_line *line, uint32_t token,
                                    uint32_t *token_count)
{
    enum { PHRASE_BYTES = 96 };
    const struct document *document = line->document;
    size_t longest = language_longest_phrase(document->language, LANGUAGE_CREDITS);
    const char *found = NULL;
    char text[PHRASE_BYTES];
    size_t length = 0;
    if (!line_may_begin_phrase(line, token))
        return NULL;
    for (uint32_t i = 0; i < longest && token + i < line->end; i++) {
        size_t size;
        const char *word = document_lower_bytes(document, token + i, &size);
        if (length + size + 2 > sizeof text)
            break;
        if (i)
            text[length++] = ' ';
        memcpy(text + length, word, size);
        length += size;
        const char *value =
            language_find(document->language, LANGUAGE_CREDITS, text, length);
        if (value) {
            found = value;
            *token_count = i + 1;
        }
    }
    return found;
}

/* The first word that says what somebody is: reporter, science correspondent. Its end
 * if there is none. */
static uint32_t line_find_writer(const struct furniture_line *line)
{
    uint32_t token = line->first;
    while (token < line->end &&
           !language_value_has(line_find_credit(line, token), "writer"))
        token++;
    return token;
}

bool furniture_line_open(struct furniture_line *line, const struct document *document,
                         size_t index)
{
    enum { SKIPPED_MOST = 2 };
    static const char *const fronts[] = {"(", "[", "*", "-", "–", "—", "•", "|", NULL};
    const struct paragraph *paragraph = &document->paragraphs[index];
    *line = (struct furniture_line){
        .document = document,
        .paragraph = paragraph,
        .first = paragraph->tokens.first,
        .end = range_end(paragraph->tokens),
    };
    if (paragraph->tokens.count > TOKENS_MOST || paragraph->furniture ||
        paragraph->kind == PARAGRAPH_CODE || paragraph->kind == PARAGRAPH_BLOCK_QUOTE)
        return false;
    for (int k = 0; k < SKIPPED_MOST && line_token_is(line, line->first, fronts); k++)
        line->first++;
    return line->first < line->end;
}

bool furniture_line_measure(struct furniture_line *line)
{
    line->words = paragraph_count_words(line->document, line->paragraph);
    line->is_sentence = paragraph_ends_like_a_sentence(line->document, line->paragraph);
    return line->words && line->words <= FURNITURE_MOST_WORDS;
}

/* ---- What a line begins with ---- */

/* What stands behind the phrase that it begins with. */
struct opener {
    const char *value;
    uint32_t behind;    /* token */
    bool is_set_off;    /* a colon, stop or bar follows, or nothing */
    bool is_of_several; /* words */
};

static struct opener line_find_opener(const struct furniture_line *line)
{
    static const char *const setters[] = {":", ".", "|", "/", "：", NULL};
    uint32_t count = 0;
    struct opener opener = {0};
    opener.value = line_find_phrase(line, line->first, &count);
    opener.behind = line->first + count;
    opener.is_set_off =
        opener.behind == line->end || line_token_is(line, opener.behind, setters);
    opener.is_of_several = count > 1;
    return opener;
}

/* Photo: Jens Wolpert; Photographs by Emeka Osborne. */
static bool opener_is_credit(const struct furniture_line *line,
                             const struct opener *opener)
{
    bool is_by = opener->behind < line->end &&
                 language_value_has(line_find_credit(line, opener->behind), "byline");
    return language_value_has(opener->value, "picture") &&
           line->words <= CREDIT_MOST_WORDS &&
           (opener->is_set_off ||
            (!line->is_sentence && (is_by || opener->is_of_several)));
}

/* Does a name stand here: Jane Doe, Ludwig van Beethoven, Reuters? */
static bool line_names(const struct furniture_line *line, uint32_t token)
{
    const struct document *document = line->document;
    if (!line_is_capital(line, token))
        return false;
    return token + 1 == line->end || line_is_capital(line, token + 1) ||
           !token_is_wordlike(&document->tokens.tokens[token + 1]) ||
           document_find_word(document, LANGUAGE_NAME_PARTS,
                              document_lower_word(document, token + 1));
}

/* Does a listed given name stand here? */
static bool line_names_given(const struct furniture_line *line, uint32_t token)
{
    return token < line->end &&
           document_find_word(line->document, LANGUAGE_GIVEN_NAMES,
                              document_lower_word(line->document, token));
}

/* By Jane Doe, Text: Jane Doe, By our staff: and nothing else. The first line is rather
 * a title: From Russia. */
static bool opener_is_byline(const struct furniture_line *line,
                             const struct opener *opener)
{
    bool is_first = line->paragraph == line->document->paragraphs;
    if (line->words > BYLINE_MOST_WORDS || line->is_sentence ||
        (is_first && !line_names_given(line, opener->behind)))
        return false;
    if (language_value_has(opener->value, "label") && opener->is_set_off)
        return line_names(line, opener->behind + 1);
    return language_value_has(opener->value, "byline") &&
           (line_names(line, opener->behind) || line_find_writer(line) < line->end);
}

/* First published on Mon 9 Feb 2026: what follows begins with a small word, a number or
 * the name of a day. */
static bool opener_is_stamp(const struct furniture_line *line,
                            const struct opener *opener)
{
    const struct document *document = line->document;
    bool has_digit = false;
    if (!language_value_has(opener->value, "stamp") || opener->behind == line->end ||
        line->words > BYLINE_MOST_WORDS || line->is_sentence)
        return false;
    for (uint32_t i = opener->behind; i < line->end; i++)
        has_digit = has_digit || document->tokens.tokens[i].flags & TOKEN_HAS_DIGIT;
    return has_digit &&
           (opener->is_set_off || line_is_capital(line, opener->behind) ||
            document->tokens.tokens[opener->behind].flags & TOKEN_HAS_DIGIT ||
            document_find_word(document, LANGUAGE_FUNCTION_WORDS,
                               document_lower_word(document, opener->behind)));
}

/* Who else helped: somebody's name follows soon. */
static bool opener_is_helpers(const struct furniture_line *line,
                              const struct opener *opener)
{
    enum { NAME_WITHIN = 3 };
    if (!language_value_has(opener->value, "helpers"))
        return false;
    for (uint32_t i = 0; i < NAME_WITHIN; i++)
        if (line_is_capital(line, opener->behind + i))
            return true;
    return false;
}

/* © 2025 Holm Media, (c) Holm Media. */
static bool line_is_signed(const struct furniture_line *line)
{
    static const char *const letters[] = {"c", "C", NULL};
    static const char *const closing[] = {")", NULL};
    bool has_bracket = line->first > line->paragraph->tokens.first;
    return line_token_is(line, line->first, rights_signs) ||
           (has_bracket && line_token_is(line, line->first, letters) &&
            line_token_is(line, line->first + 1, closing));
}

/* Whose it is: Copyright 2025 Holm Media. */
static bool opener_is_rights(const struct furniture_line *line,
                             const struct opener *opener)
{
    return language_value_has(opener->value, "rights") &&
           (opener->is_of_several || opener->behind == line->end ||
            (line->document->tokens.tokens[opener->behind].flags & TOKEN_HAS_DIGIT) ||
            line_token_is(line, opener->behind, rights_signs) ||
            line_is_capital(line, opener->behind));
}

/* One word says little unless it is set off. */
static bool opener_announces(const struct opener *opener, const char *class)
{
    return language_value_has(opener->value, class) &&
           (opener->is_set_off || opener->is_of_several);
}

bool furniture_line_may_announce(const struct furniture_line *line)
{
    return line_may_begin_phrase(line, line->first) || line_is_signed(line);
}

enum furniture furniture_line_judge(const struct furniture_line *line)
{
    const struct opener opener = line_find_opener(line);
    if (line_is_signed(line) || opener_is_rights(line, &opener))
        return FURNITURE_RIGHTS;
    if (!opener.value)
        return FURNITURE_NONE;
    if (opener_is_credit(line, &opener))
        return FURNITURE_CREDIT;
    if (opener_is_helpers(line, &opener))
        return FURNITURE_HELPERS;
    if (opener_is_byline(line, &opener))
        return FURNITURE_BYLINE;
    if (opener_is_stamp(line, &opener))
        return FURNITURE_STAMP;
    if (opener_announces(&opener, "note"))
        return FURNITURE_NOTE;
    if (language_value_has(opener.value, "topics") && opener.is_set_off)
        return FURNITURE_TOPICS;
    if (language_value_has(opener.value, "signpost") &&
        (opener.is_set_off || (opener.is_of_several && !line->is_sentence)))
        return FURNITURE_SIGNPOST;
    if (opener_announces(&opener, "plug") && line->words <= PLUG_MOST_WORDS)
        return FURNITURE_PLUG;
    return FURNITURE_NONE;
}

/* ---- What a line holds ---- */

bool furniture_line_reserves_rights(const struct furniture_line *line)
{
    if (line->end - line->first > RIGHTS_MOST_TOKENS)
        return false;
    for (uint32_t i = line->first; i < line->end; i++) {
        uint32_t count = 0;
        const char *value = line_find_phrase(line, i, &count);
        if (count > 1 && language_value_has(value, "rights"))
            return true;
    }
    return false;
}

bool furniture_line_has_address(const struct furniture_line *line)
{
    for (uint32_t i = line->first; i < line->end; i++) {
        const struct token *token = &line->document->tokens.tokens[i];
        if (memchr(line->document->text.bytes + token->start, '@', token->length))
            return true;
    }
    return false;
}

/* How many capitalised words it has from a token on. */
static uint32_t line_count_name(const struct furniture_line *line, uint32_t token)
{
    uint32_t count = 0;
    while (line_is_capital(line, token + count) &&
           line->document->tokens.tokens[token + count].kind == TOKEN_WORD)
        count++;
    return count;
}

/* Small words but for those that say so, and one at most that tells of what. */
bool furniture_line_is_post(const struct furniture_line *line)
{
    uint32_t others = 0;
    for (uint32_t i = line->first; i < line->end; i++)
        others += token_is_wordlike(&line->document->tokens.tokens[i]) &&
                  !language_value_has(line_find_credit(line, i), "writer") &&
                  !document_find_word(line->document, LANGUAGE_FUNCTION_WORDS,
                                      document_lower_word(line->document, i));
    return line->words <= POST_MOST_WORDS && !line->is_sentence && others <= 1 &&
           line_find_writer(line) < line->end;
}

bool furniture_line_is_writer(const struct furniture_line *line)
{
    uint32_t name = 0, count = line_count_name(line, line->first);
    uint32_t writer = line_find_writer(line);
    while (name < count &&
           !document_find_word(line->document, LANGUAGE_FUNCTION_WORDS,
                               document_lower_word(line->document, line->first + name)))
        name++;
    if (line->words > BYLINE_MOST_WORDS || line->is_sentence || writer == line->end)
        return false;
    return name >= AUTHOR_WORDS && writer >= line->first + AUTHOR_WORDS &&
           (line_token_is(line, line->first + name, name_setters) ||
            (writer <= line->first + name + 1 &&
             language_value_has(line_find_credit(line, line->end - 1), "writer")));
}

/* Jane Doe and John Roe. */
static bool line_is_of_two(const struct furniture_line *line, uint32_t behind)
{
    uint32_t second = behind + 1 < line->end ? line_count_name(line, behind + 1) : 0;
    return second >= AUTHOR_WORDS && behind + 1 + second == line->end &&
           document_is_class(line->document,
                             document_lower_word(line->document, behind),
                             "conjunction");
}

bool furniture_line_is_name(const struct furniture_line *line)
{
    uint32_t name = line_count_name(line, line->first), behind = line->first + name;
    if (name < AUTHOR_WORDS || name > NAME_MOST_WORDS ||
        line->words > PLACED_MOST_WORDS || line->is_sentence)
        return false;
    if (behind == line->end || line_is_of_two(line, behind))
        return true;
    return (line_token_is(line, behind, name_setters) ||
            document_is_class(line->document,
                              document_lower_word(line->document, behind),
                              "preposition")) &&
           line_is_capital(line, line->end - 1);
}
