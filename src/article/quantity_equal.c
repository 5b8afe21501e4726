/* quantity_equal.c - which quantities stand for the same. */
#include "article/quantity.h"

#include <math.h>
#include <string.h>

/* Rounding of decimal fractions, and of a third; no digit that anybody writes. */
static const double QUANTITY_TOLERANCE = 1e-6;
/* What a conversion between systems of units loses when it is rounded to a figure or
 * two. */
static const double QUANTITY_ROUNDING = 0.05;

static const double QUANTITY_SHARE_ROUNDING = 0.007; /* two thirds, 66 % */

static bool quantity_is_close(double a, double b)
{
    double size = fabs(a) > fabs(b) ? fabs(a) : fabs(b);
    return fabs(a - b) <= QUANTITY_TOLERANCE * size;
}

/*
 * Equal values of one dimension. Where the units are of two systems, miles and
 * kilometres, writers round: neither unit then is a whole number of the other.
 */
static bool quantity_values_equal(const struct quantity *a, const struct quantity *b)
{
    if (quantity_is_close(a->value, b->value))
        return true;
    if (a->number == 0 || b->number == 0 || a->value == 0 || b->value == 0)
        return false;
    double ratio = (a->value / a->number) / (b->value / b->number);
    ratio = ratio < 1 ? 1 / ratio : ratio;
    bool is_one_system =
        ratio == 1 || fabs(ratio - round(ratio)) < QUANTITY_TOLERANCE * ratio;
    return !is_one_system &&
           fabs(a->value - b->value) <=
               QUANTITY_ROUNDING * fmax(fabs(a->value), fabs(b->value));
}

static bool quantity_texts_equal(const char *a, size_t a_bytes, const char *b,
                                 size_t b_bytes)
{
    return a_bytes == b_bytes && (a == b || memcmp(a, b, a_bytes) == 0);
}

/* Degrees without a scale agree with both; of the two scales one is converted. */
static bool quantity_degrees_equal(const struct quantity *a, const struct quantity *b)
{
    bool has_scale = quantity_is_in(b, "celsius") || quantity_is_in(b, "fahrenheit");
    if (quantity_is_in(a, "degree"))
        return has_scale && quantity_is_close(a->number, b->number);
    return quantity_is_in(a, "celsius") && quantity_is_in(b, "fahrenheit") &&
           fabs((b->number - 32) / 1.8 - a->number) <= 1;
}

/* A third and 33 per cent: percentages of fractions are rounded. */
static bool quantity_shares_equal(const struct quantity *a, const struct quantity *b)
{
    bool is_a_fraction = quantity_is_close(a->number, a->value);
    bool is_b_fraction = quantity_is_close(b->number, b->value);
    return quantity_is_in(a, "share") && quantity_is_in(b, "share") &&
           is_a_fraction != is_b_fraction &&
           fabs(a->value - b->value) <= QUANTITY_SHARE_ROUNDING;
}

/* 48 hours are two days; fifteen days are two weeks where both ends are counted. */
static bool quantity_days_equal(const struct quantity *a, const struct quantity *b)
{
    static const double day_seconds = 24 * 60 * 60, week_days = 7;
    if (!quantity_is_in(a, "day") || a->per_unit_bytes || b->per_unit_bytes)
        return false;
    return quantity_is_in(b, "second")
               ? quantity_is_close(a->value * day_seconds, b->value)
               : quantity_is_in(b, "day") && a->other_value != 0 &&
                     quantity_is_close(a->other_value, b->value) &&
                     quantity_is_close(b->number * week_days, b->value);
}

static bool quantity_amounts_equal(const struct quantity *a, const struct quantity *b)
{
    if (a->is_short_year != b->is_short_year) {
        const struct quantity *whole = a->is_short_year ? b : a;
        return whole->number >= 1000 && whole->number < 3000 &&
               fmod(a->number, 100) == fmod(b->number, 100);
    }
    if ((a->other_number != 0 && quantity_is_close(a->other_number, b->number)) ||
        (b->other_number != 0 && quantity_is_close(b->other_number, a->number)))
        return true;
    if (!a->unit_bytes || !b->unit_bytes)
        return quantity_is_close(a->number, b->number) ||
               quantity_is_close(a->value, b->value);
    if (quantity_shares_equal(a, b) || quantity_degrees_equal(a, b) ||
        quantity_degrees_equal(b, a) || quantity_days_equal(a, b) ||
        quantity_days_equal(b, a))
        return true;
    return quantity_texts_equal(a->unit, a->unit_bytes, b->unit, b->unit_bytes) &&
           (quantity_texts_equal(a->per_unit, a->per_unit_bytes, b->per_unit,
                                 b->per_unit_bytes) ||
            !a->per_unit_bytes || !b->per_unit_bytes) &&
           (quantity_values_equal(a, b) || (a->per_unit_bytes != b->per_unit_bytes &&
                                            quantity_is_close(a->number, b->number)));
}

