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

#include <stdarg.h>
#include <string.h>

/* What is being explained, piece by piece. */
struct why {
    struct session *session;
    struct buffer text; /* of the paragraph that is being written */
    struct buffer list; /* scratch: what goes into a sentence */
    struct error *err;
};

/* End the paragraph: its rows, wrapped to the screen. */
static bool why_end(struct why *why, const char *lead, enum role role)
{
    struct session *session = why->session;
    uint32_t cells = session->columns > 20 ? session->columns - 20 : 20;
    struct wrap_row_list rows = {0};
    if (cells > 90)
        cells = 90;
    bool ok = buffer_check(&why->text, why->err) &&
              wrap_append(&rows, why->text.bytes ? why->text.bytes : "",
                          (struct span){0, (uint32_t)why->text.length}, cells, false,
                          session->options.charset, why->err);
    for (size_t i = 0; ok && i < rows.count; i++) {
        struct span span = rows.rows[i].span;
        buffer_append_string(&session->panel.lead, i ? "" : lead);
        buffer_append(&session->panel.text, why->text.bytes + span.start,
                      span_length(span));
        ok = panel_end_line(&session->panel, role, (struct target){TARGET_NONE, 0, 0},
                            why->err);
    }
    wrap_row_list_clear(&rows);
    why->text.length = 0;
    return ok;
}

/* What the reader noted is in the list; nothing if that is empty. */
static bool why_end_noted(struct why *why)
{
    const struct buffer *noted = &why->list;
    if (!buffer_check(noted, why->err))
        return false;
    if (!noted->length)
        return true;
    display_append_line(&why->text, noted->bytes, noted->length,
                        why->session->options.charset);
    return why_end(why, _("  noted"), ROLE_PANEL);
}

/* Add a whole sentence, a blank before it if it is not the first. */
__attribute__((format(printf, 2, 3))) static void why_say(struct why *why,
                                                          const char *format, ...)
{
    va_list args;
    if (why->text.length)
        buffer_append_char(&why->text, ' ');
    va_start(args, format);
    buffer_vprintf(&why->text, format, args);
    va_end(args);
}

