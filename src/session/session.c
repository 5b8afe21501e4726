/* session.c - beginning and ending a session, what is kept of it, and its size. */
#include "session/session.h"

#include "base/memory.h"
#include "base/translate.h"
#include "session/acts.h"
#include "session/detail.h"
#include "session/place.h"
#include "session/store.h"
#include "session/view.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

_Static_assert((int)SESSION_MARK_COUNT == (int)STORE_MARK_COUNT,
               "a mark for each letter");

static bool session_take_remarks(struct session *session, struct error *err)
{
    layout_set_remarks(&session->layout, session->remarks.findings);
    return store_read_remarks(session->store, session->comparison, &session->remarks,
                              err);
}

static bool session_attach(struct session *session, struct error *err)
{
    const struct comparison *comparison = session->comparison;
    if (!layout_init(&session->layout, comparison, session->options.charset, err) ||
        !annotations_init(&session->annotations, comparison, err) ||
        !stops_init(&session->stops, &session->layout, err) ||
        !overview_init(&session->overview, &session->layout, err))
        return false;
    if (!session->store)
        session->store =
            store_open(&(struct store_options){.run = 1}, comparison->documents, err);
    const char *history = session->store ? store_history_file(session->store) : NULL;
    if (history && !prompt_keep_history(&session->prompt, history, err))
        return false;
    return session->store && remarks_init(&session->remarks, comparison, err) &&
           session_take_remarks(session, err) &&
           store_read_pins(session->store, &session->pins, &session->pin_count, err) &&
           (session->options.keys
                ? key_map_copy(&session->keys, session->options.keys, err)
                : command_bind_defaults(&session->keys, err));
}

/* What is known of earlier runs. */
static void session_tell_kept(struct session *session)
{
    size_t dismissed = 0;
    for (size_t i = 0; i < session->comparison->finding_count; i++)
        dismissed += session_is_dismissed(session, (uint32_t)i);
    if (dismissed)
        session_notify(session,
                       ngettext("%zu finding dismissed before (X shows)",
                                "%zu findings dismissed before (X shows)", dismissed),
                       dismissed);
    if (store_is_carried_over(session->store))
        acts_tell_carried_over(session);
}

/* What the reader must know of a file that was not plain UTF-8, or has no word. */
static void session_tell_texts(struct session *session)
{
    char told[SIDE_COUNT][SESSION_NOTICE_BYTES / 2 - 4] = {"", ""};
    for (int side = 0; side < SIDE_COUNT; side++) {
        const struct document *document = session->comparison->documents[side];
        const struct text *text = &document->text;
        const char *name = side == SIDE_LEFT ? _("left") : _("right");
        if (text->replaced_count)
            snprintf(told[side], sizeof told[side],
                     _("%s: %u invalid byte sequences replaced"), name,
                     (unsigned)text->replaced_count);
        else if (text->is_guessed)
            snprintf(told[side], sizeof told[side], _("%s: encoding guessed: %s"), name,
                     text->charset);
        else if (text->control_count)
            snprintf(told[side], sizeof told[side], _("%s: %u control characters"),
                     name, (unsigned)text->control_count);
        else if (!document->tokens.count)
            snprintf(told[side], sizeof told[side], _("%s: there is no text in it"),
                     name);
    }
    if (*told[SIDE_LEFT] || *told[SIDE_RIGHT])
        session_notify(session, "%s%s%s", told[SIDE_LEFT],
                       *told[SIDE_LEFT] && *told[SIDE_RIGHT] ? "; " : "",
                       told[SIDE_RIGHT]);
}

/* What was chosen in an earlier run holds unless an option says otherwise. */
static void session_recall(struct session *session, enum setting_id id, int value)
{
    if (session->settings.sources[id] < SETTING_FROM_OPTION)
        settings_choose(&session->settings, id, value);
}

