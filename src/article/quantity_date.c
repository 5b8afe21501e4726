/* quantity_date.c - dates, months, days of the week and decades. */
#include "article/quantity_parser.h"

#include <math.h>

enum { MONTH_DAYS = 31 };

size_t parser_ordinal_ending(const struct parser *parser, size_t at)
{
    const struct piece *piece = parser_piece(parser, at);
    const struct piece *next = parser_piece(parser, at + 1);
    if (!piece || !piece->is_attached)
        return 0;
    bool is_stop = parser_is_mark(parser, at, ".");
    if (is_stop && next && next->is_attached && next->kind == PIECE_WORD &&
        parser_piece_in_rule(parser, at + 1, RULE_ORDINAL))
        return 2; /* 2.ª */
    return parser_piece_in_rule(parser, at, RULE_ORDINAL) &&
           (!is_stop || (next && next->kind == PIECE_WORD));
}

/* The day of a month: 3, 3rd, 3., third, trois. No month has 41, but that may stand
 * there by a slip. */
static size_t parser_read_day(const struct parser *parser, size_t at, uint32_t *day)
{
    const struct piece *piece = parser_piece(parser, at);
    double worth = 0;
    size_t end = at, pieces;
    if (!piece)
        return at;
    if (piece->kind == PIECE_NUMBER && piece->whole_digits <= 2) {
        worth = piece->number;
        end = at + 1 + parser_ordinal_ending(parser, at + 1);
    } else if (parser_role(parser, at, &worth, &pieces) == ROLE_ORDINAL) {
        end = at + pieces;
    } else if (parser->cutter->has_small_calendar &&
               !parser_piece_in_rule(parser, at, RULE_ARTICLE)) {
        bool is_word;
        end = parser_read_number(parser, at, &worth, &is_word);
    }
    if (end == at || worth < 1 || worth != floor(worth) ||
        (worth > MONTH_DAYS && piece->kind != PIECE_NUMBER))
        return at;
    *day = (uint32_t)worth;
    return end;
}

static size_t parser_read_month(const struct parser *parser, size_t at, uint32_t *month)
{
    double worth = 0;
    size_t pieces;
    if (parser_role(parser, at, &worth, &pieces) != ROLE_MONTH)
        return at;
    *month = (uint32_t)worth;
    at += pieces;
    return at + (parser_is_mark(parser, at, ".") && parser->pieces[at].is_attached);
}

static size_t parser_read_year(const struct parser *parser, size_t at, uint32_t *year)
{
    size_t number = at + parser_is_mark(parser, at, ",");
    if (parser_piece_in_rule(parser, number, RULE_OF))
        number++;
    const struct piece *piece = parser_piece(parser, number);
    if (!piece || piece->kind != PIECE_NUMBER || piece->whole_digits != 4 ||
        piece->is_grouped || piece->fraction_digits)
        return at;
    *year = (uint32_t)piece->number;
    return number + 1;
}

size_t parser_read_date(const struct parser *parser, size_t at, struct quantity *q)
{
    uint32_t day = 0, month = 0;
    size_t end = parser_read_day(parser, at, &day), next;
    if (end > at) {
        /* 3. Oktober */
        if (parser_is_mark(parser, end, ".") && parser->pieces[end].is_attached)
            end++;
        if (parser_piece_in_rule(parser, end, RULE_OF))
            end++;
        next = parser_read_month(parser, end, &month);
        if (next == end)
            return at;
        end = next;
    } else {
        end = parser_read_month(parser, at, &month);
        if (end == at || !parser->pieces[at].is_capital)
            return at;
        next = parser_read_day(parser, end, &day);
        if (next == end || (day > MONTH_DAYS && parser_counts(parser, next)))
            return at;
        end = next;
    }
    q->kind = QUANTITY_DATE;
    q->number = q->value = month * 100 + day;
    return parser_read_year(parser, end, &q->year);
}

static bool parser_is_given_name(const struct parser *parser, const struct piece *piece)
{
    return language_find(parser->document->language, LANGUAGE_GIVEN_NAMES, piece->word,
                         piece->length) != NULL;
}

/* A capital that makes a name with the one beside it: no closed-class word's, and where
 * all nouns have capitals, a given name's. */
static bool parser_is_namelike(const struct parser *parser, const struct piece *piece)
{
    static const char rule[] = "<nouns>";
    const struct language *language = parser->document->language;
    bool are_nouns_capital =
        language_find(language, LANGUAGE_NAME_PARTS, rule, sizeof rule - 1) != NULL;
    return piece->is_capital &&
           (!are_nouns_capital || parser_is_given_name(parser, piece)) &&
           !language_find(language, LANGUAGE_FUNCTION_WORDS, piece->word,
                          piece->length);
}

/* Does a day that its language writes small open the sentence, and is no name: Mardi,
 * la grange; but Domingo Pérez? */
static bool parser_opens_with_day(const struct parser *parser, size_t at, size_t pieces,
                                  enum word_role role)
{
    const struct piece *after = parser_piece(parser, at + pieces);
    return at == 0 && role == ROLE_WEEKDAY && after &&
           (after->kind == PIECE_NUMBER || !after->is_capital);
}

/* Is a month or a day written as its language writes them: with a capital that is not
 * the sentence's, and no name's; or small? */
