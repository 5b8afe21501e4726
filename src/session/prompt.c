/* prompt.c - editing one line, with history and completion. */
#include "session/prompt.h"

#include "base/memory.h"
#include "base/translate.h"
#include "session/noting.h"
#include "session/session.h"
#include "text/character.h"

#include <stdlib.h>
#include <string.h>

#include <unistr.h>

static const struct prompt_form {
    const char *lead; /* stands before what is typed */
    const char *hint; /* what may be typed, while nothing is */
    enum history_kind history;
} prompt_forms[PROMPT_KIND_COUNT] = {
    [PROMPT_COMMAND] =
        {":",
         N_("a command, a passage's number, N%, /pattern; Tab completes, "
            "Up brings the last one"),
         HISTORY_COMMANDS},
    [PROMPT_SEARCH_FORWARD] =
        {"/", N_("words or a pattern; l: or r: before it looks in one version only"),
         HISTORY_PATTERNS},
    [PROMPT_SEARCH_BACKWARD] =
        {"?", N_("words or a pattern, searched backward (the help is h)"),
         HISTORY_PATTERNS},
    [PROMPT_ONLY] = {"&", N_("show only passages that have this; nothing shows all"),
                     HISTORY_PATTERNS},
    [PROMPT_FILTER] = {N_("filter: "), N_("show only lines that have this"),
                       HISTORY_FILTERS},
    [PROMPT_NOTE] = {N_("note: "), N_("Enter keeps it, ^X goes on in your editor"),
                     HISTORY_NOTES},
    [PROMPT_REASON] = {N_("reason: "),
                       N_("why it is marked; ^X goes on in your editor"),
                       HISTORY_NOTES},
};

static struct history *prompt_history(struct prompt *prompt)
{
    return &prompt->histories[prompt_forms[prompt->kind].history];
}

static void prompt_close(struct prompt *prompt)
{
    completions_clear(&prompt->completions);
    free(prompt->kept);
    prompt->kept = NULL;
    prompt->kind = PROMPT_NONE;
}

void prompt_clear(struct prompt *prompt)
{
    prompt_close(prompt);
    free(prompt->line);
    free(prompt->history_file);
    for (int kind = 0; kind < HISTORY_KIND_COUNT; kind++)
        history_clear(&prompt->histories[kind]);
    *prompt = (struct prompt){0};
}

static bool prompt_set_line(struct prompt *prompt, const char *line, struct error *err)
{
    size_t length = strlen(line);
    if (!memory_reserve(&prompt->line, &prompt->capacity, length + 1, 1, err))
        return false;
    memcpy(prompt->line, line, length + 1);
    prompt->length = prompt->cursor = length;
    return true;
}

bool prompt_keep_history(struct prompt *prompt, const char *path, struct error *err)
{
    prompt->history_file = memory_copy_string(path, strlen(path), err);
    return prompt->history_file != NULL;
}

/* What earlier runs kept, when it is first wanted. */
static bool prompt_read_history(struct prompt *prompt, struct error *err)
{
    if (prompt->has_read_history || !prompt->history_file)
        return true;
    prompt->has_read_history = true;
    return history_read(prompt->histories, prompt->history_file, err);
}

const char *prompt_last_pattern(const struct prompt *prompt)
{
    const struct history *history = &prompt->histories[HISTORY_PATTERNS];
    return history->count ? history->lines[history->count - 1] : NULL;
}

bool prompt_open(struct prompt *prompt, enum prompt_kind kind, const char *line,
                 struct error *err)
{
    if (!prompt_read_history(prompt, err) || !prompt_set_line(prompt, line, err))
        return false;
    completions_clear(&prompt->completions);
    free(prompt->kept);
    prompt->kept = NULL;
    prompt->kind = kind;
    prompt->history_index = prompt_history(prompt)->count;
    return true;
}

static bool prompt_remember(struct prompt *prompt, struct error *err)
{
    enum history_kind kind = prompt_forms[prompt->kind].history;
    struct history *history = &prompt->histories[kind];
    if (!prompt->length || history_ends_with(history, prompt->line))
        return true;
    if (prompt->history_file && kind < HISTORY_KEPT_COUNT)
        history_keep(prompt->history_file, kind, prompt->line);
    return history_add(history, prompt->line, err);
}

