/* quantity_parser.h - the pieces of the grammar of quantities. Private to src/article.
 */
#ifndef DIPTYCH_ARTICLE_QUANTITY_PARSER_H
#define DIPTYCH_ARTICLE_QUANTITY_PARSER_H

#include "article/quantity.h"
#include "article/quantity_pieces.h"

/* What a number word says. */
enum word_role {
    ROLE_NONE,
    ROLE_NUMBER,
    ROLE_TIMES, /* hundred, dozen, million */
    ROLE_ORDINAL,
    ROLE_PART, /* thirds */
    ROLE_HALF,
    ROLE_MONTH,
    ROLE_WEEKDAY,
    ROLE_TIME, /* noon */
    ROLE_DECADE,
    ROLE_MULTIPLE, /* doubled, twice */
    ROLE_MANY,     /* hundreds */
    ROLE_ERA,      /* what the first year of an era follows: 令和 */
};

/* A number word: its number, and how many pieces it has; pieces 0 if there is none. */
struct number_word {
    enum word_role role;
    double number;
    size_t pieces;
};

/* A sentence that is read. Readers take the index of a piece and return the index
 * behind what they read: the same one if what they look for is not there. */
struct parser {
    const struct document *document;
    const struct piece_cutter *cutter;
    const struct piece *pieces; /* of the cutter */
    size_t count;
    bool has_first;
    size_t first_at; /* where a quantity is looked for; all readers ask for the word */
    struct number_word first; /* that begins there */
};

/* A listed phrase: how many pieces it has, and its value; pieces 0 if none. */
struct phrase {
    size_t pieces;
    const char *value;
};

/* A number that is being read. */
struct number_reading {
    double total;
    double current;
    double last_multiplier;
    size_t end;
    bool has_any;
    bool is_word; /* no digit in it */
};

/* NULL past the end. */
const struct piece *parser_piece(const struct parser *parser, size_t at);
bool parser_is_mark(const struct parser *parser, size_t at, const char *mark);
/* A hyphen or dash close to what stands on both sides. */
bool parser_is_hyphen(const struct parser *parser, size_t at);

/* The longest phrase of a list that begins here; hyphens stand for blanks. */
struct phrase parser_find(const struct parser *parser, size_t at,
                          enum language_list list);

/* Is a piece a word or mark that this rule names? */
bool parser_piece_in_rule(const struct parser *parser, size_t at, enum piece_rule rule);

/* Does a value of the list of number words tell a number? NULL is none. */
bool number_word_counts(const char *value);
/* Look once for the number word at a piece that a quantity may begin at. */
void parser_set_first(struct parser *parser, size_t at);
/* What the number word that begins here says: its number, and how many pieces it has.
 */
enum word_role parser_role(const struct parser *parser, size_t at, double *number,
                           size_t *pieces);
/* A compound such as "dreiundzwanzig": listed words without a gap. False if something
 * else is left over. */
bool parser_read_compound(const struct parser *parser, const char *word,
                          double *number);
/* Take one number word into a number; false if it does not continue it. */
bool parser_take_word(const struct parser *parser, struct number_reading *n, size_t at);
/* A number in digits or words. */
size_t parser_read_number(const struct parser *parser, size_t at, double *number,
                          bool *is_word);

/*
 * Take the value of a unit apart: "metre 1000".
 *
 * wants_times  take the second reading where there are two, as of the m in 3.5m
 * name         set; not zero-ended
 */
bool unit_read(const char *value, bool wants_times, const char **name,
               size_t *name_bytes, double *factor);
bool unit_is(const char *name, size_t bytes, const char *wanted);
/* Give it a unit of ours: static. */
void quantity_give_unit(struct quantity *q, const char *unit);
/* is_word  the number before it is in words: no single letter is its unit */
struct phrase parser_find_unit(const struct parser *parser, size_t at, bool is_word);
/* A number and its unit in one word of a language that writes numbers together
 * (siebenjährig): the number, and what the list says of the unit; NULL if it is none.
 */
const char *parser_read_joined(const struct parser *parser, const char *word,
                               double *number);
/* The same at a piece, into q; the end of it, or `at`. */
size_t parser_read_joined_amount(const struct parser *parser, size_t at,
                                 struct quantity *q);
/* Magnitudes, unit and what it is per, into q, whose number is set. */
size_t parser_read_unit(const struct parser *parser, size_t at, struct quantity *q,
                        bool is_word);
/* A currency sign before a number; returns how many pieces it has. */
size_t parser_read_currency(const struct parser *parser, size_t at, struct quantity *q);
/* Is it a closed-class word of this class? */
bool parser_is_class(const struct parser *parser, size_t at, const char *wanted);
/* Does a word of an open class begin here, which is counted: in September 41 boats
 * sank?
 */
bool parser_counts(const struct parser *parser, size_t at);
/* The name of a part: "third" behind its numerator. */
bool parser_read_part(const struct parser *parser, size_t at, double numerator,
                      struct quantity *q, size_t *end);
/* The whole of "one in 500", behind the first number. */
size_t parser_read_ratio(const struct parser *parser, size_t at, struct quantity *q);

/* What follows an amount with a unit and is added to it: "and a half", "and 20
 * minutes", "300 kg". */
size_t parser_read_more(const struct parser *parser, size_t at, struct quantity *q);
/* The unit of a part, which q holds: "of an hour", or a hyphen and it:
 * quarter-century. */
size_t parser_read_of_unit(const struct parser *parser, size_t at, struct quantity *q);

/* How many pieces behind a number make a place in an order of it: 3rd, 2.ª, and a stop
 * before a word where the language has that. 0: none. */
size_t parser_ordinal_ending(const struct parser *parser, size_t at);

/* Whole quantities. */
size_t parser_read_date(const struct parser *parser, size_t at, struct quantity *q);
/* A month without a day, a day of the week: not beside another capital, for that makes
 * a name. */
size_t parser_read_calendar(const struct parser *parser, size_t at, struct quantity *q);
size_t parser_read_iso_date(const struct parser *parser, size_t at, struct quantity *q);
size_t parser_read_numeric_date(const struct parser *parser, size_t at,
                                struct quantity *q);
size_t parser_read_decade(const struct parser *parser, size_t at, struct quantity *q);
size_t parser_read_duration(const struct parser *parser, size_t at, struct quantity *q);
size_t parser_read_spoken_time(const struct parser *parser, size_t at,
                               struct quantity *q);
size_t parser_read_time(const struct parser *parser, size_t at, struct quantity *q);
size_t parser_read_half(const struct parser *parser, size_t at, struct quantity *q);
/* A unit without a number before its half: "hour and a half". */
size_t parser_read_half_unit(const struct parser *parser, size_t at,
                             struct quantity *q);
size_t parser_read_ordinal(const struct parser *parser, size_t at, struct quantity *q);
size_t parser_read_after_article(const struct parser *parser, size_t at,
                                 struct quantity *q);
size_t parser_read_amount(const struct parser *parser, size_t at, struct quantity *q);
/* "doubled", "twice"; "hundreds of": one word that says how many. */
size_t parser_read_vague(const struct parser *parser, size_t at, struct quantity *q);

#endif
