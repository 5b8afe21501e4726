/* renew.c - what was found by block and row is found again by its words. */
#include "session/renew.h"

#include "session/counterpart.h"
#include "session/detail.h"
#include "session/place.h"
#include "session/store.h"

#include <stdlib.h>
#include <string.h>

/* Everything that is made from a comparison alone. */
struct renewed {
    struct layout layout;
    struct annotations annotations;
    struct stops stops;
    struct overview overview;
    struct remarks remarks;
};

static void renewed_clear(struct renewed *renewed)
{
    layout_clear(&renewed->layout);
    annotations_clear(&renewed->annotations);
    stops_clear(&renewed->stops);
    overview_clear(&renewed->overview);
    remarks_clear(&renewed->remarks);
}

static bool renewed_init(struct renewed *renewed, const struct session *session,
                         const struct comparison *comparison, struct error *err)
{
    *renewed = (struct renewed){.stops = {{{0}}}};
    return layout_init(&renewed->layout, comparison, session->options.charset, err) &&
           annotations_init(&renewed->annotations, comparison, err) &&
           stops_init(&renewed->stops, &renewed->layout, err) &&
           overview_init(&renewed->overview, &renewed->layout, err) &&
           remarks_init(&renewed->remarks, comparison, err) &&
           store_read_remarks(session->store, comparison, &renewed->remarks, err);
}

/* Put it in the place of what was; that is in *renewed then. */
static void renew_exchange(struct session *session, struct renewed *renewed)
{
    struct renewed before = {session->layout, session->annotations, session->stops,
                             session->overview, session->remarks};
    layout_configure(&renewed->layout, session->layout.mode, session->layout.text_cells,
                     session->focus);
    session->layout = renewed->layout;
    session->annotations = renewed->annotations;
    session->stops = renewed->stops;
    session->overview = renewed->overview;
    session->remarks = renewed->remarks;
    layout_set_page(&session->layout, before.layout.page_rows);
    layout_set_remarks(&session->layout, session->remarks.findings);
    session->generation++;
    *renewed = before;
}

static void renew_spot(struct session *session, const struct carry *carry,
                       struct session_spot *spot)
{
    uint32_t token = carry_token(carry, spot->focus, spot->token[spot->focus]);
    *spot = session_spot_at(session, spot->focus, token);
}

static void renew_spots(struct session *session, const struct carry *carry)
{
    struct session_half_pin *half = &session->half_pin;
    for (int m = 0; m < SESSION_MARK_COUNT; m++)
        if (session->has_mark[m])
            renew_spot(session, carry, &session->marks[m]);
    for (size_t j = 0; j < session->trail.count; j++)
        renew_spot(session, carry, &session->trail.spots[j]);
    if (session->trail.has_last)
        renew_spot(session, carry, &session->trail.last);
    if (session->panel.kind != PANEL_NONE)
        renew_spot(session, carry, &session->before_panel);
    if (session->has_preview)
        renew_spot(session, carry, &session->previewed);
    if (half->is_set) {
        half->paragraph = carry_passage(carry, half->side, half->paragraph);
        half->is_set = half->paragraph != INDEX_NONE;
    }
    session->is_apart = session->has_anchor = false;
}

/* Each pane's word comes to a row again. */
static void renew_tops(struct session *session, const long *rows)
{
    struct layout_place last =
        layout_last_top(&session->layout, place_window_rows(session));
    for (int i = 0; i < SIDE_COUNT; i++) {
        enum side side = i ? !session->focus : session->focus;
        uint32_t offset =
            layout_token_offset(&session->layout, side, session->token[side]);
        struct layout_place top =
            layout_move(&session->layout,
                        layout_place_of(&session->layout, side, offset), -rows[side]);
        if (layout_place_compare(top, last) > 0)
            top = last;
        if (top.row < 0)
            top = (struct layout_place){0, 0};
        if (i == 0 || !session->is_locked)
            session->top[place_pane(session, side)] = top;
        if (i == 0 && (session->is_locked || session->layout.mode != LAYOUT_SIDE))
            session->top[SIDE_LEFT] = session->top[SIDE_RIGHT] = top;
        if (session->layout.mode != LAYOUT_SIDE)
            break;
    }
    place_turn_page(session);
}

/* Look again for what was looked for. */
static bool renew_search(const struct layout *layout, struct search *search,
                         struct error *err)
{
    bool is_backward = search->is_backward;
    if (!search->pattern)
        return true;
    /* search_run() frees the pattern when it has found. */
    char *pattern = search->pattern;
    search->pattern = NULL;
    bool ok = search_run(search, layout, pattern, err);
    search->is_backward = is_backward;
    free(pattern);
    return ok;
}

