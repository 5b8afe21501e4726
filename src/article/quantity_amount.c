/* quantity_amount.c - amounts of every form. */
#include "article/quantity_parser.h"
#include "article/roman.h"

#include <math.h>
#include <string.h>

static const double FOOT_METRES = 0.3048;
static const double INCHES_A_FOOT = 12;

static bool quantity_is_in_feet(const struct quantity *q)
{
    return quantity_is_in(q, "metre") &&
           fabs(q->value - q->number * FOOT_METRES) < 1e-9;
}

/* 6'2": feet and inches. */
static size_t parser_read_inches(const struct parser *parser, size_t at,
                                 struct quantity *q)
{
    double inches = 0, factor = 0;
    bool is_word;
    const char *name;
    size_t bytes;
    if (!quantity_is_in_feet(q))
        return at;
    size_t end = parser_read_number(parser, at, &inches, &is_word);
    if (end == at || inches >= INCHES_A_FOOT)
        return at;
    struct phrase unit = parser_find_unit(parser, end, is_word);
    bool is_inch = unit.pieces &&
                   unit_read(unit.value, false, &name, &bytes, &factor) &&
                   fabs(factor * INCHES_A_FOOT - FOOT_METRES) < 1e-9;
    if (!is_inch && !parser->pieces[at].is_attached)
        return at;
    q->number += inches / INCHES_A_FOOT;
    q->value += inches / INCHES_A_FOOT * FOOT_METRES;
    return end + (is_inch ? unit.pieces : 0);
}

/* The share of a whole: percent, one-third. */
static void quantity_make_share(struct quantity *q)
{
    if (quantity_is_in(q, "percent")) {
        q->value /= 100;
        quantity_give_unit(q, "share");
    }
}

/* Is it the name of a part and of nothing else, so that figures may count it: 3
 * quarters? */
static bool parser_is_part_name(const struct parser *parser, size_t at)
{
    double worth;
    size_t pieces;
    return parser_role(parser, at, &worth, &pieces) == ROLE_PART;
}

/* Does an order stand before: the second half, second-half goals? */
static bool parser_is_behind_ordinal(const struct parser *parser, size_t at)
{
    double worth;
    size_t pieces;
    if (at > 1 && parser_is_hyphen(parser, at - 1))
        at--;
    return at > 0 && (parser_role(parser, at - 1, &worth, &pieces) == ROLE_ORDINAL ||
                      parser_ordinal_ending(parser, at - 1));
}

/* "half an hour", "half a dozen", "half the parents"; but one half of a match is no
 * share. */
size_t parser_read_half(const struct parser *parser, size_t at, struct quantity *q)
{
    double part = 0, worth = 0;
    size_t pieces;
    if (parser_role(parser, at, &part, &pieces) != ROLE_HALF ||
        parser_is_behind_ordinal(parser, at))
        return at;
    size_t end = at + pieces, next = end;
    q->number = q->value = part;
    if (parser_is_hyphen(parser, next) ||
        parser_piece_in_rule(parser, next, RULE_ARTICLE))
        next++;
    struct number_reading n = {.end = next, .is_word = true, .has_any = true};
    enum word_role role = parser_role(parser, next, &worth, &pieces);
    if (role == ROLE_TIMES && parser_take_word(parser, &n, next)) {
        q->number = q->value = part * worth;
        return n.end;
    }
    size_t unit_end = parser_read_unit(parser, next, q, true);
    if (unit_end > next) {
        quantity_make_share(q);
        return unit_end;
    }
    quantity_give_unit(q, "share");
    return end;
}

/* Elizabeth II, XVIIIe siècle; of one letter only behind a given name. */
static uint32_t parser_read_roman(const struct parser *parser, size_t at)
{
    const struct document *document = parser->document;
    const struct piece *piece = &parser->pieces[at];
    bool is_letter;
    if (piece->kind != PIECE_WORD || !piece->is_capital)
        return 0;
    uint32_t value =
        roman_read(document->language, document_bytes(document, piece->span),
                   span_length(piece->span), &is_letter);
    if (!value || !is_letter)
        return value;
    const char *before = at > 0 && piece[-1].kind == PIECE_WORD ? piece[-1].word : NULL;
    return before && language_find(document->language, LANGUAGE_GIVEN_NAMES, before,
                                   strlen(before))
               ? value
               : 0;
}

/* every third pupil: the order is a share, unless it is one of days or miles */
static size_t parser_read_every(const struct parser *parser, size_t at,
                                struct quantity *q)
{
    double worth = 0;
    size_t pieces;
    if (at == 0 || parser->pieces[at - 1].kind != PIECE_WORD ||
        !piece_rule_names(parser->cutter, RULE_EVERY, parser->pieces[at - 1].word,
                          parser->pieces[at - 1].length) ||
        parser_role(parser, at, &worth, &pieces) != ROLE_ORDINAL || worth < 2 ||
        parser_is_hyphen(parser, at + pieces) ||
        parser_find_unit(parser, at + pieces, true).pieces)
        return at;
    q->kind = QUANTITY_AMOUNT;
    q->number = q->value = 1 / worth;
    quantity_give_unit(q, "share");
    return at + pieces;
}

