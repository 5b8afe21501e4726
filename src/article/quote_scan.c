/* quote_scan.c - which mark closes which: a stack, one paragraph after the other. */
#include "article/quote_scan.h"

#include "article/attribution.h"
#include "base/memory.h"
#include "base/translate.h"

bool quote_scan_add(struct quote_scan *scan, const struct quote_draft *draft,
                    struct error *err)
{
    if (!memory_reserve(&scan->drafts, &scan->capacity, scan->count + 1,
                        sizeof *scan->drafts, err))
        return false;
    scan->drafts[scan->count++] = *draft;
    return true;
}

static struct quote_draft *top(const struct quote_scan *scan)
{
    return scan->depth > 0 ? &scan->drafts[scan->open[scan->depth - 1]] : NULL;
}

/* The place in the stack, from 1, of the innermost draft of a family; 0 if none. */
static size_t find_open(const struct quote_scan *scan, enum mark_family family)
{
    for (size_t i = scan->depth; i > 0; i--)
        if (scan->drafts[scan->open[i - 1]].family == family)
            return i;
    return 0;
}

static void close_draft(struct quote_draft *draft, struct quote_scan *scan,
                        const struct mark *mark, uint32_t paragraph)
{
    draft->quote.span =
        quote_trim(scan->document, draft->quote.span.start, mark->offset);
    draft->quote.closing = (struct span){mark->offset, mark->offset + mark->length};
    draft->quote.last_paragraph = paragraph;
    draft->is_open = false;
    scan->last_closed = (uint32_t)(draft - scan->drafts);
}

/* Take drafts off the stack down to a depth: single openers that found no closer were
 * none, other marks lost theirs. */
static void unwind(struct quote_scan *scan, size_t depth, uint32_t paragraph,
                   uint32_t limit)
{
    while (scan->depth > depth) {
        struct quote_draft *draft = top(scan);
        if (draft->family == MARK_SINGLE)
            draft->is_dead = true;
        else
            quote_repair_closer(scan, draft, paragraph, limit);
        draft->is_open = false;
        scan->depth--;
    }
}

/* The role of a mark, of what it may be, what its like are, and what is open. */
static enum mark_role decide(const struct quote_scan *scan, const struct mark *mark)
{
    bool has_open = find_open(scan, mark->family) > 0;
    if (mark->family == MARK_DOUBLE && mark->is_measure && mark->role != MARK_OPENS)
        return has_open && mark->closers_before_new == 0 ? MARK_CLOSES : MARK_EITHER;
    if (mark->family >= MARK_CORNER)
        return mark->role;
    if (mark->is_loose && !has_open && mark->closers_before_new == 0)
        return MARK_EITHER;
    if (mark->may_open && !mark->may_close) {
        if (mark->role == MARK_CLOSES && mark->family == MARK_SINGLE)
            return !has_open && mark->has_better_ahead ? MARK_OPENS : MARK_EITHER;
        if (mark->role == MARK_CLOSES && has_open)
            return MARK_CLOSES;
        if (mark->role == MARK_CLOSES && mark->closers_before_new == 0)
            return MARK_EITHER;
        return MARK_OPENS;
    }
    if (mark->may_close && !mark->may_open)
        return MARK_CLOSES;
    if (mark->role != MARK_EITHER)
        return mark->role;
    if (has_open)
        return MARK_CLOSES;
    return mark->may_open || mark->closers_before_new > 0 ? MARK_OPENS : MARK_EITHER;
}

/* A mark of the same kind is open already: was its closer lost, or is this one inside?
 */
static void settle_same_kind(struct quote_scan *scan, const struct mark *mark,
                             uint32_t paragraph)
{
    struct quote_draft *draft = top(scan);
    uint32_t start = draft->quote.span.start;
    uint32_t paragraph_start = scan->document->paragraphs[paragraph].span.start;
    if (start < paragraph_start)
        start = paragraph_start;
    if (quote_repair_has_attribution(scan, start, mark->offset, ATTRIBUTION_ANY)) {
        quote_repair_closer(scan, draft, paragraph, mark->offset);
    } else if (mark->closers_before_new >= 2) {
        return;
    } else {
        uint32_t end = quote_repair_sentence_end(scan, start, mark->offset);
        if (end == mark->offset && mark->closers_before_new > 0)
            return;
        quote_repair_closer(scan, draft, paragraph, end);
    }
    scan->depth--;
}

