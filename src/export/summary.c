/* summary.c - counting what the reports begin with. */
#include "export/summary.h"

#include "base/translate.h"
#include "text/display.h"

#include <string.h>

enum { SUMMARY_SEVERITY_COUNT = 3 };

/* Was the file something else than valid UTF-8, so that what is shown is not its bytes?
 */
static bool summary_document_was_changed(const struct document *document)
{
    return document->text.is_converted || document->text.replaced_count;
}

void summary_append_document(struct buffer *out, const struct document *document)
{
    size_t count = document->paragraph_count;
    buffer_printf(out, ngettext("%zu paragraph", "%zu paragraphs", count), count);
    count = document->sentence_count;
    buffer_printf(out, ngettext(", %zu sentence", ", %zu sentences", count), count);
    count = document->quote_count;
    buffer_printf(out, ngettext(", %zu quotation", ", %zu quotations", count), count);
    if (summary_document_was_changed(document))
        buffer_append_string(out, "; ");
    summary_append_reading(out, document);
}

void summary_append_reading(struct buffer *out, const struct document *document)
{
    const struct text *text = &document->text;
    unsigned count = text->replaced_count;
    if (text->is_converted)
        buffer_printf(out,
                      text->is_guessed ? _("encoding guessed: %s") : _("read as %s"),
                      text->charset);
    if (text->is_converted && count)
        buffer_append_string(out, "; ");
    if (count)
        buffer_printf(out,
                      ngettext("%u invalid byte sequence replaced",
                               "%u invalid byte sequences replaced", count),
                      count);
}

/* "10 same, 20 edited": `counts` by name, zeros left out. */
static void append_counts(struct buffer *out, const size_t *counts,
                          const char *const *names, size_t count)
{
    bool has_any = false;
    for (size_t i = 0; i < count; i++) {
        if (!counts[i])
            continue;
        buffer_printf(out, "%s%zu %s", has_any ? ", " : "", counts[i], _(names[i]));
        has_any = true;
    }
    if (!has_any)
        buffer_append_string(out, _("none"));
}

void summary_append_passages(struct buffer *out, const struct comparison *comparison)
{
    static const enum relation order[] = {
        RELATION_SAME,   RELATION_EDITED,    RELATION_MOVED,   RELATION_SPLIT,
        RELATION_MERGED, RELATION_REGROUPED, RELATION_DROPPED, RELATION_ADDED,
    };
    enum { ORDER_COUNT = sizeof order / sizeof *order };
    size_t counts[ORDER_COUNT] = {0};
    const char *names[ORDER_COUNT];
    for (size_t i = 0; i < ORDER_COUNT; i++) {
        names[i] = relation_name(order[i]);
        for (size_t k = 0; k < comparison->paragraph_links.count; k++)
            counts[i] += comparison->paragraph_links.links[k].relation == order[i];
    }
    append_counts(out, counts, names, ORDER_COUNT);
}

void summary_append_edits(struct buffer *out, const struct comparison *comparison)
{
    static const char *const names[] = {
        [EDIT_REPLACE] = N_("replaced"),
        [EDIT_DELETE] = N_("deleted"),
        [EDIT_INSERT] = N_("inserted"),
        [EDIT_MOVE] = N_("moved"),
    };
    size_t counts[sizeof names / sizeof *names] = {0};
    for (size_t i = 0; i < comparison->edit_count; i++)
        counts[comparison->edits[i].op]++;
    append_counts(out, counts, names, sizeof names / sizeof *names);
}

void summary_append_quotes(struct buffer *out, const struct comparison *comparison)
{
    static const enum quote_relation order[] = {
        QUOTE_VERBATIM, QUOTE_TYPOGRAPHY, QUOTE_TRIMMED, QUOTE_REWORDED,
        QUOTE_UNMARKED, QUOTE_MARKED,     QUOTE_DROPPED, QUOTE_ADDED,
    };
    enum { ORDER_COUNT = sizeof order / sizeof *order };
    size_t counts[ORDER_COUNT] = {0};
    const char *names[ORDER_COUNT];
    for (size_t i = 0; i < ORDER_COUNT; i++) {
        names[i] = order[i] == QUOTE_TYPOGRAPHY ? N_("but for typography")
                                                : quote_relation_name(order[i]);
        for (size_t k = 0; k < comparison->quote_links.count; k++)
            counts[i] += comparison->quote_links.links[k].relation == order[i];
    }
    append_counts(out, counts, names, ORDER_COUNT);
}

void summary_append_risk(struct buffer *out, unsigned risk)
{
    static const struct {
        enum quote_risk bit;
        const char *word;
    } words[] = {
        {QUOTE_RISK_NEGATION, N_("a negation")},
        {QUOTE_RISK_NUMBER, N_("a number")},
        {QUOTE_RISK_NAME, N_("a name")},
        {QUOTE_RISK_MODALITY, N_("how sure or how binding it is")},
    };
    bool has_any = false;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (risk & (unsigned)words[i].bit) {
            buffer_printf(out, "%s%s", has_any ? ", " : "", _(words[i].word));
            has_any = true;
        }
}

uint32_t summary_label_cells(void)
{
    static const char *const labels[] = {N_("Left"),  N_("Right"),      N_("Passages"),
                                         N_("Edits"), N_("Quotations"), N_("Findings")};
    uint32_t most = 0;
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++) {
        const char *label = _(labels[i]);
        uint32_t cells = display_width_cells(label, strlen(label), DISPLAY_UTF8);
        most = cells > most ? cells : most;
    }
    return most + 2;
}

const char *summary_severity_word(int severity)
{
    return severity >= 3 ? N_("serious") : severity == 2 ? N_("to check") : N_("minor");
}

void summary_append_findings(struct buffer *out, const struct comparison *comparison,
                             unsigned kinds)
{
    size_t counts[SUMMARY_SEVERITY_COUNT] = {0};
    const char *names[SUMMARY_SEVERITY_COUNT];
    size_t total = 0;
    for (int i = 0; i < SUMMARY_SEVERITY_COUNT; i++)
        names[i] = summary_severity_word(SUMMARY_SEVERITY_COUNT - i);
    for (size_t i = 0; i < comparison->finding_count; i++) {
        const struct finding *finding = &comparison->findings[i];
        if (!(kinds & 1u << finding->kind))
            continue;
        int rank = SUMMARY_SEVERITY_COUNT - finding->severity;
        counts[rank < 0 ? 0 : rank >= SUMMARY_SEVERITY_COUNT ? 2 : rank]++;
        total++;
    }
    if (total)
        buffer_printf(out, "%zu: ", total);
    append_counts(out, counts, names, SUMMARY_SEVERITY_COUNT);
}
