/* number_comma.h - is a comma between digits a number's own? Private to src/text. */
#ifndef DIPTYCH_TEXT_NUMBER_COMMA_H
#define DIPTYCH_TEXT_NUMBER_COMMA_H

#include "base/span.h"

/* A comma with digits on both sides, all places in bytes of the text. */
struct number_comma {
    const char *bytes;   /* of the text; borrowed */
    struct span stretch; /* that is cut into tokens: nothing else is looked at */
    uint32_t word_start; /* of the word or number that the comma may belong to */
    struct span part;    /* of it, behind its last joint and before the comma */
    uint32_t next;       /* the digit behind the comma */
};

/*
 * Does the comma part two numbers: 2000,2001,2002 for 2000, 2001, 2002? One comma alone
 * may be a decimal mark, and is a part of the number; several are if they mark off
 * thousands, or lakhs and crores. To be asked of the commas of a word in their order.
 *
 * O(digits of the next few groups).
 */
bool number_comma_lists(const struct number_comma *comma);

#endif
