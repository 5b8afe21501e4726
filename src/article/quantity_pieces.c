/* quantity_pieces.c - cutting tokens where digits, letters and marks meet. */
#include "article/quantity_pieces.h"

#include "base/memory.h"

#include <string.h>
#include <unicase.h>
#include <unictype.h>
#include <unistr.h>

struct piece_scan {
    struct piece_list *list;
    const struct document *document;
    const uint8_t *bytes;
    char decimal; /* the language's decimal mark */
    uint32_t token;
    uint32_t end; /* of the token */
    struct error *err;
};

static const struct {
    ucs4_t mark;
    double value;
} piece_fractions[] = {{0xbd, 0.5},       {0xbc, 0.25},      {0xbe, 0.75},
                       {0x2153, 1 / 3.0}, {0x2154, 2 / 3.0}, {0x215b, 0.125}};

static int piece_digit(ucs4_t c)
{
    return uc_decimal_value(c);
}

static ucs4_t piece_read(const struct piece_scan *scan, uint32_t at, uint32_t *size)
{
    ucs4_t c = 0;
    *size = 0;
    if (at < scan->end)
        *size = (uint32_t)u8_mbtouc(&c, scan->bytes + at, scan->end - at);
    return c;
}

static uint32_t piece_find_lists(const struct piece_scan *scan,
                                 const struct piece *piece)
{
    const struct document *document = scan->document;
    const struct token *token = &document->tokens.tokens[scan->token];
    if (piece->kind == PIECE_WORD && span_length(piece->span) == token->length)
        return document_find_word_lists(document,
                                        lexicon_lower(document->lexicon, token->word))
            .opens;
    return language_find_word(document->language, piece->word, strlen(piece->word))
        ->lists.opens;
}

static bool piece_add(struct piece_scan *scan, struct piece *piece)
{
    struct piece_list *list = scan->list;
    const struct token *token = &scan->document->tokens.tokens[scan->token];
    piece->opens = piece_find_lists(scan, piece);
    piece->token = scan->token;
    piece->is_attached =
        piece->span.start > token->start || !(token->flags & TOKEN_AFTER_SPACE);
    if (!memory_reserve(&list->pieces, &list->capacity, list->count + 1,
                        sizeof *list->pieces, scan->err))
        return false;
    list->pieces[list->count++] = *piece;
    return true;
}

/* How many digits follow a separator here; 0 if what stands here is none. */
static uint32_t piece_group_digits(const struct piece_scan *scan, uint32_t at,
                                   uint32_t *separator_bytes, ucs4_t *separator)
{
    uint32_t digits = 0, size;
    *separator = piece_read(scan, at, separator_bytes);
    if (!*separator_bytes ||
        !(*separator == '.' || *separator == ',' || *separator == '\'' ||
          *separator == ' ' || *separator == 0x2019 || *separator == 0xa0 ||
          *separator == 0x202f || *separator == 0x2009))
        return 0;
    for (uint32_t i = at + *separator_bytes;
         piece_digit(piece_read(scan, i, &size)) >= 0 && size; i += size)
        digits++;
    return digits;
}

static uint32_t piece_take_digits(const struct piece_scan *scan, uint32_t at,
                                  double *number, uint8_t *digits)
{
    uint32_t size;
    for (int digit; (digit = piece_digit(piece_read(scan, at, &size))) >= 0 && size;
         at += size) {
        *number = *number * 10 + digit;
        *digits = (uint8_t)(*digits < UINT8_MAX ? *digits + 1 : *digits);
    }
    return at;
}

static uint32_t piece_scan_number(struct piece_scan *scan, uint32_t at,
                                  struct piece *piece)
{
    uint32_t separator_bytes, digits, size;
    ucs4_t separator;
    at = piece_take_digits(scan, at, &piece->number, &piece->whole_digits);
    while ((digits = piece_group_digits(scan, at, &separator_bytes, &separator)) == 3 &&
           (separator != (ucs4_t)scan->decimal || piece->is_grouped) &&
           (piece->whole_digits <= 3 || piece->is_grouped)) {
        piece->is_grouped = true;
        at = piece_take_digits(scan, at + separator_bytes, &piece->number,
                               &piece->whole_digits);
    }
    if (digits && (separator == '.' || separator == ',')) {
        double part = 0;
        at = piece_take_digits(scan, at + separator_bytes, &part,
                               &piece->fraction_digits);
        bool is_doubtful = piece->fraction_digits == 3 && piece->whole_digits <= 3 &&
                           piece->number >= 1 && !piece->is_grouped;
        piece->other_number = is_doubtful ? piece->number * 1000 + part : 0;
        for (int i = 0; i < piece->fraction_digits; i++)
            part /= 10;
        piece->number += part;
    }
    ucs4_t c = piece_read(scan, at, &size);
    for (size_t i = 0; i < sizeof piece_fractions / sizeof *piece_fractions; i++)
        if (size && c == piece_fractions[i].mark) {
            piece->number += piece_fractions[i].value;
            at += size;
        }
    return at;
}

/* Marks of one kind have one form. Sharp s is two, as in the lists of languages. */
static const char *piece_plain_form(ucs4_t c)
{
    switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x2032:
        return "'";
    case 0x201c:
    case 0x201d:
    case 0x2033:
        return "\"";
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2212:
        return "-";
    case 0xff05:
        return "%";
    case 0xdf:
    case 0x1e9e:
        return "ss";
    default:
        return NULL;
    }
}

