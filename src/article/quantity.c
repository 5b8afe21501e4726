/* quantity.c - finding the quantities of a sentence, with their modifiers. */
#include "article/quantity.h"

#include "article/quantity_parser.h"
#include "article/roman.h"
#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

struct quantity_reader {
    const struct document *document;
    struct piece_cutter cutter;
};

struct quantity_reader *quantity_reader_new(const struct document *document,
                                            struct error *err)
{
    struct quantity_reader *reader = memory_new(1, sizeof *reader, err);
    if (!reader)
        return NULL;
    reader->document = document;
    if (!piece_cutter_init(&reader->cutter, document, err)) {
        quantity_reader_free(reader);
        return NULL;
    }
    return reader;
}

void quantity_reader_free(struct quantity_reader *reader)
{
    if (!reader)
        return;
    piece_cutter_clear(&reader->cutter);
    free(reader);
}

static struct parser reader_parser(const struct quantity_reader *reader)
{
    return (struct parser){.document = reader->document,
                           .cutter = &reader->cutter,
                           .pieces = reader->cutter.pieces,
                           .count = reader->cutter.count};
}

/* value  what the list of number words says of it; NULL if it is not there */
static unsigned parser_word_facts(const struct parser *parser, const char *word,
                                  const char *value, uint32_t opens)
{
    double number;
    unsigned facts = opens >> LANGUAGE_UNITS & 1 ? FACT_UNIT : 0;
    if (number_word_counts(value) || (parser->cutter->has_compounds &&
                                      (parser_read_compound(parser, word, &number) ||
                                       parser_read_joined(parser, word, &number))))
        return facts | FACT_NUMBER;
    return facts | (opens >> LANGUAGE_NUMBER_WORDS & 1 ? FACT_OPENER : 0);
}

static unsigned parser_piece_facts(const struct parser *parser,
                                   const struct piece *piece)
{
    if (piece->kind == PIECE_OPAQUE)
        return 0;
    if (piece->kind == PIECE_NUMBER)
        return FACT_NUMBER;
    const char *value = language_find(parser->document->language, LANGUAGE_NUMBER_WORDS,
                                      piece->word, piece->length);
    return piece->rules | parser_word_facts(parser, piece->word, value, piece->opens);
}

static bool token_may_be_roman(const struct document *document,
                               const struct token *token)
{
    bool is_letter;
    return token->flags & TOKEN_CAPITAL &&
           roman_read(document->language, document_bytes(document, token_span(token)),
                      token->length, &is_letter);
}

/* What is known of a token's word, or of all its pieces together. */
static bool reader_find_facts(struct quantity_reader *reader, uint32_t token,
                              uint16_t *facts, struct error *err)
{
    const struct document *document = reader->document;
    uint32_t lower = document_lower_word(document, token);
    size_t length;
    const char *word = lexicon_word(document->lexicon, lower, &length);
    unsigned found = FACT_KNOWN;
    if (piece_is_plain_word(word, length)) {
        struct parser parser = reader_parser(reader);
        uint32_t opens = document_find_word_lists(document, lower).opens;
        const char *value = document_find_word(document, LANGUAGE_NUMBER_WORDS, lower);
        found |= FACT_PLAIN | piece_find_rules(&reader->cutter, word, length) |
                 parser_word_facts(&parser, word, value, opens);
    } else {
        if (!piece_cutter_cut(&reader->cutter, (struct range){token, 1}, err))
            return false;
        struct parser parser = reader_parser(reader);
        for (size_t at = 0; at < parser.count; at++)
            found |= parser_piece_facts(&parser, &parser.pieces[at]);
        if (found & FACT_OPENER)
            found |= FACT_NUMBER; /* the pieces behind it may be its own */
    }
    if (token_may_be_roman(document, &document->tokens.tokens[token]))
        found |= FACT_NUMBER;
    *facts = (uint16_t)found;
    return true;
}

/* Does a number word of several begin with this token: tens of thousands, but not in?
 * True also if a hyphen, or words that are several pieces, leave it open. */
static bool document_opens_number(const struct document *document, uint32_t token,
                                  uint32_t end)
{
    enum { PHRASE_BYTES = 96 };
    const struct token *tokens = document->tokens.tokens;
    size_t longest = language_longest_phrase(document->language, LANGUAGE_NUMBER_WORDS);
    char text[PHRASE_BYTES];
    size_t used = 0;
    for (uint32_t i = token; i < end && i < token + longest; i++) {
        size_t length;
        const char *word = document_lower_bytes(document, i, &length);
        if (length != tokens[i].length || !piece_is_plain_word(word, length) ||
            *word == '-' || used + length + 1 > sizeof text)
            return true;
        if (i > token)
            text[used++] = ' ';
        memcpy(text + used, word, length);
        used += length;
        if (number_word_counts(
                language_find(document->language, LANGUAGE_NUMBER_WORDS, text, used)))
            return true;
    }
    return false;
}

