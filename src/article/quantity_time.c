/* quantity_time.c - times of the day and how long something took: 9.30 am, ten to nine,
 * 3:45:12. */
#include "article/quantity_parser.h"

#include <math.h>
#include <string.h>

enum { DAY_MINUTES = 24 * 60 };

/* Does a rule that is asked for seldom name the piece? */
static bool parser_is_named(const struct parser *parser, size_t at,
                            enum piece_rule rule)
{
    const struct piece *piece = parser_piece(parser, at);
    return piece && piece->kind == PIECE_WORD &&
           piece_rule_names(parser->cutter, rule, piece->word, piece->length);
}

/* The part of the day after a time: 1 before noon, 2 after, 3 of 24 hours; 0 none. */
static int parser_read_clock(const struct parser *parser, size_t *at)
{
    struct phrase unit = parser_find(parser, *at, LANGUAGE_UNITS);
    static const char *const classes[] = {"clock am", "clock pm", "clock 24"};
    for (int i = 0; unit.pieces && i < 3; i++)
        if (strcmp(unit.value, classes[i]) == 0) {
            *at += unit.pieces;
            return i + 1;
        }
    return 0;
}

/* A number of two digits right behind a colon, as minutes and seconds are written. */
static bool parser_read_sixtieths(const struct parser *parser, size_t at,
                                  double *number)
{
    const struct piece *next = parser_piece(parser, at + 1);
    if (!parser_is_mark(parser, at, ":") || !parser->pieces[at].is_attached || !next ||
        next->kind != PIECE_NUMBER || !next->is_attached || next->whole_digits != 2 ||
        next->number >= 60)
        return false;
    *number = next->number;
    return true;
}

/* 2:03:12, of a race. */
size_t parser_read_duration(const struct parser *parser, size_t at, struct quantity *q)
{
    const struct piece *piece = &parser->pieces[at];
    double minutes, seconds;
    if (piece->kind != PIECE_NUMBER || piece->fraction_digits || piece->is_grouped ||
        !parser_read_sixtieths(parser, at + 1, &minutes) ||
        !parser_read_sixtieths(parser, at + 3, &seconds))
        return at;
    q->value = (piece->number * 60 + minutes) * 60 + seconds;
    q->number = q->value / 3600;
    quantity_give_unit(q, "second");
    return at + 5;
}

/* Minutes that are told by twelfths of an hour: ten past nine. */
static bool parser_is_told(double minutes)
{
    return minutes > 0 && minutes < 30 && fmod(minutes, 5) == 0;
}

/* What is told before an hour: half of one, a quarter, minutes. */
static double parser_told_minutes(const struct parser *parser, size_t at,
                                  enum word_role *role, size_t *end)
{
    double part = 0, factor = 0;
    size_t pieces, bytes;
    const char *name;
    const struct piece *piece = parser_piece(parser, at);
    bool is_digits = piece && piece->kind == PIECE_NUMBER;
    *role = parser_role(parser, at, &part, &pieces);
    if (is_digits) {
        *role = ROLE_NUMBER;
        part = piece->number;
        pieces = 1;
    }
    *end = at + pieces;
    if (*role == ROLE_HALF)
        return 30;
    if (*role == ROLE_PART && part == 4)
        return 15;
    if (*role != ROLE_NUMBER)
        return 0;
    struct phrase unit = parser_find_unit(parser, *end, true);
    bool has_unit = unit.pieces &&
                    unit_read(unit.value, false, &name, &bytes, &factor) &&
                    unit_is(name, bytes, "second") && factor == 60;
    *end += has_unit ? unit.pieces : 0;
    bool is_minute = part == floor(part) && part < 60;
    return (has_unit && is_minute) || (!is_digits && parser_is_told(part)) ? part : 0;
}

/* Ten to eight is a time if something says so before it; where the word between stands
 * in ranges, too, it must run downwards, or count nothing. */
static bool parser_is_told_at(const struct parser *parser, size_t at, size_t between,
                              size_t end, double minutes, double hours)
{
    bool is_led = at > 0 && (parser_is_named(parser, at - 1, RULE_AT) ||
                             parser_is_class(parser, at - 1, "auxiliary"));
    return is_led && (!parser_piece_in_rule(parser, between, RULE_TO) ||
                      minutes > hours || !parser_counts(parser, end));
}

/* The hour that minutes are told before or behind, in minutes; halb neun is half past
 * eight. 0 if none follows. */