static bool prompt_recall(struct prompt *prompt, int direction, struct error *err)
{
    const struct history *history = prompt_history(prompt);
    size_t count = history->count, index = prompt->history_index;
    if (direction < 0 ? index == 0 : index >= count)
        return true;
    if (index == count) {
        free(prompt->kept);
        prompt->kept = memory_copy_string(prompt->line, prompt->length, err);
        if (!prompt->kept)
            return false;
    }
    prompt->history_index = direction < 0 ? index - 1 : index + 1;
    return prompt_set_line(prompt,
                           prompt->history_index == count
                               ? prompt->kept
                               : history->lines[prompt->history_index],
                           err);
}

/* The start of the cluster before a byte of the line. */
static size_t prompt_before(const struct prompt *prompt, size_t at)
{
    size_t previous = 0, next = 0;
    while (next < at) {
        struct display_cluster cluster;
        display_read_cluster(prompt->line + next, prompt->length - next, DISPLAY_UTF8,
                             &cluster);
        previous = next;
        next += cluster.source_bytes;
    }
    return previous;
}

static size_t prompt_after(const struct prompt *prompt, size_t at)
{
    struct display_cluster cluster;
    if (at >= prompt->length)
        return prompt->length;
    display_read_cluster(prompt->line + at, prompt->length - at, DISPLAY_UTF8,
                         &cluster);
    return at + cluster.source_bytes;
}

static void prompt_delete(struct prompt *prompt, size_t from, size_t to)
{
    memmove(prompt->line + from, prompt->line + to, prompt->length - to + 1);
    prompt->length -= to - from;
    prompt->cursor = from;
}

static bool prompt_insert(struct prompt *prompt, uint32_t key, struct error *err)
{
    uint8_t bytes[6];
    int length = u8_uctomb(bytes, key, sizeof bytes);
    if (length <= 0)
        return true;
    if (!memory_reserve(&prompt->line, &prompt->capacity,
                        prompt->length + (size_t)length + 1, 1, err))
        return false;
    memmove(prompt->line + prompt->cursor + length, prompt->line + prompt->cursor,
            prompt->length - prompt->cursor + 1);
    memcpy(prompt->line + prompt->cursor, bytes, (size_t)length);
    prompt->length += (size_t)length;
    prompt->cursor += (size_t)length;
    return true;
}

/* ---- completion ---- */

static bool prompt_put_completion(struct prompt *prompt, struct error *err)
{
    const struct completions *found = &prompt->completions;
    const char *word = found->items[prompt->completion_index];
    size_t length = strlen(word), start = found->start;
    if (!memory_reserve(&prompt->line, &prompt->capacity, start + length + 1, 1, err))
        return false;
    memcpy(prompt->line + start, word, length + 1);
    prompt->length = prompt->cursor = start + length;
    return true;
}

static bool prompt_complete(struct session *session, int direction, struct error *err)
{
    struct prompt *prompt = &session->prompt;
    struct completions *found = &prompt->completions;
    /* One folder alone was completed: what is in it comes next. */
    bool is_done =
        found->count == 1 && prompt->length && prompt->line[prompt->length - 1] == '/';
    if (!found->count || is_done) {
        prompt->completion_index = 0;
        if (!complete_line(session, prompt->line, found, err))
            return false;
        if (direction < 0 && found->count)
            prompt->completion_index = found->count - 1;
    } else {
        size_t step = direction > 0 ? 1 : found->count - 1;
        prompt->completion_index = (prompt->completion_index + step) % found->count;
    }
    return !found->count || prompt_put_completion(prompt, err);
}

/* ---- keys ---- */

static enum effect prompt_run(struct session *session, struct error *err)
{
    struct prompt *prompt = &session->prompt;
    enum prompt_kind kind = prompt->kind;
    if (!prompt_remember(prompt, err))
        return EFFECT_QUIT;
    char *line = memory_copy_string(prompt->line, prompt->length, err);
    if (!line)
        return EFFECT_QUIT;
    prompt_close(prompt);
    enum effect effect = search_trial_end(session, err) ? EFFECT_REDRAW : EFFECT_QUIT;
    if (effect == EFFECT_QUIT) {
        /* Memory has ended. */
    } else if (kind == PROMPT_COMMAND) {
        effect = command_run_line(session, line, err);
    } else if (kind == PROMPT_FILTER) {
        if (!panel_narrow(session, line, err))
            effect = EFFECT_QUIT;
    } else if (kind == PROMPT_ONLY) {
        effect = search_show_only(session, line, err);
    } else if (kind == PROMPT_NOTE || kind == PROMPT_REASON) {
        effect = noting_take_text(session, line, err);
    } else if (!*line) {
        effect = search_again(session, kind == PROMPT_SEARCH_BACKWARD, err);
    } else {
        struct command_call call = {
            .command =
                command_find(kind == PROMPT_SEARCH_FORWARD ? "search" : "search-back",
                             kind == PROMPT_SEARCH_FORWARD ? 6 : 11),
            .count = -1,
            .argument = line};
        effect = session_run(session, &call, err);
    }
    free(line);
    return effect == EFFECT_NONE ? EFFECT_REDRAW : effect;
}

