/* outside.c - asking for the clipboard and the editor. */
#include "session/outside.h"

#include "base/memory.h"
#include "base/translate.h"
#include "session/noting.h"
#include "session/phrase.h"
#include "session/place.h"
#include "session/session.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

void outside_clear(struct outside_request *request)
{
    free(request->name);
    free(request->text);
    *request = (struct outside_request){0};
}

static bool outside_copy_string(char **copy, const char *string, struct error *err)
{
    *copy = string ? memory_copy_string(string, strlen(string), err) : NULL;
    return *copy || !string;
}

enum effect outside_ask(struct outside_request *request, enum outside_kind kind,
                        const char *name, const char *text, uint32_t line,
                        struct error *err)
{
    outside_clear(request);
    request->kind = kind;
    request->line = line;
    return outside_copy_string(&request->name, name, err) &&
                   outside_copy_string(&request->text, text, err)
               ? EFFECT_OUTSIDE
               : EFFECT_QUIT;
}

enum effect outside_answer(struct session *session, const char *text,
                           const char *message, struct error *err)
{
    enum outside_kind kind = session->outside.kind;
    enum effect effect = EFFECT_REPAINT;
    outside_clear(&session->outside);
    if (kind == OUTSIDE_COPY)
        effect = EFFECT_REDRAW;
    if (kind == OUTSIDE_EDIT_TEXT && text &&
        noting_take_text(session, text, err) == EFFECT_QUIT)
        return EFFECT_QUIT;
    if (message)
        session_notify(session, "%s", message);
    return effect;
}

/* "left.txt, line 12:" and the passage on one line. */
static void outside_append_passage(const struct session *session, enum side side,
                                   uint32_t paragraph, struct buffer *out)
{
    const struct document *document = session->comparison->documents[side];
    struct span span = document->paragraphs[paragraph].span;
    if (out->length)
        buffer_append_char(out, '\n');
    display_append_line(out, document->label, strlen(document->label), DISPLAY_UTF8);
    buffer_printf(out, _(", line %u:\n"),
                  (unsigned)document_line_at(document, span.start));
    display_append_line(out, document_bytes(document, span), span_length(span),
                        DISPLAY_UTF8);
    buffer_append_char(out, '\n');
}

static void outside_append_side(const struct session *session, const struct link *link,
                                enum side side, struct buffer *out)
{
    const struct link_list *list = &session->comparison->paragraph_links;
    uint32_t count;
    const uint32_t *members = link_members(list, link, side, &count);
    for (uint32_t i = 0; i < count; i++)
        outside_append_passage(session, side, members[i], out);
}

enum effect outside_command_copy(struct session *session,
                                 const struct command_call *call, struct error *err)
{
    const struct link_list *list = &session->comparison->paragraph_links;
    bool sides[SIDE_COUNT] = {true, true};
    uint32_t block = place_block(session);
    struct buffer text = {0}, name = {0};
    if (block >= session->layout.block_count) {
        session_notify(session, "nothing here to copy");
        return EFFECT_REDRAW;
    }
    const struct link *link = &list->links[session->layout.blocks[block].link];
    if (call->command->variant)
        sides[!session->focus] = false;
    for (enum side side = SIDE_LEFT; side < SIDE_COUNT; side++)
        if (sides[side])
            outside_append_side(session, link, side, &text);
    phrase_append_link(&name, list, link, sides);
    buffer_append_char(&text, '\0');
    buffer_append_char(&name, '\0');
    enum effect effect = EFFECT_QUIT;
    if (buffer_check(&text, err) && buffer_check(&name, err))
        effect = outside_ask(&session->outside, OUTSIDE_COPY, name.bytes, text.bytes, 0,
                             err);
    buffer_clear(&text);
    buffer_clear(&name);
    return effect;
}

enum effect outside_command_view(struct session *session,
                                 const struct command_call *call, struct error *err)
{
    (void)call;
    const char *path = session->options.paths[session->focus];
    struct stat status;
    /* A pipe, as of <(...), holds nothing any more. */
    if (!path || strcmp(path, "-") == 0 ||
        (stat(path, &status) == 0 && !S_ISREG(status.st_mode))) {
        session_notify(session, "this version came from no file that can be opened");
        return EFFECT_REDRAW;
    }
    uint32_t line = document_line_at(session->comparison->documents[session->focus],
                                     place_offset(session));
    return outside_ask(&session->outside, OUTSIDE_SHOW_FILE, path, NULL, line, err);
}
