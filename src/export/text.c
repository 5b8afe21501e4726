/*
 * text.c - the report that is read: what matters most first, with both contexts.
 */
#include "export/formats.h"

#include "base/translate.h"
#include "export/context.h"
#include "export/prose.h"
#include "export/summary.h"

#include <string.h>

enum {
    INDENT_CELLS = 4,
    LABEL_CELLS = 12,
    CONTEXT_BYTES = 120, /* around the evidence of a finding */
    PLACES_SHOWN = 3,    /* of a finding, in full; of the others only the lines */
    OPENING_BYTES = 200, /* how much of a passage is enough to recognise it */
};

struct text_report {
    const struct comparison *comparison;
    const struct report_options *options;
    struct buffer *out;
    struct prose prose;
};

struct side_words {
    const char *name;
    const char *opening; /* marks around evidence */
    const char *closing;
};

/* The marks are those of the side-by-side report; the word joiners are not seen. */
static const struct side_words side_words[SIDE_COUNT] = {
    [SIDE_LEFT] = {N_("left"), "[-\u2060", "\u2060-]"},
    [SIDE_RIGHT] = {N_("right"), "{+\u2060", "\u2060+}"},
};

static void begin(struct text_report *report)
{
    prose_reset(&report->prose);
}

static void add(struct text_report *report, const char *string)
{
    prose_add_string(&report->prose, string, PROSE_PLAIN);
}

static void add_span(struct text_report *report, enum side side, struct span span)
{
    prose_add(&report->prose, document_bytes(report->comparison->documents[side], span),
              span_length(span), PROSE_PLAIN);
}

/* Print what was added behind a label of fixed width, later rows under its first. */
static bool print_labelled(struct text_report *report, uint32_t indent_cells,
                           uint32_t label_cells, const char *label, struct error *err)
{
    return prose_append_labelled(&report->prose, indent_cells, label_cells, label,
                                 report->options->width_cells, report->out, err);
}

/* The same, labelled with the side and the line of a byte. */
static bool print_at(struct text_report *report, enum side side, uint32_t offset,
                     struct error *err)
{
    struct buffer label = {0};
    buffer_printf(
        &label, "%s %u", _(side_words[side].name),
        (unsigned)document_line_at(report->comparison->documents[side], offset));
    buffer_append_char(&label, '\0');
    bool ok = buffer_check(&label, err) &&
              print_labelled(report, INDENT_CELLS, LABEL_CELLS, label.bytes, err);
    buffer_clear(&label);
    return ok;
}

static bool print_heading(struct text_report *report, const char *heading,
                          struct error *err)
{
    uint32_t most = report->options->width_cells;
    uint32_t width =
        display_width_cells(heading, strlen(heading), report->options->charset);
    begin(report);
    prose_add_string(&report->prose, heading, PROSE_HEAD);
    buffer_append_char(report->out, '\n');
    if (!prose_append_hanging(&report->prose, 0, most, report->out, err))
        return false;
    buffer_append_repeated(report->out, '=', width < most ? width : most);
    buffer_append_string(report->out, "\n\n");
    return true;
}

/* ---- The head ---- */

/* text is taken. */
static bool print_counted(struct text_report *report, const char *label,
                          struct buffer *text, struct error *err)
{
    return prose_take(&report->prose, text, err) &&
           print_labelled(report, 0, summary_label_cells(), label, err);
}

static bool print_document(struct text_report *report, enum side side,
                           const char *label, struct error *err)
{
    const struct document *document = report->comparison->documents[side];
    struct buffer text = {0};
    buffer_append_string(&text, document->label);
    buffer_append_string(&text, " (");
    summary_append_document(&text, document);
    buffer_append_string(&text, ")");
    return print_counted(report, label, &text, err);
}

static bool print_head(struct text_report *report, struct error *err)
{
    const struct comparison *comparison = report->comparison;
    struct buffer text = {0};
    bool ok = print_document(report, SIDE_LEFT, _("Left"), err) &&
              print_document(report, SIDE_RIGHT, _("Right"), err);
    buffer_append_char(report->out, '\n');
    summary_append_passages(&text, comparison);
    ok = ok && print_counted(report, _("Passages"), &text, err);
    summary_append_edits(&text, comparison);
    ok = ok && print_counted(report, _("Edits"), &text, err);
    summary_append_quotes(&text, comparison);
    ok = ok && print_counted(report, _("Quotations"), &text, err);
    summary_append_findings(&text, comparison, report->options->finding_kinds);
    ok = ok && print_counted(report, _("Findings"), &text, err);
    buffer_clear(&text);
    return ok;
}

/* ---- Findings ---- */

static void add_context(struct text_report *report, enum side side, struct span span)
{
    struct context context =
        context_around(report->comparison->documents[side], span, CONTEXT_BYTES);
    if (context.is_cut_before)
        add(report, "... ");
    add_span(report, side, context.before);
    add(report, side_words[side].opening);
    add_span(report, side, context.evidence);
    add(report, side_words[side].closing);
    add_span(report, side, context.after);
    if (context.is_cut_after)
        add(report, " ...");
}

