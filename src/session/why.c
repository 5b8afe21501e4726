/* why.c - in plain words: why things were paired, and how they were graded. */
#include "base/translate.h"
#include "compare/link_evidence.h"
#include "compare/name_variants.h"
#include "export/summary.h"
#include "session/findings.h"
#include "session/panel.h"
#include "session/phrase.h"
#include "session/place.h"
#include "text/wrap.h"

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
        buffer_append_string(&session->panel.lead, i ? "" : lead);
        buffer_append(&session->panel.text, text->bytes + span.start,
                      span_length(span));
        ok = panel_end_line(&session->panel, role, (struct target){TARGET_NONE, 0, 0},
                            err);
    }
    wrap_row_list_clear(&rows);
    text->length = 0;
    return ok;
}

/* What the reader noted, and nothing if that is empty. */
static bool why_add_noted(struct session *session, const struct buffer *noted,
                          struct buffer *text, struct error *err)
{
    if (!buffer_check(noted, err))
        return false;
    if (!noted->length)
        return true;
    display_append_line(text, noted->bytes, noted->length, session->options.charset);
    return why_add(session, _("  noted"), text, ROLE_PANEL, err);
}

/* Sentences stand behind each other with a blank between them. */
static void why_begin_sentence(struct buffer *text)
{
    if (text->length)
        buffer_append_char(text, ' ');
}

