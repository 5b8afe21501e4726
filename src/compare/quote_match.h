/* quote_match.h - what the parts of the pairing of quotations share. Private to
 * src/compare. */
#ifndef DIPTYCH_COMPARE_QUOTE_MATCH_H
#define DIPTYCH_COMPARE_QUOTE_MATCH_H

#include "compare/denial.h"
#include "compare/quote_bag.h"
#include "compare/quote_numbers.h"
#include "compare/speaker_relation.h"

enum { QUOTE_HEADS = 2 };

/* One quotation and what surrounds it. */
struct quote_view {
    struct quote_bag words;
    struct quote_bag before; /* the few words in front, quotations stepped over */
    struct quote_bag after;
    struct quote_bag own; /* of `before`, what its neighbours have not */
    uint32_t sentence;    /* where it starts */
    uint32_t paragraph_link;
    uint32_t sentence_link;
    /* The content words nearest before it in its clause, in lower case: what it is
       said of. */
    uint32_t heads[QUOTE_HEADS];
    uint32_t head_count;
    uint32_t rank; /* among the quotations of its side in its passage link */
};

/* What a word is worth to the quotation that is sought. */
struct word_worth {
    uint32_t search; /* number of the search it was found for */
    float worth;
};

/* Tokens from one on have this innermost quotation. */
struct quote_cover_run {
    uint32_t first;
    uint32_t quote; /* or INDEX_NONE */
};

struct quote_cover {
    struct quote_cover_run *runs; /* in order; the first begins with the document */
    size_t count;
    size_t capacity;
};

struct quote_match {
    struct comparison *comparison;
    const struct lexicon *lexicon;
    const struct quote_weights *weights;
    struct quote_view *views[SIDE_COUNT];
    struct quote_cover covers[SIDE_COUNT];
    uint64_t work_left;        /* tokens that the search for lost marks may look at */
    struct word_worth *worths; /* by word; NULL until somebody asks */
    uint32_t search_count;
    struct quote_numbers *numbers[SIDE_COUNT];
    const struct denial_readers *denials;
};

/* weights, denials  borrowed */
bool quote_match_init(struct quote_match *match, struct comparison *comparison,
                      const struct quote_weights *weights,
                      const struct denial_readers *denials, struct error *err);
void quote_match_clear(struct quote_match *match);

/* The innermost quotation that holds a token, or INDEX_NONE. O(log quotations). */
uint32_t quote_match_around(const struct quote_match *match, enum side side,
                            uint32_t token);

/* How well two quotations go together, from -1 to 1; below 0 they do not
 * (quote_score.c). */
float quote_match_score(const struct quote_match *match, uint32_t left, uint32_t right);

/* ---- Where the words of a quotation survive without marks (quote_survive.c) ---- */

/*
 * Find the words of a quotation in the other version outside quotations: in the linked
 * sentences, then in the linked passages, then anywhere.
 *
 * found  set to the tokens where they stand
 * score  set to how much of the quotation is there, 0..1; 0 if it is nowhere
 *
 * Returns false with ERROR_MEMORY. O(passage), bounded by match->work_left in all.
 */
bool quote_survive_find(struct quote_match *match, enum side side, uint32_t quote,
                        struct range *found, float *score, struct error *err);

/*
 * Where words that lost their marks begin in a stretch of the other version, its own
 * report left out: behind "the mayor told the council that" (quote_report.c).
 *
 * words    of the quotation: a verb of reporting that it has itself is a part of it
 * opening  its first word, in lower case: if that is not what the window begins with,
 *          others stand for it ("he had"), and are found a few tokens before
 *
 * Returns where the window should begin, its first token where nothing is reported.
 * O(log reports + tokens of the window * verbs of the quotation).
 */
uint32_t quote_report_start(const struct document *document,
                            const struct quote_bag *words, uint32_t opening,
                            struct range window);

/* ---- Damaged quotations (quote_reading.c) ---- */

/*
 * Of the readings of a quotation that lost a mark, choose the one that agrees best with
 * its counterpart: where it may end, or begin, at the edges of sentences, or with the
 * counterpart's own words if all of these stand there.
 *
 * side    of the damaged quotation
 * facing  its counterpart on the other side
 * span    set to the reading; it stays as it was read first unless another one is
 * better
 *
 * Returns false with ERROR_MEMORY. O(words of READING_SENTENCES sentences).
 */
bool quote_reading_choose(const struct quote_match *match, enum side side,
                          uint32_t quote, uint32_t facing, struct span *span,
                          struct error *err);

/* ---- Grades (quote_grade.c) ---- */

enum { QUOTE_REASONS = 12 };

struct quote_reasons {
    const char *items[QUOTE_REASONS];
    size_t count;
};

void quote_reason_add(struct quote_reasons *reasons, const char *reason);

/* The words of one side, marks excluded: one span, or the parts of what was split. */
enum { QUOTE_PARTS = QUOTE_BAG_PARTS };

struct quote_parts {
    struct span spans[QUOTE_PARTS];
    uint32_t count;
};

/*
 * Grade the words of two quotations against each other: verbatim, typography, trimmed
 * or reworded, and what is at risk.
 *
 * parts    the words of both
 * reasons  appended to
 *
 * Returns false with ERROR_MEMORY. O(words).
 */
bool quote_grade(const struct quote_match *match,
                 const struct quote_parts parts[SIDE_COUNT], struct quote_link *link,
                 struct quote_reasons *reasons, struct error *err);

#endif