/* The marks of a paragraph; NULL if it has none. */
static const struct mark *marks_of(const struct quote_scan *scan, uint32_t paragraph)
{
    struct range range = scan->marks->of_paragraph[paragraph];
    return range.count > 0 ? scan->marks->marks + range.first : NULL;
}

/* Does the next paragraph of text begin with this sign? Captions do not count. */
static bool next_paragraph_opens(const struct quote_scan *scan, uint32_t paragraph,
                                 uint8_t glyph)
{
    const struct document *document = scan->document;
    for (uint32_t next = paragraph + 1; next < document->paragraph_count; next++) {
        const struct paragraph *candidate = &document->paragraphs[next];
        if (candidate->kind == PARAGRAPH_CAPTION)
            continue;
        const struct mark *mark = marks_of(scan, next);
        return mark && candidate->kind != PARAGRAPH_HEADING &&
               mark->offset == candidate->span.start && mark->glyph == glyph &&
               mark->may_open && !mark->is_apostrophe;
    }
    return false;
}

/* Another said: ‘You fill in the form.: does a colon stand before an opening mark? */
static bool is_introduced(const struct quote_scan *scan, uint32_t opening)
{
    const char *bytes = scan->document->text.bytes;
    while (opening > 0 && (bytes[opening - 1] == ' ' || bytes[opening - 1] == '\n'))
        opening--;
    return opening > 0 && bytes[opening - 1] == ':';
}

/* A single mark opens only if something can close it, or a colon introduces it. */
static bool single_may_open(const struct quote_scan *scan, const struct mark *mark,
                            uint32_t paragraph)
{
    const struct document *document = scan->document;
    if (mark->has_closer_ahead)
        return true;
    if (mark->role != MARK_OPENS)
        return false;
    return next_paragraph_opens(scan, paragraph, mark->glyph) ||
           is_introduced(scan, mark->offset) ||
           quote_repair_has_attribution(scan, mark->offset + mark->length,
                                        document->paragraphs[paragraph].span.end,
                                        ATTRIBUTION_ANY);
}

static bool open_mark(struct quote_scan *scan, const struct mark *mark,
                      uint32_t paragraph, struct error *err)
{
    struct quote_draft *above = top(scan);
    struct quote_draft draft = {
        .quote = {.span = {mark->offset + mark->length, mark->offset + mark->length},
                  .opening = {mark->offset, mark->offset + mark->length},
                  .paragraph = paragraph,
                  .last_paragraph = paragraph,
                  .parent = INDEX_NONE},
        .family = mark->family,
        .glyph = mark->glyph,
        .is_open = true,
    };
    if (mark->family == MARK_SINGLE && !single_may_open(scan, mark, paragraph))
        return true;
    if (above && above->family == mark->family && mark->family < MARK_CORNER)
        settle_same_kind(scan, mark, paragraph);
    if (scan->depth == QUOTE_DEPTH_LIMIT)
        return true;
    if (!quote_scan_add(scan, &draft, err))
        return false;
    scan->open[scan->depth++] = (uint32_t)(scan->count - 1);
    return true;
}

static char byte_before(const struct quote_scan *scan, const struct mark *mark)
{
    return mark->offset > 0 ? scan->document->text.bytes[mark->offset - 1] : ' ';
}

static bool attribution_follows(const struct quote_scan *scan, const struct mark *mark,
                                uint32_t paragraph)
{
    const struct document *document = scan->document;
    uint32_t token = document_token_at(document, mark->offset + mark->length);
    return attribution_starts_at(document, scan->traits, token,
                                 range_end(document->paragraphs[paragraph].tokens));
}

/* A single mark where no single one is open: mostly an apostrophe, now and then damage.
 */
