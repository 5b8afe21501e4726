/* merged.c - walking both versions of a block in step, word by word. */
#include "session/merged_parts.h"

#include "base/halving.h"
#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

static void merged_enter_member(struct merged_stream *stream)
{
    for (; stream->member < stream->member_count; stream->member++) {
        struct range tokens =
            stream->document->paragraphs[stream->members[stream->member]].tokens;
        stream->token = tokens.first;
        stream->end = range_end(tokens);
        if (tokens.count)
            return;
    }
}

bool merged_has_more(const struct merged_stream *stream)
{
    return stream->member < stream->member_count;
}

static bool merged_is(const struct merged_stream *stream, enum merged_state state)
{
    if (!merged_has_more(stream))
        return false;
    return (stream->states ? stream->states[stream->token - stream->first_token]
                           : MERGED_CHANGED) == state;
}

void merged_advance(struct merged_stream *stream)
{
    if (++stream->token < stream->end)
        return;
    stream->member++;
    merged_enter_member(stream);
}

/* The byte a stream stands at. */
static uint32_t merged_stream_offset(const struct merged_stream *stream)
{
    const struct document *document = stream->document;
    if (merged_has_more(stream))
        return document->tokens.tokens[stream->token].start;
    if (!stream->member_count)
        return 0;
    return document->paragraphs[stream->members[stream->member_count - 1]].span.end;
}

void merged_add(struct merged_builder *builder, enum piece_kind kind, const char *bytes,
                uint32_t length)
{
    struct layout_merged *merged = builder->merged;
    if (!builder->ok || !memory_reserve(&merged->pieces, &merged->piece_capacity,
                                        merged->piece_count + 1, sizeof *merged->pieces,
                                        builder->err)) {
        builder->ok = false;
        return;
    }
    uint32_t start = (uint32_t)merged->text.length;
    buffer_append(&merged->text, bytes, length);
    merged->pieces[merged->piece_count++] = (struct layout_piece){
        .kind = kind,
        .merged = {start, start + length},
        .source = {merged_stream_offset(&builder->streams[SIDE_LEFT]),
                   merged_stream_offset(&builder->streams[SIDE_RIGHT])},
    };
}

void merged_add_space(struct merged_builder *builder,
                      const struct merged_stream *stream, bool shows_break)
{
    const struct token *token = &stream->document->tokens.tokens[stream->token];
    if (!builder->merged->text.length)
        return;
    bool is_first =
        token ==
        &stream->document->tokens
             .tokens[stream->document->paragraphs[stream->members[stream->member]]
                         .tokens.first];
    if (token->flags & TOKEN_AFTER_SPACE || is_first)
        merged_add(builder, PIECE_BRACKET, " ", 1);
    if (is_first && shows_break && stream->member)
        merged_add(builder, PIECE_BRACKET, "\u00b6 ", 3);
}

void merged_add_token(struct merged_builder *builder,
                      const struct merged_stream *stream, enum piece_kind kind)
{
    const struct token *token = &stream->document->tokens.tokens[stream->token];
    merged_add(builder, kind, stream->document->text.bytes + token->start,
               token->length);
}

/* All changed words from here on, in brackets. */
static void merged_add_run(struct merged_builder *builder, enum side side)
{
    struct merged_stream *stream = &builder->streams[side];
    enum piece_kind kind = side == SIDE_LEFT ? PIECE_LEFT : PIECE_RIGHT;
    merged_add_space(builder, stream, side == SIDE_RIGHT);
    /* A word joiner keeps the hyphen from ending a row. */
    const char *opening = side == SIDE_LEFT ? "[-\u2060" : "{+";
    merged_add(builder, PIECE_BRACKET, opening, (uint32_t)strlen(opening));
    for (bool is_first = true; builder->ok && merged_is(stream, MERGED_CHANGED);
         is_first = false) {
        if (!is_first)
            merged_add_space(builder, stream, side == SIDE_RIGHT);
        merged_add_token(builder, stream, kind);
        merged_advance(stream);
    }
    merged_add(builder, PIECE_BRACKET, side == SIDE_LEFT ? "-]" : "+}", 2);
}

static void merged_walk(struct merged_builder *builder)
{
    struct merged_stream *left = &builder->streams[SIDE_LEFT];
    struct merged_stream *right = &builder->streams[SIDE_RIGHT];
    while (builder->ok && (merged_has_more(left) || merged_has_more(right))) {
        bool in_step = merged_has_more(left) && merged_has_more(right);
        if (merged_is(left, MERGED_QUIET)) {
            merged_advance(left);
        } else if (merged_is(left, MERGED_CHANGED)) {
            merged_add_run(builder, SIDE_LEFT);
        } else if (merged_is(right, MERGED_CHANGED)) {
            merged_add_run(builder, SIDE_RIGHT);
        } else if (merged_is(right, MERGED_QUIET)) {
            merged_add_space(builder, right, true);
            merged_add_token(builder, right, PIECE_RIGHT);
            merged_advance(right);
        } else {
            struct merged_stream *shown = merged_has_more(right) ? right : left;
            merged_add_space(builder, shown, true);
            merged_add_token(builder, shown, PIECE_SAME);
            merged_advance(shown);
            if (in_step)
                merged_advance(left);
        }
    }
}

