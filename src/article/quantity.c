/* quantity.c - a small grammar of numbers, units, dates and times over pieces. */
#include "article/quantity.h"

#include "article/quantity_pieces.h"
#include "base/memory.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
    PHRASE_BYTES = 96,
    NOON_MINUTES = 12 * 60,
    DAY_MINUTES = 24 * 60,
    RATIO_FIRST_MOST = 10, /* "one in 500", "nine out of ten" */
};

static const double FOOT_METRES = 0.3048;
static const double INCHES_A_FOOT = 12;

struct parser {
    const struct document *document;
    const struct piece *pieces;
    size_t count;
    bool has_compounds; /* the language writes its number words together */
};

/* A listed phrase: how many pieces it has, and its value; pieces 0 if none. */
struct phrase {
    size_t pieces;
    const char *value;
};

static const struct piece *parser_piece(const struct parser *parser, size_t at)
{
    return at < parser->count ? &parser->pieces[at] : NULL;
}

static bool parser_is_mark(const struct parser *parser, size_t at, const char *mark)
{
    const struct piece *piece = parser_piece(parser, at);
    return piece && piece->kind == PIECE_MARK && strcmp(piece->word, mark) == 0;
}

static bool parser_is_hyphen(const struct parser *parser, size_t at)
{
    const struct piece *next = parser_piece(parser, at + 1);
    return parser_is_mark(parser, at, "-") && parser->pieces[at].is_attached && next &&
           next->is_attached;
}

/* The longest phrase of a list that begins here. Hyphens stand for blanks, and a stop
 * after an abbreviation is passed over. */
static struct phrase parser_find(const struct parser *parser, size_t at,
                                 enum language_list list)
{
    const struct language *language = parser->document->language;
    size_t longest = language_longest_phrase(language, list);
    struct phrase found = {0, NULL};
    char text[PHRASE_BYTES];
    size_t length = 0, words = 0;
    for (size_t i = at; words < longest && i < parser->count; i++) {
        const struct piece *piece = &parser->pieces[i];
        if (words && parser_is_hyphen(parser, i))
            continue;
        if (piece->kind != PIECE_WORD && piece->kind != PIECE_MARK)
            break;
        size_t size = strlen(piece->word);
        if (length + size + 2 > sizeof text)
            break;
        if (words)
            text[length++] = ' ';
        memcpy(text + length, piece->word, size + 1);
        length += size;
        words++;
        const char *value = language_find(language, list, text, length);
        if (value)
            found = (struct phrase){i + 1 - at, value};
    }
    return found;
}

/* A rule of the language's number words: "<and>" and the like; its words. */
static bool parser_rule_has(const struct parser *parser, const char *rule,
                            const char *word)
{
    const char *value = language_find(parser->document->language, LANGUAGE_NUMBER_WORDS,
                                      rule, strlen(rule));
    size_t length = strlen(word);
    for (const char *at = value; length && at && (at = strstr(at, word)); at += length)
        if ((at == value || at[-1] == ' ') && (at[length] == ' ' || !at[length]))
            return true;
    return false;
}

static bool parser_piece_in_rule(const struct parser *parser, size_t at,
                                 const char *rule)
{
    const struct piece *piece = parser_piece(parser, at);
    return piece && (piece->kind == PIECE_WORD || piece->kind == PIECE_MARK) &&
           parser_rule_has(parser, rule, piece->word);
}

/* What a number word says. */
enum word_role {
    ROLE_NONE,
    ROLE_NUMBER,
    ROLE_TIMES, /* hundred, dozen, million */
    ROLE_ORDINAL,
    ROLE_PART, /* thirds */
    ROLE_HALF,
    ROLE_MONTH,
    ROLE_TIME, /* noon */
    ROLE_DECADE,
};

