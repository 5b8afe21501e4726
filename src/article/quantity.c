/* quantity.c - finding the quantities of a sentence, with their modifiers. */
#include "article/quantity.h"

#include "article/quantity_parser.h"
#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

/* What a word can be in a quantity. One with a number, or an article with a unit, may
 * be one; all other sentences hold none. */
enum word_part {
    WORD_PART_KNOWN = 1 << 0, /* the word has been looked at */
    WORD_PART_NUMBER = 1 << 1,
    WORD_PART_UNIT = 1 << 2,
    WORD_PART_ARTICLE = 1 << 3,
    WORD_PART_SIGN = 1 << 4,
};

struct quantity_reader {
    const struct document *document;
    bool has_compounds;
    uint8_t *parts; /* enum word_part, by lexicon id */
    struct piece_list pieces;
};

struct quantity_reader *quantity_reader_new(const struct document *document,
                                            struct error *err)
{
    struct quantity_reader *reader = memory_new(1, sizeof *reader, err);
    if (!reader)
        return NULL;
    struct parser parser = {.document = document};
    reader->document = document;
    reader->has_compounds = parser_rule_has(&parser, "<compounds>", "yes");
    reader->parts =
        memory_new(lexicon_count(document->lexicon), sizeof *reader->parts, err);
    if (!reader->parts) {
        quantity_reader_free(reader);
        return NULL;
    }
    return reader;
}

void quantity_reader_free(struct quantity_reader *reader)
{
    if (!reader)
        return;
    free(reader->parts);
    free(reader->pieces.pieces);
    free(reader);
}

static uint8_t parser_word_parts(const struct parser *parser, const char *word,
                                 uint32_t opens)
{
    double number;
    uint8_t parts = 0;
    if (opens >> LANGUAGE_NUMBER_WORDS & 1 ||
        (parser->has_compounds && parser_read_compound(parser, word, &number)))
        parts |= WORD_PART_NUMBER;
    if (opens >> LANGUAGE_UNITS & 1)
        parts |= WORD_PART_UNIT;
    if (parser_rule_has(parser, "<a>", word))
        parts |= WORD_PART_ARTICLE;
    if (parser_rule_has(parser, "<minus>", word))
        parts |= WORD_PART_SIGN;
    return parts;
}

static uint8_t parser_piece_parts(const struct parser *parser, size_t at)
{
    const struct piece *piece = &parser->pieces[at];
    if (piece->kind == PIECE_OPAQUE)
        return 0;
    if (piece->kind == PIECE_NUMBER)
        return WORD_PART_NUMBER;
    return parser_word_parts(
        parser, piece->word,
        language_find_word(parser->document->language, piece->word, strlen(piece->word))
            ->lists.opens);
}

/* Is it one piece, and the piece the word itself? */
static bool word_is_plain(const char *word, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (word[i] < 'a' || word[i] > 'z')
            return false;
    return length < PIECE_WORD_BYTES - 7;
}

/* What the pieces of one word can be. */
static bool reader_find_parts(struct quantity_reader *reader, uint32_t token,
                              uint8_t *parts, struct error *err)
{
    const struct document *document = reader->document;
    uint32_t lower =
        lexicon_lower(document->lexicon, document->tokens.tokens[token].word);
    size_t length;
    const char *word = lexicon_word(document->lexicon, lower, &length);
    if (word_is_plain(word, length)) {
        struct parser parser = {.document = document,
                                .has_compounds = reader->has_compounds};
        *parts = WORD_PART_KNOWN |
                 parser_word_parts(&parser, word,
                                   document_find_word_lists(document, lower).opens);
        return true;
    }
    reader->pieces.count = 0;
    if (!piece_list_read(&reader->pieces, reader->document, (struct range){token, 1},
                         err))
        return false;
    struct parser parser = {.document = reader->document,
                            .pieces = reader->pieces.pieces,
                            .count = reader->pieces.count,
                            .has_compounds = reader->has_compounds};
    *parts = WORD_PART_KNOWN;
    for (size_t at = 0; at < parser.count; at++)
        *parts |= parser_piece_parts(&parser, at);
    return true;
}

