/* panel_use.c - choosing in a panel, and what the panes show meanwhile. */
#include "session/jump.h"
#include "session/panel.h"
#include "session/place.h"

#include <stdlib.h>

static struct target panel_chosen(const struct panel *panel)
{
    if (panel->is_list && panel->selected < panel->shown_count)
        return panel->lines[panel->shown[panel->selected]].target;
    return (struct target){TARGET_NONE, 0, 0};
}

static bool panel_is_spot(const struct session *session,
                          const struct session_spot *spot)
{
    return spot->focus == session->focus &&
           spot->token[spot->focus] == session->token[session->focus];
}

/* Is the place the one that a choice in the panel brought, and no further? */
static bool panel_has_not_gone(const struct session *session)
{
    return panel_is_spot(session, &session->before_panel) ||
           (session->has_preview && panel_is_spot(session, &session->previewed));
}

void panel_preview(struct session *session)
{
    struct stop stop;
    if (!jump_find_stop(session, panel_chosen(&session->panel), &stop))
        return;
    /* Who went elsewhere in the text meanwhile comes back there. */
    if (!panel_has_not_gone(session))
        session->before_panel = session_take_spot(session);
    place_show(session, &stop);
    place_keep_visible(session);
    session->previewed = session_take_spot(session);
    session->has_preview = true;
}

/* What was looked at is gone to: the jump began where the panel was opened. */
static void panel_go(struct session *session)
{
    if (session->has_preview && panel_has_not_gone(session))
        trail_push_spot(session, &session->before_panel);
    session->before_panel = session_take_spot(session);
    session->has_preview = false;
}

static enum effect panel_enter(struct session *session, struct error *err)
{
    struct panel *panel = &session->panel;
    struct target target = panel_chosen(panel);
    if (panel->kind == PANEL_VERSIONS && panel->shown_count)
        return turn_to_step(session, target.index ? target.index - 1 : 0, err);
    if (target.kind == TARGET_NONE)
        return EFFECT_REDRAW;
    /* Enter again goes on to a finding's next place. */
    if (target.kind == TARGET_FINDING && session->target.kind == TARGET_FINDING &&
        session->target.index == target.index && !session->has_preview) {
        size_t count = session->comparison->findings[target.index].place_count;
        target.detail = (session->target.detail + 1) % (uint32_t)(count ? count : 1);
    }
    if (session->has_preview && panel_has_not_gone(session))
        session_return_to(session, &session->before_panel);
    jump_to(session, target);
    place_keep_visible(session);
    session->before_panel = session_take_spot(session);
    session->has_preview = false;
    return EFFECT_REDRAW;
}

static bool panel_write(struct session *session, enum panel_kind kind,
                        struct error *err)
{
    switch (kind) {
    case PANEL_FINDINGS:
        return list_fill_findings(session, err);
    case PANEL_QUOTES:
        return list_fill_quotes(session, err);
    case PANEL_CONTENTS:
        return list_fill_contents(session, err);
    case PANEL_WHY:
        return why_fill(session, err);
    case PANEL_HELP:
        return help_fill(session, err);
    case PANEL_NOTES:
        return noting_fill(session, err);
    case PANEL_MOVES:
        return list_fill_moves(session, err);
    case PANEL_MATCHES:
        return list_fill_matches(session, err);
    case PANEL_VERSIONS:
        return turn_fill_list(session, err);
    case PANEL_NONE:
    default:
        return true;
    }
}

/* filter: NULL or "" for all */
static bool panel_fill(struct session *session, enum panel_kind kind,
                       const char *filter, struct error *err)
{
    return panel_write(session, kind, err) &&
           panel_filter(&session->panel, filter, err);
}

/* The line that stands for a text's place in the filtered list is kept. */
bool panel_refresh(struct session *session, struct error *err)
{
    struct panel *panel = &session->panel;
    size_t selected = panel->selected, top = panel->top;
    bool has_keys = panel->has_keys;
    char *filter = panel->filter;
    panel->filter = NULL;
    bool ok = panel_fill(session, panel->kind, filter, err);
    free(filter);
    panel->has_keys = has_keys;
    panel->selected = panel->top = 0;
    if (panel->is_list && panel->shown_count)
        panel->selected =
            selected < panel->shown_count ? selected : panel->shown_count - 1;
    panel->top = top < panel->shown_count ? top : 0;
    return ok;
}

bool panel_follow(struct session *session, struct error *err)
{
    struct panel *panel = &session->panel;
    struct target before = panel_chosen(panel);
    if (!panel_refresh(session, err))
        return false;
    if (!panel->has_keys || target_equal(panel_chosen(panel), before))
        return true;
    panel_select_target(panel, before);
    if (!target_equal(panel_chosen(panel), before))
        panel_preview(session);
    return true;
}

