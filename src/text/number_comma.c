/* number_comma.c - the groups of digits behind a comma, and what stands before it. */
#include "text/number_comma.h"

/* The digits of ASCII alone: other scripts have marks of their own. */
static bool is_digit_at(const struct number_comma *comma, uint32_t at)
{
    return span_holds(comma->stretch, at) && comma->bytes[at] >= '0' &&
           comma->bytes[at] <= '9';
}

/* Does a further comma stand here, with a digit behind it? */
static bool goes_on_at(const struct number_comma *comma, uint32_t at)
{
    return at < comma->stretch.end && comma->bytes[at] == ',' &&
           is_digit_at(comma, at + 1);
}

static uint32_t count_digits(const struct number_comma *comma, uint32_t at)
{
    uint32_t digits = 0;
    while (is_digit_at(comma, at + digits))
        digits++;
    return digits;
}

/* Are this and what further commas begin thousands: three digits behind each, or two
 * behind all but the last where lakhs and crores are marked off? */
static bool marks_off_groups(const struct number_comma *comma)
{
    enum { GROUPS_MOST = 8 }; /* nobody writes out more */
    uint32_t at = comma->next, first_digits = 0;
    for (int group = 0; group < GROUPS_MOST; group++) {
        uint32_t digits = count_digits(comma, at);
        at += digits;
        if (!goes_on_at(comma, at))
            return digits == 3;
        first_digits = group ? first_digits : digits;
        if (digits != first_digits || digits < 2 || digits > 3)
            return false;
        at++;
    }
    return false;
}

bool number_comma_lists(const struct number_comma *comma)
{
    uint32_t start = comma->word_start;
    if (start > comma->stretch.start + 1 && comma->bytes[start - 1] == ',' &&
        is_digit_at(comma, start - 2))
        return true; /* a list goes on */
    if (comma->part.start > start && comma->bytes[comma->part.start - 1] == ',')
        return false; /* all of them were looked at where the first one stands */
    if (!goes_on_at(comma, comma->next + count_digits(comma, comma->next)))
        return false;
    return span_length(comma->part) > 3 || !marks_off_groups(comma);
}
