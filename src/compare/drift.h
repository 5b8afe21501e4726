/* drift.h - the facts that differ between two versions. */
#ifndef DIPTYCH_COMPARE_DRIFT_H
#define DIPTYCH_COMPARE_DRIFT_H

#include "compare/comparison.h"

struct denial_readers;
struct name_words;
struct quote_weights;

/* One place of a finding, in the chain of the sentence where its evidence begins. */
struct drift_evidence {
    size_t finding;
    size_t place;
    size_t next; /* in `evidence`, counted from 1; 0 ends the chain */
};

/* The list that the finders of src/compare/drift_*.c fill, each with its own kinds. */
struct drift {
    struct comparison *comparison;
    struct finding *findings;
    size_t count;
    size_t capacity;
    struct arena arena;         /* their places and messages */
    size_t *chains[SIDE_COUNT]; /* of evidence, by sentence; NULL: none is kept */
    struct drift_evidence *evidence;
    size_t evidence_count;
    size_t evidence_capacity;
    const struct quote_weights *weights;  /* borrowed; for speakers and scraps */
    struct name_words *names;             /* borrowed; for names */
    const struct denial_readers *denials; /* borrowed; for claims */
    struct error *err;
};

/*
 * Find all but numbers and codes. Those need passage links alone; of the others some
 * need the quotation links, too. The two may be done at the same time, each with a list
 * of its own.
 *
 * drift  {0} but for comparison, err and, if all are looked for, what is borrowed;
 *        cleared with drift_clear(), also after a failure
 *
 * All return false with ERROR_MEMORY.
 */
bool drift_find_others(struct drift *drift);
bool drift_find_numbers(struct drift *drift);
/* Words with a number in them, which became another one: A3127, F-16. Kind number.
 * O(words). */
bool drift_find_codes(struct drift *drift);
void drift_clear(struct drift *drift);

/*
 * Make the findings of some lists those of the comparison: most serious first, then in
 * reading order. The lists are empty then. Returns false with ERROR_MEMORY.
 */
bool drift_collect(struct comparison *comparison, struct drift *const *lists,
                   size_t list_count, struct error *err);

/*
 * Add a finding, and make its message: "what: left -> right".
 *
 * severity  1 to 3, 3 the most serious
 * places    copied; at least one; in reading order; evidence is some eight words
 * what      what differs, in a few words; marked for translation
 * words     in safe text, those of each side that has some; taken: they are empty
 *           afterwards, also after a failure
 *
 * Returns false with ERROR_MEMORY in drift->err.
 */
bool drift_add(struct drift *drift, enum finding_kind kind, int severity,
               const struct finding_place *places, size_t place_count, const char *what,
               struct buffer words[SIDE_COUNT]);

/* Append a span as messages show it: in one safe line. */
void drift_append_span(struct buffer *out, const struct document *document,
                       struct span span);

/* The same with the words of spans, one for each side that the first place has. shown:
 * NULL for the evidence of that place. */
bool drift_add_spans(struct drift *drift, enum finding_kind kind, int severity,
                     const struct finding_place *places, size_t place_count,
                     const struct span *shown, const char *what);

/* Does one finding of this kind in the same list have evidence that overlaps the spans
 * of both sides, each from the same sentence on? For the finders behind
 * drift_find_others() alone. O(findings of the sentence). */
bool drift_has_evidence(const struct drift *drift, enum finding_kind kind,
                        const struct span spans[SIDE_COUNT]);

/* The same for the span of one side. */
bool drift_has_evidence_on(const struct drift *drift, enum finding_kind kind,
                           enum side side, struct span span);

/* The link of the paragraph that holds a byte of the left version, for the place of a
 * finding. O(log n). */
uint32_t drift_paragraph_link(const struct drift *drift, uint32_t left_offset);

/* Where work grows with the square of a sentence none is longer: work stays bounded. */
enum { DRIFT_TOKENS_LIMIT = 1500 };

/* The tokens of both sentences of a link that holds one on each side, not the same;
 * false for any other link. O(1). */
bool drift_read_lone_sentences(const struct comparison *comparison,
                               const struct link *link,
                               struct range tokens[SIDE_COUNT]);

/* The finders. Those of roles and speakers are silent where that of names, which runs
 * before them, has spoken. Each returns false with ERROR_MEMORY. */
bool drift_find_names(struct drift *drift);
/* Days, months and titles of sentences that are linked one to one, of which the other
 * version has a garble; none in sentences of more than 1,500 words and marks. Kind
 * name. O(words), and for each such word the words of the other sentence. */
bool drift_find_spellings(struct drift *drift);
/* Adjectives of nations, written small, that became those of others beside the same
 * noun, in sentences that are linked one to one. Kind name. O(words), and for each such
 * word the words of the other sentence. */
bool drift_find_nations(struct drift *drift);
/* Names whose accents alone differ, in sentences that are linked one to one. */
bool drift_find_accents(struct drift *drift);
/* Two that changed places around the same words of a linked sentence: who did what to
 * whom is turned round. Kind name. O(words). */
bool drift_find_roles(struct drift *drift);
/* Names that changed places between two prepositions of a linked sentence: from Ghent
 * to Leuven, from Leuven to Ghent; none in sentences of more than 1,500 words and
 * marks. Kind name. O(words), and for each name behind a preposition those of both
 * sentences. */
bool drift_find_routes(struct drift *drift);
/* Words that are denied, left open or turned into their opposites on one side. */
bool drift_find_claims(struct drift *drift);
bool drift_find_passages(struct drift *drift);
bool drift_find_stray(struct drift *drift);
bool drift_find_speakers(struct drift *drift);
bool drift_find_quotes(struct drift *drift);

#endif
