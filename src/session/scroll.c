/* scroll.c - commands that move the panes and the place without looking for anything.
 */
#include "session/scroll.h"

#include "session/place.h"

enum effect scroll_command_rows(struct session *session,
                                const struct command_call *call, struct error *err)
{
    (void)err;
    long window = (long)place_window_rows(session);
    long count = call->count > 0 ? call->count : 1;
    long rows = count;
    int unit = call->command->variant;
    bool is_back = unit < 0;
    if (is_back)
        unit = -unit;
    if (count > 1000000)
        rows = count = 1000000;
    if (unit == SCROLL_HALF)
        rows = count * (window / 2 ? window / 2 : 1);
    else if (unit == SCROLL_WINDOW)
        rows = count * window;
    place_scroll(session, is_back ? -rows : rows);
    return EFFECT_REDRAW;
}

/* The next word in a direction that is one: signs are passed over. INDEX_NONE: none. */
static uint32_t scroll_next_word(const struct document *document, uint32_t token,
                                 int direction)
{
    const struct token_list *list = &document->tokens;
    while (direction > 0 ? token + 1 < list->count : token > 0) {
        token = direction > 0 ? token + 1 : token - 1;
        if (token_is_wordlike(&list->tokens[token]))
            return token;
    }
    return INDEX_NONE;
}

enum effect scroll_command_words(struct session *session,
                                 const struct command_call *call, struct error *err)
{
    (void)err;
    enum side side = session->focus;
    long left = call->count > 0 ? call->count : 1;
    uint32_t token = session->token[side];
    for (; left > 0; left--) {
        uint32_t next = scroll_next_word(session->comparison->documents[side], token,
                                         call->command->variant);
        if (next == INDEX_NONE)
            break;
        token = next;
    }
    session->token[side] = token;
    session->preferred = side;
    session->has_anchor = false;
    place_bring_into_view(session);
    place_light(session);
    return EFFECT_REDRAW;
}

/* The passage of the focused version, from 1, as the numbers in its margin say. */
static void scroll_to_passage(struct session *session, long number)
{
    const struct document *document = session->comparison->documents[session->focus];
    if (!document->paragraph_count)
        return;
    if (number > (long)document->paragraph_count)
        number = (long)document->paragraph_count;
    uint32_t paragraph = number > 0 ? (uint32_t)number - 1 : 0;
    struct span span = document->paragraphs[paragraph].span;
    struct stop stop = {.target = {TARGET_NONE, 0, 0}};
    stop.has[session->focus] = true;
    stop.spans[session->focus] = (struct span){span.start, span.start + 1};
    session->preferred = session->focus;
    place_show(session, &stop);
}

static void scroll_to_percent(struct session *session, long percent)
{
    const struct document *document = session->comparison->documents[session->focus];
    if (percent > 100)
        percent = 100;
    uint32_t offset =
        (uint32_t)((uint64_t)document->text.length * (uint64_t)percent / 100);
    struct layout_place top = layout_place_of(&session->layout, session->focus, offset);
    if (percent == 100)
        top = (struct layout_place){session->layout.block_count, 0};
    place_set_top(session, top);
    place_keep_visible(session);
}

/* The first or last word. */
static void scroll_to_edge(struct session *session, bool is_end)
{
    struct layout_place top = {is_end ? session->layout.block_count : 0, 0};
    size_t count = session->comparison->documents[session->focus]->tokens.count;
    place_set_top(session, top);
    session->token[session->focus] = is_end && count ? (uint32_t)count - 1 : 0;
    place_keep_visible(session);
}

enum effect scroll_command_to(struct session *session, const struct command_call *call,
                              struct error *err)
{
    (void)err;
    int goal = call->command->variant;
    trail_push(session);
    session->is_apart = false;
    if (goal == SCROLL_PERCENT) {
        scroll_to_percent(session, call->count > 0 ? call->count : 0);
    } else if (call->count >= 0) {
        scroll_to_passage(session, call->count);
    } else {
        scroll_to_edge(session, goal == SCROLL_END);
    }
    place_light(session);
    return EFFECT_REDRAW;
}

enum effect scroll_command_place(struct session *session,
                                 const struct command_call *call, struct error *err)
{
    (void)err;
    long rows = (long)place_window_rows(session), wanted = 0;
    /* Pages are turned there, not scrolled. */
    if (session->layout.mode == LAYOUT_LINEAR)
        return EFFECT_REDRAW;
    long row = place_screen_row(session, session->focus, place_offset(session));
    if (call->command->variant == SCROLL_TO_MIDDLE)
        wanted = rows / 2;
    else if (call->command->variant == SCROLL_TO_BOTTOM)
        wanted = rows - 1;
    place_scroll(session, row - wanted);
    return EFFECT_REDRAW;
}
