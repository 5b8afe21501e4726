/* quantity_number.c - phrases, and numbers in digits and words. */
#include "article/quantity_parser.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { PHRASE_BYTES = 96 };

const struct piece *parser_piece(const struct parser *parser, size_t at)
{
    return at < parser->count ? &parser->pieces[at] : NULL;
}

bool parser_is_mark(const struct parser *parser, size_t at, const char *mark)
{
    const struct piece *piece = parser_piece(parser, at);
    return piece && piece->kind == PIECE_MARK && strcmp(piece->word, mark) == 0;
}

bool parser_is_hyphen(const struct parser *parser, size_t at)
{
    const struct piece *next = parser_piece(parser, at + 1);
    return parser_is_mark(parser, at, "-") && parser->pieces[at].is_attached && next &&
           next->is_attached;
}

/* The longest phrase of a list that begins here. Hyphens stand for blanks, and a stop
 * after an abbreviation is passed over. */
struct phrase parser_find(const struct parser *parser, size_t at,
                          enum language_list list)
{
    const struct language *language = parser->document->language;
    size_t longest = language_longest_phrase(language, list);
    struct phrase found = {0, NULL};
    char text[PHRASE_BYTES];
    size_t length = 0, words = 0;
    if (at >= parser->count || !(parser->pieces[at].opens >> list & 1))
        return found;
    for (size_t i = at; words < longest && i < parser->count; i++) {
        const struct piece *piece = &parser->pieces[i];
        if (words && parser_is_hyphen(parser, i))
            continue;
        if (piece->kind != PIECE_WORD && piece->kind != PIECE_MARK)
            break;
        size_t size = piece->length;
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

bool parser_piece_in_rule(const struct parser *parser, size_t at, enum piece_rule rule)
{
    const struct piece *piece = parser_piece(parser, at);
    return piece && piece->rules >> rule & 1;
}

static enum word_role word_role_of(const char *value, double *number)
{
    static const struct {
        const char *name;
        enum word_role role;
    } roles[] = {{"x", ROLE_TIMES},      {"ordinal ", ROLE_ORDINAL},
                 {"part ", ROLE_PART},   {"half ", ROLE_HALF},
                 {"month ", ROLE_MONTH}, {"day ", ROLE_WEEKDAY},
                 {"time ", ROLE_TIME},   {"decade ", ROLE_DECADE},
                 {"many ", ROLE_MANY},   {"multiple ", ROLE_MULTIPLE},
                 {"era ", ROLE_ERA}};
    char *end;
    if (!value)
        return ROLE_NONE;
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++) {
        size_t length = strlen(roles[i].name);
        if (*value == *roles[i].name && strncmp(value, roles[i].name, length) == 0) {
            *number = strtod(value + length, &end);
            return end == value + length ? ROLE_NONE : roles[i].role;
        }
    }
    *number = strtod(value, &end);
    return end == value ? ROLE_NONE : ROLE_NUMBER;
}

bool number_word_counts(const char *value)
{
    double number;
    return word_role_of(value, &number) != ROLE_NONE;
}

static struct number_word parser_find_word(const struct parser *parser, size_t at)
{
    struct phrase phrase = parser_find(parser, at, LANGUAGE_NUMBER_WORDS);
    struct number_word word = {ROLE_NONE, 0, phrase.pieces};
    if (phrase.pieces)
        word.role = word_role_of(phrase.value, &word.number);
    return word;
}

void parser_set_first(struct parser *parser, size_t at)
{
    bool may_open = parser->pieces[at].opens >> LANGUAGE_NUMBER_WORDS & 1;
    parser->first = may_open ? parser_find_word(parser, at) : (struct number_word){0};
    parser->first_at = at;
    parser->has_first = true;
}

enum word_role parser_role(const struct parser *parser, size_t at, double *number,
                           size_t *pieces)
{
    struct number_word word = parser->has_first && parser->first_at == at
                                  ? parser->first
                                  : parser_find_word(parser, at);
    *pieces = word.pieces;
    if (word.pieces)
        *number = word.number;
    return word.role;
}

/* How many listed words a word consists of, each taken as long as can be; 0 if
 * something else is in it. */
static size_t parser_count_parts(const struct parser *parser, const char *word,
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
            is_and = at && piece_rule_names(parser->cutter, RULE_JOINED, part, size);
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
            return 0;
        at += size;
        parts++;
    }
    *number = total + current;
    return parts;
}

