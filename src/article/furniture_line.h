/* furniture_line.h - a line of a page that may be furniture, and what it says. Private
 * to src/article. */
#ifndef DIPTYCH_ARTICLE_FURNITURE_LINE_H
#define DIPTYCH_ARTICLE_FURNITURE_LINE_H

#include "article/document.h"

enum { AUTHOR_WORDS = 2 }; /* of a name at the least */

/* A paragraph that may be furniture. */
struct furniture_line {
    const struct document *document;
    const struct paragraph *paragraph;
    uint32_t first, end; /* tokens, without a bracket or bullet in front */
    uint32_t words;
    bool is_sentence; /* it ends like one */
};

/*
 * Take the paragraph for a line.
 *
 * Returns false where it cannot be furniture: it is too long, has nothing, or is known
 * to be something else.
 */
bool furniture_line_open(struct furniture_line *line, const struct document *document,
                         size_t index);

/* Count its words, for what follows; false if there are none or too many. */
bool furniture_line_measure(struct furniture_line *line);

/* May a phrase stand at its beginning that such lines begin with? O(1). */
bool furniture_line_may_announce(const struct furniture_line *line);

/* What the phrase that a measured line begins with makes of it. */
enum furniture furniture_line_judge(const struct furniture_line *line);

/* Has it a phrase that is said of nothing else: all rights reserved? */
bool furniture_line_reserves_rights(const struct furniture_line *line);

/* Has it one of an e-mail or an account: jane.doe@courier.example, @janedoe? */
bool furniture_line_has_address(const struct furniture_line *line);

/* Is a measured line a name and what that person is: Jane Doe, Science correspondent?
 */
bool furniture_line_is_writer(const struct furniture_line *line);

/* Is it nothing but what somebody is: Chess Correspondent; staff and agencies? */
bool furniture_line_is_post(const struct furniture_line *line);

/* Is it nothing but a name, and perhaps where it was written: Jane Doe; Connor Blaise
 * at Camber Park? */
bool furniture_line_is_name(const struct furniture_line *line);

#endif