static bool parser_is_calendar(const struct parser *parser, size_t at, size_t pieces,
                               enum word_role role)
{
    const struct piece *before = at > 0 ? parser_piece(parser, at - 1) : NULL;
    const struct piece *after = parser_piece(parser, at + pieces);
    bool is_capital = parser->pieces[at].is_capital;
    if (parser->cutter->has_small_calendar)
        return !is_capital || parser_opens_with_day(parser, at, pieces, role);
    return is_capital && before && before->kind == PIECE_WORD &&
           (at == 1 ? !parser_is_given_name(parser, before)
                    : !parser_is_namelike(parser, before)) &&
           !(after && after->kind != PIECE_NUMBER && parser_is_namelike(parser, after));
}

size_t parser_read_calendar(const struct parser *parser, size_t at, struct quantity *q)
{
    double worth = 0;
    size_t pieces;
    enum word_role role = parser_role(parser, at, &worth, &pieces);
    if ((role != ROLE_MONTH && role != ROLE_WEEKDAY) ||
        !parser_is_calendar(parser, at, pieces, role))
        return at;
    q->kind = role == ROLE_MONTH ? QUANTITY_MONTH : QUANTITY_WEEKDAY;
    q->number = q->value = worth;
    return at + pieces;
}

size_t parser_read_iso_date(const struct parser *parser, size_t at, struct quantity *q)
{
    if (at + 5 > parser->count)
        return at;
    const struct piece *p = &parser->pieces[at];
    bool fits = p[0].kind == PIECE_NUMBER && p[0].whole_digits == 4 &&
                parser_is_hyphen(parser, at + 1) && p[2].kind == PIECE_NUMBER &&
                p[2].whole_digits == 2 && parser_is_hyphen(parser, at + 3) &&
                p[4].kind == PIECE_NUMBER && p[4].whole_digits == 2;
    if (!fits || p[2].number < 1 || p[2].number > 12 || p[4].number < 1 ||
        p[4].number > 31)
        return at;
    q->kind = QUANTITY_DATE;
    q->number = q->value = p[2].number * 100 + p[4].number;
    q->year = (uint32_t)p[0].number;
    return at + 5;
}

static bool parser_is_date_mark(const struct parser *parser, size_t at)
{
    const struct piece *piece = parser_piece(parser, at);
    return piece && piece->kind == PIECE_MARK && piece->is_attached &&
           piece_rule_names(parser->cutter, RULE_DATE, piece->word, piece->length);
}

/* 13.03.2024, 13/03/2024: the day first, where a language writes dates so. */
size_t parser_read_numeric_date(const struct parser *parser, size_t at,
                                struct quantity *q)
{
    const struct piece *piece = parser_piece(parser, at);
    size_t next = at + 1;
    double day, month;
    if (!piece || piece->kind != PIECE_NUMBER || !piece->whole_digits ||
        piece->whole_digits > 2 || piece->fraction_digits > 2 ||
        !parser_is_date_mark(parser, next))
        return at;
    day = floor(piece->number);
    month = round((piece->number - day) * pow(10, piece->fraction_digits));
    if (!piece->fraction_digits) {
        const struct piece *second = parser_piece(parser, next + 1);
        if (!second || second->kind != PIECE_NUMBER || !second->is_attached ||
            !parser_is_date_mark(parser, next + 2))
            return at;
        month = second->number;
        next += 2;
    }
    const struct piece *year = parser_piece(parser, next + 1);
    if (!year || year->kind != PIECE_NUMBER || !year->is_attached ||
        year->whole_digits != 4 || year->fraction_digits || day < 1 || day > 31 ||
        month < 1 || month > 12 || month != floor(month))
        return at;
    q->kind = QUANTITY_DATE;
    q->number = q->value = month * 100 + day;
    q->year = (uint32_t)year->number;
    return next + 2;
}

/* années soixante */
static size_t parser_read_decade_in_words(const struct parser *parser, size_t at,
                                          struct quantity *q)
{
    bool is_word;
    double number = 0;
    size_t end = parser_read_number(parser, at, &number, &is_word);
    if (end == at || !is_word || number < 10 || number > 90 || fmod(number, 10) != 0)
        return at;
    q->kind = QUANTITY_DECADE;
    q->number = q->value = number;
    return end;
}

/* 1990s, the '90s, the nineties, années 90. */
size_t parser_read_decade(const struct parser *parser, size_t at, struct quantity *q)
{
    double worth = 0;
    size_t pieces;
    if (parser_role(parser, at, &worth, &pieces) == ROLE_DECADE) {
        q->kind = QUANTITY_DECADE;
        q->number = q->value = worth;
        return at + pieces;
    }
    bool has_prefix = parser_piece_in_rule(parser, at, RULE_DECADES);
    size_t number = at + has_prefix;
    size_t in_words = has_prefix ? parser_read_decade_in_words(parser, number, q) : at;
    if (in_words > number)
        return in_words;
    if (has_prefix && parser_is_mark(parser, number, "'"))
        number++;
    const struct piece *piece = parser_piece(parser, number);
    if (!piece || piece->kind != PIECE_NUMBER || piece->is_grouped ||
        (piece->whole_digits != 2 && piece->whole_digits != 4) ||
        fmod(piece->number, 10) != 0)
        return at;
    size_t end = number + 1;
    if (parser_is_mark(parser, end, "'") && parser->pieces[end].is_attached)
        end++;
    const struct piece *ending = parser_piece(parser, end);
    bool has_ending =
        ending && ending->is_attached && parser_piece_in_rule(parser, end, RULE_DECADE);
    if (!has_ending && !has_prefix)
        return at;
    q->kind = QUANTITY_DECADE;
    q->number = q->value = piece->number;
    return has_ending ? end + 1 : number + 1;
}
