/*
 * html.c - one page that needs nothing else: for a browser, light or dark, or for
 * paper.
 */
#include "export/formats.h"

#include "base/translate.h"
#include "export/context.h"
#include "export/html_parts.h"
#include "export/pieces.h"
#include "export/summary.h"

#include <string.h>

enum { CONTEXT_BYTES = 160 };

struct html_report {
    const struct comparison *comparison;
    const struct report_options *options;
    struct buffer *out;
    struct piece_list pieces;
};

static const char *const side_names[SIDE_COUNT] = {N_("left"), N_("right")};

static void put(struct html_report *report, const char *markup)
{
    buffer_append_string(report->out, markup);
}

static void put_text(struct html_report *report, const char *text)
{
    html_append_text(report->out, text, strlen(text), report->options->charset);
}

static void put_span(struct html_report *report, enum side side, struct span span)
{
    const struct document *document = report->comparison->documents[side];
    html_append_text(report->out, document_bytes(document, span), span_length(span),
                     report->options->charset);
}

static uint32_t line_of(const struct html_report *report, enum side side,
                        uint32_t offset)
{
    return document_line_at(report->comparison->documents[side], offset);
}

/* ---- The head ---- */

static void put_labels(struct html_report *report, const char *between)
{
    put_text(report, report->comparison->documents[SIDE_LEFT]->label);
    put(report, between);
    put_text(report, report->comparison->documents[SIDE_RIGHT]->label);
}

static void put_counted(struct html_report *report, const char *title,
                        void append(struct buffer *, const struct comparison *))
{
    buffer_printf(report->out, "<tr><th scope=\"row\">%s</th><td>", _(title));
    append(report->out, report->comparison);
    put(report, "</td></tr>\n");
}

static void put_documents(struct html_report *report)
{
    static const char *const titles[SIDE_COUNT] = {N_("Left"), N_("Right")};
    for (int side = 0; side < SIDE_COUNT; side++) {
        const struct document *document = report->comparison->documents[side];
        buffer_printf(report->out, "<tr><th scope=\"row\">%s</th><td>",
                      _(titles[side]));
        put_text(report, document->label);
        put(report, " (");
        summary_append_document(report->out, document);
        put(report, ")</td></tr>\n");
    }
}

static void put_head(struct html_report *report)
{
    html_begin_page(report->out);
    put(report, "<title>");
    put_labels(report, " - ");
    put(report, "</title>\n<style>\n");
    put(report, html_style);
    put(report, "</style>\n</head>\n<body>\n<header>\n<h1>");
    put_labels(report, " &rarr; ");
    put(report, "</h1>\n<table class=\"summary\">\n");
    put_documents(report);
    put_counted(report, N_("Passages"), summary_append_passages);
    put_counted(report, N_("Edits"), summary_append_edits);
    put_counted(report, N_("Quotations"), summary_append_quotes);
    buffer_printf(report->out, "<tr><th scope=\"row\">%s</th><td>", _("Findings"));
    summary_append_findings(report->out, report->comparison,
                            report->options->finding_kinds);
    buffer_printf(report->out,
                  "</td></tr>\n</table>\n<nav><a href=\"#findings\">%s</a> <a "
                  "href=\"#quotations\">%s</a> <a "
                  "href=\"#versions\">%s</a></nav>\n</header>\n",
                  _("Findings"), _("Quotations"), _("Both versions"));
}

static void put_none(struct html_report *report)
{
    buffer_printf(report->out, "<p>%s</p>\n", _("None."));
}

/* ---- Findings ---- */

/* "left 12", with a link to the passage. */
static void put_place_name(struct html_report *report, enum side side, uint32_t offset,
                           uint32_t paragraph_link)
{
    buffer_printf(report->out, "<th scope=\"row\"><a href=\"#p%u\">%s %u</a></th>",
                  (unsigned)paragraph_link, _(side_names[side]),
                  (unsigned)line_of(report, side, offset));
}

static void put_context(struct html_report *report, enum side side, struct span span)
{
    struct context context =
        context_around(report->comparison->documents[side], span, CONTEXT_BYTES);
    html_begin_passage(report->out, "td", report->comparison->documents[side]);
    put(report, context.is_cut_before ? "&hellip; " : "");
    put_span(report, side, context.before);
    put(report, "<mark>");
    put_span(report, side, context.evidence);
    put(report, "</mark>");
    put_span(report, side, context.after);
    put(report, context.is_cut_after ? " &hellip;" : "");
    put(report, "</td>");
}

