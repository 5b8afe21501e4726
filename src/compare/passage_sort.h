/* passage_sort.h - what passages are to the page, as far as they are no running text.
 */
#ifndef DIPTYCH_COMPARE_PASSAGE_SORT_H
#define DIPTYCH_COMPARE_PASSAGE_SORT_H

#include <stdbool.h>
#include <stdint.h>

/* Of the paragraph that a passage is or is part of. */
struct passage_sort {
    uint8_t kind;      /* enum paragraph_kind */
    uint8_t furniture; /* enum furniture */
    bool is_title;     /* the first heading, where both documents begin with one */
    bool has_several;  /* sentences: it may have been run together from several */
    bool asks;         /* a short paragraph with a question */
};

#endif
