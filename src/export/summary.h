/* summary.h - a comparison in numbers and sentences, for the head of every report. */
#ifndef DIPTYCH_EXPORT_SUMMARY_H
#define DIPTYCH_EXPORT_SUMMARY_H

#include "base/buffer.h"
#include "compare/comparison.h"

/* Append "45 paragraphs, 96 sentences, 17 quotations", and what was done to read it. */
void summary_append_document(struct buffer *out, const struct document *document);

/* Append "encoding guessed: windows-1252; 2 invalid byte sequences replaced"; nothing
 * if it was not changed. */
void summary_append_reading(struct buffer *out, const struct document *document);

/* Append "10 same, 20 edited, 1 split": relations that occur, most telling first;
 * "none" if there are none. */
void summary_append_passages(struct buffer *out, const struct comparison *comparison);
void summary_append_edits(struct buffer *out, const struct comparison *comparison);
void summary_append_quotes(struct buffer *out, const struct comparison *comparison);

/* Append "21: 4 serious, 7 to check, 10 minor"; only findings of these kinds (bits). */
void summary_append_findings(struct buffer *out, const struct comparison *comparison,
                             unsigned kinds);

/* Append "a negation, a number" for the bits of enum quote_risk; nothing for none. */
void summary_append_risk(struct buffer *out, unsigned risk);

/* The cells of the widest of the labels Left, Right, Passages, Edits, Quotations and
 * Findings in the reader's language, and two blanks. */
uint32_t summary_label_cells(void);

/* The word for a severity, 1 to 3. */
const char *summary_severity_word(int severity);

#endif
