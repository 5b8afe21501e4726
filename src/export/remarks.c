/* remarks.c - room for what a reader notes. */
#include "export/remarks.h"

#include "base/memory.h"

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
        [FINDING_MARK_CHECKED] = "checked",
        [FINDING_MARK_QUERIED] = "queried",
        [FINDING_MARK_DISMISSED] = "dismissed",
    };
    return names[mark];
}