static bool quantity_decades_equal(double a, double b)
{
    return a == b || ((a < 100 || b < 100) && fmod(a, 100) == fmod(b, 100));
}

static bool quantity_times_equal(const struct quantity *a, const struct quantity *b)
{
    double half_day = 12 * 60;
    return a->value == b->value ||
           ((a->is_half_day || b->is_half_day) &&
            fmod(a->value, half_day) == fmod(b->value, half_day));
}

/* "18 heures" may be a time of the day as well as 18 hours. */
static bool quantity_is_hour_of(const struct quantity *amount,
                                const struct quantity *time)
{
    return amount->kind == QUANTITY_AMOUNT && time->kind == QUANTITY_TIME &&
           quantity_is_in(amount, "second") && amount->value == time->value * 60;
}

/* "At six" and "9.30" may be told without what tells that they are hours. */
static bool quantity_is_clock_of(const struct quantity *amount,
                                 const struct quantity *time)
{
    if (amount->kind != QUANTITY_AMOUNT || time->kind != QUANTITY_TIME ||
        amount->unit_bytes || amount->number < 1 || amount->number > 24)
        return false;
    double hours = floor(amount->number);
    double minutes = round((amount->number - hours) * 100);
    double other = fmod(time->value, 60);
    return minutes == other &&
           quantity_is_close(minutes / 100, amount->number - hours) &&
           fmod(hours, 12) == fmod((time->value - other) / 60, 12);
}

/* siglo XVIII, siglo 18; the third supplier, the number three */
static bool quantity_is_order_of(const struct quantity *order,
                                 const struct quantity *amount)
{
    return order->kind == QUANTITY_ORDINAL && amount->kind == QUANTITY_AMOUNT &&
           (order->is_roman || amount->is_numbered) && !amount->unit_bytes &&
           order->value == amount->value;
}

bool quantity_is_equal(const struct quantity *a, const struct quantity *b)
{
    if (a->kind != b->kind)
        return quantity_is_hour_of(a, b) || quantity_is_hour_of(b, a) ||
               quantity_is_clock_of(a, b) || quantity_is_clock_of(b, a) ||
               quantity_is_order_of(a, b) || quantity_is_order_of(b, a);
    switch (a->kind) {
    case QUANTITY_AMOUNT:
        return quantity_amounts_equal(a, b);
    case QUANTITY_ORDINAL:
    case QUANTITY_MONTH:
    case QUANTITY_WEEKDAY:
    case QUANTITY_MANY:
        return a->value == b->value;
    case QUANTITY_DATE:
        return a->value == b->value && (!a->year || !b->year || a->year == b->year);
    case QUANTITY_TIME:
        return quantity_times_equal(a, b);
    case QUANTITY_DECADE:
        return quantity_decades_equal(a->value, b->value);
    }
    return false;
}

bool quantity_modifiers_differ(enum quantity_modifier a, enum quantity_modifier b)
{
    /* -1: the number is an upper bound; 1: a lower one. */
    static const int directions[] = {
        [MODIFIER_NONE] = 0,  [MODIFIER_ABOUT] = 0, [MODIFIER_BELOW] = -1,
        [MODIFIER_ABOVE] = 1, [MODIFIER_LEAST] = 1, [MODIFIER_MOST] = -1,
        [MODIFIER_REST] = 0,
    };
    if ((a == MODIFIER_REST) != (b == MODIFIER_REST))
        return true;
    if (directions[a] * directions[b] < 0)
        return true;
    /* A bound that is said to be one is part of the fact; "over" and "nearly" are often
     * left to rounding. */
    bool a_bounds = a == MODIFIER_LEAST || a == MODIFIER_MOST;
    bool b_bounds = b == MODIFIER_LEAST || b == MODIFIER_MOST;
    return a_bounds != b_bounds && directions[a] * directions[b] == 0;
}