/* A whole sentence. */
static void why_say(struct buffer *text, const char *sentence)
{
    why_begin_sentence(text);
    buffer_append_string(text, sentence);
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

static void why_list_word(const struct session *session, uint32_t word,
                          const char *before, struct buffer *list)
{
    size_t length;
    const char *bytes =
        lexicon_word(session->comparison->documents[SIDE_LEFT]->lexicon, word, &length);
    buffer_append_string(list, before);
    display_append_line(list, bytes, length, session->options.charset);
}

/* A list in the place of what it held before: "ferry, harbour". False if it is empty.
 */
static bool why_list_words(const struct session *session,
                           const struct evidence_words *words, struct buffer *list)
{
    list->length = 0;
    for (uint32_t i = 0; i < words->count; i++)
        why_list_word(session, words->words[i], i ? ", " : "", list);
    return words->count > 0;
}

/* "light/lamp, keeper/warden" */
static bool why_list_pairs(const struct session *session,
                           const struct evidence_words pairs[SIDE_COUNT],
                           struct buffer *list)
{
    list->length = 0;
    for (uint32_t i = 0; i < pairs[SIDE_LEFT].count; i++) {
        why_list_word(session, pairs[SIDE_LEFT].words[i], i ? ", " : "", list);
        why_list_word(session, pairs[SIDE_RIGHT].words[i], "/", list);
    }
    return pairs[SIDE_LEFT].count > 0;
}

/* A side that is so much longer speaks against a link. */
static bool why_is_as_long(const struct link_evidence *evidence)
{
    return evidence->length_ratio > 0.85F && evidence->length_ratio < 1.15F;
}

static void why_say_for(const struct session *session,
                        const struct link_evidence *evidence, struct buffer *list,
                        struct buffer *text)
{
    buffer_printf(text,
                  _("The right has %.0f%% of the words of the left, rare ones weighing "
                    "more, the left %.0f%% of those of the right."),
                  (double)evidence->cover[SIDE_LEFT] * 100,
                  (double)evidence->cover[SIDE_RIGHT] * 100);
    if (why_list_words(session, &evidence->shared, list)) {
        why_begin_sentence(text);
        buffer_printf(text, _("Both have: %.*s."), (int)list->length, list->bytes);
    }
    if (why_list_pairs(session, evidence->kin, list)) {
        why_begin_sentence(text);
        buffer_printf(text, _("Spelt alike: %.*s."), (int)list->length, list->bytes);
    }
    if (why_list_pairs(session, evidence->counterparts, list)) {
        why_begin_sentence(text);
        buffer_printf(text, _("Meet elsewhere, too: %.*s."), (int)list->length,
                      list->bytes);
    }
    if (evidence->follows[0] && evidence->follows[1])
        why_say(text, _("The passages before and behind are linked, too."));
    else if (evidence->follows[0])
        why_say(text, _("The passages before are linked, too."));
    else if (evidence->follows[1])
        why_say(text, _("The passages behind are linked, too."));
    if (why_is_as_long(evidence))
        why_say(text, _("Both are about as long."));
}

static void why_say_against(const struct session *session,
                            const struct link_evidence *evidence, struct buffer *list,
                            struct buffer *text)
{
    double ratio = (double)evidence->length_ratio;
    if (why_list_words(session, &evidence->alone[SIDE_LEFT], list))
        buffer_printf(text, _("Only the left has: %.*s."), (int)list->length,
                      list->bytes);
    if (why_list_words(session, &evidence->alone[SIDE_RIGHT], list)) {
        why_begin_sentence(text);
        buffer_printf(text, _("Only the right has: %.*s."), (int)list->length,
                      list->bytes);
    }
    if (why_is_as_long(evidence))
        return;
    why_begin_sentence(text);
    if (ratio > 1)
        buffer_printf(text, _("The right is %.1f times as long."), ratio);
    else
        buffer_printf(text, _("The left is %.1f times as long."), 1 / ratio);
}

/* What spoke for the link, and what against it. */
static bool why_explain_evidence(struct session *session, uint32_t index,
                                 struct buffer *text, struct error *err)
{
    const struct comparison *c = session->comparison;
    const struct link *link = &c->paragraph_links.links[index];
    struct link_evidence evidence;
    struct buffer list = {0};
    if (!link->members[SIDE_LEFT].count || !link->members[SIDE_RIGHT].count ||
        link->relation == RELATION_SAME)
        return true;
    if (!link_evidence_find(c, &c->paragraph_links, index, &evidence, err))
        return false;
    why_say_for(session, &evidence, &list, text);
    bool ok = why_add(session, _("  for it"), text, ROLE_PANEL, err);
    if (ok)
        why_say_against(session, &evidence, &list, text);
    ok = ok &&
         (!text->length || why_add(session, _("  against"), text, ROLE_PANEL, err)) &&
         buffer_check(&list, err);
    buffer_clear(&list);
    return ok;
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
    struct buffer list = {0};
    for (size_t i = 0; i < count; i++) {
        buffer_append_string(&list, i ? "; " : "");
        phrase_append_words(session, SIDE_LEFT, variants[i].spans[SIDE_LEFT], &list);
        buffer_append_string(&list, ", ");
        phrase_append_words(session, SIDE_RIGHT, variants[i].spans[SIDE_RIGHT], &list);
    }
    if (count)
        buffer_printf(text, _("Accepted variants of one name: %.*s"), (int)list.length,
                      list.bytes);
    bool ok = buffer_check(&list, err) &&
              (!count || why_add(session, "", text, ROLE_PANEL, err));
    buffer_clear(&list);
    return ok;
}

static bool why_tell_passage_notes(struct session *session, const struct link *link,
                                   struct buffer *text, struct error *err)
{
    const struct link_list *list = &session->comparison->paragraph_links;
    struct buffer noted = {0};
    bool ok = true;
    for (enum side side = SIDE_LEFT; side < SIDE_COUNT; side++) {
        uint32_t count;
        const uint32_t *members = link_members(list, link, side, &count);
        for (uint32_t i = 0; ok && i < count; i++) {
            noted.length = 0;
            remarks_append_passage(&noted, &session->remarks, side, members[i]);
            ok = why_add_noted(session, &noted, text, err);
        }
    }
    buffer_clear(&noted);
    return ok;
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
    phrase_append_link(text, &c->paragraph_links, link, phrase_both_sides);
    buffer_printf(text, ": %s.", _(relation_name(link->relation)));
    if (!why_add(session, _("Passage"), text, ROLE_PANEL_STRONG, err))
        return false;
    why_say(text, _(why_relations[link->relation]));
    size_t edits;
    layout_link_edits(layout, index, &edits);
    if (link->members[SIDE_LEFT].count && link->members[SIDE_RIGHT].count &&
        link->relation != RELATION_SAME) {
        why_begin_sentence(text);
        buffer_printf(text, ngettext("%zu place differs.", "%zu places differ.", edits),
                      edits);
    }
    if (link->score >= 0) {
        why_begin_sentence(text);
        buffer_printf(text,
                      _("That they belong together is %.0f%% certain, from the words, "
                        "names and numbers they share and from their neighbours."),
                      (double)link->score * 100);
    }
    return why_add(session, "", text, ROLE_PANEL, err) &&
           why_tell_passage_notes(session, link, text, err) &&
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

static bool why_say_risks(unsigned risk, struct buffer *text, struct error *err)
{
    struct buffer list = {0};
    summary_append_risk(&list, risk);
    if (list.length) {
        why_begin_sentence(text);
        buffer_printf(text, _("At risk: %.*s."), (int)list.length, list.bytes);
    }
    bool ok = buffer_check(&list, err);
    buffer_clear(&list);
    return ok;
}

static void why_say_speaker(enum side side, const struct speaker *speaker,
                            const char *name, struct buffer *text)
{
    bool is_inherited = speaker->source == SPEAKER_INHERITED;
    why_begin_sentence(text);
    if (side == SIDE_LEFT)
        buffer_printf(text,
                      is_inherited ? _("Left: %s (who spoke just before).")
                                   : _("Left: %s."),
                      name);
    else
        buffer_printf(text,
                      is_inherited ? _("Right: %s (who spoke just before).")
                                   : _("Right: %s."),
                      name);
}

static bool why_say_speakers(const struct session *session,
                             const struct quote_link *link, struct buffer *text,
                             struct error *err)
{
    struct buffer name = {0};
    why_say(text, _(why_speakers[link->speaker]));
    for (enum side side = SIDE_LEFT; side < SIDE_COUNT; side++) {
        if (!link->members[side].count)
            continue;
        const struct speaker *speaker =
            &comparison_quote(session->comparison, link, side, 0)->speaker;
        if (!speaker->name)
            continue;
        name.length = 0;
        display_append_line(&name, speaker->name, strlen(speaker->name),
                            session->options.charset);
        buffer_append_char(&name, '\0');
        if (!name.failed)
            why_say_speaker(side, speaker, name.bytes, text);
    }
    bool ok = buffer_check(&name, err);
    buffer_clear(&name);
    return ok;
}

static bool why_explain_quote(struct session *session, uint32_t index,
                              struct buffer *text, struct error *err)
{
    const struct quote_link *link = &session->comparison->quote_links.links[index];
    static const char *const sides[SIDE_COUNT] = {N_("  left"), N_("  right")};
    buffer_printf(text, "%s.", _(quote_relation_name(link->relation)));
    if (!why_add(session, _("Quotation"), text, ROLE_PANEL_STRONG, err))
        return false;
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        if (!link->has_span[side])
            continue;
        phrase_append_words(session, side, link->spans[side], text);
        if (!why_add(session, _(sides[side]), text, ROLE_PANEL, err))
            return false;
    }
    why_say(text, _(why_quote_relations[link->relation]));
    if (link->score >= 0.01F && link->relation != QUOTE_VERBATIM) {
        why_begin_sentence(text);
        buffer_printf(text, _("How well the two fit each other: %.0f of 100."),
                      (double)link->score * 100);
    }
    if (!why_say_risks(link->risk, text, err) ||
        !why_add(session, "", text, ROLE_PANEL, err))
        return false;
    for (size_t i = 0; i < link->reason_count; i++) {
        buffer_printf(text, "- %s", link->reasons[i]);
        if (!why_add(session, "", text, ROLE_PANEL, err))
            return false;
    }
    struct buffer noted = {0};
    remarks_append_quote(&noted, &session->remarks, index);
    bool ok = why_say_speakers(session, link, text, err) &&
              why_add(session, _("  speaker"), text, ROLE_PANEL, err) &&
              why_add_noted(session, &noted, text, err);
    buffer_clear(&noted);
    return ok;
}

/* The first key of a command, or how the prompt takes it. */
static void why_print_key(const struct session *session, const char *name,
                          struct buffer *out)
{
    command_print_keys(out, &session->keys, command_find(name, strlen(name)), 1);
    if (!out->length)
        buffer_printf(out, ":%s", name);
    buffer_append_char(out, '\0');
}

/* Where else it shows, and what can be done about it. */
static bool why_tell_place(struct session *session, const struct finding *finding,
                           uint32_t place_index, struct buffer *text, struct error *err)
{
    static const char *const names[] = {"next-place", "dismiss", "check", "query"};
    enum { KEY_COUNT = sizeof names / sizeof *names };
    struct buffer keys[KEY_COUNT] = {{0}};
    bool ok = true;
    for (size_t i = 0; i < KEY_COUNT; i++) {
        why_print_key(session, names[i], &keys[i]);
        ok = ok && buffer_check(&keys[i], err);
    }
    if (ok && finding->place_count > 1)
        buffer_printf(text, _("This is place %u of %zu; %s goes to the next one."),
                      (unsigned)place_index + 1, finding->place_count, keys[0].bytes);
    if (ok) {
        why_begin_sentence(text);
        buffer_printf(
            text, _("%s dismisses it, %s marks it as checked, %s as an open question."),
            keys[1].bytes, keys[2].bytes, keys[3].bytes);
    }
    for (size_t i = 0; i < KEY_COUNT; i++)
        buffer_clear(&keys[i]);
    return ok && why_add(session, "", text, ROLE_PANEL, err);
}

static bool why_explain_finding(struct session *session, uint32_t index,
                                uint32_t place_index, struct buffer *text,
                                struct error *err)
{
    const struct finding *finding = &session->comparison->findings[index];
    buffer_printf(text, "%s (%s): %s", _(finding_kind_name(finding->kind)),
                  _(summary_severity_word(finding->severity)), finding->message);
    if (!why_add(session, _("Finding"), text, ROLE_PANEL_STRONG, err))
        return false;
    const struct finding_place *place = &finding->places[place_index];
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        if (!place->has[side])
            continue;
        phrase_append_words(session, side, place->spans[side], text);
        if (!why_add(session, side == SIDE_LEFT ? _("  left") : _("  right"), text,
                     ROLE_PANEL, err))
            return false;
    }
    struct buffer noted = {0};
    remarks_append_finding(&noted, &session->remarks, index);
    bool ok = why_add_noted(session, &noted, text, err) &&
              why_tell_place(session, finding, place_index, text, err);
    buffer_clear(&noted);
    return ok;
}

bool why_fill(struct session *session, struct error *err)
{
    struct buffer text = {0};
    enum side side = session->focus;
    uint32_t offset = place_offset(session);
    const struct annotation *finding = findings_at(session, side, offset);
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
    return ok;
}