static enum effect prompt_cancel(struct session *session, struct error *err)
{
    enum prompt_kind kind = session->prompt.kind;
    prompt_close(&session->prompt);
    if (kind == PROMPT_FILTER && !panel_narrow(session, NULL, err))
        return EFFECT_QUIT;
    return search_trial_end(session, err) ? EFFECT_REDRAW : EFFECT_QUIT;
}

static size_t prompt_word_start(const struct prompt *prompt)
{
    size_t at = prompt->cursor;
    while (at && prompt->line[at - 1] == ' ')
        at--;
    while (at && prompt->line[at - 1] != ' ')
        at--;
    return at;
}

/* A key that edits the line; false when memory ends. */
static bool prompt_edit(struct prompt *prompt, uint32_t key, struct error *err)
{
    size_t cursor = prompt->cursor;
    switch (key) {
    case KEY_CODE_LEFT:
    case KEY_CONTROL('B'):
        prompt->cursor = prompt_before(prompt, cursor);
        return true;
    case KEY_CODE_RIGHT:
    case KEY_CONTROL('F'):
        prompt->cursor = prompt_after(prompt, cursor);
        return true;
    case KEY_CODE_HOME:
    case KEY_CONTROL('A'):
        prompt->cursor = 0;
        return true;
    case KEY_CODE_END:
    case KEY_CONTROL('E'):
        prompt->cursor = prompt->length;
        return true;
    case KEY_CODE_BACKSPACE:
        prompt_delete(prompt, prompt_before(prompt, cursor), cursor);
        return true;
    case KEY_CODE_DELETE:
    case KEY_CONTROL('D'):
        prompt_delete(prompt, cursor, prompt_after(prompt, cursor));
        return true;
    case KEY_CONTROL('K'):
        prompt_delete(prompt, cursor, prompt->length);
        return true;
    case KEY_CONTROL('U'):
        prompt_delete(prompt, 0, cursor);
        return true;
    case KEY_CONTROL('W'):
        prompt_delete(prompt, prompt_word_start(prompt), cursor);
        return true;
    case KEY_CODE_UP:
    case KEY_CONTROL('P'):
        return prompt_recall(prompt, -1, err);
    case KEY_CODE_DOWN:
    case KEY_CONTROL('N'):
        return prompt_recall(prompt, 1, err);
    default:
        return key < ' ' || key >= KEY_CODE_FIRST || prompt_insert(prompt, key, err);
    }
}

/* Filters and patterns show what they find while they are typed. */
static bool prompt_follow(struct session *session, struct error *err)
{
    const struct prompt *prompt = &session->prompt;
    if (prompt->kind == PROMPT_FILTER && !panel_narrow(session, prompt->line, err))
        return false;
    return search_trial_follow(session, prompt->line,
                               prompt->kind == PROMPT_SEARCH_BACKWARD, err);
}

enum effect prompt_key(struct session *session, uint32_t key, struct error *err)
{
    struct prompt *prompt = &session->prompt;
    bool is_empty = prompt->length == 0;
    if (key == KEY_CODE_ENTER)
        return prompt_run(session, err);
    if (key == KEY_CODE_ESCAPE || key == KEY_CONTROL('C') ||
        (key == KEY_CODE_BACKSPACE && is_empty))
        return prompt_cancel(session, err);
    if (key == KEY_CONTROL('X') &&
        (prompt->kind == PROMPT_NOTE || prompt->kind == PROMPT_REASON)) {
        enum effect effect = noting_go_outside(session, prompt->line, err);
        prompt_close(prompt);
        return effect;
    }
    if (key == KEY_CODE_TAB || key == KEY_CODE_BACK_TAB) {
        if (prompt->kind == PROMPT_COMMAND &&
            !prompt_complete(session, key == KEY_CODE_TAB ? 1 : -1, err))
            return EFFECT_QUIT;
        return EFFECT_REDRAW;
    }
    completions_clear(&prompt->completions);
    if (!prompt_edit(prompt, key, err))
        return EFFECT_QUIT;
    return prompt_follow(session, err) ? EFFECT_REDRAW : EFFECT_QUIT;
}

