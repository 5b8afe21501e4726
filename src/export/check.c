/* check.c - a line a finding, as compilers print them, for editors and scripts. */
#include "export/report.h"

#include <string.h>

/* Where a finding is told: in the copy, or in the reference for what is missing there.
 */
static enum side choose_side(const struct finding *finding, size_t *place)
{
    for (*place = 0; *place < finding->place_count; (*place)++)
        if (finding->places[*place].has[SIDE_RIGHT])
            return SIDE_RIGHT;
    *place = 0;
    return SIDE_LEFT;
}

bool report_write_check(const struct comparison *comparison,
                        const struct report_options *options, struct buffer *out,
                        struct error *err)
{
    for (size_t i = 0; i < comparison->finding_count; i++) {
        const struct finding *finding = &comparison->findings[i];
        if (!(options->finding_kinds & 1u << finding->kind) || !finding->place_count)
            continue;
        size_t place;
        enum side side = choose_side(finding, &place);
        const char *path = options->paths[side];
        uint32_t line = document_line_at(comparison->documents[side],
                                         finding->places[place].spans[side].start);
        display_append_line(out, path, strlen(path), options->charset);
        buffer_printf(out, ":%u: %s: ", (unsigned)line,
                      finding_kind_name(finding->kind));
        display_append_line(out, finding->message, strlen(finding->message),
                            options->charset);
        struct buffer remark = {0};
        if (remarks_append_finding(&remark, options->remarks, i) && !remark.failed) {
            buffer_append_string(out, " (");
            display_append_line(out, remark.bytes, remark.length, options->charset);
            buffer_append_char(out, ')');
        }
        out->failed |= remark.failed;
        buffer_clear(&remark);
        buffer_append_char(out, '\n');
    }
    return buffer_check(out, err);
}
