/* shade.c - annotations looked up at a byte, the more telling over the less. */
#include "session/shade.h"

#include "session/findings.h"

static const enum role shade_paragraph_roles[] = {
    [PARAGRAPH_HEADING] = ROLE_HEADING,
    [PARAGRAPH_BODY] = ROLE_TEXT,
    [PARAGRAPH_CAPTION] = ROLE_CAPTION,
    [PARAGRAPH_LIST_ITEM] = ROLE_TEXT,
    [PARAGRAPH_BLOCK_QUOTE] = ROLE_BLOCK_QUOTE,
    [PARAGRAPH_DATELINE] = ROLE_DATELINE,
    [PARAGRAPH_CODE] = ROLE_TEXT,
};

struct shade_light shade_find_light(const struct session *session)
{
    const struct comparison *c = session->comparison;
    struct target target = session->target;
    struct shade_light light = {0};
    if (target.kind == TARGET_QUOTE) {
        const struct quote_link *link = &c->quote_links.links[target.index];
        for (int side = 0; side < SIDE_COUNT; side++) {
            light.has[side] = link->has_span[side];
            light.spans[side] = link->spans[side];
        }
    } else if (target.kind == TARGET_FINDING) {
        const struct finding_place *place =
            &c->findings[target.index].places[target.detail];
        for (int side = 0; side < SIDE_COUNT; side++) {
            light.has[side] = place->has[side];
            light.spans[side] = place->spans[side];
        }
    } else if (target.kind == TARGET_CHANGE && target.detail == 0) {
        for (int side = 0; side < SIDE_COUNT; side++) {
            light.has[side] = true;
            light.spans[side] = c->edits[target.index].spans[side];
        }
    } else if (target.kind == TARGET_MATCH &&
               target.index < session->search.stops.count) {
        const struct stop *stop = &session->search.stops.stops[target.index];
        for (int side = 0; side < SIDE_COUNT; side++) {
            light.has[side] = stop->has[side];
            light.spans[side] = stop->spans[side];
        }
    }
    return light;
}

/* Does a span hold the byte? `until` comes down to where that changes. */
static bool shade_check(struct span span, uint32_t offset, uint32_t *until)
{
    if (span_holds(span, offset)) {
        if (span.end < *until)
            *until = span.end;
        return true;
    }
    if (span.start > offset && span.start < *until)
        *until = span.start;
    return false;
}

/* The innermost annotation at a byte, or NULL; `until` as above. */
static const struct annotation *shade_find(const struct annotation_list *list,
                                           uint32_t offset, uint32_t *until)
{
    const struct annotation *found = NULL;
    for (size_t i = annotation_first(list, offset); i < list->count; i++) {
        const struct annotation *item = &list->items[i];
        if (item->span.start > offset) {
            if (item->span.start < *until)
                *until = item->span.start;
            break;
        }
        if (shade_check(item->span, offset, until))
            found = item;
    }
    return found;
}

static enum role shade_edit_role(const struct edit *edit, enum side side)
{
    switch (edit->op) {
    case EDIT_DELETE:
        return ROLE_DELETED;
    case EDIT_INSERT:
        return ROLE_INSERTED;
    case EDIT_MOVE:
        return ROLE_WORDS_MOVED;
    case EDIT_REPLACE:
    default:
        return side == SIDE_LEFT ? ROLE_REPLACED_LEFT : ROLE_REPLACED_RIGHT;
    }
}

static enum role shade_mark_role(const struct quote_link *link)
{
    switch (link->relation) {
    case QUOTE_VERBATIM:
    case QUOTE_TYPOGRAPHY:
        return ROLE_QUOTE_KEPT;
    case QUOTE_TRIMMED:
    case QUOTE_REWORDED:
        return ROLE_QUOTE_CHANGED;
    default:
        return ROLE_QUOTE_LONE;
    }
}

static enum role shade_base_role(const struct session *session, enum side side,
                                 uint32_t paragraph)
{
    const struct comparison *c = session->comparison;
    const struct link *link =
        &c->paragraph_links.links[c->paragraph_links.link_of[side][paragraph]];
    if (!link->members[!side].count)
        return side == SIDE_LEFT ? ROLE_DROPPED : ROLE_ADDED;
    return shade_paragraph_roles[c->documents[side]->paragraphs[paragraph].kind];
}

struct shade shade_at(const struct session *session, const struct shade_light *light,
                      enum side side, uint32_t paragraph, uint32_t offset)
{
    const struct comparison *c = session->comparison;
    const struct annotations *known = &session->annotations;
    struct shade shade = {.role = shade_base_role(session, side, paragraph),
                          .until = UINT32_MAX};
    if (shade.role != ROLE_DROPPED && shade.role != ROLE_ADDED) {
        const struct annotation *edit =
            shade_find(&known->edits[side], offset, &shade.until);
        const struct annotation *typography = NULL;
        if (session->settings.values[SETTING_DETAIL] == SETTING_DETAIL_TYPOGRAPHY)
            typography = shade_find(&known->typography[side], offset, &shade.until);
        if (edit && !layout_hides_edit(&session->layout, edit->index))
            shade.role = shade_edit_role(&c->edits[edit->index], side);
        else if (typography)
            shade.role = ROLE_TYPOGRAPHY;
    }
    const struct annotation *mark =
        shade_find(&known->marks[side], offset, &shade.until);
    if (mark)
        shade.role = shade_mark_role(&c->quote_links.links[mark->index]);
    const struct annotation *finding =
        shade_find(&known->findings[side], offset, &shade.until);
    if (finding && findings_shown_at(session, side, offset))
        shade.accents |= ACCENT_FINDING;
    if (shade_find(&session->search.matches[side], offset, &shade.until))
        shade.accents |= ACCENT_MATCH;
    if (light->has[side] && shade_check(light->spans[side], offset, &shade.until))
        shade.accents |= ACCENT_SELECTED;
    return shade;
}
