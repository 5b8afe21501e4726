/* quantity.h - numbers, dates and times in running text, by what they are worth. */
#ifndef DIPTYCH_ARTICLE_QUANTITY_H
#define DIPTYCH_ARTICLE_QUANTITY_H

#include "article/document.h"

#include <string.h>

enum quantity_kind {
    QUANTITY_AMOUNT,  /* a number, with a unit or without; fractions and percentages */
    QUANTITY_ORDINAL, /* third, 32nd */
    QUANTITY_DATE,    /* month * 100 + day; `year` if given */
    QUANTITY_TIME,    /* minutes since midnight */
    QUANTITY_DECADE,  /* 1990; 90 where the century is left out */
    QUANTITY_MONTH,   /* 1 to 12: a month without a day */
    QUANTITY_WEEKDAY, /* 1 to 7, Monday first */
    QUANTITY_MANY,    /* hundreds, tens of thousands: the least that is said */
};

enum quantity_modifier {
    MODIFIER_NONE,
    MODIFIER_ABOUT,
    MODIFIER_BELOW, /* nearly, almost, less than */
    MODIFIER_ABOVE, /* over, more than */
    MODIFIER_LEAST, /* at least */
    MODIFIER_MOST,  /* up to */
    MODIFIER_REST,  /* all but: it is what is left of a whole */
};

struct quantity {
    struct span span;     /* number and unit */
    struct span modified; /* with the modifier before it */
    struct range tokens;  /* those of span */
    uint32_t sentence;
    enum quantity_kind kind;
    enum quantity_modifier modifier;
    double number;       /* as it is written: 5 of "5 km" */
    double value;        /* in the unit's base: 5000 */
    double other_number; /* by the other reading of a letter or a mark: 3.5m, million;
                            1,312 in Spanish, which has two customs; or 0 */
    double other_value;  /* in the base, for weeks: 14 of fifteen days where both ends
                            are  counted; or 0 */
    const char *unit;    /* base unit, "" for none; as the language's list has it, not
                            zero-ended */
    size_t unit_bytes;
    const char *per_unit; /* of "per hour"; the same */
    size_t per_unit_bytes;
    uint32_t year;      /* of a date; 0 if none */
    bool is_roman;      /* an order that may be a plain number: siglo XVIII */
    bool is_numbered;   /* a number that may be an order: number three */
    bool is_short_year; /* '92 */
    bool is_half_day;   /* a time that may be before or after noon */
    bool opens_range;   /* another end follows: 287 to 278, 7-2 */
    bool closes_range;
    bool is_weak; /* "one", "an hour": as often no number at all; to be matched, never
                     reported */
};

struct quantity_list {
    struct quantity *quantities;
    size_t count;
    size_t capacity;
};

struct quantity_reader; /* of one document; remembers which words can be part of any */

/* Freed with quantity_reader_free(); NULL with ERROR_MEMORY. The document is borrowed.
 */
struct quantity_reader *quantity_reader_new(const struct document *document,
                                            struct error *err);
void quantity_reader_free(struct quantity_reader *reader);

/*
 * Tell whether a sentence may hold a quantity, by its words alone.
 *
 * Returns false with ERROR_MEMORY. O(sentence).
 */
bool quantity_reader_may_hold(struct quantity_reader *reader, uint32_t sentence,
                              bool *may_hold, struct error *err);

/*
 * Append the quantities of one sentence, by its language's number words, units and
 * modifiers. "10 to 12" and "17-14" are two quantities; the first has the unit of the
 * second where it has none of its own.
 *
 * Returns false with ERROR_MEMORY. O(sentence).
 */
bool quantity_list_append(struct quantity_list *list, struct quantity_reader *reader,
                          uint32_t sentence, struct error *err);
void quantity_list_clear(struct quantity_list *list);

/* Is this its unit? False of one that has none, but for "". */
static inline bool quantity_is_in(const struct quantity *quantity, const char *unit)
{
    size_t bytes = strlen(unit);
    return quantity->unit_bytes == bytes && memcmp(quantity->unit, unit, bytes) == 0;
}

/* Do two stand for the same: equal by value whatever the format; a missing unit, year
 * or half of the day agrees with any? Modifiers are not looked at. */
bool quantity_is_equal(const struct quantity *a, const struct quantity *b);

/* Is one of two amounts of different value a round number for the other, and says so:
 * more than 31,000 for 31,482, a little over two years for 26 months? */
bool quantity_is_rounded(const struct quantity *a, const struct quantity *b);

/* May one be a share or a rest, and the other its count or its whole? */
bool quantity_may_be_part(const struct quantity *part, const struct quantity *other);

/* Is the count what a share of a whole comes to, or what a rest leaves of it: half of
 * six and three, all but eight of 150 and 142? */
bool quantity_is_of_whole(const struct quantity *part, const struct quantity *count,
                          const struct quantity *whole);

/* Do modifiers contradict each other, or does only one bound the quantity: over and
 * nearly; up to and nothing? */
bool quantity_modifiers_differ(enum quantity_modifier a, enum quantity_modifier b);

#endif