/* What the reader noted, in an element; taken. */
static void put_remark(struct html_report *report, const char *element,
                       struct buffer *remark)
{
    if (remark->length) {
        buffer_printf(report->out, "<%s class=\"reader\">", element);
        html_append_text(report->out, remark->bytes, remark->length,
                         report->options->charset);
        buffer_printf(report->out, "</%s>", element);
    }
    report->out->failed |= remark->failed;
    buffer_clear(remark);
}

static void put_finding(struct html_report *report, size_t index)
{
    const struct finding *finding = &report->comparison->findings[index];
    struct buffer remark = {0};
    buffer_printf(report->out,
                  "<li class=\"severity%d\"><p><b>%s</b>, %s: ", finding->severity,
                  _(summary_severity_word(finding->severity)),
                  _(finding_kind_name(finding->kind)));
    put_text(report, finding->message);
    put(report, "</p>\n<table class=\"evidence\">\n");
    for (size_t i = 0; i < finding->place_count; i++) {
        const struct finding_place *place = &finding->places[i];
        for (enum side side = 0; side < SIDE_COUNT; side++) {
            if (!place->has[side])
                continue;
            put(report, "<tr>");
            put_place_name(report, side, place->spans[side].start,
                           place->paragraph_link);
            put_context(report, side, place->spans[side]);
            put(report, "</tr>\n");
        }
    }
    put(report, "</table>");
    remarks_append_finding(&remark, report->options->remarks, index);
    put_remark(report, "p", &remark);
    put(report, "</li>\n");
}

static void put_findings(struct html_report *report)
{
    const struct comparison *comparison = report->comparison;
    buffer_printf(report->out, "<section id=\"findings\">\n<h2>%s</h2>\n",
                  _("Findings"));
    if (report_has_finding(comparison, report->options->finding_kinds)) {
        put(report, "<ol>\n");
        for (size_t i = 0; i < comparison->finding_count; i++)
            if (report->options->finding_kinds & 1u << comparison->findings[i].kind)
                put_finding(report, i);
        put(report, "</ol>\n");
    } else {
        put_none(report);
    }
    put(report, "</section>\n");
}

/* ---- Quotations ---- */

static void put_quote_side(struct html_report *report, const struct quote_link *link,
                           enum side side)
{
    const struct document *document = report->comparison->documents[side];
    html_begin_passage(report->out, "td", document);
    for (uint32_t i = 0; i < link->members[side].count; i++) {
        const struct quote *quote = comparison_quote(report->comparison, link, side, i);
        uint32_t paragraph_link =
            report->comparison->paragraph_links.link_of[side][quote->paragraph];
        put(report, i ? "<br>" : "");
        buffer_printf(report->out, "<a href=\"#p%u\">%u</a> <q>",
                      (unsigned)paragraph_link,
                      (unsigned)line_of(report, side, quote->span.start));
        put_span(report, side, quote->span);
        put(report, "</q>");
        if (quote->speaker.name) {
            put(report, " <cite>");
            put_text(report, quote->speaker.name);
            put(report, "</cite>");
        }
    }
    if (!link->members[side].count && link->has_span[side]) {
        buffer_printf(report->out, _("%u, without marks: "),
                      (unsigned)line_of(report, side, link->spans[side].start));
        put_span(report, side, link->spans[side]);
    }
    put(report, "</td>");
}

static void put_quote(struct html_report *report, size_t index)
{
    const struct quote_link *link = &report->comparison->quote_links.links[index];
    struct buffer remark = {0};
    buffer_printf(report->out, "<tr class=\"quote-%s\"><th scope=\"row\">%s",
                  quote_relation_name(link->relation),
                  _(quote_relation_name(link->relation)));
    if (link->speaker != SPEAKER_SAME && link->speaker != SPEAKER_NONE_NAMED)
        buffer_printf(report->out, "<br>%s %s", _("speaker"),
                      _(speaker_relation_name(link->speaker)));
    if (link->risk)
        buffer_printf(report->out, "<br>%s", _("at risk: "));
    summary_append_risk(report->out, link->risk);
    put(report, "</th>");
    put_quote_side(report, link, SIDE_LEFT);
    put_quote_side(report, link, SIDE_RIGHT);
    put(report, "<td>");
    for (size_t i = 0; i < link->reason_count; i++) {
        put(report, i ? "; " : "");
        put_text(report, link->reasons[i]);
    }
    remarks_append_quote(&remark, report->options->remarks, index);
    put_remark(report, "p", &remark);
    put(report, "</td></tr>\n");
}

