/* passage_counts.c - see passage_counts.h. */
#include "session/passage_counts.h"

#include "base/translate.h"
#include "session/phrase.h"

struct passage_counts passage_counts_of(const struct comparison *comparison)
{
    struct passage_counts counts = {0};
    for (size_t i = 0; i < comparison->paragraph_links.count; i++)
        switch (comparison->paragraph_links.links[i].relation) {
        case RELATION_SAME:
            break;
        case RELATION_DROPPED:
            counts.dropped++;
            break;
        case RELATION_ADDED:
            counts.added++;
            break;
        case RELATION_MOVED:
            counts.moved++;
            break;
        default:
            counts.edited++;
        }
    return counts;
}

void passage_counts_append(struct buffer *out, size_t start,
                           const struct passage_counts *counts)
{
    size_t edited = counts->edited, added = counts->added;
    size_t dropped = counts->dropped, moved = counts->moved;
    if (phrase_begin_item(out, start, edited))
        buffer_printf(
            out, ngettext("%zu passage edited", "%zu passages edited", edited), edited);
    /* TRANSLATORS: of passages, in a list like "2 passages edited, 1 added" */
    if (phrase_begin_item(out, start, added))
        buffer_printf(out, ngettext("%zu added", "%zu added", added), added);
    if (phrase_begin_item(out, start, dropped))
        buffer_printf(out, ngettext("%zu dropped", "%zu dropped", dropped), dropped);
    if (phrase_begin_item(out, start, moved))
        buffer_printf(out, ngettext("%zu moved", "%zu moved", moved), moved);
}