bool merged_start_stream(struct merged_stream *stream, const struct layout *layout,
                         uint32_t link, enum side side, bool is_whole,
                         struct error *err)
{
    const struct link_list *list = &layout->comparison->paragraph_links;
    *stream = (struct merged_stream){.document = layout->comparison->documents[side]};
    stream->members =
        link_members(list, &list->links[link], side, &stream->member_count);
    uint32_t count = stream->member_count;
    merged_enter_member(stream);
    if (!merged_has_more(stream) || is_whole)
        return true;
    stream->first_token = stream->token;
    uint32_t end =
        range_end(stream->document->paragraphs[stream->members[count - 1]].tokens);
    stream->states = memory_new(end - stream->first_token, sizeof *stream->states, err);
    return stream->states != NULL;
}

static void merged_mark_edit(struct merged_stream *stream, struct span span,
                             enum merged_state state)
{
    const struct document *document = stream->document;
    if (!stream->states || span_is_empty(span))
        return;
    uint32_t end = range_end(
        document->paragraphs[stream->members[stream->member_count - 1]].tokens);
    struct range tokens = document_tokens_in(document, span);
    for (uint32_t i = tokens.first; i < range_end(tokens); i++)
        if (i >= stream->first_token && i < end)
            stream->states[i - stream->first_token] = (uint8_t)state;
}

static bool merged_start(struct merged_builder *builder, const struct layout *layout,
                         uint32_t block_index, struct error *err)
{
    const struct comparison *comparison = layout->comparison;
    const struct layout_block *block = &layout->blocks[block_index];
    const struct link *link = &comparison->paragraph_links.links[block->link];
    /* The left end of a moved passage is shown as it was; the right end has the
     * changes. */
    bool has_left = link->members[SIDE_LEFT].count != 0;
    bool has_right =
        link->members[SIDE_RIGHT].count && block->members[SIDE_RIGHT].count;
    bool is_whole = !has_left || !has_right;
    if (has_left && !merged_start_stream(&builder->streams[SIDE_LEFT], layout,
                                         block->link, SIDE_LEFT, is_whole, err))
        return false;
    if (has_right && !merged_start_stream(&builder->streams[SIDE_RIGHT], layout,
                                          block->link, SIDE_RIGHT, is_whole, err))
        return false;
    size_t count;
    const uint32_t *edits = layout_link_edits(layout, block->link, &count);
    for (size_t i = 0; i < count; i++)
        for (int side = 0; side < SIDE_COUNT; side++)
            merged_mark_edit(
                &builder->streams[side], comparison->edits[edits[i]].spans[side],
                layout_hides_edit(layout, edits[i]) ? MERGED_QUIET : MERGED_CHANGED);
    return true;
}

/* One text stands as far from the margin as its first passage. */
static uint32_t merged_indent(const struct layout *layout, uint32_t block)
{
    uint32_t count;
    enum side side =
        layout->blocks[block].members[SIDE_RIGHT].count ? SIDE_RIGHT : SIDE_LEFT;
    const uint32_t *members = layout_members(layout, block, side, &count);
    return count ? layout_indent(layout, side, members[0]) : 0;
}

bool merged_build(struct layout_merged *merged, const struct layout *layout,
                  uint32_t block, struct error *err)
{
    struct merged_builder builder = {.merged = merged, .err = err};
    builder.ok = merged_start(&builder, layout, block, err);
    merged_walk(&builder);
    for (int side = 0; side < SIDE_COUNT; side++)
        free(builder.streams[side].states);
    bool ok = builder.ok && buffer_check(&merged->text, err) &&
              wrap_append(&merged->rows, merged->text.bytes ? merged->text.bytes : "",
                          (struct span){0, (uint32_t)merged->text.length},
                          layout->text_cells - merged_indent(layout, block), false,
                          layout->charset, err);
    if (!ok)
        merged_clear(merged);
    return ok;
}

void merged_clear(struct layout_merged *merged)
{
    buffer_clear(&merged->text);
    free(merged->pieces);
    wrap_row_list_clear(&merged->rows);
    *merged = (struct layout_merged){0};
}

static bool merged_piece_shows(const struct layout_piece *piece, enum side side)
{
    return piece->kind == PIECE_SAME ||
           piece->kind == (side == SIDE_LEFT ? PIECE_LEFT : PIECE_RIGHT);
}

uint32_t merged_source_offset(const struct layout_merged *merged, enum side side,
                              uint32_t offset, enum piece_kind *kind)
{
    struct halving search = halving_begin(0, merged->piece_count);
    *kind = PIECE_BRACKET;
    while (halving_next(&search))
        halving_judge(&search, merged->pieces[search.middle].merged.end <= offset);
    if (search.low == merged->piece_count)
        return merged->piece_count ? merged->pieces[search.low - 1].source[side] : 0;
    const struct layout_piece *piece = &merged->pieces[search.low];
    *kind = piece->kind;
    return piece->source[side] +
           (merged_piece_shows(piece, side) ? offset - piece->merged.start : 0);
}

uint32_t merged_offset_of(const struct layout_merged *merged, enum side side,
                          uint32_t offset)
{
    struct halving search = halving_begin(0, merged->piece_count);
    while (halving_next(&search))
        halving_judge(&search, merged->pieces[search.middle].source[side] <= offset);
    for (size_t i = search.low; i-- > 0;) {
        const struct layout_piece *piece = &merged->pieces[i];
        if (!merged_piece_shows(piece, side))
            continue;
        uint32_t into = offset - piece->source[side];
        uint32_t length = span_length(piece->merged);
        return piece->merged.start + (into < length ? into : length);
    }
    return 0;
}