static void put_quotes(struct html_report *report)
{
    const struct quote_link_list *links = &report->comparison->quote_links;
    buffer_printf(report->out, "<section id=\"quotations\">\n<h2>%s</h2>\n",
                  _("Quotations"));
    if (links->count) {
        buffer_printf(report->out,
                      "<table class=\"quotes\">\n<thead><tr><th>%s</th><th>%s</th>"
                      "<th>%s</th><th>%s</th></tr></thead>\n<tbody>\n",
                      _("Grade"), _("Left"), _("Right"), _("Why"));
        for (size_t i = 0; i < links->count; i++)
            put_quote(report, i);
        put(report, "</tbody>\n</table>\n");
    } else {
        put_none(report);
    }
    put(report, "</section>\n");
}

/* ---- Both versions ---- */

static bool put_paragraph(struct html_report *report, enum side side, uint32_t index,
                          bool marks_edits, struct error *err)
{
    static const char *const edit_elements[SIDE_COUNT] = {"del", "ins"};
    const struct document *document = report->comparison->documents[side];
    const struct paragraph *paragraph = &document->paragraphs[index];
    if (!piece_list_cut(&report->pieces, side, paragraph->span, err))
        return false;
    buffer_printf(report->out, "<p%s><small>%u</small> ",
                  paragraph->kind == PARAGRAPH_HEADING ? " class=\"heading\"" : "",
                  (unsigned)paragraph->line);
    for (size_t i = 0; i < report->pieces.count; i++) {
        const struct edited_piece *piece = &report->pieces.pieces[i];
        bool is_marked = piece->edit && marks_edits;
        if (is_marked)
            buffer_printf(report->out, "<%s>", edit_elements[side]);
        put_span(report, side, piece->span);
        if (is_marked)
            buffer_printf(report->out, "</%s>", edit_elements[side]);
    }
    put(report, "</p>");
    struct buffer remark = {0};
    remarks_append_passage(&remark, report->options->remarks, side, index);
    put_remark(report, "p", &remark);
    return true;
}

static bool put_link(struct html_report *report, size_t index, struct error *err)
{
    const struct link_list *links = &report->comparison->paragraph_links;
    const struct link *link = &links->links[index];
    const char *relation = relation_name(link->relation);
    bool marks_edits =
        link->members[SIDE_LEFT].count && link->members[SIDE_RIGHT].count;
    buffer_printf(report->out, "<tr id=\"p%zu\" class=\"%s\">", index, relation);
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        uint32_t count;
        const uint32_t *members = link_members(links, link, side, &count);
        html_begin_passage(report->out, "td", report->comparison->documents[side]);
        for (uint32_t i = 0; i < count; i++)
            if (!put_paragraph(report, side, members[i], marks_edits, err))
                return false;
        put(report, "</td>");
        if (side == SIDE_LEFT)
            buffer_printf(report->out, "<td class=\"relation\">%s</td>",
                          link->relation == RELATION_SAME ? "" : _(relation));
    }
    put(report, "</tr>\n");
    return true;
}

static bool put_versions(struct html_report *report, struct error *err)
{
    buffer_printf(report->out,
                  "<section id=\"versions\">\n<h2>%s</h2>\n<table "
                  "class=\"versions\">\n<thead><tr><th>",
                  _("Both versions"));
    put_labels(report, "</th><th></th><th>");
    put(report, "</th></tr></thead>\n<tbody>\n");
    for (size_t i = 0; i < report->comparison->paragraph_links.count; i++)
        if (!put_link(report, i, err))
            return false;
    put(report, "</tbody>\n</table>\n</section>\n");
    return true;
}

bool report_write_html(const struct comparison *comparison,
                       const struct report_options *options, struct buffer *out,
                       struct error *err)
{
    struct html_report report = {
        .comparison = comparison, .options = options, .out = out};
    bool ok = piece_list_init(&report.pieces, comparison, err);
    if (ok) {
        put_head(&report);
        put_findings(&report);
        put_quotes(&report);
        ok = put_versions(&report, err);
        put(&report, "</body>\n</html>\n");
    }
    piece_list_clear(&report.pieces);
    return ok && buffer_check(out, err);
}
