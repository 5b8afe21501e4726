/* token.c - one pass from text to tokens: the word breaks of UAX 29, with the joints
 * that a reader of news sees differently. */
#include "text/token_joint.h"

#include "base/ascii.h"
#include "base/memory.h"

#include <stdlib.h>
#include <string.h>
#include <unictype.h>

/* The next character that is seen, past joiners and soft hyphens; at is moved to it. */
static struct glyph scanner_read_seen(const struct scanner *scanner, uint32_t *at)
{
    struct glyph glyph = scanner_read(scanner, *at);
    while (glyph.class == CHARACTER_INVISIBLE) {
        *at += glyph.length;
        glyph = scanner_read(scanner, *at);
    }
    return glyph;
}

static bool is_lower(uint32_t code)
{
    if (code < 0x80)
        return code >= 'a' && code <= 'z';
    return uc_is_general_category_withtable(code, UC_CATEGORY_MASK_Ll);
}

/* 2023-05-01: four digits, a hyphen, two, a hyphen, two, and no further digit. */
static uint32_t scanner_match_date(const struct scanner *scanner, uint32_t at)
{
    static const char form[] = "dddd-dd-dd";
    uint32_t i = 0;
    for (; form[i]; i++) {
        if (at + i >= scanner->end)
            return 0;
        char c = scanner->bytes[at + i];
        if (form[i] == 'd' ? c < '0' || c > '9' : c != '-')
            return 0;
    }
    struct glyph next = scanner_read(scanner, at + i);
    if (is_digit(next) || next.code == '-')
        return 0;
    return i;
}

/* What follows a number without a blank and belongs to it: 5%, 20°, 50¢, 2½. */
static bool ends_number(struct glyph glyph)
{
    return glyph.code == '%' || glyph.code == 0x2030 || glyph.code == 0xB0 ||
           glyph.code == 0x066A || glyph.class == CHARACTER_CURRENCY;
}

static void word_begin_part(struct word_state *word, uint32_t at, struct glyph first)
{
    word->part_start = at;
    word->part_letters = 0;
    word->part_is_number = is_digit(first);
}

static void word_take(struct word_state *word, uint32_t at, struct glyph glyph)
{
    word->end = at + glyph.length;
    word->last = glyph;
    word->part_letters += is_letter(glyph);
}

static void word_take_joint(struct word_state *word, struct glyph joint,
                            struct glyph next, uint32_t next_at)
{
    if (joint.code == '.' && is_letter(word->last)) {
        word->has_stop = true;
        word->has_long_part |= word->part_letters > 1;
    }
    if (joint.class == CHARACTER_DASH)
        word->is_number = false;
    word_begin_part(word, next_at, next);
}

/* US$ and its like before a digit. */
static bool currency_joins(const struct scanner *scanner, const struct word_state *word,
                           struct glyph sign, uint32_t at)
{
    return sign.class == CHARACTER_CURRENCY && is_upper(word->last.code) &&
           word->part_letters <= 3 && is_digit(scanner_read(scanner, at + sign.length));
}

/* Read on over letters, digits and what holds them together. */
static void scan_word(const struct scanner *scanner, struct word_state *word)
{
    for (;;) {
        uint32_t at = word->end;
        struct glyph glyph = scanner_read_seen(scanner, &at);
        bool is_inside = is_alphanumeric(glyph) || glyph.class == CHARACTER_EXTEND ||
                         glyph.class == CHARACTER_LOW_LINE ||
                         glyph.class == CHARACTER_FRACTION;
        if (glyph.class == CHARACTER_EXTEND) {
            /* An accent leaves the letter a letter. */
            word->end = at + glyph.length;
            continue;
        }
        if (is_inside) {
            word_take(word, at, glyph);
            continue;
        }
        if (is_digit(word->last) && ends_number(glyph) &&
            !is_digit(scanner_read(scanner, at + glyph.length))) {
            word->end = at + glyph.length;
            word->last = glyph;
            if (glyph.code != 0xB0)
                return;
            continue;
        }
        if (currency_joins(scanner, word, glyph, at)) {
            word_take(word, at, glyph);
            word_begin_part(word, word->end, scanner_read(scanner, word->end));
            word->is_number = true;
            continue;
        }
        if (!glyph.length)
            return;
        uint32_t next_at = at + glyph.length;
        struct glyph next = scanner_read_seen(scanner, &next_at);
        if (!token_joint_holds(scanner, word, glyph, next, next_at))
            return;
        word_take_joint(word, glyph, next, next_at);
        word_take(word, next_at, next);
    }
}

