/* sentences.c - sentence breaks by what stands before and after a stop. */
#include "article/sentences.h"

#include "base/memory.h"

#include <string.h>
#include <unictype.h>
#include <unistr.h>

enum sentence_mark {
    MARK_NONE,
    MARK_STOP,       /* a full stop: the one that may belong to an abbreviation */
    MARK_TERMINATOR, /* ends a sentence unless it goes on in lower case */
    MARK_CLOSING,    /* belongs to what stands before it */
    MARK_OPENING,
    MARK_ATTACHED, /* closes what it is attached to (»so«), and opens behind a space:
                      « ainsi » */
    MARK_EITHER,   /* a straight mark, or one that opens in one language and closes in
                      another */
};

static const uint8_t ascii_sentence_marks[128] = {
    ['.'] = MARK_STOP,    ['!'] = MARK_TERMINATOR, ['?'] = MARK_TERMINATOR,
    [')'] = MARK_CLOSING, [']'] = MARK_CLOSING,    ['}'] = MARK_CLOSING,
    ['('] = MARK_OPENING, ['['] = MARK_OPENING,    ['"'] = MARK_EITHER,
    ['\''] = MARK_EITHER,
};

static const struct {
    const char *bytes;
    enum sentence_mark mark;
} wide_sentence_marks[] = {
    {"…", MARK_TERMINATOR},  {"。", MARK_TERMINATOR}, {"！", MARK_TERMINATOR},
    {"？", MARK_TERMINATOR}, {"｡", MARK_TERMINATOR},  {"‽", MARK_TERMINATOR},
    {"؟", MARK_TERMINATOR},  {"।", MARK_TERMINATOR},  {"」", MARK_CLOSING},
    {"』", MARK_CLOSING},    {"）", MARK_CLOSING},    {"「", MARK_OPENING},
    {"『", MARK_OPENING},    {"（", MARK_OPENING},    {"„", MARK_OPENING},
    {"‚", MARK_OPENING},     {"¿", MARK_OPENING},     {"¡", MARK_OPENING},
    {"“", MARK_EITHER},      {"”", MARK_EITHER},      {"‘", MARK_EITHER},
    {"’", MARK_EITHER},      {"«", MARK_ATTACHED},    {"»", MARK_EITHER},
    {"‹", MARK_ATTACHED},    {"›", MARK_EITHER},
};

struct sentence_search {
    const struct document *document;
    const struct token *tokens; /* of the whole document */
    uint32_t end;               /* past the paragraph's last token */
    uint32_t first;             /* of the sentence that is open */
};

static const char *sentence_token_bytes(const struct sentence_search *search,
                                        uint32_t index)
{
    return search->document->text.bytes + search->tokens[index].start;
}

static enum sentence_mark sentence_find_wide_mark(const char *bytes, size_t length)
{
    for (size_t i = 0; i < sizeof wide_sentence_marks / sizeof *wide_sentence_marks;
         i++) {
        const char *mark = wide_sentence_marks[i].bytes;
        if (*bytes != *mark)
            continue;
        size_t size = strlen(mark);
        if (length >= size && memcmp(bytes, mark, size) == 0)
            return wide_sentence_marks[i].mark;
    }
    return MARK_NONE;
}

/* A token is one mark or a run of equal ones. */
static enum sentence_mark sentence_mark_of(const struct sentence_search *search,
                                           uint32_t index)
{
    const struct token *token = &search->tokens[index];
    if (token->kind != TOKEN_PUNCTUATION && token->kind != TOKEN_SYMBOL)
        return MARK_NONE;
    const char *bytes = sentence_token_bytes(search, index);
    unsigned char first = (unsigned char)*bytes;
    if (first >= 0x80)
        return sentence_find_wide_mark(bytes, token->length);
    enum sentence_mark mark = (enum sentence_mark)ascii_sentence_marks[first];
    return mark == MARK_STOP && token->length > 1 ? MARK_TERMINATOR : mark;
}

static bool sentence_is_after_space(const struct sentence_search *search,
                                    uint32_t index)
{
    return index >= search->end || (search->tokens[index].flags & TOKEN_AFTER_SPACE);
}

/* Does the token belong to the sentence that the stop before it ended: a closing mark,
 * a further stop, or a mark with space on both sides (damage, or French spacing)? */
static bool sentence_mark_trails(const struct sentence_search *search, uint32_t index)
{
    enum sentence_mark mark = sentence_mark_of(search, index);
    bool is_attached = !sentence_is_after_space(search, index);
    bool is_alone = sentence_is_after_space(search, index + 1);
    switch (mark) {
    case MARK_STOP:
    case MARK_TERMINATOR:
    case MARK_CLOSING:
        return is_attached || is_alone;
    case MARK_ATTACHED:
        return is_attached;
    case MARK_EITHER:
        return is_attached || (is_alone && index + 1 <= search->end);
    case MARK_OPENING:
    case MARK_NONE:
        break;
    }
    return false;
}

