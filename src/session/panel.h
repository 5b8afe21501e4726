/*
 * panel.h - a list or a page over the lower part of the reader: findings, quotations,
 * contents, explanations, help.
 *
 * A panel is lines with texts and, where a line stands for something, its target. All
 * panels scroll, filter (`/`) and close alike; only what fills them differs.
 */
#ifndef DIPTYCH_SESSION_PANEL_H
#define DIPTYCH_SESSION_PANEL_H

#include "base/arena.h"
#include "session/command.h"
#include "session/frame.h"
#include "session/target.h"

enum panel_kind {
    PANEL_NONE,
    PANEL_FINDINGS,
    PANEL_QUOTES,
    PANEL_CONTENTS,
    PANEL_WHY,
    PANEL_HELP,
    PANEL_NOTES,
    PANEL_MOVES,
    PANEL_MATCHES,
    PANEL_VERSIONS, /* target.index of a line: the version; its step leads to it */
    PANEL_KIND_COUNT,
};

/* Words of both versions in one line's text, as in "other words: soon -> by Friday". */
struct panel_pair {
    struct span halves[SIDE_COUNT]; /* bytes of the text, the left before the right;
                                       empty: the line has no such pair */
    struct span shows[SIDE_COUNT];  /* of a half, what is to be in sight, its last word
                                       above all; may be empty */
};

struct panel_line {
    const char *lead; /* the first column(s): signs, numbers; may be "" */
    const char *text; /* in safe text for the panel's charset; wrapped in pages, clipped
                         in lists */
    enum role role;
    struct target target; /* TARGET_NONE: nothing to go to */
    struct span strong;   /* bytes of text that are set off; empty: none */
    struct panel_pair pair;
};

/* Embedded; {0} is no panel. */
struct panel {
    enum panel_kind kind;
    const char *title;
    const char *order;  /* in which the lines stand; NULL: not told */
    bool is_list;       /* has a selected line; else a page that scrolls */
    bool has_keys;      /* keys go to the panel; else the text has them (Tab) */
    struct buffer lead; /* of the line that is being written */
    struct buffer text; /* likewise */
    struct arena arena; /* texts of the lines */
    struct panel_line *lines;
    size_t count;
    size_t capacity;
    uint32_t *shown; /* indices of lines that pass the filter */
    size_t shown_count;
    char *filter;          /* NULL: none */
    size_t selected;       /* among the shown */
    size_t top;            /* the first shown line on the screen */
    uint32_t row_count;    /* rows for lines, as last drawn */
    uint32_t lead_cells;   /* of the widest of the first lines */
    size_t measured_count; /* so many of them */
};

void panel_clear(struct panel *panel);

/* Begin an empty panel of a kind; what it was before is forgotten. */
void panel_open(struct panel *panel, enum panel_kind kind, const char *title,
                bool is_list);

/* Make a line of what stands in `lead` and `text`, which are empty then. False with
 * ERROR_MEMORY. */
bool panel_end_line(struct panel *panel, enum role role, struct target target,
                    struct error *err);

/* Set a part of the line that was added last off: bytes of its text. */
void panel_mark_last(struct panel *panel, uint32_t start, uint32_t end);

/* The line that was added last holds words of both versions: where it is cut, something
 * is to be seen of either. */
void panel_pair_last(struct panel *panel, const struct panel_pair *pair);

/* Show only lines that hold a text, in any case of letters; NULL or "" for all. Call
 * once after the last line was written, too. */
bool panel_filter(struct panel *panel, const char *filter, struct error *err);

/* Select the first line of a target, if it is there. */
void panel_select_target(struct panel *panel, struct target target);

/* Move the selection (lists) or the page by lines. */
void panel_move(struct panel *panel, long lines);

/* Draw into rows [row, row + row_count) of the frame, title row included. */
void panel_draw(struct panel *panel, struct frame *frame, uint32_t row,
                uint32_t row_count, enum display_charset charset);

/* ---- panel_use.c ---- */

/* A key while the panel has the keys. *taken says whether it was the panel's; if not,
 * it is an ordinary key. */
enum effect panel_key(struct session *session, uint32_t key, bool *taken,
                      struct error *err);

/* A click on a line, counted from the first that is shown: it is chosen, and gone to if
 * it was. */
enum effect panel_click(struct session *session, uint32_t row, struct error *err);

/* Does the panel that has the keys count things of a kind, in an order of its own? */
bool panel_counts(const struct panel *panel, enum target_kind kind);

/* Filter as is being typed, NULL for all lines: what was chosen when `/` was pressed is
 * chosen as long as it is shown, else the first, and the panes show it. False with
 * ERROR_MEMORY. */
bool panel_narrow(struct session *session, const char *filter, struct error *err);

/* Show in both panes what is chosen, without going there: closing the panel leads back.
 */
void panel_preview(struct session *session);

/* Close the panel; the one that it was opened from is there again. The panes come back
 * to where they were when it was opened, unless the reader went elsewhere. False with
 * ERROR_MEMORY. */
bool panel_close(struct session *session, struct error *err);

/* Command: open the panel `variant` (enum panel_kind), or close it if it is open. */
command_handler panel_command_toggle;

/* Fill the panel anew, the selection and filter kept. False with ERROR_MEMORY. */
bool panel_refresh(struct session *session, struct error *err);

/* The same after an act: if the chosen line has gone, the one that took its place is
 * chosen, and shown in both panes before anything is done to it. */
bool panel_follow(struct session *session, struct error *err);

/* Choose a target's line and show it, if it is in the list that has the keys. */
void panel_choose(struct session *session, struct target target);

/* Open a kind of panel and write its lines (list.c, list_places.c, why.c, help.c,
 * noting.c). False with ERROR_MEMORY. */
bool list_fill_findings(struct session *session, struct error *err);
bool list_fill_quotes(struct session *session, struct error *err);
bool list_fill_contents(struct session *session, struct error *err);
bool list_fill_moves(struct session *session, struct error *err);
bool list_fill_matches(struct session *session, struct error *err);
bool why_fill(struct session *session, struct error *err);
bool help_fill(struct session *session, struct error *err);
bool noting_fill(struct session *session, struct error *err);

#endif
