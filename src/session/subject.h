/*
 * subject.h - things of a comparison in words that outlive it: a passage, a quotation,
 * a finding, a pair of passages as JSON, and the way back to them.
 *
 * A subject holds what the thing says, not its number, so that it is recognised in
 * another edition: a passage by its text, or else by the passage that is most like it;
 * a quotation by its words; a finding by its kind and evidence, and where several have
 * the same, by its passages.
 */
#ifndef DIPTYCH_SESSION_SUBJECT_H
#define DIPTYCH_SESSION_SUBJECT_H

#include "compare/comparison.h"

#include <jansson.h>

enum thing_kind {
    THING_PASSAGE,
    THING_QUOTE, /* a quotation link */
    THING_FINDING,
    THING_PAIR, /* two passages, one of each side */
};

struct thing {
    enum thing_kind kind;
    enum side side;               /* of a passage */
    uint32_t index;               /* of the passage, link or finding */
    uint32_t passage[SIDE_COUNT]; /* of a pair */
};

/* A passage by its text. Returns a new reference, NULL with ERROR_MEMORY. */
json_t *subject_of_passage(const struct document *document, uint32_t paragraph,
                           struct error *err);

/* The passage that this was; INDEX_NONE if none is like it. O(text) where it is not
 * found unchanged. */
uint32_t subject_find_passage(const json_t *subject, const struct document *document);

/* Any thing. Returns a new reference, NULL with ERROR_MEMORY. */
json_t *subject_of(const struct comparison *comparison, struct thing thing,
                   struct error *err);

/*
 * The findings, or the one passage, quotation or pair, that a subject is now.
 *
 * documents    for passages and pairs
 * comparison   for the others; NULL: these are not found
 * needs_all    a finding must have no evidence that the subject does not know
 * found        called for each
 *
 * Returns how many were found.
 */
typedef void subject_found(void *context, struct thing thing);
size_t subject_find(const json_t *subject, const struct document *const *documents,
                    const struct comparison *comparison, bool needs_all,
                    subject_found *found, void *context);

#endif
