/* remarks.h - what a reader noted about a comparison: marks of findings, reasons,
 * notes. */
#ifndef DIPTYCH_EXPORT_REMARKS_H
#define DIPTYCH_EXPORT_REMARKS_H

#include "base/arena.h"
#include "base/buffer.h"
#include "compare/comparison.h"

enum finding_mark {
    FINDING_MARK_NONE,
    FINDING_MARK_CHECKED,
    FINDING_MARK_QUERIED,
    FINDING_MARK_DISMISSED,
    FINDING_MARK_COUNT,
};

/* NULL: none. */
struct finding_remark {
    enum finding_mark mark;
    const char *reason; /* of the mark */
    const char *note;
};

/* Embedded; {0} is cleared. Texts are valid UTF-8 as the reader wrote them, and may
 * hold line breaks. */
struct remarks {
    struct finding_remark *findings;        /* by finding */
    const char **quote_notes;               /* by quotation link; NULL: none */
    const char **passage_notes[SIDE_COUNT]; /* by paragraph */
    struct arena arena;                     /* the texts */
};

/* Nothing noted yet. False with ERROR_MEMORY; remarks_clear() is due in any case. */
bool remarks_init(struct remarks *remarks, const struct comparison *comparison,
                  struct error *err);
void remarks_clear(struct remarks *remarks);

/* "checked", "queried", "dismissed"; "" for none. */
const char *finding_mark_name(enum finding_mark mark);

/*
 * Append what was noted on one line: "queried: asked the desk; note: who says so?", for
 * quotations and passages "note: ...". Nothing if nothing was, or remarks is NULL. The
 * texts are as the reader wrote them: escape them as any other text.
 *
 * Returns whether there was anything.
 */
bool remarks_append_finding(struct buffer *out, const struct remarks *remarks,
                            size_t finding);
bool remarks_append_quote(struct buffer *out, const struct remarks *remarks,
                          size_t quote_link);
bool remarks_append_passage(struct buffer *out, const struct remarks *remarks,
                            enum side side, uint32_t paragraph);

/* Is there a note on any passage? O(passages). */
bool remarks_have_passage_notes(const struct remarks *remarks,
                                const struct comparison *comparison);

#endif
