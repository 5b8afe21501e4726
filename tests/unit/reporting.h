/* reporting.h - the JSON reports of two contents, and the sample pairs, for tests. */
#ifndef DIPTYCH_TESTS_REPORTING_H
#define DIPTYCH_TESTS_REPORTING_H

#include "compare/comparison.h"

#include <jansson.h>

struct sample_pair {
    char *contents[SIDE_COUNT]; /* zero-ended */
    char *name;                 /* path of the left */
};

struct sample_pair_list {
    struct sample_pair *pairs;
    size_t count;
    size_t capacity;
};

/* The sample articles, and the small pair of the reports' tests. A failure fails the
 * test, here and below. */
struct sample_pair_list sample_pairs_read(void);
void sample_pairs_clear(struct sample_pair_list *list);

/*
 * The whole way from contents to JSON, with word links.
 *
 * left_tag, right_tag  their languages, whatever they are in; NULL: it is recognised
 *
 * For free().
 */
char *reporting_write(const char *left, const char *left_tag, const char *right,
                      const char *right_tag);

/* The same, languages recognised, as a value; for json_decref(). */
json_t *reporting_compare(const char *left, const char *right);

/* JSON text as a value; for json_decref(). */
json_t *reporting_parse(const char *json);

/* A member that is a string; NULL if there is none. */
const char *reporting_word(const json_t *object, const char *key);

#endif