static double parser_read_told_hour(const struct parser *parser, size_t at, size_t *end,
                                    int *clock)
{
    double half = 0, hours = 0;
    size_t pieces;
    bool is_word;
    *clock = 3;
    if (parser_role(parser, at, &hours, &pieces) == ROLE_TIME) {
        *end = at + pieces;
        return hours > 0 ? hours : DAY_MINUTES;
    }
    bool is_half = parser_role(parser, at, &half, &pieces) == ROLE_HALF &&
                   parser_is_named(parser, at, RULE_HALF_HOUR);
    size_t start = at + (is_half ? pieces : 0);
    *end = parser_read_number(parser, start, &hours, &is_word);
    *clock = parser_read_clock(parser, end);
    if (*end == start || hours < 1 || hours > 12 || hours != floor(hours) ||
        parser_is_hyphen(parser, *end) || parser_find_unit(parser, *end, true).pieces)
        return 0;
    return hours * 60 - (is_half ? 30 : 0);
}

/* half past eight, quarter to nine, ten past nine, at ten to nine, halb neun, fünf vor
 * halb neun */
size_t parser_read_spoken_time(const struct parser *parser, size_t at,
                               struct quantity *q)
{
    size_t between, end, next = at + parser_piece_in_rule(parser, at, RULE_ARTICLE);
    enum word_role role;
    int clock;
    double minutes = parser_told_minutes(parser, next, &role, &between);
    if (minutes == 0)
        return at;
    bool is_half_hour =
        role == ROLE_HALF && parser_is_named(parser, next, RULE_HALF_HOUR);
    bool is_past = !is_half_hour && parser_is_named(parser, between, RULE_PAST);
    bool is_before = !is_half_hour && !is_past && role != ROLE_HALF &&
                     parser_is_named(parser, between, RULE_BEFORE);
    if (!is_half_hour && !is_past && !is_before)
        return at;
    double hour = parser_read_told_hour(parser, between + !is_half_hour, &end, &clock);
    if (hour == 0 || (is_before && role == ROLE_NUMBER &&
                      !parser_is_told_at(parser, at, between, end, minutes, hour / 60)))
        return at;
    double time = is_past ? hour + minutes : hour - minutes;
    double noon = DAY_MINUTES / 2;
    if (clock == 2 && hour < noon)
        time += noon;
    q->kind = QUANTITY_TIME;
    q->is_half_day = !clock || hour == noon; /* twelve is of either half */
    q->number = q->value = fmod(time + DAY_MINUTES, DAY_MINUTES);
    return end;
}

/* alle 17, a las 17: an hour that words before it tell from a count, where nothing is
 * counted */
static bool parser_is_clocked(const struct parser *parser, size_t at, size_t end)
{
    bool needs_at = parser->cutter->rules[RULE_AT] != NULL;
    return at > 0 && parser_is_named(parser, at - 1, RULE_CLOCK) &&
           (!needs_at || (at > 1 && parser_is_named(parser, at - 2, RULE_AT))) &&
           !parser_counts(parser, end) && !parser_find_unit(parser, end, true).pieces;
}

/* Where the unit behind an hour ends, if a word before tells that it is one: à 17
 * heures, a las 17 horas. But à deux heures de Paris is a way. */
static size_t parser_read_hour_unit(const struct parser *parser, size_t at, size_t end)
{
    bool has_clock = at > 0 && parser_is_named(parser, at - 1, RULE_CLOCK);
    size_t before = at - has_clock;
    if (!parser_is_named(parser, end, RULE_OCLOCK) ||
        (parser->cutter->rules[RULE_CLOCK] && !has_clock) || before == 0 ||
        !parser_is_named(parser, before - 1, RULE_AT) ||
        parser_piece_in_rule(parser, end + 1, RULE_OF))
        return end;
    return end + 1;
}

/* Minutes in words behind an hour, if a part of the day tells that it is one, or what
 * stands before it: una y veinte de la madrugada, alle sei e un quarto, a las once
 * menos diez (below nought). Returns where they end, or at. */
