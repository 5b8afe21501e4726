/* phrase.c - see phrase.h. */
#include "session/phrase.h"

#include "base/translate.h"
#include "session/session.h"

void phrase_append_passages(struct buffer *out, const uint32_t *members, uint32_t count)
{
    if (count)
        buffer_printf(out, "%u", (unsigned)members[0] + 1);
    if (count > 1)
        buffer_printf(out, "-%u", (unsigned)members[count - 1] + 1);
}

const bool phrase_both_sides[SIDE_COUNT] = {true, true};

void phrase_append_link(struct buffer *out, const struct link_list *list,
                        const struct link *link, const bool *sides)
{
    struct buffer numbers[SIDE_COUNT] = {{0}, {0}};
    bool has[SIDE_COUNT];
    for (enum side side = SIDE_LEFT; side < SIDE_COUNT; side++) {
        uint32_t count;
        const uint32_t *members = link_members(list, link, side, &count);
        phrase_append_passages(&numbers[side], members, count);
        buffer_append_char(&numbers[side], '\0');
        out->failed |= numbers[side].failed;
        has[side] = sides[side] && count && !numbers[side].failed;
    }
    if (has[SIDE_LEFT] && has[SIDE_RIGHT])
        buffer_printf(out, _("left %s, right %s"), numbers[SIDE_LEFT].bytes,
                      numbers[SIDE_RIGHT].bytes);
    else if (has[SIDE_LEFT])
        buffer_printf(out, _("left %s"), numbers[SIDE_LEFT].bytes);
    else if (has[SIDE_RIGHT])
        buffer_printf(out, _("right %s"), numbers[SIDE_RIGHT].bytes);
    buffer_clear(&numbers[SIDE_LEFT]);
    buffer_clear(&numbers[SIDE_RIGHT]);
}

void phrase_append_nth(struct buffer *out, enum target_kind kind, size_t nth,
                       size_t count)
{
    switch (kind) {
    case TARGET_PASSAGE:
        buffer_printf(out, _("passage %zu of %zu"), nth, count);
        break;
    case TARGET_QUOTE:
        buffer_printf(out, _("quotation %zu of %zu"), nth, count);
        break;
    case TARGET_CHANGE:
        buffer_printf(out, _("change %zu of %zu"), nth, count);
        break;
    case TARGET_FINDING:
        buffer_printf(out, _("finding %zu of %zu"), nth, count);
        break;
    case TARGET_MOVE:
        buffer_printf(out, _("moved passage %zu of %zu"), nth, count);
        break;
    case TARGET_UNMATCHED:
        buffer_printf(out, _("unmatched passage %zu of %zu"), nth, count);
        break;
    case TARGET_MATCH:
        buffer_printf(out, _("match %zu of %zu"), nth, count);
        break;
    case TARGET_NONE:
    default:
        break;
    }
}

bool phrase_begin_item(struct buffer *out, size_t start, size_t count)
{
    if (count && out->length > start)
        buffer_append_string(out, ", ");
    return count != 0;
}

void phrase_append_words(const struct session *session, enum side side,
                         struct span span, struct buffer *out)
{
    const struct document *document = session->comparison->documents[side];
    display_append_line(out, document_bytes(document, span), span_length(span),
                        session->options.charset);
}