static enum word_role word_role_of(const char *value, double *number)
{
    static const struct {
        const char *name;
        enum word_role role;
    } roles[] = {{"x", ROLE_TIMES},       {"ordinal ", ROLE_ORDINAL},
                 {"part ", ROLE_PART},    {"half ", ROLE_HALF},
                 {"month ", ROLE_MONTH},  {"time ", ROLE_TIME},
                 {"decade ", ROLE_DECADE}};
    char *end;
    if (!value)
        return ROLE_NONE;
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++) {
        size_t length = strlen(roles[i].name);
        if (strncmp(value, roles[i].name, length) == 0) {
            *number = strtod(value + length, &end);
            return end == value + length ? ROLE_NONE : roles[i].role;
        }
    }
    *number = strtod(value, &end);
    return end == value ? ROLE_NONE : ROLE_NUMBER;
}

static enum word_role parser_role(const struct parser *parser, size_t at,
                                  double *number, size_t *pieces)
{
    struct phrase phrase = parser_find(parser, at, LANGUAGE_NUMBER_WORDS);
    *pieces = phrase.pieces;
    return phrase.pieces ? word_role_of(phrase.value, number) : ROLE_NONE;
}

/* A compound such as "dreiundzwanzig": listed words without a gap, each taken as long
 * as can be. False if something else is left over. */
static bool parser_read_compound(const struct parser *parser, const char *word,
                                 double *number)
{
    const struct language *language = parser->document->language;
    double total = 0, current = 0;
    size_t length = strlen(word), parts = 0;
    for (size_t at = 0; at < length;) {
        size_t size = length - at;
        double worth = 0;
        enum word_role role = ROLE_NONE;
        bool is_and = false;
        for (; size && role == ROLE_NONE && !is_and; size--) {
            char part[PIECE_WORD_BYTES];
            memcpy(part, word + at, size);
            part[size] = '\0';
            role = word_role_of(
                language_find(language, LANGUAGE_NUMBER_WORDS, part, size), &worth);
            is_and = at && parser_rule_has(parser, "<joined>", part);
        }
        size++;
        if (role == ROLE_NUMBER)
            current += worth;
        else if (role == ROLE_TIMES && worth >= 1000) {
            total += (current > 0 ? current : 1) * worth;
            current = 0;
        } else if (role == ROLE_TIMES)
            current = (current > 0 ? current : 1) * worth;
        else if (!is_and)
            return false;
        at += size;
        parts++;
    }
    *number = total + current;
    return parts > 1;
}

/* May v be said after a number: twenty five, two hundred six, but not two three? */
static bool number_may_add(double current, double v)
{
    double step = v < 10 ? 10 : v < 100 ? 100 : 1000;
    return current == 0 || (current >= step && fmod(current, step) == 0);
}

struct number_reading {
    double total;
    double current;
    double last_multiplier;
    size_t end;
    bool has_any;
    bool is_word; /* no digit in it */
};

static bool parser_take_word(const struct parser *parser, struct number_reading *n,
                             size_t at)
{
    double worth = 0;
    size_t pieces;
    enum word_role role = parser_role(parser, at, &worth, &pieces);
    const struct piece *piece = parser_piece(parser, at);
    if (role == ROLE_NONE && piece && piece->kind == PIECE_WORD &&
        parser->has_compounds && parser_read_compound(parser, piece->word, &worth)) {
        role = ROLE_NUMBER;
        pieces = 1;
    }
    if (role == ROLE_NUMBER && n->is_word && number_may_add(n->current, worth))
        n->current += worth;
    else if (role == ROLE_TIMES && worth < 1000 && (n->has_any || worth > 1))
        n->current = (n->current > 0 ? n->current : 1) * worth;
    else if (role == ROLE_TIMES &&
             (n->last_multiplier == 0 || worth < n->last_multiplier)) {
        n->total += (n->current > 0 ? n->current : 1) * worth;
        n->current = 0;
        n->last_multiplier = worth;
    } else
        return false;
    n->has_any = true;
    n->end = at + pieces;
    return true;
}

/* Number words go on over hyphens and "and". */
static void parser_read_words(const struct parser *parser, struct number_reading *n)
{
    for (;;) {
        size_t at = n->end;
        if (n->has_any && parser_is_hyphen(parser, at))
            at++;
        else if (n->has_any && n->is_word && parser_piece_in_rule(parser, at, "<and>"))
            at++;
        if (!parser_take_word(parser, n, at))
            return;
    }
}

