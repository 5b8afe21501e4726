/*
 * comparison.h - everything that is known of two versions held against each other.
 *
 * Immutable once made. Left is the reference, right what became of it.
 */
#ifndef DIPTYCH_COMPARE_COMPARISON_H
#define DIPTYCH_COMPARE_COMPARISON_H

#include "article/document.h"
#include "base/arena.h"

enum side {
    SIDE_LEFT,
    SIDE_RIGHT,
    SIDE_COUNT,
};

/* Of linked passages; the first that applies. */
enum relation {
    RELATION_DROPPED,
    RELATION_ADDED,
    RELATION_MOVED,     /* may be edited too: its edits tell */
    RELATION_REGROUPED, /* n to m */
    RELATION_SPLIT,     /* 1 to n */
    RELATION_MERGED,    /* n to 1 */
    RELATION_SAME,      /* equal after typography is folded */
    RELATION_EDITED,
    RELATION_COUNT,
};

/* One bead: passages of the left that correspond to passages of the right. */
struct link {
    enum relation relation;
    struct range members[SIDE_COUNT]; /* into link_list.members[side]; an empty one has
                                         its place there */
    float score; /* probability that the link is right, 0..1; negative: none (one side
                    empty) */
    uint32_t
        move_block; /* links of one moved run share a number; INDEX_NONE if not moved */
    bool is_firm; /* each passage of it shares by itself what a link needs; none was put
                     here by its place */
};

/*
 * Links cover every passage of both documents exactly once, in reading order of the
 * left; an added passage stands behind the link of the passage before it on the right.
 */
struct link_list {
    struct link *links;
    size_t count;
    uint32_t *members[SIDE_COUNT]; /* indices of passages, ascending inside a link */
    uint32_t *link_of[SIDE_COUNT]; /* passage -> link */
    size_t passage_count[SIDE_COUNT];
};

/* The passages of one side of a link: `*count` indices. */
static inline const uint32_t *link_members(const struct link_list *list,
                                           const struct link *link, enum side side,
                                           uint32_t *count)
{
    *count = link->members[side].count;
    return list->members[side] + link->members[side].first;
}

enum edit_op {
    EDIT_REPLACE,
    EDIT_DELETE,
    EDIT_INSERT,
    EDIT_MOVE, /* the same words at another place of the same link */
};

struct edit {
    enum edit_op op;
    uint32_t paragraph_link;
    struct span spans[SIDE_COUNT]; /* whole tokens; empty at the point of insertion on
                                      the other side */
};

enum word_link_kind {
    WORD_SAME,
    WORD_CASE,
    WORD_INFLECTION,
    WORD_SPELLING,
    WORD_SYNONYM,
    WORD_NAME,
    WORD_NUMBER,
    WORD_REPLACED,
    WORD_LINK_KIND_COUNT,
};

struct word_link {
    enum word_link_kind kind;
    uint32_t paragraph_link;
    struct range tokens[SIDE_COUNT];
};

/* Tokens that differ by typography only: never an edit, shown on demand. */
struct typography_change {
    uint32_t paragraph_link;
    struct span spans[SIDE_COUNT];
};

enum quote_relation {
    QUOTE_DROPPED,
    QUOTE_ADDED,
    QUOTE_UNMARKED, /* the words survive on the right without marks */
    QUOTE_MARKED,   /* the reverse */
    QUOTE_VERBATIM,
    QUOTE_TYPOGRAPHY,
    QUOTE_TRIMMED,
    QUOTE_REWORDED,
    QUOTE_RELATION_COUNT,
};

enum quote_risk { /* bits */
                  QUOTE_RISK_NEGATION = 1,
                  QUOTE_RISK_NUMBER = 2,
                  QUOTE_RISK_NAME = 4,
                  QUOTE_RISK_MODALITY = 8,
};

enum speaker_relation {
    SPEAKER_SAME,
    SPEAKER_GARBLED,
    SPEAKER_LESS_SPECIFIC,
    SPEAKER_MORE_SPECIFIC,
    SPEAKER_CHANGED,
    SPEAKER_LOST,
    SPEAKER_GAINED,
    SPEAKER_NONE_NAMED,
    SPEAKER_RELATION_COUNT,
};