void panel_choose(struct session *session, struct target target)
{
    struct panel *panel = &session->panel;
    if (!panel->is_list || !panel->has_keys ||
        target_equal(panel_chosen(panel), target))
        return;
    panel_select_target(panel, target);
    if (target_equal(panel_chosen(panel), target))
        panel_preview(session);
}

/* What the lines of a list are about, where they are in reading order or by severity.
 */
static enum target_kind panel_target_kind(enum panel_kind kind)
{
    switch (kind) {
    case PANEL_FINDINGS:
        return TARGET_FINDING;
    case PANEL_QUOTES:
        return TARGET_QUOTE;
    case PANEL_MOVES:
        return TARGET_MOVE;
    case PANEL_MATCHES:
        return TARGET_MATCH;
    default:
        return TARGET_NONE;
    }
}

bool panel_counts(const struct panel *panel, enum target_kind kind)
{
    return panel->has_keys && kind != TARGET_NONE &&
           panel_target_kind(panel->kind) == kind;
}

bool panel_narrow(struct session *session, const char *filter, struct error *err)
{
    if (!panel_filter(&session->panel, filter, err))
        return false;
    if (session->before_filter.kind != TARGET_NONE)
        panel_select_target(&session->panel, session->before_filter);
    panel_preview(session);
    return true;
}

/* The section that the place is in. */
static void panel_select_section(struct session *session)
{
    struct panel *panel = &session->panel;
    uint32_t block = place_block(session);
    for (size_t i = 0; i < panel->shown_count; i++)
        if (panel->lines[panel->shown[i]].target.index <= block)
            panel->selected = i;
}

/* What is lit, else what stands in this passage; in lists in reading order the first
 * from here on. Who has gone nowhere yet means the top. */
static void panel_select_here(struct session *session)
{
    struct panel *panel = &session->panel;
    enum target_kind kind = panel_target_kind(panel->kind);
    uint32_t block = place_block(session);
    if (panel->kind == PANEL_CONTENTS)
        panel_select_section(session);
    if (panel->kind == PANEL_VERSIONS &&
        session->options.version[SIDE_RIGHT] < panel->shown_count)
        panel->selected = session->options.version[SIDE_RIGHT];
    if (kind == TARGET_NONE)
        return;
    if (session->target.kind == kind) {
        panel_select_target(panel, session->target);
        return;
    }
    if (session->token[session->focus] == 0)
        return;
    const struct stop_list *list = session_stops(session, kind);
    for (size_t i = 0; i < list->count; i++) {
        const struct stop *stop = &list->stops[i];
        if (!session_has_stop(session, stop) || stop->block < block)
            continue;
        if (stop->block == block || kind != TARGET_FINDING)
            panel_select_target(panel, stop->target);
        return;
    }
}

/* By place instead of severity, or the reverse: the same line stays chosen. */
static enum effect panel_resort(struct session *session, struct error *err)
{
    struct panel *panel = &session->panel;
    struct target chosen = panel_chosen(panel);
    bool *is_resorted = &session->is_resorted[panel->kind];
    *is_resorted = !*is_resorted;
    if (!panel_refresh(session, err))
        return EFFECT_QUIT;
    panel_select_target(panel, chosen);
    return EFFECT_REDRAW;
}

static enum effect panel_step(struct session *session, long lines)
{
    struct panel *panel = &session->panel;
    size_t before = panel->selected;
    panel_move(panel, lines);
    if (panel->is_list && panel->selected != before)
        panel_preview(session);
    return EFFECT_REDRAW;
}

/* By how many lines a key moves; each control key does what its plain twin does. False
 * if it is no such key. */
static bool panel_read_step(const struct panel *panel, uint32_t key, long count,
                            long *lines)
{
    enum { STEPS_MOST = 100000 };
    long page = panel->row_count > 1 ? (long)panel->row_count - 1 : 1;
    long half = page / 2 ? page / 2 : 1;
    long times = count < 1 ? 1 : count > STEPS_MOST ? STEPS_MOST : count;
    long at = (long)(panel->is_list ? panel->selected : panel->top);
    switch (key) {
    case 'j':
    case KEY_CODE_DOWN:
    case KEY_CONTROL('E'):
        *lines = times;
        return true;
    case 'k':
    case KEY_CODE_UP:
    case KEY_CONTROL('Y'):
        *lines = -times;
        return true;
    case ' ':
    case KEY_CODE_PAGE_DOWN:
    case KEY_CONTROL('F'):
        *lines = times * page;
        return true;
    case 'b':
    case KEY_CODE_PAGE_UP:
    case KEY_CONTROL('B'):
        *lines = -times * page;
        return true;
    case 'd':
    case KEY_CONTROL('D'):
        *lines = times * half;
        return true;
    case 'u':
    case KEY_CONTROL('U'):
        *lines = -times * half;
        return true;
    case 'g':
    case KEY_CODE_HOME:
        *lines = count > 0 ? times - 1 - at : -at;
        return true;
    case 'G':
    case KEY_CODE_END:
        *lines = count > 0 ? times - 1 - at : (long)panel->shown_count;
        return true;
    default:
        return false;
    }
}