static const char *sentence_find_word(const struct sentence_search *search,
                                      uint32_t index, enum language_list list)
{
    const struct document *document = search->document;
    uint32_t word = lexicon_lower(document->lexicon, search->tokens[index].word);
    size_t length;
    const char *bytes = lexicon_word(document->lexicon, word, &length);
    const char *found = length > 1 && bytes[length - 1] == '.'
                            ? language_find(document->language, list, bytes, --length)
                            : document_find_word(document, list, word);
    const char *mark = memchr(bytes, '\'', length);
    if (found || !mark)
        return found;
    size_t elided = (size_t)(mark - bytes) + 1; /* l'avv. Neri */
    return language_find(document->language, list, bytes + elided, length - elided);
}

static ucs4_t sentence_first_letter(const struct sentence_search *search,
                                    uint32_t index)
{
    ucs4_t c = 0;
    u8_mbtouc(&c, (const uint8_t *)sentence_token_bytes(search, index),
              search->tokens[index].length);
    return c;
}

/* The next word, past marks that open something; search->end if none comes. */
static uint32_t sentence_next_word(const struct sentence_search *search, uint32_t index)
{
    while (index < search->end && !token_is_wordlike(&search->tokens[index]))
        index++;
    return index;
}

static bool sentence_is_ordinal(const struct sentence_search *search, uint32_t index)
{
    static const char entry[] = "<ordinal>";
    const char *bytes = sentence_token_bytes(search, index);
    size_t length = search->tokens[index].length;
    if (length > 1 && bytes[length - 1] == '.')
        length--;
    bool is_short = length <= 2 && bytes[0] >= '0' && bytes[0] <= '9' &&
                    bytes[length - 1] >= '0' && bytes[length - 1] <= '9';
    return is_short && language_find(search->document->language, LANGUAGE_ABBREVIATIONS,
                                     entry, sizeof entry - 1);
}

/* A capital alone, or capitals with stops inside (U.S., p.m.): the stop is theirs. */
static bool sentence_is_initials(const struct sentence_search *search, uint32_t index)
{
    const struct token *token = &search->tokens[index];
    const char *bytes = sentence_token_bytes(search, index);
    if (token->kind != TOKEN_WORD && token->kind != TOKEN_NUMBER)
        return false;
    const char *stop = memchr(bytes, '.', token->length);
    if (stop)
        return !(token->flags & TOKEN_HAS_DIGIT) || stop + 1 < bytes + token->length;
    ucs4_t c;
    int size = u8_mbtouc(&c, (const uint8_t *)bytes, token->length);
    return (size_t)size == token->length && uc_is_upper(c);
}

/* The class of an abbreviation that is written with blanks between its letters and ends
 * with this one: u. a., d. h. NULL if it is none. */
static const char *sentence_find_spaced(const struct sentence_search *search,
                                        uint32_t letter)
{
    enum { LETTERS_MOST = 4, LETTER_BYTES = 4 };
    char text[LETTERS_MOST * (LETTER_BYTES + 1)];
    size_t begin = sizeof text;
    uint32_t at = letter;
    for (uint32_t count = 0; count < LETTERS_MOST; count++, at -= 2) {
        size_t length;
        const char *bytes = lexicon_word(
            search->document->lexicon,
            lexicon_lower(search->document->lexicon, search->tokens[at].word), &length);
        if (search->tokens[at].kind != TOKEN_WORD || length > LETTER_BYTES)
            break;
        if (count > 0)
            text[--begin] = '.';
        begin -= length;
        memcpy(text + begin, bytes, length);
        const char *class = count > 0 ? language_find(search->document->language,
                                                      LANGUAGE_ABBREVIATIONS,
                                                      text + begin, sizeof text - begin)
                                      : NULL;
        if (class || at < search->first + 2 ||
            sentence_mark_of(search, at - 1) != MARK_STOP ||
            sentence_is_after_space(search, at - 1))
            return class;
    }
    return NULL;
}

/* Is the word one that is written with a blank behind its stop and goes on with the
 * next: e. V., v. Chr.? */
static bool sentence_goes_on_spaced(const struct sentence_search *search, uint32_t word,
                                    uint32_t next)
{
    enum { PART_BYTES = 8 };
    char text[2 * PART_BYTES + 1];
    size_t length = 0;
    const uint32_t parts[] = {word, next};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        size_t size;
        const char *bytes = document_lower_bytes(search->document, parts[i], &size);
        if (size > PART_BYTES)
            return false;
        if (i > 0)
            text[length++] = '.';
        memcpy(text + length, bytes, size);
        length += size;
    }
    return language_find(search->document->language, LANGUAGE_ABBREVIATIONS, text,
                         length) != NULL;
}

/*
 * Is the stop that belongs to the word an abbreviation's, and no sentence's?
 *
 * word  the token before the stop, or the one that ends with it
 * next  the next word
 */