struct session *session_new(const struct comparison *comparison,
                            const struct session_options *options, struct error *err)
{
    struct session *session = memory_new(1, sizeof *session, err);
    if (!session)
        return NULL;
    session->comparison = comparison;
    session->options = *options;
    session->store = options->store;
    if (options->settings)
        session->settings = *options->settings;
    else
        settings_init(&session->settings);
    session->is_locked = true;
    session->pending_count = -1;
    session->pending_command = INDEX_NONE;
    session->repeat_kind = TARGET_QUOTE;
    session->repeat_direction = 1;
    if (!session_attach(session, err)) {
        session_free(session);
        return NULL;
    }
    session_tell_kept(session);
    session_tell_texts(session);
    struct store_view view;
    if (store_load_view(session->store, &view)) {
        if (view.layout != LAYOUT_AUTO)
            session_recall(session, SETTING_LAYOUT, (int)view.layout);
        if (view.detail != SETTING_DETAIL_WORDS)
            session_recall(session, SETTING_DETAIL, (int)view.detail);
    }
    return session;
}

void session_free(struct session *session)
{
    if (!session)
        return;
    layout_clear(&session->layout);
    annotations_clear(&session->annotations);
    stops_clear(&session->stops);
    overview_clear(&session->overview);
    key_map_clear(&session->keys);
    search_clear(&session->search);
    search_clear(&session->only);
    search_trial_clear(&session->trial);
    panel_clear(&session->panel);
    panel_clear(&session->under_panel);
    prompt_clear(&session->prompt);
    outside_clear(&session->outside);
    remarks_clear(&session->remarks);
    free(session->pins);
    turn_forget_steps(session);
    if (session->store != session->options.store)
        store_free(session->store);
    comparison_free(session->own_comparison);
    free(session);
}

static uint32_t session_place_token(const struct session *session,
                                    const struct store_place *place)
{
    const struct document *document = session->comparison->documents[place->focus];
    return document->paragraphs[place->paragraph].tokens.first + place->word;
}

void session_recall_view(struct session *session, const struct store_view *view)
{
    session->shows_dismissed = view->shows_dismissed;
    for (int m = 0; m < SESSION_MARK_COUNT; m++) {
        session->has_mark[m] = view->has_mark[m];
        if (view->has_mark[m])
            session->marks[m] =
                session_spot_at(session, view->marks[m].focus,
                                session_place_token(session, &view->marks[m]));
    }
}

void session_restore(struct session *session)
{
    struct store_view view;
    if (!store_load_view(session->store, &view))
        return;
    session_recall_view(session, &view);
    if (!view.has_place)
        return;
    enum side side = view.place.focus;
    const struct document *document = session->comparison->documents[side];
    const struct paragraph *paragraph = &document->paragraphs[view.place.paragraph];
    struct stop stop = {0};
    stop.has[side] = true;
    stop.spans[side] = document_token_range_span(
        document,
        (struct range){session_place_token(session, &view.place),
                       paragraph->tokens.count ? 1 : 0},
        paragraph->span.start);
    session->preferred = side;
    place_show(session, &stop);
    place_light(session);
    session->is_locked = !view.is_unlocked;
}

static bool session_find_place(const struct session *session, enum side side,
                               uint32_t token, struct store_place *place)
{
    const struct document *document = session->comparison->documents[side];
    uint32_t offset = layout_token_offset(&session->layout, side, token);
    uint32_t paragraph = document_paragraph_at(document, offset);
    if (paragraph == INDEX_NONE)
        return false;
    uint32_t first = document->paragraphs[paragraph].tokens.first;
    *place = (struct store_place){side, paragraph, token > first ? token - first : 0};
    return true;
}

bool session_save(const struct session *session, struct error *err)
{
    struct store_view view = {
        .layout = (enum layout_mode)settings_chosen(&session->settings, SETTING_LAYOUT,
                                                    LAYOUT_AUTO),
        .is_unlocked = !session->is_locked,
        .detail = (enum setting_detail)settings_chosen(
            &session->settings, SETTING_DETAIL, SETTING_DETAIL_WORDS),
        .shows_dismissed = session->shows_dismissed,
    };
    view.has_place = session_find_place(session, session->focus,
                                        session->token[session->focus], &view.place);
    for (int m = 0; m < SESSION_MARK_COUNT; m++) {
        const struct session_spot *mark = &session->marks[m];
        view.has_mark[m] = session->has_mark[m] &&
                           session_find_place(session, mark->focus,
                                              mark->token[mark->focus], &view.marks[m]);
    }
    return store_save_view(session->store, &view, err);
}

