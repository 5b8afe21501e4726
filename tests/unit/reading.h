/* reading.h - a document out of a string, for tests. */
#ifndef DIPTYCH_TESTS_READING_H
#define DIPTYCH_TESTS_READING_H

#include "article/document.h"

/* What a document borrows, and the document. */
struct reading {
    struct language *language;
    struct lexicon *lexicon;
    struct document *document;
};

/* Decode and read; a failure fails the test. tag: the language, "en" mostly. */
void reading_open(struct reading *reading, const char *content, const char *tag,
                  enum paragraph_mode mode);
/* The same of a page. */
void reading_open_page(struct reading *reading, const char *content,
                       enum media_kind kind);
void reading_close(struct reading *reading);

/* Fail unless the paragraphs are these, white space inside them as single blanks;
 * NULL-ended. */
void reading_assert_paragraphs(const struct reading *reading,
                               const char *const *expected);

/* The same of all sentences. */
void reading_assert_sentences(const struct reading *reading,
                              const char *const *expected);

#endif
