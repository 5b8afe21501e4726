/* comparing.h - a comparison out of two strings, and what is in it as text, for tests.
 */
#ifndef DIPTYCH_TESTS_COMPARING_H
#define DIPTYCH_TESTS_COMPARING_H

#include "compare/comparison.h"

struct comparing {
    struct language *language;
    struct lexicon *lexicon;
    struct document *documents[SIDE_COUNT];
    struct comparison *comparison;
};

/* Read both as blank-line separated paragraphs and compare them with word links; a
 * failure fails the test. */
void comparing_open(struct comparing *comparing, const char *left, const char *right,
                    const char *tag);
void comparing_close(struct comparing *comparing);

/* All links, as "0=0 same; 1=- dropped". For free(). */
char *comparing_links(const struct link_list *list);

/* All edits, a line each: "replace: January => March". For free(). */
char *comparing_edits(const struct comparing *comparing);

/* All word links of other kinds than `same`, a line each: "number: 10 = ten". */
char *comparing_word_links(const struct comparing *comparing);

/* All typography changes, a line each: "can't ~ can’t". */
char *comparing_typography(const struct comparing *comparing);

/* Fail unless the edits of two texts are these lines, in English. */
void comparing_assert_edits(const char *left, const char *right, const char *expected);

#endif
