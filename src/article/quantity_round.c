/* quantity_round.c - a round number that says of itself that it is one. */
#include "article/quantity.h"

#include <math.h>
#include <string.h>

/* Where digits do not tell how far a number was rounded, this share of it does: "more
 * than 1,000" is 1,150, but hardly 1,900; what is "about" so much is nearer. */
static const double ROUND_BOUND_MOST = 0.2;
static const double ROUND_ABOUT_MOST = 0.1;
/* Shares in words, half and a third, are as fine as tenths. */
static const double ROUND_FRACTION_STEP = 0.1;
static const double ROUND_FINEST_STEP = 1e-6;

static bool quantity_is_whole(double number)
{
    return fabs(number - round(number)) < ROUND_FINEST_STEP * fmax(1, number);
}

/* What one more of the last digit that is not a nought is worth: 1,000 of 31,000, a
 * tenth of 2.5. */
static double quantity_step(const struct quantity *q)
{
    if (quantity_is_in(q, "share") && q->number == q->value)
        return ROUND_FRACTION_STEP;
    double step = 1;
    if (quantity_is_whole(q->number))
        while (10 * step <= q->number && quantity_is_whole(q->number / (10 * step)))
            step *= 10;
    else
        while (step > ROUND_FINEST_STEP && !quantity_is_whole(q->number / step))
            step /= 10;
    return step * q->value / q->number;
}

/* Does the finer number come to the other one, as its modifier says? */
static bool quantity_rounds_to(const struct quantity *fine,
                               const struct quantity *rough)
{
    double step = quantity_step(rough), off = fine->value - rough->value;
    double bound = fmin(step, ROUND_BOUND_MOST * rough->value);
    /* Nobody rounds what is round in the same way. */
    if (quantity_step(fine) >= step || fine->modifier == rough->modifier)
        return false;
    switch (rough->modifier) {
    case MODIFIER_ABOUT:
        return fabs(off) <= fmin(step / 2, ROUND_ABOUT_MOST * rough->value);
    case MODIFIER_ABOVE:
        return off > 0 && off < bound;
    case MODIFIER_BELOW:
        return off < 0 && -off < bound;
    default:
        return false;
    }
}

static bool quantity_units_equal(const struct quantity *a, const struct quantity *b)
{
    return a->unit_bytes == b->unit_bytes && a->per_unit_bytes == b->per_unit_bytes &&
           memcmp(a->unit, b->unit, a->unit_bytes) == 0 &&
           memcmp(a->per_unit, b->per_unit, a->per_unit_bytes) == 0;
}

bool quantity_is_rounded(const struct quantity *a, const struct quantity *b)
{
    return a->kind == QUANTITY_AMOUNT && b->kind == QUANTITY_AMOUNT && a->number > 0 &&
           b->number > 0 && quantity_units_equal(a, b) &&
           (quantity_rounds_to(a, b) || quantity_rounds_to(b, a));
}

bool quantity_may_be_part(const struct quantity *part, const struct quantity *other)
{
    return part->modifier == MODIFIER_REST ||
           (quantity_is_in(part, "share") && !other->unit_bytes);
}

bool quantity_is_of_whole(const struct quantity *part, const struct quantity *count,
                          const struct quantity *whole)
{
    /* Of people and things, so that shares are told to the nearest whole. */
    static const double rounding = 0.5;
    if (whole->kind != QUANTITY_AMOUNT || count->modifier == MODIFIER_REST)
        return false;
    if (part->modifier == MODIFIER_REST)
        return whole->value - part->value == count->value;
    return quantity_is_in(part, "share") && !count->unit_bytes && !whole->unit_bytes &&
           fabs(whole->value * part->value - count->value) < rounding;
}