/* A sentence with a number may hold some, and one with a unit right behind an article;
 * all others hold none. */
bool quantity_reader_may_hold(struct quantity_reader *reader, uint32_t sentence,
                              bool *may_hold, struct error *err)
{
    const struct document *document = reader->document;
    struct range tokens = document->sentences[sentence].tokens;
    unsigned before = 0;
    *may_hold = false;
    for (uint32_t i = tokens.first; i < range_end(tokens); i++) {
        uint16_t *facts = &reader->cutter.facts[document->tokens.tokens[i].word];
        if (!*facts && !reader_find_facts(reader, i, facts, err))
            return false;
        bool is_behind_article = (before | *facts) >> RULE_ARTICLE & 1;
        if (*facts & FACT_NUMBER || (*facts & FACT_UNIT && is_behind_article) ||
            (*facts & FACT_OPENER && !*may_hold &&
             document_opens_number(document, i, range_end(tokens))))
            *may_hold = true;
        before = *facts;
    }
    return true;
}

/* What a quantity can begin with. */
enum beginning {
    BEGINS_DIGITS = 1 << 0,
    BEGINS_WORD = 1 << 1,     /* a number word of any role */
    BEGINS_COMPOUND = 1 << 2, /* may be one that is written together */
    BEGINS_ARTICLE = 1 << 3,
    BEGINS_DECADES = 1 << 4,
    BEGINS_MARK = 1 << 5, /* a sign, a minus, or a word before a sign: US$ */
    BEGINS_UNIT = 1 << 6,
    BEGINS_ROMAN = 1 << 7,
};

static unsigned parser_beginnings(struct parser *parser, size_t at)
{
    const struct piece *piece = &parser->pieces[at];
    const struct piece *next = parser_piece(parser, at + 1);
    unsigned beginnings = 0;
    parser_set_first(parser, at);
    if (piece->kind == PIECE_NUMBER)
        beginnings |= BEGINS_DIGITS;
    if (parser->first.role != ROLE_NONE)
        beginnings |= BEGINS_WORD;
    if (piece->kind == PIECE_WORD && parser->cutter->has_compounds)
        beginnings |= BEGINS_COMPOUND;
    if (piece->rules >> RULE_ARTICLE & 1)
        beginnings |= BEGINS_ARTICLE;
    if (piece->rules >> RULE_DECADES & 1)
        beginnings |= BEGINS_DECADES;
    if (piece->kind == PIECE_MARK || piece->rules >> RULE_MINUS & 1 ||
        (next && next->kind == PIECE_MARK && next->is_attached))
        beginnings |= BEGINS_MARK;
    if (piece->opens >> LANGUAGE_UNITS & 1)
        beginnings |= BEGINS_UNIT;
    if (piece->kind == PIECE_WORD && strchr("ivx", piece->word[0]))
        beginnings |= BEGINS_ROMAN;
    return beginnings;
}

/* Most words begin no quantity; this tells them cheaply. */
static bool reader_may_begin(const struct quantity_reader *reader, size_t at)
{
    const struct token *tokens = reader->document->tokens.tokens;
    uint32_t word = tokens[reader->cutter.pieces[at].token].word;
    return reader->cutter.facts[word] & (FACT_NUMBER | FACT_OPENER | FACT_UNIT |
                                         1u << RULE_ARTICLE | 1u << RULE_MINUS);
}

static size_t parser_read_quantity(struct parser *parser, size_t at, struct quantity *q)
{
    enum { BEGINS_NUMBER = BEGINS_DIGITS | BEGINS_WORD };
    static const struct {
        size_t (*read)(const struct parser *, size_t, struct quantity *);
        unsigned beginnings; /* it may read what has one of these */
    } readers[] = {
        {parser_read_iso_date, BEGINS_DIGITS},
        {parser_read_numeric_date, BEGINS_DIGITS},
        {parser_read_date, BEGINS_NUMBER},
        {parser_read_calendar, BEGINS_WORD},
        {parser_read_decade, BEGINS_NUMBER | BEGINS_DECADES},
        {parser_read_duration, BEGINS_DIGITS},
        {parser_read_spoken_time, BEGINS_NUMBER | BEGINS_ARTICLE},
        {parser_read_time, BEGINS_NUMBER | BEGINS_COMPOUND},
        {parser_read_half, BEGINS_WORD},
        {parser_read_after_article, BEGINS_ARTICLE},
        {parser_read_vague, BEGINS_WORD},
        {parser_read_ordinal, BEGINS_NUMBER | BEGINS_ROMAN},
        {parser_read_amount, BEGINS_NUMBER | BEGINS_COMPOUND | BEGINS_MARK},
        {parser_read_half_unit, BEGINS_UNIT},
    };
    unsigned beginnings = parser_beginnings(parser, at);
    for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
        if (!(beginnings & readers[i].beginnings))
            continue;
        *q = (struct quantity){.unit = "", .per_unit = ""};
        size_t end = readers[i].read(parser, at, q);
        if (end > at)
            return end;
    }
    return at;
}

