/* quote_mark_parts.h - what finding the marks and judging them share. Private to
 * src/article/quote_mark*.c. */
#ifndef DIPTYCH_ARTICLE_QUOTE_MARK_PARTS_H
#define DIPTYCH_ARTICLE_QUOTE_MARK_PARTS_H

#include "article/quote_marks.h"

/* left: bytes that there are */
static inline bool mark_starts_with(const char *bytes, uint32_t left,
                                    const char *prefix)
{
    uint32_t count = 0;

    while (count < left && prefix[count] != '\0' && bytes[count] == prefix[count])
        count++;
    return prefix[count] == '\0';
}

/* Does a sign of the family of single marks stand here? */
bool mark_is_single_at(const char *bytes, uint32_t left);

/* Is 'WORD in the language's list of elisions, or '92? '90s is '00s there. */
bool mark_is_leading_elision(const struct document *document, struct span paragraph,
                             const struct mark *mark);

/* Find out of all marks of a paragraph, in their order, what they may be. O(count). */
void mark_judge_paragraph(struct mark *marks, size_t count,
                          const struct document *document, struct span paragraph);

#endif
