/* merged_parts.h - what makes one text of a block's sides: the inner part of
 * merged_build() and spoken_build(). */
#ifndef DIPTYCH_SESSION_MERGED_PARTS_H
#define DIPTYCH_SESSION_MERGED_PARTS_H

#include "session/merged.h"

enum merged_state {
    MERGED_SAME,
    MERGED_CHANGED,
    MERGED_QUIET, /* of an edit that is not drawn */
};

/* The words of one side of a block, in order. */
struct merged_stream {
    const struct document *document;
    const uint32_t *members;
    uint32_t member_count;
    uint32_t member; /* the current passage, from 0 */
    uint32_t token;  /* the next word; its passage's end at last */
    uint32_t end;    /* of the current passage */
    uint8_t *states; /* enum merged_state by word, from the first passage's first word
                        on; NULL: all are changed */
    uint32_t first_token;
};

struct merged_builder {
    struct layout_merged *merged;
    struct merged_stream streams[SIDE_COUNT];
    struct error *err;
    bool ok;
};

/* Begin at the first word of a link's side. states are wanted for an edited link whose
 * both sides are shown (is_whole: they are not), for free(). False with ERROR_MEMORY.
 */
bool merged_start_stream(struct merged_stream *stream, const struct layout *layout,
                         uint32_t link, enum side side, bool is_whole,
                         struct error *err);

/* The next word: is there one, and go on to it. */
bool merged_has_more(const struct merged_stream *stream);
void merged_advance(struct merged_stream *stream);

/* Append a piece that stands for what the streams are at. */
void merged_add(struct merged_builder *builder, enum piece_kind kind, const char *bytes,
                uint32_t length);

/* Append a stream's word; before it a blank if it needs one, and a pilcrow where it
 * begins a passage and shows_break says so. */
void merged_add_space(struct merged_builder *builder,
                      const struct merged_stream *stream, bool shows_break);
void merged_add_token(struct merged_builder *builder,
                      const struct merged_stream *stream, enum piece_kind kind);

#endif
