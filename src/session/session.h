/*
 * session.h - the reader's state: what is compared, where the reader is, how it is
 * shown.
 *
 * The reader has a current place: a word in the focused pane, always on the screen.
 * Both panes have a top row; while they are locked the tops move together, and unless
 * both ends of a moved passage are being looked at they are the same.
 */
#ifndef DIPTYCH_SESSION_SESSION_H
#define DIPTYCH_SESSION_SESSION_H

#include "export/remarks.h"
#include "session/annotation.h"
#include "session/command.h"
#include "session/frame.h"
#include "session/journal.h"
#include "session/keys.h"
#include "session/layout.h"
#include "session/outside.h"
#include "session/overview.h"
#include "session/panel.h"
#include "session/prompt.h"
#include "session/search.h"
#include "session/settings.h"
#include "session/spot.h"
#include "session/target.h"
#include "session/trail.h"
#include "session/turn.h"

struct store;
struct store_view;
struct versions;

struct session_options {
    const struct settings *settings; /* copied; NULL: what is usual */
    const struct key_map *keys;      /* copied; NULL: the default ones */
    enum display_charset charset;
    const char *paths[SIDE_COUNT]; /* of the versions' files; borrowed; NULL: none */
    struct store *store; /* borrowed; what it has of pins the comparison was made with;
                            NULL: nothing is kept */
    struct versions *versions;  /* borrowed, what they hold is replaced when it is read
                                   again; NULL: it cannot be */
    size_t version[SIDE_COUNT]; /* which of them are compared */
    const char *home;           /* what ~ stands for; borrowed; NULL: nothing */
};

enum {
    SESSION_MARK_COUNT = 26,
    SESSION_NOTICE_BYTES = 256,
};

/* What is folded as it comes. */
enum folding {
    FOLDING_NONE,
    FOLDING_UNCHANGED,
    FOLDING_UNMATCHED, /* passages without a match of session.only */
};

/* A passage that waits for its counterpart. */
struct session_half_pin {
    bool is_set;
    enum side side;
    uint32_t paragraph;
};

struct session {
    const struct comparison *comparison; /* borrowed, or own_comparison */
    struct comparison *own_comparison;   /* made since with other pins; NULL: none */
    struct session_options options;
    struct store *store;      /* options.store, or one of its own that keeps nothing */
    struct settings settings; /* as they are now */
    struct layout layout;
    struct annotations annotations;
    struct stops stops;
    struct key_map keys;

    uint32_t columns; /* of the screen */
    uint32_t rows;
    uint32_t generation; /* counts changes of rows: widths, layouts */

    enum side focus;
    enum side preferred; /* what the reader chose; focus may be the other where a stop
                            has no such side */
    uint32_t token[SIDE_COUNT]; /* the current place, and the other pane's */
    struct layout_place top[SIDE_COUNT];
    bool is_locked;
    struct target target;      /* what is lit in both panes */
    struct session_spot apart; /* where to return from both ends of a move */
    bool is_apart;
    struct session_spot anchor; /* what stays on top through resizes, until the reader
                                   scrolls */
    bool has_anchor;
    struct session_spot before_panel; /* where the panes were when it was opened */
    struct target before_filter;      /* what was chosen in it before one was typed */
    struct session_spot previewed;    /* what a choice in the panel brought */
    bool has_preview;

    struct remarks remarks; /* marks of findings, and notes */
    struct comparison_pin *pins;
    size_t pin_count;
    struct session_half_pin half_pin;
    struct act noting; /* the note or reason that is being written */
    struct outside_request outside;
    bool shows_dismissed;
    enum folding folding;

    struct session_spot marks[SESSION_MARK_COUNT];
    bool has_mark[SESSION_MARK_COUNT];
    struct trail trail;
    enum target_kind repeat_kind; /* what ; and , look for */
    int repeat_direction;

    struct key_sequence pending; /* keys of a sequence not yet whole */
    long pending_count;          /* -1: none */
    uint32_t pending_command;    /* waits for a letter; INDEX_NONE */