/* The rest of a web address: up to white space, a quotation mark or a bracket, without
 * the punctuation of the sentence behind it. */
static uint32_t scan_address(const struct scanner *scanner, uint32_t at)
{
    uint32_t end = at;
    for (;;) {
        struct glyph glyph = scanner_read(scanner, at);
        if (!glyph.length || glyph.class <= CHARACTER_INVISIBLE ||
            glyph.class == CHARACTER_SINGLE_MARK ||
            glyph.class == CHARACTER_DOUBLE_MARK || glyph.class == CHARACTER_BRACKET ||
            glyph.code == '<' || glyph.code == '>' || glyph.code < 0x20)
            return end;
        at += glyph.length;
        if (!memchr(".,;:!?", (int)(glyph.code & 0x7F), 6) || glyph.code > 0x7F)
            end = at;
    }
}

/* Where a web address that begins at start ends; 0 if none does. word ends behind its
 * first word: a scheme, or a host with stops. */
static uint32_t match_address(const struct scanner *scanner, uint32_t start,
                              const struct word_state *word)
{
    const char *bytes = scanner->bytes;
    uint32_t end = word->end, left = scanner->end - end;
    if (left > 3 && !memcmp(bytes + end, "://", 3))
        return scan_address(scanner, end + 3);
    bool is_host = word->has_stop && word->has_long_part && word->part_letters > 1 &&
                   is_lower((unsigned char)bytes[start]);
    if (is_host && left > 1 && bytes[end] == '/' &&
        is_alphanumeric(scanner_read(scanner, end + 1)))
        return scan_address(scanner, end + 1);
    return 0;
}

/* U.S. and p.m. end in a stop of their own. */
static bool takes_last_stop(const struct scanner *scanner,
                            const struct word_state *word)
{
    return word->has_stop && word->part_letters == 1 && is_letter(word->last) &&
           word->end < scanner->end && scanner->bytes[word->end] == '.' &&
           !(word->end + 1 < scanner->end && scanner->bytes[word->end + 1] == '.');
}

static uint32_t scan_run_of_word(const struct scanner *scanner, uint32_t start,
                                 uint32_t at, struct glyph first, uint8_t *kind)
{
    uint32_t date = at == start ? scanner_match_date(scanner, at) : 0;
    struct word_state word = {.start = at, .end = at, .is_number = is_digit(first)};
    word_begin_part(&word, at, first);
    word_take(&word, at, first);
    if (date) {
        *kind = TOKEN_NUMBER;
        return at + date;
    }
    scan_word(scanner, &word);
    if (takes_last_stop(scanner, &word))
        word.end++;
    uint32_t address = match_address(scanner, start, &word);
    *kind = word.is_number && !address ? TOKEN_NUMBER : TOKEN_WORD;
    return address ? address : word.end;
}

/* As many equal characters as stand here. */
static uint32_t scan_equal(const struct scanner *scanner, uint32_t at,
                           struct glyph first, uint32_t limit_count)
{
    uint32_t end = at + first.length;
    for (uint32_t i = 1;
         i < limit_count && end + first.length <= scanner->end &&
         !memcmp(scanner->bytes + end, scanner->bytes + at, first.length);
         i++)
        end += first.length;
    return end;
}

static uint32_t scan_cluster(const struct scanner *scanner, uint32_t at)
{
    return at +
           (uint32_t)character_cluster_bytes(scanner->bytes + at, scanner->end - at);
}

