/* why.c - in plain words: why things were paired, and how they were graded. */
#include "base/translate.h"
#include "session/panel.h"
#include "session/phrase.h"
#include "session/place.h"

#include "base/memory.h"
#include "compare/link_evidence.h"
#include "compare/name_variants.h"
#include "text/wrap.h"

#include <stdlib.h>
#include <string.h>

/* A paragraph of explanation, wrapped to the screen. */
static bool why_add(struct session *session, const char *lead, struct buffer *text,
                    enum role role, struct error *err)
{
    uint32_t cells = session->columns > 20 ? session->columns - 20 : 20;
    struct wrap_row_list rows = {0};
    if (cells > 90)
        cells = 90;
    bool ok = buffer_check(text, err) &&
              wrap_append(&rows, text->bytes ? text->bytes : "",
                          (struct span){0, (uint32_t)text->length}, cells, false,
                          session->options.charset, err);
    for (size_t i = 0; ok && i < rows.count; i++) {
        struct span span = rows.rows[i].span;
        char *row =
            memory_copy_string(text->bytes + span.start, span_length(span), err);
        ok = row && panel_add(&session->panel, i ? "" : lead, row, role,
                              (struct target){TARGET_NONE, 0, 0}, err);
        free(row);
    }
    wrap_row_list_clear(&rows);
    text->length = 0;
    return ok;
}

static void why_append_members(const struct session *session, const struct link *link,
                               enum side side, struct buffer *out)
{
    uint32_t count;
    const uint32_t *members =
        link_members(&session->comparison->paragraph_links, link, side, &count);
    buffer_append_string(out, ngettext("passage ", "passages ", count));
    for (uint32_t i = 0; i < count; i++)
        buffer_printf(out, "%s%u", i ? ", " : "", (unsigned)members[i] + 1);
}

static const char *const why_relations[RELATION_COUNT] = {
    [RELATION_DROPPED] =
        N_("Nothing on the right tells the same: no passage there shares enough of its "
           "uncommon words, names and numbers."),
    [RELATION_ADDED] =
        N_("Nothing on the left tells the same: no passage there shares enough of its "
           "uncommon words, names and numbers."),
    [RELATION_MOVED] =
        N_("It stands at another place in the order than its neighbours do, but shares "
           "its wording with its counterpart there."),
    [RELATION_REGROUPED] =
        N_("Several passages correspond to several, cut differently."),
    [RELATION_SPLIT] =
        N_("The left passage was split: each right one holds a part of it."),
    [RELATION_MERGED] = N_("Left passages were merged: the right one holds them all."),
    [RELATION_SAME] = N_("Equal word by word; typography (marks, dashes, spaces, line "
                         "breaks) does not count."),
    [RELATION_EDITED] =
        N_("They tell the same at the same place in the order, in words "
           "that differ in part."),
};

static void why_append_word(const struct session *session, const char *lead,
                            uint32_t word, struct buffer *out)
{
    size_t length;
    const char *bytes =
        lexicon_word(session->comparison->documents[SIDE_LEFT]->lexicon, word, &length);
    buffer_append_string(out, lead);
    display_append_line(out, bytes, length, session->options.charset);
}

static void why_append_word_list(const struct session *session, const char *lead,
                                 const struct evidence_words *words, struct buffer *out)
{
    for (uint32_t i = 0; i < words->count; i++)
        why_append_word(session, i ? ", " : lead, words->words[i], out);
    if (words->count)
        buffer_append_char(out, '.');
}

static void why_append_pairs(const struct session *session, const char *lead,
                             const struct evidence_words pairs[SIDE_COUNT],
                             struct buffer *out)
{
    const struct evidence_words *left = &pairs[SIDE_LEFT];
    for (uint32_t i = 0; i < left->count; i++) {
        why_append_word(session, i ? ", " : lead, left->words[i], out);
        why_append_word(session, "/", pairs[SIDE_RIGHT].words[i], out);
    }
    if (left->count)
        buffer_append_char(out, '.');
}

