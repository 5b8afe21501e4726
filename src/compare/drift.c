/* drift.c - the list of findings: who fills it, and in what order it is read. */
#include "compare/drift.h"

#include "base/memory.h"
#include "base/translate.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DRIFT_MESSAGE_BYTES = 512 };

bool drift_add(struct drift *drift, enum finding_kind kind, int severity,
               const struct finding_place *places, size_t place_count,
               const char *format, ...)
{
    struct comparison *comparison = drift->comparison;
    char message[DRIFT_MESSAGE_BYTES];
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, _(format), args);
    va_end(args);
    struct finding_place *copy =
        arena_new(&comparison->arena, place_count, sizeof *places, drift->err);
    const char *text =
        arena_copy_string(&comparison->arena, message, strlen(message), drift->err);
    if (!copy || !text ||
        !memory_reserve(&comparison->findings, &drift->capacity,
                        comparison->finding_count + 1, sizeof *comparison->findings,
                        drift->err))
        return false;
    memcpy(copy, places, place_count * sizeof *places);
    comparison->findings[comparison->finding_count++] = (struct finding){
        .kind = kind,
        .severity = severity,
        .places = copy,
        .place_count = place_count,
        .message = text,
    };
    return true;
}

static bool finding_has_evidence(const struct finding *finding, int side,
                                 struct span span)
{
    for (size_t k = 0; k < finding->place_count; k++)
        if (finding->places[k].has[side] &&
            span_overlaps(finding->places[k].spans[side], span))
            return true;
    return false;
}

bool drift_has_evidence(const struct drift *drift, enum finding_kind kind,
                        const struct span spans[SIDE_COUNT])
{
    const struct comparison *comparison = drift->comparison;
    for (size_t i = 0; i < comparison->finding_count; i++) {
        const struct finding *finding = &comparison->findings[i];
        if (finding->kind == kind &&
            finding_has_evidence(finding, SIDE_LEFT, spans[SIDE_LEFT]) &&
            finding_has_evidence(finding, SIDE_RIGHT, spans[SIDE_RIGHT]))
            return true;
    }
    return false;
}

bool drift_has_evidence_on(const struct drift *drift, enum finding_kind kind,
                           enum side side, struct span span)
{
    const struct comparison *comparison = drift->comparison;
    for (size_t i = 0; i < comparison->finding_count; i++)
        if (comparison->findings[i].kind == kind &&
            finding_has_evidence(&comparison->findings[i], side, span))
            return true;
    return false;
}

/* Where a finding stands among others: by the passage link of its first place, then by
 * offsets. */
static int drift_compare_places(const struct finding_place *a,
                                const struct finding_place *b)
{
    if (a->paragraph_link != b->paragraph_link)
        return a->paragraph_link < b->paragraph_link ? -1 : 1;
    for (int side = 0; side < SIDE_COUNT; side++) {
        if (!a->has[side] || !b->has[side])
            continue;
        if (a->spans[side].start != b->spans[side].start)
            return a->spans[side].start < b->spans[side].start ? -1 : 1;
    }
    return (int)b->has[SIDE_LEFT] - (int)a->has[SIDE_LEFT];
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

bool drift_find_all(struct comparison *comparison, struct error *err)
{
    struct drift drift = {.comparison = comparison, .err = err};
    if (!drift_find_names(&drift) || !drift_find_roles(&drift) ||
        !drift_find_numbers(&drift) || !drift_find_speakers(&drift) ||
        !drift_find_quotes(&drift) || !drift_find_negations(&drift) ||
        !drift_find_passages(&drift))
        return false;
    if (comparison->finding_count)
        qsort(comparison->findings, comparison->finding_count,
              sizeof *comparison->findings, drift_compare_findings);
    return true;
}
