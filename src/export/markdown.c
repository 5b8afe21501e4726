/*
 * markdown.c - the report for a wiki, a ticket or a mail: CommonMark with tables as
 * GitHub's dialect has them.
 */
#include "export/formats.h"

#include "base/translate.h"
#include "export/context.h"
#include "export/pieces.h"
#include "export/summary.h"

#include <string.h>

enum { CONTEXT_BYTES = 120 };

struct markdown_report {
    const struct comparison *comparison;
    const struct report_options *options;
    struct buffer *out;
    struct piece_list pieces;
};

static const char *const side_names[SIDE_COUNT] = {N_("left"), N_("right")};

static void put(struct markdown_report *report, const char *markup)
{
    buffer_append_string(report->out, markup);
}

/* Text on one line, as text/display.h shows it, with a backslash before what Markdown
 * or a table would take for its own. */
static void put_bytes(struct markdown_report *report, const char *bytes, size_t length)
{
    bool after_space = false;
    for (size_t at = 0; at < length;) {
        struct display_cluster cluster;
        display_read_in_line(bytes + at, length - at, report->options->charset,
                             &cluster, &after_space);
        at += cluster.source_bytes;
        for (uint8_t i = 0; i < cluster.length; i++) {
            char c = cluster.bytes[i];
            if (c && strchr("\\`*_{}[]()#+-!|<>&~$", c))
                buffer_append_char(report->out, '\\');
            buffer_append_char(report->out, c);
        }
    }
}

static void put_text(struct markdown_report *report, const char *text)
{
    put_bytes(report, text, strlen(text));
}

static void put_span(struct markdown_report *report, enum side side, struct span span)
{
    put_bytes(report, document_bytes(report->comparison->documents[side], span),
              span_length(span));
}

static uint32_t line_of(const struct markdown_report *report, enum side side,
                        uint32_t offset)
{
    return document_line_at(report->comparison->documents[side], offset);
}

/* ---- The head ---- */

static void put_counted(struct markdown_report *report, const char *title,
                        void append(struct buffer *, const struct comparison *))
{
    buffer_printf(report->out, "- %s: ", _(title));
    append(report->out, report->comparison);
    put(report, "\n");
}

static void put_document(struct markdown_report *report, enum side side,
                         const char *title)
{
    const struct document *document = report->comparison->documents[side];
    buffer_printf(report->out, "- %s: ", _(title));
    put_text(report, document->label);
    put(report, " (");
    summary_append_document(report->out, document);
    put(report, ")\n");
}

static void put_head(struct markdown_report *report)
{
    put(report, "# ");
    put_text(report, report->comparison->documents[SIDE_LEFT]->label);
    put(report, _(" and "));
    put_text(report, report->comparison->documents[SIDE_RIGHT]->label);
    put(report, "\n\n");
    put_document(report, SIDE_LEFT, N_("Left"));
    put_document(report, SIDE_RIGHT, N_("Right"));
    put_counted(report, N_("Passages"), summary_append_passages);
    put_counted(report, N_("Edits"), summary_append_edits);
    put_counted(report, N_("Quotations"), summary_append_quotes);
    buffer_printf(report->out, "- %s: ", _("Findings"));
    summary_append_findings(report->out, report->comparison,
                            report->options->finding_kinds);
    put(report, "\n");
}

/* ---- Findings ---- */

static void put_context(struct markdown_report *report, enum side side,
                        struct span span)
{
    struct context context =
        context_around(report->comparison->documents[side], span, CONTEXT_BYTES);
    buffer_printf(report->out, "   - %s %u: %s", _(side_names[side]),
                  (unsigned)line_of(report, side, span.start),
                  context.is_cut_before ? "... " : "");
    put_span(report, side, context.before);
    put(report, "**");
    put_span(report, side, context.evidence);
    put(report, "**");
    put_span(report, side, context.after);
    put(report, context.is_cut_after ? " ...\n" : "\n");
}

/* Taken. */
static void put_remark(struct markdown_report *report, const char *before,
                       struct buffer *remark, const char *after)
{
    if (remark->length) {
        put(report, before);
        put_bytes(report, remark->bytes, remark->length);
        put(report, after);
    }
    report->out->failed |= remark->failed;
    buffer_clear(remark);
}

static void put_finding(struct markdown_report *report, size_t index)
{
    const struct finding *finding = &report->comparison->findings[index];
    struct buffer remark = {0};
    buffer_printf(report->out,
                  "1. **%s, %s**: ", _(summary_severity_word(finding->severity)),
                  _(finding_kind_name(finding->kind)));
    put_text(report, finding->message);
    put(report, "\n");
    for (size_t i = 0; i < finding->place_count; i++)
        for (enum side side = 0; side < SIDE_COUNT; side++)
            if (finding->places[i].has[side])
                put_context(report, side, finding->places[i].spans[side]);
    remarks_append_finding(&remark, report->options->remarks, index);
    if (remark.length)
        buffer_printf(report->out, "   - **%s**: ", _("reader"));
    put_remark(report, "", &remark, "\n");
}