    struct version_step *steps; /* one fewer than versions; NULL: not asked for */
    struct overview overview;
    struct search search;
    struct search_trial trial; /* while a pattern is typed */
    struct search only;        /* of `&`: passages without a match are folded */
    struct panel panel;
    struct panel under_panel; /* the list that a page covers; PANEL_NONE: none */
    bool is_resorted[PANEL_KIND_COUNT]; /* the other order than the usual one */
    struct prompt prompt;
    char notice[SESSION_NOTICE_BYTES]; /* "" if none; goes with the next key */
    uint32_t key;                      /* that is being handled, or was last */
    bool notice_is_of_width;           /* it goes with the next size, too */
};

/*
 * Begin a session at the first word.
 *
 * comparison, options  borrowed; the comparison must outlive the session
 *
 * Returns a new session, freed with session_free(), or NULL with ERROR_MEMORY. It has
 * no size yet: session_resize() first.
 */
struct session *session_new(const struct comparison *comparison,
                            const struct session_options *options, struct error *err);
void session_free(struct session *session);

/* The screen's size in cells, at first and whenever it changes: the same words stay on
 * top. False with ERROR_MEMORY. */
bool session_resize(struct session *session, uint32_t columns, uint32_t rows,
                    struct error *err);

/* Go where the last run ended, and take back its marks, if the store knows. After
 * session_resize(). */
void session_restore(struct session *session);

/* Take back from a view the marks, and whether dismissed findings are shown. */
void session_recall_view(struct session *session, const struct store_view *view);

/* Write down where the reader is, and the marks and the layout. False with the errors
 * of store_save_view(). */
bool session_save(const struct session *session, struct error *err);

/* For when the first frame has been shown: let others see that this pair is read, and
 * say so if somebody else reads it, or if nothing can be kept. */
enum effect session_settle(struct session *session);

/* Tell the reader something on the status line; the format is translated. */
void session_notify(struct session *session, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Take up a change of layout, width or shown side: the same words stay on top. */
void session_lay_out(struct session *session);

/* ---- session_keys.c ---- */

/* A key from the keyboard (keys.h). EFFECT_QUIT to end; with err set, because memory
 * has. */
enum effect session_key(struct session *session, uint32_t key, struct error *err);

/* A click on a cell of the last frame (view.h knows what is there). As session_key().
 */
enum effect session_click(struct session *session, uint32_t column, uint32_t row,
                          struct error *err);

/* Text that was pasted: for an open prompt, never keys. As session_key(). */
enum effect session_paste(struct session *session, const char *text, struct error *err);

/* Run a command as a key or the prompt calls it. As session_key(). */
enum effect session_run(struct session *session, const struct command_call *call,
                        struct error *err);

/* ---- spot.c ---- */

/* Where the reader is now, and the way back there. */
struct session_spot session_take_spot(struct session *session);
void session_return_to(struct session *session, const struct session_spot *spot);

/* The spot of a word of a side, its row a third down the window. */
struct session_spot session_spot_at(struct session *session, enum side side,
                                    uint32_t token);

/* ---- findings.c ---- */

/* The stops of a kind, in reading order. */
static inline const struct stop_list *session_stops(const struct session *session,
                                                    enum target_kind kind)
{
    return kind == TARGET_MATCH ? &session->search.stops : &session->stops.lists[kind];
}

/* Is this stop one to stop at (findings may be dismissed, passages folded)? */
bool session_has_stop(const struct session *session, const struct stop *stop);

/* Was a finding dismissed? */
static inline bool session_is_dismissed(const struct session *session, uint32_t finding)
{
    return session->remarks.findings[finding].mark == FINDING_MARK_DISMISSED;
}

/* How many stops of a kind there are, and which one (from 1) is lit; 0: none. O(stops
 * of the kind). */
size_t session_count_stops(const struct session *session, enum target_kind kind,
                           size_t *lit);

#endif