struct quote_link {
    struct range members[SIDE_COUNT]; /* into quote_link_list.members[side] */
    enum quote_relation relation;
    enum speaker_relation speaker;
    unsigned risk;      /* enum quote_risk bits */
    bool is_other_form; /* reworded, but only in marks, capitals or how numbers and
                           names are written */
    float score;        /* 0..1; negative: none */
    struct span spans[SIDE_COUNT]; /* the quotation, or where its words survive; empty
                                      if nowhere */
    bool has_span[SIDE_COUNT];
    const char *const *reasons; /* sentences for the reader, most telling first */
    size_t reason_count;
};

struct quote_link_list {
    struct quote_link *links; /* in reading order of the left, added ones by their place
                                 on the right */
    size_t count;
    uint32_t *members[SIDE_COUNT];
    uint32_t *link_of[SIDE_COUNT]; /* quotation -> the first link that has it */
};

enum finding_kind {
    FINDING_NAME,
    FINDING_NUMBER,
    FINDING_SPEAKER,
    FINDING_NEGATION,
    FINDING_QUOTE,
    FINDING_MODALITY,
    FINDING_OMISSION,
    FINDING_ADDITION,
    FINDING_STRAY_TEXT,
    FINDING_KIND_COUNT,
};

/* Where a finding shows: evidence on each side that has some. */
struct finding_place {
    bool has[SIDE_COUNT];
    struct span spans[SIDE_COUNT];
    uint32_t paragraph_link;
};

struct finding {
    enum finding_kind kind;
    int severity; /* 1 to 3, 3 the most serious */
    const struct finding_place *places;
    size_t place_count;
    const char *message; /* one line for the reader, in safe text: "what differs: left
                            -> right", or the words of one side alone */
    struct span words[SIDE_COUNT]; /* those of a side: bytes of the message; empty: none
                                    */
};

struct comparison_pin {
    uint32_t passage[SIDE_COUNT]; /* paragraphs that the reader made counterparts */
};

struct comparison_options {
    bool wants_word_links;
    const struct comparison_pin *pins; /* borrowed */
    size_t pin_count;
};

struct comparison {
    const struct document *documents[SIDE_COUNT];
    struct link_list paragraph_links;
    struct link_list sentence_links;
    struct edit *edits; /* in reading order of the left */
    size_t edit_count;
    struct typography_change *typography;
    size_t typography_count;
    struct word_link *word_links; /* only if wanted */
    size_t word_link_count;
    struct quote_link_list quote_links;
    struct finding *findings; /* most serious first, then in reading order */
    size_t finding_count;
    struct arena arena; /* messages, reasons, places */
};

/* The i-th quotation of one side of a link. */
static inline const struct quote *comparison_quote(const struct comparison *comparison,
                                                   const struct quote_link *link,
                                                   enum side side, uint32_t i)
{
    uint32_t quote =
        comparison->quote_links.members[side][link->members[side].first + i];
    return &comparison->documents[side]->quotes[quote];
}

/*
 * Compare two documents.
 *
 * left, right  borrowed; read with one lexicon; must outlive the comparison
 * options      borrowed for the call; not NULL
 *
 * Returns a new comparison, freed with comparison_free(), or NULL with ERROR_MEMORY or
 * ERROR_TOO_LARGE. The same documents always give the same comparison; swapped
 * documents give its mirror.
 */
struct comparison *comparison_new(const struct document *left,
                                  const struct document *right,
                                  const struct comparison_options *options,
                                  struct error *err);
void comparison_free(struct comparison *comparison);

/* Any link that is not `same`, any edit, any quotation pair neither verbatim nor
 * typography only. */
bool comparison_has_differences(const struct comparison *comparison);

/* The words of the JSON format and of reports. */
const char *relation_name(enum relation relation);
const char *edit_op_name(enum edit_op op);
const char *word_link_kind_name(enum word_link_kind kind);
const char *quote_relation_name(enum quote_relation relation);
const char *speaker_relation_name(enum speaker_relation relation);
const char *finding_kind_name(enum finding_kind kind);
/* The plural, as --check takes it: names, numbers, ... */
const char *finding_kind_plural(enum finding_kind kind);

#endif