static size_t parser_read_minutes(const struct parser *parser, size_t hours, size_t at,
                                  double *minutes)
{
    double part = 0;
    size_t pieces, next = at + 1;
    bool is_word;
    bool is_less = parser_is_named(parser, at, RULE_LESS);
    if (!is_less && !parser_piece_in_rule(parser, at, RULE_AND))
        return at;
    bool has_article = parser_piece_in_rule(parser, next, RULE_ARTICLE);
    enum word_role role = parser_role(parser, next + has_article, &part, &pieces);
    bool is_part =
        role == ROLE_HALF || role == ROLE_PART || (role == ROLE_ORDINAL && part == 4);
    size_t end = is_part ? next + has_article + pieces
                         : parser_read_number(parser, next, &part, &is_word);
    if (role == ROLE_HALF)
        part *= 60;
    else if (is_part)
        part = 60 / part;
    size_t clock = end;
    if (end == next || part >= 60 ||
        !(parser_read_clock(parser, &clock) || parser_is_clocked(parser, hours, end)))
        return at;
    *minutes = is_less ? -part : part;
    return end;
}

/* What follows the unit of an hour: dix-sept heures trente, cinq heures et demie, onze
 * heures moins le quart (below nought). Returns where it ends.
 *
 * at    of the number of hours
 * unit  where its unit ends
 */
static size_t parser_read_odd_minutes(const struct parser *parser, size_t at,
                                      size_t unit, double hours, double *minutes)
{
    struct quantity whole = {.unit = "", .per_unit = ""};
    double half = 0;
    size_t pieces;
    bool is_word;
    if (parser_piece_in_rule(parser, unit, RULE_AND) &&
        parser_role(parser, unit + 1, &half, &pieces) == ROLE_HALF) {
        *minutes = half * 60; /* whatever may be half of what follows */
        return unit + 1 + pieces;
    }
    size_t end = parser_read_amount(parser, at, &whole);
    if (end > unit) {
        *minutes = whole.value / 60 - hours * 60;
        return end;
    }
    end = parser_read_number(parser, unit, minutes, &is_word);
    if (end > unit && *minutes < 60 && *minutes == floor(*minutes) &&
        !parser_counts(parser, end) && !parser_find_unit(parser, end, true).pieces)
        return end;
    *minutes = 0;
    return unit;
}

/* The minutes of 17.30, 17:30 or 17h30; false for what is no time. */
static bool parser_read_clock_face(const struct parser *parser, size_t at, size_t *end,
                                   double *hours, double *minutes, bool *has_minutes)
{
    const struct piece *piece = &parser->pieces[at];
    if (piece->fraction_digits == 2) {
        *hours = floor(piece->number);
        *minutes = round((piece->number - *hours) * 100);
    } else if (piece->fraction_digits) {
        return false;
    }
    const struct piece *next = parser_piece(parser, *end + 1);
    bool is_colon = parser_is_mark(parser, *end, ":") &&
                    parser->pieces[*end].is_attached && next && next->is_attached;
    if ((is_colon || parser_piece_in_rule(parser, *end, RULE_HOUR)) && next &&
        next->kind == PIECE_NUMBER && next->whole_digits == 2 && next->number < 60) {
        *minutes = next->number;
        *has_minutes = true;
        *end += 2;
    }
    return true;
}

size_t parser_read_time(const struct parser *parser, size_t at, struct quantity *q)
{
    double hours = 0, minutes = 0;
    size_t pieces, end;
    bool is_word = false, has_minutes = false;
    if (parser_role(parser, at, &hours, &pieces) == ROLE_TIME) {
        q->kind = QUANTITY_TIME;
        q->number = q->value = hours;
        return at + pieces;
    }
    end = parser_read_number(parser, at, &hours, &is_word);
    if (end == at || hours > 24)
        return at;
    if (parser->pieces[at].kind == PIECE_NUMBER && end == at + 1 &&
        !parser_read_clock_face(parser, at, &end, &hours, &minutes, &has_minutes))
        return at;
    if (is_word)
        end = parser_read_minutes(parser, at, end, &minutes);
    int clock = parser_read_clock(parser, &end);
    size_t unit_end = clock ? end : parser_read_hour_unit(parser, at, end);
    bool has_unit = unit_end > end;
    bool is_told =
        clock || has_minutes || has_unit || parser_is_clocked(parser, at, end);
    if (has_unit) {
        end = minutes == 0
                  ? parser_read_odd_minutes(parser, at, unit_end, hours, &minutes)
                  : unit_end;
        clock = parser_read_clock(parser, &end);
    }
    if (minutes >= 60 || !is_told || hours != floor(hours))
        return at;
    if (clock == 1 && hours == 12)
        hours = 0;
    if (clock == 2 && hours < 12)
        hours += 12;
    q->kind = QUANTITY_TIME;
    q->is_half_day = !clock && hours <= 12;
    q->number = q->value = fmod(hours * 60 + minutes + DAY_MINUTES, DAY_MINUTES);
    return end;
}
