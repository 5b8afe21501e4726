/* drift.c - the list of findings: who fills it, and in what order it is read. */
#include "compare/drift.h"

#include "base/memory.h"
#include "base/translate.h"
#include "text/display.h"

#include <stdlib.h>
#include <string.h>

/* The chain of the sentence in which a span begins. */
static size_t *drift_chain_at(const struct drift *drift, enum side side,
                              struct span span)
{
    const struct document *document = drift->comparison->documents[side];
    uint32_t sentence =
        document_sentence_of(document, document_token_at(document, span.start));
    return sentence < document->sentence_count ? &drift->chains[side][sentence] : NULL;
}

static bool drift_keep_evidence(struct drift *drift, const struct finding *finding)
{
    if (!memory_reserve(&drift->evidence, &drift->evidence_capacity,
                        drift->evidence_count + finding->place_count * SIDE_COUNT,
                        sizeof *drift->evidence, drift->err))
        return false;
    for (size_t k = 0; k < finding->place_count; k++)
        for (enum side side = 0; side < SIDE_COUNT; side++) {
            const struct finding_place *place = &finding->places[k];
            size_t *chain = place->has[side]
                                ? drift_chain_at(drift, side, place->spans[side])
                                : NULL;
            if (!chain)
                continue;
            drift->evidence[drift->evidence_count++] =
                (struct drift_evidence){(size_t)(finding - drift->findings), k, *chain};
            *chain = drift->evidence_count;
        }
    return true;
}

/* "what: left -> right"; where the words of the sides stand in it goes into `words`. */
static const char *drift_compose(struct drift *drift, const char *what,
                                 const struct buffer sides[SIDE_COUNT],
                                 struct span words[SIDE_COUNT])
{
    struct buffer line = {0};
    const char *before = ": ";
    buffer_append_string(&line, _(what));
    for (int side = 0; side < SIDE_COUNT; side++) {
        if (!sides[side].length)
            continue;
        buffer_append_string(&line, before);
        words[side].start = (uint32_t)line.length;
        buffer_append(&line, sides[side].bytes, sides[side].length);
        words[side].end = (uint32_t)line.length;
        before = " -> ";
    }
    const char *message =
        buffer_check(&sides[SIDE_LEFT], drift->err) &&
                buffer_check(&sides[SIDE_RIGHT], drift->err) &&
                buffer_check(&line, drift->err)
            ? arena_copy_string(&drift->arena, line.bytes, line.length, drift->err)
            : NULL;
    buffer_clear(&line);
    return message;
}

bool drift_add(struct drift *drift, enum finding_kind kind, int severity,
               const struct finding_place *places, size_t place_count, const char *what,
               struct buffer sides[SIDE_COUNT])
{
    struct span words[SIDE_COUNT] = {{0}};
    const char *message = drift_compose(drift, what, sides, words);
    buffer_clear(&sides[SIDE_LEFT]);
    buffer_clear(&sides[SIDE_RIGHT]);
    struct finding_place *copy =
        arena_new(&drift->arena, place_count, sizeof *places, drift->err);
    if (!copy || !message ||
        !memory_reserve(&drift->findings, &drift->capacity, drift->count + 1,
                        sizeof *drift->findings, drift->err))
        return false;
    memcpy(copy, places, place_count * sizeof *places);
    struct finding *finding = &drift->findings[drift->count++];
    *finding = (struct finding){
        .kind = kind,
        .severity = severity,
        .places = copy,
        .place_count = place_count,
        .message = message,
        .words = {words[SIDE_LEFT], words[SIDE_RIGHT]},
    };
    return !drift->chains[SIDE_LEFT] || drift_keep_evidence(drift, finding);
}

void drift_append_span(struct buffer *out, const struct document *document,
                       struct span span)
{
    display_append_line(out, document_bytes(document, span), span_length(span),
                        DISPLAY_UTF8);
}

bool drift_add_spans(struct drift *drift, enum finding_kind kind, int severity,
                     const struct finding_place *places, size_t place_count,
                     const struct span *shown, const char *what)
{
    struct buffer words[SIDE_COUNT] = {{0}};
    for (int side = 0; side < SIDE_COUNT; side++)
        if (places->has[side])
            drift_append_span(&words[side], drift->comparison->documents[side],
                              shown ? shown[side] : places->spans[side]);
    return drift_add(drift, kind, severity, places, place_count, what, words);
}

/* The first place that overlaps the span in the rest of a chain, from `at` on (counted
 * from 1). 0: none. */
static size_t drift_next_evidence(const struct drift *drift, size_t at, enum side side,
                                  struct span span)
{
    for (; at; at = drift->evidence[at - 1].next) {
        const struct drift_evidence *evidence = &drift->evidence[at - 1];
        const struct finding *finding = &drift->findings[evidence->finding];
        if (span_overlaps(finding->places[evidence->place].spans[side], span))
            break;
    }
    return at;
}

static size_t drift_first_evidence(const struct drift *drift, enum side side,
                                   struct span span)
{
    const size_t *chain = drift_chain_at(drift, side, span);
    return chain ? drift_next_evidence(drift, *chain, side, span) : 0;
}