static bool why_explain_against(struct session *session,
                                const struct link_evidence *evidence, bool is_as_long,
                                struct buffer *text, struct error *err)
{
    why_append_word_list(session, _(" only the left has: "),
                         &evidence->alone[SIDE_LEFT], text);
    why_append_word_list(session, _(" only the right has: "),
                         &evidence->alone[SIDE_RIGHT], text);
    if (!is_as_long)
        buffer_printf(text,
                      evidence->length_ratio > 1
                          ? _(" The right is %.1f times as long.")
                          : _(" The left is %.1f times as long."),
                      evidence->length_ratio > 1 ? (double)evidence->length_ratio
                                                 : 1 / (double)evidence->length_ratio);
    if (!text->length)
        return true;
    struct buffer whole = {0};
    buffer_append_string(&whole, _("Against it:"));
    buffer_append(&whole, text->bytes, text->length);
    whole.failed |= text->failed;
    text->length = 0;
    bool ok = why_add(session, "", &whole, ROLE_PANEL, err);
    buffer_clear(&whole);
    return ok;
}

/* What spoke for the link, and what against it. */
static bool why_explain_evidence(struct session *session, uint32_t index,
                                 struct buffer *text, struct error *err)
{
    const struct comparison *c = session->comparison;
    const struct link *link = &c->paragraph_links.links[index];
    struct link_evidence evidence;
    if (!link->members[SIDE_LEFT].count || !link->members[SIDE_RIGHT].count ||
        link->relation == RELATION_SAME)
        return true;
    if (!link_evidence_find(c, &c->paragraph_links, index, &evidence, err))
        return false;
    buffer_printf(text,
                  _("For it: the right has %.0f%% of the words of the left, rare ones "
                    "weighing more, the left %.0f%% of those of the right."),
                  (double)evidence.cover[SIDE_LEFT] * 100,
                  (double)evidence.cover[SIDE_RIGHT] * 100);
    why_append_word_list(session, _(" Both have: "), &evidence.shared, text);
    why_append_pairs(session, _(" Spelt alike: "), evidence.kin, text);
    why_append_pairs(session, _(" Meet elsewhere, too: "), evidence.counterparts, text);
    if (evidence.follows[0] && evidence.follows[1])
        buffer_append_string(text,
                             _(" The passages before and behind are linked, too."));
    else if (evidence.follows[0] || evidence.follows[1])
        buffer_append_string(text, evidence.follows[0]
                                       ? _(" The passages before are linked, too.")
                                       : _(" The passages behind are linked, too."));
    bool is_as_long = evidence.length_ratio > 0.85F && evidence.length_ratio < 1.15F;
    if (is_as_long)
        buffer_append_string(text, _(" Both are about as long."));
    if (!why_add(session, "", text, ROLE_PANEL, err))
        return false;
    return why_explain_against(session, &evidence, is_as_long, text, err);
}

/* Names that both write rightly, each in its way, are no findings; here they are told.
 */
static bool why_explain_variants(struct session *session, uint32_t index,
                                 struct buffer *text, struct error *err)
{
    struct name_variant variants[NAME_VARIANTS_MOST];
    size_t count;
    if (!name_variants_find(session->comparison, index, variants, &count, err))
        return false;
    for (size_t i = 0; i < count; i++) {
        buffer_append_string(text, i ? "; " : _("Accepted variants of one name: "));
        phrase_append_words(session, SIDE_LEFT, variants[i].spans[SIDE_LEFT], text);
        buffer_append_string(text, ", ");
        phrase_append_words(session, SIDE_RIGHT, variants[i].spans[SIDE_RIGHT], text);
    }
    return !count || why_add(session, "", text, ROLE_PANEL, err);
}

static bool why_explain_link(struct session *session, struct buffer *text,
                             struct error *err)
{
    const struct comparison *c = session->comparison;
    const struct layout *layout = &session->layout;
    uint32_t block = place_block(session);
    if (block >= layout->block_count)
        return true;
    uint32_t index = layout->blocks[block].link;
    const struct link *link = &c->paragraph_links.links[index];
    if (link->members[SIDE_LEFT].count) {
        why_append_members(session, link, SIDE_LEFT, text);
        buffer_append_string(text, _(" of the left"));
    }
    if (link->members[SIDE_LEFT].count && link->members[SIDE_RIGHT].count)
        buffer_append_string(text, _(" and "));
    if (link->members[SIDE_RIGHT].count) {
        why_append_members(session, link, SIDE_RIGHT, text);
        buffer_append_string(text, _(" of the right"));
    }
    buffer_printf(text, ": %s.", _(relation_name(link->relation)));
    if (!why_add(session, _("Passage"), text, ROLE_PANEL_STRONG, err))
        return false;
    buffer_append_string(text, _(why_relations[link->relation]));
    size_t edits;
    layout_link_edits(layout, index, &edits);
    if (link->members[SIDE_LEFT].count && link->members[SIDE_RIGHT].count &&
        link->relation != RELATION_SAME)
        buffer_printf(
            text, ngettext(" %zu place differs.", " %zu places differ.", edits), edits);
    if (link->score >= 0)
        buffer_printf(text,
                      _(" That they belong together is %.0f%% certain, from the words, "
                        "names and numbers they share and from their neighbours."),
                      (double)link->score * 100);
    return why_add(session, "", text, ROLE_PANEL, err) &&
           why_explain_evidence(session, index, text, err) &&
           why_explain_variants(session, index, text, err);
}