size_t parser_read_ordinal(const struct parser *parser, size_t at, struct quantity *q)
{
    const struct piece *piece = &parser->pieces[at];
    double worth = 0;
    size_t pieces, every = parser_read_every(parser, at, q);
    if (every > at)
        return every;
    q->kind = QUANTITY_ORDINAL;
    size_t ending = piece->kind == PIECE_NUMBER && !piece->fraction_digits
                        ? parser_ordinal_ending(parser, at + 1)
                        : 0;
    if (ending) {
        q->number = q->value = piece->number;
        return at + 1 + ending;
    }
    if (parser_role(parser, at, &worth, &pieces) == ROLE_ORDINAL) {
        q->number = q->value = worth;
        return at + pieces;
    }
    uint32_t roman = parser_read_roman(parser, at);
    if (roman) {
        q->number = q->value = roman;
        q->is_roman = true;
        return at + 1;
    }
    q->kind = QUANTITY_AMOUNT;
    return at;
}

/* two million and a half, un millón y medio: the half is one of what stands before */
static size_t parser_read_magnitude_half(const struct parser *parser, size_t at,
                                         struct quantity *q)
{
    double half = 0, worth = 0;
    size_t pieces, next = at + 1;
    if (at == 0 || !parser_piece_in_rule(parser, at, RULE_AND) ||
        parser_role(parser, at - 1, &worth, &pieces) != ROLE_TIMES)
        return at;
    next += parser_piece_in_rule(parser, next, RULE_ARTICLE);
    if (parser_role(parser, next, &half, &pieces) != ROLE_HALF)
        return at;
    q->number += half * worth;
    q->value = q->number;
    return next + pieces;
}

/* Is it a word of order before the word of an open class? */
static bool parser_is_order_of(const struct parser *parser, size_t at)
{
    double worth;
    size_t pieces;
    const struct piece *next = parser_piece(parser, at + 1);
    return parser_role(parser, at, &worth, &pieces) == ROLE_ORDINAL && next &&
           next->kind == PIECE_WORD &&
           !language_find(parser->document->language, LANGUAGE_FUNCTION_WORDS,
                          next->word, next->length);
}

/* "a third", "a quarter", "an hour": an article where a number could stand. */
size_t parser_read_after_article(const struct parser *parser, size_t at,
                                 struct quantity *q)
{
    size_t end, next = at + 1;
    if (!parser_piece_in_rule(parser, at, RULE_ARTICLE))
        return at;
    end = parser_read_half(parser, next, q);
    if (end > next)
        return end;
    if (parser_read_part(parser, next, 1, q, &end)) {
        size_t whole = parser_read_of_unit(parser, end, q);
        if (whole > end)
            return whole;
        quantity_give_unit(q, "share");
        return end;
    }
    bool is_word;
    double number = 0;
    struct phrase times = parser_find(parser, next, LANGUAGE_NUMBER_WORDS);
    if (times.pieces && *times.value == 'x') {
        end = parser_read_number(parser, next, &number, &is_word);
        q->number = q->value = number;
        return parser_read_unit(parser, parser_read_magnitude_half(parser, end, q), q,
                                true);
    }
    if (!parser_piece(parser, next) || parser->pieces[next].kind != PIECE_WORD)
        return at; /* a $5 note */
    if (parser_is_order_of(parser, next))
        return at; /* a second opinion */
    struct phrase unit = parser_find_unit(parser, next, true);
    q->number = q->value = 1;
    q->is_weak = !unit.pieces || !strstr(unit.value, " counted");
    end = parser_read_unit(parser, next, q, true);
    return end > next && q->unit_bytes ? parser_read_more(parser, end, q) : at;
}

size_t parser_read_vague(const struct parser *parser, size_t at, struct quantity *q)
{
    double worth = 0;
    size_t pieces;
    enum word_role role = parser_role(parser, at, &worth, &pieces);
    if (role != ROLE_MANY && role != ROLE_MULTIPLE)
        return at;
    q->kind = role == ROLE_MANY ? QUANTITY_MANY : QUANTITY_AMOUNT;
    q->number = q->value = worth;
    if (role == ROLE_MULTIPLE)
        quantity_give_unit(q, "times");
    return at + pieces;
}

/* The year that is the first of an era, and how many pieces its name has; else 0. */
static double parser_read_era(const struct parser *parser, size_t at, size_t *pieces)
{
    double before = 0;
    return parser_role(parser, at, &before, pieces) == ROLE_ERA ? before : 0;
}

