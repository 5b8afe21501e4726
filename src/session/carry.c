/* carry.c - see carry.h. */
#include "session/carry.h"

#include "session/counterpart.h"

bool carry_init(struct carry *carry, const struct document *const *before,
                const struct document *const *now, struct error *err)
{
    static const struct comparison_options plain = {.pin_count = 0};
    *carry = (struct carry){.editions = {NULL}};
    for (enum side side = SIDE_LEFT; side < SIDE_COUNT; side++) {
        if (before[side] == now[side])
            continue;
        carry->editions[side] = comparison_new(before[side], now[side], &plain, err);
        if (!carry->editions[side] ||
            !layout_init(&carry->layouts[side], carry->editions[side], DISPLAY_UTF8,
                         err))
            return false;
    }
    return true;
}

void carry_clear(struct carry *carry)
{
    for (int side = 0; side < SIDE_COUNT; side++) {
        layout_clear(&carry->layouts[side]);
        comparison_free(carry->editions[side]);
    }
    *carry = (struct carry){.editions = {NULL}};
}

static const struct link *carry_link(const struct comparison *edition, uint32_t passage)
{
    const struct link_list *list = &edition->paragraph_links;
    return &list->links[list->link_of[SIDE_LEFT][passage]];
}

uint32_t carry_passage(const struct carry *carry, enum side side, uint32_t passage)
{
    const struct comparison *edition = carry->editions[side];
    uint32_t count;
    if (!edition || passage == INDEX_NONE)
        return passage;
    const uint32_t *members = link_members(
        &edition->paragraph_links, carry_link(edition, passage), SIDE_RIGHT, &count);
    return count ? members[0] : INDEX_NONE;
}

uint32_t carry_token(const struct carry *carry, enum side side, uint32_t token)
{
    const struct comparison *edition = carry->editions[side];
    if (!edition)
        return token;
    const struct document *from = edition->documents[SIDE_LEFT];
    uint32_t passage = document_paragraph_at(
        from, layout_token_offset(&carry->layouts[side], SIDE_LEFT, token));
    if (passage == INDEX_NONE)
        return 0;
    uint32_t found = counterpart_find(&carry->layouts[side], SIDE_LEFT, token);
    while (found == INDEX_NONE && passage > 0) {
        struct range tokens = from->paragraphs[--passage].tokens;
        uint32_t last = tokens.count ? range_end(tokens) - 1 : tokens.first;
        found = counterpart_find(&carry->layouts[side], SIDE_LEFT, last);
    }
    return found == INDEX_NONE ? 0 : found;
}

struct passage_counts carry_count(const struct carry *carry, enum side side)
{
    const struct comparison *edition = carry->editions[side];
    return edition ? passage_counts_of(edition) : (struct passage_counts){0};
}