static bool print_place(struct text_report *report, const struct finding_place *place,
                        struct error *err)
{
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        if (!place->has[side])
            continue;
        begin(report);
        add_context(report, side, place->spans[side]);
        if (!print_at(report, side, place->spans[side].start, err))
            return false;
    }
    return true;
}

/* "and at 12/9, 31/28": lines of the places that are not shown. */
static bool print_other_places(struct text_report *report,
                               const struct finding *finding, struct error *err)
{
    if (finding->place_count <= PLACES_SHOWN)
        return true;
    struct buffer text = {0};
    for (size_t i = PLACES_SHOWN; i < finding->place_count; i++) {
        const struct finding_place *place = &finding->places[i];
        buffer_append_string(&text, i > PLACES_SHOWN ? ", " : "");
        for (int side = 0; side < SIDE_COUNT; side++) {
            if (side)
                buffer_append_char(&text, '/');
            if (place->has[side])
                buffer_printf(
                    &text, "%u",
                    (unsigned)document_line_at(report->comparison->documents[side],
                                               place->spans[side].start));
            else
                buffer_append_char(&text, '-');
        }
    }
    return prose_take(&report->prose, &text, err) &&
           print_labelled(report, INDENT_CELLS, LABEL_CELLS, _("also at"), err);
}

/* What the reader noted, taken: a row of its own under what it is about. */
static bool print_remark(struct text_report *report, struct buffer *remark,
                         struct error *err)
{
    return prose_take(&report->prose, remark, err) &&
           (!report->prose.text.length ||
            print_labelled(report, INDENT_CELLS, LABEL_CELLS, _("reader"), err));
}

static bool print_finding(struct text_report *report, size_t index, size_t number,
                          struct error *err)
{
    const struct finding *finding = &report->comparison->findings[index];
    struct buffer remark = {0};
    buffer_printf(report->out, "%3zu ", number);
    begin(report);
    prose_add_string(&report->prose, _(summary_severity_word(finding->severity)),
                     PROSE_HEAD);
    add(report, ", ");
    add(report, _(finding_kind_name(finding->kind)));
    add(report, ": ");
    add(report, finding->message);
    if (!prose_append_hanging(&report->prose, INDENT_CELLS,
                              report->options->width_cells, report->out, err))
        return false;
    for (size_t i = 0; i < finding->place_count && i < PLACES_SHOWN; i++)
        if (!print_place(report, &finding->places[i], err))
            return false;
    if (!print_other_places(report, finding, err))
        return false;
    remarks_append_finding(&remark, report->options->remarks, index);
    if (!print_remark(report, &remark, err))
        return false;
    buffer_append_char(report->out, '\n');
    return true;
}

static bool print_findings(struct text_report *report, struct error *err)
{
    const struct comparison *comparison = report->comparison;
    size_t number = 0;
    if (!report_has_finding(comparison, report->options->finding_kinds))
        return true;
    if (!print_heading(report, _("Findings, most serious first"), err))
        return false;
    for (size_t i = 0; i < comparison->finding_count; i++)
        if (report->options->finding_kinds & 1u << comparison->findings[i].kind &&
            !print_finding(report, i, ++number, err))
            return false;
    return true;
}

/* ---- Quotations ---- */

static void add_quote_speaker(struct text_report *report, enum side side,
                              const struct quote *quote)
{
    const struct document *document = report->comparison->documents[side];
    if (quote->speaker.name) {
        add(report, " - ");
        add(report, quote->speaker.name);
    } else if (!span_is_empty(quote->speaker.nearest)) {
        add(report, " - ");
        prose_add(&report->prose, document_bytes(document, quote->speaker.nearest),
                  span_length(quote->speaker.nearest), PROSE_PLAIN);
    }
}

static void add_quotes(struct text_report *report, const struct quote_link *link,
                       enum side side)
{
    for (uint32_t i = 0; i < link->members[side].count; i++) {
        const struct quote *quote = comparison_quote(report->comparison, link, side, i);
        add(report, i ? " + \"" : "\"");
        add_span(report, side, quote->span);
        add(report, "\"");
        add_quote_speaker(report, side, quote);
    }
    if (!link->members[side].count) {
        add(report, _("without marks: "));
        add_span(report, side, link->spans[side]);
    }
}

static bool print_quote_side(struct text_report *report, const struct quote_link *link,
                             enum side side, struct error *err)
{
    if (!link->has_span[side] && !link->members[side].count)
        return true;
    begin(report);
    add_quotes(report, link, side);
    return print_at(report, side, link->spans[side].start, err);
}

/* The line above a pair: number, grade, what is at risk. */
static bool print_quote_grade(struct text_report *report, const struct quote_link *link,
                              size_t number, struct error *err)
{
    buffer_printf(report->out, "%3zu ", number);
    begin(report);
    prose_add_string(&report->prose, _(quote_relation_name(link->relation)),
                     PROSE_HEAD);
    if (link->speaker != SPEAKER_SAME && link->speaker != SPEAKER_NONE_NAMED) {
        add(report, "; ");
        add(report, _("speaker"));
        add(report, " ");
        add(report, _(speaker_relation_name(link->speaker)));
    }
    struct buffer risk = {0};
    if (link->risk) {
        add(report, "; ");
        add(report, _("at risk: "));
        summary_append_risk(&risk, link->risk);
        prose_add(&report->prose, risk.bytes, risk.length, PROSE_PLAIN);
    }
    bool ok = buffer_check(&risk, err);
    buffer_clear(&risk);
    return ok && prose_append_hanging(&report->prose, INDENT_CELLS,
                                      report->options->width_cells, report->out, err);
}

