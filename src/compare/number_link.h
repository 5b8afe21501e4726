/* number_link.h - the quantities of two linked passages while they are compared.
 * Private to drift_numbers.c and number_change.c. */
#ifndef DIPTYCH_COMPARE_NUMBER_LINK_H
#define DIPTYCH_COMPARE_NUMBER_LINK_H

#include "compare/drift.h"
#include "compare/number_place.h"

struct number_link {
    struct drift *drift;
    uint32_t index;
    struct number_spot *spots[SIDE_COUNT];
    size_t count[SIDE_COUNT];
    size_t capacity[SIDE_COUNT];
    struct quantity_reader *readers[SIDE_COUNT];
    bool is_late; /* the surest changes are told: what is left must be of one kind */
};

const struct document *number_document(const struct number_link *link, enum side side);

/* Do the two stand in sentences that are linked? */
bool number_in_linked_sentences(const struct number_link *link,
                                const struct number_spot *left,
                                const struct number_spot *right);

/*
 * May it have changed, and not be one that is equal to something? A number that one
 * version has more often than the other may have taken a place that another one had:
 * second and second for second and third.
 */
static inline bool number_is_open(const struct number_spot *spot)
{
    return !spot->is_told && (!spot->is_explained || spot->partner == INDEX_NONE);
}

/*
 * Tell whether spot i of the left and spot j of the right, which are open, are one fact
 * that has changed.
 *
 * weight  set to the points for their places, the more the surer
 *
 * O(spots of the link).
 */
bool number_weigh_change(const struct number_link *link, uint32_t i, uint32_t j,
                         double *weight);

#endif