static void piece_append(struct piece *piece, ucs4_t c)
{
    size_t length = strlen(piece->word);
    if (c < 0x80 && length + 7 < sizeof piece->word) {
        piece->word[length] = (char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
        return; /* the rest is zero */
    }
    const char *plain = piece_plain_form(c);
    if (plain && length + 3 < sizeof piece->word) {
        memcpy(piece->word + length, plain, strlen(plain) + 1);
        return;
    }
    int size = length + 7 < sizeof piece->word
                   ? u8_uctomb((uint8_t *)piece->word + length, uc_tolower(c), 6)
                   : 0;
    piece->word[length + (size_t)(size > 0 ? size : 0)] = '\0';
}

static bool piece_is_inner(ucs4_t c)
{
    return c == '.' || c == '\'' || c == 0x2019;
}

/* A word goes on over inner apostrophes and stops: o'clock, p.m. */
static uint32_t piece_scan_word(struct piece_scan *scan, uint32_t at,
                                struct piece *piece)
{
    uint32_t size, next_size;
    ucs4_t c = piece_read(scan, at, &size);
    bool is_ideograph =
        scan->document->tokens.tokens[scan->token].kind == TOKEN_IDEOGRAPH;
    piece->is_capital = uc_is_upper(c);
    while (size) {
        ucs4_t next = piece_read(scan, at + size, &next_size);
        bool is_letter = uc_is_alpha(c) || uc_is_general_category(c, UC_MARK) ||
                         c == 0xb2 || c == 0xb3; /* m² */
        if (!is_letter && !(piece_is_inner(c) && next_size && uc_is_alpha(next)))
            break;
        piece_append(piece, c);
        at += size;
        c = next;
        size = next_size;
        if (is_ideograph)
            break;
    }
    return at;
}

/* Most tokens are a word of plain letters: one piece. Its length if this one is, else
 * 0. */
static uint32_t piece_scan_plain(const struct piece_scan *scan, struct piece *piece)
{
    const struct token *token = &scan->document->tokens.tokens[scan->token];
    const uint8_t *bytes = scan->bytes + token->start;
    if (token->length + 7u > sizeof piece->word)
        return 0;
    for (uint32_t i = 0; i < token->length; i++) {
        uint8_t lower = bytes[i] | 0x20;
        if (lower < 'a' || lower > 'z')
            return 0;
        piece->word[i] = (char)lower;
    }
    piece->word[token->length] = '\0';
    piece->kind = PIECE_WORD;
    piece->span = token_span(token);
    piece->is_capital = !(bytes[0] & 0x20);
    return token->length;
}

static bool piece_scan_token(struct piece_scan *scan)
{
    const struct token *token = &scan->document->tokens.tokens[scan->token];
    struct piece plain = {.number = 0};
    if (piece_scan_plain(scan, &plain))
        return piece_add(scan, &plain);
    uint32_t size;
    for (uint32_t at = token->start; at < scan->end;) {
        ucs4_t c = piece_read(scan, at, &size);
        struct piece piece = {.span = {at, at}};
        bool is_fraction = false;
        for (size_t i = 0; i < sizeof piece_fractions / sizeof *piece_fractions; i++)
            is_fraction = is_fraction || c == piece_fractions[i].mark;
        if (piece_digit(c) >= 0 || is_fraction) {
            piece.kind = PIECE_NUMBER;
            at = piece_scan_number(scan, at, &piece);
        } else if (uc_is_alpha(c)) {
            piece.kind = PIECE_WORD;
            at = piece_scan_word(scan, at, &piece);
        } else {
            piece.kind = PIECE_MARK;
            piece_append(&piece, c);
            at += size;
        }
        piece.span.end = at;
        if (!uc_is_property_white_space(c) && !piece_add(scan, &piece))
            return false;
    }
    return true;
}

/* Addresses, and names such as F-16 or COVID-19, hold no quantities. */
static bool piece_is_opaque(const struct piece_scan *scan)
{
    const struct token *token = &scan->document->tokens.tokens[scan->token];
    const char *text = scan->document->text.bytes + token->start;
    if (memchr(text, '@', token->length))
        return true;
    const char *colon = memchr(text, ':', token->length);
    if (colon && text + token->length - colon > 2 && memcmp(colon, "://", 3) == 0)
        return true;
    uint32_t size;
    ucs4_t c = piece_read(scan, token->start, &size);
    return (token->flags & TOKEN_HAS_DIGIT) && token->kind == TOKEN_WORD &&
           uc_is_alpha(c);
}

bool piece_list_read(struct piece_list *list, const struct document *document,
                     struct range tokens, struct error *err)
{
    static const char entry[] = "<decimal>";
    const char *decimal = language_find(document->language, LANGUAGE_NUMBER_WORDS,
                                        entry, sizeof entry - 1);
    struct piece_scan scan = {.list = list,
                              .document = document,
                              .bytes = (const uint8_t *)document->text.bytes,
                              .decimal = decimal && *decimal ? *decimal : '.',
                              .err = err};
    for (uint32_t i = tokens.first; i < range_end(tokens); i++) {
        const struct token *token = &document->tokens.tokens[i];
        scan.token = i;
        scan.end = token_span(token).end;
        if (piece_is_opaque(&scan)) {
            struct piece piece = {.kind = PIECE_OPAQUE, .span = token_span(token)};
            if (!piece_add(&scan, &piece))
                return false;
        } else if (!piece_scan_token(&scan))
            return false;
    }
    return true;
}
