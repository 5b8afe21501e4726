/* context.c - growing a span by tokens on both sides. */
#include "export/context.h"

static bool starts_a_word(const struct document *document, uint32_t token)
{
    return document->tokens.tokens[token].flags & TOKEN_AFTER_SPACE;
}

/* The furthest start of a word at or behind `least`, not before it; never inside the
 * evidence. */
static uint32_t find_start(const struct document *document, struct range passage,
                           uint32_t evidence_start, uint32_t least)
{
    uint32_t start = evidence_start;
    for (uint32_t t = document_token_at(document, evidence_start);
         t-- > passage.first;) {
        const struct token *token = &document->tokens.tokens[t];
        if (token->start < least)
            break;
        if (token->start < start && starts_a_word(document, t))
            start = token->start;
    }
    return start;
}

static uint32_t find_end(const struct document *document, struct range passage,
                         uint32_t evidence_end, uint32_t most)
{
    uint32_t end = evidence_end;
    for (uint32_t t = document_token_at(document, evidence_end); t < range_end(passage);
         t++) {
        struct span span = token_span(&document->tokens.tokens[t]);
        if (span.end > most)
            break;
        bool is_last = t + 1 == range_end(passage);
        if (span.end > end && (is_last || starts_a_word(document, t + 1)))
            end = span.end;
    }
    return end;
}

struct context context_around(const struct document *document, struct span evidence,
                              uint32_t budget_bytes)
{
    uint32_t index = document_paragraph_at(document, evidence.start);
    struct context context = {.evidence = evidence,
                              .before = {evidence.start, evidence.start},
                              .after = {evidence.end, evidence.end}};
    if (index == INDEX_NONE)
        return context;
    const struct paragraph *paragraph = &document->paragraphs[index];
    uint32_t room_before = evidence.start > paragraph->span.start
                               ? evidence.start - paragraph->span.start
                               : 0;
    uint32_t room_after =
        paragraph->span.end > evidence.end ? paragraph->span.end - evidence.end : 0;
    uint32_t before = budget_bytes / 2;
    uint32_t after = budget_bytes - before;
    /* What one side has no use for the other gets. */
    if (room_before < before)
        after = budget_bytes - room_before;
    else if (room_after < after)
        before = budget_bytes - room_after;
    if (before > room_before)
        before = room_before;
    if (after > room_after)
        after = room_after;
    context.before.start = find_start(document, paragraph->tokens, evidence.start,
                                      evidence.start - before);
    context.after.end =
        find_end(document, paragraph->tokens, evidence.end, evidence.end + after);
    context.is_cut_before = context.before.start > paragraph->span.start;
    context.is_cut_after = context.after.end < paragraph->span.end;
    return context;
}