static bool close_single_unopened(struct quote_scan *scan, const struct mark *mark,
                                  uint32_t paragraph, struct error *err)
{
    char before = byte_before(scan, mark);
    struct quote_draft *draft = top(scan);
    if (mark->strength < MARK_STRENGTH_STRONG || !mark->may_close ||
        (before != ',' && before != '.' && before != '!' && before != '?') ||
        !attribution_follows(scan, mark, paragraph))
        return true;
    if (!draft)
        return quote_repair_opener(scan, mark, paragraph, err);
    if (draft->family == MARK_DOUBLE && !mark->has_closer_ahead) {
        close_draft(draft, scan, mark, paragraph);
        draft->quote.repair = N_("a single mark closes it");
        scan->depth--;
    }
    return true;
}

static bool close_mark(struct quote_scan *scan, const struct mark *mark,
                       uint32_t paragraph, struct error *err)
{
    size_t place = find_open(scan, mark->family);
    if (mark->family == MARK_SINGLE && mark->strength == MARK_STRENGTH_POSSESSIVE &&
        mark->has_better_ahead)
        return true;
    if (place == 0)
        return mark->family == MARK_SINGLE
                   ? close_single_unopened(scan, mark, paragraph, err)
                   : quote_repair_opener(scan, mark, paragraph, err);
    if (place < scan->depth && mark->family == MARK_SINGLE &&
        mark->strength < MARK_STRENGTH_STRONG)
        return true;
    unwind(scan, place, paragraph, mark->offset);
    close_draft(top(scan), scan, mark, paragraph);
    scan->depth--;
    return true;
}

/* What is still open at a paragraph's end goes on in the next one, or lost its mark. */
static void end_paragraph(struct quote_scan *scan, uint32_t paragraph)
{
    struct span span = scan->document->paragraphs[paragraph].span;
    if (scan->depth == 0)
        return;
    unwind(scan, 1, paragraph, span.end);
    struct quote_draft *draft = top(scan);
    uint32_t start = draft->quote.span.start;
    if (start < span.start)
        start = span.start;
    bool goes_on = next_paragraph_opens(scan, paragraph, draft->glyph) &&
                   !quote_repair_is_inserted(scan, start, span.end);
    bool has_attribution = quote_repair_has_attribution(
        scan, start, span.end, goes_on ? ATTRIBUTION_INVERTED : ATTRIBUTION_ANY);
    if (!has_attribution && goes_on) {
        draft->quote.last_paragraph = paragraph;
        return;
    }
    if (draft->family == MARK_SINGLE && !has_attribution &&
        draft->quote.paragraph == paragraph &&
        !is_introduced(scan, draft->quote.opening.start))
        draft->is_dead = true;
    else
        quote_repair_closer(scan, draft, paragraph, span.end);
    draft->is_open = false;
    scan->depth = 0;
}

bool quote_scan_paragraph(struct quote_scan *scan, uint32_t paragraph,
                          struct error *err)
{
    const struct paragraph *home = &scan->document->paragraphs[paragraph];
    uint32_t count = scan->marks->of_paragraph[paragraph].count;
    const struct mark *marks = marks_of(scan, paragraph);
    uint32_t carried = INDEX_NONE;
    uint32_t i = 0;
    if (scan->depth > 0) {
        if (home->kind == PARAGRAPH_CAPTION && scan->depth == 1) {
            carried = scan->open[0];
            scan->depth = 0;
        } else if (count > 0 && marks[0].offset == home->span.start) {
            i = 1;
        }
    }
    for (; i < count; i++) {
        const struct mark *mark = &marks[i];
        if (mark->is_apostrophe)
            continue;
        enum mark_role role = decide(scan, mark);
        if (role == MARK_OPENS && !open_mark(scan, mark, paragraph, err))
            return false;
        if (role == MARK_CLOSES && !close_mark(scan, mark, paragraph, err))
            return false;
        if (role == MARK_EITHER && !mark->is_measure && mark->role == MARK_CLOSES &&
            !quote_repair_opener(scan, mark, paragraph, err))
            return false;
    }
    if (carried != INDEX_NONE) {
        unwind(scan, 0, paragraph, home->span.end);
        scan->open[0] = carried;
        scan->depth = 1;
        return true;
    }
    end_paragraph(scan, paragraph);
    return true;
}
