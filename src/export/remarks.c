/* remarks.c - room for what a reader notes. */
#include "export/remarks.h"

#include "base/memory.h"
#include "base/translate.h"

#include <stdlib.h>

bool remarks_init(struct remarks *remarks, const struct comparison *comparison,
                  struct error *err)
{
    bool ok = true;
    *remarks = (struct remarks){0};
    remarks->findings =
        memory_new(comparison->finding_count, sizeof *remarks->findings, err);
    remarks->quote_notes =
        memory_new(comparison->quote_links.count, sizeof *remarks->quote_notes, err);
    for (int side = 0; side < SIDE_COUNT; side++) {
        remarks->passage_notes[side] =
            memory_new(comparison->documents[side]->paragraph_count,
                       sizeof **remarks->passage_notes, err);
        ok = ok && remarks->passage_notes[side];
    }
    return ok && remarks->findings && remarks->quote_notes;
}

void remarks_clear(struct remarks *remarks)
{
    free(remarks->findings);
    free(remarks->quote_notes);
    for (int side = 0; side < SIDE_COUNT; side++)
        free(remarks->passage_notes[side]);
    arena_clear(&remarks->arena);
    *remarks = (struct remarks){0};
}

const char *finding_mark_name(enum finding_mark mark)
{
    static const char *const names[FINDING_MARK_COUNT] = {
        [FINDING_MARK_NONE] = "",
        [FINDING_MARK_CHECKED] = N_("checked"),
        [FINDING_MARK_QUERIED] = N_("queried"),
        [FINDING_MARK_DISMISSED] = N_("dismissed"),
    };
    return names[mark];
}

static bool append_note(struct buffer *out, const char *note)
{
    if (!note)
        return false;
    buffer_append_string(out, _("note: "));
    buffer_append_string(out, note);
    return true;
}

bool remarks_append_finding(struct buffer *out, const struct remarks *remarks,
                            size_t finding)
{
    if (!remarks)
        return false;
    const struct finding_remark *remark = &remarks->findings[finding];
    if (remark->mark != FINDING_MARK_NONE)
        buffer_append_string(out, _(finding_mark_name(remark->mark)));
    if (remark->mark != FINDING_MARK_NONE && remark->reason) {
        buffer_append_string(out, ": ");
        buffer_append_string(out, remark->reason);
    }
    if (remark->mark != FINDING_MARK_NONE && remark->note)
        buffer_append_string(out, "; ");
    return append_note(out, remark->note) || remark->mark != FINDING_MARK_NONE;
}

bool remarks_append_quote(struct buffer *out, const struct remarks *remarks,
                          size_t quote_link)
{
    return remarks && append_note(out, remarks->quote_notes[quote_link]);
}

bool remarks_append_passage(struct buffer *out, const struct remarks *remarks,
                            enum side side, uint32_t paragraph)
{
    return remarks && append_note(out, remarks->passage_notes[side][paragraph]);
}

bool remarks_have_passage_notes(const struct remarks *remarks,
                                const struct comparison *comparison)
{
    for (int side = 0; remarks && side < SIDE_COUNT; side++)
        for (size_t p = 0; p < comparison->documents[side]->paragraph_count; p++)
            if (remarks->passage_notes[side][p])
                return true;
    return false;
}
