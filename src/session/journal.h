/*
 * journal.h - everything that the reader did, as a list of acts.
 *
 * An act says of one thing what holds from now on: these passages are counterparts,
 * this finding is dismissed, this is the note. The last act on a thing that is not
 * undone decides. To undo is to mark the newest act as undone, to redo is to take that
 * back; a new act ends what could be redone.
 *
 * Each run of the reader has a number of its own and numbers its acts, so that the
 * lists of two readers can be put together. Undo reaches the acts of the own run, and
 * those of others as well once nobody else reads.
 */
#ifndef DIPTYCH_SESSION_JOURNAL_H
#define DIPTYCH_SESSION_JOURNAL_H

#include "export/remarks.h"
#include "session/subject.h"

enum act_kind {
    ACT_PIN,
    ACT_MARK,
    ACT_NOTE,
    ACT_KIND_COUNT,
};

struct act {
    enum act_kind kind;
    struct thing thing;
    bool is_set;            /* a pin: put, or taken away */
    enum finding_mark mark; /* FINDING_MARK_NONE takes it away */
    const char *text; /* the note, or the reason of a mark; NULL: none; borrowed */
};

/* Whose acts are reached. */
struct journal_reach {
    uint64_t run;
    bool is_alone;
};

/* What of a session is found in these versions, counted by things. */
struct journal_count {
    size_t found[ACT_KIND_COUNT];
    size_t lost[ACT_KIND_COUNT]; /* kept, but nothing here is it */
};

/*
 * Write an act down at the end of a journal.
 *
 * acts        an array; changed
 * comparison  that the act's thing is in
 *
 * False with ERROR_MEMORY, the journal as it was.
 */
bool journal_add(json_t *acts, const struct comparison *comparison,
                 const struct act *act, struct journal_reach reach, struct error *err);

/* Undo the newest act within reach (direction -1), or redo the oldest that was undone
 * (1). Returns it, borrowed; NULL if there is none. */
const json_t *journal_step(json_t *acts, struct journal_reach reach, int direction);

/* What an act of a journal is about, as it is now. False if nothing here is it; then
 * only the kind is set. act->text is borrowed from the journal. */
bool journal_read_act(const json_t *entry, const struct comparison *comparison,
                      struct act *act);

/* Take in acts that a journal does not have, and of those that it has whether they are
 * undone. run: only that one's; 0: all. False with ERROR_MEMORY. */
bool journal_merge(json_t *acts, const json_t *from, uint64_t run, struct error *err);

/* How many acts of other runs than this are in `acts` but not in `known`. */
size_t journal_count_news(const json_t *acts, const json_t *known, uint64_t run);

/* The pins that hold. *pins for free(). False with ERROR_MEMORY. */
bool journal_read_pins(const json_t *acts, const struct document *const *documents,
                       struct comparison_pin **pins, size_t *count, struct error *err);

/* The marks and notes that hold. remarks  of this comparison, initialised; filled.
 * False with ERROR_MEMORY. O(acts * (findings + quotations)). */
bool journal_read_remarks(const json_t *acts, const struct comparison *comparison,
                          struct remarks *remarks, struct error *err);

/*
 * Tell each act that holds, the newest first.
 *
 * told  is_found: is its thing in this comparison; else only kind, mark and text are
 *       set. Returning false ends it.
 *
 * False with ERROR_MEMORY, or when told() returned false.
 */
typedef bool journal_told(void *context, const struct act *act, bool is_found);
bool journal_tell(const json_t *acts, const struct comparison *comparison,
                  journal_told *told, void *context, struct error *err);

/* What is found here and what is not. */
struct journal_count journal_count_things(const json_t *acts,
                                          const struct comparison *comparison);

#endif