static bool sentence_is_abbreviated(const struct sentence_search *search, uint32_t word,
                                    uint32_t next)
{
    if (search->tokens[word].kind == TOKEN_NUMBER && sentence_is_ordinal(search, word))
        return true;
    if (sentence_goes_on_spaced(search, word, next))
        return true;
    const char *class = sentence_find_word(search, word, LANGUAGE_ABBREVIATIONS);
    if (!class)
        class = sentence_find_spaced(search, word);
    /* "p. 5", but "Harlan P. Whitcomb". */
    if (class && strcmp(class, LANGUAGE_ABBREVIATION_NUMBER) == 0 &&
        !sentence_is_initials(search, word))
        return search->tokens[next].flags & TOKEN_HAS_DIGIT;
    if (class && strcmp(class, LANGUAGE_ABBREVIATION_INNER) == 0)
        return true;
    /* The I of "F. I. Prentiss" is no pronoun. */
    bool is_initial_next = sentence_is_initials(search, next) &&
                           next + 1 < search->end &&
                           sentence_mark_of(search, next + 1) == MARK_STOP;
    if (class || sentence_is_initials(search, word))
        return is_initial_next ||
               !sentence_find_word(search, next, LANGUAGE_FUNCTION_WORDS);
    /* "1. First" opens a list item. */
    return word == search->first && search->tokens[word].kind == TOKEN_NUMBER;
}

/* Does a sentence end between the tokens before `next` and it?
 *
 * stop  the first mark that ends something
 * next  the first token behind it and all that trails it
 */
static bool sentence_breaks_at(const struct sentence_search *search, uint32_t stop,
                               uint32_t next)
{
    bool is_inner_stop = token_is_wordlike(&search->tokens[stop]);
    bool is_full_stop = is_inner_stop || sentence_mark_of(search, stop) == MARK_STOP;
    uint32_t word = sentence_next_word(search, next);
    if (word >= search->end)
        return true;
    ucs4_t letter = sentence_first_letter(search, word);
    if (search->tokens[word].kind == TOKEN_IDEOGRAPH) {
        /* What follows a closed quotation in Hiragana is a particle: 「…。」と言った.
         */
        bool is_quoted = next > stop + 1;
        return !(is_quoted && word == next && letter >= 0x3040 && letter <= 0x309f);
    }
    if (!sentence_is_after_space(search, next) &&
        (search->tokens[stop].length == 1 || /* neither 3.5 nor example.org nor "A."B */
         search->tokens[word].kind == TOKEN_NUMBER)) /* +15...+17 */
        return false;
    if (uc_is_lower(letter) && !(search->tokens[word].flags & TOKEN_CAPITAL))
        return false;
    if (!is_full_stop)
        return true;
    if (is_inner_stop)
        return !sentence_is_abbreviated(search, stop, word);
    /* A stop that stands alone is damage; the sentence before it had its own end. */
    if (stop == search->first || sentence_is_after_space(search, stop) ||
        !token_is_wordlike(&search->tokens[stop - 1]))
        return true;
    return next > stop + 1 || !sentence_is_abbreviated(search, stop - 1, word);
}

static bool sentence_may_end_at(const struct sentence_search *search, uint32_t index)
{
    const struct token *token = &search->tokens[index];
    if (token_is_wordlike(token))
        return token->length > 1 &&
               sentence_token_bytes(search, index)[token->length - 1] == '.';
    enum sentence_mark mark = sentence_mark_of(search, index);
    return mark == MARK_STOP || mark == MARK_TERMINATOR;
}

static bool sentence_add(struct document *document, size_t *capacity,
                         uint32_t paragraph, uint32_t first, uint32_t end,
                         struct error *err)
{
    if (!memory_reserve(&document->sentences, capacity, document->sentence_count + 1,
                        sizeof *document->sentences, err))
        return false;
    struct range tokens = {first, end - first};
    document->sentences[document->sentence_count++] = (struct sentence){
        .span = document_token_range_span(document, tokens, 0),
        .paragraph = paragraph,
        .tokens = tokens,
    };
    return true;
}

static bool sentences_find_in(struct document *document, size_t *capacity,
                              uint32_t paragraph_index, struct error *err)
{
    struct paragraph *paragraph = &document->paragraphs[paragraph_index];
    struct sentence_search search = {
        .document = document,
        .tokens = document->tokens.tokens,
        .first = paragraph->tokens.first,
        .end = range_end(paragraph->tokens),
    };
    paragraph->sentences.first = (uint32_t)document->sentence_count;
    for (uint32_t i = search.first; i < search.end; i++) {
        uint32_t next = i + 1;
        if (sentence_may_end_at(&search, i)) {
            while (next < search.end && sentence_mark_trails(&search, next))
                next++;
            if (next < search.end && sentence_breaks_at(&search, i, next)) {
                if (!sentence_add(document, capacity, paragraph_index, search.first,
                                  next, err))
                    return false;
                search.first = next;
            }
            i = next - 1;
        }
    }
    if (search.first < search.end && !sentence_add(document, capacity, paragraph_index,
                                                   search.first, search.end, err))
        return false;
    paragraph->sentences.count =
        (uint32_t)document->sentence_count - paragraph->sentences.first;
    return true;
}

bool sentences_find(struct document *document, struct error *err)
{
    size_t capacity = 0;
    for (size_t i = 0; i < document->paragraph_count; i++)
        if (!sentences_find_in(document, &capacity, (uint32_t)i, err))
            return false;
    return memory_trim(&document->sentences, &capacity, document->sentence_count,
                       sizeof *document->sentences, err);
}
