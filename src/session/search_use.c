/* search_use.c - patterns from keys: typed, tried out, repeated, and what they hide. */
#include "session/fold.h"
#include "session/jump.h"
#include "session/place.h"
#include "session/session.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

static void search_forget_light(struct session *session)
{
    if (session->target.kind == TARGET_MATCH)
        session->target = (struct target){TARGET_NONE, 0, 0};
}

/* Run it; what is wrong with the pattern becomes a notice. *found: can be used. False
 * with ERROR_MEMORY. */
static bool search_try(struct session *session, struct search *search,
                       const char *pattern, bool *found, struct error *err)
{
    struct error own = {0};
    *found = search_run(search, &session->layout, pattern, &own);
    if (*found || own.code == ERROR_USAGE) {
        if (!*found)
            session_notify(session, "%s", own.message);
        return true;
    }
    return error_set(err, own.code, "%s", own.message);
}

static void search_tell_none(struct session *session, const char *pattern)
{
    session_notify(session, "%s: not found", pattern);
}

/* What was not looked through must not pass for "not found". */
static void search_tell_cut(struct session *session, const struct search *search)
{
    if (search->is_cut)
        session_notify(session,
                       "%s: not looked through to the end; there may be more matches "
                       "than these: %zu",
                       search->pattern, search->stops.count);
}

/* Search from here; a match that holds the current word is not the next one if it is
 * to be passed. */
static enum effect search_go(struct session *session, const char *pattern,
                             bool is_backward, bool passes_here, struct error *err)
{
    struct search *search = &session->search;
    bool is_found;
    if (!search_try(session, search, pattern, &is_found, err))
        return EFFECT_QUIT;
    if (!is_found)
        return EFFECT_REDRAW;
    search->is_backward = is_backward;
    search_forget_light(session);
    const struct annotation *here =
        annotation_holding(&search->matches[session->focus], place_offset(session));
    if (here && passes_here)
        session->target = (struct target){TARGET_MATCH, here->index, 0};
    if (search->stops.count)
        jump_by(session, TARGET_MATCH, is_backward ? -1 : 1);
    else
        search_tell_none(session, pattern);
    search_tell_cut(session, search);
    return EFFECT_REDRAW;
}

void search_trial_clear(struct search_trial *trial)
{
    free(trial->pattern);
    *trial = (struct search_trial){0};
}

static bool search_trial_begin(struct session *session, struct error *err)
{
    struct search_trial *trial = &session->trial;
    const char *pattern = session->search.pattern;
    search_trial_clear(trial);
    if (pattern) {
        trial->pattern = memory_copy_string(pattern, strlen(pattern), err);
        if (!trial->pattern)
            return false;
    }
    trial->is_on = true;
    trial->is_backward = session->search.is_backward;
    trial->from = session_take_spot(session);
    return true;
}

enum effect search_command_start(struct session *session,
                                 const struct command_call *call, struct error *err)
{
    bool is_backward = call->command->variant < 0;
    enum prompt_kind kind =
        is_backward ? PROMPT_SEARCH_BACKWARD : PROMPT_SEARCH_FORWARD;
    if (*call->argument)
        return search_go(session, call->argument, is_backward, false, err);
    return prompt_open(&session->prompt, kind, "", err) &&
                   search_trial_begin(session, err)
               ? EFFECT_REDRAW
               : EFFECT_QUIT;
}

enum effect search_again(struct session *session, bool is_backward, struct error *err)
{
    const char *last = session->search.pattern;
    if (!last)
        last = prompt_last_pattern(&session->prompt);
    if (!last) {
        session_notify(session, "no pattern was searched before");
        return EFFECT_REDRAW;
    }
    char *pattern = memory_copy_string(last, strlen(last), err);
    enum effect effect = EFFECT_QUIT;
    if (pattern)
        effect = search_go(session, pattern, is_backward, true, err);
    free(pattern);
    return effect;
}

enum effect search_command_next(struct session *session,
                                const struct command_call *call, struct error *err)
{
    (void)err;
    long count = call->count > 0 ? call->count : 1;
    if (count > 100000)
        count = 100000;
    bool is_back = (call->command->variant < 0) != session->search.is_backward;
    jump_by(session, TARGET_MATCH, is_back ? -count : count);
    return EFFECT_REDRAW;
}