/* The words of the sides that have some, each in a paragraph. */
static bool why_end_sides(struct why *why, const bool *has, const struct span *spans)
{
    static const char *const leads[SIDE_COUNT] = {N_("  left"), N_("  right")};
    bool ok = true;
    for (enum side side = 0; ok && side < SIDE_COUNT; side++)
        if (has[side]) {
            phrase_append_words(why->session, side, spans[side], &why->text);
            ok = why_end(why, _(leads[side]), ROLE_PANEL);
        }
    return ok;
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

static void why_list_word(struct why *why, uint32_t word, const char *before)
{
    const struct session *session = why->session;
    size_t length;
    const char *bytes =
        lexicon_word(session->comparison->documents[SIDE_LEFT]->lexicon, word, &length);
    buffer_append_string(&why->list, before);
    display_append_line(&why->list, bytes, length, session->options.charset);
}

/* A list in the place of what it held before: "ferry, harbour". False if it is empty.
 */
static bool why_list_words(struct why *why, const struct evidence_words *words)
{
    why->list.length = 0;
    for (uint32_t i = 0; i < words->count; i++)
        why_list_word(why, words->words[i], i ? ", " : "");
    return words->count > 0;
}

/* "light/lamp, keeper/warden" */
static bool why_list_pairs(struct why *why,
                           const struct evidence_words pairs[SIDE_COUNT])
{
    why->list.length = 0;
    for (uint32_t i = 0; i < pairs[SIDE_LEFT].count; i++) {
        why_list_word(why, pairs[SIDE_LEFT].words[i], i ? ", " : "");
        why_list_word(why, pairs[SIDE_RIGHT].words[i], "/");
    }
    return pairs[SIDE_LEFT].count > 0;
}

/* A side that is so much longer speaks against a link. */
static bool why_is_as_long(const struct link_evidence *evidence)
{
    return evidence->length_ratio > 0.85F && evidence->length_ratio < 1.15F;
}

static void why_say_for(struct why *why, const struct link_evidence *evidence)
{
    why_say(why,
            _("The right has %.0f%% of the words of the left, rare ones weighing "
              "more, the left %.0f%% of those of the right."),
            (double)evidence->cover[SIDE_LEFT] * 100,
            (double)evidence->cover[SIDE_RIGHT] * 100);
    if (why_list_words(why, &evidence->shared))
        why_say(why, _("Both have: %.*s."), (int)why->list.length, why->list.bytes);
    if (why_list_pairs(why, evidence->kin))
        why_say(why, _("Spelt alike: %.*s."), (int)why->list.length, why->list.bytes);
    if (why_list_pairs(why, evidence->counterparts))
        why_say(why, _("Meet elsewhere, too: %.*s."), (int)why->list.length,
                why->list.bytes);
    if (evidence->follows[0] && evidence->follows[1])
        why_say(why, "%s", _("The passages before and behind are linked, too."));
    else if (evidence->follows[0])
        why_say(why, "%s", _("The passages before are linked, too."));
    else if (evidence->follows[1])
        why_say(why, "%s", _("The passages behind are linked, too."));
    if (why_is_as_long(evidence))
        why_say(why, "%s", _("Both are about as long."));
}

static void why_say_against(struct why *why, const struct link_evidence *evidence)
{
    double ratio = (double)evidence->length_ratio;
    if (why_list_words(why, &evidence->alone[SIDE_LEFT]))
        why_say(why, _("Only the left has: %.*s."), (int)why->list.length,
                why->list.bytes);
    if (why_list_words(why, &evidence->alone[SIDE_RIGHT]))
        why_say(why, _("Only the right has: %.*s."), (int)why->list.length,
                why->list.bytes);
    if (why_is_as_long(evidence))
        return;
    if (ratio > 1)
        why_say(why, _("The right is %.1f times as long."), ratio);
    else
        why_say(why, _("The left is %.1f times as long."), 1 / ratio);
}

/* What spoke for the link, and what against it. */
static bool why_explain_evidence(struct why *why, uint32_t index)
{
    const struct comparison *c = why->session->comparison;
    const struct link *link = &c->paragraph_links.links[index];
    struct link_evidence evidence;
    if (!link->members[SIDE_LEFT].count || !link->members[SIDE_RIGHT].count ||
        link->relation == RELATION_SAME)
        return true;
    if (!link_evidence_find(c, &c->paragraph_links, index, &evidence, why->err))
        return false;
    why_say_for(why, &evidence);
    if (!why_end(why, _("  for it"), ROLE_PANEL))
        return false;
    why_say_against(why, &evidence);
    return !why->text.length || why_end(why, _("  against"), ROLE_PANEL);
}

/* Names that both write rightly, each in its way, are no findings; here they are told.
 */
static bool why_explain_variants(struct why *why, uint32_t index)
{
    struct name_variant variants[NAME_VARIANTS_MOST];
    size_t count;
    if (!name_variants_find(why->session->comparison, index, variants, &count,
                            why->err))
        return false;
    why->list.length = 0;
    for (size_t i = 0; i < count; i++)
        for (enum side side = 0; side < SIDE_COUNT; side++) {
            buffer_append_string(&why->list, side ? ", " : i ? "; " : "");
            phrase_append_words(why->session, side, variants[i].spans[side],
                                &why->list);
        }
    if (!count)
        return true;
    why_say(why, _("Accepted variants of one name: %.*s"), (int)why->list.length,
            why->list.bytes);
    return why_end(why, "", ROLE_PANEL);
}

static bool why_tell_passage_notes(struct why *why, const struct link *link)
{
    const struct link_list *list = &why->session->comparison->paragraph_links;
    bool ok = true;
    for (enum side side = SIDE_LEFT; side < SIDE_COUNT; side++) {
        uint32_t count;
        const uint32_t *members = link_members(list, link, side, &count);
        for (uint32_t i = 0; ok && i < count; i++) {
            why->list.length = 0;
            remarks_append_passage(&why->list, &why->session->remarks, side,
                                   members[i]);
            ok = why_end_noted(why);
        }
    }
    return ok;
}

static bool why_explain_link(struct why *why)
{
    const struct link_list *links = &why->session->comparison->paragraph_links;
    const struct layout *layout = &why->session->layout;
    uint32_t block = place_block(why->session);
    if (block >= layout->block_count)
        return true;
    uint32_t index = layout->blocks[block].link;
    const struct link *link = &links->links[index];
    phrase_append_link(&why->text, links, link, phrase_both_sides);
    buffer_printf(&why->text, ": %s.", _(relation_name(link->relation)));
    if (!why_end(why, _("Passage"), ROLE_PANEL_STRONG))
        return false;
    why_say(why, "%s", _(why_relations[link->relation]));
    size_t edits;
    layout_link_edits(layout, index, &edits);
    if (link->members[SIDE_LEFT].count && link->members[SIDE_RIGHT].count &&
        link->relation != RELATION_SAME)
        why_say(why, ngettext("%zu place differs.", "%zu places differ.", edits),
                edits);
    if (link->score >= 0)
        why_say(why,
                _("That they belong together is %.0f%% certain, from the words, "
                  "names and numbers they share and from their neighbours."),
                (double)link->score * 100);
    return why_end(why, "", ROLE_PANEL) && why_tell_passage_notes(why, link) &&
           why_explain_evidence(why, index) && why_explain_variants(why, index);
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

/* The name is in the list. */
static void why_say_speaker(struct why *why, enum side side, bool is_inherited)
{
    const char *name = why->list.bytes;
    if (side == SIDE_LEFT)
        why_say(why,
                is_inherited ? _("Left: %s (who spoke just before).") : _("Left: %s."),
                name);
    else
        why_say(why,
                is_inherited ? _("Right: %s (who spoke just before).")
                             : _("Right: %s."),
                name);
}

static void why_say_speakers(struct why *why, const struct quote_link *link)
{
    why_say(why, "%s", _(why_speakers[link->speaker]));
    for (enum side side = SIDE_LEFT; side < SIDE_COUNT; side++) {
        if (!link->members[side].count)
            continue;
        const struct speaker *speaker =
            &comparison_quote(why->session->comparison, link, side, 0)->speaker;
        if (!speaker->name)
            continue;
        why->list.length = 0;
        display_append_line(&why->list, speaker->name, strlen(speaker->name),
                            why->session->options.charset);
        buffer_append_char(&why->list, '\0');
        if (!why->list.failed)
            why_say_speaker(why, side, speaker->source == SPEAKER_INHERITED);
    }
}

static bool why_explain_quote(struct why *why, uint32_t index)
{
    const struct quote_link *link = &why->session->comparison->quote_links.links[index];
    buffer_printf(&why->text, "%s.", _(quote_relation_name(link->relation)));
    if (!why_end(why, _("Quotation"), ROLE_PANEL_STRONG) ||
        !why_end_sides(why, link->has_span, link->spans))
        return false;
    why_say(why, "%s", _(why_quote_relations[link->relation]));
    if (link->score >= 0.01F && link->relation != QUOTE_VERBATIM)
        why_say(why, _("How well the two fit each other: %.0f of 100."),
                (double)link->score * 100);
    why->list.length = 0;
    summary_append_risk(&why->list, link->risk);
    if (why->list.length)
        why_say(why, _("At risk: %.*s."), (int)why->list.length, why->list.bytes);
    bool ok = why_end(why, "", ROLE_PANEL);
    for (size_t i = 0; ok && i < link->reason_count; i++) {
        buffer_printf(&why->text, "- %s", link->reasons[i]);
        ok = why_end(why, "", ROLE_PANEL);
    }
    if (!ok)
        return false;
    why_say_speakers(why, link);
    why->list.length = 0;
    remarks_append_quote(&why->list, &why->session->remarks, index);
    return why_end(why, _("  speaker"), ROLE_PANEL) && why_end_noted(why);
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
static bool why_tell_place(struct why *why, const struct finding *finding,
                           uint32_t place_index)
{
    static const char *const names[] = {"next-place", "dismiss", "check", "query"};
    enum { KEY_COUNT = sizeof names / sizeof *names };
    struct buffer keys[KEY_COUNT] = {{0}};
    bool ok = true;
    for (size_t i = 0; i < KEY_COUNT; i++) {
        why_print_key(why->session, names[i], &keys[i]);
        ok = ok && buffer_check(&keys[i], why->err);
    }
    if (ok && finding->place_count > 1)
        why_say(why, _("This is place %u of %zu; %s goes to the next one."),
                (unsigned)place_index + 1, finding->place_count, keys[0].bytes);
    if (ok)
        why_say(why,
                _("%s dismisses it, %s marks it as checked, %s as an open question."),
                keys[1].bytes, keys[2].bytes, keys[3].bytes);
    for (size_t i = 0; i < KEY_COUNT; i++)
        buffer_clear(&keys[i]);
    return ok && why_end(why, "", ROLE_PANEL);
}

static bool why_explain_finding(struct why *why, uint32_t index, uint32_t place_index)
{
    const struct finding *finding = &why->session->comparison->findings[index];
    const struct finding_place *place = &finding->places[place_index];
    buffer_printf(&why->text, "%s (%s): %s", _(finding_kind_name(finding->kind)),
                  _(summary_severity_word(finding->severity)), finding->message);
    if (!why_end(why, _("Finding"), ROLE_PANEL_STRONG) ||
        !why_end_sides(why, place->has, place->spans))
        return false;
    why->list.length = 0;
    remarks_append_finding(&why->list, &why->session->remarks, index);
    return why_end_noted(why) && why_tell_place(why, finding, place_index);
}

bool why_fill(struct session *session, struct error *err)
{
    struct why why = {.session = session, .err = err};
    enum side side = session->focus;
    uint32_t offset = place_offset(session);
    const struct annotation *finding = findings_at(session, side, offset);
    const struct annotation *quote =
        annotation_holding(&session->annotations.quotes[side], offset);
    struct target target = session->target;
    bool ok = true;
    panel_open(&session->panel, PANEL_WHY, _("Why"), false);
    if (target.kind == TARGET_FINDING)
        ok = why_explain_finding(&why, target.index, target.detail);
    else if (finding)
        ok = why_explain_finding(&why, finding->index, finding->detail);
    if (ok && target.kind == TARGET_QUOTE)
        ok = why_explain_quote(&why, target.index);
    else if (ok && quote)
        ok = why_explain_quote(&why, quote->index);
    ok = ok && why_explain_link(&why) && buffer_check(&why.list, err);
    buffer_clear(&why.text);
    buffer_clear(&why.list);
    return ok;
}
