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

#include "session/annotation.h"
#include "session/command.h"
#include "session/frame.h"
#include "session/keys.h"
#include "session/layout.h"
#include "session/panel.h"
#include "session/prompt.h"
#include "session/search.h"
#include "session/target.h"

struct session_options {
    enum layout_mode layout;
    uint32_t measure_cells; /* the widest a pane's text gets; 0: 76 */
    enum display_charset charset;
};

/* Where a pane stood: enough to come back to the very rows, or after a resize to the
 * same words. */
struct session_spot {
    enum side focus;
    uint32_t token[SIDE_COUNT];
    struct layout_place top[SIDE_COUNT];
    uint32_t top_offset[SIDE_COUNT]; /* the first byte on or below the top row; for
                                        when the rows have changed */
    uint32_t generation;             /* session.generation when it was taken */
    struct target target;
};

enum {
    SESSION_MARK_COUNT = 26,
    SESSION_JUMPS_KEPT = 100,
    SESSION_NOTICE_BYTES = 256,
};

struct session {
    const struct comparison *comparison; /* borrowed */
    struct session_options options;
    struct layout layout;
    struct annotations annotations;
    struct stops stops;
    struct key_map keys;

    uint32_t columns; /* of the screen */
    uint32_t rows;
    enum layout_mode layout_wanted; /* AUTO until the reader chooses */
    uint32_t generation;            /* counts changes of rows: widths, layouts */

    enum side focus;
    uint32_t token[SIDE_COUNT]; /* the current place, and the other pane's */
    struct layout_place top[SIDE_COUNT];
    bool is_locked;
    struct target target;      /* what is lit in both panes */
    struct session_spot apart; /* where to return from both ends of a move */
    bool is_apart;
    struct session_spot anchor; /* what stays on top through resizes, until the reader
                                   scrolls */
    bool has_anchor;

    bool *dismissed; /* by finding */
    bool shows_dismissed;
    bool shows_typography;

    struct session_spot marks[SESSION_MARK_COUNT];
    bool has_mark[SESSION_MARK_COUNT];
    struct session_spot jumps[SESSION_JUMPS_KEPT]; /* oldest first; where jumps began */
    size_t jump_count;
    enum target_kind repeat_kind; /* what ; and , look for */
    int repeat_direction;

    struct key_sequence pending; /* keys of a sequence not yet whole */
    long pending_count;          /* -1: none */
    uint32_t pending_command;    /* waits for a letter; INDEX_NONE */
    uint32_t half_page;          /* rows of d and u; 0: half a window */

    struct search search;
    struct panel panel;
    struct prompt prompt;
    char notice[SESSION_NOTICE_BYTES]; /* "" if none; goes with the next key */
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

/* The screen's size, at first and whenever it changes: the same words stay on top. */
bool session_resize(struct session *session, uint32_t columns, uint32_t rows,
                    struct error *err);

/* A key from the keyboard. */
enum effect session_key(struct session *session, uint32_t key, struct error *err);

/* A click on a cell of the last frame (view.h knows what is there). */
enum effect session_click(struct session *session, uint32_t column, uint32_t row,
                          struct error *err);

/* Tell the reader something on the status line. */
void session_notify(struct session *session, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* ---- for commands ---- */

/* Rows of the panes. */
uint32_t session_window_rows(const struct session *session);

/* Scroll the focused pane, and the other with it while they are locked; the current
 * place is dragged along the edge. */
void session_scroll(struct session *session, long rows);

/* Put the top of both panes (if locked, else of the focused one). */
void session_set_top(struct session *session, struct layout_place top);

/* Make a word the current place, both panes level, scrolled only if it is not well
 * inside the window. */
void session_go_to(struct session *session, enum side side, uint32_t token);

/* Go to something that has a place on either side or both, wherever they stand: both
 * come level, and it is lit. */
void session_show_stop(struct session *session, const struct stop *stop);

/* The current word, its block, the byte where it starts. A document without words has
 * token 0 and offset 0. */
uint32_t session_offset(const struct session *session);
uint32_t session_block(const struct session *session);

/* The word of the other version that corresponds best to a word: inside its block by
 * the words around it. INDEX_NONE if the block has no other side. */
uint32_t session_counterpart(const struct session *session, enum side side,
                             uint32_t token);

/* After the place or the scroll position changed: keep the place on the screen, and
 * light what is there. */
void session_keep_place_visible(struct session *session);
void session_light_place(struct session *session);

/* Remember or return to a spot. */
struct session_spot session_take_spot(const struct session *session);
void session_return_to(struct session *session, const struct session_spot *spot);
/* Remember where a jump begins, for '' and ^O. */
void session_push_jump(struct session *session);

/* Is this stop one to stop at (findings may be dismissed)? */
bool session_has_stop(const struct session *session, const struct stop *stop);
/* How many stops of a kind there are, and which one (from 1) is lit; 0: none. */
size_t session_count_stops(const struct session *session, enum target_kind kind,
                           size_t *lit);

/* Commands that are about scrolling, panes and places (session.c, scroll.c). */
command_handler scroll_command_rows; /* variant: enum scroll_unit, signed */
command_handler scroll_command_to;   /* variant: enum scroll_goal */
command_handler session_command_other_pane;
command_handler session_command_lock;
command_handler session_command_layout;
command_handler session_command_typography;
command_handler session_command_dismiss;
command_handler session_command_show_dismissed;
command_handler session_command_set_mark;
command_handler session_command_go_to_mark;
command_handler session_command_back;
command_handler session_command_where;
command_handler session_command_redraw;
command_handler session_command_suspend;
command_handler session_command_cancel;
command_handler session_command_close;
command_handler session_command_quit;

#endif