enum effect session_settle(struct session *session)
{
    bool others;
    struct error failure = {0};
    store_join(session->store, &others, &failure);
    if (failure.code != ERROR_NONE)
        session_notify(session, "nothing will be kept: %s", failure.message);
    else if (others)
        session_notify(session, "somebody else reads this pair now: what both of you "
                                "note is kept");
    else
        return EFFECT_NONE;
    return EFFECT_REDRAW;
}

void session_notify(struct session *session, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    vsnprintf(session->notice, sizeof session->notice, _(format), args);
    va_end(args);
    session->notice_is_of_width = false;
}

/* The article's end does not stand above the window's end without need. */
static void session_clamp_tops(struct session *session)
{
    struct layout_place last =
        layout_last_top(&session->layout, place_window_rows(session));
    if (!place_is_level(session) && session->is_locked)
        return;
    for (int pane = 0; pane < SIDE_COUNT; pane++)
        if (layout_place_compare(session->top[pane], last) > 0)
            session->top[pane] = last;
}

/* AUTO until the reader chooses. */
static enum layout_mode session_layout_wanted(const struct session *session)
{
    return (enum layout_mode)session->settings.values[SETTING_LAYOUT];
}

void session_lay_out(struct session *session)
{
    struct layout *layout = &session->layout;
    enum layout_mode mode = session_layout_wanted(session);
    if (mode == LAYOUT_AUTO)
        mode = view_mode_for(session->columns);
    struct view_geometry geometry = view_measure(session, mode);
    if (mode != layout->mode || geometry.text_cells != layout->text_cells ||
        layout->front != session->focus ||
        (mode == LAYOUT_LINEAR && geometry.window_rows != layout->page_rows)) {
        if (!session->has_anchor) {
            session->anchor = session_take_spot(session);
            session->has_anchor = true;
        }
        layout_configure(layout, mode, geometry.text_cells, session->focus);
        layout_set_page(layout, geometry.window_rows);
        session->generation++;
    }
    if (!session->has_anchor) {
        session_clamp_tops(session);
        place_keep_visible(session);
        return;
    }
    struct session_spot anchor = session->anchor;
    anchor.focus = session->focus;
    session_return_to(session, &anchor);
    /* Both ends of a move stand level at every width. */
    bool were_apart =
        session->is_locked && layout->mode == LAYOUT_SIDE &&
        layout_place_compare(anchor.top[SIDE_LEFT], anchor.top[SIDE_RIGHT]) != 0;
    if (were_apart && session->target.kind != TARGET_NONE) {
        const struct stop_list *list = &session->stops.lists[session->target.kind];
        size_t i = stop_list_find(list, session->target);
        bool is_apart = session->is_apart;
        if (i < list->count)
            place_show(session, &list->stops[i]);
        session->is_apart = is_apart;
    }
    session_clamp_tops(session);
    place_keep_visible(session);
    session->has_anchor = true;
}

bool session_resize(struct session *session, uint32_t columns, uint32_t rows,
                    struct error *err)
{
    bool is_first = session->columns == 0;
    enum layout_mode before = session->layout.mode;
    if (!is_first && !session->has_anchor) {
        session->anchor = session_take_spot(session);
        session->has_anchor = true;
    }
    session->columns = columns;
    session->rows = rows;
    bool is_told = session->notice_is_of_width && *session->notice;
    if (is_told)
        session->notice[0] = '\0';
    /* A panel's lines were cut and wrapped for the old width. */
    if (session->panel.kind != PANEL_NONE && !panel_refresh(session, err))
        return false;
    session_lay_out(session);
    if (is_first) {
        session->has_anchor = false;
        if (!detail_take_up(session, err))
            return false;
    }
    enum layout_mode now = session->layout.mode;
    if (session_layout_wanted(session) == LAYOUT_AUTO && now == LAYOUT_STACK &&
        (is_first || is_told || before != now) && !*session->notice) {
        session_notify(session,
                       "stacked: %u columns are too few for two panes (S changes)",
                       (unsigned)columns);
        session->notice_is_of_width = true;
    }
    return layout_check(&session->layout, err);
}
