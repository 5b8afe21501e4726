/* spoken.c - see spoken.h. */
#include "session/spoken.h"

#include "base/translate.h"
#include "export/remarks.h"
#include "session/merged_parts.h"
#include "session/phrase.h"

/* What is said of a block, and the words of its sides. */
struct spoken {
    struct merged_builder builder;
    const struct layout *layout;
    const struct link *link;
    uint32_t link_index;
    struct buffer said; /* by the program, until it is added */
};

/* Add what the program says; it stands for no word of either side. */
static void spoken_flush(struct spoken *spoken)
{
    struct buffer *said = &spoken->said;
    if (said->failed)
        spoken->builder.ok = buffer_check(said, spoken->builder.err);
    if (said->length)
        merged_add(&spoken->builder, PIECE_BRACKET, said->bytes,
                   (uint32_t)said->length);
    said->length = 0;
}

static size_t spoken_count_edits(const struct spoken *spoken)
{
    size_t count, shown = 0;
    const uint32_t *edits =
        layout_link_edits(spoken->layout, spoken->link_index, &count);
    for (size_t i = 0; i < count; i++)
        shown += !layout_hides_edit(spoken->layout, edits[i]);
    return shown;
}

/* "left 3, right 4-5: split, 2 changes" */
static void spoken_say_heading(struct spoken *spoken)
{
    const struct link *link = spoken->link;
    phrase_append_link(&spoken->said, &spoken->layout->comparison->paragraph_links,
                       link, phrase_both_sides);
    buffer_printf(&spoken->said, ": %s", _(relation_name(link->relation)));
    size_t edits = spoken_count_edits(spoken);
    if (link->members[SIDE_LEFT].count && link->members[SIDE_RIGHT].count && edits) {
        buffer_append_string(&spoken->said, ", ");
        buffer_printf(&spoken->said,
                      ngettext("%lu change", "%lu changes", (unsigned long)edits),
                      (unsigned long)edits);
    }
    buffer_append_char(&spoken->said, '\n');
    spoken_flush(spoken);
}

/* All words of a side. Where both sides have them, they stand for both. */
static void spoken_tell_side(struct spoken *spoken, enum side side, bool is_both)
{
    struct merged_builder *builder = &spoken->builder;
    struct merged_stream *stream = &builder->streams[side];
    struct merged_stream *other = &builder->streams[!side];
    enum piece_kind kind = is_both             ? PIECE_SAME
                           : side == SIDE_LEFT ? PIECE_LEFT
                                               : PIECE_RIGHT;
    buffer_append_string(&spoken->said, is_both             ? _("Both: ")
                                        : side == SIDE_LEFT ? _("Left: ")
                                                            : _("Right: "));
    spoken_flush(spoken);
    uint32_t member = INDEX_NONE; /* each passage begins a row */
    while (builder->ok && merged_has_more(stream)) {
        if (stream->member == member)
            merged_add_space(builder, stream, false);
        else if (member != INDEX_NONE)
            merged_add(builder, PIECE_BRACKET, "\n", 1);
        member = stream->member;
        merged_add_token(builder, stream, kind);
        merged_advance(stream);
        if (is_both && merged_has_more(other))
            merged_advance(other);
    }
    merged_add(builder, PIECE_BRACKET, "\n", 1);
}

static void spoken_append_words(struct spoken *spoken, const struct edit *edit,
                                enum side side)
{
    const struct document *document = spoken->layout->comparison->documents[side];
    struct span span = edit->spans[side];
    display_append_line(&spoken->said, document_bytes(document, span),
                        span_length(span), DISPLAY_UTF8);
}

static void spoken_say_edit(struct spoken *spoken, const struct edit *edit)
{
    switch (edit->op) {
    case EDIT_DELETE:
        buffer_append_string(&spoken->said, _("Dropped: "));
        spoken_append_words(spoken, edit, SIDE_LEFT);
        break;
    case EDIT_INSERT:
        buffer_append_string(&spoken->said, _("Added: "));
        spoken_append_words(spoken, edit, SIDE_RIGHT);
        break;
    case EDIT_MOVE:
        buffer_append_string(&spoken->said, _("Moved: "));
        spoken_append_words(spoken, edit, SIDE_RIGHT);
        break;
    case EDIT_REPLACE:
    default:
        buffer_append_string(&spoken->said, _("Changed: "));
        spoken_append_words(spoken, edit, SIDE_LEFT);
        /* TRANSLATORS: between old words and new ones, read aloud */
        buffer_append_string(&spoken->said, _(" - became - "));
        spoken_append_words(spoken, edit, SIDE_RIGHT);
    }
    buffer_append_char(&spoken->said, '\n');
    spoken_flush(spoken);
}

static void spoken_say_edits(struct spoken *spoken)
{
    const struct comparison *c = spoken->layout->comparison;
    size_t count;
    const uint32_t *edits =
        layout_link_edits(spoken->layout, spoken->link_index, &count);
    for (size_t i = 0; i < count && spoken->builder.ok; i++)
        if (!layout_hides_edit(spoken->layout, edits[i]))
            spoken_say_edit(spoken, &c->edits[edits[i]]);
}

static bool spoken_has_finding(const struct spoken *spoken, size_t index)
{
    const struct finding *finding = &spoken->layout->comparison->findings[index];
    const struct finding_remark *remarks = spoken->layout->finding_remarks;
    if (remarks && remarks[index].mark == FINDING_MARK_DISMISSED)
        return false;
    for (size_t i = 0; i < finding->place_count; i++)
        if (finding->places[i].paragraph_link == spoken->link_index)
            return true;
    return false;
}

static void spoken_say_findings(struct spoken *spoken)
{
    const struct comparison *c = spoken->layout->comparison;
    for (size_t i = 0; i < c->finding_count && spoken->builder.ok; i++) {
        if (!spoken_has_finding(spoken, i))
            continue;
        buffer_printf(&spoken->said, _("Finding: %s\n"), c->findings[i].message);
        spoken_flush(spoken);
    }
}

static void spoken_tell(struct spoken *spoken)
{
    const struct link *link = spoken->link;
    bool has_both = link->members[SIDE_LEFT].count && link->members[SIDE_RIGHT].count;
    spoken_say_heading(spoken);
    if (link->relation == RELATION_SAME) {
        spoken_tell_side(spoken, SIDE_RIGHT, true);
    } else {
        for (enum side side = SIDE_LEFT; side < SIDE_COUNT; side++)
            if (link->members[side].count)
                spoken_tell_side(spoken, side, false);
        if (has_both)
            spoken_say_edits(spoken);
    }
    spoken_say_findings(spoken);
}

bool spoken_build(struct layout_merged *merged, const struct layout *layout,
                  uint32_t block, struct error *err)
{
    uint32_t index = layout->blocks[block].link;
    struct spoken spoken = {
        .builder = {.merged = merged, .err = err, .ok = true},
        .layout = layout,
        .link = &layout->comparison->paragraph_links.links[index],
        .link_index = index,
    };
    for (enum side side = SIDE_LEFT; side < SIDE_COUNT && spoken.builder.ok; side++)
        spoken.builder.ok = merged_start_stream(&spoken.builder.streams[side], layout,
                                                index, side, true, err);
    if (spoken.builder.ok)
        spoken_tell(&spoken);
    buffer_clear(&spoken.said);
    bool ok = spoken.builder.ok && buffer_check(&merged->text, err) &&
              wrap_append(&merged->rows, merged->text.bytes,
                          (struct span){0, (uint32_t)merged->text.length - 1},
                          layout->text_cells, true, layout->charset, err);
    if (!ok)
        merged_clear(merged);
    return ok;
}