static enum quantity_modifier modifier_of(const char *class)
{
    static const struct {
        const char *class;
        enum quantity_modifier modifier;
    } classes[] = {{"about", MODIFIER_ABOUT}, {"below", MODIFIER_BELOW},
                   {"above", MODIFIER_ABOVE}, {"least", MODIFIER_LEAST},
                   {"most", MODIFIER_MOST},   {"rest", MODIFIER_REST}};
    size_t length = strcspn(class, "-");
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
        if (strlen(classes[i].class) == length &&
            memcmp(class, classes[i].class, length) == 0)
            return classes[i].modifier;
    return MODIFIER_NONE;
}

/* Where a modifier of a class stands: before its quantity, behind it (-behind), or
 * either (-around). */
static bool is_before(const char *class)
{
    return strcmp(class + strcspn(class, "-"), "-behind") != 0;
}

static bool is_behind(const char *class)
{
    return class[strcspn(class, "-")] != '\0';
}

/* Does a number begin here, whose modifier may stand before it? */
static bool parser_is_at_number(const struct parser *parser, size_t at)
{
    double worth;
    size_t pieces;
    const struct piece *piece = parser_piece(parser, at);
    return piece && (piece->kind == PIECE_NUMBER ||
                     parser_role(parser, at, &worth, &pieces) != ROLE_NONE);
}

/* Does a number follow here that a modifier may belong to instead: nueve muertos y más
 * de sesenta heridos? */
static bool parser_leads_number(const struct parser *parser, size_t at)
{
    return parser_piece_in_rule(parser, at, RULE_OF) &&
           parser_is_at_number(parser, at + 1);
}

/* "11 years or more", "40 boats at most": a modifier behind the quantity, or behind
 * what it counts. */
static void parser_read_modifier_behind(const struct parser *parser, size_t end,
                                        struct quantity *q)
{
    for (size_t at = end; at <= end + 1 && q->modifier == MODIFIER_NONE; at++) {
        struct phrase phrase = parser_find(parser, at, LANGUAGE_QUANTIFIERS);
        if (phrase.pieces && is_behind(phrase.value) &&
            !parser_leads_number(parser, at + phrase.pieces) &&
            !(is_before(phrase.value) &&
              parser_is_at_number(parser, at + phrase.pieces))) {
            q->modifier = modifier_of(phrase.value);
            q->modified.end = parser->pieces[at + phrase.pieces - 1].span.end;
            return;
        }
        if (!parser_piece(parser, at) || parser->pieces[at].kind != PIECE_WORD)
            return;
    }
}

/* Where a word says both "up to" and "to", does the verb before it tell that something
 * came so far: subió hasta un metro? */
static bool parser_is_reached(const struct parser *parser, size_t at)
{
    static const char rule[] = "<reached>";
    return at > 0 && parser->pieces[at - 1].kind == PIECE_WORD &&
           language_value_names(
               language_find(parser->document->language, LANGUAGE_QUANTIFIERS, rule,
                             sizeof rule - 1),
               parser->pieces[at - 1].word, parser->pieces[at - 1].length);
}

/* The longest modifier that ends right before the quantity. */
static void parser_read_modifier(const struct parser *parser, size_t at, size_t from,
                                 struct quantity *q)
{
    q->modified = q->span;
    size_t longest =
        language_longest_phrase(parser->document->language, LANGUAGE_QUANTIFIERS);
    for (size_t back = longest; back > 0; back--) {
        if (at < from + back)
            continue;
        struct phrase phrase = parser_find(parser, at - back, LANGUAGE_QUANTIFIERS);
        if (phrase.pieces != back || !is_before(phrase.value))
            continue;
        if (parser_is_reached(parser, at - back))
            return;
        q->modifier = modifier_of(phrase.value);
        q->modified.start = parser->pieces[at - back].span.start;
        return;
    }
}

/* "5-10 km", "$1.5 to 2m", "120-130 million": what the first one lacks, it shares with
 * the second; a magnitude it may share.
 *
 * magnitude  what the second one's digits are times
 */
static void quantity_share_unit(struct quantity *first, const struct quantity *second,
                                double magnitude)
{
    if (first->kind != QUANTITY_AMOUNT || second->kind != QUANTITY_AMOUNT ||
        second->number == 0)
        return;
    if (magnitude > 1 && first->number < magnitude && first->other_number == 0)
        first->other_number = first->number * magnitude;
    if (first->unit_bytes || !second->unit_bytes)
        return;
    first->unit = second->unit;
    first->unit_bytes = second->unit_bytes;
    first->per_unit = second->per_unit;
    first->per_unit_bytes = second->per_unit_bytes;
    first->value = first->number * (second->value / second->number);
}