bool drift_has_evidence(const struct drift *drift, enum finding_kind kind,
                        const struct span spans[SIDE_COUNT])
{
    const struct drift_evidence *evidence = drift->evidence;
    for (size_t a = drift_first_evidence(drift, SIDE_LEFT, spans[SIDE_LEFT]); a;
         a = drift_next_evidence(drift, evidence[a - 1].next, SIDE_LEFT,
                                 spans[SIDE_LEFT])) {
        if (drift->findings[evidence[a - 1].finding].kind != kind)
            continue;
        for (size_t b = drift_first_evidence(drift, SIDE_RIGHT, spans[SIDE_RIGHT]); b;
             b = drift_next_evidence(drift, evidence[b - 1].next, SIDE_RIGHT,
                                     spans[SIDE_RIGHT]))
            if (evidence[a - 1].finding == evidence[b - 1].finding)
                return true;
    }
    return false;
}

bool drift_has_evidence_on(const struct drift *drift, enum finding_kind kind,
                           enum side side, struct span span)
{
    for (size_t at = drift_first_evidence(drift, side, span); at;
         at = drift_next_evidence(drift, drift->evidence[at - 1].next, side, span))
        if (drift->findings[drift->evidence[at - 1].finding].kind == kind)
            return true;
    return false;
}

/* Where a finding stands among others: by the passage link of its first place, then by
 * offsets; what is on the right alone stands behind the rest of its passage. */
static int drift_compare_places(const struct finding_place *a,
                                const struct finding_place *b)
{
    if (a->paragraph_link != b->paragraph_link)
        return a->paragraph_link < b->paragraph_link ? -1 : 1;
    for (int side = 0; side < SIDE_COUNT; side++) {
        if (a->has[side] != b->has[side])
            return a->has[side] ? -1 : 1;
        if (a->has[side] && a->spans[side].start != b->spans[side].start)
            return a->spans[side].start < b->spans[side].start ? -1 : 1;
    }
    return 0;
}

static int drift_compare_findings(const void *a, const void *b)
{
    const struct finding *x = a, *y = b;
    if (x->severity != y->severity)
        return y->severity - x->severity;
    int order = drift_compare_places(&x->places[0], &y->places[0]);
    if (order)
        return order;
    return x->kind != y->kind ? (int)x->kind - (int)y->kind
                              : strcmp(x->message, y->message);
}

uint32_t drift_paragraph_link(const struct drift *drift, uint32_t left_offset)
{
    const struct comparison *comparison = drift->comparison;
    uint32_t paragraph =
        document_paragraph_at(comparison->documents[SIDE_LEFT], left_offset);
    return comparison->paragraph_links.link_of[SIDE_LEFT][paragraph];
}

bool drift_read_lone_sentences(const struct comparison *comparison,
                               const struct link *link, struct range tokens[SIDE_COUNT])
{
    if (link->relation == RELATION_SAME || link->members[SIDE_LEFT].count != 1 ||
        link->members[SIDE_RIGHT].count != 1)
        return false;
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        uint32_t count;
        uint32_t sentence =
            *link_members(&comparison->sentence_links, link, side, &count);
        tokens[side] = comparison->documents[side]->sentences[sentence].tokens;
    }
    return true;
}

bool drift_find_others(struct drift *drift)
{
    for (enum side side = 0; side < SIDE_COUNT; side++) {
        drift->chains[side] =
            memory_new(drift->comparison->documents[side]->sentence_count,
                       sizeof *drift->chains[side], drift->err);
        if (!drift->chains[side])
            return false;
    }
    return drift_find_names(drift) && drift_find_spellings(drift) &&
           drift_find_accents(drift) && drift_find_nations(drift) &&
           drift_find_roles(drift) && drift_find_routes(drift) &&
           drift_find_speakers(drift) && drift_find_quotes(drift) &&
           drift_find_claims(drift) && drift_find_passages(drift) &&
           drift_find_stray(drift);
}

void drift_clear(struct drift *drift)
{
    free(drift->findings);
    free(drift->chains[SIDE_LEFT]);
    free(drift->chains[SIDE_RIGHT]);
    free(drift->evidence);
    arena_clear(&drift->arena);
    *drift = (struct drift){0};
}

bool drift_collect(struct comparison *comparison, struct drift *const *lists,
                   size_t list_count, struct error *err)
{
    size_t count = 0;
    for (size_t k = 0; k < list_count; k++)
        count += lists[k]->count;
    comparison->findings = memory_new(count, sizeof *comparison->findings, err);
    if (!comparison->findings)
        return false;
    for (size_t k = 0; k < list_count; k++) {
        for (size_t i = 0; i < lists[k]->count; i++)
            comparison->findings[comparison->finding_count++] = lists[k]->findings[i];
        arena_take(&comparison->arena, &lists[k]->arena);
        drift_clear(lists[k]);
    }
    if (count)
        qsort(comparison->findings, count, sizeof *comparison->findings,
              drift_compare_findings);
    return true;
}
