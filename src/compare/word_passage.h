/* word_passage.h - the words of a linked pair of passages, and which answer which. */
#ifndef DIPTYCH_COMPARE_WORD_PASSAGE_H
#define DIPTYCH_COMPARE_WORD_PASSAGE_H

#include "compare/word_align.h"

enum word_state {
    STATE_CHANGED, /* without an equal partner in place */
    STATE_KEPT,    /* equal, and in the same order as all other kept words */
    STATE_MOVED,   /* equal, at another place */
};

/* A word in no link; one with a kind but no partner is part of a phrase. */
enum { KIND_NONE = WORD_LINK_KIND_COUNT };

/* One side's words, in reading order; arrays of `count`. */
struct passage_side {
    struct word_item *items;
    uint32_t *tokens;  /* index of the word's token in its document */
    uint32_t *group;   /* number of the group of linked sentences that has the word,
                          INDEX_NONE if its sentence has no counterpart here */
    uint32_t *partner; /* position of the one word that answers it, or INDEX_NONE */
    uint8_t *kind;     /* enum word_link_kind of the link it is in; KIND_NONE */
    uint8_t *state;    /* enum word_state */
    uint32_t count;
    size_t capacity[6];
};

/*
 * A linked pair of passages. The sides stand in an order that depends on their words
 * alone (`is_swapped` tells whether side 0 is the right document), so that what is
 * derived from them is mirrored when the files are swapped.
 */
struct word_passage {
    struct passage_side sides[SIDE_COUNT];
    bool is_swapped;
    uint32_t group_count;
    struct word_pair_list phrases; /* links of several words */
};

/* Room to work in, and what holds for all passages of a comparison. Embedded. */
struct passage_reader {
    const struct comparison *comparison;
    struct word_aligner aligner;
    uint32_t *sentence_place[SIDE_COUNT]; /* by sentence: position of its first word in
                                             the passage being read */
    struct word_item *picked_items[SIDE_COUNT];
    size_t item_capacity[SIDE_COUNT];
    uint32_t *picked_places[SIDE_COUNT];
    size_t place_capacity[SIDE_COUNT];
    struct word_pair_list pairs; /* of picked words */
};

/* reader  {0}; freed with passage_reader_clear() also after a failure */
bool passage_reader_init(struct passage_reader *reader,
                         const struct comparison *comparison, struct error *err);
void passage_reader_clear(struct passage_reader *reader);

/*
 * Read the words of a link of paragraphs that has passages on both sides, and align
 * them sentence link by sentence link.
 *
 * passage  {0} or one that was read before; freed with word_passage_clear()
 * Returns false with ERROR_MEMORY. Cost: that of word_align() of its sentences.
 */
bool passage_read(struct passage_reader *reader, const struct link *link,
                  struct word_passage *passage, struct error *err);
void word_passage_clear(struct word_passage *passage);

/* The side of the passage that belongs to a document. */
static inline enum side passage_side_of(const struct word_passage *passage,
                                        enum side document_side)
{
    return passage->is_swapped ? (enum side) !document_side : document_side;
}

#endif
