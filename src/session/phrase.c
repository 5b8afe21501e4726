/* phrase.c - see phrase.h. */
#include "session/phrase.h"

#include "session/session.h"

void phrase_append_passages(struct buffer *out, const uint32_t *members, uint32_t count)
{
    if (count)
        buffer_printf(out, "%u", (unsigned)members[0] + 1);
    if (count > 1)
        buffer_printf(out, "-%u", (unsigned)members[count - 1] + 1);
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
