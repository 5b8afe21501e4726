/*
 * side.c - both versions side by side on rows of a fixed width, with or without
 * colours.
 *
 * Each link is a block: the passages of the left against those of the right, level at
 * the top. A moved passage stands level with its counterpart at the left's place.
 */
#include "export/formats.h"

#include "base/memory.h"
#include "base/translate.h"
#include "export/pieces.h"
#include "export/prose.h"
#include "export/summary.h"

#include <stdlib.h>

enum { GUTTER_CELLS = 3 };

/* A row that is finished but for the blanks behind it: a range of the pane's bytes. */
struct pane_row {
    size_t start;
    size_t end;
    uint32_t width_cells;
};

struct pane {
    struct buffer bytes;
    struct pane_row *rows;
    size_t count;
    size_t capacity;
};

struct side_report {
    const struct comparison *comparison;
    const struct report_options *options;
    struct buffer *out;
    struct piece_list pieces;
    struct prose prose;
    struct pane panes[SIDE_COUNT];
    uint32_t number_cells; /* of line numbers, the blank behind them included */
    uint32_t text_cells;   /* of a pane's text */
    uint32_t pane_cells;
};

struct relation_sign {
    char sign;
    bool marks_edits; /* the passages are compared word by word */
    const char *help; /* for the legend */
};

static const struct relation_sign signs[RELATION_COUNT] = {
    [RELATION_DROPPED] = {'<', false, N_("dropped")},
    [RELATION_ADDED] = {'>', false, N_("added")},
    [RELATION_MOVED] = {'~', true, N_("moved")},
    [RELATION_REGROUPED] = {'*', true, N_("regrouped")},
    [RELATION_SPLIT] = {'/', true, N_("split")},
    [RELATION_MERGED] = {'\\', true, N_("merged")},
    [RELATION_SAME] = {' ', false, NULL},
    [RELATION_EDITED] = {'|', true, N_("edited")},
};

struct edit_marks {
    const char *opening;
    const char *closing;
    enum prose_role role;
};

/* Word joiners (U+2060, which is not seen) keep a row from ending behind a hyphen of
 * these marks. */
static const struct edit_marks edit_marks[SIDE_COUNT] = {
    [SIDE_LEFT] = {"[-\u2060", "\u2060-]", PROSE_OLD},
    [SIDE_RIGHT] = {"{+\u2060", "\u2060+}", PROSE_NEW},
};

static bool pane_add_row(struct pane *pane, size_t start, uint32_t width_cells,
                         struct error *err)
{
    if (!memory_reserve(&pane->rows, &pane->capacity, pane->count + 1,
                        sizeof *pane->rows, err))
        return false;
    pane->rows[pane->count++] =
        (struct pane_row){start, pane->bytes.length, width_cells};
    return true;
}

/* What is in report.prose, as rows of a pane; number 0 is none. */
static bool report_flush(struct side_report *report, enum side side, uint32_t number,
                         struct error *err)
{
    struct pane *pane = &report->panes[side];
    if (!prose_wrap(&report->prose, report->text_cells, err))
        return false;
    for (size_t row = 0; row < report->prose.rows.count; row++) {
        size_t start = pane->bytes.length;
        int digits = (int)report->number_cells - 1;
        if (number && row == 0)
            buffer_printf(&pane->bytes, "%*u ", digits, (unsigned)number);
        else
            buffer_append_repeated(&pane->bytes, ' ', report->number_cells);
        uint32_t width = prose_append_row(&report->prose, row, &pane->bytes);
        if (!pane_add_row(pane, start, report->number_cells + width, err))
            return false;
    }
    return true;
}

static bool report_add_paragraph(struct side_report *report, enum side side,
                                 uint32_t index, bool marks_edits, struct error *err)
{
    const struct document *document = report->comparison->documents[side];
    const struct paragraph *paragraph = &document->paragraphs[index];
    struct prose *prose = &report->prose;
    const struct edit_marks *marks = &edit_marks[side];
    enum prose_role plain =
        paragraph->kind == PARAGRAPH_HEADING ? PROSE_HEAD : PROSE_PLAIN;
    if (report->panes[side].count &&
        !pane_add_row(&report->panes[side], report->panes[side].bytes.length, 0, err))
        return false;
    prose_reset(prose);
    if (!piece_list_cut(&report->pieces, side, paragraph->span, err))
        return false;
    for (size_t i = 0; i < report->pieces.count; i++) {
        const struct edited_piece *piece = &report->pieces.pieces[i];
        bool is_marked = piece->edit && marks_edits;
        enum prose_role role = is_marked ? marks->role : plain;
        if (is_marked && !prose->has_color)
            prose_add_string(prose, marks->opening, role);
        prose_add(prose, document_bytes(document, piece->span),
                  span_length(piece->span), role);
        if (is_marked && !prose->has_color)
            prose_add_string(prose, marks->closing, role);
    }
    return report_flush(report, side, paragraph->line, err);
}

