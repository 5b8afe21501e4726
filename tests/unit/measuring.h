/* measuring.h - two texts as bags of words, and a meter of how alike passages are. */
#ifndef DIPTYCH_TESTS_UNIT_MEASURING_H
#define DIPTYCH_TESTS_UNIT_MEASURING_H

#include "compare/likeness.h"
#include "comparing.h"

struct measuring {
    struct comparing comparing;
    struct passage_set passages; /* the paragraphs */
    struct range *tokens[SIDE_COUNT];
    struct passage_sort *sorts[SIDE_COUNT];
    struct bags bags;
    struct kin_list kin;
    struct likeness_meter *meter;
};

/* Closed with measuring_close(). */
void measuring_open(struct measuring *measuring, const char *left, const char *right);
void measuring_close(struct measuring *measuring);

#endif