/* "and a half" behind a number, with hyphens or without: where it ends. */
static size_t parser_read_and_half(const struct parser *parser, size_t at, double *half)
{
    size_t pieces, next = at + parser_is_hyphen(parser, at);
    if (!parser_piece_in_rule(parser, next++, RULE_AND))
        return at;
    next += parser_is_hyphen(parser, next);
    if (!parser_piece_in_rule(parser, next++, RULE_ARTICLE))
        return at;
    next += parser_is_hyphen(parser, next);
    return parser_role(parser, next, half, &pieces) == ROLE_HALF ? next + pieces : at;
}

/* '92, 1991/92 */
static bool parser_is_short_year(const struct parser *parser, size_t at)
{
    const struct piece *piece = &parser->pieces[at];
    if (piece->kind != PIECE_NUMBER || piece->whole_digits != 2 ||
        piece->fraction_digits || !piece->is_attached || at == 0)
        return false;
    if (parser_is_mark(parser, at - 1, "'"))
        return !piece[-1].is_attached;
    return at > 1 &&
           (parser_is_mark(parser, at - 1, "/") ||
            parser_is_mark(parser, at - 1, "-")) &&
           piece[-1].is_attached && piece[-2].kind == PIECE_NUMBER &&
           piece[-2].whole_digits == 4 && !piece[-2].is_grouped &&
           piece->number > fmod(piece[-2].number, 100);
}

static size_t parser_read_plain(const struct parser *parser, size_t at,
                                struct quantity *q)
{
    bool is_word;
    size_t sign = parser_read_currency(parser, at, q), end;
    size_t era_pieces = 0;
    double era = sign ? 0 : parser_read_era(parser, at, &era_pieces);
    size_t start = at + sign + (era > 0 ? era_pieces : 0);
    end = parser_read_number(parser, start, &q->number, &is_word);
    q->number += end > start ? era : 0;
    if (end == start)
        return at;
    q->value = q->number;
    const struct piece *first = &parser->pieces[start];
    if (first->kind == PIECE_NUMBER && end == start + 1)
        q->other_number = first->other_number;
    q->is_short_year = end == start + 1 && parser_is_short_year(parser, start);
    size_t part_end, part = end + parser_is_hyphen(parser, end);
    if ((is_word || parser_is_part_name(parser, part)) &&
        parser_read_part(parser, part, q->number, q, &part_end)) {
        size_t whole = parser_read_of_unit(parser, part_end, q);
        if (whole > part_end)
            return whole;
        quantity_give_unit(q, "share");
        return part_end;
    }
    size_t ratio = parser_read_ratio(parser, end, q);
    if (ratio > end)
        return ratio;
    end = parser_read_magnitude_half(parser, end, q);
    /* "two and a half million" */
    double half = 0;
    size_t half_end = parser_read_and_half(parser, end, &half), pieces;
    if (half_end > end) {
        q->number += half;
        q->value = q->number;
        end = half_end;
        double worth = 0;
        if (parser_role(parser, end, &worth, &pieces) == ROLE_TIMES) {
            q->number *= worth;
            q->value = q->number;
            end += pieces;
        }
    }
    end = parser_read_unit(parser, end, q, is_word);
    end = parser_read_inches(parser, end, q);
    const struct piece *next = parser_piece(parser, end);
    bool is_fraction = !is_word && !first->fraction_digits && q->number > 0 &&
                       q->number < 1 && next && next->kind == PIECE_WORD;
    if (is_fraction && !q->unit_bytes)
        quantity_give_unit(q, "share"); /* 2/3 of, ½ der */
    q->is_weak = is_word && q->number == 1 && !q->unit_bytes;
    return parser_read_more(parser, end, q);
}

/* Only of what goes below nought is a sign before the number a minus. */
static bool quantity_may_be_negative(const struct quantity *q)
{
    static const char *const units[] = {"degree", "celsius", "fahrenheit", "percent",
                                        "point"};
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (quantity_is_in(q, units[i]))
            return true;
    return false;
}

/* A minus before an amount: minus five degrees, -5%. */
static size_t parser_read_negative(const struct parser *parser, size_t at,
                                   struct quantity *q)
{
    const struct piece *number = parser_piece(parser, at + 1);
    bool is_sign = parser_is_mark(parser, at, "-") && !parser->pieces[at].is_attached &&
                   number && number->is_attached;
    bool is_word = parser->pieces[at].kind == PIECE_WORD &&
                   parser_piece_in_rule(parser, at, RULE_MINUS);
    if (!is_sign && !is_word)
        return at;
    size_t end = number ? parser_read_plain(parser, at + 1, q) : at;
    if (end <= at + 1 || !(quantity_may_be_negative(q) || (is_word && !q->unit_bytes)))
        return at;
    q->number = -q->number;
    q->value = -q->value;
    return end;
}

size_t parser_read_amount(const struct parser *parser, size_t at, struct quantity *q)
{
    size_t end = parser_read_negative(parser, at, q);
    if (end == at) {
        *q = (struct quantity){.unit = "", .per_unit = ""};
        end = parser_read_plain(parser, at, q);
    }
    if (end == at)
        end = parser_read_joined_amount(parser, at, q);
    if (end > at)
        quantity_make_share(q);
    return end;
}
