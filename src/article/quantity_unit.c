/* quantity_unit.c - units, currencies, magnitudes and shares. */
#include "article/quantity_parser.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { RATIO_FIRST_MOST = 10 }; /* "one in 500", "nine out of ten" */

/* "metre 1000" at the start of a value; `wants_times` takes "x 1e6" where both are
 * given, as for the m of 3.5m. */
bool unit_read(const char *value, bool wants_times, const char **name,
               size_t *name_bytes, double *factor)
{
    const char *bar = strchr(value, '|');
    if (bar && wants_times)
        value = bar + 1;
    const char *blank = strchr(value, ' ');
    if (!blank)
        return false;
    *name = value;
    *name_bytes = (size_t)(blank - value);
    *factor = strtod(blank + 1, NULL);
    return true;
}

bool unit_is(const char *name, size_t bytes, const char *wanted)
{
    return strlen(wanted) == bytes && memcmp(name, wanted, bytes) == 0;
}

void quantity_give_unit(struct quantity *q, const char *unit)
{
    q->unit = unit;
    q->unit_bytes = strlen(unit);
}

/* Degrees of a scale are told by a capital letter: 14C, but not 50c. */
static bool unit_is_small_scale(const struct piece *piece, const char *value)
{
    return !piece->is_capital && (strncmp(value, "celsius ", 8) == 0 ||
                                  strncmp(value, "fahrenheit ", 11) == 0);
}

/* A single letter is a unit only behind digits, a mark only right behind them. */
struct phrase parser_find_unit(const struct parser *parser, size_t at, bool is_word)
{
    struct phrase unit = {0, NULL};
    const struct piece *piece = parser_piece(parser, at);
    if (!piece)
        return unit;
    unit = parser_find(parser, at, LANGUAGE_UNITS);
    bool is_letter = piece->kind == PIECE_WORD && piece->length == 1;
    bool is_quote =
        piece->kind == PIECE_MARK && (piece->word[0] == '"' || piece->word[0] == '\'');
    if (unit.pieces == 1 && (is_letter || is_quote) &&
        (is_word || (is_quote && !piece->is_attached) ||
         unit_is_small_scale(piece, unit.value)))
        unit.pieces = 0;
    return unit;
}

/* "metre/second" is a unit and what it is per. */
static void quantity_set_unit(struct quantity *q, const char *name, size_t bytes)
{
    const char *slash = memchr(name, '/', bytes);
    q->unit = name;
    q->unit_bytes = slash ? (size_t)(slash - name) : bytes;
    if (slash) {
        q->per_unit = slash + 1;
        q->per_unit_bytes = bytes - q->unit_bytes - 1;
    }
}

/* "two second homes": a word that is a place in an order, too, is a unit of several
 * only if a hyphen ties it to them. */
static bool parser_is_order(const struct parser *parser, size_t at, double number)
{
    double worth;
    size_t pieces;
    return number > 1 && !(at > 0 && parser_is_hyphen(parser, at - 1)) &&
           parser_role(parser, at, &worth, &pieces) == ROLE_ORDINAL;
}

/* Days that a language counts with both ends: fifteen of them are two weeks. */
static double parser_other_days(const struct parser *parser, const struct quantity *q)
{
    char number[16];
    if (!quantity_is_in(q, "day") || q->number != q->value)
        return 0;
    int length = snprintf(number, sizeof number, "%g", q->number);
    return piece_rule_names(parser->cutter, RULE_INCLUSIVE, number, (size_t)length)
               ? q->value - 1
               : 0;
}

/* six millions d'euros, une centaine d'ans: the word between a number's and its unit.
 */
static bool parser_is_of_magnitude(const struct parser *parser, size_t at)
{
    return at > 0 && parser->pieces[at - 1].kind == PIECE_WORD &&
           parser_piece_in_rule(parser, at, RULE_OF);
}

size_t parser_read_unit(const struct parser *parser, size_t at, struct quantity *q,
                        bool is_word)
{
    double factor = 1;
    const char *name;
    size_t bytes;
    for (int rounds = 0; rounds < 3; rounds++) {
        size_t start =
            at + (parser_is_hyphen(parser, at) || parser_is_of_magnitude(parser, at));
        struct phrase unit = parser_find_unit(parser, start, is_word);
        if (!unit.pieces || parser_is_order(parser, start, q->number) ||
            !unit_read(unit.value, q->unit_bytes > 0, &name, &bytes, &factor))
            break;
        if (unit_is(name, bytes, "x")) {
            q->number *= factor;
            q->value = q->number;
            at = start + unit.pieces;
            continue;
        }
        if (unit_is(name, bytes, "clock") || q->unit_bytes)
            break;
        quantity_set_unit(q, name, bytes);
        q->value = q->number * factor;
        q->other_value = parser_other_days(parser, q);
        if (unit_read(unit.value, true, &name, &bytes, &factor) &&
            unit_is(name, bytes, "x"))
            q->other_number = q->number * factor;
        at = start + unit.pieces;
        break;
    }
    if (!q->unit_bytes || q->per_unit_bytes)
        return at;
    size_t per = at;
    if (parser_piece_in_rule(parser, per, RULE_PER)) {
        struct phrase unit = parser_find(parser, per + 1, LANGUAGE_UNITS);
        if (unit.pieces && unit_read(unit.value, false, &name, &bytes, &factor) &&
            !unit_is(name, bytes, "x") && !unit_is(name, bytes, "clock") &&
            factor > 0) {
            q->per_unit = name;
            q->per_unit_bytes = bytes;
            q->value /= factor;
            return per + 1 + unit.pieces;
        }
    }
    return at;
}