/* The rows on which the current words stand; a third down for those out of view. */
static void renew_measure(struct session *session, long *rows)
{
    uint32_t window = place_window_rows(session);
    for (enum side side = SIDE_LEFT; side < SIDE_COUNT; side++) {
        rows[side] = place_screen_row(
            session, side,
            layout_token_offset(&session->layout, side, session->token[side]));
        if (rows[side] < 0 || rows[side] >= (long)window)
            rows[side] = (long)window / 3;
    }
}

/* Compare documents with session->pins and put what came of it in the place of what
 * was. */
static bool renew_compare(struct session *session,
                          const struct document *const *documents, struct error *err)
{
    struct renewed renewed = {.stops = {{{0}}}};
    struct comparison *comparison =
        comparison_new(documents[SIDE_LEFT], documents[SIDE_RIGHT],
                       &(struct comparison_options){.pins = session->pins,
                                                    .pin_count = session->pin_count},
                       err);
    if (!comparison || !renewed_init(&renewed, session, comparison, err)) {
        renewed_clear(&renewed);
        comparison_free(comparison);
        return false;
    }
    renew_exchange(session, &renewed);
    renewed_clear(&renewed);
    comparison_free(session->own_comparison);
    session->comparison = session->own_comparison = comparison;
    session->target = (struct target){TARGET_NONE, 0, 0};
    return true;
}

/* Once the current words are known: everything around them. */
static bool renew_finish(struct session *session, const long *rows, struct error *err)
{
    renew_tops(session, rows);
    if (!renew_search(&session->layout, &session->search, err) ||
        !renew_search(&session->layout, &session->only, err) ||
        !detail_take_up(session, err))
        return false;
    place_keep_visible(session);
    place_light(session);
    return (session->panel.kind == PANEL_NONE || panel_refresh(session, err)) &&
           layout_check(&session->layout, err);
}

/* The chosen line of a list is another one now, or about another place. */
static void renew_preview(struct session *session)
{
    if (session->panel.is_list && session->panel.has_keys)
        panel_preview(session);
}

static bool renew_with(struct session *session, const struct document *const *documents,
                       const struct carry *carry, struct error *err)
{
    long rows[SIDE_COUNT];
    renew_measure(session, rows);
    if (!renew_compare(session, documents, err))
        return false;
    for (enum side side = SIDE_LEFT; side < SIDE_COUNT; side++)
        session->token[side] = carry_token(carry, side, session->token[side]);
    renew_spots(session, carry);
    if (!renew_finish(session, rows, err))
        return false;
    renew_preview(session);
    return true;
}

static bool renew_pins(struct session *session, struct error *err)
{
    struct comparison_pin *pins;
    size_t count;
    if (!store_read_pins(session->store, &pins, &count, err))
        return false;
    free(session->pins);
    session->pins = pins;
    session->pin_count = count;
    return true;
}

bool renew_alignment(struct session *session, struct error *err)
{
    static const struct carry none = {.editions = {NULL}};
    return renew_with(session, session->comparison->documents, &none, err);
}

bool renew_documents(struct session *session, const struct document *const *documents,
                     const struct carry *carry, struct error *err)
{
    turn_forget_steps(session);
    return renew_pins(session, err) && renew_with(session, documents, carry, err);
}

bool renew_turn(struct session *session, const struct document *const *documents,
                enum side side, uint32_t token, struct error *err)
{
    long measured[SIDE_COUNT], rows[SIDE_COUNT];
    renew_measure(session, measured);
    rows[SIDE_LEFT] = rows[SIDE_RIGHT] = measured[session->focus];
    if (!renew_pins(session, err) || !renew_compare(session, documents, err))
        return false;
    session->trail = (struct trail){.count = 0};
    session->half_pin.is_set = false;
    session->is_apart = session->has_anchor = session->has_preview = false;
    memset(session->has_mark, 0, sizeof session->has_mark);
    session->token[side] = token;
    session->token[!side] = counterpart_find(&session->layout, side, token);
    /* The pane stays the same if it has the word. */
    if (session->token[!side] == INDEX_NONE) {
        session->token[!side] = 0;
        session->focus = session->preferred = side;
    }
    layout_configure(&session->layout, session->layout.mode, session->layout.text_cells,
                     session->focus);
    if (!renew_finish(session, rows, err))
        return false;
    session->before_panel = session_take_spot(session);
    renew_preview(session);
    return true;
}
