/* turn_list.c - the list of versions: what changed at each step. */
#include "base/memory.h"
#include "base/translate.h"
#include "session/glyph.h"
#include "session/phrase.h"
#include "session/session.h"
#include "session/turn.h"
#include "session/versions.h"

#include <stdlib.h>
#include <string.h>

void turn_forget_steps(struct session *session)
{
    free(session->steps);
    session->steps = NULL;
}

static void turn_count_step(const struct comparison *c, struct version_step *step)
{
    *step = (struct version_step){.is_known = true,
                                  .passages = passage_counts_of(c),
                                  .finding_count = c->finding_count};
    for (size_t i = 0; i < c->quote_links.count; i++) {
        enum quote_relation relation = c->quote_links.links[i].relation;
        step->quote_count += relation != QUOTE_VERBATIM && relation != QUOTE_TYPOGRAPHY;
    }
}

/* A step that was not looked at yet. False with the errors of versions_document() and
 * comparison_new(). */
static bool turn_compare_step(struct session *session, size_t index, struct error *err)
{
    struct version_step *step = &session->steps[index];
    struct versions *versions = session->options.versions;
    const struct document *left = versions_document(versions, index, err);
    const struct document *right =
        left ? versions_document(versions, index + 1, err) : NULL;
    if (step->is_known || !right)
        return right != NULL;
    if (left == session->comparison->documents[SIDE_LEFT] &&
        right == session->comparison->documents[SIDE_RIGHT]) {
        turn_count_step(session->comparison, step);
        return true;
    }
    struct comparison *comparison =
        comparison_new(left, right, &(struct comparison_options){.pins = NULL}, err);
    if (comparison)
        turn_count_step(comparison, step);
    comparison_free(comparison);
    return comparison != NULL;
}

/* "5 findings, 2 quotations changed, 3 passages edited, 1 added": what matters most
 * stands first, where there is room for it. */
static void turn_describe_step(const struct version_step *step, struct buffer *out)
{
    size_t findings = step->finding_count, quotes = step->quote_count;
    size_t start = out->length;
    if (phrase_begin_item(out, start, findings))
        buffer_printf(out, ngettext("%zu finding", "%zu findings", findings), findings);
    if (phrase_begin_item(out, start, quotes))
        buffer_printf(
            out, ngettext("%zu quotation changed", "%zu quotations changed", quotes),
            quotes);
    passage_counts_append(out, start, &step->passages);
    if (out->length == start)
        buffer_append_string(out, _("the same, typography aside"));
}

/* The end of a path tells versions apart. */
static void turn_append_name(const struct session *session, size_t index,
                             struct buffer *out)
{
    const char *name = versions_label(session->options.versions, index);
    const char *slash = strrchr(name, '/');
    if (slash && slash[1])
        name = slash + 1;
    display_append_line(out, name, strlen(name), session->options.charset);
}

static bool turn_add_line(struct session *session, size_t index, struct error *err)
{
    struct buffer *lead = &session->panel.lead, *text = &session->panel.text;
    const size_t *pair = session->options.version;
    bool is_shown = index && pair[SIDE_LEFT] == index - 1 && pair[SIDE_RIGHT] == index;
    struct error own = {0};
    turn_append_name(session, index, text);
    if (!index) {
        buffer_printf(lead, "%7zu", index + 1);
    } else {
        buffer_printf(lead, "%2zu%s%zu", index,
                      glyph_string(GLYPH_ARROW, session->options.charset), index + 1);
        buffer_append_string(text, ": ");
        if (turn_compare_step(session, index - 1, &own))
            turn_describe_step(&session->steps[index - 1], text);
        else
            buffer_append_string(text, own.message);
        if (own.code == ERROR_MEMORY)
            return error_set_memory(err);
    }
    return panel_end_line(&session->panel, is_shown ? ROLE_PANEL_STRONG : ROLE_PANEL,
                          (struct target){TARGET_NONE, (uint32_t)index, 0}, err);
}

/* Versions that are not shown are read again here if they have changed; those that are,
 * when the reader wants it. */
static void turn_look_again(struct session *session)
{
    struct versions *versions = session->options.versions;
    const size_t *pair = session->options.version;
    for (size_t i = 0; i < versions_count(versions); i++) {
        struct error ignored = {0};
        if (i == pair[SIDE_LEFT] || i == pair[SIDE_RIGHT] ||
            !versions_has_changed(versions, i))
            continue;
        versions_reread(versions, i, &ignored);
        turn_forget_steps(session);
    }
}

bool turn_fill_list(struct session *session, struct error *err)
{
    size_t count = turn_version_count(session);
    bool ok = true;
    panel_open(&session->panel, PANEL_VERSIONS, _("Versions"), true);
    if (session->options.versions)
        turn_look_again(session);
    if (!session->steps && session->options.versions) {
        session->steps = memory_new(count, sizeof *session->steps, err);
        ok = session->steps != NULL;
    }
    for (size_t i = 0; ok && session->options.versions && i < count; i++)
        ok = turn_add_line(session, i, err);
    return ok;
}
