/*
 * search.h - patterns in both versions, or in one.
 */
#ifndef DIPTYCH_SESSION_SEARCH_H
#define DIPTYCH_SESSION_SEARCH_H

#include "session/annotation.h"
#include "session/command.h"
#include "session/spot.h"

/* Embedded; {0} is no search. */
struct search {
    char *pattern; /* as typed; NULL: none */
    bool is_backward;
    struct annotation_list matches[SIDE_COUNT]; /* index: of the stop */
    struct stop_list stops;                     /* in reading order */
    bool is_cut; /* a limit was reached, which search_go() tells: there may be more */
};

void search_clear(struct search *search);

/*
 * Look for a pattern (pattern.h; PCRE2 in Unicode mode). `l:` or `r:` before it means
 * one version only.
 *
 * Replaces what was found before. A bad pattern is false with ERROR_USAGE, what was
 * found before untouched; ERROR_MEMORY as always. O(length) by PCRE2 with match limits.
 */
bool search_run(struct search *search, const struct layout *layout, const char *pattern,
                struct error *err);

/* Within a block the matches of the left come before those of the right: the share (see
 * struct stop) that a match has there. */
uint32_t search_share(uint32_t share, enum side side);

/* ---- search_use.c ---- */

/* Embedded; {0} is no trial. */
struct search_trial {
    bool is_on;
    struct session_spot from; /* where the reader is while the pattern is typed */
    char *pattern;            /* what was searched before; NULL: nothing */
    bool is_backward;
};

void search_trial_clear(struct search_trial *trial);

/* While a pattern is typed its first match is shown: at each change of the line, and at
 * the end, which leads back to where it began and to the search before. False with
 * ERROR_MEMORY. */
bool search_trial_follow(struct session *session, const char *line, bool is_backward,
                         struct error *err);
bool search_trial_end(struct session *session, struct error *err);

/* Go on to the next match of what was searched last, maybe in an earlier run. */
enum effect search_again(struct session *session, bool is_backward, struct error *err);

/* Commands: start a search (variant 1 forward, -1 backward: opens the prompt if there
 * is no argument), go to the next match (variant 1 as it began, -1 the other way),
 * search the current word, and show only passages that match. */
command_handler search_command_start;
command_handler search_command_next;
command_handler search_command_word;
command_handler search_command_only;

/* Show only passages with a match; "" shows all again. */
enum effect search_show_only(struct session *session, const char *pattern,
                             struct error *err);

#endif