static bool print_quote_reasons(struct text_report *report,
                                const struct quote_link *link, struct error *err)
{
    begin(report);
    for (size_t i = 0; i < link->reason_count; i++) {
        add(report, i ? "; " : "");
        add(report, link->reasons[i]);
    }
    return !link->reason_count ||
           print_labelled(report, INDENT_CELLS, LABEL_CELLS, _("why"), err);
}

static bool print_quote(struct text_report *report, size_t index, struct error *err)
{
    const struct quote_link *link = &report->comparison->quote_links.links[index];
    struct buffer remark = {0};
    remarks_append_quote(&remark, report->options->remarks, index);
    bool ok = print_quote_grade(report, link, index + 1, err) &&
              print_quote_side(report, link, SIDE_LEFT, err) &&
              print_quote_side(report, link, SIDE_RIGHT, err) &&
              print_quote_reasons(report, link, err) &&
              print_remark(report, &remark, err);
    buffer_clear(&remark);
    buffer_append_char(report->out, '\n');
    return ok;
}

static bool print_quotes(struct text_report *report, struct error *err)
{
    const struct quote_link_list *links = &report->comparison->quote_links;
    if (!links->count)
        return true;
    if (!print_heading(report, _("Quotations, in the order of the left version"), err))
        return false;
    for (size_t i = 0; i < links->count; i++)
        if (!print_quote(report, i, err))
            return false;
    return true;
}

/* ---- Passages ---- */

static bool print_opening(struct text_report *report, enum side side,
                          uint32_t paragraph, struct error *err)
{
    const struct document *document = report->comparison->documents[side];
    uint32_t start = document->paragraphs[paragraph].span.start;
    struct context opening =
        context_around(document, (struct span){start, start}, OPENING_BYTES);
    begin(report);
    add_span(report, side, opening.after);
    if (opening.is_cut_after)
        add(report, " ...");
    return print_at(report, side, start, err);
}

static bool print_passage(struct text_report *report, const struct link *link,
                          enum side side, struct error *err)
{
    uint32_t count;
    const uint32_t *members =
        link_members(&report->comparison->paragraph_links, link, side, &count);
    for (uint32_t i = 0; i < count; i++)
        if (!print_opening(report, side, members[i], err))
            return false;
    return true;
}

/* The passages of one relation; of moved ones both ends. */
static bool print_passages(struct text_report *report, enum relation relation,
                           const char *heading, struct error *err)
{
    const struct link_list *links = &report->comparison->paragraph_links;
    bool has_heading = false;
    for (size_t i = 0; i < links->count; i++) {
        const struct link *link = &links->links[i];
        if (link->relation != relation)
            continue;
        if (!has_heading && !print_heading(report, heading, err))
            return false;
        has_heading = true;
        if (!print_passage(report, link, SIDE_LEFT, err) ||
            !print_passage(report, link, SIDE_RIGHT, err))
            return false;
        buffer_append_char(report->out, '\n');
    }
    return true;
}

/* Passages that the reader wrote a note on. */
static bool print_passage_notes(struct text_report *report, struct error *err)
{
    const struct remarks *remarks = report->options->remarks;
    if (!remarks_have_passage_notes(remarks, report->comparison))
        return true;
    if (!print_heading(report, _("Notes on passages"), err))
        return false;
    for (enum side side = SIDE_LEFT; side < SIDE_COUNT; side++) {
        const struct document *document = report->comparison->documents[side];
        for (uint32_t p = 0; p < document->paragraph_count; p++) {
            struct buffer remark = {0};
            if (!remarks_append_passage(&remark, remarks, side, p))
                continue;
            bool ok = print_opening(report, side, p, err) &&
                      print_remark(report, &remark, err);
            buffer_clear(&remark);
            if (!ok)
                return false;
            buffer_append_char(report->out, '\n');
        }
    }
    return true;
}

bool report_write_text(const struct comparison *comparison,
                       const struct report_options *options, struct buffer *out,
                       struct error *err)
{
    struct text_report report = {
        .comparison = comparison,
        .options = options,
        .out = out,
        .prose = {.charset = options->charset, .has_color = options->has_color},
    };
    bool ok = print_head(&report, err) && print_findings(&report, err) &&
              print_quotes(&report, err) &&
              print_passages(&report, RELATION_DROPPED, _("Passages dropped"), err) &&
              print_passages(&report, RELATION_ADDED, _("Passages added"), err) &&
              print_passages(&report, RELATION_MOVED, _("Passages moved"), err) &&
              print_passage_notes(&report, err) && buffer_check(out, err);
    prose_clear(&report.prose);
    return ok;
}