/* "1 500": thousands set off by blanks, as languages with a decimal comma do. */
static size_t parser_read_groups(const struct parser *parser, size_t at, double *number)
{
    const struct piece *first = &parser->pieces[at];
    size_t end = at + 1;
    *number = first->number;
    if (first->whole_digits > 3 || first->fraction_digits ||
        !parser_rule_has(parser, "<decimal>", ","))
        return end;
    for (; end < parser->count; end++) {
        const struct piece *group = &parser->pieces[end];
        if (group->kind != PIECE_NUMBER || group->is_attached ||
            group->whole_digits != 3 || group->is_grouped)
            break;
        *number = *number * 1000 + group->number;
    }
    return end;
}

/* A number in digits or words. Returns where it ends; `at` if none begins here. */
static size_t parser_read_number(const struct parser *parser, size_t at, double *number,
                                 bool *is_word)
{
    const struct piece *piece = parser_piece(parser, at);
    struct number_reading n = {.end = at, .is_word = true};
    if (piece && piece->kind == PIECE_NUMBER) {
        n.current = piece->number;
        n.is_word = false;
        n.has_any = true;
        n.end = parser_read_groups(parser, at, &n.current);
        const struct piece *next = parser_piece(parser, at + 1);
        if (parser_is_mark(parser, at + 1, "/") && next->is_attached &&
            parser_piece(parser, at + 2) &&
            parser->pieces[at + 2].kind == PIECE_NUMBER &&
            parser->pieces[at + 2].is_attached &&
            parser->pieces[at + 2].number > piece->number && piece->number < 10 &&
            parser->pieces[at + 2].number < 20) {
            n.current = piece->number / parser->pieces[at + 2].number;
            n.end = at + 3;
        }
    }
    if (piece && piece->kind != PIECE_OPAQUE)
        parser_read_words(parser, &n);
    *number = n.total + n.current;
    *is_word = n.is_word;
    return n.has_any ? n.end : at;
}

/* ---- Units ------------------------------------------------------------------------
 */

/* "metre 1000" at the start of a value; `wants_times` takes "x 1e6" where both are
 * given, as for the m of 3.5m. */
