/* quantity.c - finding the quantities of a sentence, with their modifiers. */
#include "article/quantity.h"

#include "article/quantity_parser.h"
#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

/* Most words begin no quantity; this tells them cheaply. */
static bool parser_may_begin(const struct parser *parser, size_t at)
{
    const struct language *language = parser->document->language;
    const struct piece *piece = &parser->pieces[at];
    size_t length = strlen(piece->word);
    if (piece->kind != PIECE_WORD && piece->kind != PIECE_MARK)
        return true;
    return language_may_open(language, LANGUAGE_NUMBER_WORDS, piece->word, length) ||
           language_may_open(language, LANGUAGE_UNITS, piece->word, length) ||
           parser_rule_has(parser, "<a>", piece->word) ||
           (piece->kind == PIECE_WORD && parser->has_compounds);
}

static size_t parser_read_quantity(const struct parser *parser, size_t at,
                                   struct quantity *q)
{
    static size_t (*const readers[])(const struct parser *, size_t,
                                     struct quantity *) = {
        parser_read_iso_date,      parser_read_date,    parser_read_calendar,
        parser_read_decade,        parser_read_time,    parser_read_half,
        parser_read_after_article, parser_read_ordinal, parser_read_amount,
    };
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

/* "5-10 km", "$1.5 to 2m": what the first one lacks, it shares with the second. */
static void quantity_share_unit(struct quantity *first, const struct quantity *second)
{
    if (first->kind != QUANTITY_AMOUNT || second->kind != QUANTITY_AMOUNT ||
        first->unit_bytes || !second->unit_bytes || second->number == 0)
        return;
    first->unit = second->unit;
    first->unit_bytes = second->unit_bytes;
    first->per_unit = second->per_unit;
    first->per_unit_bytes = second->per_unit_bytes;
    first->value = first->number * (second->value / second->number);
}

static bool parser_is_range(const struct parser *parser, size_t from, size_t to)
{
    return to == from + 1 && (parser_is_mark(parser, from, "-") ||
                              parser_piece_in_rule(parser, from, "<to>"));
}

bool quantity_list_append(struct quantity_list *list, const struct document *document,
                          uint32_t sentence, struct error *err)
{
    struct piece_list pieces = {0};
    bool ok =
        piece_list_read(&pieces, document, document->sentences[sentence].tokens, err);
    struct parser parser = {document, pieces.pieces, pieces.count, false};
    parser.has_compounds = parser_rule_has(&parser, "<compounds>", "yes");
    size_t last_end = 0;
    bool has_last = false;
    for (size_t at = 0; ok && at < pieces.count;) {
        struct quantity q;
        size_t end =
            parser_may_begin(&parser, at) ? parser_read_quantity(&parser, at, &q) : at;
        if (end == at) {
            at++;
            continue;
        }
        q.span = (struct span){pieces.pieces[at].span.start,
                               pieces.pieces[end - 1].span.end};
        q.tokens =
            (struct range){pieces.pieces[at].token,
                           pieces.pieces[end - 1].token - pieces.pieces[at].token + 1};
        q.sentence = sentence;
        parser_read_modifier(&parser, at, has_last ? last_end : 0, &q);
        ok = memory_reserve(&list->quantities, &list->capacity, list->count + 1,
                            sizeof *list->quantities, err);
        if (ok) {
            if (has_last && parser_is_range(&parser, last_end, at))
                quantity_share_unit(&list->quantities[list->count - 1], &q);
            list->quantities[list->count++] = q;
        }
        has_last = true;
        last_end = at = end;
    }
    free(pieces.pieces);
    return ok;
}

void quantity_list_clear(struct quantity_list *list)
{
    free(list->quantities);
    *list = (struct quantity_list){0};
}
