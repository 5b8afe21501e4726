/* quantity_compound.c - amounts that are told in parts: an hour and a half, 2 tonnes
 * 300 kg, three quarters of an hour. */
#include "article/quantity_parser.h"

#include <math.h>
#include <string.h>

enum { SMALLER_UNITS_MOST = 2 }; /* behind the first: hours, minutes and seconds */

static const double QUARTER = 0.25;
static const double HOUR_SECONDS = 60 * 60;
static const double DAY_SECONDS = 24 * 60 * 60;

/* "and" between the parts; languages that join number words by one say it there. */
static bool parser_is_and(const struct parser *parser, size_t at)
{
    return parser_piece_in_rule(parser, at, RULE_AND) ||
           parser_piece_in_rule(parser, at, RULE_JOINED);
}

/* Does something begin here of which the word before is the half: half the crew, half a
 * dozen? */
static bool parser_is_halved(const struct parser *parser, size_t at)
{
    double worth;
    size_t pieces;
    return (parser_is_class(parser, at, "article") &&
            !parser_piece_in_rule(parser, at, RULE_OF)) ||
           parser_role(parser, at, &worth, &pieces) == ROLE_TIMES ||
           parser_find_unit(parser, at, true).pieces > 0;
}

/* A half, or a quarter that is no share of what follows: a quarter of the crew. Returns
 * what it is worth, and where it ends; 0 if none begins here. */
static double parser_read_fraction(const struct parser *parser, size_t at, size_t *end)
{
    struct quantity part = {.number = 0};
    double half = 0;
    size_t pieces;
    if (parser_role(parser, at, &half, &pieces) == ROLE_HALF) {
        *end = at + pieces;
        return half;
    }
    bool is_quarter = parser_read_part(parser, at, 1, &part, end) &&
                      part.number == QUARTER &&
                      !parser_piece_in_rule(parser, *end, RULE_OF);
    return is_quarter ? part.number : 0;
}

/* "and a half" behind a unit; at stands behind the unit. */
static size_t parser_read_half_more(const struct parser *parser, size_t at,
                                    struct quantity *q)
{
    size_t end, next = at + 1;
    if (!parser_is_and(parser, at))
        return at;
    if (parser_piece_in_rule(parser, next, RULE_ARTICLE))
        next++;
    double part = parser_read_fraction(parser, next, &end);
    if (part == 0 || parser_is_halved(parser, end))
        return at;
    double worth = q->value / q->number;
    q->number += part;
    q->value = q->number * worth;
    return end;
}

/* "moins dix", "moins le quart" behind whole hours: a time of the day. */
static size_t parser_read_minutes_less(const struct parser *parser, size_t at,
                                       struct quantity *q)
{
    static const double hour_minutes = 60;
    const struct piece *piece = parser_piece(parser, at);
    double minutes = 0;
    size_t end, next = at + 1;
    bool is_word;
    if (!quantity_is_in(q, "second") || q->value != q->number * HOUR_SECONDS ||
        !piece || piece->kind != PIECE_WORD ||
        !piece_rule_names(parser->cutter, RULE_LESS, piece->word, piece->length))
        return at;
    next += parser_is_class(parser, next, "article");
    double part = parser_read_fraction(parser, next, &end);
    if (part > 0)
        minutes = part * hour_minutes;
    else
        end = parser_read_number(parser, next, &minutes, &is_word);
    if (end == next || minutes <= 0 || minutes >= hour_minutes)
        return at;
    q->number -= minutes / hour_minutes;
    q->value -= minutes / hour_minutes * HOUR_SECONDS;
    return end;
}

/* Can the part be added to the whole: of its dimension, and less than one of its unit?
 */
static bool quantity_may_add(const struct quantity *q, const struct quantity *part)
{
    double worth = q->value / q->number;
    return q->unit_bytes == part->unit_bytes &&
           memcmp(q->unit, part->unit, q->unit_bytes) == 0 &&
           part->value / part->number < worth && part->value < worth;
}

/* Days are told in seconds where hours follow. */
static struct quantity quantity_in_seconds(const struct quantity *q,
                                           const struct quantity *part)
{
    struct quantity seconds = *q;
    seconds.value *= DAY_SECONDS;
    seconds.unit = part->unit;
    seconds.unit_bytes = part->unit_bytes;
    return seconds;
}

/* A smaller amount of the same dimension: and 20 minutes, 300 kg. */
static size_t parser_read_smaller(const struct parser *parser, size_t at,
                                  struct quantity *q)
{
    struct quantity part = {.unit = "", .per_unit = ""};
    bool is_word;
    size_t start = at;
    if (quantity_is_in(q, "second") && parser_is_mark(parser, start, ","))
        start++;
    if (parser_is_and(parser, start))
        start++;
    size_t number_end = parser_read_number(parser, start, &part.number, &is_word);
    if (number_end == start || part.number <= 0)
        return at;
    size_t end = parser_read_unit(parser, number_end, &part, is_word);
    if (!part.unit_bytes || part.per_unit_bytes)
        return at;
    struct quantity whole = quantity_is_in(q, "day") && quantity_is_in(&part, "second")
                                ? quantity_in_seconds(q, &part)
                                : *q;
    if (!quantity_may_add(&whole, &part))
        return at;
    double worth = whole.value / whole.number;
    *q = whole;
    q->value += part.value;
    q->number = q->value / worth;
    return end;
}

/* un mètre vingt, one euro fifty: hundredths of it that are told without a unit. */
static size_t parser_read_hundredths(const struct parser *parser, size_t at,
                                     struct quantity *q)
{
    static const char *const units[] = {"metre", "dollar", "pound", "euro"};
    double part = 0;
    bool is_word, is_fit = false;
    size_t next = at + parser_is_and(parser, at);
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        is_fit = is_fit || quantity_is_in(q, units[i]);
    size_t end = parser_read_number(parser, next, &part, &is_word);
    if (!is_fit || q->value != q->number || q->number != floor(q->number) ||
        end == next || part < 10 || part > 99 || part != floor(part) ||
        parser_counts(parser, end) || parser_find_unit(parser, end, is_word).pieces ||
        parser_is_hyphen(parser, end))
        return at;
    q->number += part / 100;
    q->value = q->number;
    return end;
}

size_t parser_read_more(const struct parser *parser, size_t at, struct quantity *q)
{
    if (!q->unit_bytes || q->per_unit_bytes || q->number <= 0 || q->value <= 0)
        return at;
    size_t end = parser_read_half_more(parser, at, q);
    if (end == at)
        end = parser_read_minutes_less(parser, at, q);
    if (end == at)
        end = parser_read_hundredths(parser, at, q);
    if (end == at)
        for (int i = 0; i < SMALLER_UNITS_MOST; i++)
            end = parser_read_smaller(parser, end, q);
    q->is_weak = q->is_weak && end == at;
    return end;
}

size_t parser_read_half_unit(const struct parser *parser, size_t at, struct quantity *q)
{
    q->number = q->value = 1;
    size_t unit = parser_read_unit(parser, at, q, true);
    if (unit == at || !q->unit_bytes || q->per_unit_bytes)
        return at;
    size_t end = parser_read_half_more(parser, unit, q);
    return end > unit ? end : at;
}

size_t parser_read_of_unit(const struct parser *parser, size_t at, struct quantity *q)
{
    size_t next = at + 1;
    if (parser_piece_in_rule(parser, at, RULE_OF))
        next += parser_piece_in_rule(parser, next, RULE_ARTICLE);
    else if (!parser_is_hyphen(parser, at))
        return at;
    size_t end = parser_read_unit(parser, next, q, true);
    return end > next ? end : at;
}