static bool unit_read(const char *value, bool wants_times, const char **name,
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

static bool unit_is(const char *name, size_t bytes, const char *wanted)
{
    return strlen(wanted) == bytes && memcmp(name, wanted, bytes) == 0;
}

/* A single letter is a unit only right behind digits. */
static struct phrase parser_find_unit(const struct parser *parser, size_t at,
                                      bool is_word)
{
    struct phrase unit = {0, NULL};
    const struct piece *piece = parser_piece(parser, at);
    if (!piece)
        return unit;
    unit = parser_find(parser, at, LANGUAGE_UNITS);
    bool is_letter = piece->kind == PIECE_WORD && strlen(piece->word) == 1;
    bool is_quote =
        piece->kind == PIECE_MARK && (piece->word[0] == '"' || piece->word[0] == '\'');
    if ((is_letter || is_quote) && unit.pieces == 1 && (is_word || !piece->is_attached))
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

/* Magnitudes, the unit, and what it is per. */
static size_t parser_read_unit(const struct parser *parser, size_t at,
                               struct quantity *q, bool is_word)
{
    double factor = 1;
    const char *name;
    size_t bytes;
    for (int rounds = 0; rounds < 3; rounds++) {
        size_t start = at + (parser_is_hyphen(parser, at) ? 1 : 0);
        struct phrase unit = parser_find_unit(parser, start, is_word);
        if (!unit.pieces ||
            !unit_read(unit.value, q->unit_bytes > 0, &name, &bytes, &factor))
            return at;
        if (unit_is(name, bytes, "x")) {
            q->number *= factor;
            q->value = q->number;
            at = start + unit.pieces;
            continue;
        }
        if (unit_is(name, bytes, "clock") || q->unit_bytes)
            return at;
        quantity_set_unit(q, name, bytes);
        q->value = q->number * factor;
        if (unit_read(unit.value, true, &name, &bytes, &factor) &&
            unit_is(name, bytes, "x"))
            q->other_number = q->number * factor;
        at = start + unit.pieces;
        break;
    }
    if (!q->unit_bytes || q->per_unit_bytes)
        return at;
    size_t per = at;
    if (parser_piece_in_rule(parser, per, "<per>")) {
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

/* A currency sign before the number: its unit, and how many pieces it has. */
static size_t parser_read_currency(const struct parser *parser, size_t at,
                                   struct quantity *q)
{
    const struct piece *piece = parser_piece(parser, at);
    size_t sign = at;
    double factor;
    /* US$, A$ */
    if (piece && piece->kind == PIECE_WORD && strlen(piece->word) <= 3 &&
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

/* ---- Fractions and shares ---------------------------------------------------------
 */

/* "a third", "two thirds", "one-third": at stands on the part's name. */
static bool parser_read_part(const struct parser *parser, size_t at, double numerator,
                             struct quantity *q, size_t *end)
{
    double worth = 0;
    size_t pieces;
    enum word_role role = parser_role(parser, at, &worth, &pieces);
    bool is_part =
        role == ROLE_PART || (role == ROLE_ORDINAL && worth > 2) || role == ROLE_HALF;
    if (!is_part || numerator > 20)
        return false;
    q->number = role == ROLE_HALF ? numerator * worth : numerator / worth;
    q->value = q->number;
    *end = at + pieces;
    return true;
}

/* "one in 500": sets the share. at stands behind the first number. */
static size_t parser_read_ratio(const struct parser *parser, size_t at,
                                struct quantity *q)
{
    double second;
    bool is_word;
    struct phrase in = parser_find(parser, at, LANGUAGE_NUMBER_WORDS);
    if (!in.pieces || strcmp(in.value, "ratio") != 0 || q->number > RATIO_FIRST_MOST)
        return at;
    size_t start = at + in.pieces;
    size_t end = parser_read_number(parser, start, &second, &is_word);
    /* A year or a smaller number is no whole. */
    if (end == start || second <= q->number || second < 3 ||
        (q->number > 1 && second > 100) || (second >= 1500 && second < 2100))
        return at;
    q->number /= second;
    q->value = q->number;
    q->unit = "share";
    q->unit_bytes = strlen(q->unit);
    return end;
}

/* ---- Dates, decades, times --------------------------------------------------------
 */

static bool parser_is_ordinal_ending(const struct parser *parser, size_t at)
{
    const struct piece *piece = parser_piece(parser, at);
    return piece && piece->is_attached && parser_piece_in_rule(parser, at, "<ordinal>");
}

/* The day of a month: 3, 3rd, 3., third. */
static size_t parser_read_day(const struct parser *parser, size_t at, uint32_t *day)
{
    const struct piece *piece = parser_piece(parser, at);
    double worth = 0;
    size_t end = at, pieces;
    if (!piece)
        return at;
    if (piece->kind == PIECE_NUMBER && piece->whole_digits <= 2) {
        worth = piece->number;
        end = at + 1 + (parser_is_ordinal_ending(parser, at + 1) ? 1 : 0);
    } else if (parser_role(parser, at, &worth, &pieces) == ROLE_ORDINAL)
        end = at + pieces;
    if (end == at || worth < 1 || worth > 31 || worth != floor(worth))
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
    if (parser_piece_in_rule(parser, number, "<of>"))
        number++;
    const struct piece *piece = parser_piece(parser, number);
    if (!piece || piece->kind != PIECE_NUMBER || piece->whole_digits != 4 ||
        piece->is_grouped || piece->fraction_digits)
        return at;
    *year = (uint32_t)piece->number;
    return number + 1;
}

static size_t parser_read_date(const struct parser *parser, size_t at,
                               struct quantity *q)
{
    uint32_t day = 0, month = 0;
    size_t end = parser_read_day(parser, at, &day), next;
    if (end > at) {
        /* 3. Oktober */
        if (parser_is_mark(parser, end, ".") && parser->pieces[end].is_attached)
            end++;
        if (parser_piece_in_rule(parser, end, "<of>"))
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
        if (next == end)
            return at;
        end = next;
    }
    q->kind = QUANTITY_DATE;
    q->number = q->value = month * 100 + day;
    return parser_read_year(parser, end, &q->year);
}

static size_t parser_read_iso_date(const struct parser *parser, size_t at,
                                   struct quantity *q)
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

/* 1990s, the '90s, the nineties, années 90. */
static size_t parser_read_decade(const struct parser *parser, size_t at,
                                 struct quantity *q)
{
    double worth = 0;
    size_t pieces;
    if (parser_role(parser, at, &worth, &pieces) == ROLE_DECADE) {
        q->kind = QUANTITY_DECADE;
        q->number = q->value = worth;
        return at + pieces;
    }
    bool has_prefix = parser_piece_in_rule(parser, at, "<decades>");
    size_t number = at + has_prefix;
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
        ending && ending->is_attached && parser_piece_in_rule(parser, end, "<decade>");
    if (!has_ending && !has_prefix)
        return at;
    q->kind = QUANTITY_DECADE;
    q->number = q->value = piece->number;
    return has_ending ? end + 1 : number + 1;
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

static size_t parser_read_time(const struct parser *parser, size_t at,
                               struct quantity *q)
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
    const struct piece *piece = &parser->pieces[at];
    if (piece->kind == PIECE_NUMBER && end == at + 1) {
        if (piece->fraction_digits == 2) {
            hours = floor(piece->number);
            minutes = round((piece->number - hours) * 100);
        } else if (piece->fraction_digits)
            return at;
        const struct piece *next = parser_piece(parser, end + 1);
        if ((parser_is_mark(parser, end, ":") ||
             parser_piece_in_rule(parser, end, "<hour>")) &&
            parser->pieces[end].is_attached && next && next->kind == PIECE_NUMBER &&
            next->whole_digits == 2 && next->is_attached && next->number < 60) {
            minutes = next->number;
            has_minutes = true;
            end += 2;
        }
    }
    int clock = parser_read_clock(parser, &end);
    if (minutes >= 60 || (!clock && !has_minutes) || hours != floor(hours))
        return at;
    if (clock == 1 && hours == 12)
        hours = 0;
    if (clock == 2 && hours < 12)
        hours += 12;
    q->kind = QUANTITY_TIME;
    q->is_half_day = !clock && hours <= 12;
    q->number = q->value = fmod(hours * 60 + minutes, DAY_MINUTES);
    return end;
}

/* ---- Amounts ----------------------------------------------------------------------
 */

static bool quantity_is_in_feet(const struct quantity *q)
{
    return unit_is(q->unit, q->unit_bytes, "metre") &&
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
    if (unit_is(q->unit, q->unit_bytes, "percent")) {
        q->value = q->number / 100;
        q->unit = "share";
        q->unit_bytes = strlen(q->unit);
    }
}

/* "half an hour", "half a dozen", "half the parents". */
static size_t parser_read_half(const struct parser *parser, size_t at,
                               struct quantity *q)
{
    double part = 0, worth = 0;
    size_t pieces;
    if (parser_role(parser, at, &part, &pieces) != ROLE_HALF)
        return at;
    size_t end = at + pieces, next = end;
    q->number = q->value = part;
    if (parser_is_hyphen(parser, next) || parser_piece_in_rule(parser, next, "<a>"))
        next++;
    struct number_reading n = {.end = next, .is_word = true, .has_any = true};
    enum word_role role = parser_role(parser, next, &worth, &pieces);
    if (role == ROLE_TIMES && parser_take_word(parser, &n, next)) {
        q->number = q->value = part * worth;
        return n.end;
    }
    size_t unit_end = parser_read_unit(parser, next, q, true);
    if (unit_end > next)
        return unit_end;
    q->unit = "share";
    q->unit_bytes = strlen(q->unit);
    return end;
}

static size_t parser_read_ordinal(const struct parser *parser, size_t at,
                                  struct quantity *q)
{
    const struct piece *piece = &parser->pieces[at];
    double worth = 0;
    size_t pieces;
    q->kind = QUANTITY_ORDINAL;
    if (piece->kind == PIECE_NUMBER && !piece->fraction_digits &&
        parser_is_ordinal_ending(parser, at + 1)) {
        q->number = q->value = piece->number;
        return at + 2;
    }
    if (parser_role(parser, at, &worth, &pieces) == ROLE_ORDINAL) {
        q->number = q->value = worth;
        return at + pieces;
    }
    q->kind = QUANTITY_AMOUNT;
    return at;
}

/* "a third", "a quarter", "an hour": an article where a number could stand. */
static size_t parser_read_after_article(const struct parser *parser, size_t at,
                                        struct quantity *q)
{
    size_t end, next = at + 1;
    if (!parser_piece_in_rule(parser, at, "<a>"))
        return at;
    end = parser_read_half(parser, next, q);
    if (end > next)
        return end;
    if (parser_read_part(parser, next, 1, q, &end)) {
        /* a quarter of an hour */
        bool is_of_one = parser_piece_in_rule(parser, end, "<of>") &&
                         parser_piece_in_rule(parser, end + 1, "<a>");
        size_t whole = is_of_one ? parser_read_unit(parser, end + 2, q, true) : 0;
        if (whole > end + 2)
            return whole;
        q->unit = "share";
        q->unit_bytes = strlen(q->unit);
        return end;
    }
    bool is_word;
    double number = 0;
    struct phrase times = parser_find(parser, next, LANGUAGE_NUMBER_WORDS);
    if (times.pieces && *times.value == 'x') {
        end = parser_read_number(parser, next, &number, &is_word);
        q->number = q->value = number;
        return parser_read_unit(parser, end, q, true);
    }
    q->number = q->value = 1;
    q->is_weak = true;
    end = parser_read_unit(parser, next, q, true);
    return end > next && q->unit_bytes ? end : at;
}

static size_t parser_read_amount(const struct parser *parser, size_t at,
                                 struct quantity *q)
{
    bool is_word;
    size_t sign = parser_read_currency(parser, at, q), end;
    size_t start = at + sign;
    end = parser_read_number(parser, start, &q->number, &is_word);
    if (end == start)
        return at;
    q->value = q->number;
    /* '92 */
    const struct piece *first = &parser->pieces[start];
    q->is_short_year = first->kind == PIECE_NUMBER && first->whole_digits == 2 &&
                       end == start + 1 && start > 0 &&
                       parser_is_mark(parser, start - 1, "'") && first->is_attached &&
                       !parser->pieces[start - 1].is_attached;
    size_t part_end, part = end + parser_is_hyphen(parser, end);
    if (is_word && parser_read_part(parser, part, q->number, q, &part_end)) {
        q->unit = "share";
        q->unit_bytes = strlen(q->unit);
        return part_end;
    }
    size_t ratio = parser_read_ratio(parser, end, q);
    if (ratio > end)
        return ratio;
    /* "two and a half million" */
    double half = 0;
    size_t pieces;
    if (parser_piece_in_rule(parser, end, "<and>") &&
        parser_piece_in_rule(parser, end + 1, "<a>") &&
        parser_role(parser, end + 2, &half, &pieces) == ROLE_HALF) {
        q->number += half;
        q->value = q->number;
        end += 2 + pieces;
        double worth = 0;
        if (parser_role(parser, end, &worth, &pieces) == ROLE_TIMES) {
            q->number *= worth;
            q->value = q->number;
            end += pieces;
        }
    }
    end = parser_read_unit(parser, end, q, is_word);
    end = parser_read_inches(parser, end, q);
    q->is_weak = is_word && q->number == 1 && !q->unit_bytes;
    quantity_make_share(q);
    return end;
}

/* ---- Reading a sentence -----------------------------------------------------------
 */

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
        parser_read_iso_date, parser_read_date,   parser_read_decade,
        parser_read_time,     parser_read_half,   parser_read_after_article,
        parser_read_ordinal,  parser_read_amount,
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