bool quantity_reader_may_hold(struct quantity_reader *reader, uint32_t sentence,
                              bool *may_hold, struct error *err)
{
    const struct document *document = reader->document;
    struct range tokens = document->sentences[sentence].tokens;
    uint8_t parts = 0;
    for (uint32_t i = tokens.first; i < range_end(tokens); i++) {
        uint8_t *known = &reader->parts[document->tokens.tokens[i].word];
        if (!*known && !reader_find_parts(reader, i, known, err))
            return false;
        parts |= *known;
    }
    const uint8_t unit_of_one = WORD_PART_ARTICLE | WORD_PART_UNIT;
    *may_hold = parts & WORD_PART_NUMBER || (parts & unit_of_one) == unit_of_one;
    return true;
}

/* Most words begin no quantity; this tells them cheaply. */
static bool reader_may_begin(const struct quantity_reader *reader, size_t at)
{
    const struct token *tokens = reader->document->tokens.tokens;
    uint32_t word = tokens[reader->pieces.pieces[at].token].word;
    return reader->parts[word] & ~(uint32_t)WORD_PART_KNOWN;
}

static size_t parser_read_quantity(struct parser *parser, size_t at, struct quantity *q)
{
    static size_t (*const readers[])(const struct parser *, size_t,
                                     struct quantity *) = {
        parser_read_iso_date,      parser_read_date,  parser_read_calendar,
        parser_read_decade,        parser_read_time,  parser_read_half,
        parser_read_after_article, parser_read_vague, parser_read_ordinal,
        parser_read_amount,
    };
    parser_set_first(parser, at);
    for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
        *q = (struct quantity){.unit = "", .per_unit = ""};
        size_t end = readers[i](parser, at, q);
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
    } classes[] = {{"about", MODIFIER_ABOUT},
                   {"below", MODIFIER_BELOW},
                   {"above", MODIFIER_ABOVE},
                   {"least", MODIFIER_LEAST},
                   {"most", MODIFIER_MOST}};
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
        if (strcmp(class, classes[i].class) == 0)
            return classes[i].modifier;
    return MODIFIER_NONE;
}

/* The longest modifier that ends right before the quantity. */
static void parser_read_modifier(const struct parser *parser, size_t at, size_t floor_,
                                 struct quantity *q)
{
    q->modified = q->span;
    size_t longest =
        language_longest_phrase(parser->document->language, LANGUAGE_QUANTIFIERS);
    for (size_t back = longest; back > 0; back--) {
        if (at < floor_ + back)
            continue;
        struct phrase phrase = parser_find(parser, at - back, LANGUAGE_QUANTIFIERS);
        if (phrase.pieces != back)
            continue;
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
                              parser_piece_in_rule(parser, from, "<to>"));
}

static bool reader_append(struct quantity_reader *reader, struct quantity_list *list,
                          uint32_t sentence, struct error *err)
{
    const struct piece *pieces = reader->pieces.pieces;
    struct parser parser = {.document = reader->document,
                            .pieces = pieces,
                            .count = reader->pieces.count,
                            .has_compounds = reader->has_compounds};
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
        q.span = (struct span){pieces[at].span.start, pieces[end - 1].span.end};
        q.tokens = (struct range){pieces[at].token,
                                  pieces[end - 1].token - pieces[at].token + 1};
        q.sentence = sentence;
        parser_read_modifier(&parser, at, has_last ? last_end : 0, &q);
        if (!memory_reserve(&list->quantities, &list->capacity, list->count + 1,
                            sizeof *list->quantities, err))
            return false;
        if (has_last && parser_is_range(&parser, last_end, at))
            quantity_share_unit(&list->quantities[list->count - 1], &q,
                                parser_magnitude(&parser, at, &q));
        list->quantities[list->count++] = q;
        has_last = true;
        last_end = at = end;
    }
    return true;
}

bool quantity_list_append(struct quantity_list *list, struct quantity_reader *reader,
                          uint32_t sentence, struct error *err)
{
    bool may_hold;
    if (!quantity_reader_may_hold(reader, sentence, &may_hold, err))
        return false;
    if (!may_hold)
        return true;
    reader->pieces.count = 0;
    return piece_list_read(&reader->pieces, reader->document,
                           reader->document->sentences[sentence].tokens, err) &&
           reader_append(reader, list, sentence, err);
}

void quantity_list_clear(struct quantity_list *list)
{
    free(list->quantities);
    *list = (struct quantity_list){0};
}