bool parser_read_compound(const struct parser *parser, const char *word, double *number)
{
    return parser_count_parts(parser, word, number) > 1;
}

const char *parser_read_joined(const struct parser *parser, const char *word,
                               double *number)
{
    enum { UNIT_BYTES_LEAST = 4 }; /* mal of zweimal is none */
    size_t length = strlen(word);
    if (!parser->cutter->has_compounds)
        return NULL;
    for (size_t size = 1; size + UNIT_BYTES_LEAST <= length; size++) {
        char count[PIECE_WORD_BYTES];
        const char *unit = language_find(parser->document->language, LANGUAGE_UNITS,
                                         word + size, length - size);
        if (!unit)
            continue;
        memcpy(count, word, size);
        count[size] = '\0';
        if (parser_count_parts(parser, count, number) > 0)
            return unit;
    }
    return NULL;
}

/* May v be said after a number: twenty five, two hundred six, but not two three? */
static bool number_may_add(double current, double v)
{
    double step = v < 10 ? 10 : v < 100 ? 100 : 1000;
    return current == 0 || (current >= step && fmod(current, step) == 0);
}

bool parser_take_word(const struct parser *parser, struct number_reading *n, size_t at)
{
    double worth = 0;
    size_t pieces;
    enum word_role role = parser_role(parser, at, &worth, &pieces);
    const struct piece *piece = parser_piece(parser, at);
    if (role == ROLE_NONE && piece && piece->kind == PIECE_WORD &&
        parser->cutter->has_compounds &&
        parser_read_compound(parser, piece->word, &worth)) {
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

/* "3万5千": digits go on behind a magnitude where there is no blank between them. */
static bool parser_take_digits(const struct parser *parser, struct number_reading *n)
{
    const struct piece *piece = parser_piece(parser, n->end);
    if (!piece || piece->kind != PIECE_NUMBER || !piece->is_attached ||
        n->last_multiplier == 0 || n->current != 0 ||
        piece->number >= n->last_multiplier)
        return false;
    n->current = piece->number;
    n->end++;
    return true;
}

/* Number words go on over hyphens and "and". */
static void parser_read_words(const struct parser *parser, struct number_reading *n)
{
    for (;;) {
        while (n->has_any && parser_take_digits(parser, n))
            ;
        size_t at = n->end;
        if (n->has_any && parser_is_hyphen(parser, at))
            at++;
        else if (n->has_any && n->is_word && parser_piece_in_rule(parser, at, RULE_AND))
            at++;
        if (!parser_take_word(parser, n, at))
            return;
    }
}

/* The next group of thousands behind a number: "1 500", as languages with a decimal
 * comma print it, or "1'500", which is Swiss. Returns the piece of its digits, or at.
 */
static size_t parser_find_group(const struct parser *parser, size_t at)
{
    bool is_marked = parser_is_mark(parser, at, "'") && parser->pieces[at].is_attached;
    const struct piece *group = parser_piece(parser, at + is_marked);
    bool fits = group && group->kind == PIECE_NUMBER && group->whole_digits == 3 &&
                !group->is_grouped && group->is_attached == is_marked &&
                (is_marked || parser->cutter->decimal == ',');
    return fits ? at + is_marked + 1 : at;
}

static size_t parser_read_groups(const struct parser *parser, size_t at, double *number)
{
    const struct piece *first = &parser->pieces[at];
    size_t end = at + 1, next;
    *number = first->number;
    if (first->whole_digits > 3 || first->fraction_digits)
        return end;
    while ((next = parser_find_group(parser, end)) > end) {
        *number = *number * 1000 + parser->pieces[next - 1].number;
        end = next;
    }
    return end;
}

/* A number in digits or words. Returns where it ends; `at` if none begins here. */
size_t parser_read_number(const struct parser *parser, size_t at, double *number,
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
        if (next && next->kind == PIECE_NUMBER && next->whole_digits == 0 &&
            next->number < 1 && piece->fraction_digits == 0 && n.end == at + 1) {
            n.current += next->number; /* 1 ½ */
            n.end = at + 2;
        }
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