static void put_findings(struct markdown_report *report)
{
    const struct comparison *comparison = report->comparison;
    if (!report_has_finding(comparison, report->options->finding_kinds))
        return;
    buffer_printf(report->out, "\n## %s\n\n", _("Findings"));
    for (size_t i = 0; i < comparison->finding_count; i++)
        if (report->options->finding_kinds & 1u << comparison->findings[i].kind)
            put_finding(report, i);
}

/* ---- Quotations ---- */

static void put_quote_side(struct markdown_report *report,
                           const struct quote_link *link, enum side side)
{
    for (uint32_t i = 0; i < link->members[side].count; i++) {
        const struct quote *quote = comparison_quote(report->comparison, link, side, i);
        buffer_printf(report->out, "%s%u: \"", i ? "; " : "",
                      (unsigned)line_of(report, side, quote->span.start));
        put_span(report, side, quote->span);
        put(report, "\"");
        if (quote->speaker.name) {
            put(report, ", ");
            put_text(report, quote->speaker.name);
        }
    }
    if (!link->members[side].count && link->has_span[side]) {
        buffer_printf(report->out, _("%u, without marks: "),
                      (unsigned)line_of(report, side, link->spans[side].start));
        put_span(report, side, link->spans[side]);
    }
    put(report, " | ");
}

static void put_quotes(struct markdown_report *report)
{
    const struct quote_link_list *links = &report->comparison->quote_links;
    if (!links->count)
        return;
    buffer_printf(report->out,
                  "\n## %s\n\n| %s | %s | %s | %s |\n| --- | --- | --- | --- |\n",
                  _("Quotations"), _("Grade"), _("Left"), _("Right"), _("At risk"));
    for (size_t i = 0; i < links->count; i++) {
        const struct quote_link *link = &links->links[i];
        buffer_printf(report->out, "| %s", _(quote_relation_name(link->relation)));
        if (link->speaker != SPEAKER_SAME && link->speaker != SPEAKER_NONE_NAMED)
            buffer_printf(report->out, ", %s %s", _("speaker"),
                          _(speaker_relation_name(link->speaker)));
        put(report, " | ");
        put_quote_side(report, link, SIDE_LEFT);
        put_quote_side(report, link, SIDE_RIGHT);
        summary_append_risk(report->out, link->risk);
        struct buffer remark = {0};
        remarks_append_quote(&remark, report->options->remarks, i);
        put_remark(report, link->risk ? "; *" : "*", &remark, "*");
        put(report, " |\n");
    }
}

/* ---- Both versions ---- */

static bool put_paragraph(struct markdown_report *report, enum side side,
                          uint32_t index, bool marks_edits, struct error *err)
{
    static const char *const opening[SIDE_COUNT] = {"<del>", "<ins>"};
    static const char *const closing[SIDE_COUNT] = {"</del>", "</ins>"};
    const struct paragraph *paragraph =
        &report->comparison->documents[side]->paragraphs[index];
    if (!piece_list_cut(&report->pieces, side, paragraph->span, err))
        return false;
    buffer_printf(report->out, "%u: ", (unsigned)paragraph->line);
    for (size_t i = 0; i < report->pieces.count; i++) {
        const struct edited_piece *piece = &report->pieces.pieces[i];
        bool is_marked = piece->edit && marks_edits;
        put(report, is_marked ? opening[side] : "");
        put_span(report, side, piece->span);
        put(report, is_marked ? closing[side] : "");
    }
    struct buffer remark = {0};
    remarks_append_passage(&remark, report->options->remarks, side, index);
    put_remark(report, " *(", &remark, ")*");
    return true;
}

static bool put_link(struct markdown_report *report, const struct link *link,
                     struct error *err)
{
    bool marks_edits =
        link->members[SIDE_LEFT].count && link->members[SIDE_RIGHT].count;
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        uint32_t count;
        const uint32_t *members =
            link_members(&report->comparison->paragraph_links, link, side, &count);
        put(report, "| ");
        for (uint32_t i = 0; i < count; i++) {
            put(report, i ? "<br>" : "");
            if (!put_paragraph(report, side, members[i], marks_edits, err))
                return false;
        }
        put(report, " ");
    }
    buffer_printf(report->out, "| %s |\n", _(relation_name(link->relation)));
    return true;
}

static bool put_versions(struct markdown_report *report, struct error *err)
{
    const struct link_list *links = &report->comparison->paragraph_links;
    buffer_printf(report->out, "\n## %s\n\n| %s | %s | |\n| --- | --- | --- |\n",
                  _("Both versions"), _("Left"), _("Right"));
    for (size_t i = 0; i < links->count; i++)
        if (!put_link(report, &links->links[i], err))
            return false;
    return true;
}

bool report_write_markdown(const struct comparison *comparison,
                           const struct report_options *options, struct buffer *out,
                           struct error *err)
{
    struct markdown_report report = {
        .comparison = comparison, .options = options, .out = out};
    bool ok = piece_list_init(&report.pieces, comparison, err);
    if (ok) {
        put_head(&report);
        put_findings(&report);
        put_quotes(&report);
        ok = put_versions(&report, err);
    }
    piece_list_clear(&report.pieces);
    return ok && buffer_check(out, err);
}
