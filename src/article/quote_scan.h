/* quote_scan.h - a stack over the marks of a document. Private to src/article. */
#ifndef DIPTYCH_ARTICLE_QUOTE_SCAN_H
#define DIPTYCH_ARTICLE_QUOTE_SCAN_H

#include "article/attribution.h"
#include "article/quote.h"
#include "article/quote_marks.h"
#include "article/word_traits.h"

/* A quotation in the making; one whose marks prove to be none is dead. */
struct quote_draft {
    struct quote quote;
    const struct mark *stray; /* the mark behind it that it was called stray for */
    uint8_t family;
    uint8_t glyph;
    bool is_dead;
    bool is_open;
};

struct quote_scan {
    const struct document *document;
    const struct word_traits *traits;
    const struct mark_list *marks;
    struct quote_draft *drafts; /* by the time their marks were met */
    size_t count;
    size_t capacity;
    uint32_t open[QUOTE_DEPTH_LIMIT]; /* drafts that wait for their closer */
    size_t depth;
    uint32_t last_closed; /* draft; INDEX_NONE at first */
};

/* Add a draft that opens with a mark. False with ERROR_MEMORY. */
bool quote_scan_add(struct quote_scan *scan, const struct quote_draft *draft,
                    struct error *err);

/* Go through the marks of one paragraph. False with ERROR_MEMORY. */
bool quote_scan_paragraph(struct quote_scan *scan, uint32_t paragraph,
                          struct error *err);

/* ---- Repair: where a lost mark stood (quote_repair.c) ---- */

/* End a draft without a closing mark somewhere in [its start, limit); says which rule.
 */
void quote_repair_closer(struct quote_scan *scan, struct quote_draft *draft,
                         uint32_t paragraph, uint32_t limit);

/* Does an attribution stand between the draft's start and this offset? */
bool quote_repair_has_attribution(const struct quote_scan *scan, uint32_t start,
                                  uint32_t end, enum attribution_order order);

/* Does a mark that opens at `start` stand in a relative clause that a comma ends? */
bool quote_repair_is_inserted(const struct quote_scan *scan, uint32_t start,
                              uint32_t end);

/* The last end of a sentence in (start, end], or `end` if there is none. */
uint32_t quote_repair_sentence_end(const struct quote_scan *scan, uint32_t start,
                                   uint32_t end);

/* Deal with a closing mark that nothing waits for. False with ERROR_MEMORY. */
bool quote_repair_opener(struct quote_scan *scan, const struct mark *mark,
                         uint32_t paragraph, struct error *err);

/* Text [start, end) without the white space at its ends. */
struct span quote_trim(const struct document *document, uint32_t start, uint32_t end);

/* ---- Speech after a dash (quote_dash.c) ---- */

/* Find what is spoken after the dash that begins this paragraph. False with
 * ERROR_MEMORY. */
bool quote_dash_paragraph(struct quote_scan *scan, uint32_t paragraph,
                          struct error *err);

#endif
