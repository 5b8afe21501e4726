/*
 * tsv.c - a table for spreadsheets and scripts: a row for each place of a finding, each
 * pair of quotations, and each group of passages that is not the same.
 *
 * One header row, tabs between cells, no quoting; a cell is one line. A spreadsheet
 * takes a cell that begins with = + - or @ for a formula, and an article is written by
 * strangers; and from a double quote on it takes all for one cell as far as the next:
 * such a cell of ours begins with an apostrophe (OWASP, CSV Injection).
 */
#include "export/formats.h"

#include <string.h>

struct tsv_report {
    const struct comparison *comparison;
    const struct report_options *options;
    struct buffer *out;
};

static void put_text(struct tsv_report *report, const char *text)
{
    display_append_line(report->out, text, strlen(text), report->options->charset);
}

/* Words of an article or of the reader that fill a cell from its start. */
static void put_cell(struct tsv_report *report, const char *bytes, size_t length)
{
    struct buffer *out = report->out;
    size_t start = out->length;
    display_append_line(out, bytes, length, report->options->charset);
    size_t first = start;
    while (first < out->length && out->bytes[first] == ' ')
        first++;
    if (first == out->length || !strchr("=+-@\"", out->bytes[first]))
        return;
    buffer_append_char(out, '\0');
    if (out->failed)
        return;
    memmove(out->bytes + start + 1, out->bytes + start, out->length - 1 - start);
    out->bytes[start] = '\'';
}

/* Behind what the program says; taken. */
static void put_remark(struct tsv_report *report, struct buffer *remark)
{
    if (remark->length) {
        buffer_append_string(report->out, "; ");
        display_append_line(report->out, remark->bytes, remark->length,
                            report->options->charset);
    }
    report->out->failed |= remark->failed;
    buffer_clear(remark);
}

/* Line and text of one side, each behind a tab; empty cells where there is nothing. */
static void put_place(struct tsv_report *report, enum side side, bool has,
                      struct span span)
{
    const struct document *document = report->comparison->documents[side];
    buffer_append_char(report->out, '\t');
    if (has)
        buffer_printf(report->out, "%u",
                      (unsigned)document_line_at(document, span.start));
    buffer_append_char(report->out, '\t');
    if (has)
        put_cell(report, document_bytes(document, span), span_length(span));
}

static void put_findings(struct tsv_report *report)
{
    const struct comparison *comparison = report->comparison;
    for (size_t i = 0; i < comparison->finding_count; i++) {
        const struct finding *finding = &comparison->findings[i];
        if (!(report->options->finding_kinds & 1u << finding->kind))
            continue;
        for (size_t k = 0; k < finding->place_count; k++) {
            const struct finding_place *place = &finding->places[k];
            buffer_printf(report->out, "finding\t%s\t%d",
                          finding_kind_name(finding->kind), finding->severity);
            for (enum side side = 0; side < SIDE_COUNT; side++)
                put_place(report, side, place->has[side], place->spans[side]);
            buffer_append_char(report->out, '\t');
            put_text(report, finding->message);
            struct buffer remark = {0};
            remarks_append_finding(&remark, report->options->remarks, i);
            put_remark(report, &remark);
            buffer_append_char(report->out, '\n');
        }
    }
}

static void put_quotes(struct tsv_report *report)
{
    const struct quote_link_list *links = &report->comparison->quote_links;
    for (size_t i = 0; i < links->count; i++) {
        const struct quote_link *link = &links->links[i];
        buffer_printf(report->out, "quotation\t%s\t",
                      quote_relation_name(link->relation));
        for (enum side side = 0; side < SIDE_COUNT; side++)
            put_place(report, side, link->has_span[side], link->spans[side]);
        buffer_printf(report->out, "\tspeaker %s",
                      speaker_relation_name(link->speaker));
        for (size_t k = 0; k < link->reason_count; k++) {
            buffer_append_string(report->out, "; ");
            put_text(report, link->reasons[k]);
        }
        struct buffer remark = {0};
        remarks_append_quote(&remark, report->options->remarks, i);
        put_remark(report, &remark);
        buffer_append_char(report->out, '\n');
    }
}

/* From the first passage of one side of a link to its last. */
static struct span link_span(const struct tsv_report *report, const struct link *link,
                             enum side side, bool *has)
{
    const struct document *document = report->comparison->documents[side];
    uint32_t count;
    const uint32_t *members =
        link_members(&report->comparison->paragraph_links, link, side, &count);
    *has = count > 0;
    if (!count)
        return (struct span){0, 0};
    return (struct span){document->paragraphs[members[0]].span.start,
                         document->paragraphs[members[count - 1]].span.end};
}

static void put_passages(struct tsv_report *report)
{
    const struct link_list *links = &report->comparison->paragraph_links;
    for (size_t i = 0; i < links->count; i++) {
        const struct link *link = &links->links[i];
        if (link->relation == RELATION_SAME)
            continue;
        buffer_printf(report->out, "passage\t%s\t", relation_name(link->relation));
        for (enum side side = 0; side < SIDE_COUNT; side++) {
            bool has;
            struct span span = link_span(report, link, side, &has);
            put_place(report, side, has, span);
        }
        buffer_append_string(report->out, "\t\n");
    }
}

static void put_notes(struct tsv_report *report)
{
    for (enum side noted = 0; noted < SIDE_COUNT; noted++) {
        const struct document *document = report->comparison->documents[noted];
        for (uint32_t p = 0; p < document->paragraph_count; p++) {
            struct buffer remark = {0};
            if (!remarks_append_passage(&remark, report->options->remarks, noted, p))
                continue;
            buffer_append_string(report->out, "note\tpassage\t");
            for (enum side side = 0; side < SIDE_COUNT; side++)
                put_place(report, side, side == noted, document->paragraphs[p].span);
            buffer_append_char(report->out, '\t');
            put_cell(report, remark.bytes ? remark.bytes : "", remark.length);
            buffer_append_char(report->out, '\n');
            report->out->failed |= remark.failed;
            buffer_clear(&remark);
        }
    }
}

bool report_write_tsv(const struct comparison *comparison,
                      const struct report_options *options, struct buffer *out,
                      struct error *err)
{
    struct tsv_report report = {comparison, options, out};
    buffer_append_string(out, "what\tkind\tseverity\tleft_line\tleft_text\tright_line\t"
                              "right_text\tnote\n");
    put_findings(&report);
    put_quotes(&report);
    put_passages(&report);
    put_notes(&report);
    return buffer_check(out, err);
}