static uint32_t scan_katakana(const struct scanner *scanner, uint32_t at)
{
    struct glyph glyph = scanner_read(scanner, at);
    while (glyph.length &&
           (glyph.class == CHARACTER_KATAKANA || glyph.class == CHARACTER_EXTEND)) {
        at += glyph.length;
        glyph = scanner_read(scanner, at);
    }
    return at;
}

/* A sign that belongs to the number behind it: a currency, a stop, a minus or plus
 * where no word ends before it. Sets at to the first digit. */
static bool sign_begins_number(const struct scanner *scanner, struct glyph sign,
                               bool is_free, uint32_t *at)
{
    uint32_t next_at = *at + sign.length;
    struct glyph next = scanner_read(scanner, next_at);
    bool is_minus = sign.code == '-' || sign.code == 0x2212 || sign.code == '+';
    if (is_minus && is_free && next.class == CHARACTER_CURRENCY) {
        next_at += next.length;
        next = scanner_read(scanner, next_at);
    } else if (!(sign.class == CHARACTER_CURRENCY ||
                 (is_free && (is_minus || sign.code == '.')))) {
        return false;
    }
    *at = next_at;
    return is_digit(next);
}

/* One token from start on, which is something that is seen. */
static uint32_t scan_token(const struct scanner *scanner, uint32_t start, bool is_free,
                           uint8_t *kind)
{
    struct glyph first = scanner_read(scanner, start);
    uint32_t number_at = start;
    *kind = TOKEN_PUNCTUATION;
    switch (first.class) {
    case CHARACTER_LETTER:
    case CHARACTER_DIGIT:
    case CHARACTER_LOW_LINE:
        return scan_run_of_word(scanner, start, start, first, kind);
    case CHARACTER_FRACTION:
        *kind = TOKEN_NUMBER;
        return scan_cluster(scanner, start);
    case CHARACTER_KATAKANA:
        *kind = TOKEN_WORD;
        return scan_katakana(scanner, start);
    case CHARACTER_IDEOGRAPH:
        *kind = TOKEN_IDEOGRAPH;
        return scan_cluster(scanner, start);
    case CHARACTER_SINGLE_MARK:
        return scan_equal(scanner, start, first, 2);
    case CHARACTER_DOUBLE_MARK:
    case CHARACTER_BRACKET:
        return start + first.length;
    default:
        break;
    }
    if (sign_begins_number(scanner, first, is_free, &number_at))
        return scan_run_of_word(scanner, start, number_at,
                                scanner_read(scanner, number_at), kind);
    if (first.class == CHARACTER_PUNCTUATION || first.class == CHARACTER_DASH)
        return scan_equal(scanner, start, first, UINT16_MAX / 4);
    *kind = TOKEN_SYMBOL;
    return scan_cluster(scanner, start);
}

static uint8_t token_find_flags(const struct scanner *scanner, uint32_t start,
                                uint32_t end)
{
    unsigned letters = 0, capitals = 0, flags = 0;
    for (uint32_t at = start; at < end;) {
        struct glyph glyph = scanner_read(scanner, at);
        if (is_letter(glyph)) {
            bool is_capital = is_upper(glyph.code);
            if (is_capital && at == start)
                flags |= TOKEN_CAPITAL;
            letters++;
            capitals += is_capital;
        }
        if (is_digit(glyph))
            flags |= TOKEN_HAS_DIGIT;
        at += glyph.length;
    }
    if (letters > 1 && letters == capitals)
        flags |= TOKEN_ALL_CAPS;
    return (uint8_t)flags;
}

/* Whatever it is that is not seen. */
static unsigned skip_any_unseen(const struct scanner *scanner, uint32_t *at)
{
    unsigned flags = 0;
    for (;;) {
        struct glyph glyph = scanner_read(scanner, *at);
        if (!glyph.length || glyph.class > CHARACTER_INVISIBLE)
            return flags;
        if (glyph.class != CHARACTER_INVISIBLE)
            flags |= TOKEN_AFTER_SPACE;
        if (glyph.class == CHARACTER_LINE_BREAK)
            flags |= TOKEN_AFTER_BREAK;
        *at += glyph.length;
    }
}