/* A note of the report's own; nothing if it is empty. Taken. */
static bool report_flush_note(struct side_report *report, enum side side,
                              struct buffer *note, struct error *err)
{
    prose_reset(&report->prose);
    if (note->length)
        prose_add(&report->prose, note->bytes, note->length, PROSE_NOTE);
    bool ok = buffer_check(note, err) &&
              (!note->length || report_flush(report, side, 0, err));
    buffer_clear(note);
    return ok;
}

/* Where a moved passage really stands, and how passages were regrouped. */
static bool report_add_notice(struct side_report *report, const struct link *link,
                              enum side side, struct error *err)
{
    const struct link_list *links = &report->comparison->paragraph_links;
    enum side other = side == SIDE_LEFT ? SIDE_RIGHT : SIDE_LEFT;
    uint32_t count = link->members[side].count, other_count;
    const uint32_t *others = link_members(links, link, other, &other_count);
    struct buffer notice = {0};
    if (link->relation == RELATION_MOVED && other_count)
        buffer_printf(
            &notice,
            side == SIDE_LEFT ? _("(moved to line %u)") : _("(moved from line %u)"),
            (unsigned)report->comparison->documents[other]->paragraphs[others[0]].line);
    else if (count > 1 && side == SIDE_LEFT)
        buffer_printf(&notice, _("(%u passages became %u)"), (unsigned)count,
                      (unsigned)other_count);
    else if (other_count > 1 && side == SIDE_LEFT)
        buffer_printf(&notice, _("(split into %u)"), (unsigned)other_count);
    return report_flush_note(report, side, &notice, err);
}

static void report_append_cell(struct side_report *report, enum side side, size_t row)
{
    const struct pane *pane = &report->panes[side];
    if (row >= pane->count)
        return;
    struct pane_row cell = pane->rows[row];
    buffer_append(report->out, pane->bytes.bytes + cell.start, cell.end - cell.start);
}

static uint32_t report_cell_width(const struct side_report *report, enum side side,
                                  size_t row)
{
    const struct pane *pane = &report->panes[side];
    return row < pane->count ? pane->rows[row].width_cells : 0;
}

/* The rows of both panes next to each other, without blanks at the end of a line. */
static void report_print_block(struct side_report *report, char sign)
{
    size_t rows = report->panes[SIDE_LEFT].count;
    if (report->panes[SIDE_RIGHT].count > rows)
        rows = report->panes[SIDE_RIGHT].count;
    for (size_t row = 0; row < rows; row++) {
        report_append_cell(report, SIDE_LEFT, row);
        uint32_t width = report_cell_width(report, SIDE_LEFT, row);
        bool has_right = report_cell_width(report, SIDE_RIGHT, row) > 0;
        if (sign != ' ' || has_right) {
            buffer_append_repeated(
                report->out, ' ',
                report->pane_cells > width ? report->pane_cells - width + 1 : 1);
            buffer_append_char(report->out, sign);
        }
        if (has_right) {
            buffer_append_char(report->out, ' ');
            report_append_cell(report, SIDE_RIGHT, row);
        }
        buffer_append_char(report->out, '\n');
    }
    buffer_append_char(report->out, '\n');
}

static void report_reset_panes(struct side_report *report)
{
    for (int side = 0; side < SIDE_COUNT; side++) {
        report->panes[side].bytes.length = 0;
        report->panes[side].count = 0;
    }
}

static bool report_add_link(struct side_report *report, const struct link *link,
                            struct error *err)
{
    const struct relation_sign *sign = &signs[link->relation];
    report_reset_panes(report);
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        uint32_t count;
        const uint32_t *members =
            link_members(&report->comparison->paragraph_links, link, side, &count);
        if (count && !report_add_notice(report, link, side, err))
            return false;
        for (uint32_t i = 0; i < count; i++)
            if (!report_add_paragraph(report, side, members[i], sign->marks_edits, err))
                return false;
    }
    if (!buffer_check(&report->panes[SIDE_LEFT].bytes, err) ||
        !buffer_check(&report->panes[SIDE_RIGHT].bytes, err))
        return false;
    report_print_block(report, sign->sign);
    return true;
}

/* ---- Head and foot ---- */

