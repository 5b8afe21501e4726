/* quantity_pieces.c - cutting tokens where digits, letters and marks meet. */
#include "article/quantity_pieces.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <unictype.h>
#include <unistr.h>

struct piece_scan {
    struct piece_cutter *cutter;
    const struct document *document;
    const uint8_t *bytes;
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

bool piece_rule_names(const struct piece_cutter *cutter, enum piece_rule rule,
                      const char *word, size_t length)
{
    return language_value_names(cutter->rules[rule], word, length);
}

uint16_t piece_find_rules(const struct piece_cutter *cutter, const char *word,
                          size_t length)
{
    unsigned rules = 0;
    if (!length || length > RULE_WORD_BYTES ||
        !(cutter->lengths[(unsigned char)word[0]] >> length & 1))
        return 0;
    for (int rule = 0; rule < RULE_COUNT; rule++)
        if (language_value_names(cutter->rules[rule], word, length))
            rules |= 1u << rule;
    return (uint16_t)rules;
}

/* A new piece of the token that is scanned, all zero but where it stands. */
static struct piece *piece_new(struct piece_scan *scan, enum piece_kind kind,
                               uint32_t start)
{
    struct piece_cutter *cutter = scan->cutter;
    const struct token *token = &scan->document->tokens.tokens[scan->token];
    if (!memory_reserve(&cutter->pieces, &cutter->capacity, cutter->count + 1,
                        sizeof *cutter->pieces, scan->err))
        return NULL;
    struct piece *piece = &cutter->pieces[cutter->count++];
    *piece = (struct piece){.span = {start, start},
                            .token = scan->token,
                            .kind = (uint8_t)kind,
                            .is_attached = start > token->start ||
                                           !(token->flags & TOKEN_AFTER_SPACE)};
    return piece;
}

/* Look up what a piece says that was cut out of its token. */
static void piece_look_up(const struct piece_scan *scan, struct piece *piece)
{
    const struct document *document = scan->document;
    const struct token *token = &document->tokens.tokens[scan->token];
    bool is_whole =
        piece->kind == PIECE_WORD && span_length(piece->span) == token->length;
    piece->opens =
        is_whole ? document_find_word_lists(
                       document, lexicon_lower(document->lexicon, token->word))
                       .opens
                 : language_find_word(document->language, piece->word, piece->length)
                       ->lists.opens;
    piece->rules = piece_find_rules(scan->cutter, piece->word, piece->length);
}

/* How many digits follow a separator here; 0 if what stands here is none. */
static uint32_t piece_group_digits(const struct piece_scan *scan, uint32_t at,
                                   uint32_t *separator_bytes, ucs4_t *separator)
{
    uint32_t digits = 0, size;
    *separator = piece_read(scan, at, separator_bytes);
    if (!*separator_bytes ||
        !(*separator == '.' || *separator == ',' || *separator == '\'' ||
          *separator == ' ' || *separator == '\n' || *separator == 0x2019 ||
          *separator == 0xa0 || *separator == 0x202f || *separator == 0x2009))
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
           (separator != (ucs4_t)scan->cutter->decimal || piece->is_grouped) &&
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
    enum { ROOM = PIECE_WORD_BYTES - 7 };
    char *end = piece->word + piece->length; /* the rest is zero */
    const char *plain = piece_plain_form(c);
    if (c < 0x80 && piece->length < ROOM) {
        *end = (char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
        piece->length++;
    } else if (plain && piece->length + 3 < PIECE_WORD_BYTES) {
        memcpy(end, plain, strlen(plain));
        piece->length = (uint8_t)(piece->length + strlen(plain));
    } else if (piece->length < ROOM) {
        int size = u8_uctomb((uint8_t *)end, uc_tolower(c), 6);
        piece->length = (uint8_t)(piece->length + (size > 0 ? size : 0));
    }
}

static bool piece_is_apostrophe(ucs4_t c)
{
    return c == '\'' || c == 0x2019;
}

static bool piece_is_inner(ucs4_t c)
{
    return c == '.' || piece_is_apostrophe(c);
}

/* Is it a word that lost its last letter to the next one: d'heures, un'ora? */
static bool piece_is_elided(const struct piece_scan *scan, const struct piece *piece)
{
    return piece_rule_names(scan->cutter, RULE_ELIDED, piece->word, piece->length);
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
        if (piece_is_apostrophe(c) && piece_is_elided(scan, piece))
            break;
        c = next;
        size = next_size;
        if (is_ideograph)
            break;
    }
    return at;
}

static bool piece_is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool piece_is_plain_word(const char *word, size_t length)
{
    if (length == 1 && word[0] > ' ' && word[0] <= '~')
        return word[0] != '@' && !(word[0] >= '0' && word[0] <= '9');
    for (size_t i = 0; i < length; i++)
        if (!piece_is_letter(word[i]))
            return false;
    return length + 7 <= PIECE_WORD_BYTES;
}

/* Most tokens are a plain word or mark: one piece, of which all is known. Sets
 * *is_plain; returns false with ERROR_MEMORY. */
static bool piece_scan_plain(struct piece_scan *scan, bool *is_plain)
{
    const struct document *document = scan->document;
    const struct token *token = &document->tokens.tokens[scan->token];
    uint16_t facts = scan->cutter->facts[token->word];
    uint32_t lower = document_lower_word(document, scan->token);
    size_t length;
    const char *word = lexicon_word(document->lexicon, lower, &length);
    char first = document->text.bytes[token->start];
    /* What the lexicon has folded is longer in the text, or a mark of its own. */
    *is_plain = facts & FACT_PLAIN && length == token->length &&
                (piece_is_letter(first) || first == word[0]);
    if (!*is_plain)
        return true;
    bool is_word = piece_is_letter(first);
    struct piece *piece =
        piece_new(scan, is_word ? PIECE_WORD : PIECE_MARK, token->start);
    if (!piece)
        return false;
    piece->span.end = scan->end;
    piece->is_capital = is_word && !(first & 0x20);
    piece->length = (uint8_t)length;
    memcpy(piece->word, word, length);
    piece->opens = document_find_word_lists(document, lower).opens;
    piece->rules = facts & ((1 << RULE_COUNT) - 1);
    return true;
}

static bool piece_is_fraction(ucs4_t c)
{
    for (size_t i = 0; i < sizeof piece_fractions / sizeof *piece_fractions; i++)
        if (c == piece_fractions[i].mark)
            return true;
    return false;
}

static bool piece_scan_token(struct piece_scan *scan)
{
    const struct token *token = &scan->document->tokens.tokens[scan->token];
    uint32_t size;
    for (uint32_t at = token->start; at < scan->end;) {
        ucs4_t c = piece_read(scan, at, &size);
        if (uc_is_property_white_space(c)) {
            at += size;
            continue;
        }
        struct piece *piece = piece_new(scan, PIECE_MARK, at);
        if (!piece)
            return false;
        if (piece_digit(c) >= 0 || piece_is_fraction(c)) {
            piece->kind = PIECE_NUMBER;
            at = piece_scan_number(scan, at, piece);
        } else if (uc_is_alpha(c)) {
            piece->kind = PIECE_WORD;
            at = piece_scan_word(scan, at, piece);
        } else {
            piece_append(piece, c);
            at += size;
        }
        piece->span.end = at;
        piece_look_up(scan, piece);
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

static bool piece_add_opaque(struct piece_scan *scan)
{
    struct piece *piece =
        piece_new(scan, PIECE_OPAQUE, scan->document->tokens.tokens[scan->token].start);
    if (!piece)
        return false;
    piece->span.end = scan->end;
    return true;
}

/* Take note of how the words of a rule begin and how long they are: most others are
 * told from them by that. */
static void piece_note_lengths(struct piece_cutter *cutter, const char *words)
{
    for (struct language_item word = {.rest = words}; language_next_item(&word);)
        if (word.length <= RULE_WORD_BYTES)
            cutter->lengths[(unsigned char)*word.text] |= UINT32_C(1) << word.length;
}

/* An entry of the number words that is no word: "<and>"; NULL if there is none. */
static const char *piece_find_entry(const struct language *language, const char *entry)
{
    return language_find(language, LANGUAGE_NUMBER_WORDS, entry, strlen(entry));
}

bool piece_cutter_init(struct piece_cutter *cutter, const struct document *document,
                       struct error *err)
{
    static const char *const names[RULE_ALL_COUNT] = {
        [RULE_ARTICLE] = "<a>",
        [RULE_MINUS] = "<minus>",
        [RULE_AND] = "<and>",
        [RULE_JOINED] = "<joined>",
        [RULE_OF] = "<of>",
        [RULE_TO] = "<to>",
        [RULE_PER] = "<per>",
        [RULE_HOUR] = "<hour>",
        [RULE_ORDINAL] = "<ordinal>",
        [RULE_DECADE] = "<decade>",
        [RULE_DECADES] = "<decades>",
        [RULE_ELIDED] = "<elided>",
        [RULE_DATE] = "<date>",
        [RULE_INCLUSIVE] = "<inclusive>",
        [RULE_PAST] = "<past>",
        [RULE_BEFORE] = "<before>",
        [RULE_HALF_HOUR] = "<half-hour>",
        [RULE_CLOCK] = "<clock>",
        [RULE_NUMBERED] = "<numbered>",
        [RULE_AT] = "<at>",
        [RULE_OCLOCK] = "<oclock>",
        [RULE_LESS] = "<less>",
        [RULE_EVERY] = "<every>",
    };
    *cutter = (struct piece_cutter){.document = document, .decimal = '.'};
    for (int rule = 0; rule < RULE_ALL_COUNT; rule++) {
        cutter->rules[rule] = piece_find_entry(document->language, names[rule]);
        piece_note_lengths(cutter, cutter->rules[rule]);
    }
    const char *decimal = piece_find_entry(document->language, "<decimal>");
    const char *compounds = piece_find_entry(document->language, "<compounds>");
    if (decimal && *decimal)
        cutter->decimal = *decimal;
    cutter->has_small_calendar = language_has_small_calendar(document->language);
    cutter->has_compounds = compounds && strcmp(compounds, "yes") == 0;
    cutter->facts =
        memory_new(lexicon_count(document->lexicon), sizeof *cutter->facts, err);
    return cutter->facts != NULL;
}

void piece_cutter_clear(struct piece_cutter *cutter)
{
    free(cutter->facts);
    free(cutter->pieces);
    *cutter = (struct piece_cutter){0};
}

bool piece_cutter_cut(struct piece_cutter *cutter, struct range tokens,
                      struct error *err)
{
    const struct document *document = cutter->document;
    struct piece_scan scan = {.cutter = cutter,
                              .document = document,
                              .bytes = (const uint8_t *)document->text.bytes,
                              .err = err};
    cutter->count = 0;
    for (uint32_t i = tokens.first; i < range_end(tokens); i++) {
        bool is_plain;
        scan.token = i;
        scan.end = token_span(&document->tokens.tokens[i]).end;
        if (!piece_scan_plain(&scan, &is_plain))
            return false;
        if (is_plain)
            continue;
        if (piece_is_opaque(&scan) ? !piece_add_opaque(&scan)
                                   : !piece_scan_token(&scan))
            return false;
    }
    return true;
}