/* Pass over what is not seen; returns the flags that it gives the next token. Most
 * often it is nothing, or one blank. */
static inline unsigned skip_unseen(const struct scanner *scanner, uint32_t *at)
{
    if (*at + 1 < scanner->end) {
        bool is_blank = scanner->bytes[*at] == ' ';
        if (ascii_is_seen(scanner->bytes[*at + is_blank])) {
            *at += is_blank;
            return is_blank ? TOKEN_AFTER_SPACE : 0;
        }
    }
    return skip_any_unseen(scanner, at);
}

/* What one token may read: a token's length has 16 bits, so a longer word is cut
 * between two code points. */
static struct scanner scanner_limit(const struct scanner *scanner, uint32_t start)
{
    struct scanner limited = *scanner;
    if (scanner->end - start <= UINT16_MAX)
        return limited;
    limited.end = start + UINT16_MAX;
    while (((unsigned char)scanner->bytes[limited.end] & 0xC0) == 0x80)
        limited.end--;
    return limited;
}

/* The end of a word of ASCII letters behind which nothing can join, as most words are;
 * 0 if it needs the full rules. Sets the flags that token_find_flags() would. */
static uint32_t scan_plain_word(const struct scanner *scanner, uint32_t start,
                                unsigned *flags)
{
    const char *bytes = scanner->bytes;
    uint32_t at = start;
    at += (uint32_t)ascii_count_letters(bytes + start, scanner->end - start);
    if (at == start || at + 1 >= scanner->end)
        return 0;
    char mark = bytes[at], next = bytes[at + 1];
    if (mark != ' ' && mark != '\n' && !((mark == ',' || mark == '.') && next == ' '))
        return 0;
    uint32_t capitals_end = start;
    while (capitals_end < at && bytes[capitals_end] <= 'Z')
        capitals_end++;
    if (capitals_end > start)
        *flags |= TOKEN_CAPITAL;
    if (capitals_end == at && at - start > 1)
        *flags |= TOKEN_ALL_CAPS;
    return at;
}

/* Cut one token at `at`, all of its fields but the word. Returns where it ends. */
static uint32_t scan_next(const struct scanner *scanner, uint32_t at, unsigned flags,
                          bool is_free, struct token *token)
{
    const struct scanner limited = scanner_limit(scanner, at);
    uint8_t kind = TOKEN_WORD;
    uint32_t end = scan_plain_word(&limited, at, &flags);
    if (!end) {
        end = scan_token(&limited, at, is_free, &kind);
        if (kind <= TOKEN_IDEOGRAPH)
            flags |= token_find_flags(&limited, at, end);
    }
    *token = (struct token){.start = at,
                            .length = (uint16_t)(end - at),
                            .kind = kind,
                            .flags = (uint8_t)flags};
    return end;
}

bool token_list_append(struct token_list *list, const struct text *text,
                       struct span span, struct lexicon *lexicon, struct error *err)
{
    const struct scanner scanner = {text->bytes, span.start, span.end,
                                    list->groups_by_blanks};
    uint32_t at = span.start;
    bool is_free = true; /* no word ends just before */
    unsigned flags = skip_unseen(&scanner, &at) | TOKEN_AFTER_SPACE;
    while (at < span.end) {
        struct token token;
        is_free |= (flags & TOKEN_AFTER_SPACE) != 0;
        uint32_t end = scan_next(&scanner, at, flags, is_free, &token);
        if (!lexicon_intern(lexicon, scanner.bytes + at, end - at, &token.word, err) ||
            !memory_reserve(&list->tokens, &list->capacity, list->count + 1,
                            sizeof *list->tokens, err))
            return false;
        list->tokens[list->count++] = token;
        is_free = scanner_read(&scanner, at).class == CHARACTER_BRACKET;
        at = end;
        flags = skip_unseen(&scanner, &at);
    }
    return true;
}

void token_list_clear(struct token_list *list)
{
    free(list->tokens);
    *list = (struct token_list){0};
}