static bool report_add_reading(struct side_report *report, enum side side,
                               struct error *err)
{
    struct buffer note = {0};
    summary_append_reading(&note, report->comparison->documents[side]);
    return report_flush_note(report, side, &note, err);
}

static bool report_add_labels(struct side_report *report, struct error *err)
{
    report_reset_panes(report);
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        prose_reset(&report->prose);
        prose_add_string(&report->prose, report->comparison->documents[side]->label,
                         PROSE_HEAD);
        if (!report_flush(report, side, 0, err) ||
            !report_add_reading(report, side, err))
            return false;
    }
    report_print_block(report, ' ');
    return true;
}

/* One sentence in the report's own voice, over the full width; the text is taken. */
static bool report_print_labelled(struct side_report *report, const char *label,
                                  struct buffer *text, struct error *err)
{
    return prose_take(&report->prose, text, err) &&
           prose_append_labelled(&report->prose, 0, summary_label_cells(), label,
                                 report->options->width_cells, report->out, err);
}

static bool report_add_counts(struct side_report *report, struct error *err)
{
    static const struct {
        const char *label;
        void (*append)(struct buffer *out, const struct comparison *comparison);
    } counted[] = {
        {N_("Passages"), summary_append_passages},
        {N_("Edits"), summary_append_edits},
        {N_("Quotations"), summary_append_quotes},
    };
    struct buffer text = {0};
    for (size_t i = 0; i < sizeof counted / sizeof *counted; i++) {
        counted[i].append(&text, report->comparison);
        if (!report_print_labelled(report, _(counted[i].label), &text, err))
            return false;
    }
    summary_append_findings(&text, report->comparison, report->options->finding_kinds);
    return report_print_labelled(report, _("Findings"), &text, err);
}

/* What the signs mean that occur. */
static bool report_add_legend(struct side_report *report, struct error *err)
{
    const struct link_list *links = &report->comparison->paragraph_links;
    bool occurs[RELATION_COUNT] = {0};
    bool has_any = false;
    for (size_t i = 0; i < links->count; i++)
        occurs[links->links[i].relation] = true;
    prose_reset(&report->prose);
    for (int r = 0; r < RELATION_COUNT; r++) {
        if (!occurs[r] || !signs[r].help)
            continue;
        char sign[] = {signs[r].sign, ' ', '\0'};
        prose_add_string(&report->prose, has_any ? "; " : _("Between the columns: "),
                         PROSE_NOTE);
        prose_add_string(&report->prose, sign, PROSE_NOTE);
        prose_add_string(&report->prose, _(signs[r].help), PROSE_NOTE);
        has_any = true;
    }
    if (!has_any)
        return true;
    prose_add_string(&report->prose, _(". Numbers are lines of the files."),
                     PROSE_NOTE);
    return prose_append_hanging(&report->prose, 0, report->options->width_cells,
                                report->out, err);
}

static uint32_t count_digits(uint32_t number)
{
    uint32_t digits = 1;
    while (number >= 10) {
        number /= 10;
        digits++;
    }
    return digits;
}

static void report_measure(struct side_report *report)
{
    uint32_t line = 0;
    for (int side = 0; side < SIDE_COUNT; side++) {
        const struct document *document = report->comparison->documents[side];
        if (document->paragraph_count &&
            document->paragraphs[document->paragraph_count - 1].line > line)
            line = document->paragraphs[document->paragraph_count - 1].line;
    }
    report->number_cells = count_digits(line) + 1;
    report->pane_cells = (report->options->width_cells - GUTTER_CELLS) / 2;
    report->text_cells = report->pane_cells > report->number_cells + 2
                             ? report->pane_cells - report->number_cells
                             : 2;
}

bool report_write_side(const struct comparison *comparison,
                       const struct report_options *options, struct buffer *out,
                       struct error *err)
{
    struct side_report report = {
        .comparison = comparison,
        .options = options,
        .out = out,
        .prose = {.charset = options->charset, .has_color = options->has_color},
    };
    report_measure(&report);
    bool ok = piece_list_init(&report.pieces, comparison, err) &&
              report_add_labels(&report, err);
    for (size_t i = 0; ok && i < comparison->paragraph_links.count; i++)
        ok = report_add_link(&report, &comparison->paragraph_links.links[i], err);
    ok = ok && report_add_counts(&report, err) && report_add_legend(&report, err) &&
         buffer_check(out, err);
    piece_list_clear(&report.pieces);
    prose_clear(&report.prose);
    for (int side = 0; side < SIDE_COUNT; side++) {
        buffer_clear(&report.panes[side].bytes);
        free(report.panes[side].rows);
    }
    return ok;
}