/* A key that is the panel's and moves nothing. */
static enum effect panel_take_key(struct session *session, uint32_t key, bool *taken,
                                  struct error *err)
{
    struct panel *panel = &session->panel;
    switch (key) {
    case '/':
        session->before_filter = panel_chosen(panel);
        return prompt_open(&session->prompt, PROMPT_FILTER,
                           panel->filter ? panel->filter : "", err)
                   ? EFFECT_REDRAW
                   : EFFECT_QUIT;
    case 's':
        if (panel->kind == PANEL_FINDINGS || panel->kind == PANEL_QUOTES)
            return panel_resort(session, err);
        break;
    case KEY_CODE_TAB:
        panel_go(session);
        panel->has_keys = false;
        return EFFECT_REDRAW;
    case KEY_CODE_ENTER:
        if (panel->is_list)
            return panel_enter(session, err);
        break;
    default:
        break;
    }
    *taken = false;
    return EFFECT_NONE;
}

enum effect panel_key(struct session *session, uint32_t key, bool *taken,
                      struct error *err)
{
    long lines;
    enum effect effect = EFFECT_NONE;
    *taken = true;
    if (panel_read_step(&session->panel, key, session->pending_count, &lines))
        effect = panel_step(session, lines);
    else
        effect = panel_take_key(session, key, taken, err);
    if (*taken)
        session->pending_count = -1;
    return effect;
}

enum effect panel_click(struct session *session, uint32_t row, struct error *err)
{
    struct panel *panel = &session->panel;
    bool had_keys = panel->has_keys;
    size_t index = panel->top + row;
    panel->has_keys = true;
    if (!panel->is_list || index >= panel->shown_count)
        return EFFECT_REDRAW;
    if (had_keys && index == panel->selected)
        return panel_enter(session, err);
    panel->selected = index;
    panel_preview(session);
    return EFFECT_REDRAW;
}

/* A panel takes rows from the panes: the place must not be under it. */
static void panel_make_room(struct session *session)
{
    uint32_t rows = place_window_rows(session);
    long row = place_screen_row(session, session->focus, place_offset(session));
    if (row >= (long)rows)
        for (int pane = 0; pane < SIDE_COUNT; pane++)
            session->top[pane] = layout_move(&session->layout, session->top[pane],
                                             row - (long)rows + 1 + (long)rows / 4);
    session_lay_out(session);
}

/* Back from a page to the list under it: what was chosen is chosen. */
static bool panel_uncover(struct session *session, struct error *err)
{
    struct panel *panel = &session->panel;
    panel_clear(panel);
    *panel = session->under_panel;
    session->under_panel = (struct panel){0};
    panel->has_keys = true;
    session_lay_out(session);
    return panel_follow(session, err);
}

bool panel_close(struct session *session, struct error *err)
{
    struct session_spot before = session->before_panel;
    if (session->under_panel.kind != PANEL_NONE)
        return panel_uncover(session, err);
    bool has_not_gone = panel_has_not_gone(session);
    bool was_previewed = session->has_preview;
    panel_clear(&session->panel);
    session->has_preview = false;
    if (has_not_gone) {
        /* What is done at the place itself leaves its light. */
        if (!was_previewed)
            before.target = session->target;
        session_return_to(session, &before);
    }
    session_lay_out(session);
    return true;
}

/* A page that was opened from a list, or from a page over it, leads back to it; a list
 * takes the place of all that is open. */
static void panel_cover(struct session *session, enum panel_kind kind)
{
    struct panel *panel = &session->panel;
    bool is_page = kind == PANEL_WHY || kind == PANEL_HELP;
    if (is_page && !panel->is_list)
        return;
    panel_clear(&session->under_panel);
    if (!is_page)
        return;
    session->under_panel = *panel;
    *panel = (struct panel){0};
}

enum effect panel_command_toggle(struct session *session,
                                 const struct command_call *call, struct error *err)
{
    enum panel_kind kind = (enum panel_kind)call->command->variant;
    bool is_open = session->panel.kind != PANEL_NONE;
    if (session->panel.kind == kind && kind != PANEL_WHY && !*call->argument)
        return panel_close(session, err) ? EFFECT_REDRAW : EFFECT_QUIT;
    if (!is_open) {
        session->before_panel = session_take_spot(session);
        session->has_preview = false;
    }
    panel_cover(session, kind);
    if (!panel_fill(session, kind, call->argument, err))
        return EFFECT_QUIT;
    panel_make_room(session);
    panel_select_here(session);
    if (panel_target_kind(kind) != TARGET_NONE)
        panel_preview(session);
    return EFFECT_REDRAW;
}