static const char *const why_quote_relations[QUOTE_RELATION_COUNT] = {
    [QUOTE_DROPPED] =
        N_("The words of this quotation do not stand in the right version."),
    [QUOTE_ADDED] = N_("The words of this quotation do not stand in the left version."),
    [QUOTE_UNMARKED] =
        N_("Its words survive on the right, but without quotation marks."),
    [QUOTE_MARKED] = N_("Its words stood on the left without quotation marks."),
    [QUOTE_VERBATIM] = N_("Letter by letter the same."),
    [QUOTE_TYPOGRAPHY] = N_("The same but for typography."),
    [QUOTE_TRIMMED] =
        N_("The right has a part of the words of the left, or the reverse."),
    [QUOTE_REWORDED] = N_("The words inside the marks were changed."),
};

static const char *const why_speakers[SPEAKER_RELATION_COUNT] = {
    [SPEAKER_SAME] = N_("Both versions name the same speaker."),
    [SPEAKER_GARBLED] = N_("The speaker's name is garbled."),
    [SPEAKER_LESS_SPECIFIC] = N_("The right is less specific about who speaks."),
    [SPEAKER_MORE_SPECIFIC] = N_("The right is more specific about who speaks."),
    [SPEAKER_CHANGED] = N_("The words are given to somebody else."),
    [SPEAKER_LOST] = N_("The right does not say who speaks."),
    [SPEAKER_GAINED] = N_("Only the right says who speaks."),
    [SPEAKER_NONE_NAMED] = N_("Neither version says who speaks."),
};

static void why_append_risks(unsigned risk, struct buffer *out)
{
    static const struct why_risk {
        unsigned bit;
        const char *name;
    } risks[] = {
        {QUOTE_RISK_NEGATION, N_("a negation")},
        {QUOTE_RISK_NUMBER, N_("a number")},
        {QUOTE_RISK_NAME, N_("a name")},
        {QUOTE_RISK_MODALITY, N_("how sure or how binding it is")},
    };
    const char *before = _(" At risk: ");
    for (size_t i = 0; i < sizeof risks / sizeof *risks; i++)
        if (risk & risks[i].bit) {
            buffer_printf(out, "%s%s", before, _(risks[i].name));
            before = ", ";
        }
    if (risk)
        buffer_append_char(out, '.');
}

static void why_append_speakers(const struct session *session,
                                const struct quote_link *link, struct buffer *out)
{
    const struct quote_link_list *list = &session->comparison->quote_links;
    for (int side = 0; side < SIDE_COUNT; side++) {
        const struct document *document = session->comparison->documents[side];
        if (!link->members[side].count)
            continue;
        const struct quote *quote =
            &document->quotes[list->members[side][link->members[side].first]];
        if (!quote->speaker.name)
            continue;
        buffer_append_string(out, side == SIDE_LEFT ? _(" Left: ") : _(" Right: "));
        display_append_line(out, quote->speaker.name, strlen(quote->speaker.name),
                            session->options.charset);
        if (quote->speaker.source == SPEAKER_INHERITED)
            buffer_append_string(out, _(" (who spoke just before)"));
        buffer_append_char(out, '.');
    }
}