/* The word as a pattern: a sign of ASCII that may mean something is escaped. */
static void search_append_word(const char *word, size_t length, struct buffer *out)
{
    buffer_append_string(out, "\\<");
    for (size_t i = 0; i < length; i++) {
        if (word[i] && strchr("\\^$.[]|()?*+{}#", word[i]))
            buffer_append_char(out, '\\');
        buffer_append_char(out, word[i]);
    }
    buffer_append_string(out, "\\>");
    buffer_append_char(out, '\0');
}

enum effect search_command_word(struct session *session,
                                const struct command_call *call, struct error *err)
{
    const struct document *document = session->comparison->documents[session->focus];
    uint32_t token = session->token[session->focus];
    struct buffer pattern = {0};
    enum effect effect = EFFECT_QUIT;
    /* On a sign the word behind it is meant, as in vi. */
    while (token < document->tokens.count &&
           !token_is_wordlike(&document->tokens.tokens[token]))
        token++;
    if (token >= document->tokens.count) {
        session_notify(session, "no word here");
        return EFFECT_REDRAW;
    }
    struct span span = token_span(&document->tokens.tokens[token]);
    search_append_word(document_bytes(document, span), span_length(span), &pattern);
    if (buffer_check(&pattern, err))
        effect =
            search_go(session, pattern.bytes, call->command->variant < 0, true, err);
    buffer_clear(&pattern);
    return effect;
}

/* ---- Only passages that match ---- */

enum effect search_show_only(struct session *session, const char *pattern,
                             struct error *err)
{
    struct search only = {0};
    bool is_found;
    if (!*pattern) {
        search_clear(&session->only);
        if (!fold_choose(session, FOLDING_NONE, err))
            return EFFECT_QUIT;
        session_notify(session, "all passages are shown");
        return EFFECT_REDRAW;
    }
    if (!search_try(session, &only, pattern, &is_found, err))
        return EFFECT_QUIT;
    if (!is_found || !only.stops.count) {
        if (is_found)
            search_tell_none(session, pattern);
        search_tell_cut(session, &only);
        search_clear(&only);
        return EFFECT_REDRAW;
    }
    search_clear(&session->only);
    session->only = only;
    /* The same pattern is what n and N look for. */
    search_forget_light(session);
    if (!search_try(session, &session->search, pattern, &is_found, err) ||
        !fold_choose(session, FOLDING_UNMATCHED, err))
        return EFFECT_QUIT;
    session->search.is_backward = false;
    if (layout_fold_of(&session->layout, place_block(session)))
        jump_by(session, TARGET_MATCH, 1);
    else
        session_notify(session, "only passages that match are shown (& alone: all)");
    search_tell_cut(session, &session->only);
    return EFFECT_REDRAW;
}

enum effect search_command_only(struct session *session,
                                const struct command_call *call, struct error *err)
{
    if (*call->argument)
        return search_show_only(session, call->argument, err);
    return prompt_open(&session->prompt, PROMPT_ONLY, "", err) &&
                   search_trial_begin(session, err)
               ? EFFECT_REDRAW
               : EFFECT_QUIT;
}

/* ---- While a pattern is typed ---- */

bool search_trial_follow(struct session *session, const char *line, bool is_backward,
                         struct error *err)
{
    struct error own = {0};
    if (!session->trial.is_on)
        return true;
    session_return_to(session, &session->trial.from);
    search_forget_light(session);
    search_clear(&session->search);
    /* A pattern that is not whole yet is no mistake. */
    if (!*line || !search_run(&session->search, &session->layout, line, &own))
        return own.code != ERROR_MEMORY || error_set_memory(err);
    if (!jump_peek(session, TARGET_MATCH, is_backward ? -1 : 1))
        search_tell_none(session, line);
    return true;
}

bool search_trial_end(struct session *session, struct error *err)
{
    struct search_trial *trial = &session->trial;
    bool ok = true;
    if (!trial->is_on)
        return true;
    session_return_to(session, &trial->from);
    search_clear(&session->search);
    if (trial->pattern)
        ok = search_run(&session->search, &session->layout, trial->pattern, err);
    session->search.is_backward = trial->is_backward;
    search_trial_clear(trial);
    return ok;
}
