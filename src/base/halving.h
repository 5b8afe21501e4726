/* halving.h - looking for a place among sorted items. */
#ifndef DIPTYCH_BASE_HALVING_H
#define DIPTYCH_BASE_HALVING_H

#include <stdbool.h>
#include <stddef.h>

/*
 * The first item that is not before what is sought:
 *
 *     struct halving search = halving_begin(0, count);
 *     while (halving_next(&search))
 *         halving_judge(&search, items[search.middle].start < offset);
 *
 * It is search.low then, `count` if all are before. O(log n).
 */
struct halving {
    size_t low;    /* all items ahead of it are before */
    size_t high;   /* this one and those behind it are not */
    size_t middle; /* to be judged next */
};

static inline struct halving halving_begin(size_t first, size_t end)
{
    return (struct halving){.low = first, .high = end};
}

/* Choose an item to be judged; false when there is none left. */
static inline bool halving_next(struct halving *search)
{
    search->middle = search->low + (search->high - search->low) / 2;
    return search->low < search->high;
}

static inline void halving_judge(struct halving *search, bool is_before)
{
    if (is_before)
        search->low = search->middle + 1;
    else
        search->high = search->middle;
}

#endif