size_t parser_read_joined_amount(const struct parser *parser, size_t at,
                                 struct quantity *q)
{
    const struct piece *piece = &parser->pieces[at];
    double factor;
    const char *name;
    size_t bytes;
    const char *unit = piece->kind == PIECE_WORD
                           ? parser_read_joined(parser, piece->word, &q->number)
                           : NULL;
    if (!unit || !unit_read(unit, false, &name, &bytes, &factor) ||
        unit_is(name, bytes, "x") || unit_is(name, bytes, "clock"))
        return at;
    quantity_set_unit(q, name, bytes);
    q->value = q->number * factor;
    q->other_value = parser_other_days(parser, q);
    return at + 1;
}

/* A currency sign before the number: its unit, and how many pieces it has. */
size_t parser_read_currency(const struct parser *parser, size_t at, struct quantity *q)
{
    const struct piece *piece = parser_piece(parser, at);
    size_t sign = at;
    double factor;
    /* US$, A$ */
    if (piece && piece->kind == PIECE_WORD && piece->length <= 3 &&
        parser_piece(parser, at + 1) && parser->pieces[at + 1].kind == PIECE_MARK &&
        parser->pieces[at + 1].is_attached)
        sign = at + 1;
    if (!parser_piece(parser, sign) || parser->pieces[sign].kind != PIECE_MARK ||
        !parser_piece(parser, sign + 1) ||
        parser->pieces[sign + 1].kind != PIECE_NUMBER ||
        strchr("\"'-/%", parser->pieces[sign].word[0]))
        return 0;
    struct phrase unit = parser_find(parser, sign, LANGUAGE_UNITS);
    if (unit.pieces != 1 ||
        !unit_read(unit.value, false, &q->unit, &q->unit_bytes, &factor))
        return 0;
    return sign + 1 - at;
}

/* Do words follow that tell one of a series from a part: three quarters in a row? */
static bool parser_is_in_series(const struct parser *parser, size_t at)
{
    struct phrase phrase = parser_find(parser, at, LANGUAGE_NUMBER_WORDS);
    return phrase.pieces && strcmp(phrase.value, "series") == 0;
}

/* "a third", "two thirds", "one-third": at stands on the part's name. */
bool parser_read_part(const struct parser *parser, size_t at, double numerator,
                      struct quantity *q, size_t *end)
{
    double worth = 0;
    size_t pieces;
    enum word_role role = parser_role(parser, at, &worth, &pieces);
    bool is_part =
        role == ROLE_PART || (role == ROLE_ORDINAL && worth > 2) || role == ROLE_HALF;
    if (!is_part || numerator > 20 || parser_is_in_series(parser, at + pieces))
        return false;
    q->number = role == ROLE_HALF ? numerator * worth : numerator / worth;
    q->value = q->number;
    *end = at + pieces;
    return true;
}

/* Between the numbers of a share: how many pieces, and the least that the second number
 * is; pieces 0 if nothing such begins here. */
static size_t parser_find_ratio(const struct parser *parser, size_t at, double *least)
{
    static const char name[] = "ratio";
    struct phrase in = parser_find(parser, at, LANGUAGE_NUMBER_WORDS);
    if (!in.pieces || strncmp(in.value, name, sizeof name - 1) != 0)
        return 0;
    *least = strtod(in.value + sizeof name - 1, NULL);
    return in.pieces;
}

bool parser_is_class(const struct parser *parser, size_t at, const char *wanted)
{
    const struct piece *piece = parser_piece(parser, at);
    const char *class =
        piece && piece->kind == PIECE_WORD
            ? language_find(parser->document->language, LANGUAGE_FUNCTION_WORDS,
                            piece->word, piece->length)
            : NULL;
    return class && strcmp(class, wanted) == 0;
}

bool parser_counts(const struct parser *parser, size_t at)
{
    const struct piece *piece = parser_piece(parser, at);
    return piece && piece->kind == PIECE_WORD &&
           !language_find(parser->document->language, LANGUAGE_FUNCTION_WORDS,
                          piece->word, piece->length);
}

/* "one in 500": sets the share. at stands behind the first number, or behind what it
 * counts if the second counts nothing: one pupil in three. */
size_t parser_read_ratio(const struct parser *parser, size_t at, struct quantity *q)
{
    double second, least;
    bool is_word;
    size_t between = parser_find_ratio(parser, at, &least);
    bool is_parted = !between && parser_counts(parser, at);
    size_t in = at + is_parted;
    if (is_parted)
        between = parser_find_ratio(parser, in, &least);
    if (!between || q->number > RATIO_FIRST_MOST)
        return at;
    size_t start = in + between;
    size_t end = parser_read_number(parser, start, &second, &is_word);
    /* A year or a smaller number is no whole. */
    if (end == start || second <= q->number || second < least ||
        (is_parted && parser_counts(parser, end)) || (q->number > 1 && second > 100) ||
        (second >= 1500 && second < 2100))
        return at;
    q->number /= second;
    q->value = q->number;
    quantity_give_unit(q, "share");
    return end;
}