static bool why_explain_quote(struct session *session, uint32_t index,
                              struct buffer *text, struct error *err)
{
    const struct quote_link *link = &session->comparison->quote_links.links[index];
    static const char *const sides[SIDE_COUNT] = {N_("  left"), N_("  right")};
    buffer_printf(text, "%s.", _(quote_relation_name(link->relation)));
    if (!why_add(session, _("Quotation"), text, ROLE_PANEL_STRONG, err))
        return false;
    for (int side = 0; side < SIDE_COUNT; side++) {
        if (!link->has_span[side])
            continue;
        phrase_append_words(session, (enum side)side, link->spans[side], text);
        if (!why_add(session, _(sides[side]), text, ROLE_PANEL, err))
            return false;
    }
    buffer_append_string(text, _(why_quote_relations[link->relation]));
    if (link->score >= 0.01F && link->relation != QUOTE_VERBATIM)
        buffer_printf(text, _(" How well the two fit each other: %.0f of 100."),
                      (double)link->score * 100);
    why_append_risks(link->risk, text);
    if (!why_add(session, "", text, ROLE_PANEL, err))
        return false;
    for (size_t i = 0; i < link->reason_count; i++) {
        buffer_printf(text, "- %s", link->reasons[i]);
        if (!why_add(session, "", text, ROLE_PANEL, err))
            return false;
    }
    buffer_append_string(text, _(why_speakers[link->speaker]));
    why_append_speakers(session, link, text);
    return why_add(session, _("  speaker"), text, ROLE_PANEL, err);
}

static void why_append_key(const struct session *session, const char *name,
                           struct buffer *out)
{
    command_print_keys(out, &session->keys, command_find(name, strlen(name)), 1);
}

/* Where else it shows, and what can be done about it. */
static bool why_tell_place(struct session *session, const struct finding *finding,
                           uint32_t place_index, struct buffer *text, struct error *err)
{
    if (finding->place_count > 1) {
        buffer_printf(text, _("Place %u of %zu; the next one: "),
                      (unsigned)place_index + 1, finding->place_count);
        why_append_key(session, "next-place", text);
        buffer_append_string(text, ". ");
    }
    why_append_key(session, "dismiss", text);
    buffer_append_string(text, _(" dismisses it, "));
    why_append_key(session, "check", text);
    buffer_append_string(text, _(" marks it as checked, "));
    why_append_key(session, "query", text);
    buffer_append_string(text, _(" as an open question."));
    return why_add(session, "", text, ROLE_PANEL, err);
}

static bool why_explain_finding(struct session *session, uint32_t index,
                                uint32_t place_index, struct buffer *text,
                                struct error *err)
{
    static const char *const severities[] = {"", N_("slight"), N_("serious"),
                                             N_("most serious")};
    const struct finding *finding = &session->comparison->findings[index];
    buffer_printf(text, "%s (%s): %s", _(finding_kind_name(finding->kind)),
                  finding->severity >= 1 && finding->severity <= 3
                      ? _(severities[finding->severity])
                      : "",
                  finding->message);
    if (!why_add(session, _("Finding"), text, ROLE_PANEL_STRONG, err))
        return false;
    const struct finding_place *place = &finding->places[place_index];
    for (int side = 0; side < SIDE_COUNT; side++) {
        if (!place->has[side])
            continue;
        phrase_append_words(session, (enum side)side, place->spans[side], text);
        if (!why_add(session, side == SIDE_LEFT ? _("  left") : _("  right"), text,
                     ROLE_PANEL, err))
            return false;
    }
    return why_tell_place(session, finding, place_index, text, err);
}

bool why_fill(struct session *session, struct error *err)
{
    struct buffer text = {0};
    enum side side = session->focus;
    uint32_t offset = place_offset(session);
    const struct annotation *finding =
        annotation_holding(&session->annotations.findings[side], offset);
    const struct annotation *quote =
        annotation_holding(&session->annotations.quotes[side], offset);
    struct target target = session->target;
    bool ok = true;
    panel_open(&session->panel, PANEL_WHY, _("Why"), false);
    if (target.kind == TARGET_FINDING)
        ok = why_explain_finding(session, target.index, target.detail, &text, err);
    else if (finding)
        ok = why_explain_finding(session, finding->index, finding->detail, &text, err);
    if (ok && target.kind == TARGET_QUOTE)
        ok = why_explain_quote(session, target.index, &text, err);
    else if (ok && quote)
        ok = why_explain_quote(session, quote->index, &text, err);
    ok = ok && why_explain_link(session, &text, err);
    buffer_clear(&text);
    return ok && panel_filter(&session->panel, NULL, err);
}
