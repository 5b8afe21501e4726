/* counterpart.c - through the edits of a link from one side's words to the other's. */
#include "session/counterpart.h"

/* What corresponds to a byte inside or behind an edit. */
static uint32_t counterpart_map_through(const struct comparison *comparison,
                                        enum side side, const struct edit *edit,
                                        uint32_t token, uint32_t offset)
{
    const struct document *from = comparison->documents[side];
    const struct document *to = comparison->documents[!side];
    struct span here = edit->spans[side], there = edit->spans[!side];
    if (offset < here.end) {
        uint64_t into = offset - here.start;
        uint32_t at = there.start + (uint32_t)(into * span_length(there) /
                                               (span_length(here) + (uint64_t)1));
        return document_token_at(to, at);
    }
    return document_token_at(to, there.end) + token - document_token_at(from, here.end);
}

uint32_t counterpart_find(const struct layout *layout, enum side side, uint32_t token)
{
    const struct comparison *comparison = layout->comparison;
    const struct document *from = comparison->documents[side];
    const struct document *to = comparison->documents[!side];
    uint32_t offset = layout_token_offset(layout, side, token);
    uint32_t paragraph = document_paragraph_at(from, offset);
    if (paragraph == INDEX_NONE)
        return INDEX_NONE;
    uint32_t link_index = comparison->paragraph_links.link_of[side][paragraph];
    const struct link *link = &comparison->paragraph_links.links[link_index];
    uint32_t here_count, there_count;
    const uint32_t *here =
        link_members(&comparison->paragraph_links, link, side, &here_count);
    const uint32_t *there =
        link_members(&comparison->paragraph_links, link, !side, &there_count);
    if (!there_count)
        return INDEX_NONE;
    uint32_t first = to->paragraphs[there[0]].tokens.first;
    uint32_t end = range_end(to->paragraphs[there[there_count - 1]].tokens);
    uint32_t mapped = first + token - from->paragraphs[here[0]].tokens.first;
    uint32_t nearest = 0;
    size_t count;
    const uint32_t *edits = layout_link_edits(layout, link_index, &count);
    for (size_t i = 0; i < count; i++) {
        const struct edit *edit = &comparison->edits[edits[i]];
        struct span span = edit->spans[side];
        bool holds = span_holds(span, offset);
        if (!holds &&
            (edit->op == EDIT_MOVE || span.end > offset || span.end < nearest))
            continue;
        nearest = span.end;
        mapped = counterpart_map_through(comparison, side, edit, token, offset);
        if (holds)
            break;
    }
    if (mapped >= end)
        mapped = end ? end - 1 : 0;
    return mapped < first ? first : mapped;
}