static double parser_magnitude(const struct parser *parser, size_t at,
                               const struct quantity *q)
{
    while (parser_piece(parser, at) && parser->pieces[at].kind == PIECE_MARK)
        at++;
    const struct piece *piece = parser_piece(parser, at);
    return piece && piece->kind == PIECE_NUMBER && piece->number > 0
               ? q->number / piece->number
               : 1;
}

static bool parser_is_range(const struct parser *parser, size_t from, size_t to)
{
    return to == from + 1 && (parser_is_mark(parser, from, "-") ||
                              parser_piece_in_rule(parser, from, RULE_TO));
}

/* ... or with what the first one counts between: 287 votes to 278. */
static bool parser_is_counted_range(const struct parser *parser, size_t from, size_t to)
{
    const struct piece *counted = parser_piece(parser, from);
    return parser_is_range(parser, from, to) ||
           (counted && counted->kind == PIECE_WORD &&
            parser_is_range(parser, from + 1, to));
}

/* number three, n° 3 */
static bool parser_is_numbered(const struct parser *parser, size_t at)
{
    return at > 0 && parser->pieces[at - 1].kind == PIECE_WORD &&
           piece_rule_names(parser->cutter, RULE_NUMBERED, parser->pieces[at - 1].word,
                            parser->pieces[at - 1].length);
}

static bool reader_append(struct quantity_reader *reader, struct quantity_list *list,
                          uint32_t sentence, struct error *err)
{
    const struct piece *pieces = reader->cutter.pieces;
    struct parser parser = reader_parser(reader);
    size_t last_end = 0;
    bool has_last = false;
    for (size_t at = 0; at < parser.count;) {
        struct quantity q;
        size_t end =
            reader_may_begin(reader, at) ? parser_read_quantity(&parser, at, &q) : at;
        if (end == at) {
            at++;
            continue;
        }
        size_t last = end - 1;
        if (end == parser.count && last > at && parser_is_mark(&parser, last, ".") &&
            pieces[last - 1].kind == PIECE_WORD)
            last--; /* on 3 March.: the stop is the sentence's */
        q.span = (struct span){pieces[at].span.start, pieces[last].span.end};
        q.tokens =
            (struct range){pieces[at].token, pieces[last].token - pieces[at].token + 1};
        q.sentence = sentence;
        q.is_numbered = parser_is_numbered(&parser, at);
        parser_read_modifier(&parser, at, has_last ? last_end : 0, &q);
        parser_read_modifier_behind(&parser, end, &q);
        if (!memory_reserve(&list->quantities, &list->capacity, list->count + 1,
                            sizeof *list->quantities, err))
            return false;
        if (has_last && parser_is_range(&parser, last_end, at))
            quantity_share_unit(&list->quantities[list->count - 1], &q,
                                parser_magnitude(&parser, at, &q));
        if (has_last && parser_is_counted_range(&parser, last_end, at))
            q.closes_range = list->quantities[list->count - 1].opens_range = true;
        list->quantities[list->count++] = q;
        has_last = true;
        last_end = at = end;
    }
    return true;
}

/* Take as much from the front as is cut at once: a whole sentence, but for what has no
 * stops, as logs and what was taken down by machine. That ends behind a word that can
 * be part of no quantity, if there is one. */
static struct range reader_take_part(const struct quantity_reader *reader,
                                     struct range *tokens)
{
    enum { PART_TOKENS = 1 << 13 };
    const struct token *words = reader->document->tokens.tokens + tokens->first;
    struct range part = *tokens;
    if (part.count > PART_TOKENS) {
        part.count = PART_TOKENS;
        while (part.count > PART_TOKENS / 2 &&
               reader->cutter.facts[words[part.count - 1].word] !=
                   (FACT_KNOWN | FACT_PLAIN))
            part.count--;
    }
    tokens->first += part.count;
    tokens->count -= part.count;
    return part;
}

bool quantity_list_append(struct quantity_list *list, struct quantity_reader *reader,
                          uint32_t sentence, struct error *err)
{
    bool may_hold;
    if (!quantity_reader_may_hold(reader, sentence, &may_hold, err))
        return false;
    struct range tokens = reader->document->sentences[sentence].tokens;
    bool ok = true;
    while (ok && may_hold && tokens.count) {
        struct range part = reader_take_part(reader, &tokens);
        ok = piece_cutter_cut(&reader->cutter, part, err) &&
             reader_append(reader, list, sentence, err);
    }
    return ok;
}

void quantity_list_clear(struct quantity_list *list)
{
    free(list->quantities);
    *list = (struct quantity_list){0};
}