enum effect prompt_paste(struct session *session, const char *text, struct error *err)
{
    struct prompt *prompt = &session->prompt;
    bool is_first = true, after_space = false, ok = true;
    uint32_t length;
    completions_clear(&prompt->completions);
    for (const char *at = text; *at && ok; at += length) {
        uint32_t code = character_read(at, strlen(at), &length);
        bool is_space = code < ' ' || character_is_space(code);
        if (!is_space && after_space && !is_first)
            ok = prompt_insert(prompt, ' ', err);
        if (!is_space)
            ok = ok && prompt_insert(prompt, code, err);
        is_first = is_first && is_space;
        after_space = is_space;
    }
    return ok && prompt_follow(session, err) ? EFFECT_REDRAW : EFFECT_QUIT;
}

/* "page-down half-down": the other candidates, those that come next first. */
static void prompt_draw_candidates(const struct prompt *prompt, struct frame *frame,
                                   uint32_t row, uint32_t column,
                                   struct frame_style style)
{
    const struct completions *found = &prompt->completions;
    for (size_t i = 1; i < found->count; i++) {
        const char *word = found->items[(prompt->completion_index + i) % found->count];
        uint32_t cells = display_width_cells(word, strlen(word), style.charset);
        if (column + cells + 3 > frame->columns) {
            frame_put_string(frame, row, column, frame->columns, "...", style);
            return;
        }
        column =
            frame_put(frame, row, column, frame->columns, word, strlen(word), style) +
            1;
    }
}

/* Behind what is typed: what Tab offers, or what the command does. */
static void prompt_draw_hint(const struct prompt *prompt, struct frame *frame,
                             uint32_t row, uint32_t column,
                             enum display_charset charset)
{
    struct frame_style style = {ROLE_PANEL_FAINT, 0, charset};
    if (prompt->completions.count > 1) {
        prompt_draw_candidates(prompt, frame, row, column, style);
        return;
    }
    const char *line = prompt->length ? prompt->line : "";
    const struct command *command =
        prompt->kind == PROMPT_COMMAND ? command_find(line, strcspn(line, " ")) : NULL;
    const char *hint = command          ? command->help
                       : prompt->length ? NULL
                                        : prompt_forms[prompt->kind].hint;
    if (hint)
        frame_put_clipped(frame, row, column + 1, frame->columns, _(hint), style);
}

void prompt_draw(const struct prompt *prompt, struct frame *frame, uint32_t row,
                 enum display_charset charset)
{
    struct frame_style style = {ROLE_PROMPT, 0, charset};
    /* A long line shows its end up to the cursor. */
    size_t start = 0;
    uint32_t room = frame->columns > 12 ? frame->columns - 12 : 1;
    while (start < prompt->cursor &&
           display_width_cells(prompt->line + start, prompt->cursor - start, charset) >
               room)
        start = prompt_after(prompt, start);
    frame_fill(frame, row, 0, frame->columns, ROLE_PROMPT);
    uint32_t column = frame_put_string(frame, row, 0, frame->columns,
                                       _(prompt_forms[prompt->kind].lead), style);
    uint32_t cursor = frame_put(frame, row, column, frame->columns,
                                prompt->line + start, prompt->cursor - start, style);
    uint32_t end =
        frame_put(frame, row, cursor, frame->columns, prompt->line + prompt->cursor,
                  prompt->length - prompt->cursor, style) +
        2;
    prompt_draw_hint(prompt, frame, row, end, charset);
    frame->cursor_row = row;
    frame->cursor_column = cursor < frame->columns ? cursor : frame->columns - 1;
}

enum effect prompt_command_open(struct session *session,
                                const struct command_call *call, struct error *err)
{
    (void)call;
    return prompt_open(&session->prompt, PROMPT_COMMAND, "", err) ? EFFECT_REDRAW
                                                                  : EFFECT_QUIT;
}
