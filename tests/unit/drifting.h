/* drifting.h - tables of pairs of sentences and the findings that they must give. */
#ifndef DIPTYCH_TESTS_DRIFTING_H
#define DIPTYCH_TESTS_DRIFTING_H

#include "compare/comparison.h"

struct drift_case {
    const char *name;
    const char *left;
    const char *right;
    const char *expected; /* "left|right" of each place, joined by "; "; "" for none */
    const char *tag;      /* language; NULL is English */
    bool
        is_known_failure; /* named in doc/algorithms.md; must fail until it is mended */
    const char *says;     /* how the message of the first begins; NULL: not asked */
    int severity;         /* of the first; 0: not asked */
};

/* Run the cases as tests of one group: findings of one kind are compared. Returns 0 or
 * 1, as main does. */
int drift_run_cases(const char *group, enum finding_kind kind,
                    const struct drift_case *cases, size_t count);

#endif
